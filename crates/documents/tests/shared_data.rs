//! The real files of the shared folder, with their counts; skipped, loudly, where the folder is not.

use std::path::PathBuf;

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
    Some((
        book.make,
        book.sheets[0].row_count(),
        book.sheets[0].column_count(),
    ))
}

#[test]
fn every_table_is_read_whole() {
    let expected = [
        (
            "schools/signaletique-fase_FWB_2023-10.csv.gz",
            (Make::Csv, 8347, 28),
        ),
        (
            "schools/signaletique-fase_bruxelles_2023-10.csv",
            (Make::Csv, 1182, 28),
        ),
        (
            "schools/implantations-bruxelles_2023-10.csv",
            (Make::Csv, 888, 24),
        ),
        ("schools/ise_2025.csv", (Make::Csv, 2987, 3)),
        ("schools/ise_2024.csv", (Make::Csv, 3004, 3)),
        ("culture/musees-reconnus_fwb_2024-05.csv", (Make::Csv, 73, 11)),
        ("culture/salles-cinema_fwb_2024-05.csv", (Make::Csv, 177, 9)),
        (
            "culture/centres-culturels_bruxelles_compile.csv",
            (Make::Csv, 19, 10),
        ),
        ("culture/reseau-peca-bruxelles_compile.csv", (Make::Csv, 4, 11)),
        ("geo/statbel_code-postal_refnis_2019.xlsx", (Make::Xlsx, 1152, 4)),
        ("geo/codes-postaux-bruxelles.csv", (Make::Csv, 25, 4)),
        ("geo/rues-bruxelles_best.csv", (Make::Csv, 5196, 9)),
        ("geo/stib-arrets.csv", (Make::Csv, 2292, 5)),
        ("geo/communes-belgique_2020.csv", (Make::Csv, 582, 10)),
        ("geo/bassins-scolaires-fwb_communes.csv", (Make::Csv, 273, 4)),
        (
            "schools/osm_ecoles-bruxelles_2026-05.geojson",
            (Make::GeoJson, 771, 0),
        ),
        (
            "culture/osm_culture-bruxelles_2026-05.geojson",
            (Make::GeoJson, 569, 0),
        ),
        ("culture/urbis_culture_2014.geojson", (Make::GeoJson, 263, 0)),
        (
            "culture/ville-bruxelles_parcours-bd_2014.geojson",
            (Make::GeoJson, 48, 0),
        ),
        ("geo/communes-bruxelles.geojson", (Make::GeoJson, 20, 0)),
        (
            "geo/quartiers-monitoring-bruxelles.geojson",
            (Make::GeoJson, 146, 0),
        ),
        (
            "geo/secteurs-statistiques-bruxelles_2022.geojson.gz",
            (Make::GeoJson, 725, 0),
        ),
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
    assert_eq!(
        book.sheets[0].value(0, 0),
        Value::Text("N° FASE de l'établissement")
    );
    assert!(
        book.sheets[0].bytes() < 9_000_000,
        "{} bytes",
        book.sheets[0].bytes()
    );
}
