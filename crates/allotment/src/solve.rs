//! The face of the engine: a problem in, an answer and its certificate out.

use crate::answer::Answer;
use crate::certificate::Certificate;
use crate::check::obeys;
use crate::error::ProblemError;
use crate::model::{Model, Names};
use crate::options::{Observer, Options};
use crate::problem::{GroupFairness, Id, Problem};
use crate::report::{Book, allocation, answer, certificate, prices};
use crate::solver::least::own_points;
use crate::solver::stages::Solver;
use crate::solver::trade::trade_offs;

/// An answer, and why no other can be better than its bounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solved {
    /// Who gets which place.
    pub answer: Answer,
    /// The proof of its bounds.
    pub certificate: Certificate,
}

/// Shares out the places of a problem.
///
/// The same problem, seed and options give the same answer on any machine and any number of threads, as long as the observer
/// does not end the search; `answer.ended` says so if it did.
pub fn solve(
    problem: &Problem,
    options: &Options,
    observer: &mut dyn Observer,
) -> Result<Solved, ProblemError> {
    run(problem, options, observer, None)
}

/// Solves, perhaps from an earlier answer, after a change that concerns these groups, or anybody.
pub(crate) fn run(
    problem: &Problem,
    options: &Options,
    observer: &mut dyn Observer,
    before: Option<(&Solved, Option<&[Id]>)>,
) -> Result<Solved, ProblemError> {
    let names = Names::new(problem)?;
    let mut model = Model::compile(problem, &names, options.seed)?;
    if !matches!(problem.rules.fairness.groups, GroupFairness::Places | GroupFairness::None) {
        if !problem.rules.together.is_empty() {
            return Err(ProblemError::NotFollowed("fairness.groups: least_points with rules.together"));
        }
        model.own_points = own_points(&model);
    }
    let book = Book { problem, names: &names, model: &model, judged: model.judged(problem, &names) };
    let mut solver = Solver::new(&model, *options, observer);
    if let Some((before, concerned)) = before {
        let unit = |group: &Id| Some(model.unit_of[names.groups.get(group)? as usize]);
        let concerned = concerned.map(|groups| groups.iter().filter_map(unit).collect());
        let prices = prices(&book, &before.certificate);
        solver.after_change(allocation(&book, &before.answer), prices, concerned);
    }
    let outcome = solver.run().ok_or_else(|| ProblemError::NothingFound("the hard rules".into()))?;
    let mut answer = answer(&book, &outcome, options.seed);
    if options.trade_offs {
        answer.trade_offs = trade_offs(&model, &outcome, options, observer);
    }
    // The checker reads the rules for itself: what it refuses is not given to anybody.
    if !obeys(problem, &answer) {
        return Err(ProblemError::NothingFound("the hard rules".into()));
    }
    Ok(Solved { answer, certificate: certificate(&book, &outcome) })
}
