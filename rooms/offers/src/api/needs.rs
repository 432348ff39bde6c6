//! What schools ask for: read, added, changed, taken a step further.

use super::body::{body, some, text};
use super::needs_body::{NeedChange, into_told, refused};
use super::needs_view::{NeedView, NeedViews, WordView};
use super::{Paging, done, made, problem};
use crate::actions::ActionError;
use crate::actions::need::{By, NewNeed, Reason, Told, edit, note as write_note, receive, step as take_step};
use crate::code::{NeedSource, UnmetReason, WordKind, WordSide};
use crate::id::NeedId;
use crate::memory::Memory;
use crate::need::state::NeedStep;
use crate::pages::needs::filtered;
use crate::permissions::{EditNeeds, ReadNeeds};
use crate::store;
use axum::body::Bytes;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use navette_network::field::FieldError as Shared;
use navette_web::{Failure, Key, May, Question, Visit};

/// A need to add: its words and whatever else is told of it, by the names of a change.
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
    /// The day it came in; today when nothing is said.
    received_on: Option<String>,
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

/// Something that was said.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the body, for the description")]
struct WordToNote {
    /// What was said.
    text: String,
    /// Whose word: `school`, `head`, `us` (the default) or `operator`.
    side: Option<String>,
    /// `note` (the default), `call` or `mail`.
    kind: Option<String>,
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
pub(super) async fn list(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    visit
        .read(move |c, may: &May<ReadNeeds>, _| {
            let needs = memory.needs(c, may.scope())?;
            let found = filtered(&needs.lines, &super::spread(&fields), c.now());
            let paging = Paging::read(&fields);
            let (skip, most) = paging.bounds();
            let items: Vec<NeedView> =
                found.iter().skip(skip).take(most).map(|line| NeedView::new(line)).collect();
            Ok(paging.answer(found.len(), items))
        })
        .await
}

/// One need. Needs `needs.read`.
#[utoipa::path(get, path = "/api/v1/needs/{id}", tag = "needs", params(("id" = String, Path, description = "Its key")),
    responses((status = 200, description = "The need", body = NeedView), (status = 404, description = "There is none in this basin")))]
pub(super) async fn one(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Key(id): Key<NeedId>,
) -> Response {
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
    responses((status = 201, description = "Noted; `Location` says where", body = super::Made),
        (status = 422, description = "A field is not good", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn add(visit: Visit, bytes: Bytes) -> Response {
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            let fields = body(&shell, &bytes)?;
            let besides = ["words", "source", "source_key", "received_on"];
            let told = into_told(&shell, &fields, &besides, Told::default())?;
            let refuse = |field, why: Shared| refused(&shell, ActionError::Field { field, why: why.into() });
            let source = match some(&fields, "source") {
                Some(code) => {
                    NeedSource::from_code(&code).ok_or_else(|| refuse("source", Shared::Unknown))?
                }
                None => NeedSource::Form,
            };
            let received_on = match some(&fields, "received_on") {
                Some(day) => Some(day.parse().map_err(|_| refuse("received_on", Shared::NotDay))?),
                None => None,
            };
            let new = NewNeed {
                words: text(&fields, "words"),
                source,
                source_key: some(&fields, "source_key").map(|key| key.chars().take(250).collect()),
                received_on,
                told,
            };
            let id = receive(tx, &By::from(may), &new).map_err(|error| refused(&shell, error))?;
            Ok(made("/api/v1/needs", id))
        })
        .await
}

/// Changes what is known of a need, all of it or nothing; never the words of the school. Needs `needs.edit`.
#[utoipa::path(patch, path = "/api/v1/needs/{id}", tag = "needs", params(("id" = String, Path, description = "Its key")),
    request_body = NeedChange,
    responses((status = 204, description = "Changed"), (status = 404, description = "There is none in this basin"),
        (status = 422, description = "A field is not good; nothing was changed", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn change(visit: Visit, Key(id): Key<NeedId>, bytes: Bytes) -> Response {
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            let need = store::need::find(tx, may.scope(), id)?.ok_or(Failure::NotFound)?;
            let choices = store::need::choices(tx, may.scope(), id)?;
            let told = into_told(&shell, &body(&shell, &bytes)?, &[], Told::of(&need, &choices))?;
            edit(tx, &By::from(may), id, &told).map_err(|error| refused(&shell, error))?;
            Ok(done())
        })
        .await
}

/// Takes a step. Needs `needs.edit`.
#[utoipa::path(post, path = "/api/v1/needs/{id}/steps", tag = "needs", request_body = NeedStepToTake,
    params(("id" = String, Path, description = "Its key")),
    responses((status = 200, description = "Where it stands now: `state`"), (status = 404, description = "There is none in this basin"),
        (status = 422, description = "The step does not follow, or a reason is missing", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn step(visit: Visit, Key(id): Key<NeedId>, bytes: Bytes) -> Response {
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            store::need::find(tx, may.scope(), id)?.ok_or(Failure::NotFound)?;
            let fields = body(&shell, &bytes)?;
            // Offers are proposed and answered with their keys, elsewhere.
            let asked = NeedStep::from_code(&text(&fields, "step")).filter(|step| {
                !matches!(step, NeedStep::Propose | NeedStep::Accept | NeedStep::Decline | NeedStep::Leave)
            });
            let asked = asked.ok_or_else(|| problem::said("step", shell.t("needs-api-step")))?;
            let reason = Reason {
                unmet: UnmetReason::from_code(&text(&fields, "reason")),
                note: some(&fields, "note"),
            };
            let to =
                take_step(tx, &By::from(may), id, asked, &reason).map_err(|error| refused(&shell, error))?;
            Ok(Json(serde_json::json!({ "state": to.code() })).into_response())
        })
        .await
}

/// What passed about a need, latest first. Needs `needs.read`.
#[utoipa::path(get, path = "/api/v1/needs/{id}/words", tag = "needs", params(("id" = String, Path, description = "Its key")),
    responses((status = 200, description = "What passed", body = [WordView]), (status = 404, description = "There is none in this basin")))]
pub(super) async fn words(visit: Visit, Key(id): Key<NeedId>) -> Response {
    visit
        .read(move |c, may: &May<ReadNeeds>, _| {
            store::need::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?;
            let words = store::need::words(c, may.scope(), id)?;
            Ok(Json(words.into_iter().map(WordView::from).collect::<Vec<_>>()).into_response())
        })
        .await
}

/// Writes down a word that passed. Needs `needs.edit`.
#[utoipa::path(post, path = "/api/v1/needs/{id}/words", tag = "needs", request_body = WordToNote,
    params(("id" = String, Path, description = "Its key")),
    responses((status = 204, description = "Noted"), (status = 404, description = "There is none in this basin"),
        (status = 422, description = "A field is not good", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn note(visit: Visit, Key(id): Key<NeedId>, bytes: Bytes) -> Response {
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            store::need::find(tx, may.scope(), id)?.ok_or(Failure::NotFound)?;
            let fields = body(&shell, &bytes)?;
            let unknown = |field| refused(&shell, ActionError::Field { field, why: Shared::Unknown.into() });
            let side = match some(&fields, "side") {
                Some(code) => WordSide::from_code(&code).ok_or_else(|| unknown("side"))?,
                None => WordSide::Us,
            };
            let kind = match some(&fields, "kind") {
                Some(code) => WordKind::from_code(&code)
                    .filter(|kind| matches!(kind, WordKind::Note | WordKind::Call | WordKind::Mail))
                    .ok_or_else(|| unknown("kind"))?,
                None => WordKind::Note,
            };
            write_note(tx, &By::from(may), id, (side, kind), &text(&fields, "text"))
                .map_err(|error| refused(&shell, error))?;
            Ok(done())
        })
        .await
}
