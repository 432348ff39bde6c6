//! What other ways of sharing out would have given.

use super::Book;
use crate::answer::{Comparison, Way};
use crate::lot::lot;
use crate::model::Model;
use crate::problem::Measure;
use crate::solver::primal::{close_too_small, first_come};
use crate::solver::stages::Outcome;
use crate::solver::state::State;

/// What each quota's groups get, and all groups, in the units of its measure.
pub(crate) fn quotas(book: &Book, state: &State) -> Vec<(i64, i64)> {
    let model = book.model;
    model
        .quotas
        .iter()
        .map(|row| {
            let quota = &book.problem.rules.quotas[row.position as usize];
            let (mut value, mut total) = (0, 0);
            for (unit, plan) in state.plans.iter().enumerate() {
                for (side, &group) in model.members_of(unit).iter().enumerate() {
                    let group = group as usize;
                    let places = i64::from(plan.len);
                    let amount = match row.measure {
                        Measure::Places => places,
                        Measure::Groups => i64::from(places > 0),
                        Measure::Pupils => places * model.members.pupils[group],
                        Measure::Cents => {
                            plan.arcs().iter().map(|&a| model.arcs.cents[a as usize][side]).sum()
                        }
                    };
                    total += amount;
                    let strata = &book.problem.groups[group].strata;
                    if strata.iter().any(|stratum| quota.strata.contains(stratum)) {
                        value += amount;
                    }
                }
            }
            (value, total)
        })
        .collect()
}

/// The answer, first come first served, and a random order.
pub(crate) fn comparisons(book: &Book, outcome: &Outcome, seed: u64) -> Vec<Comparison> {
    let model = book.model;
    let answer = &outcome.state;
    let units = model.unit_count();
    let mut by_file: Vec<usize> = (0..units).collect();
    by_file.sort_by_key(|&unit| model.units.members[unit][0]);
    let mut by_lot: Vec<usize> = (0..units).collect();
    // Another lot than that of the search.
    by_lot.sort_by_key(|&unit| lot(seed ^ 0x5eed, book.group(model.units.members[unit][0] as usize)));
    let serve = |order: &[usize]| {
        let mut state = State::empty(model, answer.layout);
        first_come(&mut state, order);
        close_too_small(&mut state);
        state
    };
    vec![
        compare(model, Way::Answer, answer, answer),
        compare(model, Way::FirstCome, &serve(&by_file), answer),
        compare(model, Way::RandomOrder, &serve(&by_lot), answer),
    ]
}

fn compare(model: &Model, way: Way, state: &State, answer: &State) -> Comparison {
    let layout = &state.layout;
    let (mut nothing, mut share_sum, mut judged) = (0, 0_i64, 0_i64);
    let (mut lose, mut gain) = (0, 0);
    for (unit, plan) in state.plans.iter().enumerate() {
        for &group in model.members_of(unit) {
            let group = group as usize;
            let ceiling = i64::from(model.members.ceiling[group]);
            let have = i64::from(model.members.had[group] + plan.len);
            if ceiling > 0 {
                judged += 1;
                share_sum += have * 1_000_000 / ceiling;
                nothing += u32::from(have == 0);
            }
            lose += u32::from(plan.len < answer.plans[unit].len);
            gain += u32::from(plan.len > answer.plans[unit].len);
        }
    }
    let worst = (0..model.ceilings.len())
        .filter(|&r| model.ceilings[r] > 0)
        .map(|r| {
            let value = i128::from(state.rows[layout.strata + r]);
            (value * 1_000_000 / i128::from(model.ceilings[r])) as i64
        })
        .min();
    let spent: i64 = (0..model.purses.len()).map(|purse| -state.rows[layout.purses + purse]).sum();
    Comparison {
        way,
        floor: state.rows[layout.levels],
        groups_with_nothing: nothing,
        worst_stratum_ppm: worst.unwrap_or(1_000_000),
        mean_ppm: if judged > 0 { share_sum / judged } else { 1_000_000 },
        points: state.rows[layout.points],
        cents: spent.max(0) as u64,
        envious: envious(model, state),
        lose_places: lose,
        gain_places: gain,
    }
}

/// Groups that would rather have a place held by one that needs less, in a session that fits them, than what they have of its due.
fn envious(model: &Model, state: &State) -> u32 {
    let least_need: Vec<i64> = (0..model.session_count())
        .map(|session| {
            let needs = state.taken[session].iter().map(|&arc| {
                let members = model.members_of(model.arc_unit[arc as usize] as usize);
                members.iter().map(|&group| model.members.need[group as usize]).min().unwrap_or(i64::MAX)
            });
            needs.min().unwrap_or(i64::MAX)
        })
        .collect();
    let mut envious = 0;
    for (unit, plan) in state.plans.iter().enumerate() {
        let need = model.members_of(unit).iter().map(|&g| model.members.need[g as usize]).max().unwrap_or(0);
        let envies = model.arcs_of(unit).any(|arc| {
            let have = plan.arcs().iter().filter(|&&a| model.arcs.due[a as usize] == model.arcs.due[arc]);
            let best = have.map(|&a| model.arcs.points[a as usize]).max().unwrap_or(0);
            plan.position(arc as u32).is_none()
                && model.arcs.points[arc] > best
                && least_need[model.arcs.session[arc] as usize] < need
        });
        envious += if envies { model.members_of(unit).len() as u32 } else { 0 };
    }
    envious
}
