#![doc = include_str!("../README.md")]

pub mod code;
pub mod id;
pub mod need;
pub mod offer;
pub mod permissions;
pub mod store;
pub mod version;
