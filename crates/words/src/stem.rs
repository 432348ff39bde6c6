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

/// Gives the term of a word as typed: its stem, without accents, the same for singular and plural. Words with a digit
/// are their own term.
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
    fold_word(&of_both_numbers(accented.as_deref().unwrap_or(lower)), &mut term);
    term
}

/// Plurals that no rule leads back to their singular.
const IRREGULAR: [(&str, &str); 7] = [
    ("coraux", "corail"),
    ("émaux", "émail"),
    ("emaux", "émail"),
    ("soupiraux", "soupirail"),
    ("travaux", "travail"),
    ("vitraux", "vitrail"),
    ("yeux", "oeil"),
];

/// The stem, where Snowball's algorithm takes a plural for another word than its singular.
///
/// It reads «loisir» as a verb but not «loisirs», leaves «photos» and «jeux» as they are.
fn of_both_numbers(word: &str) -> Cow<'_, str> {
    let word = IRREGULAR.iter().find(|(plural, _)| *plural == word).map_or(word, |(_, singular)| singular);
    let made = stem(word);
    if let Some(singular) = word.strip_suffix('s').filter(|singular| singular.chars().count() > 2) {
        let only_plural = made == singular || (made == word && singular.ends_with(['a', 'i', 'o', 'u']));
        if only_plural {
            return stem(singular);
        }
    }
    // «heureuse» gives «heureux» as well: the x goes on both sides.
    if made.ends_with("eux") && made.len() > 3 {
        return Cow::Owned(made[..made.len() - 1].to_owned());
    }
    made
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

    #[test]
    fn singular_and_plural_have_one_term() {
        let with_s = "atelier loisir souvenir plaisir récit portrait manuscrit danger potager photo vidéo studio radio scénario
            expo impro haïku concert spectacle danse musée école élève enseignant maternelle chant projet carnaval
            festival film décor conte album bal poésie animateur actrice artiste cirque";
        for word in with_s.split_whitespace() {
            assert_eq!(term(word), term(&format!("{word}s")), "{word}");
        }
        for (one, many) in [
            ("jeu", "jeux"),
            ("lieu", "lieux"),
            ("feu", "feux"),
            ("tableau", "tableaux"),
            ("chapiteau", "chapiteaux"),
            ("bijou", "bijoux"),
            ("journal", "journaux"),
            ("local", "locaux"),
            ("cheval", "chevaux"),
            ("vitrail", "vitraux"),
            ("travail", "travaux"),
            ("œil", "yeux"),
            ("heureux", "heureuses"),
            ("curieuse", "curieux"),
            ("nouveau", "nouveaux"),
        ] {
            assert_eq!(term(one), term(many), "{one}, {many}");
        }
        for (one, other) in
            [("conte", "comte"), ("danse", "dense"), ("photo", "phare"), ("lieu", "lien"), ("tapis", "taper")]
        {
            assert_ne!(term(one), term(other));
        }
    }

    proptest! {
        #[test]
        fn a_term_is_clean(word in "\\PC{0,20}|[a-zéèêàçœ]{0,20}") {
            let made = term(&word);
            prop_assert!(made.chars().all(char::is_alphanumeric), "{made:?}");
        }
    }
}
