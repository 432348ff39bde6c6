//! The one binary `navette`.

use clap::Parser;
use std::process::ExitCode;

/// The allocator: pages are many short words, and the system's takes a quarter of the time to make one.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let command = navette_app::commands::Navette::parse();
    navette_app::commands::run(command)
}
