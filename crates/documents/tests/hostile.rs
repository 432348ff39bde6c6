//! Whatever the bytes, reading ends with a workbook within the limits or a reason, never a panic or a flood.

use std::io::Write;

use navette_documents::out::to_bytes;
use navette_documents::read::{Culprit, Limit};
use navette_documents::{
    Cell, Column, Content, Format, Kind, Limits, Lone, Options, ReadError, Table, Target, Workbook, guess,
    headings_at, rank_tables, table_under,
};
use proptest::prelude::*;

/// The body shared with the fuzz target: reads, finds, guesses, and checks the limits.
fn exercise(bytes: &[u8]) {
    let limits = Limits { rows: 500, columns: 50, cells: 5_000, decompressed: 4 << 20, ..Limits::default() };
    let Ok(book) = Workbook::read_within(bytes, "", &limits) else { return };
    assert!(book.sheets.iter().map(|sheet| sheet.row_count()).sum::<usize>() <= limits.rows);
    assert!(book.sheets.iter().all(|sheet| sheet.column_count() <= limits.columns));
    assert!(book.sheets.iter().map(|sheet| sheet.cell_count()).sum::<usize>() <= limits.cells);
    let targets =
        [Target { names: &["nom"], content: Content::Words }, Target { names: &[], content: Content::Email }];
    for ranked in rank_tables(&book) {
        let sheet = &book.sheets[ranked.sheet];
        assert!(ranked.table.rows.len() <= sheet.row_count());
    }
    for sheet in &book.sheets {
        for headings in (0..sheet.row_count().min(3)).flat_map(|row| headings_at(sheet, row)) {
            let found = guess(sheet, &headings, &targets);
            assert!(found.known <= 2 && found.columns.len() == sheet.column_count());
            for lone in [Lone::ByShape, Lone::NamedIn(Some(0))] {
                assert!(table_under(sheet, &headings, lone).rows.len() < sheet.row_count());
            }
        }
    }
}

fn sample(format: Format) -> Vec<u8> {
    let columns = vec![Column::new("name", "Nom", Kind::Text), Column::new("n", "Élèves", Kind::Count)];
    let rows = vec![vec![Cell::from("Phare"), Cell::Count(3)], vec![Cell::from("Lune"), Cell::Count(4)]];
    to_bytes(Table { title: "t".into(), columns, rows }, format, &Options::default()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        exercise(&bytes);
    }

    #[test]
    fn any_text(text in "[a-zÉé0-9;,\"'\t\r\n =+@.-]{0,400}") {
        exercise(text.as_bytes());
    }

    #[test]
    fn any_json(text in "[{}\\[\\]\":,a-z0-9.eN-]{0,200}") {
        exercise(format!("{{\"type\":\"FeatureCollection\",\"features\":[{text}]}}").as_bytes());
    }

    #[test]
    fn bent_workbooks(format in 1..3_usize, places in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8), cut in any::<prop::sample::Index>()) {
        let mut bytes = sample(Format::ALL[format]);
        for (place, byte) in places {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        exercise(&bytes);
        bytes.truncate(cut.index(bytes.len()));
        exercise(&bytes);
    }

    #[test]
    fn bent_ods_content(insert in "(<[a-z:/ =\"0-9-]{0,30}>|&[a-z#0-9]{0,6};|table:number-(rows|columns)-repeated=\"[0-9]{1,12}\"){1,4}", at in any::<prop::sample::Index>()) {
        let content = r#"<a><table:table table:name="t"><table:table-row><table:table-cell office:value-type="string"><text:p>Nom</text:p></table:table-cell></table:table-row></table:table></a>"#;
        let at = at.index(content.len());
        exercise(&ods(&format!("{}{insert}{}", &content[..at], &content[at..])));
    }
}

/// Cells with a kind and nothing in them, repeated more often than a sheet has cells: nothing is kept of them, and no limit counts them.
#[test]
fn nothing_repeated_without_end_is_read_at_once() {
    let many = "4294967295";
    for cell in ["office:value-type=\"string\"", "office:value-type=\"float\" office:value=\"NaN\""] {
        let row = |cells: &str| {
            format!("<table:table-row table:number-rows-repeated=\"{many}\">{cells}</table:table-row>")
        };
        let repeated = format!("<table:table-cell {cell} table:number-columns-repeated=\"{many}\"/>");
        exercise(&ods(&format!("<a><table:table table:name=\"t\">{}</table:table></a>", row(&repeated))));
        let blank = format!("<table:table-cell {cell}><text:p> </text:p></table:table-cell>");
        exercise(&ods(&format!("<a><table:table table:name=\"t\">{}</table:table></a>", row(&blank))));
    }
}

/// What comes after such cells and rows stands where it stood.
#[test]
fn what_follows_repeated_nothing_keeps_its_line_and_column() {
    let nothing = r#"<table:table-cell office:value-type="string" table:number-columns-repeated="2"/>"#;
    let word = r#"<table:table-cell office:value-type="string"><text:p>Nom</text:p></table:table-cell>"#;
    let content = format!(
        r#"<a><table:table table:name="t"><table:table-row table:number-rows-repeated="3">{nothing}</table:table-row><table:table-row>{nothing}{word}</table:table-row></table:table></a>"#
    );
    let book = Workbook::read_within(&ods(&content), "", &Limits::default()).unwrap();
    let row = book.sheets[0].row(0).unwrap();
    assert_eq!(row.line(), 4);
    assert_eq!(row.value(2).as_text(), Some("Nom"));
}

fn ods(content: &str) -> Vec<u8> {
    zipped(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)])
}

fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(bytes).unwrap();
    gzip.finish().unwrap()
}

#[test]
fn bombs_are_refused() {
    let few = Limits { decompressed: 1 << 20, ..Limits::default() };
    let refused = |bytes: &[u8]| Workbook::read_within(bytes, "", &few).unwrap_err();
    let decompressed = ReadError::TooLarge { limit: Limit::Decompressed, most: 1 << 20 };
    assert_eq!(refused(&gzipped(&vec![b'a'; 3 << 20])), decompressed);
    assert_eq!(refused(&ods(&" ".repeat(3 << 20))), decompressed);
    let cell = |repeat: &str| {
        ods(&format!(
            r#"<table:table><table:table-row {repeat}><table:table-cell table:number-columns-repeated="900"><text:p>a</text:p></table:table-cell></table:table-row></table:table>"#
        ))
    };
    let flood = refused(&cell(r#"table:number-rows-repeated="1048576""#));
    assert_eq!(flood, ReadError::TooLarge { limit: Limit::Cells, most: 5_000_000 });
    // One cell in the far corner of an XLSX must not fill the sheet between.
    let corner = zipped(&[
        ("[Content_Types].xml", "<Types/>"),
        (
            "_rels/.rels",
            r#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"#,
        ),
        (
            "xl/worksheets/sheet1.xml",
            r#"<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>"#,
        ),
    ]);
    assert_eq!(refused(&corner), ReadError::TooLarge { limit: Limit::Columns, most: 1_000 });
}

#[test]
fn other_files_are_named() {
    let refused = |bytes: &[u8]| Workbook::read(bytes, "liste.xlsx").unwrap_err();
    let not = ReadError::NotATable;
    assert_eq!(refused(b""), ReadError::Empty);
    assert_eq!(refused(b"  \r\n "), ReadError::Empty);
    assert_eq!(refused("\u{feff}\u{feff}".as_bytes()), ReadError::Empty);
    assert_eq!(refused(b";;;\n;;;\n"), ReadError::Empty);
    assert_eq!(refused(b"%PDF-1.7\n"), not(Culprit::Pdf));
    assert_eq!(refused(b"\x89PNG\r\n\x1a\n\0\0"), not(Culprit::Image));
    assert_eq!(refused(b"{\\rtf1 x}"), not(Culprit::TextDocument));
    assert_eq!(refused(b"<!DOCTYPE html><html><table>"), not(Culprit::WebPage));
    assert_eq!(refused(b"<?xml version=\"1.0\"?><Workbook/>"), not(Culprit::Xml));
    assert_eq!(refused(b"BEGIN:VCALENDAR\r\n"), not(Culprit::Calendar));
    assert_eq!(refused(b"\0\x01\x02\x03binary\0\0\0"), ReadError::Unknown);
    assert_eq!(
        refused(&zipped(&[("word/document.xml", ""), ("[Content_Types].xml", "")])),
        not(Culprit::TextDocument)
    );
    assert_eq!(refused(&zipped(&[("photo.jpg", "")])), not(Culprit::Archive));
    assert_eq!(refused(&gzipped(&gzipped(b"a;b"))), not(Culprit::Archive));
    let locked = zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:encryption-data/>"),
        ("content.xml", "x"),
    ]);
    assert_eq!(refused(&locked), ReadError::Encrypted);
    assert_eq!(refused(br#"{"type":"FeatureCollection","features":[}"#), ReadError::NotGeoJson { line: 1 });
    let many = Limits { bytes: 3, ..Limits::default() };
    let large = Workbook::read_within(b"a;b;c", "", &many).unwrap_err();
    assert_eq!(large, ReadError::TooLarge { limit: Limit::Bytes, most: 3 });
}
