//! XLS through calamine, after a look at its records: extent, hidden columns and rows, password.

use std::collections::HashSet;
use std::io::Cursor;

use calamine::{Data, DataRef, Reader, SheetVisible, Xls};

use crate::sheet::{Builder, Merge, Sheet};

use super::xlsx::put;
use super::{Budget, Limit, Note, ReadError, cfb};

pub(super) fn read(
    bytes: &[u8],
    budget: &mut Budget,
    notes: &mut Vec<Note>,
) -> Result<Vec<Sheet>, ReadError> {
    let looks = look(bytes, budget)?;
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsError::Password => ReadError::Encrypted,
        _ => ReadError::damaged("Workbook"),
    })?;
    let metadata = book.sheets_metadata().to_vec();
    let mut sheets = Vec::new();
    for (index, about) in metadata.iter().enumerate() {
        let Ok(range) = book.worksheet_range(&about.name) else {
            notes.push(Note::SheetLeftOut(about.name.clone()));
            continue;
        };
        budget.sheet()?;
        let mut builder = Builder::new(&about.name, about.visible != SheetVisible::Visible, budget);
        let look = looks.get(index);
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (offset, row) in range.rows().enumerate() {
            let line = first_row + offset as u32 + 1;
            builder.start_row(line, look.is_some_and(|look| look.hidden_rows.contains(&line)));
            for (column, cell) in row.iter().enumerate().filter(|(_, cell)| **cell != Data::Empty) {
                put(&mut builder, first_column as usize + column, shared(cell))?;
            }
        }
        builder.hide_columns(look.into_iter().flat_map(|look| look.hidden_columns.iter().copied()));
        for area in book.merge_cells_by_sheet_name(&about.name).unwrap_or_default() {
            builder.merge(Merge {
                first_line: area.start.0 + 1,
                last_line: area.end.0 + 1,
                first_column: area.start.1,
                last_column: area.end.1,
            });
        }
        sheets.push(builder.finish());
    }
    Ok(sheets)
}

/// The same cell without its text copied.
fn shared(cell: &Data) -> DataRef<'_> {
    match cell {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(flag) => DataRef::Bool(*flag),
        Data::DateTime(serial) => DataRef::DateTime(*serial),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}

/// What the records of a sheet say beyond its cells.
#[derive(Default)]
struct Look {
    hidden_columns: Vec<u32>,
    hidden_rows: HashSet<u32>,
    rows: (u32, u32),
    columns: (u32, u32),
    /// The extent the sheet declares of itself is impossible.
    lying: bool,
}

impl Look {
    fn cell(&mut self, row: u32, first: u32, last: u32) {
        self.rows = (self.rows.0.min(row), self.rows.1.max(row + 1));
        self.columns = (self.columns.0.min(first), self.columns.1.max(last + 1));
    }

    fn area(&self) -> usize {
        let side = |(from, to): (u32, u32)| to.saturating_sub(from) as usize;
        side(self.rows) * side(self.columns)
    }
}

/// Look at every sheet's records; refuse a workbook whose cells lie so far apart that memory would not hold them.
fn look(bytes: &[u8], budget: &Budget) -> Result<Vec<Look>, ReadError> {
    let stream = cfb::stream(bytes, &["Workbook", "Book"]).ok_or_else(|| ReadError::damaged("Workbook"))?;
    let mut starts = Vec::new();
    for (kind, body) in records(&stream, 0) {
        match kind {
            0x2F => return Err(ReadError::Encrypted),
            0x85 => starts.push(dword(body, 0) as usize),
            0x0A => break,
            _ => {}
        }
    }
    let limits = budget.limits();
    if starts.len() > limits.sheets {
        return Err(ReadError::TooLarge { limit: Limit::Sheets, most: limits.sheets as u64 });
    }
    let looks: Vec<Look> = starts.into_iter().map(|start| look_at(&stream, start)).collect();
    if looks.iter().any(|look| look.lying) {
        return Err(ReadError::damaged("Workbook"));
    }
    if looks.iter().map(Look::area).sum::<usize>() > limits.cells {
        return Err(ReadError::TooLarge { limit: Limit::Cells, most: limits.cells as u64 });
    }
    Ok(looks)
}

fn look_at(stream: &[u8], start: usize) -> Look {
    let mut look = Look { rows: (u32::MAX, 0), columns: (u32::MAX, 0), ..Look::default() };
    let mut depth = 0;
    for (kind, body) in records(stream, start) {
        match kind {
            // A chart inside the sheet begins and ends like a sheet.
            0x0809 | 0x0409 | 0x0209 | 0x0009 => depth += 1,
            0x0A if depth <= 1 => break,
            0x0A => depth -= 1,
            0x0203 | 0x027E | 0x00FD | 0x0204 | 0x0006 | 0x0206 | 0x0406 | 0x0205 | 0x00D6
                if body.len() >= 4 =>
            {
                let column = word(body, 2);
                look.cell(word(body, 0), column, column);
            }
            0x00BD if body.len() >= 6 => look.cell(word(body, 0), word(body, 2), word(body, body.len() - 2)),
            // calamine sets memory aside for the declared extent.
            0x0200 => look.lying |= !extent_is_possible(body),
            0x007D if body.len() >= 10 && word(body, 8) & 1 == 1 => {
                look.hidden_columns.extend(word(body, 0)..=word(body, 2).min(255));
            }
            0x0208 if body.len() >= 14 && word(body, 12) & 0x20 != 0 => {
                look.hidden_rows.insert(word(body, 0) + 1);
            }
            _ => {}
        }
    }
    look
}

/// Whether a declared extent (first and one-past-last row, then column) lies on a sheet of this format.
fn extent_is_possible(body: &[u8]) -> bool {
    let (rows, columns) = if body.len() >= 14 {
        ((dword(body, 0), dword(body, 4)), (word(body, 8), word(body, 10)))
    } else {
        ((word(body, 0), word(body, 2)), (word(body, 4), word(body, 6)))
    };
    (rows.1 == 0 || rows.0 <= rows.1 && rows.1 <= 65_536) && columns.1 <= 256
}

fn word(body: &[u8], at: usize) -> u32 {
    body.get(at..at + 2).map_or(0, |two| u32::from(u16::from_le_bytes([two[0], two[1]])))
}

fn dword(body: &[u8], at: usize) -> u32 {
    word(body, at) | word(body, at + 2) << 16
}

/// The records of a stream from `at` on: kind and body.
fn records(stream: &[u8], mut at: usize) -> impl Iterator<Item = (u32, &[u8])> {
    std::iter::from_fn(move || {
        let head = stream.get(at..at.checked_add(4)?)?;
        let (kind, length) = (word(head, 0), word(head, 2) as usize);
        let body = stream.get(at + 4..at + 4 + length)?;
        at += 4 + length;
        Some((kind, body))
    })
}
