//! An offer as programs read it.

use crate::code::OfferList;
use crate::lists::OfferLine;
use crate::purse::{Purse, paying};
use jiff::civil::Date;
use serde::Serialize;

/// An offer.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct OfferView {
    /// Its key.
    id: String,
    /// Key of who offers it.
    operator_id: String,
    /// Their name.
    operator: String,
    /// `dated`, `place` or `on_request`.
    kind: &'static str,
    /// `draft`, `submitted`, `checked`, `published`, `to_confirm`, `rejected` or `retired`.
    state: &'static str,
    /// Title.
    title: String,
    /// In two sentences.
    summary: Option<String>,
    /// At length.
    description: Option<String>,
    /// Code of its type, such as `workshop`.
    offer_type: Option<&'static str>,
    /// `inside`, `outside` or `both`.
    setting: Option<&'static str>,
    /// The name of the place.
    place_name: Option<String>,
    /// Street and number.
    address: Option<String>,
    /// Postal code.
    postal_code: Option<String>,
    /// Locality.
    locality: Option<String>,
    /// Commune, by NIS code.
    commune: Option<String>,
    /// Degrees north, WGS 84.
    latitude: Option<f64>,
    /// Degrees east, WGS 84.
    longitude: Option<f64>,
    /// How far the operator goes to a school, in kilometres.
    radius_km: Option<i64>,
    /// The smallest group, in pupils.
    group_min: Option<i64>,
    /// The largest group, in pupils.
    group_max: Option<i64>,
    /// How many times a group meets.
    meetings: Option<i64>,
    /// How long each time, in minutes.
    meeting_minutes: Option<i64>,
    /// `free`, `pupil`, `class`, `session` or `quote`.
    price_model: Option<&'static str>,
    /// The price, in cents of that model.
    price_cents: Option<i64>,
    /// What is paid for the operator's way, in cents.
    travel_cents: Option<i64>,
    /// What the whole costs a class of twenty, in cents.
    class_cents: Option<i64>,
    /// E-mail to book by.
    booking_email: Option<String>,
    /// Telephone to book by.
    booking_phone: Option<String>,
    /// Page to book on.
    booking_url: Option<String>,
    /// The last school year it is known to be valid for.
    season: Option<String>,
    /// The next day, when it has dates.
    next_day: Option<String>,
    /// How complete it is, 0 to 100.
    completeness: i64,
    /// Codes of its domains.
    domains: Vec<String>,
    /// `know`, `practise`, `meet`.
    components: Vec<String>,
    /// `body`, `musical`, `visual`.
    modes: Vec<String>,
    /// Levels: `M1` to `S7`, `SP`, `DASPA`…
    levels: Vec<String>,
    /// Codes of the purses that may pay; in the catalogue, of those that pay in its season.
    purses: Vec<String>,
    /// For whom it was made easier.
    access: Vec<String>,
    /// Languages.
    languages: Vec<String>,
    /// Months it can be had in, `01` to `12`.
    months: Vec<String>,
}

impl OfferView {
    /// The view of a line for anyone: without the purses that pay no more.
    pub(super) fn public(line: &OfferLine, purses: &[Purse], today: Date) -> Self {
        let season = line.offer.season.as_deref().and_then(|season| season.parse().ok());
        let held = line.choices.of(OfferList::Purse);
        Self { purses: paying(purses, held, season, today), ..Self::new(line) }
    }

    /// The view of a line.
    pub(super) fn new(line: &OfferLine) -> Self {
        let offer = line.offer.clone();
        let list = |list| line.choices.of(list).to_vec();
        Self {
            id: offer.id.to_string(),
            operator_id: offer.operator_id.to_string(),
            operator: offer.operator_name,
            kind: offer.kind.code(),
            state: offer.state.code(),
            title: offer.title,
            summary: offer.summary,
            description: offer.description,
            offer_type: offer.offer_type.map(|one| one.code()),
            setting: offer.setting.map(|one| one.code()),
            place_name: offer.place_name,
            address: offer.address,
            postal_code: offer.postal_code,
            locality: offer.locality,
            commune: offer.commune,
            latitude: offer.latitude,
            longitude: offer.longitude,
            radius_km: offer.radius_km,
            group_min: offer.group_min,
            group_max: offer.group_max,
            meetings: offer.meetings,
            meeting_minutes: offer.meeting_minutes,
            price_model: offer.price_model.map(|one| one.code()),
            price_cents: offer.price_cents,
            travel_cents: offer.travel_cents,
            class_cents: line.class_cents,
            booking_email: offer.booking_email,
            booking_phone: offer.booking_phone,
            booking_url: offer.booking_url,
            season: offer.season,
            next_day: line.next_day().map(|day| day.to_string()),
            completeness: offer.completeness,
            domains: list(OfferList::Domain),
            components: list(OfferList::Component),
            modes: list(OfferList::Mode),
            levels: list(OfferList::Level),
            purses: list(OfferList::Purse),
            access: list(OfferList::Access),
            languages: list(OfferList::Language),
            months: list(OfferList::Month),
        }
    }
}

/// A page of offers.
#[derive(Serialize, utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the answer, for the description")]
pub(super) struct OfferViews {
    /// How many the filters leave in all.
    total: i64,
    /// The page, from 1.
    page: i64,
    /// The most lines of a page.
    per_page: i64,
    /// The lines.
    items: Vec<OfferView>,
}
