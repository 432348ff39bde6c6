//! What is written is read back by other readers: calamine, our own, and LibreOffice when it is there.

use std::io::Cursor;

use calamine::{Data, Reader};
use jiff::civil::date;
use navette_documents::out::to_bytes;
use navette_documents::read::Make;
use navette_documents::{Cell, Column, Format, Kind, Options, Table, Value, Workbook};

fn columns() -> Vec<Column> {
    vec![
        Column::new("fase", "N° FASE", Kind::Text),
        Column::new("name", "Nom", Kind::Text),
        Column::new("pupils", "Élèves", Kind::Count),
        Column::new("cost", "Coût", Kind::Cents),
        Column::new("day", "Jour", Kind::Day),
        Column::new("at", "Reçu", Kind::Instant),
        Column::new("lat", "Latitude", Kind::Number),
        Column::new("open", "Ouvert", Kind::Flag),
    ]
}

fn rows() -> Vec<Vec<Cell<'static>>> {
    vec![
        vec![
            "00006".into(),
            "École « Le <Phare> & Cie »".into(),
            Cell::Count(1234),
            Cell::Cents(-123_450),
            date(2026, 3, 9).into(),
            date(2026, 3, 9).at(8, 5, 0, 0).into(),
            50.8419722.into(),
            true.into(),
        ],
        vec!["00011".into(), "=1+1".into(), Cell::Empty, Cell::Cents(5)],
        vec!["+32 2 000".into(), "deux\nlignes  \"ici\"; là, \t\u{1}.".into(), Cell::Count(0), Cell::Empty],
    ]
}

fn table() -> Table<Vec<Vec<Cell<'static>>>> {
    Table { title: "Écoles d'ici & d'ailleurs : 2025/2026".into(), columns: columns(), rows: rows() }
}

fn bytes(format: Format) -> Vec<u8> {
    to_bytes(table(), format, &Options { author: "Essai".into(), ..Options::default() }).unwrap()
}

#[test]
fn xlsx_is_typed_for_calamine() {
    let mut book: calamine::Xlsx<_> = calamine::Xlsx::new(Cursor::new(bytes(Format::Xlsx))).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(sheet.get_value((1, 0)), Some(&Data::String("00006".into())));
    assert_eq!(sheet.get_value((1, 2)), Some(&Data::Float(1234.0)));
    assert_eq!(sheet.get_value((1, 3)), Some(&Data::Float(-1234.5)));
    assert!(matches!(sheet.get_value((1, 4)), Some(Data::DateTime(_))));
    assert_eq!(sheet.get_value((1, 7)), Some(&Data::Bool(true)));
    assert_eq!(sheet.get_value((2, 1)), Some(&Data::String("=1+1".into())));
}

#[test]
fn ods_is_typed_for_calamine() {
    let mut book: calamine::Ods<_> = calamine::Ods::new(Cursor::new(bytes(Format::Ods))).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(sheet.get_value((1, 0)), Some(&Data::String("00006".into())));
    assert_eq!(sheet.get_value((1, 2)), Some(&Data::Float(1234.0)));
    assert_eq!(sheet.get_value((1, 3)), Some(&Data::Float(-1234.5)));
    assert_eq!(sheet.get_value((1, 4)), Some(&Data::DateTimeIso("2026-03-09".into())));
    assert_eq!(sheet.get_value((2, 1)), Some(&Data::String("=1+1".into())));
}

#[test]
fn every_format_comes_back_the_same() {
    for format in Format::ALL {
        check(&bytes(format), format);
    }
    let office = Options::office("oui", "non");
    let book = Workbook::read(&to_bytes(table(), Format::Csv, &office).unwrap(), "").unwrap();
    assert_eq!(book.sheets[0].value(1, 3), Value::Text("-1234,50"));
    assert_eq!(book.sheets[0].value(2, 1), Value::Text("=1+1"));
    for format in Format::ALL {
        let book = Workbook::read(&to_bytes(table(), format, &office).unwrap(), "").unwrap();
        assert_eq!(book.sheets[0].value(1, 7), Value::Text("oui"), "{format:?}");
    }
}

fn check(bytes: &[u8], format: Format) {
    let book = Workbook::read(bytes, "").unwrap();
    let make = match format {
        Format::Csv => Make::Csv,
        Format::Xlsx => Make::Xlsx,
        Format::Ods => Make::Ods,
    };
    assert_eq!(book.make, make);
    let sheet = &book.sheets[0];
    assert_eq!(sheet.row_count(), 4, "{format:?}");
    assert_eq!(sheet.value(1, 0), Value::Text("00006"));
    assert_eq!(sheet.value(1, 1), Value::Text("École « Le <Phare> & Cie »"));
    assert_eq!(sheet.value(2, 1), Value::Text("=1+1"));
    assert_eq!(sheet.value(3, 0), Value::Text("+32 2 000"));
    let lines = sheet.value(3, 1).as_text().unwrap().replace('\u{1}', "");
    assert_eq!(lines.replace('\t', " "), "deux\nlignes  \"ici\"; là,  .", "{format:?}");
    if format == Format::Csv {
        assert_eq!(sheet.value(1, 3), Value::Text("-1234.50"));
        assert_eq!(sheet.value(1, 4), Value::Text("2026-03-09"));
    } else {
        assert_eq!(sheet.value(1, 2), Value::Number(1234.0));
        assert_eq!(sheet.value(1, 3), Value::Number(-1234.5));
        assert_eq!(sheet.value(1, 4), Value::Moment(date(2026, 3, 9).at(0, 0, 0, 0)));
        assert_eq!(sheet.value(1, 5), Value::Moment(date(2026, 3, 9).at(8, 5, 0, 0)));
        // LibreOffice saves as the number 1 a truth that it read from XLSX.
        assert_eq!(sheet.value(1, 7).to_text(), "1");
    }
}

#[test]
fn files_are_the_same_each_time() {
    for format in Format::ALL {
        assert_eq!(bytes(format), bytes(format), "{format:?}");
    }
}

#[test]
fn a_table_may_be_empty() {
    for format in Format::ALL {
        let table = Table { title: String::new(), columns: columns(), rows: Vec::<Vec<Cell<'_>>>::new() };
        let book = Workbook::read(&to_bytes(table, format, &Options::default()).unwrap(), "").unwrap();
        assert_eq!(book.sheets[0].row_count(), 1);
        let none = Table { title: String::new(), columns: vec![], rows: vec![vec![]] };
        assert!(to_bytes(none, format, &Options::default()).is_ok());
    }
}

/// LibreOffice opens each file and saves it in the other format; the cells are still there, typed.
#[test]
fn libreoffice_opens_and_saves_it() {
    let installed = std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join("soffice").exists()));
    if !installed {
        eprintln!("SKIPPED: soffice is not installed");
        return;
    }
    for (format, into) in [(Format::Ods, Format::Xlsx), (Format::Xlsx, Format::Ods)] {
        let folder = tempfile::tempdir().unwrap();
        let source = folder.path().join(format!("essai.{}", format.extension()));
        std::fs::write(&source, bytes(format)).unwrap();
        let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
        let done = std::process::Command::new("soffice")
            .args([&profile, "--headless", "--convert-to", into.extension(), "--outdir"])
            .arg(folder.path())
            .arg(&source)
            .output()
            .unwrap();
        let saved = folder.path().join(format!("essai.{}", into.extension()));
        let saved =
            std::fs::read(&saved).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&done.stderr)));
        check(&saved, into);
        let book = Workbook::read(&saved, "").unwrap();
        assert_eq!(book.sheets[0].name(), "Écoles d'ici & d'ailleurs   202");
    }
}
