//! What is wrong, in words.

use crate::answer::Aim;

/// Something that an answer or its certificate claims and that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// The problem names what is not there, names something twice, or asks for what contradicts itself.
    #[error("the problem does not hold together: {0}")]
    Problem(String),
    /// The document is of another format.
    #[error("the {document} says its format is {found:?}; this checker reads {expected:?}")]
    Format {
        /// Problem, answer or certificate.
        document: &'static str,
        /// What it says.
        found: String,
        /// What it should say.
        expected: &'static str,
    },
    /// A name that the problem does not have.
    #[error("there is no {what} called {name:?} in the problem")]
    Unknown {
        /// A group, a session…
        what: &'static str,
        /// Its name.
        name: String,
    },
    /// A list that must be sorted, with nothing twice, is not.
    #[error("the {0} are not in the order of their names, or one is there twice")]
    Order(&'static str),
    /// A group is where it must not be.
    #[error("{group} must not be in {session}: {why}")]
    Misfit {
        /// Who.
        group: String,
        /// Where.
        session: String,
        /// Why.
        why: String,
    },
    /// What a group gets does not go together.
    #[error("what {group} gets cannot be: {why}")]
    Plan {
        /// Who.
        group: String,
        /// Why.
        why: String,
    },
    /// A session cannot be held so.
    #[error("session {session} cannot be held so: {why}")]
    Session {
        /// Which.
        session: String,
        /// Why.
        why: String,
    },
    /// An operator, a purse or a quota is overdrawn.
    #[error("{what} {name} is not respected: {found}, where the limit is {limit}")]
    Limit {
        /// Operator, purse or quota.
        what: &'static str,
        /// Which.
        name: String,
        /// What is taken.
        found: i128,
        /// What may be.
        limit: i128,
    },
    /// A figure of the answer is not what its allocation gives.
    #[error("the answer says {what} is {said}; its allocation gives {found}")]
    Said {
        /// Of what.
        what: String,
        /// What it says.
        said: String,
        /// What is.
        found: String,
    },
    /// A list of the answer lacks something or has too much.
    #[error("the answer's list of {list} {why}")]
    List {
        /// Which list.
        list: &'static str,
        /// Why.
        why: String,
    },
    /// The aims are not those of the problem, in their order.
    #[error("aim {position} should be {expected}, and is {found}")]
    Aims {
        /// From 1.
        position: usize,
        /// What the rules of the problem ask for.
        expected: String,
        /// What the answer has.
        found: String,
    },
    /// The figures of an aim contradict each other or the certificate.
    #[error("{}: {why}", named(aim))]
    Aim {
        /// Which.
        aim: Aim,
        /// Why.
        why: String,
    },
    /// A bound is not proven.
    #[error("the bound of {} is not proven: {why}", named(aim))]
    Unproven {
        /// Of which aim.
        aim: Aim,
        /// Why.
        why: String,
    },
}

/// An aim in words.
pub(super) fn named(aim: &Aim) -> String {
    match aim {
        Aim::Floor => "the floor".to_owned(),
        Aim::Strata { round } => format!("round {round} of strata"),
        Aim::MoreThan { numerator, denominator } => {
            format!("more than {numerator}/{denominator} of the own ceiling")
        }
        Aim::LeastPoints => "the points of the least served".to_owned(),
        Aim::Points => "the points".to_owned(),
        Aim::Burden => "the burden".to_owned(),
    }
}
