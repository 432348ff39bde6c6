//! Classes, operators, contacts, outlines, and the untidy files.

use super::*;
use crate::import::{AnomalyKind, FileKind, ImportError, Refusal, by_hand, read, recognise};
use navette_documents::{Where, Workbook, heading_lines};
use navette_testing::both;

const SCHOOLS: &str = "FASE;Implantation;École;Adresse;CP;Réseau\n\
101;11;École « Les Essais »;Rue Neuve 1;1090;Communal\n\
102;12;Institut d'Essai;Rue Basse 2;1090;Libre conf.\n";

fn kinds(done: &Outcome) -> Vec<(u32, AnomalyKind)> {
    done.anomalies.iter().map(|a| (a.line, a.kind)).collect()
}

#[test]
fn classes_attach_to_their_sites_and_a_missing_one_is_unknown() {
    both(|base| {
        let brussels = basin(base, "bruxelles");
        import(base, brussels, "ecoles.csv", SCHOOLS);
        let file =
            "fase_etablissement,fase_implantation,classe_ise\n101,11,3a\n102,12,\n999,1,7\n101,99,19 et 20\n";
        let done = import(base, brussels, "ise_2024.csv", file);
        assert_eq!((done.main().read, done.main().new, done.main().elsewhere), (4, 1, 2));
        assert_eq!(kinds(&done), [(3, AnomalyKind::NoIseClass), (5, AnomalyKind::UnknownSite)]);
        let next = import(base, brussels, "ise_2025.csv", file.replace("3a", "19 et 20"));
        assert_eq!(next.main().new, 1);
        let kept = "SELECT CAST(year AS text) || ' ' || formula || ' ' || class FROM ise_class ORDER BY year";
        assert_eq!(texts(base, kept), ["2024 FO 3a", "2025 FO 19-20"]);
        assert_eq!(import(base, brussels, "ise_2025.csv", file.replace("3a", "19 et 20")).written(), 0);
        let changed = import(base, brussels, "ise_2025.csv", file.replace("3a", "4"));
        assert_eq!(changed.main().changed, 1);
        let official = "numero_fase_de_l_etablissement;numero_fase_de_l_implantation;acp_resultat_calcul_acp;numero_de_classe;\
annee_de_reference_de_la_donnee\n102;12;SO;3b;2024\n102;12;FO;7;2024\n102;12;XX;7;2024\n";
        let done = import(base, brussels, "classes.csv", official);
        assert_eq!((done.main().new, done.main().refused), (2, 1));
        let unnamed = upload("ise.csv", file);
        let refused =
            base.write_now(|tx| import_now(tx, &may(brussels), &unnamed, &Answers::default())).unwrap_err();
        assert!(matches!(refused, ImportError::Refused(Refusal::WhichYear)));
    });
}

#[test]
fn a_list_of_schools_fills_and_never_closes() {
    both(|base| {
        let brussels = basin(base, "bruxelles");
        import(base, brussels, "ecoles.csv", SCHOOLS);
        let list =
            "FASE;Implantation;École;CP;Latitude;Longitude;ISE\n00101;11;ECOLE ESSAIS;1090;50,88;4,33;4\n";
        let done = import(base, brussels, "liste.csv", list);
        assert_eq!((done.main().changed, done.main().absent), (1, 0));
        assert_eq!(kinds(&done), [(0, AnomalyKind::IseYearMissing), (2, AnomalyKind::KeptRegister)]);
        assert_eq!(texts(base, "SELECT name FROM site WHERE fase = '11'"), ["École « Les Essais »"]);
        assert_eq!(count(base, "SELECT count(*) FROM site WHERE latitude IS NOT NULL"), 1);
    });
}

const MAP: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"categorie":"theatre","amenity":"theatre","ins":"21010","name":"Théâtre d'Essai","contact:website":"https://theatre.example.be"},"geometry":{"type":"Point","coordinates":[4.33,50.88]}},
{"type":"Feature","properties":{"categorie":"library","amenity":"library","ins":"21010","name":"Bibliothèque d'Essai"},"geometry":{"type":"Point","coordinates":[4.3301,50.8801]}},
{"type":"Feature","properties":{"categorie":"museum","tourism":"museum","ins":"21010"},"geometry":{"type":"Point","coordinates":[4.33,50.88]}}
]}"#;

#[test]
fn operators_of_several_files_are_not_doubled() {
    both(|base| {
        let brussels = basin(base, "bruxelles");
        let map = import(base, brussels, "osm.geojson", MAP);
        assert_eq!((map.main().read, map.main().new, map.main().refused), (3, 2, 1));
        let before = dump(base);
        let list = "Dénomination;Catégorie;Adresse;Code postal;Ville;Courriel;Site web;Géolocalisation\n\
THEATRE D'ESSAI;théâtre;Rue Haute 3;1090.0;Jette;http://theatre.example.be/contact;;\"50.88002, 4.33001\"\n\
Musée de Nulle-Part;musée;Rue X 1;5000;Namur;info@example.be;;\"50.46, 4.86\"\n";
        let done = import(base, brussels, "lieux.csv", list);
        assert_eq!((done.main().new, done.main().changed, done.main().elsewhere), (0, 1, 1));
        assert!(kinds(&done).contains(&(2, AnomalyKind::WebsiteAsEmail)));
        let theatre = texts(
            base,
            "SELECT name || ' ' || address || ' ' || postal_code FROM operator WHERE category = 'theatre'",
        );
        assert_eq!(theatre, ["Théâtre d'Essai Rue Haute 3 1090"]);
        let sources = texts(
            base,
            "SELECT source || ' ' || coalesce(attribution, '') FROM record_source ORDER BY source, external_key",
        );
        assert_eq!(sources.len(), 3);
        assert!(sources.contains(&"openstreetmap © OpenStreetMap contributors".to_owned()), "{sources:?}");
        assert_eq!(import(base, brussels, "lieux.csv", list).written(), 0);
        assert_eq!(import(base, brussels, "osm.geojson", MAP).written(), 0);
        let undone = take_back(base, brussels, done.run);
        assert_eq!(undone.kept, []);
        assert_eq!(dump(base), before);
    });
}

const CONTACTS: &str = "\
Prénom;Nom;Fonction;École;Courriel;Téléphone\n\
Ada;Essai;Directrice;Ecole Les Essais;ada.essai@exemple.be;02 123 45 67\n\
Essai;Ada;direction;École « Les Essais »;ada.essai (at) exemple.be;\n\
Jean;Modèle;Concierge;École inconnue;pas une adresse;\n\
;;;Total : 3;;\n";

#[test]
fn people_come_in_once_with_their_function() {
    both(|base| {
        let brussels = basin(base, "bruxelles");
        import(base, brussels, "ecoles.csv", SCHOOLS);
        let before = dump(base);
        let done = import(base, brussels, "contacts.csv", CONTACTS);
        assert_eq!((done.main().read, done.main().new, done.main().unchanged), (3, 2, 1));
        let found = kinds(&done);
        use AnomalyKind::{BadEmail, DuplicateLine, TotalLine, UnknownOrganisation};
        for expected in [(3, DuplicateLine), (4, BadEmail), (4, UnknownOrganisation), (5, TotalLine)] {
            assert!(found.contains(&expected), "{found:?}");
        }
        assert_eq!(texts(base, "SELECT function FROM person_role"), ["head"]);
        let ada = "SELECT name_key || ' ' || purpose || ' ' || source || ' ' || CAST(retain_until AS text) FROM person WHERE email IS NOT NULL";
        assert_eq!(texts(base, ada), ["essai ada school_contact contacts 2028-09-07"]);
        assert_eq!(import(base, brussels, "contacts.csv", CONTACTS).written(), 0);
        take_back(base, brussels, done.run);
        assert_eq!(dump(base), before);
    });
}

#[test]
fn outlines_give_sites_their_quarter() {
    both(|base| {
        let brussels = basin(base, "bruxelles");
        let list = "FASE;Implantation;École;CP;Latitude;Longitude\n101;11;École d'Essai;1090;50,88;4,33\n";
        import(base, brussels, "liste.csv", list);
        let before = dump(base);
        let square = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"mdrc":"7","nom_fr":"ESSAI","nom_nl":"PROEF"},
"geometry":{"type":"Polygon","coordinates":[[[4.3,50.8],[4.4,50.8],[4.4,50.9],[4.3,50.9],[4.3,50.8]]]}}]}"#;
        let done = import(base, brussels, "quartiers.geojson", square);
        assert_eq!(done.main().new, 1);
        assert_eq!(texts(base, "SELECT quarter FROM site"), ["7"]);
        assert_eq!(import(base, brussels, "quartiers.geojson", square).written(), 0);
        take_back(base, brussels, done.run);
        assert_eq!(dump(base), before);
    });
}

#[test]
fn what_is_no_list_of_ours_is_refused_with_its_headings() {
    let file = upload("rues.csv", "type,id,nom de rue,straatnaam\nrelation,1,Rue Haute,Hoogstraat\n");
    match read(&file) {
        Err(Refusal::NothingFits { headings }) => assert_eq!(headings[2], "nom de rue"),
        other => panic!("{other:?}"),
    }
    assert!(matches!(read(&upload("x.pdf", "%PDF-1.7")), Err(Refusal::File(_))));
    assert!(matches!(read(&upload("x.csv", "")), Err(Refusal::File(_))));
}

#[test]
fn the_real_files_of_culture_come_in_without_doubles() {
    let files = [
        "osm_culture-bruxelles_2026-05.geojson",
        "urbis_culture_2014.geojson",
        "musees-reconnus_fwb_2024-05.csv",
        "salles-cinema_fwb_2024-05.csv",
        "centres-culturels_bruxelles_compile.csv",
        "reseau-peca-bruxelles_compile.csv",
        "ville-bruxelles_parcours-bd_2014.geojson",
    ];
    let Some(outlines) = shared("geo/communes-bruxelles.geojson") else { return };
    both(|base| {
        let brussels = basin(base, "bruxelles");
        assert_eq!(import(base, brussels, "communes.geojson", outlines.clone()).main().new, 19);
        let quarters = shared("geo/quartiers-monitoring-bruxelles.geojson").unwrap();
        assert_eq!(import(base, brussels, "quartiers.geojson", quarters).main().new, 145);
        let mut runs = Vec::new();
        for name in files {
            let bytes = shared(&format!("culture/{name}")).unwrap();
            let done = import(base, brussels, name, bytes.clone());
            let tally = done.main();
            eprintln!("{name}: {tally:?} {:?}", super::super::run_counts(&done));
            assert_eq!(done.kind, FileKind::Operators, "{name}");
            assert_eq!(
                tally.read,
                tally.new + tally.changed + tally.unchanged + tally.refused + tally.elsewhere,
                "{name}"
            );
            assert_eq!(import(base, brussels, name, bytes).written(), 0, "{name} again");
            runs.push(done);
        }
        let by_file = |n: usize| runs[n].main();
        // Seven features of OpenStreetMap have no name.
        assert_eq!((by_file(0).read, by_file(0).refused), (568, 7));
        assert_eq!((by_file(2).read, by_file(2).elsewhere), (72, 62));
        assert_eq!((by_file(3).read, by_file(3).elsewhere), (176, 123));
        assert_eq!((by_file(6).new, by_file(6).changed), (47, 0));
        // Most of what UrbIS has, OpenStreetMap has too.
        assert!(by_file(1).new < 180, "{:?}", by_file(1));
        assert_eq!(count(base, "SELECT count(*) FROM operator WHERE name_key LIKE 'theatre de poche%'"), 1);
        for name in ["Théâtre de Poche", "Musée Horta"] {
            let of = format!(
                "SELECT source FROM record_source r JOIN operator o ON o.id = r.subject_id WHERE o.name = '{name}'"
            );
            assert!(texts(base, &of).len() >= 2, "{name}: {:?}", texts(base, &of));
        }
    });
}

#[test]
fn the_real_classes_attach() {
    let (Some(register), Some(old), Some(new)) = (
        shared("schools/signaletique-fase_FWB_2023-10.csv.gz"),
        shared("schools/ise_2024.csv"),
        shared("schools/ise_2025.csv"),
    ) else {
        return;
    };
    let base = navette_testing::sqlite();
    let brussels = basin(&base, "bruxelles");
    let done = import(&base, brussels, "signaletique.csv.gz", register);
    assert_eq!((done.main().read, done.main().new, done.main().elsewhere), (5_772, 888, 4_884));
    let old = import(&base, brussels, "ise_2024.csv", old);
    let new = import(&base, brussels, "ise_2025.csv", new);
    eprintln!("2024 {:?} 2025 {:?}", old.main(), new.main());
    assert_eq!((old.main().read, new.main().read), (3_003, 2_986));
    assert_eq!(old.main().new, count(&base, "SELECT count(*) FROM ise_class WHERE year = 2024") as usize);
    assert!(count(&base, "SELECT count(*) FROM ise_class WHERE class IN ('3a', '3b', '19-20')") > 0);
    assert_eq!(count(&base, "SELECT count(*) FROM ise_class WHERE formula <> 'FO'"), 0);
    // Academies and schools of arts are possible partners.
    let partners = count(&base, "SELECT count(*) FROM operator WHERE category IN ('academy', 'arts_school')");
    assert!(partners >= 27, "{partners}");
}

#[test]
fn the_real_untidy_files_are_read_or_refused() {
    let Some(list) = shared("messy/fabrique_ecoles-anderlecht_windows-1252.csv") else { return };
    let base = navette_testing::sqlite();
    let brussels = basin(&base, "bruxelles");
    let done = import(&base, brussels, "ecoles-anderlecht.csv", list);
    eprintln!("{:?} {:?}", done.main(), super::super::run_counts(&done));
    assert_eq!((done.main().new, done.main().refused), (60, 0));
    let of_kind = |kind: AnomalyKind| done.anomalies.iter().filter(|a| a.kind == kind).count();
    use AnomalyKind::{DuplicateLine, NoteLine, TotalLine};
    assert_eq!((of_kind(DuplicateLine), of_kind(TotalLine), of_kind(NoteLine)), (1, 1, 1));
    assert_eq!(
        count(&base, "SELECT count(*) FROM site WHERE name LIKE '%TOTAL%' OR name LIKE '%indice%'"),
        0
    );

    let sheet = shared("messy/fabrique_demandes-ecoles_entetes-fusionnes.xlsx").unwrap();
    let done = import(&base, brussels, "demandes.xlsx", sheet);
    eprintln!("{:?} {:?}", done.main(), super::super::run_counts(&done));
    assert_eq!(done.kind, FileKind::Contacts);
    assert_eq!(done.main().refused, 0);
    assert_eq!(count(&base, "SELECT count(*) FROM person WHERE email IS NULL"), 0);
    assert_eq!(
        count(
            &base,
            "SELECT count(*) FROM person WHERE family_name LIKE '%otal%' OR family_name LIKE '%NB%'"
        ),
        0
    );

    let found = navette_testing::sqlite();
    let brussels = basin(&found, "bruxelles");
    import(
        &found,
        brussels,
        "signaletique.csv.gz",
        shared("schools/signaletique-fase_FWB_2023-10.csv.gz").unwrap(),
    );
    let sheet = shared("messy/fabrique_demandes-ecoles_entetes-fusionnes.xlsx").unwrap();
    let done = import(&found, brussels, "demandes.xlsx", sheet);
    eprintln!("{:?} {:?}", done.main(), super::super::run_counts(&done));
    assert_eq!(count(&found, "SELECT count(*) FROM person_role WHERE organisation_kind = 'school'"), 57);
    assert!(count(&found, "SELECT count(*) FROM site WHERE reach = 'identified'") > 40);

    for name in [
        "equalstreetnames_Anderlecht_2020-02-17.ods",
        "equalstreetnames_Etterbeek_2020-02-17.ods",
        "statbel_revenus-fiscaux_2021_C_FR.xls",
    ] {
        let bytes = shared(&format!("messy/{name}")).unwrap();
        match read(&upload(name, bytes)) {
            Err(Refusal::NothingFits { headings }) => assert!(!headings.is_empty(), "{name}"),
            other => panic!("{name}: {:?}", other.map(|(_, mapping)| mapping)),
        }
    }
}

#[test]
fn another_sheet_and_another_line_can_be_told() {
    let Some(bytes) = shared("messy/fabrique_demandes-ecoles_entetes-fusionnes.xlsx") else { return };
    let book = Workbook::read(&bytes, "demandes.xlsx").unwrap();
    let found = recognise(&book, None, Where::default()).unwrap();
    for (sheet, _) in book.sheets.iter().enumerate() {
        let place = Where { sheet: Some(sheet), heading_line: None };
        let told = recognise(&book, Some(FileKind::Contacts), place)
            .or_else(|| by_hand(&book, FileKind::Contacts, place));
        assert!(told.is_none_or(|mapping| mapping.table.sheet == sheet));
    }
    let lines = heading_lines(&book, found.table.sheet);
    assert!(lines.iter().any(|(line, _)| *line == found.table.heading_line), "{lines:?}");
    let place = Where { sheet: Some(found.table.sheet), heading_line: Some(found.table.heading_line) };
    assert_eq!(recognise(&book, Some(found.kind), place), Some(found));
}
