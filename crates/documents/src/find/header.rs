//! Where the headings are, and what the columns are called.

use std::collections::HashSet;

use navette_belgium::text::name_key;

use crate::clean;
use crate::sheet::{Row, Sheet, Value};

/// How many rows may stand above the headings.
const ABOVE: usize = 40;

/// How many rows below a candidate are compared with it.
const BELOW: usize = 60;

/// Headings found in a sheet.
#[derive(Clone, Debug)]
pub(super) struct Header {
    /// First and last row of the headings, among the stored rows.
    pub(super) rows: (usize, usize),
    /// The name of each column of the sheet, empty where there is none.
    pub(super) names: Vec<String>,
    /// Columns of the body that mostly hold numbers or dates.
    pub(super) numeric: Vec<bool>,
    pub(super) score: f64,
}

/// The best headings among the first rows from `from` on.
pub(super) fn find(sheet: &Sheet, from: usize) -> Option<Header> {
    let last = sheet.row_count().min(from + ABOVE);
    let mut best: Option<(f64, usize, usize)> = None;
    for bottom in from..last {
        let body = Body::below(sheet, bottom);
        if body.used == 0 {
            continue;
        }
        // Rows above that are as wide as the body are data: headings do not come after data.
        let wide = (from..bottom).filter(|row| width_of(sheet, *row) * 2 > body.used).count();
        for depth in 1..=3_usize.min(bottom + 1 - from) {
            let top = bottom + 1 - depth;
            if depth > 1 && !adjacent(sheet, top) {
                break;
            }
            let Some(score) = judge(sheet, top, bottom, &body) else {
                continue;
            };
            let score =
                score - 0.05 * (depth - 1) as f64 - 0.06 * wide.saturating_sub(depth - 1).min(8) as f64;
            if best.is_none_or(|(best, _, _)| score > best + 1e-9) {
                best = Some((score, top, bottom));
            }
        }
    }
    let (score, mut top, bottom) = best.filter(|(score, _, _)| *score >= 0.45)?;
    while bottom + 1 - top < 3
        && top > from
        && adjacent(sheet, top - 1)
        && is_upper_heading(sheet, top - 1, bottom)
    {
        top -= 1;
    }
    let body = Body::below(sheet, bottom);
    Some(Header {
        rows: (top, bottom),
        names: names(sheet, top, bottom),
        numeric: body.numeric,
        score: score.clamp(0.0, 1.0),
    })
}

/// Where the table of these headings ends: at the end, or where other headings follow an empty line.
pub(super) fn end_of_table(sheet: &Sheet, header: &Header) -> usize {
    let numeric = header.numeric.iter().filter(|n| **n).count();
    if numeric == 0 {
        return sheet.row_count();
    }
    for row in header.rows.1 + 2..sheet.row_count() {
        let (Some(this), Some(before)) = (sheet.row(row), sheet.row(row - 1)) else {
            break;
        };
        if this.line() == before.line() + 1 {
            continue;
        }
        // Words stand where this table has numbers, and what follows differs from them.
        let worded = this
            .filled()
            .filter(|(c, v)| header.numeric.get(*c) == Some(&true) && is_heading_text(*v))
            .count();
        let all_text = this.filled().all(|(_, value)| is_heading_text(value));
        let repeated =
            this.filled().all(|(c, v)| header.names.get(c).is_some_and(|n| n.ends_with(v.to_text().trim())));
        if worded * 2 > numeric && all_text && this.filled().count() >= 2 && !repeated {
            let body = Body::below(sheet, row);
            if body.used > 1 && judge(sheet, row, row, &body).is_some_and(|score| score > 0.8) {
                return row;
            }
        }
    }
    sheet.row_count()
}

fn width_of(sheet: &Sheet, row: usize) -> usize {
    sheet.row(row).map_or(0, |row| row.filled().count())
}

/// Whether the row and the next stand on adjacent lines.
fn adjacent(sheet: &Sheet, row: usize) -> bool {
    match (sheet.row(row), sheet.row(row + 1)) {
        (Some(this), Some(next)) => this.line() + 1 == next.line(),
        _ => false,
    }
}

/// What the rows below a candidate look like.
struct Body {
    filled: Vec<usize>,
    numeric: Vec<bool>,
    used: usize,
    threshold: usize,
}

impl Body {
    fn below(sheet: &Sheet, row: usize) -> Self {
        let columns = sheet.column_count();
        let (mut filled, mut numbers) = (vec![0; columns], vec![0; columns]);
        let mut rows = 0;
        for row in (row + 1..sheet.row_count()).take(BELOW).filter_map(|index| sheet.row(index)) {
            rows += 1;
            for (column, value) in row.filled() {
                filled[column] += 1;
                numbers[column] += usize::from(is_numeric(value));
            }
        }
        let threshold = (rows / 10).max(1);
        let used = filled.iter().filter(|count| **count >= threshold).count();
        let numeric = filled.iter().zip(&numbers).map(|(f, n)| *f > 0 && n * 2 > *f).collect();
        Self { filled, numeric, used, threshold }
    }

    fn uses(&self, column: usize) -> bool {
        self.filled.get(column).is_some_and(|count| *count >= self.threshold)
    }
}

pub(super) fn is_numeric(value: Value<'_>) -> bool {
    match value {
        Value::Number(_) | Value::Moment(_) | Value::Flag(_) => true,
        Value::Text(text) => {
            text.len() <= 40
                && text.bytes().any(|b| b.is_ascii_digit())
                && !text.chars().any(char::is_alphabetic)
                && (clean::decimal(value).value.is_some() || clean::day(value).value.is_some())
        }
        Value::Empty | Value::Error(_) => false,
    }
}

fn is_heading_text(value: Value<'_>) -> bool {
    match value {
        Value::Text(text) => {
            let text = text.trim();
            text.len() <= 160
                && text.chars().any(char::is_alphabetic)
                && !text.contains('@')
                && !text.contains("://")
                && !is_numeric(value)
        }
        // A year may head a column.
        Value::Number(number) => (1900.0..2100.0).contains(&number) && number.fract() == 0.0,
        _ => false,
    }
}

/// How much the rows `top` to `bottom` look like the headings of the body, 0 to 1.
fn judge(sheet: &Sheet, top: usize, bottom: usize, body: &Body) -> Option<f64> {
    let mut seen = HashSet::new();
    let (mut cells, mut worded, mut distinct) = (0_usize, 0_usize, 0_usize);
    let (mut covered, mut contrast) = (HashSet::new(), 0_usize);
    for row in (top..=bottom).filter_map(|index| sheet.row(index)) {
        for (column, value) in row.filled() {
            cells += 1;
            let heading = is_heading_text(value);
            worded += usize::from(heading);
            distinct += usize::from(seen.insert(name_key(&value.to_text())));
            if covered.insert(column) && heading && body.uses(column) && body.numeric[column] {
                contrast += 1;
            }
        }
    }
    let covering = covered.iter().filter(|column| body.uses(**column)).count();
    // One word over a wide body is a title; a list of one column may be headed by one.
    if cells == 0 || covering == 0 || covering == 1 && body.used > 1 {
        return None;
    }
    let share = |part: usize, of: usize| if of == 0 { 0.0 } else { part as f64 / of as f64 };
    let numeric = (0..body.numeric.len()).filter(|c| body.uses(*c) && body.numeric[*c]).count();
    let contrast = if numeric == 0 { 0.5 } else { share(contrast, numeric) };
    Some(
        share(covering, body.used) * 0.45
            + share(worded, cells) * 0.3
            + share(distinct, cells) * 0.1
            + contrast * 0.15,
    )
}

/// Whether a row above the headings names groups of them, rather than being a title.
pub(super) fn is_upper_heading(sheet: &Sheet, row: usize, bottom: usize) -> bool {
    let Some(this) = sheet.row(row) else { return false };
    let named = width_of(sheet, bottom);
    let cells: Vec<_> = this.filled().collect();
    if cells.is_empty() || !cells.iter().all(|(_, value)| is_heading_text(*value)) {
        return false;
    }
    let spans: Vec<_> =
        merges_of(sheet, this.line()).map(|(first, last)| last.saturating_sub(first) as usize + 1).collect();
    if spans.iter().any(|span| span * 10 > named * 9 && named > 2) {
        return false;
    }
    if spans.iter().any(|span| *span > 1) {
        return true;
    }
    let short = cells.iter().all(|(_, value)| value.to_text().chars().count() <= 40);
    cells.len() >= 2 && cells.len() < named && short
}

/// First and last column of the merged cells that touch a line.
fn merges_of(sheet: &Sheet, line: u32) -> impl Iterator<Item = (u32, u32)> {
    sheet
        .merges()
        .iter()
        .filter(move |merge| merge.first_line <= line && line <= merge.last_line)
        .map(|merge| (merge.first_column, merge.last_column))
}

/// The names of all columns of the sheet under the headings `top` to `bottom`.
pub(super) fn names(sheet: &Sheet, top: usize, bottom: usize) -> Vec<String> {
    let mut parts: Vec<Vec<String>> = vec![Vec::new(); sheet.column_count()];
    for index in top..=bottom {
        let Some(row) = sheet.row(index) else { continue };
        let merges: Vec<_> = merges_of(sheet, row.line()).collect();
        for (column, parts) in parts.iter_mut().enumerate() {
            let text = heading_at(row, column, &merges, index < bottom);
            let text = clean::tidy(&text).replace('\n', " ");
            if !text.is_empty() && parts.last() != Some(&text) {
                parts.push(text);
            }
        }
    }
    // What an upper heading spreads to columns without a name of their own is not their name.
    let bottom_row = sheet.row(bottom);
    for (column, parts) in parts.iter_mut().enumerate() {
        let own = (top..=bottom).any(|index| !sheet.value(index, column).is_blank());
        if !own && bottom_row.is_some() {
            parts.clear();
        }
    }
    parts.into_iter().map(|parts| parts.join(" / ")).collect()
}

/// The heading of a column in one row, spread over merged cells, or, without merged cells, to the right in upper rows.
fn heading_at(row: Row<'_>, column: usize, merges: &[(u32, u32)], upper: bool) -> String {
    let own = row.value(column);
    if !own.is_blank() {
        return own.to_text().into_owned();
    }
    if let Some((first, _)) = merges.iter().find(|(first, last)| (*first..=*last).contains(&(column as u32)))
    {
        return row.value(*first as usize).to_text().into_owned();
    }
    if upper && merges.is_empty() {
        let left = (0..column).rev().map(|left| row.value(left)).find(|value| !value.is_blank());
        return left.map(|value| value.to_text().into_owned()).unwrap_or_default();
    }
    String::new()
}
