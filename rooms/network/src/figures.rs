//! Figures about sites, each with what it counts, out of what is known, and of how many nothing is known: pure.

use crate::code::Reach;

/// A part of a whole, the unknown apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// Sites counted.
    pub numerator: i64,
    /// Sites of which something is known.
    pub denominator: i64,
    /// Sites of which nothing is known; in neither of the two.
    pub unknown: i64,
}

impl Share {
    /// Every site, known or not.
    pub fn all(&self) -> i64 {
        self.denominator + self.unknown
    }

    /// The share from 0 to 1; none when nothing is known.
    pub fn rate(&self) -> Option<f64> {
        (self.denominator > 0).then(|| self.numerator as f64 / self.denominator as f64)
    }
}

/// Counts the sites at stages that `counts`, leaving the unknown apart.
fn share(stages: impl IntoIterator<Item = (Reach, i64)>, counts: fn(Reach) -> bool) -> Share {
    let mut share = Share::default();
    for (stage, sites) in stages {
        if stage == Reach::Unknown {
            share.unknown += sites;
            continue;
        }
        share.denominator += sites;
        if counts(stage) {
            share.numerator += sites;
        }
    }
    share
}

/// Sites reached: a project was held there, or links last without us; those that fell asleep no longer count.
pub fn reached(stages: impl IntoIterator<Item = (Reach, i64)>) -> Share {
    share(stages, |stage| matches!(stage, Reach::Reached | Reach::Autonomous))
}

/// Sites with which something ever passed, those that fell asleep included.
pub fn contacted(stages: impl IntoIterator<Item = (Reach, i64)>) -> Share {
    share(stages, |stage| !matches!(stage, Reach::Unknown | Reach::Identified))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unknown_are_in_neither_part() {
        let stages = [
            (Reach::Unknown, 5),
            (Reach::Identified, 3),
            (Reach::Contacted, 2),
            (Reach::Reached, 4),
            (Reach::Dormant, 1),
        ];
        assert_eq!(reached(stages), Share { numerator: 4, denominator: 10, unknown: 5 });
        assert_eq!(contacted(stages), Share { numerator: 7, denominator: 10, unknown: 5 });
        assert_eq!(reached(stages).all(), 15);
    }

    #[test]
    fn nothing_known_has_no_rate() {
        assert_eq!(reached([(Reach::Unknown, 5)]).rate(), None);
        assert_eq!(reached([]), Share::default());
    }
}
