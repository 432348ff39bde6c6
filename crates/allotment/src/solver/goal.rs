//! What a stage aims at, and how a sum over plans becomes a bound on it.

use super::evaluate::Evaluation;
use super::least::least_points;
use super::rows::{FREE, Layout};
use super::state::State;
use super::worth::Weights;
use crate::answer::Aim;
use crate::model::Model;

/// The aim of a stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Goal {
    /// A row as large as can be, all others at their needs.
    Row { aim: Aim, row: usize },
    /// The lowest share among these strata.
    Strata { round: u32, open: Vec<u32> },
    /// Whether every unit can have the points that the layout asks: 1 if so, else 0.
    Least,
    /// All rows at these prices, above their needs; `kept` is what the needs come to. Of parts only: nothing is proven by it.
    Worth { prices: Vec<i64>, kept: i64 },
}

/// A whole, in millionths.
pub(crate) const WHOLE: i64 = 1_000_000;

/// The least that a stratum has at a share of its ceiling.
pub(crate) fn floor_at(ceiling: i64, share_ppm: i64) -> i64 {
    let product = i128::from(ceiling) * i128::from(share_ppm);
    ((product + i128::from(WHOLE) - 1) / i128::from(WHOLE)) as i64
}

/// What rows come to at these prices; a sum that 64 bits do not hold is cut off.
pub(crate) fn whole_worth(prices: &[i64], rows: &[i64]) -> i64 {
    let each = prices.iter().zip(rows).filter(|(price, _)| **price != 0);
    let sum: i128 = each.map(|(&price, &value)| i128::from(price) * i128::from(value)).sum();
    sum.clamp(i128::from(i64::MIN / 2), i128::from(i64::MAX / 2)) as i64
}

impl Goal {
    /// Its name.
    pub fn aim(&self) -> Aim {
        match self {
            Self::Row { aim, .. } => *aim,
            Self::Strata { round, .. } => Aim::Strata { round: *round },
            Self::Least => Aim::LeastPoints,
            Self::Worth { .. } => Aim::Points,
        }
    }

    /// Its value in an allocation with these rows; the burden is negative.
    pub fn value(&self, model: &Model, layout: &Layout, rows: &[i64]) -> i64 {
        match self {
            Self::Row { row, .. } => rows[*row],
            Self::Strata { open, .. } => open
                .iter()
                .map(|&r| {
                    let value = i128::from(rows[layout.strata + r as usize]);
                    (value * i128::from(WHOLE) / i128::from(model.ceilings[r as usize])) as i64
                })
                .min()
                .unwrap_or(WHOLE),
            Self::Least => i64::from(rows[layout.served] >= model.unit_count() as i64),
            Self::Worth { prices, .. } => whole_worth(prices, rows),
        }
    }

    /// Its value, and among allocations with the same lowest share the fewer strata that have it, the higher.
    pub fn rank(&self, state: &State) -> (i64, i64) {
        let (model, layout) = (state.model, &state.layout);
        let value = self.value(model, layout, &state.rows);
        let Self::Strata { open, .. } = self else { return (value, 0) };
        let needs = |r: u32| floor_at(model.ceilings[r as usize], value + 1);
        let low = open.iter().filter(|&&r| state.rows[layout.strata + r as usize] < needs(r)).count();
        (value, -(low as i64))
    }

    /// The prices of what is worth most; nothing for other aims.
    pub fn prices(&self) -> &[i64] {
        if let Self::Worth { prices, .. } = self { prices } else { &[] }
    }

    /// What groups outside of a part count for it.
    pub fn given(&self, model: &Model) -> f64 {
        match self {
            Self::Row { row, .. } => model.given.get(*row).copied().unwrap_or(0) as f64,
            Self::Strata { .. } | Self::Least => 0.0,
            Self::Worth { prices, .. } => whole_worth(prices, &model.given) as f64,
        }
    }

    /// What an allocation reaches of the aim, in the terms of the answer; the burden is negative.
    pub fn reached(&self, state: &State) -> i64 {
        match self {
            Self::Least => least_points(state),
            _ => self.value(state.model, &state.layout, &state.rows),
        }
    }

    /// The bound on the value that an evaluation at these prices proves.
    pub fn bound(
        &self,
        model: &Model,
        layout: &Layout,
        weights: &Weights,
        evaluation: &Evaluation,
        scale: i64,
    ) -> i64 {
        if evaluation.impossible {
            return i64::MIN;
        }
        match self {
            Self::Row { .. } | Self::Worth { .. } => {
                let kept = if let Self::Worth { kept, .. } = self { *kept } else { 0 };
                let bound = i128::from(kept) + evaluation.bound.div_euclid(i128::from(scale));
                bound.clamp(i128::from(i64::MIN + 1), i128::from(i64::MAX)) as i64
            }
            // The smallest share above which the floors are out of reach.
            Self::Strata { open, .. } => {
                let reachable = |share: i64| {
                    let asked: i128 = open
                        .iter()
                        .map(|&r| {
                            i128::from(weights.rows[layout.strata + r as usize])
                                * i128::from(floor_at(model.ceilings[r as usize], share))
                        })
                        .sum();
                    evaluation.bound >= asked
                };
                let (mut low, mut high) = (0, WHOLE);
                if reachable(WHOLE) {
                    return WHOLE;
                }
                // reachable(low) is taken for granted: a share of 0 asks for nothing.
                while high - low > 1 {
                    let middle = (low + high) / 2;
                    if reachable(middle) { low = middle } else { high = middle }
                }
                low
            }
            // Prices at which all of them together are worth less than nothing.
            Self::Least => i64::from(evaluation.bound >= 0),
        }
    }

    /// Needs of the rows for a target of the goal.
    pub fn ask(&self, model: &Model, layout: &Layout, needs: &mut [i64], target: i64) {
        match self {
            Self::Row { row, .. } => needs[*row] = target,
            Self::Strata { open, .. } => {
                for &r in open {
                    needs[layout.strata + r as usize] = floor_at(model.ceilings[r as usize], target);
                }
            }
            Self::Least => needs[layout.served] = model.unit_count() as i64,
            Self::Worth { .. } => {}
        }
    }

    /// Needs of the rows without the goal's own.
    pub fn unask(&self, layout: &Layout, needs: &mut [i64]) {
        match self {
            Self::Row { row, .. } => needs[*row] = FREE,
            Self::Strata { open, .. } => {
                for &r in open {
                    needs[layout.strata + r as usize] = FREE;
                }
            }
            Self::Least => needs[layout.served] = FREE,
            Self::Worth { .. } => {}
        }
    }
}
