//! Interactions: each sees those meant for them.

use super::body::Body;
use super::problem::{self, Refused};
use super::{Paging, made};
use crate::actions::interaction::{NewInteraction, note_interaction};
use crate::code::{InteractionKind, PartyKind, Visibility};
use crate::id::InteractionId;
use crate::permissions::{NoteInteraction, ReadPeople};
use crate::store::interaction::{self, Interaction, Party, Reader};
use axum::Json;
use axum::body::Bytes;
use axum::response::{IntoResponse, Response};
use navette_database::Uuid;
use navette_web::{Failure, Key, May, Question, Shell, Visit};
use serde::Serialize;

/// With whom.
#[derive(Serialize, utoipa::ToSchema)]
struct PartyView {
    /// `site`, `school`, `operator` or `person`.
    kind: &'static str,
    /// Its key.
    id: String,
    /// Its name; a person's family name.
    name: Option<String>,
}

/// An interaction.
#[derive(Serialize, utoipa::ToSchema)]
struct InteractionView {
    /// Its key.
    id: String,
    /// The day.
    day: String,
    /// `visit`, `call`, `mail`, `meeting`, `event` or `form`.
    kind: &'static str,
    /// What was said.
    summary: String,
    /// What comes next.
    next_step: Option<String>,
    /// By when.
    next_step_due: Option<String>,
    /// When it was done.
    next_step_done_on: Option<String>,
    /// Who may read it: `author`, `team` or `partners`.
    visibility: &'static str,
    /// Who noted it.
    author: Option<String>,
    /// With whom.
    parties: Vec<PartyView>,
}

impl InteractionView {
    fn new(one: Interaction, parties: Vec<Party>) -> Self {
        Self {
            id: one.id.to_string(),
            day: one.day.to_string(),
            kind: one.kind.code(),
            summary: one.summary,
            next_step: one.next_step,
            next_step_due: one.next_step_due.map(|day| day.to_string()),
            next_step_done_on: one.next_step_done_on.map(|day| day.to_string()),
            visibility: one.visibility.code(),
            author: one.author_name,
            parties: parties
                .into_iter()
                .map(|party| PartyView {
                    kind: party.kind.code(),
                    id: party.subject_id.to_string(),
                    name: party.name,
                })
                .collect(),
        }
    }
}

/// A page of interactions; how many there are in all is not counted.
#[derive(Serialize, utoipa::ToSchema)]
struct InteractionPage {
    /// The page, from 1.
    page: i64,
    /// The most lines of a page; fewer lines mean the last page.
    per_page: i64,
    /// The lines.
    items: Vec<InteractionView>,
}

/// With whom, by kind and key.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the body, for the description")]
struct PartyToAdd {
    /// `site`, `school`, `operator` or `person`.
    kind: String,
    /// Its key.
    id: String,
}

/// An interaction to note.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the body, for the description")]
struct InteractionToAdd {
    /// Today when it is not said.
    day: Option<String>,
    /// `visit`, `call`, `mail`, `meeting`, `event` or `form`.
    kind: String,
    /// What was said.
    summary: String,
    /// What comes next.
    next_step: Option<String>,
    /// By when.
    next_step_due: Option<String>,
    /// Who may read it: `author`, `team` (the default) or `partners`.
    visibility: Option<String>,
    /// With whom: at least one.
    parties: Vec<PartyToAdd>,
}

/// The interactions that whoever asks may read, latest first. Needs `network.people`.
#[utoipa::path(get, path = "/api/v1/interactions", tag = "interactions",
    params(
        ("with" = Option<String>, Query, description = "Only with this party: `site:KEY`, `school:KEY`, `operator:KEY` or `person:KEY`"),
        ("page" = Option<i64>, Query, description = "From 1; with a party, only the first"),
        ("per_page" = Option<i64>, Query, description = "At most 200; 50 when nothing is said"),
    ),
    responses((status = 200, description = "A page of interactions", body = InteractionPage),
        (status = 422, description = "No such party", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn list(visit: Visit, Question(fields): Question) -> Response {
    visit
        .read(move |c, may: &May<ReadPeople>, shell| {
            let paging = Paging::read(&fields);
            let (scope, eyes) = (may.scope(), Reader::of(may.who()));
            let found = match fields.some("with") {
                Some(with) => {
                    let mut refused = Refused::default();
                    let party = with.split_once(':').and_then(|(kind, id)| party(kind, id));
                    if party.is_none() {
                        refused.field("with", shell.t("network-refused-unknown"));
                    }
                    refused.check(&shell)?;
                    match party {
                        Some((kind, id)) => {
                            interaction::of_subject(c, scope, eyes, kind, id, paging.per_page)?
                        }
                        None => Vec::new(),
                    }
                }
                None => interaction::latest(c, scope, eyes, paging.per_page, paging.skip())?,
            };
            let mut items = Vec::with_capacity(found.len());
            for one in found {
                let parties = interaction::parties(c, scope, one.id)?;
                items.push(InteractionView::new(one, parties));
            }
            Ok(Json(InteractionPage { page: paging.page, per_page: paging.per_page, items }).into_response())
        })
        .await
}

fn party(kind: &str, id: &str) -> Option<(PartyKind, Uuid)> {
    PartyKind::from_code(kind).zip(Uuid::try_parse(id).ok())
}

/// One interaction. Needs `network.people`.
#[utoipa::path(get, path = "/api/v1/interactions/{id}", tag = "interactions", params(("id" = String, Path, description = "Its key")),
    responses((status = 200, description = "The interaction", body = InteractionView), (status = 404, description = "There is none that this account may read")))]
pub(super) async fn one(visit: Visit, Key(id): Key<InteractionId>) -> Response {
    visit
        .read(move |c, may: &May<ReadPeople>, _| {
            let found =
                interaction::find(c, may.scope(), Reader::of(may.who()), id)?.ok_or(Failure::NotFound)?;
            let parties = interaction::parties(c, may.scope(), id)?;
            Ok(Json(InteractionView::new(found, parties)).into_response())
        })
        .await
}

/// The parties that were sent; what is none is refused.
fn parties(shell: &Shell, body: &Body, refused: &mut Refused) -> Vec<(PartyKind, Uuid)> {
    let sent = body.value("parties").as_array().map(Vec::as_slice).unwrap_or_default();
    let read = |one: &serde_json::Value| party(one["kind"].as_str()?, one["id"].as_str()?);
    let found: Vec<_> = sent.iter().filter_map(read).collect();
    if sent.is_empty() {
        refused.field("parties", shell.t("network-refused-empty"));
    } else if found.len() < sent.len() {
        refused.field("parties", shell.t("network-refused-unknown"));
    }
    found
}

/// Notes an interaction. Needs `network.note`.
#[utoipa::path(post, path = "/api/v1/interactions", tag = "interactions", request_body = InteractionToAdd,
    responses((status = 201, description = "Noted; `Location` says where", body = super::Made),
        (status = 404, description = "A party is not in this basin"),
        (status = 422, description = "A field is not good", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn add(visit: Visit, bytes: Bytes) -> Response {
    const NAMES: [&str; 7] =
        ["day", "kind", "summary", "next_step", "next_step_due", "visibility", "parties"];
    visit
        .write(move |tx, may: &May<NoteInteraction>, shell| {
            let body = Body::read(&shell, &bytes)?;
            let mut refused = Refused::default();
            body.only(&shell, &NAMES, &mut refused);
            let kind = body.code(&shell, "kind", InteractionKind::from_code, &mut refused);
            let visibility = match body.text("visibility").as_str() {
                "" => Some(Visibility::Team),
                _ => body.code(&shell, "visibility", Visibility::from_code, &mut refused),
            };
            let day = body.day(&shell, "day", &mut refused).unwrap_or(shell.today);
            let due = body.day(&shell, "next_step_due", &mut refused);
            let parties = parties(&shell, &body, &mut refused);
            let summary = body.text("summary");
            if summary.trim().is_empty() {
                refused.field("summary", shell.t("network-refused-empty"));
            }
            refused.check(&shell)?;
            let new = NewInteraction {
                day,
                kind: kind.unwrap_or(InteractionKind::Call),
                summary: &summary,
                next_step: &body.text("next_step"),
                next_step_due: due,
                visibility: visibility.unwrap_or(Visibility::Team),
                parties: &parties,
            };
            let id = note_interaction(tx, may, &new).map_err(|error| problem::refused(&shell, error))?;
            Ok(made("/api/v1/interactions", id))
        })
        .await
}
