//! The school calendar of the Fédération Wallonie-Bruxelles, as data.
//!
//! Holidays are decided year by year: none is written in code. The table has the columns `annee_scolaire`, `type`
//! (`rentree`, `conge`, `jour`, `ete`), `nom`, `debut`, `fin_incluse` and `source`.

mod reading;

pub use reading::{CalendarError, CalendarProblem};

use crate::school_year::SchoolYear;
use crate::word::{WordError, coded, look_up};
use jiff::civil::{Date, Weekday};
use std::str::FromStr;

/// What a line of the calendar tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// The first day of class.
    FirstDay,
    /// A break of several days.
    Break,
    /// A single day without class.
    DayOff,
    /// The first day of the summer holidays.
    Summer,
}

impl EntryKind {
    /// The word of the table.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::FirstDay => "rentree",
            Self::Break => "conge",
            Self::DayOff => "jour",
            Self::Summer => "ete",
        }
    }
}

impl FromStr for EntryKind {
    type Err = WordError;

    /// Reads the word of the table.
    fn from_str(text: &str) -> Result<Self, WordError> {
        let kinds = [
            ("rentree", Self::FirstDay),
            ("conge", Self::Break),
            ("jour", Self::DayOff),
            ("ete", Self::Summer),
        ];
        look_up(&crate::text::name_key(text), &kinds)
    }
}

coded!(EntryKind);

/// A line of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEntry {
    /// The school year it belongs to.
    pub year: SchoolYear,
    /// What it tells.
    pub kind: EntryKind,
    /// Its name as published, in French.
    pub name: String,
    /// Its first day.
    pub first: Date,
    /// Its last day, included.
    pub last: Date,
    /// Where it was read.
    pub source: String,
}

/// What a day is at school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayKind<'a> {
    /// A day of class.
    Class,
    /// A Saturday or a Sunday.
    Weekend,
    /// A day of a break or a single day off.
    Off(&'a CalendarEntry),
    /// A day of the summer holidays, before the first or after the last day of class.
    Summer,
    /// The calendar of that year is not known, or not both its ends.
    Unknown,
}

/// The calendar of several school years.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    entries: Vec<CalendarEntry>,
}

impl Calendar {
    /// Reads a calendar from CSV text, giving every faulty line.
    pub fn parse(csv: &str) -> Result<Self, Vec<CalendarError>> {
        reading::read(csv).map(|entries| Self { entries })
    }

    /// The school years it knows something of, in order.
    pub fn years(&self) -> Vec<SchoolYear> {
        let mut years: Vec<SchoolYear> = self.entries.iter().map(|entry| entry.year).collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// The lines of a school year, by date.
    pub fn entries(&self, year: SchoolYear) -> impl Iterator<Item = &CalendarEntry> {
        self.entries.iter().filter(move |entry| entry.year == year)
    }

    /// The first day of class of a year, when it is known.
    pub fn first_day(&self, year: SchoolYear) -> Option<Date> {
        self.entries(year).find(|entry| entry.kind == EntryKind::FirstDay).map(|entry| entry.first)
    }

    /// The last day of class of a year, when it is known: the last working day before the summer.
    pub fn last_day(&self, year: SchoolYear) -> Option<Date> {
        let mut day =
            self.entries(year).find(|entry| entry.kind == EntryKind::Summer)?.first.yesterday().ok()?;
        while day > year.starts() && self.day(day) != DayKind::Class {
            day = day.yesterday().ok()?;
        }
        Some(day)
    }

    /// Says what a day is at school.
    pub fn day(&self, day: Date) -> DayKind<'_> {
        let Some(year) = SchoolYear::of(day) else {
            return DayKind::Unknown;
        };
        let (mut first_day, mut summer) = (None, None);
        for entry in self.entries(year) {
            match entry.kind {
                EntryKind::FirstDay => first_day = Some(entry.first),
                EntryKind::Summer => summer = Some(entry.first),
                EntryKind::Break | EntryKind::DayOff if (entry.first..=entry.last).contains(&day) => {
                    return DayKind::Off(entry);
                }
                EntryKind::Break | EntryKind::DayOff => {}
            }
        }
        if first_day.is_some_and(|first| day < first) || summer.is_some_and(|summer| day >= summer) {
            return DayKind::Summer;
        }
        if matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            return DayKind::Weekend;
        }
        if first_day.is_some() && summer.is_some() { DayKind::Class } else { DayKind::Unknown }
    }

    /// Tells whether there is class on a day; none when the calendar does not know.
    pub fn is_class_day(&self, day: Date) -> Option<bool> {
        match self.day(day) {
            DayKind::Class => Some(true),
            DayKind::Unknown => None,
            _ => Some(false),
        }
    }

    /// Counts the days of class from one day to another, both included; none when one of them is not known.
    ///
    /// An interval that ends before it begins has none of them.
    pub fn class_days(&self, first: Date, last: Date) -> Option<u32> {
        let mut day = first;
        let mut count = 0;
        while day <= last {
            count += u32::from(self.is_class_day(day)?);
            day = day.tomorrow().ok()?;
        }
        Some(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    pub(super) const FIXTURE: &str = "\u{feff}annee_scolaire,type,nom,debut,fin_incluse,source\r\n\
        2030-2031,rentree,Rentrée,2030-08-26,2030-08-26,\"exemple, inventé\"\r\n\
        2030-2031,conge,Congé d'automne,2030-10-21,2030-11-01,exemple\r\n\
        2030-2031,jour,Armistice,2030-11-11,2030-11-11,exemple\r\n\
        2030-2031,ete,Été,2031-07-05,2031-07-05,exemple\r\n\
        2031-2032,rentree,Rentrée,2031-08-25,2031-08-25,exemple\r\n";

    #[test]
    fn days_are_told_apart() {
        let calendar = Calendar::parse(FIXTURE).unwrap();
        let year = SchoolYear::starting_in(2030).unwrap();
        assert_eq!(calendar.years().len(), 2);
        assert_eq!(calendar.first_day(year), Some(date(2030, 8, 26)));
        assert_eq!(calendar.last_day(year), Some(date(2031, 7, 4)));
        assert_eq!(calendar.day(date(2030, 8, 25)), DayKind::Summer);
        assert_eq!(calendar.day(date(2030, 8, 26)), DayKind::Class);
        assert_eq!(calendar.day(date(2030, 9, 1)), DayKind::Weekend);
        assert!(
            matches!(calendar.day(date(2030, 10, 26)), DayKind::Off(entry) if entry.name == "Congé d'automne")
        );
        assert_eq!(calendar.day(date(2031, 7, 5)), DayKind::Summer);
        assert_eq!(calendar.is_class_day(date(2030, 11, 11)), Some(false));
        assert_eq!(calendar.class_days(date(2030, 10, 14), date(2030, 11, 15)), Some(14));
    }

    #[test]
    fn what_is_not_known_is_not_guessed() {
        let calendar = Calendar::parse(FIXTURE).unwrap();
        assert_eq!(calendar.day(date(2031, 9, 2)), DayKind::Unknown);
        assert_eq!(calendar.day(date(2031, 8, 20)), DayKind::Summer);
        assert_eq!(calendar.is_class_day(date(2040, 1, 3)), None);
        assert_eq!(calendar.class_days(date(2031, 6, 30), date(2031, 9, 5)), None);
        assert_eq!(calendar.last_day(SchoolYear::starting_in(2031).unwrap()), None);
    }
}
