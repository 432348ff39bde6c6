//! What lists of offers are asked for, their lines, and how many each value would leave. `search/` answers.

mod facet;
mod offers;

pub use facet::{Counts, NOT_SAID, OfferFacet};
pub use offers::{Asked, OfferFilter, OfferLine, OfferPage, OfferSort, Place};
