//! A leaf of prices: what no allocation of the case can pass.

use super::case::Case;
use super::plans::{Asked, Worth, greatest};
use super::prices::Priced;
use super::proof::Stages;
use super::reading::{Party, Reading};
use super::values::passes;
use crate::answer::Aim;
use crate::problem::{Amount, Measure, Quota, Sense};

/// What the parts of a plan count for, in 1/scale of a unit of the aim.
struct Counts {
    full: i128,
    /// More than a share: numerator, denominator, how much.
    shares: Vec<(u32, u32, i128)>,
    points: i128,
    burden: i128,
}

impl Counts {
    fn of(stages: &Stages, priced: &Priced) -> Result<Self, String> {
        let mut counts = Counts { full: 0, shares: Vec::new(), points: 0, burden: 0 };
        if priced.earlier.len() > stages.number {
            return Err("prices of aims that are not earlier ones".to_owned());
        }
        let earlier = stages.aims.iter().zip(&priced.earlier).filter(|(_, price)| **price != 0);
        for (aim, weight) in earlier.chain([(&stages.aim(), &priced.scale)]) {
            match aim {
                Aim::Floor => counts.full += weight,
                Aim::MoreThan { numerator, denominator } => {
                    counts.shares.push((*numerator, *denominator, *weight));
                }
                Aim::Points => counts.points += weight,
                Aim::Burden => counts.burden += weight,
                Aim::Strata { .. } | Aim::LeastPoints if *aim == stages.aim() => {}
                Aim::Strata { .. } | Aim::LeastPoints => {
                    return Err("a price of an aim that is kept in another way".to_owned());
                }
            }
        }
        Ok(counts)
    }
}

/// The greatest that prices leave to a case, in 1/scale of a unit of the aim; none if nothing is in the case.
pub(super) fn greatest_of(
    read: &Reading,
    stages: &Stages,
    priced: &Priced,
    case: &Case,
) -> Result<Option<i128>, String> {
    let counts = Counts::of(stages, priced)?;
    let mut sum = priced.limits(read);
    for (number, kept) in stages.kept.iter().enumerate() {
        sum -= priced.earlier.get(number).copied().unwrap_or(0) * i128::from(*kept);
    }
    for (quota, price) in read.problem.rules.quotas.iter().zip(&priced.quotas) {
        sum += price * constant(quota);
    }
    for (stratum, price) in priced.strata.iter().enumerate() {
        if *price != 0 {
            sum -= price * stages.floor_of(stratum).ok_or("a price of a stratum that has no floor")?;
        }
    }
    for session in 0..read.problem.sessions.len() {
        let state = case.open(read, session);
        if priced.places[session] < 0 && state != Some(true) {
            let what = &read.problem.sessions[session].id;
            return Err(format!("the places of {what}, which need not open, have a price below 0"));
        }
        match (state, priced.opening(read, session, state == Some(true), counts.burden)) {
            (Some(false), _) => {}
            (Some(true), None) => return Ok(None),
            (Some(true), Some(worth)) => sum += worth,
            (None, worth) => sum += worth.unwrap_or(0).max(0),
        }
    }
    if case.empty {
        return Ok(None);
    }
    let mut scratch = Scratch::default();
    for (number, party) in read.parties.iter().enumerate() {
        match best_plan(read, stages, (priced, &counts), (number, party), case, &mut scratch) {
            Some(worth) => sum += worth,
            None => return Ok(None),
        }
    }
    Ok(Some(sum))
}

#[derive(Default)]
struct Scratch {
    options: Vec<i128>,
    number: Vec<i128>,
    novelty: Vec<i128>,
    least: Vec<i64>,
}

fn best_plan(
    read: &Reading,
    stages: &Stages,
    (priced, counts): (&Priced, &Counts),
    (number, party): (usize, &Party),
    case: &Case,
    scratch: &mut Scratch,
) -> Option<i128> {
    let most = party.room.iter().sum::<u32>() as usize;
    scratch.options.clear();
    scratch.options.resize(party.options.len(), 0);
    scratch.number.clear();
    scratch.number.resize(most + 1, 0);
    scratch.novelty.clear();
    scratch.novelty.resize(party.members.len(), counts.points);
    scratch.least.clear();
    for (member, group) in party.members.iter().enumerate() {
        let quotas = Quotas::of(read, priced, *group);
        for (worth, option) in scratch.options.iter_mut().zip(&party.options) {
            let own = &option.own[member];
            let paid = &read.purse_lists[own.purses as usize];
            let cheapest = paid.iter().map(|purse| priced.purses[*purse]).min().unwrap_or(0);
            *worth += counts.points * i128::from(own.points) - counts.burden * i128::from(own.burden)
                + quotas.place
                + (quotas.cent - cheapest) * i128::from(own.cents)
                - priced.place(read, option.session, own.load);
        }
        let who = read.group(*group);
        let need = i128::from(who.need);
        let of_strata: i128 = read.strata_of[*group].iter().map(|stratum| priced.strata[*stratum]).sum();
        let ceiling = stages.ceilings.places[*group];
        for (more, worth) in scratch.number.iter_mut().enumerate() {
            let places = read.had_before(*group) + more as u32;
            if places == read.all_due() {
                *worth += counts.full * need;
            }
            for (numerator, denominator, weight) in &counts.shares {
                if passes(places, ceiling, *numerator, *denominator) {
                    *worth += weight * need;
                }
            }
            *worth += of_strata * need * i128::from(places);
            if more > 0 {
                *worth += quotas.group;
            }
        }
        scratch.least.extend(stages.least_of(*group));
    }
    let worth = Worth {
        options: &scratch.options,
        number: &scratch.number,
        novelty: &scratch.novelty,
        least: &scratch.least,
    };
    greatest(read, party, &worth, &asked(party, number, case))
}

/// What a case asks of a party, closed sessions included.
pub(super) fn asked(party: &Party, number: usize, case: &Case) -> Asked {
    let mut asked = case.asked.get(&number).cloned().unwrap_or_default();
    if !case.opens.is_empty() {
        let closed = |option: &usize| case.opens.get(&party.options[*option].session) == Some(&false);
        asked.without.extend((0..party.options.len()).filter(closed));
    }
    asked
}

/// What the quotas make of a group: of each of its places, of each of its cents, of its having any place.
#[derive(Default)]
struct Quotas {
    place: i128,
    cent: i128,
    group: i128,
}

impl Quotas {
    fn of(read: &Reading, priced: &Priced, group: usize) -> Self {
        let mut sums = Quotas::default();
        for (number, quota) in read.problem.rules.quotas.iter().enumerate() {
            let price = priced.quotas[number];
            if price == 0 {
                continue;
            }
            let inside = i128::from(read.counted[number][group]);
            let unit = price
                * match (quota.amount, quota.sense) {
                    (Amount::Of(_), Sense::AtLeast) => inside,
                    (Amount::Of(_), Sense::AtMost) => -inside,
                    (Amount::Permille(permille), Sense::AtLeast) => 1000 * inside - i128::from(permille),
                    (Amount::Permille(permille), Sense::AtMost) => i128::from(permille) - 1000 * inside,
                };
            match quota.measure {
                Measure::Places => sums.place += unit,
                Measure::Pupils => sums.place += unit * i128::from(read.group(group).pupils),
                Measure::Cents => sums.cent += unit,
                Measure::Groups => sums.group += unit,
            }
        }
        sums
    }
}

/// The constant of a quota's row.
fn constant(quota: &Quota) -> i128 {
    match (quota.amount, quota.sense) {
        (Amount::Of(amount), Sense::AtLeast) => -i128::from(amount),
        (Amount::Of(amount), Sense::AtMost) => i128::from(amount),
        (Amount::Permille(_), _) => 0,
    }
}
