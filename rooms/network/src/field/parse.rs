//! Reading what was typed into a field.

use super::FieldKind;
use jiff::civil::Date;
use navette_belgium::{
    BceNumber, Commune, EnterpriseNumber, IdentifierError, PostalCode, SchoolNetwork, is_commune_nis,
};

/// A value as it will be stored.
#[derive(Debug, Clone, PartialEq)]
pub enum Parsed {
    /// Nothing.
    Nothing,
    /// Text.
    Text(String),
    /// A day.
    Day(Date),
    /// Degrees north and east.
    Position(f64, f64),
}

/// Why a value was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    /// It must be filled in.
    #[error("must be filled in")]
    Empty,
    /// It is longer than so many characters.
    #[error("longer than {0} characters")]
    TooLong(usize),
    /// It is none of the values there are.
    #[error("not one of the values")]
    Unknown,
    /// It is not an e-mail address.
    #[error("not an e-mail address")]
    NotEmail,
    /// It is not a telephone number.
    #[error("not a telephone number")]
    NotPhone,
    /// It is not an address on the web.
    #[error("not an address on the web")]
    NotWebsite,
    /// It is not a day.
    #[error("not a day")]
    NotDay,
    /// It is not a place, or not one on Earth.
    #[error("not a place")]
    NotPosition,
    /// It is not the number it should be.
    #[error("not such a number: {0}")]
    Number(IdentifierError),
    /// Another record has it.
    #[error("another record has it")]
    Taken,
    /// It does not go with another field: an end before a beginning.
    #[error("does not go with another field")]
    Inconsistent,
}

impl FieldError {
    /// A stable word for the refusal, from which pages make their translation key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong(_) => "too_long",
            Self::Unknown => "unknown",
            Self::NotEmail => "not_email",
            Self::NotPhone => "not_phone",
            Self::NotWebsite => "not_website",
            Self::NotDay => "not_day",
            Self::NotPosition => "not_position",
            Self::Number(_) => "not_number",
            Self::Taken => "taken",
            Self::Inconsistent => "inconsistent",
        }
    }
}

/// Reads a value as typed.
///
/// # Errors
/// With the reason why it cannot be this field's value.
pub fn parse(kind: FieldKind, typed: &str) -> Result<Parsed, FieldError> {
    let typed = typed.trim();
    if typed.contains('\0') {
        return Err(FieldError::Unknown);
    }
    if typed.is_empty() {
        return match kind {
            FieldKind::Name | FieldKind::NeededCode(_) | FieldKind::NeededDay => Err(FieldError::Empty),
            _ => Ok(Parsed::Nothing),
        };
    }
    Ok(Parsed::Text(match kind {
        FieldKind::Name => at_most(typed, 300)?.split_whitespace().collect::<Vec<_>>().join(" "),
        FieldKind::Text(most) => at_most(typed, most)?.to_owned(),
        FieldKind::Code(codes) | FieldKind::NeededCode(codes) => {
            codes.iter().find(|code| **code == typed).ok_or(FieldError::Unknown)?.to_string()
        }
        FieldKind::Network => typed.parse::<SchoolNetwork>().map_err(|_| FieldError::Unknown)?.to_string(),
        FieldKind::Commune => commune(typed)?,
        FieldKind::Day | FieldKind::NeededDay => return day(typed).map(Parsed::Day),
        FieldKind::Email => email(typed)?,
        FieldKind::Phone => phone(typed)?,
        FieldKind::Website => website(typed)?,
        FieldKind::EnterpriseNumber => {
            typed.parse::<EnterpriseNumber>().map_err(FieldError::Number)?.as_str().to_owned()
        }
        FieldKind::BceNumber => typed.parse::<BceNumber>().map_err(FieldError::Number)?.as_str().to_owned(),
        FieldKind::PostalCode => typed.parse::<PostalCode>().map_err(FieldError::Number)?.as_str().to_owned(),
        FieldKind::Position => return position(typed),
    }))
}

fn at_most(typed: &str, most: usize) -> Result<&str, FieldError> {
    if typed.chars().count() > most { Err(FieldError::TooLong(most)) } else { Ok(typed) }
}

/// The NIS code of a commune; outside Brussels the code itself must be typed.
fn commune(typed: &str) -> Result<String, FieldError> {
    match typed.parse::<Commune>() {
        Ok(commune) => Ok(commune.nis().to_owned()),
        Err(_) if is_commune_nis(typed) => Ok(typed.to_owned()),
        Err(_) => Err(FieldError::Unknown),
    }
}

/// A day as a browser sends it (`2026-11-23`) or as people type it (`23/11/2026`, `23.11.2026`, `23-11-2026`).
pub(crate) fn day(typed: &str) -> Result<Date, FieldError> {
    if let Ok(day) = typed.parse::<Date>() {
        return if (1900..=2200).contains(&day.year()) { Ok(day) } else { Err(FieldError::NotDay) };
    }
    let mut parts = typed.split(['/', '.', '-']).map(|part| part.trim().parse::<i16>());
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(Ok(d)), Some(Ok(m)), Some(Ok(y)), None) if (1900..=2200).contains(&y) => {
            let small = |n: i16| i8::try_from(n).map_err(|_| FieldError::NotDay);
            Date::new(y, small(m)?, small(d)?).map_err(|_| FieldError::NotDay)
        }
        _ => Err(FieldError::NotDay),
    }
}

fn email(typed: &str) -> Result<String, FieldError> {
    let typed = at_most(typed, 254)?.to_lowercase();
    let (local, host) = typed.split_once('@').ok_or(FieldError::NotEmail)?;
    let plain = |c: char| !c.is_whitespace() && !matches!(c, ',' | ';' | '<' | '>' | '"' | '(' | ')' | '@');
    let ok = !local.is_empty()
        && host.contains('.')
        && typed.chars().filter(|c| *c != '@').all(plain)
        && host.split('.').all(|part| !part.is_empty())
        && !host.contains('@');
    if ok { Ok(typed) } else { Err(FieldError::NotEmail) }
}

fn phone(typed: &str) -> Result<String, FieldError> {
    let typed = at_most(typed, 60)?;
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let letters = typed.chars().filter(|c| c.is_alphabetic()).count();
    // An extension may be told in a word: « ext. 12 ».
    if (6..=20).contains(&digits) && letters <= 12 { Ok(typed.to_owned()) } else { Err(FieldError::NotPhone) }
}

fn website(typed: &str) -> Result<String, FieldError> {
    let typed = at_most(typed, 500)?;
    let lower = typed.to_ascii_lowercase();
    let bare = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).unwrap_or(&lower);
    let host = bare.split(['/', '?', '#']).next().unwrap_or_default();
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | ':');
    if !host.contains('.') || !host.chars().all(plain) || typed.contains(char::is_whitespace) {
        return Err(FieldError::NotWebsite);
    }
    Ok(if bare.len() == lower.len() { format!("https://{typed}") } else { typed.to_owned() })
}

fn position(typed: &str) -> Result<Parsed, FieldError> {
    let cleaned = typed.replace(['°', 'N', 'E', '(', ')'], " ");
    let read = navette_documents::clean::pair(navette_documents::Value::Text(&cleaned));
    let (north, east) = read.value.ok_or(FieldError::NotPosition)?;
    if north.abs() > 90.0 || east.abs() > 180.0 {
        return Err(FieldError::NotPosition);
    }
    Ok(Parsed::Position(north, east))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn text(kind: FieldKind, typed: &str) -> Result<String, FieldError> {
        match parse(kind, typed)? {
            Parsed::Text(text) => Ok(text),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn values_are_read_as_people_type_them() {
        assert_eq!(text(FieldKind::Name, "  École   du  Fil "), Ok("École du Fil".into()));
        assert_eq!(text(FieldKind::Commune, "Molenbeek"), Ok("21012".into()));
        assert_eq!(text(FieldKind::Network, "Officiel subventionné communal"), Ok("communal".into()));
        assert_eq!(text(FieldKind::EnterpriseNumber, "BE 0874.551.505"), Ok("0874551505".into()));
        assert_eq!(text(FieldKind::Email, " Anne@Exemple.TEST "), Ok("anne@exemple.test".into()));
        assert_eq!(text(FieldKind::Website, "www.exemple.test/a"), Ok("https://www.exemple.test/a".into()));
        assert_eq!(parse(FieldKind::Day, "7/9/2026"), Ok(Parsed::Day(date(2026, 9, 7))));
        assert_eq!(parse(FieldKind::Position, "50.85, 4.35"), Ok(Parsed::Position(50.85, 4.35)));
        assert_eq!(parse(FieldKind::Phone, ""), Ok(Parsed::Nothing));
    }

    #[test]
    fn refusals_say_why() {
        for (kind, typed, why) in [
            (FieldKind::Name, " ", FieldError::Empty),
            (FieldKind::Text(3), "abcd", FieldError::TooLong(3)),
            (FieldKind::Email, "anne@exemple", FieldError::NotEmail),
            (FieldKind::Email, "a@b@c.be", FieldError::NotEmail),
            (FieldKind::Phone, "appeler Anne", FieldError::NotPhone),
            (FieldKind::Website, "notre site", FieldError::NotWebsite),
            (FieldKind::Day, "31/02/2026", FieldError::NotDay),
            (FieldKind::Position, "91, 4", FieldError::NotPosition),
            (FieldKind::Commune, "Atlantide", FieldError::Unknown),
            (FieldKind::Commune, "99999", FieldError::Unknown),
            (FieldKind::EnterpriseNumber, "0874551506", FieldError::Number(IdentifierError::WrongCheck)),
        ] {
            assert_eq!(parse(kind, typed), Err(why), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn anything_can_be_typed(typed in "\\PC{0,40}|.{0,40}") {
            for kind in [FieldKind::Name, FieldKind::Text(9), FieldKind::Commune, FieldKind::Day, FieldKind::Email, FieldKind::Phone, FieldKind::Website, FieldKind::BceNumber, FieldKind::PostalCode, FieldKind::Position, FieldKind::Network] {
                let _ = parse(kind, &typed);
            }
        }
    }
}
