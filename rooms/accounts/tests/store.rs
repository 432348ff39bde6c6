//! Every statement of the room, on both engines.

#[test]
fn every_statement_is_accepted_by_both_engines_with_the_same_columns() {
    assert!(navette_testing::statements_agree(&navette_accounts::store::statements()) > 20);
}
