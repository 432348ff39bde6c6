//! What the address of a public page asks for: the same for the list, the map, the booklet, the feed, data and programs.

use super::near::Near;
use super::{FACETS, basin};
use crate::lists::{OfferFacet, OfferFilter, OfferSort};
use crate::pages::offers::filter;
use crate::store::basin::Basin;
use jiff::civil::Date;
use navette_database::{BasinScope, Conn};
use navette_web::{Failure, Fields};

/// What is wanted.
pub(crate) struct Wanted {
    /// Of which basin.
    pub basin: Basin,
    /// Its scope.
    pub scope: BasinScope,
    /// From where distances are counted.
    pub near: Near,
    /// Which offers.
    pub filter: OfferFilter,
    /// In which order.
    pub sort: OfferSort,
}

impl Wanted {
    /// Reads an address.
    pub(crate) fn read(c: &mut Conn<'_>, fields: &Fields) -> Result<Self, Failure> {
        let basin = basin(c, fields)?;
        let scope = BasinScope::granted(basin.id);
        let near = Near::read(c, scope, fields)?;
        let mut filter = public_filter(fields, c.today());
        near.narrow(fields, &mut filter);
        let sort = near.sort(fields, public_sort(fields));
        Ok(Self { basin, scope, near, filter, sort })
    }
}

/// What the public may ask for: never another state than what is shown.
fn public_filter(fields: &Fields, today: Date) -> OfferFilter {
    let mut filter = filter(fields, today);
    filter.chosen.retain(|(facet, _)| FACETS.contains(facet) || *facet == OfferFacet::Operator);
    filter.public_only = true;
    filter
}

/// In which order: what fits best when words were typed, by title when not, or as chosen.
fn public_sort(fields: &Fields) -> OfferSort {
    use OfferSort::{Date, Operator, Price, Relevance, Title};
    let typed = !fields.get("q").is_empty();
    match OfferSort::from_code(fields.get("sort")) {
        Some(sort @ (Price | Date | Operator | Title)) => sort,
        _ if typed => Relevance,
        _ => Title,
    }
}
