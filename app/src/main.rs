//! The one binary `navette`.

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let command = navette_app::commands::Navette::parse();
    navette_app::commands::run(command)
}
