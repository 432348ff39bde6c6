//! The one list of what hangs where: rooms, sockets, jobs, sentences.

use axum::Router;
use navette_database::Db;
use navette_jobs::{Handler, Keep, SmtpSettings, housekeeping, mail};
use navette_web::sockets::Sockets;
use navette_web::{AppState, NavEntry, Texts, api, home};
use std::sync::Arc;

/// What this process remembers of each room; cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    /// Of the network.
    pub network: navette_network::memory::Memory,
    /// Of offers and needs.
    pub offers: navette_offers::memory::Memory,
}

impl Memory {
    /// Remembers nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Says that what the first visits would wait for is about to be read, by [`Warming::run`].
    pub fn warming(&self) -> Warming {
        Warming { network: self.network.clone(), offers: self.offers.warming() }
    }
}

/// What is read before anybody asks.
pub struct Warming {
    network: navette_network::memory::Memory,
    offers: navette_offers::memory::Warming,
}

impl Warming {
    /// Reads it.
    pub fn run(self, db: &Db) {
        self.network.warm(db);
        self.offers.run(db);
    }
}

/// Every sentence of every room.
pub fn texts() -> Texts {
    let mut all =
        vec![navette_web::TRANSLATIONS, navette_web::HOUSE_TRANSLATIONS, navette_accounts::TRANSLATIONS];
    all.extend_from_slice(navette_network::TRANSLATIONS);
    all.extend_from_slice(navette_offers::TRANSLATIONS);
    Texts::new(&all)
}

/// The rooms in the navigation, in order.
pub fn nav() -> Arc<[NavEntry]> {
    let mut nav =
        vec![NavEntry { href: "/", icon: "home", label: "web-home-title", seen_by: |_| true, open: false }];
    nav.extend_from_slice(navette_network::NAV);
    nav.extend_from_slice(navette_offers::NAV);
    nav.push(navette_accounts::NAV);
    nav.into()
}

/// What rooms show of themselves elsewhere.
pub fn sockets(memory: &Memory) -> Sockets {
    let mut sockets = Sockets::default();
    navette_network::hang(&mut sockets, &memory.network);
    navette_offers::hang(&mut sockets, &memory.offers);
    sockets
}

/// The addresses that need someone signed in.
pub fn closed_router(memory: &Memory) -> Router<AppState> {
    home::router()
        .merge(navette_accounts::router())
        .merge(navette_network::router(&memory.network))
        .merge(navette_network::api_router(&memory.network))
        .merge(navette_offers::router(&memory.offers, &memory.network))
}

/// The description of the API of every room.
pub fn api_description() -> api::Document {
    api::description([navette_network::api::description(), navette_offers::api::description()])
}

/// The only addresses open to anyone.
pub fn public_router(memory: &Memory) -> Router<AppState> {
    home::public_router()
        .merge(api::public_router(&api_description()))
        .merge(navette_accounts::public_router())
        .merge(navette_offers::public_router(&memory.offers))
}

/// Everything that is done later.
pub fn handlers(smtp: Option<SmtpSettings>, sockets: Arc<Sockets>) -> Vec<Handler> {
    let mut handlers =
        vec![mail::handler(smtp), housekeeping(Keep::default()), navette_accounts::nightly(sockets)];
    handlers.extend(navette_network::handlers());
    handlers.extend(navette_offers::handlers());
    handlers
}
