//! Imports through their actions, on both engines; the real files too, when they are there.

mod any;
mod lists;
mod register;

use super::{Answers, ImportRunId, Outcome, Undone, Upload, import_now, undo};
use crate::permissions::ImportNetwork;
use navette_database::{BasinId, Db, Error, Uuid};
use navette_web::May;

/// A basin with this code.
pub(super) fn basin(db: &Db, code: &str) -> BasinId {
    db.write_now(|tx| {
        let id = BasinId(tx.new_id());
        tx.exec(
            "INSERT INTO basin (id, code, name, created_at) VALUES (?1, ?2, ?3, ?4)",
            &[&id, &code, &code, &tx.now()],
        )?;
        Ok::<_, Error>(id)
    })
    .unwrap()
}

pub(super) fn may(basin: BasinId) -> May<ImportNetwork> {
    May::for_command(basin)
}

pub(super) fn upload(name: &str, bytes: impl Into<Vec<u8>>) -> Upload {
    Upload { file_name: name.to_owned(), bytes: bytes.into(), kind: None }
}

pub(super) fn import(db: &Db, basin: BasinId, name: &str, bytes: impl Into<Vec<u8>>) -> Outcome {
    import_with(db, basin, name, bytes, &Answers::default())
}

pub(super) fn import_with(
    db: &Db,
    basin: BasinId,
    name: &str,
    bytes: impl Into<Vec<u8>>,
    answers: &Answers,
) -> Outcome {
    let upload = upload(name, bytes);
    db.clock().advance(jiff::SignedDuration::from_secs(1));
    db.write_now(|tx| import_now(tx, &may(basin), &upload, answers)).unwrap()
}

pub(super) fn take_back(db: &Db, basin: BasinId, run: ImportRunId) -> Undone {
    db.write_now(|tx| undo(tx, &may(basin), run)).unwrap()
}

pub(super) fn count(db: &Db, sql: &str) -> i64 {
    db.read_now(|c| c.value::<i64>(sql, &[])).unwrap()
}

pub(super) fn texts(db: &Db, sql: &str) -> Vec<String> {
    db.read_now(|c| c.all::<(Option<String>,)>(sql, &[]))
        .unwrap()
        .into_iter()
        .map(|row| row.0.unwrap_or_else(|| "∅".into()))
        .collect()
}

pub(super) fn write(db: &Db, sql: &str) {
    db.write_now(|tx| tx.exec(sql, &[])).unwrap();
}

/// Everything the network holds, but for the imports themselves, the journal and counters.
pub(super) fn dump(db: &Db) -> Vec<String> {
    const TABLES: [&str; 18] = [
        "school_board",
        "school",
        "site",
        "site_teaching",
        "level_offering",
        "ise_class",
        "operator",
        "operator_domain",
        "operator_commune",
        "person",
        "person_role",
        "interaction",
        "site_fact",
        "tag",
        "tagging",
        "record_source",
        "typed_field",
        "boundary",
    ];
    let mut lines = Vec::new();
    db.read_now(|c| {
        for table in TABLES {
            c.each(&format!("SELECT * FROM {table}"), &[], |row| {
                let cells: Vec<String> = (0..row.width())
                    .map(|n| row.cell(n).map(|cell| format!("{cell:?}")))
                    .collect::<Result<_, _>>()?;
                lines.push(format!("{table}: {}", cells.join(" | ")));
                Ok(())
            })?;
        }
        Ok::<_, Error>(())
    })
    .unwrap();
    lines.sort();
    lines
}

/// A real file, when the data are there.
pub(super) fn shared(path: &str) -> Option<Vec<u8>> {
    std::fs::read(navette_testing::shared(path)?).ok()
}

#[test]
fn counted_keys_follow_each_other_and_are_unique() {
    navette_testing::sqlite()
        .write_now(|tx| {
            let mut ids = super::known::fresh_ids(tx);
            let made: Vec<Uuid> = (0..1000).map(|_| ids()).collect();
            assert!(made.iter().all(|id| id.get_version_num() == 7));
            assert_eq!(made.iter().collect::<std::collections::HashSet<_>>().len(), 1000);
            Ok::<_, Error>(())
        })
        .unwrap();
}
