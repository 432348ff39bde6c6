//! The problem as the checker reads it: names become numbers, and each group gets the list of what fits it.

use super::fault::Fault;
use super::fitting::{Fitting, party_of};
use crate::problem::{Group, MOST_PLACES_A_GROUP, PROBLEM_FORMAT, Problem, Purse};
use std::collections::{HashMap, HashSet};

/// The places of named things in their list.
pub(super) type Names<'a> = HashMap<&'a str, usize>;

/// A group, or two that go together, with the sessions that fit.
pub(super) struct Party {
    /// The groups, by number: one or two.
    pub(super) members: Vec<usize>,
    /// What fits all of them.
    pub(super) options: Vec<Fitting>,
    /// Options that are locked.
    pub(super) locked: Vec<usize>,
    /// For each due, how many more places may be given.
    pub(super) room: Vec<u32>,
}

/// A problem, read.
pub(super) struct Reading<'a> {
    pub(super) problem: &'a Problem,
    pub(super) groups: Names<'a>,
    pub(super) sessions: Names<'a>,
    pub(super) operators: Names<'a>,
    pub(super) purses: Names<'a>,
    pub(super) strata: Names<'a>,
    pub(super) quotas: Names<'a>,
    pub(super) dues: Names<'a>,
    /// The due that asks for a setting.
    pub(super) due_of: Names<'a>,
    /// Of each session.
    pub(super) offer_of: Vec<usize>,
    /// Of each session.
    pub(super) operator_of: Vec<Option<usize>>,
    /// The discipline of each offer, as a number.
    pub(super) discipline_of: Vec<Option<u32>>,
    /// The components of each offer, as numbers, in its own order.
    pub(super) components_of: Vec<Vec<u32>>,
    /// Purses that may pay the opening of each session.
    pub(super) openers: Vec<Vec<usize>>,
    /// Lists of purses that occur, each once; `Own::purses` points here.
    pub(super) purse_lists: Vec<Vec<usize>>,
    /// Lists of components that occur, each once; `Own::components` points here.
    pub(super) component_lists: Vec<Vec<u32>>,
    pub(super) parties: Vec<Party>,
    /// For each group, its party and its place in it.
    pub(super) party_of: Vec<(usize, usize)>,
    /// Strata of each group.
    pub(super) strata_of: Vec<Vec<usize>>,
    /// Places each group has had, by due.
    pub(super) had: Vec<Vec<u32>>,
    /// For each quota, which groups it counts.
    pub(super) counted: Vec<Vec<bool>>,
    /// Strata of the kinds that fairness judges.
    pub(super) judged: Vec<usize>,
    pub(super) forbidden: HashSet<(usize, usize)>,
    /// Points, cents and burden of all that fits, whatever their sign.
    pub(super) totals: [i128; 3],
}

/// No total is larger, so that sums with prices stay within 128 bits.
const LARGEST_TOTAL: i128 = 100_000_000_000_000_000;

/// No more quotas than this, for the same reason.
const MOST_QUOTAS: usize = 1000;

fn broken(why: String) -> Fault {
    Fault::Problem(why)
}

fn names<'a>(what: &str, ids: impl Iterator<Item = &'a str>) -> Result<Names<'a>, Fault> {
    let mut names = Names::new();
    for (n, id) in ids.enumerate() {
        if names.insert(id, n).is_some() {
            return Err(broken(format!("two {what} are called {id:?}")));
        }
    }
    Ok(names)
}

/// The number of a name, given when it is first met.
fn numbered<'a>(names: &mut Names<'a>, name: &'a str) -> u32 {
    let next = names.len();
    *names.entry(name).or_insert(next) as u32
}

/// The number of a name, or that the problem does not have it.
pub(super) fn known(names: &Names, what: &'static str, name: &str) -> Result<usize, Fault> {
    names.get(name).copied().ok_or_else(|| Fault::Unknown { what, name: name.to_owned() })
}

impl<'a> Reading<'a> {
    pub(super) fn of(problem: &'a Problem) -> Result<Self, Fault> {
        if problem.format != PROBLEM_FORMAT {
            let found = problem.format.clone();
            return Err(Fault::Format { document: "problem", found, expected: PROBLEM_FORMAT });
        }
        let rules = &problem.rules;
        let offers = names("offers", problem.offers.iter().map(|offer| &*offer.id))?;
        let mut read = Reading {
            problem,
            groups: names("groups", problem.groups.iter().map(|group| &*group.id))?,
            sessions: names("sessions", problem.sessions.iter().map(|session| &*session.id))?,
            operators: names("operators", problem.operators.iter().map(|operator| &*operator.id))?,
            purses: names("purses", problem.purses.iter().map(|purse| &*purse.id))?,
            strata: names("strata", problem.strata.iter().map(|stratum| &*stratum.id))?,
            quotas: names("quotas", rules.quotas.iter().map(|quota| &*quota.id))?,
            dues: names("dues", rules.dues.iter().map(|due| &*due.id))?,
            due_of: names("dues with one setting", rules.dues.iter().map(|due| &*due.setting))?,
            offer_of: Vec::new(),
            operator_of: Vec::new(),
            discipline_of: Vec::new(),
            components_of: Vec::new(),
            openers: Vec::new(),
            purse_lists: vec![Vec::new()],
            component_lists: vec![Vec::new()],
            parties: Vec::new(),
            party_of: Vec::new(),
            strata_of: Vec::new(),
            had: Vec::new(),
            counted: Vec::new(),
            judged: Vec::new(),
            forbidden: HashSet::new(),
            totals: [0; 3],
        };
        let due: u64 = rules.dues.iter().map(|due| u64::from(due.places)).sum();
        if due > u64::from(MOST_PLACES_A_GROUP) || rules.quotas.len() > MOST_QUOTAS {
            return Err(broken(format!("{due} places due to each group, {} quotas", rules.quotas.len())));
        }
        read.read_sessions(&offers)?;
        read.read_groups()?;
        read.read_quotas()?;
        for choice in &rules.forbidden {
            let group = known(&read.groups, "group", &choice.group)?;
            read.forbidden.insert((group, known(&read.sessions, "session", &choice.session)?));
        }
        read.judged = (0..problem.strata.len())
            .filter(|n| rules.fairness.kinds.contains(&problem.strata[*n].kind))
            .collect();
        read.read_parties()?;
        if read.totals.iter().any(|total| *total > LARGEST_TOTAL) {
            return Err(broken(format!(
                "points, cents and burden of {:?} in all are too large",
                read.totals
            )));
        }
        Ok(read)
    }

    fn read_sessions(&mut self, offers: &Names) -> Result<(), Fault> {
        let (mut disciplines, mut components) = (Names::new(), Names::new());
        for offer in &self.problem.offers {
            let discipline = offer.discipline.as_deref().map(|name| numbered(&mut disciplines, name));
            self.discipline_of.push(discipline);
            let of = offer.components.iter().map(|name| numbered(&mut components, name));
            self.components_of.push(of.collect());
            for purse in &offer.purses {
                known(&self.purses, "purse", purse)?;
            }
            if let Some(operator) = &offer.operator {
                known(&self.operators, "operator", operator)?;
            }
        }
        for session in &self.problem.sessions {
            let number = known(offers, "offer", &session.offer)?;
            let offer = &self.problem.offers[number];
            let may_open = |purse: &Purse| {
                offer.purses.contains(&purse.id)
                    && (purse.settings.is_empty() || purse.settings.contains(&offer.setting))
            };
            self.offer_of.push(number);
            self.operator_of.push(offer.operator.as_ref().map(|operator| self.operators[&**operator]));
            self.openers.push(match offer.price.session {
                0 => Vec::new(),
                _ => (0..self.problem.purses.len()).filter(|n| may_open(&self.problem.purses[*n])).collect(),
            });
        }
        Ok(())
    }

    fn read_groups(&mut self) -> Result<(), Fault> {
        for group in &self.problem.groups {
            let mut had = vec![0; self.problem.rules.dues.len()];
            for one in &group.had {
                let due: &mut u32 = &mut had[known(&self.dues, "due", &one.due)?];
                *due = due.saturating_add(one.places);
            }
            self.had.push(had);
            let strata: Result<Vec<usize>, Fault> =
                group.strata.iter().map(|id| known(&self.strata, "stratum", id)).collect();
            let mut strata = strata?;
            strata.sort_unstable();
            strata.dedup();
            self.strata_of.push(strata);
        }
        Ok(())
    }

    fn read_quotas(&mut self) -> Result<(), Fault> {
        for quota in &self.problem.rules.quotas {
            let mut strata = HashSet::new();
            for id in &quota.strata {
                strata.insert(known(&self.strata, "stratum", id)?);
            }
            let in_it = |of: &Vec<usize>| of.iter().any(|stratum| strata.contains(stratum));
            self.counted.push(self.strata_of.iter().map(in_it).collect());
        }
        Ok(())
    }

    fn read_parties(&mut self) -> Result<(), Fault> {
        let mut partner = vec![None; self.problem.groups.len()];
        for [one, other] in &self.problem.rules.together {
            let pair = [known(&self.groups, "group", one)?, known(&self.groups, "group", other)?];
            for (a, b) in [(0, 1), (1, 0)] {
                if partner[pair[a]].replace(pair[b]).is_some() || pair[a] == pair[b] {
                    return Err(broken(format!("{one} and {other} cannot go together: one is paired twice")));
                }
            }
        }
        self.party_of = vec![(0, 0); self.problem.groups.len()];
        for (group, partner) in partner.into_iter().enumerate() {
            let members = match partner {
                Some(other) if other < group => continue,
                Some(other) => vec![group, other],
                None => vec![group],
            };
            for (place, member) in members.iter().enumerate() {
                self.party_of[*member] = (self.parties.len(), place);
            }
            let party = party_of(self, members)?;
            self.parties.push(party);
        }
        for choice in &self.problem.rules.locked {
            let (party, _) = self.party_of[known(&self.groups, "group", &choice.group)?];
            let session = known(&self.sessions, "session", &choice.session)?;
            let party = &mut self.parties[party];
            match party.options.iter().position(|option| option.session == session) {
                Some(option) if party.locked.contains(&option) => {}
                Some(option) => party.locked.push(option),
                None => {
                    let (who, what) = (&choice.group, &choice.session);
                    return Err(broken(format!("{who} in {what} is locked, and does not fit")));
                }
            }
        }
        Ok(())
    }

    /// A group by its number.
    pub(super) fn group(&self, number: usize) -> &'a Group {
        &self.problem.groups[number]
    }

    /// Places of dues that a group has before anything is given.
    pub(super) fn had_before(&self, group: usize) -> u32 {
        let due = |(due, had): (&crate::problem::Due, &u32)| due.places.min(*had);
        self.problem.rules.dues.iter().zip(&self.had[group]).map(due).sum()
    }

    /// Places that are due to everyone.
    pub(super) fn all_due(&self) -> u32 {
        self.problem.rules.dues.iter().map(|due| due.places).sum()
    }
}
