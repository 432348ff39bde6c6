//! Special education: forms, types and degrees of maturity.

use crate::text::words;

/// Where a pupil group of special education stands; what is not known is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpecialLevel {
    /// Nursery: type of special education, 1 to 8.
    #[non_exhaustive]
    Nursery {
        /// The type, 1 to 8.
        kind: Option<u8>,
    },
    /// Primary: type 1 to 8, degree of maturity 1 to 4.
    #[non_exhaustive]
    Primary {
        /// The type, 1 to 8.
        kind: Option<u8>,
        /// The degree of maturity, 1 to 4.
        maturity: Option<u8>,
    },
    /// Secondary: form 1 to 4, type 1 to 8.
    #[non_exhaustive]
    Secondary {
        /// The form, 1 to 4.
        form: Option<u8>,
        /// The type, 1 to 8.
        kind: Option<u8>,
    },
}

impl SpecialLevel {
    /// Makes a nursery level; none when the type is not 1 to 8.
    pub fn nursery(kind: Option<u8>) -> Option<Self> {
        within(kind, 8).then_some(Self::Nursery { kind })
    }

    /// Makes a primary level; none when the type is not 1 to 8 or the maturity not 1 to 4.
    pub fn primary(kind: Option<u8>, maturity: Option<u8>) -> Option<Self> {
        (within(kind, 8) && within(maturity, 4)).then_some(Self::Primary { kind, maturity })
    }

    /// Makes a secondary level; none when the form is not 1 to 4 or the type not 1 to 8.
    pub fn secondary(form: Option<u8>, kind: Option<u8>) -> Option<Self> {
        (within(form, 4) && within(kind, 8)).then_some(Self::Secondary { form, kind })
    }

    /// The code: `SM-T2`, `SP-T8-M3`, `SS-F3-T1`, without the parts that are not known.
    pub fn code(self) -> String {
        let part =
            |letter: char, number: Option<u8>| number.map(|n| format!("-{letter}{n}")).unwrap_or_default();
        match self {
            Self::Nursery { kind } => format!("SM{}", part('T', kind)),
            Self::Primary { kind, maturity } => format!("SP{}{}", part('T', kind), part('M', maturity)),
            Self::Secondary { form, kind } => format!("SS{}{}", part('F', form), part('T', kind)),
        }
    }

    /// Reads a key such as `sp t8 m3` or `secondaire specialise forme 3 type 1`; a form alone means secondary.
    pub(super) fn from_key(key: &str) -> Option<Self> {
        let (mut stage, mut form, mut kind, mut maturity) = (None, None, None, None);
        let mut is_special = false;
        let mut all = words(key).peekable();
        while let Some(word) = all.next() {
            let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
            let place = match letters {
                "sm" | "sp" | "ss" if letters == word => {
                    is_special = true;
                    stage = stage.or(letters.chars().nth(1));
                    continue;
                }
                "maternel" | "maternelle" => {
                    stage = stage.or(Some('m'));
                    continue;
                }
                "primaire" => {
                    stage = stage.or(Some('p'));
                    continue;
                }
                "secondaire" => {
                    stage = stage.or(Some('s'));
                    continue;
                }
                "specialise" | "specialisee" | "enseignement" => {
                    is_special |= letters != "enseignement";
                    continue;
                }
                "f" | "forme" => &mut form,
                "t" | "type" => &mut kind,
                "m" | "maturite" | "degre" => &mut maturity,
                _ => return None,
            };
            let digits = word.strip_prefix(letters).filter(|digits| !digits.is_empty());
            let number = digits.or_else(|| all.next())?.parse::<u8>().ok()?;
            if place.replace(number).is_some() {
                return None;
            }
        }
        is_special |= form.is_some() || kind.is_some();
        match (is_special, stage, form, maturity) {
            (true, Some('m'), None, None) => Self::nursery(kind),
            (true, Some('p'), None, _) => Self::primary(kind, maturity),
            (true, Some('s'), _, None) => Self::secondary(form, kind),
            (true, None, Some(_), None) => Self::secondary(form, kind),
            _ => None,
        }
    }
}

/// Tells whether a number, when known, is from 1 to `greatest`.
fn within(number: Option<u8>, greatest: u8) -> bool {
    number.is_none_or(|n| (1..=greatest).contains(&n))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::level::Level;

    #[test]
    fn every_combination_reads_back() {
        let known = |greatest: u8| std::iter::once(None).chain((1..=greatest).map(Some));
        let mut all = Vec::new();
        for kind in known(8) {
            all.extend(SpecialLevel::nursery(kind));
            all.extend(known(4).filter_map(|maturity| SpecialLevel::primary(kind, maturity)));
            all.extend(known(4).filter_map(|form| SpecialLevel::secondary(form, kind)));
        }
        assert_eq!(all.len(), 9 + 45 + 45);
        crate::word::assert_codes_read_back(&all.into_iter().map(Level::Special).collect::<Vec<_>>());
    }

    #[test]
    fn special_levels_are_read_as_people_write_them() {
        for (typed, code) in [
            ("Forme 3", "SS-F3"),
            ("secondaire spécialisé forme 4 type 1", "SS-F4-T1"),
            ("primaire spécialisé, type 8, maturité 2", "SP-T8-M2"),
            ("Maternel spécialisé T2", "SM-T2"),
        ] {
            assert_eq!(
                typed.parse::<Level>().map(|level| level.code().into_owned()),
                Ok(code.into()),
                "{typed}"
            );
        }
        for typed in ["forme 5", "SP-F1", "SM-T9", "type 8", "SS-F", "SS-F1-F2"] {
            assert!(typed.parse::<Level>().is_err(), "{typed}");
        }
    }
}
