//! Inclusive spellings: where the masculine base ends and the added endings begin.

use super::fold::{Folded, fold};

/// The sign that stands between a base and the ending it announces.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// `chargé·e`: used for nothing else in French, so trusted most.
    Point,
    /// `chargé.e`
    Dot,
    /// `chargé-e`
    Hyphen,
    /// `animateur/euse`
    Slash,
    /// `chargé(e)`
    Bracket,
}

impl Mark {
    /// Recognises a mark, or none.
    pub(super) fn of(c: char) -> Option<Mark> {
        Some(match c {
            '·' | '•' | '‧' | '∙' | '⋅' | '・' | 'ꞏ' => Mark::Point,
            '.' => Mark::Dot,
            '-' | '\u{2010}' | '\u{2011}' => Mark::Hyphen,
            '/' => Mark::Slash,
            '(' => Mark::Bracket,
            _ => return None,
        })
    }

    /// Tells whether the sign says by itself that an ending follows.
    fn is_plain_speaking(self) -> bool {
        matches!(self, Mark::Point | Mark::Bracket)
    }
}

/// Endings accepted after any mark.
const ENDINGS: [&str; 30] = [
    "e", "enne", "ennes", "ere", "eres", "es", "esse", "esses", "euse", "euses", "ice", "ices", "ienne",
    "iennes", "iere", "ieres", "ive", "ives", "ne", "nes", "rice", "rices", "s", "teuse", "teuses", "trice",
    "trices", "ve", "ves", "x",
];

/// Endings that are also words of their own: accepted only after a point or between brackets.
const ENDINGS_AFTER_A_POINT: [&str; 18] = [
    "ale", "ales", "elle", "elles", "ente", "entes", "ette", "ettes", "fe", "le", "les", "que", "ques", "se",
    "ses", "te", "tes", "trix",
];

/// The longest ending, in letters.
const LONGEST: usize = 7;

/// Gives the number of bytes of `rest` that belong to the inclusive ending of `word`, 0 when there is none.
///
/// `word` is the folded word before the mark, `last` its last character as typed, `rest` what follows the mark.
pub(super) fn suffix_length(word: &str, last: char, mark: Mark, rest: &str) -> usize {
    let shortest = if mark.is_plain_speaking() { 2 } else { 3 };
    if word.len() < shortest || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return 0;
    }
    let mut at = 0;
    loop {
        let Some((length, ending, upper)) = letters(&rest[at..]) else {
            return 0;
        };
        let ending = ending.as_str();
        let known = ENDINGS.binary_search(&ending).is_ok()
            || (mark.is_plain_speaking() && ENDINGS_AFTER_A_POINT.binary_search(&ending).is_ok());
        if !known {
            return 0;
        }
        // « Bâtiment-E » names a building, and no masculine form ends in a plain « e ».
        let doubtful = (upper && !last.is_uppercase()) || (ending.starts_with('e') && last == 'e');
        if doubtful && !mark.is_plain_speaking() {
            return 0;
        }
        at += length;
        let mut after = rest[at..].chars();
        let next = after.next();
        if mark == Mark::Bracket {
            return if next == Some(')') { after_brackets(rest, at + 1) } else { 0 };
        }
        match next {
            Some(c) if Mark::of(c) == Some(mark) && after.next().is_some_and(char::is_alphabetic) => {
                at += c.len_utf8();
            }
            Some(c) if c.is_alphanumeric() || c == '@' => return 0,
            _ => return at,
        }
    }
}

/// Includes what may follow a closed bracket: `étudiant(e)s`, `étudiant(e)(s)`.
fn after_brackets(rest: &str, at: usize) -> usize {
    let tail = &rest[at..];
    for plural in ["(s)", "(S)", "s", "S"] {
        if let Some(after) = tail.strip_prefix(plural)
            && !after.starts_with(char::is_alphanumeric)
        {
            return at + plural.len();
        }
    }
    if tail.starts_with(char::is_alphanumeric) { 0 } else { at }
}

/// Reads the letters at the start of `text`: their length in bytes, folded, and whether the first is a capital.
fn letters(text: &str) -> Option<(usize, String, bool)> {
    let mut folded = String::with_capacity(LONGEST);
    let mut length = 0;
    for c in text.chars() {
        let mut is_letter = false;
        fold(c, &mut |part| match part {
            Folded::Letter(letter) => {
                is_letter = letter.is_alphabetic();
                folded.push(letter);
            }
            Folded::Nothing => is_letter = true,
            Folded::Gap => {}
        });
        if !is_letter {
            break;
        }
        if folded.len() > LONGEST {
            return None;
        }
        length += c.len_utf8();
    }
    // A digit is folded before it is refused: the ending is then unknown, which is what is wanted.
    let upper = text.starts_with(char::is_uppercase);
    (length > 0).then_some((length, folded, upper))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_are_sorted_for_the_binary_search() {
        assert!(ENDINGS.is_sorted());
        assert!(ENDINGS_AFTER_A_POINT.is_sorted());
        assert!(ENDINGS.iter().chain(&ENDINGS_AFTER_A_POINT).all(|ending| ending.len() <= LONGEST));
    }
}
