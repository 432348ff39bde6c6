//! The structured communication of Belgian transfers.

use crate::identifier::{IdentifierError, Short, identifier, modulo_97, only_digits, without_separators};
use std::{fmt, str::FromStr};

/// A structured communication: ten digits and their remainder by 97 (97 for 0), shown `+++123/4567/89012+++`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StructuredCommunication(Short<12>);

identifier!(StructuredCommunication);

impl StructuredCommunication {
    /// The greatest number a communication can carry.
    pub const GREATEST: u64 = 9_999_999_999;

    /// Makes the communication that carries a number, or none above [`Self::GREATEST`].
    pub fn from_number(number: u64) -> Option<Self> {
        if number > Self::GREATEST {
            return None;
        }
        let check = match number % 97 {
            0 => 97,
            rest => rest,
        };
        Short::new(&format!("{number:010}{check:02}")).ok().map(Self)
    }

    /// Gives back the number carried, without its check.
    pub fn number(&self) -> u64 {
        self.as_str().bytes().take(10).fold(0, |number, digit| number * 10 + u64::from(digit - b'0'))
    }
}

impl FromStr for StructuredCommunication {
    type Err = IdentifierError;

    /// Reads twelve digits with or without `+++`, `***`, slashes, dots and spaces.
    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let digits = without_separators(text, &['+', '*', '/', '.', '-']);
        only_digits(&digits)?;
        let (Some(number), Some(check), 12) = (digits.get(..10), digits.get(10..), digits.len()) else {
            return Err(IdentifierError::WrongLength { found: digits.len() });
        };
        let expected = match modulo_97(number.chars()) {
            0 => 97,
            rest => rest,
        };
        if check.parse() != Ok(expected) {
            return Err(IdentifierError::WrongCheck);
        }
        Ok(Self(Short::new(&digits)?))
    }
}

impl fmt::Display for StructuredCommunication {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.as_str();
        let part = |from, to| digits.get(from..to).unwrap_or_default();
        f.pad(&format!("+++{}/{}/{}+++", part(0, 3), part(3, 7), part(7, 12)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_made_and_read_back() {
        let made = StructuredCommunication::from_number(1_234_567_890).unwrap();
        assert_eq!((made.to_string().as_str(), made.number()), ("+++123/4567/89002+++", 1_234_567_890));
        for typed in ["+++123/4567/89002+++", "***123/4567/89002***", "123456789002", " 123 4567 89002 "] {
            assert_eq!(typed.parse(), Ok(made));
        }
        assert_eq!(StructuredCommunication::from_number(10_000_000_000), None);
    }

    #[test]
    fn a_remainder_of_zero_is_written_97() {
        assert_eq!(StructuredCommunication::from_number(97).unwrap().as_str(), "000000009797");
        assert_eq!(StructuredCommunication::from_number(0).unwrap().as_str(), "000000000097");
        assert_eq!("000000009700".parse::<StructuredCommunication>(), Err(IdentifierError::WrongCheck));
    }

    #[test]
    fn refusals_have_their_reason() {
        use IdentifierError::*;
        for (typed, reason) in [
            ("+++***", Empty),
            ("+++123/4567/89012+++", WrongCheck),
            ("+++123/4567/8901+++", WrongLength { found: 11 }),
            ("+++123/4567/8900x+++", WrongCharacter('x')),
        ] {
            assert_eq!(typed.parse::<StructuredCommunication>(), Err(reason), "{typed}");
        }
    }
}
