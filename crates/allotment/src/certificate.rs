//! Why no allocation can be better: prices that anyone can add up again. What they mean is in the README.

use crate::answer::Aim;
use crate::problem::Id;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The name and version of this format, the value of `format` in every certificate.
pub const CERTIFICATE_FORMAT: &str = "navette-allotment-certificate/1";

/// The proofs of the bounds of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// [`CERTIFICATE_FORMAT`].
    pub format: String,
    /// One for each aim of the answer, in the same order.
    pub stages: Vec<Stage>,
}

/// The proof of one bound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Which aim.
    pub aim: Aim,
    /// What is proven.
    pub bound: i64,
    /// What later stages keep of it: their proofs suppose no less (for the burden, no more).
    pub kept: i64,
    /// For a round of strata, those that it settles at `kept`; empty for other aims.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settled: Vec<Id>,
    /// Why: cases that leave nothing out, the whole first, each before the cases it falls into. Empty when the bound is
    /// the trivial one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tree: Vec<Node>,
}

/// A case: two smaller ones by their positions, or a proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Node {
    /// A group has a session, or has not.
    Branch {
        /// Who.
        group: Id,
        /// Where.
        session: Id,
        /// The case in which it has.
        with: u32,
        /// The case in which it has not.
        without: u32,
    },
    /// A session opens, or does not.
    Opens {
        /// Which.
        session: Id,
        /// The case in which it does.
        open: u32,
        /// The case in which it does not.
        closed: u32,
    },
    /// Prices of the scarce things; each group chooses its best plan at those prices.
    Groups(Prices),
    /// Prices of the dues; each session chooses its best set of groups. Only for problems where places do not touch each other.
    Sessions(GroupPrices),
    /// The case has no allocation: some group must have two sessions that clash, or a session more than it holds.
    Impossible,
}

/// Prices of the scarce things. Every number is in 1/`scale` of a unit of the aim, for one unit of the thing, and is 0 or
/// more, except for the places of a session that must open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Prices {
    /// 1 or more.
    pub scale: i64,
    /// Of places and pupils in sessions.
    pub sessions: Vec<SessionPrice>,
    /// Of one place of an operator.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub operators: Vec<Named>,
    /// Of one cent of a purse.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub purses: Vec<Named>,
    /// Of one unit of a quota, as the README writes its row.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotas: Vec<Named>,
    /// Of one unit of what must be kept of each earlier aim, by its position; 0 for rounds of strata.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<i64>,
    /// Of one unit of the floor of each judged stratum.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub strata: Vec<Named>,
}

/// The price of one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Of which.
    pub name: Id,
    /// How much.
    pub price: i64,
}

/// The price of a row of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionPrice {
    /// Which.
    pub session: Id,
    /// None for its places. Otherwise the divisor of a row of its pupils: loads and limit divided by it and rounded down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub divisor: Option<u32>,
    /// How much.
    pub price: i64,
}

/// Prices of the dues, in 1/`scale` of a unit of the aim.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupPrices {
    /// 1 or more.
    pub scale: i64,
    /// By group and due; of any sign where the due must be met, 0 or more elsewhere.
    pub groups: Vec<DuePrice>,
}

/// The price of one place of a due of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DuePrice {
    /// Who.
    pub group: Id,
    /// Of what.
    pub due: Id,
    /// How much.
    pub price: i64,
}
