//! The cases of a proof: a tree that leaves nothing out, with a proof at every leaf.

use super::plans::Asked;
use super::reading::Reading;
use crate::certificate::Node;
use std::collections::BTreeMap;

/// What holds in a case.
#[derive(Clone, Default)]
pub(super) struct Case {
    /// What is asked of parties, by number.
    pub(super) asked: BTreeMap<usize, Asked>,
    /// Sessions that open, or do not.
    pub(super) opens: BTreeMap<usize, bool>,
    /// Something was asked that fits nobody.
    pub(super) empty: bool,
}

impl Case {
    /// Whether a session must open, may (none), or is closed.
    pub(super) fn open(&self, read: &Reading, session: usize) -> Option<bool> {
        let must = read.problem.sessions[session].must_open.then_some(true);
        self.opens.get(&session).copied().or(must)
    }
}

/// Walks the tree from its first node and gives each leaf with its case to `leaf`.
pub(super) fn walk<'n>(
    read: &Reading,
    tree: &'n [Node],
    mut leaf: impl FnMut(&'n Node, &Case) -> Result<(), String>,
) -> Result<(), String> {
    let mut seen = vec![false; tree.len()];
    let mut open = vec![(0, Case::default())];
    while let Some((number, case)) = open.pop() {
        let node = tree.get(number).ok_or_else(|| format!("there is no case {number}"))?;
        if std::mem::replace(&mut seen[number], true) {
            return Err(format!("case {number} is reached twice"));
        }
        let (children, (yes, no)) = match node {
            Node::Branch { group, session, with, without } => {
                let group = read.groups.get(&**group).ok_or("a branch on an unknown group")?;
                let session = read.sessions.get(&**session).ok_or("a branch on an unknown session")?;
                ([*with, *without], branch(read, case, *group, *session))
            }
            Node::Opens { session, open, closed } => {
                let session = *read.sessions.get(&**session).ok_or("a branch on an unknown session")?;
                ([*open, *closed], opens(read, case, session))
            }
            _ => {
                leaf(node, &case).map_err(|why| format!("case {number}: {why}"))?;
                continue;
            }
        };
        for (child, case) in children.into_iter().zip([yes, no]) {
            if child as usize <= number {
                return Err(format!("case {number} falls into case {child}, which stands before it"));
            }
            open.push((child as usize, case));
        }
    }
    match seen.iter().position(|seen| !seen) {
        Some(number) => Err(format!("case {number} belongs to no other")),
        None => Ok(()),
    }
}

fn branch(read: &Reading, case: Case, group: usize, session: usize) -> (Case, Case) {
    let (party, _) = read.party_of[group];
    let option = read.parties[party].options.iter().position(|option| option.session == session);
    let (mut with, mut without) = (case.clone(), case);
    match option {
        Some(option) => {
            with.asked.entry(party).or_default().with.push(option);
            without.asked.entry(party).or_default().without.push(option);
        }
        // It cannot have what does not fit: nothing is in the one case, everything in the other.
        None => with.empty = true,
    }
    (with, without)
}

fn opens(read: &Reading, case: Case, session: usize) -> (Case, Case) {
    let (mut yes, mut no) = (case.clone(), case);
    let before = yes.open(read, session);
    yes.empty |= before == Some(false);
    no.empty |= before == Some(true);
    yes.opens.insert(session, true);
    no.opens.insert(session, false);
    (yes, no)
}
