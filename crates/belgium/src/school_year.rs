//! School years, and the year a day belongs to.

use crate::word::{WordError, coded};
use jiff::civil::{Date, date};
use std::str::FromStr;

/// A school year such as 2026-2027.
///
/// Every day belongs to exactly one: the year turns on 1 August, halfway through the summer holidays, so that what
/// is prepared in late August counts for the year it prepares. The official first and last days of class are in the
/// [`Calendar`](crate::Calendar): they move, this boundary does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchoolYear {
    label: [u8; 9],
}

impl SchoolYear {
    /// The school year that begins in the given civil year, from 1900 to 2999.
    pub fn starting_in(year: i16) -> Option<Self> {
        if !(1900..3000).contains(&year) {
            return None;
        }
        let label = format!("{year}-{}", year + 1).into_bytes();
        Some(Self { label: label.try_into().ok()? })
    }

    /// The school year a day belongs to; none before 1900 or after 2999.
    pub fn of(day: Date) -> Option<Self> {
        Self::starting_in(if day.month() >= 8 { day.year() } else { day.year() - 1 })
    }

    /// The label, `2026-2027`: what is stored and shown.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.label).unwrap_or_default()
    }

    /// The civil year in which it begins.
    pub fn start_year(self) -> i16 {
        self.as_str().get(..4).and_then(|year| year.parse().ok()).unwrap_or_default()
    }

    /// Its first day, 1 August.
    pub fn starts(self) -> Date {
        date(self.start_year(), 8, 1)
    }

    /// Its last day, 31 July.
    pub fn ends(self) -> Date {
        date(self.start_year() + 1, 7, 31)
    }

    /// Tells whether a day belongs to it.
    pub fn contains(self, day: Date) -> bool {
        (self.starts()..=self.ends()).contains(&day)
    }

    /// The year after, none at the end of time.
    pub fn next(self) -> Option<Self> {
        Self::starting_in(self.start_year() + 1)
    }

    /// The year before, none at the beginning of time.
    pub fn previous(self) -> Option<Self> {
        Self::starting_in(self.start_year() - 1)
    }
}

impl FromStr for SchoolYear {
    type Err = WordError;

    /// Reads `2026-2027`, `2026/27`, `2026 – 2027`: two years that follow.
    fn from_str(text: &str) -> Result<Self, WordError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(WordError::Empty);
        }
        let (first, second) = text.split_once(['-', '/', '–', '—', '\u{2011}']).ok_or(WordError::Unknown)?;
        let (first, second) = (first.trim(), second.trim());
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if first.len() != 4 || !matches!(second.len(), 2 | 4) || !digits(first) || !digits(second) {
            return Err(WordError::Unknown);
        }
        let year = first.parse().ok().and_then(Self::starting_in).ok_or(WordError::Unknown)?;
        if year.as_str().ends_with(second) { Ok(year) } else { Err(WordError::Unknown) }
    }
}

coded!(SchoolYear);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn labels_are_read() {
        let year = SchoolYear::starting_in(2026).unwrap();
        for typed in ["2026-2027", "2026/27", " 2026 – 2027 ", "2026-27"] {
            assert_eq!(typed.parse(), Ok(year), "{typed}");
        }
        for typed in ["2026", "2026-2028", "2026-25", "26-27", "2026-027", "é026-2027"] {
            assert_eq!(typed.parse::<SchoolYear>(), Err(WordError::Unknown), "{typed}");
        }
        assert_eq!((year.starts(), year.ends()), (date(2026, 8, 1), date(2027, 7, 31)));
        assert_eq!("1999-2000".parse::<SchoolYear>().unwrap().next().unwrap().as_str(), "2000-2001");
    }

    proptest! {
        #[test]
        fn a_day_belongs_to_one_year(year in 1901i16..2999, month in 1i8..=12, day in 1i8..=28) {
            let day = date(year, month, day);
            let of = SchoolYear::of(day).unwrap();
            prop_assert!(of.contains(day));
            prop_assert!(!of.next().is_some_and(|y| y.contains(day)) && !of.previous().is_some_and(|y| y.contains(day)));
            prop_assert_eq!(of.as_str().parse(), Ok(of));
        }
    }
}
