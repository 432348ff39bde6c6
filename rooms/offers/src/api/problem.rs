//! What is refused, with a sentence for each field.

use crate::actions::ActionError;
use crate::pages::words;
use navette_web::{Failure, Shell, api};
use std::collections::BTreeMap;

/// A problem as the answer; everything is undone.
pub(super) fn told(shell: &Shell, kind: &str, errors: BTreeMap<String, String>) -> Failure {
    api::problem(kind, shell.tc("offers-api-problem-", kind), errors)
}

/// A problem in a sentence of its own.
pub(super) fn said(kind: &str, sentence: impl Into<String>) -> Failure {
    api::problem(kind, sentence, BTreeMap::new())
}

/// A field that is not good.
pub(super) fn field(shell: &Shell, name: &str, sentence: impl Into<String>) -> Failure {
    told(shell, "fields", BTreeMap::from([(name.to_owned(), sentence.into())]))
}

/// An action that was refused.
pub(super) fn refused(shell: &Shell, error: ActionError) -> Failure {
    match (&error, words::told(shell, &error)) {
        (ActionError::Field { field: name, .. }, Some(sentence)) => field(shell, name, sentence),
        (_, Some(sentence)) => said("step", sentence),
        (_, None) => words::failure(shell, error),
    }
}
