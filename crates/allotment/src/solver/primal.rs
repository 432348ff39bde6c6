//! Allocations: a first one, and better ones.

use super::best::best_plan;
use super::evaluate::session_cost;
use super::rows::{FREE, Plan};
use super::search::{Merit, Style, round};
use super::state::State;
use super::worth::{BARRED, Pricing, Weights};

/// Gives units, in the order of the lot, the best plan that is still free at these prices; only pairs and those with locked
/// choices if `only_fixed`.
pub(crate) fn greedy(state: &mut State, weights: &Weights, needs: &[i64], only_fixed: bool) {
    let model = state.model;
    // What is locked comes first: it has its places already.
    let locked = (0..model.unit_count()).filter(|&unit| model.units.locked[unit]);
    let paired = (0..model.unit_count()).filter(|&unit| model.members_of(unit).len() > 1);
    let others = (0..model.unit_count()).filter(|_| !only_fixed);
    for unit in locked.chain(paired).chain(others) {
        if state.plans[unit].len == 0 {
            serve(state, weights, needs, unit);
        }
    }
}

/// Gives a unit the best plan that is still free at these prices.
fn serve(state: &mut State, weights: &Weights, needs: &[i64], unit: usize) {
    let model = state.model;
    let pricing = Pricing::new(model, state.layout, &weights.rows);
    let terms = pricing.terms(unit);
    let members = model.members_of(unit).len() as i64;
    let mut worths = Vec::with_capacity(64);
    for arc in model.arcs_of(unit) {
        let session = model.arcs.session[arc] as usize;
        let (places, pupils) = state.free(session);
        let affordable = model.arcs.class[arc].iter().zip(model.arcs.cents[arc]).all(|(&class, cents)| {
            cents == 0
                || model.classes[usize::from(class)].iter().any(|&purse| {
                    let row = state.layout.purses + purse as usize;
                    needs[row] == FREE || state.rows[row] - cents >= needs[row]
                })
        });
        let free = places >= members
            && pupils >= i64::from(model.arcs.load[arc])
            && state.operator_free(session) >= members;
        worths.push(if model.arcs.locked[arc] || (free && affordable) {
            pricing.arc(arc, &terms) - session_cost(model, weights, arc, members)
        } else {
            BARRED
        });
    }
    let Some(best) = best_plan(&pricing, unit, &worths, &terms.steps) else { return };
    let mut plan = Plan::EMPTY;
    for &arc in best.arcs() {
        plan.push(arc, payers(&pricing, state, needs, arc as usize));
    }
    let opener = |session: usize| pricing.class_payer(model.sessions.opening_class[session]);
    state.set_plan(unit, plan, &opener);
    state.keep();
}

/// The cheapest purses that still hold enough.
fn payers(pricing: &Pricing, state: &State, needs: &[i64], arc: usize) -> [u8; 2] {
    let model = state.model;
    let mut payers = pricing.payers(arc);
    for (side, payer) in payers.iter_mut().enumerate() {
        let cents = model.arcs.cents[arc][side];
        let class = &model.classes[usize::from(model.arcs.class[arc][side])];
        let holds = |purse: u32| {
            let row = state.layout.purses + purse as usize;
            needs[row] == FREE || state.rows[row] - cents >= needs[row]
        };
        if cents > 0 && !holds(u32::from(*payer)) {
            let price = |purse: u32| pricing.rows[state.layout.purses + purse as usize];
            if let Some(&purse) =
                class.iter().filter(|&&purse| holds(purse)).min_by_key(|&&purse| price(purse))
            {
                *payer = purse as u8;
            }
        }
    }
    payers
}

/// Sends away the groups of sessions that do not have enough to open.
pub(crate) fn close_too_small(state: &mut State) {
    let model = state.model;
    for session in 0..model.session_count() {
        if state.opens_rightly(session) || model.sessions.must_open[session] {
            continue;
        }
        for arc in state.taken[session].clone() {
            if model.arcs.locked[arc as usize] {
                continue;
            }
            let unit = model.arc_unit[arc as usize] as usize;
            let mut plan = state.plans[unit];
            if let Some(position) = plan.position(arc) {
                plan.remove(position);
                state.set_plan(unit, plan, &|_| super::rows::NOBODY);
            }
        }
        state.keep();
    }
}

/// How the rounds of a climb differ: chains grow longer, caution comes and goes.
pub(crate) fn style(at: usize) -> Style {
    Style {
        hops: [0, 1, 1, 2, 2, 3, 3, 4, 5, 6][at % 10],
        hopeful: at % 10 >= 7,
        cautious: at.is_multiple_of(2),
    }
}

/// Rounds of growing reach until nothing gains, at most so many.
pub(crate) fn climb(state: &mut State, merit: &Merit, rounds: usize, go_on: &mut dyn FnMut() -> bool) {
    let mut idle = 0;
    for at in 0..rounds {
        if !go_on() {
            break;
        }
        let done = round(state, merit, style(at));
        idle = if done == 0 { idle + 1 } else { 0 };
        if idle >= 4 {
            break;
        }
    }
}

/// A merit where prices lead and judge, and being short of a need costs a little more.
pub(crate) fn priced(weights: &Weights, needs: &[i64], unit: &[f64]) -> Merit {
    let times = |factor: f64| unit.iter().map(|unit| (unit * factor).max(1.0) as i64).collect();
    Merit {
        search: weights.rows.clone(),
        judge: weights.rows.clone(),
        penalty: times(0.01),
        boost: times(0.002),
        needs: needs.to_vec(),
        strict: vec![false; needs.len()],
    }
}

/// Brings rows that are short up to their needs at the least loss, as far as that goes. Returns whether none is left.
pub(crate) fn repair(
    state: &mut State,
    weights: &Weights,
    needs: &[i64],
    unit: &[f64],
    go_on: &mut dyn FnMut() -> bool,
) -> bool {
    let mut merit = priced(weights, needs, unit);
    merit.penalty = unit.iter().map(|unit| (unit * 4.0).max(1.0) as i64).collect();
    let first = merit.boost.clone();
    for at in 0..30 {
        if !state.short(needs) {
            return true;
        }
        if !go_on() {
            return false;
        }
        round(
            state,
            &merit,
            Style { hops: [0, 1, 2][at % 3], hopeful: false, cautious: at.is_multiple_of(2) },
        );
        for row in 0..needs.len() {
            let short = needs[row] != FREE && state.rows[row] < needs[row];
            merit.boost[row] = if short {
                merit.boost[row].saturating_mul(2).min((unit[row] * 0.5) as i64)
            } else {
                first[row]
            };
        }
    }
    !state.short(needs)
}

/// From an allocation that stands to better ones: no row may get short but those of `soft`, which are raised towards their needs;
/// what is left of purses and places is spent on the goal.
#[expect(
    clippy::too_many_arguments,
    reason = "one call of one place; a struct would name the same eight things"
)]
pub(crate) fn spend(
    state: &mut State,
    weights: &Weights,
    needs: &[i64],
    goal_row: Option<usize>,
    soft: &dyn Fn(usize) -> bool,
    unit: &[f64],
    rounds: usize,
    go_on: &mut dyn FnMut() -> bool,
) {
    let mut merit = priced(weights, needs, unit);
    for (row, &need) in needs.iter().enumerate() {
        merit.strict[row] = need != FREE && !soft(row);
        if soft(row) {
            // Worth its price up to its need, and nothing beyond.
            merit.judge[row] = 0;
            merit.penalty[row] = weights.rows[row].max((unit[row] * 1.5) as i64).max(1);
            merit.boost[row] = merit.penalty[row];
            merit.search[row] = 0;
        }
    }
    // First what gains at all prices: a change may save money that the next one spends.
    climb(state, &merit, rounds, go_on);
    for row in 0..merit.judge.len() {
        if Some(row) != goal_row {
            merit.judge[row] = 0;
        }
    }
    climb(state, &merit, rounds / 2, go_on);
    // Once more without prices of what is not used up.
    for (row, &need) in needs.iter().enumerate() {
        if merit.strict[row] && state.rows[row] > need {
            merit.search[row] /= 3;
        }
    }
    climb(state, &merit, rounds / 2, go_on);
}

/// Serves units in an order: each takes the plan with the most points that is still free and can be paid. Quotas are not looked at,
/// as nobody looks at them where whoever comes first is served.
pub(crate) fn first_come(state: &mut State, order: &[usize]) {
    let model = state.model;
    let needs = state.layout.hard_needs(model);
    let mut weights = Weights::zero(model, &state.layout);
    weights.rows[state.layout.points] = 1;
    for &unit in order {
        serve(state, &weights, &needs, unit);
    }
}

/// Gives up places that their purses cannot pay any more, those of the last units of the lot first.
pub(crate) fn drop_unpaid(state: &mut State) {
    let model = state.model;
    let needs = state.layout.hard_needs(model);
    for unit in (0..model.unit_count()).rev() {
        let mut plan = state.plans[unit];
        let mut position = 0;
        while position < usize::from(plan.len) {
            let short = plan.purses[position].iter().any(|&purse| {
                let row = state.layout.purses + usize::from(purse);
                purse != super::rows::NOBODY && state.rows[row] < needs[row]
            });
            if short && !model.arcs.locked[plan.arcs[position] as usize] {
                plan.remove(position);
                state.set_plan(unit, plan, &|_| super::rows::NOBODY);
                state.keep();
            } else {
                position += 1;
            }
        }
    }
}

/// Gives units what is locked, and nothing more.
pub(crate) fn keep_locked(state: &mut State) {
    let model = state.model;
    let rows = vec![0; state.layout.len];
    let pricing = Pricing::new(model, state.layout, &rows);
    for unit in (0..model.unit_count()).filter(|&unit| model.units.locked[unit]) {
        let mut plan = Plan::EMPTY;
        for arc in model.arcs_of(unit).filter(|&arc| model.arcs.locked[arc]) {
            plan.push(arc as u32, pricing.payers(arc));
        }
        state.set_plan(unit, plan, &|session| pricing.class_payer(model.sessions.opening_class[session]));
        state.keep();
    }
}
