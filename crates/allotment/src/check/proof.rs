//! The bounds of a certificate, each proven again from its prices.

use super::case::{Case, walk};
use super::fault::Fault;
use super::leaf::{asked, greatest_of};
use super::plans::{Worth, greatest};
use super::prices::Priced;
use super::reading::Reading;
use super::sessions;
use super::values::Ceilings;
use crate::answer::{Aim, Proof};
use crate::certificate::{Certificate, Node, Prices, Stage};
use crate::problem::GroupFairness;
use std::collections::{BTreeMap, BTreeSet};

/// A stage with what the stages before it settled.
pub(super) struct Stages<'s> {
    /// Which one, from 0.
    pub(super) number: usize,
    /// The aims, in order.
    pub(super) aims: &'s [Aim],
    /// What is kept of the earlier ones.
    pub(super) kept: Vec<i64>,
    pub(super) ceilings: &'s Ceilings,
    bound: i64,
    /// Strata that earlier rounds settled, with what they keep in millionths.
    settled: BTreeMap<usize, i64>,
    /// Strata that are judged, settled or not.
    judged: &'s [usize],
    fairness: GroupFairness,
    least: Option<i64>,
}

impl Stages<'_> {
    pub(super) fn aim(&self) -> Aim {
        self.aims[self.number]
    }

    /// What a stratum must have here, if anything.
    pub(super) fn floor_of(&self, stratum: usize) -> Option<i128> {
        let share = match self.settled.get(&stratum) {
            Some(kept) => *kept,
            None if matches!(self.aim(), Aim::Strata { .. }) && self.judged.contains(&stratum) => {
                self.bound + 1
            }
            None => return None,
        };
        let exact = i128::from(share) * self.ceilings.strata[stratum];
        Some(exact.div_euclid(1_000_000) + i128::from(exact.rem_euclid(1_000_000) > 0))
    }

    /// The largest own best, if that is where the least points end.
    fn largest_best(&self) -> Option<i64> {
        let ends = self.fairness == GroupFairness::LeastPointsUpToCeiling;
        ends.then(|| self.ceilings.points.iter().max().copied().unwrap_or(0))
    }

    /// The fewest points that a plan of a group may have here, if that is asked.
    pub(super) fn least_of(&self, group: usize) -> Option<i64> {
        let least = if self.aim() == Aim::LeastPoints { Some(self.bound + 1) } else { self.least };
        match self.fairness {
            GroupFairness::LeastPointsUpToCeiling => least.map(|l| l.min(self.ceilings.points[group])),
            _ => least,
        }
    }
}

/// Proves every bound again.
pub(super) fn prove(
    read: &Reading,
    ceilings: &Ceilings,
    aims: &[Aim],
    certificate: &Certificate,
    faults: &mut Vec<Fault>,
) {
    let rounds = aims.iter().filter(|aim| matches!(aim, Aim::Strata { .. })).count() as u32;
    let mut stages = Stages {
        number: 0,
        aims,
        kept: Vec::new(),
        ceilings,
        bound: 0,
        settled: BTreeMap::new(),
        judged: &read.judged,
        fairness: read.problem.rules.fairness.groups,
        least: None,
    };
    for (number, stage) in certificate.stages.iter().enumerate() {
        (stages.number, stages.bound) = (number, stage.bound);
        let aim = stage.aim;
        if let Err(why) = one_bound(read, &stages, stage) {
            faults.push(Fault::Unproven { aim, why });
        }
        match settled_by(read, &stages, stage, rounds) {
            Ok(settled) => stages.settled.extend(settled.into_iter().map(|stratum| (stratum, stage.kept))),
            Err(why) => faults.push(Fault::Aim { aim, why }),
        }
        if aim == Aim::LeastPoints {
            stages.least = Some(stage.kept);
        }
        stages.kept.push(stage.kept);
    }
}

/// How a stage is proven, to be compared with what the answer says.
pub(super) fn kind(stage: &Stage) -> Proof {
    match stage.tree.len() {
        0 => Proof::Ceiling,
        1 => Proof::Prices,
        _ => Proof::Cases,
    }
}

fn one_bound(read: &Reading, stages: &Stages, stage: &Stage) -> Result<(), String> {
    // Beyond this, a bound and one more would not be two numbers.
    if stage.bound.unsigned_abs() > 1 << 62 {
        return Err(format!("a bound of {}", stage.bound));
    }
    if stage.tree.is_empty() {
        let trivial = match stage.aim {
            Aim::Strata { .. } => stage.bound >= 1_000_000,
            Aim::Burden => stage.bound <= 0,
            // Nobody counts beyond its own best.
            Aim::LeastPoints => stages.largest_best().is_some_and(|best| stage.bound >= best),
            _ => false,
        };
        if trivial {
            return Ok(());
        }
        let none = Prices { scale: 1, ..Prices::default() };
        return leaf(read, stages, &Node::Groups(none), &Case::default());
    }
    walk(read, &stage.tree, |node, case| leaf(read, stages, node, case))
}

fn leaf(read: &Reading, stages: &Stages, node: &Node, case: &Case) -> Result<(), String> {
    let (scale, most) = match node {
        Node::Groups(prices) => {
            let priced = Priced::of(read, prices)?;
            (priced.scale, greatest_of(read, stages, &priced, case)?)
        }
        Node::Sessions(prices) => sessions::greatest_of(read, stages, prices, case)?,
        Node::Impossible if impossible(read, stages, case) => return Ok(()),
        Node::Impossible => return Err("something is possible in it".to_owned()),
        Node::Branch { .. } | Node::Opens { .. } => return Err("it is not a proof".to_owned()),
    };
    let Some(most) = most else { return Ok(()) };
    let bound = i128::from(stages.bound);
    let (limit, aim) = match stages.aim() {
        Aim::Floor | Aim::MoreThan { .. } | Aim::Points => {
            ((bound + 1) * scale, "less than the bound and one")
        }
        Aim::Burden => ((1 - bound) * scale, "more burden than the bound less one"),
        Aim::Strata { .. } | Aim::LeastPoints => (0, "less than nothing"),
    };
    if most < limit {
        return Ok(());
    }
    Err(format!("the prices leave room for {most}/{scale}, which is not {aim} ({limit}/{scale})"))
}

/// Whether nothing is in the case: a party without a plan, or a session that must hold more than it can.
fn impossible(read: &Reading, stages: &Stages, case: &Case) -> bool {
    let mut forced: BTreeMap<usize, (u64, u64)> = BTreeMap::new();
    for (number, party) in read.parties.iter().enumerate() {
        let asked = asked(party, number, case);
        let most = party.room.iter().sum::<u32>() as usize;
        let least: Vec<i64> = party.members.iter().filter_map(|group| stages.least_of(*group)).collect();
        let worth = Worth {
            options: &vec![0; party.options.len()],
            number: &vec![0; most + 1],
            novelty: &vec![0; party.members.len()],
            least: &least,
        };
        if greatest(read, party, &worth, &asked).is_none() {
            return true;
        }
        let held: BTreeSet<&usize> = party.locked.iter().chain(&asked.with).collect();
        for option in held.into_iter().map(|option| &party.options[*option]) {
            let taken = forced.entry(option.session).or_default();
            taken.0 += option.own.len() as u64;
            taken.1 += option.own.iter().map(|own| u64::from(own.load)).sum::<u64>();
        }
    }
    let over = |(session, (groups, load)): (&usize, &(u64, u64))| {
        let session = &read.problem.sessions[*session];
        *groups > session.places.into() || session.pupils.is_some_and(|pupils| *load > pupils.into())
    };
    case.empty || forced.iter().any(over)
}

/// The strata that a round settles. In every round but the last, each has a price in the proof: it stands in the way.
fn settled_by(
    read: &Reading,
    stages: &Stages,
    stage: &Stage,
    rounds: u32,
) -> Result<BTreeSet<usize>, String> {
    let mut settled = BTreeSet::new();
    for id in &stage.settled {
        let number = *read.strata.get(&**id).ok_or_else(|| format!("no stratum is called {id}"))?;
        if !stages.judged.contains(&number) || stages.settled.contains_key(&number) || !settled.insert(number)
        {
            return Err(format!("{id} is not a judged stratum, or is settled twice"));
        }
    }
    let Aim::Strata { round } = stage.aim else {
        return if settled.is_empty() { Ok(settled) } else { Err("it is no round of strata".to_owned()) };
    };
    let open =
        |stratum: &&usize| stages.ceilings.strata[**stratum] > 0 && !stages.settled.contains_key(*stratum);
    if round == rounds {
        return match stages.judged.iter().filter(open).find(|stratum| !settled.contains(*stratum)) {
            Some(left) => Err(format!("the last round leaves {} open", read.problem.strata[*left].id)),
            None => Ok(settled),
        };
    }
    if settled.is_empty() {
        return Err("a round that is not the last settles nothing".to_owned());
    }
    let speaks = |id: &&crate::problem::Id| {
        stage.tree.iter().any(|node| match node {
            Node::Groups(prices) => prices.strata.iter().any(|named| named.name == **id && named.price > 0),
            _ => false,
        })
    };
    match stage.settled.iter().find(|id| !speaks(id)) {
        Some(id) => Err(format!("{id} is settled, and nothing in the proof speaks for it")),
        None => Ok(settled),
    }
}
