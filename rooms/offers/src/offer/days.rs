//! On which days an offer can be had: the one rule by which the catalogue is narrowed by dates.

use crate::code::OfferKind;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use navette_belgium::SchoolYear;
use std::collections::BTreeSet;

/// A span of days, both included.
pub type Span = (Date, Date);

/// The days of an offer, in order, in a season and the next: farther, nobody knows.
///
/// A dated offer can be had on its slots to come, and on no other day. Any other can be had on its slots and in the
/// months it names, each year; when it names none, always.
pub fn days(kind: OfferKind, coming: &[Date], months: &[String], season: SchoolYear) -> Vec<Span> {
    let mut days: Vec<Span> = coming.iter().map(|day| (*day, *day)).collect();
    let years = [Some(season), season.next()];
    let end = season.next().unwrap_or(season).ends();
    if kind != OfferKind::Dated {
        let named: Vec<i8> = months.iter().filter_map(|month| month.parse().ok()).collect();
        if named.is_empty() {
            return vec![(season.starts(), end)];
        }
        for year in years.into_iter().flatten() {
            days.extend(named.iter().filter_map(|month| month_of(year, *month)));
        }
    }
    days.sort_unstable();
    // Months that follow are one span.
    let mut joined: Vec<Span> = Vec::new();
    for (from, to) in days {
        match joined.last_mut() {
            Some(last) if last.1.tomorrow().is_ok_and(|next| from <= next) => last.1 = last.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    joined
}

/// A month of a school year.
fn month_of(year: SchoolYear, month: i8) -> Option<Span> {
    let civil = year.starts().year() + i16::from(month < year.starts().month());
    let first = Date::new(civil, month, 1).ok()?;
    Some((first, first.last_of_month()))
}

/// The months that these days touch, as `2026-12`.
pub fn months(days: &[Span]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (from, to) in days {
        let mut month = from.first_of_month();
        while month <= *to {
            found.insert(code(month));
            let Ok(next) = month.checked_add(1.month()) else { break };
            month = next;
        }
    }
    found
}

/// The code of a month: `2026-12`.
pub fn code(month: Date) -> String {
    format!("{:04}-{:02}", month.year(), month.month())
}

/// The months one may choose: those to come of the season, and never fewer than six.
pub fn to_come(today: Date) -> Vec<Date> {
    let first = today.first_of_month();
    let end = SchoolYear::of(today).map_or(today, SchoolYear::ends);
    (0..12)
        .filter_map(|ahead: i64| first.checked_add(ahead.months()).ok().map(|month| (ahead, month)))
        .take_while(|(ahead, month)| *ahead < 6 || *month <= end)
        .map(|(_, month)| month)
        .collect()
}

/// Why a period that was asked for narrows nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It is no day.
    NotDay,
    /// It ends before it begins.
    Order,
    /// It is over.
    Past,
}

impl Refused {
    /// Its code, for the sentence that tells it.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotDay => "not-day",
            Self::Order => "order",
            Self::Past => "past",
        }
    }
}

/// The period from one typed day to another; either may be empty. What is over is left out of it.
///
/// # Errors
/// When it cannot be one.
pub fn period(from: &str, to: &str, today: Date) -> Result<Option<Span>, Refused> {
    let day = |typed: &str| match typed.trim() {
        "" => Ok(None),
        typed => typed.parse::<Date>().map(Some).map_err(|_| Refused::NotDay),
    };
    let (from, to) = (day(from)?, day(to)?);
    if from.is_none() && to.is_none() {
        return Ok(None);
    }
    let (first, last) = (from.unwrap_or(today), to.unwrap_or(date(9999, 12, 31)));
    if from.is_some() && last < first {
        return Err(Refused::Order);
    }
    if last < today { Err(Refused::Past) } else { Ok(Some((first.max(today), last))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn season() -> SchoolYear {
        SchoolYear::starting_in(2026).expect("a season")
    }

    fn named(months: &[&str]) -> Vec<String> {
        months.iter().map(|&month| month.to_owned()).collect()
    }

    #[test]
    fn a_dated_offer_is_there_on_its_slots_only() {
        let day = date(2026, 12, 3);
        assert_eq!(days(OfferKind::Dated, &[day], &named(&["05"]), season()), [(day, day)]);
        assert_eq!(days(OfferKind::Dated, &[], &[], season()), [], "nobody knows when");
    }

    #[test]
    fn another_is_there_in_its_months_or_always() {
        let of = |months: &[&str]| days(OfferKind::OnRequest, &[], &named(months), season());
        let december = (date(2026, 12, 1), date(2026, 12, 31));
        assert_eq!(of(&["12"]), [december, (date(2027, 12, 1), date(2027, 12, 31))]);
        assert_eq!(of(&["02", "01", "12"])[0], (date(2026, 12, 1), date(2027, 2, 28)), "months that follow");
        assert_eq!(of(&["08", "07"]).len(), 3, "July and August of one summer stand in two seasons");
        assert_eq!(of(&[]), [(date(2026, 8, 1), date(2028, 7, 31))]);
        let slot = date(2026, 10, 6);
        assert_eq!(days(OfferKind::Place, &[slot], &named(&["12"]), season())[0], (slot, slot));
    }

    #[test]
    fn months_are_those_the_days_touch() {
        let found = months(&[(date(2026, 11, 30), date(2027, 1, 1)), (date(2027, 5, 4), date(2027, 5, 4))]);
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["2026-11", "2026-12", "2027-01", "2027-05"]);
        let ahead = |day| to_come(day).into_iter().map(code).collect::<Vec<_>>();
        let november = ahead(date(2026, 11, 27));
        assert_eq!((november.len(), november[0].as_str(), november[8].as_str()), (9, "2026-11", "2027-07"));
        assert_eq!(ahead(date(2027, 7, 31)).len(), 6, "in summer one plans the season that comes");
    }

    #[test]
    fn a_period_is_read_or_refused_with_its_reason() {
        let today = date(2026, 11, 27);
        let read = |from, to| period(from, to, today);
        assert_eq!(read("", ""), Ok(None));
        assert_eq!(read("2026-12-01", "2026-12-31"), Ok(Some((date(2026, 12, 1), date(2026, 12, 31)))));
        assert_eq!(read("2026-11-01", "2026-11-30"), Ok(Some((today, date(2026, 11, 30)))));
        assert_eq!(read("2026-12-01", "").expect("open").expect("a period").0, date(2026, 12, 1));
        assert_eq!(read("", "2026-12-31").expect("open").expect("a period").0, today);
        assert_eq!(read("2026-12-31", "2026-12-01"), Err(Refused::Order));
        assert_eq!(read("", "2026-10-01"), Err(Refused::Past));
        assert_eq!(read("hier", ""), Err(Refused::NotDay));
    }
}
