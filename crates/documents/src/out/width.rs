//! Sensible column widths, from the heading and the first rows.

use super::{Cell, Column, Kind};

/// How many rows are looked at before the widths are chosen.
pub(super) const LOOKED_AT: usize = 200;

/// Widths in characters, one per column, between 6 and 60.
pub(super) fn widths(columns: &[Column], rows: &[Vec<Cell<'_>>]) -> Vec<usize> {
    columns
        .iter()
        .enumerate()
        .map(|(index, column)| {
            // Room for the filter button beside the heading.
            let heading = column.heading.chars().count().min(40) + 3;
            let content =
                rows.iter().filter_map(|row| row.get(index)).map(|cell| length(cell, column.kind)).max();
            heading.max(content.unwrap_or(0) + 1).clamp(6, 60)
        })
        .collect()
}

fn length(cell: &Cell<'_>, kind: Kind) -> usize {
    match cell {
        Cell::Empty => 0,
        Cell::Text(text) => text.lines().next().map_or(0, |line| line.chars().count()),
        Cell::Count(count) if kind == Kind::Count => digits(*count) + digits(*count) / 3,
        Cell::Count(count) => digits(*count),
        Cell::Cents(cents) => digits(*cents) * 4 / 3 + 4,
        Cell::Day(_) => 10,
        Cell::Instant(_) => 16,
        Cell::Number(_) => 11,
        Cell::Flag(_) => 6,
    }
}

fn digits(number: i64) -> usize {
    let sign = usize::from(number < 0);
    sign + number.unsigned_abs().checked_ilog10().map_or(1, |log| log as usize + 1)
}
