//! What cells look like.

use super::sample;
use crate::clean;
use crate::find::Headings;
use crate::sheet::{Sheet, Value};

/// What the cells of a field look like.
#[derive(Clone, Copy, Debug)]
pub enum Content {
    /// No evidence to be had.
    Anything,
    /// Words, not numbers.
    Words,
    /// A FASE number: one to five digits.
    Fase,
    /// A Belgian enterprise number: ten digits beginning with 0, 1 or 2 (zeros may be missing).
    Enterprise,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A web address.
    Url,
    /// A Belgian postal code.
    PostalCode,
    /// A latitude in Belgium.
    Latitude,
    /// A longitude in Belgium.
    Longitude,
    /// Latitude and longitude in one cell.
    Coordinates,
    /// A day.
    Day,
    /// A whole number.
    Count,
    /// An amount.
    Money,
    /// Yes or no.
    Flag,
    /// A test of one's own on the cell's text.
    Test(fn(&str) -> bool),
}

impl Content {
    /// Whether the cells below a heading do not contradict it: half of those that say something look so.
    pub(super) fn fits_column(self, sheet: &Sheet, headings: &Headings, column: usize) -> bool {
        if matches!(self, Self::Anything) {
            return true;
        }
        let (mut seen, mut fitting) = (0_usize, 0_usize);
        for cell in sample(sheet, headings, column) {
            seen += 1;
            fitting += usize::from(self.fits(cell));
        }
        fitting * 2 >= seen
    }

    /// Whether at least three cells say something and nine tenths of them look so.
    pub(super) fn is_proven_by(self, sheet: &Sheet, headings: &Headings, column: usize) -> bool {
        let (mut seen, mut fitting) = (0_usize, 0_usize);
        for cell in sample(sheet, headings, column) {
            seen += 1;
            fitting += usize::from(self.fits(cell));
        }
        seen >= 3 && fitting * 10 >= seen * 9
    }

    /// Whether such content is proof without a name: hardly anything else looks so.
    pub(super) fn is_telling(self) -> bool {
        matches!(self, Self::Email | Self::Url | Self::Coordinates | Self::Enterprise)
    }

    /// Whether one cell looks so.
    pub fn fits(self, cell: Value<'_>) -> bool {
        let text = cell.to_text();
        let text = text.trim();
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let only_digits = digits == text.len() && digits > 0;
        match self {
            Self::Anything => true,
            Self::Words => text.chars().any(char::is_alphabetic),
            Self::Fase => only_digits && digits <= 6,
            Self::Enterprise => {
                let dotted = text.trim_start_matches("BE").trim_start();
                (9..=10).contains(&digits)
                    && dotted.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b' '))
                    && (digits == 9 || dotted.starts_with(['0', '1', '2']))
            }
            Self::Email => {
                let at =
                    text.split_once('@').is_some_and(|(who, host)| !who.is_empty() && host.contains('.'));
                at && !text.contains("://") || text.contains("(at)")
            }
            Self::Phone => {
                (8..=14).contains(&digits)
                    && text.starts_with(['0', '+', '('])
                    && text.bytes().all(|b| b.is_ascii_digit() || b" +()./-".contains(&b))
            }
            Self::Url => {
                text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.")
            }
            Self::PostalCode => {
                clean::integer(cell).value.is_some_and(|code| (1000..=9999).contains(&code)) && digits <= 5
            }
            Self::Latitude => clean::decimal(cell).value.is_some_and(|lat| (49.4..=51.6).contains(&lat)),
            Self::Longitude => clean::decimal(cell).value.is_some_and(|lon| (2.4..=6.5).contains(&lon)),
            Self::Coordinates => {
                let found = clean::coordinates_in_one(cell);
                found.value.is_some() && found.problem != Some(clean::Problem::OutsideBelgium)
            }
            Self::Day => matches!(cell, Value::Moment(_)) || clean::day(cell).value.is_some() && !only_digits,
            Self::Count => clean::integer(cell).value.is_some(),
            Self::Money => clean::cents(cell).value.is_some(),
            Self::Flag => clean::yes_no(cell).value.is_some(),
            Self::Test(test) => test(text),
        }
    }
}
