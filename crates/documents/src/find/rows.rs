//! Which rows below the headings are data, and what the others are.

use navette_belgium::text::name_key;

use crate::sheet::{Row, Sheet, Value};

use super::header::{Header, is_numeric};
use super::{Anomaly, AnomalyKind, DataRow, FoundColumn, Lone, TableGuess, shown};

/// Gather the rows of a table from the row after its headings up to `end`; `from` is where looking for it began.
pub(super) fn gather(sheet: &Sheet, header: &Header, from: usize, end: usize, lone: Lone) -> TableGuess {
    let line = |row: usize| sheet.row(row).map_or(0, Row::line);
    let mut anomalies = Vec::new();
    for row in (from..header.rows.0).filter_map(|index| sheet.row(index)) {
        anomalies.push(anomaly(row, AnomalyKind::Title));
    }
    let shape = Shape::of(sheet, header, end, lone);
    let mut rows = Vec::new();
    let mut groups: Vec<String> = Vec::new();
    let mut group = None;
    let mut before = line(header.rows.1);
    for index in header.rows.1 + 1..end {
        let Some(row) = sheet.row(index) else { break };
        // A run of empty lines is told line by line, unless it is a desert.
        for blank in (before + 1..row.line()).take(100) {
            anomalies.push(Anomaly { line: blank, kind: AnomalyKind::Blank, text: String::new() });
        }
        let after_gap = row.line() > before + 1 || rows.is_empty();
        before = row.line();
        let kind = shape.kind_of(sheet, index, row, after_gap);
        match kind {
            Some(kind) => {
                anomalies.push(anomaly(row, kind));
                match kind {
                    AnomalyKind::Group => {
                        group = Some(groups.len() as u32);
                        groups.push(first_text(row));
                    }
                    AnomalyKind::Total => group = None,
                    _ => {}
                }
            }
            None => {
                rows.push(DataRow { row: index, group });
                if row.hidden() {
                    anomalies.push(anomaly(row, AnomalyKind::HiddenRow));
                }
                if row.filled().any(|(column, _)| !shape.known[column]) {
                    anomalies.push(anomaly(row, AnomalyKind::ExtraCells));
                }
            }
        }
    }
    let columns = columns(sheet, header, &rows);
    TableGuess {
        header_lines: (line(header.rows.0), line(header.rows.1)),
        columns,
        rows,
        groups,
        anomalies,
        score: header.score,
    }
}

fn columns(sheet: &Sheet, header: &Header, rows: &[DataRow]) -> Vec<FoundColumn> {
    let mut used = vec![false; sheet.column_count()];
    for row in rows.iter().filter_map(|row| sheet.row(row.row)) {
        for (column, _) in row.filled() {
            used[column] = true;
        }
    }
    (0..sheet.column_count())
        .filter(|index| used[*index] || !header.names[*index].is_empty())
        .map(|index| FoundColumn {
            index,
            name: header.names[index].clone(),
            hidden: sheet.hidden_columns().binary_search(&(index as u32)).is_ok(),
        })
        .collect()
}

fn anomaly(row: Row<'_>, kind: AnomalyKind) -> Anomaly {
    let text: Vec<_> = row.filled().take(8).map(|(_, value)| value.to_text()).collect();
    Anomaly { line: row.line(), kind, text: shown(&text.join(" · ")) }
}

fn first_text(row: Row<'_>) -> String {
    row.filled().next().map(|(_, value)| shown(&value.to_text())).unwrap_or_default()
}

/// What the rows of a table usually look like.
struct Shape<'h> {
    header: &'h Header,
    /// How many columns the table has.
    width: usize,
    /// Columns with a name, or filled often enough to belong to the table all the same.
    known: Vec<bool>,
    /// The last row that is surely data.
    last_data: usize,
    /// Whether rows of a single cell are too common to be headings.
    singles_are_data: bool,
    /// What is known of rows of a single cell.
    lone: Lone,
}

impl<'h> Shape<'h> {
    fn of(sheet: &Sheet, header: &'h Header, end: usize, lone: Lone) -> Self {
        let start = header.rows.1 + 1;
        let mut filled = vec![0_usize; sheet.column_count()];
        let (mut all, mut singles) = (0_usize, 0_usize);
        for row in (start..end).filter_map(|index| sheet.row(index)) {
            let mut cells = 0;
            for (column, _) in row.filled() {
                filled[column] += 1;
                cells += 1;
            }
            all += 1;
            singles += usize::from(cells == 1);
        }
        let known: Vec<bool> = filled
            .iter()
            .zip(&header.names)
            .map(|(count, name)| !name.is_empty() || count * 10 > all)
            .collect();
        let width = known.iter().filter(|known| **known).count();
        let sure = |index: &usize| {
            sheet.row(*index).is_some_and(|row| row.filled().count() >= 2.min(width) && !is_total(row, width))
        };
        let last_data = (start..end).rev().find(sure).unwrap_or(start);
        Self { header, width, known, last_data, singles_are_data: singles * 5 > all, lone }
    }

    /// What a row is when it is not data.
    fn kind_of(&self, sheet: &Sheet, index: usize, row: Row<'_>, after_gap: bool) -> Option<AnomalyKind> {
        if self.repeats_header(row) {
            return Some(AnomalyKind::RepeatedHeader);
        }
        if is_total(row, self.width) {
            return Some(AnomalyKind::Total);
        }
        let mut cells = row.filled();
        let (Some((column, value)), None) = (cells.next(), cells.next()) else {
            return None;
        };
        if self.width < 2 {
            return None;
        }
        if let Lone::NamedIn(naming) = self.lone {
            let text = value.to_text();
            let text = text.trim();
            let sentence = text.chars().count() > 60 || text.ends_with('.') || text.starts_with('(');
            if sentence || is_note(text) {
                return Some(AnomalyKind::Footnote);
            }
            return (naming != Some(column)).then_some(AnomalyKind::Group);
        }
        if value.as_text().is_some_and(is_note) || index > self.last_data && (self.width > 2 || after_gap) {
            return Some(AnomalyKind::Footnote);
        }
        let text = value.as_text()?;
        if text.chars().count() > 100 || is_numeric(value) {
            return None;
        }
        // Merged cells are in order of lines: only those of this line are looked at.
        let merges = sheet.merges();
        let first = merges.partition_point(|merge| merge.first_line < row.line());
        let span = merges[first..]
            .iter()
            .take_while(|merge| merge.first_line == row.line())
            .filter(|merge| merge.first_column as usize == column)
            .map(|merge| merge.last_column.saturating_sub(merge.first_column) as usize + 1)
            .max()
            .unwrap_or(1);
        if span * 2 >= self.width && span > 1 {
            // A heading with nothing below it qualifies nothing.
            return Some(if index > self.last_data { AnomalyKind::Footnote } else { AnomalyKind::Group });
        }
        // Without merged cells, a heading is a rare line of its own, set apart or in capitals, with data right below.
        let first = self.known.iter().position(|known| *known) == Some(column);
        let capitals = text.chars().any(char::is_alphabetic) && !text.chars().any(char::is_lowercase);
        let data_below = sheet.row(index + 1).is_some_and(|next| {
            next.line() == row.line() + 1
                && next.filled().count() * 2 >= self.width
                && !is_total(next, self.width)
        });
        let heading =
            first && self.width >= 3 && !self.singles_are_data && (capitals || after_gap) && data_below;
        heading.then_some(AnomalyKind::Group)
    }

    fn repeats_header(&self, row: Row<'_>) -> bool {
        let same = |column: usize, value: Value<'_>| {
            let Some(text) = value.as_text() else { return false };
            let name = &self.header.names[column];
            !name.is_empty()
                && (name == text || name.ends_with(text.trim()) || name_key(name) == name_key(text))
        };
        // Most rows differ in their first cell already.
        if !row.filled().next().is_some_and(|(column, value)| same(column, value)) {
            return false;
        }
        let (mut cells, mut equal) = (0, 0);
        for (column, value) in row.filled() {
            cells += 1;
            equal += usize::from(same(column, value));
        }
        cells >= 2.min(self.width) && equal * 5 >= cells * 4
    }
}

/// Whether a row is a total: its first cell says so and hardly anything but numbers follows.
fn is_total(row: Row<'_>, width: usize) -> bool {
    let mut cells = row.filled();
    let Some((_, Value::Text(text))) = cells.next() else {
        return false;
    };
    let begins = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let initial = begins.chars().next().map(|c| c.to_ascii_lowercase());
    if !matches!(initial, Some('t' | 's' | 'g' | 'e' | 'a' | 'n' | 'm')) {
        return false;
    }
    let key = name_key(begins);
    let mut words = key.split(' ');
    let first = words.next().unwrap_or_default();
    let second = words.next().unwrap_or_default();
    let says =
        matches!(first, "total" | "totaux" | "totaal" | "subtotal" | "subtotaal" | "soustotal" | "totals")
            || matches!((first, second), ("sous", "total" | "totaux") | ("sub", "total" | "totaal"))
            || matches!(
                (first, second),
                ("grand" | "nombre", "total") | ("ensemble", "") | ("somme", "") | ("algemeen", "totaal")
            )
            || matches!((first, second), ("eindtotaal", "") | ("moyenne", "") | ("gemiddelde", ""));
    if !says {
        return false;
    }
    let (mut others, mut worded) = (0, 0);
    for (_, value) in cells {
        others += 1;
        worded += usize::from(!is_numeric(value) && !matches!(value, Value::Error(_)));
    }
    worded == 0 || others <= 1 && width > 3
}

/// Whether a lone text is a note: an asterisk, a numbered mark, `NB`, `Source`…
fn is_note(text: &str) -> bool {
    let text = text.trim();
    if text.starts_with(['*', '†', '¹', '²', '³', '⁽', '※']) {
        return true;
    }
    if text.strip_prefix('(').and_then(|rest| rest.split_once(')')).is_some_and(|(mark, _)| mark.len() <= 2) {
        return true;
    }
    let key = name_key(text);
    let first = key.split(' ').next().unwrap_or_default();
    matches!(first, "nb" | "note" | "notes" | "nota" | "remarque" | "remarques" | "source" | "sources")
        || matches!(first, "bron" | "bronnen" | "opmerking" | "opmerkingen" | "legende" | "attention" | "ps")
        || key.starts_with("n b ")
}
