//! What if: a new answer from the old one after a change, and who gains and loses by it.

use crate::error::ProblemError;
use crate::options::{Observer, Options};
use crate::problem::{Candidate, Choice, Group, Id, Problem, Session};
use crate::solve::{Solved, run};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One thing that is otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "change", deny_unknown_fields)]
pub enum Change {
    /// A purse holds so much.
    Budget {
        /// Which.
        purse: Id,
        /// How much, in cents.
        cents: u64,
    },
    /// An operator gives nothing.
    NoOperator {
        /// Which.
        operator: Id,
    },
    /// A session takes so many groups.
    Places {
        /// Which.
        session: Id,
        /// How many.
        places: u32,
    },
    /// A session more, for these groups.
    Session {
        /// The session, of an offer that is there.
        session: Session,
        /// Who may be considered for it, by name.
        candidates: Vec<(Id, Candidate)>,
    },
    /// Another travel limit for those who have none of their own.
    TravelLimit {
        /// In metres; none is no limit.
        metres: Option<u32>,
    },
    /// A choice that is made already.
    Lock(Choice),
    /// A choice that must not be made.
    Forbid(Choice),
}

/// How the places of a group change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// Who.
    pub group: Id,
    /// How many places it had in the old answer.
    pub before: u32,
    /// How many it has in the new one.
    pub after: u32,
    /// Whether it goes to other sessions.
    pub elsewhere: bool,
}

/// The answer after a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// The problem after the change.
    pub problem: Problem,
    /// Its answer and certificate.
    pub solved: Solved,
    /// Whose places change, by name.
    pub moved: Vec<Moved>,
}

/// A new answer from an old one, after changes. It begins with the old allocation and the old prices, and so does less work
/// than `solve`; its certificate stands on its own.
pub fn what_if(
    problem: &Problem,
    before: &Solved,
    changes: &[Change],
    options: &Options,
    observer: &mut dyn Observer,
) -> Result<WhatIf, ProblemError> {
    let mut changed = problem.clone();
    for change in changes {
        apply(&mut changed, change)?;
    }
    let concerned = concerned(&changed, changes);
    let solved = run(&changed, options, observer, Some((before, concerned.as_deref())))?;
    let moved = moved(before, &solved);
    Ok(WhatIf { problem: changed, solved, moved })
}

/// The groups that changes speak of, in a problem that has them; none if they can be for anybody.
fn concerned(problem: &Problem, changes: &[Change]) -> Option<Vec<Id>> {
    let mut groups = Vec::new();
    let mut candidates_of = |session: &Id| {
        let considered = |group: &&Group| group.candidates.iter().any(|one| one.session == *session);
        groups.extend(problem.groups.iter().filter(considered).map(|group| group.id.clone()));
    };
    for change in changes {
        match change {
            Change::Budget { .. } | Change::TravelLimit { .. } => return None,
            // Whoever loses a place there is seen by it.
            Change::NoOperator { .. } => {}
            Change::Places { session, .. } => candidates_of(session),
            Change::Session { session, .. } => candidates_of(&session.id),
            Change::Lock(choice) | Change::Forbid(choice) => candidates_of(&choice.session),
        }
    }
    Some(groups)
}

fn apply(problem: &mut Problem, change: &Change) -> Result<(), ProblemError> {
    let unknown = |kind: &'static str, name: &Id| ProblemError::Unknown {
        from: "a change".into(),
        kind,
        name: name.clone(),
    };
    match change {
        Change::Budget { purse, cents } => {
            let found = problem.purses.iter_mut().find(|one| one.id == *purse);
            found.ok_or_else(|| unknown("purses", purse))?.cents = *cents;
        }
        Change::NoOperator { operator } => {
            let found = problem.operators.iter_mut().find(|one| one.id == *operator);
            found.ok_or_else(|| unknown("operators", operator))?.places = Some(0);
        }
        Change::Places { session, places } => {
            let found = problem.sessions.iter_mut().find(|one| one.id == *session);
            found.ok_or_else(|| unknown("sessions", session))?.places = *places;
        }
        Change::Session { session, candidates } => {
            problem.sessions.push(session.clone());
            for (group, candidate) in candidates {
                let found = problem.groups.iter_mut().find(|one| one.id == *group);
                found.ok_or_else(|| unknown("groups", group))?.candidates.push(candidate.clone());
            }
        }
        Change::TravelLimit { metres } => problem.rules.travel_limit = *metres,
        Change::Lock(choice) => problem.rules.locked.push(choice.clone()),
        Change::Forbid(choice) => problem.rules.forbidden.push(choice.clone()),
    }
    Ok(())
}

fn moved(before: &Solved, after: &Solved) -> Vec<Moved> {
    let mut sessions: BTreeMap<&Id, (Vec<&Id>, Vec<&Id>)> = BTreeMap::new();
    for place in &before.answer.places {
        sessions.entry(&place.group).or_default().0.push(&place.session);
    }
    for place in &after.answer.places {
        sessions.entry(&place.group).or_default().1.push(&place.session);
    }
    sessions
        .into_iter()
        .filter(|(_, (old, new))| old != new)
        .map(|(group, (old, new))| Moved {
            group: group.clone(),
            before: old.len() as u32,
            after: new.len() as u32,
            elsewhere: new.iter().any(|session| !old.contains(session)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Nobody;

    fn small() -> (Problem, Solved) {
        let problem: Problem = serde_json::from_str(include_str!("../examples/small.json")).unwrap();
        let solved = crate::solve(&problem, &Options::default(), &mut Nobody).unwrap();
        (problem, solved)
    }

    #[test]
    fn the_small_example_is_solved_to_its_end_and_its_certificate_holds() {
        let (problem, solved) = small();
        assert_eq!(crate::check::check(&problem, &solved.answer, &solved.certificate), Ok(()));
        assert!(solved.answer.aims.iter().all(|aim| aim.gap_ppm == 0), "{:?}", solved.answer.aims);
    }

    #[test]
    fn without_its_operator_nobody_goes_there_and_the_certificate_holds_again() {
        let (problem, before) = small();
        let change = Change::NoOperator { operator: "company".into() };
        let after = what_if(&problem, &before, &[change], &Options::default(), &mut Nobody).unwrap();
        let answer = &after.solved.answer;
        assert!(answer.places.iter().all(|place| !place.session.starts_with("puppets")));
        assert_eq!(crate::check::check(&after.problem, answer, &after.solved.certificate), Ok(()));
        assert!(after.moved.iter().any(|moved| moved.after < moved.before));
    }

    #[test]
    fn a_change_of_what_is_not_there_is_refused_by_name() {
        let (problem, before) = small();
        let change = Change::Budget { purse: "nobody".into(), cents: 5 };
        let error = what_if(&problem, &before, &[change], &Options::default(), &mut Nobody).unwrap_err();
        assert!(error.to_string().contains("nobody"));
    }
}
