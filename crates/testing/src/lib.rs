#![doc = include_str!("../README.md")]

mod bases;
mod shared;
pub mod smtp;

pub use bases::{TestBase, both, sqlite, standing_clock, statements_agree};
pub use shared::shared;
mod site;
pub use site::{Answer, TestSite, Visitor};
