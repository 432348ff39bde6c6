//! The crate against the real files, when they are there.

use navette_belgium::*;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::PathBuf;

/// Reads a shared data file, or says loudly that it is absent.
fn shared(path: &str) -> Option<String> {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");
    let folder =
        std::env::var_os("NAVETTE_DATA_SHARED").map_or_else(|| PathBuf::from(default), PathBuf::from);
    let Ok(bytes) = std::fs::read(folder.join(path)) else {
        eprintln!("SKIPPED: {path} is absent; set NAVETTE_DATA_SHARED to the folder of the shared data");
        return None;
    };
    if !path.ends_with(".gz") {
        return Some(String::from_utf8(bytes).expect("UTF-8"));
    }
    let mut text = String::new();
    flate2::read::GzDecoder::new(&bytes[..]).read_to_string(&mut text).expect("gzip");
    Some(text)
}

/// The rows of a table, each as column → cell.
fn rows(text: &str, separator: u8) -> Vec<BTreeMap<String, String>> {
    let text = text.trim_start_matches('\u{feff}');
    let mut table = csv::ReaderBuilder::new().delimiter(separator).from_reader(text.as_bytes());
    table.deserialize().collect::<Result<_, _>>().expect("a table")
}

#[test]
fn every_row_of_the_register_is_understood() {
    let Some(text) = shared("schools/signaletique-fase_FWB_2023-10.csv.gz") else {
        return;
    };
    let rows = rows(&text, b';');
    assert_eq!(rows.len(), 8_346);
    let (mut units, mut boards, mut outside) = (0, 0, 0);
    let (mut pairs, mut brussels, mut to_reach) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for row in &rows {
        let cell = |name: &str| row[name].as_str();
        let school: FaseNumber = cell("N° FASE de l'établissement").parse().expect("school");
        let site: FaseNumber = cell("N° FASE de l'implantation").parse().expect("site");
        match cell("Numéro BCE de l'établissement").parse::<EstablishmentUnitNumber>() {
            Ok(_) => units += 1,
            Err(why) => assert_eq!(why, IdentifierError::Empty),
        }
        match cell("N° BCE du P.O.").parse::<EnterpriseNumber>() {
            Ok(_) => boards += 1,
            Err(why) => assert_eq!(why, IdentifierError::Empty),
        }
        let teaching: Teaching = cell("Type d'enseignement").parse().expect("type");
        let _: SchoolNetwork = cell("Réseau").parse().expect("network");
        let _: PostalCode = cell("Code postal de l'implantation").parse().expect("postal code");
        outside += usize::from(Basin::from_register(cell("Bassin")).expect("basin").is_none());
        pairs.insert((school, site));
        if Commune::from_name(cell("Commune de l'implantation")).is_some() {
            brussels.insert((school, site));
            if teaching.is_compulsory() {
                to_reach.insert((school, site));
            }
        }
    }
    assert_eq!((units, boards, outside), (8_340, 8_341, 3));
    assert_eq!((pairs.len(), brussels.len()), (5_772, 887));
    eprintln!("sites to reach in the nineteen communes: {}", to_reach.len());
}

#[test]
fn communes_and_basins_are_those_of_the_tables() {
    if let Some(text) = shared("geo/codes-postaux-bruxelles.csv") {
        let mut pairs = BTreeSet::new();
        for row in rows(&text, b',') {
            let commune = Commune::from_nis(&row["ins"]).expect("commune");
            assert_eq!(
                (commune.french(), commune.dutch()),
                (row["commune_fr"].as_str(), row["commune_nl"].as_str())
            );
            pairs.insert((commune, row["code_postal"].clone()));
        }
        let ours = Commune::ALL.into_iter();
        let ours = ours
            .flat_map(|commune| commune.postal_codes().iter().map(move |code| (commune, (*code).to_owned())));
        assert_eq!(ours.collect::<BTreeSet<_>>(), pairs);
    }
    if let Some(text) = shared("geo/bassins-scolaires-fwb_communes.csv") {
        for row in rows(&text, b',') {
            let told = Basin::from_register(&row["bassin"]).expect("basin");
            assert_eq!(Basin::of_commune_nis(&row["ins"]), told, "{}", row["commune"]);
        }
    }
}

#[test]
fn every_socio_economic_class_is_understood() {
    for (file, boundaries) in [("schools/ise_2024.csv", 19), ("schools/ise_2025.csv", 0)] {
        let Some(text) = shared(file) else { return };
        let classes: Vec<IseClass<NurseryPrimary>> =
            rows(&text, b',').iter().map(|row| row["classe_ise"].parse().expect("class")).collect();
        assert_eq!(classes.iter().filter(|class| class.is_boundary()).count(), boundaries, "{file}");
    }
}

#[test]
fn the_calendar_is_read() {
    let Some(text) = shared("calendar/calendrier-scolaire-fwb_2022-2027_compile.csv") else {
        return;
    };
    let calendar = Calendar::parse(&text).expect("a calendar");
    for year in calendar.years() {
        let (first, last) =
            (calendar.first_day(year).expect("first"), calendar.last_day(year).expect("last"));
        let days = calendar.class_days(first, last).expect("known");
        assert!((170..=190).contains(&days), "{year}: {days} days of class");
    }
}

/// 10,000 names in a few milliseconds: printed, and held only against a hang (the machine may be busy).
#[test]
fn keys_are_made_quickly() {
    let Some(text) = shared("geo/rues-bruxelles_best.csv") else {
        return;
    };
    let names: Vec<String> =
        rows(&text, b',').into_iter().map(|mut row| row.remove("rue_fr").expect("column")).collect();
    let names: Vec<&String> = names.iter().cycle().take(10_000).collect();
    let start = std::time::Instant::now();
    let keys: Vec<String> = names.iter().map(|name| text::name_key(name)).collect();
    let made = start.elapsed();
    let start = std::time::Instant::now();
    let near =
        keys.iter().filter(|key| text::distance_at_most(key, "avenue de la couronne", 3).is_some()).count();
    eprintln!("10,000 keys in {made:?}; {near} near ones found in {:?}", start.elapsed());
    assert!(made.as_secs() < 5);
}
