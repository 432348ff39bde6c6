//! What an allocation gives, aim by aim, and whether the answer says so.

use super::fault::{Fault, named};
use super::feasible::Held;
use super::plans::{most_places, most_points};
use super::reading::Reading;
use crate::answer::{Aim, Answer};
use crate::certificate::Certificate;
use crate::problem::GroupFairness;
use std::collections::{BTreeMap, BTreeSet};

/// What each group could have on its own.
pub(super) struct Ceilings {
    /// Places of dues, those had before included.
    pub(super) places: Vec<u32>,
    /// Points; only when fairness speaks of them.
    pub(super) points: Vec<i64>,
    /// Of each stratum: the sum over its groups, each by its need.
    pub(super) strata: Vec<i128>,
}

/// The ceilings, or the group that has no plan at all.
pub(super) fn ceilings(read: &Reading) -> Result<Ceilings, Fault> {
    let count = read.problem.groups.len();
    let speaks_of_points = read.problem.rules.fairness.groups == GroupFairness::LeastPointsUpToCeiling;
    let mut made = Ceilings {
        places: vec![0; count],
        points: vec![0; if speaks_of_points { count } else { 0 }],
        strata: vec![0; read.problem.strata.len()],
    };
    for party in &read.parties {
        for (member, group) in party.members.iter().enumerate() {
            let none = || {
                let who = &read.group(*group).id;
                Fault::Problem(format!("what is locked for {who} cannot be given together"))
            };
            made.places[*group] = read.had_before(*group) + most_places(read, party).ok_or_else(none)?;
            if speaks_of_points {
                made.points[*group] = most_points(read, party, member).ok_or_else(none)?;
            }
            for stratum in &read.strata_of[*group] {
                let need = i128::from(read.group(*group).need);
                made.strata[*stratum] += need * i128::from(made.places[*group]);
            }
        }
    }
    Ok(made)
}

/// What an allocation gives.
pub(super) struct Given {
    /// Places of dues of each group, those had before included.
    pub(super) places: Vec<u32>,
    /// Of each stratum.
    pub(super) strata: Vec<i128>,
    points: Vec<i128>,
    burden: i128,
}

impl Given {
    pub(super) fn of(read: &Reading, held: &Held) -> Self {
        let count = read.problem.groups.len();
        let mut given = Given {
            places: vec![0; count],
            strata: vec![0; read.problem.strata.len()],
            points: vec![0; count],
            burden: 0,
        };
        let rules = &read.problem.rules;
        for (party, options) in read.parties.iter().zip(&held.options) {
            for (member, group) in party.members.iter().enumerate() {
                given.places[*group] = read.had_before(*group) + options.len() as u32;
                for stratum in &read.strata_of[*group] {
                    let need = i128::from(read.group(*group).need);
                    given.strata[*stratum] += need * i128::from(given.places[*group]);
                }
                let (mut disciplines, mut components) = (BTreeSet::new(), BTreeSet::<u32>::new());
                for own in options.iter().map(|option| &party.options[*option].own[member]) {
                    given.points[*group] += i128::from(own.points);
                    given.burden += i128::from(own.burden);
                    disciplines.extend(own.discipline);
                    components.extend(&read.component_lists[own.components as usize]);
                }
                given.points[*group] += i128::from(rules.points.discipline) * disciplines.len() as i128
                    + i128::from(rules.points.component) * components.len() as i128;
            }
        }
        for (session, (groups, _)) in held.taken.iter().enumerate() {
            if *groups > 0 {
                let price = read.problem.offers[read.offer_of[session]].price.session;
                given.burden += i128::from(rules.burden.cent) * i128::from(price);
            }
        }
        given
    }

    /// The value of an aim; `settled` are the strata that earlier rounds settled.
    pub(super) fn value(
        &self,
        read: &Reading,
        ceilings: &Ceilings,
        aim: &Aim,
        settled: &BTreeMap<usize, i64>,
    ) -> i128 {
        let need_where = |holds: &dyn Fn(usize) -> bool| -> i128 {
            let groups = (0..read.problem.groups.len()).filter(|group| holds(*group));
            groups.map(|group| i128::from(read.group(group).need)).sum()
        };
        match aim {
            Aim::Floor => need_where(&|group| self.places[group] == read.all_due()),
            Aim::Strata { .. } => {
                let shares =
                    read.judged.iter().filter(|s| !settled.contains_key(s) && ceilings.strata[**s] > 0);
                shares.map(|s| self.strata[*s] * 1_000_000 / ceilings.strata[*s]).min().unwrap_or(1_000_000)
            }
            Aim::MoreThan { numerator, denominator } => need_where(&|group| {
                passes(self.places[group], ceilings.places[group], *numerator, *denominator)
            }),
            Aim::LeastPoints => self.least_points(read, ceilings),
            Aim::Points => self.points.iter().sum(),
            Aim::Burden => self.burden,
        }
    }

    fn least_points(&self, read: &Reading, ceilings: &Ceilings) -> i128 {
        let least = |points: &mut dyn Iterator<Item = &i128>| points.min().copied();
        match read.problem.rules.fairness.groups {
            GroupFairness::LeastPointsUpToCeiling => {
                let own = self.points.iter().zip(&ceilings.points);
                let best = ceilings.points.iter().max().copied().unwrap_or(0);
                let mut short = own.filter(|(points, best)| **points < i128::from(**best)).map(|(p, _)| p);
                least(&mut short).unwrap_or(i128::from(best))
            }
            _ => least(&mut self.points.iter()).unwrap_or(0),
        }
    }
}

/// Whether so many places are more than a share of a ceiling.
pub(super) fn passes(places: u32, ceiling: u32, numerator: u32, denominator: u32) -> bool {
    let [p, c, n, d] = [places, ceiling, numerator, denominator].map(u64::from);
    c > 0 && p * d > n * c
}

/// The aims that the rules ask for, in their order; rounds of strata are as many as were found, if they may be.
fn asked_aims(read: &Reading, ceilings: &Ceilings, found: &[Aim]) -> Vec<Aim> {
    let fairness = &read.problem.rules.fairness;
    let judged = read.judged.iter().any(|stratum| ceilings.strata[*stratum] > 0);
    let rounds = found.iter().filter(|aim| matches!(aim, Aim::Strata { .. })).count() as u32;
    let fewest = u32::from(judged).min(fairness.rounds);
    let rounds = rounds.clamp(fewest, if judged { fairness.rounds } else { 1 });
    let mut aims = vec![Aim::Floor];
    aims.extend((1..=rounds).map(|round| Aim::Strata { round }));
    match fairness.groups {
        GroupFairness::None => {}
        GroupFairness::LeastPoints | GroupFairness::LeastPointsUpToCeiling => aims.push(Aim::LeastPoints),
        GroupFairness::Places => {
            let most = ceilings.places.iter().copied().max().unwrap_or(0);
            let met: BTreeSet<u32> = ceilings.places.iter().copied().collect();
            // In growing order of the share, each in its lowest terms.
            let mut shares: Vec<(u32, u32)> = Vec::new();
            for ceiling in 1..=most {
                if met.contains(&ceiling) {
                    shares.extend((0..ceiling).map(|places| lowest(places, ceiling)));
                }
            }
            shares.sort_by(|a, b| (a.0 * b.1).cmp(&(b.0 * a.1)));
            shares.dedup();
            aims.extend(
                shares.into_iter().map(|(numerator, denominator)| Aim::MoreThan { numerator, denominator }),
            );
        }
    }
    aims.extend([Aim::Points, Aim::Burden]);
    aims
}

/// Whether the aims found are those that the rules ask for, in their order.
pub(super) fn in_order(read: &Reading, ceilings: &Ceilings, found: &[Aim]) -> Result<(), Fault> {
    let asked = asked_aims(read, ceilings, found);
    let different = (0..asked.len().max(found.len())).find(|n| asked.get(*n) != found.get(*n));
    match different {
        None => Ok(()),
        Some(n) => {
            let word = |aims: &[Aim]| aims.get(n).map_or("nothing".to_owned(), named);
            Err(Fault::Aims { position: n + 1, expected: word(&asked), found: word(found) })
        }
    }
}

fn lowest(numerator: u32, denominator: u32) -> (u32, u32) {
    let (mut a, mut b) = (numerator, denominator);
    while b > 0 {
        (a, b) = (b, a % b);
    }
    (numerator / a, denominator / a)
}

/// Compares what the answer says of its aims with its allocation and with the certificate.
pub(super) fn compare(
    read: &Reading,
    ceilings: &Ceilings,
    given: &Given,
    (answer, certificate): (&Answer, &Certificate),
    faults: &mut Vec<Fault>,
) {
    let mut settled = BTreeMap::new();
    for (reached, stage) in answer.aims.iter().zip(&certificate.stages) {
        let aim = reached.aim;
        let value = given.value(read, ceilings, &aim, &settled);
        let mut wrong = |why: String| faults.push(Fault::Aim { aim, why });
        if value != i128::from(reached.value) {
            wrong(format!("the answer says {}; its allocation gives {value}", reached.value));
        }
        let [bound, kept] = [reached.bound, reached.kept].map(i128::from);
        let least = if aim == Aim::Burden { -1 } else { 1 };
        if value * least > bound * least {
            wrong(format!("its allocation has {value}, beyond the bound {bound}: one of them is false"));
        }
        if value * least < kept * least {
            wrong(format!("its allocation has {value}, and {kept} was to be kept"));
        }
        if (stage.aim, stage.bound, stage.kept) != (aim, reached.bound, reached.kept) {
            wrong("the certificate speaks of another aim, bound or value kept".to_owned());
        }
        let gap = ((bound - value).abs() * 1_000_000 + bound.abs().max(1) - 1) / bound.abs().max(1);
        if gap != i128::from(reached.gap_ppm) {
            wrong(format!("the answer says a gap of {} millionths; it is {gap}", reached.gap_ppm));
        }
        for stratum in &stage.settled {
            if let Some(number) = read.strata.get(&**stratum) {
                settled.insert(*number, stage.kept);
            }
        }
    }
}
