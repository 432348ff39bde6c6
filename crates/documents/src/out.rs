//! Rows here, format there: a report names its columns and yields rows; this turns them into a file.

mod csv;
mod ods;
mod width;
mod xlsx;

use std::borrow::Cow;
use std::io::Write;

use jiff::civil::{Date, DateTime};

pub use csv::{CsvStyle, protect, unprotect};

/// What a column holds: decides alignment, number format and width in every file format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Free text; also identifiers such as FASE numbers, whose zeros matter.
    Text,
    /// A whole number.
    Count,
    /// An amount in euro cents, shown in euros.
    Cents,
    /// A calendar day.
    Day,
    /// A day and a time of day.
    Instant,
    /// A decimal number, such as a coordinate.
    Number,
    /// Yes or no.
    Flag,
}

/// One column of a [`Table`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The stable name used by programs, such as `fase_site`; not written in the file.
    pub key: &'static str,
    /// What a person reads on the first line, already translated.
    pub heading: String,
    /// What the column holds.
    pub kind: Kind,
}

impl Column {
    /// A column from its key, translated heading and kind.
    pub fn new(key: &'static str, heading: impl Into<String>, kind: Kind) -> Self {
        Self { key, heading: heading.into(), kind }
    }
}

/// One cell of a row; may borrow its text from what the caller already holds.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Cell<'a> {
    /// Nothing known.
    #[default]
    Empty,
    /// Text, written as is and never as a formula.
    Text(Cow<'a, str>),
    /// A whole number.
    Count(i64),
    /// An amount in euro cents.
    Cents(i64),
    /// A calendar day.
    Day(Date),
    /// A day and time of day, already in the reader's time zone.
    Instant(DateTime),
    /// A decimal number; infinities and NaN are written as empty.
    Number(f64),
    /// Yes or no.
    Flag(bool),
}

impl<'a> Cell<'a> {
    /// A text cell; empty text becomes [`Cell::Empty`].
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::text(text)
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

impl From<i64> for Cell<'_> {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<f64> for Cell<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Cell<'_> {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<Date> for Cell<'_> {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl From<DateTime> for Cell<'_> {
    fn from(instant: DateTime) -> Self {
        Self::Instant(instant)
    }
}

impl<'a, T: Into<Cell<'a>>> From<Option<T>> for Cell<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// A title, columns and rows; `rows` is a `Vec` or any iterator, taken once and streamed.
#[derive(Clone, Debug)]
pub struct Table<R> {
    /// The title: name of the sheet and title of the document.
    pub title: String,
    /// The columns, in the order of the cells of each row.
    pub columns: Vec<Column>,
    /// The rows; a row shorter than the columns is completed with empty cells, a longer one is cut.
    pub rows: R,
}

/// The file formats a table can be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Comma-separated text, in the [`CsvStyle`] of the options.
    Csv,
    /// Office Open XML workbook (Excel).
    Xlsx,
    /// OpenDocument spreadsheet (LibreOffice).
    Ods,
}

impl Format {
    /// Every format, in the order in which to offer them.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Xlsx, Self::Ods];

    /// The file extension, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
        }
    }

    /// The media type for the `Content-Type` header.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
        }
    }

    /// The format with this file extension (`csv`, `xlsx`, `ods`).
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension().eq_ignore_ascii_case(extension))
    }
}

/// How to write, beyond the table itself.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// How CSV looks.
    pub csv: CsvStyle,
    /// The words for yes and no, in every format: a spreadsheet's own booleans are read in the language of the program
    /// that shows them, not of whoever asked for the file. Absent means `1` and `0` in CSV and the
    /// format's own booleans elsewhere, for programs.
    pub yes_no: Option<(String, String)>,
    /// When the file is made, kept in the document's properties; absent means 1 January 1980.
    pub made_at: Option<DateTime>,
    /// Who makes the file, kept in the document's properties; may be empty.
    pub author: String,
}

impl Options {
    /// What people open in a spreadsheet: CSV as a Belgian Excel reads it, and these words for yes and no.
    pub fn office(yes: impl Into<String>, no: impl Into<String>) -> Self {
        Self { csv: CsvStyle::office(), yes_no: Some((yes.into(), no.into())), ..Self::default() }
    }

    /// A row in which yes and no are words, when there are words for them.
    fn in_words<'a>(&'a self, mut row: Vec<Cell<'a>>) -> Vec<Cell<'a>> {
        if let Some((yes, no)) = &self.yes_no {
            for cell in &mut row {
                if let Cell::Flag(flag) = cell {
                    *cell = Cell::Text(Cow::Borrowed(if *flag { yes } else { no }));
                }
            }
        }
        row
    }
}

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Rows of data, the heading not counted.
    pub rows: usize,
    /// Texts cut because the format holds no more than 32,767 characters in a cell.
    pub shortened: usize,
}

/// Why a table could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A spreadsheet holds 1,048,576 rows at most, the heading included.
    #[error("more rows than a spreadsheet holds")]
    TooManyRows,
    /// A spreadsheet holds 16,384 columns at most.
    #[error("more columns than a spreadsheet holds")]
    TooManyColumns,
    /// The destination refused the bytes.
    #[error("writing failed: {0}")]
    Io(#[from] std::io::Error),
    /// The XLSX writer failed.
    #[error("writing the workbook failed: {0}")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    /// The archive writer failed.
    #[error("writing the archive failed: {0}")]
    Zip(#[from] zip::result::ZipError),
}

const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;
const MOST_CHARACTERS: usize = 32_767;

/// Write `table` to `out`. CSV and ODS stream row by row; XLSX is built in memory first.
///
/// # Errors
/// When the format cannot hold that many rows or columns, or `out` fails.
pub fn write<'a, R, W>(
    table: Table<R>,
    format: Format,
    options: &Options,
    out: &mut W,
) -> Result<Written, WriteError>
where
    R: IntoIterator<Item = Vec<Cell<'a>>>,
    W: Write,
{
    if format != Format::Csv && table.columns.len() > MOST_COLUMNS {
        return Err(WriteError::TooManyColumns);
    }
    let rows = table.rows.into_iter().map(|row| options.in_words(row));
    let table = Table { title: table.title, columns: table.columns, rows };
    match format {
        Format::Csv => csv::write(table, options, out),
        Format::Xlsx => xlsx::write(table, options, out),
        Format::Ods => ods::write(table, options, out),
    }
}

/// Write `table` into a new buffer; see [`write()`].
///
/// # Errors
/// As [`write()`].
pub fn to_bytes<'a, R>(table: Table<R>, format: Format, options: &Options) -> Result<Vec<u8>, WriteError>
where
    R: IntoIterator<Item = Vec<Cell<'a>>>,
{
    let mut bytes = Vec::new();
    write(table, format, options, &mut bytes)?;
    Ok(bytes)
}

/// A name a spreadsheet accepts for a sheet: 31 characters at most, none of `[]:*?/\`, no quote at an end.
fn sheet_name(title: &str) -> String {
    let cleaned: String =
        title.chars().map(|c| if c.is_control() || "[]:*?/\\".contains(c) { ' ' } else { c }).collect();
    // 31 is counted in UTF-16 units by Excel.
    let mut units = 0;
    let kept: String = cleaned
        .trim_matches(|c: char| c.is_whitespace() || c == '\'')
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= 31
        })
        .collect();
    let kept = kept.trim_matches(|c: char| c.is_whitespace() || c == '\'');
    if kept.is_empty() || kept.eq_ignore_ascii_case("history") { "1".to_owned() } else { kept.to_owned() }
}

/// The text as a spreadsheet cell can hold it: cut with an ellipsis when too long, which `shortened` counts,
/// and spaces for tabs, which LibreOffice would drop, gluing words together.
fn fitting<'t>(text: &'t str, shortened: &mut usize) -> Cow<'t, str> {
    if text.contains('\t') {
        return Cow::Owned(fitting(&text.replace('\t', " "), shortened).into_owned());
    }
    if text.len() <= MOST_CHARACTERS {
        return Cow::Borrowed(text);
    }
    let mut units = 0;
    let mut end = text.len();
    for (at, c) in text.char_indices() {
        units += c.len_utf16();
        if units < MOST_CHARACTERS {
            end = at + c.len_utf8();
        }
        if units > MOST_CHARACTERS {
            *shortened += 1;
            return Cow::Owned(format!("{}…", &text[..end]));
        }
    }
    Cow::Borrowed(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheet_names_are_made_acceptable() {
        assert_eq!(sheet_name("Écoles 2025/2026"), "Écoles 2025 2026");
        assert_eq!(sheet_name("'quoted'"), "quoted");
        assert_eq!(sheet_name("  "), "1");
        assert_eq!(sheet_name(&"é".repeat(50)).chars().count(), 31);
    }

    #[test]
    fn long_texts_are_cut_and_counted() {
        let mut shortened = 0;
        assert_eq!(fitting("court", &mut shortened), "court");
        let long = "é".repeat(40_000);
        assert_eq!(fitting(&long, &mut shortened).chars().count(), MOST_CHARACTERS);
        assert_eq!(shortened, 1);
        let just = "é".repeat(MOST_CHARACTERS);
        assert_eq!(fitting(&just, &mut shortened), just);
        assert_eq!(shortened, 1);
    }
}
