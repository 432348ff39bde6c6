#![doc = include_str!("../README.md")]

pub mod code;
mod filter;
pub mod id;
pub mod permissions;
pub mod reach;
pub mod store;
pub mod version;

pub use id::Record;
