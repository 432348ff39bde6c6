//! Cells, and the rows behind them.

use super::*;
use crate::code::{OfferKind, OfferList};
use crate::lists::OfferLine;
use crate::need::NeedChoices;
use crate::need::fit::tests::a_need;
use crate::offer::Choices;
use crate::offer::completeness::tests::an_offer;

fn offer(domain: &str, level: &str, slots: Option<i64>) -> OfferLine {
    let (mut offer, _) = an_offer();
    (offer.kind, offer.state) = (OfferKind::OnRequest, crate::code::OfferState::Published);
    (offer.setting, offer.radius_km, offer.slots) = (Some(Setting::Inside), None, slots);
    let mut choices = Choices::default();
    choices.set(OfferList::Domain, [domain]);
    choices.set(OfferList::Level, [level]);
    OfferLine::new(offer, choices, Vec::new())
}

fn need(domain: &str, level: &str, state: NeedState) -> NeedLine {
    let mut choices = NeedChoices::default();
    choices.add(NeedList::Domain, domain);
    if !level.is_empty() {
        choices.add(NeedList::Level, level);
    }
    let mut need = a_need("Bonjour");
    need.state = state;
    NeedLine::new(need, choices, Some(("École", Some("21012"))))
}

fn all(lines: &[OfferLine], positions: &Positions) -> GapOffers {
    let mut offers = GapOffers::default();
    lines.iter().for_each(|line| offers.put(line, positions, 0));
    offers.in_order()
}

fn filter() -> GapFilter {
    GapFilter { season: "2026-2027".into(), ..GapFilter::default() }
}

#[test]
fn a_cell_says_what_is_offered_asked_and_missing() {
    let offers = [offer("music", "P3", Some(4)), offer("music", "M1", None)];
    let needs = [
        need("music", "P3", NeedState::Matched),
        need("dance", "P3", NeedState::Unmet),
        need("dance", "", NeedState::Received),
        need("dance", "P3", NeedState::Withdrawn),
    ];
    let offers = all(&offers, &Positions::new());
    let found = gaps(&offers, &needs, By::Stage, &filter(), |_| Some(4));
    let music = found.cell(Domain::Music, "primary");
    assert_eq!(music, Cell { offers: 1, places: 4, open_ended: 0, needs: 1, unmet: 0 });
    let dance = found.cell(Domain::Dance, "primary");
    assert!(dance.is_wanting() && dance.unmet == 1 && dance.needs == 1);
    assert!(found.cell(Domain::Circus, "primary").is_empty());
    assert_eq!(found.unknown_needs, 1, "one asks for dance and does not say for whom");
}

#[test]
fn an_offer_reaches_the_communes_it_can_travel_to() {
    let site = |north: f64| vec![crate::lists::Place { north, east: 4.35 }];
    let positions = Positions::from([("21012".to_owned(), site(50.85)), ("21016".to_owned(), site(50.95))]);
    let mut near = offer("music", "P3", None);
    (near.offer.latitude, near.offer.longitude, near.offer.radius_km) = (Some(50.851), Some(4.35), Some(3));
    let near = all(&[near], &positions);
    let found = gaps(&near, [], By::Commune, &filter(), |_| None);
    assert_eq!(found.cell(Domain::Music, "21012").offers, 1);
    assert_eq!(found.cell(Domain::Music, "21016").offers, 0);
    let outside = GapFilter { setting: Some(Setting::Outside), ..filter() };
    assert!(gaps(&near, [], By::Commune, &outside, |_| None).cells.is_empty());
}

#[test]
fn the_rows_behind_a_cell_are_as_many_as_it_says() {
    let mut offers = Vec::new();
    let mut needs = Vec::new();
    let communes = ["21012", "21016"];
    for (turn, level) in ["M1", "P3", "S2", "SP", "DASPA", "P3"].into_iter().enumerate() {
        for domain in ["music", "dance"] {
            let mut one = offer(domain, level, None);
            if turn % 2 == 0 {
                (one.offer.setting, one.offer.commune) =
                    (Some(Setting::Outside), Some(communes[turn % 4 / 2].to_owned()));
            }
            offers.push(one);
            for state in [NeedState::Received, NeedState::Unmet, NeedState::Withdrawn] {
                let mut line = need(domain, level, state);
                line.commune = Some(communes[turn % 2].to_owned());
                if turn > 2 {
                    line.choices.add(NeedList::Setting, "inside");
                }
                needs.push(line);
            }
        }
    }
    let positions: Positions = communes
        .iter()
        .map(|nis| ((*nis).to_owned(), vec![crate::lists::Place { north: 50.85, east: 4.35 }]))
        .collect();
    let offers = all(&offers, &positions);
    let stages = [Stage::Nursery, Stage::Primary, Stage::Secondary, Stage::Special];
    let mut counted = 0;
    for setting in [None, Some(Setting::Inside), Some(Setting::Outside)] {
        let mut same = |by: By, whole: GapFilter, column: &str, cell: GapFilter| {
            let found = gaps(&offers, &needs, by, &whole, |_| None);
            for domain in [Domain::Music, Domain::Dance, Domain::Circus] {
                let said = found.cell(domain, column);
                let rows = needs_of(&needs, domain, &cell);
                let unmet = rows.iter().filter(|line| line.need.state == NeedState::Unmet).count();
                let rows = (offers_of(&offers, domain, &cell).len(), rows.len(), unmet);
                assert_eq!(
                    (said.offers as usize, said.needs as usize, said.unmet as usize),
                    rows,
                    "{column} {cell:?}"
                );
                counted += rows.0 + rows.1;
            }
        };
        for stage in stages {
            let with = |commune: Option<&str>, stage: Option<Stage>| GapFilter {
                commune: commune.map(str::to_owned),
                stage,
                setting,
                ..filter()
            };
            same(By::Stage, with(None, None), stage.code(), with(None, Some(stage)));
            for commune in communes {
                same(By::Stage, with(Some(commune), None), stage.code(), with(Some(commune), Some(stage)));
                same(By::Commune, with(None, Some(stage)), commune, with(Some(commune), Some(stage)));
                same(By::Commune, with(None, None), commune, with(Some(commune), None));
            }
        }
    }
    assert!(counted > 100, "{counted}");
}
