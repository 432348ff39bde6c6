//! Numbers, days and distances as people write them, by language.

use jiff::{Timestamp, civil::Date};

const NARROW: char = '\u{202f}';

/// A whole number with its thousands apart: `12 345` in French, `12.345` in Dutch, `12,345` in English.
pub fn count(language: &str, number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let separator = match language {
        "nl" => '.',
        "en" => ',',
        _ => NARROW,
    };
    let mut out = String::with_capacity(digits.len() * 4 / 3 + 2);
    if number < 0 {
        out.push('−');
    }
    for (place, digit) in digits.chars().enumerate() {
        // Four digits stay together, as the French typographic usage allows and tables prefer alignment: we separate.
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

const MONTHS_FR: [&str; 12] =
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
const MONTHS_NL: [&str; 12] =
    ["jan.", "feb.", "mrt.", "apr.", "mei", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."];
const MONTHS_EN: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

/// A day: `5 janv. 2026` (`1er` for the first in French), joined by non-breaking spaces.
pub fn day(language: &str, day: Date) -> String {
    let months = match language {
        "nl" => &MONTHS_NL,
        "en" => &MONTHS_EN,
        _ => &MONTHS_FR,
    };
    let month =
        usize::try_from(day.month()).ok().and_then(|m| months.get(m - 1)).copied().unwrap_or_default();
    let number = if day.day() == 1 && language == "fr" { "1er".to_owned() } else { day.day().to_string() };
    format!("{number}\u{a0}{month}\u{a0}{}", day.year())
}

/// A moment, in Brussels: `5 janv. 2026, 14 h 05` in French, `14:05` elsewhere.
pub fn moment(language: &str, at: Timestamp) -> String {
    let local = at.to_zoned_datetime(navette_database::brussels());
    let time = match language {
        "fr" => format!("{}\u{a0}h\u{a0}{:02}", local.hour(), local.minute()),
        _ => format!("{:02}:{:02}", local.hour(), local.minute()),
    };
    format!("{}, {time}", day(language, local.date()))
}

/// A distance in metres as people say it: `350 m`, `1,2 km`.
pub fn distance(language: &str, metres: f64) -> String {
    if metres < 950.0 {
        return format!("{:.0}\u{a0}m", (metres / 10.0).round() * 10.0);
    }
    let text = format!("{:.1}", metres / 1000.0);
    let text = if language == "en" { text } else { text.replace('.', ",") };
    format!("{text}\u{a0}km")
}

/// A share in whole percent: `42 %`; nothing of nothing is a dash.
pub fn percent(language: &str, part: i64, whole: i64) -> String {
    if whole <= 0 {
        return "–".to_owned();
    }
    let value = (part as f64 / whole as f64 * 100.0).round();
    if language == "en" { format!("{value}%") } else { format!("{value}\u{a0}%") }
}

/// An amount given in cents: `4,50 €` and `60 €` in French, `€ 4,50` in Dutch, `€4.50` in English; whole euros without
/// their cents.
pub fn euros(language: &str, cents: i64) -> String {
    let whole = count(language, cents / 100);
    let part = (cents % 100).abs();
    let mark = if language == "en" { '.' } else { ',' };
    let sign = if cents < 0 && cents > -100 { "−" } else { "" };
    let number = if part == 0 { whole } else { format!("{sign}{whole}{mark}{part:02}") };
    match language {
        "nl" => format!("€\u{a0}{number}"),
        "en" => format!("€{number}"),
        _ => format!("{number}\u{a0}€"),
    }
}

/// A length of time given in minutes: `50 min`, `1 h 30`, in Dutch `1 u 30`.
pub fn minutes(language: &str, minutes: i64) -> String {
    let hour = if language == "nl" { 'u' } else { 'h' };
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest}\u{a0}min"),
        (hours, 0) => format!("{hours}\u{a0}{hour}"),
        (hours, rest) => format!("{hours}\u{a0}{hour}\u{a0}{rest:02}"),
    }
}

/// The school year a day falls in, as people write it: `2026-2027` from 1 August on (by then schools prepare the next).
pub fn season(day: Date) -> String {
    let start = if day.month() >= 8 { day.year() } else { day.year() - 1 };
    format!("{start}-{}", start + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn numbers_and_days_by_language() {
        assert_eq!(count("fr", 1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(count("nl", -1234), "−1.234");
        assert_eq!(count("en", 12), "12");
        assert_eq!(day("fr", date(2026, 1, 1)), "1er\u{a0}janv.\u{a0}2026");
        assert_eq!(day("nl", date(2026, 3, 5)), "5\u{a0}mrt.\u{a0}2026");
        assert_eq!(distance("fr", 1234.0), "1,2\u{a0}km");
        assert_eq!(distance("en", 347.0), "350\u{a0}m");
        assert_eq!(percent("fr", 1, 3), "33\u{a0}%");
        assert_eq!(percent("fr", 0, 0), "–");
        assert_eq!(euros("fr", 450), "4,50\u{a0}€");
        assert_eq!(euros("nl", 123_400), "€\u{a0}1.234");
        assert_eq!(euros("en", -5), "€−0.05");
        assert_eq!(minutes("fr", 90), "1\u{a0}h\u{a0}30");
        assert_eq!((minutes("nl", 120), minutes("en", 50)), ("2\u{a0}u".into(), "50\u{a0}min".into()));
        assert_eq!(season(date(2026, 7, 31)), "2025-2026");
        assert_eq!(season(date(2026, 8, 1)), "2026-2027");
    }
}
