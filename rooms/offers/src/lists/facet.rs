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

/// The values of a column, each once and in order; a line holds the places of its values.
#[derive(Debug, Clone, Default)]
pub(super) struct Values(Vec<String>);

impl Values {
    pub(super) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut values: Vec<String> = texts.map(str::to_owned).collect();
        values.sort_unstable();
        values.dedup();
        Self(values)
    }

    pub(super) fn place(&self, text: &str) -> Option<u16> {
        let place = self.0.binary_search_by(|known| known.as_str().cmp(text)).ok()?;
        u16::try_from(place).ok()
    }

    /// Which places are chosen; nothing when all will do.
    pub(super) fn chosen(&self, texts: &[String]) -> Option<Vec<bool>> {
        (!texts.is_empty()).then(|| self.0.iter().map(|known| texts.contains(known)).collect())
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn counted(&self, counts: Vec<usize>) -> Vec<(String, usize)> {
        self.0.iter().cloned().zip(counts).collect()
    }
}
