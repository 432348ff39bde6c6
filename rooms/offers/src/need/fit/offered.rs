//! An offer as it is compared with needs.

use super::{Bits, level_bits};
use crate::code::{Access, Language, Mode, OfferKind, OfferList, OfferState, PriceModel, Setting};
use crate::id::OfferId;
use crate::offer::{Choices, Offer};
use jiff::civil::Date;
use navette_geography::Position;
use navette_network::id::OperatorId;

/// When an offer can be had.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Dates {
    /// Nobody said.
    #[default]
    Unknown,
    /// In these months, as bits: January is the first.
    Months(u32),
    /// On these days that are still to come and have room, in order.
    Days(Vec<Date>),
}

/// What a class pays, as far as it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cost {
    Unknown,
    Quote,
    /// In cents: for a class whatever its size, and for each pupil.
    Told(i64, i64),
}

/// An offer as it is compared: lists as bits, what nobody told as nothing.
#[derive(Debug, Clone)]
pub struct Offered {
    /// Which.
    pub id: OfferId,
    /// Whose.
    pub operator: OperatorId,
    pub(super) levels: u32,
    pub(super) domains: u32,
    pub(super) components: u32,
    pub(super) modes: u32,
    pub(super) offer_type: u32,
    pub(super) inside: bool,
    pub(super) outside: bool,
    pub(super) access: u32,
    pub(super) languages: u32,
    pub(super) dates: Dates,
    pub(super) is_full: bool,
    pub(super) position: Option<Position>,
    pub(super) radius: Option<f64>,
    pub(super) cost: Cost,
    /// Whether a purse that is open may pay for it.
    pub(super) aid: bool,
    pub(super) group: (Option<i64>, Option<i64>),
    pub(super) completeness: i64,
    pub(super) to_confirm: bool,
    pub(super) terms: Vec<String>,
}

impl Offered {
    /// An offer with what it has several of; `days` are those to come with room, `left` the places left when they are
    /// counted.
    pub fn new(offer: &Offer, choices: &Choices, days: Vec<Date>, left: Option<i64>) -> Self {
        let months = choices
            .of(OfferList::Month)
            .iter()
            .filter_map(|month| month.parse::<u32>().ok())
            .filter(|month| (1..=12).contains(month))
            .fold(0, |bits, month| bits | 1 << (month - 1));
        let dates = match (offer.kind, months) {
            (OfferKind::Dated, _) => Dates::Days(days),
            (_, 0) => Dates::Unknown,
            (_, months) => Dates::Months(months),
        };
        let travel = offer.travel_cents.unwrap_or(0);
        let meetings = offer.meetings.unwrap_or(1).max(1);
        let cost = match (offer.price_model, offer.price_cents) {
            (Some(PriceModel::Free), _) => Cost::Told(travel, 0),
            (Some(PriceModel::Pupil), Some(cents)) => Cost::Told(travel, cents),
            (Some(PriceModel::Class), Some(cents)) => Cost::Told(cents.saturating_add(travel), 0),
            (Some(PriceModel::Session), Some(cents)) => {
                Cost::Told(cents.saturating_mul(meetings).saturating_add(travel), 0)
            }
            (Some(PriceModel::Quote), _) => Cost::Quote,
            _ => Cost::Unknown,
        };
        let mut text = offer.title.clone();
        for more in [&offer.summary, &offer.description].into_iter().flatten() {
            text.push(' ');
            text.push_str(more);
        }
        Self {
            id: offer.id,
            operator: offer.operator_id,
            levels: level_bits(choices.levels()),
            domains: Bits::bits(choices.domains()),
            components: Bits::bits(choices.components()),
            modes: bits(choices, OfferList::Mode, Mode::from_code),
            offer_type: offer.offer_type.map_or(0, Bits::bit),
            inside: offer.goes_to_schools(),
            outside: offer.receives_classes(),
            access: bits(choices, OfferList::Access, Access::from_code),
            languages: bits(choices, OfferList::Language, Language::from_code),
            is_full: left.is_some_and(|left| left <= 0),
            dates,
            position: offer
                .longitude
                .zip(offer.latitude)
                .and_then(|(east, north)| Position::new(east, north)),
            radius: offer.radius_km.map(|km| km as f64 * 1_000.0),
            cost,
            aid: false,
            group: (offer.group_min, offer.group_max),
            completeness: offer.completeness,
            to_confirm: offer.state == OfferState::ToConfirm,
            terms: crate::need::about::terms(&text),
        }
    }

    /// The same, knowing which purses are open.
    #[must_use]
    pub fn paid_by(self, choices: &Choices, open: &[String]) -> Self {
        let aid = choices.of(OfferList::Purse).iter().any(|purse| open.contains(purse));
        Self { aid, ..self }
    }

    /// The settings it has, as bits.
    pub(super) fn settings(&self) -> u32 {
        let bit = |has: bool, setting: Setting| if has { setting.bit() } else { 0 };
        bit(self.inside, Setting::Inside) | bit(self.outside, Setting::Outside)
    }
}

fn bits<T: Bits>(choices: &Choices, list: OfferList, read: fn(&str) -> Option<T>) -> u32 {
    T::bits(choices.of(list).iter().filter_map(|code| read(code)))
}
