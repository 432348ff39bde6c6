//! A sheet as it was in the file: cells kept compactly, each row with its line number.

use jiff::civil::{DateTime, Time};

/// What one cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub enum Value<'s> {
    /// Nothing.
    #[default]
    Empty,
    /// Text, as it was written.
    Text(&'s str),
    /// A number that was a number in the file (never in CSV, where all is text).
    Number(f64),
    /// A real date of a spreadsheet; midnight when it was a day only.
    Moment(DateTime),
    /// Yes or no.
    Flag(bool),
    /// A formula whose result is an error, such as `#N/A`.
    Error(&'s str),
}

impl<'s> Value<'s> {
    /// Whether there is nothing to read: no cell, or only spaces.
    pub fn is_blank(self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim_matches(is_space).is_empty(),
            _ => false,
        }
    }

    /// The text of a text cell.
    pub fn as_text(self) -> Option<&'s str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The value as text for reading or matching: `1070` for the number 1070, ISO for dates.
    pub fn to_text(self) -> std::borrow::Cow<'s, str> {
        use std::borrow::Cow;
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) | Self::Error(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(format!("{number}")),
            Self::Moment(moment) if moment.time() == Time::midnight() => {
                Cow::Owned(moment.date().to_string())
            }
            Self::Moment(moment) => Cow::Owned(moment.to_string()),
            Self::Flag(flag) => Cow::Borrowed(if flag { "1" } else { "0" }),
        }
    }
}

/// White space as people paste it: also no-break, thin and zero-width spaces and stray byte order marks.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// A cell as stored: 16 bytes, text as a range of the sheet's one string.
#[derive(Clone, Copy, Debug)]
enum Slot {
    Empty,
    Text { at: u32, len: u32 },
    Number(f64),
    Moment(DateTime),
    Flag(bool),
    Error { at: u32, len: u32 },
}

/// Where a row stands.
#[derive(Clone, Copy, Debug)]
struct RowAt {
    line: u32,
    start: u32,
    hidden: bool,
}

/// A rectangle of merged cells; rows and columns counted from 0, ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merge {
    /// Line of the first row (1-based, as the user sees it).
    pub first_line: u32,
    /// Line of the last row (1-based).
    pub last_line: u32,
    /// First column, from 0.
    pub first_column: u32,
    /// Last column, from 0.
    pub last_column: u32,
}

/// One sheet of a [`crate::Workbook`]. Rows that hold nothing at all are not stored, but line numbers tell of them.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    name: String,
    hidden: bool,
    texts: String,
    slots: Vec<Slot>,
    rows: Vec<RowAt>,
    columns: u32,
    merges: Vec<Merge>,
    hidden_columns: Vec<u32>,
}

impl Sheet {
    /// The name on the sheet's tab; empty for files without sheets.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether the sheet is hidden in the file.
    pub fn hidden(&self) -> bool {
        self.hidden
    }

    /// How many rows hold something.
    pub fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// How many columns the widest row has.
    pub fn column_count(&self) -> usize {
        self.columns as usize
    }

    /// How many cells are stored, empty ones between others included.
    pub fn cell_count(&self) -> usize {
        self.slots.len()
    }

    /// Bytes this sheet keeps in memory.
    pub fn bytes(&self) -> usize {
        self.texts.capacity()
            + self.slots.capacity() * size_of::<Slot>()
            + self.rows.capacity() * size_of::<RowAt>()
            + self.merges.capacity() * size_of::<Merge>()
    }

    /// The columns hidden in the file, counted from 0, in order.
    pub fn hidden_columns(&self) -> &[u32] {
        &self.hidden_columns
    }

    /// The merged rectangles.
    pub fn merges(&self) -> &[Merge] {
        &self.merges
    }

    /// The row at `index` among the stored rows.
    pub fn row(&self, index: usize) -> Option<Row<'_>> {
        (index < self.rows.len()).then_some(Row { sheet: self, index })
    }

    /// All stored rows, in order.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> {
        (0..self.rows.len()).map(|index| Row { sheet: self, index })
    }

    /// The value at a stored row and a column; [`Value::Empty`] when there is none.
    pub fn value(&self, row: usize, column: usize) -> Value<'_> {
        self.row(row).map_or(Value::Empty, |row| row.value(column))
    }

    fn slots_of(&self, index: usize) -> &[Slot] {
        let start = self.rows[index].start as usize;
        let end = self.rows.get(index + 1).map_or(self.slots.len(), |next| next.start as usize);
        &self.slots[start..end]
    }

    fn read(&self, slot: Slot) -> Value<'_> {
        let text =
            |at: u32, len: u32| self.texts.get(at as usize..at as usize + len as usize).unwrap_or_default();
        match slot {
            Slot::Empty => Value::Empty,
            Slot::Text { at, len } => Value::Text(text(at, len)),
            Slot::Number(number) => Value::Number(number),
            Slot::Moment(moment) => Value::Moment(moment),
            Slot::Flag(flag) => Value::Flag(flag),
            Slot::Error { at, len } => Value::Error(text(at, len)),
        }
    }
}

/// One row of a [`Sheet`].
#[derive(Clone, Copy, Debug)]
pub struct Row<'s> {
    sheet: &'s Sheet,
    index: usize,
}

impl<'s> Row<'s> {
    /// The row's number as a spreadsheet program shows it, from 1. In CSV, a cell of several lines counts once.
    pub fn line(self) -> u32 {
        self.sheet.rows[self.index].line
    }

    /// Whether the row is hidden in the file (filtered out or folded away).
    pub fn hidden(self) -> bool {
        self.sheet.rows[self.index].hidden
    }

    /// How many cells are stored, up to the last one that holds something.
    pub fn len(self) -> usize {
        self.sheet.slots_of(self.index).len()
    }

    /// Whether the row has no cell.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The value in a column, [`Value::Empty`] beyond the last.
    pub fn value(self, column: usize) -> Value<'s> {
        let slots = self.sheet.slots_of(self.index);
        slots.get(column).map_or(Value::Empty, |slot| self.sheet.read(*slot))
    }

    /// The values from the first column to the last one stored.
    pub fn values(self) -> impl ExactSizeIterator<Item = Value<'s>> {
        self.sheet.slots_of(self.index).iter().map(move |slot| self.sheet.read(*slot))
    }

    /// The columns that hold something, with their values.
    pub fn filled(self) -> impl Iterator<Item = (usize, Value<'s>)> {
        self.values().enumerate().filter(|(_, value)| !value.is_blank())
    }
}

/// Builds a [`Sheet`] row by row within limits.
#[derive(Debug)]
pub(crate) struct Builder<'l> {
    sheet: Sheet,
    budget: &'l mut crate::read::Budget,
    line: u32,
    row_hidden: bool,
    open: bool,
}

type Grown = Result<(), crate::read::ReadError>;

impl<'l> Builder<'l> {
    pub(crate) fn new(name: &str, hidden: bool, budget: &'l mut crate::read::Budget) -> Self {
        let sheet = Sheet { name: name.to_owned(), hidden, ..Sheet::default() };
        Self { sheet, budget, line: 0, row_hidden: false, open: false }
    }

    /// Begin the row with this number, from 1; numbers must grow.
    pub(crate) fn start_row(&mut self, line: u32, hidden: bool) {
        self.end_row();
        self.line = line;
        self.row_hidden = hidden;
        self.open = true;
    }

    /// Number of cells already in the row.
    pub(crate) fn width(&self) -> usize {
        match self.sheet.rows.last() {
            Some(row) if self.open && row.line == self.line => self.sheet.slots.len() - row.start as usize,
            _ => 0,
        }
    }

    fn push(&mut self, column: usize, slot: impl FnOnce(&mut Sheet) -> Slot) -> Grown {
        let width = self.width();
        if width == 0 && self.sheet.rows.last().is_none_or(|row| row.line != self.line) {
            self.budget.row()?;
            let start = self.sheet.slots.len() as u32;
            self.sheet.rows.push(RowAt { line: self.line, start, hidden: self.row_hidden });
        }
        self.budget.column(column)?;
        // A cell told twice keeps its first value.
        if column < width {
            return Ok(());
        }
        self.budget.cells(column - width + 1)?;
        for _ in width..column {
            self.sheet.slots.push(Slot::Empty);
        }
        let slot = slot(&mut self.sheet);
        self.sheet.slots.push(slot);
        Ok(())
    }

    /// Put text at a column at or after the end of the row; spaces only are nothing.
    pub(crate) fn text(&mut self, column: usize, text: &str) -> Grown {
        if Value::Text(text).is_blank() {
            return Ok(());
        }
        self.budget.text(text.len())?;
        self.push(column, |sheet| {
            let at = sheet.texts.len() as u32;
            sheet.texts.push_str(text);
            Slot::Text { at, len: text.len() as u32 }
        })
    }

    pub(crate) fn number(&mut self, column: usize, number: f64) -> Grown {
        if !number.is_finite() {
            return Ok(());
        }
        self.push(column, |_| Slot::Number(number))
    }

    pub(crate) fn moment(&mut self, column: usize, moment: DateTime) -> Grown {
        self.push(column, |_| Slot::Moment(moment))
    }

    pub(crate) fn flag(&mut self, column: usize, flag: bool) -> Grown {
        self.push(column, |_| Slot::Flag(flag))
    }

    pub(crate) fn error(&mut self, column: usize, text: &str) -> Grown {
        self.budget.text(text.len())?;
        self.push(column, |sheet| {
            let at = sheet.texts.len() as u32;
            sheet.texts.push_str(text);
            Slot::Error { at, len: text.len() as u32 }
        })
    }

    pub(crate) fn merge(&mut self, merge: Merge) {
        // A sheet has few merges; a hostile file must not make rows slow to judge.
        if self.sheet.merges.len() < 100_000 {
            self.sheet.merges.push(merge);
        }
    }

    pub(crate) fn hide_columns(&mut self, columns: impl IntoIterator<Item = u32>) {
        self.sheet.hidden_columns.extend(columns);
    }

    fn end_row(&mut self) {
        if self.open {
            self.sheet.columns = self.sheet.columns.max(self.width() as u32);
        }
        self.open = false;
    }

    pub(crate) fn finish(mut self) -> Sheet {
        self.end_row();
        let mut sheet = self.sheet;
        sheet.hidden_columns.sort_unstable();
        sheet.hidden_columns.dedup();
        sheet.hidden_columns.retain(|column| *column < sheet.columns);
        sheet.merges.sort_unstable_by_key(|merge| (merge.first_line, merge.first_column));
        sheet.texts.shrink_to_fit();
        sheet.slots.shrink_to_fit();
        sheet.rows.shrink_to_fit();
        sheet
    }
}
