//! What the documents of an index have.

/// A field of text, by its place in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Field(pub u8);

/// A facet, by its number: values of which a document has any number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Facet(pub u8);

/// A number by which documents are filtered and sorted: a price in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Number(pub u8);

/// A text by which documents are put in order: a title as it is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Order(pub u8);

/// What the documents of an index have; what stands outside of it is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// The weight of each field of text, from 1 to 15: how much a word in it counts.
    pub fields: &'static [u8],
    /// How many facets there are.
    pub facets: u8,
    /// How many numbers there are.
    pub numbers: u8,
    /// How many orders there are; the first breaks ties.
    pub orders: u8,
}
