//! What an evaluation reads of every arc and of groups that count alike, close together: prices are changed hundreds of times, arcs never.

use super::best::best_of_two;
use super::evaluate::{Evaluation, cut_load};
use super::rows::{Delta, Layout, count_group};
use super::worth::{Pricing, Terms, Weights};
use crate::model::{Model, NONE};
use std::collections::HashMap;

/// An arc of a single group.
#[derive(Debug, Clone, Copy)]
struct Arc {
    cents: i64,
    session: u32,
    load: u32,
    cut: u32,
    class: u16,
}

/// A single group with at most one place of each of two dues, and nothing locked.
#[derive(Debug, Clone, Copy)]
struct Plain {
    /// Its kind; `NONE` for those that are not so plain.
    kind: u32,
    /// How many of its arcs are of its first due.
    split: u32,
}

/// The arcs of a model, in its order, and its units by kind.
pub(crate) struct Table {
    arcs: Vec<Arc>,
    units: Vec<Plain>,
    /// By kind, one of its units: they all count alike in levels, strata and quotas.
    kinds: Vec<u32>,
}

/// What prices of sessions and purses come to, before any unit is looked at.
pub(crate) struct Fees {
    /// By session.
    session: Vec<Fee>,
    /// By class of purses.
    cent: Vec<i64>,
    /// By kind of units.
    terms: Vec<Terms>,
}

/// What a session asks.
#[derive(Debug, Clone, Copy)]
struct Fee {
    /// For a place, its operator's included.
    place: i64,
    /// For a pupil, and for one in the cut.
    pupil: i64,
    cut: i64,
}

/// What plans of plain units count, by kind: rows are added up once for all of a kind.
pub(crate) struct Tally {
    /// How many have none, one or two places.
    counts: Vec<[i64; 3]>,
    cents: Vec<i64>,
}

impl Table {
    /// The arcs of a model.
    pub fn new(model: &Model) -> Self {
        let arcs = (0..model.arcs.session.len())
            .map(|arc| {
                let session = model.arcs.session[arc];
                Arc {
                    cents: model.arcs.cents[arc][0],
                    session,
                    load: model.arcs.load[arc],
                    cut: cut_load(model, session as usize, arc) as u32,
                    class: model.arcs.class[arc][0],
                }
            })
            .collect();
        let mut kinds = Vec::new();
        let mut known = HashMap::new();
        let units = (0..model.unit_count())
            .map(|unit| {
                let kind = if is_plain(model, unit) {
                    *known.entry(traits(model, unit)).or_insert_with(|| {
                        kinds.push(unit as u32);
                        kinds.len() as u32 - 1
                    })
                } else {
                    NONE
                };
                let mut dues = model.arcs.due[model.arcs_of(unit)].iter();
                let first = dues.next();
                Plain {
                    kind,
                    split: first.map_or(0, |due| 1 + dues.take_while(|&one| one == due).count() as u32),
                }
            })
            .collect();
        Self { arcs, units, kinds }
    }

    /// Whether a unit is a plain one.
    pub fn is_plain(&self, unit: usize) -> bool {
        self.units[unit].kind != NONE
    }

    /// Adds the best plan of a plain unit to what all take.
    pub fn add_best(
        &self,
        pricing: &Pricing,
        fees: &Fees,
        (unit, counts_points): (usize, bool),
        worths: &mut Vec<i64>,
        (tally, total): (&mut Tally, &mut Evaluation),
    ) {
        let (model, layout) = (pricing.model, &pricing.layout);
        let Plain { kind, split } = self.units[unit];
        let terms = &fees.terms[kind as usize];
        self.worths(pricing, fees, unit, terms, worths);
        let best = best_of_two(pricing, unit, worths, &terms.steps, split as usize);
        total.bound += i128::from(best.worth);
        tally.counts[kind as usize][usize::from(best.len)] += 1;
        for &arc in best.arcs() {
            let Arc { cents, session, load, cut, class } = self.arcs[arc as usize];
            let session = session as usize;
            total.places[session] -= 1;
            total.pupils[session] -= i64::from(load);
            total.cut[session] -= i64::from(cut);
            tally.cents[kind as usize] += cents;
            if cents != 0 {
                total.rows[layout.purses + usize::from(pricing.class_payer(class))] -= cents;
            }
            let operator = model.sessions.operator[session];
            if operator != NONE {
                total.rows[layout.operators + operator as usize] -= 1;
            }
            total.rows[layout.burden] -= model.arcs.burden[arc as usize];
        }
        if counts_points {
            total.rows[layout.points] += model.points(best.arcs());
        }
    }

    /// Adds what kinds count in levels, strata and quotas.
    pub fn add_kinds(&self, model: &Model, layout: &Layout, tally: &Tally, total: &mut Evaluation) {
        let mut delta = Delta::new(layout.len);
        for (kind, &unit) in self.kinds.iter().enumerate() {
            let group = model.units.members[unit as usize][0] as usize;
            for (places, &count) in (0..).zip(&tally.counts[kind]) {
                let cents = if places == 0 { tally.cents[kind] } else { 0 };
                if count | cents == 0 {
                    continue;
                }
                count_group(model, layout, group, places, (count, cents), &mut delta);
            }
        }
        for &row in &delta.touched {
            total.rows[row as usize] += delta.values[row as usize];
        }
    }

    /// What each arc of a single group is worth to it at all prices.
    fn worths(&self, pricing: &Pricing, fees: &Fees, unit: usize, terms: &Terms, worths: &mut Vec<i64>) {
        let range = pricing.model.arcs_of(unit);
        worths.clear();
        worths.extend(self.arcs[range.clone()].iter().map(|arc| {
            let Fee { place, pupil, cut } = fees.session[arc.session as usize];
            let cent = fees.cent[usize::from(arc.class)] - terms.cent[0];
            terms.place - place - pupil * i64::from(arc.load) - cut * i64::from(arc.cut) - arc.cents * cent
        }));
        let (points, burden) = (pricing.rows[pricing.layout.points], pricing.rows[pricing.layout.burden]);
        if points != 0 {
            let each = worths.iter_mut().zip(&pricing.model.arcs.points[range.clone()]);
            each.for_each(|(worth, &own)| *worth += points * own);
        }
        if burden != 0 {
            let each = worths.iter_mut().zip(&pricing.model.arcs.burden[range]);
            each.for_each(|(worth, &own)| *worth -= burden * own);
        }
    }
}

impl Fees {
    /// At these prices.
    pub fn new(pricing: &Pricing, weights: &Weights, table: &Table) -> Self {
        let (model, layout) = (pricing.model, &pricing.layout);
        let operator = |session: usize| match model.sessions.operator[session] {
            NONE => 0,
            operator => pricing.rows[layout.operators + operator as usize],
        };
        let fee = |session: usize| Fee {
            place: weights.places[session] + operator(session),
            pupil: weights.pupils[session],
            cut: weights.cut[session],
        };
        Self {
            session: (0..model.session_count()).map(fee).collect(),
            cent: (0..model.classes.len()).map(|class| pricing.class_price(class as u16)).collect(),
            terms: table.kinds.iter().map(|&unit| pricing.terms(unit as usize)).collect(),
        }
    }
}

impl Tally {
    /// Nothing yet.
    pub fn new(table: &Table) -> Self {
        Self { counts: vec![[0; 3]; table.kinds.len()], cents: vec![0; table.kinds.len()] }
    }

    /// Adds another.
    pub fn absorb(&mut self, other: &Self) {
        for (mine, theirs) in self.counts.iter_mut().zip(&other.counts) {
            mine.iter_mut().zip(theirs).for_each(|(a, b)| *a += b);
        }
        self.cents.iter_mut().zip(&other.cents).for_each(|(a, b)| *a += b);
    }
}

/// Whether a unit is a single group with at most one place of each of two dues, and nothing locked.
fn is_plain(model: &Model, unit: usize) -> bool {
    let units = &model.units;
    model.members_of(unit).len() == 1
        && !units.locked[unit]
        && model.dues <= 2
        && units.room[unit].iter().all(|&room| room <= 1)
}

/// All by which a plan of a single group counts in levels, strata and quotas.
fn traits(model: &Model, unit: usize) -> Vec<i64> {
    let group = model.units.members[unit][0] as usize;
    let mut traits = vec![model.members.need[group], i64::from(model.members.had[group])];
    traits.extend(model.levels.iter().map(|level| i64::from(level.from[group])));
    traits.extend(model.quotas.iter().map(|quota| quota.coefficient[group]));
    traits.extend(model.strata_of(group).iter().map(|&stratum| i64::from(stratum)));
    traits
}
