//! From an answer and a certificate of before back to an allocation and its prices, as far as they still mean something.

use super::Book;
use crate::answer::{Aim, Answer};
use crate::certificate::{Certificate, Named, Node, Prices};
use crate::model::Model;
use crate::problem::Id;
use crate::solver::rows::{Layout, NOBODY, Plan};
use crate::solver::state::State;
use crate::solver::worth::Weights;
use std::collections::HashMap;

/// The places of an answer that still fit, whether they can be paid or not.
pub(crate) fn allocation<'m>(book: &Book<'m>, answer: &Answer) -> State<'m> {
    let model: &'m Model = book.model;
    let mut state = State::empty(model, Layout::new(model));
    let mut plans: HashMap<usize, Plan> = HashMap::new();
    let purse_of = |purse: &Option<Id>| -> u8 {
        purse.as_ref().and_then(|purse| book.names.purses.get(purse)).map_or(NOBODY, |rank| rank as u8)
    };
    for place in &answer.places {
        let (Some(group), Some(session)) =
            (book.names.groups.get(&place.group), book.names.sessions.get(&place.session))
        else {
            continue;
        };
        let unit = model.unit_of[group as usize] as usize;
        let Some(arc) = model.arcs_of(unit).find(|&arc| model.arcs.session[arc] == session) else { continue };
        let side = usize::from(model.units.members[unit][0] != group);
        let plan = plans.entry(unit).or_insert(Plan::EMPTY);
        let purse = purse_of(&place.purse);
        match plan.position(arc as u32) {
            Some(position) => plan.purses[position][side] = purse,
            None if usize::from(plan.len) < crate::model::MOST => {
                let mut purses = [NOBODY; 2];
                purses[side] = purse;
                plan.push(arc as u32, purses);
            }
            None => {}
        }
    }
    let openers: HashMap<u32, u8> = answer
        .openings
        .iter()
        .filter_map(|opening| Some((book.names.sessions.get(&opening.session)?, purse_of(&opening.purse))))
        .collect();
    let mut units: Vec<usize> = plans.keys().copied().collect();
    units.sort_unstable();
    for unit in units {
        let mut plan = plans[&unit];
        let clash = |one: u32, other: u32| {
            let session = |arc: u32| model.arcs.session[arc as usize] as usize;
            model.clash(session(one), session(other))
        };
        while plan.len > 1 && plan.arcs()[1..].iter().any(|&arc| clash(arc, plan.arcs[0])) {
            plan.remove(0);
        }
        state.set_plan(unit, plan, &|session| openers.get(&(session as u32)).copied().unwrap_or(NOBODY));
        let holds = plan.arcs().iter().all(|&arc| state.holds(model.arcs.session[arc as usize] as usize));
        if holds { state.keep() } else { state.back() }
    }
    state
}

/// The prices of each aim that was proven by prices alone.
pub(crate) fn prices(book: &Book, certificate: &Certificate) -> Vec<(Aim, Weights, i64)> {
    let layout = Layout::new(book.model);
    let aims: Vec<Aim> = certificate.stages.iter().map(|stage| stage.aim).collect();
    certificate
        .stages
        .iter()
        .filter_map(|stage| match stage.tree.as_slice() {
            [Node::Groups(prices)] => Some((stage.aim, weights(book, &layout, prices, &aims), prices.scale)),
            _ => None,
        })
        .collect()
}

fn weights(book: &Book, layout: &Layout, prices: &Prices, aims: &[Aim]) -> Weights {
    let mut weights = Weights::zero(book.model, layout);
    for price in &prices.sessions {
        let Some(session) = book.names.sessions.get(&price.session) else { continue };
        let session = session as usize;
        match price.divisor {
            None => weights.places[session] = price.price,
            Some(1) => weights.pupils[session] = price.price,
            Some(divisor) if divisor == book.model.sessions.divisor[session] => {
                weights.cut[session] = price.price
            }
            Some(_) => {}
        }
    }
    let mut put = |named: &[Named], from: usize, rank: &dyn Fn(&str) -> Option<u32>| {
        for one in named {
            if let Some(rank) = rank(&one.name) {
                weights.rows[from + rank as usize] = one.price;
            }
        }
    };
    put(&prices.operators, layout.operators, &|name| book.names.operators.get(name));
    put(&prices.purses, layout.purses, &|name| book.names.purses.get(name));
    put(&prices.quotas, layout.quotas, &|name| {
        (0..book.model.quotas.len()).find(|&row| &**book.quota(row) == name).map(|row| row as u32)
    });
    put(&prices.strata, layout.strata, &|name| {
        let rank = book.names.strata.get(name)?;
        book.judged.iter().position(|&judged| judged == rank).map(|judged| judged as u32)
    });
    for (position, &price) in prices.earlier.iter().enumerate() {
        let row = match aims.get(position) {
            Some(Aim::Points) => Some(layout.points),
            Some(Aim::Burden) => Some(layout.burden),
            Some(aim) => book
                .model
                .levels
                .iter()
                .position(|level| level.aim == *aim)
                .map(|level| layout.levels + level),
            None => None,
        };
        if let Some(row) = row {
            weights.rows[row] = price;
        }
    }
    weights
}
