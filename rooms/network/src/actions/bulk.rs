//! One thing done to a selection: all of it, or nothing. (Tags take a selection anyway: see [`super::tag`].)

use super::ActionError;
use super::edit::edit_field;
use crate::code::{Kind, Status};
use crate::id::Record;
use crate::permissions::EditNetwork;
use navette_database::{Tx, Uuid};
use navette_web::May;

/// How many records one selection may hold.
pub const MOST: usize = 2_000;

/// Says whether the sites or operators of a selection are still there; gives how many changed.
///
/// # Errors
/// When one of them is not there, or is of a kind that has no status.
pub fn set_status(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    kind: Kind,
    ids: &[Uuid],
    status: Status,
) -> Result<usize, ActionError> {
    set_field(tx, may, kind, ids, "status", status.code())
}

/// Gives one field of every record of a selection the same value; gives how many changed.
///
/// # Errors
/// When the value is not good, or one of them is not there.
pub fn set_field(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    kind: Kind,
    ids: &[Uuid],
    field: &str,
    value: &str,
) -> Result<usize, ActionError> {
    let mut changed = 0;
    for id in ids.iter().take(MOST) {
        let edited = edit_field(tx, may, Record::new(kind, *id), field, value)?;
        changed += usize::from(edited.before != edited.after);
    }
    Ok(changed)
}
