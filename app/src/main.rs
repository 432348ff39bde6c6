//! The one binary `navette`.

use clap::Parser;
use std::process::ExitCode;

/// The allocator: pages are many short words, and the system's takes a quarter of the time to make one.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let command = navette_app::commands::Navette::parse();
    if command.serves() {
        give_memory_back();
    }
    navette_app::commands::run(command)
}

/// Starts the program anew with the wish that the allocator gives free memory back at once: it reads its wishes from the
/// environment before the first line of ours, and a program that runs for months should hold what it uses.
fn give_memory_back() {
    use std::os::unix::process::CommandExt;
    const DELAY: &str = "MIMALLOC_PURGE_DELAY";
    if std::env::var_os(DELAY).is_none()
        && let Ok(program) = std::env::current_exe()
    {
        // Comes back only when it fails: then all goes on as it is.
        let _ = std::process::Command::new(program).args(std::env::args_os().skip(1)).env(DELAY, "0").exec();
    }
}
