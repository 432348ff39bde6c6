//! Any bytes: reading ends with a workbook within the limits or a reason. The same body runs in `tests/hostile.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use navette_documents::{Content, Limits, Target, Workbook, guess, rank_tables};

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits { rows: 500, columns: 50, cells: 5_000, decompressed: 4 << 20, ..Limits::default() };
    let Ok(book) = Workbook::read_within(bytes, "", &limits) else { return };
    assert!(book.sheets.iter().map(|sheet| sheet.row_count()).sum::<usize>() <= limits.rows);
    assert!(book.sheets.iter().all(|sheet| sheet.column_count() <= limits.columns));
    assert!(book.sheets.iter().map(|sheet| sheet.cell_count()).sum::<usize>() <= limits.cells);
    let targets = [Target { key: "name", names: &["Nom"], content: Content::Words, required: true }];
    for ranked in rank_tables(&book) {
        let sheet = &book.sheets[ranked.sheet];
        assert!(ranked.table.rows.len() <= sheet.row_count());
        assert!(guess(sheet, &ranked.table, &targets).fields.len() <= 1);
    }
});
