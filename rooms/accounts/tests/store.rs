//! Every statement of the room is good on both engines.

use navette_testing::both;

#[test]
fn every_statement_is_accepted() {
    both(|base| {
        base.read_now(|c| {
            for (name, sql) in navette_accounts::store::ALL {
                c.columns(sql).unwrap_or_else(|error| panic!("{name}: {error}"));
            }
            Ok::<_, navette_database::Error>(())
        })
        .unwrap();
    });
}
