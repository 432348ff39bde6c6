//! `/api/v1/offers` and `/api/v1/catalogue`: offers for other programs, by the same lists and actions as the pages.

mod catalogue;
mod offers;
mod problem;
mod view;

use axum::Router;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use navette_web::{AppState, Fields, Translations};
use serde::Serialize;
use utoipa::OpenApi;

pub use problem::Problem;

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../translations/api.fr.ftl")),
    ("nl", include_str!("../../translations/api.nl.ftl")),
    ("en", include_str!("../../translations/api.en.ftl")),
];

/// The offers of one basin.
///
/// `/api/v1/catalogue` answers anyone. The rest carries `Authorization: Bearer <token>` with the scopes `offers.read` and
/// `offers.edit`. An unknown value is `null` or an empty list, never 0 or an empty text. Amounts are in cents, lengths in
/// minutes, days are `2026-09-07`, communes NIS codes, keys UUIDs.
#[derive(OpenApi)]
#[openapi(
    info(title = "Navette: offers", version = "1", license(name = "EUPL-1.2", identifier = "EUPL-1.2")),
    paths(catalogue::list, catalogue::one, offers::list, offers::one, offers::add, offers::change, offers::step),
    components(schemas(Problem, Made)),
    tags(
        (name = "catalogue", description = "What anyone may see."),
        (name = "offers", description = "Every offer of the basin, whatever its state."),
    ),
)]
struct Description;

/// The description of the API, as it is served and kept in the repository.
pub fn description() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// The addresses that need someone signed in or a token.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/api/v1/offers", get(offers::list).post(offers::add))
        .route("/api/v1/offers/{id}", get(offers::one).patch(offers::change))
        .route("/api/v1/offers/{id}/steps", post(offers::step))
}

/// The addresses open to anyone: the catalogue and the description.
pub fn public_router() -> Router<AppState> {
    Router::new()
        .route("/api/v1/catalogue", get(catalogue::list))
        .route("/api/v1/catalogue/{id}", get(catalogue::one))
        .route("/api/v1/offers-openapi.json", get(served))
}

/// `GET /api/v1/offers-openapi.json`
async fn served() -> Response {
    static TEXT: std::sync::LazyLock<String> =
        std::sync::LazyLock::new(|| description().to_json().unwrap_or_default());
    ([(header::CONTENT_TYPE, "application/json")], TEXT.as_str()).into_response()
}

/// Which page of a list is asked for: at most 200 lines, 50 when nothing is said.
struct Paging {
    page: i64,
    per_page: i64,
}

impl Paging {
    fn read(fields: &Fields) -> Self {
        Self {
            page: fields.read::<i64>("page").unwrap_or(1).clamp(1, 1_000_000),
            per_page: fields.read::<i64>("per_page").unwrap_or(50).clamp(1, 200),
        }
    }

    fn bounds(&self) -> (usize, usize) {
        let size = |number: i64| usize::try_from(number).unwrap_or(0);
        (size((self.page - 1) * self.per_page), size(self.per_page))
    }

    fn answer<T: Serialize>(&self, total: usize, items: Vec<T>) -> Response {
        let (page, per_page) = (self.page, self.per_page);
        axum::Json(serde_json::json!({ "total": total, "page": page, "per_page": per_page, "items": items }))
            .into_response()
    }
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

/// A record that was made.
#[derive(Serialize, utoipa::ToSchema)]
struct Made {
    /// Its key.
    id: String,
}
