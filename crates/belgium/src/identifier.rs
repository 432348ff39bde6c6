//! What all identifiers share: their refusals, and how they are kept, shown and read.

use std::fmt;

/// Why a text is not the identifier it was given as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdentifierError {
    /// Nothing was typed, or only spaces and signs.
    #[error("empty")]
    Empty,
    /// A character that this identifier never holds.
    #[error("unexpected character {0:?}")]
    WrongCharacter(char),
    /// Too few or too many characters, separators left out.
    #[error("{found} characters")]
    WrongLength {
        /// How many were found.
        found: usize,
    },
    /// The first characters are not those of this identifier.
    #[error("wrong start")]
    WrongStart,
    /// The country has no account numbers of this kind.
    #[error("unknown country")]
    UnknownCountry,
    /// The check digits do not agree with the others: one was mistyped.
    #[error("wrong check digits")]
    WrongCheck,
    /// The number of an establishment unit, where that of an enterprise is wanted.
    #[error("establishment unit, not an enterprise")]
    IsEstablishmentUnit,
    /// The number of an enterprise, where that of an establishment unit is wanted.
    #[error("enterprise, not an establishment unit")]
    IsEnterprise,
}

impl IdentifierError {
    /// A stable word for the kind of refusal, from which pages make their translation key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::WrongCharacter(_) => "wrong-character",
            Self::WrongLength { .. } => "wrong-length",
            Self::WrongStart => "wrong-start",
            Self::UnknownCountry => "unknown-country",
            Self::WrongCheck => "wrong-check",
            Self::IsEstablishmentUnit => "is-establishment-unit",
            Self::IsEnterprise => "is-enterprise",
        }
    }
}

/// At most `N` ASCII characters, kept in place: identifiers are `Copy` and cost no allocation.
///
/// Ordered by length, then by character: for digits without padding that is the order of the numbers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Short<const N: usize> {
    length: u8,
    bytes: [u8; N],
}

impl<const N: usize> Short<N> {
    /// Keeps a text, refusing what is empty, longer than `N` or not ASCII.
    pub(crate) fn new(text: &str) -> Result<Self, IdentifierError> {
        if text.is_empty() {
            return Err(IdentifierError::Empty);
        }
        if let Some(c) = text.chars().find(|c| !c.is_ascii()) {
            return Err(IdentifierError::WrongCharacter(c));
        }
        let wrong = IdentifierError::WrongLength { found: text.len() };
        let length = u8::try_from(text.len()).map_err(|_| wrong)?;
        let mut bytes = [0; N];
        bytes.get_mut(..text.len()).ok_or(wrong)?.copy_from_slice(text.as_bytes());
        Ok(Self { length, bytes })
    }

    /// Gives the text back.
    pub(crate) fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..usize::from(self.length)).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }
}

/// Removes what people and spreadsheets put between characters: spaces of all kinds, invisible characters,
/// and the given separators.
pub(crate) fn without_separators(text: &str, separators: &[char]) -> String {
    let unseen = |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    text.chars().filter(|c| !(c.is_whitespace() || unseen(*c) || separators.contains(c))).collect()
}

/// Cuts the `.0` or `,00` that a spreadsheet adds to a number it took for a quantity.
pub(crate) fn without_decimals(text: &str) -> &str {
    let text = text.trim();
    let whole = text.trim_end_matches('0');
    match whole.strip_suffix(['.', ',']) {
        Some(number) if (1..=2).contains(&(text.len() - whole.len())) => number,
        _ => text,
    }
}

/// Refuses the first character that is not an ASCII digit.
pub(crate) fn only_digits(text: &str) -> Result<(), IdentifierError> {
    if text.is_empty() {
        return Err(IdentifierError::Empty);
    }
    match text.chars().find(|c| !c.is_ascii_digit()) {
        Some(c) => Err(IdentifierError::WrongCharacter(c)),
        None => Ok(()),
    }
}

/// The number that digits write, modulo 97; letters count from A = 10 to Z = 35 (ISO 7064).
pub(crate) fn modulo_97(characters: impl Iterator<Item = char>) -> u32 {
    characters
        .filter_map(|c| c.to_digit(36))
        .fold(0, |rest, value| if value < 10 { (rest * 10 + value) % 97 } else { (rest * 100 + value) % 97 })
}

/// Writes groups of characters with a sign between them; the sizes are those of the groups, the last repeats.
pub(crate) fn grouped(f: &mut fmt::Formatter<'_>, text: &str, sizes: &[usize], sign: char) -> fmt::Result {
    let mut out = String::with_capacity(text.len() * 2);
    let mut groups = sizes.iter().copied();
    let mut size = groups.next().unwrap_or(text.len());
    let mut written = 0;
    for c in text.chars() {
        if written == size {
            out.push(sign);
            written = 0;
            size = groups.next().unwrap_or(size);
        }
        out.push(c);
        written += 1;
    }
    f.pad(&out)
}

/// Gives an identifier kept as `Short` its canonical text, and serde as that text.
macro_rules! identifier {
    ($name:ident) => {
        impl $name {
            /// The canonical text: what is stored, compared and exchanged.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.as_str())
            }
        }

        crate::identifier::serde_as_text!($name);
    };
}

/// Writes a value with serde as its canonical text, and reads it as a person would have typed it.
macro_rules! serde_as_text {
    ($name:ident) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(from)?;
                text.parse().map_err(<D::Error as serde::de::Error>::custom)
            }
        }
    };
}

pub(crate) use {identifier, serde_as_text};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_of_spreadsheets_are_cut() {
        assert_eq!(without_decimals(" 42.0 "), "42");
        assert_eq!(without_decimals("42,00"), "42");
        assert_eq!(without_decimals("1070"), "1070");
        assert_eq!(without_decimals("1.000"), "1.000");
        assert_eq!(without_decimals("0.0"), "0");
        assert_eq!(without_decimals(""), "");
    }
}
