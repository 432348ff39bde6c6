//! Certificates that need no solver: every choice is a case, and each complete case has prices that settle it.

use super::chance::Chance;
use super::naive::{Allocation, Naive};
use navette_allotment::answer::Aim;
use navette_allotment::certificate::{DuePrice, GroupPrices, Named, Node, Prices, SessionPrice};
use navette_allotment::problem::Id;
use std::collections::BTreeMap;

/// So dear that one unit too many outweighs everything in a tiny problem.
const DEAR: i64 = 1_000_000_000;

/// What a stage asks: its aim with the bound to be proven, what is kept of earlier aims, the floors of strata.
pub struct Asked {
    pub earlier: Vec<(Aim, i64)>,
    pub floors: Vec<(Id, i64)>,
}

/// The tree over every group and session that fit; none if it would be too large, or if a case can be refused only by
/// trying every way to pay.
pub fn of_all_cases(naive: &Naive, asked: &Asked, most_pairs: usize) -> Option<Vec<Node>> {
    let mut pairs = Vec::new();
    for group in 0..naive.problem.groups.len() {
        let fitting = (0..naive.problem.sessions.len()).filter(|session| naive.fits(group, *session));
        pairs.extend(fitting.map(|session| (group, session)));
    }
    if pairs.len() > most_pairs {
        return None;
    }
    let mut tree = Vec::new();
    let mut sessions = vec![Vec::new(); naive.problem.groups.len()];
    grow(naive, asked, &pairs, &mut sessions, &mut tree)?;
    Some(tree)
}

fn grow(
    naive: &Naive,
    asked: &Asked,
    pairs: &[(usize, usize)],
    sessions: &mut Vec<Vec<usize>>,
    tree: &mut Vec<Node>,
) -> Option<u32> {
    let number = tree.len();
    let Some(((group, session), rest)) = pairs.split_first() else {
        opens(naive, asked, 0, sessions, tree)?;
        return Some(number as u32);
    };
    tree.push(Node::Impossible);
    sessions[*group].push(*session);
    let with = grow(naive, asked, rest, sessions, tree)?;
    sessions[*group].pop();
    let without = grow(naive, asked, rest, sessions, tree)?;
    let (group, session) = (&naive.problem.groups[*group].id, &naive.problem.sessions[*session].id);
    tree[number] = Node::Branch { group: group.clone(), session: session.clone(), with, without };
    Some(number as u32)
}

/// Each session with groups opens, or is closed, which is impossible; then a leaf.
fn opens(
    naive: &Naive,
    asked: &Asked,
    from: usize,
    sessions: &[Vec<usize>],
    tree: &mut Vec<Node>,
) -> Option<()> {
    let held = |session: &usize| sessions.iter().any(|plan| plan.contains(session));
    let Some(session) = (from..naive.problem.sessions.len()).find(held) else {
        tree.push(Node::Groups(leaf(naive, asked, sessions)?));
        return Some(());
    };
    let number = tree.len();
    tree.extend([Node::Impossible, Node::Impossible]);
    let id = naive.problem.sessions[session].id.clone();
    tree[number] = Node::Opens { session: id, open: number as u32 + 2, closed: number as u32 + 1 };
    opens(naive, asked, session + 1, sessions, tree)
}

/// Prices of all that this complete case overdraws; all are zero if it overdraws nothing.
fn leaf(naive: &Naive, asked: &Asked, sessions: &[Vec<usize>]) -> Option<Prices> {
    let problem = naive.problem;
    let mut made = Prices { scale: 1, ..Prices::default() };
    for (n, session) in problem.sessions.iter().enumerate() {
        let groups: Vec<usize> = (0..sessions.len()).filter(|group| sessions[*group].contains(&n)).collect();
        let load: u32 = groups.iter().map(|group| naive.load(*group, n)).sum();
        let mut row = |divisor, price| {
            made.sessions.push(SessionPrice { session: session.id.clone(), divisor, price });
        };
        let few = (groups.len() as u32) < session.minimum && (session.must_open || !groups.is_empty());
        if few {
            row(None, -DEAR);
        } else if groups.len() as u32 > session.places {
            row(None, DEAR);
        }
        if session.pupils.is_some_and(|pupils| load > pupils) {
            row(Some(1), DEAR);
        }
    }
    for operator in &problem.operators {
        let of = |session: &&usize| naive.offer(**session).operator.as_ref() == Some(&operator.id);
        let given = sessions.iter().flatten().filter(of).count() as u32;
        if operator.places.is_some_and(|places| given > places) {
            made.operators.push(Named { name: operator.id.clone(), price: DEAR });
        }
    }
    for quota in problem.rules.quotas.iter().filter(|quota| !naive.quota_kept(quota, sessions)) {
        made.quotas.push(Named { name: quota.id.clone(), price: DEAR });
    }
    if naive.pay(sessions).is_none() {
        made.purses = overdrawn(naive, sessions)?;
    }
    let allocation =
        Allocation { sessions: sessions.to_vec(), paid: BTreeMap::new(), opened: BTreeMap::new() };
    for (aim, kept) in &asked.earlier {
        let certain = !matches!(aim, Aim::Strata { .. } | Aim::LeastPoints);
        let short = certain && naive.value(&allocation, *aim, &BTreeMap::new()) < *kept;
        made.earlier.push(if short { DEAR } else { 0 });
    }
    for (stratum, share) in &asked.floors {
        let (value, ceiling) = naive.stratum(&allocation, stratum);
        if 1_000_000 * value < share * ceiling {
            made.strata.push(Named { name: stratum.clone(), price: DEAR });
        }
    }
    Some(made)
}

/// Purses that together hold less than what only they may pay, with a price each.
fn overdrawn(naive: &Naive, sessions: &[Vec<usize>]) -> Option<Vec<Named>> {
    let purses = &naive.problem.purses;
    let bills = naive.bills(sessions);
    (1..1_u32 << purses.len()).find_map(|bits| {
        let chosen: Vec<usize> = (0..purses.len()).filter(|n| bits >> n & 1 == 1).collect();
        let only = |(group, session, _): &&(Option<usize>, usize, u64)| {
            (0..purses.len()).all(|p| chosen.contains(&p) || !naive.may_pay(p, *group, *session))
        };
        let owed: u64 = bills.iter().filter(only).map(|(.., cents)| cents).sum();
        let held: u64 = chosen.iter().map(|purse| purses[*purse].cents).sum();
        let named = |n: &usize| Named { name: purses[*n].id.clone(), price: DEAR };
        (owed > held).then(|| chosen.iter().map(named).collect())
    })
}

/// Prices of chance, on anything that may have one.
pub fn of_chance(naive: &Naive, earlier: &[bool], strata: &[Id], seed: u64) -> Node {
    let mut chance = Chance::of(seed);
    let problem = naive.problem;
    let scale = 1 + chance.below(3) as i64;
    let price = |chance: &mut Chance| if chance.once_in(2) { 0 } else { chance.below(12) as i64 };
    if problem.rules.dues.len() == 1 && problem.rules.together.is_empty() && chance.once_in(4) {
        let due = problem.rules.dues[0].id.clone();
        let groups = problem.groups.iter().map(|group| DuePrice {
            group: group.id.clone(),
            due: due.clone(),
            price: price(&mut chance),
        });
        return Node::Sessions(GroupPrices { scale, groups: groups.collect() });
    }
    let mut made = Prices { scale, ..Prices::default() };
    for session in &problem.sessions {
        let mut row = |divisor, price| {
            made.sessions.push(SessionPrice { session: session.id.clone(), divisor, price });
        };
        let places = price(&mut chance);
        row(None, if session.must_open && chance.once_in(2) { -places } else { places });
        if session.pupils.is_some() {
            row(Some(1 + chance.below(3) as u32), price(&mut chance));
        }
    }
    let named = |ids: Vec<&Id>, chance: &mut Chance| -> Vec<Named> {
        ids.into_iter().map(|name| Named { name: name.clone(), price: price(chance) }).collect()
    };
    let limited = problem.operators.iter().filter(|operator| operator.places.is_some());
    made.operators = named(limited.map(|operator| &operator.id).collect(), &mut chance);
    made.purses = named(problem.purses.iter().map(|purse| &purse.id).collect(), &mut chance);
    made.quotas = named(problem.rules.quotas.iter().map(|quota| &quota.id).collect(), &mut chance);
    made.strata = named(strata.iter().collect(), &mut chance);
    made.earlier = earlier.iter().map(|may| if *may { price(&mut chance) } else { 0 }).collect();
    Node::Groups(made)
}
