//! Belgian postal codes.

use crate::commune::Commune;
use crate::identifier::{
    IdentifierError, Short, identifier, only_digits, without_decimals, without_separators,
};
use std::{fmt, str::FromStr};

/// A Belgian postal code: four digits, from 1000. It does not identify a commune.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PostalCode(Short<4>);

identifier!(PostalCode);

impl PostalCode {
    /// The communes of Brussels that use this code: none outside the Region, two for 1040 and 1050.
    pub fn communes(&self) -> impl Iterator<Item = Commune> {
        let code = *self;
        Commune::ALL.into_iter().filter(move |commune| commune.postal_codes().contains(&code.as_str()))
    }
}

impl FromStr for PostalCode {
    type Err = IdentifierError;

    /// Reads four digits, with or without `B-` or `BE-`, or written `1070.0` by a spreadsheet.
    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let upper = without_separators(without_decimals(text), &['-']).to_ascii_uppercase();
        let digits = upper.strip_prefix("BE").or_else(|| upper.strip_prefix('B')).unwrap_or(&upper);
        only_digits(digits)?;
        match digits.len() {
            4 if digits.starts_with('0') => Err(IdentifierError::WrongStart),
            4 => Ok(Self(Short::new(digits)?)),
            found => Err(IdentifierError::WrongLength { found }),
        }
    }
}

impl fmt::Display for PostalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_written() {
        for typed in ["1070", "B-1070", "be 1070", "1070.0", " 1070\u{a0}"] {
            assert_eq!(
                typed.parse::<PostalCode>().map(|code| code.to_string()),
                Ok("1070".into()),
                "{typed}"
            );
        }
        use IdentifierError::*;
        for (typed, reason) in [
            ("", Empty),
            ("B", Empty),
            ("0999", WrongStart),
            ("107", WrongLength { found: 3 }),
            ("1O70", WrongCharacter('O')),
        ] {
            assert_eq!(typed.parse::<PostalCode>(), Err(reason), "{typed}");
        }
    }

    #[test]
    fn a_code_gives_every_candidate() {
        let communes = |code: &str| code.parse::<PostalCode>().unwrap().communes().collect::<Vec<_>>();
        assert_eq!(communes("1070"), [Commune::Anderlecht]);
        assert_eq!(communes("1040"), [Commune::Brussels, Commune::Etterbeek]);
        assert_eq!(communes("1050"), [Commune::Brussels, Commune::Ixelles]);
        assert_eq!(communes("5000"), []);
    }
}
