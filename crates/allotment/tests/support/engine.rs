//! The engine as the tests call it.

use navette_allotment::answer::Answer;
use navette_allotment::certificate::Certificate;
use navette_allotment::problem::Problem;
use navette_allotment::{Observer, Options, ProblemError, Progress, Solved, Verdict, solve};

/// An answer with its certificate, or why there is none.
pub type Outcome = Result<(Answer, Certificate), ProblemError>;

/// A quick look with no gap left on purpose, on so many threads.
pub fn run(problem: &Problem, seed: u64, threads: usize) -> Outcome {
    stopped(problem, seed, threads, u64::MAX)
}

/// The same, stopped when it has been asked so many times whether to go on.
pub fn stopped(problem: &Problem, seed: u64, threads: usize, asked: u64) -> Outcome {
    let options = Options { seed, threads, effort: 1, target_ppm: 0, ..Options::default() };
    with(problem, options, asked)
}

/// A quick look, that leaves an aim at a gap of a thousandth.
pub fn quick(problem: &Problem, seed: u64, asked: u64) -> Outcome {
    with(problem, Options { seed, threads: 2, effort: 1, target_ppm: 1_000, ..Options::default() }, asked)
}

fn with(problem: &Problem, options: Options, asked: u64) -> Outcome {
    let Solved { answer, certificate } = solve(problem, &options, &mut Patience(asked))?;
    Ok((answer, certificate))
}

/// Ends a search after it has asked so many times.
struct Patience(u64);

impl Observer for Patience {
    fn hear(&mut self, _: Progress) {}

    fn verdict(&mut self) -> Verdict {
        self.0 = self.0.saturating_sub(1);
        if self.0 == 0 { Verdict::Stop } else { Verdict::GoOn }
    }
}
