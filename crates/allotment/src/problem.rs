//! What is to be shared out: the input, as it is written in JSON. Every number is an integer.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A name of a thing, unique among those of its kind. Things refer to each other by it, and the lot is drawn from it.
pub type Id = Box<str>;

/// The name and version of this format, the value of `format` in every problem.
pub const PROBLEM_FORMAT: &str = "navette-allotment-problem/1";

/// At most this many places may be due to one group, all dues together.
pub const MOST_PLACES_A_GROUP: u32 = 4;

/// The largest size of any number in a problem; sums then stay far from the ends of 128 bits.
pub const LARGEST_NUMBER: i64 = 1_000_000_000_000;

/// A season of places to be shared out among groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// [`PROBLEM_FORMAT`].
    pub format: String,
    /// What a person calls it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The sets of groups that are treated fairly against each other, or that quotas speak of.
    #[serde(default)]
    pub strata: Vec<Stratum>,
    /// Who receives.
    pub groups: Vec<Group>,
    /// Who gives.
    #[serde(default)]
    pub operators: Vec<Operator>,
    /// What is given.
    pub offers: Vec<Offer>,
    /// When and for how many.
    pub sessions: Vec<Session>,
    /// Who pays.
    #[serde(default)]
    pub purses: Vec<Purse>,
    /// How it is shared out.
    #[serde(default)]
    pub rules: Rules,
}

/// A set of groups: a commune, a network, a band of the socio-economic index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stratum {
    /// Its name.
    pub id: Id,
    /// What it is one of: "commune", "network", "ise".
    #[serde(default)]
    pub kind: Id,
}

/// A class, or any group that comes together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its name.
    pub id: Id,
    /// How many pupils it counts.
    pub pupils: u32,
    /// How much its need weighs, 1 or more.
    #[serde(default = "one")]
    pub need: u32,
    /// Its levels; a session fits when it takes all of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<Id>,
    /// The languages it can follow; empty is any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Id>,
    /// Its school network, which purses may ask for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub network: Option<Id>,
    /// The strata it is in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub strata: Vec<Id>,
    /// How many places of each due it has already this season.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub had: Vec<Had>,
    /// The disciplines it met in this season or before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub met_disciplines: Vec<Id>,
    /// The components it met in this season or before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub met_components: Vec<Id>,
    /// The moments when it cannot come.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub busy: Vec<u32>,
    /// The longest way it may travel, in metres, instead of the one of the rules.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub travel_limit: Option<u32>,
    /// The sessions that may be considered for it. One that is not in this list is not given to it.
    pub candidates: Vec<Candidate>,
}

/// Places that a group has already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Had {
    /// Of which due.
    pub due: Id,
    /// How many, 1 or more.
    #[serde(default = "one")]
    pub places: u32,
}

/// A session that may be considered for a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    /// Which session.
    pub session: Id,
    /// How well it suits, in points.
    #[serde(default, skip_serializing_if = "is_zero_points")]
    pub fit: i64,
    /// Its rank among the group's wishes, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wish: Option<u32>,
    /// The way there, in metres; 0 when the session comes to the school.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub metres: u32,
    /// What the way costs, in cents; the purse that pays the place pays it too.
    #[serde(default, skip_serializing_if = "is_zero_cents")]
    pub travel_cents: u64,
    /// How much of the session's `pupils` it takes, when it is not the number of pupils of the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub load: Option<u32>,
}

/// Who gives places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Operator {
    /// Its name.
    pub id: Id,
    /// The most places it can give in all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<u32>,
}

/// What is given, whatever the date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// Its name.
    pub id: Id,
    /// Who gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<Id>,
    /// Inside or outside the school, or any other word that a due asks for.
    pub setting: Id,
    /// Its discipline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discipline: Option<Id>,
    /// Its components.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub components: Vec<Id>,
    /// The levels it is for; empty is all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<Id>,
    /// Its language; none is any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Id>,
    /// What it costs.
    #[serde(default, skip_serializing_if = "Price::is_free")]
    pub price: Price,
    /// The purses that may pay it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub purses: Vec<Id>,
}

/// A price in cents, the sum of its parts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Price {
    /// For each pupil.
    pub pupil: u64,
    /// For each group.
    pub group: u64,
    /// For each session that opens, once.
    pub session: u64,
}

/// An offer at its moment, with its places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Its name.
    pub id: Id,
    /// Of which offer.
    pub offer: Id,
    /// The most groups it takes.
    pub places: u32,
    /// The most pupils it takes, all groups together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pupils: Option<u32>,
    /// The fewest groups with which it opens; otherwise it has none.
    #[serde(default = "one")]
    pub minimum: u32,
    /// Whether it opens in any case, and so has `minimum` groups or more.
    #[serde(default, skip_serializing_if = "is_false")]
    pub must_open: bool,
    /// The moments it takes up, as numbers that mean the same for all (half-days of the season, say).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moments: Vec<u32>,
}

/// A budget, and what it may pay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Purse {
    /// Its name.
    pub id: Id,
    /// What is in it, in cents.
    pub cents: u64,
    /// The settings it may pay; empty is all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settings: Vec<Id>,
    /// The levels of which a group must have all; empty is all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<Id>,
    /// The networks it may pay for; empty is all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub networks: Vec<Id>,
}

/// How it is shared out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Rules {
    /// What every group is due. A session counts for the due that asks for its setting.
    pub dues: Vec<Due>,
    /// The longest way, in metres.
    pub travel_limit: Option<u32>,
    /// What a set of groups must or may get at most.
    pub quotas: Vec<Quota>,
    /// Pairs of groups that go to the same sessions.
    pub together: Vec<[Id; 2]>,
    /// What is given already and stays.
    pub locked: Vec<Choice>,
    /// What must not be given.
    pub forbidden: Vec<Choice>,
    /// What fairness compares.
    pub fairness: Fairness,
    /// What wishes and novelty count for.
    pub points: Points,
    /// What money and travel count for.
    pub burden: Burden,
}

/// What every group is due, by default one place inside the school and one outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// Its name.
    pub id: Id,
    /// The setting of the sessions that meet it.
    pub setting: Id,
    /// How many places; no group gets more of this setting.
    #[serde(default = "one")]
    pub places: u32,
}

/// A bound on what the groups of some strata get.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quota {
    /// Its name.
    pub id: Id,
    /// The groups that are in one of these strata.
    pub strata: Vec<Id>,
    /// What is counted.
    pub measure: Measure,
    /// At least or at most.
    pub sense: Sense,
    /// How much.
    pub amount: Amount,
}

/// What a quota counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Places given.
    Places,
    /// Groups that are given one place or more.
    Groups,
    /// Pupils, once for each place of their group.
    Pupils,
    /// Cents paid for places and the way to them, without the price of opening sessions.
    Cents,
}

/// Which side a quota bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sense {
    /// Not less.
    AtLeast,
    /// Not more.
    AtMost,
}

/// How much a quota asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Amount {
    /// So many, in the units of the measure.
    Of(u64),
    /// So many thousandths of what all groups get.
    Permille(u32),
}

/// A group in a session.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Who.
    pub group: Id,
    /// Where.
    pub session: Id,
}

/// What fairness compares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Fairness {
    /// The kinds of strata that are judged; none leaves strata out of it.
    pub kinds: Vec<Id>,
    /// In how many rounds at most the worst-off strata are raised; those that remain keep what the last round gave.
    pub rounds: u32,
    /// How groups are judged.
    pub groups: GroupFairness,
}

/// How groups are judged against each other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GroupFairness {
    /// By the share of their own ceiling of places that they get: first as few as possible at the lowest share, and so on.
    #[default]
    Places,
    /// By the points of the least served, the same for all.
    LeastPoints,
    /// By the points of the least served, where whoever has reached its own best counts as served.
    LeastPointsUpToCeiling,
    /// Not at all.
    None,
}

/// What wishes and novelty count for, in points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Points {
    /// For the first wish, the second, and so on; those beyond the list count nothing.
    pub wishes: Vec<i64>,
    /// For each discipline not met before.
    pub discipline: i64,
    /// For each component not met before.
    pub component: i64,
    /// What money and travel may take back of the points, in millionths of the most that was reached.
    pub yield_ppm: u32,
}

/// What money and travel count for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Burden {
    /// For each cent.
    pub cent: u32,
    /// For each metre.
    pub metre: u32,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            dues: vec![
                Due { id: "inside".into(), setting: "inside".into(), places: 1 },
                Due { id: "outside".into(), setting: "outside".into(), places: 1 },
            ],
            travel_limit: None,
            quotas: Vec::new(),
            together: Vec::new(),
            locked: Vec::new(),
            forbidden: Vec::new(),
            fairness: Fairness::default(),
            points: Points::default(),
            burden: Burden::default(),
        }
    }
}

impl Default for Fairness {
    fn default() -> Self {
        Self { kinds: Vec::new(), rounds: 3, groups: GroupFairness::Places }
    }
}

impl Default for Points {
    fn default() -> Self {
        Self { wishes: vec![100, 80, 60, 40, 20], discipline: 15, component: 15, yield_ppm: 0 }
    }
}

impl Default for Burden {
    fn default() -> Self {
        Self { cent: 1, metre: 1 }
    }
}

impl Price {
    /// Whether nobody pays anything.
    pub fn is_free(&self) -> bool {
        *self == Self::default()
    }
}

fn one() -> u32 {
    1
}

// serde hands the field over by reference.
fn is_zero(number: &u32) -> bool {
    *number == 0
}

fn is_false(flag: &bool) -> bool {
    !flag
}

fn is_zero_points(number: &i64) -> bool {
    *number == 0
}

fn is_zero_cents(number: &u64) -> bool {
    *number == 0
}
