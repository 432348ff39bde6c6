//! Prices of an aim: where they begin, how far they go, and those to search at.

use super::allocate::MANY;
use super::ascent::Ascent;
use super::goal::{Goal, WHOLE};
use super::stages::{Solver, gap_ppm};
use super::worth::Weights;
use crate::answer::Aim;
use crate::options::Verdict;
use std::rc::Rc;

/// How many steps prices go for one unit of effort: of few units, and of many.
const STEPS: [usize; 2] = [400, 200];
/// The part of them, in hundredths, that shares of strata go by themselves where units are many and the way of the first aim leads farther.
const ALONE: usize = 30;
/// Where all aims before are closed, the aim is what the search is for: prices go on so often, as long as they prove more than so many millionths.
const AGAIN: usize = 4;
const LITTLE_PPM: u64 = 100;
/// How many steps an aim has for which no time was left.
const GRACE: usize = 30;
/// What the points of a usual place count in the searches for aims before them, in its usual worth: at first, and later.
const POINTS_BESIDE: [f64; 2] = [0.02, 0.002];
/// How often the shares of strata are priced by way of the first aim.
const BESIDE: usize = 2;

impl<'m> Solver<'m, '_> {
    /// Prices of a goal, to be found.
    pub(super) fn ascent(&self, goal: &Goal, needs: Vec<i64>) -> Ascent<'m> {
        let table = Rc::clone(&self.table);
        Ascent::new(self.model, table, self.layout, (goal.clone(), needs), self.options.threads)
    }

    /// The bound without prices.
    pub(super) fn trivial(&self, goal: &Goal, ascent: &mut Ascent) -> i64 {
        match goal {
            Goal::Strata { .. } | Goal::Least | Goal::Worth { .. } => WHOLE,
            Goal::Row { .. } => {
                let mut weights = Weights::zero(self.model, &self.layout);
                if let Goal::Row { row, .. } = goal {
                    weights.rows[*row] = ascent.scale;
                }
                let (bound, _) = ascent.look(&weights);
                ascent.best_bound = i64::MAX;
                bound
            }
        }
    }

    /// Begins with the prices of the aim before; after rounds of strata, whose prices are of another measure, with those of any aim before.
    pub(super) fn borrow(&self, goal: &Goal, ascent: &mut Ascent) {
        let is_round = |goal: &Goal| matches!(goal, Goal::Strata { .. });
        let of_any = !is_round(goal) && self.stages.last().is_some_and(|last| is_round(&last.goal));
        let from = if of_any { 0 } else { self.stages.len().saturating_sub(1) };
        for stage in self.stages[from..].iter().filter(|stage| !stage.trivial) {
            ascent.borrow(&stage.weights, stage.usual);
        }
    }

    /// From their beginning as far as they go for the effort: `follows` after a change, `bound` is what is proven without them.
    pub(super) fn climb(&mut self, goal: &Goal, ascent: &mut Ascent<'m>, follows: bool, bound: i64) {
        let many = usize::from(self.model.unit_count() > MANY);
        let effort = self.options.effort.max(1) as usize;
        let (mut first, mut steps) = (0.2, STEPS[many] * effort);
        if follows {
            (first, steps) = (0.05, 100);
        } else if let Some((_, weights, scale)) = self.warm.iter().find(|(aim, ..)| *aim == goal.aim()) {
            ascent.start_from(weights, ascent.scale as f64 / *scale as f64);
            (first, steps) = (0.05, 100);
        } else {
            self.borrow(goal, ascent);
        }
        let beside =
            matches!(goal, Goal::Strata { .. }) && self.stages.first().is_some_and(|first| !first.trivial);
        let alone = if beside && many == 1 { steps * ALONE / 100 } else { steps };
        self.climb_dual(ascent, alone, first, 0.001);
        if self.verdict == Verdict::OutOfTime {
            // Some steps for an aim that time was over for: borrowed prices prove far less.
            ascent.run(GRACE, first, 0.001, &mut || true);
            return;
        }
        for _ in 0..AGAIN {
            let before = ascent.best_bound;
            if !self.is_free() || !self.is_open(goal, before.min(bound)) {
                break;
            }
            let best = ascent.best.clone();
            ascent.start_from(&best, 1.0);
            self.climb_dual(ascent, alone, first, 0.001);
            if gap_ppm(ascent.best_bound, before) < LITTLE_PPM {
                break;
            }
        }
        if beside {
            self.climb_beside(goal, ascent, steps / 2);
        }
    }

    /// Whether there are aims before, and all of them are closed.
    pub(super) fn is_free(&self) -> bool {
        !self.stages.is_empty() && self.stages.iter().all(|stage| stage.kept >= stage.bound)
    }

    /// So many steps, their length falling from the first to the last, as long as the observer lets them go on.
    pub(super) fn climb_dual(&mut self, ascent: &mut Ascent, steps: usize, first: f64, last: f64) {
        ascent.run(steps, first, last, &mut self.watch());
    }

    /// Prices of the shares of strata by way of the first aim: how much of it can be had if strata have a share that may be out of reach.
    /// If that is less than what is kept, its prices refute the share. The first aim is a better measure of steps than the share is.
    pub(super) fn climb_beside(&mut self, goal: &Goal, ascent: &mut Ascent, steps: usize) {
        let (model, layout) = (self.model, self.layout);
        let Some(first) = self.stages.first().filter(|stage| !stage.trivial) else { return };
        let beside = first.goal.clone();
        let mut begin = (first.weights.clone(), first.scale);
        for _ in 0..BESIDE {
            let before = ascent.best_bound;
            let mut needs = self.needs.clone();
            beside.unask(&layout, &mut needs);
            goal.ask(model, &layout, &mut needs, before.min(WHOLE));
            let mut other = self.ascent(&beside, needs);
            other.start_from(&begin.0, other.scale as f64 / begin.1 as f64);
            self.climb_dual(&mut other, steps, 0.1, 0.001);
            ascent.turn_to(&other.best);
            begin = (other.best.clone(), other.scale);
        }
    }

    /// Prices to search at, one after the other. The points count a little beside the aims before them, less and less: whoever looks for
    /// the floor alone finds an allocation that is as good by chance at best for all that comes later, and no change of some places
    /// leads from there to one that is good for both.
    pub(super) fn search_prices(&mut self, goal: &Goal, ascent: &Ascent<'m>) -> Vec<Ascent<'m>> {
        if matches!(goal.aim(), Aim::Points | Aim::Burden) {
            return vec![ascent.clone()];
        }
        let [early, late] = POINTS_BESIDE.map(|share| ascent.with_points(share));
        if self.state.is_some() {
            return vec![late];
        }
        let mut early = early;
        // What was proven of the floor alone is less than what points are worth beside it.
        early.best_bound = i64::MAX;
        self.climb_dual(&mut early, STEPS[1] / 2, 0.05, 0.001);
        vec![early, late]
    }
}
