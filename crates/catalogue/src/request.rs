//! What is asked of an index.

use crate::plan::{Facet, Number, Order};
use jiff::civil::Date;
use navette_geography::Position;

/// What is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Request<'a> {
    /// Words as typed; only the first 200 characters and 8 words are looked at.
    pub typed: &'a str,
    /// Whether the last word may still be unfinished.
    pub typing: bool,
    /// What may be seen at all: of each facet one of the values. Nothing else is found, counted, or corrected to.
    pub only: Vec<(Facet, Vec<&'a str>)>,
    /// What is wanted; every filter must hold.
    pub filters: Vec<Filter<'a>>,
    /// Days, both included, in which it must take place.
    pub days: Option<(Date, Date)>,
    /// From where distances are measured, and how far it may be.
    pub near: Option<Near>,
    /// The day from which the next one is looked for; without it, the first of `days`.
    pub today: Option<Date>,
    /// In which order.
    pub sort: Sort,
    /// The other way round; what is unknown still comes last. What fits best always comes first.
    pub descending: bool,
    /// How many of the first to leave out.
    pub skip: usize,
    /// How many to give at most.
    pub take: usize,
    /// Facets whose values are to be counted.
    pub count: Vec<Facet>,
    /// Facets to be counted whatever the days wanted: the months one may choose.
    pub count_any_day: Vec<Facet>,
    /// How many positions to give at most, for a map.
    pub places: usize,
}

/// What a document must have.
#[derive(Debug, Clone, PartialEq)]
pub enum Filter<'a> {
    /// One of these values; when there are none, nothing is asked. Left out when its own facet is counted.
    Any(Facet, Vec<&'a str>),
    /// All of these values. Counted as it stands: the count says what one more value would leave.
    All(Facet, Vec<&'a str>),
    /// A number from, to (both included), and whether the unknown pass too.
    Between(Number, Option<i64>, Option<i64>, bool),
}

/// Somewhere, and how far from it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    /// From where.
    pub from: Position,
    /// Metres. Without it, distances are only measured.
    pub within: Option<f64>,
}

/// In which order documents are given; what is unknown comes last, and among equals what fits best, then the first order
/// of the plan, then the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// What fits best first; when nothing is typed, by standing; the standing also breaks its ties.
    #[default]
    Relevance,
    /// The nearest first.
    Distance,
    /// The soonest first.
    Day,
    /// The smallest number first.
    Number(Number),
    /// By a text.
    Key(Order),
}
