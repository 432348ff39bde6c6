//! A linear programme whose columns come one after the other: the primal simplex method on sparse triangles.
//!
//! Doubles only, in a fixed order: the same on any machine. What it says proves nothing; its prices are rounded to integers and
//! what they prove is then added up exactly.

use super::factor::Factor;

/// A column: what it gives, and what it takes of each row.
#[derive(Debug, Clone, Default)]
pub(crate) struct Column {
    pub gain: f64,
    pub rows: Vec<(u32, f64)>,
}

/// maximise gain·x where rows·x ≤ limits, x ≥ 0. Every row has a slack; one whose limit is below 0 has a column that makes good
/// what is missing, at its `penalty`.
#[derive(Debug, Clone)]
pub(crate) struct Simplex {
    limits: Vec<f64>,
    columns: Columns,
    factor: Factor,
    basis: Vec<u32>,
    is_basic: Vec<bool>,
    values: Vec<f64>,
    /// The price of each row.
    pub prices: Vec<f64>,
    /// For each row with a limit below 0, the column that makes good what is missing.
    pub over: Vec<Option<usize>>,
}

/// All columns, close together.
#[derive(Debug, Clone, Default)]
struct Columns {
    gains: Vec<f64>,
    from: Vec<u32>,
    entries: Vec<(u32, f64)>,
}

impl Columns {
    fn len(&self) -> usize {
        self.gains.len()
    }

    fn rows(&self, column: usize) -> &[(u32, f64)] {
        let to = self.from.get(column + 1).map_or(self.entries.len(), |&to| to as usize);
        &self.entries[self.from[column] as usize..to]
    }

    fn add(&mut self, column: &Column) {
        self.gains.push(column.gain);
        self.from.push(self.entries.len() as u32);
        self.entries.extend_from_slice(&column.rows);
    }
}

const SMALL: f64 = 1e-9;
const LEAST_PIVOT: f64 = 1e-7;
/// After so many pivots the triangles are made anew.
const RENEW_AFTER: usize = 100;

impl Simplex {
    /// No columns but slacks; `rows` are limits, what a unit of slack gives (0 or less), and what a unit too much gives.
    pub fn new(rows: &[(f64, f64, f64)]) -> Self {
        let count = rows.len();
        let mut simplex = Self {
            // Limits are a little wider, each by another amount: corners then differ, and no pivot stands still.
            limits: rows.iter().enumerate().map(|(row, r)| r.0 + 1e-7 * wobble(row)).collect(),
            columns: Columns::default(),
            factor: Factor::default(),
            basis: Vec::with_capacity(count),
            is_basic: Vec::new(),
            values: Vec::with_capacity(count),
            prices: Vec::with_capacity(count),
            over: vec![None; count],
        };
        for (row, &(_, slack, _)) in rows.iter().enumerate() {
            simplex.add(&Column { gain: slack, rows: vec![(row as u32, 1.0)] });
        }
        for (row, &(_, slack, over)) in rows.iter().enumerate() {
            let limit = simplex.limits[row];
            let sign = if limit < 0.0 { -1.0 } else { 1.0 };
            let (mut basic, mut gain) = (row, slack);
            if limit < 0.0 {
                (basic, gain) = (simplex.columns.len(), over);
                simplex.over[row] = Some(basic);
                simplex.add(&Column { gain: over, rows: vec![(row as u32, -1.0)] });
            }
            simplex.basis.push(basic as u32);
            simplex.is_basic[basic] = true;
            simplex.values.push(limit * sign);
            simplex.prices.push(gain * sign);
        }
        simplex.renew();
        simplex
    }

    /// Adds a column; returns its number. The slack of a row has the number of the row.
    pub fn add(&mut self, column: &Column) -> usize {
        self.columns.add(column);
        self.is_basic.push(false);
        self.columns.len() - 1
    }

    /// How many columns there are.
    pub fn len(&self) -> usize {
        self.columns.len()
    }

    /// What a column gives from now on. The prices are those of before until the next pivot: call `reprice`.
    pub fn set_gain(&mut self, column: usize, gain: f64) {
        self.columns.gains[column] = gain;
    }

    /// Prices after gains have changed.
    pub fn reprice(&mut self) {
        let mut gains: Vec<f64> = self.basis.iter().map(|&c| self.columns.gains[c as usize]).collect();
        self.factor.solve_across(&mut gains, &mut self.prices);
    }

    /// What a column that costs the prices gives.
    pub fn profit(&self, column: &Column) -> f64 {
        column.gain - along(&column.rows, &self.prices)
    }

    /// The columns that are used, and how much.
    pub fn used(&self) -> impl Iterator<Item = (usize, f64)> + '_ {
        self.basis.iter().zip(&self.values).map(|(&column, &value)| (column as usize, value))
    }

    /// What all gives together.
    pub fn total(&self) -> f64 {
        self.used().map(|(column, value)| self.columns.gains[column] * value).sum()
    }

    /// Pivots until no column gains, at most so many. Returns how many.
    pub fn run(&mut self, most: usize) -> usize {
        let mut pivots = 0;
        // How long each column is in the terms of the basis it is compared in (Harris' Devex), and what it gives at the prices.
        let mut lengths = vec![1.0; self.columns.len()];
        let mut profits = self.profits();
        let (mut ahead, mut rows, mut across) = (Vec::new(), vec![0.0; self.basis.len()], Vec::new());
        let mut is_fresh = true;
        while pivots < most {
            let Some(column) = self.entering(&lengths, &profits) else {
                // Profits that were carried along are looked at once more before the end.
                if is_fresh {
                    break;
                }
                self.reprice();
                (profits, is_fresh) = (self.profits(), true);
                continue;
            };
            rows.fill(0.0);
            self.columns.rows(column).iter().for_each(|&(row, value)| rows[row as usize] += value);
            self.factor.solve(&mut rows, &mut ahead);
            let Some(out) = self.leaving(&ahead) else { break };
            rows.fill(0.0);
            rows[out] = 1.0;
            self.factor.solve_across(&mut rows, &mut across);
            let leaves = self.basis[out] as usize;
            let (length, step) = (lengths[column], profits[column] / ahead[out]);
            self.measure((length, step), &across, &mut lengths, &mut profits);
            (profits[leaves], lengths[leaves]) = (-step, (length / (ahead[out] * ahead[out])).max(1.0));
            self.enter(column, out, &ahead);
            (pivots, is_fresh) = (pivots + 1, false);
            if self.factor.changed() >= RENEW_AFTER {
                self.renew();
                self.reprice();
                (profits, is_fresh) = (self.profits(), true);
            }
        }
        self.reprice();
        pivots
    }

    fn profits(&self) -> Vec<f64> {
        let of = |column| self.columns.gains[column] - along(self.columns.rows(column), &self.prices);
        (0..self.columns.len()).map(|column| if self.is_basic[column] { 0.0 } else { of(column) }).collect()
    }

    /// The column that gains most for its length.
    fn entering(&self, lengths: &[f64], profits: &[f64]) -> Option<usize> {
        let mut best = None;
        let mut most = 0.0;
        for (number, (&profit, &length)) in profits.iter().zip(lengths).enumerate() {
            if profit > SMALL && profit * profit > most * length && !self.is_basic[number] {
                (most, best) = (profit * profit / length, Some(number));
            }
        }
        best
    }

    /// Lengths and profits after a column has come in, where `across` is the row of the inverse that it came in at.
    fn measure(&self, (length, step): (f64, f64), across: &[f64], lengths: &mut [f64], profits: &mut [f64]) {
        for number in 0..self.columns.len() {
            if !self.is_basic[number] {
                let along = along(self.columns.rows(number), across);
                if along != 0.0 {
                    profits[number] -= step * along;
                    lengths[number] = lengths[number].max(along * along * length);
                }
            }
        }
    }

    /// The position that a column leaves by; none if nothing bounds it.
    fn leaving(&self, ahead: &[f64]) -> Option<usize> {
        let mut least = f64::INFINITY;
        for (value, &step) in self.values.iter().zip(ahead) {
            if step > LEAST_PIVOT {
                least = least.min((value.max(0.0) + SMALL) / step);
            }
        }
        let mut out = None;
        let mut pivot = LEAST_PIVOT;
        for (position, &step) in ahead.iter().enumerate() {
            if step > pivot && self.values[position].max(0.0) / step <= least {
                (pivot, out) = (step, Some(position));
            }
        }
        out
    }

    /// Brings a column in at a position.
    fn enter(&mut self, column: usize, out: usize, ahead: &[f64]) {
        let step = self.values[out].max(0.0) / ahead[out];
        for (value, &by) in self.values.iter_mut().zip(ahead) {
            *value -= step * by;
        }
        self.values[out] = step;
        self.is_basic[self.basis[out] as usize] = false;
        self.is_basic[column] = true;
        self.basis[out] = column as u32;
        self.factor.change(out, ahead);
    }

    /// Makes the triangles anew from the columns of the basis, and the values that follow from them.
    fn renew(&mut self) {
        let columns: Vec<Vec<(u32, f64)>> =
            self.basis.iter().map(|&column| self.columns.rows(column as usize).to_vec()).collect();
        let Some(factor) = Factor::new(&columns) else { return };
        self.factor = factor;
        self.factor.solve(&mut self.limits.clone(), &mut self.values);
    }
}

fn along(rows: &[(u32, f64)], prices: &[f64]) -> f64 {
    rows.iter().fold(0.0, |sum, &(row, value)| sum + prices[row as usize] * value)
}

/// A number between 0.5 and 1.5 that depends on the row alone.
fn wobble(row: usize) -> f64 {
    let mixed = (row as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
    0.5 + mixed as f64 / (1_u64 << 24) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(gain: f64, rows: &[(u32, f64)]) -> Column {
        Column { gain, rows: rows.to_vec() }
    }

    #[test]
    fn a_small_programme_is_solved_and_its_prices_prove_it() {
        // 3x + 2y where x + y ≤ 4, x + 3y ≤ 6, x ≤ 3: x = 3, y = 1.
        let mut simplex = Simplex::new(&[(4.0, 0.0, -99.0), (6.0, 0.0, -99.0), (3.0, 0.0, -99.0)]);
        simplex.add(&column(3.0, &[(0, 1.0), (1, 1.0), (2, 1.0)]));
        simplex.add(&column(2.0, &[(0, 1.0), (1, 3.0)]));
        simplex.run(100);
        assert!((simplex.total() - 11.0).abs() < 1e-5, "{}", simplex.total());
        let sum: f64 = simplex.prices.iter().zip([4.0, 6.0, 3.0]).map(|(price, limit)| price * limit).sum();
        assert!((sum - 11.0).abs() < 1e-5, "{sum}");
    }

    #[test]
    fn what_must_be_reached_is_reached_and_a_new_gain_moves_the_corner() {
        // At least 2 of x, which costs 1; y gives 1; x + y ≤ 5.
        let mut simplex = Simplex::new(&[(5.0, 0.0, -99.0), (-2.0, 0.0, -99.0)]);
        let x = simplex.add(&column(-1.0, &[(0, 1.0), (1, -1.0)]));
        simplex.add(&column(1.0, &[(0, 1.0)]));
        simplex.run(100);
        assert!((simplex.total() - 1.0).abs() < 1e-5, "{}", simplex.total());
        simplex.set_gain(x, 3.0);
        simplex.reprice();
        simplex.run(100);
        assert!((simplex.total() - 15.0).abs() < 1e-5, "{}", simplex.total());
        simplex.renew();
        simplex.reprice();
        assert!((simplex.total() - 15.0).abs() < 1e-5, "{}", simplex.total());
    }
}
