//! Offers from elsewhere, read without a base: what each says, where that was found, and why it does not come in.
//!
//! Nothing here writes. A field is given as it would be typed, so that the same rule accepts or refuses it as on a page.

mod dates;
mod facts;
mod file;
mod headings;
mod keys;
mod labels;
mod oddity;
pub mod openagenda;
mod operators;
mod plan;
mod remedy;
mod table;
#[cfg(test)]
mod tests;
pub mod uitdatabank;

pub use facts::{Change, DATES, Facts, facts_of, merge, several, slots};
pub use file::{Answers, File, Kept, Unusable, open};
pub use headings::{MEANINGS, missing, recognise};
pub(crate) use labels::is_called_so_in_the_house;
pub use oddity::Oddity;
pub use operators::Operators;
pub use plan::{Counts, Deal, Fate, Known, Plan, Record, Who, plan};
pub use remedy::Remedy;

use crate::code::OfferList;
use crate::field::FieldError;
use jiff::civil::{Date, Time};
use navette_belgium::Level;
use std::borrow::Cow;
use std::fmt;

/// An offer as a source tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    /// Its key at the source: nothing comes in twice.
    pub key: String,
    /// Who offers it, when it is told.
    pub organiser: Option<Organiser>,
    /// Its fields, each with the place it was found at.
    pub fields: Vec<Mapped>,
    /// What it has several of.
    pub lists: Vec<MappedList>,
    /// Its dates, in order, each once.
    pub slots: Vec<Slot>,
    /// Where its dates were found.
    pub slots_from: Cow<'static, str>,
    /// What was odd, and what was made of it.
    pub remarks: Vec<Remark>,
}

impl Incoming {
    /// The field as it would be typed.
    pub fn said(&self, field: &str) -> Option<&str> {
        self.fields.iter().find(|mapped| mapped.field == field).map(|mapped| mapped.value.as_str())
    }
}

/// Who offers, as a source tells it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Organiser {
    /// Their name.
    pub name: String,
    /// Their key at the source.
    pub key: Option<String>,
    /// Their enterprise number, as it is written.
    pub number: Option<String>,
}

/// A value on its way to a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapped {
    /// Where it was found, such as `location.address.streetAddress`, or the heading of a column.
    pub from: Cow<'static, str>,
    /// The field of an offer.
    pub field: &'static str,
    /// As it would be typed.
    pub value: String,
}

impl Mapped {
    fn new(from: impl Into<Cow<'static, str>>, field: &'static str, value: impl Into<String>) -> Self {
        Self { from: from.into(), field, value: value.into() }
    }
}

/// Values on their way to a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappedList {
    /// Where they were found.
    pub from: Cow<'static, str>,
    /// The list of an offer.
    pub list: OfferList,
    /// Its values, by code.
    pub values: Vec<String>,
}

/// A date, in the time of Brussels.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    /// The day.
    pub day: Date,
    /// Begins at.
    pub starts: Option<Time>,
    /// Ends at, on the same day.
    pub ends: Option<Time>,
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hour = |time: Time| format!("{:02}:{:02}", time.hour(), time.minute());
        write!(f, "{}", self.day)?;
        match (self.starts.map(hour), self.ends.map(hour)) {
            (Some(starts), Some(ends)) => write!(f, " {starts}–{ends}"),
            (Some(starts), None) => write!(f, " {starts}"),
            (None, _) => Ok(()),
        }
    }
}

/// What was odd about an offer that comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// Times without a zone were taken to be those of Brussels.
    NoZone,
    /// A date that ends before it begins was left out.
    DateLeftOut,
    /// More dates than are kept; how many were left out.
    TooManyDates(usize),
    /// Ages that no class has: `18-`.
    AgesOutside(String),
    /// Ages that cannot be read.
    AgesUnreadable(String),
    /// For all ages: no levels were chosen.
    AllAges,
    /// The two places it gives are not the same, whichever way round; neither was kept.
    PlacesDiffer,
    /// Its state at the source, when it is not public there.
    State(String),
    /// A value that a field or a list does not take: where it was found, what it says, why not.
    NotTaken {
        /// The field or list.
        field: &'static str,
        /// The value.
        value: String,
        /// Why.
        why: FieldError,
    },
    /// A purse that is none of the basin's.
    NoSuchPurse {
        /// What it says.
        value: String,
        /// Codes of those that pay.
        among: Vec<String>,
    },
    /// A purse that pays no more, which is not told anew.
    PurseOver(String),
    /// Several documents have its key and are other offers; how many.
    SharedKey(usize),
    /// Someone typed this here; the source says otherwise and was not followed.
    KeptTyped {
        /// The field, list, or `dates`.
        fact: String,
        /// What the source says.
        value: String,
    },
}

/// Why an offer does not come in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is not JSON, or not of this kind.
    #[error("not readable")]
    Unreadable,
    /// It is an organiser.
    #[error("an organiser, not an offer")]
    Organiser,
    /// It is a place.
    #[error("a place, not an offer")]
    Place,
    /// It has no key.
    #[error("without a key")]
    NoKey,
    /// It has no title.
    #[error("without a title")]
    NoTitle,
    /// It was deleted at the source.
    #[error("deleted at the source")]
    Deleted,
    /// Its kind of calendar is not known.
    #[error("a calendar that is not known: {0}")]
    Calendar(String),
    /// It should have a date and has none.
    #[error("without a date")]
    NoDate,
    /// It ends before it begins.
    #[error("ends before it begins")]
    EndsBefore,
    /// The same key came earlier in the file; where.
    #[error("the same as {0}")]
    Twice(String),
    /// Nobody says who offers it.
    #[error("nobody says who offers it")]
    NoOperator,
    /// Who offers it is not known here.
    #[error("an operator that is not known: {0}")]
    UnknownOperator(String),
    /// Several operators here have this name.
    #[error("several operators are called {0}")]
    SeveralOperators(String),
}

/// The most dates that are kept of one offer.
const MOST_DATES: usize = 200;

/// Puts dates in order, each once, and not too many.
fn tidy(mut slots: Vec<Slot>, remarks: &mut Vec<Remark>) -> Vec<Slot> {
    slots.sort();
    slots.dedup();
    if slots.len() > MOST_DATES {
        remarks.push(Remark::TooManyDates(slots.len() - MOST_DATES));
        slots.truncate(MOST_DATES);
    }
    slots
}

/// The levels of an age range as agendas write it: `6-7`, `18-`, `-12`, `-` for all.
fn levels_of_ages(text: &str, remarks: &mut Vec<Remark>) -> Vec<String> {
    let text = text.trim();
    let bounds = text.split_once('-').map(|(first, last)| (first.trim(), last.trim()));
    let age =
        |text: &str, otherwise: u8| if text.is_empty() { Some(otherwise) } else { text.parse::<u8>().ok() };
    let range = match bounds {
        Some(("", "")) => {
            remarks.push(Remark::AllAges);
            return Vec::new();
        }
        Some((first, last)) => age(first, 0).zip(age(last, 120)).filter(|(first, last)| first <= last),
        None => text.parse::<u8>().ok().map(|age| (age, age)),
    };
    let Some((first, last)) = range else {
        remarks.push(Remark::AgesUnreadable(text.chars().take(40).collect()));
        return Vec::new();
    };
    // A child turns three in the first nursery year, six in the first of primary, twelve in the first of secondary.
    let years = Level::YEARS.iter().zip(3_u8..);
    let levels: Vec<String> = years
        .filter(|(_, age)| (first..=last).contains(age) && *age < 18)
        .map(|(level, _)| level.code().into_owned())
        .collect();
    if levels.is_empty() {
        remarks.push(Remark::AgesOutside(text.to_owned()));
    }
    levels
}

/// A text without tags, its lines joined by single spaces, at most so many characters.
fn plain(text: &str, most: usize) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in text.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                out.push(' ');
            }
            _ if inside => {}
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    let joined = out.split_whitespace().collect::<Vec<_>>().join(" ");
    joined.chars().take(most).collect()
}
