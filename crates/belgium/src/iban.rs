//! International bank account numbers (ISO 13616).

use crate::identifier::{IdentifierError, Short, grouped, identifier, modulo_97, without_separators};
use std::{fmt, str::FromStr};

/// An international bank account number, kept without spaces and shown in groups of four.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Iban(Short<34>);

identifier!(Iban);

/// Lengths by country, from the register of ISO 13616, sorted by country.
const LENGTHS: [(&str, usize); 88] = [
    ("AD", 24),
    ("AE", 23),
    ("AL", 28),
    ("AT", 20),
    ("AZ", 28),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("BH", 22),
    ("BI", 27),
    ("BR", 29),
    ("BY", 28),
    ("CH", 21),
    ("CR", 22),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DJ", 27),
    ("DK", 18),
    ("DO", 28),
    ("EE", 20),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FK", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("GT", 28),
    ("HN", 28),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IQ", 23),
    ("IS", 26),
    ("IT", 27),
    ("JO", 30),
    ("KW", 30),
    ("KZ", 20),
    ("LB", 28),
    ("LC", 32),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("LY", 25),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MN", 20),
    ("MR", 27),
    ("MT", 31),
    ("MU", 30),
    ("NI", 28),
    ("NL", 18),
    ("NO", 15),
    ("OM", 23),
    ("PK", 24),
    ("PL", 28),
    ("PS", 29),
    ("PT", 25),
    ("QA", 29),
    ("RO", 24),
    ("RS", 22),
    ("RU", 33),
    ("SA", 24),
    ("SC", 31),
    ("SD", 18),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("SO", 23),
    ("ST", 25),
    ("SV", 28),
    ("TL", 23),
    ("TN", 24),
    ("TR", 26),
    ("UA", 29),
    ("VA", 22),
    ("VG", 24),
    ("XK", 20),
];

impl Iban {
    /// The two letters of the country.
    pub fn country(&self) -> &str {
        self.as_str().get(..2).unwrap_or_default()
    }

    /// Tells a Belgian account.
    pub fn is_belgian(&self) -> bool {
        self.country() == "BE"
    }
}

impl FromStr for Iban {
    type Err = IdentifierError;

    /// Reads an account number with or without spaces, dots, hyphens and a leading `IBAN`.
    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let upper = without_separators(text, &['.', '-', ':']).to_ascii_uppercase();
        let number = upper.strip_prefix("IBAN").unwrap_or(&upper);
        let kept = Short::new(number)?;
        if let Some(c) = number.chars().find(|c| !c.is_ascii_alphanumeric()) {
            return Err(IdentifierError::WrongCharacter(c));
        }
        let (country, rest) = number.split_at(number.len().min(2));
        if !country.bytes().all(|b| b.is_ascii_uppercase()) {
            return Err(IdentifierError::WrongStart);
        }
        let place = LENGTHS.binary_search_by_key(&country, |(name, _)| name);
        let (_, length) = place.ok().and_then(|i| LENGTHS.get(i)).ok_or(IdentifierError::UnknownCountry)?;
        if number.len() != *length {
            return Err(IdentifierError::WrongLength { found: number.len() });
        }
        let digits_only = if country == "BE" { rest } else { rest.get(..2).unwrap_or_default() };
        if let Some(c) = digits_only.chars().find(|c| !c.is_ascii_digit()) {
            return Err(IdentifierError::WrongCharacter(c));
        }
        // 00, 01 and 99 would be congruent to valid check digits: the standard allows 02 to 98 only.
        let check = rest.get(..2).unwrap_or_default();
        let moved = number.chars().skip(4).chain(number.chars().take(4));
        if matches!(check, "00" | "01" | "99") || modulo_97(moved) != 1 {
            return Err(IdentifierError::WrongCheck);
        }
        Ok(Self(kept))
    }
}

impl fmt::Display for Iban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        grouped(f, self.as_str(), &[4], ' ')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_examples_are_read() {
        for (typed, shown) in [
            ("BE68539007547034", "BE68 5390 0754 7034"),
            ("IBAN: be68 5390 0754 7034", "BE68 5390 0754 7034"),
            ("FR14 2004 1010 0505 0001 3M02 606", "FR14 2004 1010 0505 0001 3M02 606"),
            ("NL91ABNA0417164300", "NL91 ABNA 0417 1643 00"),
            ("DE89.3704.0044.0532.0130.00", "DE89 3704 0044 0532 0130 00"),
        ] {
            assert_eq!(typed.parse::<Iban>().unwrap().to_string(), shown);
        }
    }

    #[test]
    fn refusals_have_their_reason() {
        use IdentifierError::*;
        for (typed, reason) in [
            ("", Empty),
            ("IBAN", Empty),
            ("B", UnknownCountry),
            ("ZZ68539007547034", UnknownCountry),
            ("6853900754703400", WrongStart),
            ("BE6853900754703", WrongLength { found: 15 }),
            ("BE68539007547035", WrongCheck),
            ("BE6853900754703O", WrongCharacter('O')),
            ("BE68_539007547034", WrongCharacter('_')),
        ] {
            assert_eq!(typed.parse::<Iban>(), Err(reason), "{typed}");
        }
    }

    #[test]
    fn the_table_is_sorted_for_the_binary_search() {
        assert!(LENGTHS.is_sorted());
        assert!(LENGTHS.iter().all(|(_, length)| (15..=34).contains(length)));
    }
}
