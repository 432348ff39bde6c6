//! School years of study, from the first nursery year to the end of secondary school.

mod group;
mod special;

pub use group::{LevelGroup, parse_levels};
pub use special::SpecialLevel;

use crate::text::{name_key, words};
use crate::word::WordError;
use std::{borrow::Cow, fmt, str::FromStr};

/// A year of study, or what stands for one where pupils are not grouped by year.
///
/// Ordered as a child meets them; special education, CEFA and DASPA come after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "M1 to S7 are the names of the years themselves")]
pub enum Level {
    M1,
    M2,
    M3,
    P1,
    P2,
    P3,
    P4,
    P5,
    P6,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    /// Special education, told by form, type and degree of maturity rather than by year.
    Special(SpecialLevel),
    /// Part-time vocational education.
    Cefa,
    /// Reception of newly arrived pupils.
    Daspa,
}

use Level::*;

impl Level {
    /// The sixteen years of ordinary education, in order.
    pub const YEARS: [Level; 16] = [M1, M2, M3, P1, P2, P3, P4, P5, P6, S1, S2, S3, S4, S5, S6, S7];

    /// The code: what is stored (`M3`, `P1`, `SS-F3-T2`, `CEFA`, `DASPA`).
    pub fn code(self) -> Cow<'static, str> {
        const CODES: [&str; 16] =
            ["M1", "M2", "M3", "P1", "P2", "P3", "P4", "P5", "P6", "S1", "S2", "S3", "S4", "S5", "S6", "S7"];
        match self {
            Special(special) => special.code().into(),
            Cefa => "CEFA".into(),
            Daspa => "DASPA".into(),
            year => {
                let place = Self::YEARS.iter().position(|other| *other == year).unwrap_or_default();
                CODES[place].into()
            }
        }
    }

    /// Tells nursery education, special included.
    pub fn is_nursery(self) -> bool {
        matches!(self, M1 | M2 | M3 | Special(SpecialLevel::Nursery { .. }))
    }

    /// Tells primary education, special included.
    pub fn is_primary(self) -> bool {
        (P1..=P6).contains(&self) || matches!(self, Special(SpecialLevel::Primary { .. }))
    }

    /// Tells secondary education, special and CEFA included. DASPA exists at both levels and is not told.
    pub fn is_secondary(self) -> bool {
        (S1..=S7).contains(&self) || matches!(self, Cefa | Special(SpecialLevel::Secondary { .. }))
    }

    /// Tells special education.
    pub fn is_special(self) -> bool {
        matches!(self, Special(_))
    }

    /// The year named by a letter and a number, such as `P` and 4.
    fn year(stage: char, number: u8) -> Option<Self> {
        let (first, count) = match stage {
            'm' => (0, 3),
            'p' => (3, 6),
            's' => (9, 7),
            _ => return None,
        };
        let place = usize::from(number.checked_sub(1)?);
        if place < count { Self::YEARS.get(first + place).copied() } else { None }
    }
}

impl FromStr for Level {
    type Err = WordError;

    /// Reads a code, or a year as people write it: `p4`, `4P`, `3e maternelle`, `1re secondaire`.
    fn from_str(text: &str) -> Result<Self, WordError> {
        let key = name_key(text);
        match key.as_str() {
            "" => return Err(WordError::Empty),
            "cefa" | "alternance" | "en alternance" => return Ok(Cefa),
            "daspa" | "primo arrivants" | "dispositif d accueil" => return Ok(Daspa),
            _ => {}
        }
        if let Some(special) = SpecialLevel::from_key(&key) {
            return Ok(Special(special));
        }
        let (mut number, mut stage) = (None, None);
        for token in words(&key).flat_map(letters_and_digits) {
            if token.starts_with(|c: char| c.is_ascii_digit()) {
                let read = token.parse::<u8>().map_err(|_| WordError::Unknown)?;
                if number.replace(read).is_some() {
                    return Err(WordError::Unknown);
                }
                continue;
            }
            let named = match token {
                "e" | "re" | "er" | "ere" | "eme" | "ieme" | "annee" => continue,
                "m" | "mat" | "maternelle" | "maternel" => 'm',
                "p" | "prim" | "primaire" => 'p',
                "s" | "sec" | "secondaire" => 's',
                _ => return Err(WordError::Unknown),
            };
            if stage.replace(named).is_some() {
                return Err(WordError::Unknown);
            }
        }
        let (Some(number), Some(stage)) = (number, stage) else {
            return Err(WordError::Unknown);
        };
        Self::year(stage, number).ok_or(WordError::Unknown)
    }
}

/// Cuts a word where digits and letters meet: `4eme` is `4`, `eme`.
fn letters_and_digits(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let first_is_digit = rest.chars().next()?.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != first_is_digit).unwrap_or(rest.len());
        let (token, after) = rest.split_at(end);
        rest = after;
        Some(token)
    })
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.code())
    }
}

impl serde::Serialize for Level {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.code())
    }
}

impl<'de> serde::Deserialize<'de> for Level {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <Cow<'de, str> as serde::Deserialize>::deserialize(from)?;
        text.parse().map_err(<D::Error as serde::de::Error>::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_as_people_write_them() {
        crate::word::assert_codes_read_back(&Level::YEARS);
        crate::word::assert_codes_read_back(&[Cefa, Daspa]);
        for (typed, level) in [
            ("p4", P4),
            ("4P", P4),
            ("P 4", P4),
            ("4e primaire", P4),
            ("4ème année primaire", P4),
            ("1re maternelle", M1),
            ("1ère secondaire", S1),
            ("7S", S7),
            ("Cefa", Cefa),
        ] {
            assert_eq!(typed.parse(), Ok(level), "{typed}");
        }
        for typed in
            ["P7", "M0", "M4", "S8", "P", "4", "P1 P2", "P1S2", "1P2", "primaire secondaire 1", "P999"]
        {
            assert_eq!(typed.parse::<Level>(), Err(WordError::Unknown), "{typed}");
        }
    }

    #[test]
    fn stages_do_not_overlap() {
        for level in Level::YEARS {
            let stages = [level.is_nursery(), level.is_primary(), level.is_secondary()];
            assert_eq!(stages.into_iter().filter(|stage| *stage).count(), 1, "{level}");
        }
        assert!(M3 < P1 && P6 < S1);
    }
}
