//! What is put into an index.

use crate::plan::{Facet, Field, Number, Order};
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
    /// The texts it is put in order by; what is absent comes first.
    pub keys: Vec<(Order, Cow<'a, str>)>,
    /// When it takes place: first and last days, both included. None: not known, or at no date.
    pub days: Vec<(Date, Date)>,
    /// Where it stands.
    pub at: Option<Position>,
    /// How far it travels to whoever asks, in metres: there it is at no distance. It comes anywhere when it is not known
    /// from where.
    pub comes_within: Option<u32>,
    /// Whether nobody can come to where it stands: then it is nowhere for those it does not travel to.
    pub only_comes: bool,
    /// From 0 to 100: which of two that fit alike comes first.
    pub standing: u8,
}
