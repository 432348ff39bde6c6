//! The layer itself, on both engines.

use navette_database::{Actor, BasinId, BasinScope, Error, Subject, journal, record};
use navette_testing::both;
use serde_json::json;

record! {
    /// A basin as the tests read it.
    #[derive(Debug, PartialEq)]
    pub struct Basin {
        /// Key.
        pub id: BasinId,
        /// Code.
        pub code: String,
        /// Name.
        pub name: String,
    }
}

const ADD: &str = "INSERT INTO basin (id, code, name, created_at) VALUES (?1, ?2, ?3, ?4)";

fn add(tx: &mut navette_database::Tx<'_>, code: &str) -> Result<BasinId, Error> {
    let (id, now) = (BasinId(tx.new_id()), tx.now());
    tx.exec(ADD, &[&id, &code, &"Bruxelles", &now])?;
    Ok(id)
}

#[test]
fn writes_are_read_back_as_they_were() {
    both(|base| {
        let id = base.write_now(|tx| add(tx, "bruxelles")).unwrap();
        let found: Option<Basin> = base
            .read_now(|c| c.one::<Basin>("SELECT id, code, name FROM basin WHERE id = ?1", &[&id]))
            .unwrap();
        assert_eq!(found, Some(Basin { id, code: "bruxelles".into(), name: "Bruxelles".into() }));
    });
}

#[test]
fn an_error_undoes_the_whole_transaction() {
    both(|base| {
        let failed: Result<(), Error> = base.write_now(|tx| {
            add(tx, "a")?;
            Err(Error::Missing)
        });
        assert!(matches!(failed, Err(Error::Missing)));
        assert_eq!(base.read_now(|c| c.value::<i64>("SELECT count(*) FROM basin", &[])).unwrap(), 0);
    });
}

#[test]
fn a_panic_undoes_the_whole_transaction_and_the_base_goes_on() {
    both(|base| {
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            base.write_now::<(), Error>(|tx| {
                add(tx, "a")?;
                panic!("in the middle")
            })
        }));
        assert!(result.is_err());
        base.write_now(|tx| add(tx, "b")).unwrap();
        assert_eq!(base.read_now(|c| c.value::<i64>("SELECT count(*) FROM basin", &[])).unwrap(), 1);
    });
}

#[test]
fn a_duplicate_names_its_table_and_columns() {
    both(|base| {
        base.write_now(|tx| add(tx, "a")).unwrap();
        let error = base.write_now(|tx| add(tx, "a")).unwrap_err();
        let duplicate = error.duplicate().expect("told as a duplicate");
        assert_eq!(duplicate.table, "basin");
        assert!(duplicate.involves("code"));
    });
}

#[test]
fn the_journal_tells_the_history_of_a_thing() {
    both(|base| {
        let basin = base.write_now(|tx| add(tx, "a")).unwrap();
        let subject = Subject { kind: "site", id: basin.0 };
        base.write_now(|tx| {
            tx.journal(Some(basin), Actor::System, "site.edited", subject, &json!({"name": "É"}))
        })
        .unwrap();
        let lines = base.read_now(|c| journal::history(c, BasinScope::granted(basin), subject, 10)).unwrap();
        assert_eq!(lines.len(), 1);
        assert_eq!((lines[0].verb.as_str(), &lines[0].data), ("site.edited", &json!({"name": "É"})));
        assert_eq!(lines[0].at, base.clock().now());
    });
}

#[test]
fn reading_cannot_write() {
    both(|base| {
        let refused = base.read_now(|c| c.all::<(String,)>("DELETE FROM basin RETURNING code", &[]));
        assert!(refused.is_err());
    });
}

#[test]
fn a_base_opens_twice_and_migrates_once() {
    both(|base| {
        let again =
            navette_database::Db::open(base.location().clone(), navette_testing::standing_clock()).unwrap();
        let runs = again.read_now(|c| c.value::<i64>("SELECT count(*) FROM migration", &[])).unwrap();
        assert!(runs >= 2);
    });
}
