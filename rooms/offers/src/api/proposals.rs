//! Offers proposed for a need, and what the school answered us.

use super::body::{body, some, text};
use super::{done, problem};
use crate::actions::ActionError;
use crate::actions::claim::Letter;
use crate::actions::need::By;
use crate::actions::proposal::Answer;
use crate::actions::tell::answer_and_tell;
use crate::code::{Agreement, Refusal};
use crate::id::{NeedId, OfferId, ProposalId};
use crate::memory::Memory;
use crate::pages::needs::propose::propose_picked;
use crate::permissions::{EditNeeds, ReadNeeds};
use crate::store;
use crate::store::proposal::Proposal;
use axum::body::Bytes;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use navette_network::field::FieldError as Shared;
use navette_web::{Failure, Key, May, Shell, Visit};
use serde::Serialize;
use serde_json::Value;

/// An offer proposed for a need.
#[derive(Serialize, utoipa::ToSchema)]
struct ProposalView {
    /// Its key.
    id: String,
    /// Key of the offer.
    offer: String,
    /// Its title.
    title: String,
    /// Who offers it.
    operator: String,
    /// When it was proposed.
    proposed_at: String,
    /// How well it fitted, from 0 to 100.
    score: i64,
    /// The reasons, by code and figure, as they were then.
    #[schema(value_type = Object)]
    reasons: Value,
    /// `yes` or `no`; `null` while the school did not answer.
    answer: Option<&'static str>,
    /// Why not: `price`, `date`, `distance`, `level`, `theme`, `found` or `other`.
    refusal: Option<&'static str>,
    /// And in words.
    note: Option<String>,
    /// When it was answered.
    answered_at: Option<String>,
}

impl From<Proposal> for ProposalView {
    fn from(one: Proposal) -> Self {
        Self {
            id: one.id.to_string(),
            offer: one.offer_id.to_string(),
            title: one.offer_title,
            operator: one.operator_name,
            proposed_at: one.proposed_at.to_string(),
            score: one.score,
            reasons: one.reasons,
            answer: one.answer.map(Agreement::code),
            refusal: one.refusal.map(Refusal::code),
            note: one.answer_note,
            answered_at: one.answered_at.map(|at| at.to_string()),
        }
    }
}

/// Offers to propose.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the body, for the description")]
struct OffersToPropose {
    /// Keys of published offers, at most five.
    offers: Vec<String>,
    /// Whether the school gets a mail with links that answer, when an address is known. `false` when nothing is said.
    mail: Option<bool>,
}

/// What the school answered.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the body, for the description")]
struct AnswerToWrite {
    /// `yes` or `no`.
    answer: String,
    /// Key of the session they come to, with a yes to a dated offer.
    session: Option<String>,
    /// Why not, with a no: `price`, `date`, `distance`, `level`, `theme`, `found` or `other`.
    refusal: Option<String>,
    /// And in words; needed with `other`.
    note: Option<String>,
}

fn unknown(shell: &Shell, field: &'static str) -> Failure {
    problem::refused(shell, ActionError::Field { field, why: Shared::Unknown.into() })
}

/// What was proposed for a need, latest first. Needs `needs.read`.
#[utoipa::path(get, path = "/api/v1/needs/{id}/proposals", tag = "proposals",
    params(("id" = String, Path, description = "Key of the need")),
    responses((status = 200, description = "What was proposed", body = [ProposalView]),
        (status = 404, description = "There is no such need in this basin")))]
pub(super) async fn list(visit: Visit, Key(id): Key<NeedId>) -> Response {
    visit
        .read(move |c, may: &May<ReadNeeds>, _| {
            store::need::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?;
            let all = store::proposal::of_need(c, may.scope(), id)?;
            Ok(Json(all.into_iter().map(ProposalView::from).collect::<Vec<_>>()).into_response())
        })
        .await
}

/// Proposes offers for a need. Needs `needs.edit`.
#[utoipa::path(post, path = "/api/v1/needs/{id}/proposals", tag = "proposals", request_body = OffersToPropose,
    params(("id" = String, Path, description = "Key of the need")),
    responses((status = 204, description = "Proposed"), (status = 404, description = "There is no such need in this basin"),
        (status = 422, description = "An offer cannot be proposed, or not now", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn propose(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Key(id): Key<NeedId>,
    bytes: Bytes,
) -> Response {
    let public_url = visit.state.settings.public_url.clone();
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            store::need::find(tx, may.scope(), id)?.ok_or(Failure::NotFound)?;
            let fields = body(&shell, &bytes)?;
            let keys = fields.get("offers").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            let mut picked: Vec<OfferId> = Vec::with_capacity(keys.len());
            for key in keys {
                let id = key.as_str().and_then(|key| key.parse().ok());
                let id = id.ok_or_else(|| unknown(&shell, "offers"))?;
                store::offer::find(tx, may.scope(), id)?.ok_or_else(|| unknown(&shell, "offers"))?;
                picked.push(id);
            }
            let mail = fields.get("mail").and_then(Value::as_bool).unwrap_or(false);
            propose_picked(tx, may, &memory, (&shell, &public_url), id, &picked, mail).map_err(|error| {
                match error {
                    ActionError::Field { field: "offer", why } => {
                        problem::refused(&shell, ActionError::Field { field: "offers", why })
                    }
                    other => problem::refused(&shell, other),
                }
            })?;
            Ok(done())
        })
        .await
}

/// Writes down what the school answered to a proposal. Needs `needs.edit`.
#[utoipa::path(post, path = "/api/v1/proposals/{id}/answer", tag = "proposals", request_body = AnswerToWrite,
    params(("id" = String, Path, description = "Its key")),
    responses((status = 200, description = "Where the need stands now: `state`"), (status = 404, description = "There is none in this basin"),
        (status = 422, description = "It was answered, no place is left, or a reason is missing", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn answer(visit: Visit, Key(id): Key<ProposalId>, bytes: Bytes) -> Response {
    let (texts, url) = (visit.state.texts.clone(), visit.state.settings.public_url.clone());
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            store::proposal::find(tx, may.scope(), id)?.ok_or(Failure::NotFound)?;
            let fields = body(&shell, &bytes)?;
            let said = match text(&fields, "answer").as_str() {
                "yes" => Answer::Yes(match some(&fields, "session") {
                    Some(key) => Some(key.parse().map_err(|_| unknown(&shell, "session"))?),
                    None => None,
                }),
                "no" => {
                    let refusal = Refusal::from_code(&text(&fields, "refusal"))
                        .ok_or_else(|| problem::field(&shell, "refusal", shell.t("needs-refused-why")))?;
                    Answer::No(refusal, some(&fields, "note"))
                }
                _ => return Err(unknown(&shell, "answer")),
            };
            let letter = Letter { texts: &texts, public_url: &url };
            let to = answer_and_tell(tx, &By::from(may), id, &said, letter)
                .map_err(|error| problem::refused(&shell, error))?;
            Ok(Json(serde_json::json!({ "state": to.code() })).into_response())
        })
        .await
}
