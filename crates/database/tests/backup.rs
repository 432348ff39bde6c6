//! Backups while serving, and back again.

mod awkward;

use navette_database::backup::{Backup, BackupError, backup, inspect, restore};
use navette_database::{Db, Engine, Location, migrate};
use navette_testing::{TestBase, both, sqlite, standing_clock};
use std::path::{Path, PathBuf};

fn save(db: &Db, to: &Path) -> Result<Backup, BackupError> {
    backup(db, to, &mut |_| {})
}

fn back(from: &Path, to: &Location, overwrite: bool) -> Result<(), BackupError> {
    restore(from, to, overwrite, &standing_clock(), &mut |_| {})
}

fn basins(db: &Db) -> i64 {
    db.read_now(|c| c.value("SELECT count(*) FROM basin", &[])).unwrap()
}

fn add_basin(db: &Db) {
    db.write_now(|tx| {
        let (id, now) = (tx.new_id(), tx.now());
        let code = id.to_string();
        tx.exec(
            "INSERT INTO basin (id, code, name, created_at) VALUES (?1, ?2, 'É', ?3)",
            &[&id, &code, &now],
        )
    })
    .unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_backup_is_one_file_that_can_be_opened() {
    both(|base| {
        add_basin(base);
        let folder = tempfile::tempdir().unwrap();
        let made = save(base, folder.path()).unwrap();
        assert_eq!(names(folder.path()), ["navette-2026-09-07-090000.sqlite"]);
        assert_eq!(made.bytes, std::fs::metadata(&made.file).unwrap().len());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&made.file).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert!(matches!(save(base, &made.file), Err(BackupError::Exists(_))));
        assert!(matches!(save(base, folder.path()), Err(BackupError::Exists(_))));
        inspect(&made.file).unwrap();
        let copy = Db::open(Location::Sqlite(made.file), standing_clock()).unwrap();
        assert_eq!(basins(&copy), 1);
    });
}

#[test]
fn a_backup_is_made_while_others_write() {
    both(|base| {
        let folder = tempfile::tempdir().unwrap();
        std::thread::scope(|scope| {
            let writer = scope.spawn(|| (0..60).for_each(|_| add_basin(base)));
            for place in 0..3 {
                save(base, &folder.path().join(format!("{place}.sqlite"))).unwrap();
            }
            writer.join().unwrap();
        });
        assert_eq!(basins(base), 60);
        assert_eq!(names(folder.path()), ["0.sqlite", "1.sqlite", "2.sqlite"]);
    });
}

/// A base with awkward rows and its backup.
fn saved(folder: &Path) -> (TestBase, PathBuf) {
    let base = sqlite();
    awkward::fill_ours(&base);
    let made = save(&base, &folder.join("b.sqlite")).unwrap();
    (base, made.file)
}

#[test]
fn a_backup_is_restored_where_nothing_was() {
    let folder = tempfile::tempdir().unwrap();
    let (base, file) = saved(folder.path());
    let to = Location::Sqlite(folder.path().join("new/place/navette.sqlite"));
    back(&file, &to, false).unwrap();
    assert_eq!(names(&folder.path().join("new/place")), ["navette.sqlite"]);
    let restored = Db::open(to, standing_clock()).unwrap();
    for table in ["basin", "account", "journal"] {
        assert_eq!(awkward::rows(&base, table), awkward::rows(&restored, table));
    }
}

#[test]
fn what_is_there_is_replaced_only_when_told_and_when_nobody_has_it_open() {
    both(|target| {
        let folder = tempfile::tempdir().unwrap();
        let (base, file) = saved(folder.path());
        add_basin(target);
        add_basin(target);
        let to = target.location().clone();
        assert!(matches!(back(&file, &to, false), Err(BackupError::Exists(_))));
        assert_eq!(basins(target), 2);
        if target.engine() == Engine::Sqlite {
            assert!(matches!(back(&file, &to, true), Err(BackupError::InUse(_))));
            assert_eq!(basins(target), 2);
            // What a killed process leaves: a file with its log, which must not be taken for that of the new base.
            let killed = folder.path().join("killed.sqlite");
            let of = target.sqlite_path().unwrap().display().to_string();
            std::fs::copy(&of, &killed).unwrap();
            let log = std::fs::copy(format!("{of}-wal"), folder.path().join("killed.sqlite-wal")).unwrap();
            assert!(log > 0);
            let to = Location::Sqlite(killed);
            back(&file, &to, true).unwrap();
            assert_eq!(basins(&Db::open(to, standing_clock()).unwrap()), 1);
        } else {
            back(&file, &to, true).unwrap();
            assert_eq!(basins(target), 1);
            let again = save(target, &folder.path().join("again.sqlite")).unwrap();
            let again = Db::open(Location::Sqlite(again.file), standing_clock()).unwrap();
            for table in ["basin", "account", "journal"] {
                assert_eq!(awkward::rows(&base, table), awkward::rows(&again, table));
            }
        }
    });
}

#[test]
fn what_is_not_a_sound_base_of_ours_is_refused_and_nothing_changes() {
    let folder = tempfile::tempdir().unwrap();
    let (_base, good) = saved(folder.path());
    let target = folder.path().join("target.sqlite");
    drop(Db::open(Location::Sqlite(target.clone()), standing_clock()).unwrap());
    let before = std::fs::read(&target).unwrap();
    let to = Location::Sqlite(target.clone());
    let bytes = std::fs::read(&good).unwrap();
    let put = |name: &str, content: &[u8]| {
        let file = folder.path().join(name);
        std::fs::write(&file, content).unwrap();
        file
    };

    let missing = back(&folder.path().join("missing.sqlite"), &to, true);
    assert!(matches!(missing, Err(BackupError::File { .. })), "{missing:?}");
    for (name, content) in [("text.sqlite", &b"name;commune\n"[..]), ("empty.sqlite", b"")] {
        let refused = back(&put(name, content), &to, true);
        assert!(matches!(refused, Err(BackupError::NotOurs(_))), "{name}: {refused:?}");
    }
    let half = back(&put("half.sqlite", &bytes[..bytes.len() / 2]), &to, true);
    assert!(matches!(half, Err(BackupError::Damaged { .. })), "{half:?}");
    let mut torn = bytes.clone();
    let middle = bytes.len() / 2;
    torn[middle..middle + 4096].fill(0xAA);
    let torn = back(&put("torn.sqlite", &torn), &to, true);
    assert!(matches!(torn, Err(BackupError::Damaged { .. })), "{torn:?}");

    let newer = put("newer.sqlite", &bytes);
    let open = Db::open(Location::Sqlite(newer.clone()), standing_clock()).unwrap();
    open.write_now(|tx| {
        let now = tx.now();
        tx.exec("INSERT INTO migration (name, fingerprint, run_at) VALUES ('9999_later', 'x', ?1)", &[&now])
    })
    .unwrap();
    drop(open);
    let refused = back(&newer, &to, true);
    assert!(
        matches!(&refused, Err(BackupError::Newer { migration, .. }) if migration == "9999_later"),
        "{refused:?}"
    );

    assert_eq!(std::fs::read(&target).unwrap(), before);
    assert!(names(folder.path()).iter().all(|name| !name.contains("restoring")));
    assert!(!migrate::fingerprint_of_all().is_empty());
}

#[test]
fn a_damaged_base_is_replaced_and_its_log_put_aside() {
    let folder = tempfile::tempdir().unwrap();
    let (_base, file) = saved(folder.path());
    let target = folder.path().join("target.sqlite");
    std::fs::write(&target, b"not a base at all, but long enough to look at").unwrap();
    std::fs::write(folder.path().join("target.sqlite-wal"), b"left over").unwrap();
    back(&file, &Location::Sqlite(target.clone()), true).unwrap();
    assert!(!folder.path().join("target.sqlite-wal").exists());
    assert_eq!(basins(&Db::open(Location::Sqlite(target), standing_clock()).unwrap()), 1);
}

#[test]
fn a_base_that_is_only_looked_at_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ancienne.sqlite");
    assert!(Db::open_as_it_is(Location::Sqlite(file.clone()), standing_clock()).is_err());
    assert!(!file.exists(), "looking makes no file");
    drop(Db::open(Location::Sqlite(file.clone()), standing_clock()).unwrap());
    let last = migrate::names().next_back().unwrap();
    let older = rusqlite::Connection::open(&file).unwrap();
    older.execute("DELETE FROM migration WHERE name = ?1", [last]).unwrap();
    let (db, waiting) = Db::open_as_it_is(Location::Sqlite(file.clone()), standing_clock()).unwrap();
    assert_eq!(waiting, [last]);
    assert_eq!(basins(&db), 0);
    let count = "SELECT count(*) FROM migration WHERE name = ?1";
    let ran: i64 = older.query_row(count, [last], |row| row.get(0)).unwrap();
    assert_eq!(ran, 0, "the migration still waits");
    older
        .execute("INSERT INTO migration VALUES ('9999_later', 'x', '2030-01-01T00:00:00.000Z')", [])
        .unwrap();
    assert!(Db::open_as_it_is(Location::Sqlite(file), standing_clock()).is_err(), "a newer base is refused");
}

#[test]
fn nothing_waits_on_a_base_that_was_opened() {
    both(|base| {
        let (_, waiting) = Db::open_as_it_is(base.location().clone(), standing_clock()).unwrap();
        assert!(waiting.is_empty(), "{waiting:?}");
    });
}
