//! The words of a basin in memory, and finding by them.

use super::entry::read_words;
use super::{errors_allowed, query_words};
use crate::code::Kind;
use crate::id::Record;
use navette_belgium::text::{distance_at_most, name_key};
use navette_words::{letters, may_be_within};
use std::collections::{BTreeMap, HashMap};
use std::ops::Bound;

/// A record found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The record.
    pub record: Record,
    /// Its name.
    pub title: String,
    /// What tells it from others of the name.
    pub detail: String,
    /// How well it fits; only comparable within one answer.
    pub score: u32,
}

/// The words of a basin.
#[derive(Debug, Default)]
pub struct SearchIndex {
    /// The count of changes it has seen.
    pub(crate) version: i64,
    entries: Vec<Kept>,
    places: HashMap<Record, u32>,
    words: Vec<Word>,
    by_text: BTreeMap<Box<str>, u32>,
}

#[derive(Debug)]
struct Kept {
    record: Record,
    title: Box<str>,
    detail: Box<str>,
    words: Box<[u32]>,
}

#[derive(Debug)]
struct Word {
    text: Box<str>,
    letters: u32,
    /// Entry and weight.
    at: Vec<(u32, u8)>,
}

/// How well a word fits, of 100: exact, beginning, or with typing errors.
const EXACT: u32 = 100;
const BEGINNING: u32 = 70;
const ONE_ERROR: u32 = 45;
const TWO_ERRORS: u32 = 30;

impl SearchIndex {
    /// How many records can be found.
    pub fn len(&self) -> usize {
        self.entries.iter().filter(|entry| !entry.words.is_empty()).count()
    }

    /// Whether nothing can be found.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Puts a record with its stored words, in place of what it had; without words it is no longer found.
    pub fn put(&mut self, record: Record, title: &str, detail: &str, stored_words: &str) {
        let place = match self.places.get(&record) {
            Some(place) => {
                let old = std::mem::take(&mut self.entries[*place as usize].words);
                for word in old {
                    self.words[word as usize].at.retain(|(entry, _)| entry != place);
                }
                *place
            }
            None => {
                let place = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
                self.places.insert(record, place);
                self.entries.push(Kept { record, title: "".into(), detail: "".into(), words: [].into() });
                place
            }
        };
        let mut words = Vec::new();
        for (weight, text) in read_words(stored_words) {
            let word = match self.by_text.get(text) {
                Some(word) => *word,
                None => {
                    let word = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
                    self.words.push(Word { text: text.into(), letters: letters(text), at: Vec::new() });
                    self.by_text.insert(text.into(), word);
                    word
                }
            };
            self.words[word as usize].at.push((place, weight));
            words.push(word);
        }
        let kept = &mut self.entries[place as usize];
        (kept.title, kept.detail, kept.words) = (title.into(), detail.into(), words.into());
    }

    /// Finds records as typed, best first, at most so many, of these kinds.
    pub fn find(&self, query: &str, most: usize, kinds: &[Kind]) -> Vec<Found> {
        let typed = query_words(query);
        if typed.is_empty() || most == 0 {
            return Vec::new();
        }
        let last = typed.len() - 1;
        let mut total = vec![0u32; self.entries.len()];
        for (turn, word) in typed.iter().enumerate() {
            let mut best = vec![0u32; self.entries.len()];
            self.score(word, turn == last, &mut best);
            // All words are needed: what one of them does not find stays at zero.
            for (sum, word_score) in total.iter_mut().zip(best) {
                *sum = if word_score > 0 && (turn == 0 || *sum > 0) { *sum + word_score } else { 0 };
            }
        }
        let key = name_key(query);
        let mut found: Vec<(u32, u32)> = (0..)
            .zip(total)
            .filter(|(place, score)| *score > 0 && kinds.contains(&self.entries[*place as usize].record.kind))
            .collect();
        // Only the front is looked at more closely, and sorted by name among equals.
        let order = |(place, score): &(u32, u32)| (std::cmp::Reverse(*score), *place);
        let front = most.saturating_mul(4).max(100);
        if found.len() > front {
            found.select_nth_unstable_by_key(front, order);
            found.truncate(front);
        }
        let mut front: Vec<(u32, String, u32)> =
            found.into_iter().map(|(place, score)| self.look_closer(place, score, &key)).collect();
        front.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
        front.truncate(most);
        front.into_iter().map(|(score, _, place)| self.found(place, score)).collect()
    }

    /// Raises what begins or equals the query as a whole.
    fn look_closer(&self, place: u32, score: u32, key: &str) -> (u32, String, u32) {
        let title = name_key(&self.entries[place as usize].title);
        let bonus = if title == key {
            400
        } else if title.starts_with(key) {
            150
        } else {
            0
        };
        (score + bonus, title, place)
    }

    fn found(&self, place: u32, score: u32) -> Found {
        let kept = &self.entries[place as usize];
        Found { record: kept.record, title: kept.title.to_string(), detail: kept.detail.to_string(), score }
    }

    /// Gives each entry its best score for one typed word.
    fn score(&self, typed: &str, is_last: bool, best: &mut [u32]) {
        let mut give = |word: &Word, quality: u32| {
            for (entry, weight) in &word.at {
                let score = quality * (u32::from(*weight) + 2);
                let kept = &mut best[*entry as usize];
                *kept = score.max(*kept);
            }
        };
        let from = (Bound::Included(typed), Bound::Unbounded);
        for (text, word) in self.by_text.range::<str, _>(from).take_while(|(text, _)| text.starts_with(typed))
        {
            let closeness = 20 * typed.len() as u32 / text.len().max(1) as u32;
            let quality = if text.len() == typed.len() { EXACT } else { BEGINNING + closeness };
            // Inside a query a word of one letter is a whole word.
            if quality == EXACT || is_last || typed.len() > 1 {
                give(&self.words[*word as usize], quality);
            }
        }
        let allowed = errors_allowed(typed);
        if allowed == 0 {
            return;
        }
        let set = letters(typed);
        for word in &self.words {
            // More foreign letters than errors allowed: no need to compare.
            if word.at.is_empty() || !may_be_within(set, word.letters, allowed) {
                continue;
            }
            if let Some(errors) = errors(typed, word, set, allowed, is_last) {
                give(word, if errors <= 1 { ONE_ERROR } else { TWO_ERRORS });
            }
        }
    }
}

/// The typing errors between what was typed and a word; of the last word typed, only the beginning counts.
fn errors(typed: &str, word: &Word, set: u32, allowed: usize, is_last: bool) -> Option<usize> {
    let whole = if !may_be_within(word.letters, set, allowed) {
        None
    } else {
        distance_at_most(typed, &word.text, allowed)
    };
    if !is_last || whole.is_some() || word.text.len() <= typed.len() || !word.text.is_ascii() {
        return whole;
    }
    let ends = typed.len().saturating_sub(1)..=typed.len() + 1;
    // The first letter is seldom mistaken, and prefixes match so easily that it must stand.
    if word.text.as_bytes().first() != typed.as_bytes().first() {
        return None;
    }
    ends.filter_map(|end| distance_at_most(typed, word.text.get(..end)?, allowed)).min()
}
