//! Allocations of a stage: a first one, and better ones, at prices that follow what is short.

use super::ascent::Ascent;
use super::auction::auction;
use super::fill::fill_up;
use super::goal::{Goal, WHOLE};
use super::primal::{close_too_small, greedy, priced, repair, spend, style};
use super::rows::FREE;
use super::search::round;
use super::stages::Solver;
use super::state::State;
use super::worth::Weights;
use crate::options::Verdict;

/// Beyond so many units, parts solved anew gain more in the same time than chains do once there is an allocation.
pub(super) const MANY: usize = 2000;
/// By how much bids are raised, in usual worths of a unit, in each of the beginnings; where units are many, one for each unit of effort.
const STARTS: [f64; 3] = [0.005, 0.002, 0.001];
/// From so many units on, a quick look begins no aim but the first anew.
const QUICK: usize = 500;

impl<'m> Solver<'m, '_> {
    /// Tries to better the allocation at the best prices so far.
    pub(super) fn allocate(&mut self, goal: &Goal, ascent: &Ascent, pass: usize) {
        let (model, layout) = (self.model, self.layout);
        // After a change little is otherwise.
        let is_warm = !self.warm.is_empty() && self.state.is_some();
        let effort = self.options.effort.max(1) as usize;
        let many = model.unit_count() > MANY;
        let rounds = match (is_warm, many, self.state.is_some()) {
            (true, ..) => 8,
            (false, true, true) => 3 * effort,
            (false, true, false) => 12 * effort,
            (false, false, _) => 20 * effort,
        };
        if let Some(mut state) = self.state.clone() {
            let mut needs = self.needs.clone();
            for share in if is_warm { &[100, 20][..] } else { &[100, 30] } {
                if let Goal::Strata { .. } = goal {
                    let have = goal.value(model, &layout, &state.rows).max(0);
                    let hope = ascent.best_bound.min(WHOLE).max(have);
                    goal.ask(model, &layout, &mut needs, have + (hope - have) * share / 100);
                } else if *share < 100 {
                    break;
                }
                self.spend(goal, &mut state, &ascent.best, &needs, ascent, rounds);
            }
        }
        let mut candidates = Vec::new();
        if let Some(state) = self.state.as_ref().filter(|_| !is_warm && !many) {
            candidates.push(state.clone());
        }
        // After a change, and in a quick look at many groups, the allocation so far is the better beginning.
        let anew = self.warm.is_empty() && (effort > 1 || model.unit_count() < QUICK);
        if pass == 0 && (anew || self.state.is_none()) {
            let starts = if many { effort.min(STARTS.len()) } else { STARTS.len() };
            for step in &STARTS[..starts] {
                candidates.push(self.begin(ascent, *step));
            }
        }
        for mut state in candidates {
            let mut needs = self.needs.clone();
            if let Goal::Strata { .. } = goal {
                let have = goal.value(model, &layout, &state.rows).max(0);
                let hope = ascent.best_bound.min(WHOLE).max(have);
                for share in [100, 50, 20] {
                    goal.ask(model, &layout, &mut needs, have + (hope - have) * share / 100);
                    self.work(goal, &mut state, ascent, &needs, rounds / 2);
                }
                continue;
            }
            self.work(goal, &mut state, ascent, &needs, rounds);
        }
    }

    fn begin(&mut self, ascent: &Ascent, step: f64) -> State<'m> {
        let mut state = State::empty(self.model, self.layout);
        greedy(&mut state, &ascent.best, &self.needs, true);
        let (observer, verdict) = (&mut *self.observer, &mut self.verdict);
        auction(&mut state, &ascent.best, (ascent.usual * step) as i64, &mut || {
            if *verdict == Verdict::GoOn {
                *verdict = observer.verdict();
            }
            *verdict == Verdict::GoOn
        });
        fill_up(&mut state, &ascent.best, ascent.usual);
        close_too_small(&mut state);
        state
    }

    /// Looks for allocations at prices that follow what is short and what is left over; whatever stands is offered.
    fn work(&mut self, goal: &Goal, state: &mut State<'m>, ascent: &Ascent, needs: &[i64], rounds: usize) {
        state.threads = self.options.threads;
        let unit = &ascent.unit;
        let mut weights = ascent.best.clone();
        let own = if let Goal::Row { row, .. } = goal { Some(*row) } else { None };
        for at in 0..rounds {
            // Without an allocation that stands there is nothing to show: the first is looked for even when time is up.
            if self.verdict == Verdict::GoOn {
                self.verdict = self.observer.verdict();
            }
            if self.verdict != Verdict::GoOn && self.state.is_some() {
                break;
            }
            round(state, &priced(&weights, needs, unit), style(at));
            follow(&mut weights.rows, state, needs, unit, own, at);
            if !state.short(&self.needs) {
                self.offer(goal, state);
            }
        }
        let (observer, verdict) = (&mut *self.observer, &mut self.verdict);
        let first = self.state.is_none();
        let mut go_on = || {
            if *verdict == Verdict::GoOn {
                *verdict = observer.verdict();
            }
            *verdict == Verdict::GoOn || first
        };
        repair(state, &weights, needs, unit, &mut go_on);
        if !state.short(&self.needs) {
            self.spend(goal, state, &weights, needs, ascent, rounds / 2);
        }
        self.offer(goal, state);
    }

    /// Betters an allocation that stands without ever leaving what it keeps.
    pub(super) fn spend(
        &mut self,
        goal: &Goal,
        state: &mut State<'m>,
        weights: &Weights,
        needs: &[i64],
        ascent: &Ascent,
        rounds: usize,
    ) {
        state.threads = self.options.threads;
        let (observer, verdict) = (&mut *self.observer, &mut self.verdict);
        let mut go_on = || {
            if *verdict == Verdict::GoOn {
                *verdict = observer.verdict();
            }
            *verdict == Verdict::GoOn
        };
        let strata = self.layout.strata;
        let soft = |row: usize| matches!(goal, Goal::Strata { open, .. } if row >= strata && open.contains(&((row - strata) as u32)));
        let own = if let Goal::Row { row, .. } = goal { Some(*row) } else { None };
        spend(state, weights, needs, own, &soft, &ascent.unit, rounds, &mut go_on);
        self.offer(goal, state);
    }
}

/// Prices follow what is short and what is left over: a hundredth too much or too little moves them by the whole step.
fn follow(prices: &mut [i64], state: &State, needs: &[i64], unit: &[f64], own: Option<usize>, at: usize) {
    let step = 0.08 / (1.0 + at as f64 / 15.0);
    for row in 0..needs.len() {
        if needs[row] == FREE || Some(row) == own {
            continue;
        }
        let over = (state.rows[row] - needs[row]) as f64 / needs[row].unsigned_abs().max(1) as f64;
        let far = (over.abs() * 100.0).min(1.0);
        let price = prices[row] as f64;
        if over < 0.0 {
            let step = step * (0.2 + 0.8 * far);
            prices[row] = (price * (1.0 + step) + 0.2 * step * unit[row]) as i64;
        } else if over > 0.0003 {
            prices[row] = (price * (1.0 - 0.6 * step * far)) as i64;
        }
    }
}
