//! Solves an instance that it makes and tells how far it got, then what if a purse held less: `cargo run --release -p navette-allotment --example solve -- medium 1 2`.

use navette_allotment::generate::{Size, generate};
use navette_allotment::{Change, Observer, Options, Progress, Verdict, solve, what_if};
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
            let purse = &problem.purses[0];
            let change = Change::Budget { purse: purse.id.clone(), cents: purse.cents * 4 / 5 };
            let mut clock = Clock(Instant::now());
            let options = Options { effort: 1, ..Options::default() };
            match what_if(&problem, &solved, &[change], &options, &mut clock) {
                Ok(after) => println!(
                    "a fifth less in {}: {:?}, {} groups otherwise, {:.2} s",
                    purse.id,
                    after.solved.answer.aims,
                    after.moved.len(),
                    clock.0.elapsed().as_secs_f64()
                ),
                Err(error) => eprintln!("{error}"),
            }
        }
        Err(error) => eprintln!("{error}"),
    }
}
