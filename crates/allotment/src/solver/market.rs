//! What one place more or less in each session is worth, the allocation being what it is.
//!
//! Someone who enters a full session makes another leave, who goes elsewhere or nowhere. The best such chain is the price to
//! `buy` a place; the best chain that fills a place left free is what it `sells` for. Both are longest paths over the moves of
//! single groups, found by relaxing labels a bounded number of times.

use super::rows::Plan;
use super::search::Style;
use super::shares::in_shares;
use super::state::State;
use super::worth::{BARRED, Pricing, Terms};
use crate::model::MOST;
use std::ops::Range;
use std::sync::Arc;

/// What arcs and units are worth at prices, whatever the allocation.
#[derive(Debug)]
pub(crate) struct Worths {
    prices: Vec<i64>,
    /// By arc: what it is worth to its unit, whoever pays most cheaply.
    arcs: Vec<i64>,
    /// What a unit's plans have in common.
    terms: Vec<Terms>,
}

impl Worths {
    /// At these prices: those of the round before if they are the same.
    pub fn of(pricing: &Pricing, before: Option<Arc<Self>>, threads: usize) -> Arc<Self> {
        if let Some(same) = before.filter(|before| before.prices == pricing.rows) {
            return same;
        }
        let model = pricing.model;
        let mut all = Self { prices: pricing.rows.to_vec(), arcs: Vec::new(), terms: Vec::new() };
        let shares = in_shares(threads, model.unit_count(), &|range| {
            let mut arcs = Vec::with_capacity(model.arcs.session.len());
            let terms: Vec<Terms> = range
                .map(|unit| {
                    let terms = pricing.terms(unit);
                    arcs.extend(model.arcs_of(unit).map(|arc| pricing.arc(arc, &terms)));
                    terms
                })
                .collect();
            (arcs, terms)
        });
        for (arcs, terms) in shares {
            all.arcs.extend(arcs);
            all.terms.extend(terms);
        }
        Arc::new(all)
    }
}

/// Labels of a round, and the worths they come from.
pub(crate) struct Market {
    worths: Arc<Worths>,
    /// By session: what entering costs all others, 0 or less.
    pub buy: Vec<i64>,
    /// By session: what a place left free is good for.
    pub sell: Vec<i64>,
    moves_from: Vec<u32>,
    moves: Vec<Move>,
    style: Style,
    /// By session: the load that leaves it, and the one that enters.
    leaving: Vec<i64>,
    entering: Vec<i64>,
    /// Labels with fewer hops, the fewest first.
    levels: Vec<(Vec<i64>, Vec<i64>)>,
}

/// A single group goes from one session to another.
struct Move {
    to: u32,
    /// Whether its leaving makes room for a usual group.
    relieves: bool,
    /// Whether it fits where a usual group has left.
    fills: bool,
    gain: i64,
}

/// One place of a plan given up or exchanged.
pub(crate) struct Leaving {
    /// What the place was worth to its unit, alone.
    pub worth: i64,
    /// What it overlaps with the others of the plan.
    pub overlap: i64,
}

impl Market {
    /// What a unit loses with the arc at a position of its plan.
    pub fn leaving(&self, pricing: &Pricing, unit: usize, plan: &Plan, position: usize) -> Leaving {
        let arc = plan.arcs[position] as usize;
        let worth = pricing.arc_from(arc, self.terms(unit), plan.purses[position]);
        Leaving { worth, overlap: overlap(pricing, plan, arc, position) }
    }

    /// What entering with an arc gives beside the others of a plan, without the one at `position`; nothing if it clashes.
    pub fn entering(&self, pricing: &Pricing, plan: &Plan, arc: usize, position: usize) -> Option<i64> {
        let model = pricing.model;
        let session = model.arcs.session[arc] as usize;
        for (at, &other) in plan.arcs().iter().enumerate() {
            if at != position && model.clash(session, model.arcs.session[other as usize] as usize) {
                return None;
            }
        }
        Some(self.worth(arc) - overlap(pricing, plan, arc, position))
    }

    /// What a unit's plans have in common.
    pub fn terms(&self, unit: usize) -> &Terms {
        &self.worths.terms[unit]
    }

    /// What an arc is worth to its unit, whoever pays most cheaply.
    pub fn worth(&self, arc: usize) -> i64 {
        self.worths.arcs[arc]
    }

    /// Prices of an allocation.
    pub fn new(pricing: &Pricing, state: &State, style: Style, worths: Arc<Worths>) -> Self {
        let model = pricing.model;
        let sessions = model.session_count();
        let mut market = Self {
            worths,
            buy: vec![BARRED; sessions],
            sell: vec![BARRED; sessions],
            moves_from: vec![0; sessions + 1],
            moves: Vec::new(),
            style,
            leaving: Vec::new(),
            entering: Vec::new(),
            levels: Vec::new(),
        };
        market.weigh(state);
        market.label_ends(pricing, state);
        if style.hops > 0 {
            market.list_moves(pricing, state);
        }
        market.relax(state);
        market
    }

    /// What leaves and what enters: of the usual load, or with caution the smallest and a large one.
    fn weigh(&mut self, state: &State) {
        let model = state.model;
        for session in 0..model.session_count() {
            let taken = &state.taken[session];
            let loads = taken.iter().map(|&arc| i64::from(model.arcs.load[arc as usize]));
            let usual = if taken.is_empty() { 0 } else { state.load[session] / taken.len() as i64 };
            let (least, most) = (loads.clone().min().unwrap_or(0), loads.max().unwrap_or(0));
            self.leaving.push(if self.style.cautious { least } else { usual });
            self.entering.push(if self.style.cautious { most } else { usual });
        }
    }

    /// Labels of chains of no move: a free place, someone who leaves for nothing, someone who comes from nothing.
    fn label_ends(&mut self, pricing: &Pricing, state: &State) {
        let model = pricing.model;
        let s = &model.sessions;
        for session in 0..model.session_count() {
            let groups = state.groups[session];
            let minimum = i64::from(s.minimum[session]);
            let opening = if s.opening_cents[session] > 0 { pricing.opening(session) } else { 0 };
            let usual = self.entering[session];
            let (places, pupils) = state.free(session);
            if places > 0 && pupils >= usual && state.operator_free(session) > 0 {
                if groups > 0 {
                    self.buy[session] = 0;
                } else if minimum <= 1 {
                    self.buy[session] = -opening;
                }
            }
            if groups > minimum {
                self.sell[session] = 0;
            } else if groups == 1 && minimum == 1 && !s.must_open[session] {
                self.sell[session] = opening;
            }
        }
        let shares =
            in_shares(state.threads, model.unit_count(), &|units| self.label_units(pricing, state, units));
        for (buy, sell) in shares {
            let most = |mine: &mut [i64], theirs: &[i64]| {
                mine.iter_mut().zip(theirs).for_each(|(a, b)| *a = (*a).max(*b));
            };
            most(&mut self.buy, &buy);
            most(&mut self.sell, &sell);
        }
    }

    /// What it costs to make some of these units leave each session, and what they would give for a place in it.
    fn label_units(&self, pricing: &Pricing, state: &State, units: Range<usize>) -> (Vec<i64>, Vec<i64>) {
        let model = pricing.model;
        let (mut buy, mut sell) = (vec![BARRED; self.buy.len()], vec![BARRED; self.sell.len()]);
        for unit in units.filter(|&unit| model.members_of(unit).len() == 1) {
            let plan = &state.plans[unit];
            let steps = self.terms(unit).steps;
            let places = usize::from(plan.len);
            for position in 0..places {
                let arc = plan.arcs[position] as usize;
                let session = model.arcs.session[arc] as usize;
                let (free, pupils) = state.free(session);
                let has_free = free > 0 && self.buy[session] > BARRED;
                let load = i64::from(model.arcs.load[arc]);
                if model.arcs.locked[arc] || has_free || load < self.entering[session].saturating_sub(pupils)
                {
                    continue;
                }
                let left = self.leaving(pricing, unit, plan, position);
                let gain = left.overlap - left.worth + steps[places - 1] - steps[places];
                buy[session] = buy[session].max(gain);
            }
            let room = room_left(state, unit);
            if room.iter().all(|&left| left == 0) {
                continue;
            }
            for arc in model.arcs_of(unit) {
                let session = model.arcs.session[arc] as usize;
                let hole = state.free(session).1.saturating_add(self.leaving[session]);
                if room[usize::from(model.arcs.due[arc])] > 0
                    && i64::from(model.arcs.load[arc]) <= hole
                    && let Some(worth) = self.entering(pricing, plan, arc, MOST)
                {
                    let gain = worth + steps[places + 1] - steps[places];
                    sell[session] = sell[session].max(gain);
                }
            }
        }
        (buy, sell)
    }

    /// All moves of single groups from a session to another of the same due, by the session they leave.
    fn list_moves(&mut self, pricing: &Pricing, state: &State) {
        let model = pricing.model;
        let holes: Vec<i64> = (0..model.session_count())
            .map(|session| state.free(session).1.saturating_add(self.leaving[session]))
            .collect();
        let shares = in_shares(state.threads, model.session_count(), &|sessions| {
            let mut moves = Vec::new();
            let counts: Vec<u32> = sessions
                .map(|session| {
                    let before = moves.len();
                    self.moves_out(pricing, state, &holes, session, &mut moves);
                    (moves.len() - before) as u32
                })
                .collect();
            (counts, moves)
        });
        let mut from = Vec::with_capacity(model.session_count() + 1);
        let mut next = 0;
        for (counts, moves) in shares {
            for count in counts {
                from.push(next);
                next += count;
            }
            self.moves.extend(moves);
        }
        from.push(next);
        self.moves_from = from;
    }

    /// The moves out of a session.
    fn moves_out(
        &self,
        pricing: &Pricing,
        state: &State,
        holes: &[i64],
        session: usize,
        moves: &mut Vec<Move>,
    ) {
        let model = pricing.model;
        let relief = self.entering[session].saturating_sub(state.free(session).1);
        for &arc in &state.taken[session] {
            let arc = arc as usize;
            let unit = model.arc_unit[arc] as usize;
            if model.arcs.locked[arc] || model.members_of(unit).len() > 1 {
                continue;
            }
            let plan = &state.plans[unit];
            let Some(position) = plan.position(arc as u32) else { continue };
            let left = self.leaving(pricing, unit, plan, position);
            for other in model.arcs_of(unit) {
                let to = model.arcs.session[other];
                if other == arc
                    || model.arcs.due[other] != model.arcs.due[arc]
                    || plan.position(other as u32).is_some()
                {
                    continue;
                }
                if let Some(worth) = self.entering(pricing, plan, other, position) {
                    let load = i64::from(model.arcs.load[arc]);
                    moves.push(Move {
                        to,
                        relieves: load >= relief,
                        fills: i64::from(model.arcs.load[other]) <= holes[to as usize],
                        gain: worth - left.worth + left.overlap,
                    });
                }
            }
        }
    }

    fn relax(&mut self, state: &State) {
        let sessions = state.model.session_count();
        let is_open: Vec<bool> = (0..sessions)
            .map(|session| {
                state.free(session).0 > 0 && self.buy[session] > BARRED / 2 && state.groups[session] > 0
            })
            .collect();
        for _ in 0..self.style.hops {
            let (mut buy, mut sell) = (self.buy.clone(), self.sell.clone());
            for session in 0..sessions {
                let range = self.moves_from[session] as usize..self.moves_from[session + 1] as usize;
                for &Move { to, relieves, fills, gain } in &self.moves[range] {
                    let to = to as usize;
                    if relieves && !is_open[session] && self.buy[to] > BARRED / 2 {
                        buy[session] = buy[session].max(gain + self.buy[to]);
                    }
                    if fills && self.sell[session] > BARRED / 2 {
                        sell[to] = sell[to].max(gain + self.sell[session]);
                    }
                }
            }
            if buy == self.buy && sell == self.sell {
                break;
            }
            self.levels
                .push((std::mem::replace(&mut self.buy, buy), std::mem::replace(&mut self.sell, sell)));
        }
    }

    /// The most hops of its labels.
    pub fn hops(&self) -> usize {
        self.levels.len() + 1
    }

    /// What entering a session costs with at most so many hops less than all.
    pub fn buy_after(&self, step: usize, session: usize) -> i64 {
        if step == 0 {
            self.buy[session]
        } else {
            self.levels.len().checked_sub(step).map_or(BARRED, |level| self.levels[level].0[session])
        }
    }

    /// What a free place is good for with at most so many hops less than all.
    pub fn sell_after(&self, step: usize, session: usize) -> i64 {
        if step == 0 {
            self.sell[session]
        } else {
            self.levels.len().checked_sub(step).map_or(BARRED, |level| self.levels[level].1[session])
        }
    }
}

/// What an arc overlaps with the others of a plan, without the one at `position`.
fn overlap(pricing: &Pricing, plan: &Plan, arc: usize, position: usize) -> i64 {
    if plan.len == 0 || pricing.rows[pricing.layout.points] == 0 {
        return 0;
    }
    plan.arcs()
        .iter()
        .enumerate()
        .filter(|&(at, &other)| at != position && other as usize != arc)
        .map(|(_, &other)| pricing.overlap(arc, other as usize))
        .sum()
}

/// Whether a unit may still get a place of a due.
pub(crate) fn has_room(state: &State, unit: usize, due: u8) -> bool {
    let model = state.model;
    let has = state.plans[unit].arcs().iter().filter(|&&arc| model.arcs.due[arc as usize] == due).count();
    has < usize::from(model.units.room[unit][usize::from(due)])
}

/// How many places of each due a unit may still get.
pub(crate) fn room_left(state: &State, unit: usize) -> [u8; MOST] {
    let mut room = state.model.units.room[unit];
    for &arc in state.plans[unit].arcs() {
        let due = usize::from(state.model.arcs.due[arc as usize]);
        room[due] = room[due].saturating_sub(1);
    }
    room
}
