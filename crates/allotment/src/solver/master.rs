//! The best prices of a small problem: a linear programme over plans, whose columns are the best plans at the prices so far
//! (Dantzig and Wolfe; Gilmore and Gomory). Its bound is the best that any prices can prove.

use super::evaluate::{best_at, cut_load, survey};
use super::goal::Goal;
use super::rows::{Delta, FREE, Layout, Plan, count_plan};
use super::simplex::{Column, Simplex};
use super::worth::{Pricing, Weights};
use crate::model::{Model, NONE};
use std::collections::BTreeMap;

/// Larger programmes are left to approximate prices.
pub(crate) const MOST_ROWS: usize = 800;
/// What breaking a rule costs at first and at last, in usual worths of a unit.
const DEAR: (f64, f64) = (30.0, 1e5);
/// How often units choose before the programme begins.
const SPREADS: usize = 30;
/// What counts as something.
const SOME: f64 = 1e-5;
/// The largest price: the certificate allows 10^15.
const HIGHEST: f64 = 1e14;

/// A plan that is a column.
struct Held {
    unit: u32,
    plan: Plan,
    /// By how many conditions of the case it is excluded.
    banned: u32,
    gain: f64,
}

/// A row of the whole problem, and what a unit of it is divided by.
#[derive(Clone, Copy)]
struct Whole {
    row: usize,
    at: u32,
    by: f64,
}

/// The rows of a session, if it has them.
#[derive(Clone, Copy, Default)]
struct Of {
    places: u32,
    pupils: Option<u32>,
    cut: Option<u32>,
    opening: Option<u32>,
    minimum: Option<u32>,
}

/// The linear programme over plans.
pub(crate) struct Master<'a> {
    layout: Layout,
    goal: &'a Goal,
    needs: &'a [i64],
    simplex: Simplex,
    sessions: Vec<Of>,
    whole: Vec<Whole>,
    held: Vec<Held>,
    /// Columns before the first plan.
    first: usize,
    /// Columns that break a rule, and whether the rule holds.
    rules: BTreeMap<usize, bool>,
    units: usize,
    scale: i64,
    usual: f64,
    usual_points: f64,
    dear: f64,
    /// What counts for the goal beside all plans.
    given: f64,
    delta: Delta,
}

/// Whether a problem is small enough to be solved by cases.
pub(crate) fn is_small(model: &Model, layout: &Layout) -> bool {
    model.unit_count() + model.session_count() + layout.len <= MOST_ROWS
}

/// What a case comes to.
pub(crate) struct Priced {
    pub weights: Weights,
    pub bound: i64,
}

impl<'a> Master<'a> {
    /// The programme of a model, without plans; none if it would be too large. Prices are in 1/scale of the goal, and `usual` is what
    /// a unit is usually worth.
    pub fn new(
        model: &Model,
        layout: Layout,
        goal: &'a Goal,
        needs: &'a [i64],
        (scale, usual): (i64, f64),
    ) -> Option<Self> {
        let units = model.unit_count();
        let dear = DEAR.0;
        // Limit, and what a unit of slack and a unit too much give.
        let mut rows: Vec<(f64, f64, f64)> = vec![(1.0, -dear, -dear); units];
        let mut row = |limit: f64, slack: f64, over: f64| {
            rows.push((limit, slack, over));
            rows.len() as u32 - 1
        };
        let s = &model.sessions;
        let mut sessions = Vec::with_capacity(model.session_count());
        for session in 0..model.session_count() {
            let must = if s.must_open[session] { -dear } else { 0.0 };
            let priced = s.opening_cents[session] > 0;
            let limit = |limit: u32| if priced { 0.0 } else { f64::from(limit) };
            let pupils = s.pupils[session];
            let divisor = s.divisor[session];
            let has_minimum = s.must_open[session] || s.minimum[session] > 1;
            sessions.push(Of {
                places: row(limit(s.places[session]), 0.0, 0.0),
                pupils: (pupils != NONE).then(|| row(limit(pupils), 0.0, 0.0)),
                cut: (pupils != NONE && divisor > 0).then(|| row(limit(pupils / divisor), 0.0, 0.0)),
                opening: priced.then(|| row(1.0, must, 0.0)),
                minimum: has_minimum.then(|| row(-f64::from(s.minimum[session]), 0.0, must)),
            });
        }
        let mut whole = Vec::new();
        for (number, &need) in needs.iter().enumerate() {
            let open = matches!(goal, Goal::Strata { open, .. }
                if number >= layout.strata && open.contains(&((number - layout.strata) as u32)));
            let own = matches!(goal, Goal::Row { row, .. } if *row == number);
            if own || number == layout.served || (need == FREE && !open) {
                continue;
            }
            let size = if open { model.ceilings[number - layout.strata] } else { need };
            let by = (size.unsigned_abs() as f64 / units.max(1) as f64).max(1.0);
            let given = model.given.get(number).copied().unwrap_or(0) as f64;
            let limit = if open { given } else { given - need as f64 } / by;
            whole.push(Whole { row: number, at: row(limit, 0.0, -dear), by });
        }
        if rows.len() > MOST_ROWS {
            return None;
        }
        let simplex = Simplex::new(&rows);
        let mut rules: BTreeMap<usize, bool> = (0..units).map(|unit| (unit, true)).collect();
        for (session, of) in sessions.iter().enumerate() {
            rules.extend(of.opening.map(|row| (row as usize, s.must_open[session])));
            let missing = of.minimum.and_then(|row| simplex.over[row as usize]);
            rules.extend(missing.map(|column| (column, s.must_open[session])));
        }
        rules.extend(whole.iter().filter_map(|row| Some((simplex.over[row.at as usize]?, true))));
        let delta = Delta::new(layout.len);
        let held = Vec::new();
        let mut master = Self {
            layout,
            goal,
            needs,
            simplex,
            sessions,
            whole,
            held,
            first: 0,
            rules,
            units,
            scale,
            usual,
            usual_points: model.own_points.iter().sum::<i64>().max(1) as f64 / units.max(1) as f64,
            dear,
            given: goal.given(model),
            delta,
        };
        master.add_openings(model);
        master.add_share(model);
        master.first = master.simplex.len();
        Some(master)
    }

    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.simplex.prices.len()
    }

    fn in_usual(&self, value: i64) -> f64 {
        value as f64 * self.scale as f64 / self.usual
    }

    /// Sessions whose opening costs, by the purse that pays.
    fn add_openings(&mut self, model: &Model) {
        let s = &model.sessions;
        for session in 0..model.session_count() {
            let of = self.sessions[session];
            let Some(opening) = of.opening else { continue };
            let cents = s.opening_cents[session];
            let burden = cents * model.cent_burden;
            let cut = s.pupils[session].checked_div(s.divisor[session]).unwrap_or(0);
            let limits =
                [(Some(of.places), s.places[session]), (of.pupils, s.pupils[session]), (of.cut, cut)];
            for &purse in &model.classes[usize::from(s.opening_class[session])] {
                let mut column = Column { gain: 0.0, rows: vec![(opening, 1.0)] };
                column.rows.extend(limits.iter().filter_map(|&(row, limit)| Some((row?, -f64::from(limit)))));
                for whole in &self.whole {
                    let amount = if whole.row == self.layout.burden { burden } else { cents };
                    if whole.row == self.layout.burden || whole.row == self.layout.purses + purse as usize {
                        column.rows.push((whole.at, amount as f64 / whole.by));
                    }
                }
                if matches!(self.goal, Goal::Row { row, .. } if *row == self.layout.burden) {
                    column.gain = -self.in_usual(burden);
                }
                if let Goal::Worth { prices, .. } = self.goal {
                    let purse = self.layout.purses + purse as usize;
                    column.gain = -self.in_usual(prices[self.layout.burden] * burden + prices[purse] * cents);
                }
                self.simplex.add(&column);
            }
        }
    }

    /// The share of their ceilings that the open strata are raised to.
    fn add_share(&mut self, model: &Model) {
        let Goal::Strata { open, .. } = self.goal else { return };
        let rows = self.whole.iter().filter_map(|whole| {
            let stratum = whole.row.checked_sub(self.layout.strata)?;
            open.contains(&(stratum as u32)).then(|| (whole.at, model.ceilings[stratum] as f64 / whole.by))
        });
        let rows = rows.collect();
        self.simplex.add(&Column { gain: self.units as f64, rows });
    }

    fn column(&mut self, model: &Model, unit: usize, plan: &Plan) -> Column {
        let mut rows = vec![(unit as u32, 1.0)];
        let members = model.members_of(unit).len() as f64;
        for &arc in plan.arcs() {
            let session = model.arcs.session[arc as usize] as usize;
            let of = self.sessions[session];
            let takes = [
                (Some(of.places), members),
                (of.pupils, f64::from(model.arcs.load[arc as usize])),
                (of.cut, cut_load(model, session, arc as usize) as f64),
                (of.minimum, -members),
            ];
            rows.extend(takes.into_iter().filter_map(|(row, value)| Some((row?, value))));
        }
        count_plan(model, &self.layout, unit, plan, 1, &mut self.delta);
        for whole in &self.whole {
            let value = self.delta.values[whole.row];
            if value != 0 {
                rows.push((whole.at, -(value as f64) / whole.by));
            }
        }
        let gain = match self.goal {
            Goal::Row { row, .. } => self.in_usual(self.delta.values[*row]),
            // With the total in view, what serves all is seldom torn.
            Goal::Least => self.delta.values[self.layout.points] as f64 / self.usual_points,
            Goal::Strata { .. } => 0.0,
            Goal::Worth { prices, .. } => {
                let touched = self.delta.touched.iter().map(|&row| row as usize);
                self.in_usual(touched.map(|row| prices[row] * self.delta.values[row]).sum())
            }
        };
        self.delta.clear();
        Column { gain, rows }
    }

    /// Adds a plan if it gains at the prices of the programme.
    fn offer(&mut self, model: &Model, unit: usize, plan: Plan, always: bool) -> bool {
        let column = self.column(model, unit, &plan);
        let gains = always || self.simplex.profit(&column) > 1e-7;
        if gains {
            self.held.push(Held { unit: unit as u32, plan, banned: 0, gain: column.gain });
            self.simplex.add(&column);
        }
        gains
    }

    /// Takes plans, if they are plans here.
    pub fn take(&mut self, model: &Model, plans: impl Iterator<Item = (usize, Plan)>) {
        for (unit, plan) in plans {
            let has_locked =
                model.arcs_of(unit).all(|arc| !model.arcs.locked[arc] || plan.position(arc as u32).is_some());
            let least = self.layout.least;
            let has_points = least == FREE || model.points(plan.arcs()) >= model.least_of(unit, least);
            if has_locked && has_points {
                self.offer(model, unit, plan, true);
            }
        }
    }

    /// Takes plans of units that choose one after the other, while what too many choose becomes dearer and what too few choose cheaper:
    /// without them, all ask for the same at first.
    pub fn spread(&mut self, model: &Model, start: &Weights) {
        let mut weights = start.clone();
        if *self.goal == Goal::Least {
            weights.rows[self.layout.points] = (self.usual / self.usual_points) as i64;
        }
        let rows = weights.rows.clone();
        let pricing = Pricing::new(model, self.layout, &rows);
        let s = &model.sessions;
        let mut worths = Vec::new();
        let mut step = self.usual / 8.0;
        let mut last = vec![Plan::EMPTY; self.units];
        for at in 0..SPREADS {
            let mut taken = vec![0_i64; s.places.len()];
            for (unit, last) in last.iter_mut().enumerate() {
                let Some(best) = best_at(&pricing, &weights, unit, &mut worths) else { continue };
                let mut plan = Plan::EMPTY;
                for &arc in best.arcs() {
                    plan.push(arc, pricing.payers(arc as usize));
                    let session = model.arcs.session[arc as usize] as usize;
                    taken[session] += model.members_of(unit).len() as i64;
                    if taken[session] > i64::from(s.places[session]) {
                        weights.places[session] += step as i64;
                    } else if s.must_open[session] && taken[session] > i64::from(s.minimum[session]) {
                        weights.places[session] += step as i64 / 2;
                    }
                }
                if at >= SPREADS / 2 && plan != std::mem::replace(last, plan) {
                    self.offer(model, unit, plan, true);
                }
            }
            for (session, &taken) in taken.iter().enumerate() {
                if s.must_open[session] && taken < i64::from(s.minimum[session]) {
                    weights.places[session] -= step as i64;
                } else if taken < i64::from(s.places[session]) && !s.must_open[session] {
                    weights.places[session] = (weights.places[session] - step as i64 / 2).max(0);
                }
            }
            step *= 0.9;
        }
    }

    /// Excludes plans, or allows them again.
    pub fn ban(&mut self, is_banned: bool, excluded: &dyn Fn(usize, &Plan) -> bool) {
        for (at, held) in self.held.iter_mut().enumerate() {
            if excluded(held.unit as usize, &held.plan) {
                held.banned = if is_banned { held.banned + 1 } else { held.banned.saturating_sub(1) };
                let gain = if held.banned > 0 { -self.dear } else { held.gain };
                self.simplex.set_gain(self.first + at, gain);
            }
        }
    }

    /// Whether a session must open from now on.
    pub fn set_must_open(&mut self, session: usize, must: bool) {
        let of = self.sessions[session];
        let missing = of.minimum.and_then(|row| self.simplex.over[row as usize]);
        for column in missing.into_iter().chain(of.opening.map(|row| row as usize)) {
            self.rules.insert(column, must);
            self.simplex.set_gain(column, if must { -self.dear } else { 0.0 });
        }
    }

    /// Makes breaking rules ten times as dear.
    fn raise(&mut self) {
        self.dear *= 10.0;
        for (&column, _) in self.rules.iter().filter(|(_, holds)| **holds) {
            self.simplex.set_gain(column, -self.dear);
        }
        for (at, _) in self.held.iter().enumerate().filter(|(_, held)| held.banned > 0) {
            self.simplex.set_gain(self.first + at, -self.dear);
        }
        self.simplex.reprice();
    }

    /// Whether the programme breaks a rule.
    fn breaks(&self) -> bool {
        self.simplex.used().any(|(column, value)| {
            value > SOME
                && match column.checked_sub(self.first) {
                    Some(at) => self.held[at].banned > 0,
                    None => self.rules.get(&column) == Some(&true),
                }
        })
    }

    /// How much of each plan the programme uses, whoever pays, the most first.
    pub fn used(&self) -> Vec<(usize, Plan, f64)> {
        let mut plans: Vec<(usize, Plan, f64)> = Vec::new();
        let mut known: BTreeMap<(u32, [u32; crate::model::MOST]), usize> = BTreeMap::new();
        for (column, value) in self.simplex.used() {
            let Some(held) = column.checked_sub(self.first).map(|at| &self.held[at]) else { continue };
            if value > SOME && held.banned == 0 {
                // Whoever pays: purses are told apart afterwards.
                let mut arcs = held.plan.arcs;
                arcs.sort_unstable();
                let at = *known.entry((held.unit, arcs)).or_insert(plans.len());
                match plans.get_mut(at) {
                    Some(plan) => plan.2 += value,
                    None => plans.push((held.unit as usize, held.plan, value)),
                }
            }
        }
        plans.sort_by(|a, b| b.2.total_cmp(&a.2).then((a.0, a.1.arcs).cmp(&(b.0, b.1.arcs))));
        plans
    }

    /// The prices of the programme, as integers.
    fn weights(&self, model: &Model) -> Weights {
        let price = |row: Option<u32>| row.map_or(0.0, |row| self.simplex.prices[row as usize]);
        let whole = |price: f64| ((price * self.usual).clamp(-HIGHEST, HIGHEST) + 0.5).floor() as i64;
        let mut weights = Weights::zero(model, &self.layout);
        for (session, of) in self.sessions.iter().enumerate() {
            let places = price(Some(of.places));
            weights.places[session] = if model.sessions.must_open[session] {
                whole(places - price(of.minimum))
            } else {
                whole(places.max(0.0))
            };
            weights.pupils[session] = whole(price(of.pupils).max(0.0));
            weights.cut[session] = whole(price(of.cut).max(0.0));
        }
        if let Goal::Worth { prices, .. } = self.goal {
            weights.rows.clone_from(prices);
        }
        for one in &self.whole {
            weights.rows[one.row] += whole(price(Some(one.at)).max(0.0) / one.by);
        }
        if let Goal::Row { row, .. } = self.goal {
            weights.rows[*row] = self.scale;
        }
        weights
    }

    /// What prices prove in a case; plans that gain in the programme become columns. Whether there are any.
    fn look(&mut self, model: &Model, weights: &Weights) -> (i64, bool) {
        let mut plans = Vec::with_capacity(self.units);
        let evaluation =
            survey(model, self.layout, weights, self.needs, &mut |unit, plan| plans.push((unit, *plan)));
        let bound = self.goal.bound(model, &self.layout, weights, &evaluation, self.scale);
        let mut found = false;
        for (unit, plan) in plans {
            found |= self.offer(model, unit, plan, false);
        }
        (bound, found)
    }

    /// The best prices in a case, from those of the case around it; as good as is needed to prove `enough`. Work is counted down.
    pub fn solve(&mut self, model: &Model, start: &Weights, enough: i64, work: &mut u64) -> Priced {
        self.simplex.reprice();
        let mut best = Priced { weights: start.clone(), bound: self.look(model, start).0 };
        let mut before = f64::NEG_INFINITY;
        while best.bound > enough && *work > 0 {
            let pivots = self.simplex.run(20 * (self.units + self.sessions.len()));
            *work = work.saturating_sub(1 + pivots as u64);
            let exact = self.weights(model);
            // Between the prices of the programme and the best so far: fewer plans are asked for that nobody wants in the end.
            let mut found = false;
            for near in [true, false] {
                let weights = if near { between(&best.weights, &exact) } else { exact.clone() };
                let (bound, gains) = self.look(model, &weights);
                found = gains;
                if bound < best.bound {
                    best = Priced { weights, bound };
                }
                if found || best.bound <= enough {
                    break;
                }
            }
            let total = self.simplex.total();
            let gained = total - before;
            before = total;
            if found && !self.is_reached(best.bound, gained) {
                continue;
            }
            if !found && self.breaks() && self.dear < DEAR.1 {
                self.raise();
                before = f64::NEG_INFINITY;
                continue;
            }
            break;
        }
        best
    }

    /// Whether no prices can prove less than this bound.
    fn is_reached(&self, bound: i64, gained: f64) -> bool {
        if self.breaks() {
            return false;
        }
        match self.goal {
            Goal::Row { .. } => {
                (self.simplex.total() * self.usual / self.scale as f64 + self.given + 1e-4).floor()
                    >= bound as f64
            }
            Goal::Strata { .. } => false,
            Goal::Worth { .. } => {
                self.simplex.total() * self.usual + self.given + 1e-3 * self.usual >= bound as f64
            }
            // All have a plan: nothing can be refuted, and more columns only help to find whole ones.
            Goal::Least => gained < 0.002 * self.units as f64,
        }
    }
}

/// Halfway, row by row.
fn between(one: &Weights, other: &Weights) -> Weights {
    let mean = |a: &[i64], b: &[i64]| a.iter().zip(b).map(|(a, b)| (a + b).div_euclid(2)).collect();
    Weights {
        rows: mean(&one.rows, &other.rows),
        places: mean(&one.places, &other.places),
        pupils: mean(&one.pupils, &other.pupils),
        cut: mean(&one.cut, &other.cut),
    }
}
