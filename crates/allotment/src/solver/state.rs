//! An allocation under way: plans, what is left of everything, and how to change it and change it back.

use super::market::Worths;
use super::rows::{Delta, FREE, Layout, NOBODY, Plan, count_plan};
use crate::model::{Model, NONE};
use std::sync::Arc;

/// An allocation that obeys places, pupils and minimums at rest; rows may be short of their needs.
#[derive(Debug, Clone)]
pub(crate) struct State<'m> {
    pub model: &'m Model,
    pub layout: Layout,
    pub plans: Vec<Plan>,
    /// Arcs that are taken into each session.
    pub taken: Vec<Vec<u32>>,
    pub groups: Vec<i64>,
    pub load: Vec<i64>,
    /// Who pays the opening.
    pub opener: Vec<u8>,
    pub rows: Vec<i64>,
    pub delta: Delta,
    /// The units whose plans are looked at; all if it is empty.
    pub near: Vec<bool>,
    /// By unit, for how many rounds it is not looked at because a change of its plan turned out badly.
    pub rest: Vec<u8>,
    /// How many threads look for changes; what they find does not depend on it.
    pub threads: usize,
    /// Of the last round, for the next at the same prices.
    pub worths: Option<Arc<Worths>>,
    undo: Vec<Step>,
}

#[derive(Debug, Clone, Copy)]
enum Step {
    Plan(u32, Plan),
    Opener(u32, u8),
}

impl<'m> State<'m> {
    /// Nothing is given.
    pub fn empty(model: &'m Model, layout: Layout) -> Self {
        let sessions = model.session_count();
        let mut state = Self {
            model,
            layout,
            plans: vec![Plan::EMPTY; model.unit_count()],
            taken: vec![Vec::new(); sessions],
            groups: vec![0; sessions],
            load: vec![0; sessions],
            opener: vec![NOBODY; sessions],
            rows: vec![0; layout.len],
            delta: Delta::new(layout.len),
            near: Vec::new(),
            rest: vec![0; model.unit_count()],
            threads: 1,
            worths: None,
            undo: Vec::new(),
        };
        let mut delta = Delta::new(layout.len);
        for unit in 0..model.unit_count() {
            count_plan(model, &layout, unit, &Plan::EMPTY, 1, &mut delta);
        }
        for &row in &delta.touched {
            state.rows[row as usize] = delta.values[row as usize];
        }
        state.rows.iter_mut().zip(&model.given).for_each(|(value, given)| *value += given);
        state
    }

    /// The same allocation, counted by another layout of the same model.
    pub fn under(self, layout: Layout) -> Self {
        let mut state = Self::empty(self.model, layout);
        for (unit, plan) in self.plans.iter().enumerate() {
            state.set_plan(unit, *plan, &|session| self.opener[session]);
        }
        state.keep();
        state
    }

    /// How many places are free in a session, and how many pupils.
    pub fn free(&self, session: usize) -> (i64, i64) {
        let s = &self.model.sessions;
        let pupils = if s.pupils[session] == NONE {
            i64::MAX
        } else {
            i64::from(s.pupils[session]) - self.load[session]
        };
        (i64::from(s.places[session]) - self.groups[session], pupils)
    }

    /// How many places an operator has left.
    pub fn operator_free(&self, session: usize) -> i64 {
        let operator = self.model.sessions.operator[session];
        if operator == NONE || self.model.operators[operator as usize] == NONE {
            return i64::MAX;
        }
        // The change under way is in the delta.
        let row = self.layout.operators + operator as usize;
        i64::from(self.model.operators[operator as usize]) + self.rows[row] + self.delta.values[row]
    }

    /// Whether a session is within its places and pupils, and its operator within its own.
    pub fn holds(&self, session: usize) -> bool {
        let (places, pupils) = self.free(session);
        places >= 0 && pupils >= 0 && self.operator_free(session) >= 0
    }

    /// Whether a session has enough groups to open, or none.
    pub fn opens_rightly(&self, session: usize) -> bool {
        let s = &self.model.sessions;
        let groups = self.groups[session];
        groups >= i64::from(s.minimum[session]) || (groups == 0 && !s.must_open[session])
    }

    /// Gives a unit another plan, as part of the change under way. `opener` pays for sessions that open by it.
    pub fn set_plan(&mut self, unit: usize, plan: Plan, opener: &dyn Fn(usize) -> u8) {
        let old = self.plans[unit];
        self.undo.push(Step::Plan(unit as u32, old));
        self.put(unit, plan);
        count_plan(self.model, &self.layout, unit, &old, -1, &mut self.delta);
        count_plan(self.model, &self.layout, unit, &plan, 1, &mut self.delta);
        for &arc in old.arcs().iter().chain(plan.arcs()) {
            let session = self.model.arcs.session[arc as usize] as usize;
            if self.model.sessions.opening_cents[session] > 0 {
                let wanted = match (self.groups[session] > 0, self.opener[session]) {
                    (true, NOBODY) => opener(session),
                    (true, same) => same,
                    (false, _) => NOBODY,
                };
                self.set_opener(session, wanted);
            }
        }
    }

    /// Lets another purse pay the opening of a session.
    pub fn set_opener(&mut self, session: usize, purse: u8) {
        let old = self.opener[session];
        if old == purse {
            return;
        }
        self.undo.push(Step::Opener(session as u32, old));
        self.opener[session] = purse;
        let cents = self.model.sessions.opening_cents[session];
        for (one, sign) in [(old, 1), (purse, -1)] {
            if one != NOBODY {
                self.delta.add(self.layout.purses + usize::from(one), sign * cents);
                self.delta.add(self.layout.burden, sign * cents * self.model.cent_burden);
            }
        }
    }

    /// Lets another purse pay a place, at once.
    pub fn repay(&mut self, unit: usize, position: usize, side: usize, purse: u8) {
        let plan = &mut self.plans[unit];
        let old = std::mem::replace(&mut plan.purses[position][side], purse);
        let cents = self.model.arcs.cents[plan.arcs[position] as usize][side];
        self.rows[self.layout.purses + usize::from(old)] += cents;
        self.rows[self.layout.purses + usize::from(purse)] -= cents;
    }

    /// Lets another purse pay the opening of a session, at once.
    pub fn repay_opening(&mut self, session: usize, purse: u8) {
        let old = std::mem::replace(&mut self.opener[session], purse);
        let cents = self.model.sessions.opening_cents[session];
        self.rows[self.layout.purses + usize::from(old)] += cents;
        self.rows[self.layout.purses + usize::from(purse)] -= cents;
    }

    fn put(&mut self, unit: usize, plan: Plan) {
        let members = self.model.members_of(unit).len() as i64;
        for &arc in self.plans[unit].arcs() {
            let session = self.model.arcs.session[arc as usize] as usize;
            self.groups[session] -= members;
            self.load[session] -= i64::from(self.model.arcs.load[arc as usize]);
            if let Some(at) = self.taken[session].iter().position(|&a| a == arc) {
                self.taken[session].swap_remove(at);
            }
        }
        for &arc in plan.arcs() {
            let session = self.model.arcs.session[arc as usize] as usize;
            self.groups[session] += members;
            self.load[session] += i64::from(self.model.arcs.load[arc as usize]);
            self.taken[session].push(arc);
        }
        self.plans[unit] = plan;
    }

    /// Keeps the change under way.
    pub fn keep(&mut self) {
        for &row in &self.delta.touched {
            self.rows[row as usize] += self.delta.values[row as usize];
        }
        self.delta.clear();
        self.undo.clear();
    }

    /// Undoes the change under way.
    pub fn back(&mut self) {
        while let Some(step) = self.undo.pop() {
            match step {
                Step::Plan(unit, plan) => self.put(unit as usize, plan),
                Step::Opener(session, purse) => self.opener[session as usize] = purse,
            }
        }
        self.delta.clear();
    }

    /// How many steps the change under way has.
    pub fn steps(&self) -> usize {
        self.undo.len()
    }

    /// The units whose plans the change under way touches, with repetition.
    pub fn changed(&self) -> impl Iterator<Item = usize> + '_ {
        self.undo.iter().filter_map(|step| match step {
            Step::Plan(unit, _) => Some(*unit as usize),
            Step::Opener(..) => None,
        })
    }

    /// The sessions that the change under way touches, with repetition.
    pub fn changed_sessions(&self, into: &mut Vec<u32>) {
        into.clear();
        for step in &self.undo {
            match step {
                Step::Plan(unit, old) => {
                    let now = &self.plans[*unit as usize];
                    for &arc in old.arcs().iter().chain(now.arcs()) {
                        into.push(self.model.arcs.session[arc as usize]);
                    }
                }
                Step::Opener(session, _) => into.push(*session),
            }
        }
    }

    /// How far rows are short of their needs, summed with these weights.
    pub fn short(&self, needs: &[i64]) -> bool {
        needs.iter().zip(&self.rows).any(|(&need, &value)| need != FREE && value < need)
    }
}
