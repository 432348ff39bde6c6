//! Where offers are missing: for each domain and level or commune, what is offered and what is asked. Pure.

use super::list::{NeedLine, Stage};
use crate::code::{NeedList, NeedState, OfferKind, Setting};
use crate::lists::OfferLine;
use navette_database::codes;
use navette_network::code::Domain;
use std::collections::BTreeMap;

codes! {
    /// What the columns of the view are.
    pub enum By {
        /// Stages of school.
        Stage = "stage",
        /// Communes.
        Commune = "commune",
    }
}

/// What a cell counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cell {
    /// Offers that are shown.
    pub offers: i64,
    /// Classes they can take, as far as they say.
    pub places: i64,
    /// Offers that do not say how many.
    pub open_ended: i64,
    /// Needs of the season.
    pub needs: i64,
    /// Those that were not met.
    pub unmet: i64,
}

impl Cell {
    /// Whether nobody offers anything there.
    pub fn is_empty(&self) -> bool {
        self.offers == 0
    }

    /// Whether somebody asks there and nobody offers.
    pub fn is_wanting(&self) -> bool {
        self.offers == 0 && self.needs > 0
    }
}

/// Which offers and needs are counted: nothing leaves all in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GapFilter {
    /// In this commune: needs of its schools, offers that reach it.
    pub commune: Option<String>,
    /// For this stage.
    pub stage: Option<Stage>,
    /// Inside or outside the school.
    pub setting: Option<Setting>,
    /// The season of the needs.
    pub season: String,
}

/// How far a commune is reached from a place: the positions of its sites, by commune.
pub type Positions = BTreeMap<String, Vec<crate::lists::Place>>;

/// The cells, by domain and by the code of a column.
#[derive(Debug, Default, PartialEq)]
pub struct Gaps {
    /// The cells that count something.
    pub cells: BTreeMap<(&'static str, String), Cell>,
    /// Offers of which the domain, or what the columns are, is not told: in no cell.
    pub unknown_offers: i64,
    /// Needs of which it is not told.
    pub unknown_needs: i64,
}

impl Gaps {
    /// What a cell counts; nothing when nothing is there.
    pub fn cell(&self, domain: Domain, column: &str) -> Cell {
        self.cells.get(&(domain.code(), column.to_owned())).copied().unwrap_or_default()
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
fn communes(line: &OfferLine, positions: &Positions) -> Vec<String> {
    let offer = &line.offer;
    let mut reached: Vec<String> = Vec::new();
    if offer.goes_to_schools() {
        let radius = offer.radius_km.map(|km| km as f64 * 1_000.0);
        for (commune, sites) in positions {
            let near = match (line.place(), radius) {
                (Some(place), Some(radius)) => sites.iter().any(|site| place.distance(*site) <= radius),
                _ => true,
            };
            if near {
                reached.push(commune.clone());
            }
        }
    }
    if offer.receives_classes()
        && let Some(commune) = &offer.commune
        && !reached.contains(commune)
    {
        reached.push(commune.clone());
    }
    reached
}

/// How many classes an offer can still take; none when it does not say.
fn places(line: &OfferLine, left: Option<i64>, sessions: i64) -> Option<i64> {
    match line.offer.kind {
        OfferKind::Dated => Some(sessions),
        OfferKind::OnRequest => left,
        OfferKind::Place => None,
    }
}

/// What the filter leaves of offers: the communes each reaches, with those that it leaves.
fn offer_communes(line: &OfferLine, filter: &GapFilter, positions: &Positions) -> Option<Vec<String>> {
    let setting = match filter.setting {
        Some(Setting::Inside) => line.offer.goes_to_schools(),
        Some(Setting::Outside) => line.offer.receives_classes(),
        _ => true,
    };
    if !setting || !line.offer.is_shown() || filter.stage.is_some_and(|stage| !stages(line).contains(&stage))
    {
        return None;
    }
    let communes = communes(line, positions);
    let here = filter.commune.as_ref().is_none_or(|commune| communes.contains(commune));
    here.then_some(communes)
}

/// Whether the filter leaves a need.
fn leaves_need(line: &NeedLine, filter: &GapFilter) -> bool {
    let need = &line.need;
    let setting = filter.setting.is_none_or(|setting| {
        line.choices.of(NeedList::Setting).is_empty() || line.choices.has(NeedList::Setting, setting.code())
    });
    need.season == filter.season
        && need.state != NeedState::Withdrawn
        && setting
        && filter.commune.as_ref().is_none_or(|commune| line.commune.as_ref() == Some(commune))
        && filter.stage.is_none_or(|stage| line.stages.contains(&stage))
}

/// The offers that a cell of this domain counts, by title; the filter says its stage and its commune.
pub fn offers_of<'a>(
    offers: impl IntoIterator<Item = &'a OfferLine>,
    domain: Domain,
    filter: &GapFilter,
    positions: &Positions,
) -> Vec<&'a OfferLine> {
    let counted = |line: &&OfferLine| {
        line.choices.domains().contains(&domain) && offer_communes(line, filter, positions).is_some()
    };
    let mut offers: Vec<&OfferLine> = offers.into_iter().filter(counted).collect();
    offers.sort_by(|a, b| (&a.offer.title_key, a.offer.id).cmp(&(&b.offer.title_key, b.offer.id)));
    offers
}

/// The needs that a cell of this domain counts; the filter says its stage and its commune.
pub fn needs_of<'a>(needs: &'a [NeedLine], domain: Domain, filter: &GapFilter) -> Vec<&'a NeedLine> {
    let counted = |line: &&NeedLine| line.choices.domains().contains(&domain) && leaves_need(line, filter);
    needs.iter().filter(counted).collect()
}

/// Counts offers and needs. `left` gives the slots left of an offer and its open sessions.
pub fn gaps<'a>(
    offers: impl IntoIterator<Item = &'a OfferLine>,
    needs: impl IntoIterator<Item = &'a NeedLine>,
    by: By,
    filter: &GapFilter,
    positions: &Positions,
    left: impl Fn(crate::id::OfferId) -> (Option<i64>, i64),
) -> Gaps {
    let mut gaps = Gaps::default();
    for line in offers {
        let Some(communes) = offer_communes(line, filter, positions) else { continue };
        let columns: Vec<String> = match by {
            By::Stage => stages(line).iter().map(|stage| stage.code().to_owned()).collect(),
            By::Commune => communes,
        };
        let domains = line.choices.domains();
        if domains.is_empty() || columns.is_empty() {
            gaps.unknown_offers += 1;
        }
        let (slots, sessions) = left(line.offer.id);
        for domain in &domains {
            for column in &columns {
                let cell = gaps.cells.entry((domain.code(), column.clone())).or_default();
                cell.offers += 1;
                match places(line, slots, sessions) {
                    Some(places) => cell.places += places.max(0),
                    None => cell.open_ended += 1,
                }
            }
        }
    }
    for line in needs.into_iter().filter(|line| leaves_need(line, filter)) {
        let columns: Vec<String> = match by {
            By::Stage => line
                .stages
                .iter()
                .filter(|stage| **stage != Stage::Unknown)
                .map(|stage| stage.code().to_owned())
                .collect(),
            By::Commune => line.commune.clone().into_iter().collect(),
        };
        let domains = line.choices.domains();
        if domains.is_empty() || columns.is_empty() {
            gaps.unknown_needs += 1;
        }
        for domain in &domains {
            for column in &columns {
                let cell = gaps.cells.entry((domain.code(), column.clone())).or_default();
                cell.needs += 1;
                cell.unmet += i64::from(line.need.state == NeedState::Unmet);
            }
        }
    }
    gaps
}

#[cfg(test)]
mod tests;
