//! The house, opened: base, state, router.

use crate::config::{Config, ConfigError};
use crate::wiring::{self, Memory};
use axum::Router;
use navette_accounts::Doors;
use navette_database::{Clock, Db, Error, Location};
use navette_web::{AppState, house};
use std::path::Path;
use std::sync::Arc;

/// Why the house does not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The settings cannot be used.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The base cannot be used.
    #[error("{}", said(.0))]
    Base(#[from] Error),
    /// There is no base where one is to be read.
    #[error(
        "il n'y a pas de base dans {0} ; donnez le bon dossier avec --data, ou créez-la : « navette user add », « navette demo »"
    )]
    NoBase(std::path::PathBuf),
    /// The data folder cannot be made.
    #[error("le dossier {0} ne peut pas être créé : {why}", why = cause(.1))]
    Folder(std::path::PathBuf, std::io::Error),
}

/// What the base said, for whoever keeps it.
pub(crate) fn said(error: &Error) -> String {
    match error {
        Error::Connect(why) => format!(
            "la base PostgreSQL ne répond pas : vérifiez son adresse (DATABASE_URL, ou la section [database]), le compte et son mot de passe, et que le serveur tourne ({why})"
        ),
        Error::Newer(migration) => format!(
            "la base vient d'une version plus récente de Navette ({migration}) : installez cette version ou une plus récente"
        ),
        other => format!("la base a répondu : {other}"),
    }
}

/// Why a file or the network failed, in words.
pub(crate) fn cause(error: &std::io::Error) -> String {
    use std::io::ErrorKind;
    let words = match error.kind() {
        ErrorKind::NotFound => "ce fichier ou ce dossier n'existe pas",
        ErrorKind::PermissionDenied => "le compte qui lance Navette n'en a pas le droit",
        ErrorKind::IsADirectory => "c'est un dossier",
        ErrorKind::NotADirectory => "ce qui devrait être un dossier n'en est pas un",
        ErrorKind::StorageFull => "le disque est plein",
        ErrorKind::ReadOnlyFilesystem => "ce disque ne s'écrit pas",
        ErrorKind::AddrInUse => "un autre programme l'a déjà ; choisissez un autre port avec --listen",
        ErrorKind::AddrNotAvailable => "cette machine n'a pas cette adresse",
        ErrorKind::ConnectionRefused => "personne n'y répond",
        ErrorKind::TimedOut => "pas de réponse à temps",
        _ => return error.to_string(),
    };
    words.to_owned()
}

/// Reads the settings of a data folder.
///
/// # Errors
/// When they cannot be used.
pub fn settings(data: &Path, file: Option<&Path>) -> Result<Config, OpenError> {
    Ok(Config::read(data, file, |name| std::env::var(name).ok())?)
}

/// Opens the base, making the data folder when it is not there.
///
/// # Errors
/// When it cannot be made or opened.
pub fn base(data: &Path, config: &Config) -> Result<Db, OpenError> {
    std::fs::create_dir_all(data).map_err(|error| OpenError::Folder(data.to_path_buf(), error))?;
    Ok(Db::open(config.location(data), Clock::System)?)
}

/// Opens a base that has to be there: a mistyped folder is told, rather than an empty base made in it.
///
/// # Errors
/// When there is none, or it cannot be opened.
pub fn base_there(data: &Path, config: &Config) -> Result<Db, OpenError> {
    match config.location(data) {
        Location::Sqlite(file) if !file.exists() => Err(OpenError::NoBase(data.to_path_buf())),
        location => Ok(Db::open(location, Clock::System)?),
    }
}

/// The house, open.
pub struct House {
    /// What every handler can reach.
    pub state: AppState,
    /// What this process remembers: one, for pages and sockets alike.
    pub memory: Memory,
}

/// Opens the house over its base.
pub fn open(db: Db, config: &Config, data: &Path) -> House {
    let memory = Memory::new();
    let state = AppState {
        db,
        texts: wiring::texts(),
        nav: wiring::nav(),
        doorkeeper: Arc::new(Doors),
        sockets: Arc::new(wiring::sockets(&memory)),
        settings: Arc::new(config.web_settings(data)),
    };
    House { state, memory }
}

impl House {
    /// Every address, ready to be served.
    pub fn router(&self) -> Router {
        house(
            wiring::closed_router(&self.memory).merge(wiring::public_router(&self.memory)),
            self.state.clone(),
        )
    }
}
