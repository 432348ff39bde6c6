//! Whether the numbers of a problem are within what the engine takes.

use super::compile::MOST_BITS;
use crate::error::ProblemError;
use crate::problem::{Amount, LARGEST_NUMBER, PROBLEM_FORMAT, Problem};
use std::collections::HashSet;

/// Checks the format, the counts and the ranges.
pub(super) fn check_numbers(problem: &Problem) -> Result<(), ProblemError> {
    if problem.format != PROBLEM_FORMAT {
        return Err(ProblemError::Format(problem.format.clone()));
    }
    if problem.purses.len() > MOST_BITS {
        return Err(ProblemError::TooMany { what: "purses", most: MOST_BITS });
    }
    let settings: HashSet<_> = problem.rules.dues.iter().map(|due| &due.setting).collect();
    if settings.len() != problem.rules.dues.len() {
        return Err(ProblemError::Twice {
            kind: "settings of dues",
            name: problem.rules.dues[0].setting.clone(),
        });
    }
    let large = |number: u64| number > LARGEST_NUMBER as u64;
    let wrong = |id: &crate::problem::Id, why| Err(ProblemError::Number(id.clone(), why));
    for group in &problem.groups {
        if group.need == 0 || group.need > 1_000_000 {
            return wrong(&group.id, "the need is from 1 to 1,000,000");
        }
        if group.pupils > 1_000_000 {
            return wrong(&group.id, "more than 1,000,000 pupils");
        }
        for candidate in &group.candidates {
            if candidate.fit.unsigned_abs() > 1_000_000 || large(candidate.travel_cents) {
                return wrong(&group.id, "points or cents are out of range");
            }
            if candidate.wish == Some(0) {
                return wrong(&group.id, "wishes are ranked from 1");
            }
        }
    }
    for offer in &problem.offers {
        let price = offer.price;
        if large(price.pupil.max(price.group).max(price.session)) || price.pupil > 1_000_000 {
            return wrong(&offer.id, "the price is out of range");
        }
    }
    for purse in &problem.purses {
        if large(purse.cents) {
            return wrong(&purse.id, "the budget is out of range");
        }
    }
    for quota in &problem.rules.quotas {
        match quota.amount {
            Amount::Of(amount) if large(amount) => return wrong(&quota.id, "the amount is out of range"),
            Amount::Permille(share) if share > 1000 => {
                return wrong(&quota.id, "more than 1,000 thousandths");
            }
            _ => {}
        }
    }
    let points = &problem.rules.points;
    let largest = points.wishes.iter().map(|wish| wish.unsigned_abs()).max().unwrap_or(0);
    let rules: crate::problem::Id = "points".into();
    if largest > 1_000_000
        || !(0..=1_000_000).contains(&points.discipline)
        || !(0..=1_000_000).contains(&points.component)
    {
        return wrong(&rules, "wishes count at most 1,000,000; novelty from 0 to 1,000,000");
    }
    if points.yield_ppm > 1_000_000 {
        return wrong(&rules, "more than 1,000,000 millionths");
    }
    Ok(())
}
