//! Duplicates: which records may be the same operator or the same person. Pure: records in, pairs with reasons out.

mod block;
mod name;
mod operator;
mod person;

pub use operator::{OperatorRecord, compare_operators, operators};
pub use person::{PersonRecord, compare_people, people};

use navette_database::{Uuid, codes};

codes! {
    /// Why two records may be one.
    pub enum Reason {
        /// The same enterprise number.
        SameNumber = "same_number",
        /// The same name.
        SameName = "same_name",
        /// Nearly the same name: typing errors, words together or apart.
        NearName = "near_name",
        /// The name of one is in the other's.
        NameContained = "name_contained",
        /// One is the other's abbreviation or initial.
        Abbreviated = "abbreviated",
        /// Given and family name stand in each other's place.
        SwappedNames = "swapped_names",
        /// A part of the name is missing.
        MissingPart = "missing_part",
        /// The same e-mail address.
        SameEmail = "same_email",
        /// The same telephone number.
        SamePhone = "same_phone",
        /// The same website.
        SameWebsite = "same_website",
        /// The same address.
        SameAddress = "same_address",
        /// Less than 150 metres apart.
        Near = "near",
        /// In the same organisation.
        SameOrganisation = "same_organisation",
    }
}

/// Two records that may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The one with the smaller key.
    pub a: Uuid,
    /// The other.
    pub b: Uuid,
    /// How likely, from 0 to 100; proposed from [`PROPOSED_FROM`] on.
    pub score: u8,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// The score from which a pair is proposed.
pub const PROPOSED_FROM: u8 = 60;

/// A pair of a score between 0 and 100, the smaller key first.
fn pair(x: Uuid, y: Uuid, score: f32, reasons: Vec<Reason>) -> Pair {
    // Within 0 to 100, so nothing is cut.
    Pair { a: x.min(y), b: x.max(y), score: score.clamp(0.0, 100.0).round() as u8, reasons }
}

/// Most likely first; keys settle equal scores.
fn sorted(mut pairs: Vec<Pair>) -> Vec<Pair> {
    pairs.sort_by(|x, y| y.score.cmp(&x.score).then_with(|| (x.a, x.b).cmp(&(y.a, y.b))));
    pairs
}

/// The digits of a telephone number that tell it from others: the last eight.
fn phone_end(phone: &str) -> Option<String> {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    (digits.len() >= 8).then(|| digits[digits.len() - 8..].iter().collect())
}

#[cfg(test)]
mod tests;
