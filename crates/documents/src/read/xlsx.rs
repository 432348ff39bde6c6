//! XLSX through calamine, cell by cell, with what it does not tell: hidden columns and rows, merged cells.

use std::collections::{HashMap, HashSet};
use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use jiff::civil::{Date, DateTime, Time};
use quick_xml::Reader as XmlReader;
use quick_xml::events::Event;

use crate::sheet::{Builder, Merge, Sheet};

use super::{Budget, Limit, Note, ReadError, limits, xml};

type Zip<'b> = zip::ZipArchive<Cursor<&'b [u8]>>;

pub(super) fn read(
    bytes: &[u8],
    budget: &mut Budget,
    notes: &mut Vec<Note>,
) -> Result<Vec<Sheet>, ReadError> {
    let mut zip = Zip::new(Cursor::new(bytes)).map_err(|_| ReadError::damaged("zip"))?;
    let mut left = budget.limits().decompressed;
    weigh_shared_parts(&mut zip, &mut left)?;
    let paths = sheet_paths(&mut zip)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => ReadError::Encrypted,
        XlsxError::FileNotFound(part) => ReadError::Damaged { part },
        _ => ReadError::damaged("xl/workbook.xml"),
    })?;
    let metadata: Vec<_> =
        book.sheets_metadata().iter().filter(|about| about.typ == SheetType::WorkSheet).cloned().collect();
    let mut sheets = Vec::new();
    for about in metadata {
        budget.sheet()?;
        let look = match paths.get(&about.name) {
            Some(path) => look(&mut zip, path, &mut left)?,
            None => Look::default(),
        };
        let mut builder = Builder::new(&about.name, about.visible != SheetVisible::Visible, budget);
        let mut cells = match book.worksheet_cells_reader(&about.name) {
            Ok(cells) => cells,
            Err(_) => {
                notes.push(Note::SheetLeftOut(about.name.clone()));
                continue;
            }
        };
        let mut line = 0;
        while let Some(cell) = cells.next_cell().map_err(|_| ReadError::damaged(about.name.as_str()))? {
            let (row, column) = cell.get_position();
            let row = row.checked_add(1).ok_or_else(|| ReadError::damaged(about.name.as_str()))?;
            if row < line {
                return Err(ReadError::damaged(about.name.as_str()));
            }
            if row > line {
                line = row;
                builder.start_row(line, look.hidden_rows.contains(&line));
            }
            put(&mut builder, column as usize, cell.get_value().clone())?;
        }
        drop(cells);
        builder.hide_columns(look.hidden_columns);
        for merge in look.merges {
            builder.merge(merge);
        }
        sheets.push(builder.finish());
    }
    Ok(sheets)
}

/// Put a cell of calamine into the sheet being built.
pub(super) fn put(builder: &mut Builder<'_>, column: usize, cell: DataRef<'_>) -> Result<(), ReadError> {
    match cell {
        DataRef::Empty => Ok(()),
        DataRef::Int(number) => builder.number(column, number as f64),
        DataRef::Float(number) => builder.number(column, number),
        DataRef::String(text) => builder.text(column, &text),
        DataRef::SharedString(text) => builder.text(column, text),
        DataRef::Bool(flag) => builder.flag(column, flag),
        DataRef::DateTime(serial) => {
            let days = serial.as_f64();
            if serial.is_duration() || (0.0..1.0).contains(&days) {
                return builder.text(column, &clock(days));
            }
            let (year, month, day, hour, minute, second, _) = serial.to_ymd_hms_milli();
            match moment(year as i16, month as i8, day as i8, hour as i8, minute as i8, second as i8) {
                Some(moment) => builder.moment(column, moment),
                None => builder.number(column, days),
            }
        }
        DataRef::DateTimeIso(text) => match iso_moment(&text) {
            Some(moment) => builder.moment(column, moment),
            None => builder.text(column, &text),
        },
        DataRef::DurationIso(text) => builder.text(column, &text),
        DataRef::Error(error) => builder.error(column, &error.to_string()),
    }
}

/// A date and time written after ISO 8601, with or without a time.
pub(super) fn iso_moment(text: &str) -> Option<DateTime> {
    text.parse::<DateTime>()
        .ok()
        .or_else(|| text.parse::<Date>().ok().map(|day| day.to_datetime(Time::midnight())))
}

fn moment(year: i16, month: i8, day: i8, hour: i8, minute: i8, second: i8) -> Option<DateTime> {
    DateTime::new(year, month, day, hour, minute, second, 0).ok()
}

/// A share of a day as hours and minutes.
fn clock(days: f64) -> String {
    let minutes = (days * 1440.0).round() as i64;
    format!("{:02}:{:02}", minutes / 60, (minutes % 60).abs())
}

/// Decompress the parts every sheet leans on, to know that they are of decent size before calamine keeps them whole.
fn weigh_shared_parts(zip: &mut Zip<'_>, left: &mut u64) -> Result<(), ReadError> {
    let shared: Vec<String> = zip
        .file_names()
        .flatten()
        .filter(|name| !name.contains("worksheets/") && (name.ends_with(".xml") || name.ends_with(".rels")))
        .map(|name| name.into_owned())
        .collect();
    for name in shared {
        // Each empty string of a list takes five times its XML in memory.
        let most = (*left).min(64 << 20);
        let part = limits::unzip(zip, &name, most)?.unwrap_or_default();
        *left -= part.len() as u64;
        if name.to_ascii_lowercase().ends_with("sharedstrings.xml") && !declares_decently(&part) {
            return Err(ReadError::Damaged { part: name });
        }
    }
    Ok(())
}

/// Whether a list of strings declares no more of them than it has bytes: calamine sets memory aside for the count it declares.
fn declares_decently(part: &[u8]) -> bool {
    let text = String::from_utf8_lossy(part);
    let mut reader = XmlReader::from_str(&text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                let count = xml::attribute(&element, "uniqueCount");
                // A sloppy count is forgiven up to what costs nothing.
                let most = (part.len() as u64).max(1_000_000);
                return count
                    .is_none_or(|count| count.trim().parse::<u64>().is_ok_and(|count| count <= most));
            }
            Ok(Event::Eof) | Err(_) => return true,
            Ok(_) => {}
        }
    }
}

/// The path of each sheet's part, by the sheet's name.
fn sheet_paths(zip: &mut Zip<'_>) -> Result<HashMap<String, String>, ReadError> {
    let part = |zip: &mut Zip<'_>, name: &str| -> Result<String, ReadError> {
        let bytes = limits::unzip(zip, name, 16 << 20)?.unwrap_or_default();
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    };
    let mut targets = HashMap::new();
    each_element(&part(zip, "xl/_rels/workbook.xml.rels")?, |element| {
        if element.local_name().as_ref() == "Relationship"
            && let (Some(id), Some(target)) =
                (xml::attribute(element, "Id"), xml::attribute(element, "Target"))
        {
            let path = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("xl/{target}"),
            };
            targets.insert(id, path);
        }
    });
    let mut paths = HashMap::new();
    each_element(&part(zip, "xl/workbook.xml")?, |element| {
        if element.local_name().as_ref() == "sheet"
            && let Some(name) = xml::attribute(element, "name")
            && let Some(path) = xml::attribute(element, "id").and_then(|id| targets.get(&id).cloned())
        {
            paths.insert(name, path);
        }
    });
    Ok(paths)
}

fn each_element(text: &str, mut seen: impl FnMut(&quick_xml::events::BytesStart<'_>)) {
    let mut reader = XmlReader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => seen(&element),
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
}

/// What a sheet's part says beyond its cells.
#[derive(Default)]
struct Look {
    hidden_columns: Vec<u32>,
    hidden_rows: HashSet<u32>,
    merges: Vec<Merge>,
}

/// Look for hidden columns, hidden rows and merged cells by searching the text: a second parse would cost as much as the first.
fn look(zip: &mut Zip<'_>, path: &str, left: &mut u64) -> Result<Look, ReadError> {
    let bytes = limits::unzip(zip, path, *left).map_err(|error| match error {
        ReadError::TooLarge { .. } => ReadError::TooLarge { limit: Limit::Decompressed, most: *left },
        other => other,
    })?;
    let bytes = bytes.unwrap_or_default();
    *left -= bytes.len() as u64;
    let text = String::from_utf8_lossy(&bytes);
    let mut look = Look::default();
    for tag in tags(&text, "<col ") {
        if hidden(tag)
            && let (Some(first), Some(last)) = (value(tag, "min"), value(tag, "max"))
            && let (Ok(first), Ok(last)) = (first.parse::<u32>(), last.parse::<u32>())
        {
            look.hidden_columns.extend(first.max(1) - 1..last.min(16_384));
        }
        if look.hidden_columns.len() > 100_000 {
            break;
        }
    }
    for tag in tags(&text, "<row ").filter(|tag| hidden(tag)) {
        look.hidden_rows.extend(value(tag, "r").and_then(|r| r.parse::<u32>().ok()));
    }
    for tag in tags(&text, "<mergeCell ") {
        look.merges.extend(value(tag, "ref").and_then(area));
    }
    Ok(look)
}

fn tags<'t>(text: &'t str, opening: &'static str) -> impl Iterator<Item = &'t str> {
    text.match_indices(opening).filter_map(move |(at, _)| {
        let rest = &text[at + opening.len() - 1..];
        rest.find('>').map(|end| &rest[..end])
    })
}

fn hidden(tag: &str) -> bool {
    matches!(value(tag, "hidden"), Some("1" | "true"))
}

fn value<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.match_indices(name).find_map(|(at, _)| {
        let rest = tag[at + name.len()..].strip_prefix("=\"")?;
        let whole = tag[..at].ends_with(|c: char| c.is_ascii_whitespace());
        whole.then(|| rest.find('"').map(|end| &rest[..end])).flatten()
    })
}

/// A rectangle such as `A1:L2`.
fn area(reference: &str) -> Option<Merge> {
    let (first, last) = reference.split_once(':')?;
    let ((first_column, first_line), (last_column, last_line)) = (place(first)?, place(last)?);
    Some(Merge { first_line, last_line, first_column, last_column })
}

fn place(reference: &str) -> Option<(u32, u32)> {
    let letters = reference.bytes().take_while(u8::is_ascii_uppercase).count();
    if !(1..=3).contains(&letters) {
        return None;
    }
    let column = reference.bytes().take(letters).fold(0, |column, b| column * 26 + u32::from(b - b'A') + 1);
    Some((column - 1, reference[letters..].parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_read() {
        assert_eq!(place("A1"), Some((0, 1)));
        assert_eq!(place("AB12"), Some((27, 12)));
        assert_eq!(place("é1"), None);
        let merge = area("A4:D5").unwrap();
        assert_eq!((merge.first_line, merge.last_line, merge.last_column), (4, 5, 3));
    }

    #[test]
    fn attributes_are_found_in_a_tag() {
        let tag = tags(r#"<x/><col hidden="1" width="13" min="4" max="4"/>"#, "<col ").next().unwrap();
        assert!(hidden(tag));
        assert_eq!(value(tag, "min"), Some("4"));
        assert_eq!(value(tag, "in"), None);
    }
}
