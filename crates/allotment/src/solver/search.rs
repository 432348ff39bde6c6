//! From an allocation to a better one: units change plans, chains make room and fill what is left.

use super::best::{Best, best_plan};
use super::market::{Market, Worths, room_left};
use super::purses::balance;
use super::rows::{FREE, NOBODY, Plan};
use super::shares::in_shares;
use super::state::State;
use super::worth::{BARRED, Pricing};
use crate::model::{MOST, Model};
use std::sync::Arc;

/// What counts as better.
#[derive(Debug, Clone)]
pub(crate) struct Merit {
    /// Prices at which chains are looked for.
    pub search: Vec<i64>,
    /// Prices at which a change is judged.
    pub judge: Vec<i64>,
    /// What one unit short of a need costs more.
    pub penalty: Vec<i64>,
    /// What is added to the search price of rows that are short.
    pub boost: Vec<i64>,
    pub needs: Vec<i64>,
    /// By row: whether no change may leave it shorter than it was.
    pub strict: Vec<bool>,
}

impl Merit {
    /// What the change under way is worth; none if it is forbidden.
    pub(super) fn gain(&self, state: &State) -> Option<i128> {
        let mut gain = 0_i128;
        for &row in &state.delta.touched {
            let row = row as usize;
            let change = state.delta.values[row];
            if change == 0 {
                continue;
            }
            gain += i128::from(self.judge[row]) * i128::from(change);
            let need = self.needs[row];
            if need == FREE {
                continue;
            }
            let short = |value: i64| (need - value).max(0);
            let (before, after) = (short(state.rows[row]), short(state.rows[row] + change));
            if self.strict[row] && after > before {
                return None;
            }
            gain -= i128::from(self.penalty[row]) * i128::from(after - before);
        }
        Some(gain)
    }

    /// Prices of rows as they stand: those that are short cost more.
    fn prices(&self, state: &State) -> Vec<i64> {
        (0..self.search.len())
            .map(|row| {
                let short = self.needs[row] != FREE && state.rows[row] < self.needs[row];
                self.search[row] + if short { self.boost[row] } else { 0 }
            })
            .collect()
    }
}

/// One change that may be worth while.
#[derive(Clone)]
struct Idea {
    gain: i64,
    unit: u32,
    plan: Best,
}

/// How a round looks for changes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    /// The longest chains that prices speak of.
    pub hops: usize,
    /// Whether chains that come back to where they began are tried too.
    pub hopeful: bool,
    /// Whether places are priced for large newcomers and small leavers.
    pub cautious: bool,
}

/// For how many rounds a unit is not looked at after a change that turned out badly: others get their turn.
const REST: u8 = 3;
/// After so many changes that turned out badly, and some more for each that turned out well, a round ends.
const FAILURES: usize = 400;

/// One round: prices, ideas, and as many of them as turn out well. Returns how many did.
pub(crate) fn round(state: &mut State, merit: &Merit, style: Style) -> usize {
    let prices = merit.prices(state);
    let pricing = Pricing::new(state.model, state.layout, &prices);
    let worths = Worths::of(&pricing, state.worths.take(), state.threads);
    state.worths = Some(Arc::clone(&worths));
    let market = Market::new(&pricing, state, style, worths);
    let mut ideas = ideas(&pricing, &market, state, style.hopeful);
    ideas.sort_by_key(|idea| (std::cmp::Reverse(idea.gain), idea.unit));
    let purse_prices = &prices[state.layout.purses..state.layout.operators];
    let mut round = Round {
        pricing: &pricing,
        market: &market,
        merit,
        stale: vec![false; state.model.session_count()],
        tolerance: purse_prices.iter().copied().max().unwrap_or(0) / 20,
        savings: Vec::new(),
    };
    round.list_savings(state);
    let failures = if state.near.is_empty() { FAILURES } else { FAILURES / 4 };
    let mut done = 0;
    let mut failed = 0;
    for idea in &ideas {
        if round.is_stale(state, idea) {
            continue;
        }
        if round.try_idea(state, idea) {
            done += 1;
        } else {
            state.rest[idea.unit as usize] = REST;
            failed += 1;
            if failed > failures + 3 * done {
                break;
            }
        }
    }
    done += round.open_sessions(state);
    done += round.change_payers(state);
    balance(state, &merit.needs);
    done
}

/// The changes of one place of each unit that gain at the prices of the market, and of two where it has none: what two
/// places left free are good for must not be counted together, for the same newcomer would fill both.
fn ideas(pricing: &Pricing, market: &Market, state: &mut State, hopeful: bool) -> Vec<Idea> {
    let rests: Vec<bool> = state.rest.iter().map(|&rounds| rounds > 0).collect();
    state.rest.iter_mut().for_each(|rounds| *rounds = rounds.saturating_sub(1));
    let state = &*state;
    let shares = in_shares(state.threads, rests.len(), &|units| {
        let mut ideas = Vec::new();
        let mut worths = Vec::with_capacity(64);
        for unit in units.filter(|&unit| !rests[unit] && state.near.get(unit) != Some(&false)) {
            exchanges(pricing, market, state, unit, hopeful, &mut ideas);
            if state.plans[unit].len == 0 && state.model.units.most[unit] > 1 {
                entrances(pricing, market, state, unit, &mut worths, &mut ideas);
            }
        }
        ideas
    });
    shares.concat()
}

/// One place more, one less, or one for another.
fn exchanges(
    pricing: &Pricing,
    market: &Market,
    state: &State,
    unit: usize,
    hopeful: bool,
    ideas: &mut Vec<Idea>,
) {
    let model = state.model;
    let plan = &state.plans[unit];
    let steps = market.terms(unit).steps;
    let members = model.members_of(unit).len() as i64;
    let len = usize::from(plan.len);
    let session = |arc: usize| model.arcs.session[arc] as usize;
    let cost = |arc: usize| {
        let s = session(arc);
        if market.buy[s] <= BARRED / 2 || (members > 1 && state.free(s).0 < members) {
            return BARRED;
        }
        market.buy[s] * members
    };
    let room = room_left(state, unit);
    let mut best: Option<(i64, u32)> = None;
    if room.iter().any(|&left| left > 0) {
        for arc in model.arcs_of(unit).filter(|&arc| room[usize::from(model.arcs.due[arc])] > 0) {
            let cost = cost(arc);
            if cost > BARRED
                && plan.position(arc as u32).is_none()
                && let Some(worth) = market.entering(pricing, plan, arc, MOST)
            {
                let gain = worth + cost + steps[len + 1] - steps[len];
                if best.is_none_or(|(most, _)| gain > most) {
                    best = Some((gain, arc as u32));
                }
            }
        }
    }
    let mut push = |gain: i64, out: Option<usize>, into: Option<u32>| {
        let mut new = *plan;
        if let Some(position) = out {
            new.remove(position);
        }
        if let Some(arc) = into {
            new.push(arc, [NOBODY; 2]);
        }
        ideas.push(Idea { gain, unit: unit as u32, plan: Best { worth: 0, arcs: new.arcs, len: new.len } });
    };
    if let Some((gain, arc)) = best.filter(|&(gain, _)| gain > 0) {
        push(gain, None, Some(arc));
    }
    for position in 0..len {
        let arc = plan.arcs[position] as usize;
        let from = session(arc);
        let sell = market.sell[from];
        if model.arcs.locked[arc] || sell <= BARRED / 2 {
            continue;
        }
        let left = market.leaving(pricing, unit, plan, position);
        let base = left.overlap - left.worth + sell * members;
        let drop = base + steps[len - 1] - steps[len];
        if drop > 0 {
            push(drop, Some(position), None);
        }
        let mut best: Option<(i64, u32)> = None;
        for other in model.arcs_of(unit) {
            if model.arcs.due[other] != model.arcs.due[arc] || plan.position(other as u32).is_some() {
                continue;
            }
            let cost = cost(other);
            if cost > BARRED
                && let Some(worth) = market.entering(pricing, plan, other, position)
            {
                let gain = base + worth + cost;
                if best.is_none_or(|(most, _)| gain > most) {
                    best = Some((gain, other as u32));
                }
            }
        }
        // A chain that comes back to the place left free is worth more than the two halves of it.
        let spread =
            if hopeful && market.buy[from] > BARRED / 2 { (-market.buy[from] - sell).max(0) } else { 0 };
        if let Some((gain, arc)) = best.filter(|&(gain, _)| gain + spread > 0) {
            push(gain, Some(position), Some(arc));
        }
    }
}

/// A whole plan for who has nothing.
fn entrances(
    pricing: &Pricing,
    market: &Market,
    state: &State,
    unit: usize,
    worths: &mut Vec<i64>,
    ideas: &mut Vec<Idea>,
) {
    let model = state.model;
    let members = model.members_of(unit).len() as i64;
    worths.clear();
    for arc in model.arcs_of(unit) {
        let session = model.arcs.session[arc] as usize;
        let barred = market.buy[session] <= BARRED / 2 || (members > 1 && state.free(session).0 < members);
        worths.push(if barred { BARRED } else { market.worth(arc) + market.buy[session] * members });
    }
    let steps = market.terms(unit).steps;
    if let Some(best) = best_plan(pricing, unit, worths, &steps) {
        let gain = best.worth - steps[0];
        if best.len > 1 && gain > 0 {
            ideas.push(Idea { gain, unit: unit as u32, plan: best });
        }
    }
}

/// What a round goes by.
pub(super) struct Round<'a, 'm> {
    pub(super) pricing: &'a Pricing<'m>,
    pub(super) market: &'a Market,
    pub(super) merit: &'a Merit,
    stale: Vec<bool>,
    /// How much dearer than the cheapest a purse may be.
    tolerance: i64,
    /// By purse: places that could be given up, those that lose least for a cent first.
    pub(super) savings: Vec<Vec<(u32, u32)>>,
}

/// The most steps of one chain.
pub(super) const LONGEST: usize = 24;

impl Round<'_, '_> {
    fn is_stale(&self, state: &State, idea: &Idea) -> bool {
        let model = state.model;
        let old = &state.plans[idea.unit as usize];
        let session = |arc: &u32| model.arcs.session[*arc as usize] as usize;
        let enters = idea.plan.arcs().iter().filter(|&&arc| old.position(arc).is_none()).map(session);
        let leaves = old.arcs().iter().filter(|arc| !idea.plan.arcs().contains(arc)).map(session);
        enters.chain(leaves).any(|session| self.stale[session])
    }

    pub(super) fn payer(&self, session: usize) -> u8 {
        self.pricing.class_payer(self.pricing.model.sessions.opening_class[session])
    }

    /// Who pays an arc: of the purses that are about the cheapest, the one that has most left.
    pub(super) fn payers(&self, state: &State, arc: usize) -> [u8; 2] {
        let model = self.pricing.model;
        model.arcs.class[arc].map(|class| {
            let purses = &model.classes[usize::from(class)];
            if purses.len() < 2 {
                return self.pricing.class_payer(class);
            }
            let dearest = self.pricing.class_price(class) + self.tolerance;
            let left = |purse: u32| {
                let row = self.pricing.layout.purses + purse as usize;
                let need = self.merit.needs[row];
                if need == FREE { i64::MAX } else { state.rows[row] + state.delta.values[row] - need }
            };
            let price = |purse: u32| self.pricing.rows[self.pricing.layout.purses + purse as usize];
            let able = purses.iter().copied().filter(|&purse| price(purse) <= dearest);
            able.max_by_key(|&purse| (left(purse), u32::MAX - purse)).map_or(NOBODY, |purse| purse as u8)
        })
    }

    fn try_idea(&mut self, state: &mut State, idea: &Idea) -> bool {
        let unit = idea.unit as usize;
        let old = state.plans[unit];
        let mut plan = Plan::EMPTY;
        for &arc in idea.plan.arcs() {
            let purses = match old.position(arc) {
                Some(position) => old.purses[position],
                None => self.payers(state, arc as usize),
            };
            plan.push(arc, purses);
        }
        state.set_plan(unit, plan, &|session| self.payer(session));
        let model = state.model;
        let session = |arc: u32| model.arcs.session[arc as usize] as usize;
        let room =
            plan.arcs().iter().all(|&arc| old.position(arc).is_some() || self.make_room(state, session(arc)));
        let done = room
            && old.arcs().iter().all(|&arc| plan.position(arc).is_some() || self.fill(state, session(arc)));
        if done {
            self.save(state);
        }
        self.settle(state, done)
    }

    /// Keeps the change under way if it is allowed and gains; otherwise undoes it.
    pub(super) fn settle(&mut self, state: &mut State, done: bool) -> bool {
        let mut sessions = Vec::new();
        state.changed_sessions(&mut sessions);
        let well = done
            && sessions.iter().all(|&s| state.holds(s as usize) && state.opens_rightly(s as usize))
            && self.merit.gain(state).is_some_and(|gain| gain > 0);
        if well {
            for &session in &sessions {
                self.stale[session as usize] = true;
            }
            state.keep();
        } else {
            state.back();
        }
        well
    }
}

/// Whether an allocation obeys every hard rule: places, pupils, minimums, locks, and the needs of rows.
pub(crate) fn is_right(state: &State, needs: &[i64]) -> bool {
    let model: &Model = state.model;
    let locks_hold = |unit: usize| {
        !model.units.locked[unit]
            || model
                .arcs_of(unit)
                .all(|arc| !model.arcs.locked[arc] || state.plans[unit].position(arc as u32).is_some())
    };
    (0..model.session_count()).all(|session| state.holds(session) && state.opens_rightly(session))
        && (0..model.unit_count()).all(locks_hold)
        && !state.short(needs)
}
