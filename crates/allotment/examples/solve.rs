//! Solves an instance that it makes and tells how far it got, then what if something were otherwise: `cargo run --release -p navette-allotment --example solve -- medium 1 2`.

use navette_allotment::generate::{Size, generate};
use navette_allotment::problem::{Choice, Problem};
use navette_allotment::{Change, Observer, Options, Progress, Solved, Verdict, solve, what_if};
use std::time::Instant;

struct Clock(Instant);

impl Observer for Clock {
    fn hear(&mut self, progress: Progress) {
        eprintln!("{:7.2} s {progress:?}", self.0.elapsed().as_secs_f64());
    }

    fn verdict(&mut self) -> Verdict {
        Verdict::GoOn
    }
}

fn main() {
    let mut words = std::env::args().skip(1);
    let Ok(size) = words.next().unwrap_or_default().parse::<Size>() else {
        eprintln!("solve SIZE [SEED [EFFORT]]");
        return;
    };
    let mut number = |otherwise: u64| words.next().and_then(|word| word.parse().ok()).unwrap_or(otherwise);
    let (seed, effort) = (number(1), number(2) as u32);
    let problem = generate(size, seed);
    let mut clock = Clock(Instant::now());
    match solve(&problem, &Options { effort, ..Options::default() }, &mut clock) {
        Ok(solved) => {
            for aim in &solved.answer.aims {
                println!("{aim:?}");
            }
            if let Ok(folder) = std::env::var("OUT") {
                let write = |name: &str, text: String| std::fs::write(format!("{folder}/{name}.json"), text);
                let _ = write("problem", serde_json::to_string(&problem).unwrap_or_default());
                let _ = write("answer", serde_json::to_string(&solved.answer).unwrap_or_default());
                let _ = write("certificate", serde_json::to_string(&solved.certificate).unwrap_or_default());
            }
            let before = clock.0.elapsed();
            let faults = navette_allotment::check::check(&problem, &solved.answer, &solved.certificate);
            println!("checked in {:?}: {faults:?}", clock.0.elapsed() - before);
            println!(
                "{:?} places {} refusals {}",
                solved.answer.ended,
                solved.answer.places.len(),
                solved.answer.refusals.len()
            );
            println!("{:?}", solved.answer.comparisons);
            println!("{:.2} s", clock.0.elapsed().as_secs_f64());
            for (words, change) in changes(&problem, &solved) {
                let mut clock = Clock(Instant::now());
                let options = Options { effort: 1, ..Options::default() };
                match what_if(&problem, &solved, &[change], &options, &mut clock) {
                    Ok(after) => {
                        let floor = after.solved.answer.aims.first();
                        let (moved, seconds) = (after.moved.len(), clock.0.elapsed().as_secs_f64());
                        println!("{words}: {floor:?}, {moved} groups otherwise, {seconds:.2} s");
                    }
                    Err(error) => eprintln!("{words}: {error}"),
                }
            }
        }
        Err(error) => eprintln!("{error}"),
    }
}

/// One change of each kind that a coordinator asks about.
fn changes(problem: &Problem, solved: &Solved) -> Vec<(&'static str, Change)> {
    let purse = &problem.purses[0];
    let mut changes = vec![(
        "a fifth less in a purse",
        Change::Budget { purse: purse.id.clone(), cents: purse.cents * 4 / 5 },
    )];
    let operator = problem.operators.first().map(|operator| operator.id.clone());
    changes.extend(operator.map(|operator| ("an operator gone", Change::NoOperator { operator })));
    if let Some(session) = problem.sessions.first() {
        let places = session.places + 2;
        changes.push(("two places more", Change::Places { session: session.id.clone(), places }));
    }
    let place = solved.answer.places.iter().find(|place| {
        !problem.rules.locked.iter().any(|choice| choice.group == place.group)
            && !problem.rules.together.iter().flatten().any(|group| *group == place.group)
    });
    changes.extend(place.map(|place| {
        let choice = Choice { group: place.group.clone(), session: place.session.clone() };
        ("a choice forbidden", Change::Forbid(choice))
    }));
    changes
}
