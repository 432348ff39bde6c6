//! An offer as it is put into the index: the words it is found by, the values it is narrowed by, its days, its place.

use crate::code::{OfferList, PriceModel};
use crate::lists::{OfferFacet, OfferLine};
use crate::offer::days::{self, Span};
use crate::purse::{Purse, paying};
use jiff::civil::Date;
use navette_belgium::text::name_key;
use navette_belgium::{Commune, SchoolYear};
use navette_catalogue::{Document, Facet, Field, Number, Order, Plan};
use navette_geography::Position;
use navette_web::{Texts, Translations};
use std::borrow::Cow;
use std::sync::LazyLock;

/// The fields of text and what they weigh: title, operator, summary, the words of its codes, place, description.
pub(super) static PLAN: Plan =
    Plan { fields: &[12, 7, 5, 4, 3, 2], facets: OfferFacet::ALL.len() as u8 + 3, numbers: 4, orders: 2 };
const TITLE: Field = Field(0);
const OPERATOR: Field = Field(1);
const SUMMARY: Field = Field(2);
const LABELS: Field = Field(3);
const PLACE: Field = Field(4);
const DESCRIPTION: Field = Field(5);

/// Who may see it: `all` or `us`.
pub(super) const SEEN_BY: Facet = Facet(OfferFacet::ALL.len() as u8);
/// The months it can be had in, as `2026-12`.
pub(super) const AGENDA: Facet = Facet(OfferFacet::ALL.len() as u8 + 1);
/// Whether it stands somewhere on the map: `yes`.
pub(super) const PLACED: Facet = Facet(OfferFacet::ALL.len() as u8 + 2);

pub(super) const CENTS: Number = Number(0);
pub(super) const NEXT_DAY: Number = Number(1);
pub(super) const COMPLETE: Number = Number(2);
pub(super) const CHANGED: Number = Number(3);

pub(super) const BY_TITLE: Order = Order(0);
pub(super) const BY_OPERATOR: Order = Order(1);

/// The facet of the index that is one of the list.
pub(super) fn facet(facet: OfferFacet) -> Facet {
    Facet(facet as u8)
}

/// The French words of codes, so that "atelier gratuit maternelle" finds.
static FRENCH: LazyLock<Texts> = LazyLock::new(|| {
    let french = |[french, ..]: Translations| [french, ("nl", ""), ("en", "")];
    Texts::new(&[
        french(crate::pages::words::TRANSLATIONS),
        french(navette_network::pages::words::TRANSLATIONS),
    ])
});

/// An offer as it is found in a season.
pub(super) fn document(
    line: OfferLine,
    season: SchoolYear,
    purses: &(Vec<Purse>, Date),
) -> Document<'static> {
    let days = days::days(line.offer.kind, &line.coming, line.choices.of(OfferList::Month), season);
    let (values, labels) = (values(&line, season, &days), labels(&line, purses));
    let next = line.next_day();
    let OfferLine { offer, class_cents, .. } = line;
    let mut numbers = vec![(COMPLETE, offer.completeness), (CHANGED, offer.changed_at.as_microsecond())];
    numbers.extend(class_cents.map(|cents| (CENTS, cents)));
    numbers.extend(next.map(|day| (NEXT_DAY, number(day))));
    let place = offer.longitude.zip(offer.latitude);
    let radius = offer.radius_km.filter(|_| offer.goes_to_schools());
    let (only_comes, standing) = (!offer.receives_classes(), u8::try_from(offer.completeness).unwrap_or(0));
    let keys = vec![(BY_TITLE, offer.title_key.into()), (BY_OPERATOR, name_key(&offer.operator_name).into())];
    let commune = offer.commune.as_deref().and_then(Commune::from_nis);
    let commune = commune.map(|commune| format!("{} {}", commune.french(), commune.dutch()));
    let texts = [
        (TITLE, Some(offer.title)),
        (OPERATOR, Some(offer.operator_name)),
        (LABELS, Some(labels)),
        (SUMMARY, offer.summary),
        (PLACE, offer.place_name),
        (PLACE, offer.locality),
        (DESCRIPTION, offer.description),
        (DESCRIPTION, offer.prerequisites),
        (PLACE, commune),
    ];
    Document {
        texts: texts.into_iter().filter_map(|(field, text)| Some((field, Cow::Owned(text?)))).collect(),
        values,
        numbers,
        keys,
        days,
        at: place.and_then(|(east, north)| Position::new(east, north)),
        comes_within: radius.map(|km| u32::try_from(km.saturating_mul(1_000)).unwrap_or(u32::MAX)),
        only_comes,
        standing,
    }
}

/// A day as a number that keeps the order of days.
fn number(day: Date) -> i64 {
    i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day())
}

fn values(line: &OfferLine, season: SchoolYear, days: &[Span]) -> Vec<(Facet, Cow<'static, str>)> {
    let mut values: Vec<(Facet, Cow<'static, str>)> = Vec::new();
    for one in OfferFacet::ALL {
        let told = line.values(*one, season.as_str());
        values.extend(told.into_iter().map(|value| (facet(*one), Cow::Owned(value))));
    }
    values.push((SEEN_BY, Cow::Borrowed(if line.is_public() { "all" } else { "us" })));
    if line.place().is_some() {
        values.push((PLACED, Cow::Borrowed("yes")));
    }
    values.extend(days::months(days).into_iter().map(|month| (AGENDA, Cow::Owned(month))));
    values
}

/// The French words of the codes of an offer; of purses, those that pay.
fn labels(line: &OfferLine, (purses, today): &(Vec<Purse>, Date)) -> String {
    let offer = &line.offer;
    let mut said = Vec::new();
    let own_season = offer.season.as_deref().and_then(|season| season.parse().ok());
    for code in paying(purses, line.choices.of(OfferList::Purse), own_season, *today) {
        let key = format!("{}{code}", crate::pages::words::beginning(OfferList::Purse));
        said.push(FRENCH.find("fr", &key).map_or(code, str::to_owned));
    }
    let mut say = |key: String| said.extend(FRENCH.find("fr", &key).map(str::to_owned));
    if let Some(one) = offer.offer_type {
        say(format!("offers-type-{one}"));
    }
    if let Some(one) = offer.setting {
        say(format!("offers-setting-{one}"));
    }
    if offer.price_model == Some(PriceModel::Free) {
        say("offers-price-free".to_owned());
    }
    for (list, value) in line.choices.all() {
        if !matches!(list, OfferList::Level | OfferList::Purse) {
            say(format!("{}{value}", crate::pages::words::beginning(list)));
        }
    }
    let levels = line.choices.levels();
    let stages = [
        ("nursery", levels.iter().any(|level| level.is_nursery())),
        ("primary", levels.iter().any(|level| level.is_primary())),
        ("secondary", levels.iter().any(|level| level.is_secondary())),
    ];
    for (stage, _) in stages.iter().filter(|(_, taught)| *taught) {
        say(format!("offers-stagewords-{stage}"));
    }
    said.extend(levels.iter().map(|level| level.code().into_owned()));
    said.join(" ")
}
