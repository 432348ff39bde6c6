//! CSV after RFC 4180, with what Excel and LibreOffice need to open it well.

use std::borrow::Cow;
use std::io::Write;

use super::{Cell, Options, Table, WriteError, Written};

/// How a CSV file looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CsvStyle {
    /// Begin with a byte order mark, without which Excel misreads accents.
    pub bom: bool,
    /// The character between cells, `;` or `,` (any ASCII character but a quote or an end of line).
    pub separator: char,
    /// The decimal separator, `,` or `.`.
    pub decimal: char,
}

impl CsvStyle {
    /// What a French or Belgian Excel opens by itself: BOM, `;`, decimal comma.
    pub fn office() -> Self {
        Self { bom: true, separator: ';', decimal: ',' }
    }
}

impl Default for CsvStyle {
    /// What programs read: no BOM, `,`, decimal point.
    fn default() -> Self {
        Self { bom: false, separator: ',', decimal: '.' }
    }
}

/// Characters that make a spreadsheet take a text for a formula when it comes first.
fn is_dangerous(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
}

fn begins_dangerously(text: &str) -> bool {
    text != "-" && text.trim_start_matches('\'').starts_with(is_dangerous)
}

/// Put an apostrophe before a text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab…).
pub fn protect(text: &str) -> Cow<'_, str> {
    if begins_dangerously(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// Take away the apostrophe that [`protect`] put; other texts are untouched.
pub fn unprotect(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if begins_dangerously(rest) => rest,
        _ => text,
    }
}

/// Bytes gathered before they are handed to the destination.
const BLOCK: usize = 64 * 1024;

pub(super) fn write<'a, R, W>(table: Table<R>, options: &Options, out: &mut W) -> Result<Written, WriteError>
where
    R: IntoIterator<Item = Vec<Cell<'a>>>,
    W: Write,
{
    let style = &options.csv;
    let mut line = String::with_capacity(BLOCK + 4096);
    if style.bom {
        line.push('\u{feff}');
    }
    for (index, column) in table.columns.iter().enumerate() {
        if index > 0 {
            line.push(style.separator);
        }
        push_text(&mut line, &column.heading, style.separator);
    }
    line.push_str("\r\n");
    let mut written = Written::default();
    for row in table.rows {
        // A single empty column would give a blank line, which readers skip.
        if table.columns.len() == 1 && row.first().is_none_or(|cell| *cell == Cell::Empty) {
            line.push_str("\"\"");
        }
        for index in 0..table.columns.len() {
            if index > 0 {
                line.push(style.separator);
            }
            if let Some(cell) = row.get(index) {
                push_cell(&mut line, cell, style);
            }
        }
        line.push_str("\r\n");
        written.rows += 1;
        if line.len() >= BLOCK {
            out.write_all(line.as_bytes())?;
            line.clear();
        }
    }
    out.write_all(line.as_bytes())?;
    out.flush()?;
    Ok(written)
}

fn push_cell(line: &mut String, cell: &Cell<'_>, style: &CsvStyle) {
    use std::fmt::Write as _;
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => push_text(line, text, style.separator),
        Cell::Count(count) => {
            let _ = write!(line, "{count}");
        }
        Cell::Cents(cents) => push_number(line, style, |line| {
            let sign = if *cents < 0 { "-" } else { "" };
            let _ = write!(line, "{sign}{}.{:02}", cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
        }),
        Cell::Day(day) => {
            let _ = write!(line, "{day}");
        }
        Cell::Instant(instant) => {
            let _ = write!(line, "{} {:02}:{:02}", instant.date(), instant.hour(), instant.minute());
            if instant.second() != 0 {
                let _ = write!(line, ":{:02}", instant.second());
            }
        }
        Cell::Number(number) if number.is_finite() => push_number(line, style, |line| {
            let _ = write!(line, "{number}");
        }),
        Cell::Number(_) => {}
        Cell::Flag(flag) => line.push(if *flag { '1' } else { '0' }),
    }
}

/// Write a number with a point, then put the decimal separator of the style in, quoting if it is also the separator.
fn push_number(line: &mut String, style: &CsvStyle, number: impl FnOnce(&mut String)) {
    let start = line.len();
    number(line);
    if style.decimal == '.' && style.separator != '.' {
        return;
    }
    if let Some(point) = line[start..].find('.') {
        let mut decimal = [0; 4];
        line.replace_range(start + point..=start + point, style.decimal.encode_utf8(&mut decimal));
        if style.separator == style.decimal {
            line.insert(start, '"');
            line.push('"');
        }
    }
}

fn push_text(line: &mut String, text: &str, separator: char) {
    let text = protect(text);
    let bytes = text.as_bytes();
    let spaced = bytes.first().is_some_and(|b| *b == b' ') || bytes.last().is_some_and(|b| *b == b' ');
    let quoted = spaced || text.contains(['"', '\n', '\r', '\t', separator]);
    if !quoted {
        line.push_str(&text);
        return;
    }
    line.push('"');
    for (index, part) in text.split('"').enumerate() {
        if index > 0 {
            line.push_str("\"\"");
        }
        line.push_str(part);
    }
    line.push('"');
}

#[cfg(test)]
mod tests {
    use super::super::{Column, Format, Kind, to_bytes};
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn one(cell: Cell<'static>, style: CsvStyle) -> String {
        let table = Table {
            title: String::new(),
            columns: vec![Column::new("a", "a", Kind::Text), Column::new("b", "b", Kind::Text)],
            rows: vec![vec![cell]],
        };
        let options = Options { csv: style, ..Options::default() };
        let text = String::from_utf8(to_bytes(table, Format::Csv, &options).unwrap()).unwrap();
        text.lines().nth(1).unwrap().to_owned()
    }

    #[test]
    fn cells_follow_the_style() {
        let office = CsvStyle::office;
        assert_eq!(one(Cell::Cents(-123_456), office()), "-1234,56;");
        assert_eq!(one(Cell::Cents(5), CsvStyle::default()), "0.05,");
        assert_eq!(one(Cell::Number(50.84), office()), "50,84;");
        assert_eq!(one(Cell::Number(f64::NAN), office()), ";");
        assert_eq!(one(Cell::Flag(true), office()), "1;");
        assert_eq!(one(Cell::Day(date(2026, 3, 9)), office()), "2026-03-09;");
        assert_eq!(one(Cell::Instant(date(2026, 3, 9).at(8, 5, 0, 0)), office()), "2026-03-09 08:05;");
        assert_eq!(one("a;b \"c\"".into(), office()), "\"a;b \"\"c\"\"\";");
        let odd = CsvStyle { decimal: ',', ..CsvStyle::default() };
        assert_eq!(one(Cell::Number(1.5), odd), "\"1,5\",");
    }

    #[test]
    fn formulas_are_defused() {
        assert_eq!(one("=1+1".into(), CsvStyle::default()), "'=1+1,");
        assert_eq!(one("+32 2 000 00 00".into(), CsvStyle::default()), "'+32 2 000 00 00,");
        assert_eq!(one("-".into(), CsvStyle::default()), "-,");
        assert_eq!(one("l'école".into(), CsvStyle::default()), "l'école,");
        assert_eq!(one(Cell::Count(-3), CsvStyle::default()), "-3,");
    }

    proptest! {
        #[test]
        fn protection_is_undone_exactly(text in "['=+@\\-\ta＝]{0,6}") {
            let safe = protect(&text);
            prop_assert_eq!(unprotect(&safe), text.as_str());
            prop_assert!(safe == "-" || !safe.starts_with(is_dangerous));
        }
    }
}
