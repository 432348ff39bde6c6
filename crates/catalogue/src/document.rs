//! What is put into an index.

use crate::plan::{Facet, Field, Number};
use jiff::civil::Date;
use navette_geography::Position;
use std::borrow::Cow;

/// A document, as it is found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document<'a> {
    /// Its texts; a field may come several times.
    pub texts: Vec<(Field, Cow<'a, str>)>,
    /// Its values, as codes; any number of each facet.
    pub values: Vec<(Facet, Cow<'a, str>)>,
    /// Its numbers; what is absent is unknown.
    pub numbers: Vec<(Number, i64)>,
    /// When it takes place: first and last days, both included. None: not known, or at no date.
    pub days: Vec<(Date, Date)>,
    /// Where it stands.
    pub at: Option<Position>,
    /// How far it travels to whoever asks, in metres; `u32::MAX` is anywhere, even when it is not known where it stands.
    pub comes_within: Option<u32>,
    /// From 0 to 100: which of two that fit alike comes first.
    pub standing: u8,
}
