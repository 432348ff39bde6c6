//! The real files of the shared folder, with their counts; skipped, loudly, where the folder is not.

use std::path::PathBuf;

use jiff::civil::date;
use navette_documents::clean::{day, integer};
use navette_documents::find::{AnomalyKind, Ranked, rank_tables};
use navette_documents::read::{Make, Note};
use navette_documents::{Value, Workbook};

fn shared(path: &str) -> Option<Vec<u8>> {
    let folder = std::env::var_os("NAVETTE_DATA_SHARED")
        .map(PathBuf::from)
        .unwrap_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")));
    if !folder.is_dir() {
        eprintln!("SKIPPED: no shared data in {}", folder.display());
        return None;
    }
    Some(std::fs::read(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}")))
}

/// Make, rows of the first sheet (heading included) and columns.
fn shape(path: &str) -> Option<(Make, usize, usize)> {
    let bytes = shared(path)?;
    let book = Workbook::read(&bytes, path).unwrap_or_else(|error| panic!("{path}: {error}"));
    Some((book.make, book.sheets[0].row_count(), book.sheets[0].column_count()))
}

#[test]
fn every_table_is_read_whole() {
    let expected = [
        ("schools/signaletique-fase_FWB_2023-10.csv.gz", (Make::Csv, 8347, 28)),
        ("schools/signaletique-fase_bruxelles_2023-10.csv", (Make::Csv, 1182, 28)),
        ("schools/implantations-bruxelles_2023-10.csv", (Make::Csv, 888, 24)),
        ("schools/ise_2025.csv", (Make::Csv, 2987, 3)),
        ("schools/ise_2024.csv", (Make::Csv, 3004, 3)),
        ("culture/musees-reconnus_fwb_2024-05.csv", (Make::Csv, 73, 11)),
        ("culture/salles-cinema_fwb_2024-05.csv", (Make::Csv, 177, 9)),
        ("culture/centres-culturels_bruxelles_compile.csv", (Make::Csv, 19, 10)),
        ("culture/reseau-peca-bruxelles_compile.csv", (Make::Csv, 4, 11)),
        ("geo/statbel_code-postal_refnis_2019.xlsx", (Make::Xlsx, 1152, 4)),
        ("geo/codes-postaux-bruxelles.csv", (Make::Csv, 25, 4)),
        ("geo/rues-bruxelles_best.csv", (Make::Csv, 5196, 9)),
        ("geo/stib-arrets.csv", (Make::Csv, 2292, 5)),
        ("geo/communes-belgique_2020.csv", (Make::Csv, 582, 10)),
        ("geo/bassins-scolaires-fwb_communes.csv", (Make::Csv, 273, 4)),
        ("schools/osm_ecoles-bruxelles_2026-05.geojson", (Make::GeoJson, 771, 0)),
        ("culture/osm_culture-bruxelles_2026-05.geojson", (Make::GeoJson, 569, 0)),
        ("culture/urbis_culture_2014.geojson", (Make::GeoJson, 263, 0)),
        ("culture/ville-bruxelles_parcours-bd_2014.geojson", (Make::GeoJson, 48, 0)),
        ("geo/communes-bruxelles.geojson", (Make::GeoJson, 20, 0)),
        ("geo/quartiers-monitoring-bruxelles.geojson", (Make::GeoJson, 146, 0)),
        ("geo/secteurs-statistiques-bruxelles_2022.geojson.gz", (Make::GeoJson, 725, 0)),
    ];
    for (path, (make, rows, columns)) in expected {
        let Some(found) = shape(path) else { return };
        assert_eq!((found.0, found.1), (make, rows), "{path}");
        assert!(columns == 0 || found.2 == columns, "{path}: {} columns", found.2);
    }
}

#[test]
fn the_register_begins_with_two_marks() {
    let Some(bytes) = shared("schools/signaletique-fase_FWB_2023-10.csv.gz") else {
        return;
    };
    let book = Workbook::read(&bytes, "").unwrap();
    assert!(book.notes.contains(&Note::ManyMarks(2)));
    assert_eq!(book.sheets[0].value(0, 0), Value::Text("N° FASE de l'établissement"));
    assert!(book.sheets[0].bytes() < 9_000_000, "{} bytes", book.sheets[0].bytes());
}

/// Sheet, heading lines, named columns, rows, and how many titles, blanks, groups, totals, footnotes were left out.
type Shape = (String, (u32, u32), usize, usize, [usize; 5]);

/// The likeliest table of a file.
fn found(path: &str) -> Option<(Shape, Ranked, Workbook)> {
    let bytes = shared(path)?;
    let book = Workbook::read(&bytes, path).unwrap();
    let ranked = rank_tables(&book).into_iter().next().unwrap_or_else(|| panic!("{path}: no table"));
    let table = &ranked.table;
    use AnomalyKind::{Blank, Footnote, Group, Title, Total};
    let counts = [Title, Blank, Group, Total, Footnote].map(|kind| table.count(kind));
    let named = table.columns.iter().filter(|column| !column.name.is_empty()).count();
    let name = book.sheets[ranked.sheet].name().to_owned();
    let shape = (name, table.header_lines, named, table.rows.len(), counts);
    Some((shape, ranked, book))
}

#[test]
fn the_table_is_found_in_messy_files() {
    let expected = [
        ("messy/fabrique_ecoles-anderlecht_windows-1252.csv", ("", (4, 4), 8, 61, [2, 3, 0, 1, 1])),
        (
            "messy/fabrique_demandes-ecoles_entetes-fusionnes.xlsx",
            ("Demandes 25-26", (4, 5), 12, 57, [2, 3, 3, 3, 1]),
        ),
        ("messy/statbel_revenus-fiscaux_2021_C_FR.xls", ("Total", (6, 7), 22, 639, [3, 1, 0, 0, 5])),
        ("messy/equalstreetnames_Anderlecht_2020-02-17.ods", ("anderlecht", (1, 1), 8, 533, [0; 5])),
        ("messy/equalstreetnames_Etterbeek_2020-02-17.ods", ("etterbeek", (1, 1), 9, 223, [0; 5])),
    ];
    for (path, (name, lines, columns, rows, counts)) in expected {
        let Some((shape, ..)) = found(path) else { return };
        assert_eq!(shape, (name.to_owned(), lines, columns, rows, counts), "{path}");
    }
}

#[test]
fn plain_files_have_plain_tables() {
    let expected = [
        ("schools/signaletique-fase_FWB_2023-10.csv.gz", 28, 8346),
        ("schools/ise_2025.csv", 3, 2986),
        ("schools/ise_2024.csv", 3, 3003),
        ("schools/osm_ecoles-bruxelles_2026-05.geojson", 0, 770),
        ("culture/musees-reconnus_fwb_2024-05.csv", 11, 72),
        ("culture/salles-cinema_fwb_2024-05.csv", 9, 176),
        ("culture/centres-culturels_bruxelles_compile.csv", 10, 18),
        ("culture/reseau-peca-bruxelles_compile.csv", 11, 3),
        ("culture/osm_culture-bruxelles_2026-05.geojson", 0, 568),
        ("culture/urbis_culture_2014.geojson", 0, 262),
        ("culture/ville-bruxelles_parcours-bd_2014.geojson", 0, 47),
        ("geo/statbel_code-postal_refnis_2019.xlsx", 4, 1151),
        ("geo/communes-bruxelles.geojson", 0, 19),
        ("geo/rues-bruxelles_best.csv", 9, 5195),
        ("geo/stib-arrets.csv", 5, 2291),
    ];
    for (path, columns, rows) in expected {
        let Some((shape, ranked, _)) = found(path) else { return };
        assert_eq!(
            (shape.1, shape.3, shape.4),
            ((1, 1), rows, [0; 5]),
            "{path} {:?}",
            ranked.table.anomalies
        );
        assert!(columns == 0 || shape.2 == columns, "{path}: {} columns", shape.2);
    }
}

#[test]
fn merged_headings_hidden_columns_and_groups_are_known() {
    let Some((_, ranked, book)) = found("messy/fabrique_demandes-ecoles_entetes-fusionnes.xlsx") else {
        return;
    };
    let table = &ranked.table;
    assert_eq!(table.columns[1].name, "École / Nom");
    assert_eq!(table.columns[5].name, "Contact / Nom");
    assert!(table.columns[3].hidden && !table.columns[2].hidden);
    assert_eq!(table.groups, ["MOLENBEEK-SAINT-JEAN", "FOREST", "JETTE"]);
    assert_eq!(table.group_of(table.rows[0]), Some("MOLENBEEK-SAINT-JEAN"));
    assert_eq!(table.group_of(table.rows[56]), Some("JETTE"));
    let sheet = &book.sheets[ranked.sheet];
    assert_eq!(table.data_lines(sheet), Some((7, 69)));
    // A date comes in three types: text, real date, real instant.
    let day = |row: usize| day(sheet.value(table.rows[row].row, 11)).value;
    assert_eq!(day(0), Some(date(2025, 9, 16)));
    assert_eq!(day(2), Some(date(2025, 9, 1)));
    assert_eq!(day(3), Some(date(2025, 9, 16)));
    assert_eq!(integer(sheet.value(table.rows[2].row, 8)).value, Some(20));
}
