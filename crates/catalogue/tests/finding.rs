//! What people type, and what they find.

use jiff::civil::{Date, date};
use navette_catalogue::{
    Document, Facet, Field, Filter, How, Index, Near, Number, Order, Plan, Request, Sort,
};
use navette_geography::Position;
use navette_words::Synonyms;
use std::borrow::Cow;

static PLAN: Plan = Plan { fields: &[8, 5, 4, 2, 1], facets: 3, numbers: 1, orders: 0 };
const TITLE: Field = Field(0);
const SUMMARY: Field = Field(2);
const STATE: Facet = Facet(0);
const DOMAIN: Facet = Facet(1);
const LEVEL: Facet = Facet(2);
const PRICE: Number = Number(0);

fn place(lon: f64, lat: f64) -> Position {
    Position::new(lon, lat).expect("in range")
}

fn catalogue() -> Index<&'static str> {
    let mut index = Index::new(&PLAN);
    let mut put = |title: &'static str,
                   summary: &'static str,
                   state,
                   domain,
                   levels: &[&'static str],
                   price: Option<i64>| {
        let mut values: Vec<(Facet, Cow<'static, str>)> =
            vec![(STATE, Cow::Borrowed(state)), (DOMAIN, Cow::Borrowed(domain))];
        values.extend(levels.iter().map(|level| (LEVEL, (*level).into())));
        let document = Document {
            texts: vec![(TITLE, title.into()), (SUMMARY, summary.into())],
            values,
            numbers: price.into_iter().map(|price| (PRICE, price)).collect(),
            standing: 50,
            ..Document::default()
        };
        index.put(title, &document);
    };
    put(
        "Le théâtre d’ombres",
        "Un spectacle de marionnettes pour les maternelles.",
        "published",
        "stage",
        &["M1", "M2"],
        Some(0),
    );
    put(
        "Projections à l’école",
        "Des courts métrages choisis par les élèves.",
        "published",
        "image",
        &["P1"],
        Some(4_000),
    );
    put(
        "Hip-hop en classe",
        "Atelier mené par des danseur·euse·s.",
        "published",
        "dance",
        &["S1", "S2"],
        None,
    );
    put(
        "Fabrique de vitraux",
        "Avec un·e artiste, travaux à la lumière.",
        "published",
        "arts",
        &["P5", "P6"],
        Some(6_000),
    );
    put(
        "Chargé(e)s de récits",
        "Rencontre avec des acteurs et des conteuses.",
        "published",
        "stage",
        &["P5"],
        Some(2_500),
    );
    put("Secret de fabrique", "Un brouillon sur le xylophone.", "draft", "music", &["P5"], None);
    index
}

fn ask(request: Request<'_>) -> Vec<&'static str> {
    let request = Request { only: vec![(STATE, vec!["published"])], take: 10, ..request };
    catalogue().search(&request, &Synonyms::seed()).hits.iter().map(|hit| hit.key).collect()
}

fn typed(typed: &str) -> Vec<&'static str> {
    ask(Request { typed, ..Request::default() })
}

#[test]
fn what_is_typed_is_found() {
    for (words, first) in [
        ("theatre", "Le théâtre d’ombres"),
        ("THÉÂTRES", "Le théâtre d’ombres"),
        ("spectcale de marionetes", "Le théâtre d’ombres"),
        ("l'ombre", "Le théâtre d’ombres"),
        ("ciné", "Projections à l’école"),
        ("cinéma", "Projections à l’école"),
        ("cniéma", "Projections à l’école"),
        ("court-métrage", "Projections à l’école"),
        ("hiphop", "Hip-hop en classe"),
        ("hip hop", "Hip-hop en classe"),
        ("breakdance", "Hip-hop en classe"),
        ("danseuse", "Hip-hop en classe"),
        ("danseurs/danseuses", "Hip-hop en classe"),
        ("vitrail", "Fabrique de vitraux"),
        ("vitr", "Fabrique de vitraux"),
        ("artistes", "Fabrique de vitraux"),
        ("chargées", "Chargé(e)s de récits"),
        ("chargé·e", "Chargé(e)s de récits"),
        ("acteur·ices", "Chargé(e)s de récits"),
        ("actrice", "Chargé(e)s de récits"),
        ("récit", "Chargé(e)s de récits"),
        ("conteur·se", "Chargé(e)s de récits"),
    ] {
        assert_eq!(typed(words).first(), Some(&first), "{words}: {:?}", typed(words));
    }
}

#[test]
fn how_each_word_was_read_is_told() {
    let request = Request {
        typed: "un spectcale pour xzqvk",
        only: vec![(STATE, vec!["published"])],
        ..Request::default()
    };
    let answer = catalogue().search(&request, &Synonyms::seed());
    let how: Vec<(&str, How)> =
        answer.words.iter().map(|word| (word.typed.as_str(), word.how.clone())).collect();
    let corrected = How::Corrected(vec!["spectacle".to_owned()]);
    assert_eq!(
        how,
        [("un", How::Ignored), ("spectcale", corrected), ("pour", How::Ignored), ("xzqvk", How::Unknown)]
    );
    assert!(answer.relaxed && answer.total == 1);
}

#[test]
fn what_may_not_be_seen_is_neither_found_nor_counted_nor_corrected_to() {
    assert!(typed("xylophone").is_empty() && typed("xylophne").is_empty());
    let request = Request {
        typed: "xilophone",
        count: vec![STATE, DOMAIN],
        only: vec![(STATE, vec!["published"])],
        ..Request::default()
    };
    let answer = catalogue().search(&request, &Synonyms::seed());
    assert_eq!(answer.words[0].how, How::Unknown);
    assert!(answer.counts.iter().all(|(_, counted)| counted.is_empty()));
    let all = Request { typed: "xylophne", take: 1, ..Request::default() };
    assert_eq!(catalogue().search(&all, &Synonyms::seed()).hits[0].key, "Secret de fabrique");
}

#[test]
fn every_word_is_needed_until_nothing_has_them_all() {
    assert_eq!(typed("spectacle maternelles"), ["Le théâtre d’ombres"]);
    let request = Request { typed: "vitraux breakdance spectacle", ..Request::default() };
    let answer = catalogue().search(&request, &Synonyms::seed());
    assert!(answer.relaxed && answer.total == 3);
}

#[test]
fn while_typing_the_last_word_is_a_beginning() {
    let begun = |typed| ask(Request { typed, typing: true, ..Request::default() });
    assert_eq!(begun("mari"), ["Le théâtre d’ombres"]);
    assert_eq!(begun("spectacle mar"), ["Le théâtre d’ombres"]);
    assert_eq!(begun("marino"), ["Le théâtre d’ombres"]);
    assert_eq!(begun("le"), [] as [&str; 0]);
    assert_eq!(begun("fab"), ["Fabrique de vitraux"]);
}

#[test]
fn a_facet_is_counted_without_its_own_filter() {
    let request = Request {
        filters: vec![Filter::Any(DOMAIN, vec!["stage"]), Filter::Any(LEVEL, vec!["P5"])],
        count: vec![DOMAIN, LEVEL],
        ..Request::default()
    };
    let answer = catalogue().search(&request, &Synonyms::default());
    let counted = |facet| -> Vec<(&str, u32)> {
        answer.counted(facet).iter().map(|counted| (&*counted.value, counted.count)).collect()
    };
    assert_eq!(answer.total, 1);
    assert_eq!(counted(DOMAIN), [("arts", 1), ("music", 1), ("stage", 1)]);
    assert_eq!(counted(LEVEL), [("M1", 1), ("M2", 1), ("P5", 1)]);
}

#[test]
fn the_unknown_comes_last_and_passes_only_when_asked() {
    let by_price = ask(Request { sort: Sort::Number(PRICE), ..Request::default() });
    assert_eq!(by_price.last(), Some(&"Hip-hop en classe"));
    assert_eq!(
        ask(Request { sort: Sort::Number(PRICE), descending: true, ..Request::default() }).last(),
        Some(&"Hip-hop en classe")
    );
    let under = |unknown| {
        ask(Request {
            filters: vec![Filter::Between(PRICE, None, Some(2_500), unknown)],
            ..Request::default()
        })
    };
    assert_eq!(under(false).len(), 2);
    assert_eq!(under(true).len(), 3);
}

#[test]
fn what_travels_is_near_to_those_it_travels_to() {
    let mut index: Index<u8> = Index::new(&PLAN);
    let (grand_place, uccle) = (place(4.3525, 50.8467), place(4.3370, 50.8010));
    index.put(1, &Document { at: Some(grand_place), ..Document::default() });
    index.put(2, &Document { at: Some(uccle), ..Document::default() });
    index.put(3, &Document { at: Some(uccle), comes_within: Some(6_000), ..Document::default() });
    index.put(4, &Document { comes_within: Some(u32::MAX), ..Document::default() });
    index.put(5, &Document::default());
    let far_off =
        Document { at: Some(uccle), comes_within: Some(5_000), only_comes: true, ..Document::default() };
    index.put(6, &far_off);
    let near = Near { from: grand_place, within: Some(1_000.0) };
    let request =
        Request { near: Some(near), sort: Sort::Distance, take: 9, places: 9, ..Request::default() };
    let answer = index.search(&request, &Synonyms::default());
    let metres: Vec<(u8, Option<i64>)> =
        answer.hits.iter().map(|hit| (hit.key, hit.metres.map(|metres| metres as i64))).collect();
    assert_eq!(metres, [(1, Some(0)), (3, Some(0)), (4, Some(0))]);
    assert_eq!(answer.places, [(1, grand_place), (3, uccle)]);
    let anywhere = Near { within: None, ..near };
    let answer = index.search(&Request { near: Some(anywhere), ..request }, &Synonyms::default());
    let metres: Vec<(u8, Option<i64>)> =
        answer.hits.iter().map(|hit| (hit.key, hit.metres.map(|metres| metres as i64))).collect();
    assert_eq!(metres[3..], [(2, Some(5_196)), (5, None), (6, None)]);
}

#[test]
fn the_next_day_is_looked_for_from_today() {
    let mut index: Index<u8> = Index::new(&PLAN);
    let session = |day| (day, day);
    let dated = |days| Document { days, ..Document::default() };
    index.put(1, &dated(vec![session(date(2026, 10, 1)), session(date(2027, 3, 5))]));
    index.put(2, &dated(vec![(date(2026, 9, 1), date(2027, 6, 30))]));
    index.put(3, &dated(vec![session(date(2026, 10, 2))]));
    let request = Request { today: Some(date(2026, 12, 1)), sort: Sort::Day, take: 9, ..Request::default() };
    let answer = index.search(&request, &Synonyms::default());
    let days: Vec<_> = answer.hits.iter().map(|hit| (hit.key, hit.day)).collect();
    assert_eq!(days, [(2, Some(date(2026, 12, 1))), (1, Some(date(2027, 3, 5))), (3, None)]);
}

#[test]
fn months_are_counted_whatever_the_days_wanted() {
    let mut index: Index<u8> = Index::new(&PLAN);
    let in_month = |day: Date, month: &'static str| Document {
        values: vec![(LEVEL, month.into())],
        days: vec![(day, day)],
        ..Document::default()
    };
    index.put(1, &in_month(date(2026, 10, 1), "2026-10"));
    index.put(2, &in_month(date(2027, 3, 5), "2027-03"));
    let days = Some((date(2026, 10, 1), date(2026, 10, 31)));
    let request = Request { days, count_any_day: vec![LEVEL], ..Request::default() };
    let answer = index.search(&request, &Synonyms::default());
    assert_eq!(answer.total, 1);
    assert_eq!(answer.counted(LEVEL).len(), 2, "one sees what the other month would give");
}

#[test]
fn a_list_is_kept_in_the_order_of_its_titles() {
    static BY_TITLE: Plan = Plan { fields: &[], facets: 0, numbers: 0, orders: 1 };
    let mut index: Index<u8> = Index::new(&BY_TITLE);
    let named =
        |title: &'static str| Document { keys: vec![(Order(0), title.into())], ..Document::default() };
    index.put_all([(1, named("marionnettes")), (2, named("conte")), (3, named("zinc"))]);
    index.put(4, &named("danse"));
    index.put(3, &named("atelier"));
    index.remove(&2);
    let by = |descending| {
        let request = Request { sort: Sort::Key(Order(0)), descending, take: 9, ..Request::default() };
        let answer = index.search(&request, &Synonyms::default());
        answer.hits.iter().map(|hit| hit.key).collect::<Vec<u8>>()
    };
    assert_eq!(by(false), [3, 4, 1]);
    assert_eq!(by(true), [1, 4, 3]);
}

#[test]
fn a_rare_word_beside_a_frequent_one_suggests_it() {
    let mut index: Index<u32> = Index::new(&PLAN);
    for key in 0..60 {
        let title = if key == 0 { "Un thaetre" } else { "Un théâtre" };
        index.put(key, &Document { texts: vec![(TITLE, title.into())], ..Document::default() });
    }
    let suggested = |typed| {
        index.search(&Request { typed, ..Request::default() }, &Synonyms::default()).words[0]
            .suggested
            .clone()
    };
    assert_eq!(suggested("thaetre").as_deref(), Some("theatre"));
    assert_eq!(suggested("theatre"), None);
}

#[test]
fn what_changed_is_found_anew_and_what_is_gone_is_not() {
    let mut index = catalogue();
    let renamed = Document { texts: vec![(TITLE, "La danse des ombres".into())], ..Document::default() };
    index.put("Le théâtre d’ombres", &renamed);
    let found = |index: &Index<&'static str>, typed| {
        index
            .search(&Request { typed, take: 5, ..Request::default() }, &Synonyms::default())
            .hits
            .iter()
            .map(|hit| hit.key)
            .collect::<Vec<_>>()
    };
    assert!(found(&index, "marionnettes").is_empty());
    assert_eq!(found(&index, "danse ombre"), ["Le théâtre d’ombres"]);
    assert!(index.remove(&"Le théâtre d’ombres") && !index.remove(&"Le théâtre d’ombres"));
    assert!(found(&index, "ombres").is_empty() && index.len() == 5 && index.bytes() > 0);
}
