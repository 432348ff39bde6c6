//! Small problems to the end: cases that leave nothing out, each closed by its own prices.

use super::ascent::Ascent;
use super::assign;
use super::fill::fill_up;
use super::goal::Goal;
use super::master::Master;
use super::primal::{close_too_small, greedy, keep_locked, priced, repair, style};
use super::purses::balance;
use super::rows::{Layout, Plan};
use super::search::{is_right, round};
use super::state::State;
use super::worth::{Pricing, Weights};
use crate::model::Model;
use std::collections::BTreeMap;

/// A case and what comes of it.
#[derive(Debug, Clone)]
pub(crate) enum Case {
    /// A group has a session, or has not.
    Has { group: u32, session: u32, with: u32, without: u32 },
    /// A session opens, or does not.
    Opens { session: u32, open: u32, closed: u32 },
    /// These prices, in this scale, close it.
    Prices(Weights, i64),
    /// These prices of a place of each unit, in this scale, close it: each session chooses its best groups.
    Dues(Vec<i64>, i64),
    /// There is no allocation in it.
    Impossible,
}

/// What became of the cases.
pub(crate) struct Grown<'m> {
    pub state: Option<State<'m>>,
    pub cases: Vec<Case>,
    /// What all cases together prove; none if they were not looked at.
    pub bound: Option<i64>,
    /// The plans that the programme of the whole used.
    pub plans: Vec<(usize, Plan)>,
}

/// Where a search begins.
pub(crate) struct Start<'a> {
    pub weights: &'a Weights,
    pub scale: i64,
    /// What a unit is usually worth, and a unit of each row.
    pub usual: f64,
    pub unit: &'a [f64],
    /// Plans that were good in a problem like this one.
    pub plans: &'a [(usize, Plan)],
}

impl<'a> Start<'a> {
    /// From the best prices of an ascent.
    pub fn of(ascent: &'a Ascent) -> Self {
        Self {
            weights: &ascent.best,
            scale: ascent.scale,
            usual: ascent.usual,
            unit: &ascent.unit,
            plans: &[],
        }
    }
}

/// How much is done for one unit of effort: pivots of a programme of one hundred rows, and cases.
const PIVOTS: u64 = 400_000;
const CASES: usize = 1_500;
/// What is too little to look for where rows are worth their prices, in usual worths of a unit.
const LITTLE: f64 = 0.02;
/// The deepest case, which each call of `case` is a level of.
const DEEPEST: usize = 400;

struct Tree<'m, 'a> {
    root: &'m Model,
    /// The model in the case that is looked at.
    model: Model,
    layout: Layout,
    goal: &'a Goal,
    needs: &'a [i64],
    start: &'a Start<'a>,
    master: Master<'a>,
    state: Option<State<'m>>,
    cases: Vec<Case>,
    bound: i64,
    plans: Vec<(usize, Plan)>,
    work: u64,
    left: usize,
    go_on: &'a mut dyn FnMut() -> bool,
}

/// Looks at cases until the bound is met or the work is done.
pub(crate) fn grow<'m>(
    model: &'m Model,
    layout: Layout,
    (goal, needs): (&Goal, &[i64]),
    start: &Start,
    state: Option<State<'m>>,
    effort: u64,
    go_on: &mut dyn FnMut() -> bool,
) -> Grown<'m> {
    if assign::is_plain(model, &layout, goal, needs) {
        return assign::grow(model, layout, (goal, needs), start, state, effort, go_on);
    }
    let most = Most { pivots: effort * PIVOTS, cases: CASES * effort as usize };
    grow_plans(model, layout, (goal, needs), start, state, most, go_on)
}

/// The most that is done.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Most {
    /// Of a programme of one hundred rows.
    pub pivots: u64,
    pub cases: usize,
}

/// Cases whose programmes are over plans.
pub(crate) fn grow_plans<'m>(
    model: &'m Model,
    layout: Layout,
    (goal, needs): (&Goal, &[i64]),
    start: &Start,
    state: Option<State<'m>>,
    most: Most,
    go_on: &mut dyn FnMut() -> bool,
) -> Grown<'m> {
    let Some(mut master) = Master::new(model, layout, goal, needs, (start.scale, start.usual)) else {
        return Grown { state, cases: Vec::new(), bound: None, plans: Vec::new() };
    };
    master.take(model, (0..model.unit_count()).map(|unit| (unit, Plan::EMPTY)));
    let known = state.iter().flat_map(|state| state.plans.iter().copied().enumerate());
    master.take(model, known.chain(start.plans.iter().copied()));
    master.spread(model, start.weights);
    let rows = master.rows() as u64;
    let work = most.pivots * 10_000 / (rows * rows).max(2_500);
    let left = most.cases;
    let (cases, bound) = (Vec::new(), i64::MIN);
    let mut tree = Tree {
        root: model,
        model: model.clone(),
        layout,
        goal,
        needs,
        start,
        master,
        state,
        cases,
        bound,
        plans: Vec::new(),
        work,
        left,
        go_on,
    };
    tree.case(start.weights, 0);
    let value = tree.value();
    Grown { state: tree.state, cases: tree.cases, bound: Some(tree.bound.max(value)), plans: tree.plans }
}

/// What to tell apart.
enum Branch {
    Arc(usize),
    Session(usize),
}

impl<'m> Tree<'m, '_> {
    fn value(&self) -> i64 {
        self.state.as_ref().map_or(i64::MIN, |state| self.goal.value(self.root, &self.layout, &state.rows))
    }

    /// What is not worth more work.
    fn enough(&self) -> i64 {
        let little = if let Goal::Worth { .. } = self.goal { (self.start.usual * LITTLE) as i64 } else { 0 };
        self.value().saturating_add(little)
    }

    /// One case; returns its position.
    fn case(&mut self, start: &Weights, depth: usize) -> u32 {
        let at = self.cases.len();
        self.cases.push(Case::Impossible);
        self.left = self.left.saturating_sub(1);
        if overfull(&self.model) {
            return at as u32;
        }
        let enough = self.enough();
        let priced = self.master.solve(&self.model, start, enough, &mut self.work);
        if priced.bound == i64::MIN {
            return at as u32;
        }
        if depth == 0 {
            self.plans = self.master.used().into_iter().map(|(unit, plan, _)| (unit, plan)).collect();
        }
        let mut branch = None;
        if priced.bound > enough {
            self.try_here(&priced.weights, depth);
            if depth == 0 && priced.bound > self.value() {
                self.dive(&priced.weights);
                self.master.solve(&self.model, &priced.weights, enough, &mut self.work);
            }
            let is_open = priced.bound > self.value() && depth < DEEPEST;
            if is_open && self.left > 0 && self.work > 0 && (self.go_on)() {
                branch = self.choose();
            }
        }
        match branch {
            Some(Branch::Arc(arc)) => {
                let unit = self.model.arc_unit[arc] as usize;
                let group = self.model.units.members[unit][0];
                let session = self.model.arcs.session[arc];
                let had_locks = std::mem::replace(&mut self.model.units.locked[unit], true);
                self.model.arcs.locked[arc] = true;
                let lacks = move |of: usize, plan: &Plan| of == unit && plan.position(arc as u32).is_none();
                self.master.ban(true, &lacks);
                let with = self.case(&priced.weights, depth + 1);
                self.master.ban(false, &lacks);
                self.model.arcs.locked[arc] = false;
                self.model.units.locked[unit] = had_locks;
                let has = move |of: usize, plan: &Plan| of == unit && plan.position(arc as u32).is_some();
                self.model.arcs.barred[arc] = true;
                self.master.ban(true, &has);
                let without = self.case(&priced.weights, depth + 1);
                self.master.ban(false, &has);
                self.model.arcs.barred[arc] = false;
                self.cases[at] = Case::Has { group, session, with, without };
            }
            Some(Branch::Session(session)) => {
                self.model.sessions.must_open[session] = true;
                self.master.set_must_open(session, true);
                let open = self.case(&priced.weights, depth + 1);
                self.master.set_must_open(session, false);
                self.model.sessions.must_open[session] = false;
                let arcs: Vec<u32> = self.model.arcs_into(session).to_vec();
                let before: Vec<bool> =
                    arcs.iter().map(|&arc| self.model.arcs.barred[arc as usize]).collect();
                arcs.iter().for_each(|&arc| self.model.arcs.barred[arc as usize] = true);
                let has = |_: usize, plan: &Plan| plan.arcs().iter().any(|arc| arcs.contains(arc));
                self.master.ban(true, &has);
                let closed = self.case(&priced.weights, depth + 1);
                self.master.ban(false, &has);
                for (&arc, barred) in arcs.iter().zip(before) {
                    self.model.arcs.barred[arc as usize] = barred;
                }
                self.cases[at] = Case::Opens { session: session as u32, open, closed };
            }
            None => {
                self.bound = self.bound.max(priced.bound);
                self.cases[at] = Case::Prices(priced.weights, self.start.scale);
            }
        }
        at as u32
    }

    /// Gives units the plans that the programme uses most, as long as they hold; shows each to `given` with its share.
    fn allocation(&self, weights: &Weights, given: &mut dyn FnMut(usize, &Plan, f64)) -> State<'m> {
        let mut state = State::empty(self.root, self.layout);
        keep_locked(&mut state);
        let pricing = Pricing::new(self.root, self.layout, &weights.rows);
        let opener = |session: usize| pricing.class_payer(self.root.sessions.opening_class[session]);
        let mut served = vec![false; self.root.unit_count()];
        for (unit, plan, share) in self.master.used() {
            if served[unit] {
                continue;
            }
            state.set_plan(unit, plan, &opener);
            let holds = |&arc: &u32| state.holds(self.root.arcs.session[arc as usize] as usize);
            if plan.arcs().iter().all(holds) {
                state.keep();
                served[unit] = true;
                given(unit, &plan, share);
            } else {
                state.back();
            }
        }
        balance(&mut state, self.needs);
        state
    }

    /// Fixes the plans that are used most, a part of those that are left each time, and solves what remains.
    fn dive(&mut self, weights: &Weights) {
        let before =
            (self.model.arcs.locked.clone(), self.model.arcs.barred.clone(), self.model.units.locked.clone());
        let mut fixed: BTreeMap<usize, Plan> = BTreeMap::new();
        let mut weights = weights.clone();
        while fixed.len() < self.root.unit_count() && self.work > 0 && (self.go_on)() {
            let mut next = Vec::new();
            self.allocation(&weights, &mut |unit, plan, share| next.push((unit, *plan, share)));
            next.retain(|(unit, ..)| !fixed.contains_key(unit));
            let whole = next.iter().filter(|(.., share)| *share > 0.99).count();
            let part = whole + (next.len() - whole).div_ceil(6);
            if part == 0 {
                break;
            }
            for &(unit, plan, _) in &next[..part] {
                fixed.insert(unit, plan);
                self.model.units.locked[unit] = plan.len > 0;
                for arc in self.root.arcs_of(unit) {
                    let is_in = plan.position(arc as u32).is_some();
                    self.model.arcs.locked[arc] = is_in;
                    self.model.arcs.barred[arc] = !is_in;
                }
                self.master.ban(true, &|of, other| of == unit && other.arcs != plan.arcs);
            }
            let enough = self.enough();
            let priced = self.master.solve(&self.model, &weights, enough, &mut self.work);
            if priced.bound <= enough {
                break;
            }
            let state = self.allocation(&priced.weights, &mut |_, _, _| {});
            self.offer(&state);
            weights = priced.weights;
        }
        for (unit, plan) in fixed {
            self.master.ban(false, &|of, other| of == unit && other.arcs != plan.arcs);
        }
        (self.model.arcs.locked, self.model.arcs.barred, self.model.units.locked) = before;
    }

    /// Looks for an allocation near the plans that the programme uses.
    fn try_here(&mut self, weights: &Weights, depth: usize) {
        let mut state = self.allocation(weights, &mut |_, _, _| {});
        self.offer(&state);
        // The rest is dear: at the whole problem, then from time to time.
        if depth > 0 && !self.cases.len().is_multiple_of(8) {
            return;
        }
        if *self.goal == Goal::Least {
            greedy(&mut state, weights, self.needs, false);
            self.offer(&state);
            return;
        }
        let mut needs = self.needs.to_vec();
        greedy(&mut state, weights, &needs, false);
        fill_up(&mut state, weights, self.start.usual);
        close_too_small(&mut state);
        match self.goal {
            Goal::Strata { .. } => {
                let reached = self.look_up_to();
                self.goal.ask(self.root, &self.layout, &mut needs, reached);
            }
            Goal::Row { .. } | Goal::Least | Goal::Worth { .. } => {}
        }
        let merit = priced(weights, &needs, self.start.unit);
        for at in 0..12 {
            round(&mut state, &merit, style(at));
        }
        self.offer(&state);
        repair(&mut state, weights, &needs, self.start.unit, &mut || true);
        self.offer(&state);
    }

    /// The share of their ceilings that strata are asked to have.
    fn look_up_to(&self) -> i64 {
        self.value().clamp(0, 999_999) + 1
    }

    fn offer(&mut self, state: &State) {
        let mut needs = self.needs.to_vec();
        self.goal.unask(&self.layout, &mut needs);
        if !is_right(state, &needs) {
            return;
        }
        let value = self.goal.value(self.root, &self.layout, &state.rows);
        if self.state.is_some() && value <= self.value() {
            return;
        }
        let mut mine = State::empty(self.root, self.layout);
        for (unit, plan) in state.plans.iter().enumerate() {
            mine.set_plan(unit, *plan, &|session| state.opener[session]);
            mine.keep();
        }
        self.state = Some(mine);
    }

    /// The arc that is had about half of the time, or a session that then has too few.
    fn choose(&self) -> Option<Branch> {
        let mut shares: BTreeMap<u32, f64> = BTreeMap::new();
        let mut groups = vec![0.0; self.model.session_count()];
        for (unit, plan, share) in self.master.used() {
            for &arc in plan.arcs() {
                *shares.entry(arc).or_default() += share;
                groups[self.model.arcs.session[arc as usize] as usize] +=
                    share * self.model.members_of(unit).len() as f64;
            }
        }
        let some = 1e-4;
        let torn = shares.iter().filter(|(_, share)| **share > some && **share < 1.0 - some);
        let hurry = self.state.is_none() || *self.goal == Goal::Least;
        // Where few plans have the points that are asked, little is left to tell apart.
        let freedom = |arc: u32| {
            let unit = self.model.arc_unit[arc as usize] as usize;
            if *self.goal != Goal::Least {
                return 0;
            }
            self.model.own_points[unit] - self.model.least_of(unit, self.layout.least)
        };
        let rank = |share: f64| if hurry { share } else { share.min(1.0 - share) };
        let most = torn.max_by(|a, b| {
            (freedom(*b.0).cmp(&freedom(*a.0))).then(rank(*a.1).total_cmp(&rank(*b.1))).then(b.0.cmp(a.0))
        });
        if let Some((&arc, _)) = most {
            return Some(Branch::Arc(arc as usize));
        }
        let s = &self.model.sessions;
        let too_few = |&session: &usize| {
            groups[session] > some
                && groups[session] < f64::from(s.minimum[session]) - some
                && !s.must_open[session]
        };
        if let Some(session) = (0..groups.len()).find(too_few) {
            return Some(Branch::Session(session));
        }
        let undecided = shares.keys().find(|&&arc| !self.model.arcs.locked[arc as usize]);
        undecided.map(|&arc| Branch::Arc(arc as usize))
    }
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
