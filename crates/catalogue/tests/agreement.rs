//! The index answers as going through every document does, whatever was put in, replaced and taken out.

mod naive;

use jiff::civil::{Date, date};
use naive::{Expected, Naive};
use navette_catalogue::{
    Answer, Counted, Document, Facet, Field, Filter, Index, Near, Number, Order, Plan, Readings, Request,
    Sort,
};
use navette_geography::Position;
use navette_words::Synonyms;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::collections::BTreeMap;

static PLAN: Plan = Plan { fields: &[8, 3, 1], facets: 3, numbers: 2, orders: 2 };

/// Far enough from each other that none is taken for another with a typing error.
const WORDS: [&str; 20] = [
    "danse",
    "danses",
    "théâtre",
    "THEATRES",
    "L'opéra",
    "opéras",
    "poterie",
    "jonglerie",
    "acteur·rice·s",
    "actrice",
    "acteurs",
    "fresque",
    "hip-hop",
    "slam",
    "BD",
    "bande",
    "dessinée",
    "le",
    "pour",
    "M1",
];
const VALUES: [&str; 4] = ["a", "b", "c", "d"];

fn synonyms() -> Synonyms {
    Synonyms::from_lines(["BD, bande dessinée", "poterie > fresque", "slam, opéra"]).0
}

fn text() -> impl Strategy<Value = String> {
    vec(select(&WORDS[..]), 0..7).prop_map(|words| words.join(" "))
}

fn day() -> impl Strategy<Value = Date> {
    (1i8..=3, 1i8..=28).prop_map(|(month, day)| date(2027, month, day))
}

fn span() -> impl Strategy<Value = (Date, Date)> {
    (day(), day()).prop_map(|(one, other)| (one.min(other), one.max(other)))
}

fn position() -> impl Strategy<Value = Position> {
    (4.25f64..4.45, 50.78f64..50.92).prop_map(|(lon, lat)| Position::new(lon, lat).expect("in range"))
}

fn document() -> impl Strategy<Value = Document<'static>> {
    let texts = vec((0u8..4, text()), 0..4)
        .prop_map(|texts| texts.into_iter().map(|(field, text)| (Field(field), text.into())).collect());
    let values = vec((0u8..4, select(&VALUES[..])), 0..6)
        .prop_map(|values| values.into_iter().map(|(facet, value)| (Facet(facet), value.into())).collect());
    let numbers = subsequence(vec![0u8, 1], 0..=2)
        .prop_flat_map(|which| (Just(which.clone()), vec(-3i64..5, which.len())))
        .prop_map(|(which, values)| which.into_iter().map(Number).zip(values).collect());
    let keys = vec((0u8..3, select(&VALUES[..])), 0..3)
        .prop_map(|keys| keys.into_iter().map(|(order, text)| (Order(order), text.into())).collect());
    let comes = prop_oneof![Just(None), Just(Some(0)), Just(Some(4_000)), Just(Some(u32::MAX))];
    let place = (proptest::option::of(position()), comes, any::<bool>());
    (texts, values, numbers, keys, vec(span(), 0..3), place, 0u8..3).prop_map(
        |(texts, values, numbers, keys, days, (at, comes_within, only_comes), standing)| Document {
            texts,
            values,
            numbers,
            keys,
            days,
            at,
            comes_within,
            only_comes,
            standing,
        },
    )
}

#[derive(Debug, Clone)]
enum Change {
    Put(u32, Document<'static>),
    Remove(u32),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = prop_oneof![
        6 => (0u32..12, document()).prop_map(|(key, document)| Change::Put(key, document)),
        1 => (0u32..12).prop_map(Change::Remove),
    ];
    vec(change, 0..30)
}

fn filter() -> impl Strategy<Value = Filter<'static>> {
    let values = || subsequence(VALUES.to_vec(), 0..=2);
    prop_oneof![
        (0u8..4, values()).prop_map(|(facet, values)| Filter::Any(Facet(facet), values)),
        (0u8..4, values()).prop_map(|(facet, values)| Filter::All(Facet(facet), values)),
        (0u8..3, proptest::option::of(-3i64..5), proptest::option::of(-3i64..5), any::<bool>())
            .prop_map(|(number, from, to, unknown)| Filter::Between(Number(number), from, to, unknown)),
    ]
}

fn sort() -> impl Strategy<Value = Sort> {
    select(vec![
        Sort::Relevance,
        Sort::Distance,
        Sort::Day,
        Sort::Number(Number(0)),
        Sort::Number(Number(1)),
        Sort::Key(Order(0)),
        Sort::Key(Order(1)),
    ])
}

fn request() -> impl Strategy<Value = Request<'static>> {
    let near = (position(), proptest::option::of(500.0f64..9_000.0))
        .prop_map(|(from, within)| Near { from, within });
    let only = proptest::option::of((0u8..3, subsequence(VALUES.to_vec(), 1..=3)))
        .prop_map(|only| only.into_iter().map(|(facet, values)| (Facet(facet), values)).collect());
    (
        (only, vec(filter(), 0..3), proptest::option::of(span()), proptest::option::of(near)),
        (proptest::option::of(day()), sort(), any::<bool>(), 0usize..4, 0usize..9, 0usize..6),
    )
        .prop_map(|((only, filters, days, near), (today, sort, descending, skip, take, places))| {
            Request {
                only,
                filters,
                days,
                near,
                today,
                sort,
                descending,
                skip,
                take,
                count: vec![Facet(0), Facet(1)],
                count_any_day: vec![Facet(1), Facet(2)],
                places,
                ..Request::default()
            }
        })
}

fn after(changes: &[Change]) -> (Index<u32>, BTreeMap<u32, Document<'static>>) {
    let (mut index, mut documents) = (Index::new(&PLAN), BTreeMap::new());
    for change in changes {
        match change {
            Change::Put(key, document) => {
                index.put(*key, document);
                documents.insert(*key, document.clone());
            }
            Change::Remove(key) => {
                assert_eq!(index.remove(key), documents.remove(key).is_some());
            }
        }
    }
    assert_eq!(index.len(), documents.len());
    (index, documents)
}

fn as_expected(answer: &Answer<u32>) -> Expected {
    let plain = |counted: &[Counted]| counted.iter().map(|one| (one.value.to_string(), one.count)).collect();
    Expected {
        total: answer.total,
        keys: answer.hits.iter().map(|hit| hit.key).collect(),
        scores: answer.hits.iter().map(|hit| hit.score).collect(),
        counts: answer.counts.iter().map(|(facet, counted)| (*facet, plain(counted))).collect(),
        places: answer.places.clone(),
        relaxed: answer.relaxed,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 400 } else { 5_000 }))]

    #[test]
    fn answers_are_those_of_going_through_every_document(changes in changes(), request in request(), typed in text()) {
        let (index, documents) = after(&changes);
        // A word that no document has any more would be looked for among the others; elsewhere it is.
        let request = Request { typed: &typed, ..request };
        let naive = Naive { plan: &PLAN, documents: documents.into_iter().collect() };
        let answer = index.search(&request, &synonyms());
        prop_assert_eq!(as_expected(&answer), naive.search(&request, &synonyms()));
    }

    #[test]
    fn an_index_that_changed_answers_as_a_new_one(changes in changes(), request in request(), typed in "(dans|thaetre|operra|slame|bd|jongl|hiphop|acteurr|m1|le|xyzt)( (danse|fresqe|hip hop|opé|act))?", typing in any::<bool>()) {
        let (index, documents) = after(&changes);
        let mut fresh = Index::new(&PLAN);
        fresh.put_all(documents.clone().into_iter().rev());
        let request = Request { typed: &typed, typing, ..request };
        let answer = index.search(&request, &synonyms());
        prop_assert_eq!(&answer, &fresh.search(&request, &synonyms()));
        // Lots put one after the other, into a new index and over what is there.
        for mut lots in [Index::new(&PLAN), index] {
            let (mut readings, all) = (Readings::default(), documents.clone().into_iter().collect::<Vec<_>>());
            all.chunks(3).rev().for_each(|lot| lots.put_lot(&mut readings, lot.iter().cloned()));
            prop_assert_eq!(&answer, &lots.search(&request, &synonyms()));
        }
    }

    #[test]
    fn anything_can_be_typed(changes in changes(), typed in "\\PC{0,60}|.{0,40}|[a-zé·.()/’' -]{0,40}", typing in any::<bool>()) {
        let (index, _) = after(&changes);
        let answer = index.search(&Request { typed: &typed, typing, take: 5, ..Request::default() }, &synonyms());
        prop_assert!(answer.hits.len() <= 5 && answer.total <= index.len());
    }
}
