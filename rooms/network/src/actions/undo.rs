//! Undoing the last edit of a record; undoing twice redoes.

use super::edit::{Edited, put, read};
use super::{ActionError, needs};
use crate::field::{find, parse};
use crate::id::Record;
use crate::permissions::EditNetwork;
use crate::store;
use crate::version::changed;
use navette_database::{Tx, journal};
use navette_web::May;
use serde_json::json;

/// Puts back what the last edit of a record changed, if nothing else changed that field since.
///
/// # Errors
/// [`ActionError::NothingToUndo`] when there is no such edit or the field has moved on.
pub fn undo_last_edit(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    record: Record,
) -> Result<Edited, ActionError> {
    let basin = may.scope();
    let version = changed(tx, basin)?;
    needs(tx, basin, record)?;
    let verb = format!("{}.edited", record.kind);
    let lines = journal::history(tx, basin, record.subject(), 50)?;
    let line = lines.into_iter().find(|line| line.verb == verb).ok_or(ActionError::NothingToUndo)?;
    let text = |name: &str| line.data.get(name).and_then(|value| value.as_str()).map(str::to_owned);
    let field = text("field").and_then(|name| find(record.kind, &name)).ok_or(ActionError::NothingToUndo)?;
    let (before, after) = (text("before"), text("after"));
    if read(tx, basin, record, field)? != after {
        return Err(ActionError::NothingToUndo);
    }
    let parsed = parse(field.kind, before.as_deref().unwrap_or_default())
        .map_err(|why| ActionError::field(field.name, why))?;
    let edited = put(tx, basin, record, field, &parsed)?;
    let was_new = line.data.get("newly_typed").and_then(serde_json::Value::as_bool).unwrap_or(false);
    let newly_typed = if was_new {
        store::source::unmark_typed(tx, record, field.name)?;
        false
    } else {
        store::source::mark_typed(tx, record, field.name)?
    };
    let data = json!({
        "field": field.name, "before": edited.before, "after": edited.after, "newly_typed": newly_typed, "undo": true
    });
    tx.journal(Some(basin.id()), may.actor(), &verb, record.subject(), &data)?;
    store::search::refresh_record(tx, basin, record, version)?;
    Ok(edited)
}
