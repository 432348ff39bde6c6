//! From a word as typed to the term under which it is kept and looked for.

use frostem::{Algorithm, Stemmer};
use navette_belgium::text::fold_word;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// Gives the stem of a French word in lower case, as Snowball's algorithm for French makes it.
///
/// ```
/// assert_eq!(navette_words::stem("marionnettes"), "marionnet");
/// assert_eq!(navette_words::stem("musicales"), navette_words::stem("musical"));
/// ```
pub fn stem(word: &str) -> Cow<'_, str> {
    Stemmer::new(Algorithm::French).stem(word)
}

/// Gives the term of a word as typed: its stem, without accents. Words with a digit are their own term.
///
/// ```
/// assert_eq!(navette_words::term("THÉÂTRES"), navette_words::term("theatre"));
/// ```
pub fn term(word: &str) -> String {
    term_of(&lower(word))
}

/// The term of a word that [`lower`] made.
pub(crate) fn term_of(lower: &str) -> String {
    let mut term = String::with_capacity(lower.len());
    if lower.chars().any(char::is_numeric) {
        fold_word(lower, &mut term);
        return term;
    }
    // Typed without accents, « représentées » would keep an ending that the algorithm knows by its accent alone.
    let accented = ["ee", "ees"].iter().find_map(|bare| {
        lower.strip_suffix(bare).filter(|root| root.len() > 1).map(|root| format!("{root}é{}", &bare[1..]))
    });
    fold_word(&stem(accented.as_deref().unwrap_or(lower)), &mut term);
    term
}

/// A word in lower case with its accents, composed, ligatures in two letters, without what is not seen.
pub(crate) fn lower(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut lower = String::with_capacity(word.len());
    for c in word.nfc().flat_map(char::to_lowercase) {
        match c {
            'œ' => lower.push_str("oe"),
            'æ' => lower.push_str("ae"),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            _ => lower.push(c),
        }
    }
    lower
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accents_case_and_ligatures_do_not_change_the_term() {
        for (one, other) in [
            ("Théâtrale", "theatrale"),
            ("ÉCOLIERS", "écolier"),
            ("cœurs", "coeur"),
            ("e\u{301}veil", "éveil"),
            ("co\u{ad}opération", "coopérations"),
            ("representees", "représentée"),
            ("Représentations", "représentés"),
        ] {
            assert_eq!(term(one), term(other), "{one}, {other}");
        }
        assert_eq!(term("M1"), "m1");
        assert_eq!(term("5es"), "5es");
    }

    proptest! {
        #[test]
        fn a_term_is_clean(word in "\\PC{0,20}|[a-zéèêàçœ]{0,20}") {
            let made = term(&word);
            prop_assert!(made.chars().all(char::is_alphanumeric), "{made:?}");
        }
    }
}
