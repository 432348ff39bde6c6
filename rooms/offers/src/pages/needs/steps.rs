//! The steps of a need, and the words that pass about it.

use super::address;
use crate::actions::need::{By, Reason, note as note_word, step as take_step};
use crate::code::{UnmetReason, WordKind, WordSide};
use crate::id::NeedId;
use crate::need::state::NeedStep;
use crate::pages::words;
use crate::permissions::EditNeeds;
use axum::response::{IntoResponse, Response};
use navette_web::{Failure, Key, May, Onward, Submitted, Visit};

/// `POST /demandes/{id}/etape`: `step`, with `reason` and `note` when it ends without an offer.
pub(super) async fn step(visit: Visit, Key(id): Key<NeedId>, Submitted(fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            let asked = NeedStep::from_code(fields.get("step"))
                // Offers are proposed with their names, elsewhere.
                .filter(|step| !matches!(step, NeedStep::Propose | NeedStep::Accept | NeedStep::Leave))
                .ok_or(Failure::NotFound)?;
            let reason = Reason {
                unmet: UnmetReason::from_code(fields.get("reason")),
                note: fields.some("note").map(str::to_owned),
            };
            let to = take_step(tx, &By::from(may), id, asked, &reason)
                .map_err(|error| words::failure(&shell, error))?;
            let said = shell.tc("needs-now-", to.code());
            Ok(Onward::back(fields.get("back"), &address(id)).done(said).into_response())
        })
        .await
}

/// `POST /demandes/{id}/mots`: what was said, by whom and how.
pub(super) async fn note(visit: Visit, Key(id): Key<NeedId>, Submitted(fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            let side = WordSide::from_code(fields.get("side")).unwrap_or(WordSide::Us);
            let kind = WordKind::from_code(fields.get("kind"))
                .filter(|kind| matches!(kind, WordKind::Note | WordKind::Call | WordKind::Mail))
                .unwrap_or(WordKind::Note);
            note_word(tx, &By::from(may), id, (side, kind), fields.get("text"))
                .map_err(|error| words::failure(&shell, error))?;
            Ok(Onward::to(address(id)).done(shell.t("needs-done-note")).into_response())
        })
        .await
}
