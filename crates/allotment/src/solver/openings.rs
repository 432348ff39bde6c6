//! Sessions that open because enough groups would rather go there.

use super::market::has_room;
use super::search::Round;
use super::state::State;
use super::worth::BARRED;
use crate::model::MOST;

impl Round<'_, '_> {
    /// Opens closed sessions that enough groups would rather go to.
    pub(super) fn open_sessions(&mut self, state: &mut State) -> usize {
        let model = state.model;
        let mut done = 0;
        for session in 0..model.session_count() {
            let minimum = i64::from(model.sessions.minimum[session]);
            if state.groups[session] > 0 || (minimum < 2 && !model.sessions.must_open[session]) {
                continue;
            }
            let mut wishes: Vec<(i64, u32, usize)> = Vec::new();
            for &arc in model.arcs_into(session) {
                if let Some((gain, position)) = self.wish(state, arc as usize) {
                    wishes.push((gain, arc, position));
                }
            }
            wishes.sort_by_key(|&(gain, arc, _)| (std::cmp::Reverse(gain), arc));
            let least: i64 = wishes.iter().take(minimum as usize).map(|&(gain, ..)| gain).sum();
            let opening = self.pricing.opening(session);
            if (wishes.len() as i64) < minimum || (least <= opening && !model.sessions.must_open[session]) {
                continue;
            }
            let mut left = Vec::new();
            for (gain, arc, position) in wishes {
                if gain <= 0 && state.groups[session] >= minimum {
                    break;
                }
                let unit = model.arc_unit[arc as usize] as usize;
                let load = i64::from(model.arcs.load[arc as usize]);
                let free = state.free(session);
                if free.0 < 1 || free.1 < load || state.operator_free(session) < 1 {
                    continue;
                }
                let mut plan = state.plans[unit];
                if position < MOST {
                    left.push(model.arcs.session[plan.arcs[position] as usize] as usize);
                    plan.remove(position);
                }
                plan.push(arc, self.payers(state, arc as usize));
                state.set_plan(unit, plan, &|session| self.payer(session));
            }
            let filled = left.into_iter().all(|session| self.fill_one(state, session));
            done += usize::from(self.settle(state, filled));
        }
        done
    }

    /// What a single group gains in a session that opens, and the place of its plan that it gives up (`MOST` for none).
    pub(super) fn wish(&self, state: &State, arc: usize) -> Option<(i64, usize)> {
        let model = state.model;
        let unit = model.arc_unit[arc] as usize;
        let plan = &state.plans[unit];
        if model.members_of(unit).len() > 1 || state.near.get(unit) == Some(&false) {
            return None;
        }
        let len = usize::from(plan.len);
        let steps = self.market.terms(unit).steps;
        let mut best = None;
        if has_room(state, unit, model.arcs.due[arc]) {
            let worth = self.market.entering(self.pricing, plan, arc, MOST)?;
            best = Some((worth + steps[len + 1] - steps[len], MOST));
        }
        for (position, &other) in plan.arcs().iter().enumerate() {
            let other = other as usize;
            let sell = self.market.sell[model.arcs.session[other] as usize];
            if model.arcs.due[other] != model.arcs.due[arc] || model.arcs.locked[other] || sell <= BARRED / 2
            {
                continue;
            }
            if let Some(worth) = self.market.entering(self.pricing, plan, arc, position) {
                let left = self.market.leaving(self.pricing, unit, plan, position);
                best = best.max(Some((worth - left.worth + left.overlap + sell, position)));
            }
        }
        best
    }

    /// Fills a place left free, if that gains or must be, without counting the steps before.
    pub(super) fn fill_one(&self, state: &mut State, session: usize) -> bool {
        let must = !state.opens_rightly(session);
        match self.newcomer(state, session, self.market.hops()) {
            Some((gain, unit, plan, None)) if gain > 0 || must => {
                state.set_plan(unit, plan, &|session| self.payer(session));
                true
            }
            _ => !must,
        }
    }
}
