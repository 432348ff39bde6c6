//! Shortcuts for several levels, and lists of levels as people write them.

use super::Level;
use crate::text::name_key;
use crate::word::{WordError, coded, look_up};
use std::str::FromStr;

/// A shortcut for consecutive years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LevelGroup {
    /// M1 to M3.
    Nursery,
    /// P1 to P6.
    Primary,
    /// M1 to P6: «fondamental».
    NurseryAndPrimary,
    /// S1 to S7.
    Secondary,
    /// M1 to S3: the «tronc commun».
    CommonCore,
    /// M3 to P2: «cycle 5-8».
    FiveToEight,
    /// P3 and P4: «cycle 8-10».
    EightToTen,
    /// P5 and P6: «cycle 10-12».
    TenToTwelve,
    /// S1 and S2.
    FirstDegree,
    /// S3 and S4.
    SecondDegree,
    /// S5 to S7.
    ThirdDegree,
}

use LevelGroup::*;

const SPELLINGS: [(&str, LevelGroup); 11] = [
    ("nursery|maternel|maternelle|maternelles", Nursery),
    ("primary|primaire|primaires", Primary),
    ("nursery and primary|fondamental", NurseryAndPrimary),
    ("secondary|secondaire|secondaires", Secondary),
    ("common core|tronc commun", CommonCore),
    ("five to eight|cycle 5 8|5 8", FiveToEight),
    ("eight to ten|cycle 8 10|8 10", EightToTen),
    ("ten to twelve|cycle 10 12|10 12", TenToTwelve),
    ("first degree|1er degre|premier degre|d1", FirstDegree),
    ("second degree|2e degre|2eme degre|deuxieme degre|d2", SecondDegree),
    ("third degree|3e degre|3eme degre|troisieme degre|d3", ThirdDegree),
];

impl LevelGroup {
    /// All of them, in the order of the lists on screen.
    #[rustfmt::skip]
    pub const ALL: [LevelGroup; 11] = [
        Nursery, Primary, NurseryAndPrimary, Secondary, CommonCore, FiveToEight, EightToTen, TenToTwelve, FirstDegree,
        SecondDegree, ThirdDegree,
    ];

    /// The code: what stands in addresses.
    pub fn as_str(&self) -> &'static str {
        match self {
            Nursery => "nursery",
            Primary => "primary",
            NurseryAndPrimary => "nursery-and-primary",
            Secondary => "secondary",
            CommonCore => "common-core",
            FiveToEight => "five-to-eight",
            EightToTen => "eight-to-ten",
            TenToTwelve => "ten-to-twelve",
            FirstDegree => "first-degree",
            SecondDegree => "second-degree",
            ThirdDegree => "third-degree",
        }
    }

    /// The years it stands for, in order.
    pub fn levels(self) -> impl Iterator<Item = Level> {
        use Level::*;
        let (first, last) = match self {
            Nursery => (M1, M3),
            Primary => (P1, P6),
            NurseryAndPrimary => (M1, P6),
            Secondary => (S1, S7),
            CommonCore => (M1, S3),
            FiveToEight => (M3, P2),
            EightToTen => (P3, P4),
            TenToTwelve => (P5, P6),
            FirstDegree => (S1, S2),
            SecondDegree => (S3, S4),
            ThirdDegree => (S5, S7),
        };
        years_between(first, last)
    }
}

impl FromStr for LevelGroup {
    type Err = WordError;

    /// Reads a code, or a shortcut as people say it.
    fn from_str(text: &str) -> Result<Self, WordError> {
        look_up(&name_key(text), &SPELLINGS)
    }
}

coded!(LevelGroup);

/// The years from one to another, both included.
fn years_between(first: Level, last: Level) -> impl Iterator<Item = Level> {
    Level::YEARS.into_iter().filter(move |level| (first..=last).contains(level))
}

/// Reads a list of levels: `P1, P3-P5, cycle 5-8 et CEFA`; sorted, each once.
///
/// A part that cannot be read is given back with the reason, as typed.
pub fn parse_levels(text: &str) -> Result<Vec<Level>, (String, WordError)> {
    let mut levels = Vec::new();
    let listed = text.replace(" et ", ",").replace(" & ", ",");
    for part in listed.split([',', ';', '+', '\n', '|']).map(str::trim).filter(|part| !part.is_empty()) {
        if let Ok(level) = part.parse::<Level>() {
            levels.push(level);
        } else if let Ok(group) = part.parse::<LevelGroup>() {
            levels.extend(group.levels());
        } else if let Some((first, last)) = range(part) {
            levels.extend(years_between(first, last));
        } else {
            return Err((part.to_owned(), WordError::Unknown));
        }
    }
    if levels.is_empty() {
        return Err((text.trim().to_owned(), WordError::Empty));
    }
    levels.sort_unstable();
    levels.dedup();
    Ok(levels)
}

/// Reads `P1-P3`, `M3 à P2`, `P1 > P3`: two years in order.
fn range(part: &str) -> Option<(Level, Level)> {
    let (first, last) =
        ["-", "–", "—", "→", ">", "/", " à ", " au "].iter().find_map(|sign| part.split_once(sign))?;
    let (first, last): (Level, Level) = (first.parse().ok()?, last.parse().ok()?);
    let years = |level: Level| level <= Level::S7;
    (years(first) && years(last) && first <= last).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Level::*;

    #[test]
    fn lists_are_read() {
        crate::word::assert_codes_read_back(&LevelGroup::ALL);
        assert_eq!(parse_levels("P1, P3-P5"), Ok(vec![P1, P3, P4, P5]));
        assert_eq!(parse_levels("cycle 5-8 et CEFA"), Ok(vec![M3, P1, P2, Cefa]));
        assert_eq!(parse_levels("M3 à P2; P2"), Ok(vec![M3, P1, P2]));
        assert_eq!(parse_levels("maternelles"), Ok(vec![M1, M2, M3]));
        assert_eq!(parse_levels("P1, poney"), Err(("poney".into(), WordError::Unknown)));
        assert_eq!(parse_levels("P5-P1").map_err(|(part, _)| part), Err("P5-P1".into()));
        assert_eq!(parse_levels(" , ").map_err(|(_, why)| why), Err(WordError::Empty));
        assert_eq!(LevelGroup::CommonCore.levels().count(), 12);
    }
}
