//! A part of the problem solved again while all others stay: some units that compete for the same sessions, with the programme over
//! their plans. It finds what chains cannot: several changes that are right only together.

use super::allocate::MANY;
use super::ascent::Ascent;
use super::goal::{Goal, whole_worth};
use super::rows::{Delta, FREE, Layout, NOBODY, Plan, count_plan};
use super::stages::Solver;
use super::state::State;
use super::survey::Survey;
use super::tree::{Most, Start, grow_plans};
use super::worth::Weights;
use crate::model::{Left, Model, NONE, Part};
use std::sync::atomic::{AtomicBool, Ordering};

/// How much is done for each part: of the first aim, whose gap all others inherit, and of those after it.
const PART: [Most; 2] = [Most { pivots: 200_000, cases: 30 }, Most { pivots: 200_000, cases: 6 }];
/// How often as many parts are looked at for the first aim where units are not many.
const FIRST: usize = 3;
/// How many parts are looked at in each pass for one unit of effort: so many, and one more for so many units, up to so many more.
const PARTS: usize = 24;
const UNITS_A_PART: usize = 60;
const MORE_PARTS: usize = 40;
/// How many parts are solved at the same time; what comes of them does not depend on how many threads do it.
const TOGETHER: usize = 2;
/// How many parts are looked at that touch others of their batch.
const AHEAD: usize = 6;
/// After so many parts in a row that did not gain, a pass ends.
const IDLE: usize = 12;

impl Solver<'_, '_> {
    /// Solves parts of the problem again, those first where most is lost at the prices, as long as that gains.
    pub(super) fn regions(&mut self, goal: &Goal, ascent: &Ascent) {
        let effort = self.options.effort.max(1) as usize;
        let most = if self.warm.is_empty() {
            effort * (PARTS + (self.model.unit_count() / UNITS_A_PART).min(MORE_PARTS))
        } else {
            PARTS
        };
        self.regions_among(goal, ascent, most, &[]);
    }

    /// The same, at most so many in a pass, and only around units that are near, if some are.
    pub(super) fn regions_among(&mut self, goal: &Goal, ascent: &Ascent, most: usize, near: &[bool]) {
        let Some(mut state) = self.state.take() else { return };
        let effort = self.options.effort.max(1) as usize;
        let needs = self.needs.clone();
        let threads = self.options.threads;
        let is_first = self.stages.is_empty() && near.is_empty();
        let times = if is_first && self.model.unit_count() <= MANY { FIRST } else { 1 };
        let mut go_on = self.watch();
        // The share of strata is raised directly every other time: what is worth most need not raise the lowest.
        let directly = |pass: usize| matches!(goal, Goal::Strata { .. }) && pass % 2 == 1;
        // After a change one pass is enough, and one more that raises the lowest stratum.
        let passes = if near.is_empty() { times * effort } else { usize::from(directly(1)) };
        let parts = times * most;
        let each = PART[usize::from(!is_first)];
        for pass in 0..=passes {
            let survey = Survey::new(&state, &ascent.best);
            let mut queue = Queue::new(&survey, &state);
            let (mut tried, mut gained, mut idle) = (0, 0, 0);
            let mut lowest = None;
            while tried < parts && idle < IDLE && go_on() {
                if directly(pass) && lowest != lowest_stratum(goal, &state) {
                    lowest = lowest_stratum(goal, &state);
                    queue = Queue::new(&survey, &state);
                }
                let comes_first = |loss: i64, unit: u32| {
                    let wanted = lowest.map_or(loss > 0, |r| is_of(state.model, unit as usize, r));
                    wanted && near.get(unit as usize) != Some(&false)
                };
                let batch = queue.batch(&state, (parts - tried).min(TOGETHER), &comes_first);
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
            }
            if gained == 0 && (pass > 0 || !directly(1)) {
                break;
            }
        }
        drop(go_on);
        self.state = Some(state);
    }
}

/// The units around which parts are to be solved, those who lose most first, and who has been in one.
struct Queue<'a> {
    survey: &'a Survey,
    next: usize,
    seen: Vec<bool>,
    /// Parts that touched another of their batch.
    later: Vec<Vec<u32>>,
    /// By session: whether a part of this batch may have it.
    busy: Vec<bool>,
}

impl<'a> Queue<'a> {
    fn new(survey: &'a Survey, state: &State) -> Self {
        let (units, sessions) = (state.model.unit_count(), state.model.session_count());
        Self { survey, next: 0, seen: vec![false; units], later: Vec::new(), busy: vec![false; sessions] }
    }

    /// At most so many parts that do not touch each other.
    fn batch(&mut self, state: &State, most: usize, is_first: &dyn Fn(i64, u32) -> bool) -> Vec<Vec<u32>> {
        let mut batch: Vec<Vec<u32>> = Vec::new();
        self.busy.fill(false);
        for units in std::mem::take(&mut self.later) {
            self.add(state, units, most, &mut batch);
        }
        while batch.len() < most && self.later.len() < AHEAD {
            let Some(&(loss, unit)) = self.survey.losses.get(self.next) else { break };
            self.next += 1;
            if self.seen[unit as usize] || !is_first(loss, unit) {
                continue;
            }
            let units = self.survey.around(state, unit);
            units.iter().for_each(|&unit| self.seen[unit as usize] = true);
            self.add(state, units, most, &mut batch);
        }
        batch
    }

    /// Adds a part to the batch, or keeps it for later if it touches another.
    fn add(&mut self, state: &State, units: Vec<u32>, most: usize, batch: &mut Vec<Vec<u32>>) {
        let model = state.model;
        let arcs = || units.iter().flat_map(|&unit| model.arcs_of(unit as usize));
        let sessions =
            || arcs().filter(|&arc| self.survey.keeps[arc]).map(|arc| model.arcs.session[arc] as usize);
        if batch.len() >= most || sessions().any(|session| self.busy[session]) {
            self.later.push(units);
            return;
        }
        for session in sessions().collect::<Vec<_>>() {
            self.busy[session] = true;
        }
        batch.push(units);
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
    for (price, &need) in prices.iter_mut().zip(&needs) {
        *price = if need == FREE { 0 } else { *price };
    }
    let kept = whole_worth(&prices, &needs);
    (Goal::Worth { prices, kept }, needs)
}

/// Gives the units of each part the best plans that are found while all others stay. Parts share no session, and are solved at the same time,
/// each as if it were alone; one that spends what another has spent before is left as it was. Returns how many gained.
pub(crate) fn settle_anew(
    state: &mut State,
    survey: &Survey,
    aim: (&Goal, &[i64]),
    (start, most): (&Start, Most),
    parts: &[Vec<u32>],
    threads: usize,
    go_on: &mut dyn FnMut() -> bool,
) -> usize {
    let tasks: Vec<Task> = parts.iter().map(|units| Task::new(state, survey, units)).collect();
    let layout = state.layout;
    let is_short = state.short(aim.1);
    let solve = |task: &Task, go_on: &mut dyn FnMut() -> bool| {
        task.solve(&layout, aim, (start, most), is_short, go_on)
    };
    let found: Vec<Option<Found>> = if threads < 2 {
        tasks.iter().map(|task| solve(task, go_on)).collect()
    } else {
        let ended = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let (solve, ended) = (&solve, &ended);
            let mut ask = || {
                let goes_on = go_on();
                ended.fetch_or(!goes_on, Ordering::Relaxed);
                goes_on
            };
            let mut others = tasks.iter();
            let first = others.next();
            let handles: Vec<_> = others
                .map(|task| scope.spawn(move || solve(task, &mut || !ended.load(Ordering::Relaxed))))
                .collect();
            let first = first.map(|task| solve(task, &mut ask));
            first.into_iter().chain(handles.into_iter().map(|handle| handle.join().unwrap_or(None))).collect()
        })
    };
    let each = tasks.iter().zip(found);
    each.filter_map(|(task, found)| Some(task.keep(state, aim, &found?))).filter(|&gained| gained).count()
}

/// A part to be solved anew.
struct Task<'a> {
    units: &'a [u32],
    part: Part,
    /// What its units have now, and who pays for openings.
    old: Vec<Plan>,
    openers: Vec<u8>,
}

/// What was found for a part, in its own arcs and sessions.
struct Found {
    plans: Vec<Plan>,
    opener: Vec<u8>,
}

impl<'a> Task<'a> {
    fn new(state: &mut State, survey: &Survey, units: &'a [u32]) -> Self {
        let old: Vec<Plan> = units.iter().map(|&unit| state.plans[unit as usize]).collect();
        let openers = state.opener.clone();
        for &unit in units {
            state.set_plan(unit as usize, Plan::EMPTY, &|_| NOBODY);
        }
        let part = cut_out(state, survey, units);
        state.back();
        Self { units, part, old, openers }
    }

    /// Better plans of its units, if there are any.
    fn solve(
        &self,
        layout: &Layout,
        (goal, needs): (&Goal, &[i64]),
        (start, most): (&Start, Most),
        is_short: bool,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Option<Found> {
        let part = &self.part;
        let mine = into_part(part, layout, &self.old, &self.openers);
        if mine.short(needs) && !is_short {
            return None;
        }
        let before = goal.value(&part.model, layout, &mine.rows);
        let of = |prices: &[i64]| part.sessions.iter().map(|&s| prices[s as usize]).collect();
        let weights = Weights {
            rows: start.weights.rows.clone(),
            places: of(&start.weights.places),
            pupils: of(&start.weights.pupils),
            cut: of(&start.weights.cut),
        };
        let begin = Start { weights: &weights, plans: &[], ..*start };
        let grown = grow_plans(&part.model, *layout, (goal, needs), &begin, Some(mine), most, go_on);
        let found = grown.state?;
        (goal.value(&part.model, layout, &found.rows) > before)
            .then_some(Found { plans: found.plans, opener: found.opener })
    }

    /// Gives its units what was found, if that still gains and leaves nothing shorter than it may be.
    fn keep(&self, state: &mut State, (goal, needs): (&Goal, &[i64]), found: &Found) -> bool {
        let (model, layout) = (state.model, state.layout);
        let before = goal.value(model, &layout, &state.rows);
        let was_short = state.short(needs);
        for &unit in self.units {
            state.set_plan(unit as usize, Plan::EMPTY, &|_| NOBODY);
        }
        let sessions = &self.part.sessions;
        let opener =
            |session: usize| sessions.binary_search(&(session as u32)).map_or(NOBODY, |at| found.opener[at]);
        for (at, &unit) in self.units.iter().enumerate() {
            let mut plan = found.plans[at];
            for arc in plan.arcs.iter_mut().filter(|arc| **arc != NONE) {
                *arc = self.part.arcs[*arc as usize];
            }
            state.set_plan(unit as usize, plan, &opener);
        }
        let rows: Vec<i64> =
            state.rows.iter().zip(&state.delta.values).map(|(value, by)| value + by).collect();
        let is_short = needs.iter().zip(&rows).any(|(&need, &value)| need != FREE && value < need);
        let gains = goal.value(model, &layout, &rows) > before && (was_short || !is_short);
        if gains {
            state.keep();
        } else {
            state.back();
        }
        gains
    }
}

/// The part of units whose plans are empty for now.
fn cut_out(state: &State, survey: &Survey, units: &[u32]) -> Part {
    let (model, layout) = (state.model, &state.layout);
    let mut own = Delta::new(layout.len);
    for &unit in units {
        count_plan(model, layout, unit as usize, &Plan::EMPTY, 1, &mut own);
    }
    let given =
        (0..layout.len).map(|row| state.rows[row] + state.delta.values[row] - own.values[row]).collect();
    let left = |session: usize| {
        let (places, pupils) = state.free(session);
        Left {
            places: places.max(0) as u32,
            pupils: if model.sessions.pupils[session] == NONE { NONE } else { pupils.max(0) as u32 },
            groups: state.groups[session] as u32,
        }
    };
    model.part(units, &left, &|arc| survey.keeps[arc], given)
}

/// The plans that units have, in the part.
fn into_part<'p>(part: &'p Part, layout: &Layout, old: &[Plan], openers: &[u8]) -> State<'p> {
    let mut state = State::empty(&part.model, *layout);
    for (unit, plan) in old.iter().enumerate() {
        let mut mine = *plan;
        let range = part.model.arcs_of(unit);
        for arc in mine.arcs.iter_mut().filter(|arc| **arc != NONE) {
            let found = part.arcs[range.clone()].iter().position(|own| own == arc);
            *arc = found.map_or(NONE, |at| (range.start + at) as u32);
        }
        if mine.arcs().contains(&NONE) {
            mine = Plan::EMPTY;
        }
        state.set_plan(unit, mine, &|session| openers[part.sessions[session] as usize]);
    }
    state.keep();
    state
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::{Size, generate};
    use crate::model::Names;
    use crate::solver::primal::{close_too_small, drop_unpaid, first_come};
    use crate::solver::search::is_right;

    fn model() -> Model {
        let mut problem = generate(Size::Groups(300), 5);
        // What is given by the order of coming does not look at quotas and openings.
        problem.rules.quotas.clear();
        problem.rules.locked.clear();
        problem.offers.iter_mut().for_each(|offer| offer.price.session = 0);
        let names = Names::new(&problem).unwrap();
        Model::compile(&problem, &names, 5).unwrap()
    }

    fn served(model: &Model) -> State<'_> {
        let mut state = State::empty(model, Layout::new(model));
        first_come(&mut state, &(0..model.unit_count()).collect::<Vec<_>>());
        drop_unpaid(&mut state);
        close_too_small(&mut state);
        state
    }

    /// Prices at which a place costs a little and a point is worth one.
    fn weights(state: &State) -> Weights {
        let mut weights = Weights::zero(state.model, &state.layout);
        weights.rows[state.layout.points] = 1000;
        weights.rows[state.layout.purses..state.layout.operators].fill(1);
        weights.places.fill(3000);
        weights
    }

    #[test]
    fn a_part_with_its_own_plans_counts_what_the_whole_counts() {
        let model = model();
        let mut state = served(&model);
        let survey = Survey::new(&state, &weights(&state));
        let units = survey.around(&state, survey.losses[0].1);
        assert!(units.len() > 20);
        let old: Vec<Plan> = units.iter().map(|&unit| state.plans[unit as usize]).collect();
        for &unit in &units {
            state.set_plan(unit as usize, Plan::EMPTY, &|_| NOBODY);
        }
        let part = cut_out(&state, &survey, &units);
        state.back();
        let mine = into_part(&part, &state.layout, &old, &state.opener);
        assert_eq!(mine.rows, state.rows);
        for (at, &session) in part.sessions.iter().enumerate() {
            assert_eq!(mine.free(at), state.free(session as usize), "session {session}");
            assert!(mine.opens_rightly(at), "session {session}");
        }
    }

    #[test]
    fn a_part_solved_anew_gains_and_breaks_no_rule() {
        let model = model();
        let mut state = served(&model);
        let needs = state.layout.hard_needs(&model);
        assert!(is_right(&state, &needs));
        let weights = weights(&state);
        let unit = vec![1000.0; state.layout.len];
        let start = Start { weights: &weights, scale: 1000, usual: 50_000.0, unit: &unit, plans: &[] };
        let goal = Goal::Row { aim: crate::answer::Aim::Points, row: state.layout.points };
        let before = state.rows[state.layout.points];
        let mut gained = 0;
        for _ in 0..6 {
            let survey = Survey::new(&state, &weights);
            let units = survey.around(&state, survey.losses[gained].1);
            gained += settle_anew(
                &mut state,
                &survey,
                (&goal, &needs),
                (&start, PART[0]),
                &[units],
                1,
                &mut || true,
            );
            assert!(is_right(&state, &needs));
        }
        assert!(gained > 0);
        assert!(state.rows[state.layout.points] > before);
    }
}
