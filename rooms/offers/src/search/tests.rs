//! Offers found, narrowed, counted and sorted.

use super::Catalogue;
use crate::code::{OfferKind, OfferList, OfferState, Setting, Visibility};
use crate::id::OfferId;
use crate::lists::{Asked, NOT_SAID, OfferFacet, OfferFilter, OfferLine, OfferSort, Place};
use crate::offer::completeness::tests::an_offer;
use crate::offer::{Choices, Offer};
use jiff::civil::{Date, date};
use navette_belgium::SchoolYear;
use navette_belgium::text::name_key;
use navette_database::Uuid;

/// A catalogue with the titles of its offers, which have the keys 1, 2, 3…
struct Shelf(Catalogue, Vec<String>);

fn season() -> SchoolYear {
    SchoolYear::starting_in(2026).expect("a season")
}

fn line(title: &str, change: impl FnOnce(&mut Offer, &mut Choices)) -> OfferLine {
    dated(title, Vec::new(), change)
}

fn dated(title: &str, coming: Vec<Date>, change: impl FnOnce(&mut Offer, &mut Choices)) -> OfferLine {
    let (mut offer, mut choices) = an_offer();
    (offer.title, offer.title_key) = (title.to_owned(), name_key(title));
    offer.state = OfferState::Published;
    change(&mut offer, &mut choices);
    OfferLine::new(offer, choices, coming)
}

fn shelf(mut lines: Vec<OfferLine>) -> Shelf {
    for (line, key) in lines.iter_mut().zip(1..) {
        line.offer.id = OfferId(Uuid::from_u128(key));
    }
    let titles = lines.iter().map(|line| line.offer.title.clone()).collect();
    let mut catalogue = Catalogue::default();
    catalogue.put(lines, season());
    Shelf(catalogue, titles)
}

impl Shelf {
    fn titles(&self, asked: Asked<'_>) -> Vec<&str> {
        let found = self.0.find(&asked);
        found.keys.iter().map(|(id, _)| self.1[id.0.as_u128() as usize - 1].as_str()).collect()
    }

    fn all(&self, filter: &OfferFilter, sort: OfferSort) -> Vec<&str> {
        self.titles(Asked::first(filter, sort, 50))
    }

    fn words(&self, typed: &str, public_only: bool) -> Vec<&str> {
        let filter = OfferFilter { text: typed.to_owned(), public_only, ..OfferFilter::default() };
        self.all(&filter, OfferSort::Relevance)
    }
}

fn chosen(facet: OfferFacet, values: &[&str]) -> OfferFilter {
    let values = values.iter().map(|&value| value.to_owned()).collect();
    OfferFilter { chosen: vec![(facet, values)], ..OfferFilter::default() }
}

fn three() -> Shelf {
    shelf(vec![
        line("Atelier de teinture", |offer, choices| {
            choices.set(OfferList::Domain, ["visual", "heritage"]);
            offer.price_cents = Some(30_000);
        }),
        line("Concert des navettes", |offer, choices| {
            choices.set(OfferList::Domain, ["music"]);
            choices.set(OfferList::Level, ["M1", "M2"]);
            offer.setting = Some(Setting::Both);
            offer.commune = Some("21012".into());
            offer.price_model = None;
            offer.season = None;
        }),
        line("Visite de la filature", |offer, choices| {
            choices.set(OfferList::Domain, Vec::<String>::new());
            offer.state = OfferState::Draft;
            offer.visibility = Visibility::Schools;
        }),
    ])
}

#[test]
fn facets_narrow_and_each_counts_without_itself() {
    let shelf = three();
    let all = |filter: &OfferFilter| shelf.all(filter, OfferSort::Title);
    assert_eq!(all(&chosen(OfferFacet::Domain, &["music", "heritage"])).len(), 2);
    assert_eq!(all(&chosen(OfferFacet::Domain, &[NOT_SAID])), ["Visite de la filature"]);
    assert_eq!(all(&chosen(OfferFacet::Domain, &["circus"])), Vec::<String>::new());
    assert_eq!(all(&chosen(OfferFacet::Setting, &["outside"])), ["Concert des navettes"]);
    assert_eq!(all(&chosen(OfferFacet::Season, &["no"])), ["Concert des navettes"]);
    let music = chosen(OfferFacet::Domain, &["music"]);
    let found = shelf.0.find(&Asked { count: OfferFacet::ALL, ..Asked::first(&music, OfferSort::Title, 1) });
    assert_eq!((found.total, found.counts.count(OfferFacet::Domain, "visual")), (1, 1));
    assert_eq!(found.counts.count(OfferFacet::Level, "P1"), 0, "another facet keeps to what was chosen");
    assert_eq!(found.counts.count(OfferFacet::Price, "unknown"), 1);
    assert_eq!((shelf.0.in_state(OfferState::Draft), shelf.0.in_state(OfferState::Published)), (1, 2));
}

#[test]
fn the_public_sees_only_what_is_shown_to_all() {
    let filter = OfferFilter { public_only: true, ..OfferFilter::default() };
    assert_eq!(three().all(&filter, OfferSort::Title), ["Atelier de teinture", "Concert des navettes"]);
}

#[test]
fn unknown_comes_last_whichever_way_it_is_sorted() {
    let (shelf, every) = (three(), OfferFilter::default());
    let by_price = |descending| {
        let asked = Asked::first(&every, OfferSort::Price, 50);
        shelf.titles(Asked { descending, ..asked })
    };
    assert_eq!(by_price(false)[2], "Concert des navettes");
    assert_eq!(by_price(true), ["Atelier de teinture", "Visite de la filature", "Concert des navettes"]);
}

#[test]
fn an_offer_that_comes_is_near_within_its_radius() {
    let here = |offer: &mut Offer| (offer.latitude, offer.longitude) = (Some(50.86), Some(4.36));
    let shelf = shelf(vec![
        line("ici", |offer, _| {
            here(offer);
            offer.radius_km = Some(5);
        }),
        line("là", |offer, _| {
            here(offer);
            offer.setting = Some(Setting::Outside);
        }),
        line("on ne sait où", |offer, _| offer.setting = Some(Setting::Outside)),
        line("ne vient pas si loin", |offer, _| {
            here(offer);
            offer.radius_km = Some(1);
        }),
    ]);
    let school = Place { north: 50.85, east: 4.35 };
    let filter = OfferFilter { near: Some(school), ..OfferFilter::default() };
    let far = shelf.0.find(&Asked::first(&filter, OfferSort::Distance, 50)).keys;
    let far: Vec<Option<f64>> = far.into_iter().map(|(_, far)| far).collect();
    assert_eq!((far[0], far[2], far[3]), (Some(0.0), None, None));
    assert!(far[1].is_some_and(|far| (1_200.0..1_400.0).contains(&far)), "{far:?}");
    let near = OfferFilter { within: Some(1_000.0), ..filter };
    assert_eq!(shelf.all(&near, OfferSort::Distance), ["ici"]);
    let placed = OfferFilter { placed: true, ..OfferFilter::default() };
    assert_eq!(shelf.all(&placed, OfferSort::Title).len(), 3);
}

#[test]
fn dates_narrow_are_counted_by_month_and_sort() {
    let dated_offer = |offer: &mut Offer, _: &mut Choices| offer.kind = OfferKind::Dated;
    let shelf = shelf(vec![
        dated("en décembre", vec![date(2026, 12, 3), date(2027, 3, 4)], dated_offer),
        dated("en janvier", vec![date(2027, 1, 5)], dated_offer),
        dated("sans date", Vec::new(), dated_offer),
        line("en mars", |offer, choices| {
            offer.kind = OfferKind::OnRequest;
            choices.set(OfferList::Month, ["03"]);
        }),
        line("toujours", |offer, choices| {
            offer.kind = OfferKind::Place;
            choices.set(OfferList::Month, Vec::<String>::new());
        }),
    ]);
    let days = Some((date(2026, 12, 1), date(2026, 12, 31)));
    let december = OfferFilter { days, ..OfferFilter::default() };
    assert_eq!(shelf.all(&december, OfferSort::Title), ["en décembre", "toujours"]);
    let found = shelf.0.find(&Asked { months: true, ..Asked::first(&december, OfferSort::Title, 50) });
    let count = |month: &str| found.months.iter().find(|(code, _)| **code == *month).map(|(_, count)| *count);
    assert_eq!((count("2026-12"), count("2027-01"), count("2027-03")), (Some(2), Some(2), Some(3)));
    let by_date = shelf.all(&OfferFilter::default(), OfferSort::Date);
    assert_eq!(by_date[..2], ["en décembre", "en janvier"], "what has no date comes last");
}

#[test]
fn words_are_found_misspelt_in_the_plural_and_by_their_codes() {
    let shelf = shelf(vec![
        line("Concert commenté", |_, _| ()),
        line("Atelier de percussions", |_, _| ()),
        line("Brouillon secret", |offer, _| offer.state = OfferState::Draft),
    ]);
    assert_eq!(shelf.words("percusion", false), ["Atelier de percussions"]);
    assert_eq!(shelf.words("concerts", false), ["Concert commenté"]);
    assert_eq!(shelf.words("primaire", false).len(), 3, "by the level P1");
    assert_eq!(shelf.words("secret", true), Vec::<String>::new(), "the public sees no draft");
    assert_eq!(shelf.words("de la", false).len(), 3, "nothing is narrowed by words that say nothing");
}

#[test]
fn rings_of_the_basin_count_beside_those_of_the_house() {
    let mut shelf =
        shelf(vec![line("Concert commenté", |_, _| ()), line("Atelier de percussions", |_, _| ())]);
    assert_eq!(shelf.words("zinzolin", false), Vec::<String>::new());
    shelf.0.set_rings(&["zinzolin, concert".to_owned()]);
    assert_eq!(shelf.words("zinzolin", false), ["Concert commenté"]);
    shelf.0.set_rings(&["zinzolin, percussions".to_owned()]);
    assert_eq!(shelf.words("zinzolin", false), ["Atelier de percussions"]);
    shelf.0.set_rings(&[]);
    assert_eq!(shelf.words("zinzolin", false), Vec::<String>::new());
}
