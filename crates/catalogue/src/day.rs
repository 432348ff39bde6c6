//! A day as a number that keeps the order of days.

use jiff::civil::Date;

/// The number of a day: year, month, day side by side.
pub(crate) fn number(day: Date) -> i32 {
    (i32::from(day.year()) << 9) | (i32::from(day.month()) << 5) | i32::from(day.day())
}

/// The day of a number that [`number`] made.
pub(crate) fn date(number: i32) -> Option<Date> {
    let (year, month, day) = (number >> 9, (number >> 5) & 15, number & 31);
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    #[test]
    fn numbers_keep_the_order_and_give_the_day_back() {
        let days =
            [Date::MIN, day(1999, 12, 31), day(2026, 9, 1), day(2026, 11, 30), day(2027, 1, 1), Date::MAX];
        assert!(days.map(number).is_sorted());
        assert_eq!(days.map(|one| date(number(one))), days.map(Some));
    }
}
