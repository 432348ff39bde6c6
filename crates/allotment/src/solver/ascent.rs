//! Prices that prove a good bound: a subgradient method with a step of its own for each price.
//!
//! Steps follow the running mean of the gradients over the root of the running mean of their squares, and shrink in proportion;
//! that needs no guess of the optimum and no common unit of places, cents and points. Only +, −, ×, ÷ and √ are used,
//! which are the same on every machine; the bounds themselves are integers.

use super::evaluate::{Evaluation, evaluate};
use super::goal::{Goal, WHOLE};
use super::rows::{FREE, Layout};
use super::table::Table;
use super::worth::Weights;
use crate::model::{Model, NONE};
use std::rc::Rc;

/// One price under way.
#[derive(Debug, Clone, Copy, Default)]
struct Coin {
    price: f64,
    mean: f64,
    square: f64,
}

impl Coin {
    fn step(&mut self, gradient: f64, length: f64) {
        self.mean = 0.85 * self.mean + 0.15 * gradient;
        self.square = 0.97 * self.square + 0.03 * gradient * gradient;
        if self.square > 0.0 {
            self.price -= length * self.mean / (self.square.sqrt() + 1e-9);
        }
    }
}

/// Prices under way, and the best so far.
#[derive(Clone)]
pub(crate) struct Ascent<'m> {
    model: &'m Model,
    table: Rc<Table>,
    layout: Layout,
    goal: Goal,
    needs: Vec<i64>,
    pub scale: i64,
    /// What one unit of each row is usually worth, in 1/scale of the goal.
    pub unit: Vec<f64>,
    /// What a place is usually worth.
    pub usual: f64,
    rows: Vec<Coin>,
    places: Vec<Coin>,
    pupils: Vec<Coin>,
    cut: Vec<Coin>,
    threads: usize,
    /// What a point counts beside the goal: 0 wherever a bound is to be proven.
    point: i64,
    pub best: Weights,
    pub best_bound: i64,
    pub evaluations: u64,
}

/// How many multiples of earlier prices are tried.
const BORROWED: usize = 18;

/// Prices far above the usual move in proportion to themselves.
const RELATIVE: f64 = 0.5;

/// The largest price: the certificate allows 10^15.
const DEAREST: f64 = 1e14;

impl<'m> Ascent<'m> {
    /// From no prices, or those of another stage.
    pub fn new(
        model: &'m Model,
        table: Rc<Table>,
        layout: Layout,
        (goal, needs): (Goal, Vec<i64>),
        threads: usize,
    ) -> Self {
        let zero = Weights::zero(model, &layout);
        let mut probe = zero.clone();
        let mut ceiling = WHOLE as i128;
        if let Goal::Row { row, .. } = goal {
            probe.rows[row] = 1;
            let free = vec![FREE; layout.len];
            let evaluation = evaluate(model, &table, layout, &probe, &free, threads);
            ceiling = evaluation.bound;
            if row == layout.burden {
                ceiling = mean_burden(model) * model.unit_count() as i128;
            }
        }
        let ceiling = ceiling.unsigned_abs().clamp(1, 1 << 62) as i64;
        let mut scale = 1_i64;
        while scale < 1_000_000_000 && ceiling.saturating_mul(scale) < 100_000_000_000_000 {
            scale *= 10;
        }
        let usual = ceiling as f64 * scale as f64 / model.unit_count().max(1) as f64;
        let sessions = model.session_count();
        let mut ascent = Self {
            unit: row_units(model, &layout).iter().map(|unit| usual / unit).collect(),
            usual,
            model,
            table,
            layout,
            goal,
            needs,
            scale,
            rows: vec![Coin::default(); layout.len],
            places: vec![Coin::default(); sessions],
            pupils: vec![Coin::default(); sessions],
            cut: vec![Coin::default(); sessions],
            threads,
            point: 0,
            best: zero,
            best_bound: i64::MAX,
            evaluations: 0,
        };
        if let Goal::Strata { open, .. } = &ascent.goal {
            for &r in open {
                ascent.rows[layout.strata + r as usize].price = usual;
            }
        }
        ascent.normalise();
        ascent.best = ascent.weights();
        ascent
    }

    /// Starts from the prices of an earlier stage, multiplied by what proves most, if that proves more than what is there.
    pub fn borrow(&mut self, earlier: &Weights, usual: f64) {
        let begun = self.clone_prices();
        // The burden counts the cents itself: what a purse asked for them would count them twice.
        let mut earlier = earlier.clone();
        if matches!(self.goal, Goal::Row { row, .. } if row == self.layout.burden) {
            earlier.rows[self.layout.purses..self.layout.operators].fill(0);
        }
        let mut best = self.look(&self.weights()).0;
        let mut found = begun.clone();
        let mut factor = 1000.0 * self.usual / usual;
        for _ in 0..BORROWED {
            self.put_prices(&begun);
            self.start_from(&earlier, factor);
            let bound = self.look(&self.weights()).0;
            if bound < best {
                (best, found) = (bound, self.clone_prices());
            }
            factor /= 2.0;
        }
        self.put_prices(&found);
    }

    fn clone_prices(&self) -> [Vec<Coin>; 4] {
        [&self.rows, &self.places, &self.pupils, &self.cut].map(Clone::clone)
    }

    fn put_prices(&mut self, prices: &[Vec<Coin>; 4]) {
        [self.rows, self.places, self.pupils, self.cut] = prices.clone();
    }

    /// Starts from these prices, in another scale.
    pub fn start_from(&mut self, weights: &Weights, factor: f64) {
        let take = |coins: &mut [Coin], prices: &[i64]| {
            for (coin, &price) in coins.iter_mut().zip(prices) {
                coin.price = price as f64 * factor;
            }
        };
        for row in 0..self.layout.len {
            let fixed = matches!(self.goal, Goal::Row { row: own, .. } if own == row);
            if !fixed && self.needs[row] != FREE {
                self.rows[row].price = weights.rows[row] as f64 * factor;
            }
        }
        if let Goal::Strata { open, .. } = &self.goal {
            for &r in open {
                let row = self.layout.strata + r as usize;
                if weights.rows[row] > 0 {
                    self.rows[row].price = weights.rows[row] as f64 * factor;
                }
            }
        }
        take(&mut self.places, &weights.places);
        take(&mut self.pupils, &weights.pupils);
        take(&mut self.cut, &weights.cut);
        self.normalise();
    }

    fn is_open(&self, row: usize) -> bool {
        matches!(&self.goal, Goal::Strata { open, .. }
            if row >= self.layout.strata && open.contains(&((row - self.layout.strata) as u32)))
    }

    /// Prices of open strata add up to one unit of the goal.
    fn normalise(&mut self) {
        let Goal::Strata { open, .. } = &self.goal else { return };
        let mut sum = 0.0;
        for &r in open {
            sum += self.rows[self.layout.strata + r as usize].price * self.model.ceilings[r as usize] as f64;
        }
        if sum > 0.0 {
            let factor = self.scale as f64 * WHOLE as f64 / sum;
            for &r in open {
                self.rows[self.layout.strata + r as usize].price *= factor;
            }
        }
    }

    /// Goes on from prices of another scale, which the open strata tell.
    pub fn turn_to(&mut self, weights: &Weights) {
        let Goal::Strata { open, .. } = &self.goal else { return };
        let price = |r: u32| weights.rows[self.layout.strata + r as usize] as f64;
        let sum: f64 = open.iter().map(|&r| price(r) * self.model.ceilings[r as usize] as f64).sum();
        if sum > 0.0 {
            for &r in open {
                self.rows[self.layout.strata + r as usize].price = 0.0;
            }
            self.start_from(weights, self.scale as f64 * WHOLE as f64 / sum);
            self.look(&self.weights());
        }
    }

    /// The prices under way, as integers.
    pub fn weights(&self) -> Weights {
        let whole = |price: f64, most: f64| (price.clamp(-most, most) + 0.5).floor() as i64;
        let of_sessions = |coins: &[Coin]| coins.iter().map(|coin| whole(coin.price, DEAREST)).collect();
        // The price of what counts in cents is lower: what a whole place comes to is what must not be too large.
        let rows = self.rows.iter().zip(&self.unit);
        let mut weights = Weights {
            rows: rows.map(|(coin, unit)| whole(coin.price, DEAREST * unit / self.usual)).collect(),
            places: of_sessions(&self.places),
            pupils: of_sessions(&self.pupils),
            cut: of_sessions(&self.cut),
        };
        if let Goal::Row { row, .. } = self.goal {
            weights.rows[row] = self.scale;
        }
        if self.point > 0 {
            weights.rows[self.layout.points] = self.point;
        }
        weights
    }

    /// The same prices for a search in which points decide where the goal does not: those of a usual place count such a share of its usual
    /// worth. They prove nothing of the goal any more.
    pub fn with_points(&self, share: f64) -> Self {
        let mut other = self.clone();
        other.point = (self.unit[self.layout.points] * share).max(1.0) as i64;
        other.start_from(&self.best, 1.0);
        other.best.rows[self.layout.points] = other.point;
        other
    }

    /// Evaluates prices and keeps them if no others proved as much.
    pub fn look(&mut self, weights: &Weights) -> (i64, Evaluation) {
        let evaluation = evaluate(self.model, &self.table, self.layout, weights, &self.needs, self.threads);
        self.evaluations += 1;
        let bound = self.goal.bound(self.model, &self.layout, weights, &evaluation, self.scale);
        if bound < self.best_bound {
            self.best_bound = bound;
            self.best = weights.clone();
        }
        (bound, evaluation)
    }

    /// So many steps, their length (in usual worths of a place) falling from the first to the last, fast at the beginning and
    /// slowly at the end: (1 − t)².
    pub fn run(&mut self, steps: usize, first: f64, last: f64, go_on: &mut dyn FnMut() -> bool) {
        for step in 0..steps {
            if !go_on() {
                return;
            }
            let weights = self.weights();
            let (_, evaluation) = self.look(&weights);
            let left = 1.0 - step as f64 / steps as f64;
            self.step(&evaluation, last + (first - last).max(0.0) * left * left);
        }
    }

    fn step(&mut self, evaluation: &Evaluation, length: f64) {
        let mut level = 0.0;
        if let Goal::Strata { open, .. } = &self.goal {
            let (mut have, mut whole) = (0.0, 0.0);
            for &r in open {
                let row = self.layout.strata + r as usize;
                have += self.rows[row].price * evaluation.rows[row] as f64;
                whole += self.rows[row].price * self.model.ceilings[r as usize] as f64;
            }
            level = if whole > 0.0 { have / whole } else { 0.0 };
        }
        for row in 0..self.layout.len {
            if self.is_open(row) {
                let ceiling = self.model.ceilings[row - self.layout.strata] as f64;
                let gradient = evaluation.rows[row] as f64 - level * ceiling;
                // Relative to what it is: it must stay above 0 and add up.
                let unit = self.rows[row].price.max(self.scale as f64 * 1e-3 * WHOLE as f64 / ceiling);
                self.rows[row].step(gradient, length * unit);
                self.rows[row].price = self.rows[row].price.max(0.0);
            } else if self.needs[row] != FREE {
                let gradient = (evaluation.rows[row] - self.needs[row]) as f64;
                let unit = self.unit[row].max(RELATIVE * self.rows[row].price);
                self.rows[row].step(gradient, length * unit);
                self.rows[row].price = self.rows[row].price.max(0.0);
            }
        }
        self.normalise();
        let s = &self.model.sessions;
        for session in 0..self.model.session_count() {
            let usual = self.usual.max(RELATIVE * self.places[session].price.abs());
            let coin = &mut self.places[session];
            coin.step(evaluation.places[session] as f64, length * usual);
            if !s.must_open[session] {
                coin.price = coin.price.max(0.0);
            }
            if s.pupils[session] != NONE && s.divisor[session] != 0 {
                let coin = &mut self.pupils[session];
                let load = f64::from(s.pupils[session]) / f64::from(s.places[session].max(1));
                coin.step(evaluation.pupils[session] as f64, 0.5 * length * usual / load.max(1.0));
                coin.price = coin.price.max(0.0);
                let coin = &mut self.cut[session];
                coin.step(evaluation.cut[session] as f64, 0.5 * length * usual);
                coin.price = coin.price.max(0.0);
            }
        }
    }
}

fn mean_burden(model: &Model) -> i128 {
    let count = model.arcs.burden.len().max(1) as i128;
    model.arcs.burden.iter().map(|&burden| i128::from(burden)).sum::<i128>() / count + 1
}

/// What a place usually counts in each row.
fn row_units(model: &Model, layout: &Layout) -> Vec<f64> {
    let arcs = model.arcs.points.len().max(1) as f64;
    let groups = model.members.need.len().max(1) as f64;
    let mean = |sum: f64, count: f64| (sum / count).max(1.0);
    let need = mean(model.members.need.iter().map(|&need| need as f64).sum(), groups);
    let cents = mean(model.arcs.cents.iter().map(|&[a, b]| (a + b) as f64).sum(), arcs);
    let mut units = vec![1.0; layout.len];
    units[..layout.points].fill(need);
    units[layout.points] = mean(model.arcs.points.iter().map(|&p| p.unsigned_abs() as f64).sum(), arcs);
    units[layout.burden] = mean(model.arcs.burden.iter().map(|&b| b as f64).sum(), arcs);
    units[layout.strata..layout.quotas].fill(need);
    for (position, quota) in model.quotas.iter().enumerate() {
        let mut unit = mean(quota.coefficient.iter().map(|&c| c.unsigned_abs() as f64).sum(), groups);
        if quota.measure == crate::problem::Measure::Cents {
            unit *= cents;
        }
        units[layout.quotas + position] = unit;
    }
    units[layout.purses..layout.operators].fill(cents);
    units
}
