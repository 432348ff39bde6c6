//! Every statement of the room, on both engines.

use navette_database::{Db, Error};
use navette_testing::both;
use std::sync::Mutex;

/// Statements by `file.NAME`, with their columns.
type Columns = Vec<(String, Vec<String>)>;

/// The columns of every statement by `file.NAME`, and what was refused.
fn columns(base: &Db) -> (Columns, Vec<String>) {
    let (mut all, mut refused) = (Vec::new(), Vec::new());
    for (file, name, sql) in navette_offers::store::statements() {
        match base.read_now(|c| c.columns(sql)) {
            Ok(columns) => all.push((format!("{file}.{name}"), columns)),
            Err(error) => {
                let error: Error = error;
                refused.push(format!("{file}.{name} on {:?}: {error}", base.engine()));
            }
        }
    }
    (all, refused)
}

#[test]
fn every_statement_is_accepted_by_both_engines_with_the_same_columns() {
    let seen: Mutex<Option<Columns>> = Mutex::new(None);
    both(|base| {
        let (found, refused) = columns(base);
        assert!(refused.is_empty(), "{}", refused.join("\n"));
        assert!(found.len() > 15);
        if let Some(first) = seen.lock().unwrap().replace(found.clone()) {
            assert_eq!(first, found);
        }
    });
}
