#![doc = include_str!("../README.md")]

pub mod actions;
pub mod api;
pub mod code;
pub mod demo;
pub mod duplicates;
pub mod field;
pub mod figures;
mod filter;
pub mod id;
pub mod import;
pub mod knowledge;
pub mod lists;
pub mod memory;
pub mod own;
pub mod pages;
pub mod permissions;
pub mod reach;
pub mod retention;
pub mod search;
pub mod sheet;
pub mod store;
pub mod takeout;
pub mod tend;
pub mod version;

pub use id::Record;
pub use pages::map::outlines::Outlines;
pub use pages::{NAV, TRANSLATIONS, api_router, handlers, hang, router};

/// The French name of one of the ten basins, by its code.
pub fn basin_name(code: &str) -> Option<&'static str> {
    code.parse::<navette_belgium::Basin>().ok().map(|basin| basin.french())
}

/// The codes of the ten basins.
pub fn basin_codes() -> Vec<&'static str> {
    navette_belgium::Basin::ALL.iter().map(navette_belgium::Basin::as_str).collect()
}
