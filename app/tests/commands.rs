//! The commands as scripts use them: through the binary, by exit code and JSON.

use navette_database::{Clock, Db, Location, migrate};
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const SCHOOLS: &str = "N° FASE de l'établissement;N° FASE de l'implantation;Nom de l'établissement;Type d'enseignement;Réseau;Bassin;\
     Adresse de l'implantation;Code postal de l'implantation;Commune de l'implantation;Commune de l'établissement\n\
     101;1001;École du Fil;Primaire ordinaire;Libre confessionnel;Bruxelles;Rue de la Trame 1;1080;Molenbeek-Saint-Jean;Molenbeek-Saint-Jean\n\
     102;1002;École du Rouet;Primaire ordinaire;Libre confessionnel;Bruxelles;Rue de la Chaîne 2;1070;Anderlecht;Anderlecht\n";

fn navette(data: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_navette"))
        .args(words)
        .arg("--data")
        .arg(data)
        .env_remove("DATABASE_URL")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("no JSON: {}", String::from_utf8_lossy(&output.stderr)))
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn file(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

#[test]
fn a_register_comes_in_once_and_what_is_absent_wants_a_yes() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let register = file(folder.path(), "registre.csv", SCHOOLS);
    let nowhere = navette(&data, &["import", &register]);
    assert_eq!(code(&nowhere), 1);
    assert!(told(&nowhere).contains("--basin"), "{}", told(&nowhere));

    let tried = navette(&data, &["import", &register, "--basin", "bruxelles", "--dry-run", "--json"]);
    assert_eq!(json(&tried)["written"], false);
    assert_eq!(json(&tried)["files"][0]["new"], 2);
    let first = navette(&data, &["import", &register, "--basin", "bruxelles", "--json"]);
    assert_eq!(json(&first)["written"], true);
    assert_eq!(json(&first)["files"][0]["new"], 2, "the dry run wrote nothing");
    assert_eq!(
        code(&first),
        if json(&first)["files"][0]["anomalies"].as_array().unwrap().is_empty() { 0 } else { 3 }
    );
    let again = json(&navette(&data, &["import", &register, "--json"]));
    let figures = |report: &Value, name: &str| report["files"][0][name].as_i64().unwrap();
    assert_eq!(["new", "changed", "unchanged", "absent"].map(|name| figures(&again, name)), [0, 0, 2, 0]);

    let shorter: String = SCHOOLS.lines().take(2).map(|line| format!("{line}\n")).collect();
    let shorter = file(folder.path(), "registre-2.csv", &shorter);
    let refused = navette(&data, &["import", &shorter, "--json"]);
    assert_eq!(code(&refused), 4);
    assert!(told(&refused).contains("--yes"));
    assert_eq!(figures(&json(&refused), "absent"), 1);
    assert_eq!(json(&refused)["written"], false);
    let done = navette(&data, &["import", &shorter, "--json", "--yes"]);
    assert_ne!(code(&done), 4);
    assert_eq!(figures(&json(&done), "absent"), 1);
}

#[test]
fn anomalies_end_with_three_and_what_is_no_table_with_one() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let odd = file(
        folder.path(),
        "lieux.csv",
        "Nom;Adresse;Courriel\nLe Fuseau;Rue du Rouet 4;fuseau@essai.example\nLe Rouet;Rue du Rouet 5;pas-une-adresse\n",
    );
    let done = navette(&data, &["import", &odd, "--basin", "bruxelles", "--json"]);
    assert_eq!(code(&done), 3, "{}", told(&done));
    let anomaly = &json(&done)["files"][0]["anomalies"][0];
    assert_eq!((anomaly["kind"].as_str(), anomaly["line"].as_i64()), (Some("bad-email"), Some(3)));
    assert!(anomaly["reason"].as_str().unwrap().contains("courriel"));
    let table = navette(&data, &["import", &odd]);
    let shown = String::from_utf8_lossy(&table.stdout).into_owned();
    assert!(shown.contains("inchangés") && shown.contains("opérateurs"), "{shown}");
    let pdf = file(folder.path(), "rapport.pdf", "%PDF-1.7 …");
    let refused = navette(&data, &["import", &pdf]);
    assert_eq!(code(&refused), 1);
    assert!(told(&refused).contains("PDF"));
    assert_eq!(code(&navette(&data, &["import", "/nulle/part.csv"])), 1);
    let half = navette(&data, &["import", &odd, "/nulle/part.csv", "--json"]);
    assert_eq!((code(&half), json(&half)["files"].as_array().unwrap().len()), (1, 1), "what came in is told");
    assert_eq!(json(&half)["written"], false);
    let typo = navette(&data, &["user", "add", "lou@essai.example", "--name", "Lou", "--basin", "brusseles"]);
    assert!(code(&typo) == 1 && told(&typo).contains("brabant-wallon"), "no basin is made of a slip");
    let slip = navette(&data, &["user", "add", "lou@", "--name", "Lou"]);
    assert!(code(&slip) == 1 && told(&slip).contains("nom@exemple.be"), "{}", told(&slip));
    assert_eq!(code(&navette(&data, &["import"])), 2);
}

#[test]
fn lists_and_the_whole_basin_go_out() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let register = file(folder.path(), "registre.csv", SCHOOLS);
    navette(&data, &["import", &register, "--basin", "bruxelles"]);
    for (name, what) in
        [("e.csv", "sites"), ("e.xlsx", "schools"), ("e.ods", "operators"), ("p.csv", "people")]
    {
        let to = folder.path().join(name).display().to_string();
        let done = navette(&data, &["export", "--to", &to, "--what", what, "--json"]);
        assert_eq!(code(&done), 0, "{what}: {}", told(&done));
        assert!(std::fs::metadata(&to).unwrap().len() > 20);
        assert_eq!(code(&navette(&data, &["export", "--to", &to, "--what", what])), 4, "it is there already");
    }
    let sites = std::fs::read_to_string(folder.path().join("e.csv")).unwrap();
    assert!(sites.contains("École du Fil") && sites.contains("Molenbeek-Saint-Jean"), "{sites}");
    let zip = folder.path().join("bassin.zip").display().to_string();
    let whole = navette(&data, &["export", "--to", &zip, "--json"]);
    assert_eq!(code(&whole), 0, "{}", told(&whole));
    let tables = &json(&whole)["tables"];
    assert_eq!((tables["site"].as_i64(), tables["school"].as_i64()), (Some(2), Some(2)));
    assert!(tables.get("account").is_none() && tables.get("import_run").is_none());
    let mut archive = zip::ZipArchive::new(std::fs::File::open(&zip).unwrap()).unwrap();
    let readme = std::io::read_to_string(archive.by_name("LISEZMOI.txt").unwrap()).unwrap();
    assert!(readme.contains("site.csv : 2"));
    assert!(archive.by_name("site_teaching.csv").is_ok());
    assert_eq!(code(&navette(&data, &["export", "--to", "x.pdf"])), 1);
}

#[test]
fn a_backup_comes_back_on_a_clean_machine() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let register = file(folder.path(), "registre.csv", SCHOOLS);
    navette(&data, &["import", &register, "--basin", "bruxelles"]);
    let to = folder.path().join("sauvegarde.sqlite").display().to_string();
    let made = navette(&data, &["backup", "--to", &to, "--json"]);
    assert_eq!(code(&made), 0, "{}", told(&made));
    assert!(json(&made)["bytes"].as_u64().unwrap() > 0);
    assert_eq!(code(&navette(&data, &["backup", "--to", &to])), 4);

    let clean = folder.path().join("neuf");
    assert_eq!(code(&navette(&clean, &["restore", &to])), 0);
    let back = json(&navette(&clean, &["import", &register, "--json"]));
    assert_eq!(back["files"][0]["unchanged"], 2);
    let there = navette(&clean, &["restore", &to]);
    assert_eq!(code(&there), 4);
    assert!(told(&there).contains("--yes"));
    assert_eq!(code(&navette(&clean, &["restore", &to, "--yes"])), 0);
    let not_ours = file(folder.path(), "x.sqlite", "ceci n'est pas une base");
    assert_eq!(code(&navette(&clean, &["restore", &not_ours, "--yes"])), 1);

    let other = folder.path().join("autre.sqlite").display().to_string();
    let copied = navette(&data, &["copy", "--to", &other, "--json"]);
    assert_eq!(code(&copied), 0, "{}", told(&copied));
    assert!(json(&copied)["rows"].as_u64().unwrap() > 4);
    assert_eq!(code(&navette(&data, &["copy", "--to", &other])), 4, "it is not empty any more");
    assert_eq!(code(&navette(&data, &["copy"])), 2);
}

#[test]
fn a_whole_basin_goes_to_postgresql_and_back_the_same() {
    navette_testing::both(|base| {
        let Location::Postgres(url) = base.location() else { return };
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        assert_eq!(code(&navette(&data, &["demo"])), 0);
        let there = navette(&data, &["copy", "--to", url, "--json"]);
        assert_eq!(code(&there), 0, "{}", told(&there));
        assert!(json(&there)["rows"].as_u64().unwrap() > 10_000);
        assert_eq!(code(&navette(&data, &["copy", "--to", url])), 4, "it is not empty any more");
        let back = folder.path().join("retour");
        let home = navette(&back, &["copy", "--from", url, "--json"]);
        assert_eq!(code(&home), 0, "{}", told(&home));
        assert_eq!(json(&home)["tables"], json(&there)["tables"], "every table by count and hash");
        let (before, after) = (folder.path().join("a.csv"), folder.path().join("b.csv"));
        for (data, to) in [(&data, &before), (&back, &after)] {
            let to = to.display().to_string();
            assert_eq!(code(&navette(data, &["export", "--to", &to, "--what", "people"])), 0);
        }
        assert_eq!(std::fs::read(before).unwrap(), std::fs::read(after).unwrap());
    });
}

#[test]
fn the_doctor_says_what_is_wrong_and_how_to_mend_it() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let nothing = navette(&data, &["doctor", "--json"]);
    assert_eq!(code(&nothing), 1);
    assert_eq!(json(&nothing)["level"], "bad");
    let register = file(folder.path(), "registre.csv", SCHOOLS);
    navette(&data, &["import", &register, "--basin", "bruxelles"]);
    let watched = navette(&data, &["doctor", "--json"]);
    assert_eq!(code(&watched), 3, "no mail server, no account: {}", told(&watched));
    let findings = json(&watched)["findings"].as_array().unwrap().clone();
    for finding in &findings {
        let is_good = finding["level"] == "good";
        assert_eq!(is_good, finding["mend"].as_str().unwrap().is_empty(), "{finding}");
    }
    assert!(findings.iter().any(|finding| finding["what"] == "fichiers"));
    // A base of before is told, and left as it is.
    let last = migrate::names().next_back().unwrap();
    let place = Location::Sqlite(data.join("navette.sqlite"));
    let as_it_is = || Db::open_as_it_is(place.clone(), Clock::System).unwrap();
    let forget = "DELETE FROM migration WHERE name = ?1";
    as_it_is().0.write_now(|tx| tx.exec(forget, &[&last])).unwrap();
    let waiting = navette(&data, &["doctor", "--json"]);
    assert_eq!(code(&waiting), 3, "{}", told(&waiting));
    assert!(String::from_utf8_lossy(&waiting.stdout).contains(last));
    assert_eq!(as_it_is().1, [last], "nothing was run");
    std::fs::write(data.join("navette.sqlite"), vec![b'x'; 8192]).unwrap();
    let broken = navette(&data, &["doctor"]);
    assert_eq!(code(&broken), 1);
    assert!(
        String::from_utf8_lossy(&broken.stdout).contains("restore"),
        "{}",
        String::from_utf8_lossy(&broken.stdout)
    );
    assert_eq!(code(&navette(Path::new("/nulle/part"), &["doctor"])), 1);
}

#[test]
fn a_mistyped_folder_is_told_and_no_base_is_made_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("faute");
    let to = folder.path().join("sauvegarde.sqlite").display().to_string();
    let list = folder.path().join("ecoles.csv").display().to_string();
    for words in [
        &["backup", "--to", &to][..],
        &["export", "--to", &list],
        &["copy", "--to", &to],
        &["user", "list"],
        &["user", "link", "a@exemple.be"],
    ] {
        let done = navette(&data, words);
        assert_eq!(code(&done), 1, "{words:?}");
        assert!(told(&done).contains("--data"), "{words:?}: {}", told(&done));
    }
    assert!(!data.exists() && !Path::new(&to).exists() && !Path::new(&list).exists());
}

#[test]
fn every_command_teaches_with_examples() {
    for name in ["serve", "demo", "user", "import", "export", "backup", "restore", "copy", "doctor", "config"]
    {
        let help = Command::new(env!("CARGO_BIN_EXE_navette")).args([name, "--help"]).output().unwrap();
        let text = String::from_utf8_lossy(&help.stdout).into_owned();
        assert!(text.contains("Exemples") && text.contains("Codes de sortie"), "{name}: {text}");
    }
}
