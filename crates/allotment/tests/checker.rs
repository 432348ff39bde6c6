//! The checker against everything there is: on tiny problems, whatever it accepts is true, and what is true it accepts.

mod support;

use navette_allotment::answer::Aim;
use navette_allotment::certificate::Node;
use navette_allotment::check::{Fault, check, check_bounds};
use navette_allotment::problem::Id;
use std::collections::BTreeMap;
use support::answers::{aims, answer, certificate, judges, open_strata};
use support::chance::Chance;
use support::naive::{Allocation, Naive};
use support::proofs::{best, proof_of};
use support::tiny::tiny;
use support::trees::of_chance;

/// The most (for the burden, the least) of an aim over what keeps the values of the aims before it.
fn true_bound(
    naive: &Naive,
    everything: &[Allocation],
    aims: &[Aim],
    kept: &[i64],
    strata: &[Id],
) -> Option<i64> {
    let aim = aims[kept.len()];
    let keeps = |a: &&Allocation| {
        aims.iter().zip(kept).all(|(earlier, kept)| naive.keeps(a, *earlier, *kept, strata))
    };
    let values = everything.iter().filter(keeps).map(|a| naive.value(a, aim, &BTreeMap::new()));
    if aim == Aim::Burden { values.min() } else { values.max() }
}

struct Tiny {
    seed: u64,
    groups: u64,
    sessions: u64,
}

impl Tiny {
    /// Calls with the problem, all that it allows, and its aims, if it allows anything and not too much.
    fn with(&self, act: impl FnOnce(&Naive, &[Allocation], &[Aim])) -> bool {
        let problem = tiny(self.seed, self.groups, self.sessions);
        let naive = Naive::of(&problem);
        let Some(everything) = naive.everything(20_000) else { return false };
        if everything.is_empty() {
            return false;
        }
        let aims = aims(&naive, u32::from(judges(&naive)));
        act(&naive, &everything, &aims);
        true
    }
}

/// Prices of chance prove many bounds, but none that an allocation passes.
#[test]
fn no_prices_prove_what_is_false() {
    let mut tried = 0;
    for seed in 0..10_000 {
        let tried_here = Tiny { seed, groups: 3, sessions: 4 }.with(|naive, everything, aims| {
            let mut chance = Chance::of(seed ^ 0x5eed);
            let strata = open_strata(naive);
            // What is kept is that of some allocation, not the best: the bounds must be true for all that keep it.
            let some = &everything[chance.below(everything.len() as u64) as usize];
            let kept: Vec<i64> = aims.iter().map(|aim| naive.value(some, *aim, &BTreeMap::new())).collect();
            for (stage, aim) in aims.iter().enumerate() {
                let truth = true_bound(naive, everything, aims, &kept[..stage], &strata).unwrap();
                let false_bound = if *aim == Aim::Burden { truth + 1 } else { truth - 1 };
                let priced: Vec<bool> = aims[..stage]
                    .iter()
                    .map(|earlier| !matches!(earlier, Aim::Strata { .. } | Aim::LeastPoints))
                    .collect();
                let floors: &[Id] = if aims[..=stage].iter().any(|a| matches!(a, Aim::Strata { .. })) {
                    &strata
                } else {
                    &[]
                };
                let node = of_chance(naive, &priced, floors, seed * 16 + stage as u64);
                if matches!(node, Node::Sessions(_)) && *aim != Aim::Points {
                    continue;
                }
                let claim = |bound: i64| {
                    let mut bounds = kept.clone();
                    bounds[stage] = bound;
                    let mut trees = vec![Vec::new(); aims.len()];
                    trees[stage] = vec![node.clone()];
                    let made = certificate(naive, some, aims, &bounds, trees);
                    let faults = check_bounds(naive.problem, &made).err().unwrap_or_default();
                    assert!(
                        faults
                            .iter()
                            .all(|fault| matches!(fault, Fault::Aim { .. } | Fault::Unproven { .. })),
                        "seed {seed}: {faults:?}"
                    );
                    !faults.iter().any(|fault| matches!(fault, Fault::Unproven { aim: at, .. } if at == aim))
                };
                assert!(!claim(false_bound), "seed {seed}, {aim:?}: {false_bound} is false, {truth} is true");
                // Far enough away, the same prices do prove something.
                if !matches!(aim, Aim::Strata { .. } | Aim::LeastPoints) {
                    let far = if *aim == Aim::Burden { truth - 1_000_000 } else { truth + 1_000_000 };
                    assert!(claim(far), "seed {seed}, {aim:?}");
                }
            }
        });
        tried += u32::from(tried_here);
    }
    assert!(tried > 7_000, "{tried}");
}

/// The certificate made of every case proves the true optimum of every aim, and not one unit less.
#[test]
fn what_is_true_is_accepted_and_one_unit_less_is_not() {
    let (mut accepted, mut refused) = (0, 0);
    for seed in 0..3_000 {
        Tiny { seed, groups: 3, sessions: 3 }.with(|naive, everything, aims| {
            let (best, values) = best(naive, everything, aims);
            let Some(made) = proof_of(naive, best, aims, &values, 6) else { return };
            let said = answer(naive, best, &made);
            assert_eq!(check(naive.problem, &said, &made), Ok(()), "seed {seed}");
            accepted += 1;
            for stage in 0..aims.len() {
                let mut wrong = values.clone();
                wrong[stage] += if aims[stage] == Aim::Burden { 1 } else { -1 };
                if let Some(made) = proof_of(naive, best, aims, &wrong, 6) {
                    assert!(check_bounds(naive.problem, &made).is_err(), "seed {seed}, {:?}", aims[stage]);
                    refused += 1;
                }
            }
        });
    }
    assert!(accepted > 1_000 && refused > 4_000, "{accepted} accepted, {refused} refused");
}
