//! Offers, needs and what lies between for other programs, by the same lists and actions as the pages.

mod body;
mod catalogue;
mod imports;
mod imports_view;
mod needs;
mod needs_body;
mod needs_view;
mod offers;
mod problem;
mod proposals;
mod purses;
mod synonyms;
mod view;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use navette_web::api::{Made, Paging, Problem, done, made};
use navette_web::{AppState, Fields, Translations};
use utoipa::OpenApi;

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../translations/api.fr.ftl")),
    ("nl", include_str!("../../translations/api.nl.ftl")),
    ("en", include_str!("../../translations/api.en.ftl")),
];

#[derive(OpenApi)]
#[openapi(
    paths(
        catalogue::list, catalogue::one,
        offers::list, offers::one, offers::add, offers::change, offers::step,
        imports::list, imports::one, imports::receive, imports::correct, imports::discard, imports::apply, imports::undo,
        purses::list,
        synonyms::list, synonyms::add, synonyms::change, synonyms::remove,
        needs::list, needs::one, needs::add, needs::change, needs::step, needs::words, needs::note,
        proposals::list, proposals::propose, proposals::answer,
    ),
    tags(
        (name = "catalogue", description = "What anyone may see."),
        (name = "offers", description = "Every offer of the basin, whatever its state."),
        (name = "offer-imports", description = "Offers brought in from files: shown before anything is written, applied at once, undone."),
        (name = "purses", description = "Who may pay for an offer, with where that is said and when it was checked."),
        (name = "synonyms", description = "Words that say the same, by which offers are found."),
        (name = "needs", description = "What schools ask for."),
        (name = "proposals", description = "Offers proposed for a need, and what the school answered."),
    ),
)]
struct Description;

/// The description of this room's part of the API.
pub fn description() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// The addresses that need someone signed in or a token.
pub fn router() -> Router<AppState> {
    let most = DefaultBodyLimit::max(imports::MOST_BYTES);
    Router::new()
        .route("/api/v1/offers", get(offers::list).post(offers::add))
        .route("/api/v1/offers/{id}", get(offers::one).patch(offers::change))
        .route("/api/v1/offers/{id}/steps", post(offers::step))
        .route("/api/v1/offer-imports", get(imports::list).merge(post(imports::receive).layer(most)))
        .route(
            "/api/v1/offer-imports/{id}",
            get(imports::one).patch(imports::correct).delete(imports::discard),
        )
        .route("/api/v1/offer-imports/{id}/apply", post(imports::apply))
        .route("/api/v1/offer-imports/{id}/undo", post(imports::undo))
        .route("/api/v1/purses", get(purses::list))
        .route("/api/v1/synonyms", get(synonyms::list).post(synonyms::add))
        .route("/api/v1/synonyms/{id}", axum::routing::patch(synonyms::change).delete(synonyms::remove))
        .route("/api/v1/needs", get(needs::list).post(needs::add))
        .route("/api/v1/needs/{id}", get(needs::one).patch(needs::change))
        .route("/api/v1/needs/{id}/steps", post(needs::step))
        .route("/api/v1/needs/{id}/words", get(needs::words).post(needs::note))
        .route("/api/v1/needs/{id}/proposals", get(proposals::list).post(proposals::propose))
        .route("/api/v1/proposals/{id}/answer", post(proposals::answer))
}

/// The addresses open to anyone: the catalogue.
pub fn public_router() -> Router<AppState> {
    Router::new()
        .route("/api/v1/catalogue", get(catalogue::list))
        .route("/api/v1/catalogue/{id}", get(catalogue::one))
}

/// The fields of an address with the values of each filter apart, given several times or separated by commas.
fn spread(fields: &Fields) -> Fields {
    let pairs: Vec<(&str, &str)> = fields
        .pairs()
        .flat_map(|(name, value)| {
            let parts: Vec<&str> = if name == "q" { vec![value] } else { value.split(',').collect() };
            parts.into_iter().map(move |part| (name, part.trim()))
        })
        .collect();
    Fields::from_pairs(pairs)
}
