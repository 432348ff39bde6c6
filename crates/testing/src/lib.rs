#![doc = include_str!("../README.md")]

mod bases;

pub use bases::{TestBase, both, sqlite, standing_clock};
