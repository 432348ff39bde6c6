//! What can be wrong with a problem.

use crate::problem::Id;

/// Why a problem cannot be solved as it is written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProblemError {
    /// Another format or version.
    #[error("the format is `{0}`, not `{expected}`", expected = crate::problem::PROBLEM_FORMAT)]
    Format(String),
    /// Two things of one kind with one name.
    #[error("two {kind} are called `{name}`")]
    Twice {
        /// Of what.
        kind: &'static str,
        /// Which.
        name: Id,
    },
    /// A name that nothing bears.
    #[error("`{from}` speaks of {kind} `{name}`, which is not there")]
    Unknown {
        /// Who speaks.
        from: Id,
        /// Of what.
        kind: &'static str,
        /// Which.
        name: Id,
    },
    /// A number out of range.
    #[error("`{0}`: {1}")]
    Number(Id, &'static str),
    /// More of something than the engine takes.
    #[error("more than {most} {what}")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// How many it takes.
        most: usize,
    },
    /// A locked choice that breaks a rule.
    #[error("`{group}` is locked in `{session}`: {why}")]
    Locked {
        /// Who.
        group: Id,
        /// Where.
        session: Id,
        /// What is wrong.
        why: &'static str,
    },
    /// A pair that is not one.
    #[error("`{0}` goes together with itself or with two others")]
    Together(Id),
    /// A rule that the format knows and the engine does not follow yet.
    #[error("the engine does not follow `{0}` yet")]
    NotFollowed(&'static str),
    /// The hard rules were not met by anything the engine tried.
    #[error("no allocation was found that obeys {0}")]
    NothingFound(String),
}
