#![doc = include_str!("../README.md")]

mod commands;
mod config;
mod house;
mod progress;
mod wiring;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let command = commands::Navette::parse();
    commands::run(command)
}
