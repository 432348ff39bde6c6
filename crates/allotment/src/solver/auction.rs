//! A first allocation near an equilibrium: units bid for places, the lowest bid gives way (Bertsekas' auction, for plans).

use super::best::best_plan;
use super::evaluate::session_cost;
use super::rows::{NOBODY, Plan};
use super::state::State;
use super::worth::{BARRED, Pricing, Weights};
use crate::model::MOST;
use std::collections::VecDeque;

/// A place held, and what was bid for it.
#[derive(Debug, Clone, Copy)]
struct Held {
    bid: i64,
    arc: u32,
}

struct Auction<'a, 'm> {
    state: &'a mut State<'m>,
    pricing: Pricing<'a>,
    weights: &'a Weights,
    held: Vec<Vec<Held>>,
    reserve: Vec<i64>,
    step: i64,
}

/// Runs an auction over what units do not have yet, at these prices of rows, pupils and the cut; places begin a little below
/// theirs. `step` is the least by which a bid is raised.
pub(crate) fn auction(state: &mut State, weights: &Weights, step: i64, go_on: &mut dyn FnMut() -> bool) {
    let model = state.model;
    let rows = weights.rows.clone();
    let pricing = Pricing::new(model, state.layout, &rows);
    let held = (0..model.session_count())
        .map(|session| state.taken[session].iter().map(|&arc| Held { bid: i64::MAX / 4, arc }).collect())
        .collect();
    let reserve = weights.places.iter().map(|&price| (price - 4 * step).max(0)).collect();
    let mut queue: VecDeque<u32> = (0..model.unit_count() as u32)
        .filter(|&unit| state.plans[unit as usize].len == 0 && model.members_of(unit as usize).len() == 1)
        .collect();
    let mut left = 40 * queue.len() as u64;
    let mut auction = Auction { state, pricing, weights, held, reserve, step: step.max(1) };
    while let Some(unit) = queue.pop_front() {
        left = left.saturating_sub(1);
        if left == 0 || (left.is_multiple_of(256) && !go_on()) {
            break;
        }
        auction.bid(unit as usize, &mut queue);
    }
}

impl Auction<'_, '_> {
    /// What a place costs a newcomer; barred if there is none to be had.
    fn price(&self, session: usize, arc: usize) -> i64 {
        let (places, pupils) = self.state.free(session);
        let load = i64::from(self.state.model.arcs.load[arc]);
        if places > 0 && pupils >= load && self.state.operator_free(session) > 0 {
            return self.reserve[session];
        }
        match self.held[session].iter().map(|held| held.bid).min() {
            Some(bid) if bid < i64::MAX / 8 => bid.max(self.reserve[session]),
            _ => -BARRED,
        }
    }

    fn bid(&mut self, unit: usize, queue: &mut VecDeque<u32>) {
        let model = self.state.model;
        let terms = self.pricing.terms(unit);
        let old = self.state.plans[unit];
        let from = model.arcs_of(unit).start;
        let mut prices = Vec::with_capacity(32);
        let mut worths = Vec::with_capacity(32);
        for arc in model.arcs_of(unit) {
            let session = model.arcs.session[arc] as usize;
            let price = if old.position(arc as u32).is_some() {
                self.held[session].iter().find(|held| held.arc == arc as u32).map_or(0, |held| held.bid)
            } else {
                self.price(session, arc)
            };
            let fixed = session_cost(model, self.weights, arc, 1) - self.weights.places[session];
            prices.push(price);
            worths.push(if price >= -BARRED {
                BARRED
            } else {
                self.pricing.arc(arc, &terms) - fixed - price
            });
        }
        let Some(best) = best_plan(&self.pricing, unit, &worths, &terms.steps) else { return };
        let mut plan = Plan::EMPTY;
        let mut bids = [0; MOST];
        for (position, &arc) in best.arcs().iter().enumerate() {
            let at = arc as usize - from;
            if let Some(before) = old.position(arc) {
                plan.push(arc, old.purses[before]);
                continue;
            }
            let kept = std::mem::replace(&mut worths[at], BARRED);
            let without =
                best_plan(&self.pricing, unit, &worths, &terms.steps).map_or(best.worth, |b| b.worth);
            worths[at] = kept;
            bids[position] = prices[at] + (best.worth - without).max(0) + self.step;
            plan.push(arc, self.pricing.payers(arc as usize));
        }
        for &arc in old.arcs().iter().filter(|&&arc| plan.position(arc).is_none()) {
            let session = model.arcs.session[arc as usize] as usize;
            self.held[session].retain(|held| held.arc != arc);
        }
        self.set(unit, plan);
        for (position, &arc) in best.arcs().iter().enumerate() {
            if old.position(arc).is_none() {
                let session = model.arcs.session[arc as usize] as usize;
                if self.make_room(session, queue) {
                    self.held[session].push(Held { bid: bids[position], arc });
                } else {
                    // Those who stay in any case leave no room: the newcomer goes without.
                    let mut less = self.state.plans[unit];
                    if let Some(position) = less.position(arc) {
                        less.remove(position);
                    }
                    self.set(unit, less);
                }
            }
        }
    }

    /// The lowest bids give way until the session holds; those of before the auction never do.
    fn make_room(&mut self, session: usize, queue: &mut VecDeque<u32>) -> bool {
        let model = self.state.model;
        while !self.state.holds(session) {
            let lowest = (0..self.held[session].len()).min_by_key(|&at| self.held[session][at].bid);
            let Some(at) = lowest.filter(|&at| self.held[session][at].bid < i64::MAX / 8) else {
                return false;
            };
            let out = self.held[session].swap_remove(at);
            let unit = model.arc_unit[out.arc as usize] as usize;
            let mut plan = self.state.plans[unit];
            if let Some(position) = plan.position(out.arc) {
                plan.remove(position);
            }
            self.set(unit, plan);
            queue.push_back(unit as u32);
        }
        true
    }

    fn set(&mut self, unit: usize, plan: Plan) {
        let pricing = &self.pricing;
        let sessions = &pricing.model.sessions;
        let opener = |session: usize| {
            if sessions.opening_cents[session] > 0 {
                pricing.class_payer(sessions.opening_class[session])
            } else {
                NOBODY
            }
        };
        self.state.set_plan(unit, plan, &opener);
        self.state.keep();
    }
}
