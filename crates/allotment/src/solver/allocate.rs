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
/// How many rounds of chains: at each of the first prices, at the last ones, and with what stands then.
#[derive(Clone, Copy)]
struct Rounds {
    early: usize,
    late: usize,
    spend: usize,
}

impl Rounds {
    /// So many times as many.
    const fn times(self, times: usize) -> Self {
        Self { early: self.early * times, late: self.late * times, spend: self.spend * times }
    }
}

/// For one unit of effort, where units are many and where they are not; and after a change.
const MANY_ROUNDS: Rounds = Rounds { early: 10, late: 20, spend: 3 };
const ROUNDS: Rounds = Rounds { early: 20, late: 20, spend: 10 };
const WARM_ROUNDS: Rounds = Rounds { early: 8, late: 8, spend: 3 };
/// By how much bids are raised, in usual worths of a unit, in each of the beginnings; where units are many, one for each unit of effort.
const STARTS: [f64; 3] = [0.005, 0.002, 0.001];
/// From so many units on, a quick look begins no aim but the first anew if those before are not closed.
const QUICK: usize = 500;

impl<'m> Solver<'m, '_> {
    /// Tries to better the allocation, or to find one, at prices to search at one after the other.
    pub(super) fn allocate(&mut self, goal: &Goal, search: &[Ascent], pass: usize) {
        let Some((last, early)) = search.split_last() else { return };
        // After a change little is otherwise.
        let is_warm = !self.warm.is_empty() && self.state.is_some();
        let effort = self.options.effort.max(1) as usize;
        let many = self.model.unit_count() > MANY;
        let rounds = match (is_warm, many) {
            (true, _) => WARM_ROUNDS,
            (false, true) => MANY_ROUNDS.times(effort),
            (false, false) => ROUNDS.times(effort),
        };
        if let Some(mut state) = self.state.clone() {
            let rounds = if many || is_warm { rounds.spend } else { rounds.late };
            for share in [100, if is_warm { 20 } else { 30 }] {
                let needs = self.hoped(goal, &state, last, share);
                self.spend(goal, &mut state, &last.best, &needs, last, rounds);
                if !matches!(goal, Goal::Strata { .. }) {
                    break;
                }
            }
        }
        let mut candidates = Vec::new();
        if let Some(state) = self.state.as_ref().filter(|_| !is_warm && !many) {
            candidates.push((state.clone(), &early[..0]));
        }
        // After a change, and with many groups, the allocation so far is the better beginning, unless nothing is lost without it.
        let few = self.model.unit_count() < QUICK || (effort > 1 && !many);
        let anew = self.warm.is_empty() && (few || self.is_free());
        if pass == 0 && (anew || self.state.is_none()) {
            let starts = if many { effort.min(STARTS.len()) } else { STARTS.len() };
            for step in &STARTS[..starts] {
                candidates.push((self.begin(&search[0], *step), early));
            }
        }
        for (mut state, early) in candidates {
            if let Goal::Strata { .. } = goal {
                for share in [100, 50, 20] {
                    let needs = self.hoped(goal, &state, last, share);
                    let rounds = Rounds { late: rounds.late / 2, spend: rounds.late / 4, ..rounds };
                    self.work(goal, &mut state, last, &needs, rounds);
                }
                continue;
            }
            let needs = self.needs.clone();
            for prices in early {
                self.go_by_prices(goal, &mut state, prices, &needs, rounds.early);
            }
            self.work(goal, &mut state, last, &needs, rounds);
        }
    }

    /// The needs, and of shares of strata so much of the way to what may be hoped for, in hundredths.
    fn hoped(&self, goal: &Goal, state: &State, ascent: &Ascent, share: i64) -> Vec<i64> {
        let mut needs = self.needs.clone();
        if let Goal::Strata { .. } = goal {
            let have = goal.value(self.model, &self.layout, &state.rows).max(0);
            let hope = ascent.best_bound.min(WHOLE).max(have);
            goal.ask(self.model, &self.layout, &mut needs, have + (hope - have) * share / 100);
        }
        needs
    }

    fn begin(&mut self, ascent: &Ascent, step: f64) -> State<'m> {
        let mut state = State::empty(self.model, self.layout);
        greedy(&mut state, &ascent.best, &self.needs, true);
        auction(&mut state, &ascent.best, (ascent.usual * step) as i64, &mut self.watch());
        fill_up(&mut state, &ascent.best, ascent.usual);
        close_too_small(&mut state);
        state
    }

    /// Rounds at prices that follow what is short and what is left over; whatever stands is offered. Returns the prices in the end.
    fn go_by_prices(
        &mut self,
        goal: &Goal,
        state: &mut State<'m>,
        ascent: &Ascent,
        needs: &[i64],
        rounds: usize,
    ) -> Weights {
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
        weights
    }

    /// The same, then what is short is mended and what is left is spent.
    fn work(&mut self, goal: &Goal, state: &mut State<'m>, ascent: &Ascent, needs: &[i64], rounds: Rounds) {
        let weights = self.go_by_prices(goal, state, ascent, needs, rounds.late);
        let first = self.state.is_none();
        let mut go_on = self.watch();
        repair(state, &weights, needs, &ascent.unit, &mut || go_on() || first);
        drop(go_on);
        if !state.short(&self.needs) {
            self.spend(goal, state, &weights, needs, ascent, rounds.spend);
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
        let strata = self.layout.strata;
        let soft = |row: usize| matches!(goal, Goal::Strata { open, .. } if row >= strata && open.contains(&((row - strata) as u32)));
        let own = if let Goal::Row { row, .. } = goal { Some(*row) } else { None };
        spend(state, weights, needs, own, &soft, &ascent.unit, rounds, &mut self.watch());
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
