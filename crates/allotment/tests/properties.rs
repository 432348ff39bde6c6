//! What must hold of any allocation the engine gives, on problems with the shape of a basin.

mod support;

use navette_allotment::answer::{Aim, Answer};
use navette_allotment::check::{Fault, check};
use navette_allotment::generate::{Size, generate};
use navette_allotment::problem::{Group, Problem};
use navette_allotment::{Nobody, Options, solve};
use proptest::prelude::*;
use support::engine::{Outcome, quick, run};
use support::tiny::tiny;

fn value(answer: &Answer, aim: Aim) -> (i64, i64) {
    answer.aims.iter().find(|reached| reached.aim == aim).map(|r| (r.value, r.bound)).unwrap()
}

fn checked(problem: &Problem, seed: u64) -> Option<Answer> {
    let (answer, certificate) = run(problem, seed, 2).ok()?;
    let faults = check(problem, &answer, &certificate).err().unwrap_or_default();
    assert!(faults.is_empty(), "{:#?}", faults.iter().map(Fault::to_string).collect::<Vec<_>>());
    Some(answer)
}

/// What is said of an answer that was given: nothing if it is all true.
fn faults(problem: &Problem, outcome: Outcome) -> Vec<String> {
    let Ok((answer, certificate)) = outcome else { return Vec::new() };
    check(problem, &answer, &certificate).err().unwrap_or_default().iter().map(Fault::to_string).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn a_basin_in_small_is_allotted_within_the_rules_and_its_bounds_are_proven(seed in any::<u64>(), groups in 20..70_u32) {
        let problem = generate(Size::Groups(groups), seed);
        prop_assert_eq!(faults(&problem, quick(&problem, seed, u64::MAX)), Vec::<String>::new());
    }

    #[test]
    fn a_run_that_is_stopped_keeps_the_rules(seed in any::<u64>(), asked in 1..400_u64) {
        let problem = generate(Size::Groups(60), seed);
        prop_assert_eq!(faults(&problem, quick(&problem, seed, asked)), Vec::<String>::new());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Where both floors are proven, places that are added never take from it.
    #[test]
    fn more_places_never_lower_the_floor(seed in any::<u64>(), session in any::<prop::sample::Index>(), more in 1..3_u32) {
        let problem = tiny(seed, 4, 5);
        let mut wider = problem.clone();
        let at = session.index(wider.sessions.len());
        wider.sessions[at].places += more;
        if let (Ok((before, _)), Ok((after, _))) = (run(&problem, seed, 1), run(&wider, seed, 1)) {
            let (before, after) = (value(&before, Aim::Floor), value(&after, Aim::Floor));
            if before.0 == before.1 && after.0 == after.1 {
                prop_assert!(after.0 >= before.0);
            }
            prop_assert!(after.1 >= before.0, "the bound is below what was had with less");
        }
    }

    /// The values of closed aims do not depend on the lot.
    #[test]
    fn the_lot_decides_who_and_not_how_much(seed in any::<u64>(), other in any::<u64>()) {
        let problem = tiny(seed, 4, 5);
        if let (Ok((one, _)), Ok((two, _))) = (run(&problem, seed, 1), run(&problem, other, 1)) {
            for (a, b) in one.aims.iter().zip(&two.aims) {
                // The first aim that is open, or settles strata otherwise, sets different conditions for the rest.
                if a.value != a.bound || b.value != b.bound || (a.aim, a.kept) != (b.aim, b.kept) {
                    break;
                }
                if matches!(a.aim, Aim::Strata { .. }) {
                    break;
                }
                prop_assert_eq!(a.value, b.value);
            }
        }
    }
}

/// Two groups that differ by their name alone, and one place.
fn twins() -> Problem {
    let mut problem: Problem = serde_json::from_str(include_str!("../examples/small.json")).unwrap();
    let twin = |id: &str| Group { id: id.into(), ..problem.groups[1].clone() };
    problem.groups = vec![twin("one"), twin("two")];
    for session in &mut problem.sessions {
        (session.places, session.minimum) = (1, 1);
    }
    problem
}

#[test]
fn equals_are_treated_equally_up_to_the_lot() {
    let problem = twins();
    let mut wins = [0, 0];
    for seed in 0..60 {
        let answer = checked(&problem, seed).unwrap();
        let places = |id: &str| answer.places.iter().filter(|place| *place.group == *id).count();
        let (one, two) = (places("one"), places("two"));
        assert_eq!(one + two, 2, "both sessions are used");
        wins[usize::from(places("two") > 0)] += 1;
    }
    assert!(wins[0] >= 15 && wins[1] >= 15, "{wins:?}");
}

#[test]
fn a_small_basin_nearly_reaches_its_floor() {
    let problem = generate(Size::Groups(120), 1);
    let (answer, certificate) = quick(&problem, 1, u64::MAX).unwrap();
    assert_eq!(check(&problem, &answer, &certificate), Ok(()));
    let (reached, bound) = value(&answer, Aim::Floor);
    assert!(reached * 100 >= bound * 97, "{reached} of {bound}");
}

/// Large enough that parts are solved at the same time and chains are looked for by all threads.
#[test]
fn a_basin_is_allotted_alike_on_one_thread_and_on_two() {
    let problem = generate(Size::Groups(560), 4);
    let on = |threads: usize| {
        let options = Options { threads, effort: 1, ..Options::default() };
        solve(&problem, &options, &mut Nobody).unwrap()
    };
    let (one, two) = (on(1), on(2));
    assert_eq!(one, two);
    assert_eq!(check(&problem, &one.answer, &one.certificate), Ok(()));
    assert!(
        one.answer.aims.iter().any(|reached| reached.value != reached.bound),
        "nothing was left to parts"
    );
}
