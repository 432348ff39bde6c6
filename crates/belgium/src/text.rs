//! Text as people type it: stored keys for search and sorting, words, distances.
//!
//! A key is lower case, without accents, with inclusive spellings folded to the form before the mark
//! (`chargé·e·s` gives `charge`), and with single spaces where anything else stood.

mod distance;
mod fold;
mod inclusive;

pub use distance::distance_at_most;

use fold::{Folded, fold};
use inclusive::Mark;
use unicode_normalization::char::is_combining_mark;

/// Makes the key under which a name is stored, searched and sorted.
///
/// The key holds only lower-case letters, digits and single spaces, and is its own key.
///
/// ```
/// use navette_belgium::text::name_key;
/// assert_eq!(name_key("L'Œuvre des chargé·e·s"), "l oeuvre des charge");
/// assert_eq!(name_key("  Sint-Jans-Molenbeek "), "sint jans molenbeek");
/// ```
pub fn name_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    let mut word_start = 0;
    let mut gap = false;
    let mut last = ' ';
    let mut rest = name.chars();
    while let Some(c) = rest.next() {
        if c.is_ascii_alphanumeric() {
            open_word(&mut key, &mut gap, &mut word_start);
            key.push(c.to_ascii_lowercase());
            last = c;
            continue;
        }
        if !gap && let Some(mark) = Mark::of(c) {
            let skipped = inclusive::suffix_length(&key[word_start..], last, mark, rest.as_str());
            if skipped > 0 {
                rest = rest.as_str()[skipped..].chars();
                gap = true;
                continue;
            }
        }
        if c.is_ascii() {
            gap = true;
            continue;
        }
        fold(c, &mut |folded| match folded {
            Folded::Letter(letter) => {
                open_word(&mut key, &mut gap, &mut word_start);
                key.push(letter);
                last = c;
            }
            Folded::Gap => gap = true,
            Folded::Nothing => last = c,
        });
    }
    key
}

/// Puts the space that a gap asked for, unless the key is still empty.
fn open_word(key: &mut String, gap: &mut bool, word_start: &mut usize) {
    if *gap {
        *gap = false;
        if !key.is_empty() {
            key.push(' ');
        }
        *word_start = key.len();
    }
}

/// Adds to `into` the letters and digits of a word as they stand in a key: lower case, without accents, ligatures in
/// two letters; what is neither letter nor digit is left out.
pub fn fold_word(word: &str, into: &mut String) {
    for c in word.chars() {
        fold(c, &mut |folded| {
            if let Folded::Letter(letter) = folded {
                into.push(letter);
            }
        });
    }
}

/// Tells the character that belongs to a word: a letter, a digit, an accent typed apart, or what is not seen.
pub fn is_of_a_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    c.is_alphanumeric() && !matches!(c, 'º' | 'ª') || fold::is_invisible(c) || is_combining_mark(c)
}

/// Counts the bytes of `rest` that end a word inclusively (`·e·s`, `(ne)s`): 0 when `mark` announces no such ending.
///
/// `word` is what stands before the mark, as typed, and `rest` what stands after it.
pub fn inclusive_ending(word: &str, mark: char, rest: &str) -> usize {
    let (Some(mark), Some(last)) = (Mark::of(mark), word.chars().next_back()) else { return 0 };
    let mut folded = String::with_capacity(word.len());
    fold_word(word, &mut folded);
    inclusive::suffix_length(&folded, last, mark, rest)
}

/// Gives each word of a key made by [`name_key`], in order, dropping none.
pub fn words(key: &str) -> impl DoubleEndedIterator<Item = &str> {
    key.split(' ').filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accents_case_and_ligatures_fold() {
        assert_eq!(name_key("ÉCOLE FONDAMENTALE « Cœur »"), "ecole fondamentale coeur");
        assert_eq!(name_key("Straße, Łódź, Ærø"), "strasse lodz aero");
        assert_eq!(name_key("I\u{307}stanbul"), "istanbul");
        assert_eq!(name_key("e\u{301}cole"), "ecole");
        assert_eq!(name_key("ﬁn n°21 nº 22"), "fin n 21 n 22");
    }

    #[test]
    fn punctuation_becomes_single_spaces() {
        assert_eq!(name_key("  l’Armillaire -- (Jette)  "), "l armillaire jette");
        assert_eq!(name_key("W-B E"), "w b e");
        assert_eq!(name_key("a\u{a0}b\u{202f}c"), "a b c");
        assert_eq!(name_key("co\u{ad}opé\u{200b}ration"), "cooperation");
        assert_eq!(name_key("«»?!"), "");
    }

    #[test]
    fn inclusive_spellings_fold_to_the_form_before_the_mark() {
        for (typed, key) in [
            ("chargé·e", "charge"),
            ("chargé.e.s", "charge"),
            ("chargé-e-s", "charge"),
            ("chargé(e)s", "charge"),
            ("chargé(e)(s)", "charge"),
            ("CHARGÉ·E·S", "charge"),
            ("CHARGE.E", "charge"),
            ("charge\u{301}·e", "charge"),
            ("acteur·ices", "acteur"),
            ("acteur·rice·s", "acteur"),
            ("directeur.trice", "directeur"),
            ("animateur/euse", "animateur"),
            ("élève·s", "eleve"),
            ("un·e enseignant•e", "un enseignant"),
            ("citoyen-ne-s actif·ve·s", "citoyen actif"),
            ("Chargé·e de mission", "charge de mission"),
        ] {
            assert_eq!(name_key(typed), key, "{typed}");
        }
    }

    #[test]
    fn what_only_looks_inclusive_is_kept() {
        for (typed, key) in [
            ("Court-Saint-Étienne", "court saint etienne"),
            ("Bâtiment-E", "batiment e"),
            ("classe-e", "classe e"),
            ("P1-M8", "p1 m8"),
            ("a.s.b.l.", "a s b l"),
            ("peut-elle", "peut elle"),
            ("instituteur/institutrice", "instituteur institutrice"),
            ("luc.s@exemple.test", "luc s exemple test"),
            ("École (Jette)", "ecole jette"),
            ("musée·théâtre", "musee theatre"),
        ] {
            assert_eq!(name_key(typed), key, "{typed}");
        }
    }

    #[test]
    fn a_word_is_folded_alone_and_its_inclusive_ending_measured() {
        let mut folded = String::new();
        fold_word("Œuvre\u{ad}s", &mut folded);
        assert_eq!(folded, "oeuvres");
        assert!("e\u{301}9\u{200b}ß".chars().all(is_of_a_word) && !"·-’ºª".chars().any(is_of_a_word));
        for (word, mark, rest, length) in [
            ("chargé", '·', "e·s, le", "e·s".len()),
            ("comédien", '(', "ne)s", 4),
            ("Court", '-', "Saint", 0),
            ("musée", ' ', "e", 0),
        ] {
            assert_eq!(inclusive_ending(word, mark, rest), length, "{word}{mark}{rest}");
        }
    }

    #[test]
    fn words_are_those_of_the_key() {
        let key = name_key("Sainte-Ursule, l'école");
        assert_eq!(words(&key).collect::<Vec<_>>(), ["sainte", "ursule", "l", "ecole"]);
        assert_eq!(words("").count(), 0);
    }

    proptest! {
        #[test]
        fn a_key_is_clean_and_its_own_key(name in "\\PC{0,40}|[a-zé·.()/ -]{0,30}|.{0,30}") {
            let key = name_key(&name);
            prop_assert!(key.chars().all(|c| c == ' ' || c.is_alphanumeric()), "{key:?}");
            prop_assert!(!key.contains("  ") && key.trim() == key);
            prop_assert_eq!(name_key(&key), key.clone());
            prop_assert_eq!(words(&key).collect::<Vec<_>>().join(" "), key);
        }
    }
}
