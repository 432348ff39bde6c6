//! The steps of a need, and the words that pass about it.

use super::{address, sheet};
use crate::actions::agreement::{Asking, ask_head};
use crate::actions::claim::Letter;
use crate::actions::need::{By, Reason, note as note_word, step as take_step, step_back};
use crate::code::{NeedState, UnmetReason, WordKind, WordSide};
use crate::id::NeedId;
use crate::memory::Memory;
use crate::need::state::{NeedStep, Side, next, way_back};
use crate::pages::words;
use crate::permissions::EditNeeds;
use crate::store;
use axum::Extension;
use axum::response::{IntoResponse, Response};
use navette_web::{Failure, Key, May, Onward, Question, Submitted, Visit};

/// `POST /demandes/{id}/etape`: `step`, with `reason` and `note` when it ends without an offer.
pub(super) async fn step(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Key(id): Key<NeedId>,
    Submitted(mut fields): Submitted,
) -> Response {
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
            let need = store::need::find(tx, may.scope(), id)?.ok_or(Failure::NotFound)?;
            // Looked at before anything is written, so that the sheet can be shown again.
            if next(need.state, asked, Side::Us) == Some(NeedState::Unmet) {
                if reason.unmet.is_none() {
                    fields.refuse("reason", shell.t("needs-refused-reason"));
                } else if reason.unmet == Some(UnmetReason::Other) && reason.note.is_none() {
                    fields.refuse("note", shell.t("needs-refused-reason-words"));
                }
            }
            if fields.refused() {
                return Err(sheet::again(tx, may, &memory, shell, id, fields)?);
            }
            let to = take_step(tx, &By::from(may), id, asked, &reason)
                .map_err(|error| words::back(&shell, address(id), error))?;
            let said = shell.tc("needs-now-", to.code());
            let onward = Onward::back(fields.get("back"), &address(id)).done(said);
            Ok(match way_back(to, need.state, Side::Us) {
                Some(_) => onward.undo(format!("{}/etape/annuler?de={to}&vers={}", address(id), need.state)),
                None => onward,
            }
            .into_response())
        })
        .await
}

/// `POST /demandes/{id}/etape/annuler?de=&vers=`: takes a step back.
pub(super) async fn back(
    visit: Visit,
    Key(id): Key<NeedId>,
    Question(asked): Question,
    Submitted(fields): Submitted,
) -> Response {
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            let state = |name| NeedState::from_code(asked.get(name));
            let between = state("de").zip(state("vers")).ok_or(Failure::NotFound)?;
            let to = step_back(tx, &By::from(may), id, between)
                .map_err(|error| words::back(&shell, address(id), error))?;
            let said = shell.tc("needs-now-", to.code());
            Ok(Onward::back(fields.get("back"), &address(id)).done(said).into_response())
        })
        .await
}

/// `POST /demandes/{id}/mots`: what was said, by whom and how.
pub(super) async fn note(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Key(id): Key<NeedId>,
    Submitted(mut fields): Submitted,
) -> Response {
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            let side = WordSide::from_code(fields.get("side")).unwrap_or(WordSide::Us);
            let kind = WordKind::from_code(fields.get("kind"))
                .filter(|kind| matches!(kind, WordKind::Note | WordKind::Call | WordKind::Mail))
                .unwrap_or(WordKind::Note);
            if fields.some("text").is_none() {
                fields.refuse("text", shell.t("needs-refused-nothing-said"));
                return Err(sheet::again(tx, may, &memory, shell, id, fields)?);
            }
            note_word(tx, &By::from(may), id, (side, kind), fields.get("text"))
                .map_err(|error| words::back(&shell, address(id), error))?;
            Ok(Onward::to(address(id)).done(shell.t("needs-done-note")).into_response())
        })
        .await
}

/// `POST /demandes/{id}/accord`: asks the head by a link, as the school's own form does.
pub(super) async fn ask(visit: Visit, Key(id): Key<NeedId>) -> Response {
    let (texts, url) = (visit.state.texts.clone(), visit.state.settings.public_url.clone());
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            let letter = Letter { texts: &texts, public_url: &url };
            let asked = ask_head(tx, &By::from(may), id, letter)
                .map_err(|error| words::back(&shell, address(id), error))?;
            let onward = Onward::to(address(id));
            Ok(match asked {
                Asking::Sent(name) => onward.done(shell.tx("offers-doors-need-asked-now", name)),
                Asking::JustSent => onward.warn(shell.t("offers-doors-need-asked-already")),
                Asking::NobodyKnown => onward.warn(shell.t("needs-ask-head-unknown")),
            }
            .into_response())
        })
        .await
}
