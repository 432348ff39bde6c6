//! CPU time of exports of 10,000 rows × 15 columns and of reading files named on the command line:
//! `cargo run --release -p navette-documents --example measure -- FILE…`

use std::time::Instant;

use jiff::civil::date;
use navette_documents::out::to_bytes;
use navette_documents::{Cell, Column, Format, Kind, Options, Table, Workbook, rank_tables};

const KINDS: [Kind; 15] = [
    Kind::Text,
    Kind::Text,
    Kind::Text,
    Kind::Text,
    Kind::Text,
    Kind::Text,
    Kind::Text,
    Kind::Text,
    Kind::Count,
    Kind::Count,
    Kind::Cents,
    Kind::Day,
    Kind::Instant,
    Kind::Number,
    Kind::Flag,
];

fn row(number: i64) -> Vec<Cell<'static>> {
    let day = date(2025, 9, 1).saturating_add(jiff::Span::new().days(number % 300));
    KINDS
        .iter()
        .enumerate()
        .map(|(at, kind)| match kind {
            Kind::Text => Cell::text(format!("École fictive n° {} « {at} »", number * 7 % 1013)),
            Kind::Count => Cell::Count(number),
            Kind::Cents => Cell::Cents(number * 125),
            Kind::Day => Cell::Day(day),
            Kind::Instant => Cell::Instant(day.at(8, (number % 60) as i8, 0, 0)),
            Kind::Number => Cell::Number(50.8 + number as f64 * 1e-6),
            Kind::Flag => Cell::Flag(number % 3 == 0),
        })
        .collect()
}

fn main() {
    for format in Format::ALL {
        let columns = KINDS.iter().map(|kind| Column::new("k", format!("{kind:?}"), *kind)).collect();
        let table = Table { title: "Mesure".into(), columns, rows: (0..10_000).map(row) };
        let start = Instant::now();
        let bytes = to_bytes(table, format, &Options::default()).expect("writes");
        println!(
            "write {:<5}{:>9.1} ms {:>9} bytes",
            format.extension(),
            start.elapsed().as_secs_f64() * 1e3,
            bytes.len()
        );
        read(&bytes, format.extension());
    }
    for path in std::env::args().skip(1) {
        read(&std::fs::read(&path).expect("a file to read"), &path);
    }
}

fn read(bytes: &[u8], name: &str) {
    let start = Instant::now();
    match Workbook::read(bytes, name) {
        Ok(book) => {
            let read = start.elapsed();
            let start = Instant::now();
            let tables = rank_tables(&book);
            let kept: usize = book.sheets.iter().map(|sheet| sheet.bytes()).sum();
            println!(
                "read {:>9.1} ms, found in {:>7.1} ms, {kept:>9} bytes kept, {} rows: {name}",
                read.as_secs_f64() * 1e3,
                start.elapsed().as_secs_f64() * 1e3,
                tables.first().map_or(0, |ranked| ranked.table.rows.len()),
            );
        }
        Err(error) => println!("refused: {error}: {name}"),
    }
    let peak = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = peak.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
    println!("      {peak}");
}
