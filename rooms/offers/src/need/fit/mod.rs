//! What fits: for a need the offers in order, each with what speaks for and against it. Pure.
//!
//! Each criterion gives a value from -1 (against) to 1 (for), or nothing when the offer does not tell. The score is the
//! weighted mean over the criteria that the need asks about: what is not known counts as 0, so that it neither lifts nor
//! sinks an offer as a "no" would. Weights are data, seen and changed by the coordinator.

mod asked;
mod criteria;
mod market;
mod offered;
mod rank;
#[cfg(test)]
pub(crate) mod tests;

pub use asked::{Asked, Place};
pub use criteria::{Detail, Verdict, criteria};
pub use market::Market;
pub use offered::{Dates, Offered};
pub use rank::{Aside, Fit, Found, MOST, Said};

use crate::code::{Access, Component, Criterion, Language, Mode, OfferType, Setting};
use navette_belgium::{Level, SpecialLevel};
use navette_network::code::Domain;

/// What each criterion weighs, from 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weights([u8; Criterion::ALL.len()]);

impl Default for Weights {
    fn default() -> Self {
        let mut weights = Self([0; Criterion::ALL.len()]);
        for criterion in Criterion::ALL {
            weights.set(*criterion, criterion.usual_weight());
        }
        weights
    }
}

impl Weights {
    /// What a criterion weighs.
    pub const fn of(&self, criterion: Criterion) -> u8 {
        self.0[criterion as usize]
    }

    /// Sets what it weighs; what is beyond 0 to 100 is brought back.
    pub fn set(&mut self, criterion: Criterion, weight: i64) {
        self.0[criterion as usize] = u8::try_from(weight.clamp(0, 100)).unwrap_or(0);
    }
}

/// The values of a closed list as bits, one for each place of the list.
pub(crate) trait Bits: Sized + Copy + PartialEq + 'static {
    /// The whole list.
    const LIST: &'static [Self];

    /// The bit of a value.
    fn bit(self) -> u32 {
        Self::LIST.iter().position(|one| *one == self).map_or(0, |place| 1 << place)
    }

    /// The bits of some values.
    fn bits(values: impl IntoIterator<Item = Self>) -> u32 {
        values.into_iter().fold(0, |bits, value| bits | value.bit())
    }
}

macro_rules! bits {
    ($($code:ty),+ $(,)?) => { $(impl Bits for $code { const LIST: &'static [Self] = Self::ALL; })+ };
}
bits!(Access, Component, Domain, Language, Mode, OfferType, Setting);

/// The first bit that stands for something else than one of the sixteen years.
const BEYOND_YEARS: u32 = 16;

/// The bit of a level: the years each, CEFA, DASPA, and special education by its stage.
pub(crate) fn level_bit(level: Level) -> u32 {
    if let Some(place) = Level::YEARS.iter().position(|year| *year == level) {
        return 1 << place;
    }
    1 << (BEYOND_YEARS
        + match level {
            Level::Cefa => 0,
            Level::Daspa => 1,
            Level::Special(SpecialLevel::Nursery { .. }) => 2,
            Level::Special(SpecialLevel::Primary { .. }) => 3,
            _ => 4,
        })
}

/// The bits of some levels.
pub(crate) fn level_bits(levels: impl IntoIterator<Item = Level>) -> u32 {
    levels.into_iter().fold(0, |bits, level| bits | level_bit(level))
}
