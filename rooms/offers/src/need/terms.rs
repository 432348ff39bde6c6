//! The words of a text by which a need is compared with offers and with other needs.

use navette_belgium::text::{name_key, words};

/// Words that say nothing about what is asked: of the language, and of every message that a school writes.
const EMPTY: &[&str] = &[
    "afin",
    "ainsi",
    "alors",
    "annee",
    "apres",
    "aussi",
    "autour",
    "autre",
    "autres",
    "avant",
    "avec",
    "avoir",
    "beaucoup",
    "besoin",
    "bien",
    "bonjour",
    "cela",
    "celle",
    "cette",
    "ceux",
    "chez",
    "chose",
    "classe",
    "classes",
    "comme",
    "comment",
    "cours",
    "dans",
    "depuis",
    "deux",
    "dire",
    "donc",
    "ecole",
    "ecoles",
    "eleve",
    "eleves",
    "elle",
    "elles",
    "encore",
    "enfant",
    "enfants",
    "enseignant",
    "entre",
    "etre",
    "faire",
    "fait",
    "fois",
    "groupe",
    "ici",
    "idee",
    "janvier",
    "leur",
    "leurs",
    "madame",
    "mais",
    "meme",
    "merci",
    "mois",
    "moins",
    "monsieur",
    "notre",
    "nous",
    "offre",
    "offres",
    "parce",
    "pendant",
    "peut",
    "plus",
    "plusieurs",
    "pour",
    "pourrait",
    "pourriez",
    "pouvez",
    "proposer",
    "quand",
    "quel",
    "quelle",
    "quelque",
    "quelques",
    "recherche",
    "rien",
    "sans",
    "scolaire",
    "semaine",
    "sera",
    "serait",
    "sont",
    "souhait",
    "souhaite",
    "souhaitent",
    "souhaitons",
    "sous",
    "suis",
    "sur",
    "toujours",
    "tous",
    "tout",
    "toute",
    "toutes",
    "tres",
    "trois",
    "vers",
    "votre",
    "vous",
    "voudrait",
    "cherche",
    "cherchons",
    "cordialement",
    "jour",
    "jours",
    "heure",
    "heures",
    "public",
    "activite",
    "activites",
    "projet",
    "propose",
    "proposons",
    "the",
    "and",
    "for",
    "van",
    "een",
    "het",
    "met",
    "voor",
];

/// The words of a text that say what it is about: folded, without plural, each once and in order of the text.
pub fn terms(text: &str) -> Vec<String> {
    spoken(text).into_iter().map(|(term, _)| term).collect()
}

/// The same, each with the word as it was written: what a person can be shown.
pub fn spoken(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for written in text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/' | '\'' | '’' | '-'))
    {
        for word in words(&name_key(written)) {
            if word.len() < 4 || EMPTY.contains(&word) || word.bytes().all(|byte| byte.is_ascii_digit()) {
                continue;
            }
            let term = stem(word);
            if !found.iter().any(|(known, _)| known == term) {
                let shown = written.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
                found.push((term.to_owned(), shown));
            }
        }
    }
    found
}

/// A word without the endings of number and gender: what «musicaux», «musicale» and «musicales» share.
fn stem(word: &str) -> &str {
    const ENDINGS: &[&str] = &[
        "issements",
        "issement",
        "ations",
        "ation",
        "ateurs",
        "ateur",
        "atrices",
        "atrice",
        "elles",
        "elle",
        "ales",
        "ale",
        "aux",
        "iers",
        "ieres",
        "iere",
        "ier",
        "eurs",
        "eur",
        "euses",
        "euse",
        "istes",
        "iste",
        "iques",
        "ique",
        "ants",
        "ant",
        "ees",
        "ee",
        "al",
        "es",
        "er",
        "s",
        "e",
        "x",
    ];
    let fits = |ending: &&&str| word.len() >= ending.len() + 4 && word.ends_with(**ending);
    ENDINGS.iter().find(fits).map_or(word, |ending| &word[..word.len() - ending.len()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_is_known_by_what_it_is_about() {
        assert_eq!(
            terms("Bonjour, nous cherchons un atelier de percussions pour nos élèves de P3, merci !"),
            ["atel", "percussion"]
        );
        assert!(terms("Nous souhaitons une activité pour la classe").is_empty());
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
