//! The dated slots of an offer.

use super::{ActionError, Writer, needed, touched};
use crate::field::{FieldError, count};
use crate::id::{OfferId, SessionId};
use crate::store::{self, session::Slot};
use crate::version::changed;
use jiff::civil::{Date, Time};
use navette_database::{Subject, Tx};
use navette_network::field::FieldError as SharedError;
use serde_json::json;

/// A slot as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewSlot<'a> {
    /// The day.
    pub day: Option<Date>,
    /// Begins at, `9:30`, `9h30`; may be empty.
    pub starts: &'a str,
    /// Ends at; may be empty.
    pub ends: &'a str,
    /// Where, when not where the offer says; may be empty.
    pub place: &'a str,
    /// How many classes it can take; none when not said.
    pub capacity: Option<i64>,
}

/// A time of day as kept, `09:30`; none when nothing was typed.
fn time(field: &'static str, typed: &str) -> Result<Option<String>, ActionError> {
    let typed = typed.trim().to_lowercase().replace(['h', '.'], ":").replace(' ', "");
    if typed.is_empty() {
        return Ok(None);
    }
    let (hour, minute) = typed.split_once(':').unwrap_or((&typed, ""));
    let minute = if minute.is_empty() { "0" } else { minute };
    let read = hour.parse::<i8>().ok().zip(minute.parse::<i8>().ok());
    match read.and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok()) {
        Some(time) => Ok(Some(format!("{:02}:{:02}", time.hour(), time.minute()))),
        None => Err(ActionError::field(field, FieldError::NotTime)),
    }
}

/// How many classes a slot can take, as typed; none when nothing was.
///
/// # Errors
/// When it is not a number.
pub fn capacity(typed: &str) -> Result<Option<i64>, ActionError> {
    match typed.trim() {
        "" => Ok(None),
        typed => match count(typed, 2_000) {
            Some(number) => Ok(Some(number)),
            None => Err(ActionError::field("capacity", FieldError::NotCount(2_000))),
        },
    }
}

/// Adds a slot.
///
/// # Errors
/// With the field that is not good.
pub fn add_session(
    tx: &mut Tx<'_>,
    writer: &Writer,
    id: OfferId,
    new: &NewSlot<'_>,
) -> Result<SessionId, ActionError> {
    let basin = writer.scope();
    let day = new.day.ok_or(ActionError::field("day", SharedError::NotDay))?;
    if day < tx.today() {
        return Err(ActionError::field("day", FieldError::DayOver));
    }
    let (starts, ends) = (time("starts", new.starts)?, time("ends", new.ends)?);
    if starts.as_ref().zip(ends.as_ref()).is_some_and(|(starts, ends)| ends <= starts) {
        return Err(ActionError::field("ends", FieldError::EndsBefore));
    }
    let place = Some(new.place.trim()).filter(|place| !place.is_empty());
    if place.is_some_and(|place| place.chars().count() > 200) {
        return Err(ActionError::field("place", SharedError::TooLong(200)));
    }
    if new.capacity.is_some_and(|capacity| !(0..=2_000).contains(&capacity)) {
        return Err(ActionError::field("capacity", FieldError::NotCount(2_000)));
    }
    changed(tx, basin)?;
    needed(tx, writer, id)?;
    let slot = Slot {
        day,
        starts: starts.as_deref(),
        ends: ends.as_deref(),
        place,
        capacity: new.capacity,
        note: None,
    };
    let session = store::session::add(tx, basin, id, &slot)?;
    let data = json!({"day": day.to_string(), "starts": starts});
    tx.journal(Some(basin.id()), writer.actor(), "offer.session_added", id.subject(), &data)?;
    touched(tx, basin, id)?;
    Ok(session)
}

/// Cancels a slot: it stays in the history, and no class can take it any more. Gives its offer.
///
/// # Errors
/// When there is none.
pub fn cancel_session(tx: &mut Tx<'_>, writer: &Writer, id: SessionId) -> Result<OfferId, ActionError> {
    let basin = writer.scope();
    changed(tx, basin)?;
    let session = store::session::find(tx, basin, id)?.ok_or(ActionError::NotFound)?;
    needed(tx, writer, session.offer_id)?;
    if session.cancelled_on.is_none() {
        let today = tx.today();
        store::session::cancel(tx, basin, id, today)?;
        let data = json!({"day": session.day.to_string(), "session": id.0.to_string()});
        let subject = Subject { kind: "offer", id: session.offer_id.0 };
        tx.journal(Some(basin.id()), writer.actor(), "offer.session_cancelled", subject, &data)?;
        touched(tx, basin, session.offer_id)?;
    }
    Ok(session.offer_id)
}
