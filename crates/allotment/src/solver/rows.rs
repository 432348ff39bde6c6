//! What is counted over all groups, as rows: each is a sum over plans (and openings) that must not be less than a need.

use crate::model::{Model, NONE};
use crate::problem::Measure;

/// No need: the row is free.
pub(crate) const FREE: i64 = i64::MIN;

/// Where each kind of rows begins.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Layout {
    pub levels: usize,
    pub points: usize,
    pub burden: usize,
    pub strata: usize,
    pub quotas: usize,
    pub purses: usize,
    pub operators: usize,
    /// How many units have the points that are asked for.
    pub served: usize,
    pub len: usize,
    /// The fewest points of a plan, those who cannot have as many excepted where the rules say so; `FREE` if any plan will do.
    pub least: i64,
}

impl Layout {
    /// The layout of a model's rows.
    pub fn new(model: &Model) -> Self {
        let points = model.levels.len();
        let burden = points + 1;
        let strata = burden + 1;
        let quotas = strata + model.ceilings.len();
        let purses = quotas + model.quotas.len();
        let operators = purses + model.purses.len();
        let served = operators + model.operators.len();
        let len = served + 1;
        Self { levels: 0, points, burden, strata, quotas, purses, operators, served, len, least: FREE }
    }

    /// Needs when nothing has been aimed at: the hard rules alone.
    pub fn hard_needs(&self, model: &Model) -> Vec<i64> {
        let mut needs = vec![FREE; self.len];
        for (position, quota) in model.quotas.iter().enumerate() {
            needs[self.quotas + position] = -quota.constant;
        }
        for (position, &cents) in model.purses.iter().enumerate() {
            needs[self.purses + position] = -cents;
        }
        for (position, &places) in model.operators.iter().enumerate() {
            if places != NONE {
                needs[self.operators + position] = -i64::from(places);
            }
        }
        needs
    }
}

/// A change of rows, gathered entry by entry.
#[derive(Debug, Clone)]
pub(crate) struct Delta {
    pub values: Vec<i64>,
    pub touched: Vec<u32>,
    // A row that came back to 0 is still touched, once.
    is_touched: Vec<bool>,
}

impl Delta {
    /// No change of so many rows.
    pub fn new(rows: usize) -> Self {
        Self { values: vec![0; rows], touched: Vec::with_capacity(64), is_touched: vec![false; rows] }
    }

    /// Adds to one row.
    pub fn add(&mut self, row: usize, value: i64) {
        if value != 0 {
            if !std::mem::replace(&mut self.is_touched[row], true) {
                self.touched.push(row as u32);
            }
            self.values[row] += value;
        }
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        for &row in &self.touched {
            self.values[row as usize] = 0;
            self.is_touched[row as usize] = false;
        }
        self.touched.clear();
    }
}

/// A plan of a unit: its arcs, and the purse that pays each, by member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Plan {
    pub arcs: [u32; crate::model::MOST],
    pub purses: [[u8; 2]; crate::model::MOST],
    pub len: u8,
}

/// No purse pays.
pub(crate) const NOBODY: u8 = u8::MAX;

impl Plan {
    /// Nothing.
    pub const EMPTY: Self =
        Self { arcs: [NONE; crate::model::MOST], purses: [[NOBODY; 2]; crate::model::MOST], len: 0 };

    /// Its arcs.
    pub fn arcs(&self) -> &[u32] {
        &self.arcs[..usize::from(self.len)]
    }

    /// Adds an arc.
    pub fn push(&mut self, arc: u32, purses: [u8; 2]) {
        self.arcs[usize::from(self.len)] = arc;
        self.purses[usize::from(self.len)] = purses;
        self.len += 1;
    }

    /// Takes away the arc at a position.
    pub fn remove(&mut self, position: usize) {
        let last = usize::from(self.len) - 1;
        self.arcs.copy_within(position + 1..=last, position);
        self.purses.copy_within(position + 1..=last, position);
        self.arcs[last] = NONE;
        self.purses[last] = [NOBODY; 2];
        self.len -= 1;
    }

    /// Where an arc stands.
    pub fn position(&self, arc: u32) -> Option<usize> {
        self.arcs().iter().position(|&a| a == arc)
    }
}

/// Adds what a plan of a unit counts, `sign` times.
pub(crate) fn count_plan(
    model: &Model,
    layout: &Layout,
    unit: usize,
    plan: &Plan,
    sign: i64,
    delta: &mut Delta,
) {
    let places = plan.len;
    let arcs = &model.arcs;
    for (side, &group) in model.members_of(unit).iter().enumerate() {
        let cents: i64 = plan.arcs().iter().map(|&arc| arcs.cents[arc as usize][side]).sum();
        count_group(model, layout, group as usize, places, (sign, sign * cents), delta);
        for (position, &arc) in plan.arcs().iter().enumerate() {
            let purse = plan.purses[position][side];
            if purse != NOBODY {
                delta.add(layout.purses + usize::from(purse), -sign * arcs.cents[arc as usize][side]);
            }
            let operator = model.sessions.operator[arcs.session[arc as usize] as usize];
            if operator != NONE {
                delta.add(layout.operators + operator as usize, -sign);
            }
        }
    }
    if layout.least != FREE {
        let is_served = model.points(plan.arcs()) >= model.least_of(unit, layout.least);
        delta.add(layout.served, sign * i64::from(is_served));
    }
    if places > 0 {
        delta.add(layout.points, sign * model.points(plan.arcs()));
        let burden: i64 = plan.arcs().iter().map(|&arc| arcs.burden[arc as usize]).sum();
        delta.add(layout.burden, -sign * burden);
    }
}

/// Adds what a group with so many places counts in levels, strata and quotas, so many times; `cents` is what all those times cost.
pub(crate) fn count_group(
    model: &Model,
    layout: &Layout,
    group: usize,
    places: u8,
    (times, cents): (i64, i64),
    delta: &mut Delta,
) {
    let need = times * model.members.need[group];
    for (level, aim) in model.levels.iter().enumerate() {
        if places >= aim.from[group] {
            delta.add(layout.levels + level, need);
        }
    }
    let units = i64::from(model.members.had[group] + places);
    for &stratum in model.strata_of(group) {
        delta.add(layout.strata + stratum as usize, need * units);
    }
    for (position, quota) in model.quotas.iter().enumerate() {
        let amount = match quota.measure {
            Measure::Places | Measure::Pupils => times * i64::from(places),
            Measure::Groups => times * i64::from(places > 0),
            Measure::Cents => cents,
        };
        delta.add(layout.quotas + position, quota.coefficient[group] * amount);
    }
}
