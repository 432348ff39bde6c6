use super::*;
use crate::code::Kind;
use crate::id::Record;
use navette_database::Uuid;
use proptest::prelude::*;

fn record(kind: Kind, number: u128) -> Record {
    Record::new(kind, Uuid::from_u128(number))
}

fn put(index: &mut SearchIndex, entry: &Entry) {
    index.put(entry.record, &entry.title, &entry.detail, &entry.stored_words());
}

fn basin() -> SearchIndex {
    let mut index = SearchIndex::default();
    let site = |number, name: &str, nis, fase| {
        Entry::new(record(Kind::Site, number), name, "")
            .text(Some(name), 3)
            .commune(Some(nis), 1)
            .number(Some(fase), 3)
    };
    put(&mut index, &site(1, "École Sainte-Ursule", "21007", "95337"));
    put(&mut index, &site(2, "Athénée des Étoffes", "21012", "1234"));
    put(&mut index, &site(3, "École du Canevas", "21012", "95338"));
    put(&mut index, &site(4, "Institut Ursulines", "21018", "77"));
    let person = Entry::new(record(Kind::Person, 5), "Fatou Trame", "")
        .text(Some("Fatou Trame"), 3)
        .email(Some("fatou.trame@exemple.test"), 3)
        .phone(Some("+32 470 12 34 56"), 2);
    put(&mut index, &person);
    let operator = Entry::new(record(Kind::Operator, 6), "Centre culturel La Navette", "")
        .text(Some("Centre culturel La Navette"), 3)
        .number(Some("0874551505"), 3);
    put(&mut index, &operator);
    index
}

fn titles(index: &SearchIndex, query: &str) -> Vec<String> {
    index.find(query, 10, Kind::ALL).into_iter().map(|found| found.title).collect()
}

#[test]
fn what_is_typed_is_found() {
    let index = basin();
    for (query, first) in [
        ("ursule", "École Sainte-Ursule"),
        ("sainte ursul", "École Sainte-Ursule"),
        ("urusle", "École Sainte-Ursule"),
        ("etoffes molenbeek", "Athénée des Étoffes"),
        ("etofes sint-jans", "Athénée des Étoffes"),
        ("athenee", "Athénée des Étoffes"),
        ("atehn", "Athénée des Étoffes"),
        ("95338", "École du Canevas"),
        ("fatou.trame@exemple.test", "Fatou Trame"),
        ("trame fatou", "Fatou Trame"),
        ("0470/12.34.56", "Fatou Trame"),
        ("0874.551.505", "Centre culturel La Navette"),
        ("BE0874551505", "Centre culturel La Navette"),
        ("navet", "Centre culturel La Navette"),
    ] {
        assert_eq!(titles(&index, query).first().map(String::as_str), Some(first), "{query}");
    }
}

#[test]
fn every_word_is_needed_and_numbers_are_exact() {
    let index = basin();
    assert!(titles(&index, "ursule molenbeek").is_empty());
    assert!(titles(&index, "95339").is_empty());
    assert!(titles(&index, "").is_empty() && titles(&index, "  ?! ").is_empty());
}

#[test]
fn exact_comes_before_beginning_before_mistaken() {
    let mut index = SearchIndex::default();
    for (number, name) in [(1, "Trames"), (2, "Trame"), (3, "Crame")] {
        put(&mut index, &Entry::new(record(Kind::Operator, number), name, "").text(Some(name), 3));
    }
    assert_eq!(titles(&index, "trame"), ["Trame", "Trames", "Crame"]);
}

#[test]
fn what_changed_is_found_anew_and_what_is_gone_is_not() {
    let mut index = basin();
    let renamed = Entry::new(record(Kind::Site, 1), "École du Fil", "").text(Some("École du Fil"), 3);
    put(&mut index, &renamed);
    assert_eq!(titles(&index, "ursule"), ["Institut Ursulines"]);
    assert_eq!(titles(&index, "fil"), ["École du Fil"]);
    index.put(record(Kind::Site, 1), "", "", "");
    assert!(titles(&index, "fil").is_empty());
    assert_eq!(index.len(), 5);
}

#[test]
fn only_the_kinds_asked_for_are_found() {
    assert!(basin().find("fatou", 10, &[Kind::Site, Kind::Operator]).is_empty());
}

proptest! {
    #[test]
    fn anything_can_be_typed(query in "\\PC{0,60}|.{0,40}|[a-z ]{0,30}") {
        let found = basin().find(&query, 3, Kind::ALL);
        prop_assert!(found.len() <= 3);
    }

    #[test]
    fn a_single_error_in_a_long_word_still_finds(word in "[a-z]{6,12}", place in 0usize..6, letter in proptest::char::range('a', 'z')) {
        let mut index = SearchIndex::default();
        put(&mut index, &Entry::new(record(Kind::Site, 1), word.clone(), "").text(Some(&word), 3));
        let mut typed: Vec<char> = word.chars().collect();
        typed[place] = letter;
        let typed: String = typed.into_iter().collect();
        prop_assert_eq!(titles(&index, &typed), [word]);
    }
}
