//! A square matrix of sparse columns in a form in which equations with it are quickly solved: two triangles, and a step for each
//! column that has changed since (the product form of the inverse).

/// Which entries a step of elimination takes away from others, and what its own place is divided by.
#[derive(Debug, Clone)]
struct Step {
    at: u32,
    by: f64,
    from: u32,
    to: u32,
}

/// Triangles of a basis, and its changes. Rows are those of the matrix, positions those of its columns.
#[derive(Debug, Clone, Default)]
pub(super) struct Factor {
    /// Row and position of each step of elimination.
    pivots: Vec<(u32, u32)>,
    lower: Vec<Step>,
    lower_entries: Vec<(u32, f64)>,
    upper: Vec<Step>,
    upper_entries: Vec<(u32, f64)>,
    changes: Vec<Step>,
    change_entries: Vec<(u32, f64)>,
}

/// What is too small to divide by, and how much less than the largest a divisor may be.
const SMALL: f64 = 1e-9;
const SHARE: f64 = 0.1;

/// The columns of a matrix, and in which order they are eliminated.
struct Order {
    /// By step: position, and its row if no other column has it or it has no other row.
    steps: Vec<(u32, Option<u32>)>,
    /// How many columns have each row.
    counts: Vec<u32>,
}

impl Order {
    /// Columns with one row left come first, then rows with one column left, then the rest with the shorter first.
    fn of(columns: &[Vec<(u32, f64)>]) -> Self {
        let count = columns.len();
        let mut by_row: Vec<Vec<u32>> = vec![Vec::new(); count];
        for (position, column) in columns.iter().enumerate() {
            column.iter().for_each(|&(row, _)| by_row[row as usize].push(position as u32));
        }
        let mut in_row: Vec<u32> = by_row.iter().map(|row| row.len() as u32).collect();
        let counts = in_row.clone();
        let mut in_column: Vec<u32> = columns.iter().map(|column| column.len() as u32).collect();
        let (mut row_done, mut column_done) = (vec![false; count], vec![false; count]);
        let mut steps = Vec::with_capacity(count);
        let mut alone: Vec<u32> = (0..count as u32).filter(|&p| in_column[p as usize] == 1).collect();
        while let Some(position) = alone.pop() {
            let p = position as usize;
            let row = columns[p].iter().find(|(row, _)| !row_done[*row as usize]);
            let Some(&(row, _)) = row.filter(|_| !column_done[p]) else { continue };
            (row_done[row as usize], column_done[p]) = (true, true);
            steps.push((position, Some(row)));
            for &other in &by_row[row as usize] {
                in_column[other as usize] -= 1;
                if in_column[other as usize] == 1 && !column_done[other as usize] {
                    alone.push(other);
                }
            }
        }
        for (column, _) in columns.iter().zip(&column_done).filter(|(_, done)| **done) {
            column.iter().for_each(|&(row, _)| in_row[row as usize] -= 1);
        }
        let mut alone: Vec<u32> =
            (0..count as u32).filter(|&r| in_row[r as usize] == 1 && !row_done[r as usize]).collect();
        while let Some(row) = alone.pop() {
            let position = by_row[row as usize].iter().find(|&&p| !column_done[p as usize]);
            let Some(&position) = position.filter(|_| !row_done[row as usize]) else { continue };
            (row_done[row as usize], column_done[position as usize]) = (true, true);
            steps.push((position, Some(row)));
            for &(other, _) in &columns[position as usize] {
                in_row[other as usize] -= 1;
                if in_row[other as usize] == 1 && !row_done[other as usize] {
                    alone.push(other);
                }
            }
        }
        let mut rest: Vec<u32> = (0..count as u32).filter(|&p| !column_done[p as usize]).collect();
        rest.sort_by_key(|&p| (in_column[p as usize], p));
        steps.extend(rest.into_iter().map(|position| (position, None)));
        Self { steps, counts }
    }
}

impl Factor {
    /// The matrix of these columns; none if it cannot be inverted.
    pub fn new(columns: &[Vec<(u32, f64)>]) -> Option<Self> {
        let count = columns.len();
        let order = Order::of(columns);
        let mut factor = Self::default();
        let mut step_of = vec![u32::MAX; count];
        let mut values = vec![0.0; count];
        let mut is_in = vec![false; count];
        let mut touched: Vec<u32> = Vec::new();
        // Steps that the column under way still has to go through, the earliest first.
        let mut due = std::collections::BinaryHeap::new();
        for (step, &(position, given)) in order.steps.iter().enumerate() {
            for &(row, value) in &columns[position as usize] {
                values[row as usize] += value;
                if !std::mem::replace(&mut is_in[row as usize], true) {
                    touched.push(row);
                    if step_of[row as usize] != u32::MAX {
                        due.push(std::cmp::Reverse(step_of[row as usize]));
                    }
                }
            }
            let from = factor.upper_entries.len() as u32;
            while let Some(std::cmp::Reverse(earlier)) = due.pop() {
                let Step { at, from, to, .. } = factor.lower[earlier as usize];
                let value = values[at as usize];
                if value == 0.0 {
                    continue;
                }
                factor.upper_entries.push((at, value));
                for &(row, by) in &factor.lower_entries[from as usize..to as usize] {
                    values[row as usize] -= by * value;
                    if !std::mem::replace(&mut is_in[row as usize], true) {
                        touched.push(row);
                        if step_of[row as usize] != u32::MAX {
                            due.push(std::cmp::Reverse(step_of[row as usize]));
                        }
                    }
                }
            }
            let left = || touched.iter().copied().filter(|&row| step_of[row as usize] == u32::MAX);
            let most = left().map(|row| values[row as usize].abs()).fold(0.0, f64::max);
            let rare = |&row: &u32| (order.counts[row as usize], row);
            let large = |row: &u32| values[*row as usize].abs() >= most * SHARE;
            let pivot = match given {
                Some(row) => Some(row),
                None => left().filter(large).min_by_key(rare),
            };
            let row = pivot.filter(|&row| values[row as usize].abs() > SMALL)?;
            let by = values[row as usize];
            let to = factor.upper_entries.len() as u32;
            factor.upper.push(Step { at: position, by, from, to });
            let from = factor.lower_entries.len() as u32;
            for other in left().filter(|&other| other != row) {
                let value = values[other as usize];
                if value != 0.0 {
                    factor.lower_entries.push((other, value / by));
                }
            }
            let to = factor.lower_entries.len() as u32;
            factor.lower.push(Step { at: row, by: 1.0, from, to });
            factor.pivots.push((row, position));
            step_of[row as usize] = step as u32;
            for row in touched.drain(..) {
                values[row as usize] = 0.0;
                is_in[row as usize] = false;
            }
        }
        Some(factor)
    }

    /// How many columns have changed since.
    pub fn changed(&self) -> usize {
        self.changes.len()
    }

    /// The column at a position becomes what `ahead` says of it in the terms of the others.
    pub fn change(&mut self, position: usize, ahead: &[f64]) {
        let from = self.change_entries.len() as u32;
        let others = ahead.iter().enumerate().filter(|(at, value)| *at != position && **value != 0.0);
        self.change_entries.extend(others.map(|(at, &value)| (at as u32, value)));
        let to = self.change_entries.len() as u32;
        self.changes.push(Step { at: position as u32, by: ahead[position], from, to });
    }

    /// Solves matrix × x = `rows`; `rows` is used up.
    pub fn solve(&self, rows: &mut [f64], x: &mut Vec<f64>) {
        for step in &self.lower {
            let value = rows[step.at as usize];
            if value != 0.0 {
                for &(row, by) in &self.lower_entries[step.from as usize..step.to as usize] {
                    rows[row as usize] -= by * value;
                }
            }
        }
        x.clear();
        x.resize(rows.len(), 0.0);
        for (step, &(row, position)) in self.upper.iter().zip(&self.pivots).rev() {
            let value = rows[row as usize];
            if value != 0.0 {
                let value = value / step.by;
                x[position as usize] = value;
                for &(row, by) in &self.upper_entries[step.from as usize..step.to as usize] {
                    rows[row as usize] -= by * value;
                }
            }
        }
        for step in &self.changes {
            let value = x[step.at as usize];
            if value != 0.0 {
                let value = value / step.by;
                x[step.at as usize] = value;
                for &(at, by) in &self.change_entries[step.from as usize..step.to as usize] {
                    x[at as usize] -= by * value;
                }
            }
        }
    }

    /// Solves y × matrix = `positions`; `positions` is used up.
    pub fn solve_across(&self, positions: &mut [f64], y: &mut Vec<f64>) {
        for step in self.changes.iter().rev() {
            let entries = &self.change_entries[step.from as usize..step.to as usize];
            let sum = entries.iter().fold(0.0, |sum, &(at, by)| sum + by * positions[at as usize]);
            positions[step.at as usize] = (positions[step.at as usize] - sum) / step.by;
        }
        y.clear();
        y.resize(positions.len(), 0.0);
        for (step, &(row, position)) in self.upper.iter().zip(&self.pivots) {
            let entries = &self.upper_entries[step.from as usize..step.to as usize];
            let sum = entries.iter().fold(0.0, |sum, &(row, by)| sum + by * y[row as usize]);
            y[row as usize] = (positions[position as usize] - sum) / step.by;
        }
        for step in self.lower.iter().rev() {
            let entries = &self.lower_entries[step.from as usize..step.to as usize];
            y[step.at as usize] -= entries.iter().fold(0.0, |sum, &(row, by)| sum + by * y[row as usize]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sparse matrix that can be inverted, made of a seed.
    fn columns(count: usize, seed: u64) -> Vec<Vec<(u32, f64)>> {
        let mut state = seed;
        let mut next = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize
        };
        let shift = next() % count;
        (0..count)
            .map(|position| {
                let mut column = vec![(((position + shift) % count) as u32, 3.0 + (next() % 5) as f64)];
                for _ in 0..next() % 4 {
                    let row = (next() % count) as u32;
                    if column.iter().all(|&(other, _)| other != row) {
                        column.push((row, (next() % 200) as f64 / 100.0 - 1.0));
                    }
                }
                column
            })
            .collect()
    }

    fn times(columns: &[Vec<(u32, f64)>], x: &[f64]) -> Vec<f64> {
        let mut rows = vec![0.0; x.len()];
        for (column, value) in columns.iter().zip(x) {
            column.iter().for_each(|&(row, entry)| rows[row as usize] += entry * value);
        }
        rows
    }

    #[test]
    fn equations_are_solved_both_ways_and_after_changes() {
        for seed in 0..200 {
            let mut matrix = columns(25, seed);
            let Some(mut factor) = Factor::new(&matrix) else { continue };
            for change in 0..6 {
                let wanted: Vec<f64> = (0..25).map(|n| f64::from(n * n % 7) - 3.0).collect();
                let (mut x, mut y) = (Vec::new(), Vec::new());
                factor.solve(&mut wanted.clone(), &mut x);
                for (found, wanted) in times(&matrix, &x).iter().zip(&wanted) {
                    assert!((found - wanted).abs() < 1e-6, "seed {seed}");
                }
                factor.solve_across(&mut wanted.clone(), &mut y);
                for (column, wanted) in matrix.iter().zip(&wanted) {
                    let found: f64 = column.iter().map(|&(row, entry)| entry * y[row as usize]).sum();
                    assert!((found - wanted).abs() < 1e-6, "seed {seed}");
                }
                let new = columns(25, seed + 1000 * (change + 1))[change as usize].clone();
                let mut rows = vec![0.0; 25];
                new.iter().for_each(|&(row, entry)| rows[row as usize] += entry);
                factor.solve(&mut rows, &mut x);
                let at = (0..25).max_by(|&a, &b| x[a].abs().total_cmp(&x[b].abs())).unwrap();
                factor.change(at, &x);
                matrix[at] = new;
                assert_eq!(factor.changed(), change as usize + 1);
            }
        }
    }
}
