//! Offers as lines, filtered, sorted and counted.

use super::facet::{Counts, NOT_SAID, OfferFacet, Values};
use crate::code::{OfferList, OfferState, Visibility};
use crate::offer::price::{self, PriceBand};
use crate::offer::{Choices, Offer};
use crate::search::Found;
use jiff::civil::Date;
use navette_belgium::text::name_key;
use navette_database::codes;

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
    /// Words as typed; they narrow nothing until they are looked up.
    pub text: String,
    /// What the words found (see [`crate::memory::Memory::look`]); nothing when they say nothing.
    pub found: Option<Found>,
    /// For each facet, the values of which one must fit.
    pub chosen: Vec<(OfferFacet, Vec<String>)>,
    /// Only what anyone may see in the catalogue.
    pub public_only: bool,
    /// From where distances are counted.
    pub near: Option<Place>,
    /// Not farther than so many metres; offers that come to the school are near when it is within their radius.
    pub within: Option<f64>,
}

impl OfferFilter {
    /// The values chosen of a facet.
    pub fn of(&self, facet: OfferFacet) -> &[String] {
        self.chosen
            .iter()
            .find(|(one, _)| *one == facet)
            .map(|(_, values)| values.as_slice())
            .unwrap_or_default()
    }
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct OfferLine {
    /// What is stored.
    pub offer: Offer,
    /// What it has several of.
    pub choices: Choices,
    /// The first and last day to come, and how many slots.
    pub dates: Option<(Date, Date, i64)>,
    /// What it costs a usual class, in cents.
    pub class_cents: Option<i64>,
    /// How dear that is.
    pub band: PriceBand,
}

impl OfferLine {
    /// The line of an offer.
    pub fn new(offer: Offer, choices: Choices, dates: Option<(Date, Date, i64)>) -> Self {
        let class_cents = price::for_class(&offer, price::USUAL_CLASS);
        let band = price::band(&offer);
        Self { offer, choices, dates, class_cents, band }
    }

    /// Where it takes place.
    pub fn place(&self) -> Option<Place> {
        self.offer.latitude.zip(self.offer.longitude).map(|(north, east)| Place { north, east })
    }

    /// How far it is from a place, in metres: nothing to travel when it comes that far.
    pub fn distance(&self, from: Place) -> Option<f64> {
        let to = self.place();
        if self.offer.goes_to_schools() {
            let radius = self.offer.radius_km.map(|km| km as f64 * 1_000.0);
            match (to.map(|to| from.distance(to)), radius) {
                (Some(way), Some(radius)) if way <= radius => return Some(0.0),
                (None, Some(_)) => return Some(0.0),
                _ => {}
            }
        }
        to.filter(|_| self.offer.receives_classes()).map(|to| from.distance(to))
    }

    /// Whether it is known to stand in a season.
    pub fn stands_in(&self, season: &str) -> bool {
        self.offer.season.as_deref().is_some_and(|known| known >= season)
    }

    /// The values of a facet; [`NOT_SAID`] when there is none.
    fn values(&self, facet: OfferFacet, season: &str) -> Vec<&str> {
        let offer = &self.offer;
        let list = |list| self.choices.of(list).iter().map(String::as_str).collect::<Vec<_>>();
        let mut values = match facet {
            OfferFacet::State => vec![offer.state.code()],
            OfferFacet::Type => offer.offer_type.map(|one| one.code()).into_iter().collect(),
            OfferFacet::Kind => vec![offer.kind.code()],
            OfferFacet::Domain => list(OfferList::Domain),
            OfferFacet::Component => list(OfferList::Component),
            OfferFacet::Mode => list(OfferList::Mode),
            OfferFacet::Level => list(OfferList::Level),
            OfferFacet::Setting => match offer.setting {
                Some(crate::code::Setting::Both) => vec!["inside", "outside"],
                one => one.map(|one| one.code()).into_iter().collect(),
            },
            OfferFacet::Commune => offer.commune.as_deref().into_iter().collect(),
            OfferFacet::Price => vec![self.band.code()],
            OfferFacet::Access => list(OfferList::Access),
            OfferFacet::Language => list(OfferList::Language),
            OfferFacet::Month => list(OfferList::Month),
            OfferFacet::Operator => Vec::new(),
            OfferFacet::Season => vec![if self.stands_in(season) { "yes" } else { "no" }],
            OfferFacet::Complete => vec![match offer.completeness {
                90.. => "full",
                60.. => "enough",
                _ => "short",
            }],
        };
        if values.is_empty() {
            values.push(NOT_SAID);
        }
        values
    }
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct OfferPage<'a> {
    /// The lines of the page, each with how far it is when that was asked.
    pub lines: Vec<(&'a OfferLine, Option<f64>)>,
    /// How many the filters leave in all.
    pub total: usize,
    /// How many each value would leave.
    pub counts: Counts,
}

/// Every offer of a basin, ready to be filtered and sorted.
#[derive(Debug, Default)]
pub struct OfferLines {
    lines: Vec<OfferLine>,
    operators: Vec<String>,
    values: Vec<Values>,
}

impl OfferLines {
    /// Gets lines, in the order of their titles, ready; seasons are judged by this one.
    pub fn new(lines: Vec<OfferLine>, season: &str) -> Self {
        let operators: Vec<String> = lines.iter().map(|line| line.offer.operator_id.to_string()).collect();
        let of_facet = |facet: OfferFacet| -> Vec<Vec<String>> {
            match facet {
                OfferFacet::Operator => operators.iter().map(|operator| vec![operator.clone()]).collect(),
                _ => lines
                    .iter()
                    .map(|line| line.values(facet, season).into_iter().map(str::to_owned).collect())
                    .collect(),
            }
        };
        let values = OfferFacet::ALL.iter().map(|facet| Values::of(&of_facet(*facet))).collect();
        Self { lines, operators, values }
    }

    /// Every line, by title.
    pub fn all(&self) -> &[OfferLine] {
        &self.lines
    }

    /// The line of an offer.
    pub fn find(&self, id: crate::id::OfferId) -> Option<&OfferLine> {
        self.lines.iter().find(|line| line.offer.id == id)
    }

    /// The name of an operator of the list, by its key.
    pub fn operator_name(&self, key: &str) -> Option<&str> {
        let place = self.operators.iter().position(|known| known == key)?;
        Some(&self.lines[place].offer.operator_name)
    }

    /// A page of the list: at most `most` lines after `skip`, with the total and the counts per facet.
    pub fn page(
        &self,
        filter: &OfferFilter,
        sort: OfferSort,
        descending: bool,
        skip: usize,
        most: usize,
    ) -> OfferPage<'_> {
        let chosen: Vec<Option<Vec<bool>>> = OfferFacet::ALL
            .iter()
            .zip(&self.values)
            .map(|(facet, values)| values.chosen(filter.of(*facet)))
            .collect();
        // A value that no offer has any more leaves nothing.
        let mut counts: Vec<Vec<usize>> = self.values.iter().map(|values| vec![0; values.len()]).collect();
        let mut found: Vec<(&OfferLine, Option<f64>)> = Vec::new();
        for (at, line) in self.lines.iter().enumerate() {
            let public = line.offer.is_shown() && line.offer.visibility == Visibility::Public;
            let says = filter.found.as_ref().is_none_or(|found| found.ranks.contains_key(&line.offer.id));
            if (filter.public_only && !public) || !says {
                continue;
            }
            let far = filter.near.and_then(|from| line.distance(from));
            if filter.within.is_some_and(|within| far.is_none_or(|far| far > within)) {
                continue;
            }
            let mut fails = 0_u32;
            for (place, (chosen, values)) in chosen.iter().zip(&self.values).enumerate() {
                let Some(chosen) = chosen else { continue };
                if !values.of_line(at).iter().any(|value| chosen[usize::from(*value)]) {
                    fails |= 1 << place;
                }
            }
            if fails == 0 {
                found.push((line, far));
            }
            // A line counts at a facet when it fails nothing but that facet's own filter.
            if fails.count_ones() <= 1 {
                for (place, (counts, values)) in counts.iter_mut().zip(&self.values).enumerate() {
                    if fails & !(1 << place) == 0 {
                        for value in values.of_line(at) {
                            counts[usize::from(*value)] += 1;
                        }
                    }
                }
            }
        }
        order(&mut found, filter, sort, descending);
        let total = found.len();
        let lines = found.into_iter().skip(skip).take(most).collect();
        let mut all = Counts::default();
        for ((facet, values), counts) in OfferFacet::ALL.iter().zip(&self.values).zip(counts) {
            all.set(*facet, values.counted(counts));
        }
        OfferPage { lines, total, counts: all }
    }

    /// How many offers stand in a state.
    pub fn in_state(&self, state: OfferState) -> usize {
        self.lines.iter().filter(|line| line.offer.state == state).count()
    }
}

/// Sorts by a key; lines without one come last both ways. Equal ones stay by title.
fn order(lines: &mut [(&OfferLine, Option<f64>)], filter: &OfferFilter, sort: OfferSort, descending: bool) {
    fn by<'a, K: PartialOrd>(
        lines: &mut [(&'a OfferLine, Option<f64>)],
        descending: bool,
        key: impl Fn(&(&'a OfferLine, Option<f64>)) -> Option<K>,
    ) {
        use std::cmp::Ordering::{Equal, Greater, Less};
        lines.sort_by(|a, b| match (key(a), key(b)) {
            (Some(x), Some(y)) => {
                let order = x.partial_cmp(&y).unwrap_or(Equal);
                if descending { order.reverse() } else { order }
            }
            (Some(_), None) => Less,
            (None, Some(_)) => Greater,
            (None, None) => Equal,
        });
    }
    match sort {
        OfferSort::Title if descending => lines.reverse(),
        OfferSort::Title => {}
        OfferSort::Operator => by(lines, descending, |(line, _)| Some(name_key(&line.offer.operator_name))),
        OfferSort::Complete => by(lines, descending, |(line, _)| Some(line.offer.completeness)),
        OfferSort::Changed => by(lines, descending, |(line, _)| Some(line.offer.changed_at)),
        OfferSort::Price => by(lines, descending, |(line, _)| line.class_cents),
        OfferSort::Date => by(lines, descending, |(line, _)| line.dates.map(|dates| dates.0)),
        OfferSort::Distance => by(lines, descending, |(_, far)| *far),
        OfferSort::Relevance => by(lines, false, |(line, _)| {
            filter.found.as_ref().and_then(|found| found.ranks.get(&line.offer.id).copied())
        }),
    }
}
