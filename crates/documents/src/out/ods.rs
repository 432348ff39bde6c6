//! ODS, written as text into a zip: a small part of OpenDocument 1.3, streamed row by row.

use std::fmt::Write as _;
use std::io::Write;

use zip::write::{SimpleFileOptions, StreamWriter, ZipWriter};
use zip::{CompressionMethod, DateTime as ZipTime};

use super::{Cell, Column, Kind, MOST_ROWS, Options, Table, WriteError, Written, fitting, sheet_name, width};

const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// Deflate level: the fastest that still shortens the very repetitive XML by nine tenths.
const LEVEL: i64 = 2;

/// Bytes of XML gathered before they are compressed.
const BLOCK: usize = 64 * 1024;

const MANIFEST: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8"?>"#,
    r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">"#,
    r#"<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>"#,
    r#"<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>"#,
    r#"<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>"#,
    r#"<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>"#,
    r#"<manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>"#,
    r#"</manifest:manifest>"#
);

const STYLES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8"?>"#,
    r#"<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.3">"#,
    r#"<office:styles><style:style style:name="Default" style:family="table-cell"/></office:styles>"#,
    r#"</office:document-styles>"#
);

const CONTENT_HEAD: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8"?>"#,
    r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3">"#,
    r#"<office:automatic-styles>"#,
    r#"<number:number-style style:name="Ncount"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>"#,
    r#"<number:number-style style:name="Ncents"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/><number:text>&#160;€</number:text></number:number-style>"#,
    r#"<number:date-style style:name="Nday"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>"#,
    r#"<number:date-style style:name="Ninstant"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/><number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:date-style>"#,
    r#"<number:boolean-style style:name="Nflag"><number:boolean/></number:boolean-style>"#,
    r#"<style:style style:name="flag" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="Nflag"/>"#,
    r#"<style:style style:name="head" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:border-bottom="0.5pt solid #808080"/><style:text-properties fo:font-weight="bold"/></style:style>"#,
    r#"<style:style style:name="count" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="Ncount"/>"#,
    r#"<style:style style:name="cents" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="Ncents"/>"#,
    r#"<style:style style:name="day" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="Nday"/>"#,
    r#"<style:style style:name="instant" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="Ninstant"/>"#
);

pub(super) fn write<'a, R, W>(table: Table<R>, options: &Options, out: &mut W) -> Result<Written, WriteError>
where
    R: IntoIterator<Item = Vec<Cell<'a>>>,
    W: Write,
{
    let mut zip = ZipWriter::new_stream(out);
    let stored = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(ZipTime::default());
    let packed = stored.compression_method(CompressionMethod::Deflated).compression_level(Some(LEVEL));
    // The media type comes first and bare, so that the kind of file is seen in its first bytes.
    zip.start_file("mimetype", stored)?;
    zip.write_all(MEDIA_TYPE.as_bytes())?;
    let name = sheet_name(&table.title);
    for (path, text) in [
        ("META-INF/manifest.xml", MANIFEST.to_owned()),
        ("styles.xml", STYLES.to_owned()),
        ("meta.xml", meta(&table.title, options)),
        ("settings.xml", settings(&name)),
    ] {
        zip.start_file(path, packed)?;
        zip.write_all(text.as_bytes())?;
    }
    zip.start_file("content.xml", packed)?;
    let written = content(&name, &table.columns, table.rows, &mut zip)?;
    zip.finish()?.into_inner().flush()?;
    Ok(written)
}

fn meta(title: &str, options: &Options) -> String {
    let made_at = options.made_at.unwrap_or_else(|| jiff::civil::date(1980, 1, 1).at(0, 0, 0, 0));
    let mut xml = String::from(concat!(
        r#"<?xml version="1.0" encoding="UTF-8"?>"#,
        r#"<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta><dc:title>"#
    ));
    escape(&mut xml, title);
    xml.push_str("</dc:title><dc:creator>");
    escape(&mut xml, &options.author);
    let _ = write!(
        xml,
        "</dc:creator><meta:creation-date>{made_at}</meta:creation-date></office:meta></office:document-meta>"
    );
    xml
}

/// View settings: the heading stays in sight while the rows scroll.
fn settings(name: &str) -> String {
    let mut xml = String::from(concat!(
        r#"<?xml version="1.0" encoding="UTF-8"?>"#,
        r#"<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item config:name="ViewId" config:type="string">view1</config:config-item><config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name=""#
    ));
    escape(&mut xml, name);
    xml.push_str(
        r#""><config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item><config:config-item config:name="VerticalSplitPosition" config:type="int">1</config:config-item><config:config-item config:name="ActiveSplitRange" config:type="short">2</config:config-item><config:config-item config:name="PositionTop" config:type="int">0</config:config-item><config:config-item config:name="PositionBottom" config:type="int">1</config:config-item></config:config-item-map-entry></config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>"#,
    );
    xml
}

fn content<'a, W: Write>(
    name: &str,
    columns: &[Column],
    rows: impl IntoIterator<Item = Vec<Cell<'a>>>,
    out: &mut ZipWriter<StreamWriter<W>>,
) -> Result<Written, WriteError> {
    let mut rows = rows.into_iter();
    let first: Vec<_> = rows.by_ref().take(width::LOOKED_AT).collect();
    let mut xml = String::with_capacity(BLOCK + 8192);
    xml.push_str(CONTENT_HEAD);
    head(&mut xml, name, columns, &width::widths(columns, &first));
    let mut written = Written::default();
    xml.push_str("<table:table-header-rows><table:table-row>");
    for column in columns {
        xml.push_str(r#"<table:table-cell table:style-name="head" office:value-type="string">"#);
        paragraphs(&mut xml, &fitting(&column.heading, &mut written.shortened));
        xml.push_str("</table:table-cell>");
    }
    if columns.is_empty() {
        xml.push_str("<table:table-cell/>");
    }
    xml.push_str("</table:table-row></table:table-header-rows>");
    for row in first.into_iter().chain(rows) {
        written.rows += 1;
        if written.rows >= MOST_ROWS {
            return Err(WriteError::TooManyRows);
        }
        push_row(&mut xml, &row, columns, &mut written.shortened);
        if xml.len() >= BLOCK {
            out.write_all(xml.as_bytes())?;
            xml.clear();
        }
    }
    xml.push_str("</table:table>");
    foot(&mut xml, name, columns.len(), written.rows);
    out.write_all(xml.as_bytes())?;
    Ok(written)
}

fn head(xml: &mut String, name: &str, columns: &[Column], widths: &[usize]) {
    for (index, width) in widths.iter().enumerate() {
        // About 2.1 mm for a character of the usual 10-point font.
        let _ = write!(
            xml,
            r#"<style:style style:name="co{index}" style:family="table-column"><style:table-column-properties style:column-width="{:.1}mm"/></style:style>"#,
            *width as f64 * 2.1
        );
    }
    xml.push_str(r#"</office:automatic-styles><office:body><office:spreadsheet><table:table table:name=""#);
    escape(xml, name);
    xml.push_str("\">");
    for (index, column) in columns.iter().enumerate() {
        let style = match column.kind {
            Kind::Text | Kind::Number => "Default",
            Kind::Flag => "flag",
            Kind::Count => "count",
            Kind::Cents => "cents",
            Kind::Day => "day",
            Kind::Instant => "instant",
        };
        let _ = write!(
            xml,
            r#"<table:table-column table:style-name="co{index}" table:default-cell-style-name="{style}"/>"#
        );
    }
    if columns.is_empty() {
        xml.push_str("<table:table-column/>");
    }
}

fn foot(xml: &mut String, name: &str, columns: usize, rows: usize) {
    if columns > 0 {
        let mut range = String::from("'");
        range.push_str(&name.replace('\'', "''"));
        let _ = write!(range, "'.A1:'{}'.{}{}", name.replace('\'', "''"), letters(columns - 1), rows + 1);
        xml.push_str(r#"<table:database-ranges><table:database-range table:name="__Anonymous_Sheet_DB__0" table:display-filter-buttons="true" table:target-range-address=""#);
        escape(xml, &range);
        xml.push_str("\"/></table:database-ranges>");
    }
    xml.push_str("</office:spreadsheet></office:body></office:document-content>");
}

/// The letters of a column, counted from 0: A, B … Z, AA.
fn letters(mut column: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'A' + (column % 26) as u8);
        if column < 26 {
            break;
        }
        column = column / 26 - 1;
    }
    letters.iter().rev().map(|letter| *letter as char).collect()
}

fn push_row(xml: &mut String, row: &[Cell<'_>], columns: &[Column], shortened: &mut usize) {
    xml.push_str("<table:table-row>");
    let mut empty = 0;
    for (index, column) in columns.iter().enumerate() {
        match row.get(index) {
            None | Some(Cell::Empty) => empty += 1,
            Some(cell) => {
                push_empty(xml, &mut empty);
                push_cell(xml, cell, column.kind, shortened);
            }
        }
    }
    if columns.is_empty() {
        empty = 1;
    }
    push_empty(xml, &mut empty);
    xml.push_str("</table:table-row>");
}

fn push_empty(xml: &mut String, empty: &mut usize) {
    match *empty {
        0 => {}
        1 => xml.push_str("<table:table-cell/>"),
        many => {
            let _ = write!(xml, r#"<table:table-cell table:number-columns-repeated="{many}"/>"#);
        }
    }
    *empty = 0;
}

fn push_cell(xml: &mut String, cell: &Cell<'_>, kind: Kind, shortened: &mut usize) {
    // The column gives the style of its own kind; a cell of another kind names its own.
    let style = |own: Kind, name: &'static str| {
        if own == kind { String::new() } else { format!(r#" table:style-name="{name}""#) }
    };
    let _ = match cell {
        Cell::Empty => Ok(()),
        Cell::Text(text) => {
            xml.push_str(r#"<table:table-cell office:value-type="string">"#);
            paragraphs(xml, &fitting(text, shortened));
            xml.push_str("</table:table-cell>");
            Ok(())
        }
        Cell::Count(count) if count.unsigned_abs() > 1 << 53 => {
            write!(
                xml,
                r#"<table:table-cell office:value-type="string"><text:p>{count}</text:p></table:table-cell>"#
            )
        }
        Cell::Count(count) => {
            let style = if kind == Kind::Text { String::new() } else { style(Kind::Count, "count") };
            write!(xml, r#"<table:table-cell{style} office:value-type="float" office:value="{count}"/>"#)
        }
        Cell::Cents(cents) => {
            let sign = if *cents < 0 { "-" } else { "" };
            let (euros, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
            let style = style(Kind::Cents, "cents");
            write!(
                xml,
                r#"<table:table-cell{style} office:value-type="float" office:value="{sign}{euros}.{rest:02}"/>"#
            )
        }
        Cell::Day(day) => {
            let style = style(Kind::Day, "day");
            write!(xml, r#"<table:table-cell{style} office:value-type="date" office:date-value="{day}"/>"#)
        }
        Cell::Instant(instant) => {
            let style = style(Kind::Instant, "instant");
            write!(
                xml,
                r#"<table:table-cell{style} office:value-type="date" office:date-value="{instant}"/>"#
            )
        }
        Cell::Number(number) if number.is_finite() => {
            write!(xml, r#"<table:table-cell office:value-type="float" office:value="{number}"/>"#)
        }
        Cell::Number(_) => {
            xml.push_str("<table:table-cell/>");
            Ok(())
        }
        Cell::Flag(flag) => {
            let style = style(Kind::Flag, "flag");
            write!(
                xml,
                r#"<table:table-cell{style} office:value-type="boolean" office:boolean-value="{flag}"/>"#
            )
        }
    };
}

/// Text as paragraphs, one per line; runs of spaces are written so that readers keep them.
fn paragraphs(xml: &mut String, text: &str) {
    for line in text.split('\n') {
        xml.push_str("<text:p>");
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.contains("  ") || line.starts_with(' ') || line.ends_with(' ') {
            for c in line.chars() {
                match c {
                    ' ' => xml.push_str("<text:s/>"),
                    other => escape(xml, other.encode_utf8(&mut [0; 4])),
                }
            }
        } else {
            escape(xml, line);
        }
        xml.push_str("</text:p>");
    }
}

/// Append text for XML; characters that XML 1.0 cannot hold are left out.
fn escape(xml: &mut String, text: &str) {
    let plain = |b: u8| b >= 0x20 && !matches!(b, b'&' | b'<' | b'>' | b'"' | 0xEF);
    if text.bytes().all(plain) {
        xml.push_str(text);
        return;
    }
    for c in text.chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if (c as u32) < 0x20 && !matches!(c, '\t' | '\n' | '\r') => {}
            c => xml.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }

    #[test]
    fn text_is_made_safe_for_xml() {
        let mut xml = String::new();
        paragraphs(&mut xml, "a & \"b\" <c>\u{1}\n  d");
        assert_eq!(
            xml,
            "<text:p>a &amp; &quot;b&quot; &lt;c&gt;</text:p><text:p><text:s/><text:s/>d</text:p>"
        );
    }
}
