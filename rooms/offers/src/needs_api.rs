//! `/api/v1/needs`: what schools ask for, for other programs, by the same lists and actions as the pages.

use crate::actions::ActionError;
use crate::actions::need::{By, NewNeed, Reason, Told, receive, step as take_step};
use crate::code::{NeedList, NeedSource, UnmetReason};
use crate::id::NeedId;
use crate::memory::Memory;
use crate::need::NeedChoices;
use crate::need::list::NeedLine;
use crate::need::state::NeedStep;
use crate::pages::needs::filtered;
use crate::pages::words;
use crate::permissions::{EditNeeds, ReadNeeds};
use axum::body::Bytes;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Json, Router};
use navette_web::{AppState, Failure, Key, May, Question, Shell, Visit};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::OpenApi;

/// A need.
#[derive(Serialize, utoipa::ToSchema)]
struct NeedView {
    /// Its key.
    id: String,
    /// Key of the site; `null` while nobody knows which.
    site: Option<String>,
    /// Its name, or what was said of it.
    site_name: String,
    /// The words of the school.
    words: String,
    /// What we understood.
    understood: Option<String>,
    /// `received`, `understood`, `agreed_by_head`, `matching`, `proposed`, `matched`, `unmet` or `withdrawn`.
    state: &'static str,
    /// Why nothing was found: `money`, `date`, `transport`, `no_offer`, `no_answer` or `other`.
    unmet_reason: Option<&'static str>,
    /// The school year.
    season: String,
    /// The day it came in.
    received_on: String,
    /// When the last word passed.
    last_word_at: String,
    /// Whose it was: `school`, `head`, `us` or `operator`.
    last_word_side: &'static str,
    /// How it came in.
    source: &'static str,
    /// How many pupils.
    pupils: Option<i64>,
    /// How many classes.
    classes: Option<i64>,
    /// By list (`domain`, `level`, `type`…) the codes chosen.
    choices: BTreeMap<&'static str, Vec<String>>,
}

impl NeedView {
    fn new(line: &NeedLine) -> Self {
        let need = &line.need;
        let choices = NeedList::ALL
            .iter()
            .map(|list| (list.code(), line.choices.of(*list).to_vec()))
            .filter(|(_, values)| !values.is_empty())
            .collect();
        Self {
            id: need.id.to_string(),
            site: need.site_id.map(|site| site.to_string()),
            site_name: line.site_name.clone(),
            words: need.words.clone(),
            understood: need.understood.clone(),
            state: need.state.code(),
            unmet_reason: need.unmet_reason.map(UnmetReason::code),
            season: need.season.clone(),
            received_on: need.received_on.to_string(),
            last_word_at: need.last_word_at.to_string(),
            last_word_side: need.last_word_side.code(),
            source: need.source.code(),
            pupils: need.pupils,
            classes: need.classes,
            choices,
        }
    }
}

/// A page of needs.
#[derive(Serialize, utoipa::ToSchema)]
struct NeedViews {
    /// How many there are in all.
    total: usize,
    /// The page, from 1.
    page: i64,
    /// The most lines of a page.
    per_page: i64,
    /// The lines.
    items: Vec<NeedView>,
}

/// A need to add.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the body, for the description")]
struct NeedToAdd {
    /// The words of the school.
    words: String,
    /// Key of the site.
    site: Option<String>,
    /// What is known of the school, when its key is not.
    site_words: Option<String>,
    /// `mail`, `phone`, `form` (the default), `meeting` or `list`.
    source: Option<String>,
    /// Its key there: nothing comes in twice.
    source_key: Option<String>,
}

/// A step to take.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the body, for the description")]
struct NeedStepToTake {
    /// `understand`, `agree`, `disagree`, `search`, `give_up`, `withdraw` or `reopen`.
    step: String,
    /// Why nothing was found, to give up.
    reason: Option<String>,
    /// And in words.
    note: Option<String>,
}

/// The needs of one basin. Scopes: `needs.read`, `needs.edit`. Unknown values are `null`.
#[derive(OpenApi)]
#[openapi(
    info(title = "Navette: needs", version = "1", license(name = "EUPL-1.2", identifier = "EUPL-1.2")),
    paths(list, one, add, step),
    tags((name = "needs", description = "What schools ask for."))
)]
struct Description;

/// The description of the API of needs, as it is served.
pub fn description() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// The addresses that need someone signed in or a token.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/api/v1/needs", get(list).post(add))
        .route("/api/v1/needs/{id}", get(one))
        .route("/api/v1/needs/{id}/steps", post(step))
}

/// The description, open to anyone.
pub fn public_router() -> Router<AppState> {
    Router::new().route("/api/v1/needs-openapi.json", get(served))
}

/// `GET /api/v1/needs-openapi.json`
async fn served() -> Response {
    static TEXT: std::sync::LazyLock<String> =
        std::sync::LazyLock::new(|| description().to_json().unwrap_or_default());
    ([(header::CONTENT_TYPE, "application/json")], TEXT.as_str()).into_response()
}

/// A problem (RFC 9457): what, and for each field that is not good, a sentence.
fn problem(kind: &str, title: String, errors: BTreeMap<String, String>) -> Failure {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let body =
        serde_json::json!({ "type": kind, "status": status.as_u16(), "title": title, "errors": errors });
    let mut response: Response = (status, Json(body)).into_response();
    let media = HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(header::CONTENT_TYPE, media);
    Failure::Again(Box::new(response))
}

fn refused(shell: &Shell, error: ActionError) -> Failure {
    match (&error, words::told(shell, &error)) {
        (ActionError::Field { field, .. }, Some(sentence)) => {
            problem("fields", sentence.clone(), BTreeMap::from([((*field).to_owned(), sentence)]))
        }
        (_, Some(sentence)) => problem("step", sentence, BTreeMap::new()),
        (_, None) => words::failure(shell, error),
    }
}

fn object(shell: &Shell, bytes: &Bytes) -> Result<serde_json::Map<String, Value>, Failure> {
    match serde_json::from_slice(bytes) {
        Ok(Value::Object(fields)) => Ok(fields),
        _ => Err(problem("body", shell.t("needs-api-body").to_owned(), BTreeMap::new())),
    }
}

fn text(body: &serde_json::Map<String, Value>, name: &str) -> Option<String> {
    Some(body.get(name)?.as_str()?.to_owned())
}

/// The needs of the basin, filtered and sorted as the list is. Needs `needs.read`.
#[utoipa::path(get, path = "/api/v1/needs", tag = "needs",
    params(
        ("q" = Option<String>, Query, description = "Words, each beginning a word of the need or the school"),
        ("among" = Option<String>, Query, description = "`waiting` (the default), `ours`, `open` or `all`"),
        ("state" = Option<String>, Query, description = "States, separated by commas"),
        ("domain" = Option<String>, Query, description = "Domains, separated by commas"),
        ("commune" = Option<String>, Query, description = "NIS codes, separated by commas"),
        ("season" = Option<String>, Query, description = "A school year"),
        ("page" = Option<i64>, Query, description = "From 1"),
        ("per_page" = Option<i64>, Query, description = "At most 200; 50 when nothing is said"),
    ),
    responses((status = 200, description = "A page of needs", body = NeedViews)))]
async fn list(visit: Visit, Extension(memory): Extension<Memory>, Question(fields): Question) -> Response {
    visit
        .read(move |c, may: &May<ReadNeeds>, _| {
            let needs = memory.needs(c, may.scope())?;
            let found = filtered(&needs.lines, &fields, c.now());
            let page = fields.read::<i64>("page").unwrap_or(1).clamp(1, 1_000_000);
            let per_page = fields.read::<i64>("per_page").unwrap_or(50).clamp(1, 200);
            let skip = usize::try_from((page - 1) * per_page).unwrap_or(usize::MAX);
            let most = usize::try_from(per_page).unwrap_or(50);
            let items = found.iter().skip(skip).take(most).map(|line| NeedView::new(line)).collect();
            Ok(Json(NeedViews { total: found.len(), page, per_page, items }).into_response())
        })
        .await
}

/// One need. Needs `needs.read`.
#[utoipa::path(get, path = "/api/v1/needs/{id}", tag = "needs", params(("id" = String, Path, description = "Its key")),
    responses((status = 200, description = "The need", body = NeedView), (status = 404, description = "There is none")))]
async fn one(visit: Visit, Extension(memory): Extension<Memory>, Key(id): Key<NeedId>) -> Response {
    visit
        .read(move |c, may: &May<ReadNeeds>, _| {
            let needs = memory.needs(c, may.scope())?;
            let line = needs.line(id).ok_or(Failure::NotFound)?;
            Ok(Json(NeedView::new(line)).into_response())
        })
        .await
}

/// Adds a need. Needs `needs.edit`.
#[utoipa::path(post, path = "/api/v1/needs", tag = "needs", request_body = NeedToAdd,
    responses((status = 201, description = "Noted; `Location` says where"), (status = 422, description = "A field is not good")))]
async fn add(visit: Visit, bytes: Bytes) -> Response {
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            let body = object(&shell, &bytes)?;
            let site = text(&body, "site");
            let told = Told {
                site: site.as_deref().and_then(|key| key.parse().ok()),
                site_words: text(&body, "site_words").or(site),
                choices: NeedChoices::default(),
                ..Told::default()
            };
            let source = text(&body, "source").and_then(|code| NeedSource::from_code(&code));
            let new = NewNeed {
                words: text(&body, "words").unwrap_or_default(),
                source: source.unwrap_or(NeedSource::Form),
                source_key: text(&body, "source_key").map(|key| key.chars().take(250).collect()),
                received_on: None,
                told,
            };
            let id = receive(tx, &By::from(may), &new).map_err(|error| refused(&shell, error))?;
            let headers = [(header::LOCATION, format!("/api/v1/needs/{id}"))];
            let made = Json(serde_json::json!({ "id": id.to_string() }));
            Ok((StatusCode::CREATED, headers, made).into_response())
        })
        .await
}

/// Takes a step. Needs `needs.edit`.
#[utoipa::path(post, path = "/api/v1/needs/{id}/steps", tag = "needs", request_body = NeedStepToTake,
    params(("id" = String, Path, description = "Its key")),
    responses((status = 200, description = "Where it stands now"), (status = 404, description = "There is none"),
        (status = 422, description = "The step does not follow, or a reason is missing")))]
async fn step(visit: Visit, Key(id): Key<NeedId>, bytes: Bytes) -> Response {
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            if crate::store::need::find(tx, may.scope(), id)?.is_none() {
                return Err(Failure::NotFound);
            }
            let body = object(&shell, &bytes)?;
            let asked = text(&body, "step").and_then(|code| NeedStep::from_code(&code)).filter(|step| {
                !matches!(step, NeedStep::Propose | NeedStep::Accept | NeedStep::Decline | NeedStep::Leave)
            });
            let Some(asked) = asked else {
                return Err(problem("step", shell.t("needs-api-step").to_owned(), BTreeMap::new()));
            };
            let reason = Reason {
                unmet: text(&body, "reason").and_then(|code| UnmetReason::from_code(&code)),
                note: text(&body, "note"),
            };
            let to =
                take_step(tx, &By::from(may), id, asked, &reason).map_err(|error| refused(&shell, error))?;
            Ok(Json(serde_json::json!({ "state": to.code() })).into_response())
        })
        .await
}
