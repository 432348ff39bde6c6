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
