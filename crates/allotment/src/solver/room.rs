//! Chains: others leave a session until it holds, and what they leave is filled.

use super::market::has_room;
use super::rows::Plan;
use super::search::{LONGEST, Round};
use super::state::State;
use super::worth::BARRED;
use crate::model::MOST;

impl Round<'_, '_> {
    /// Makes others leave a session until it holds, and the sessions they go to.
    pub(super) fn make_room(&self, state: &mut State, first: usize) -> bool {
        let mut over = vec![(first, 0)];
        while let Some((session, step)) = over.pop() {
            while !state.holds(session) {
                if state.steps() > LONGEST {
                    return false;
                }
                let Some((unit, plan, to)) = self.victim(state, session, step + 1) else { return false };
                state.set_plan(unit, plan, &|session| self.payer(session));
                if let Some(to) = to {
                    over.push((to, step + 1));
                }
            }
        }
        true
    }

    /// Who leaves a session at the least loss, and where to.
    fn victim(&self, state: &State, session: usize, step: usize) -> Option<(usize, Plan, Option<usize>)> {
        let model = state.model;
        let (places, pupils) = state.free(session);
        let mut best: Option<(i64, usize, usize, Option<usize>)> = None;
        for &arc in &state.taken[session] {
            let arc = arc as usize;
            let unit = model.arc_unit[arc] as usize;
            let relieves = places < 0 || pupils >= 0 || pupils + i64::from(model.arcs.load[arc]) >= 0;
            if model.arcs.locked[arc]
                || model.members_of(unit).len() > 1
                || !relieves
                || state.changed().any(|changed| changed == unit)
            {
                continue;
            }
            let plan = &state.plans[unit];
            let Some(position) = plan.position(arc as u32) else { continue };
            let left = self.market.leaving(self.pricing, unit, plan, position);
            let len = usize::from(plan.len);
            let steps = self.market.terms(unit).steps;
            let base = left.overlap - left.worth;
            let mut offer = |gain: i64, to: Option<usize>| {
                if best.is_none_or(|(most, ..)| gain > most) {
                    best = Some((gain, unit, position, to));
                }
            };
            offer(base + steps[len - 1] - steps[len], None);
            for other in model.arcs_of(unit) {
                if model.arcs.due[other] != model.arcs.due[arc] || plan.position(other as u32).is_some() {
                    continue;
                }
                let to = model.arcs.session[other] as usize;
                let label = self.entry(state, to, other, step);
                if label > BARRED / 2
                    && let Some(worth) = self.market.entering(self.pricing, plan, other, position)
                {
                    offer(base + worth + label, Some(other));
                }
            }
        }
        let (_, unit, position, to) = best?;
        let mut plan = state.plans[unit];
        plan.remove(position);
        if let Some(arc) = to {
            plan.push(arc as u32, self.payers(state, arc));
        }
        Some((unit, plan, to.map(|arc| model.arcs.session[arc] as usize)))
    }

    /// What entering a session costs now.
    fn entry(&self, state: &State, session: usize, arc: usize, step: usize) -> i64 {
        let (places, pupils) = state.free(session);
        let fits = places > 0
            && pupils >= i64::from(state.model.arcs.load[arc])
            && state.operator_free(session) > 0
            && state.groups[session] > 0;
        if fits { 0 } else { self.market.buy_after(step, session) }
    }

    /// Fills a place left free, and the places left free by that, as long as it gains or must be.
    pub(super) fn fill(&self, state: &mut State, first: usize) -> bool {
        let mut session = first;
        let mut step = 0;
        loop {
            step += 1;
            let must = !state.opens_rightly(session);
            if state.steps() > LONGEST {
                return !must;
            }
            if state.free(session).0 <= 0 {
                return true;
            }
            match self.newcomer(state, session, step) {
                Some((gain, unit, plan, from)) if gain > 0 || must => {
                    state.set_plan(unit, plan, &|session| self.payer(session));
                    match from {
                        Some(from) => session = from,
                        None => return true,
                    }
                }
                _ => return !must,
            }
        }
    }

    /// Who takes a free place with the most gain, and where from.
    pub(super) fn newcomer(
        &self,
        state: &State,
        session: usize,
        step: usize,
    ) -> Option<(i64, usize, Plan, Option<usize>)> {
        let model = state.model;
        let mut best: Option<(i64, usize, usize, usize)> = None;
        if state.operator_free(session) <= 0 {
            return None;
        }
        let (_, pupils) = state.free(session);
        for &arc in model.arcs_into(session) {
            let arc = arc as usize;
            if i64::from(model.arcs.load[arc]) > pupils {
                continue;
            }
            let unit = model.arc_unit[arc] as usize;
            let plan = &state.plans[unit];
            if model.members_of(unit).len() > 1
                || plan.position(arc as u32).is_some()
                || state.changed().any(|changed| changed == unit)
            {
                continue;
            }
            let len = usize::from(plan.len);
            let steps = self.market.terms(unit).steps;
            let mut offer = |gain: i64, position: usize| {
                if best.is_none_or(|(most, ..)| gain > most) {
                    best = Some((gain, unit, position, arc));
                }
            };
            if has_room(state, unit, model.arcs.due[arc])
                && let Some(worth) = self.market.entering(self.pricing, plan, arc, MOST)
            {
                offer(worth + steps[len + 1] - steps[len], MOST);
            }
            for (position, &other) in plan.arcs().iter().enumerate() {
                let other = other as usize;
                let from = model.arcs.session[other] as usize;
                if model.arcs.due[other] != model.arcs.due[arc]
                    || model.arcs.locked[other]
                    || self.market.sell_after(step, from) <= BARRED / 2
                {
                    continue;
                }
                if let Some(worth) = self.market.entering(self.pricing, plan, arc, position) {
                    let left = self.market.leaving(self.pricing, unit, plan, position);
                    offer(worth - left.worth + left.overlap + self.market.sell_after(step, from), position);
                }
            }
        }
        let (gain, unit, position, arc) = best?;
        let mut plan = state.plans[unit];
        let mut from = None;
        if position < MOST {
            from = Some(model.arcs.session[plan.arcs[position] as usize] as usize);
            plan.remove(position);
        }
        plan.push(arc as u32, self.payers(state, arc));
        Some((gain, unit, plan, from))
    }
}
