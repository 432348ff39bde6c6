//! What arcs and plans are worth at given prices, and the best plan of a unit.

use super::rows::{Layout, NOBODY};
use crate::model::{MOST, Model, NONE};
use crate::problem::Measure;

/// Prices, as integers in 1/scale of the aim: of rows, and of places and pupils in sessions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Weights {
    pub rows: Vec<i64>,
    pub places: Vec<i64>,
    pub pupils: Vec<i64>,
    pub cut: Vec<i64>,
}

impl Weights {
    /// No prices.
    pub fn zero(model: &Model, layout: &Layout) -> Self {
        let sessions = model.session_count();
        Self {
            rows: vec![0; layout.len],
            places: vec![0; sessions],
            pupils: vec![0; sessions],
            cut: vec![0; sessions],
        }
    }
}

/// What does not depend on the unit: the cheapest purse of each class.
pub(crate) struct Pricing<'a> {
    pub model: &'a Model,
    pub layout: Layout,
    pub rows: &'a [i64],
    class_price: Vec<i64>,
    class_purse: Vec<u8>,
    measures: Measures,
}

/// Which quotas count what.
#[derive(Default)]
struct Measures {
    by_place: Vec<usize>,
    by_group: Vec<usize>,
    by_cent: Vec<usize>,
}

/// What a unit's plans have in common.
#[derive(Debug)]
pub(crate) struct Terms {
    /// For each place.
    pub place: i64,
    /// How many groups.
    pub members: i64,
    /// For each cent, by member.
    pub cent: [i64; 2],
    /// By number of places.
    pub steps: [i64; MOST + 1],
}

/// Worth nothing and not to be had.
pub(crate) const BARRED: i64 = i64::MIN / 8;

impl<'a> Pricing<'a> {
    /// At these prices of rows.
    pub fn new(model: &'a Model, layout: Layout, rows: &'a [i64]) -> Self {
        let mut class_price = Vec::with_capacity(model.classes.len());
        let mut class_purse = Vec::with_capacity(model.classes.len());
        for class in &model.classes {
            let best = class.iter().map(|&purse| (rows[layout.purses + purse as usize], purse)).min();
            class_price.push(best.map_or(0, |(price, _)| price));
            class_purse.push(best.map_or(NOBODY, |(_, purse)| purse as u8));
        }
        let mut measures = Measures::default();
        for (position, quota) in model.quotas.iter().enumerate() {
            if rows[layout.quotas + position] != 0 {
                match quota.measure {
                    Measure::Places | Measure::Pupils => measures.by_place.push(position),
                    Measure::Groups => measures.by_group.push(position),
                    Measure::Cents => measures.by_cent.push(position),
                }
            }
        }
        Self { model, layout, rows, class_price, class_purse, measures }
    }

    /// The purses that pay an arc most cheaply.
    pub fn payers(&self, arc: usize) -> [u8; 2] {
        self.model.arcs.class[arc].map(|class| self.class_purse[usize::from(class)])
    }

    /// The price of one cent from the cheapest purse of a class.
    pub fn class_price(&self, class: u16) -> i64 {
        self.class_price[usize::from(class)]
    }

    /// The purse that pays a class most cheaply.
    pub fn class_payer(&self, class: u16) -> u8 {
        self.class_purse[usize::from(class)]
    }

    /// What opening a session costs at these prices, for the burden too.
    pub fn opening(&self, session: usize) -> i64 {
        let s = &self.model.sessions;
        let cents = s.opening_cents[session];
        if cents == 0 {
            return 0;
        }
        cents
            * (self.class_price(s.opening_class[session])
                + self.rows[self.layout.burden] * self.model.cent_burden)
    }

    /// What a unit's plans have in common.
    pub fn terms(&self, unit: usize) -> Terms {
        let (model, layout) = (self.model, &self.layout);
        let members = model.members_of(unit).len() as i64;
        let mut terms = Terms { place: 0, members, cent: [0; 2], steps: [0; MOST + 1] };
        for (side, &group) in model.members_of(unit).iter().enumerate() {
            let group = group as usize;
            let need = model.members.need[group];
            let mut by_unit = 0;
            for &stratum in model.strata_of(group) {
                by_unit += self.rows[layout.strata + stratum as usize];
            }
            terms.place += need * by_unit;
            terms
                .steps
                .iter_mut()
                .for_each(|step| *step += need * by_unit * i64::from(model.members.had[group]));
            for (level, aim) in model.levels.iter().enumerate() {
                let price = self.rows[layout.levels + level];
                if price != 0 {
                    for step in terms.steps.iter_mut().skip(usize::from(aim.from[group])) {
                        *step += need * price;
                    }
                }
            }
            for &quota in &self.measures.by_place {
                terms.place += self.rows[layout.quotas + quota] * model.quotas[quota].coefficient[group];
            }
            for &quota in &self.measures.by_group {
                let worth = self.rows[layout.quotas + quota] * model.quotas[quota].coefficient[group];
                terms.steps.iter_mut().skip(1).for_each(|step| *step += worth);
            }
            for &quota in &self.measures.by_cent {
                terms.cent[side] += self.rows[layout.quotas + quota] * model.quotas[quota].coefficient[group];
            }
        }
        terms
    }

    /// What an arc is worth, without the places and pupils it takes; the cheapest purse pays.
    pub fn arc(&self, arc: usize, terms: &Terms) -> i64 {
        let class = self.model.arcs.class[arc];
        self.arc_paid(arc, terms, class.map(|class| self.class_price(class)))
    }

    /// The same, where these prices are paid for a cent.
    fn arc_paid(&self, arc: usize, terms: &Terms, cent_price: [i64; 2]) -> i64 {
        let arcs = &self.model.arcs;
        let cents = arcs.cents[arc];
        let operator = self.model.sessions.operator[arcs.session[arc] as usize];
        let operator =
            if operator == NONE { 0 } else { self.rows[self.layout.operators + operator as usize] };
        self.rows[self.layout.points] * arcs.points[arc] - self.rows[self.layout.burden] * arcs.burden[arc]
            + terms.place
            - operator * terms.members
            - cents[0] * (cent_price[0] - terms.cent[0])
            - cents[1] * (cent_price[1] - terms.cent[1])
    }

    /// The same, where these purses pay.
    pub fn arc_from(&self, arc: usize, terms: &Terms, purses: [u8; 2]) -> i64 {
        let price = |purse: u8| {
            if purse == NOBODY { 0 } else { self.rows[self.layout.purses + usize::from(purse)] }
        };
        self.arc_paid(arc, terms, purses.map(price))
    }

    /// What the overlap of two arcs costs.
    pub fn overlap(&self, one: usize, other: usize) -> i64 {
        let price = self.rows[self.layout.points];
        if price == 0 { 0 } else { price * self.model.overlap(one, other) }
    }
}
