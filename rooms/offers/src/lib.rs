#![doc = include_str!("../README.md")]

pub mod actions;
pub mod api;
pub mod claim;
pub mod code;
pub mod demo;
pub mod field;
pub mod id;
pub mod import;
pub mod lists;
pub mod memory;
pub mod need;
pub mod offer;
pub mod pages;
pub mod permissions;
pub mod purse;
pub mod search;
pub mod step;
pub mod store;
pub mod tend;
pub mod version;

pub use pages::{NAV, TRANSLATIONS, handlers, hang, public_router, router};
