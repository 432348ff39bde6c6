#![doc = include_str!("../README.md")]

pub mod commands;
pub mod config;
pub mod house;
mod progress;
pub mod wiring;
