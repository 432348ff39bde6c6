//! The list of offers with filters, sorting and counts per facet: pure, over lines held in memory.

mod facet;
mod offers;
#[cfg(test)]
mod tests;

pub use facet::{Counts, NOT_SAID, OfferFacet};
pub use offers::{OfferFilter, OfferLine, OfferLines, OfferPage, OfferSort, Place};
