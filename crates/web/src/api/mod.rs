//! What the APIs of all rooms share: how they refuse, page and name, and the one description of them all.

mod viewer;

use crate::{AppState, Failure, Fields};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Json, Router};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::Arc;
use utoipa::OpenApi;

/// A description of an API.
pub use utoipa::openapi::OpenApi as Document;

/// A problem (RFC 9457, `application/problem+json`): what, and for each field that is not good, a sentence.
#[derive(Serialize, utoipa::ToSchema)]
pub struct Problem {
    /// A stable word: `fields`, `body`, `step`, `file`, `gone`, `not-allowed`.
    #[serde(rename = "type")]
    kind: String,
    /// The same as the status of the answer.
    status: u16,
    /// A sentence in the language of the account.
    title: String,
    /// A sentence by field.
    errors: BTreeMap<String, String>,
}

/// A problem as the answer, with the status 422; everything is undone.
pub fn problem(kind: &str, title: impl Into<String>, errors: BTreeMap<String, String>) -> Failure {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let problem = Problem { kind: kind.to_owned(), status: status.as_u16(), title: title.into(), errors };
    let mut response: Response = (status, Json(problem)).into_response();
    let media = HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(header::CONTENT_TYPE, media);
    Failure::Again(Box::new(response))
}

/// A record that was made.
#[derive(Serialize, utoipa::ToSchema)]
pub struct Made {
    /// Its key.
    id: String,
}

/// A record that was made, and where it is.
pub fn made(place: &str, id: impl Display) -> Response {
    let headers = [(header::LOCATION, format!("{place}/{id}"))];
    (StatusCode::CREATED, headers, Json(Made { id: id.to_string() })).into_response()
}

/// Nothing to say.
pub fn done() -> Response {
    StatusCode::NO_CONTENT.into_response()
}

/// Which page of a list is asked for: at most 200 lines, 50 when nothing is said.
#[derive(Debug, Clone, Copy)]
pub struct Paging {
    /// From 1.
    pub page: i64,
    /// How many lines.
    pub per_page: i64,
}

impl Paging {
    /// Reads `page` and `per_page`.
    pub fn read(fields: &Fields) -> Self {
        Self {
            page: fields.read::<i64>("page").unwrap_or(1).clamp(1, 1_000_000),
            per_page: fields.read::<i64>("per_page").unwrap_or(50).clamp(1, 200),
        }
    }

    /// How many lines come before.
    pub fn skip(&self) -> i64 {
        (self.page - 1) * self.per_page
    }

    /// How many lines come before, and how many are wanted.
    pub fn bounds(&self) -> (usize, usize) {
        let size = |number: i64| usize::try_from(number).unwrap_or(0);
        (size(self.skip()), size(self.per_page))
    }

    /// The page as the answer.
    pub fn answer<T: Serialize>(&self, total: impl Serialize, items: Vec<T>) -> Response {
        let (page, per_page) = (self.page, self.per_page);
        Json(serde_json::json!({ "total": total, "page": page, "per_page": per_page, "items": items }))
            .into_response()
    }
}

/// What is said of the whole, before each subject.
const ABOUT: &str = "The data of one basin: its network, what operators offer, what schools ask for.

Every request but those of the public catalogue carries `Authorization: Bearer <token>`; tokens are made on the page of \
one's own account, with scopes, which are named with each request: `network.read`, `needs.edit`… A token sees the basin \
of the role it was made in, and never more than that role.

An unknown value is `null` or an empty list, never 0 or an empty text. Days are `2026-09-07`, moments \
`2026-09-07T12:00:00Z`, amounts in cents, communes NIS codes, keys UUIDs. What a person or a program changes through \
here is kept by later imports. What is refused comes back as a problem (RFC 9457) with a sentence for each field.";

#[derive(OpenApi)]
#[openapi(
    info(title = "Navette", version = "1", license(name = "EUPL-1.2", identifier = "EUPL-1.2")),
    components(schemas(Problem, Made))
)]
struct Whole;

/// One description of what the rooms describe, each operation named by its subject and what it does.
pub fn description(rooms: impl IntoIterator<Item = Document>) -> Document {
    let mut whole = rooms.into_iter().fold(Whole::openapi(), Document::merge_from);
    whole.info.description = Some(ABOUT.to_owned());
    for item in whole.paths.paths.values_mut() {
        let operations = [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete];
        for operation in operations.into_iter().flatten() {
            let subject = operation.tags.as_ref().and_then(|tags| tags.first()).cloned().unwrap_or_default();
            let what = operation.operation_id.take().unwrap_or_default();
            operation.operation_id = Some(format!("{subject}_{what}"));
        }
    }
    whole
}

/// The description as it is served: for programs and for people.
struct Served {
    text: String,
    document: serde_json::Value,
}

/// The addresses open to anyone: the description, for programs and for people.
pub fn public_router(description: &Document) -> Router<AppState> {
    let served = Served {
        text: description.to_json().unwrap_or_default(),
        document: serde_json::to_value(description).unwrap_or_default(),
    };
    Router::new()
        .route("/api", get(viewer::show))
        .route("/api/v1/openapi.json", get(file))
        .layer(Extension(Arc::new(served)))
}

/// `GET /api/v1/openapi.json`
async fn file(Extension(served): Extension<Arc<Served>>) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], served.text.clone()).into_response()
}
