//! The register: pairs, basins by place, absences, typed values, undoing.

use super::*;
use crate::import::{AnomalyKind, Fate, ImportError, Refusal, apply, import_everywhere, preview, receive};
use navette_testing::both;

const HEADINGS: &str = "N° FASE de l'établissement;Nom de l'établissement;Numéro BCE de l'établissement;Type d'enseignement;Réseau;\
Adresse de l'établissement;Code postal de l'établissement;Localité de l'établissement;Commune de l'établissement;Bassin;\
N° FASE de l'implantation;Adresse de l'implantation;Code postal de l'implantation;Localité de l'implantation;\
Commune de l'implantation;Latitude;Longitude;N° FASE du P.O.;Nom de P.O.;N° BCE du P.O.\r\n";

/// Five pairs: two sites of one school, of which one stands in another basin than its seat; an academy; one outside
/// the zones; one seated in Brabant wallon that stands in Brussels.
fn register() -> String {
    let po = "9001;Commune imaginaire;0206582284";
    let jette = "Rue Neuve 1;1090;JETTE;Jette";
    let nivelles = "Rue Basse 2;1400;NIVELLES;Nivelles";
    let mut file = String::from("\u{feff}\u{feff}");
    file.push_str(HEADINGS);
    for (school, kind, seat, basin, site, stands, lat, lon) in [
        (
            "101;École « Les Essais »;2167249026",
            "Maternel ordinaire",
            jette,
            "Bruxelles",
            "11",
            jette,
            "50.8800",
            "4.3300",
        ),
        (
            "101;École « Les Essais »;2167249026",
            "Primaire ordinaire",
            jette,
            "Bruxelles",
            "11",
            jette,
            "50.8800",
            "4.3300",
        ),
        (
            "101;École « Les Essais »;2167249026",
            "Primaire ordinaire",
            jette,
            "Bruxelles",
            "12",
            nivelles,
            "50.6",
            "4.32",
        ),
        (
            "102;ACADEMIE DES ESSAIS;2167249422",
            "Artistique à horaire réduit",
            jette,
            "Bruxelles",
            "11",
            jette,
            "",
            "",
        ),
        (
            "103;Institut d'Essai;2167249026",
            "Secondaire ordinaire",
            nivelles,
            "Brabant wallon",
            "13",
            jette,
            "50.88",
            "4.33",
        ),
        (
            "103;Institut d'Essai;2167249026",
            "Secondaire spécialisé",
            nivelles,
            "Brabant wallon",
            "14",
            nivelles,
            "50.6",
            "4.32",
        ),
        (
            "104;École hors zones;2167249026",
            "Primaire ordinaire",
            "R 1;9600;RENAIX;Renaix",
            "Hors zones",
            "15",
            "R 1;9600;RENAIX;Renaix",
            "50.75",
            "3.6",
        ),
    ] {
        file.push_str(&format!(
            "{school};{kind};Subventionné communal;{seat};{basin};{site};{stands};{lat};{lon};{po}\r\n"
        ));
    }
    file
}

#[test]
fn pairs_come_into_the_basin_where_they_stand() {
    both(|base| {
        let brussels = basin(base, "bruxelles");
        let done = import(base, brussels, "signaletique.csv", register());
        let sites = done.main();
        assert_eq!((sites.read, sites.new, sites.elsewhere), (6, 3, 3));
        assert_eq!((done.facts["rows"], done.facts["outside_zones"]), (7, 1));
        let named = texts(base, "SELECT name || ' ' || cycle FROM site ORDER BY name_key, fase");
        assert_eq!(
            named,
            ["ACADEMIE DES ESSAIS other", "École « Les Essais » basic", "Institut d'Essai secondary"]
        );
        assert_eq!(texts(base, "SELECT DISTINCT commune FROM site"), ["21010"]);
        assert_eq!(count(base, "SELECT count(*) FROM site WHERE compulsory"), 2);
        assert_eq!(count(base, "SELECT count(*) FROM site_teaching"), 4);
        assert_eq!(count(base, "SELECT count(*) FROM school_board"), 1);
        let kinds: Vec<_> = done.anomalies.iter().map(|a| (a.line, a.kind)).collect();
        assert!(kinds.contains(&(5, AnomalyKind::NoCoordinates)), "{kinds:?}");
        assert!(kinds.contains(&(8, AnomalyKind::OutsideZones)), "{kinds:?}");
    });
}

#[test]
fn the_same_file_again_changes_nothing_and_undoing_leaves_no_trace() {
    both(|base| {
        let brussels = basin(base, "bruxelles");
        let before = dump(base);
        let first = import(base, brussels, "signaletique.csv", register());
        let after = dump(base);
        let second = import(base, brussels, "signaletique.csv", register());
        assert_eq!(second.written(), 0);
        assert_eq!(second.main().unchanged, 3);
        assert_eq!(dump(base), after);
        let undone = take_back(base, brussels, second.run);
        assert_eq!((undone.taken_back, undone.kept.len()), (0, 0));
        let undone = take_back(base, brussels, first.run);
        assert_eq!(undone.kept, []);
        assert_eq!(dump(base), before);
        let again = base.write_now(|tx| undo(tx, &may(brussels), first.run));
        assert!(matches!(again, Err(ImportError::Refused(Refusal::NotApplied))));
    });
}

#[test]
fn what_is_absent_may_have_closed_and_opens_again() {
    both(|base| {
        let brussels = basin(base, "bruxelles");
        import(base, brussels, "signaletique.csv", register());
        let full = dump(base);
        let without: String =
            register().lines().filter(|line| !line.starts_with("102;")).map(|l| format!("{l}\r\n")).collect();
        let done = import(base, brussels, "signaletique.csv", without.clone());
        assert_eq!((done.main().absent, done.main().unchanged), (1, 2));
        let closed =
            "SELECT name || ' ' || CAST(status_since AS text) FROM site WHERE status = 'to_confirm_closed'";
        assert_eq!(texts(base, closed), ["ACADEMIE DES ESSAIS 2026-09-07"]);
        let again = import(base, brussels, "signaletique.csv", without);
        assert_eq!((again.written(), again.main().absent), (0, 1));
        let back = import(base, brussels, "signaletique.csv", register());
        assert_eq!((back.main().changed, back.main().absent), (1, 0));
        assert_eq!(texts(base, closed), Vec::<String>::new());
        take_back(base, brussels, back.run);
        take_back(base, brussels, done.run);
        assert_eq!(dump(base), full);
    });
}

#[test]
fn a_typed_value_stays_and_the_difference_is_told() {
    both(|base| {
        let brussels = basin(base, "bruxelles");
        import(base, brussels, "signaletique.csv", register());
        write(base, "UPDATE site SET name = 'Nom d''usage', name_key = 'nom d usage' WHERE fase = '13'");
        write(
            base,
            "INSERT INTO typed_field (kind, subject_id, field) SELECT 'site', id, 'name' FROM site WHERE fase = '13'",
        );
        let changed = register().replace("Rue Neuve 1", "Rue Neuve 3");
        let upload = upload("signaletique.csv", changed);
        let run = base.write_now(|tx| receive(tx, &may(brussels), &upload)).unwrap();
        let plan = base.read_now(|c| preview(c, &may(brussels), run)).unwrap();
        assert_eq!(plan.tally("site").changed, 3);
        let fields: Vec<_> = plan
            .records
            .iter()
            .filter(|record| record.kind == "site")
            .map(|record| match &record.fate {
                Fate::Changed(fields) => fields.iter().map(|field| field.field).collect::<Vec<_>>(),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(fields, [["address"], ["address"], ["address"]]);
        let done = base.write_now(|tx| apply(tx, &may(brussels), run)).unwrap();
        assert_eq!(done.anomalies.iter().filter(|a| a.kind == AnomalyKind::KeptTyped).count(), 1);
        assert_eq!(texts(base, "SELECT name FROM site WHERE fase = '13'"), ["Nom d'usage"]);
        assert_eq!(texts(base, "SELECT DISTINCT address FROM site"), ["Rue Neuve 3"]);
        let twice = base.write_now(|tx| apply(tx, &may(brussels), run));
        assert!(matches!(twice, Err(ImportError::Refused(Refusal::AppliedAlready))));
    });
}

#[test]
fn undoing_keeps_what_was_changed_or_leaned_on_since() {
    both(|base| {
        let brussels = basin(base, "bruxelles");
        let done = import(base, brussels, "signaletique.csv", register());
        write(base, "UPDATE site SET address = 'Ailleurs 1' WHERE name_key LIKE 'institut%'");
        write(
            base,
            "INSERT INTO level_offering (id, basin_id, site_id, school_year, level, source)
             SELECT id, basin_id, id, '2026-2027', 'P1', 'saisi' FROM site WHERE name_key LIKE 'academie%'",
        );
        let undone = take_back(base, brussels, done.run);
        let kept: Vec<_> = undone.kept.iter().map(|kept| (kept.table, kept.reason)).collect();
        use crate::import::KeptReason::{ChangedSince, LeanedOn};
        assert!(kept.contains(&("site", ChangedSince)) && kept.contains(&("site", LeanedOn)), "{kept:?}");
        assert!(
            kept.contains(&("school", LeanedOn)) && kept.contains(&("school_board", LeanedOn)),
            "{kept:?}"
        );
        assert_eq!(count(base, "SELECT count(*) FROM site"), 2);
    });
}

#[test]
fn a_later_import_has_to_be_undone_first() {
    both(|base| {
        let brussels = basin(base, "bruxelles");
        let first = import(base, brussels, "signaletique.csv", register());
        let second =
            import(base, brussels, "signaletique.csv", register().replace("Rue Neuve 1", "Rue Neuve 3"));
        let refused = base.write_now(|tx| undo(tx, &may(brussels), first.run)).unwrap_err();
        assert!(matches!(refused, ImportError::Refused(Refusal::LaterRun { run, .. }) if run == second.run));
        take_back(base, brussels, second.run);
        take_back(base, brussels, first.run);
        assert_eq!(count(base, "SELECT count(*) FROM site"), 0);
    });
}

#[test]
fn every_basin_gets_its_own_and_nothing_of_the_others() {
    both(|base| {
        let upload = upload("signaletique.csv", register());
        let done = base.write_now(|tx| import_everywhere(tx, &upload, &Answers::default())).unwrap();
        assert_eq!(done.len(), 10);
        assert_eq!(done.iter().map(|(.., outcome)| outcome.main().new).sum::<usize>(), 5);
        assert_eq!(count(base, "SELECT count(*) FROM basin"), 10);
        // A school with sites in two basins is known in each.
        assert_eq!(count(base, "SELECT count(*) FROM school WHERE fase = '101'"), 2);
        let again = base.write_now(|tx| import_everywhere(tx, &upload, &Answers::default())).unwrap();
        assert_eq!(again.iter().map(|(.., outcome)| outcome.written()).sum::<usize>(), 0);
    });
}

#[test]
fn bad_lines_are_told_and_the_rest_comes_in() {
    both(|base| {
        let brussels = basin(base, "bruxelles");
        let mut file = register();
        let good = file.lines().nth(1).unwrap().to_owned();
        file.push_str(&format!("{good}\r\n"));
        file.push_str(&good.replacen("101;", "12X;", 1));
        file.push_str("\r\n;;TOTAL : 6 implantations\r\n* une note au bas du tableau\r\n");
        let done = import(base, brussels, "signaletique.csv", file);
        assert_eq!((done.main().new, done.main().refused), (3, 1));
        let last: Vec<_> = done.anomalies.iter().filter(|a| a.line >= 9).map(|a| (a.line, a.kind)).collect();
        use AnomalyKind::{BadSchoolFase, DuplicateLine, NoteLine, TotalLine};
        assert_eq!(last, [(9, DuplicateLine), (10, BadSchoolFase), (11, TotalLine), (12, NoteLine)]);
    });
}

#[test]
fn the_real_register_gives_its_known_figures() {
    let Some(file) = shared("schools/signaletique-fase_FWB_2023-10.csv.gz") else { return };
    both(|base| {
        let upload = upload("signaletique-fase_FWB_2023-10.csv.gz", file.clone());
        let done = base.write_now(|tx| import_everywhere(tx, &upload, &Answers::default())).unwrap();
        let (_, brussels, outcome) = &done[0];
        assert_eq!(
            (outcome.facts["rows"], outcome.main().read, outcome.facts["outside_zones"]),
            (8_346, 5_772, 2)
        );
        assert_eq!(done.iter().map(|(.., outcome)| outcome.main().new).sum::<usize>(), 5_770);
        assert_eq!(done.iter().map(|(.., outcome)| outcome.main().refused).sum::<usize>(), 0);
        assert_eq!(count(base, "SELECT count(*) FROM site WHERE commune BETWEEN '21001' AND '21019'"), 887);
        let there =
            base.read_now(|c| c.value::<i64>("SELECT count(*) FROM site WHERE basin_id = ?1", &[brussels]));
        // The 887 of the nineteen communes, and one in Wezembeek-Oppem.
        assert_eq!(there.unwrap(), 888);
        let no_place = done
            .iter()
            .flat_map(|(.., o)| &o.anomalies)
            .filter(|a| a.kind == AnomalyKind::NoCoordinates)
            .count();
        assert!(no_place > 0, "{no_place}");
        let again = base.write_now(|tx| import_everywhere(tx, &upload, &Answers::default())).unwrap();
        assert_eq!(again.iter().map(|(.., outcome)| outcome.written()).sum::<usize>(), 0);
        assert_eq!(again.iter().map(|(.., outcome)| outcome.main().unchanged).sum::<usize>(), 5_770);
    });
}
