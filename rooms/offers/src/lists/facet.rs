//! What offers can be narrowed by, and how many each value would leave.

use navette_database::codes;
use std::collections::BTreeMap;
use std::sync::Arc;

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
pub struct Counts(BTreeMap<OfferFacet, Vec<(Arc<str>, usize)>>);

impl Counts {
    pub(crate) fn set(&mut self, facet: OfferFacet, counts: Vec<(Arc<str>, usize)>) {
        self.0.insert(facet, counts);
    }

    /// The values of a facet that would leave something, with their counts.
    pub fn of(&self, facet: OfferFacet) -> &[(Arc<str>, usize)] {
        self.0.get(&facet).map(Vec::as_slice).unwrap_or_default()
    }

    /// How many lines one value would leave.
    pub fn count(&self, facet: OfferFacet, value: &str) -> usize {
        self.of(facet).iter().find(|(known, _)| &**known == value).map_or(0, |(_, count)| *count)
    }
}
