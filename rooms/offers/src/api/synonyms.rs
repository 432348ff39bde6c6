//! Words that say the same: those of the house, read, and those the basin adds.

use super::body::{body, text};
use super::{done, made, problem};
use crate::actions::synonym::{SynonymError, add_synonym, edit_synonym, remove_synonym};
use crate::id::SynonymId;
use crate::permissions::{LeadOffers, ReadOffers};
use crate::store;
use axum::Json;
use axum::body::Bytes;
use axum::response::{IntoResponse, Response};
use navette_web::{Failure, Key, May, Shell, Visit};
use serde::Serialize;

/// A ring of synonyms.
#[derive(Serialize, utoipa::ToSchema)]
struct SynonymView {
    /// Its key; `null` for a ring of the house, which stays.
    id: Option<String>,
    /// As it is written: `ciné, projection > court-métrage` (what is behind `>` is also found, not the other way round).
    words: String,
    /// Who wrote it last.
    author: Option<String>,
    /// When.
    changed_at: Option<String>,
}

/// A ring to write.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the body, for the description")]
struct SynonymToWrite {
    /// Words, separated by commas.
    words: String,
}

fn refused(shell: &Shell, error: SynonymError) -> Failure {
    match (error.code(), error) {
        (_, SynonymError::Action(error)) => problem::refused(shell, error),
        (Some(code), _) => problem::field(shell, "words", shell.tc("offers-synonyms-refused-", code)),
        (None, _) => Failure::NotFound,
    }
}

/// Every ring: the basin's own, then those of the house. Needs `offers.read`.
#[utoipa::path(get, path = "/api/v1/synonyms", tag = "synonyms",
    responses((status = 200, description = "Every ring", body = [SynonymView])))]
pub(super) async fn list(visit: Visit) -> Response {
    visit
        .read(move |c, may: &May<ReadOffers>, _| {
            let own = store::synonym::rings(c, may.scope())?.into_iter().map(|ring| SynonymView {
                id: Some(ring.id.to_string()),
                words: ring.words,
                author: ring.account_name,
                changed_at: Some(ring.changed_at.to_string()),
            });
            let house = navette_words::seed_lines().map(|words| SynonymView {
                id: None,
                words: words.to_owned(),
                author: None,
                changed_at: None,
            });
            Ok(Json(own.chain(house).collect::<Vec<_>>()).into_response())
        })
        .await
}

/// Adds a ring. Needs `offers.lead`.
#[utoipa::path(post, path = "/api/v1/synonyms", tag = "synonyms", request_body = SynonymToWrite,
    responses((status = 201, description = "Added; `Location` says where", body = super::Made),
        (status = 422, description = "It is no ring of synonyms", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn add(visit: Visit, bytes: Bytes) -> Response {
    visit
        .write(move |tx, may: &May<LeadOffers>, shell| {
            let words = text(&body(&shell, &bytes)?, "words");
            let id = add_synonym(tx, may, &words).map_err(|error| refused(&shell, error))?;
            Ok(made("/api/v1/synonyms", id))
        })
        .await
}

/// Writes a ring of the basin anew. Needs `offers.lead`.
#[utoipa::path(patch, path = "/api/v1/synonyms/{id}", tag = "synonyms", request_body = SynonymToWrite,
    params(("id" = String, Path, description = "Its key")),
    responses((status = 204, description = "Written"), (status = 404, description = "There is none in this basin"),
        (status = 422, description = "It is no ring of synonyms", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn change(visit: Visit, Key(id): Key<SynonymId>, bytes: Bytes) -> Response {
    visit
        .write(move |tx, may: &May<LeadOffers>, shell| {
            store::synonym::find(tx, may.scope(), id)?.ok_or(Failure::NotFound)?;
            let words = text(&body(&shell, &bytes)?, "words");
            edit_synonym(tx, may, id, &words).map_err(|error| refused(&shell, error))?;
            Ok(done())
        })
        .await
}

/// Takes a ring of the basin away. Needs `offers.lead`.
#[utoipa::path(delete, path = "/api/v1/synonyms/{id}", tag = "synonyms", params(("id" = String, Path, description = "Its key")),
    responses((status = 204, description = "Taken away"), (status = 404, description = "There is none in this basin")))]
pub(super) async fn remove(visit: Visit, Key(id): Key<SynonymId>) -> Response {
    visit
        .write(move |tx, may: &May<LeadOffers>, shell| {
            remove_synonym(tx, may, id).map_err(|error| refused(&shell, error))?;
            Ok(done())
        })
        .await
}
