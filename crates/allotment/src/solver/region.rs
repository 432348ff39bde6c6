//! A part of the problem solved again while all others stay: some units that compete for the same sessions, with the programme over
//! their plans. It finds what chains cannot: several changes that are right only together.

use super::allocate::MANY;
use super::anew::settle_anew;
use super::ascent::Ascent;
use super::goal::{Goal, whole_worth};
use super::queue::Queue;
use super::rows::FREE;
use super::stages::Solver;
use super::state::State;
use super::survey::Survey;
use super::tree::{Most, Start};
use super::worth::Weights;
use crate::model::Model;

/// How much is done for each part: of the first aim, whose gap all others inherit, and of those after it.
const PART: [Most; 2] = [Most { pivots: 600_000, cases: 10 }, Most { pivots: 200_000, cases: 6 }];
/// How many units a part has; and in a longer search, once more for the first aim.
pub(super) const PART_SIZE: usize = 40;
const LARGE_PART: usize = 110;
/// How often as many parts are looked at for the first aim where units are not many.
const FIRST: usize = 3;
/// How many parts are looked at in each pass for one unit of effort: so many, and one more for so many units, up to so many more.
const PARTS: usize = 24;
const UNITS_A_PART: usize = 60;
const MORE_PARTS: usize = 40;
/// How many parts are solved at the same time; what comes of them does not depend on how many threads do it.
const TOGETHER: usize = 2;
/// After so many parts in a row that did not gain, a pass ends; so does the search of a later aim of many units after so many parts that
/// gained less than a hundredth of what is missing.
const IDLE: usize = 12;

/// How many parts are looked at in each pass, how many passes there are, how many units a part has, and the least that some parts must gain.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub parts: usize,
    pub passes: usize,
    pub size: usize,
    pub least: i64,
}

impl Solver<'_, '_> {
    /// Solves parts of the problem again, those first where most is lost at the prices, as long as that gains.
    pub(super) fn regions(&mut self, goal: &Goal, ascent: &Ascent, bound: i64) {
        let effort = self.options.effort.max(1) as usize;
        let units = self.model.unit_count();
        let is_first = self.stages.is_empty();
        let times = if is_first && units <= MANY { FIRST } else { 1 };
        let more = (units / UNITS_A_PART).min(MORE_PARTS);
        let mut look = Look {
            parts: times * effort * (PARTS + more),
            passes: times * effort + 1,
            size: PART_SIZE,
            least: 0,
        };
        if !self.warm.is_empty() {
            look = Look { parts: PARTS, passes: effort + 1, ..look };
        } else if is_first && units > MANY {
            look.passes = effort;
        } else if let (Some(state), true) = (&self.state, units > MANY) {
            look.least = bound.saturating_sub(goal.value(self.model, &self.layout, &state.rows)) / 100;
        }
        self.regions_among(goal, ascent, look, &[]);
        if is_first && effort > 1 {
            let large = Look { parts: 2 * units / LARGE_PART, passes: effort, size: LARGE_PART, least: 0 };
            self.regions_among(goal, ascent, large, &[]);
        }
    }

    /// The same, only around units that are near, if some are.
    pub(super) fn regions_among(&mut self, goal: &Goal, ascent: &Ascent, look: Look, near: &[bool]) {
        let Some(mut state) = self.state.take() else { return };
        let needs = self.needs.clone();
        let threads = self.options.threads;
        let each = PART[usize::from(!self.stages.is_empty() || !near.is_empty())];
        let mut go_on = self.watch();
        // The share of strata is raised directly every other time: what is worth most need not raise the lowest.
        let directly = |pass: usize| matches!(goal, Goal::Strata { .. }) && pass % 2 == 1;
        for pass in 0..look.passes {
            let survey = Survey::new(&state, &ascent.best);
            let mut queue = Queue::new(&survey, &state, look.size);
            let (mut tried, mut gained, mut idle) = (0, 0, 0);
            let mut lowest = None;
            let value = |state: &State| goal.value(state.model, &state.layout, &state.rows);
            let (mut since, mut before) = (0, value(&state));
            let mut pays = true;
            // Who is worst off is looked at longer.
            let patience = if directly(pass) { 2 * IDLE } else { IDLE };
            while pays && tried < look.parts && idle < patience && go_on() {
                if directly(pass) && lowest != lowest_stratum(goal, &state) {
                    lowest = lowest_stratum(goal, &state);
                    queue = Queue::new(&survey, &state, look.size);
                }
                let comes_first = |loss: i64, unit: u32| {
                    let wanted = lowest.map_or(loss > 0, |r| is_of(state.model, unit as usize, r));
                    wanted && near.get(unit as usize) != Some(&false)
                };
                let batch = queue.batch(&state, (look.parts - tried).min(TOGETHER), &comes_first);
                if batch.is_empty() {
                    break;
                }
                tried += batch.len();
                let start = Start::of(ascent);
                let done = if let Some(r) = lowest {
                    let (raise, needs) = raise(goal, &state, r, &needs);
                    let aim = (&raise, needs.as_slice());
                    settle_anew(&mut state, &survey, aim, (&start, each), &batch, threads, &mut go_on)
                } else {
                    let (worth, needs) = worth(goal, &state, ascent, &needs);
                    let weights = Weights { rows: worth.prices().to_vec(), ..ascent.best.clone() };
                    let start = Start { weights: &weights, scale: 1, ..start };
                    let aim = (&worth, needs.as_slice());
                    settle_anew(&mut state, &survey, aim, (&start, each), &batch, threads, &mut go_on)
                };
                gained += done;
                idle = if done > 0 { 0 } else { idle + batch.len() };
                since += batch.len();
                if since >= IDLE && !directly(pass) {
                    pays = value(&state) - before >= look.least;
                    (since, before) = (0, value(&state));
                }
            }
            if !pays && !matches!(goal, Goal::Strata { .. }) {
                break;
            }
            if gained == 0 && (pass > 0 || !directly(1)) {
                break;
            }
        }
        drop(go_on);
        self.state = Some(state);
    }
}

/// The open stratum with the lowest share.
fn lowest_stratum(goal: &Goal, state: &State) -> Option<u32> {
    let Goal::Strata { open, .. } = goal else { return None };
    let have = |r: u32| i128::from(state.rows[state.layout.strata + r as usize]);
    let ceiling = |r: u32| i128::from(state.model.ceilings[r as usize]);
    open.iter().copied().min_by(|&a, &b| (have(a) * ceiling(b), a).cmp(&(have(b) * ceiling(a), b)))
}

/// Whether a group of a unit is of a stratum.
fn is_of(model: &Model, unit: usize, r: u32) -> bool {
    model.members_of(unit).iter().any(|&group| model.strata_of(group as usize).contains(&r))
}

/// One stratum as high as can be, while no other open one falls below what is the lowest now.
fn raise(goal: &Goal, state: &State, r: u32, needs: &[i64]) -> (Goal, Vec<i64>) {
    let mut needs = needs.to_vec();
    goal.ask(state.model, &state.layout, &mut needs, goal.value(state.model, &state.layout, &state.rows));
    let Goal::Strata { round, .. } = goal else { return (goal.clone(), needs) };
    let one = Goal::Strata { round: *round, open: vec![r] };
    one.unask(&state.layout, &mut needs);
    (one, needs)
}

/// All rows at their prices, none below its need and the goal none below what it has: what one part saves, another spends.
fn worth(goal: &Goal, state: &State, ascent: &Ascent, needs: &[i64]) -> (Goal, Vec<i64>) {
    let (model, layout) = (state.model, &state.layout);
    let mut needs = needs.to_vec();
    let mut prices = ascent.best.rows.clone();
    if let Goal::Strata { open, .. } = goal {
        // Whoever has what can be hoped for needs no more.
        let mut hoped = needs.clone();
        goal.ask(model, layout, &mut hoped, ascent.best_bound);
        for row in open.iter().map(|&r| layout.strata + r as usize) {
            if state.rows[row] >= hoped[row] {
                prices[row] = 0;
            }
        }
    }
    goal.ask(model, layout, &mut needs, goal.value(model, layout, &state.rows));
    // Points may count beside the goal; other rows that are free count nothing.
    let mut owed = needs.clone();
    for (row, owed) in owed.iter_mut().enumerate().filter(|(_, owed)| **owed == FREE) {
        *owed = 0;
        prices[row] = if row == layout.points { prices[row] } else { 0 };
    }
    let kept = whole_worth(&prices, &owed);
    (Goal::Worth { prices, kept }, needs)
}
