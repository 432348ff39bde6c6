//! A part cut out of an allocation, solved anew by itself, and put back if that gains.

use super::goal::Goal;
use super::rows::{Delta, FREE, Layout, NOBODY, Plan, count_plan};
use super::state::State;
use super::survey::Survey;
use super::tree::{Most, Start, grow_plans};
use super::worth::Weights;
use crate::model::{Left, NONE, Part};
use std::sync::atomic::{AtomicBool, Ordering};

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
            let others = handles.into_iter().map(|handle| match handle.join() {
                Ok(found) => found,
                Err(panic) => std::panic::resume_unwind(panic),
            });
            first.into_iter().chain(others).collect()
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
    use crate::model::{Model, Names};
    use crate::solver::primal::{close_too_small, drop_unpaid, first_come};
    use crate::solver::search::is_right;

    const PART: Most = Most { pivots: 200_000, cases: 30 };

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
        let units = survey.around(&state, survey.losses[0].1, 40);
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
            let units = survey.around(&state, survey.losses[gained].1, 40);
            gained +=
                settle_anew(&mut state, &survey, (&goal, &needs), (&start, PART), &[units], 1, &mut || true);
            assert!(is_right(&state, &needs));
        }
        assert!(gained > 0);
        assert!(state.rows[state.layout.points] > before);
    }
}
