//! Moments as agendas write them, in the time of Brussels.

use super::{Refused, Slot};
use jiff::civil::{DateTime, Time};
use jiff::{Timestamp, ToSpan};
use navette_database::brussels;

/// A moment with its offset, `2017-04-22T10:00:00+00:00`.
pub(super) fn zoned(text: &str) -> Option<DateTime> {
    let at: Timestamp = text.trim().parse().ok()?;
    Some(at.to_zoned_datetime(brussels()).datetime()).filter(sensible)
}

/// A moment without one, `2018-01-07T12:30:00`.
pub(super) fn local(text: &str) -> Option<DateTime> {
    text.trim().parse::<DateTime>().ok().filter(sensible)
}

fn sensible(at: &DateTime) -> bool {
    (1900..=2200).contains(&at.year())
}

/// The end, when it is written as midnight of the day that begins: then that of the next.
pub(super) fn end_of_day(starts: DateTime, ends: DateTime) -> DateTime {
    let is_midnight = ends.date() == starts.date() && ends.time() == Time::midnight() && starts > ends;
    if is_midnight { ends.checked_add(1.day()).unwrap_or(ends) } else { ends }
}

/// The slot from one moment to another: the first day, and its hours when both are on that day or in its night.
pub(super) fn slot(starts: DateTime, ends: DateTime) -> Result<Slot, Refused> {
    if ends < starts {
        return Err(Refused::EndsBefore);
    }
    let morning =
        starts.date().checked_add(1.day()).ok().map(|next| next.to_datetime(Time::constant(6, 0, 0, 0)));
    let midnight = Time::midnight();
    let ends_same_day = ends.date() == starts.date() && ends.time() > starts.time();
    let in_the_night = morning.is_some_and(|morning| ends < morning);
    let whole_day = starts.time() == midnight && (ends.time() == midnight || ends.time().hour() == 23);
    Ok(Slot {
        day: starts.date(),
        starts: (!whole_day).then_some(starts.time()),
        ends: (!whole_day && ends_same_day && in_the_night).then_some(ends.time()),
    })
}
