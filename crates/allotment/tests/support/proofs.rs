//! The best allocation there is, and a certificate of it made without a solver.

use super::answers::{certificate, open_strata};
use super::naive::{Allocation, Naive};
use super::trees::{Asked, of_all_cases};
use navette_allotment::answer::Aim;
use navette_allotment::certificate::Certificate;
use navette_allotment::problem::GroupFairness;
use std::collections::BTreeMap;

/// The allocation that is best in lexicographic order of the aims (one round of strata), and the values it reaches.
pub fn best<'a>(naive: &Naive, everything: &'a [Allocation], aims: &[Aim]) -> (&'a Allocation, Vec<i64>) {
    let values = |a: &Allocation| -> Vec<i64> {
        let value = |aim: &Aim| naive.value(a, *aim, &BTreeMap::new());
        aims.iter().map(|aim| if *aim == Aim::Burden { -value(aim) } else { value(aim) }).collect()
    };
    let best = everything.iter().max_by_key(|a| values(a)).unwrap();
    (best, aims.iter().map(|aim| naive.value(best, *aim, &BTreeMap::new())).collect())
}

/// Where a bound is reached beyond which nobody counts.
pub fn needs_no_proof(naive: &Naive, aim: Aim, bound: i64) -> bool {
    let up_to = naive.problem.rules.fairness.groups == GroupFairness::LeastPointsUpToCeiling;
    let groups = 0..naive.problem.groups.len();
    match aim {
        Aim::Strata { .. } => bound >= 1_000_000,
        Aim::LeastPoints => up_to && groups.map(|group| naive.own_best(group)).max().unwrap_or(0) <= bound,
        _ => false,
    }
}

/// A certificate by cases; none if there are too many.
pub fn proof_of(
    naive: &Naive,
    best: &Allocation,
    aims: &[Aim],
    bounds: &[i64],
    most_pairs: usize,
) -> Option<Certificate> {
    let strata = open_strata(naive);
    let kept: Vec<i64> = aims.iter().map(|aim| naive.value(best, *aim, &BTreeMap::new())).collect();
    let mut trees = Vec::new();
    for (stage, aim) in aims.iter().enumerate() {
        let share = |round: &Aim| match round {
            _ if round == aim => Some(bounds[stage] + 1),
            Aim::Strata { .. } => Some(kept[aims.iter().position(|a| a == round)?]),
            _ => None,
        };
        let round = aims[..=stage].iter().find(|aim| matches!(aim, Aim::Strata { .. }));
        let share = round.and_then(share);
        let asked = Asked {
            earlier: aims[..stage].iter().copied().zip(kept.iter().copied()).collect(),
            floors: share.map_or_else(Vec::new, |s| strata.iter().map(|id| (id.clone(), s)).collect()),
        };
        let tree = of_all_cases(naive, &asked, most_pairs)?;
        trees.push(if needs_no_proof(naive, *aim, bounds[stage]) { Vec::new() } else { tree });
    }
    Some(certificate(naive, best, aims, bounds, trees))
}
