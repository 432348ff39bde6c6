//! After a change: prices and places of before, mended where the change reaches.
//!
//! Most of an allocation has nothing to do with a change, and stays: who gains and who loses is then told of the change, and not of a
//! search that happened to go elsewhere. Prices still prove almost as much. Only those who lost something, and those who share a session
//! with them, are looked at again, and those the change speaks of; or those who lack most, when it takes nothing and can be for anybody.

use super::ascent::Ascent;
use super::goal::{Goal, WHOLE};
use super::master::is_small;
use super::primal::{close_too_small, drop_unpaid, repair};
use super::region::{Look, PART_SIZE};
use super::rows::Plan;
use super::search::is_right;
use super::stages::Solver;
use super::state::State;
use super::survey::Survey;
use crate::answer::Aim;
use crate::solver::worth::Weights;

/// An allocation of before, as far as it still fits.
pub(crate) struct Before<'m> {
    /// Perhaps short of what it must have.
    state: Option<State<'m>>,
    plans: Vec<Plan>,
    /// The units that the change speaks of; none if it can be for anybody.
    concerned: Option<Vec<u32>>,
}

/// How many steps prices go at once, and how often as long as they prove more.
const STEPS: usize = 10;
const TIMES: usize = 3;
/// How many of those who lose most at the prices are looked at when a change takes nothing from anybody.
const LOSERS: usize = 300;
/// Rounds of chains for the first aim and for each one after it.
const ROUNDS: [usize; 2] = [5, 1];
/// Parts solved anew for the first aim, and for each one after it.
const PARTS: [usize; 2] = [10, 2];

impl<'m> Solver<'m, '_> {
    /// Begins with the allocation and the prices of before a change.
    pub fn after_change(
        &mut self,
        state: State<'m>,
        prices: Vec<(Aim, Weights, i64)>,
        concerned: Option<Vec<u32>>,
    ) {
        if is_small(self.model, &self.layout) {
            // Solved to its end anyway: what stands is enough to begin with.
            let mut state = state;
            let_go(&mut state);
            self.warm(Some(state), prices);
            return;
        }
        self.before = Some(Before { plans: state.plans.clone(), state: Some(state), concerned });
        self.warm = prices;
    }

    /// One aim after a change.
    pub(super) fn follow_change(&mut self, goal: &Goal, ascent: &mut Ascent<'m>) {
        self.adapt(goal, ascent);
        self.mend(ascent);
        let (Some(before), Some(mut state)) = (&self.before, self.state.clone()) else { return };
        state.near = reached(&state, &before.plans);
        for &unit in before.concerned.iter().flatten() {
            state.near[unit as usize] = true;
        }
        if before.concerned.is_none() && !state.near.contains(&true) {
            // What gives more takes nothing from anybody: it is for those who lack most.
            let survey = Survey::new(&state, &ascent.best);
            let losers = survey.losses.iter().filter(|(loss, _)| *loss > 0).take(LOSERS);
            losers.for_each(|&(_, unit)| state.near[unit as usize] = true);
        }
        let mut needs = self.needs.clone();
        if let Goal::Strata { .. } = goal {
            let have = goal.value(self.model, &self.layout, &state.rows).max(0);
            let hope = ascent.best_bound.min(WHOLE).max(have);
            goal.ask(self.model, &self.layout, &mut needs, have + (hope - have) / 5);
        }
        let later = usize::from(!self.stages.is_empty());
        let Some(search) = self.search_prices(goal, ascent).pop() else { return };
        self.spend(goal, &mut state, &search.best, &needs, &search, ROUNDS[later]);
        let near = std::mem::take(&mut state.near);
        // One pass is enough, and one more that raises the lowest stratum.
        let passes = if matches!(goal, Goal::Strata { .. }) { 2 } else { 1 };
        self.regions_among(
            goal,
            &search,
            Look { parts: PARTS[later], passes, size: PART_SIZE, least: 0 },
            &near,
        );
    }

    /// Prices of before, a few steps on as long as that proves clearly more.
    fn adapt(&mut self, goal: &Goal, ascent: &mut Ascent) {
        if let Some((_, weights, scale)) = self.warm.iter().find(|(aim, ..)| *aim == goal.aim()) {
            ascent.start_from(weights, ascent.scale as f64 / *scale as f64);
        } else {
            self.borrow(goal, ascent);
        }
        if matches!(goal, Goal::Strata { .. }) {
            self.climb_beside(goal, ascent, STEPS);
        }
        let mut bound = ascent.look(&ascent.weights()).0;
        for _ in 0..TIMES {
            self.climb_dual(ascent, STEPS, 0.03, 0.003);
            let far = (bound - ascent.best_bound).max(0);
            bound = ascent.best_bound;
            if far.saturating_mul(500) < bound.abs() {
                break;
            }
            let best = ascent.best.clone();
            ascent.start_from(&best, 1.0);
        }
    }

    /// Lets go what cannot be kept, at the least loss.
    fn mend(&mut self, ascent: &Ascent) {
        let Some(mut state) = self.before.as_mut().and_then(|before| before.state.take()) else { return };
        state.threads = self.options.threads;
        close_too_small(&mut state);
        if !is_right(&state, &self.needs) {
            let needs = self.needs.clone();
            repair(&mut state, &ascent.best, &needs, &ascent.unit, &mut self.watch());
        }
        if !is_right(&state, &self.needs) {
            let_go(&mut state);
        }
        self.state = Some(state).filter(|state| is_right(state, &self.needs));
    }
}

/// Lets go what cannot be paid, and sessions that are left with too few.
fn let_go(state: &mut State) {
    drop_unpaid(state);
    close_too_small(state);
}

/// Whom a change reaches: those who have other plans than before, and those who are where these were or are now.
fn reached(state: &State, before: &[Plan]) -> Vec<bool> {
    let model = state.model;
    let mut near = vec![false; model.unit_count()];
    for unit in 0..model.unit_count() {
        let (old, new) = (&before[unit], &state.plans[unit]);
        if old.arcs() == new.arcs() {
            continue;
        }
        near[unit] = true;
        for &arc in old.arcs().iter().chain(new.arcs()) {
            for &other in &state.taken[model.arcs.session[arc as usize] as usize] {
                near[model.arc_unit[other as usize] as usize] = true;
            }
        }
    }
    near
}
