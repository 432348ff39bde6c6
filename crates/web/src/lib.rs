#![doc = include_str!("../README.md")]

mod authority;

pub use authority::{May, Permission, Role, Who};
