//! How alike two names of organisations are, and how sure that makes us.

use navette_belgium::text::{distance_at_most, name_key};
use std::collections::BTreeSet;

/// A name taken apart: the words that tell it from others, and what sort of place its generic words say it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NameParts {
    pub key: String,
    pub telling: BTreeSet<String>,
    pub sort: Option<&'static str>,
}

/// Words that say nothing.
const EMPTY: &[&str] = &[
    "de",
    "du",
    "des",
    "la",
    "le",
    "les",
    "l",
    "d",
    "et",
    "en",
    "the",
    "van",
    "het",
    "of",
    "a",
    "au",
    "aux",
    "asbl",
    "vzw",
    "ivzw",
    "aisbl",
    "bruxelles",
    "brussel",
    "brussels",
    "bruxellois",
    "bruxelloise",
    "royal",
    "royale",
    "koninklijk",
    "un",
    "une",
    "ville",
    "dans",
    "sur",
    "pour",
    "and",
    "der",
    "den",
    "ten",
    "voor",
    "st",
    "ste",
];

/// Words that only say what sort of place it is.
const SORTS: &[(&str, &str)] = &[
    ("musee", "museum"),
    ("museum", "museum"),
    ("musees", "museum"),
    ("theatre", "theatre"),
    ("theater", "theatre"),
    ("schouwburg", "theatre"),
    ("cinema", "cinema"),
    ("cine", "cinema"),
    ("bibliotheque", "library"),
    ("bibliotheek", "library"),
    ("mediatheque", "library"),
    ("ludotheque", "games"),
    ("gemeenschapscentrum", "community"),
    ("academie", "academy"),
    ("club", "club"),
];

/// Generic words that go with any sort.
const GENERIC: &[&str] =
    &["centre", "center", "centrum", "culturel", "cultureel", "culture", "maison", "espace", "salle"];

impl NameParts {
    pub(crate) fn of(name: &str) -> Self {
        let key = name_key(name);
        let mut telling = BTreeSet::new();
        let mut sort = None;
        for word in navette_belgium::text::words(&key) {
            if let Some((_, found)) = SORTS.iter().find(|(generic, _)| *generic == word) {
                sort = sort.or(Some(*found));
            } else if !EMPTY.contains(&word) && !GENERIC.contains(&word) {
                telling.insert(word.to_owned());
            }
        }
        if sort.is_none() && key.contains("centre culturel") {
            sort = Some("cultural_centre");
        }
        Self { key, telling, sort }
    }

    /// How alike two names are, 0 to 1: same words, same telling words, one holding the other, shared words.
    pub(crate) fn likeness(&self, other: &Self) -> f64 {
        if self.key == other.key {
            return 1.0;
        }
        let (a, b) = (&self.telling, &other.telling);
        if a.is_empty() || b.is_empty() {
            return 0.0;
        }
        if a == b {
            return 0.95;
        }
        let has = |set: &BTreeSet<String>, word: &str| {
            set.contains(word)
                || word.len() >= 5 && set.iter().any(|other| distance_at_most(word, other, 1).is_some())
        };
        let common = a.iter().filter(|word| has(b, word)).count();
        let (few, many) = (a.len().min(b.len()), a.len().max(b.len()));
        let long = |set: &BTreeSet<String>| set.iter().any(|word| word.len() >= 4);
        if common == few && long(a) && long(b) {
            return if few == many { 0.93 } else { 0.8 };
        }
        common as f64 / (a.len() + b.len() - common) as f64
    }

    /// Whether the names say that they are places of different sorts.
    pub(crate) fn differs_in_sort(&self, other: &Self) -> bool {
        matches!((self.sort, other.sort), (Some(a), Some(b)) if a != b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_place_are_alike() {
        let likeness = |a: &str, b: &str| NameParts::of(a).likeness(&NameParts::of(b));
        for (a, b, least) in [
            ("THEATRE DE POCHE", "Théâtre de Poche", 1.0),
            ("MUSEE HORTA", "Musée Horta - Hortamuseum", 0.8),
            ("CENTRE CULTUREL DE SAINT-GILLES - JACQUES FRANCK", "Le Jacques Franck", 0.8),
            ("Kinograph", "Kinografh", 0.9),
        ] {
            assert!(likeness(a, b) >= least, "{a} / {b}: {}", likeness(a, b));
        }
        assert!(likeness("Musée Horta", "Musée Wiertz") < 0.5);
        assert!(NameParts::of("Bibliothèque d'Essai").differs_in_sort(&NameParts::of("Théâtre d'Essai")));
    }
}
