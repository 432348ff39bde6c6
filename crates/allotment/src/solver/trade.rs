//! What an aim costs the one after it: the later one is solved again while less of the earlier is asked.

use super::goal::Goal;
use super::rows::FREE;
use super::stages::{Outcome, Solver};
use crate::answer::TradeOff;
use crate::model::Model;
use crate::options::{Observer, Options, Verdict};

/// How much of what was reached is still asked, in thousandths.
const STEPS: [u32; 4] = [990, 950, 900, 0];

/// For each aim but the last, and each step, what the next aim then reaches and cannot pass.
pub(crate) fn trade_offs(
    model: &Model,
    outcome: &Outcome,
    options: &Options,
    observer: &mut dyn Observer,
) -> Vec<TradeOff> {
    let mut found = Vec::new();
    let options = Options { effort: 1, ..*options };
    for (position, pair) in outcome.stages.windows(2).enumerate() {
        for asked_permille in STEPS {
            if observer.verdict() != Verdict::GoOn {
                return found;
            }
            let mut solver = Solver::new(model, options, observer);
            for stage in &outcome.stages[..position] {
                solver.keep(&stage.goal, stage.kept);
            }
            solver.keep(&pair[0].goal, share(pair[0].kept, asked_permille));
            let prices = outcome.stages.iter().filter(|stage| !stage.trivial);
            let prices = prices.map(|stage| (stage.goal.aim(), stage.weights.clone(), stage.scale)).collect();
            let state = outcome.state.clone().under(solver.layout);
            solver.warm(Some(state), prices);
            let Some((value, bound)) = solver.only(&pair[1].goal) else { continue };
            let sign = if pair[1].goal.aim() == crate::answer::Aim::Burden { -1 } else { 1 };
            let (aim, then) = (pair[0].goal.aim(), pair[1].goal.aim());
            found.push(TradeOff { aim, asked_permille, then, value: sign * value, bound: sign * bound });
        }
    }
    found
}

/// So many thousandths of what was reached, rounded down; what is below 0 is let go by as much.
fn share(kept: i64, permille: u32) -> i64 {
    let given = u128::from(kept.unsigned_abs()) * u128::from(1000 - permille);
    kept - given.div_ceil(1000) as i64
}

impl Solver<'_, '_> {
    /// Keeps so much of an aim.
    fn keep(&mut self, goal: &Goal, kept: i64) {
        match goal {
            Goal::Least => {
                self.layout.least = kept;
                self.needs[self.layout.served] = self.model.unit_count() as i64;
            }
            Goal::Row { row, .. } => self.needs[*row] = kept,
            Goal::Worth { .. } => {}
            Goal::Strata { open, .. } => {
                for &r in open {
                    let floor = super::goal::floor_at(self.model.ceilings[r as usize], kept);
                    let need = &mut self.needs[self.layout.strata + r as usize];
                    // A later round asks more of some strata, never less.
                    *need = if *need == FREE { floor } else { floor.max(*need) };
                }
            }
        }
    }

    /// One aim alone, with what is kept: what it reaches and cannot pass.
    fn only(mut self, goal: &Goal) -> Option<(i64, i64)> {
        match goal {
            Goal::Least => self.least()?,
            _ => self.stage(goal)?,
        }
        let last = self.stages.last()?;
        Some((last.goal.reached(self.state.as_ref()?), last.bound))
    }
}
