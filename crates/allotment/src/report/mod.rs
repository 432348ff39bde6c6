//! From an allocation and its prices to an answer and a certificate, by name.

mod certify;
mod compare;
mod refusals;
mod resume;

pub(crate) use certify::certificate;
pub(crate) use resume::{allocation, prices};

use crate::answer::Aim;
use crate::answer::{
    ANSWER_FORMAT, AimReached, Answer, Opening, Place, Proof, PurseReached, QuotaReached, Scarce,
    ShadowPrice, StratumReached,
};
use crate::model::{Model, NONE, Names};
use crate::problem::{Id, Problem};
use crate::solver::rows::NOBODY;
use crate::solver::stages::{Outcome, Settled, gap_ppm};

/// The names of a problem, and its model.
pub(crate) struct Book<'a> {
    pub problem: &'a Problem,
    pub names: &'a Names<'a>,
    pub model: &'a Model,
    /// Ranks of judged strata among all strata.
    pub judged: Vec<u32>,
}

impl Book<'_> {
    /// The name of a group.
    pub fn group(&self, group: usize) -> &Id {
        &self.problem.groups[group].id
    }

    /// The name of a session.
    pub fn session(&self, session: usize) -> &Id {
        &self.problem.sessions[self.names.sessions.order[session] as usize].id
    }

    /// The name of a purse.
    pub fn purse(&self, purse: usize) -> &Id {
        &self.problem.purses[self.names.purses.order[purse] as usize].id
    }

    /// The name of an operator.
    pub fn operator(&self, operator: usize) -> &Id {
        &self.problem.operators[self.names.operators.order[operator] as usize].id
    }

    /// The name of a quota row.
    pub fn quota(&self, row: usize) -> &Id {
        &self.problem.rules.quotas[self.model.quotas[row].position as usize].id
    }

    /// The name of a judged stratum.
    pub fn stratum(&self, judged: usize) -> &Id {
        &self.problem.strata[self.names.strata.order[self.judged[judged] as usize] as usize].id
    }
}

/// The answer of an outcome.
pub(crate) fn answer(book: &Book, outcome: &Outcome, seed: u64) -> Answer {
    let state = &outcome.state;
    Answer {
        format: ANSWER_FORMAT.into(),
        seed,
        ended: outcome.ended,
        places: places(book, outcome),
        openings: openings(book, outcome),
        aims: outcome.stages.iter().map(|stage| reached(outcome, stage)).collect(),
        strata: strata(book, outcome),
        purses: (0..book.model.purses.len())
            .map(|purse| PurseReached {
                purse: book.purse(purse).clone(),
                spent_cents: (-state.rows[state.layout.purses + purse]) as u64,
                cents: book.model.purses[purse] as u64,
            })
            .collect(),
        quotas: compare::quotas(book, state)
            .into_iter()
            .enumerate()
            .map(|(row, (value, total))| QuotaReached { quota: book.quota(row).clone(), value, total })
            .collect(),
        refusals: refusals::refusals(book, outcome),
        shadow_prices: shadow_prices(book, outcome),
        trade_offs: Vec::new(),
        comparisons: compare::comparisons(book, outcome, seed),
    }
}

fn places(book: &Book, outcome: &Outcome) -> Vec<Place> {
    let model = book.model;
    let mut places = Vec::new();
    for (unit, plan) in outcome.state.plans.iter().enumerate() {
        for (position, &arc) in plan.arcs().iter().enumerate() {
            for (side, &group) in model.members_of(unit).iter().enumerate() {
                let purse = plan.purses[position][side];
                let free = model.arcs.cents[arc as usize][side] == 0;
                places.push(Place {
                    group: book.group(group as usize).clone(),
                    session: book.session(model.arcs.session[arc as usize] as usize).clone(),
                    purse: (purse != NOBODY && !free).then(|| book.purse(usize::from(purse)).clone()),
                });
            }
        }
    }
    places.sort_by(|a, b| (&a.group, &a.session).cmp(&(&b.group, &b.session)));
    places
}

fn openings(book: &Book, outcome: &Outcome) -> Vec<Opening> {
    let state = &outcome.state;
    // Sessions are in the order of their names.
    (0..book.model.session_count())
        .filter(|&session| state.groups[session] > 0)
        .map(|session| Opening {
            session: book.session(session).clone(),
            groups: state.groups[session] as u32,
            pupils: state.load[session] as u64,
            purse: (state.opener[session] != NOBODY)
                .then(|| book.purse(usize::from(state.opener[session])).clone()),
        })
        .collect()
}

fn reached(outcome: &Outcome, stage: &Settled) -> AimReached {
    let aim = stage.goal.aim();
    let sign = if aim == Aim::Burden { -1 } else { 1 };
    let value = stage.goal.reached(&outcome.state);
    AimReached {
        aim,
        value: sign * value,
        bound: sign * stage.bound,
        kept: sign * stage.kept,
        gap_ppm: gap_ppm(value, stage.bound),
        proof: match (stage.trivial, stage.cases.len() < 2) {
            (true, _) => Proof::Ceiling,
            (false, true) => Proof::Prices,
            (false, false) => Proof::Cases,
        },
    }
}

fn strata(book: &Book, outcome: &Outcome) -> Vec<StratumReached> {
    let mut round_of = vec![None; book.model.ceilings.len()];
    for stage in &outcome.stages {
        if let Aim::Strata { round } = stage.goal.aim() {
            for &r in &stage.strata {
                round_of[r as usize] = Some(round);
            }
        }
    }
    (0..book.model.ceilings.len())
        .map(|judged| StratumReached {
            stratum: book.stratum(judged).clone(),
            value: outcome.state.rows[outcome.state.layout.strata + judged],
            ceiling: book.model.ceilings[judged],
            round: round_of[judged],
        })
        .collect()
}

/// Prices above 0, of the aims that have prices: places of sessions, operators, purses and quotas.
fn shadow_prices(book: &Book, outcome: &Outcome) -> Vec<ShadowPrice> {
    let mut prices = Vec::new();
    let layout = &outcome.state.layout;
    for stage in outcome.stages.iter().filter(|stage| !stage.trivial) {
        let aim = stage.goal.aim();
        let mut say = |of: Scarce, price: i64, times: i64| {
            let millionths = i128::from(price) * i128::from(times) * 1_000_000 / i128::from(stage.scale);
            if millionths != 0 {
                prices.push(ShadowPrice {
                    aim,
                    of,
                    millionths: millionths.clamp(-(1 << 62), 1 << 62) as i64,
                });
            }
        };
        for session in 0..book.model.session_count() {
            say(Scarce::Place(book.session(session).clone()), stage.weights.places[session], 1);
            say(Scarce::Pupil(book.session(session).clone()), stage.weights.pupils[session], 1);
        }
        for operator in 0..book.model.operators.len() {
            if book.model.operators[operator] != NONE {
                let price = stage.weights.rows[layout.operators + operator];
                say(Scarce::Operator(book.operator(operator).clone()), price, 1);
            }
        }
        for purse in 0..book.model.purses.len() {
            say(Scarce::Euro(book.purse(purse).clone()), stage.weights.rows[layout.purses + purse], 100);
        }
        for quota in 0..book.model.quotas.len() {
            say(Scarce::Quota(book.quota(quota).clone()), stage.weights.rows[layout.quotas + quota], 1);
        }
    }
    prices
}
