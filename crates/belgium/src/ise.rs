//! Socio-economic classes (ISE) of sites, from 1 (least favoured) to 20.
//!
//! Classes of nursery and primary schools (formula FO) and of secondary schools (formula SO) are computed apart
//! and **never comparable**: the formula is part of the type, so that no mean can mix them. A missing class is
//! unknown, which is not a class.

use crate::text::{name_key, words};
use crate::word::{WordError, coded};
use std::{fmt, marker::PhantomData, str::FromStr};

mod mean;

pub use mean::IseMean;

/// The two ways the index is computed.
pub trait Formula: Copy + Eq + Ord + std::hash::Hash + fmt::Debug {
    /// The formula as a value, for storage.
    const FORMULA: IseFormula;
}

/// Formula FO: ordinary nursery and primary schools.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NurseryPrimary;

/// Formula SO: ordinary secondary schools.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SecondarySchools;

impl Formula for NurseryPrimary {
    const FORMULA: IseFormula = IseFormula::NurseryPrimary;
}

impl Formula for SecondarySchools {
    const FORMULA: IseFormula = IseFormula::Secondary;
}

/// A formula as the data sets and the base write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IseFormula {
    /// `FO`: fondamental ordinaire.
    NurseryPrimary,
    /// `SO`: secondaire ordinaire.
    Secondary,
}

impl IseFormula {
    /// The code of the data sets: `FO` or `SO`.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::NurseryPrimary => "FO",
            Self::Secondary => "SO",
        }
    }
}

impl FromStr for IseFormula {
    type Err = WordError;

    /// Reads `FO` or `SO`, in any case.
    fn from_str(text: &str) -> Result<Self, WordError> {
        match name_key(text).as_str() {
            "" => Err(WordError::Empty),
            "fo" | "fondamental" | "fondamental ordinaire" => Ok(Self::NurseryPrimary),
            "so" | "secondaire" | "secondaire ordinaire" => Ok(Self::Secondary),
            _ => Err(WordError::Unknown),
        }
    }
}

coded!(IseFormula);

/// The classes in order; 3 is printed whole in some years and split into 3a and 3b in others.
const STEPS: [&str; 22] = [
    "1", "2", "3", "3a", "3b", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17",
    "18", "19", "20",
];

/// The class of a site under one formula: a step, or the boundary of two steps in a printed table, where it is
/// one or the other and not known which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IseClass<F: Formula> {
    low: u8,
    high: u8,
    formula: PhantomData<F>,
}

impl<F: Formula> IseClass<F> {
    /// The least and the greatest class it can be, from 1 to 20; equal unless it is a boundary between two.
    pub fn bounds(self) -> (u8, u8) {
        (number_of(self.low), number_of(self.high))
    }

    /// Tells a boundary: one class or the next, not known which.
    pub fn is_boundary(self) -> bool {
        self.low != self.high
    }

    /// Tells whether the class lies from `first` to `last`; none when it may or may not.
    pub fn is_within(self, first: u8, last: u8) -> Option<bool> {
        let (low, high) = self.bounds();
        let inside = |class: u8| (first..=last).contains(&class);
        (inside(low) == inside(high)).then_some(inside(low))
    }
}

/// The number of a step: 3, 3a and 3b are all 3.
fn number_of(step: u8) -> u8 {
    match step {
        0..=2 => step + 1,
        3 | 4 => 3,
        _ => step - 1,
    }
}

impl<F: Formula> FromStr for IseClass<F> {
    type Err = WordError;

    /// Reads `7`, `7.0`, `3a` or `19 et 20`; an empty cell, a dash, `n.d.` are refused as empty: unknown.
    fn from_str(text: &str) -> Result<Self, WordError> {
        let key = name_key(crate::identifier::without_decimals(text));
        if matches!(key.as_str(), "" | "n d" | "nd" | "n a" | "inconnu" | "none" | "null") {
            return Err(WordError::Empty);
        }
        let step = |word: &str| {
            let place = STEPS.iter().position(|step| *step == word.trim_start_matches('0'));
            place.and_then(|place| u8::try_from(place).ok()).ok_or(WordError::Unknown)
        };
        let parts: Vec<&str> = words(&key).collect();
        let (low, high) = match parts[..] {
            [one] => (step(one)?, step(one)?),
            ["3", half @ ("a" | "b")] => (if half == "a" { 3 } else { 4 }, if half == "a" { 3 } else { 4 }),
            [low, "et" | "ou", high] => (step(low)?, step(high)?),
            _ => return Err(WordError::Unknown),
        };
        let touching = low == high || (low < high && number_of(high) - number_of(low) <= 1);
        if !touching {
            return Err(WordError::Unknown);
        }
        Ok(Self { low, high, formula: PhantomData })
    }
}

impl<F: Formula> fmt::Display for IseClass<F> {
    /// Writes the canonical text: what is stored (`7`, `3a`, `19 et 20`).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [low, high] =
            [self.low, self.high].map(|step| STEPS.get(usize::from(step)).copied().unwrap_or_default());
        if self.is_boundary() { f.pad(&format!("{low} et {high}")) } else { f.pad(low) }
    }
}

impl<F: Formula> serde::Serialize for IseClass<F> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de, F: Formula> serde::Deserialize<'de> for IseClass<F> {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(from)?;
        text.parse().map_err(<D::Error as serde::de::Error>::custom)
    }
}

/// A class as it comes from storage, where the formula is a value; match on it to compute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AnyIse {
    /// Of a nursery or primary site.
    NurseryPrimary(IseClass<NurseryPrimary>),
    /// Of a secondary site.
    Secondary(IseClass<SecondarySchools>),
}

impl AnyIse {
    /// Reads a class under a formula.
    pub fn parse(formula: IseFormula, class: &str) -> Result<Self, WordError> {
        match formula {
            IseFormula::NurseryPrimary => class.parse().map(Self::NurseryPrimary),
            IseFormula::Secondary => class.parse().map(Self::Secondary),
        }
    }

    /// The formula.
    pub fn formula(self) -> IseFormula {
        match self {
            Self::NurseryPrimary(_) => IseFormula::NurseryPrimary,
            Self::Secondary(_) => IseFormula::Secondary,
        }
    }

    /// The canonical text of the class, without the formula.
    pub fn class(self) -> String {
        match self {
            Self::NurseryPrimary(class) => class.to_string(),
            Self::Secondary(class) => class.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Class = IseClass<NurseryPrimary>;

    #[test]
    fn classes_are_what_the_tables_print() {
        for step in STEPS {
            assert_eq!(step.parse::<Class>().map(|class| class.to_string()), Ok(step.into()));
        }
        for (typed, shown, bounds) in [
            ("7.0", "7", (7, 7)),
            (" 07 ", "7", (7, 7)),
            ("3A", "3a", (3, 3)),
            ("3 b", "3b", (3, 3)),
            ("19 et 20", "19 et 20", (19, 20)),
            ("2 et 3a", "2 et 3a", (2, 3)),
            ("3a et 3b", "3a et 3b", (3, 3)),
            ("3b et 4", "3b et 4", (3, 4)),
        ] {
            let class: Class = typed.parse().unwrap();
            assert_eq!((class.to_string().as_str(), class.bounds()), (shown, bounds), "{typed}");
        }
        for typed in ["0", "21", "4a", "-3x", "20 et 19", "5 et 9", "1 2", "1.5"] {
            assert_eq!(typed.parse::<Class>(), Err(WordError::Unknown), "{typed}");
        }
        for typed in ["", "-", "n.d."] {
            assert_eq!(typed.parse::<Class>(), Err(WordError::Empty), "{typed}");
        }
    }

    #[test]
    fn a_boundary_is_in_a_band_only_when_both_are() {
        let class: Class = "5 et 6".parse().unwrap();
        assert_eq!(
            (class.is_within(1, 5), class.is_within(1, 6), class.is_within(7, 20)),
            (None, Some(true), Some(false))
        );
    }

    #[test]
    fn the_formula_comes_with_the_class_from_storage() {
        let stored = AnyIse::parse(IseFormula::Secondary, "12").unwrap();
        assert_eq!((stored.formula().as_str(), stored.class().as_str()), ("SO", "12"));
        assert_eq!(serde_json::from_str::<Class>("\"3a\"").unwrap().to_string(), "3a");
    }
}
