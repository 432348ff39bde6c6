//! The room's face: addresses, entries in the navigation, sentences, and what it shows elsewhere. One file per subject.

mod around;
mod cell;
pub mod choices;
pub mod duplicates;
pub mod export;
mod finder;
mod home;
pub mod imports;
pub mod map;
pub mod operators;
pub mod own;
pub mod people;
pub mod selection;
pub mod sites;
pub mod views;
pub mod words;

use crate::memory::Memory;
use axum::Router;
use navette_jobs::Handler;
use navette_web::sockets::Sockets;
use navette_web::{AppState, NavEntry, Translations};

/// The room's sentences, a file per subject and language.
pub const TRANSLATIONS: &[Translations] = &[
    words::TRANSLATIONS,
    finder::TRANSLATIONS,
    sites::TRANSLATIONS,
    home::TRANSLATIONS,
    operators::TRANSLATIONS,
    own::TRANSLATIONS,
    people::TRANSLATIONS,
    duplicates::TRANSLATIONS,
    map::TRANSLATIONS,
    around::TRANSLATIONS,
    views::TRANSLATIONS,
    imports::TRANSLATIONS,
    crate::api::TRANSLATIONS,
];

/// The room's entries in the navigation, in order.
pub const NAV: &[NavEntry] =
    &[own::NAV_OPERATOR, own::NAV_SCHOOL, sites::NAV, operators::NAV, people::NAV, map::NAV, imports::NAV];

/// The addresses of the room's pages, which share one memory with the sockets; all need someone signed in.
pub fn router(memory: &Memory) -> Router<AppState> {
    Router::new()
        .merge(sites::router())
        .merge(operators::router())
        .merge(own::router())
        .merge(people::router())
        .merge(duplicates::router())
        .merge(map::router())
        .merge(selection::router())
        .merge(views::router())
        .merge(imports::router())
        .layer(axum::Extension(memory.clone()))
        .layer(axum::Extension(map::outlines::Outlines::default()))
}

/// The addresses of the room's API; all need someone signed in or a token.
pub fn api_router(memory: &Memory) -> Router<AppState> {
    crate::api::router(memory)
}

/// Hangs what the room shows elsewhere.
pub fn hang(sockets: &mut Sockets, memory: &Memory) {
    sockets.finders.push(Box::new(finder::Records(memory.clone())));
    own::hang(sockets);
    home::hang(sockets);
}

/// What the room does later.
pub fn handlers() -> Vec<Handler> {
    vec![crate::tend::nightly()]
}
