use super::*;
use crate::code::{NeedList, NeedSource, NeedState, OfferKind, OfferList, OfferState, PriceModel, WordSide};
use crate::id::{NeedId, OfferId};
use crate::need::{Need, NeedChoices};
use crate::offer::completeness::tests::an_offer;
use crate::offer::{Choices, Offer};
use jiff::civil::date;
use navette_database::Uuid;
use navette_geography::Position;
use navette_network::id::{OperatorId, SiteId};
use proptest::prelude::*;
use std::sync::Arc;

pub(crate) fn a_need(words: &str) -> Need {
    let at = jiff::Timestamp::UNIX_EPOCH;
    Need {
        id: NeedId(Uuid::nil()),
        site_id: Some(SiteId(Uuid::nil())),
        site_words: None,
        season: "2026-2027".into(),
        state: NeedState::Received,
        state_since: at,
        words: words.into(),
        understood: None,
        class_words: None,
        pupils: None,
        classes: None,
        period_from: None,
        period_until: None,
        period_words: None,
        constraints: None,
        budget_cents: None,
        free_only: false,
        can_travel: None,
        source: NeedSource::Phone,
        source_key: None,
        received_on: date(2026, 9, 1),
        asker_id: None,
        asker_name: None,
        asker_email: None,
        asker_phone: None,
        asker_until: None,
        wished_offer_id: None,
        group_id: None,
        unmet_reason: None,
        reason_note: None,
        last_word_at: at,
        last_word_side: WordSide::School,
        created_by: None,
        created_at: at,
    }
}

fn offer(number: u128, title: &str, domains: &[&str], levels: &[&str]) -> (Offer, Choices) {
    let (mut offer, _) = an_offer();
    offer.id = OfferId(Uuid::from_u128(number));
    offer.operator_id = OperatorId(Uuid::from_u128(number));
    (offer.title, offer.summary, offer.description) = (title.into(), None, None);
    (offer.kind, offer.state, offer.completeness) = (OfferKind::OnRequest, OfferState::Published, 90);
    (offer.setting, offer.latitude, offer.longitude) =
        (Some(crate::code::Setting::Both), Some(50.85), Some(4.35));
    (offer.price_model, offer.price_cents, offer.travel_cents) = (Some(PriceModel::Free), None, None);
    let mut choices = Choices::default();
    choices.set(OfferList::Domain, domains.iter().copied());
    choices.set(OfferList::Level, levels.iter().copied());
    (offer, choices)
}

fn offered(parts: &(Offer, Choices)) -> Offered {
    Offered::new(&parts.0, &parts.1, Vec::new(), None)
}

fn place() -> Place {
    let levels = level_bits(navette_belgium::Level::YEARS[..9].iter().copied());
    Place { position: Position::new(4.36, 50.85), commune: Some("21004".into()), levels, met: Arc::default() }
}

fn asked(words: &str, chosen: &[(NeedList, &str)]) -> Asked {
    let mut choices = NeedChoices::default();
    for (list, value) in chosen {
        choices.add(*list, *value);
    }
    Asked::new(&a_need(words), &choices, place(), Vec::new())
}

fn codes(fit: &Fit, against: bool) -> Vec<&str> {
    let one = |said: &&Said| said.value.is_some_and(|value| if against { value < 0.0 } else { value > 0.0 });
    fit.said.iter().filter(one).map(|said| said.code).collect()
}

#[test]
fn the_nearest_free_and_same_comes_first_and_says_why() {
    let mut far = offer(2, "Percussions du monde", &["music"], &["P3", "P4"]);
    (far.0.latitude, far.0.setting) = (Some(50.98), Some(crate::code::Setting::Outside));
    (far.0.price_model, far.0.price_cents) = (Some(PriceModel::Class), Some(20_000));
    let near = offer(1, "Atelier de percussions", &["music"], &["P3", "P4"]);
    let market = Market::new(vec![offered(&far), offered(&near)], Weights::default());
    let found = market
        .find(&asked("Des percussions pour nos P3", &[(NeedList::Domain, "music"), (NeedList::Level, "P3")]));
    assert_eq!(found.fits.len(), 2);
    assert_eq!(found.fits[0].offer, near.0.id);
    let reasons = codes(&found.fits[0], false);
    for reason in ["level-all", "domain-same", "price-free", "novelty-new", "words-same"] {
        assert!(reasons.contains(&reason), "{reason} in {reasons:?}");
    }
    assert_eq!(found.fits[0].words, ["percussions"]);
    assert!(codes(&found.fits[1], true).contains(&"distance-far"));
}

#[test]
fn what_cannot_fit_is_set_aside_and_counted() {
    let music = offer(1, "Percussions", &["music"], &["P3"]);
    let older = offer(2, "Percussions des grands", &["music"], &["S5", "S6"]);
    let other = offer(3, "Gravure", &["visual"], &["P3"]);
    let over = offer(4, "Concert de percussions", &["music"], &["P3"]);
    let full = Offered::new(&over.0, &over.1, Vec::new(), Some(0));
    let market =
        Market::new(vec![offered(&music), offered(&older), offered(&other), full], Weights::default());
    let need = asked("Percussions", &[(NeedList::Domain, "music"), (NeedList::Level, "P3")]);
    let found = market.find(&need);
    assert_eq!(found.fits.iter().map(|fit| fit.offer).collect::<Vec<_>>(), [music.0.id]);
    assert_eq!(found.aside[Aside::Levels as usize], 1);
    assert_eq!(found.aside[Aside::Full as usize], 1);
    assert_eq!(found.aside[Aside::Theme as usize], 1);
    let again = Asked { proposed: vec![music.0.id], ..need };
    assert_eq!(market.find(&again).aside[Aside::Proposed as usize], 1);
}

#[test]
fn a_form_is_no_subject_and_a_class_that_cannot_travel_is_not_sent_away() {
    let theatre = offer(1, "Atelier d’improvisation", &["theatre"], &["P1"]);
    let museum = offer(2, "Atelier au musée", &["heritage"], &["P1"]);
    let mut stage = offer(3, "Atelier sur les planches", &["theatre"], &["P1"]);
    stage.0.setting = Some(crate::code::Setting::Outside);
    let market = Market::new(vec![offered(&theatre), offered(&museum), offered(&stage)], Weights::default());
    let mut told = NeedChoices::default();
    told.add(NeedList::Level, "P1");
    let need = a_need("Un atelier de théâtre pour ma classe, il faut venir à l’école");
    let (need, choices) = crate::need::understand::completed(&need, &told);
    let found = market.find(&Asked::new(&need, &choices, place(), Vec::new()));
    assert_eq!(found.fits.iter().map(|fit| fit.offer).collect::<Vec<_>>(), [theatre.0.id]);
    assert_eq!(found.aside[Aside::Theme as usize], 1);
    assert_eq!(found.aside[Aside::Travel as usize], 1);
}

#[test]
fn what_the_school_has_in_mind_comes_first_whatever_speaks_against_it() {
    let wished = offer(7, "Gravure", &["visual"], &["S1"]);
    let music = offer(1, "Percussions", &["music"], &["P3"]);
    let market = Market::new(vec![offered(&music), offered(&wished)], Weights::default());
    let need = Asked {
        wished: Some(wished.0.id),
        ..asked("Percussions", &[(NeedList::Domain, "music"), (NeedList::Level, "P3")])
    };
    let found = market.find(&need);
    assert!(found.fits[0].wished && found.fits[0].offer == wished.0.id);
    assert!(codes(&found.fits[0], true).contains(&"level-other"));
    assert!(found.fits[0].score <= 100);
}

#[test]
fn unknown_is_neither_for_nor_against() {
    let mut silent = offer(1, "Percussions", &["music"], &["P3"]);
    (silent.0.price_model, silent.0.latitude, silent.0.longitude) = (None, None, None);
    let market = Market::new(vec![offered(&silent)], Weights::default());
    let mut need = asked("Percussions", &[(NeedList::Domain, "music")]);
    need.free_only = true;
    let found = market.find(&need);
    let price = found.fits[0].said.iter().find(|said| said.criterion == Criterion::Price).expect("a price");
    assert_eq!((price.value, price.code), (None, "price-unknown"));
    let dear = Offered { cost: super::offered::Cost::Told(5_000, 0), ..offered(&silent) };
    let score = |one: &Offered| super::rank::bare_score(&market, &need, one);
    let free = Offered { cost: super::offered::Cost::Told(0, 0), ..offered(&silent) };
    assert!(score(&free) > score(&offered(&silent)) && score(&offered(&silent)) > score(&dear));
}

#[test]
fn a_weight_of_nothing_takes_a_criterion_out() {
    let near = offer(1, "Percussions", &["music"], &["P3"]);
    let mut far = offer(2, "Percussions", &["music"], &["P3"]);
    (far.0.latitude, far.0.setting) = (Some(50.99), Some(crate::code::Setting::Outside));
    let mut weights = Weights::default();
    weights.set(Criterion::Distance, 0);
    let market = Market::new(vec![offered(&near), offered(&far)], weights);
    let fits = market.find(&asked("Percussions", &[(NeedList::Domain, "music")])).fits;
    assert_eq!(fits[0].score, fits[1].score);
    weights.set(Criterion::Distance, 1_000);
    assert_eq!(weights.of(Criterion::Distance), 100);
}

#[test]
fn a_period_over_the_new_year_holds_its_months() {
    let mut winter = offer(1, "Percussions", &["music"], &["P3"]);
    winter.1.set(OfferList::Month, ["01"]);
    let market = Market::new(vec![offered(&winter)], Weights::default());
    let mut need = asked("Percussions", &[(NeedList::Domain, "music")]);
    (need.from, need.until) = (Some(date(2026, 12, 1)), Some(date(2027, 1, 20)));
    assert!(codes(&market.find(&need).fits[0], false).contains(&"period-same"));
    need.until = Some(date(2026, 12, 20));
    assert!(codes(&market.find(&need).fits[0], true).contains(&"period-other"));
}

proptest! {
    /// Adding to a need something that the offer has never makes it fit less.
    #[test]
    fn what_is_shared_never_harms(levels in proptest::collection::vec(0usize..9, 1..4), weight in 1i64..100) {
        let codes: Vec<String> =
            levels.iter().map(|place| navette_belgium::Level::YEARS[*place].code().into_owned()).collect();
        let all: Vec<&str> = codes.iter().map(String::as_str).collect();
        let one = offer(1, "Percussions", &["music"], &all);
        let mut weights = Weights::default();
        weights.set(Criterion::Level, weight);
        let market = Market::new(vec![offered(&one)], weights);
        let before = market.find(&asked("Percussions", &[(NeedList::Domain, "music")])).fits[0].score;
        let mut chosen = vec![(NeedList::Domain, "music")];
        chosen.extend(all.iter().map(|level| (NeedList::Level, *level)));
        let after = market.find(&asked("Percussions", &chosen)).fits[0].score;
        prop_assert!(after >= before, "{after} < {before}");
    }

    /// The order does not depend on the order of the offers, and the quick answer is the explained one.
    #[test]
    fn the_order_is_one(seed in proptest::collection::vec((0usize..15, 0usize..9, 0i64..30_000), 1..40)) {
        let mut offers: Vec<Offered> = seed
            .iter()
            .enumerate()
            .map(|(number, (domain, level, cents))| {
                let domain = navette_network::code::Domain::ALL[*domain].code();
                let level = navette_belgium::Level::YEARS[*level].code();
                let mut one = offer(number as u128 + 1, "Percussions", &[domain], &[&level]);
                (one.0.price_model, one.0.price_cents) = (Some(PriceModel::Class), Some(*cents));
                offered(&one)
            })
            .collect();
        let need = asked("Percussions", &[(NeedList::Domain, "music"), (NeedList::Level, "P3")]);
        let one = Market::new(offers.clone(), Weights::default());
        let scores: Vec<i64> = one.find(&need).fits.iter().map(|fit| fit.score).collect();
        prop_assert!(scores.is_sorted_by(|a, b| a >= b));
        let quick: Vec<(OfferId, i64)> = one.best(&need, &mut Vec::new());
        let found = one.find(&need);
        prop_assert_eq!(quick, found.fits.iter().map(|fit| (fit.offer, fit.score)).collect::<Vec<_>>());
        let total = found.fits.len() + found.more + found.aside.iter().sum::<usize>();
        prop_assert_eq!(total, offers.len());
        offers.reverse();
        let other = Market::new(offers, Weights::default());
        let again: Vec<i64> = other.find(&need).fits.iter().map(|fit| fit.score).collect();
        prop_assert_eq!(scores, again);
    }
}

#[test]
fn a_price_that_somebody_else_may_pay_speaks_less_against() {
    let mut parts = offer(1, "Percussions", &["music"], &["P3"]);
    (parts.0.price_model, parts.0.price_cents) = (Some(PriceModel::Class), Some(20_000));
    parts.1.set(OfferList::Purse, ["peca"]);
    let open = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
    let closed = offered(&parts).paid_by(&parts.1, &open(&["commune"]));
    let paid = offered(&parts).paid_by(&parts.1, &open(&["commune", "peca"]));
    let mut need = asked("Percussions", &[(NeedList::Domain, "music")]);
    let price = |need: &Asked, one: &Offered| {
        let mut found = None;
        super::criteria(need, one, 0.0, |criterion, verdict| {
            if criterion == Criterion::Price {
                found = Some((verdict.value, verdict.code));
            }
        });
        found.expect("a price")
    };
    need.free_only = true;
    assert_eq!(price(&need, &closed), (Some(-1.0), "price-not-free"));
    assert_eq!(price(&need, &paid), (Some(-0.3), "price-aid"));
    (need.free_only, need.budget) = (false, Some(10_000));
    assert_eq!((price(&need, &closed).1, price(&need, &paid).1), ("price-over", "price-aid"));
    need.budget = Some(20_000);
    assert_eq!(price(&need, &paid).1, "price-within", "what the school can pay needs nobody else");
}
