//! Who pays, and what is given up where a purse is empty.

use super::rows::NOBODY;
use super::search::{LONGEST, Round};
use super::state::State;

impl Round<'_, '_> {
    /// Lists what could be given up to save money.
    pub(super) fn list_savings(&mut self, state: &State) {
        let model = state.model;
        let mut by_purse: Vec<Vec<(i64, u32, u32)>> = vec![Vec::new(); model.purses.len()];
        for (unit, plan) in state.plans.iter().enumerate() {
            let len = usize::from(plan.len);
            for position in 0..len {
                let arc = plan.arcs[position];
                let purse = plan.purses[position][0];
                let session = model.arcs.session[arc as usize] as usize;
                let cents = model.arcs.cents[arc as usize][0];
                if purse == NOBODY
                    || cents == 0
                    || model.arcs.locked[arc as usize]
                    || model.members_of(unit).len() > 1
                    || state.groups[session] <= i64::from(model.sessions.minimum[session])
                {
                    continue;
                }
                let left = self.market.leaving(self.pricing, unit, plan, position);
                let steps = self.market.terms(unit).steps;
                let loss = left.worth - left.overlap + steps[len] - steps[len - 1];
                by_purse[usize::from(purse)].push((loss / cents, unit as u32, arc));
            }
        }
        for list in &mut by_purse {
            list.sort_unstable();
        }
        self.savings = by_purse
            .into_iter()
            .map(|list| list.into_iter().map(|(_, unit, arc)| (unit, arc)).collect())
            .collect();
    }

    /// Gives up places of little worth while the change under way overdraws a purse that must not be.
    pub(super) fn save(&self, state: &mut State) {
        let model = state.model;
        for purse in 0..model.purses.len() {
            let row = state.layout.purses + purse;
            if !self.merit.strict[row] {
                continue;
            }
            let mut tried = 0;
            while state.rows[row] + state.delta.values[row] < self.merit.needs[row].min(state.rows[row])
                && state.steps() <= LONGEST
            {
                let found = self.savings[purse][tried..].iter().position(|&(unit, arc)| {
                    let session = model.arcs.session[arc as usize] as usize;
                    state.plans[unit as usize].position(arc).is_some()
                        && state.groups[session] > i64::from(model.sessions.minimum[session])
                        && !state.changed().any(|changed| changed == unit as usize)
                });
                let Some(at) = found else { return };
                let (unit, arc) = self.savings[purse][tried + at];
                tried += at + 1;
                let mut plan = state.plans[unit as usize];
                if let Some(position) = plan.position(arc) {
                    plan.remove(position);
                    state.set_plan(unit as usize, plan, &|session| self.payer(session));
                }
            }
        }
    }

    /// Lets other purses pay where they are cheaper or the present one is short.
    pub(super) fn change_payers(&mut self, state: &mut State) -> usize {
        let model = state.model;
        if model.purses.len() < 2 {
            return 0;
        }
        let mut done = 0;
        for unit in 0..model.unit_count() {
            let plan = state.plans[unit];
            for position in 0..usize::from(plan.len) {
                let arc = plan.arcs[position] as usize;
                for side in 0..2 {
                    let now = plan.purses[position][side];
                    let class = &model.classes[usize::from(model.arcs.class[arc][side])];
                    if now == NOBODY || class.len() < 2 {
                        continue;
                    }
                    let price =
                        |purse: u8| self.pricing.rows[self.pricing.layout.purses + usize::from(purse)];
                    let other = self.pricing.class_payer(model.arcs.class[arc][side]);
                    if other != now && price(other) < price(now) {
                        let mut with = state.plans[unit];
                        with.purses[position][side] = other;
                        state.set_plan(unit, with, &|session| self.payer(session));
                        done += usize::from(self.settle_payer(state));
                    }
                }
            }
        }
        for session in 0..model.session_count() {
            let now = state.opener[session];
            let other = self.payer(session);
            if now != NOBODY && other != now {
                state.set_opener(session, other);
                done += usize::from(self.settle_payer(state));
            }
        }
        done
    }

    pub(super) fn settle_payer(&self, state: &mut State) -> bool {
        let well = self.merit.gain(state).is_some_and(|gain| gain > 0);
        if well {
            state.keep();
        } else {
            state.back();
        }
        well
    }
}
