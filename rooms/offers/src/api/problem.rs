//! What is refused, as RFC 9457 wants it, with a sentence for each field.

use crate::actions::ActionError;
use crate::pages::words;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use navette_web::{Failure, Shell};
use serde::Serialize;
use std::collections::BTreeMap;

/// A problem (RFC 9457, `application/problem+json`): what, and for each field that is not good, a sentence.
#[derive(Serialize, utoipa::ToSchema)]
pub struct Problem {
    /// A stable word: `fields`, `body`, `step`.
    #[serde(rename = "type")]
    kind: String,
    /// The same as the status of the answer.
    status: u16,
    /// A sentence in the language of the account.
    title: String,
    /// A sentence by field.
    errors: BTreeMap<String, String>,
}

/// A problem as the answer; everything is undone.
pub(super) fn told(shell: &Shell, kind: &str, errors: BTreeMap<String, String>) -> Failure {
    let title = shell.tc("offers-api-problem-", kind);
    problem(kind, title, errors)
}

fn problem(kind: &str, title: String, errors: BTreeMap<String, String>) -> Failure {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let problem = Problem { kind: kind.to_owned(), status: status.as_u16(), title, errors };
    let mut response: Response = (status, axum::Json(problem)).into_response();
    let media = HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(header::CONTENT_TYPE, media);
    Failure::Again(Box::new(response))
}

/// An action that was refused.
pub(super) fn refused(shell: &Shell, error: ActionError) -> Failure {
    match (&error, words::told(shell, &error)) {
        (ActionError::Field { field, .. }, Some(sentence)) => {
            told(shell, "fields", BTreeMap::from([((*field).to_owned(), sentence)]))
        }
        (_, Some(sentence)) => problem("step", sentence, BTreeMap::new()),
        (_, None) => words::failure(shell, error),
    }
}
