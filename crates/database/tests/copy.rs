//! Rows from one engine to the other and back.

mod awkward;

use navette_database::copy::{CopyError, Stage, TableReport, copy};
use navette_database::{Db, Engine, Error};
use navette_testing::{TestBase, both, sqlite};

fn quiet(from: &Db, to: &Db) -> Result<Vec<TableReport>, CopyError> {
    copy(from, to, &mut |_| {})
}

fn full() -> TestBase {
    let base = sqlite();
    awkward::add_tables(&base);
    awkward::fill(&base);
    base
}

#[test]
fn there_and_back_again_gives_the_same_rows() {
    both(|middle| {
        let first = full();
        let last = sqlite();
        awkward::add_tables(middle);
        awkward::add_tables(&last);
        let mut steps = Vec::new();
        let there =
            copy(&first, middle, &mut |step| steps.push((step.stage, step.done, step.total))).unwrap();
        let back = quiet(middle, &last).unwrap();
        assert_eq!(there, back);
        assert_eq!(awkward::everything(&first), awkward::everything(&last));
        let odd = there.iter().find(|t| t.table == "odd").unwrap();
        assert_eq!((odd.rows, odd.hash.len()), (160, 64));
        let total: u64 = there.iter().map(|t| t.rows).sum();
        assert_eq!(steps.last(), Some(&(Stage::Checking, total, total)));
        // The keys are watched again afterwards.
        let stray = middle.write_now(|tx| {
            let (id, parent) = (tx.new_id(), tx.new_id());
            tx.exec("INSERT INTO \"order\" (id, parent) VALUES (?1, ?2)", &[&id, &parent])?;
            assert_eq!(tx.engine(), Engine::Sqlite, "PostgreSQL refuses at once");
            Ok::<_, Error>(())
        });
        assert!(stray.unwrap_err().is_foreign_key());
    });
}

#[test]
fn a_base_that_holds_rows_is_left_alone() {
    both(|target| {
        let source = full();
        awkward::add_tables(target);
        target
            .write_now(|tx| {
                let (id, now) = (tx.new_id(), tx.now());
                tx.exec(
                    "INSERT INTO basin (id, code, name, created_at) VALUES (?1, 'x', 'X', ?2)",
                    &[&id, &now],
                )
            })
            .unwrap();
        assert!(matches!(quiet(&source, target), Err(CopyError::NotEmpty(table)) if table == "basin"));
        assert!(matches!(quiet(&source, &source), Err(CopyError::Same)));
    });
}

#[test]
fn tables_that_differ_are_told() {
    both(|target| {
        let source = full();
        assert!(matches!(quiet(&source, target), Err(CopyError::Shape(table)) if table == "odd"));
    });
}

#[test]
fn what_cannot_be_carried_is_told_and_nothing_is_left() {
    both(|target| {
        let source = full();
        awkward::add_tables(target);
        // A zero byte in a text is known to SQLite only; a day that is none is known to nobody.
        source.write_now(|tx| tx.exec("UPDATE odd SET since = '2026-02-31' WHERE name = 'Z'", &[])).unwrap();
        assert!(matches!(quiet(&source, target), Err(CopyError::Value { column, .. }) if column == "since"));
        source.write_now(|tx| tx.exec("UPDATE odd SET since = NULL", &[])).unwrap();
        if target.engine() == Engine::Postgres {
            source.write_now(|tx| tx.exec("UPDATE account SET name = 'a' || char(0)", &[])).unwrap();
            assert!(
                matches!(quiet(&source, target), Err(CopyError::Refused { table, .. }) if table == "account")
            );
        }
        assert_eq!(target.read_now(|c| c.value::<i64>("SELECT count(*) FROM basin", &[])).unwrap(), 0);
    });
}
