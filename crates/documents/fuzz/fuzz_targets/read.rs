//! Any bytes: reading ends with a workbook within the limits or a reason. The same body runs in `tests/hostile.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use navette_documents::{
    Content, Limits, Lone, Target, Workbook, guess, headings_at, rank_tables, table_under,
};

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits { rows: 500, columns: 50, cells: 5_000, decompressed: 4 << 20, ..Limits::default() };
    let Ok(book) = Workbook::read_within(bytes, "", &limits) else { return };
    assert!(book.sheets.iter().map(|sheet| sheet.row_count()).sum::<usize>() <= limits.rows);
    assert!(book.sheets.iter().all(|sheet| sheet.column_count() <= limits.columns));
    assert!(book.sheets.iter().map(|sheet| sheet.cell_count()).sum::<usize>() <= limits.cells);
    let targets = [Target { names: &["nom"], content: Content::Words }, Target { names: &[], content: Content::Email }];
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
});
