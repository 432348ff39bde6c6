//! From names to positions.

use crate::error::ProblemError;
use crate::problem::{Id, Problem};
use std::collections::HashMap;

/// The positions of what has a name, in the order of the names (groups: as in the file).
pub(crate) struct Names<'a> {
    pub groups: Table<'a>,
    pub sessions: Table<'a>,
    pub offers: Table<'a>,
    pub operators: Table<'a>,
    pub purses: Table<'a>,
    pub strata: Table<'a>,
    pub dues: Table<'a>,
}

/// One kind of things: by name, and where each stands in the file.
pub(crate) struct Table<'a> {
    kind: &'static str,
    rank: HashMap<&'a str, u32>,
    /// Positions in the file, by rank.
    pub order: Vec<u32>,
}

impl<'a> Table<'a> {
    fn new(
        kind: &'static str,
        ids: impl Iterator<Item = &'a Id>,
        sorted: bool,
    ) -> Result<Self, ProblemError> {
        let ids: Vec<&str> = ids.map(|id| &**id).collect();
        let mut order: Vec<u32> = (0..ids.len() as u32).collect();
        if sorted {
            order.sort_by_key(|&position| ids[position as usize]);
        }
        let mut rank = HashMap::with_capacity(ids.len());
        for (new, &position) in order.iter().enumerate() {
            let id = ids[position as usize];
            if rank.insert(id, new as u32).is_some() {
                return Err(ProblemError::Twice { kind, name: id.into() });
            }
        }
        Ok(Self { kind, rank, order })
    }

    /// The rank of a name, if anything bears it.
    pub fn get(&self, name: &str) -> Option<u32> {
        self.rank.get(name).copied()
    }

    /// The rank of a name that `from` speaks of.
    pub fn find(&self, from: &Id, name: &Id) -> Result<u32, ProblemError> {
        self.get(name).ok_or_else(|| ProblemError::Unknown {
            from: from.clone(),
            kind: self.kind,
            name: name.clone(),
        })
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.order.len()
    }
}

impl<'a> Names<'a> {
    /// The names of a problem.
    pub fn new(problem: &'a Problem) -> Result<Self, ProblemError> {
        Ok(Self {
            groups: Table::new("groups", problem.groups.iter().map(|g| &g.id), false)?,
            sessions: Table::new("sessions", problem.sessions.iter().map(|s| &s.id), true)?,
            offers: Table::new("offers", problem.offers.iter().map(|o| &o.id), true)?,
            operators: Table::new("operators", problem.operators.iter().map(|o| &o.id), true)?,
            purses: Table::new("purses", problem.purses.iter().map(|p| &p.id), true)?,
            strata: Table::new("strata", problem.strata.iter().map(|s| &s.id), true)?,
            dues: Table::new("dues", problem.rules.dues.iter().map(|d| &d.id), false)?,
        })
    }
}
