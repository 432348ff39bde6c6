//! The prices of each stage, by name.

use super::Book;
use crate::answer::Aim;
use crate::certificate::{
    CERTIFICATE_FORMAT, Certificate, DuePrice, GroupPrices, Named, Node, Prices, SessionPrice, Stage,
};
use crate::problem::Id;
use crate::solver::stages::{Outcome, Settled};
use crate::solver::tree::Case;
use crate::solver::worth::Weights;

/// The certificate of an outcome.
pub(crate) fn certificate(book: &Book, outcome: &Outcome) -> Certificate {
    let stages = outcome
        .stages
        .iter()
        .enumerate()
        .map(|(position, stage)| {
            let sign = if stage.goal.aim() == Aim::Burden { -1 } else { 1 };
            Stage {
                aim: stage.goal.aim(),
                bound: sign * stage.bound,
                kept: sign * stage.kept,
                settled: stage.strata.iter().map(|&r| book.stratum(r as usize).clone()).collect(),
                tree: tree(book, outcome, position, stage),
            }
        })
        .collect();
    Certificate { format: CERTIFICATE_FORMAT.into(), stages }
}

fn tree(book: &Book, outcome: &Outcome, position: usize, stage: &Settled) -> Vec<Node> {
    if stage.trivial {
        return Vec::new();
    }
    if stage.cases.is_empty() {
        return vec![Node::Groups(prices(book, outcome, position, &stage.weights, stage.scale))];
    }
    stage
        .cases
        .iter()
        .map(|case| match case {
            Case::Has { group, session, with, without } => Node::Branch {
                group: book.group(*group as usize).clone(),
                session: book.session(*session as usize).clone(),
                with: *with,
                without: *without,
            },
            Case::Opens { session, open, closed } => {
                Node::Opens { session: book.session(*session as usize).clone(), open: *open, closed: *closed }
            }
            Case::Prices(weights, scale) => Node::Groups(prices(book, outcome, position, weights, *scale)),
            Case::Dues(prices, scale) => Node::Sessions(dues(book, prices, *scale)),
            Case::Impossible => Node::Impossible,
        })
        .collect()
}

fn dues(book: &Book, prices: &[i64], scale: i64) -> GroupPrices {
    let due = &book.problem.rules.dues[0].id;
    let of = |(unit, &price): (usize, &i64)| {
        let group = book.group(book.model.units.members[unit][0] as usize).clone();
        (price != 0).then(|| DuePrice { group, due: due.clone(), price })
    };
    GroupPrices { scale, groups: prices.iter().enumerate().filter_map(of).collect() }
}

fn prices(book: &Book, outcome: &Outcome, position: usize, weights: &Weights, scale: i64) -> Prices {
    let layout = &outcome.state.layout;
    let mut sessions = Vec::new();
    for session in 0..book.model.session_count() {
        let mut say = |price: i64, divisor: Option<u32>| {
            if price != 0 {
                sessions.push(SessionPrice { session: book.session(session).clone(), divisor, price });
            }
        };
        say(weights.places[session], None);
        say(weights.pupils[session], Some(1));
        if book.model.sessions.divisor[session] > 0 {
            say(weights.cut[session], Some(book.model.sessions.divisor[session]));
        }
    }
    let named = |from: usize, count: usize, name: &dyn Fn(usize) -> Id| -> Vec<Named> {
        (0..count)
            .filter(|&at| weights.rows[from + at] != 0)
            .map(|at| Named { name: name(at), price: weights.rows[from + at] })
            .collect()
    };
    let earlier = outcome.stages[..position]
        .iter()
        .map(|before| match &before.goal {
            crate::solver::goal::Goal::Row { row, .. } => weights.rows[*row],
            _ => 0,
        })
        .collect();
    Prices {
        scale,
        sessions,
        operators: named(layout.operators, book.model.operators.len(), &|at| book.operator(at).clone()),
        purses: named(layout.purses, book.model.purses.len(), &|at| book.purse(at).clone()),
        quotas: named(layout.quotas, book.model.quotas.len(), &|at| book.quota(at).clone()),
        earlier,
        strata: named(layout.strata, book.model.ceilings.len(), &|at| book.stratum(at).clone()),
    }
}
