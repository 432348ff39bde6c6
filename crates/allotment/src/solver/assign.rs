//! Plain assignment with loads (the generalised assignment problem): prices of the dues of groups, a knapsack in each session
//! (Fisher, Jaikumar and Van Wassenhove), the best prices by columns (Savelsbergh), and cases of a group in a session.

use super::goal::Goal;
use super::knapsack::{Item, Room, best_set, cells};
use super::primal::{greedy, priced, repair, style};
use super::rows::{FREE, Layout, NOBODY, Plan};
use super::search::{is_right, round};
use super::simplex::{Column, Simplex};
use super::state::State;
use super::tree::{Case, Grown, Start};
use crate::answer::Aim;
use crate::model::{Model, NONE};
use std::collections::BTreeMap;

/// Sets of groups for sessions: the certificate's leaf `sessions`.
struct Sets<'m, 'a> {
    root: &'m Model,
    layout: Layout,
    goal: &'a Goal,
    needs: &'a [i64],
    start: &'a Start<'a>,
    /// Whether everyone must have a place, so that prices may have any sign.
    everyone: bool,
    locked: Vec<bool>,
    barred: Vec<bool>,
    simplex: Simplex,
    held: Vec<Set>,
    first: usize,
    dear: f64,
    state: Option<State<'m>>,
    cases: Vec<Case>,
    bound: i64,
    work: u64,
    left: usize,
    go_on: &'a mut dyn FnMut() -> bool,
}

/// A set of groups for a session, as a column.
struct Set {
    session: u32,
    arcs: Vec<u32>,
    banned: u32,
    gain: f64,
}

/// The checker's largest table, in cells.
const MOST_CELLS: u64 = 1 << 22;
const MOST_ROWS: usize = 800;
const FIRST_DEAR: f64 = 30.0;
const DEAREST: f64 = 1e5;
const SOME: f64 = 1e-5;
/// Pivots and cases for one unit of effort.
const PIVOTS: u64 = 100_000;
const CASES: usize = 2_000;

/// Whether a stage is one of plain assignment, and loads matter in it.
pub(super) fn is_plain(model: &Model, layout: &Layout, goal: &Goal, needs: &[i64]) -> bool {
    let s = &model.sessions;
    let free = s.opening_cents.iter().all(|&cents| cents == 0)
        && model.arcs.cents.iter().all(|&cents| cents == [0, 0])
        && model.operators.iter().all(|&places| places == NONE);
    let plain = model.dues == 1
        && model.due_places == 1
        && model.quotas.is_empty()
        && model.ceilings.is_empty()
        && layout.least == FREE
        && (0..model.unit_count()).all(|unit| model.members_of(unit).len() == 1);
    let all: i64 = model.members.need.iter().sum();
    let asked = match goal {
        Goal::Row { aim: Aim::Floor, .. } => true,
        Goal::Row { aim: Aim::Points, .. } => needs[layout.levels] >= all,
        _ => false,
    };
    let loads_matter = (0..model.session_count()).any(|session| s.divisor[session] > 0);
    let rows = model.unit_count() + model.session_count();
    free && plain
        && asked
        && loads_matter
        && rows <= MOST_ROWS
        && (0..model.session_count()).all(|session| {
            let arcs = model.arcs_into(session);
            let load = arcs.iter().map(|&arc| u64::from(model.arcs.load[arc as usize])).sum();
            cells(arcs.len(), load, &room(model, session)) <= MOST_CELLS
        })
}

fn room(model: &Model, session: usize) -> Room {
    let s = &model.sessions;
    Room {
        places: s.places[session],
        pupils: s.pupils[session],
        minimum: s.minimum[session],
        must: s.must_open[session],
    }
}

/// Looks at cases until the bound is met or the work is done.
pub(super) fn grow<'m>(
    model: &'m Model,
    layout: Layout,
    (goal, needs): (&Goal, &[i64]),
    start: &Start,
    state: Option<State<'m>>,
    effort: u64,
    go_on: &mut dyn FnMut() -> bool,
) -> Grown<'m> {
    let everyone = matches!(goal, Goal::Row { aim: Aim::Points, .. });
    let units = model.unit_count();
    let dear = FIRST_DEAR;
    let mut rows = vec![(1.0, if everyone { -dear } else { 0.0 }, 0.0); units];
    for session in 0..model.session_count() {
        rows.push((1.0, if model.sessions.must_open[session] { -dear } else { 0.0 }, 0.0));
    }
    let simplex = Simplex::new(&rows);
    let first = simplex.len();
    let mut sets = Sets {
        root: model,
        layout,
        goal,
        needs,
        start,
        everyone,
        locked: model.arcs.locked.clone(),
        barred: vec![false; model.arcs.locked.len()],
        simplex,
        held: Vec::new(),
        first,
        dear,
        state,
        cases: Vec::new(),
        bound: i64::MIN,
        work: effort * PIVOTS,
        left: CASES * effort as usize,
        go_on,
    };
    let before = sets.state.take();
    for session in 0..model.session_count() {
        let arcs = before.as_ref().map_or(Vec::new(), |state| state.taken[session].clone());
        sets.add(session, arcs);
    }
    sets.state = before;
    // Prices that no group can pay less for: those of its second best session.
    let first_prices: Vec<i64> = (0..units).map(|unit| sets.second_best(unit)).collect();
    sets.case(&first_prices, 0);
    let value = sets.value();
    Grown { state: sets.state, cases: sets.cases, bound: Some(sets.bound.max(value)), plans: Vec::new() }
}

impl Sets<'_, '_> {
    fn value(&self) -> i64 {
        self.state.as_ref().map_or(i64::MIN, |state| self.goal.value(self.root, &self.layout, &state.rows))
    }

    /// What an arc gives to the aim.
    fn gives(&self, arc: usize) -> i64 {
        match self.goal {
            Goal::Row { aim: Aim::Floor, .. } => {
                let unit = self.root.arc_unit[arc] as usize;
                self.root.members.need[self.root.units.members[unit][0] as usize]
            }
            _ => self.root.arcs.points[arc],
        }
    }

    fn second_best(&self, unit: usize) -> i64 {
        let mut worths: Vec<i64> = self.root.arcs_of(unit).map(|arc| self.gives(arc)).collect();
        worths.sort_unstable_by(|a, b| b.cmp(a));
        worths.get(1).copied().unwrap_or(0).max(0) * self.start.scale
    }

    fn add(&mut self, session: usize, arcs: Vec<u32>) -> bool {
        let scale = self.start.scale as f64 / self.start.usual;
        let gain = arcs.iter().map(|&arc| self.gives(arc as usize)).sum::<i64>() as f64 * scale;
        let mut rows = vec![((self.root.unit_count() + session) as u32, 1.0)];
        rows.extend(arcs.iter().map(|&arc| (self.root.arc_unit[arc as usize], 1.0)));
        let column = Column { gain, rows };
        let gains = self.simplex.profit(&column) > 1e-7;
        if gains || self.held.len() < self.root.session_count() {
            self.simplex.add(&column);
            self.held.push(Set { session: session as u32, arcs, banned: 0, gain });
        }
        gains
    }

    /// The bound of these prices, and the best set of each session; none if the case has no allocation.
    fn look(&self, prices: &[i64]) -> Option<(i64, Vec<Vec<u32>>)> {
        let model = self.root;
        let mut sum: i128 = 0;
        for (unit, &price) in prices.iter().enumerate() {
            let room = model.units.room[unit][0];
            sum += i128::from(price) * i128::from(room);
            if room == 0 && !self.everyone {
                let need = model.members.need[model.units.members[unit][0] as usize];
                sum += i128::from(need) * i128::from(self.start.scale);
            }
        }
        let mut sets = Vec::with_capacity(model.session_count());
        for session in 0..model.session_count() {
            let items: Vec<Item> = model
                .arcs_into(session)
                .iter()
                .filter(|&&arc| !self.barred[arc as usize])
                .map(|&arc| {
                    let at = arc as usize;
                    let worth = self.gives(at) * self.start.scale - prices[model.arc_unit[at] as usize];
                    Item { arc, worth, load: model.arcs.load[at], forced: self.locked[at] }
                })
                .collect();
            let (worth, arcs) = best_set(&items, &room(model, session))?;
            sum += i128::from(worth);
            sets.push(arcs);
        }
        let bound = sum.div_euclid(i128::from(self.start.scale));
        Some((bound.clamp(i128::from(i64::MIN + 1), i128::from(i64::MAX)) as i64, sets))
    }

    /// The best prices in a case, as good as is needed to prove `enough`; none if there is no allocation in it.
    fn solve(&mut self, start: &[i64], enough: i64) -> Option<(i64, Vec<i64>)> {
        let mut best = (self.look(start)?.0, start.to_vec());
        self.simplex.reprice();
        while best.0 > enough && self.work > 0 {
            let pivots = self.simplex.run(20 * (start.len() + self.root.session_count()));
            self.work = self.work.saturating_sub(1 + pivots as u64);
            let exact: Vec<i64> = (0..start.len())
                .map(|unit| (self.simplex.prices[unit] * self.start.usual + 0.5).floor() as i64)
                .map(|price| if self.everyone { price } else { price.max(0) })
                .collect();
            let mut found = false;
            for near in [true, false] {
                let half = |(a, b): (&i64, &i64)| (a + b).div_euclid(2);
                let prices: Vec<i64> =
                    if near { best.1.iter().zip(&exact).map(half).collect() } else { exact.clone() };
                let (bound, sets) = self.look(&prices)?;
                for (session, arcs) in sets.into_iter().enumerate() {
                    found |= self.add(session, arcs);
                }
                if bound < best.0 {
                    best = (bound, prices);
                }
                if found || best.0 <= enough {
                    break;
                }
            }
            let total = self.simplex.total() * self.start.usual / self.start.scale as f64;
            if found && (self.breaks() || (total + 1e-4).floor() < best.0 as f64) {
                continue;
            }
            if !found && self.breaks() && self.dear < DEAREST {
                self.raise();
                continue;
            }
            break;
        }
        Some(best)
    }

    /// Whether a column breaks a rule: a group that must have a place has none, a session that must open does not.
    fn is_rule(&self, column: usize) -> bool {
        let units = self.root.unit_count();
        match column.checked_sub(units) {
            None => self.everyone,
            Some(session) => session < self.root.session_count() && self.root.sessions.must_open[session],
        }
    }

    fn breaks(&self) -> bool {
        self.simplex.used().any(|(column, value)| {
            value > SOME
                && match column.checked_sub(self.first) {
                    Some(at) => self.held[at].banned > 0,
                    None => self.is_rule(column),
                }
        })
    }

    fn raise(&mut self) {
        self.dear *= 10.0;
        for column in 0..self.first {
            if self.is_rule(column) {
                self.simplex.set_gain(column, -self.dear);
            }
        }
        for at in 0..self.held.len() {
            if self.held[at].banned > 0 {
                self.simplex.set_gain(self.first + at, -self.dear);
            }
        }
        self.simplex.reprice();
    }

    fn ban(&mut self, is_banned: bool, excluded: &dyn Fn(&Set) -> bool) {
        for (at, set) in self.held.iter_mut().enumerate() {
            if excluded(set) {
                set.banned = if is_banned { set.banned + 1 } else { set.banned.saturating_sub(1) };
                let gain = if set.banned > 0 { -self.dear } else { set.gain };
                self.simplex.set_gain(self.first + at, gain);
            }
        }
    }

    /// One case; returns its position.
    fn case(&mut self, start: &[i64], depth: usize) -> u32 {
        let at = self.cases.len();
        self.cases.push(Case::Impossible);
        self.left = self.left.saturating_sub(1);
        let enough = self.value();
        let Some((bound, prices)) = self.solve(start, enough) else {
            // Some session cannot hold what it must: any prices say so.
            self.cases[at] = Case::Dues(start.to_vec(), self.start.scale);
            return at as u32;
        };
        let mut branch = None;
        if bound > enough {
            let shares = self.shares();
            self.try_here(&shares, depth);
            if bound > self.value() && self.left > 0 && self.work > 0 && (self.go_on)() {
                branch = self.choose(&shares);
            }
        }
        let Some(arc) = branch else {
            self.bound = self.bound.max(bound);
            self.cases[at] = Case::Dues(prices, self.start.scale);
            return at as u32;
        };
        let session = self.root.arcs.session[arc as usize];
        let unit = self.root.arc_unit[arc as usize] as usize;
        let group = self.root.units.members[unit][0];
        let (from, to) = (self.root.arcs_of(unit).start as u32, self.root.arcs_of(unit).end as u32);
        let others = move |set: &Set| {
            let has = set.arcs.contains(&arc);
            if set.session == session { !has } else { set.arcs.iter().any(|&a| (from..to).contains(&a)) }
        };
        self.locked[arc as usize] = true;
        self.ban(true, &others);
        let with = self.case(&prices, depth + 1);
        self.ban(false, &others);
        self.locked[arc as usize] = false;
        let has = move |set: &Set| set.arcs.contains(&arc);
        self.barred[arc as usize] = true;
        self.ban(true, &has);
        let without = self.case(&prices, depth + 1);
        self.ban(false, &has);
        self.barred[arc as usize] = false;
        self.cases[at] = Case::Has { group, session, with, without };
        at as u32
    }

    /// How much of each arc the programme uses.
    fn shares(&self) -> BTreeMap<u32, f64> {
        let mut shares = BTreeMap::new();
        for (column, value) in self.simplex.used() {
            let Some(set) = column.checked_sub(self.first).map(|at| &self.held[at]) else { continue };
            if value > SOME && set.banned == 0 {
                set.arcs.iter().for_each(|&arc| *shares.entry(arc).or_default() += value);
            }
        }
        shares
    }

    /// The arc that is had nearest to half of the time.
    fn choose(&self, shares: &BTreeMap<u32, f64>) -> Option<u32> {
        let torn = shares.iter().filter(|(_, share)| **share > 1e-4 && **share < 1.0 - 1e-4);
        let rank = |share: f64| share.min(1.0 - share);
        let most = torn.max_by(|a, b| rank(*a.1).total_cmp(&rank(*b.1)).then(b.0.cmp(a.0)));
        let undecided = || shares.keys().find(|&&arc| !self.locked[arc as usize]).copied();
        most.map(|(&arc, _)| arc).or_else(undecided)
    }

    /// Gives groups what they have most of in the programme, then looks around.
    fn try_here(&mut self, shares: &BTreeMap<u32, f64>, depth: usize) {
        let mut arcs: Vec<(u32, f64)> = shares.iter().map(|(&arc, &share)| (arc, share)).collect();
        arcs.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let mut state = State::empty(self.root, self.layout);
        for (arc, _) in arcs {
            let unit = self.root.arc_unit[arc as usize] as usize;
            if state.plans[unit].len > 0 || self.root.units.room[unit][0] == 0 {
                continue;
            }
            let mut plan = Plan::EMPTY;
            plan.push(arc, [NOBODY; 2]);
            state.set_plan(unit, plan, &|_| NOBODY);
            if state.holds(self.root.arcs.session[arc as usize] as usize) {
                state.keep()
            } else {
                state.back()
            }
        }
        self.offer(&state);
        if depth > 0 && !self.cases.len().is_multiple_of(4) {
            return;
        }
        greedy(&mut state, self.start.weights, self.needs, false);
        let merit = priced(self.start.weights, self.needs, self.start.unit);
        for at in 0..20 {
            round(&mut state, &merit, style(at));
            self.offer(&state);
        }
        repair(&mut state, self.start.weights, self.needs, self.start.unit, &mut || true);
        self.offer(&state);
    }

    fn offer(&mut self, state: &State) {
        let value = self.goal.value(self.root, &self.layout, &state.rows);
        if !is_right(state, self.needs) || (self.state.is_some() && value <= self.value()) {
            return;
        }
        let mut mine = State::empty(self.root, self.layout);
        for (unit, plan) in state.plans.iter().enumerate() {
            mine.set_plan(unit, *plan, &|_| NOBODY);
        }
        mine.keep();
        self.state = Some(mine);
    }
}
