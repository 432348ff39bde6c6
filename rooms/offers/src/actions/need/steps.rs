//! A need takes a step, or a word passes about it.

use super::{By, MOST_SAID, text};
use crate::actions::ActionError;
use crate::code::{NeedState, UnmetReason, WordKind, WordSide};
use crate::field::FieldError;
use crate::id::NeedId;
use crate::need::state::{NeedStep, Side, next, way_back};
use crate::store;
use crate::version::changed;
use navette_database::Tx;
use navette_network::field::FieldError as Shared;
use serde_json::json;

/// What goes with a step: why nothing was found, and words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reason {
    /// Why nothing was found; needed to give up.
    pub unmet: Option<UnmetReason>,
    /// In words; needed when the reason is another one.
    pub note: Option<String>,
}

/// Takes a step, if it may be taken from where the need stands; gives where it stands then.
///
/// # Errors
/// When the step does not follow, is not theirs, or a reason is missing.
pub fn step(
    tx: &mut Tx<'_>,
    by: &By,
    id: NeedId,
    step: NeedStep,
    reason: &Reason,
) -> Result<NeedState, ActionError> {
    let to = move_on(tx, by, id, step, reason)?;
    let note = text("note", reason.note.as_deref(), 2_000)?;
    // A step of ours is told by the journal; what the school or its head did is also their last word.
    if note.is_some() || by.side != Side::Us {
        let said = note.as_deref().unwrap_or(step.code());
        let account = by.actor.account();
        store::need::add_word(tx, by.scope, id, (by.word_side(), kind_of(step)), said, account)?;
    }
    Ok(to)
}

/// Takes a step without a word passing: what [`step`] and the answers to proposals share.
pub(crate) fn move_on(
    tx: &mut Tx<'_>,
    by: &By,
    id: NeedId,
    step: NeedStep,
    reason: &Reason,
) -> Result<NeedState, ActionError> {
    changed(tx, by.scope)?;
    let need = store::need::find(tx, by.scope, id)?.ok_or(ActionError::NotFound)?;
    let to = next(need.state, step, by.side).ok_or(ActionError::NotFromHere)?;
    let note = text("note", reason.note.as_deref(), 2_000)?;
    let unmet = match (to, reason.unmet) {
        (NeedState::Unmet, None) => return Err(ActionError::ReasonNeeded),
        (NeedState::Unmet, Some(UnmetReason::Other)) if note.is_none() => {
            return Err(ActionError::field("note", Shared::Empty));
        }
        (NeedState::Unmet, reason) => reason,
        _ => None,
    };
    let kept_note = note.as_deref().filter(|_| matches!(to, NeedState::Unmet | NeedState::Withdrawn));
    store::need::set_state(tx, by.scope, id, to, unmet, kept_note)?;
    if need.state == NeedState::Matched {
        store::proposal::release(tx, by.scope, id)?;
    }
    let data = json!({
        "step": step.code(), "from": need.state.code(), "to": to.code(), "side": by.word_side().code(),
        "reason": unmet.map(UnmetReason::code),
    });
    tx.journal(Some(by.scope.id()), by.actor, "need.stepped", id.subject(), &data)?;
    Ok(to)
}

/// Takes a step back: from where it led to where the need stood before, as the table leads.
///
/// # Errors
/// When the need does not stand there any more, or no step leads back.
pub fn step_back(
    tx: &mut Tx<'_>,
    by: &By,
    id: NeedId,
    (from, to): (NeedState, NeedState),
) -> Result<NeedState, ActionError> {
    changed(tx, by.scope)?;
    let need = store::need::find(tx, by.scope, id)?.ok_or(ActionError::NotFound)?;
    let way = way_back(from, to, by.side).filter(|_| need.state == from);
    for step in way.ok_or(ActionError::NothingToUndo)? {
        move_on(tx, by, id, step, &Reason::default())?;
    }
    tx.journal(Some(by.scope.id()), by.actor, "need.step_undone", id.subject(), &json!({}))?;
    Ok(to)
}

const fn kind_of(step: NeedStep) -> WordKind {
    match step {
        NeedStep::Agree | NeedStep::Disagree => WordKind::Agreement,
        NeedStep::Accept | NeedStep::Decline | NeedStep::Leave => WordKind::Answer,
        NeedStep::Propose => WordKind::Proposal,
        _ => WordKind::Note,
    }
}

/// Writes down a word that passed: a call, a mail, a note.
///
/// # Errors
/// When there is no such need, or nothing was said.
pub fn note(
    tx: &mut Tx<'_>,
    by: &By,
    id: NeedId,
    (side, kind): (WordSide, WordKind),
    said: &str,
) -> Result<(), ActionError> {
    let said = text("text", Some(said), 10_000)?.ok_or(ActionError::field("text", Shared::Empty))?;
    changed(tx, by.scope)?;
    store::need::find(tx, by.scope, id)?.ok_or(ActionError::NotFound)?;
    if by.side != Side::Us && store::need::words_of_others(tx, by.scope, id)? >= MOST_SAID {
        return Err(ActionError::field("text", FieldError::TooMany(MOST_SAID)));
    }
    store::need::add_word(tx, by.scope, id, (side, kind), &said, by.actor.account())?;
    let data = json!({ "kind": kind.code(), "side": side.code() });
    tx.journal(Some(by.scope.id()), by.actor, "need.noted", id.subject(), &data)?;
    Ok(())
}
