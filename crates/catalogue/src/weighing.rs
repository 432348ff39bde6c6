//! The words of documents as they come in, and what each of their terms weighs.

use crate::document::Document;
use crate::plan::{Field, Plan};
use crate::postings::Postings;
use navette_words::{Form, Link, Word, is_stop_word, split};
use rustc_hash::FxHashMap;

/// How many words are remembered while documents come in: those of a language, in a few megabytes.
const MOST_READINGS: usize = 100_000;

/// The longest words tied by hyphens that are kept as one, in bytes: beyond, nobody writes them in one word.
const LONGEST_TIED: usize = 16;

/// What words were read as, remembered while many documents come into one index.
#[derive(Debug, Default)]
pub struct Readings {
    known: FxHashMap<Box<str>, Reading>,
    /// The words of the document at hand, and its terms with their weights: kept for their memory.
    words: Vec<u32>,
    weights: Vec<(u32, u32)>,
}

/// The words that one typed stands for, each with its term. Nearly all stand for one, or none.
#[derive(Debug)]
enum Reading {
    One((u32, u32)),
    Several(Box<[(u32, u32)]>),
}

impl Reading {
    fn of(word: &Word<'_>, postings: &mut Postings) -> Self {
        let forms = word.forms().into_iter().filter(|form| !is_stop_word(&form.folded));
        let all: Vec<(u32, u32)> = forms.map(|form| postings.learn(&form)).collect();
        match all.as_slice() {
            [one] => Self::One(*one),
            _ => Self::Several(all.into()),
        }
    }

    fn all(&self) -> &[(u32, u32)] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Several(all) => all,
        }
    }
}

impl Readings {
    /// The words of a document, sorted, and what each of its terms weighs in it.
    pub(crate) fn weigh(
        &mut self,
        postings: &mut Postings,
        plan: &Plan,
        document: &Document<'_>,
    ) -> (&[u32], &[(u32, u32)]) {
        self.words.clear();
        self.weights.clear();
        for (Field(field), text) in &document.texts {
            if let Some(weight) = plan.fields.get(usize::from(*field)) {
                self.read(postings, text, u32::from(*weight));
            }
        }
        self.words.sort_unstable();
        self.words.dedup();
        self.weights.sort_unstable_by_key(|(term, _)| *term);
        self.weights.dedup_by(|one, kept| {
            let same = one.0 == kept.0;
            if same {
                kept.1 = kept.1.saturating_add(one.1);
            }
            same
        });
        (&self.words, &self.weights)
    }

    fn read(&mut self, postings: &mut Postings, text: &str, weight: u32) {
        // Words tied by hyphens are kept as one word too: «hip-hop» is found by «hiphop».
        let mut tied: Vec<&str> = Vec::new();
        for word in split(text) {
            if word.link != Link::Hyphen {
                self.give_tied(postings, &tied, weight);
                tied.clear();
            }
            tied.push(word.typed);
            match self.known.get(word.typed) {
                Some(reading) => give(&mut self.words, &mut self.weights, reading, weight),
                None => {
                    let reading = Reading::of(&word, postings);
                    give(&mut self.words, &mut self.weights, &reading, weight);
                    if self.known.len() < MOST_READINGS {
                        self.known.insert(word.typed.into(), reading);
                    }
                }
            }
        }
        self.give_tied(postings, &tied, weight);
    }

    fn give_tied(&mut self, postings: &mut Postings, tied: &[&str], weight: u32) {
        let length: usize = tied.iter().map(|part| part.len()).sum();
        let letters = || tied.iter().all(|part| part.chars().all(char::is_alphabetic));
        if tied.len() > 1 && length <= LONGEST_TIED && letters() {
            let one = Reading::One(postings.learn(&Form::of(&tied.concat())));
            give(&mut self.words, &mut self.weights, &one, weight);
        }
    }
}

fn give(words: &mut Vec<u32>, weights: &mut Vec<(u32, u32)>, reading: &Reading, weight: u32) {
    for (word, term) in reading.all() {
        words.push(*word);
        weights.push((*term, weight));
    }
}
