//! Taking back what was done to a selection of a list, whichever list it was.

use super::words;
use crate::actions::ActionError;
use crate::actions::bulk::{self, Done};
use crate::permissions::EditNetwork;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use navette_database::Uuid;
use navette_web::{AppState, Key, May, Onward, Submitted, Visit};

/// The addresses.
pub fn router() -> Router<AppState> {
    Router::new().route("/reseau/selections/{id}/annuler", post(undo))
}

/// The way on, with the way back when something was done.
pub(crate) fn undoable(onward: Onward, done: Done) -> Response {
    match done.undo {
        Some(id) => onward.undo(format!("/reseau/selections/{id}/annuler")).into_response(),
        None => onward.into_response(),
    }
}

/// `POST /reseau/selections/{id}/annuler`
async fn undo(visit: Visit, Key(id): Key<Uuid>, Submitted(form): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let onward = Onward::back(form.get("back"), "/reseau/implantations");
            match bulk::undo(tx, may, id) {
                Ok(count) => {
                    let count = i64::try_from(count).unwrap_or(i64::MAX);
                    Ok(onward.done(shell.tn("network-selection-undone", &count)).into_response())
                }
                Err(ActionError::NothingToUndo) => {
                    Ok(onward.warn(shell.t("network-refused-nothing_to_undo")).into_response())
                }
                Err(error) => Err(words::failure(&shell, error)),
            }
        })
        .await
}
