//! A linear programme whose columns come one after the other: the primal simplex method with an inverse written out in full.
//!
//! Doubles only, in a fixed order: the same on any machine. What it says proves nothing; its prices are rounded to integers and
//! what they prove is then added up exactly.

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
    columns: Vec<Column>,
    /// Row by row.
    inverse: Vec<f64>,
    basis: Vec<u32>,
    is_basic: Vec<bool>,
    values: Vec<f64>,
    /// The price of each row.
    pub prices: Vec<f64>,
    /// For each row with a limit below 0, the column that makes good what is missing.
    pub over: Vec<Option<usize>>,
    since_inverted: usize,
}

const SMALL: f64 = 1e-9;
const LEAST_PIVOT: f64 = 1e-7;
/// After so many pivots the inverse is made anew.
const INVERT_AFTER: usize = 600;

impl Simplex {
    /// No columns but slacks; `rows` are limits, what a unit of slack gives (0 or less), and what a unit too much gives.
    pub fn new(rows: &[(f64, f64, f64)]) -> Self {
        let count = rows.len();
        let mut simplex = Self {
            // Limits are a little wider, each by another amount: corners then differ, and no pivot stands still.
            limits: rows.iter().enumerate().map(|(row, r)| r.0 + 1e-7 * wobble(row)).collect(),
            columns: Vec::with_capacity(4 * count),
            inverse: vec![0.0; count * count],
            basis: Vec::with_capacity(count),
            is_basic: Vec::new(),
            values: Vec::with_capacity(count),
            prices: Vec::with_capacity(count),
            over: vec![None; count],
            since_inverted: 0,
        };
        for (row, &(_, slack, _)) in rows.iter().enumerate() {
            simplex.add(Column { gain: slack, rows: vec![(row as u32, 1.0)] });
        }
        for (row, &(_, slack, over)) in rows.iter().enumerate() {
            let limit = simplex.limits[row];
            let sign = if limit < 0.0 { -1.0 } else { 1.0 };
            let (mut basic, mut gain) = (row, slack);
            if limit < 0.0 {
                (basic, gain) = (simplex.columns.len(), over);
                simplex.over[row] = Some(basic);
                simplex.add(Column { gain: over, rows: vec![(row as u32, -1.0)] });
            }
            simplex.inverse[row * count + row] = sign;
            simplex.basis.push(basic as u32);
            simplex.is_basic[basic] = true;
            simplex.values.push(limit * sign);
            simplex.prices.push(gain * sign);
        }
        simplex
    }

    /// Adds a column; returns its number. The slack of a row has the number of the row.
    pub fn add(&mut self, column: Column) -> usize {
        self.columns.push(column);
        self.is_basic.push(false);
        self.columns.len() - 1
    }

    /// How many columns there are.
    pub fn len(&self) -> usize {
        self.columns.len()
    }

    /// What a column gives from now on. The prices are those of before until the next pivot: call `reprice`.
    pub fn set_gain(&mut self, column: usize, gain: f64) {
        self.columns[column].gain = gain;
    }

    /// Prices after gains have changed.
    pub fn reprice(&mut self) {
        let count = self.basis.len();
        self.prices.fill(0.0);
        for (position, &column) in self.basis.iter().enumerate() {
            let gain = self.columns[column as usize].gain;
            if gain != 0.0 {
                let row = &self.inverse[position * count..(position + 1) * count];
                self.prices.iter_mut().zip(row).for_each(|(price, entry)| *price += gain * entry);
            }
        }
    }

    /// What a column that costs the prices gives.
    pub fn profit(&self, column: &Column) -> f64 {
        column.rows.iter().fold(column.gain, |sum, &(row, value)| sum - self.prices[row as usize] * value)
    }

    /// The columns that are used, and how much.
    pub fn used(&self) -> impl Iterator<Item = (usize, f64)> + '_ {
        self.basis.iter().zip(&self.values).map(|(&column, &value)| (column as usize, value))
    }

    /// What all gives together.
    pub fn total(&self) -> f64 {
        self.used().map(|(column, value)| self.columns[column].gain * value).sum()
    }

    /// Pivots until no column gains, at most so many. Returns how many.
    pub fn run(&mut self, most: usize) -> usize {
        let mut pivots = 0;
        // How long each column is in the terms of the basis it is compared in (Harris' Devex).
        let mut lengths = vec![1.0; self.columns.len()];
        while pivots < most {
            let Some(column) = self.entering(&lengths) else { break };
            let Some(position) = self.enter(column) else { break };
            self.measure(column, position, &mut lengths);
            pivots += 1;
            if self.since_inverted >= INVERT_AFTER {
                self.invert();
            }
        }
        pivots
    }

    /// The column that gains most for its length.
    fn entering(&self, lengths: &[f64]) -> Option<usize> {
        let mut best = None;
        let mut most = 0.0;
        for (number, column) in self.columns.iter().enumerate() {
            if !self.is_basic[number] {
                let profit = self.profit(column);
                if profit > SMALL && profit * profit > most * lengths[number] {
                    (most, best) = (profit * profit / lengths[number], Some(number));
                }
            }
        }
        best
    }

    /// Lengths after a column has come in at a position.
    fn measure(&self, entered: usize, position: usize, lengths: &mut [f64]) {
        let count = self.basis.len();
        let row = &self.inverse[position * count..(position + 1) * count];
        let length = lengths[entered];
        for (number, column) in self.columns.iter().enumerate() {
            if !self.is_basic[number] {
                let along: f64 =
                    column.rows.iter().fold(0.0, |sum, &(at, value)| sum + row[at as usize] * value);
                lengths[number] = lengths[number].max(along * along * length);
            }
        }
    }

    /// A column in the terms of the basis.
    fn ahead(&self, column: usize) -> Vec<f64> {
        let count = self.basis.len();
        let rows = &self.columns[column].rows;
        (0..count)
            .map(|position| {
                let inverse = &self.inverse[position * count..(position + 1) * count];
                rows.iter().fold(0.0, |sum, &(row, value)| sum + inverse[row as usize] * value)
            })
            .collect()
    }

    /// Brings a column in and tells where; none if nothing bounds it.
    fn enter(&mut self, column: usize) -> Option<usize> {
        let count = self.basis.len();
        let ahead = self.ahead(column);
        let mut least = f64::INFINITY;
        for (value, &step) in self.values.iter().zip(&ahead) {
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
        let out = out?;
        let step = self.values[out].max(0.0) / pivot;
        let profit = self.profit(&self.columns[column]);
        let (before, rest) = self.inverse.split_at_mut(out * count);
        let (own, after) = rest.split_at_mut(count);
        own.iter_mut().for_each(|entry| *entry /= pivot);
        for (position, row) in before.chunks_exact_mut(count).enumerate() {
            take(row, own, ahead[position]);
        }
        for (position, row) in after.chunks_exact_mut(count).enumerate() {
            take(row, own, ahead[out + 1 + position]);
        }
        for (price, entry) in self.prices.iter_mut().zip(&*own) {
            *price += profit * entry;
        }
        for (value, &by) in self.values.iter_mut().zip(&ahead) {
            *value -= step * by;
        }
        self.values[out] = step;
        self.is_basic[self.basis[out] as usize] = false;
        self.is_basic[column] = true;
        self.basis[out] = column as u32;
        self.since_inverted += 1;
        Some(out)
    }

    /// Makes the inverse anew from the columns of the basis, and all that follows from it.
    fn invert(&mut self) {
        let count = self.basis.len();
        self.since_inverted = 0;
        // Gauss and Jordan on the transpose side by side: rows of `left` are columns of the basis.
        let mut left = vec![0.0; count * count];
        for (position, &column) in self.basis.iter().enumerate() {
            for &(row, value) in &self.columns[column as usize].rows {
                left[row as usize * count + position] += value;
            }
        }
        let mut right = vec![0.0; count * count];
        (0..count).for_each(|at| right[at * count + at] = 1.0);
        for at in 0..count {
            let best = (at..count).max_by(|&a, &b| {
                left[a * count + at].abs().total_cmp(&left[b * count + at].abs()).then(b.cmp(&a))
            });
            let Some(best) = best.filter(|&best| left[best * count + at].abs() > SMALL) else { return };
            for table in [&mut left, &mut right] {
                if best != at {
                    let (low, high) = table.split_at_mut(best * count);
                    low[at * count..(at + 1) * count].swap_with_slice(&mut high[..count]);
                }
            }
            let pivot = left[at * count + at];
            for table in [&mut left, &mut right] {
                table[at * count..(at + 1) * count].iter_mut().for_each(|entry| *entry /= pivot);
            }
            let (own_left, own_right) =
                (left[at * count..(at + 1) * count].to_vec(), right[at * count..(at + 1) * count].to_vec());
            for row in (0..count).filter(|&row| row != at) {
                let by = left[row * count + at];
                if by != 0.0 {
                    take(&mut left[row * count + at..(row + 1) * count], &own_left[at..], by);
                    take(&mut right[row * count..(row + 1) * count], &own_right, by);
                }
            }
        }
        self.inverse = right;
        for position in 0..count {
            let row = &self.inverse[position * count..(position + 1) * count];
            self.values[position] = row.iter().zip(&self.limits).map(|(entry, limit)| entry * limit).sum();
        }
        self.reprice();
    }
}

/// Takes a row so many times away from another.
fn take(row: &mut [f64], own: &[f64], by: f64) {
    if by != 0.0 {
        row.iter_mut().zip(own).for_each(|(entry, own)| *entry -= by * own);
    }
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
        simplex.add(column(3.0, &[(0, 1.0), (1, 1.0), (2, 1.0)]));
        simplex.add(column(2.0, &[(0, 1.0), (1, 3.0)]));
        simplex.run(100);
        assert!((simplex.total() - 11.0).abs() < 1e-5, "{}", simplex.total());
        let sum: f64 = simplex.prices.iter().zip([4.0, 6.0, 3.0]).map(|(price, limit)| price * limit).sum();
        assert!((sum - 11.0).abs() < 1e-5, "{sum}");
    }

    #[test]
    fn what_must_be_reached_is_reached_and_a_new_gain_moves_the_corner() {
        // At least 2 of x, which costs 1; y gives 1; x + y ≤ 5.
        let mut simplex = Simplex::new(&[(5.0, 0.0, -99.0), (-2.0, 0.0, -99.0)]);
        let x = simplex.add(column(-1.0, &[(0, 1.0), (1, -1.0)]));
        simplex.add(column(1.0, &[(0, 1.0)]));
        simplex.run(100);
        assert!((simplex.total() - 1.0).abs() < 1e-5, "{}", simplex.total());
        simplex.set_gain(x, 3.0);
        simplex.reprice();
        simplex.run(100);
        assert!((simplex.total() - 15.0).abs() < 1e-5, "{}", simplex.total());
        simplex.invert();
        assert!((simplex.total() - 15.0).abs() < 1e-5, "{}", simplex.total());
    }
}
