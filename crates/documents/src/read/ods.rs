//! ODS, read by ourselves: repeated cells are counted before they are spread, hidden and merged ones are known.

use std::io::Cursor;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::sheet::{Builder, Merge, Sheet};

use super::xlsx::iso_moment;
use super::{Budget, ReadError, limits, xml};

pub(super) fn read(bytes: &[u8], budget: &mut Budget) -> Result<Vec<Sheet>, ReadError> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::damaged("zip"))?;
    let content = limits::unzip(&mut zip, "content.xml", budget.limits().decompressed)?
        .ok_or_else(|| ReadError::damaged("content.xml"))?;
    let content = String::from_utf8_lossy(&content);
    let mut reader = Reader::from_str(&content);
    let mut hidden_styles = Vec::new();
    let mut table_style = String::new();
    let mut sheets = Vec::new();
    loop {
        match reader.read_event().map_err(|_| damaged())? {
            Event::Start(element) | Event::Empty(element) if element.local_name().as_ref() == "style" => {
                table_style = xml::attribute(&element, "style:name").unwrap_or_default();
            }
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == "table-properties"
                    && xml::attribute(&element, "display").as_deref() == Some("false") =>
            {
                hidden_styles.push(table_style.clone());
            }
            Event::Start(element) if element.name().as_ref() == "table:table" => {
                budget.sheet()?;
                let name = xml::attribute(&element, "table:name").unwrap_or_default();
                let style = xml::attribute(&element, "table:style-name").unwrap_or_default();
                sheets.push(table(&mut reader, &name, hidden_styles.contains(&style), budget)?);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    Ok(sheets)
}

fn damaged() -> ReadError {
    ReadError::damaged("content.xml")
}

/// A cell as the XML tells it.
#[derive(Default)]
struct Told {
    kind: String,
    value: String,
    text: String,
    repeated: usize,
    merge: Option<(u32, u32)>,
}

fn table(
    reader: &mut Reader<&[u8]>,
    name: &str,
    hidden: bool,
    budget: &mut Budget,
) -> Result<Sheet, ReadError> {
    let mut builder = Builder::new(name, hidden, budget);
    let (mut line, mut columns) = (0_u32, 0_u32);
    // A table may hold another in a cell: only its own end closes it.
    let mut depth = 0;
    loop {
        match reader.read_event().map_err(|_| damaged())? {
            Event::Start(element) | Event::Empty(element)
                if element.name().as_ref() == "table:table-column" =>
            {
                let repeated = xml::number(&element, "number-columns-repeated").unwrap_or(1).min(16_384);
                if is_hidden(&element) {
                    builder.hide_columns(columns..columns.saturating_add(repeated));
                }
                columns = columns.saturating_add(repeated).min(16_384);
            }
            Event::Empty(element) if element.name().as_ref() == "table:table-row" => {
                line = line.saturating_add(xml::number(&element, "number-rows-repeated").unwrap_or(1));
            }
            Event::Start(element) if element.name().as_ref() == "table:table-row" => {
                let repeated = xml::number(&element, "number-rows-repeated").unwrap_or(1);
                let cells = row(reader)?;
                let blank = cells.iter().all(|cell| cell.kind.is_empty() && cell.text.is_empty());
                if blank {
                    line = line.saturating_add(repeated);
                    continue;
                }
                for copy in 0..repeated {
                    line = line.saturating_add(1);
                    builder.start_row(line, is_hidden(&element));
                    put_row(&mut builder, &cells, line)?;
                    if builder.width() == 0 {
                        // Nothing to keep in it, so none in its copies, which no limit would count.
                        line = line.saturating_add(repeated - copy - 1);
                        break;
                    }
                }
            }
            Event::Start(element) if element.name().as_ref() == "table:table" => depth += 1,
            Event::End(element) if element.name().as_ref() == "table:table" => {
                if depth == 0 {
                    break;
                }
                depth -= 1;
            }
            Event::Eof => return Err(damaged()),
            _ => {}
        }
    }
    Ok(builder.finish())
}

fn is_hidden(element: &BytesStart<'_>) -> bool {
    matches!(xml::attribute(element, "table:visibility").as_deref(), Some("collapse" | "filter"))
}

fn row(reader: &mut Reader<&[u8]>) -> Result<Vec<Told>, ReadError> {
    let mut cells = Vec::new();
    loop {
        match reader.read_event().map_err(|_| damaged())? {
            Event::Start(element) if is_cell(&element) => {
                let mut told = tell(&element);
                read_text(reader, &mut told.text)?;
                cells.push(told);
            }
            Event::Empty(element) if is_cell(&element) => cells.push(tell(&element)),
            Event::End(element) if element.name().as_ref() == "table:table-row" => return Ok(cells),
            Event::Eof => return Err(damaged()),
            _ => {}
        }
    }
}

fn is_cell(element: &BytesStart<'_>) -> bool {
    matches!(element.name().as_ref(), "table:table-cell" | "table:covered-table-cell")
}

fn tell(element: &BytesStart<'_>) -> Told {
    let mut told = Told { repeated: 1, ..Told::default() };
    let (mut across, mut down) = (1, 1);
    for attribute in element.attributes().with_checks(false).flatten() {
        let value: &str = attribute.value.as_ref();
        let unescaped = || quick_xml::escape::unescape(value).map_or_else(|_| value.to_owned(), Into::into);
        match attribute.key.as_ref() {
            "office:value-type" => told.kind = value.to_owned(),
            "office:value"
            | "office:date-value"
            | "office:time-value"
            | "office:boolean-value"
            | "office:string-value" => told.value = unescaped(),
            "table:number-columns-repeated" => told.repeated = value.parse().unwrap_or(1),
            "table:number-columns-spanned" => across = value.parse().unwrap_or(1),
            "table:number-rows-spanned" => down = value.parse().unwrap_or(1),
            _ => {}
        }
    }
    told.merge = (across > 1 || down > 1).then_some((across, down));
    told
}

/// The text of a cell, its paragraphs on lines of their own; comments attached to the cell are not its text.
fn read_text(reader: &mut Reader<&[u8]>, text: &mut String) -> Result<(), ReadError> {
    let (mut depth, mut aside, mut paragraphs) = (0, 0, 0);
    loop {
        match reader.read_event().map_err(|_| damaged())? {
            Event::Start(element) => {
                depth += 1;
                match element.name().as_ref() {
                    "office:annotation" | "draw:frame" | "table:table" => aside += 1,
                    "text:p" if aside == 0 => {
                        if paragraphs > 0 {
                            text.push('\n');
                        }
                        paragraphs += 1;
                    }
                    _ => {}
                }
            }
            Event::Empty(element) if aside == 0 => match element.name().as_ref() {
                "text:s" => {
                    let count = xml::number(&element, "text:c").unwrap_or(1).min(1_000);
                    text.extend(std::iter::repeat_n(' ', count as usize));
                }
                "text:tab" => text.push('\t'),
                "text:line-break" => text.push('\n'),
                "text:p" if paragraphs > 0 => text.push('\n'),
                _ => {}
            },
            Event::Text(part) if aside == 0 && paragraphs > 0 => text.push_str(&part.xml10_content()),
            Event::CData(part) if aside == 0 && paragraphs > 0 => text.push_str(&part.xml10_content()),
            Event::GeneralRef(entity) if aside == 0 => {
                let escaped = format!("&{};", &*entity.xml10_content());
                text.push_str(&quick_xml::escape::unescape(&escaped).unwrap_or_default());
            }
            Event::End(element) => {
                if depth == 0 {
                    return Ok(());
                }
                depth -= 1;
                if matches!(element.name().as_ref(), "office:annotation" | "draw:frame" | "table:table") {
                    aside -= 1;
                }
            }
            Event::Eof => return Err(damaged()),
            _ => {}
        }
    }
}

fn put_row(builder: &mut Builder<'_>, cells: &[Told], line: u32) -> Result<(), ReadError> {
    let mut column = 0_usize;
    for told in cells {
        if let Some((across, down)) = told.merge {
            builder.merge(Merge {
                first_line: line,
                last_line: line.saturating_add(down - 1),
                first_column: column as u32,
                last_column: (column as u32).saturating_add(across - 1),
            });
        }
        let empty = told.kind.is_empty() && told.text.is_empty();
        let end = column.saturating_add(told.repeated);
        while !empty && column < end {
            let before = builder.width();
            put(builder, column, told)?;
            if builder.width() == before {
                // Nothing to keep in it, so none in its copies.
                break;
            }
            column += 1;
        }
        column = end;
    }
    Ok(())
}

fn put(builder: &mut Builder<'_>, column: usize, told: &Told) -> Result<(), ReadError> {
    match told.kind.as_str() {
        "float" | "currency" | "percentage" => match told.value.parse() {
            Ok(number) => builder.number(column, number),
            Err(_) => builder.text(column, &told.text),
        },
        "date" => match iso_moment(&told.value) {
            Some(moment) => builder.moment(column, moment),
            None => builder.text(column, if told.text.is_empty() { &told.value } else { &told.text }),
        },
        "boolean" => builder.flag(column, told.value == "true"),
        "string" | "" | "time" if !told.text.is_empty() => {
            // A formula that fails is kept by LibreOffice as text beginning with #.
            if matches!(told.text.as_str(), "#N/A" | "#DIV/0!" | "#REF!" | "#VALUE!" | "#NAME?" | "#NUM!") {
                builder.error(column, &told.text)
            } else {
                builder.text(column, &told.text)
            }
        }
        _ => builder.text(column, &told.value),
    }
}
