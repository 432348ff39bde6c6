//! Groups that go together, the order of the lot, and what each could have at best.

use super::compile::judged_strata;
use super::{LevelAim, MOST, Model, NEVER, NONE, Names, Units};
use crate::answer::Aim;
use crate::error::ProblemError;
use crate::lot::lot;
use crate::problem::{GroupFairness, Problem};
use std::collections::BTreeSet;

/// The units, in the order of the lot, and the unit of each group.
pub(super) fn pair_up(
    problem: &Problem,
    names: &Names,
    seed: u64,
) -> Result<(Units, Vec<u32>), ProblemError> {
    let mut other = vec![NONE; problem.groups.len()];
    for [one, two] in &problem.rules.together {
        let (a, b) = (names.groups.find(two, one)?, names.groups.find(one, two)?);
        if a == b || other[a as usize] != NONE || other[b as usize] != NONE {
            return Err(ProblemError::Together(one.clone()));
        }
        (other[a as usize], other[b as usize]) = (b, a);
    }
    let id = |group: u32| &*problem.groups[group as usize].id;
    let mut members: Vec<[u32; 2]> = Vec::with_capacity(problem.groups.len());
    for (group, &partner) in other.iter().enumerate() {
        let group = group as u32;
        // The one whose name comes first speaks for the pair.
        if partner == NONE || id(group) < id(partner) {
            members.push([group, partner]);
        }
    }
    members.sort_by_cached_key(|pair| (lot(seed, id(pair[0])), id(pair[0])));
    let mut unit_of = vec![0; problem.groups.len()];
    for (unit, pair) in members.iter().enumerate() {
        for &group in pair.iter().filter(|&&group| group != NONE) {
            unit_of[group as usize] = unit as u32;
        }
    }
    Ok((Units { members, ..Units::default() }, unit_of))
}

/// Ceilings of groups and strata, and the levels that aims speak of.
pub(super) fn settle_ceilings(
    problem: &Problem,
    names: &Names,
    model: &mut Model,
) -> Result<(), ProblemError> {
    for unit in 0..model.unit_count() {
        let arcs: Vec<u32> = model.arcs_of(unit).map(|arc| arc as u32).collect();
        let tangled = arcs.iter().enumerate().any(|(i, &a)| {
            arcs[i + 1..].iter().any(|&b| {
                let (a, b) = (a as usize, b as usize);
                model.clash(model.arcs.session[a] as usize, model.arcs.session[b] as usize)
                    || model.overlap(a, b) != 0
            })
        });
        model.units.tangled.push(tangled);
        let Some(most) = most_places(model, unit, &arcs) else {
            let group = &problem.groups[model.members_of(unit)[0] as usize];
            return Err(ProblemError::Locked {
                group: group.id.clone(),
                session: "its locked sessions".into(),
                why: "they cannot all be had by one group",
            });
        };
        model.units.most.push(most);
        for &group in &model.units.members[unit] {
            if group != NONE {
                model.members.ceiling[group as usize] = model.members.had[group as usize] + most;
            }
        }
    }
    model.ceilings = vec![0; judged_strata(problem, names).len()];
    for group in 0..problem.groups.len() {
        let value = model.members.need[group] * i64::from(model.members.ceiling[group]);
        for position in model.members.strata_from[group]..model.members.strata_from[group + 1] {
            model.ceilings[model.members.strata[position as usize] as usize] += value;
        }
    }
    model.levels = levels(model);
    Ok(())
}

/// The most new places of a plan of a unit; none if its locked choices exclude each other.
fn most_places(model: &Model, unit: usize, arcs: &[u32]) -> Option<u8> {
    let mut best = None;
    let mut plan = Vec::with_capacity(MOST);
    let mut room = model.units.room[unit];
    for &arc in arcs.iter().filter(|&&arc| model.arcs.locked[arc as usize]) {
        take(model, &mut plan, &mut room, arc)?;
    }
    let ceiling = plan.len() + room.iter().map(|&left| usize::from(left)).sum::<usize>();
    grow(model, arcs, &mut plan, &mut room, ceiling, &mut best);
    best
}

fn take(model: &Model, plan: &mut Vec<u32>, room: &mut [u8; MOST], arc: u32) -> Option<()> {
    let due = usize::from(model.arcs.due[arc as usize]);
    let session = |arc: u32| model.arcs.session[arc as usize] as usize;
    if room[due] == 0 || plan.iter().any(|&had| model.clash(session(had), session(arc))) {
        return None;
    }
    room[due] -= 1;
    plan.push(arc);
    Some(())
}

fn grow(
    model: &Model,
    arcs: &[u32],
    plan: &mut Vec<u32>,
    room: &mut [u8; MOST],
    ceiling: usize,
    best: &mut Option<u8>,
) {
    *best = (*best).max(Some(plan.len() as u8));
    for (position, &arc) in arcs.iter().enumerate() {
        if *best == Some(ceiling as u8) {
            return;
        }
        if take(model, plan, room, arc).is_some() {
            grow(model, &arcs[position + 1..], plan, room, ceiling, best);
            plan.pop();
            room[usize::from(model.arcs.due[arc as usize])] += 1;
        }
    }
}

fn levels(model: &Model) -> Vec<LevelAim> {
    let (had, ceiling) = (&model.members.had, &model.members.ceiling);
    let groups = had.len();
    let due = model.due_places as u8;
    let from = |wanted: &dyn Fn(usize) -> Option<u8>| -> Vec<u8> {
        (0..groups)
            .map(|g| match wanted(g) {
                Some(units) if units <= ceiling[g] => units.saturating_sub(had[g]),
                _ => NEVER,
            })
            .collect()
    };
    let mut levels = vec![LevelAim { aim: Aim::Floor, from: from(&|_| Some(due)) }];
    if model.group_fairness == GroupFairness::Places {
        let ceilings: BTreeSet<u8> = ceiling.iter().copied().filter(|&c| c > 0).collect();
        let mut shares: Vec<(u32, u32)> = Vec::new();
        for &c in &ceilings {
            for k in 0..c {
                // In lowest terms, so that a share has one name.
                let divisor = (1..=c).rev().find(|d| k % d == 0 && c % d == 0).unwrap_or(1);
                let share = (u32::from(k / divisor), u32::from(c / divisor));
                if !shares.contains(&share) {
                    shares.push(share);
                }
            }
        }
        shares.sort_by(|a, b| (a.0 * b.1).cmp(&(b.0 * a.1)));
        for (numerator, denominator) in shares {
            // More than n/d of the ceiling: the first whole number above.
            let wanted = |g: usize| {
                let c = u32::from(ceiling[g]);
                (c > 0).then(|| (numerator * c / denominator + 1) as u8)
            };
            levels.push(LevelAim { aim: Aim::MoreThan { numerator, denominator }, from: from(&wanted) });
        }
    }
    levels
}
