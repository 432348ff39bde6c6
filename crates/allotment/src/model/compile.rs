//! From a problem as it is written to flat arrays.

use super::fit::{Misfit, cents, due_of, misfit, pays_opening, pays_place};
use super::numbers::check_numbers;
use super::{Arcs, Members, Model, NONE, Names, QuotaRow, Sessions, units};
use crate::error::ProblemError;
use crate::problem::{Amount, Choice, MOST_PLACES_A_GROUP, Measure, Problem, Quota, Sense};
use std::collections::{HashMap, HashSet};

/// The most purses, and the most components: each has a bit.
pub(super) const MOST_BITS: usize = 64;

impl Model {
    /// Checks a problem and compiles it; groups are in the order of their lot.
    pub fn compile(problem: &Problem, names: &Names, seed: u64) -> Result<Self, ProblemError> {
        check_numbers(problem)?;
        let dues = &problem.rules.dues;
        let due_places: u32 = dues.iter().map(|due| due.places).sum();
        if due_places > MOST_PLACES_A_GROUP {
            return Err(ProblemError::TooMany {
                what: "places due to a group",
                most: MOST_PLACES_A_GROUP as usize,
            });
        }
        let mut classes = Classes::default();
        let sessions = sessions(problem, names, &mut classes)?;
        let members = members(problem, names)?;
        let (units, unit_of) = units::pair_up(problem, names, seed)?;
        let mut model = Self {
            dues: dues.len(),
            due_places,
            sessions,
            arcs: Arcs::default(),
            units,
            members,
            unit_of,
            operators: names
                .operators
                .order
                .iter()
                .map(|&o| problem.operators[o as usize].places.unwrap_or(NONE))
                .collect(),
            purses: names.purses.order.iter().map(|&p| problem.purses[p as usize].cents as i64).collect(),
            classes: Vec::new(),
            quotas: quotas(problem, names)?,
            ceilings: Vec::new(),
            levels: Vec::new(),
            discipline_points: problem.rules.points.discipline,
            component_points: problem.rules.points.component,
            cent_burden: i64::from(problem.rules.burden.cent),
            yield_ppm: problem.rules.points.yield_ppm,
            rounds: problem.rules.fairness.rounds,
            group_fairness: problem.rules.fairness.groups,
            own_points: Vec::new(),
            session_from: Vec::new(),
            session_arcs: Vec::new(),
            arc_unit: Vec::new(),
            given: Vec::new(),
        };
        let mut writer = ArcWriter::new(problem, names, classes)?;
        writer.write(&mut model)?;
        model.classes = writer.classes.lists;
        model.index_sessions();
        units::settle_ceilings(problem, names, &mut model)?;
        Ok(model)
    }

    pub(super) fn index_sessions(&mut self) {
        let sessions = self.session_count();
        let mut from = vec![0_u32; sessions + 1];
        for &session in &self.arcs.session {
            from[session as usize + 1] += 1;
        }
        for session in 0..sessions {
            from[session + 1] += from[session];
        }
        let mut next = from.clone();
        let mut into = vec![0; self.arcs.session.len()];
        let mut owner = vec![0; self.arcs.session.len()];
        for unit in 0..self.unit_count() {
            for arc in self.arcs_of(unit) {
                let session = self.arcs.session[arc] as usize;
                into[next[session] as usize] = arc as u32;
                next[session] += 1;
                owner[arc] = unit as u32;
            }
        }
        (self.session_from, self.session_arcs, self.arc_unit) = (from, into, owner);
        self.choose_divisors();
    }

    /// For the cut on pupils: the divisor that says best how many groups of the usual size fit.
    fn choose_divisors(&mut self) {
        for session in 0..self.session_count() {
            let pupils = self.sessions.pupils[session];
            let mut loads: Vec<u32> =
                self.arcs_into(session).iter().map(|&arc| self.arcs.load[arc as usize]).collect();
            let total: u64 = loads.iter().map(|&load| u64::from(load)).sum();
            if pupils == NONE || total <= u64::from(pupils) || loads.is_empty() {
                continue;
            }
            loads.sort_unstable();
            let median = loads[loads.len() / 2].max(1);
            // The smallest divisor for which one group more than fits at the median is one too many.
            let fits = pupils / median;
            self.sessions.divisor[session] = pupils / (fits + 1) + 1;
        }
    }
}

/// The classes of purses: lists that occur more than once are kept once. Class 0 is the empty list.
struct Classes {
    lists: Vec<Vec<u32>>,
    by_mask: HashMap<u64, u16>,
}

impl Default for Classes {
    fn default() -> Self {
        Self { lists: vec![Vec::new()], by_mask: HashMap::from([(0, 0)]) }
    }
}

impl Classes {
    fn of(&mut self, mask: u64) -> Result<u16, ProblemError> {
        if let Some(&class) = self.by_mask.get(&mask) {
            return Ok(class);
        }
        let class = u16::try_from(self.lists.len())
            .map_err(|_| ProblemError::TooMany { what: "sets of purses", most: usize::from(u16::MAX) })?;
        self.lists.push((0..64).filter(|bit| mask >> bit & 1 == 1).collect());
        self.by_mask.insert(mask, class);
        Ok(class)
    }
}

fn sessions(problem: &Problem, names: &Names, classes: &mut Classes) -> Result<Sessions, ProblemError> {
    let mut all = Sessions::default();
    all.moments_from.push(0);
    for &position in &names.sessions.order {
        let session = &problem.sessions[position as usize];
        let offer_rank = names.offers.find(&session.id, &session.offer)?;
        let offer = &problem.offers[names.offers.order[offer_rank as usize] as usize];
        all.offer.push(offer_rank);
        all.operator.push(match &offer.operator {
            Some(operator) => names.operators.find(&offer.id, operator)?,
            None => NONE,
        });
        all.places.push(session.places);
        all.pupils.push(session.pupils.unwrap_or(NONE));
        all.divisor.push(0);
        all.minimum.push(session.minimum.max(1));
        all.must_open.push(session.must_open);
        all.opening_cents.push(offer.price.session as i64);
        let mut mask = 0;
        for purse in &offer.purses {
            let rank = names.purses.find(&offer.id, purse)?;
            let purse = &problem.purses[names.purses.order[rank as usize] as usize];
            if offer.price.session > 0 && pays_opening(purse, offer) {
                mask |= 1 << rank;
            }
        }
        all.opening_class.push(classes.of(mask)?);
        all.moments.extend(&session.moments);
        all.moments_from.push(all.moments.len() as u32);
    }
    Ok(all)
}

fn members(problem: &Problem, names: &Names) -> Result<Members, ProblemError> {
    let mut all = Members::default();
    let judged: HashMap<u32, u32> = judged_strata(problem, names)
        .into_iter()
        .enumerate()
        .map(|(new, stratum)| (stratum, new as u32))
        .collect();
    all.strata_from.push(0);
    for group in &problem.groups {
        let mut had = 0;
        for due in &problem.rules.dues {
            let places: u32 = group.had.iter().filter(|h| h.due == due.id).map(|h| h.places).sum();
            had += places.min(due.places);
        }
        for one in &group.had {
            names.dues.find(&group.id, &one.due)?;
        }
        all.need.push(i64::from(group.need));
        all.pupils.push(i64::from(group.pupils));
        all.had.push(had as u8);
        all.ceiling.push(0);
        let mut mine: Vec<u32> = Vec::new();
        for stratum in &group.strata {
            mine.extend(judged.get(&names.strata.find(&group.id, stratum)?));
        }
        mine.sort_unstable();
        mine.dedup();
        all.strata.extend(mine);
        all.strata_from.push(all.strata.len() as u32);
    }
    Ok(all)
}

/// The ranks of the strata that fairness judges, in the order of their names.
pub(crate) fn judged_strata(problem: &Problem, names: &Names) -> Vec<u32> {
    (0..names.strata.len() as u32)
        .filter(|&rank| {
            let stratum = &problem.strata[names.strata.order[rank as usize] as usize];
            problem.rules.fairness.kinds.contains(&stratum.kind)
        })
        .collect()
}

fn quotas(problem: &Problem, names: &Names) -> Result<Vec<QuotaRow>, ProblemError> {
    let mut seen = HashSet::new();
    let mut rows = Vec::new();
    for (position, quota) in problem.rules.quotas.iter().enumerate() {
        if !seen.insert(&quota.id) {
            return Err(ProblemError::Twice { kind: "quotas", name: quota.id.clone() });
        }
        for stratum in &quota.strata {
            names.strata.find(&quota.id, stratum)?;
        }
        rows.push(quota_row(problem, quota, position as u32));
    }
    rows.sort_by_key(|row| &problem.rules.quotas[row.position as usize].id);
    Ok(rows)
}

fn quota_row(problem: &Problem, quota: &Quota, position: u32) -> QuotaRow {
    let inside = |g: usize| problem.groups[g].strata.iter().any(|stratum| quota.strata.contains(stratum));
    let sign = if quota.sense == Sense::AtLeast { 1 } else { -1 };
    let (constant, per_in, per_out) = match quota.amount {
        Amount::Of(amount) => (-sign * amount as i64, sign, 0),
        Amount::Permille(share) => (0, sign * (1000 - i64::from(share)), -sign * i64::from(share)),
    };
    let coefficient = (0..problem.groups.len())
        .map(|g| {
            let unit = if inside(g) { per_in } else { per_out };
            if quota.measure == Measure::Pupils { unit * i64::from(problem.groups[g].pupils) } else { unit }
        })
        .collect();
    QuotaRow { measure: quota.measure, coefficient, constant, position }
}

/// Writes the arcs of all units.
struct ArcWriter<'a> {
    problem: &'a Problem,
    names: &'a Names<'a>,
    forbidden: HashSet<&'a Choice>,
    locked: HashSet<&'a Choice>,
    disciplines: HashMap<&'a str, u16>,
    components: HashMap<&'a str, u32>,
    classes: Classes,
}

/// What one group makes of a session.
struct Side {
    due: u8,
    room: u8,
    points: i64,
    burden: i64,
    load: u32,
    cents: i64,
    class: u16,
    new_discipline: bool,
    new_components: u64,
    locked: bool,
}

impl<'a> ArcWriter<'a> {
    fn new(problem: &'a Problem, names: &'a Names<'a>, classes: Classes) -> Result<Self, ProblemError> {
        let mut disciplines = HashMap::new();
        let mut components = HashMap::new();
        for &position in &names.offers.order {
            let offer = &problem.offers[position as usize];
            if let Some(discipline) = &offer.discipline {
                let next = disciplines.len() as u16 + 1;
                disciplines.entry(&**discipline).or_insert(next);
            }
            for component in &offer.components {
                let next = components.len() as u32;
                components.entry(&**component).or_insert(next);
            }
        }
        if components.len() > MOST_BITS {
            return Err(ProblemError::TooMany { what: "components", most: MOST_BITS });
        }
        if disciplines.len() >= usize::from(u16::MAX) {
            return Err(ProblemError::TooMany { what: "disciplines", most: usize::from(u16::MAX) });
        }
        for choice in problem.rules.forbidden.iter().chain(&problem.rules.locked) {
            names.groups.find(&choice.session, &choice.group)?;
            names.sessions.find(&choice.group, &choice.session)?;
        }
        Ok(Self {
            problem,
            names,
            forbidden: problem.rules.forbidden.iter().collect(),
            locked: problem.rules.locked.iter().collect(),
            disciplines,
            components,
            classes,
        })
    }

    fn write(&mut self, model: &mut Model) -> Result<(), ProblemError> {
        model.units.arcs_from.push(0);
        for unit in 0..model.unit_count() {
            let members = model.units.members[unit];
            let mut first = self.sides(members[0] as usize)?;
            let mut room = [0_u8; super::MOST];
            if members[1] == NONE {
                first.sort_by_key(|(session, side)| (side.due, *session));
                for (session, side) in &first {
                    room[usize::from(side.due)] = side.room;
                    self.push(model, *session, side, None);
                }
            } else {
                let second: HashMap<u32, Side> = self.sides(members[1] as usize)?.into_iter().collect();
                first.retain(|(session, _)| second.contains_key(session));
                first.sort_by_key(|(session, side)| (side.due, *session));
                for (session, side) in &first {
                    room[usize::from(side.due)] = side.room.min(second[session].room);
                    self.push(model, *session, side, Some(&second[session]));
                }
            }
            let arcs = model.units.arcs_from[unit] as usize..model.arcs.session.len();
            model.units.arcs_from.push(arcs.end as u32);
            model.units.locked.push(model.arcs.locked[arcs].iter().any(|&locked| locked));
            model.units.room.push(room);
            self.check_locks(model, unit)?;
        }
        Ok(())
    }

    /// The fitting candidates of a group.
    fn sides(&mut self, group_position: usize) -> Result<Vec<(u32, Side)>, ProblemError> {
        let problem = self.problem;
        let group = &problem.groups[group_position];
        let met: HashSet<u32> =
            group.met_components.iter().filter_map(|c| self.components.get(&**c).copied()).collect();
        let mut sides = Vec::with_capacity(group.candidates.len());
        let mut seen = HashSet::with_capacity(group.candidates.len());
        for candidate in &group.candidates {
            let rank = self.names.sessions.find(&group.id, &candidate.session)?;
            if !seen.insert(rank) {
                return Err(ProblemError::Twice {
                    kind: "candidates of a group",
                    name: candidate.session.clone(),
                });
            }
            let session = &problem.sessions[self.names.sessions.order[rank as usize] as usize];
            let offer_rank = self.names.offers.find(&session.id, &session.offer)?;
            let offer = &problem.offers[self.names.offers.order[offer_rank as usize] as usize];
            // Choices are few: most problems have none, and then nothing is hashed.
            let chosen = |set: &HashSet<&Choice>| {
                !set.is_empty()
                    && set.contains(&Choice { group: group.id.clone(), session: session.id.clone() })
            };
            match misfit(problem, group, candidate, session, offer, chosen(&self.forbidden)) {
                None => {}
                Some(Misfit::NotDue | Misfit::Because(_)) => continue,
            }
            let Some((due, room)) = due_of(&problem.rules.dues, offer, group) else { continue };
            let cents = cents(offer, group, candidate);
            let mut mask = 0;
            if cents > 0 {
                for purse in &offer.purses {
                    let rank = self.names.purses.find(&offer.id, purse)?;
                    let purse = &problem.purses[self.names.purses.order[rank as usize] as usize];
                    if pays_place(purse, offer, group) {
                        mask |= 1_u64 << rank;
                    }
                }
            }
            let new_discipline = offer
                .discipline
                .as_ref()
                .is_some_and(|discipline| !group.met_disciplines.contains(discipline));
            let new_components = offer
                .components
                .iter()
                .map(|component| self.components[&**component])
                .filter(|component| !met.contains(component))
                .fold(0_u64, |mask, component| mask | 1 << component);
            let rules = &problem.rules;
            let wish = candidate
                .wish
                .and_then(|rank| rules.points.wishes.get((rank as usize).checked_sub(1)?))
                .copied()
                .unwrap_or(0);
            let novelty = rules.points.discipline * i64::from(new_discipline)
                + rules.points.component * i64::from(new_components.count_ones());
            sides.push((
                rank,
                Side {
                    due: due as u8,
                    room: room as u8,
                    points: candidate.fit + wish + novelty,
                    burden: i64::from(rules.burden.cent) * cents
                        + i64::from(rules.burden.metre) * i64::from(candidate.metres),
                    load: candidate.load.unwrap_or(group.pupils),
                    cents,
                    class: self.classes.of(mask)?,
                    new_discipline,
                    new_components,
                    locked: chosen(&self.locked),
                },
            ));
        }
        Ok(sides)
    }

    fn push(&self, model: &mut Model, session: u32, first: &Side, second: Option<&Side>) {
        let position = self.names.sessions.order[session as usize] as usize;
        let offer = &self.problem.sessions[position].offer;
        let offer = &self.problem.offers
            [self.names.offers.order[self.names.offers.get(offer).unwrap_or(0) as usize] as usize];
        let discipline = offer.discipline.as_ref().map_or(0, |discipline| self.disciplines[&**discipline]);
        let new_to =
            u8::from(first.new_discipline) + second.map_or(0, |second| u8::from(second.new_discipline));
        let arcs = &mut model.arcs;
        arcs.session.push(session);
        arcs.due.push(first.due);
        arcs.points.push(first.points + second.map_or(0, |second| second.points));
        arcs.burden.push(first.burden + second.map_or(0, |second| second.burden));
        arcs.load.push(first.load + second.map_or(0, |second| second.load));
        arcs.second_load.push(second.map_or(0, |second| second.load));
        arcs.cents.push([first.cents, second.map_or(0, |second| second.cents)]);
        arcs.class.push([first.class, second.map_or(0, |second| second.class)]);
        arcs.discipline.push(if new_to > 0 { discipline } else { 0 });
        arcs.new_to.push(new_to);
        arcs.components.push([first.new_components, second.map_or(0, |second| second.new_components)]);
        arcs.locked.push(first.locked || second.is_some_and(|second| second.locked));
        arcs.barred.push(false);
    }

    /// Every locked choice must be an arc.
    fn check_locks(&self, model: &Model, unit: usize) -> Result<(), ProblemError> {
        for &group in model.members_of(unit) {
            let id = &self.problem.groups[group as usize].id;
            for choice in self.locked.iter().filter(|choice| choice.group == *id) {
                let session = self.names.sessions.get(&choice.session);
                if !model.arcs_of(unit).any(|arc| Some(model.arcs.session[arc]) == session) {
                    return Err(ProblemError::Locked {
                        group: choice.group.clone(),
                        session: choice.session.clone(),
                        why: "it does not fit",
                    });
                }
            }
        }
        Ok(())
    }
}
