//! What an index answers.

use crate::plan::Facet;
use jiff::civil::Date;
use navette_geography::Position;
use std::sync::Arc;

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer<K> {
    /// How many documents there are.
    pub total: usize,
    /// Those that were asked for, in order.
    pub hits: Vec<Hit<K>>,
    /// Of each facet asked, in the order asked, those whatever the days last: its values with how many documents have them, most first; those without any are left out.
    pub counts: Vec<(Facet, Vec<Counted>)>,
    /// Positions for a map, in order.
    pub places: Vec<(K, Position)>,
    /// How each word was read.
    pub words: Vec<ReadWord>,
    /// Whether no document holds every word: those that hold the most of them are given.
    pub relaxed: bool,
}

impl<K> Answer<K> {
    /// The counted values of a facet; none when it was not asked to be counted.
    pub fn counted(&self, facet: Facet) -> &[Counted] {
        self.counts.iter().find(|(counted, _)| *counted == facet).map_or(&[], |(_, values)| values)
    }
}

/// A value, and how many documents have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Its code.
    pub value: Arc<str>,
    /// How many documents.
    pub count: u32,
}

/// A document that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit<K> {
    /// Which.
    pub key: K,
    /// How well it fits; only comparable within one answer.
    pub score: f32,
    /// How far it is, when it was asked from where; nothing when it comes there.
    pub metres: Option<f64>,
    /// The next day it takes place.
    pub day: Option<Date>,
}

/// A word that was typed, and what was made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadWord {
    /// As typed.
    pub typed: String,
    /// How it was read.
    pub how: How,
    /// A word much more frequent than this one and a typing error away from it.
    pub suggested: Option<String>,
}

/// How a typed word was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// As it stands, or by a synonym.
    Found,
    /// Not at all: it says nothing of what is looked for.
    Ignored,
    /// As other words, folded, nearest first.
    Corrected(Vec<String>),
    /// As the beginning of words.
    Completed,
    /// No document has it.
    Unknown,
}
