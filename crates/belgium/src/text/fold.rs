//! One character to the letters of a key.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// What a character leaves in a key.
pub(super) enum Folded {
    /// A lower-case letter or a digit.
    Letter(char),
    /// A separation between words.
    Gap,
    /// Nothing: the letters around it touch.
    Nothing,
}

/// Folds one character, calling `push` for each thing it leaves.
pub(super) fn fold(c: char, push: &mut impl FnMut(Folded)) {
    if c.is_ascii() {
        return simple(c, push);
    }
    if let Some(letters) = letters_of(c) {
        for letter in letters.bytes() {
            push(Folded::Letter(char::from(letter)));
        }
        return;
    }
    if is_invisible(c) {
        return push(Folded::Nothing);
    }
    if matches!(c, 'º' | 'ª') {
        return push(Folded::Gap); // typed for the degree sign of n°, not as a letter
    }
    decompose_compatible(c, |part| simple(part, push));
}

/// Folds a character that is already decomposed.
fn simple(c: char, push: &mut impl FnMut(Folded)) {
    if c.is_ascii_alphanumeric() {
        return push(Folded::Letter(c.to_ascii_lowercase()));
    }
    if is_combining_mark(c) {
        return push(Folded::Nothing);
    }
    if !c.is_alphanumeric() {
        return push(Folded::Gap);
    }
    for lower in c.to_lowercase() {
        if let Some(letters) = letters_of(lower) {
            letters.bytes().for_each(|letter| push(Folded::Letter(char::from(letter))));
        } else if is_combining_mark(lower) {
            push(Folded::Nothing);
        } else {
            push(Folded::Letter(lower));
        }
    }
}

/// Gives the plain letters of the characters met in Belgian names, without going through Unicode tables,
/// and of those that Unicode does not decompose.
fn letters_of(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'À' | 'Á' | 'Â' | 'Ã' | 'Ä' | 'Å' => "a",
        'ç' | 'Ç' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'È' | 'É' | 'Ê' | 'Ë' => "e",
        'ì' | 'í' | 'î' | 'ï' | 'Ì' | 'Í' | 'Î' | 'Ï' | 'ı' => "i",
        'ñ' | 'Ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ö' | 'Ø' => "o",
        'ù' | 'ú' | 'û' | 'ü' | 'Ù' | 'Ú' | 'Û' | 'Ü' => "u",
        'ý' | 'ÿ' | 'Ý' | 'Ÿ' => "y",
        'œ' | 'Œ' => "oe",
        'æ' | 'Æ' => "ae",
        'ß' | 'ẞ' => "ss",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ł' | 'Ł' => "l",
        'þ' | 'Þ' => "th",
        'ħ' | 'Ħ' => "h",
        'ŧ' | 'Ŧ' => "t",
        'ŋ' | 'Ŋ' => "ng",
        _ => return None,
    })
}

/// Tells characters that are not seen: soft hyphen, joiners, byte-order mark.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}
