//! The list of offers.

use super::{NOT_SAID, OfferFacet, OfferFilter, OfferLine, OfferLines, OfferSort, Place};
use crate::code::{OfferList, OfferState, Setting, Visibility};
use crate::offer::Choices;
use crate::offer::completeness::tests::an_offer;
use jiff::civil::date;

const SEASON: &str = "2026-2027";

fn line(title: &str, change: impl FnOnce(&mut crate::offer::Offer, &mut Choices)) -> OfferLine {
    let (mut offer, mut choices) = an_offer();
    offer.title = title.to_owned();
    offer.state = OfferState::Published;
    change(&mut offer, &mut choices);
    OfferLine::new(offer, choices, None)
}

fn titles(lines: &OfferLines, filter: &OfferFilter, sort: OfferSort, descending: bool) -> Vec<String> {
    let page = lines.page(filter, sort, descending, 0, 50);
    page.lines.iter().map(|(line, _)| line.offer.title.clone()).collect()
}

fn chosen(facet: OfferFacet, values: &[&str]) -> OfferFilter {
    let values = values.iter().map(|&value| value.to_owned()).collect();
    OfferFilter { chosen: vec![(facet, values)], ..OfferFilter::default() }
}

fn three() -> OfferLines {
    let lines = vec![
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
    ];
    OfferLines::new(lines, SEASON)
}

#[test]
fn facets_narrow_and_each_counts_without_itself() {
    let lines = three();
    let all = |filter: &OfferFilter| titles(&lines, filter, OfferSort::Title, false);
    assert_eq!(all(&chosen(OfferFacet::Domain, &["music", "heritage"])).len(), 2);
    assert_eq!(all(&chosen(OfferFacet::Domain, &[NOT_SAID])), ["Visite de la filature"]);
    assert_eq!(all(&chosen(OfferFacet::Domain, &["circus"])), Vec::<String>::new());
    assert_eq!(all(&chosen(OfferFacet::Setting, &["outside"])), ["Concert des navettes"]);
    assert_eq!(all(&chosen(OfferFacet::Season, &["no"])), ["Concert des navettes"]);
    let page = lines.page(&chosen(OfferFacet::Domain, &["music"]), OfferSort::Title, false, 0, 1);
    assert_eq!((page.total, page.counts.count(OfferFacet::Domain, "visual")), (1, 1));
    assert_eq!(page.counts.count(OfferFacet::Level, "P1"), 0, "another facet keeps to what was chosen");
    assert_eq!(page.counts.count(OfferFacet::Price, "unknown"), 1);
}

#[test]
fn the_public_sees_only_what_is_shown_to_all() {
    let lines = three();
    let filter = OfferFilter { public_only: true, ..OfferFilter::default() };
    assert_eq!(
        titles(&lines, &filter, OfferSort::Title, false),
        ["Atelier de teinture", "Concert des navettes"]
    );
}

#[test]
fn unknown_comes_last_whichever_way_it_is_sorted() {
    let lines = three();
    let by_price = |descending| titles(&lines, &OfferFilter::default(), OfferSort::Price, descending);
    assert_eq!(by_price(false)[2], "Concert des navettes");
    assert_eq!(by_price(true), ["Atelier de teinture", "Visite de la filature", "Concert des navettes"]);
}

#[test]
fn an_offer_that_comes_is_near_within_its_radius() {
    let school = Place { north: 50.85, east: 4.35 };
    let near = line("ici", |offer, _| {
        (offer.latitude, offer.longitude) = (Some(50.86), Some(4.36));
        offer.radius_km = Some(5);
    });
    assert_eq!(near.distance(school), Some(0.0));
    let away = line("là", |offer, _| {
        (offer.latitude, offer.longitude) = (Some(50.86), Some(4.36));
        offer.setting = Some(Setting::Outside);
    });
    let far = away.distance(school).expect("both places are known");
    assert!((1_200.0..1_400.0).contains(&far), "{far}");
    let unknown = line("on ne sait où", |offer, _| offer.setting = Some(Setting::Outside));
    assert_eq!(unknown.distance(school), None);
    let lines = OfferLines::new(vec![near, away, unknown], SEASON);
    let filter = OfferFilter { near: Some(school), within: Some(1_000.0), ..OfferFilter::default() };
    assert_eq!(titles(&lines, &filter, OfferSort::Distance, false), ["ici"]);
}

#[test]
fn dates_to_come_sort_first() {
    let (mut offer, choices) = an_offer();
    offer.title = "daté".into();
    let dated = OfferLine::new(offer, choices, Some((date(2026, 10, 1), date(2026, 10, 2), 2)));
    let lines = OfferLines::new(vec![line("sans date", |_, _| ()), dated], SEASON);
    assert_eq!(titles(&lines, &OfferFilter::default(), OfferSort::Date, false), ["daté", "sans date"]);
}
