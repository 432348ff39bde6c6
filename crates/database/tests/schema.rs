//! The readable schema, and what is read out of both engines about their tables.

use navette_database::schema::{dump, tables};
use navette_testing::{both, sqlite};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/schema.sql");

#[test]
fn the_tracked_schema_is_what_the_migrations_add_up_to() {
    let now = dump(&sqlite()).unwrap();
    if std::env::var_os("NAVETTE_BLESS").is_some() {
        std::fs::write(FILE, &now).unwrap();
    }
    let tracked = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        tracked == now,
        "schema.sql is not what the migrations add up to: run this test with NAVETTE_BLESS=1"
    );
}

#[test]
fn both_engines_have_the_same_tables() {
    let ours = sqlite().read_now(tables).unwrap();
    assert!(ours.iter().any(|table| table.name == "journal"));
    both(|base| {
        for (theirs, ours) in base.read_now(tables).unwrap().iter().zip(&ours) {
            assert_eq!(theirs, ours);
        }
        assert_eq!(base.read_now(tables).unwrap().len(), ours.len());
    });
}
