//! Sessions that have too few groups to open get newcomers.

use super::evaluate::session_cost;
use super::rows::{NOBODY, Plan};
use super::state::State;
use super::worth::{Pricing, Weights};

/// Brings newcomers to sessions that have too few, one at a time, whoever loses least at these prices. Those that must open take
/// anyone; others are left as they are if that would cost too much.
pub(crate) fn fill_up(state: &mut State, weights: &Weights, usual: f64) {
    let model = state.model;
    let pricing = Pricing::new(model, state.layout, &weights.rows);
    for session in 0..model.session_count() {
        let locked = state.taken[session].iter().any(|&arc| model.arcs.locked[arc as usize]);
        let must = model.sessions.must_open[session] || locked;
        if state.opens_rightly(session) {
            continue;
        }
        let mut purse = -0.5 * usual;
        while !state.opens_rightly(session) {
            let Some((gain, unit, mut plan)) = cheapest(state, &pricing, weights, session) else { break };
            purse += gain as f64;
            for position in 0..usize::from(plan.len) {
                if plan.purses[position] == [NOBODY; 2] {
                    plan.purses[position] = pricing.payers(plan.arcs[position] as usize);
                }
            }
            let opener = |session: usize| pricing.class_payer(model.sessions.opening_class[session]);
            state.set_plan(unit, plan, &opener);
        }
        let affordable = purse > -0.5 * usual * (1.0 + f64::from(model.sessions.minimum[session]));
        if must || (state.opens_rightly(session) && affordable) {
            state.keep();
        } else {
            state.back();
        }
    }
}

/// Who comes to a session at the least loss.
fn cheapest(
    state: &State,
    pricing: &Pricing,
    weights: &Weights,
    session: usize,
) -> Option<(i64, usize, Plan)> {
    let model = state.model;
    let mut best: Option<(i64, usize, Plan)> = None;
    for &arc in model.arcs_into(session) {
        let unit = model.arc_unit[arc as usize] as usize;
        let plan = state.plans[unit];
        let members = model.members_of(unit).len() as i64;
        let (places, pupils) = state.free(session);
        if plan.position(arc).is_some()
            || places < members
            || pupils < i64::from(model.arcs.load[arc as usize])
            || state.operator_free(session) < members
        {
            continue;
        }
        let Some(with) = exchange(state, unit, arc) else { continue };
        let terms = pricing.terms(unit);
        let worth = |plan: &Plan| -> i64 {
            let worth = |arc: usize| pricing.arc(arc, &terms) - session_cost(model, weights, arc, members);
            plan.arcs().iter().map(|&arc| worth(arc as usize)).sum::<i64>()
                + terms.steps[usize::from(plan.len)]
        };
        let gain = worth(&with) - worth(&plan);
        if best.is_none_or(|(most, ..)| gain > most) {
            best = Some((gain, unit, with));
        }
    }
    best
}

/// A plan with an arc more, and without what clashes with it or is one too many; none if that is locked or its session needs it.
fn exchange(state: &State, unit: usize, arc: u32) -> Option<Plan> {
    let model = state.model;
    let mut plan = state.plans[unit];
    let session = |arc: u32| model.arcs.session[arc as usize] as usize;
    let due = |arc: u32| model.arcs.due[arc as usize];
    let room = model.units.room[unit][usize::from(due(arc))];
    let mut position = 0;
    let mut same = plan.arcs().iter().filter(|&&other| due(other) == due(arc)).count();
    while position < usize::from(plan.len) {
        let other = plan.arcs[position];
        let too_many = due(other) == due(arc) && same >= usize::from(room);
        if too_many || model.clash(session(other), session(arc)) {
            let needed = state.groups[session(other)] == i64::from(model.sessions.minimum[session(other)]);
            if model.arcs.locked[other as usize] || needed {
                return None;
            }
            if due(other) == due(arc) {
                same -= 1;
            }
            plan.remove(position);
        } else {
            position += 1;
        }
    }
    plan.push(arc, [NOBODY; 2]);
    Some(plan)
}
