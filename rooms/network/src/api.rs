//! `/api/v1`: the network for other programs, by the same lists and actions as the pages.
//!
//! A token of an account carries scopes, which are the names of permissions; a signed-in browser may ask too. Lists
//! are paged; what is refused comes back as a problem (RFC 9457) with a sentence for each field.

mod body;
mod interactions;
mod operators;
mod people;
mod problem;
mod schools;
mod sites;

use crate::memory::Memory;
use axum::Router;
use axum::routing::get;
use navette_web::api::{Made, Paging, Problem, done, made};
use navette_web::{AppState, Fields, Shell, Translations};
use utoipa::OpenApi;

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../translations/api.fr.ftl")),
    ("nl", include_str!("../translations/api.nl.ftl")),
    ("en", include_str!("../translations/api.en.ftl")),
];

#[derive(OpenApi)]
#[openapi(
    paths(
        sites::list, sites::one, sites::change,
        schools::list, schools::one, schools::change,
        operators::list, operators::one, operators::add, operators::change,
        people::list, people::one, people::add, people::change,
        interactions::list, interactions::one, interactions::add,
    ),
    tags(
        (name = "sites", description = "Places where schools teach; what is reached is counted by them."),
        (name = "schools", description = "Administrations with one or more sites."),
        (name = "operators", description = "Who offers culture to classes."),
        (name = "people", description = "Contacts, each with why, from where and until when their data are kept."),
        (name = "interactions", description = "What passed between us: visits, calls, mails, meetings."),
    ),
)]
struct Description;

/// The description of this room's part of the API.
pub fn description() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// The addresses that need someone signed in or a token; they share the pages' memory.
pub fn router(memory: &Memory) -> Router<AppState> {
    Router::new()
        .route("/api/v1/sites", get(sites::list))
        .route("/api/v1/sites/{id}", get(sites::one).patch(sites::change))
        .route("/api/v1/schools", get(schools::list))
        .route("/api/v1/schools/{id}", get(schools::one).patch(schools::change))
        .route("/api/v1/operators", get(operators::list).post(operators::add))
        .route("/api/v1/operators/{id}", get(operators::one).patch(operators::change))
        .route("/api/v1/people", get(people::list).post(people::add))
        .route("/api/v1/people/{id}", get(people::one).patch(people::change))
        .route("/api/v1/interactions", get(interactions::list).post(interactions::add))
        .route("/api/v1/interactions/{id}", get(interactions::one))
        .layer(axum::Extension(memory.clone()))
}

/// Values under a name: given several times, or separated by commas.
fn values(fields: &Fields, name: &str) -> Vec<String> {
    let all = fields.all(name).flat_map(|value| value.split(',')).map(str::trim);
    all.filter(|value| !value.is_empty()).map(str::to_owned).collect()
}

/// Codes under a name; what is no code is a problem with that field.
fn codes<T>(
    shell: &Shell,
    fields: &Fields,
    name: &'static str,
    read: fn(&str) -> Option<T>,
    problem: &mut problem::Refused,
) -> Vec<T> {
    let found = values(fields, name);
    found
        .iter()
        .filter_map(|value| {
            let code = read(value);
            if code.is_none() {
                problem.field(name, shell.t("network-refused-unknown"));
            }
            code
        })
        .collect()
}
