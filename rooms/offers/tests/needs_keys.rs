//! The sentences of needs: the same keys in the three languages, and each used key is there.

use navette_web::texts::keys_of;
use std::collections::BTreeSet;

#[test]
fn the_three_languages_say_the_same() {
    let keys = |text: &str| keys_of(text).into_iter().collect::<BTreeSet<_>>();
    let french = keys(include_str!("../translations/needs.fr.ftl"));
    assert!(french.len() > 250);
    assert_eq!(french, keys(include_str!("../translations/needs.nl.ftl")));
    assert_eq!(french, keys(include_str!("../translations/needs.en.ftl")));
}
