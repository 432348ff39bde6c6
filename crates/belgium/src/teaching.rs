//! The types of education of the register («type d'enseignement»).

use crate::text::name_key;
use crate::word::{WordError, coded, look_up};
use std::str::FromStr;

/// A type of education given by a school on a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Teaching {
    /// Maternel ordinaire.
    Nursery,
    /// Primaire ordinaire.
    Primary,
    /// Secondaire ordinaire.
    Secondary,
    /// Secondaire en alternance (CEFA).
    SecondaryCefa,
    /// Maternel spécialisé.
    SpecialNursery,
    /// Primaire spécialisé.
    SpecialPrimary,
    /// Secondaire spécialisé.
    SpecialSecondary,
    /// Promotion sociale, secondary level: courses for adults.
    AdultSecondary,
    /// Promotion sociale, higher level.
    AdultHigher,
    /// Promotion sociale given with a CEFA.
    AdultCefa,
    /// Enseignement secondaire artistique à horaire réduit (ESAHR): academies.
    PartTimeArts,
    /// Haute école.
    HigherSchool,
    /// École supérieure des arts (ESA).
    ArtsHigherSchool,
    /// Université.
    University,
}

use Teaching::*;

/// Every spelling met, as keys.
const SPELLINGS: [(&str, Teaching); 14] = [
    ("nursery|maternel ordinaire|maternel|maternelle|maternelle ordinaire", Nursery),
    ("primary|primaire ordinaire|primaire", Primary),
    (
        "secondary|secondaire ordinaire|secondaire|secondaire de plein exercice|secondaire ordinaire de plein exercice",
        Secondary,
    ),
    (
        "secondary cefa|secondaire cefa|cefa|secondaire en alternance|secondaire alternance|alternance",
        SecondaryCefa,
    ),
    ("special nursery|maternel specialise|maternelle specialisee|maternelle specialise", SpecialNursery),
    ("special primary|primaire specialise", SpecialPrimary),
    ("special secondary|secondaire specialise", SpecialSecondary),
    (
        "adult secondary|promotion sociale secondaire|secondaire de promotion sociale|\
         enseignement pour adultes secondaire",
        AdultSecondary,
    ),
    (
        "adult higher|promotion sociale superieur|promotion sociale superieure|superieur de promotion sociale|\
         enseignement pour adultes superieur",
        AdultHigher,
    ),
    ("adult cefa|promotion sociale cefa", AdultCefa),
    (
        "part time arts|artistique a horaire reduit|secondaire artistique a horaire reduit|esahr|academie|\
         enseignement secondaire artistique a horaire reduit",
        PartTimeArts,
    ),
    ("higher school|haute ecole|hautes ecoles|he", HigherSchool),
    ("arts higher school|ecole superieure des arts|ecoles superieures des arts|esa", ArtsHigherSchool),
    ("university|universite|universites", University),
];

impl Teaching {
    /// All of them, in the order of the lists on screen.
    pub const ALL: [Teaching; 14] = [
        Nursery,
        Primary,
        Secondary,
        SecondaryCefa,
        SpecialNursery,
        SpecialPrimary,
        SpecialSecondary,
        AdultSecondary,
        AdultHigher,
        AdultCefa,
        PartTimeArts,
        HigherSchool,
        ArtsHigherSchool,
        University,
    ];

    /// The code: what is stored.
    pub fn as_str(&self) -> &'static str {
        match self {
            Nursery => "nursery",
            Primary => "primary",
            Secondary => "secondary",
            SecondaryCefa => "secondary-cefa",
            SpecialNursery => "special-nursery",
            SpecialPrimary => "special-primary",
            SpecialSecondary => "special-secondary",
            AdultSecondary => "adult-secondary",
            AdultHigher => "adult-higher",
            AdultCefa => "adult-cefa",
            PartTimeArts => "part-time-arts",
            HigherSchool => "higher-school",
            ArtsHigherSchool => "arts-higher-school",
            University => "university",
        }
    }

    /// Tells whether it counts as a school to reach: from the first nursery year to the end of secondary school.
    pub fn is_compulsory(self) -> bool {
        self.is_nursery_or_primary() || self.is_secondary()
    }

    /// Tells an academy (ESAHR) or a higher school of arts (ESA): a possible partner on the platform.
    pub fn is_artistic_partner(self) -> bool {
        matches!(self, PartTimeArts | ArtsHigherSchool)
    }

    /// Tells special education.
    pub fn is_special(self) -> bool {
        matches!(self, SpecialNursery | SpecialPrimary | SpecialSecondary)
    }

    /// Tells nursery and primary schools, special ones included.
    pub fn is_nursery_or_primary(self) -> bool {
        matches!(self, Nursery | Primary | SpecialNursery | SpecialPrimary)
    }

    /// Tells secondary schools, special ones and CEFA included, without the courses for adults.
    pub fn is_secondary(self) -> bool {
        matches!(self, Secondary | SecondaryCefa | SpecialSecondary)
    }
}

impl FromStr for Teaching {
    type Err = WordError;

    /// Reads a code, or the type as the register writes it.
    fn from_str(text: &str) -> Result<Self, WordError> {
        look_up(&name_key(text), &SPELLINGS)
    }
}

coded!(Teaching);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_register_is_read() {
        crate::word::assert_codes_read_back(&Teaching::ALL);
        assert_eq!("École supérieure des Arts".parse(), Ok(ArtsHigherSchool));
        assert_eq!("Promotion sociale CEFA".parse(), Ok(AdultCefa));
        assert_eq!("ARTISTIQUE À HORAIRE RÉDUIT".parse(), Ok(PartTimeArts));
        assert_eq!("Poney".parse::<Teaching>(), Err(WordError::Unknown));
    }

    #[test]
    fn seven_types_are_schools_to_reach_and_none_is_a_partner_too() {
        assert_eq!(Teaching::ALL.into_iter().filter(|t| t.is_compulsory()).count(), 7);
        assert_eq!(Teaching::ALL.into_iter().filter(|t| t.is_artistic_partner()).count(), 2);
        assert!(!Teaching::ALL.into_iter().any(|t| t.is_compulsory() && t.is_artistic_partner()));
        assert!(Teaching::ALL.into_iter().all(|t| !t.is_special() || t.is_compulsory()));
    }
}
