//! Fields of an offer that people edit, one at a time: how each is read and where it is written.

mod parse;
mod table;

pub(crate) use parse::count;
pub use parse::{FieldError, Parsed, cents_typed, minutes_typed, parse, read_levels};
pub use table::{FIELDS, Field, LISTS, STAGES, Stage, find};

use navette_network::field::FieldKind as Shared;

/// What kind of value a field holds: which control shows it and how it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Read as the network reads it: names, text, codes, places, addresses.
    Shared(Shared),
    /// A whole number, at most this.
    Count(i64),
    /// A length of time, kept in minutes, at most a school day.
    Minutes,
    /// An amount, kept in cents.
    Cents,
    /// A school year.
    Season,
}
