#![doc = include_str!("../README.md")]

mod bases;
pub mod smtp;

pub use bases::{TestBase, both, sqlite, standing_clock, statements_agree};
mod site;
pub use site::{Answer, TestSite, Visitor};
