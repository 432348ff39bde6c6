//! The bound that prices prove: every unit takes its best plan, every session opens if that pays.

use super::best::{Best, best_plan};
use super::rows::{Delta, FREE, Layout, Plan, count_plan};
use super::shares::in_shares;
use super::table::{Fees, Table, Tally};
use super::worth::{BARRED, Pricing, Weights};
use crate::model::{Model, NONE};

/// What prices give.
#[derive(Debug, Clone)]
pub(crate) struct Evaluation {
    /// The sum of all worths and of what the needs of rows cost; above every allocation that meets them.
    pub bound: i128,
    /// What the chosen plans and openings count, by row.
    pub rows: Vec<i64>,
    /// What they leave of places, pupils and the cut, by session: limit less use.
    pub places: Vec<i64>,
    pub pupils: Vec<i64>,
    pub cut: Vec<i64>,
    /// Whether some unit has no plan at all.
    pub impossible: bool,
}

impl Evaluation {
    fn new(model: &Model, layout: &Layout) -> Self {
        let sessions = model.session_count();
        Self {
            bound: 0,
            rows: vec![0; layout.len],
            places: vec![0; sessions],
            pupils: vec![0; sessions],
            cut: vec![0; sessions],
            impossible: false,
        }
    }

    fn absorb(&mut self, other: &Self) {
        let add = |mine: &mut Vec<i64>, theirs: &[i64]| {
            mine.iter_mut().zip(theirs).for_each(|(a, b)| *a += b);
        };
        self.bound += other.bound;
        add(&mut self.rows, &other.rows);
        add(&mut self.places, &other.places);
        add(&mut self.pupils, &other.pupils);
        add(&mut self.cut, &other.cut);
        self.impossible |= other.impossible;
    }
}

/// What an arc costs its unit in places, pupils and the cut of its session.
pub(crate) fn session_cost(model: &Model, weights: &Weights, arc: usize, members: i64) -> i64 {
    let session = model.arcs.session[arc] as usize;
    let load = i64::from(model.arcs.load[arc]);
    let mut cost = weights.places[session] * members + weights.pupils[session] * load;
    if weights.cut[session] != 0 {
        cost += weights.cut[session] * cut_load(model, session, arc);
    }
    cost
}

/// What an arc counts in the cut: the loads of its members, each divided and rounded down.
pub(crate) fn cut_load(model: &Model, session: usize, arc: usize) -> i64 {
    let divisor = model.sessions.divisor[session];
    if divisor == 0 {
        return 0;
    }
    let second = model.arcs.second_load[arc];
    i64::from((model.arcs.load[arc] - second) / divisor + second / divisor)
}

/// The best plan of a unit at all prices, those of its operators' rows too.
pub(crate) fn best_at(
    pricing: &Pricing,
    weights: &Weights,
    unit: usize,
    worths: &mut Vec<i64>,
) -> Option<Best> {
    let model = pricing.model;
    let terms = pricing.terms(unit);
    let members = model.members_of(unit).len() as i64;
    worths.clear();
    for arc in model.arcs_of(unit) {
        worths.push(if model.arcs.barred[arc] {
            BARRED
        } else {
            pricing.arc(arc, &terms) - session_cost(model, weights, arc, members)
        });
    }
    best_plan(pricing, unit, worths, &terms.steps)
}

/// The bound of these prices, where rows that have a need must be at least that.
pub(crate) fn evaluate(
    model: &Model,
    table: &Table,
    layout: Layout,
    weights: &Weights,
    needs: &[i64],
    threads: usize,
) -> Evaluation {
    let pricing = Pricing::new(model, layout, &weights.rows);
    let fees = Fees::new(&pricing, weights, table);
    let units = model.unit_count();
    let threads = if units < 500 { 1 } else { threads.max(1) };
    let mut total = Evaluation::new(model, &layout);
    // Those who count alike are added up together; where all are looked at one by one there are none.
    let mut tally = Tally::new(table);
    let counts_points = weights.rows[layout.points] != 0 || needs[layout.points] != FREE;
    let by_kind = |unit: usize| layout.least == FREE && table.is_plain(unit);
    // Sums of integers do not depend on how the units are shared out.
    let shares = in_shares(threads, units, &|range| {
        let (mut mine, mut tally) = (Evaluation::new(model, &layout), Tally::new(table));
        let mut worths = Vec::with_capacity(64);
        for unit in range.clone().filter(|&unit| by_kind(unit)) {
            table.add_best(&pricing, &fees, (unit, counts_points), &mut worths, (&mut tally, &mut mine));
        }
        part(&pricing, weights, range.filter(|&unit| !by_kind(unit)), &mut mine, &mut |_, _| {});
        (mine, tally)
    });
    for (one, its) in &shares {
        total.absorb(one);
        tally.absorb(its);
    }
    table.add_kinds(model, &layout, &tally, &mut total);
    finish(&pricing, weights, needs, &mut total);
    total
}

/// The same, where each best plan is shown to `see`.
pub(crate) fn survey(
    model: &Model,
    layout: Layout,
    weights: &Weights,
    needs: &[i64],
    see: &mut dyn FnMut(usize, &Plan),
) -> Evaluation {
    let pricing = Pricing::new(model, layout, &weights.rows);
    let mut total = Evaluation::new(model, &layout);
    part(&pricing, weights, 0..model.unit_count(), &mut total, see);
    finish(&pricing, weights, needs, &mut total);
    total
}

/// Adds what sessions are worth, and takes away what the needs of rows cost.
fn finish(pricing: &Pricing, weights: &Weights, needs: &[i64], total: &mut Evaluation) {
    open_sessions(pricing, weights, total);
    for (row, &given) in pricing.model.given.iter().enumerate() {
        total.rows[row] += given;
        total.bound += i128::from(weights.rows[row]) * i128::from(given);
    }
    for (row, &need) in needs.iter().enumerate() {
        if need != FREE {
            total.bound -= i128::from(weights.rows[row]) * i128::from(need);
        }
    }
}

/// Adds the best plans of units to what all take, each shown to `see`.
fn part(
    pricing: &Pricing,
    weights: &Weights,
    units: impl Iterator<Item = usize>,
    total: &mut Evaluation,
    see: &mut dyn FnMut(usize, &Plan),
) {
    let (model, layout) = (pricing.model, &pricing.layout);
    let mut worths = Vec::with_capacity(64);
    let mut delta = Delta::new(layout.len);
    for unit in units {
        let best = best_at(pricing, weights, unit, &mut worths);
        let Some(best) = best else {
            total.impossible = true;
            continue;
        };
        total.bound += i128::from(best.worth);
        let members = model.members_of(unit).len() as i64;
        let mut plan = Plan::EMPTY;
        for &arc in best.arcs() {
            let arc = arc as usize;
            let session = model.arcs.session[arc] as usize;
            plan.push(arc as u32, pricing.payers(arc));
            total.places[session] -= members;
            total.pupils[session] -= i64::from(model.arcs.load[arc]);
            if model.sessions.divisor[session] != 0 {
                total.cut[session] -= cut_load(model, session, arc);
            }
        }
        see(unit, &plan);
        count_plan(model, layout, unit, &plan, 1, &mut delta);
        for &row in &delta.touched {
            total.rows[row as usize] += delta.values[row as usize];
        }
        delta.clear();
    }
}

/// Sessions open if their places and pupils are worth more than opening costs.
fn open_sessions(pricing: &Pricing, weights: &Weights, total: &mut Evaluation) {
    let s = &pricing.model.sessions;
    for session in 0..pricing.model.session_count() {
        let places = if weights.places[session] < 0 { s.minimum[session] } else { s.places[session] };
        let mut worth = weights.places[session] * i64::from(places) - pricing.opening(session);
        if s.pupils[session] != NONE {
            let pupils = i64::from(s.pupils[session]);
            worth += weights.pupils[session] * pupils;
            if s.divisor[session] != 0 {
                worth += weights.cut[session] * (pupils / i64::from(s.divisor[session]));
            }
        }
        if worth < 0 && !s.must_open[session] {
            continue;
        }
        total.bound += i128::from(worth);
        total.places[session] += i64::from(places);
        if s.pupils[session] != NONE {
            let pupils = i64::from(s.pupils[session]);
            total.pupils[session] += pupils;
            if s.divisor[session] != 0 {
                total.cut[session] += pupils / i64::from(s.divisor[session]);
            }
        }
        let cents = s.opening_cents[session];
        if cents > 0 {
            total.rows[pricing.layout.burden] -= cents * pricing.model.cent_burden;
            let purse = pricing.class_payer(s.opening_class[session]);
            if purse != super::rows::NOBODY {
                total.rows[pricing.layout.purses + usize::from(purse)] -= cents;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::{Size, generate};
    use crate::model::Names;

    #[test]
    fn units_by_kind_and_one_by_one_come_to_the_same_on_any_number_of_threads() {
        let problem = generate(Size::Groups(600), 2);
        let names = Names::new(&problem).unwrap();
        let model = Model::compile(&problem, &names, 2).unwrap();
        let (layout, table) = (Layout::new(&model), Table::new(&model));
        let plain = (0..model.unit_count()).filter(|&unit| table.is_plain(unit)).count();
        assert!(plain > 500 && plain < model.unit_count(), "{plain} of {} are plain", model.unit_count());
        for round in 1..4_i64 {
            let mut weights = Weights::zero(&model, &layout);
            // Points have a price every other time: pairs then overlap.
            for (row, price) in weights.rows.iter_mut().enumerate() {
                *price = (row as i64 * 7919 + round * 104_729) % 97 * 1009 + row as i64;
            }
            weights.rows[layout.points] *= round % 2;
            for session in 0..model.session_count() {
                let price = (session as i64 * 31 + round) % 89;
                weights.places[session] = price * 100_003;
                weights.pupils[session] =
                    if model.sessions.pupils[session] == NONE { 0 } else { price * 307 };
                weights.cut[session] = if model.sessions.divisor[session] == 0 { 0 } else { price * 11 };
            }
            let needs = vec![0; layout.len];
            let one_by_one = survey(&model, layout, &weights, &needs, &mut |_, _| {});
            for threads in [1, 2, 3] {
                let by_kind = evaluate(&model, &table, layout, &weights, &needs, threads);
                assert_eq!(by_kind.bound, one_by_one.bound, "round {round}, {threads} threads");
                assert_eq!(by_kind.rows, one_by_one.rows, "round {round}, {threads} threads");
                assert_eq!(by_kind.places, one_by_one.places, "round {round}, {threads} threads");
                assert_eq!(by_kind.pupils, one_by_one.pupils, "round {round}, {threads} threads");
                assert_eq!(by_kind.cut, one_by_one.cut, "round {round}, {threads} threads");
            }
        }
    }
}
