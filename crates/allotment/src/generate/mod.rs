#![doc = include_str!("README.md")]

mod candidates;
mod catalogue;
mod chance;
pub mod plain;
mod population;
mod rules;
mod shape;

use crate::problem::{PROBLEM_FORMAT, Problem};
use catalogue::Catalogue;
use population::Population;

/// The size of an instance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// 1,000 groups: a tenth of Brussels.
    Small,
    /// 10,000 groups: Brussels.
    Medium,
    /// 45,000 groups: the ten basins of the Federation.
    Large,
    /// So many groups: Brussels in proportion up to 10,000, the other basins beyond.
    Groups(u32),
}

impl Size {
    /// How many groups.
    pub fn groups(self) -> u32 {
        match self {
            Size::Small => 1_000,
            Size::Medium => 10_000,
            Size::Large => 45_000,
            Size::Groups(groups) => groups,
        }
    }
}

impl std::str::FromStr for Size {
    type Err = NotASize;

    fn from_str(text: &str) -> Result<Self, NotASize> {
        match text {
            "small" => Ok(Size::Small),
            "medium" => Ok(Size::Medium),
            "large" => Ok(Size::Large),
            _ => match text.parse() {
                Ok(groups @ 1..=1_000_000) => Ok(Size::Groups(groups)),
                _ => Err(NotASize),
            },
        }
    }
}

/// A text that is no size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a size is small, medium, large, or a number of groups from 1 to 1,000,000")]
pub struct NotASize;

/// The instance of a size and a seed.
pub fn generate(size: Size, seed: u64) -> Problem {
    let groups = size.groups();
    let people = population::population(groups, seed);
    let catalogue = catalogue_of(&people, seed);
    let mut made = candidates::groups(&people, &catalogue, seed);
    let together = candidates::pair_up(&people, &mut made);
    let rules = rules::rules(&catalogue, &made, together, seed);
    let purses = rules::purses(&catalogue, seed);
    let Catalogue { operators, offers, sessions, .. } = catalogue;
    Problem {
        format: PROBLEM_FORMAT.to_owned(),
        title: format!("Navette, {groups} groups, seed {seed}"),
        strata: rules::strata(&people),
        groups: made,
        operators,
        offers,
        sessions,
        purses,
        rules,
    }
}

/// Three sessions for ten groups in Brussels, two for seven elsewhere.
fn catalogue_of(people: &Population, seed: u64) -> Catalogue {
    let mut made =
        Catalogue { operators: Vec::new(), offers: Vec::new(), sessions: Vec::new(), places: Vec::new() };
    let mut basins: Vec<(&'static str, u32)> = Vec::new();
    for class in &people.classes {
        let basin = people.sites[class.site].basin;
        match basins.last_mut() {
            Some((last, groups)) if *last == basin => *groups += 1,
            _ => basins.push((basin, 1)),
        }
    }
    for (basin, groups) in basins {
        let sessions = if basin == "bruxelles" { groups * 3 / 10 } else { groups * 2 / 7 };
        catalogue::add_sessions(&mut made, people, basin, sessions.max(1), seed);
    }
    made
}
