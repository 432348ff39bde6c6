//! The words of a text by which a need is compared with offers and with other needs: those of `crates/words`, without what
//! every message of a school says.

use navette_words::{is_stop_word, split};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Words that say nothing about what is asked, folded. By their terms they would take others along: «cours» and «cour».
static EMPTY: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("../../data/empty-words.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).collect()
});

/// The words of a text that say what it is about, as terms: each once and in order of the text.
pub fn terms(text: &str) -> Vec<String> {
    spoken(text).into_iter().map(|(term, _)| term).collect()
}

/// The same, each with the word as it was written: what a person can be shown.
pub fn spoken(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for word in split(text) {
        for form in word.forms() {
            let is_empty = form.folded.len() < 4
                || form.folded.bytes().all(|byte| byte.is_ascii_digit())
                || is_stop_word(&form.folded)
                || EMPTY.contains(form.folded.as_str());
            if !is_empty && !found.iter().any(|(known, _)| *known == form.term) {
                found.push((form.term, word.typed.to_lowercase()));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use navette_words::term;
    use proptest::prelude::*;

    #[test]
    fn a_text_is_known_by_what_it_is_about() {
        assert_eq!(
            terms("Bonjour, nous cherchons un atelier de percussions pour nos élèves de P3, merci !"),
            ["atelier", "percussions"].map(term)
        );
        assert!(terms("Nous souhaitons une activité pour la classe").is_empty());
    }

    #[test]
    fn a_word_is_not_taken_for_an_empty_one_that_is_alike() {
        assert_eq!(terms("Danse dans la cour"), ["danse", "cour"].map(term));
    }

    #[test]
    fn a_word_is_shown_as_it_was_written() {
        let shown: Vec<String> = spoken("L’Opéra, d'accès libre").into_iter().map(|(_, word)| word).collect();
        assert_eq!(shown, ["opéra", "accès", "libre"]);
    }

    #[test]
    fn number_and_gender_do_not_matter() {
        for (one, other) in [
            ("musicaux", "musicale"),
            ("théâtres", "théâtre"),
            ("danses", "danse"),
            ("marionnettes", "marionnette"),
        ] {
            assert_eq!(terms(one), terms(other), "{one}");
        }
    }

    proptest! {
        #[test]
        fn nothing_typed_panics_and_no_term_comes_twice(text in "\\PC{0,200}") {
            let found = terms(&text);
            let once: std::collections::HashSet<_> = found.iter().collect();
            prop_assert_eq!(once.len(), found.len());
        }
    }
}
