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
mod viewer;

use crate::memory::Memory;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use navette_web::{AppState, Fields, Shell, Translations};
use serde::Serialize;
use utoipa::OpenApi;

pub use problem::Problem;

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../translations/api.fr.ftl")),
    ("nl", include_str!("../translations/api.nl.ftl")),
    ("en", include_str!("../translations/api.en.ftl")),
];

/// The network of one basin: its sites, schools, operators, people and interactions.
///
/// Every request carries `Authorization: Bearer <token>`; tokens are made on the page of one's own account, with scopes:
/// `network.read` (sites, schools, operators), `network.people` (people, interactions), `network.note` (noting
/// interactions), `network.edit` (changing and adding records). A token sees the basin of the role it was made in.
///
/// An unknown value is `null`, never 0 or an empty text. Days are `2026-09-07`, communes are NIS codes, keys are UUIDs.
/// What a person or a program changes through here is kept by later imports.
#[derive(OpenApi)]
#[openapi(
    info(title = "Navette", version = "1", license(name = "EUPL-1.2", identifier = "EUPL-1.2")),
    paths(
        sites::list, sites::one, sites::change,
        schools::list, schools::one, schools::change,
        operators::list, operators::one, operators::add, operators::change,
        people::list, people::one, people::add, people::change,
        interactions::list, interactions::one, interactions::add,
    ),
    components(schemas(Problem, Made)),
    tags(
        (name = "sites", description = "Places where schools teach; what is reached is counted by them."),
        (name = "schools", description = "Administrations with one or more sites."),
        (name = "operators", description = "Who offers culture to classes."),
        (name = "people", description = "Contacts, each with why, from where and until when their data are kept."),
        (name = "interactions", description = "What passed between us: visits, calls, mails, meetings."),
    ),
)]
struct Description;

/// The description of the API, as it is served and kept in the repository.
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

/// The addresses open to anyone: the description, for programs and for people.
pub fn public_router() -> Router<AppState> {
    Router::new().route("/api", get(viewer::show)).route("/api/v1/openapi.json", get(served))
}

/// `GET /api/v1/openapi.json`
async fn served() -> Response {
    static TEXT: std::sync::LazyLock<String> =
        std::sync::LazyLock::new(|| description().to_json().unwrap_or_default());
    ([(axum::http::header::CONTENT_TYPE, "application/json")], TEXT.as_str()).into_response()
}

/// The most lines of a page.
const MOST: i64 = 200;
/// The lines of a page when nothing is said.
const USUAL: i64 = 50;

/// Which page of a list is asked for.
struct Paging {
    page: i64,
    per_page: i64,
}

impl Paging {
    fn read(fields: &Fields) -> Self {
        Self {
            page: fields.read::<i64>("page").unwrap_or(1).clamp(1, 1_000_000),
            per_page: fields.read::<i64>("per_page").unwrap_or(USUAL).clamp(1, MOST),
        }
    }

    fn skip(&self) -> i64 {
        (self.page - 1) * self.per_page
    }

    fn answer<T: Serialize>(&self, total: i64, items: Vec<T>) -> Response {
        let (page, per_page) = (self.page, self.per_page);
        axum::Json(serde_json::json!({ "total": total, "page": page, "per_page": per_page, "items": items }))
            .into_response()
    }
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

/// A record that was made.
#[derive(Serialize, utoipa::ToSchema)]
struct Made {
    /// Its key.
    id: String,
}

/// A record that was made, and where it is.
fn made(place: &str, id: impl std::fmt::Display) -> Response {
    let headers = [(axum::http::header::LOCATION, format!("{place}/{id}"))];
    (axum::http::StatusCode::CREATED, headers, axum::Json(Made { id: id.to_string() })).into_response()
}

/// Nothing to say.
fn done() -> Response {
    axum::http::StatusCode::NO_CONTENT.into_response()
}
