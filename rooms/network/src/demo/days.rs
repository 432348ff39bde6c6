//! Days on which a team works: our own rough calendar, enough for a demonstration.

use super::chance::Chance;
use jiff::civil::{Date, Weekday, date};
use jiff::{Span, Timestamp};
use navette_belgium::SchoolYear;

/// The day so many days later (earlier when negative).
pub(super) fn shift(day: Date, days: i64) -> Date {
    day.saturating_add(Span::new().days(days))
}

/// The day so many months earlier.
pub(super) fn months_before(day: Date, months: i64) -> Date {
    day.saturating_sub(Span::new().months(months))
}

/// The moment of a day at this hour in Brussels.
pub(super) fn at(day: Date, hour: i8, minute: i8) -> Timestamp {
    let zoned = day.at(hour, minute, 0, 0).to_zoned_datetime(navette_database::brussels());
    zoned.map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
}

/// Whether schools work that day: no week-end, no summer, no end of the year, no national holiday.
pub(super) fn is_worked(day: Date) -> bool {
    let (month, of_month) = (day.month(), day.day());
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
        && !matches!(
            (month, of_month),
            (7, 6..) | (8, ..=21) | (12, 21..) | (1, ..=4) | (5, 1) | (11, 1 | 11)
        )
}

/// The two school years before the present one begin here: what is remembered of exchanges.
pub(super) fn beginning(today: Date) -> Date {
    let year = SchoolYear::of(today).map_or(today.year(), SchoolYear::start_year);
    date(year.saturating_sub(2).clamp(1, 9000), 9, 1)
}

/// So many days of work from `first` to `last`, in order; fewer days than asked may be different ones.
pub(super) fn worked(chance: &mut Chance, first: Date, last: Date, count: usize) -> Vec<Date> {
    let span = i64::from(first.until(last).map_or(0, |span| span.get_days())).max(0);
    let mut days: Vec<Date> = (0..count)
        .map(|_| {
            // A window without a day of work (the heart of the summer) gives its first day.
            let mut day = first;
            for _ in 0..40 {
                day = shift(first, chance.between(0, span));
                if is_worked(day) {
                    break;
                }
            }
            day
        })
        .collect();
    days.sort();
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_works_on_sundays_or_in_july() {
        assert!(is_worked(date(2026, 9, 7)));
        assert!(!is_worked(date(2026, 9, 6)));
        assert!(!is_worked(date(2026, 7, 21)));
        assert!(!is_worked(date(2026, 12, 28)));
    }

    #[test]
    fn the_memory_reaches_two_seasons_back() {
        assert_eq!(beginning(date(2026, 9, 7)), date(2024, 9, 1));
        assert_eq!(beginning(date(2026, 7, 31)), date(2023, 9, 1));
    }

    #[test]
    fn days_of_work_lie_in_their_window_in_order() {
        let days = worked(&mut Chance::new(1, "days"), date(2025, 9, 1), date(2026, 6, 30), 50);
        assert!(days.is_sorted() && days.iter().all(|day| is_worked(*day)));
        assert!(days[0] >= date(2025, 9, 1) && days[49] <= date(2026, 6, 30));
    }
}
