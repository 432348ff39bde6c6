//! Who gets which place, how good that is, and why some get nothing.

use crate::problem::Id;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The name and version of this format, the value of `format` in every answer.
pub const ANSWER_FORMAT: &str = "navette-allotment-answer/1";

/// An allocation, with what can be said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// [`ANSWER_FORMAT`].
    pub format: String,
    /// The seed of the lot.
    pub seed: u64,
    /// Why the search ended.
    pub ended: Ended,
    /// Who gets what, by group, then session.
    pub places: Vec<Place>,
    /// The sessions that open, by name.
    pub openings: Vec<Opening>,
    /// The aims, in their order.
    pub aims: Vec<AimReached>,
    /// What every judged stratum gets.
    pub strata: Vec<StratumReached>,
    /// What is left of each purse.
    pub purses: Vec<PurseReached>,
    /// Where each quota stands.
    pub quotas: Vec<QuotaReached>,
    /// The dues that were not met, and why.
    pub refusals: Vec<Refusal>,
    /// What one more place, euro or unit of a quota would be worth, where it is worth something.
    pub shadow_prices: Vec<ShadowPrice>,
    /// What each aim costs the next ones.
    pub trade_offs: Vec<TradeOff>,
    /// What other ways of sharing out would have given.
    pub comparisons: Vec<Comparison>,
}

/// Why the search ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// Every gap is what was asked, or zero.
    Closed,
    /// The work that was allowed is done. The same input gives the same answer on any machine.
    WorkDone,
    /// The clock cut it short: another machine may give another answer.
    OutOfTime,
    /// Someone stopped it: another run may give another answer.
    Stopped,
}

/// A group in a session.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Who.
    pub group: Id,
    /// Where.
    pub session: Id,
    /// Who pays; nobody when it costs nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purse: Option<Id>,
}

/// A session that opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// Which.
    pub session: Id,
    /// How many groups it takes.
    pub groups: u32,
    /// How much of its `pupils` they take.
    pub pupils: u64,
    /// Who pays the price of opening it; nobody when that costs nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purse: Option<Id>,
}

/// One thing that is made as large (or, for [`Aim::Burden`], as small) as can be while what comes before it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "name", deny_unknown_fields)]
pub enum Aim {
    /// The need of the groups that have all that is due to everyone.
    Floor,
    /// The lowest share of its ceiling, in millionths, among the judged strata that no earlier round has settled.
    Strata {
        /// From 1.
        round: u32,
    },
    /// The need of the groups that have more than this share of their own ceiling of places.
    MoreThan {
        /// Of the share.
        numerator: u32,
        /// Of the share.
        denominator: u32,
    },
    /// The points of the least served group (see `GroupFairness`).
    LeastPoints,
    /// The points of all.
    Points,
    /// Money and travel.
    Burden,
}

/// How far an aim was reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AimReached {
    /// Which.
    pub aim: Aim,
    /// What this allocation gives.
    pub value: i64,
    /// What no allocation that keeps `kept` of every aim before it can pass.
    pub bound: i64,
    /// What the aims after it had to keep: at most `value` (for the burden, at least).
    pub kept: i64,
    /// The distance between value and bound, in millionths of the bound, rounded up.
    pub gap_ppm: u64,
    /// How the bound is known.
    pub proof: Proof,
}

/// How a bound is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// Nothing could be more: everyone is at the ceiling.
    Ceiling,
    /// Prices on what is scarce, at which no plan of any group and no opening of any session is worth more.
    Prices,
    /// Cases that leave nothing out, each with its prices.
    Cases,
}

/// What a stratum gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StratumReached {
    /// Which.
    pub stratum: Id,
    /// The places due that its groups have, each by the need of its group.
    pub value: i64,
    /// The most they could have, each on its own.
    pub ceiling: i64,
    /// The round that settled it, from 1; none if it was not judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<u32>,
}

/// What is left of a purse.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PurseReached {
    /// Which.
    pub purse: Id,
    /// What is paid from it.
    pub spent_cents: u64,
    /// What was in it.
    pub cents: u64,
}

/// Where a quota stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuotaReached {
    /// Which.
    pub quota: Id,
    /// What its groups get, in the units of its measure.
    pub value: i64,
    /// What all groups get.
    pub total: i64,
}

/// A due that a group did not get, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Refusal {
    /// Who.
    pub group: Id,
    /// What.
    pub due: Id,
    /// How many places are missing.
    pub missing: u32,
    /// What stood in the way, each with how many candidates it stopped, the most frequent first.
    pub reasons: Vec<Reason>,
    /// The smallest change that would have given it a place, all else as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedy: Option<Remedy>,
}

/// What stood in the way of some candidates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// What.
    pub because: Because,
    /// Of how many candidates.
    pub candidates: u32,
    /// The session, purse or quota most often concerned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Id>,
}

/// What can stand in the way of a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// There was no candidate at all.
    NoCandidate,
    /// The session is not for its levels.
    Level,
    /// The session is in a language it does not follow.
    Language,
    /// It is busy at that moment.
    Busy,
    /// It is too far.
    Travel,
    /// Someone forbade it.
    Forbidden,
    /// It is larger than the session.
    TooLarge,
    /// It costs, and no purse may pay it.
    NoPurse,
    /// The session is full.
    Full,
    /// The session does not open: too few groups.
    NotOpened,
    /// The operator gives no more places.
    Operator,
    /// The purses that may pay it are empty.
    Budget,
    /// A quota is reached.
    Quota,
    /// It clashes with what the group gets elsewhere.
    Clash,
    /// It goes with another group that cannot.
    Together,
    /// There is room, but an earlier aim would lose.
    EarlierAim,
}

/// The smallest change that would have given a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "change", deny_unknown_fields)]
pub enum Remedy {
    /// More places in this session.
    Places {
        /// Which.
        session: Id,
        /// How many more.
        more: u32,
    },
    /// More pupils in this session.
    Pupils {
        /// Which.
        session: Id,
        /// How many more.
        more: u32,
    },
    /// More places from this operator.
    Operator {
        /// Which.
        operator: Id,
        /// How many more.
        more: u32,
    },
    /// More money.
    Budget {
        /// Which purse.
        purse: Id,
        /// How much more.
        cents: u64,
    },
    /// A longer way.
    Travel {
        /// To which session.
        session: Id,
        /// How much farther than allowed.
        metres: u32,
    },
    /// A session that opens with fewer groups.
    Minimum {
        /// Which.
        session: Id,
        /// With how many.
        groups: u32,
    },
    /// Another candidate: none of those it has can fit.
    Candidate {
        /// Of this due.
        due: Id,
    },
}

/// What one unit more is worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShadowPrice {
    /// To which aim.
    pub aim: Aim,
    /// Of what.
    pub of: Scarce,
    /// How much, in millionths of a unit of the aim.
    pub millionths: i64,
}

/// What can be scarce.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "kind", content = "name")]
pub enum Scarce {
    /// One place more in a session.
    Place(Id),
    /// One pupil more in a session.
    Pupil(Id),
    /// One place more of an operator.
    Operator(Id),
    /// One euro more in a purse.
    Euro(Id),
    /// One unit less asked, or more allowed, by a quota.
    Quota(Id),
}

/// What an aim costs: the values of all aims if this one were let go a little, or altogether.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TradeOff {
    /// Which aim gives way.
    pub aim: Aim,
    /// How much of what was reached is still asked, in thousandths.
    pub asked_permille: u32,
    /// The aim that follows.
    pub then: Aim,
    /// What it reaches then.
    pub value: i64,
    /// What it cannot pass then.
    pub bound: i64,
}

/// What another way of sharing out gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// Which way.
    pub way: Way,
    /// The need of the groups that have all that is due.
    pub floor: i64,
    /// How many groups have nothing of what they could.
    pub groups_with_nothing: u32,
    /// The lowest share of its ceiling among judged strata, in millionths.
    pub worst_stratum_ppm: i64,
    /// The mean share of their own ceiling over groups, in millionths.
    pub mean_ppm: i64,
    /// The points of all.
    pub points: i64,
    /// Cents paid.
    pub cents: u64,
    /// How many groups would rather have what a group that needs less has: more points at sessions that fit them.
    pub envious: u32,
    /// How many groups have fewer places than in the answer.
    pub lose_places: u32,
    /// How many groups have more places than in the answer.
    pub gain_places: u32,
}

/// A way of sharing out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// This answer.
    Answer,
    /// First come, first served: groups in the order of the file, each takes what suits it best.
    FirstCome,
    /// The same in an order drawn by lot.
    RandomOrder,
}
