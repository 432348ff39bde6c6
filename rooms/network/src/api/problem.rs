//! What is refused, as RFC 9457 wants it, with a sentence for each field.

use crate::actions::ActionError;
use crate::pages::words;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use navette_web::{Failure, Shell};
use serde::Serialize;
use std::collections::BTreeMap;

/// A problem (RFC 9457, `application/problem+json`): what, and for each field that is not good, a sentence.
#[derive(Serialize, utoipa::ToSchema)]
pub struct Problem {
    /// A stable word: `fields`, `body`, `gone`, `not-allowed`.
    #[serde(rename = "type")]
    kind: String,
    /// The same as the status of the answer.
    status: u16,
    /// A sentence in the language of the account.
    title: String,
    /// A sentence by field.
    errors: BTreeMap<String, String>,
}

/// What is gathered while a request is read; nothing is done when something is wrong.
#[derive(Default)]
pub(super) struct Refused(BTreeMap<String, String>);

impl Refused {
    /// Says what is wrong with a field; the first sentence stays.
    pub(super) fn field(&mut self, name: &str, sentence: impl Into<String>) {
        self.0.entry(name.to_owned()).or_insert_with(|| sentence.into());
    }

    /// Goes on when nothing is wrong.
    pub(super) fn check(self, shell: &Shell) -> Result<(), Failure> {
        if self.0.is_empty() { Ok(()) } else { Err(told(shell, "fields", self.0)) }
    }
}

/// A problem as the answer, with the status it deserves; everything is undone.
pub(super) fn told(shell: &Shell, kind: &str, errors: BTreeMap<String, String>) -> Failure {
    let title = shell.tc("network-api-problem-", kind);
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let problem = Problem { kind: kind.to_owned(), status: status.as_u16(), title, errors };
    let mut response: Response = (status, axum::Json(problem)).into_response();
    let media = header::HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(header::CONTENT_TYPE, media);
    Failure::Again(Box::new(response))
}

/// An action that was refused.
pub(super) fn refused(shell: &Shell, error: ActionError) -> Failure {
    match error {
        ActionError::Field { field, why } => {
            told(shell, "fields", BTreeMap::from([(field.to_owned(), words::refusal(shell, why))]))
        }
        ActionError::Gone => told(shell, "gone", BTreeMap::new()),
        ActionError::NotAllowed => told(shell, "not-allowed", BTreeMap::new()),
        other => words::failure(shell, other),
    }
}
