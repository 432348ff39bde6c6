//! What offers can be narrowed by, and how many each value would leave.

use navette_database::codes;
use std::collections::BTreeMap;

codes! {
    /// What offers can be narrowed by. Its code is its name in addresses.
    pub enum OfferFacet {
        /// Where it stands.
        State = "state",
        /// What it is.
        Type = "type",
        /// Which of the three kinds.
        Kind = "kind",
        /// Domain.
        Domain = "domain",
        /// Component.
        Component = "component",
        /// Mode of expression.
        Mode = "mode",
        /// Level.
        Level = "level",
        /// Inside or outside.
        Setting = "setting",
        /// Commune, by NIS code.
        Commune = "commune",
        /// How dear for a class.
        Price = "price",
        /// Access.
        Access = "access",
        /// Language.
        Language = "language",
        /// Month: `01` to `12`.
        Month = "month",
        /// Who offers it, by key.
        Operator = "operator",
        /// Whether it stands this season: `yes` or `no` (nobody said).
        Season = "season",
        /// How complete: `full`, `enough`, `short`.
        Complete = "complete",
    }
}

/// The value of a facet when nobody said: it is a value of its own, never left out.
pub const NOT_SAID: &str = "unknown";

/// How many lines each value would leave when chosen, the other filters staying.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<OfferFacet, Vec<(String, usize)>>);

impl Counts {
    pub(super) fn set(&mut self, facet: OfferFacet, counts: Vec<(String, usize)>) {
        self.0.insert(facet, counts);
    }

    /// The values of a facet with their counts, those that leave nothing too.
    pub fn of(&self, facet: OfferFacet) -> &[(String, usize)] {
        self.0.get(&facet).map(Vec::as_slice).unwrap_or_default()
    }

    /// How many lines one value would leave.
    pub fn count(&self, facet: OfferFacet, value: &str) -> usize {
        self.of(facet).iter().find(|(known, _)| known == value).map_or(0, |(_, count)| *count)
    }
}

/// The values of a facet, each once and in order, and which of them each line has.
#[derive(Debug, Default)]
pub(super) struct Values {
    known: Vec<String>,
    /// The places of the values of every line, one line after another.
    places: Vec<u16>,
    /// Where the places of each line end.
    ends: Vec<u32>,
}

impl Values {
    /// From what each line tells.
    pub(super) fn of(told: &[Vec<String>]) -> Self {
        let mut known: Vec<String> = told.iter().flatten().cloned().collect();
        known.sort_unstable();
        known.dedup();
        let mut values =
            Self { known, places: Vec::with_capacity(told.len()), ends: Vec::with_capacity(told.len()) };
        for line in told {
            let places = line.iter().filter_map(|value| values.known.binary_search(value).ok());
            values.places.extend(places.filter_map(|place| u16::try_from(place).ok()));
            values.ends.push(u32::try_from(values.places.len()).unwrap_or(u32::MAX));
        }
        values.places.shrink_to_fit();
        values
    }

    /// The places of the values of a line.
    pub(super) fn of_line(&self, line: usize) -> &[u16] {
        let start = line.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.places[start as usize..self.ends[line] as usize]
    }

    /// Which places are chosen; nothing when all will do.
    pub(super) fn chosen(&self, texts: &[String]) -> Option<Vec<bool>> {
        (!texts.is_empty()).then(|| self.known.iter().map(|known| texts.contains(known)).collect())
    }

    pub(super) fn len(&self) -> usize {
        self.known.len()
    }

    pub(super) fn counted(&self, counts: Vec<usize>) -> Vec<(String, usize)> {
        self.known.iter().cloned().zip(counts).collect()
    }
}
