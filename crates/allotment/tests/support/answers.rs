//! An answer and a certificate written around an allocation: true values, and the bounds that are handed in.

use super::naive::{Allocation, Naive};
use navette_allotment::answer::*;
use navette_allotment::certificate::{CERTIFICATE_FORMAT, Certificate, Node, Stage};
use navette_allotment::problem::{GroupFairness, Id};
use std::collections::{BTreeMap, BTreeSet};

/// The aims of a problem, with so many rounds of strata.
pub fn aims(naive: &Naive, rounds: u32) -> Vec<Aim> {
    let mut aims = vec![Aim::Floor];
    aims.extend((1..=rounds).map(|round| Aim::Strata { round }));
    match naive.problem.rules.fairness.groups {
        GroupFairness::None => {}
        GroupFairness::Places => {
            let mut shares = BTreeSet::new();
            for group in 0..naive.problem.groups.len() {
                let ceiling = naive.own_ceiling(group);
                // Twelfths order the shares of ceilings up to four.
                shares.extend((0..ceiling).map(|places| places * 12 / ceiling));
            }
            for twelfths in shares {
                let divisor = (1..=12).rev().find(|d| twelfths % d == 0 && 12 % d == 0).unwrap();
                aims.push(Aim::MoreThan { numerator: twelfths / divisor, denominator: 12 / divisor });
            }
        }
        _ => aims.push(Aim::LeastPoints),
    }
    aims.extend([Aim::Points, Aim::Burden]);
    aims
}

/// Whether any stratum is judged, and could have something.
pub fn judges(naive: &Naive) -> bool {
    let could = |stratum: &&Id| naive.members(stratum).iter().any(|group| naive.own_ceiling(*group) > 0);
    naive.judged().iter().any(could)
}

/// The judged strata that could have something.
pub fn open_strata(naive: &Naive) -> Vec<Id> {
    let could = |stratum: &&Id| naive.members(stratum).iter().any(|group| naive.own_ceiling(*group) > 0);
    naive.judged().into_iter().filter(could).cloned().collect()
}

/// The certificate of bounds and trees, one round of strata that settles all; `kept` is what the allocation gives.
pub fn certificate(
    naive: &Naive,
    allocation: &Allocation,
    aims: &[Aim],
    bounds: &[i64],
    trees: Vec<Vec<Node>>,
) -> Certificate {
    let stages = aims.iter().zip(bounds).zip(trees).map(|((aim, bound), tree)| Stage {
        aim: *aim,
        bound: *bound,
        kept: naive.value(allocation, *aim, &BTreeMap::new()),
        settled: if matches!(aim, Aim::Strata { .. }) { open_strata(naive) } else { Vec::new() },
        tree,
    });
    Certificate { format: CERTIFICATE_FORMAT.to_owned(), stages: stages.collect() }
}

/// The answer with this allocation and this certificate.
pub fn answer(naive: &Naive, a: &Allocation, certificate: &Certificate) -> Answer {
    let problem = naive.problem;
    let purse = |n: Option<&usize>| n.map(|n| problem.purses[*n].id.clone());
    let mut places: Vec<Place> = Vec::new();
    for (group, plan) in a.sessions.iter().enumerate() {
        places.extend(plan.iter().map(|session| Place {
            group: problem.groups[group].id.clone(),
            session: problem.sessions[*session].id.clone(),
            purse: purse(a.paid.get(&(group, *session))),
        }));
    }
    places.sort_by(|x, y| (&x.group, &x.session).cmp(&(&y.group, &y.session)));
    let mut openings = Vec::new();
    for (n, session) in problem.sessions.iter().enumerate() {
        let groups: Vec<usize> =
            (0..a.sessions.len()).filter(|group| a.sessions[*group].contains(&n)).collect();
        if !groups.is_empty() {
            openings.push(Opening {
                session: session.id.clone(),
                groups: groups.len() as u32,
                pupils: groups.iter().map(|group| u64::from(naive.load(*group, n))).sum(),
                purse: purse(a.opened.get(&n)),
            });
        }
    }
    openings.sort_by(|x, y| x.session.cmp(&y.session));
    let rounds: BTreeMap<&Id, u32> = certificate
        .stages
        .iter()
        .filter_map(|stage| match stage.aim {
            Aim::Strata { round } => Some((stage, round)),
            _ => None,
        })
        .flat_map(|(stage, round)| stage.settled.iter().map(move |stratum| (stratum, round)))
        .collect();
    let strata = naive.judged().into_iter().map(|stratum| {
        let (value, ceiling) = naive.stratum(a, stratum);
        StratumReached { stratum: stratum.clone(), value, ceiling, round: rounds.get(stratum).copied() }
    });
    let spent = |purse: usize| {
        let places = a.paid.iter().filter(|(_, p)| **p == purse).map(|((g, s), _)| naive.cents(*g, *s));
        let opened =
            a.opened.iter().filter(|(_, p)| **p == purse).map(|(s, _)| naive.offer(*s).price.session);
        places.chain(opened).sum::<u64>()
    };
    let mut refusals = Vec::new();
    for (n, group) in problem.groups.iter().enumerate() {
        for (d, due) in problem.rules.dues.iter().enumerate() {
            let given = a.sessions[n].iter().filter(|session| naive.due(**session) == Some(d)).count() as u32;
            let missing = due.places.saturating_sub(naive.had(n, d) + given);
            if missing > 0 {
                let (group, due) = (group.id.clone(), due.id.clone());
                refusals.push(Refusal { group, due, missing, reasons: Vec::new(), remedy: None });
            }
        }
    }
    Answer {
        format: ANSWER_FORMAT.to_owned(),
        seed: 0,
        ended: Ended::Closed,
        places,
        openings,
        aims: reached(naive, a, certificate),
        strata: strata.collect(),
        purses: (0..problem.purses.len())
            .map(|n| PurseReached {
                purse: problem.purses[n].id.clone(),
                spent_cents: spent(n),
                cents: problem.purses[n].cents,
            })
            .collect(),
        quotas: problem
            .rules
            .quotas
            .iter()
            .map(|quota| {
                let (value, total) = naive.counted(quota, &a.sessions);
                QuotaReached { quota: quota.id.clone(), value, total }
            })
            .collect(),
        refusals,
        shadow_prices: Vec::new(),
        trade_offs: Vec::new(),
        comparisons: Vec::new(),
    }
}

fn reached(naive: &Naive, a: &Allocation, certificate: &Certificate) -> Vec<AimReached> {
    let mut settled = BTreeMap::new();
    let mut made = Vec::new();
    for stage in &certificate.stages {
        let value = naive.value(a, stage.aim, &settled);
        let size = stage.bound.abs().max(1) as u64;
        made.push(AimReached {
            aim: stage.aim,
            value,
            bound: stage.bound,
            kept: stage.kept,
            gap_ppm: ((stage.bound - value).unsigned_abs() * 1_000_000).div_ceil(size),
            proof: match stage.tree.len() {
                0 => Proof::Ceiling,
                1 => Proof::Prices,
                _ => Proof::Cases,
            },
        });
        settled.extend(stage.settled.iter().map(|stratum| (stratum.clone(), stage.kept)));
    }
    made
}
