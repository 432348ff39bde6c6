//! Answers and certificates that were tampered with: whatever is changed, the checker says so.

mod support;

use navette_allotment::answer::{Answer, Place};
use navette_allotment::certificate::Certificate;
use navette_allotment::check::{Fault, check};
use navette_allotment::problem::{Amount, Choice, Problem};
use serde_json::Value;
use support::answers::{aims, answer, judges};
use support::naive::Naive;
use support::proofs::{best, proof_of};
use support::tiny::tiny;

/// The example of the README with its best allocation and a proof by cases.
fn example() -> (Problem, Answer, Certificate) {
    let problem: Problem = serde_json::from_str(include_str!("../examples/small.json")).unwrap();
    let naive = Naive::of(&problem);
    let everything = naive.everything(1_000_000).unwrap();
    let aims = aims(&naive, 1);
    let (best, values) = best(&naive, &everything, &aims);
    let certificate = proof_of(&naive, best, &aims, &values, 12).unwrap();
    let answer = answer(&naive, best, &certificate);
    (problem.clone(), answer, certificate)
}

/// The parts of an answer that explain it and are not certified.
const EXPLANATIONS: [&str; 7] =
    ["seed", "ended", "reasons", "remedy", "shadow_prices", "trade_offs", "comparisons"];

/// Every way to change one thing in a document: a number by one, a text, a list with one less or one twice.
fn changed(whole: &Value, path: &mut Vec<String>, skip: &[&str], act: &mut dyn FnMut(&str, Value)) {
    let pointer: String = path.iter().map(|step| format!("/{step}")).collect();
    let part = whole.pointer(&pointer).unwrap().clone();
    let mut with = |value: Value| {
        let mut copy = whole.clone();
        *copy.pointer_mut(&pointer).unwrap() = value;
        act(&pointer, copy);
    };
    match part {
        Value::Number(number) => {
            let number = number.as_i64().unwrap();
            with((number + 1).into());
            with((number - 1).into());
        }
        Value::String(text) => with(format!("{text}x").into()),
        Value::Array(list) => {
            for n in 0..list.len() {
                let mut less = list.clone();
                less.remove(n);
                with(less.into());
                let mut twice = list.clone();
                twice.insert(n, list[n].clone());
                with(twice.into());
            }
            for n in 0..list.len() {
                path.push(n.to_string());
                changed(whole, path, skip, act);
                path.pop();
            }
        }
        Value::Object(map) => {
            for key in map.keys().filter(|key| !skip.contains(&key.as_str())) {
                path.push(key.clone());
                changed(whole, path, skip, act);
                path.pop();
            }
        }
        Value::Bool(_) | Value::Null => {}
    }
}

#[test]
fn the_example_passes() {
    let (problem, answer, certificate) = example();
    assert_eq!(check(&problem, &answer, &certificate), Ok(()));
    assert!(answer.places.iter().any(|place| place.purse.is_some()));
    assert!(!answer.refusals.is_empty());
}

#[test]
fn no_part_of_an_answer_can_be_changed() {
    let (problem, answer, certificate) = example();
    let mut count = 0;
    changed(&serde_json::to_value(&answer).unwrap(), &mut Vec::new(), &EXPLANATIONS, &mut |at, value| {
        if let Ok(tampered) = serde_json::from_value::<Answer>(value) {
            assert!(check(&problem, &tampered, &certificate).is_err(), "changed at {at}");
            count += 1;
        }
    });
    assert!(count > 150, "{count}");
}

#[test]
fn no_part_of_a_certificate_can_be_changed_but_the_prices_that_still_prove_it() {
    let (mut refused, mut still) = (0, 0);
    for seed in 0..200 {
        let problem = tiny(seed, 2, 3);
        let naive = Naive::of(&problem);
        let everything = naive.everything(100).unwrap_or_default();
        if everything.len() < 2 {
            continue;
        }
        let aims = aims(&naive, u32::from(judges(&naive)));
        let (best, values) = best(&naive, &everything, &aims);
        let Some(certificate) = proof_of(&naive, best, &aims, &values, 2) else { continue };
        let answer = answer(&naive, best, &certificate);
        assert_eq!(check(&problem, &answer, &certificate), Ok(()));
        changed(&serde_json::to_value(&certificate).unwrap(), &mut Vec::new(), &[], &mut |at, value| {
            let Ok(tampered) = serde_json::from_value::<Certificate>(value) else { return };
            match check(&problem, &answer, &tampered) {
                Err(_) => refused += 1,
                // Another price or scale may prove the same bound.
                Ok(()) => {
                    assert!(at.contains("/groups/"), "seed {seed}, changed at {at}");
                    still += 1;
                }
            }
        });
    }
    assert!(refused > 2_000 && still > 0, "{refused} refused, {still} still prove it");
}

/// A change to the example, and what must be said of it.
type Change = (&'static str, fn(&mut Problem, &mut Answer, &mut Certificate));

const CHANGES: &[Change] = &[
    ("A2 must not be in concert-1: it is too far", |p, _, _| p.groups[1].candidates[1].metres = 5_001),
    ("A1 must not be in puppets-1: it is not for the levels", |p, _, _| {
        p.groups[0].levels = vec!["S1".into()]
    }),
    ("A1 must not be in puppets-1: the group does not follow its language", |p, _, _| {
        p.groups[0].languages = vec!["nl".into()];
    }),
    ("A1 must not be in puppets-1: the group is busy then", |p, _, _| p.groups[0].busy = vec![10]),
    ("A1 must not be in puppets-1: no purse may pay it", |p, _, _| p.offers[0].purses.clear()),
    ("A1 must not be in puppets-1: this choice is forbidden", |p, _, _| {
        p.rules.forbidden = vec![Choice { group: "A1".into(), session: "puppets-1".into() }];
    }),
    ("A1 must not be in puppets-1: it is not among", |p, _, _| drop(p.groups[0].candidates.remove(0))),
    ("A1 must not be in puppets-1: no due asks", |p, _, _| p.rules.dues[0].setting = "elsewhere".into()),
    ("there is no group called \"Z9\"", |_, a, _| a.places[0].group = "Z9".into()),
    ("session puppets-1 cannot be held so: 2 groups for 1 places", |p, _, _| p.sessions[0].places = 1),
    ("session puppets-1 cannot be held so: 2 groups, fewer than the 3", |p, _, _| {
        (p.sessions[0].places, p.sessions[0].minimum) = (3, 3);
    }),
    ("47 pupils for 40 seats", |p, _, _| p.sessions[2].pupils = Some(40)),
    ("A2 must not be in concert-1: the group is larger", |p, _, _| p.sessions[3].pupils = Some(18)),
    ("session concert-1 cannot be held so: it is among the openings", |_, a, _| drop(a.openings.remove(0))),
    ("operator company is not respected", |p, _, _| p.operators[0].places = Some(2)),
    ("is not respected", |p, _, _| p.purses.iter_mut().for_each(|purse| purse.cents = 15_000)),
    ("quota priority-share is not respected", |p, _, _| p.rules.quotas[0].amount = Amount::Permille(990)),
    ("two groups are called \"A1\"", |p, _, _| p.groups[1].id = "A1".into()),
    ("what U1 gets cannot be: concert-1 is locked, and is not given", |p, _, _| {
        p.groups[2].candidates[1].metres = 100;
        p.rules.locked = vec![Choice { group: "U1".into(), session: "concert-1".into() }];
    }),
    ("A1 in concert-1 is locked, and does not fit", |p, _, _| {
        p.groups[0].busy = vec![12];
        p.rules.locked = vec![Choice { group: "A1".into(), session: "concert-1".into() }];
    }),
    ("goes together with", |p, _, _| p.rules.together = vec![["A1".into(), "U1".into()]]),
    ("are not in the order of their names", |_, a, _| a.places.swap(0, 1)),
    ("aim 1 should be the floor, and is the points", |_, a, _| a.aims.swap(0, 4)),
    ("its format is \"other\"", |_, _, c| c.format = "other".into()),
];

#[test]
fn what_is_wrong_is_said_in_words() {
    for (expected, change) in CHANGES {
        let (mut problem, mut answer, mut certificate) = example();
        change(&mut problem, &mut answer, &mut certificate);
        let faults = check(&problem, &answer, &certificate).expect_err(expected);
        let said: Vec<String> = faults.iter().map(Fault::to_string).collect();
        assert!(said.iter().any(|words| words.contains(expected)), "{expected}: {said:#?}");
    }
}

#[test]
fn a_place_that_nobody_may_have_is_refused_whoever_it_goes_to() {
    let (problem, answer, certificate) = example();
    for group in &problem.groups {
        for session in &problem.sessions {
            let new = Place { group: group.id.clone(), session: session.id.clone(), purse: None };
            if answer.places.iter().any(|p| p.group == new.group && p.session == new.session) {
                continue;
            }
            let mut more = answer.clone();
            more.places.push(new);
            more.places.sort_by(|a, b| (&a.group, &a.session).cmp(&(&b.group, &b.session)));
            assert!(check(&problem, &more, &certificate).is_err());
        }
    }
}
