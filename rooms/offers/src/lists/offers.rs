//! What a list of offers is asked for, and its lines.

use super::facet::{Counts, NOT_SAID, OfferFacet};
use crate::code::{OfferList, Visibility};
use crate::offer::days::Span;
use crate::offer::price::{self, PriceBand};
use crate::offer::{Choices, Offer};
use jiff::civil::Date;
use navette_database::codes;
use std::sync::Arc;

codes! {
    /// What the list is sorted by.
    pub enum OfferSort {
        /// Title.
        Title = "title",
        /// Who offers it.
        Operator = "operator",
        /// How complete, the least first.
        Complete = "complete",
        /// When it was last changed, the oldest first.
        Changed = "changed",
        /// What it costs a class, the cheapest first; unknown last.
        Price = "price",
        /// The next date, the soonest first; without date last.
        Date = "date",
        /// How far from a place; unknown last.
        Distance = "distance",
        /// How well it fits the words that were looked up.
        Relevance = "relevance",
    }
}

/// A place on Earth, in degrees north and east.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Degrees north.
    pub north: f64,
    /// Degrees east.
    pub east: f64,
}

impl Place {
    /// How far another place is, in metres: by the flat of a small region, well within a percent there.
    pub fn distance(self, other: Self) -> f64 {
        const DEGREE: f64 = 111_195.0;
        let north = (other.north - self.north) * DEGREE;
        let east = (other.east - self.east) * DEGREE * ((self.north + other.north) / 2.0).to_radians().cos();
        north.hypot(east)
    }
}

/// Which offers: empty leaves all in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OfferFilter {
    /// Words as typed.
    pub text: String,
    /// For each facet, the values of which one must fit.
    pub chosen: Vec<(OfferFacet, Vec<String>)>,
    /// Only what anyone may see in the catalogue.
    pub public_only: bool,
    /// From where distances are counted.
    pub near: Option<Place>,
    /// Not farther than so many metres; offers that come to the school are near when it is within their radius.
    pub within: Option<f64>,
    /// In these days, by the rule of [`crate::offer::days`].
    pub days: Option<Span>,
    /// Only what stands somewhere on the map.
    pub placed: bool,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct OfferLine {
    /// What is stored.
    pub offer: Offer,
    /// What it has several of.
    pub choices: Choices,
    /// The days to come, in order; a day with two slots stands there twice.
    pub coming: Vec<Date>,
    /// What it costs a usual class, in cents.
    pub class_cents: Option<i64>,
    /// How dear that is.
    pub band: PriceBand,
}

impl OfferLine {
    /// The line of an offer.
    pub fn new(offer: Offer, choices: Choices, coming: Vec<Date>) -> Self {
        let class_cents = price::for_class(&offer, price::USUAL_CLASS);
        let band = price::band(&offer);
        Self { offer, choices, coming, class_cents, band }
    }

    /// The next day it takes place.
    pub fn next_day(&self) -> Option<Date> {
        self.coming.first().copied()
    }

    /// Whether anyone may see it.
    pub fn is_public(&self) -> bool {
        self.offer.is_shown() && self.offer.visibility == Visibility::Public
    }

    /// Where it takes place.
    pub fn place(&self) -> Option<Place> {
        self.offer.latitude.zip(self.offer.longitude).map(|(north, east)| Place { north, east })
    }

    /// Whether it is known to stand in a season.
    pub fn stands_in(&self, season: &str) -> bool {
        self.offer.season.as_deref().is_some_and(|known| known >= season)
    }

    /// The values of a facet; [`NOT_SAID`] when there is none.
    pub(crate) fn values(&self, facet: OfferFacet, season: &str) -> Vec<String> {
        let offer = &self.offer;
        let list = |list| self.choices.of(list).to_vec();
        let code = |code: Option<&str>| code.map(str::to_owned).into_iter().collect::<Vec<_>>();
        let mut values = match facet {
            OfferFacet::State => code(Some(offer.state.code())),
            OfferFacet::Type => code(offer.offer_type.map(|one| one.code())),
            OfferFacet::Kind => code(Some(offer.kind.code())),
            OfferFacet::Domain => list(OfferList::Domain),
            OfferFacet::Component => list(OfferList::Component),
            OfferFacet::Mode => list(OfferList::Mode),
            OfferFacet::Level => list(OfferList::Level),
            OfferFacet::Setting => match offer.setting {
                Some(crate::code::Setting::Both) => vec!["inside".to_owned(), "outside".to_owned()],
                one => code(one.map(|one| one.code())),
            },
            OfferFacet::Commune => code(offer.commune.as_deref()),
            OfferFacet::Price => code(Some(self.band.code())),
            OfferFacet::Access => list(OfferList::Access),
            OfferFacet::Language => list(OfferList::Language),
            OfferFacet::Month => list(OfferList::Month),
            OfferFacet::Operator => vec![offer.operator_id.to_string()],
            OfferFacet::Season => code(Some(if self.stands_in(season) { "yes" } else { "no" })),
            OfferFacet::Complete => code(Some(match offer.completeness {
                90.. => "full",
                60.. => "enough",
                _ => "short",
            })),
        };
        if values.is_empty() {
            values.push(NOT_SAID.to_owned());
        }
        values
    }
}

/// What a page asks for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Which offers.
    pub filter: &'a OfferFilter,
    /// In which order.
    pub sort: OfferSort,
    /// The other way round.
    pub descending: bool,
    /// How many of the first to leave out.
    pub skip: usize,
    /// How many to give at most.
    pub most: usize,
    /// The facets to count.
    pub count: &'a [OfferFacet],
    /// Whether to count the months as well.
    pub months: bool,
}

impl<'a> Asked<'a> {
    /// The first lines, nothing counted.
    pub fn first(filter: &'a OfferFilter, sort: OfferSort, most: usize) -> Self {
        Self { filter, sort, descending: false, skip: 0, most, count: &[], months: false }
    }
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct OfferPage {
    /// The lines of the page, each with how far it is when that was asked.
    pub lines: Vec<(Arc<OfferLine>, Option<f64>)>,
    /// How many the filters leave in all.
    pub total: usize,
    /// How many each value would leave.
    pub counts: Counts,
    /// How many each month would leave, as `2026-12`.
    pub months: Vec<(Arc<str>, usize)>,
    /// Words that nobody uses, with the words they were taken for.
    pub corrected: Vec<(String, String)>,
    /// Whether no offer holds every word: those that hold the most of them were found.
    pub relaxed: bool,
    /// Whether any of the words says something by itself: `de la` narrows nothing.
    pub said: bool,
    /// While the offers are being read: how many are, and how many there are. Nothing else was looked at.
    pub so_far: Option<(usize, usize)>,
}
