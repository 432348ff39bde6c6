#![doc = include_str!("../README.md")]

mod answer;
mod bits;
mod day;
mod document;
mod facets;
mod index;
mod matching;
mod order;
mod orders;
mod plan;
mod postings;
mod reading;
mod request;
mod search;
mod units;
mod weighing;

pub use answer::{Answer, Counted, Hit, How, ReadWord};
pub use document::Document;
pub use index::Index;
pub use plan::{Facet, Field, Number, Order, Plan};
pub use request::{Filter, Near, Request, Sort};
pub use weighing::Readings;
