//! Offers as the view of gaps counts them: in few bytes each, so that those of a basin can be kept.

use super::{GapFilter, Positions};
use crate::code::{OfferKind, Setting};
use crate::id::OfferId;
use crate::lists::OfferLine;
use crate::need::list::Stage;
use navette_network::code::Domain;

/// The offers that are shown.
#[derive(Debug, Default)]
pub struct GapOffers {
    all: Vec<GapOffer>,
    /// The communes that any of them reaches.
    communes: Vec<String>,
}

/// An offer, as far as it is counted.
#[derive(Debug)]
pub(super) struct GapOffer {
    pub(super) id: OfferId,
    title_key: Box<str>,
    kind: OfferKind,
    goes_to_schools: bool,
    receives_classes: bool,
    pub(super) domains: Box<[Domain]>,
    pub(super) stages: Box<[Stage]>,
    /// The communes it reaches, by their place in the list of all.
    pub(super) communes: Box<[u16]>,
    /// Its slots to come that have room.
    sessions: i64,
}

impl GapOffers {
    /// Puts the offer of a line, when it is shown, with how many of its slots to come have room.
    pub fn put(&mut self, line: &OfferLine, positions: &Positions, sessions: i64) {
        if !line.offer.is_shown() {
            return;
        }
        let offer = &line.offer;
        let communes = communes(line, positions);
        let communes = communes.into_iter().filter_map(|commune| self.place_of(commune)).collect();
        self.all.push(GapOffer {
            id: offer.id,
            title_key: offer.title_key.as_str().into(),
            kind: offer.kind,
            goes_to_schools: offer.goes_to_schools(),
            receives_classes: offer.receives_classes(),
            domains: line.choices.domains().into(),
            stages: stages(line).into(),
            communes,
            sessions,
        });
    }

    /// The same, by title.
    pub fn in_order(mut self) -> Self {
        self.all.sort_unstable_by(|a, b| (&a.title_key, a.id).cmp(&(&b.title_key, b.id)));
        self
    }

    /// The place of a commune in the list of all; there are never so many that one has none.
    fn place_of(&mut self, commune: &str) -> Option<u16> {
        let place = self.communes.iter().position(|known| known == commune).unwrap_or_else(|| {
            self.communes.push(commune.to_owned());
            self.communes.len() - 1
        });
        u16::try_from(place).ok()
    }

    /// The communes that any of them reaches, by their places.
    pub(super) fn communes(&self) -> impl Iterator<Item = &str> {
        self.communes.iter().map(String::as_str)
    }

    /// What a filter leaves, by title.
    pub(super) fn left_by(&self, filter: &GapFilter) -> impl Iterator<Item = &GapOffer> {
        let commune = filter.commune.as_deref();
        let place = commune.map(|commune| self.communes.iter().position(|known| known == commune));
        let (setting, stage) = (filter.setting, filter.stage);
        self.all.iter().filter(move |one| {
            let there = place.is_none_or(|place| {
                place.is_some_and(|place| one.communes.iter().any(|reached| usize::from(*reached) == place))
            });
            let fits = match setting {
                Some(Setting::Inside) => one.goes_to_schools,
                Some(Setting::Outside) => one.receives_classes,
                _ => true,
            };
            there && fits && stage.is_none_or(|stage| one.stages.contains(&stage))
        })
    }
}

impl GapOffer {
    /// How many classes it can still take; none when it does not say.
    pub(super) fn places(&self, slots: impl Fn(OfferId) -> Option<i64>) -> Option<i64> {
        match self.kind {
            OfferKind::Dated => Some(self.sessions),
            OfferKind::OnRequest => slots(self.id),
            OfferKind::Place => None,
        }
    }
}

/// The stages that an offer is for.
fn stages(line: &OfferLine) -> Vec<Stage> {
    let levels = line.choices.levels();
    [
        (Stage::Nursery, levels.iter().any(|level| level.is_nursery())),
        (Stage::Primary, levels.iter().any(|level| level.is_primary())),
        (Stage::Secondary, levels.iter().any(|level| level.is_secondary())),
        (Stage::Special, levels.iter().any(|level| level.is_special())),
    ]
    .into_iter()
    .filter_map(|(stage, has)| has.then_some(stage))
    .collect()
}

/// The communes that an offer reaches: its own for classes that come, those within its radius when it travels. An
/// offer that travels and does not say how far reaches all.
fn communes<'a>(line: &'a OfferLine, positions: &'a Positions) -> Vec<&'a str> {
    let offer = &line.offer;
    let mut reached: Vec<&str> = Vec::new();
    if offer.goes_to_schools() {
        let radius = offer.radius_km.map(|km| km as f64 * 1_000.0);
        for (commune, sites) in positions {
            let near = match (line.place(), radius) {
                (Some(place), Some(radius)) => sites.iter().any(|site| place.distance(*site) <= radius),
                _ => true,
            };
            if near {
                reached.push(commune);
            }
        }
    }
    if offer.receives_classes()
        && let Some(commune) = offer.commune.as_deref()
        && !reached.contains(&commune)
    {
        reached.push(commune);
    }
    reached
}
