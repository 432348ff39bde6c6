//! The room's face: addresses, entries in the navigation, sentences, and what it shows elsewhere. One file per subject.

mod around;
pub mod catalogue;
pub mod doors;
pub mod gaps;
pub mod imports;
pub mod needs;
pub mod offers;
pub mod purses;
pub mod season;
pub mod synonyms;
pub mod words;

use crate::memory::Memory;
use axum::Router;
use navette_jobs::Handler;
use navette_web::sockets::Sockets;
use navette_web::{AppState, NavEntry, Translations};

/// The room's sentences, a file per subject and language.
pub const TRANSLATIONS: &[Translations] = &[
    words::TRANSLATIONS,
    offers::TRANSLATIONS,
    season::TRANSLATIONS,
    catalogue::TRANSLATIONS,
    doors::TRANSLATIONS,
    around::TRANSLATIONS,
    needs::TRANSLATIONS,
    gaps::TRANSLATIONS,
    imports::TRANSLATIONS,
    synonyms::TRANSLATIONS,
    purses::TRANSLATIONS,
    crate::api::TRANSLATIONS,
];

/// The room's entries in the navigation, in order.
pub const NAV: &[NavEntry] = &[
    offers::NAV,
    needs::NAV,
    gaps::NAV,
    catalogue::NAV,
    doors::NAV[0],
    doors::NAV[1],
    doors::NAV[2],
    doors::NAV[3],
    doors::NAV[4],
];

/// The addresses of the room's pages, which share one memory with the sockets; all need someone signed in.
pub fn router(memory: &Memory, network: &navette_network::memory::Memory) -> Router<AppState> {
    Router::new()
        .merge(offers::router())
        .merge(imports::router())
        .merge(synonyms::router())
        .merge(purses::router())
        .merge(season::router())
        .merge(needs::router())
        .merge(gaps::router())
        .merge(doors::router())
        .merge(crate::api::router())
        .layer(axum::Extension(memory.clone()))
        .layer(axum::Extension(network.clone()))
}

/// The addresses open to anyone.
pub fn public_router(memory: &Memory) -> Router<AppState> {
    Router::new()
        .merge(catalogue::public_router())
        .merge(season::public_router())
        .merge(needs::public_router())
        .merge(doors::public_router())
        .merge(crate::api::public_router())
        .layer(axum::Extension(memory.clone()))
        .layer(axum::Extension(navette_network::Outlines::default()))
        .layer(axum::Extension(navette_web::Alike::default()))
}

/// Hangs what the room shows elsewhere.
pub fn hang(sockets: &mut Sockets, memory: &Memory) {
    around::hang(sockets, memory);
    needs::around::hang(sockets, memory);
    doors::hang(sockets, memory);
}

/// What the room does later.
pub fn handlers() -> Vec<Handler> {
    vec![crate::tend::nightly()]
}
