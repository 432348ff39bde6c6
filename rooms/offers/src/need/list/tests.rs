use super::*;
use crate::need::fit::tests::a_need;
use proptest::prelude::*;

fn day(number: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_hours(24 * number)
}

fn line(words: &str, state: NeedState, at: i64, site: (&str, Option<&str>), levels: &[&str]) -> NeedLine {
    let mut need = a_need(words);
    (need.state, need.last_word_at, need.id) =
        (state, day(at), crate::id::NeedId(navette_database::Uuid::from_u128(at.unsigned_abs().into())));
    let mut choices = NeedChoices::default();
    for level in levels {
        choices.add(NeedList::Level, *level);
    }
    NeedLine::new(need, choices, Some(site))
}

fn lines() -> NeedLines {
    NeedLines::new(vec![
        line("Un atelier de chant", NeedState::Received, 30, ("École du Fil", Some("21012")), &["P3"]),
        line("Une sortie au musée", NeedState::Proposed, 5, ("Athénée de la Trame", Some("21004")), &["S1"]),
        line("Du cirque", NeedState::Unmet, 12, ("École du Fil", Some("21012")), &[]),
        line("Rien", NeedState::Withdrawn, 1, ("École du Lin", None), &["SP"]),
    ])
}

fn found(filter: &NeedFilter, sort: NeedSort) -> Vec<String> {
    lines().filtered(filter, sort, day(40)).into_iter().map(|line| line.need.words.clone()).collect()
}

#[test]
fn our_turn_comes_first_then_who_waits_longest_and_filters_add_up() {
    let all = NeedFilter::default();
    assert_eq!(
        found(&all, NeedSort::Waiting),
        ["Un atelier de chant", "Une sortie au musée", "Rien", "Du cirque"]
    );
    assert_eq!(
        found(&NeedFilter { among: Among::Ours, ..all.clone() }, NeedSort::Waiting),
        ["Un atelier de chant"]
    );
    let waiting = NeedFilter { among: Among::Waiting, ..all.clone() };
    assert_eq!(found(&waiting, NeedSort::Waiting), ["Un atelier de chant", "Une sortie au musée"]);
    assert_eq!(found(&waiting, NeedSort::Need), ["Un atelier de chant", "Une sortie au musée"]);
    let open = NeedFilter { among: Among::Open, ..all.clone() };
    assert_eq!(found(&open, NeedSort::School), ["Une sortie au musée", "Du cirque", "Un atelier de chant"]);
    assert_eq!(
        found(&NeedFilter { text: "MUSEE sort".into(), ..all.clone() }, NeedSort::Waiting),
        ["Une sortie au musée"]
    );
    let stage = NeedFilter { stages: vec![Stage::Unknown], ..all.clone() };
    assert_eq!(found(&stage, NeedSort::Waiting), ["Du cirque"]);
    let place = NeedFilter { communes: vec!["21012".into()], levels: vec!["P3".into()], ..all };
    assert_eq!(found(&place, NeedSort::Waiting), ["Un atelier de chant"]);
}

#[test]
fn silence_is_late_by_whose_turn_it_is() {
    let all = lines();
    let late: Vec<&str> =
        all.all().iter().filter(|line| line.is_late(day(40))).map(|line| line.need.words.as_str()).collect();
    assert_eq!(late, ["Une sortie au musée", "Un atelier de chant"], "nobody waits for what ended");
    assert_eq!(all.all()[3].silent_days(day(40)), 10);
    assert_eq!(silent_days(day(3), day(1)), 0, "a clock that was set back is no negative silence");
}

#[test]
fn counts_leave_out_their_own_filter() {
    let filter = NeedFilter { communes: vec!["21004".into()], among: Among::Open, ..NeedFilter::default() };
    let counts = lines().counts(
        &filter,
        day(40),
        |wider| wider.communes.clear(),
        |line| line.commune.clone().into_iter().collect::<Vec<_>>(),
    );
    assert_eq!(counts.get("21012"), Some(&2));
    assert_eq!(counts.get("21004"), Some(&1));
}

proptest! {
    #[test]
    fn a_shortened_text_is_short_and_begins_alike(text in "\\PC{0,300}", most in 10usize..100) {
        let short = shortened(&text, most);
        prop_assert!(short.chars().count() <= most + 2);
    }
}
