//! Killed at any instant: every acknowledged write is there, no import is half applied, the base opens by itself.

mod common;

use common::{ask, come_in, navette, serve};
use navette_database::{Clock, Db, Location};
use std::path::Path;
use std::time::{Duration, Instant};

/// How often the process is killed, half of them while pages write, half while an import runs.
const KILLS: u32 = 200;

/// A repeatable chance, so that a failure can be found again.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

fn open(data: &Path) -> Db {
    Db::open(Location::Sqlite(data.join("navette.sqlite")), Clock::System).expect("the base opens by itself")
}

#[test]
fn every_acknowledged_write_survives_the_kill() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let start = || serve(navette(data, &["serve", "--listen", "127.0.0.1:0"]));
    let cookie = {
        let first = start();
        let add = navette(data, &["user", "add", "lou@essai.example", "--name", "Lou", "--json"]);
        come_in(add, &first.address)
    };

    let mut chance = Chance(20_260_907);
    let mut acknowledged = 0_u64;
    for round in 0..KILLS / 2 {
        let service = start();
        let address = service.address.clone();
        let until = Instant::now() + Duration::from_micros(chance.below(60_000));
        let killer = std::thread::spawn(move || {
            std::thread::sleep(until.saturating_duration_since(Instant::now()));
            // Dropping it kills it with SIGKILL.
            drop(service);
        });
        let mut last = String::new();
        for number in 0.. {
            let name = format!("Lou {round} {number}");
            match ask(&address, "POST", "/compte", &cookie, &format!("name={}", name.replace(' ', "+"))) {
                Some((303, _)) => {
                    last = name;
                    acknowledged += 1;
                }
                Some((status, _)) => panic!("answered {status}"),
                None => break,
            }
        }
        killer.join().unwrap();
        let db = open(data);
        let now: String = db.read_now(|c| c.value("SELECT name FROM account", &[])).unwrap();
        let lines: i64 = db
            .read_now(|c| c.value("SELECT count(*) FROM journal WHERE verb = 'account.renamed'", &[]))
            .unwrap();
        let lines = u64::try_from(lines).unwrap();
        assert!(
            lines >= acknowledged,
            "{lines} lines for {acknowledged} acknowledged writes (round {round})"
        );
        // A write may have been done without its answer reaching us: at most one a round, and then it is the last name.
        if !last.is_empty() && now != last {
            let (_, number) = last.rsplit_once(' ').unwrap();
            let next: u64 = number.parse::<u64>().unwrap() + 1;
            assert_eq!(now, format!("Lou {round} {next}"), "the last acknowledged name is lost");
        }
        acknowledged = lines;
        let sound: String = db.read_now(|c| c.value("PRAGMA integrity_check", &[])).unwrap();
        assert_eq!(sound, "ok");
    }
    assert!(acknowledged > 100, "too few writes were tried to prove anything: {acknowledged}");
}

/// A fictional register: so many sites, one school and one site a line.
fn register(sites: i64) -> String {
    use std::fmt::Write as _;
    let mut file = String::from(
        "N° FASE de l'établissement;Nom de l'établissement;Type d'enseignement;Réseau;Adresse de l'implantation;\
         Code postal de l'implantation;Localité de l'implantation;Commune de l'implantation;N° FASE de l'implantation;\
         Commune de l'établissement;Bassin\n",
    );
    for n in 1..=sites {
        let _ = writeln!(
            file,
            "{n};École inventée {n};Primaire ordinaire;WBE;Rue du Fil {n};1080;MOLENBEEK;Molenbeek-Saint-Jean;{};\
             Molenbeek-Saint-Jean;Bruxelles",
            n + 5000
        );
    }
    file
}

#[test]
fn no_import_is_half_applied() {
    const SITES: i64 = 150;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("registre.csv");
    std::fs::write(&file, register(SITES)).unwrap();
    let empty = folder.path().join("empty");
    let made = navette(&empty, &["user", "add", "lou@essai.example", "--name", "Lou"]).output().unwrap();
    assert!(made.status.success());
    let words =
        ["import", file.to_str().unwrap(), "--kind", "register", "--basin", "bruxelles", "--yes", "--json"];

    // How long it takes when nobody interferes, so that the kills fall inside.
    let whole = folder.path().join("whole");
    std::fs::create_dir(&whole).unwrap();
    std::fs::copy(empty.join("navette.sqlite"), whole.join("navette.sqlite")).unwrap();
    let begun = Instant::now();
    let done = navette(&whole, &words).output().unwrap();
    let lasts = u64::try_from(begun.elapsed().as_micros()).unwrap();
    let count = |data: &Path, sql: &str| -> i64 { open(data).read_now(|c| c.value(sql, &[])).unwrap() };
    assert_eq!(
        count(&whole, "SELECT count(*) FROM site"),
        SITES,
        "{}",
        String::from_utf8_lossy(&done.stdout)
    );

    let mut chance = Chance(7);
    let (mut cut, mut finished) = (0, 0);
    for round in 0..KILLS / 2 {
        let data = folder.path().join(format!("round-{round}"));
        std::fs::create_dir(&data).unwrap();
        std::fs::copy(empty.join("navette.sqlite"), data.join("navette.sqlite")).unwrap();
        let mut child = navette(&data, &words).stdout(std::process::Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_micros(chance.below(lasts + lasts / 4)));
        child.kill().unwrap();
        child.wait().unwrap();
        let sites = count(&data, "SELECT count(*) FROM site");
        let applied = count(&data, "SELECT count(*) FROM import_run WHERE state = 'applied'");
        let told = count(&data, "SELECT count(*) FROM journal WHERE verb = 'import.applied'");
        let changes = count(&data, "SELECT count(*) FROM import_change");
        match sites {
            0 => {
                assert_eq!((applied, told, changes), (0, 0, 0), "half applied (round {round})");
                cut += 1;
            }
            SITES => {
                assert_eq!((applied, told), (1, 1), "applied and not told (round {round})");
                finished += 1;
            }
            some => panic!("{some} of {SITES} sites (round {round})"),
        }
        let sound: String = open(&data).read_now(|c| c.value("PRAGMA integrity_check", &[])).unwrap();
        assert_eq!(sound, "ok");
        std::fs::remove_dir_all(&data).unwrap();
    }
    assert!(cut > 10, "the kills came too late to prove anything: {cut} cut, {finished} finished");
}
