//! The problem with its names replaced by numbers, in flat arrays.

mod compile;
mod fit;
mod names;
mod numbers;
mod part;
mod units;

pub(crate) use fit::{Misfit, misfit};
pub(crate) use names::Names;
pub(crate) use part::{Left, Part};

use crate::problem::GroupFairness;

/// No arc, purse, unit.
pub(crate) const NONE: u32 = u32::MAX;
/// A level that is never reached.
pub(crate) const NEVER: u8 = u8::MAX;
/// The most places of one plan.
pub(crate) const MOST: usize = crate::problem::MOST_PLACES_A_GROUP as usize;

/// Sessions in flat arrays, by the order of their names.
#[derive(Debug, Default, Clone)]
pub(crate) struct Sessions {
    pub offer: Vec<u32>,
    pub operator: Vec<u32>,
    pub places: Vec<u32>,
    pub pupils: Vec<u32>,
    /// The divisor of the cut on pupils; 0 if there is none.
    pub divisor: Vec<u32>,
    pub minimum: Vec<u32>,
    pub must_open: Vec<bool>,
    pub opening_cents: Vec<i64>,
    /// Which purses may pay the opening, as a class; the empty class costs nothing.
    pub opening_class: Vec<u16>,
    pub moments_from: Vec<u32>,
    pub moments: Vec<u32>,
}

/// Candidates that fit, by unit, then due, then session.
#[derive(Debug, Default, Clone)]
pub(crate) struct Arcs {
    pub session: Vec<u32>,
    pub due: Vec<u8>,
    /// Points on its own, novelty included.
    pub points: Vec<i64>,
    pub burden: Vec<i64>,
    pub load: Vec<u32>,
    /// The part of the load that is the second member's.
    pub second_load: Vec<u32>,
    /// Cents, by member of the unit.
    pub cents: Vec<[i64; 2]>,
    /// Purses that may pay, by member, as a class.
    pub class: Vec<[u16; 2]>,
    /// Discipline of the offer, and by how many members it is new to; 0 if to none.
    pub discipline: Vec<u16>,
    pub new_to: Vec<u8>,
    /// Components that are new, by member.
    pub components: Vec<[u64; 2]>,
    pub locked: Vec<bool>,
    /// Excluded by the case that is looked at.
    pub barred: Vec<bool>,
}

/// Groups that go together, or one group.
#[derive(Debug, Default, Clone)]
pub(crate) struct Units {
    /// Positions of its groups in the problem.
    pub members: Vec<[u32; 2]>,
    pub arcs_from: Vec<u32>,
    /// How many places of each due it may still get.
    pub room: Vec<[u8; MOST]>,
    /// Whether two of its arcs can clash or share novelty.
    pub tangled: Vec<bool>,
    /// The most new places of a plan.
    pub most: Vec<u8>,
    /// Whether it has locked arcs.
    pub locked: Vec<bool>,
}

/// What a member counts.
#[derive(Debug, Default, Clone)]
pub(crate) struct Members {
    pub need: Vec<i64>,
    pub pupils: Vec<i64>,
    pub had: Vec<u8>,
    /// The largest number of places due it can have, with those it had.
    pub ceiling: Vec<u8>,
    pub strata_from: Vec<u32>,
    /// Judged strata.
    pub strata: Vec<u32>,
}

/// The need of the groups that reach a level: the floor, or more than a share of their ceiling.
#[derive(Debug, Clone)]
pub(crate) struct LevelAim {
    pub aim: crate::answer::Aim,
    /// By group: from how many new places on it counts.
    pub from: Vec<u8>,
}

/// A quota as a row that is 0 or more.
#[derive(Debug, Clone)]
pub(crate) struct QuotaRow {
    pub measure: crate::problem::Measure,
    /// By group.
    pub coefficient: Vec<i64>,
    pub constant: i64,
    pub position: u32,
}

/// The whole problem, compiled.
#[derive(Debug, Clone)]
pub(crate) struct Model {
    pub dues: usize,
    pub due_places: u32,
    pub sessions: Sessions,
    pub arcs: Arcs,
    pub units: Units,
    pub members: Members,
    pub unit_of: Vec<u32>,
    pub operators: Vec<u32>,
    pub purses: Vec<i64>,
    /// Lists of purses that may pay the same things.
    pub classes: Vec<Vec<u32>>,
    pub quotas: Vec<QuotaRow>,
    /// Ceilings of judged strata.
    pub ceilings: Vec<i64>,
    pub levels: Vec<LevelAim>,
    pub discipline_points: i64,
    pub component_points: i64,
    pub cent_burden: i64,
    pub yield_ppm: u32,
    pub rounds: u32,
    pub group_fairness: GroupFairness,
    /// The most points of a plan of each unit on its own, if fairness speaks of them.
    pub own_points: Vec<i64>,
    /// Arcs of each session.
    pub session_from: Vec<u32>,
    pub session_arcs: Vec<u32>,
    pub arc_unit: Vec<u32>,
    /// What groups outside of it count, by row, where this is a part of a model; otherwise empty.
    pub given: Vec<i64>,
}

impl Model {
    /// The ranks of the strata that fairness judges.
    pub fn judged(&self, problem: &crate::problem::Problem, names: &Names) -> Vec<u32> {
        compile::judged_strata(problem, names)
    }

    /// The arcs of a unit.
    pub fn arcs_of(&self, unit: usize) -> std::ops::Range<usize> {
        self.units.arcs_from[unit] as usize..self.units.arcs_from[unit + 1] as usize
    }

    /// The groups of a unit.
    pub fn members_of(&self, unit: usize) -> &[u32] {
        let members = &self.units.members[unit];
        if members[1] == NONE { &members[..1] } else { members }
    }

    /// The judged strata of a group.
    pub fn strata_of(&self, group: usize) -> &[u32] {
        &self.members.strata
            [self.members.strata_from[group] as usize..self.members.strata_from[group + 1] as usize]
    }

    /// The arcs into a session.
    pub fn arcs_into(&self, session: usize) -> &[u32] {
        &self.session_arcs[self.session_from[session] as usize..self.session_from[session + 1] as usize]
    }

    /// How many units there are.
    pub fn unit_count(&self) -> usize {
        self.units.members.len()
    }

    /// How many sessions there are.
    pub fn session_count(&self) -> usize {
        self.sessions.offer.len()
    }

    /// The fewest points that a plan of a unit may have where `least` are asked of all.
    pub fn least_of(&self, unit: usize, least: i64) -> i64 {
        match self.group_fairness {
            GroupFairness::LeastPointsUpToCeiling => least.min(self.own_points[unit]),
            _ => least,
        }
    }

    /// Whether two sessions cannot both be had by one group.
    pub fn clash(&self, one: usize, other: usize) -> bool {
        let s = &self.sessions;
        if s.offer[one] == s.offer[other] {
            return true;
        }
        let a = &s.moments[s.moments_from[one] as usize..s.moments_from[one + 1] as usize];
        let b = &s.moments[s.moments_from[other] as usize..s.moments_from[other + 1] as usize];
        a.iter().any(|moment| b.contains(moment))
    }

    /// The points that two arcs of one unit count once only.
    pub fn overlap(&self, one: usize, other: usize) -> i64 {
        let a = &self.arcs;
        let mut shared = 0;
        if a.new_to[one] > 0 && a.discipline[one] == a.discipline[other] {
            shared += self.discipline_points * i64::from(a.new_to[one]);
        }
        if self.component_points != 0 {
            for member in 0..2 {
                let both = a.components[one][member] & a.components[other][member];
                shared += self.component_points * i64::from(both.count_ones());
            }
        }
        shared
    }

    /// The points of a plan.
    pub fn points(&self, plan: &[u32]) -> i64 {
        let mut points: i64 = plan.iter().map(|&arc| self.arcs.points[arc as usize]).sum();
        if plan.len() == 2 {
            points -= self.overlap(plan[0] as usize, plan[1] as usize);
        } else if plan.len() > 2 {
            points -= self.shared_points(plan);
        }
        points
    }

    /// What a plan of three or more counts too often when its arcs are added up.
    fn shared_points(&self, plan: &[u32]) -> i64 {
        let a = &self.arcs;
        let mut too_much = 0;
        for (position, &arc) in plan.iter().enumerate() {
            let arc = arc as usize;
            let before = &plan[..position];
            if a.new_to[arc] > 0 && before.iter().any(|&b| a.discipline[b as usize] == a.discipline[arc]) {
                too_much += self.discipline_points * i64::from(a.new_to[arc]);
            }
            for member in 0..2 {
                let met = before.iter().fold(0, |met, &b| met | a.components[b as usize][member]);
                too_much += self.component_points * i64::from((met & a.components[arc][member]).count_ones());
            }
        }
        too_much
    }
}
