//! Why a due was not met, and the smallest change that would have met it.

use super::Book;
use crate::answer::{Because, Reason, Refusal, Remedy};
use crate::model::{Misfit, NONE, misfit};
use crate::problem::{Choice, Group, Id};
use crate::solver::market::has_room;
use crate::solver::rows::FREE;
use crate::solver::stages::Outcome;
use crate::solver::state::State;
use std::collections::BTreeMap;

/// Every due of every group that was not met.
pub(crate) fn refusals(book: &Book, outcome: &Outcome) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let forbidden: std::collections::HashSet<&Choice> = book.problem.rules.forbidden.iter().collect();
    for (position, group) in book.problem.groups.iter().enumerate() {
        let unit = book.model.unit_of[position] as usize;
        for (due, rule) in book.problem.rules.dues.iter().enumerate() {
            let had: u32 = group.had.iter().filter(|had| had.due == rule.id).map(|had| had.places).sum();
            let got = outcome.state.plans[unit]
                .arcs()
                .iter()
                .filter(|&&arc| usize::from(book.model.arcs.due[arc as usize]) == due)
                .count() as u32;
            let missing = rule.places.saturating_sub(had + got);
            if missing > 0 {
                let mut why = Why::default();
                why.look(book, outcome, group, unit, due, &forbidden);
                refusals.push(why.refusal(group, &rule.id, missing));
            }
        }
    }
    refusals.sort_by(|a, b| (&a.group, &a.due).cmp(&(&b.group, &b.due)));
    refusals
}

/// What stood in the way of the candidates of one due, and remedies by how small they are.
#[derive(Default)]
struct Why {
    counts: BTreeMap<Because, BTreeMap<Id, u32>>,
    remedies: Vec<(u64, Remedy)>,
}

impl Why {
    fn say(&mut self, because: Because, name: &Id) {
        *self.counts.entry(because).or_default().entry(name.clone()).or_default() += 1;
    }

    fn look(
        &mut self,
        book: &Book,
        outcome: &Outcome,
        group: &Group,
        unit: usize,
        due: usize,
        forbidden: &std::collections::HashSet<&Choice>,
    ) {
        let rules = &book.problem.rules;
        for candidate in &group.candidates {
            let Some(rank) = book.names.sessions.get(&candidate.session) else { continue };
            let session = &book.problem.sessions[book.names.sessions.order[rank as usize] as usize];
            let Some(offer_rank) = book.names.offers.get(&session.offer) else { continue };
            let offer = &book.problem.offers[book.names.offers.order[offer_rank as usize] as usize];
            if rules.dues[due].setting != offer.setting {
                continue;
            }
            let barred = !forbidden.is_empty()
                && forbidden.contains(&Choice { group: group.id.clone(), session: session.id.clone() });
            match misfit(book.problem, group, candidate, session, offer, barred) {
                Some(Misfit::NotDue) => {}
                Some(Misfit::Because(because)) => {
                    self.say(because, &session.id);
                    if because == Because::Travel {
                        let limit = group.travel_limit.or(rules.travel_limit).unwrap_or(0);
                        let metres = candidate.metres - limit;
                        // A kilometre weighs as much as a place.
                        self.remedies.push((
                            u64::from(metres),
                            Remedy::Travel { session: session.id.clone(), metres },
                        ));
                    }
                }
                None => {
                    let arc = book.model.arcs_of(unit).find(|&arc| book.model.arcs.session[arc] == rank);
                    match arc {
                        Some(arc) => self.look_at(book, outcome, unit, arc),
                        None => self.say(Because::Together, &session.id),
                    }
                }
            }
        }
    }

    /// A candidate that fits: what is scarce there?
    fn look_at(&mut self, book: &Book, outcome: &Outcome, unit: usize, arc: usize) {
        let (model, state) = (book.model, &outcome.state);
        let session = model.arcs.session[arc] as usize;
        let plan = &state.plans[unit];
        if plan.position(arc as u32).is_some() {
            return;
        }
        let name = book.session(session);
        if plan.arcs().iter().any(|&other| model.clash(session, model.arcs.session[other as usize] as usize))
        {
            self.say(Because::Clash, name);
            return;
        }
        let members = model.members_of(unit).len() as i64;
        let load = i64::from(model.arcs.load[arc]);
        let (places, pupils) = state.free(session);
        let minimum = i64::from(model.sessions.minimum[session]);
        if state.groups[session] + members < minimum {
            self.say(Because::NotOpened, name);
            let groups = (state.groups[session] + members) as u32;
            let lowered = (minimum - i64::from(groups)) as u64;
            self.remedies.push((1200 * lowered, Remedy::Minimum { session: name.clone(), groups }));
        } else if places < members {
            self.say(Because::Full, name);
            if pupils >= load {
                let more = (members - places) as u32;
                self.remedies.push((1000 * u64::from(more), Remedy::Places { session: name.clone(), more }));
            }
        } else if pupils < load {
            self.say(Because::Full, name);
            let more = (load - pupils) as u32;
            self.remedies.push((50 * u64::from(more), Remedy::Pupils { session: name.clone(), more }));
        } else if state.operator_free(session) < members {
            let operator = book.operator(model.sessions.operator[session] as usize);
            self.say(Because::Operator, operator);
            self.remedies.push((1000, Remedy::Operator { operator: operator.clone(), more: members as u32 }));
        } else if let Some((purse, cents)) = missing_money(state, &outcome.needs, arc) {
            self.say(Because::Budget, book.purse(purse));
            self.remedies.push((cents / 10, Remedy::Budget { purse: book.purse(purse).clone(), cents }));
        } else if let Some(quota) = bound_quota(book, state, unit, arc) {
            self.say(Because::Quota, book.quota(quota));
        } else {
            self.say(Because::EarlierAim, name);
        }
    }

    fn refusal(mut self, group: &Group, due: &Id, missing: u32) -> Refusal {
        if self.counts.is_empty() {
            self.counts.entry(Because::NoCandidate).or_default();
        }
        let mut reasons: Vec<Reason> = self
            .counts
            .iter()
            .map(|(&because, names)| {
                let most = names.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)));
                Reason { because, candidates: names.values().sum(), name: most.map(|(name, _)| name.clone()) }
            })
            .collect();
        reasons.sort_by_key(|reason| (std::cmp::Reverse(reason.candidates), reason.because));
        let nothing_fits = reasons.iter().all(|reason| {
            matches!(
                reason.because,
                Because::NoCandidate
                    | Because::Level
                    | Because::Language
                    | Because::Busy
                    | Because::Forbidden
                    | Because::TooLarge
                    | Because::NoPurse
            )
        });
        // The smallest first; among equals, the first in the list of candidates.
        let remedy = self.remedies.into_iter().min_by_key(|(size, _)| *size).map(|(_, remedy)| remedy);
        let remedy = remedy.or_else(|| nothing_fits.then(|| Remedy::Candidate { due: due.clone() }));
        Refusal { group: group.id.clone(), due: due.clone(), missing, reasons, remedy }
    }
}

/// The purse that lacks least for an arc, if all that may pay it lack something.
fn missing_money(state: &State, needs: &[i64], arc: usize) -> Option<(usize, u64)> {
    let model = state.model;
    let mut worst = None;
    for side in 0..2 {
        let cents = model.arcs.cents[arc][side];
        let class = &model.classes[usize::from(model.arcs.class[arc][side])];
        let lack = class
            .iter()
            .map(|&purse| {
                let row = state.layout.purses + purse as usize;
                let left = if needs[row] == FREE { i64::MAX } else { state.rows[row] - needs[row] };
                ((cents - left).max(0) as u64, purse as usize)
            })
            .min();
        if let Some((lack, purse)) = lack.filter(|&(lack, _)| lack > 0) {
            worst = worst.max(Some((lack, purse)));
        }
    }
    worst.map(|(lack, purse)| (purse, lack))
}

/// A quota that one place more would break.
fn bound_quota(book: &Book, state: &State, unit: usize, arc: usize) -> Option<usize> {
    let model = book.model;
    if !has_room(state, unit, model.arcs.due[arc]) || model.sessions.offer[0] == NONE {
        return None;
    }
    let mut delta = crate::solver::rows::Delta::new(state.layout.len);
    let old = state.plans[unit];
    let mut new = old;
    new.push(arc as u32, [crate::solver::rows::NOBODY; 2]);
    crate::solver::rows::count_plan(model, &state.layout, unit, &old, -1, &mut delta);
    crate::solver::rows::count_plan(model, &state.layout, unit, &new, 1, &mut delta);
    (0..model.quotas.len()).find(|&quota| {
        let row = state.layout.quotas + quota;
        delta.values[row] < 0 && state.rows[row] + delta.values[row] < -model.quotas[quota].constant
    })
}
