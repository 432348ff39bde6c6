//! FASE numbers: schools, sites and school boards of the Fédération Wallonie-Bruxelles.

use crate::identifier::{
    IdentifierError, Short, identifier, only_digits, without_decimals, without_separators,
};
use std::{fmt, str::FromStr};

/// The FASE number of a school, a site or a school board: 1 to 6 digits, kept without padding.
///
/// It has no check digit. A site is known by the pair (school, site): a site's number alone is shared.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaseNumber(Short<6>);

identifier!(FaseNumber);

impl FromStr for FaseNumber {
    type Err = IdentifierError;

    /// Reads a number whose zeros were dropped or padded, with spaces, or written `42.0` by a spreadsheet.
    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let digits = without_separators(without_decimals(text), &[]);
        only_digits(&digits)?;
        match digits.trim_start_matches('0') {
            "" => Err(IdentifierError::WrongStart),
            number => Ok(Self(Short::new(number)?)),
        }
    }
}

impl fmt::Display for FaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_and_spaces_are_forgiven() {
        for typed in ["6", "00006", " 6 ", "6.0", "0000000006", "6\u{a0}"] {
            assert_eq!(typed.parse::<FaseNumber>().map(|n| n.to_string()), Ok("6".into()), "{typed}");
        }
        assert_eq!("95 337".parse::<FaseNumber>().map(|n| n.to_string()), Ok("95337".into()));
    }

    #[test]
    fn refusals_have_their_reason() {
        use IdentifierError::*;
        for (typed, reason) in [
            ("", Empty),
            ("  ", Empty),
            ("000", WrongStart),
            ("12a", WrongCharacter('a')),
            ("-5", WrongCharacter('-')),
            ("1234567", WrongLength { found: 7 }),
        ] {
            assert_eq!(typed.parse::<FaseNumber>(), Err(reason), "{typed}");
        }
    }

    #[test]
    fn they_sort_as_numbers() {
        let (a, b): (FaseNumber, FaseNumber) = ("95".parse().unwrap(), "1136".parse().unwrap());
        assert!(a < b);
    }
}
