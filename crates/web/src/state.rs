//! What every handler can reach.

use crate::sockets::Sockets;
use crate::{NavEntry, Texts, Who};
use navette_database::{Conn, Db, Error, Tx};
use std::path::PathBuf;
use std::sync::Arc;

/// The house as its handlers see it; cheap to clone.
#[derive(Clone)]
pub struct AppState {
    /// The base.
    pub db: Db,
    /// Every sentence.
    pub texts: Texts,
    /// The rooms in the navigation, in order.
    pub nav: Arc<[NavEntry]>,
    /// Who knows the sessions.
    pub doorkeeper: Arc<dyn Doorkeeper>,
    /// What rooms show of themselves elsewhere.
    pub sockets: Arc<Sockets>,
    /// How the house is reached.
    pub settings: Arc<WebSettings>,
}

/// How the house is reached.
#[derive(Debug, Clone)]
pub struct WebSettings {
    /// The address people type, without a slash at the end: `https://navette.example.be`.
    pub public_url: String,
    /// How many proxies stand before us: `X-Forwarded-For` is read from the right, that far.
    pub trusted_proxies: usize,
    /// The folder of the base and its files.
    pub data: PathBuf,
}

impl WebSettings {
    /// Whether cookies must only travel encrypted.
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// Knows sessions and tokens; implemented by the room `accounts`.
pub trait Doorkeeper: Send + Sync {
    /// Whose session this is (given the hash of its token), while it lasts.
    ///
    /// # Errors
    /// When the base cannot be read.
    fn session(&self, c: &mut Conn<'_>, token_hash: &str) -> Result<Option<Entered>, Error>;

    /// Notes that the session was used.
    ///
    /// # Errors
    /// When the base cannot be written.
    fn touch(&self, tx: &mut Tx<'_>, token_hash: &str) -> Result<(), Error>;

    /// Whose token of the API this is, with its scopes.
    ///
    /// # Errors
    /// When the base cannot be read.
    fn token(&self, c: &mut Conn<'_>, token_hash: &str) -> Result<Option<(Who, Vec<String>)>, Error>;
}

/// A valid session.
pub struct Entered {
    /// Who.
    pub who: Who,
    /// Whether it was last used long enough ago to note it again.
    pub stale: bool,
}
