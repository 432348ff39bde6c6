//! Who pays what: the same places, paid so that no purse is emptier than it must be.

use super::rows::{FREE, NOBODY};
use super::state::State;

/// Of one purse: what it holds, and what it pays so far.
#[derive(Debug, Clone, Copy)]
struct Pot {
    holds: f64,
    pays: f64,
}

/// How often each class of purses shares out anew what it pays.
const SWEEPS: usize = 40;

/// Lets purses pay in turn so that what is short, or left over, is spread over all that may pay the same things.
pub(crate) fn balance(state: &mut State, needs: &[i64]) {
    if state.model.purses.len() < 2 {
        return;
    }
    let before = shortage(state, needs);
    let mut undo = Vec::new();
    let mut quotas = shares(state, needs);
    let mut late = Vec::new();
    for payment in payments(state) {
        let class = payment.class(state);
        if !take(state, &mut quotas[class], &payment) {
            late.push(payment);
        }
    }
    // The largest first: they fit nowhere later.
    late.sort_by_key(|payment| std::cmp::Reverse(payment.cents(state)));
    for payment in late {
        let class = payment.class(state);
        let quota = &mut quotas[class];
        let most = (0..quota.len()).max_by_key(|&at| (quota[at], usize::MAX - at)).unwrap_or(0);
        quota[most] -= payment.cents(state);
        undo.push((payment, payment.purse(state)));
        payment.pay(state, state.model.classes[class][most] as u8);
    }
    make_even(state, needs, &mut undo);
    if shortage(state, needs) > before {
        while let Some((payment, purse)) = undo.pop() {
            payment.pay(state, purse);
        }
    }
}

/// The most payments that are moved one by one.
const MOVES: usize = 40;

/// What whole payments leave short in a purse, another pays if it holds enough.
fn make_even(state: &mut State, needs: &[i64], undo: &mut Vec<(Payment, u8)>) {
    let left = |state: &State, purse: usize| {
        let row = state.layout.purses + purse;
        if needs[row] == FREE { i64::MAX } else { state.rows[row] - needs[row] }
    };
    for _ in 0..MOVES {
        let Some(short) = (0..state.model.purses.len()).find(|&purse| left(state, purse) < 0) else { return };
        let missing = -left(state, short);
        let mut best: Option<(bool, i64, Payment, u8)> = None;
        for payment in payments(state) {
            let cents = payment.cents(state);
            if usize::from(payment.purse(state)) != short || cents == 0 {
                continue;
            }
            let class = &state.model.classes[payment.class(state)];
            let Some(&other) = class.iter().find(|&&other| left(state, other as usize) >= cents) else {
                continue;
            };
            // The smallest that is enough, or else the largest.
            let enough = cents >= missing;
            let rank = if enough { -cents } else { cents };
            if best.as_ref().is_none_or(|(was, most, ..)| (enough, rank) > (*was, *most)) {
                best = Some((enough, rank, payment, other as u8));
            }
        }
        let Some((.., payment, other)) = best else { return };
        undo.push((payment, payment.purse(state)));
        payment.pay(state, other);
    }
}

/// How many cents purses are short of.
fn shortage(state: &State, needs: &[i64]) -> i64 {
    (state.layout.purses..state.layout.operators)
        .filter(|&row| needs[row] != FREE)
        .map(|row| (needs[row] - state.rows[row]).max(0))
        .sum()
}

/// What somebody must pay: a place of a unit by position and member, or the opening of a session.
#[derive(Debug, Clone, Copy)]
enum Payment {
    Place(u32, u8, u8),
    Opening(u32),
}

impl Payment {
    fn class(self, state: &State) -> usize {
        usize::from(match self {
            Self::Place(unit, position, side) => {
                let arc = state.plans[unit as usize].arcs[usize::from(position)];
                state.model.arcs.class[arc as usize][usize::from(side)]
            }
            Self::Opening(session) => state.model.sessions.opening_class[session as usize],
        })
    }

    fn cents(self, state: &State) -> i64 {
        match self {
            Self::Place(unit, position, side) => {
                let arc = state.plans[unit as usize].arcs[usize::from(position)];
                state.model.arcs.cents[arc as usize][usize::from(side)]
            }
            Self::Opening(session) => state.model.sessions.opening_cents[session as usize],
        }
    }

    fn purse(self, state: &State) -> u8 {
        match self {
            Self::Place(unit, position, side) => {
                state.plans[unit as usize].purses[usize::from(position)][usize::from(side)]
            }
            Self::Opening(session) => state.opener[session as usize],
        }
    }

    fn pay(self, state: &mut State, purse: u8) {
        match self {
            Self::Place(unit, position, side) => {
                state.repay(unit as usize, usize::from(position), usize::from(side), purse);
            }
            Self::Opening(session) => state.repay_opening(session as usize, purse),
        }
    }
}

/// All that is paid.
fn payments(state: &State) -> Vec<Payment> {
    let mut all = Vec::new();
    for (unit, plan) in state.plans.iter().enumerate() {
        for position in 0..plan.len {
            for side in 0..2 {
                if plan.purses[usize::from(position)][usize::from(side)] != NOBODY {
                    all.push(Payment::Place(unit as u32, position, side));
                }
            }
        }
    }
    let openings = (0..state.opener.len()).filter(|&session| state.opener[session] != NOBODY);
    all.extend(openings.map(|session| Payment::Opening(session as u32)));
    all
}

/// Takes from the quota of who pays now, if that holds enough.
fn take(state: &State, quota: &mut [i64], payment: &Payment) -> bool {
    let class = &state.model.classes[payment.class(state)];
    let (now, cents) = (u32::from(payment.purse(state)), payment.cents(state));
    match class.iter().position(|&one| one == now) {
        Some(at) if quota[at] >= cents => {
            quota[at] -= cents;
            true
        }
        _ => false,
    }
}

/// For each class, how much each of its purses should pay: all that share something are left with the same part of what they hold.
fn shares(state: &State, needs: &[i64]) -> Vec<Vec<i64>> {
    let model = state.model;
    let mut due = vec![0_i64; model.classes.len()];
    for payment in payments(state) {
        due[payment.class(state)] += payment.cents(state);
    }
    let mut pots: Vec<Pot> = (0..model.purses.len())
        .map(|purse| {
            let row = state.layout.purses + purse;
            let holds = model.given.get(row).unwrap_or(&0).saturating_sub(needs[row]);
            Pot { holds: if needs[row] == FREE { 1e15 } else { holds.max(1) as f64 }, pays: 0.0 }
        })
        .collect();
    let mut parts: Vec<Vec<f64>> = model.classes.iter().map(|class| vec![0.0; class.len()]).collect();
    for _ in 0..SWEEPS {
        for (class, purses) in model.classes.iter().enumerate().filter(|&(class, _)| due[class] > 0) {
            pour(&mut pots, purses, due[class] as f64, &mut parts[class]);
        }
    }
    parts.iter().map(|parts| parts.iter().map(|&part| part as i64).collect()).collect()
}

/// Pours an amount into purses so that they are filled to the same part; what they got of it before is taken out first.
fn pour(pots: &mut [Pot], purses: &[u32], amount: f64, parts: &mut [f64]) {
    for (&purse, part) in purses.iter().zip(parts.iter_mut()) {
        pots[purse as usize].pays -= *part;
        *part = 0.0;
    }
    let level = |purse: u32| pots[purse as usize].pays / pots[purse as usize].holds;
    let mut order: Vec<usize> = (0..purses.len()).collect();
    order.sort_by(|&a, &b| level(purses[a]).total_cmp(&level(purses[b])).then(a.cmp(&b)));
    // The lowest are raised together until the amount is used up or they reach the next.
    let (mut pays, mut holds, mut common) = (amount, 0.0, 0.0);
    for (count, &at) in order.iter().enumerate() {
        if count > 0 && level(purses[at]) >= common {
            break;
        }
        pays += pots[purses[at] as usize].pays;
        holds += pots[purses[at] as usize].holds;
        common = pays / holds;
    }
    for &at in &order {
        let pot = &mut pots[purses[at] as usize];
        parts[at] = (common * pot.holds - pot.pays).max(0.0);
        pot.pays += parts[at];
    }
}
