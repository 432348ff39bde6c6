//! Small problems to the end: cases that leave nothing out, each closed by its own prices.

use super::ascent::Ascent;
use super::evaluate::{best_at, session_cost};
use super::goal::Goal;
use super::primal::{close_too_small, greedy, priced, repair, style};
use super::rows::{Layout, NOBODY, Plan};
use super::search::{is_right, round};
use super::state::State;
use super::worth::{Pricing, Weights};
use crate::model::Model;
use crate::options::Options;

/// A case and what comes of it.
#[derive(Debug, Clone)]
pub(crate) enum Case {
    /// A group has a session, or has not.
    Has { group: u32, session: u32, with: u32, without: u32 },
    /// A session opens, or does not.
    Opens { session: u32, open: u32, closed: u32 },
    /// These prices, in this scale, close it.
    Prices(Weights, i64),
    /// There is no allocation in it.
    Impossible,
}

/// What became of the cases.
pub(crate) struct Grown<'m> {
    pub state: Option<State<'m>>,
    pub cases: Vec<Case>,
    /// What all cases together prove; none if they were not looked at.
    pub bound: Option<i64>,
}

/// Problems with more arcs are left to prices alone.
const MOST_ARCS: usize = 1200;

struct Tree<'m, 'a> {
    root: &'m Model,
    layout: Layout,
    goal: &'a Goal,
    needs: &'a [i64],
    state: Option<State<'m>>,
    cases: Vec<Case>,
    bound: i64,
    left: usize,
    scale: i64,
}

/// Looks at cases until the bound is met or the work is done.
pub(crate) fn grow<'m>(
    model: &'m Model,
    layout: Layout,
    goal: &Goal,
    needs: &[i64],
    ascent: &Ascent,
    state: Option<State<'m>>,
    options: &Options,
) -> Grown<'m> {
    let arcs = model.arcs.session.len();
    if arcs > MOST_ARCS {
        return Grown { state, cases: Vec::new(), bound: None };
    }
    let left = (60_000 / (arcs + 100)).clamp(10, 300) * options.effort.max(1) as usize;
    let scale = ascent.scale;
    let mut tree =
        Tree { root: model, layout, goal, needs, state, cases: Vec::new(), bound: i64::MIN, left, scale };
    tree.case(model, &ascent.best, 0);
    let value = tree.value();
    Grown { state: tree.state, cases: tree.cases, bound: Some(tree.bound.max(value)) }
}

impl Tree<'_, '_> {
    fn value(&self) -> i64 {
        self.state.as_ref().map_or(i64::MIN, |state| self.goal.value(self.root, &self.layout, &state.rows))
    }

    /// One case; returns its position.
    fn case(&mut self, model: &Model, start: &Weights, depth: usize) -> u32 {
        let at = self.cases.len();
        self.cases.push(Case::Impossible);
        self.left = self.left.saturating_sub(1);
        let mut ascent = Ascent::new(model, self.layout, self.goal.clone(), self.needs.to_vec(), 1);
        ascent.rescale(self.scale);
        let (_, whole) = ascent.look(start);
        if whole.impossible || overfull(model) {
            return at as u32;
        }
        ascent.start_from(start, 1.0);
        let value = self.value();
        if ascent.best_bound > value {
            ascent.run(if depth == 0 { 200 } else { 70 }, 0.05, 0.001, &mut || true);
        }
        if ascent.best_bound > value || self.state.is_none() {
            self.try_here(model, &ascent);
        }
        let branch =
            (ascent.best_bound > self.value() && self.left > 0).then(|| self.choose(model, &mut ascent));
        match branch.flatten() {
            Some(Branch::Arc(arc)) => {
                let group = model.units.members[model.arc_unit[arc] as usize][0];
                let session = model.arcs.session[arc];
                let with = self.case(&model.with(arc), &ascent.best, depth + 1);
                let without = self.case(&model.without(arc), &ascent.best, depth + 1);
                self.cases[at] = Case::Has { group, session, with, without };
            }
            Some(Branch::Session(session)) => {
                let open = self.case(&model.opened(session), &ascent.best, depth + 1);
                let closed = self.case(&model.closed(session), &ascent.best, depth + 1);
                self.cases[at] = Case::Opens { session: session as u32, open, closed };
            }
            None => {
                self.bound = self.bound.max(ascent.best_bound);
                self.cases[at] = Case::Prices(ascent.best.clone(), ascent.scale);
            }
        }
        at as u32
    }

    /// Looks for an allocation in a case, and offers it to the whole.
    fn try_here(&mut self, model: &Model, ascent: &Ascent) {
        let mut needs = self.needs.to_vec();
        let mut state = State::empty(model, self.layout);
        greedy(&mut state, &ascent.best, &needs, false);
        fill_up(&mut state, ascent);
        close_too_small(&mut state);
        if let Goal::Strata { .. } = self.goal {
            self.goal.ask(model, &self.layout, &mut needs, ascent.best_bound.clamp(0, 1_000_000));
        }
        let merit = priced(&ascent.best, &needs, &ascent.unit);
        for at in 0..12 {
            round(&mut state, &merit, style(at));
        }
        self.offer(&state);
        repair(&mut state, &ascent.best, &needs, &ascent.unit, &mut || true);
        self.offer(&state);
    }

    fn offer(&mut self, state: &State) {
        if !is_right(state, self.needs) {
            return;
        }
        let value = self.goal.value(state.model, &self.layout, &state.rows);
        if self.state.is_some() && value <= self.value() {
            return;
        }
        let mut whole = State::empty(self.root, self.layout);
        for (unit, plan) in state.plans.iter().enumerate() {
            let mut mine = Plan::EMPTY;
            for (position, &arc) in plan.arcs().iter().enumerate() {
                let session = state.model.arcs.session[arc as usize];
                let arc = self.root.arcs_of(unit).find(|&arc| self.root.arcs.session[arc] == session);
                if let Some(arc) = arc {
                    mine.push(arc as u32, plan.purses[position]);
                }
            }
            whole.set_plan(unit, mine, &|session| state.opener[session]);
            whole.keep();
        }
        if is_right(&whole, self.needs) {
            self.state = Some(whole);
        }
    }

    /// What to tell apart: the arc that is had about half of the time near the best prices, or a session that then has too few.
    fn choose(&self, model: &Model, ascent: &mut Ascent) -> Option<Branch> {
        let mut times = vec![0_u32; model.arcs.session.len()];
        let mut worths = Vec::new();
        let best = ascent.best.clone();
        ascent.start_from(&best, 1.0);
        const LOOKS: u32 = 24;
        for _ in 0..LOOKS {
            let weights = ascent.weights();
            let pricing = Pricing::new(model, self.layout, &weights.rows);
            for unit in 0..model.unit_count() {
                if let Some(plan) = best_at(&pricing, &weights, unit, &mut worths) {
                    plan.arcs().iter().for_each(|&arc| times[arc as usize] += 1);
                }
            }
            ascent.run(1, 0.004, 0.004, &mut || true);
        }
        let mut most = None;
        for (arc, &count) in times.iter().enumerate() {
            let torn = count.min(LOOKS - count);
            if torn > 0 && !model.arcs.locked[arc] && most.is_none_or(|(torn_most, _)| torn > torn_most) {
                most = Some((torn, arc));
            }
        }
        if let Some((_, arc)) = most {
            return Some(Branch::Arc(arc));
        }
        // Nobody is torn: a session that would open with too few, then any arc that is not decided.
        for session in 0..model.session_count() {
            let groups: u32 =
                model.arcs_into(session).iter().map(|&arc| u32::from(times[arc as usize] > 0)).sum();
            if groups > 0 && groups < model.sessions.minimum[session] && !model.sessions.must_open[session] {
                return Some(Branch::Session(session));
            }
        }
        let undecided = |arc: &usize| !model.arcs.locked[*arc];
        let wanted = (0..times.len()).filter(undecided).max_by_key(|&arc| (times[arc], usize::MAX - arc));
        wanted.map(Branch::Arc)
    }
}

enum Branch {
    Arc(usize),
    Session(usize),
}

/// Whether what is locked does not fit in some session.
fn overfull(model: &Model) -> bool {
    (0..model.session_count()).any(|session| {
        let (mut groups, mut load) = (0_u64, 0_u64);
        for &arc in model.arcs_into(session).iter().filter(|&&arc| model.arcs.locked[arc as usize]) {
            groups += model.members_of(model.arc_unit[arc as usize] as usize).len() as u64;
            load += u64::from(model.arcs.load[arc as usize]);
        }
        groups > u64::from(model.sessions.places[session]) || load > u64::from(model.sessions.pupils[session])
    })
}

/// Brings newcomers to sessions that have too few, one at a time, whoever loses least at these prices. Those that must open take
/// anyone; others are left as they are if that would cost too much.
pub(crate) fn fill_up(state: &mut State, ascent: &Ascent) {
    let model = state.model;
    let weights = &ascent.best;
    let pricing = Pricing::new(model, state.layout, &weights.rows);
    for session in 0..model.session_count() {
        let locked = state.taken[session].iter().any(|&arc| model.arcs.locked[arc as usize]);
        let must = model.sessions.must_open[session] || locked;
        if state.opens_rightly(session) {
            continue;
        }
        let mut purse = -0.5 * ascent.usual;
        while !state.opens_rightly(session) {
            let Some((gain, unit, mut plan)) = cheapest(state, &pricing, weights, session) else { break };
            purse += gain as f64;
            for position in 0..usize::from(plan.len) {
                if plan.purses[position] == [NOBODY; 2] {
                    plan.purses[position] = pricing.payers(plan.arcs[position] as usize);
                }
            }
            let opener = |session: usize| pricing.class_payer(model.sessions.opening_class[session]);
            state.set_plan(unit, plan, &opener);
        }
        let affordable = purse > -0.5 * ascent.usual * (1.0 + f64::from(model.sessions.minimum[session]));
        if must || (state.opens_rightly(session) && affordable) {
            state.keep();
        } else {
            state.back();
        }
    }
}

/// Who comes to a session at the least loss.
fn cheapest(
    state: &State,
    pricing: &Pricing,
    weights: &Weights,
    session: usize,
) -> Option<(i64, usize, Plan)> {
    let model = state.model;
    let mut best: Option<(i64, usize, Plan)> = None;
    for &arc in model.arcs_into(session) {
        let unit = model.arc_unit[arc as usize] as usize;
        let plan = state.plans[unit];
        let members = model.members_of(unit).len() as i64;
        let (places, pupils) = state.free(session);
        if plan.position(arc).is_some()
            || places < members
            || pupils < i64::from(model.arcs.load[arc as usize])
            || state.operator_free(session) < members
        {
            continue;
        }
        let Some(with) = exchange(state, unit, arc) else { continue };
        let terms = pricing.terms(unit);
        let worth = |plan: &Plan| -> i64 {
            let worth = |arc: usize| pricing.arc(arc, &terms) - session_cost(model, weights, arc, members);
            plan.arcs().iter().map(|&arc| worth(arc as usize)).sum::<i64>()
                + terms.steps[usize::from(plan.len)]
        };
        let gain = worth(&with) - worth(&plan);
        if best.is_none_or(|(most, ..)| gain > most) {
            best = Some((gain, unit, with));
        }
    }
    best
}

/// A plan with an arc more, and without what clashes with it or is one too many; none if that is locked or its session needs it.
fn exchange(state: &State, unit: usize, arc: u32) -> Option<Plan> {
    let model = state.model;
    let mut plan = state.plans[unit];
    let session = |arc: u32| model.arcs.session[arc as usize] as usize;
    let due = |arc: u32| model.arcs.due[arc as usize];
    let room = model.units.room[unit][usize::from(due(arc))];
    let mut position = 0;
    let mut same = plan.arcs().iter().filter(|&&other| due(other) == due(arc)).count();
    while position < usize::from(plan.len) {
        let other = plan.arcs[position];
        let too_many = due(other) == due(arc) && same >= usize::from(room);
        if too_many || model.clash(session(other), session(arc)) {
            let needed = state.groups[session(other)] == i64::from(model.sessions.minimum[session(other)]);
            if model.arcs.locked[other as usize] || needed {
                return None;
            }
            if due(other) == due(arc) {
                same -= 1;
            }
            plan.remove(position);
        } else {
            position += 1;
        }
    }
    plan.push(arc, [NOBODY; 2]);
    Some(plan)
}
