//! The commands. Every one can be used in scripts: `--json` for machines, `--yes` instead of a question, and an exit code.

mod allot;
mod backup;
mod basin;
mod config;
mod copy;
mod demo;
mod doctor;
mod export;
mod import;
mod serve;
mod user;

use crate::house::{self, OpenError};
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Navette, l'outil du référent scolaire : écoles, opérateurs culturels et personnes d'un bassin.
///
/// Tout tient dans un dossier (--data) : la base, ses fichiers, ses réglages (navette.toml).
///
/// Codes de sortie : 0 fait ; 1 un problème, dit sur la sortie d'erreur ; 2 la commande est mal écrite ;
/// 3 fait, mais avec des anomalies à regarder ; 4 refusé : quelque chose est déjà là, ou il faut --yes.
#[derive(Parser)]
#[command(name = "navette", version, max_term_width = 100)]
pub struct Navette {
    #[command(subcommand)]
    command: Command,
}

impl Navette {
    /// Whether it goes on until it is told to stop.
    pub fn serves(&self) -> bool {
        matches!(self.command, Command::Serve(_))
    }
}

/// Where the house is.
#[derive(Args, Clone)]
pub struct Place {
    /// Le dossier de la base et de ses fichiers.
    #[arg(long, value_name = "DOSSIER", default_value = "data", env = "NAVETTE_DATA", global = true)]
    pub data: PathBuf,
    /// Un autre fichier de réglages que navette.toml dans ce dossier.
    #[arg(long, value_name = "FICHIER", env = "NAVETTE_CONFIG", global = true)]
    pub config: Option<PathBuf>,
    /// Écrit du JSON sur la sortie standard, pour un autre programme.
    #[arg(long, global = true)]
    pub json: bool,
}

// The help of each is on its own struct: a sentence here would hide the rest of it.
#[derive(Subcommand)]
enum Command {
    Serve(serve::Serve),
    Demo(demo::Demo),
    User(user::User),
    Import(import::Import),
    Export(export::Export),
    Backup(backup::Backup),
    Restore(backup::Restore),
    Copy(copy::Copy),
    Doctor(doctor::Doctor),
    Allot(allot::Allot),
    Config(config::Config),
}

/// Why a command ends badly.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The house does not open.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The base failed.
    #[error("{}", house::said(.0))]
    Base(#[from] navette_database::Error),
    /// A file or the network failed.
    #[error("{0} : {why}", why = house::cause(.1))]
    Io(String, std::io::Error),
    /// Something is there already, or a yes is missing.
    #[error("{0}")]
    Refused(String),
    /// Anything else that can be told.
    #[error("{0}")]
    Told(String),
}

/// How a command ended well.
pub enum Done {
    /// As asked.
    Well,
    /// With anomalies to look at.
    WithAnomalies,
}

/// Runs a command and says how it ended.
pub fn run(navette: Navette) -> ExitCode {
    let done = match navette.command {
        Command::Serve(serve) => serve.run(),
        Command::Demo(demo) => demo.run(),
        Command::User(user) => user.run(),
        Command::Import(import) => import.run(),
        Command::Export(export) => export.run(),
        Command::Backup(backup) => backup.run(),
        Command::Restore(restore) => restore.run(),
        Command::Copy(copy) => copy.run(),
        Command::Doctor(doctor) => doctor.run(),
        Command::Allot(allot) => allot.run(),
        Command::Config(config) => config.run(),
    };
    match done {
        Ok(Done::Well) => ExitCode::SUCCESS,
        Ok(Done::WithAnomalies) => ExitCode::from(3),
        Err(trouble) => {
            eprintln!("navette : {trouble}");
            ExitCode::from(if matches!(trouble, Trouble::Refused(_)) { 4 } else { 1 })
        }
    }
}

/// Writes one JSON document on standard output.
pub fn print_json(value: &serde_json::Value) {
    say(&format!("{value:#}\n"));
}

/// Writes on standard output; whoever reads may have gone away (`| head`), which is no trouble of ours.
fn say(text: &str) {
    use std::io::Write as _;
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}
