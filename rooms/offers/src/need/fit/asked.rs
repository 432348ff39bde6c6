//! A need as it is compared with offers.

use super::{Bits, level_bits};
use crate::code::NeedList;
use crate::id::OfferId;
use crate::need::{Need, NeedChoices};
use jiff::civil::Date;
use navette_belgium::Level;
use navette_geography::Position;
use navette_network::code::Cycle;
use navette_network::id::OperatorId;
use navette_network::store::site::SiteRow;
use std::sync::Arc;

/// Where a school is and what it teaches: what counts when the need itself does not tell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Place {
    /// Where it stands.
    pub position: Option<Position>,
    /// The commune, by NIS code.
    pub commune: Option<String>,
    /// The levels taught there, as bits.
    pub levels: u32,
    /// Operators that were met there, as far as is known here.
    pub met: Arc<[OperatorId]>,
}

impl Place {
    /// The place of a site of the register.
    pub fn of_site(row: &SiteRow, met: Arc<[OperatorId]>) -> Self {
        let years = match row.cycle {
            Cycle::Basic => &Level::YEARS[..9],
            Cycle::Secondary => &Level::YEARS[9..],
            Cycle::Both | Cycle::Other => &Level::YEARS[..],
        };
        let position = row.longitude.zip(row.latitude).and_then(|(east, north)| Position::new(east, north));
        Self { position, commune: row.commune.clone(), levels: level_bits(years.iter().copied()), met }
    }
}

/// A need as it is compared: lists as bits, what nobody told as nothing.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    pub(super) levels: u32,
    pub(super) domains: u32,
    pub(super) components: u32,
    pub(super) modes: u32,
    pub(super) types: u32,
    pub(super) settings: u32,
    pub(super) access: u32,
    pub(super) languages: u32,
    pub(super) from: Option<Date>,
    pub(super) until: Option<Date>,
    pub(super) can_travel: Option<bool>,
    pub(super) free_only: bool,
    /// What there is to spend for a class, in cents.
    pub(super) budget: Option<i64>,
    pub(super) pupils: Option<i64>,
    pub(super) place: Place,
    pub(super) wished: Option<OfferId>,
    /// Offers that were proposed for it already, whatever the answer.
    pub(super) proposed: Vec<OfferId>,
    /// What its words are about.
    pub(super) terms: Vec<String>,
    /// The same words as they were written.
    pub(super) spoken: Vec<String>,
}

impl Asked {
    /// A need with what it has several of, where it comes from, and what was proposed for it.
    pub fn new(need: &Need, choices: &NeedChoices, place: Place, proposed: Vec<OfferId>) -> Self {
        let mut text = need.words.clone();
        for more in [&need.understood, &need.constraints].into_iter().flatten() {
            text.push(' ');
            text.push_str(more);
        }
        // The form is a criterion of its own: a word such as «atelier» would find all of them, whatever they are about.
        let (terms, spoken) = crate::need::about::spoken(&text)
            .into_iter()
            .filter(|(term, _)| !crate::need::understand::is_form(term))
            .unzip();
        let classes = need.classes.unwrap_or(1).max(1);
        Self {
            levels: level_bits(choices.levels()),
            domains: Bits::bits(choices.domains()),
            components: bits(choices, NeedList::Component, crate::code::Component::from_code),
            modes: bits(choices, NeedList::Mode, crate::code::Mode::from_code),
            types: bits(choices, NeedList::Type, crate::code::OfferType::from_code),
            settings: bits(choices, NeedList::Setting, crate::code::Setting::from_code),
            access: bits(choices, NeedList::Access, crate::code::Access::from_code),
            languages: bits(choices, NeedList::Language, crate::code::Language::from_code),
            from: need.period_from,
            until: need.period_until,
            can_travel: need.can_travel,
            free_only: need.free_only,
            budget: need.budget_cents.map(|cents| cents / classes),
            pupils: need.pupils.map(|pupils| (pupils + classes - 1) / classes),
            place,
            wished: need.wished_offer_id,
            proposed,
            terms,
            spoken,
        }
    }

    /// A school that asked for nothing: only its place and levels speak.
    pub fn silent(place: Place) -> Self {
        Self { place, ..Self::default() }
    }

    /// Whether anything was told of what it is about.
    pub(super) fn has_theme(&self) -> bool {
        self.domains | self.types | self.components | self.modes != 0
    }
}

fn bits<T: Bits>(choices: &NeedChoices, list: NeedList, read: fn(&str) -> Option<T>) -> u32 {
    T::bits(choices.of(list).iter().filter_map(|code| read(code)))
}
