//! The tables of an answer beside its allocation: strata, purses, quotas, dues that were not met.

use super::fault::Fault;
use super::feasible::Held;
use super::reading::{Names, Reading};
use super::values::{Ceilings, Given};
use crate::answer::{Aim, Answer};
use crate::certificate::Certificate;
use std::collections::{BTreeMap, BTreeSet};

/// Compares every table with the allocation.
pub(super) fn compare(
    read: &Reading,
    held: &Held,
    (ceilings, given): (&Ceilings, &Given),
    (answer, certificate): (&Answer, &Certificate),
    faults: &mut Vec<Fault>,
) {
    strata(read, (ceilings, given), (answer, certificate), faults);
    let purses = answer.purses.iter().map(|p| (&*p.purse, (p.spent_cents.into(), p.cents.into())));
    let of = |n: usize| (held.spent[n], i128::from(read.problem.purses[n].cents));
    table("purses", "purse", &read.purses, purses, of, faults);
    let quotas = answer.quotas.iter().map(|q| (&*q.quota, (q.value.into(), q.total.into())));
    table("quotas", "quota", &read.quotas, quotas, |n| held.counted[n], faults);
    refusals(read, held, answer, faults);
}

/// Each thing of the problem once, with its two figures.
fn table<'a>(
    list: &'static str,
    what: &'static str,
    names: &Names,
    rows: impl Iterator<Item = (&'a str, (i128, i128))>,
    of: impl Fn(usize) -> (i128, i128),
    faults: &mut Vec<Fault>,
) {
    let mut seen = BTreeSet::new();
    for (name, said) in rows {
        let Some(number) = names.get(name) else {
            faults.push(Fault::Unknown { what, name: name.to_owned() });
            continue;
        };
        if !seen.insert(*number) {
            faults.push(Fault::List { list, why: format!("has {name} twice") });
        }
        let found = of(*number);
        if said != found {
            let [said, found] = [said, found].map(|(a, b)| format!("{a} of {b}"));
            faults.push(Fault::Said { what: format!("{what} {name}"), said, found });
        }
    }
    if seen.len() < names.len() {
        faults.push(Fault::List { list, why: format!("lacks {}", names.len() - seen.len()) });
    }
}

fn strata(
    read: &Reading,
    (ceilings, given): (&Ceilings, &Given),
    (answer, certificate): (&Answer, &Certificate),
    faults: &mut Vec<Fault>,
) {
    let mut rounds = BTreeMap::new();
    for stage in &certificate.stages {
        if let Aim::Strata { round } = stage.aim {
            rounds.extend(stage.settled.iter().map(|stratum| (&**stratum, round)));
        }
    }
    for reached in &answer.strata {
        if reached.round != rounds.get(&*reached.stratum).copied() {
            let [said, found] =
                [reached.round, rounds.get(&*reached.stratum).copied()].map(|r| format!("{r:?}"));
            faults.push(Fault::Said { what: format!("the round of {}", reached.stratum), said, found });
        }
    }
    let judged: Names =
        read.judged.iter().enumerate().map(|(n, s)| (&*read.problem.strata[*s].id, n)).collect();
    let rows = answer.strata.iter().map(|s| (&*s.stratum, (s.value.into(), s.ceiling.into())));
    let of = |n: usize| (given.strata[read.judged[n]], ceilings.strata[read.judged[n]]);
    table("strata", "judged stratum", &judged, rows, of, faults);
}

fn refusals(read: &Reading, held: &Held, answer: &Answer, faults: &mut Vec<Fault>) {
    let mut said = BTreeMap::new();
    for refusal in &answer.refusals {
        if said.insert((&*refusal.group, &*refusal.due), refusal.missing).is_some() {
            let why = format!("has {} and {} twice", refusal.group, refusal.due);
            faults.push(Fault::List { list: "refusals", why });
        }
    }
    let mut found = BTreeMap::new();
    for (number, group) in read.problem.groups.iter().enumerate() {
        let (party, _) = read.party_of[number];
        for (n, due) in read.problem.rules.dues.iter().enumerate() {
            let options = &read.parties[party].options;
            let given = held.options[party].iter().filter(|option| options[**option].due == n).count() as u32;
            let missing = due.places.saturating_sub(read.had[number][n].saturating_add(given));
            if missing > 0 {
                found.insert((&*group.id, &*due.id), missing);
            }
        }
    }
    if said != found {
        let different = said.iter().find(|(key, missing)| found.get(*key) != Some(missing));
        let forgotten = found.iter().find(|(key, _)| !said.contains_key(*key));
        let why = match (different, forgotten) {
            (Some(((group, due), said)), _) => {
                let is = found.get(&(*group, *due)).copied().unwrap_or(0);
                format!("says that {group} lacks {said} of {due}; it lacks {is}")
            }
            (_, Some(((group, due), _))) => format!("does not say that {group} lacks {due}"),
            (None, None) => return,
        };
        faults.push(Fault::List { list: "refusals", why });
    }
}
