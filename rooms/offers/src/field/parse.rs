//! Reading what was typed into a field of an offer.

use super::FieldKind;
use navette_belgium::{Level, SchoolYear, parse_levels};
use navette_network::field::{FieldError as SharedError, Parsed as SharedParsed, parse as shared};

/// A value as it will be stored.
#[derive(Debug, Clone, PartialEq)]
pub enum Parsed {
    /// Nothing.
    Nothing,
    /// Text.
    Text(String),
    /// A number: a count, minutes or cents.
    Number(i64),
    /// Degrees north and east.
    Position(f64, f64),
}

/// Why a value was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    /// As the network says it.
    #[error(transparent)]
    Shared(#[from] SharedError),
    /// It is not a whole number up to this.
    #[error("not a number up to {0}")]
    NotCount(i64),
    /// It is not a length of time.
    #[error("not a length of time")]
    NotMinutes,
    /// It is not an amount.
    #[error("not an amount")]
    NotAmount,
    /// It is not a school year.
    #[error("not a school year")]
    NotSeason,
    /// It is not a level; what could not be read.
    #[error("not a level: {0}")]
    NotLevels(String),
    /// The smallest is larger than the largest.
    #[error("the smallest is larger than the largest")]
    Order,
    /// Only an offer on request has slots.
    #[error("only an offer on request has slots")]
    NoSlots,
    /// It ends before it begins.
    #[error("ends before it begins")]
    EndsBefore,
    /// The day is over.
    #[error("the day is over")]
    DayOver,
    /// The school year is over.
    #[error("the school year is over")]
    SeasonOver,
    /// It is not a time of day.
    #[error("not a time of day")]
    NotTime,
    /// There are as many as are kept.
    #[error("there are {0} already")]
    TooMany(i64),
    /// It has a semicolon, which parts one name from the next.
    #[error("a semicolon in a name")]
    NoSemicolon,
}

impl FieldError {
    /// A stable word for the refusal, from which pages make their translation key; none for those of the network.
    pub fn code(&self) -> Option<&'static str> {
        Some(match self {
            Self::Shared(_) => return None,
            Self::NotCount(_) => "not_count",
            Self::NotMinutes => "not_minutes",
            Self::NotAmount => "not_amount",
            Self::NotSeason => "not_season",
            Self::NotLevels(_) => "not_levels",
            Self::Order => "order",
            Self::NoSlots => "no_slots",
            Self::EndsBefore => "ends_before",
            Self::NotTime => "not_time",
            Self::DayOver => "day_over",
            Self::SeasonOver => "season_over",
            Self::TooMany(_) => "too_many",
            Self::NoSemicolon => "no_semicolon",
        })
    }
}

/// Reads a value as typed.
///
/// # Errors
/// With the reason why it cannot be this field's value.
pub fn parse(kind: FieldKind, typed: &str) -> Result<Parsed, FieldError> {
    let trimmed = typed.trim();
    let number = |read: Option<i64>, why: FieldError| match read {
        _ if trimmed.is_empty() => Ok(Parsed::Nothing),
        Some(number) => Ok(Parsed::Number(number)),
        None => Err(why),
    };
    match kind {
        FieldKind::Shared(kind) => Ok(match shared(kind, typed)? {
            SharedParsed::Nothing => Parsed::Nothing,
            SharedParsed::Text(text) => Parsed::Text(text),
            SharedParsed::Day(day) => Parsed::Text(day.to_string()),
            SharedParsed::Position(north, east) => Parsed::Position(north, east),
        }),
        FieldKind::Count(most) => number(count(trimmed, most), FieldError::NotCount(most)),
        FieldKind::Minutes => number(minutes_typed(trimmed), FieldError::NotMinutes),
        FieldKind::Cents => number(cents_typed(trimmed), FieldError::NotAmount),
        FieldKind::Season => match trimmed {
            "" => Ok(Parsed::Nothing),
            typed => match typed.replace([' ', '/', '–'], "-").parse::<SchoolYear>() {
                Ok(season) => Ok(Parsed::Text(season.as_str().to_owned())),
                Err(_) => Err(FieldError::NotSeason),
            },
        },
    }
}

/// A whole number up to `most`, with or without a word behind it: `24`, `24 élèves`, `15 km`.
pub(crate) fn count(typed: &str, most: i64) -> Option<i64> {
    let digits: String = typed.chars().take_while(char::is_ascii_digit).collect();
    let rest = typed[digits.len()..].trim();
    let is_word = rest.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '·' || c == '\u{a0}');
    let number: i64 = digits.parse().ok()?;
    (is_word && number <= most).then_some(number)
}

/// A length of time in minutes: `90`, `90 min`, `1 h 30`, `1h`, `2:15`, `1,5 h`; at most twelve hours.
pub fn minutes_typed(typed: &str) -> Option<i64> {
    let plain: String = typed
        .to_lowercase()
        .replace("minutes", "m")
        .replace("minute", "m")
        .replace("min", "m")
        .replace("hours", "h")
        .replace("hour", "h")
        .replace("heures", "h")
        .replace("heure", "h")
        .replace("uur", "h")
        .replace("uren", "h")
        .replace('u', "h")
        .replace(',', ".")
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let whole = |text: &str| text.parse::<i64>().ok();
    let minutes = if let Some((hours, rest)) = plain.split_once(['h', ':']) {
        let rest = rest.trim_end_matches('m');
        if hours.contains('.') && rest.is_empty() {
            let hours: f64 = hours.parse().ok().filter(|hours: &f64| hours.is_finite() && *hours <= 12.0)?;
            (hours * 60.0).round() as i64
        } else {
            let rest = if rest.is_empty() { 0 } else { whole(rest).filter(|rest| (0..60).contains(rest))? };
            whole(hours)?.checked_mul(60)?.checked_add(rest)?
        }
    } else {
        whole(plain.trim_end_matches('m'))?
    };
    (1..=720).contains(&minutes).then_some(minutes)
}

/// An amount in cents: `60`, `60 €`, `4,50`, `1 250.00 EUR`; at most a million euros.
pub fn cents_typed(typed: &str) -> Option<i64> {
    let plain: String = typed
        .replace("EUR", "")
        .replace("eur", "")
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '€')
        .map(|c| if c == ',' { '.' } else { c })
        .collect();
    let (euros, cents) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if euros.is_empty() || euros.len() > 7 || cents.len() > 2 || !digits(euros) || !digits(cents) {
        return None;
    }
    let euros: i64 = euros.parse().ok()?;
    let cents: i64 = if cents.is_empty() { 0 } else { format!("{cents:0<2}").parse().ok()? };
    let amount = euros * 100 + cents;
    (amount <= 100_000_000).then_some(amount)
}

/// Levels as people write them; each code once. Special education without more is told by its stage: `SP`.
///
/// # Errors
/// With the part that is no level.
pub fn read_levels(typed: &str) -> Result<Vec<Level>, FieldError> {
    if typed.trim().is_empty() {
        return Ok(Vec::new());
    }
    parse_levels(typed).map_err(|(part, _)| FieldError::NotLevels(part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lengths_are_read_as_people_type_them() {
        for (typed, minutes) in [
            ("90", 90),
            ("90 min", 90),
            ("1 h 30", 90),
            ("1h30", 90),
            ("1h", 60),
            ("2:15", 135),
            ("1,5 h", 90),
            ("50 minutes", 50),
            ("2 heures", 120),
        ] {
            assert_eq!(minutes_typed(typed), Some(minutes), "{typed}");
        }
        for typed in ["", "longtemps", "0", "25 h", "1 h 75", "-5", "99999999999999999999"] {
            assert_eq!(minutes_typed(typed), None, "{typed}");
        }
    }

    #[test]
    fn amounts_are_read_as_people_type_them() {
        for (typed, cents) in
            [("60", 6_000), ("60 €", 6_000), ("4,5", 450), ("4,50", 450), ("1 250.00 EUR", 125_000), ("0", 0)]
        {
            assert_eq!(cents_typed(typed), Some(cents), "{typed}");
        }
        for typed in ["", "gratuit", "-5", "4,505", "€", "99999999"] {
            assert_eq!(cents_typed(typed), None, "{typed}");
        }
    }

    #[test]
    fn counts_may_say_what_they_count() {
        let read = |typed| parse(FieldKind::Count(500), typed);
        assert_eq!(read("24 élèves"), Ok(Parsed::Number(24)));
        assert_eq!(read(""), Ok(Parsed::Nothing));
        assert_eq!(read("501"), Err(FieldError::NotCount(500)));
        assert_eq!(read("2 à 3"), Err(FieldError::NotCount(500)));
        assert_eq!(parse(FieldKind::Season, "2026-2027"), Ok(Parsed::Text("2026-2027".into())));
        assert_eq!(parse(FieldKind::Season, "2026-2028"), Err(FieldError::NotSeason));
    }

    proptest! {
        #[test]
        fn anything_can_be_typed(typed in "\\PC{0,40}|.{0,40}|[0-9hm:., €]{0,12}") {
            for kind in [FieldKind::Count(9), FieldKind::Minutes, FieldKind::Cents, FieldKind::Season] {
                let _ = parse(kind, &typed);
            }
            let _ = read_levels(&typed);
        }

        #[test]
        fn an_amount_that_is_shown_is_read_back(cents in 0i64..=100_000_000) {
            prop_assert_eq!(cents_typed(&format!("{},{:02} €", cents / 100, cents % 100)), Some(cents));
        }
    }
}
