//! Figures by commune, for the map and the table beside it: pure, over the lines of sites and operators.

use super::operator::OperatorLine;
use super::site::{IseBand, SiteLine, Teaches};
use crate::code::{Cycle, Reach, Status};
use navette_database::codes;
use std::collections::BTreeMap;

codes! {
    /// What a map of communes is shaded by. Classes of the two formulas are never put together.
    pub enum Measure {
        /// Share of the sites known that were reached.
        Reached = "reached",
        /// Share of the sites known that we were in touch with.
        Contacted = "contacted",
        /// Share of the sites where the PECA delegate is known.
        Delegate = "delegate",
        /// Number of sites to reach.
        Sites = "sites",
        /// Number of operators standing there.
        Operators = "operators",
        /// Share of the nursery and primary sites in the five least favoured classes, among those with a class.
        LowBasic = "low_basic",
        /// The same among secondary sites.
        LowSecondary = "low_secondary",
    }
}

impl Measure {
    /// Whether it is a share; otherwise it is a number.
    pub const fn is_share(self) -> bool {
        !matches!(self, Self::Sites | Self::Operators)
    }
}

/// A figure with what it is out of, and of how many nothing is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counted {
    /// What was counted.
    pub part: i64,
    /// Out of what is known; for a number, the number itself.
    pub known: i64,
    /// Of how many nothing is known.
    pub unknown: i64,
}

impl Counted {
    fn add(&mut self, is: Option<bool>) {
        match is {
            Some(is) => {
                self.part += i64::from(is);
                self.known += 1;
            }
            None => self.unknown += 1,
        }
    }

    /// The share from 0 to 1; nothing when nothing is known.
    pub fn share(self) -> Option<f64> {
        (self.known > 0).then(|| self.part as f64 / self.known as f64)
    }
}

/// The figures of a commune.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// Sites to reach.
    pub sites: i64,
    /// Operators standing there, not closed.
    pub operators: i64,
    /// Sites reached, or doing without us, out of those of which something is known.
    pub reached: Counted,
    /// Sites we were in touch with, out of the same.
    pub contacted: Counted,
    /// Sites where the delegate is known; one that is not known is not unknown twice.
    pub delegate: Counted,
    /// Nursery and primary sites in classes 1 to 5.
    pub low_basic: Counted,
    /// Secondary sites in classes 1 to 5.
    pub low_secondary: Counted,
}

impl Figures {
    /// The figure of a measure; a number has itself as what is known.
    pub fn of(&self, measure: Measure) -> Counted {
        let number = |n| Counted { part: n, known: n, unknown: 0 };
        match measure {
            Measure::Reached => self.reached,
            Measure::Contacted => self.contacted,
            Measure::Delegate => self.delegate,
            Measure::Sites => number(self.sites),
            Measure::Operators => number(self.operators),
            Measure::LowBasic => self.low_basic,
            Measure::LowSecondary => self.low_secondary,
        }
    }

    fn site(&mut self, line: &SiteLine) {
        let reach = line.row.reach;
        let known = reach != Reach::Unknown;
        self.sites += 1;
        self.reached.add(known.then_some(matches!(reach, Reach::Reached | Reach::Autonomous)));
        self.contacted.add(known.then_some(!matches!(reach, Reach::Unknown | Reach::Identified)));
        self.delegate.add(Some(line.delegate_known));
        let low = |band: IseBand| (band != IseBand::Unknown).then_some(band == IseBand::Low);
        if matches!(line.row.cycle, Cycle::Basic | Cycle::Both) {
            self.low_basic.add(low(line.band_basic));
        }
        if matches!(line.row.cycle, Cycle::Secondary | Cycle::Both) {
            self.low_secondary.add(low(line.band_secondary));
        }
    }
}

/// The figures of each commune by NIS code, an empty code for those whose commune is not known; and of all together.
///
/// Counts the sites to reach that are not closed and teach `what`, if it is said, and the operators that are not closed.
pub fn by_commune<'l>(
    sites: impl IntoIterator<Item = &'l SiteLine>,
    operators: impl IntoIterator<Item = &'l OperatorLine>,
    what: Option<Teaches>,
) -> (BTreeMap<String, Figures>, Figures) {
    let mut communes: BTreeMap<String, Figures> = BTreeMap::new();
    let mut all = Figures::default();
    for line in sites.into_iter().filter(|line| counts(line, what)) {
        communes.entry(line.row.commune.clone().unwrap_or_default()).or_default().site(line);
        all.site(line);
    }
    for line in operators.into_iter().filter(|line| line.row.status != Status::Closed) {
        communes.entry(line.row.commune.clone().unwrap_or_default()).or_default().operators += 1;
        all.operators += 1;
    }
    (communes, all)
}

/// Whether a site is counted: to be reached, not closed, teaching what is asked.
pub fn counts(line: &SiteLine, what: Option<Teaches>) -> bool {
    line.row.compulsory
        && line.row.status != Status::Closed
        && match what {
            None => true,
            Some(Teaches::Basic) => matches!(line.row.cycle, Cycle::Basic | Cycle::Both),
            Some(Teaches::Secondary) => matches!(line.row.cycle, Cycle::Secondary | Cycle::Both),
            Some(Teaches::Special) => line.row.special,
        }
}

/// The limits of the shades of a share, finer below: most shares are small while a team begins.
pub const SHARE_LIMITS: [f64; 4] = [0.1, 0.25, 0.5, 0.75];

/// Four rising limits that part the values of a measure in five levels: [`SHARE_LIMITS`], or round numbers for numbers.
pub fn limits(measure: Measure, values: impl IntoIterator<Item = i64>) -> [f64; 4] {
    if measure.is_share() {
        return SHARE_LIMITS;
    }
    let most = values.into_iter().max().unwrap_or(0).max(5);
    // A step that people can say: 1, 2 or 5 times a power of ten.
    let steps = (0..18).flat_map(|power| [1, 2, 5].map(|factor| factor * 10_i64.pow(power)));
    let step = steps.into_iter().find(|step| step.saturating_mul(5) > most).unwrap_or(i64::MAX / 5);
    let step = step as f64;
    [step, 2.0 * step, 3.0 * step, 4.0 * step]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_share_says_what_is_not_known() {
        let mut counted = Counted::default();
        assert_eq!(counted.share(), None);
        for is in [Some(true), Some(false), None] {
            counted.add(is);
        }
        assert_eq!((counted.part, counted.known, counted.unknown), (1, 2, 1));
        assert_eq!(counted.share(), Some(0.5));
    }

    #[test]
    fn numbers_have_round_limits() {
        assert_eq!(limits(Measure::Sites, [3, 110]), [50.0, 100.0, 150.0, 200.0]);
        assert_eq!(limits(Measure::Operators, [4]), [2.0, 4.0, 6.0, 8.0]);
        assert_eq!(limits(Measure::Reached, [1000]), SHARE_LIMITS);
    }

    proptest! {
        #[test]
        fn limits_rise_and_hold_the_most(most in 0_i64..1_000_000_000) {
            let limits = limits(Measure::Sites, [most]);
            prop_assert!(limits.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(limits[0] * 5.0 > most as f64);
        }
    }
}
