//! A change to a problem: the new answer obeys the changed rules, its certificate stands on its own, and who gains and loses is told.

mod support;

use navette_allotment::check::check;
use navette_allotment::generate::{Size, generate};
use navette_allotment::problem::{Choice, Problem};
use navette_allotment::{Change, Nobody, Observer, Options, Progress, Solved, Verdict, solve, what_if};
use support::tiny::tiny;

const OPTIONS: Options = Options { seed: 7, threads: 1, effort: 1, target_ppm: 0, trade_offs: false };

/// Every kind of change that a problem allows.
fn changes(problem: &Problem, before: &Solved) -> Vec<Change> {
    let session = &problem.sessions[0];
    let mut changes = vec![
        Change::NoOperator { operator: problem.operators[0].id.clone() },
        Change::Places { session: session.id.clone(), places: session.places + 1 },
        Change::TravelLimit { metres: Some(1) },
        Change::TravelLimit { metres: None },
    ];
    changes.extend(problem.purses.iter().map(|p| Change::Budget { purse: p.id.clone(), cents: p.cents / 2 }));
    if let Some(place) = before.answer.places.first() {
        let choice = Choice { group: place.group.clone(), session: place.session.clone() };
        changes.extend([Change::Lock(choice.clone()), Change::Forbid(choice)]);
    }
    changes
}

#[test]
fn the_answer_after_any_change_is_valid_and_says_who_moves() {
    let (mut answered, mut moved) = (0, 0);
    for seed in 0..300 {
        let problem = tiny(seed, 4, 5);
        let Ok(before) = solve(&problem, &OPTIONS, &mut Nobody) else { continue };
        for change in changes(&problem, &before) {
            let Ok(after) = what_if(&problem, &before, std::slice::from_ref(&change), &OPTIONS, &mut Nobody)
            else {
                continue;
            };
            let judged = check(&after.problem, &after.solved.answer, &after.solved.certificate);
            assert_eq!(judged, Ok(()), "seed {seed}, {change:?}");
            answered += 1;
            for group in &problem.groups {
                let count = |solved: &Solved| {
                    solved.answer.places.iter().filter(|place| place.group == group.id).count() as u32
                };
                let told = after.moved.iter().find(|moved| moved.group == group.id);
                let (was, is) = (count(&before), count(&after.solved));
                match told {
                    Some(told) => {
                        assert_eq!((told.before, told.after), (was, is), "seed {seed}, {}", group.id)
                    }
                    None => assert_eq!(was, is, "seed {seed}, {change:?}, {} moved untold", group.id),
                }
                moved += u32::from(was != is);
            }
        }
    }
    assert!(answered > 500 && moved > 50, "{answered} answered, {moved} moved");
}

/// Ends a search when it has asked so often.
struct Patience(u32);

impl Observer for Patience {
    fn hear(&mut self, _: Progress) {}

    fn verdict(&mut self) -> Verdict {
        self.0 = self.0.saturating_sub(1);
        if self.0 == 0 { Verdict::OutOfTime } else { Verdict::GoOn }
    }
}

/// On a problem too large to be solved to its end: the proof holds, twice is the same, and what gives more takes nothing from the floor.
#[test]
fn a_change_on_a_larger_problem_is_followed() {
    let problem = generate(Size::Groups(620), 3);
    let patience = || Patience(500);
    let before = solve(&problem, &OPTIONS, &mut patience()).unwrap();
    let (session, purse) = (&problem.sessions[0], &problem.purses[0]);
    for change in [
        Change::NoOperator { operator: problem.operators[0].id.clone() },
        Change::Places { session: session.id.clone(), places: session.places + 1 },
        Change::Budget { purse: purse.id.clone(), cents: purse.cents / 2 },
    ] {
        let follow =
            || what_if(&problem, &before, std::slice::from_ref(&change), &OPTIONS, &mut patience()).unwrap();
        let after = follow();
        let judged = check(&after.problem, &after.solved.answer, &after.solved.certificate);
        assert_eq!(judged, Ok(()), "{change:?}");
        if matches!(change, Change::Places { .. }) {
            let floor = |solved: &Solved| solved.answer.aims[0].value;
            assert!(floor(&after.solved) >= floor(&before), "{change:?}");
            assert_eq!(after.solved.answer, follow().solved.answer, "the same twice: {change:?}");
        }
    }
}
