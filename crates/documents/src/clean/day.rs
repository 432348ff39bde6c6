//! Days in the shapes they come in: real dates, texts, serial numbers, and numbers that Excel made into dates.

use jiff::civil::{Date, date};
use navette_belgium::text::name_key;

use crate::sheet::{Value, is_space};

use super::{Clean, Problem, legible};

/// A day: a real date, `12/03/2026`, `2026-03-12`, `12 mars 2026`, or the serial number of a spreadsheet.
pub fn day(value: Value<'_>) -> Clean<Date> {
    match value {
        Value::Moment(moment) => return Clean::sure(moment.date()),
        Value::Number(serial) => return serial_day(serial),
        _ => {}
    }
    match legible(&value) {
        Ok(text) => read(text.trim_matches(is_space)),
        Err(answer) => answer,
    }
}

/// Days counted as Excel does, in the years in which a date of ours can lie (1955 to 2119).
fn serial_day(serial: f64) -> Clean<Date> {
    if !(20_090.0..80_000.0).contains(&serial) {
        return Clean::unreadable(Problem::NotADay);
    }
    let days = jiff::Span::new().days(serial.floor() as i64);
    match date(1899, 12, 30).checked_add(days) {
        Ok(day) => Clean::noted(day, Problem::SerialDay),
        Err(_) => Clean::unreadable(Problem::NotADay),
    }
}

const MONTHS: [&[&str]; 12] = [
    &["janvier", "janv", "jan", "januari", "january"],
    &["fevrier", "fevr", "fev", "februari", "february", "feb"],
    &["mars", "maart", "mrt", "march", "mar"],
    &["avril", "avr", "april", "apr"],
    &["mai", "mei", "may"],
    &["juin", "juni", "june", "jun"],
    &["juillet", "juil", "juli", "july", "jul"],
    &["aout", "augustus", "august", "aug"],
    &["septembre", "sept", "sep", "september"],
    &["octobre", "oct", "oktober", "okt", "october"],
    &["novembre", "nov", "november"],
    &["decembre", "dec", "december"],
];

fn month_named(word: &str) -> Option<i8> {
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    Some(at as i8 + 1)
}

fn read(text: &str) -> Clean<Date> {
    let key = name_key(text);
    let mut parts: Vec<&str> = key.split(' ').filter(|part| !part.is_empty()).collect();
    // The day of the week says nothing more, nor does the time after a full date.
    const WEEK: [&str; 14] = [
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
    ];
    parts.retain(|part| !WEEK.contains(part) && *part != "le");
    if parts.len() > 3 && text.contains(':') {
        parts.truncate(3);
    }
    // An ISO instant glues the hour to the day: 2026-03-12T08:00.
    let glued = parts.get(2).and_then(|part| part.split_once('t')).map(|(day, _)| day);
    if let (Some(day), Some(third)) = (glued, parts.get_mut(2)) {
        *third = day;
    }
    let &[first, second, third] = parts.as_slice() else {
        return match text.parse::<f64>() {
            Ok(serial) => serial_day(serial),
            Err(_) => Clean::unreadable(Problem::NotADay),
        };
    };
    let number = |part: &str| part.trim_end_matches("er").parse::<i16>().ok().filter(|n| *n >= 0);
    let found = match (number(first), number(second), number(third)) {
        (Some(year), Some(month), Some(day)) if first.len() == 4 => made(year, month, day, None),
        (Some(day), Some(month), Some(year)) => {
            let (year, short) = full_year(year, third.len());
            if month > 12 && day <= 12 {
                // Only the American order is possible.
                made(year, day, month, short)
            } else {
                made(year, month, day, short)
            }
        }
        (Some(day), None, Some(year)) => match month_named(second) {
            Some(month) => {
                let (year, short) = full_year(year, third.len());
                made(year, i16::from(month), day, short)
            }
            None => None,
        },
        _ => None,
    };
    found.unwrap_or(Clean::unreadable(Problem::NotADay))
}

fn full_year(year: i16, digits: usize) -> (i16, Option<Problem>) {
    match (digits, year) {
        (1 | 2, 0..=69) => (2000 + year, Some(Problem::ShortYear)),
        (1 | 2, _) => (1900 + year, Some(Problem::ShortYear)),
        _ => (year, None),
    }
}

fn made(year: i16, month: i16, day: i16, problem: Option<Problem>) -> Option<Clean<Date>> {
    let made = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    (1800..=2200).contains(&year).then_some(Clean { value: Some(made), problem })
}

/// Whether a cell meant to hold a number with a dash (a house number such as `6-14`) was made into a date by Excel.
pub fn turned_into_date(value: Value<'_>) -> Option<Problem> {
    let damaged = match value {
        Value::Moment(_) => true,
        Value::Text(text) => {
            let key = name_key(text);
            match key.split_once(' ') {
                Some((a, b)) => {
                    let digits =
                        |s: &str| (1..=4).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_digit());
                    month_named(a).is_some() && digits(b) || digits(a) && month_named(b).is_some()
                }
                None => false,
            }
        }
        _ => false,
    };
    damaged.then_some(Problem::TurnedIntoDate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_in_every_shape() {
        let expected = date(2026, 3, 12);
        for text in [
            "12/03/2026",
            "12-3-2026",
            "12.03.2026",
            "2026-03-12",
            "12 mars 2026",
            "jeudi 12 mars 2026",
            "12 maart 2026",
            "2026-03-12T08:00",
            "12/03/2026 08:30",
            "12/03/26",
            "3/12/2026",
        ] {
            let found = day(Value::Text(text)).value;
            if text == "3/12/2026" {
                assert_eq!(found, Some(date(2026, 12, 3)));
            } else {
                assert_eq!(found, Some(expected), "{text}");
            }
        }
        assert_eq!(day(Value::Text("03/25/2026")).value, Some(date(2026, 3, 25)));
        assert_eq!(day(Value::Text("1er mai 2026")).value, Some(date(2026, 5, 1)));
        assert_eq!(day(Value::Moment(expected.at(9, 0, 0, 0))), Clean::sure(expected));
        assert_eq!(day(Value::Number(45901.0)), Clean::noted(date(2025, 9, 1), Problem::SerialDay));
        assert_eq!(day(Value::Text("45916.676")).value, Some(date(2025, 9, 16)));
        assert_eq!(day(Value::Text("12/03/26")).problem, Some(Problem::ShortYear));
    }

    #[test]
    fn what_is_no_day() {
        for text in ["31/02/2026", "bientôt", "2026", "12/2026", "1/2/3/4"] {
            assert!(day(Value::Text(text)).is_unreadable(), "{text}");
        }
        assert!(day(Value::Number(12.0)).is_unreadable());
    }

    #[test]
    fn house_numbers_damaged_by_excel() {
        assert!(turned_into_date(Value::Text("juin-14")).is_some());
        assert!(turned_into_date(Value::Text("14-juin")).is_some());
        assert!(turned_into_date(Value::Text("6-14")).is_none());
        assert!(turned_into_date(Value::Text("Rue de Mai 14")).is_none());
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic(text in "[0-9/. \\-a-z:T]{0,20}|\\PC{0,20}", serial in proptest::num::f64::ANY) {
            let _ = day(Value::Text(&text));
            let _ = day(Value::Number(serial));
        }
    }
}
