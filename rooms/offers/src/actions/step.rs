//! Taking an offer a step further in its life.

use super::claim::Letter;
use super::tell::step_and_tell;
use super::{ActionError, Writer, needed, touched};
use crate::code::{OfferState, Rejection};
use crate::id::OfferId;
use crate::offer::completeness::completeness;
use crate::offer::state::{OfferStep, next, way_back};
use crate::store;
use crate::version::changed;
use navette_belgium::SchoolYear;
use navette_database::Tx;
use navette_network::field::FieldError as SharedError;
use serde_json::json;

/// How many offers one selection may hold.
pub const MOST: usize = 2_000;

/// Why an offer is sent back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Because<'a> {
    /// The coded reason.
    pub reason: Rejection,
    /// And in words.
    pub note: &'a str,
}

/// Takes a step; gives where the offer stands now.
///
/// # Errors
/// When it does not follow, something needed is missing, or no reason was given.
pub fn take_step(
    tx: &mut Tx<'_>,
    writer: &Writer,
    id: OfferId,
    step: OfferStep,
    because: Option<Because<'_>>,
) -> Result<OfferState, ActionError> {
    let basin = writer.scope();
    changed(tx, basin)?;
    let offer = needed(tx, writer, id)?;
    let to = next(offer.state, step, writer.side()).ok_or(ActionError::NotFromHere)?;
    let today = tx.today();
    if matches!(step, OfferStep::Submit | OfferStep::Check | OfferStep::Publish) {
        let choices = store::offer::choices(tx, basin, id)?;
        let sessions = store::session::to_come(tx, basin, id, today)?;
        let found = completeness(&offer, &choices, usize::try_from(sessions).unwrap_or(0));
        if !found.is_enough() {
            return Err(ActionError::Incomplete(found.needed().collect()));
        }
    }
    let because = match step {
        OfferStep::Reject => Some(because.ok_or(ActionError::ReasonNeeded)?),
        _ => None,
    };
    let note = because.map(|one| one.note.trim()).filter(|note| !note.is_empty());
    if note.is_some_and(|note| note.chars().count() > 1_000) {
        return Err(ActionError::field("note", SharedError::TooLong(1_000)));
    }
    if because.is_some_and(|one| one.reason == Rejection::Other) && note.is_none() {
        return Err(ActionError::field("note", SharedError::Empty));
    }
    store::offer::set_state(tx, basin, id, to, today, because.map(|one| (one.reason, note)))?;
    if matches!(step, OfferStep::Check | OfferStep::Publish) {
        store::offer::set_checked(tx, basin, id, Some(today))?;
    }
    let season = SchoolYear::of(today).map(|season| season.as_str().to_owned());
    if matches!(step, OfferStep::Confirm)
        && let Some(season) = &season
        && offer.season.as_ref().is_none_or(|known| known < season)
    {
        store::offer::set_season(tx, basin, id, Some(season))?;
    }
    let mut data = json!({"from": offer.state.code(), "to": to.code()});
    if let Some(because) = because {
        data["reason"] = because.reason.code().into();
        data["note"] = note.unwrap_or_default().into();
    }
    let verb = format!("offer.{}", step.code());
    tx.journal(Some(basin.id()), writer.actor(), &verb, id.subject(), &data)?;
    touched(tx, basin, id)?;
    Ok(to)
}

/// Takes a step back: from where it led to where the offer stood before, as the table leads.
///
/// # Errors
/// When the offer does not stand there any more, or no step leads back.
pub fn step_back(
    tx: &mut Tx<'_>,
    writer: &Writer,
    id: OfferId,
    (from, to): (OfferState, OfferState),
) -> Result<OfferState, ActionError> {
    let offer = needed(tx, writer, id)?;
    let way = way_back(from, to, writer.side()).filter(|_| offer.state == from);
    for step in way.ok_or(ActionError::NothingToUndo)? {
        take_step(tx, writer, id, step, None)?;
    }
    tx.journal(Some(writer.scope().id()), writer.actor(), "offer.step_undone", id.subject(), &json!({}))?;
    Ok(to)
}

/// What happened to a selection.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Together {
    /// How many took the step.
    pub done: usize,
    /// How many could not: the step does not follow, or something is missing.
    pub left: usize,
}

/// Takes the same step with each offer of a selection that can, and tells their operators; the others stay as they were.
///
/// # Errors
/// When one is not there, a reason is missing, or the base refuses.
pub fn take_step_together(
    tx: &mut Tx<'_>,
    writer: &Writer,
    ids: &[OfferId],
    step: OfferStep,
    because: Option<Because<'_>>,
    letter: Letter<'_>,
) -> Result<Together, ActionError> {
    let mut together = Together::default();
    for id in ids.iter().take(MOST) {
        match step_and_tell(tx, writer, *id, step, because, letter) {
            Ok(_) => together.done += 1,
            Err(ActionError::NotFromHere | ActionError::Incomplete(_)) => together.left += 1,
            Err(error) => return Err(error),
        }
    }
    Ok(together)
}
