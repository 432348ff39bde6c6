//! What prices say of each unit of an allocation: how much it loses, and who competes with it.

use super::best::best_plan;
use super::evaluate::session_cost;
use super::state::State;
use super::worth::{Pricing, Weights};
use crate::model::MOST;

/// How many arcs of each due are looked at.
const ARCS: usize = 10;

/// What prices say of each unit.
pub(crate) struct Survey {
    /// How much less the plan of a unit is worth than its best, the most first.
    pub losses: Vec<(i64, u32)>,
    /// By arc: whether it is among the best of its unit.
    pub keeps: Vec<bool>,
    /// By unit: its best arcs, the best first.
    likes: Vec<Vec<u32>>,
}

impl Survey {
    /// At these prices.
    pub fn new(state: &State, weights: &Weights) -> Self {
        let model = state.model;
        let pricing = Pricing::new(model, state.layout, &weights.rows);
        let mut survey = Self {
            losses: Vec::with_capacity(model.unit_count()),
            keeps: vec![false; model.arcs.session.len()],
            likes: Vec::with_capacity(model.unit_count()),
        };
        let mut worths = Vec::new();
        for unit in 0..model.unit_count() {
            let terms = pricing.terms(unit);
            let members = model.members_of(unit).len() as i64;
            let from = model.arcs_of(unit).start;
            worths.clear();
            worths.extend(
                model
                    .arcs_of(unit)
                    .map(|arc| pricing.arc(arc, &terms) - session_cost(model, weights, arc, members)),
            );
            let best = best_plan(&pricing, unit, &worths, &terms.steps);
            let plan = &state.plans[unit];
            let alone = |arc: &u32| (worths[*arc as usize - from], model.arcs.points[*arc as usize]);
            let (sum, points) =
                plan.arcs().iter().map(alone).fold((0, 0), |sum, arc| (sum.0 + arc.0, sum.1 + arc.1));
            let shared = points - model.points(plan.arcs());
            let now = sum + terms.steps[usize::from(plan.len)] - weights.rows[state.layout.points] * shared;
            survey.losses.push((best.map_or(0, |best| best.worth - now).max(0), unit as u32));
            let mut order: Vec<u32> = model.arcs_of(unit).map(|arc| arc as u32).collect();
            order.sort_by_key(|&arc| (std::cmp::Reverse(worths[arc as usize - from]), arc));
            let mut taken = [0; MOST];
            for &arc in &order {
                let arc = arc as usize;
                let count = &mut taken[usize::from(model.arcs.due[arc])];
                survey.keeps[arc] =
                    *count < ARCS || model.arcs.locked[arc] || plan.position(arc as u32).is_some();
                *count += 1;
            }
            order.truncate(ARCS);
            survey.likes.push(order);
        }
        survey.losses.sort_unstable_by_key(|&(loss, unit)| (std::cmp::Reverse(loss), unit));
        survey
    }

    /// At most so many units that compete with one: who holds the places that it and they would like.
    pub fn around(&self, state: &State, first: u32, most: usize) -> Vec<u32> {
        let model = state.model;
        let mut is_in = vec![false; model.unit_count()];
        let mut units = vec![first];
        is_in[first as usize] = true;
        let mut next = 0;
        while next < units.len() && units.len() < most {
            let unit = units[next] as usize;
            next += 1;
            let plan = state.plans[unit];
            for &arc in self.likes[unit].iter().chain(plan.arcs()) {
                for &other in &state.taken[model.arcs.session[arc as usize] as usize] {
                    let other = model.arc_unit[other as usize];
                    if units.len() < most && !std::mem::replace(&mut is_in[other as usize], true) {
                        units.push(other);
                    }
                }
            }
        }
        units.sort_unstable();
        units
    }
}
