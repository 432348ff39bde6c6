//! What the search box knows of a record: its title, a detail, and its words with their weights.

use crate::id::Record;
use navette_belgium::Commune;
use navette_belgium::text::{name_key, words};
use std::collections::BTreeMap;

/// An entry of the search box.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The record.
    pub record: Record,
    /// Its name.
    pub title: String,
    /// What tells it from others of the name: school, commune, functions.
    pub detail: String,
    words: BTreeMap<String, u8>,
}

impl Entry {
    /// An entry without words yet.
    pub fn new(record: Record, title: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { record, title: title.into(), detail: detail.into(), words: BTreeMap::new() }
    }

    /// Adds the words of a text, with a weight from 1 to 9; the greater of two stays.
    pub fn text(mut self, text: Option<&str>, weight: u8) -> Self {
        for word in words(&name_key(text.unwrap_or_default())) {
            self.put(word, weight);
        }
        self
    }

    /// Adds a number: whole, and in the parts it is written in.
    pub fn number(mut self, number: Option<&str>, weight: u8) -> Self {
        if let Some(number) = number {
            let digits: String = number.chars().filter(char::is_ascii_digit).collect();
            self.put(&digits, weight);
        }
        self
    }

    /// Adds a telephone number as it is dialled in the country.
    pub fn phone(mut self, phone: Option<&str>, weight: u8) -> Self {
        if let Some(number) = phone.and_then(long_number) {
            self.put(&number, weight);
        }
        self
    }

    /// Adds an e-mail address: whole, and its words.
    pub fn email(mut self, email: Option<&str>, weight: u8) -> Self {
        if let Some(email) = email {
            self.put(&email.trim().to_lowercase(), weight);
            self = self.text(Some(email), 1);
        }
        self
    }

    /// Adds the names of a commune in both languages.
    pub fn commune(self, nis: Option<&str>, weight: u8) -> Self {
        match nis {
            Some(nis) => self.text(Some(&commune_names(nis)), weight),
            None => self,
        }
    }

    fn put(&mut self, word: &str, weight: u8) {
        let weight = weight.clamp(1, 9);
        // A word with a space would be read back as two.
        if !word.is_empty() && word.len() <= 100 && !word.contains(char::is_whitespace) {
            let kept = self.words.entry(word.to_owned()).or_insert(weight);
            *kept = weight.max(*kept);
        }
    }

    /// The words as they are stored: `3ursule 1uccle`.
    pub fn stored_words(&self) -> String {
        self.words.iter().map(|(word, weight)| format!("{weight}{word}")).collect::<Vec<_>>().join(" ")
    }
}

/// The words as they were stored, with their weights.
pub(crate) fn read_words(stored: &str) -> impl Iterator<Item = (u8, &str)> {
    stored.split(' ').filter_map(|word| {
        let weight = word.bytes().next().filter(u8::is_ascii_digit)? - b'0';
        Some((weight, word.get(1..).filter(|rest| !rest.is_empty())?))
    })
}

/// The names of a commune in French and Dutch, by NIS code; any other text is its own name.
pub fn commune_names(nis: &str) -> String {
    match Commune::from_nis(nis) {
        Some(commune) if commune.french() == commune.dutch() => commune.french().to_owned(),
        Some(commune) => format!("{} {}", commune.french(), commune.dutch()),
        None => nis.to_owned(),
    }
}

/// A long number written in parts, as one: an enterprise number, a telephone number (`+32` is read as `0`).
pub(crate) fn long_number(text: &str) -> Option<String> {
    let text = text.trim();
    let upper = text.to_ascii_uppercase();
    let text = upper.strip_prefix("BE").unwrap_or(&upper);
    if !text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '/' | '+' | '(' | ')' | ' ')) {
        return None;
    }
    let abroad = text.starts_with('+') || text.starts_with("00");
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let digits = if abroad {
        let bare = digits.trim_start_matches("00");
        bare.strip_prefix("32").map_or(bare.to_owned(), |rest| format!("0{}", rest.trim_start_matches('0')))
    } else {
        digits
    };
    // FASE numbers have at most six digits and never begin with zero: `95337/1234` stays two numbers.
    (digits.len() >= 9 && (digits.starts_with(['0', '1', '2']))).then_some(digits)
}
