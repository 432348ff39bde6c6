//! The words there are: found whole, by their beginning, and despite typing errors.

use crate::typing::{errors_allowed, letters, may_be_within};
use navette_belgium::text::distance_at_most;
use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;

/// Folded words, each with a number, in the order they came.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    words: Vec<Arc<str>>,
    /// Beside each word what is compared first: which letters it holds, and how many.
    letters: Vec<u32>,
    lengths: Vec<u8>,
    numbers: BTreeMap<Arc<str>, u32>,
}

/// A word near to what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near {
    /// Its number.
    pub word: u32,
    /// The typing errors between both.
    pub errors: u8,
}

impl Vocabulary {
    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Gives the number of a word, adding it when it is new.
    pub fn add(&mut self, folded: &str) -> u32 {
        if let Some(number) = self.numbers.get(folded) {
            return *number;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        let word: Arc<str> = folded.into();
        self.words.push(Arc::clone(&word));
        self.letters.push(letters(folded));
        self.lengths.push(u8::try_from(folded.chars().count()).unwrap_or(u8::MAX));
        self.numbers.insert(word, number);
        number
    }

    /// The number of a word, when it is there.
    pub fn number(&self, folded: &str) -> Option<u32> {
        self.numbers.get(folded).copied()
    }

    /// The word of a number.
    pub fn word(&self, number: u32) -> &str {
        self.words.get(number as usize).map_or("", |word| word)
    }

    /// The words that begin so, in alphabetical order.
    pub fn beginning<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = u32> + 'a {
        let from = (Bound::Included(folded), Bound::Unbounded);
        self.numbers
            .range::<str, _>(from)
            .take_while(move |(word, _)| word.starts_with(folded))
            .map(|(_, number)| *number)
    }

    /// The words that what was typed may stand for, nearest first, then in the order they came.
    ///
    /// How many errors are forgiven depends on the word meant. Of an unfinished word the beginning is compared, and its
    /// first letter must stand: beginnings match so easily.
    pub fn near(&self, folded: &str, unfinished: bool) -> Vec<Near> {
        let typed = folded.chars().count();
        if typed < 3 || folded.bytes().any(|byte| byte.is_ascii_digit()) {
            return Vec::new();
        }
        let set = letters(folded);
        let mut found = Vec::new();
        for (number, (word_set, length)) in (0u32..).zip(self.letters.iter().zip(&self.lengths)) {
            let length = usize::from(*length);
            let allowed = match length {
                0..=3 => 0,
                4..=7 => 1,
                _ => 2,
            };
            let whole = length.abs_diff(typed) <= allowed
                && may_be_within(set, *word_set, allowed)
                && may_be_within(*word_set, set, allowed);
            let errors = if whole { self.errors(number, folded, allowed) } else { None };
            let errors = errors.or_else(|| {
                (unfinished && length > typed && may_be_within(set, *word_set, errors_allowed(folded)))
                    .then(|| self.errors_at_the_beginning(number, folded))?
            });
            if let Some(errors) = errors {
                found.push(Near { word: number, errors: u8::try_from(errors).unwrap_or(u8::MAX) });
            }
        }
        found.sort_by_key(|near| (near.errors, near.word));
        found
    }

    fn errors(&self, number: u32, folded: &str, allowed: usize) -> Option<usize> {
        let word = self.word(number);
        // Lengths hold letters up to 255 and digits are not mistyped.
        if errors_allowed(word) < allowed {
            return None;
        }
        distance_at_most(folded, word, allowed)
    }

    fn errors_at_the_beginning(&self, number: u32, folded: &str) -> Option<usize> {
        let word = self.word(number);
        let allowed = errors_allowed(folded);
        if allowed == 0 || !word.is_ascii() || word.as_bytes().first() != folded.as_bytes().first() {
            return None;
        }
        let ends = folded.len().saturating_sub(1)..=folded.len() + 1;
        ends.filter_map(|end| distance_at_most(folded, word.get(..end)?, allowed)).min()
    }

    /// About how many bytes it holds.
    pub fn bytes(&self) -> usize {
        let text: usize = self.words.iter().map(|word| word.len() + 16).sum();
        // A pointer here and in the map, whose nodes are about two thirds full.
        text + self.words.len() * (16 + 4 + 1 + 36)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(words: &[&str]) -> Vocabulary {
        let mut vocabulary = Vocabulary::default();
        for word in words {
            vocabulary.add(word);
        }
        vocabulary
    }

    fn near<'v>(vocabulary: &'v Vocabulary, typed: &str, unfinished: bool) -> Vec<&'v str> {
        vocabulary.near(typed, unfinished).into_iter().map(|near| vocabulary.word(near.word)).collect()
    }

    #[test]
    fn each_kind_of_error_is_forgiven() {
        let words = of(&["theatre", "marionnette", "conte", "art", "m1"]);
        for (typed, word) in [
            ("teatre", "theatre"),
            ("thheatre", "theatre"),
            ("thaetre", "theatre"),
            ("theotre", "theatre"),
            ("marionete", "marionnette"),
            ("mariomnetet", "marionnette"),
            ("cotne", "conte"),
        ] {
            assert_eq!(near(&words, typed, false), [word], "{typed}");
        }
        for typed in ["teatr", "cotn", "arb", "m2", "co"] {
            assert!(near(&words, typed, false).is_empty(), "{typed}");
        }
    }

    #[test]
    fn an_unfinished_word_is_compared_with_beginnings() {
        let words = of(&["marionnette", "harmonie", "marmite"]);
        assert_eq!(near(&words, "marino", true), ["marionnette"]);
        assert!(near(&words, "armi", true).is_empty());
        assert!(near(&words, "marino", false).is_empty());
        let begun: Vec<&str> = words.beginning("mar").map(|number| words.word(number)).collect();
        assert_eq!(begun, ["marionnette", "marmite"]);
    }

    proptest! {
        #[test]
        fn agrees_with_a_comparison_of_all(words in proptest::collection::vec("[abcd]{1,10}", 1..30), typed in "[abcd]{3,10}") {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let vocabulary = of(&words);
            let mut expected: Vec<&str> = words.iter().copied()
                .filter(|word| distance_at_most(&typed, word, errors_allowed(word)).is_some()).collect();
            let mut found = near(&vocabulary, &typed, false);
            expected.sort_unstable();
            expected.dedup();
            found.sort_unstable();
            prop_assert_eq!(found, expected);
        }
    }
}
