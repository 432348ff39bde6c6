//! Every statement of the room is good on both engines.

use navette_testing::both;

#[test]
fn every_statement_is_accepted() {
    both(|base| {
        base.read_now(|c| {
            for (file, name, sql) in navette_accounts::store::statements() {
                c.columns(sql).unwrap_or_else(|error| panic!("{file} {name}: {error}"));
            }
            Ok::<_, navette_database::Error>(())
        })
        .unwrap();
    });
}
