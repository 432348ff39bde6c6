//! What is refused, with a sentence for each field.

use crate::actions::ActionError;
use crate::pages::words;
use navette_web::{Failure, Shell, api};
use std::collections::BTreeMap;

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
    api::problem(kind, shell.tc("network-api-problem-", kind), errors)
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
