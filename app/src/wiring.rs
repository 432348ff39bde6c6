//! The one list of what hangs where: rooms, sockets, jobs, sentences.

use axum::Router;
use navette_jobs::{Handler, Keep, SmtpSettings, housekeeping, mail};
use navette_network::memory::Memory;
use navette_web::sockets::Sockets;
use navette_web::{AppState, NavEntry, Texts, home};
use std::sync::Arc;

/// Every sentence of every room.
pub fn texts() -> Texts {
    let mut all =
        vec![navette_web::TRANSLATIONS, navette_web::HOUSE_TRANSLATIONS, navette_accounts::TRANSLATIONS];
    all.extend_from_slice(navette_network::TRANSLATIONS);
    Texts::new(&all)
}

/// The rooms in the navigation, in order.
pub fn nav() -> Arc<[NavEntry]> {
    let mut nav = vec![NavEntry { href: "/", icon: "home", label: "web-home-title", seen_by: |_| true }];
    nav.extend_from_slice(navette_network::NAV);
    nav.push(navette_accounts::NAV);
    nav.into()
}

/// What rooms show of themselves elsewhere.
pub fn sockets(memory: &Memory) -> Sockets {
    let mut sockets = Sockets::default();
    navette_network::hang(&mut sockets, memory);
    sockets
}

/// The addresses that need someone signed in.
pub fn closed_router(memory: &Memory) -> Router<AppState> {
    home::router()
        .merge(navette_accounts::router())
        .merge(navette_network::router(memory))
        .merge(navette_network::api_router(memory))
}

/// The only addresses open to anyone.
pub fn public_router() -> Router<AppState> {
    home::public_router().merge(navette_accounts::public_router()).merge(navette_network::public_router())
}

/// Everything that is done later.
pub fn handlers(smtp: Option<SmtpSettings>) -> Vec<Handler> {
    let mut handlers = vec![mail::handler(smtp), housekeeping(Keep::default()), navette_accounts::nightly()];
    handlers.extend(navette_network::handlers());
    handlers
}
