//! Undoing the last edit of a record; undoing twice redoes.

use super::edit::{Edited, put, read};
use super::{ActionError, needs};
use crate::field::{Field, find, parse};
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
    let newly_typed = line.data.get("newly_typed").and_then(serde_json::Value::as_bool).unwrap_or(false);
    let was = Edited { field: field.name, before: text("before"), after: text("after"), newly_typed };
    put_back(tx, may, version, record, field, &was)
}

/// Puts back what an edit changed, if the field is still as it left it.
pub(super) fn put_back(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    version: i64,
    record: Record,
    field: &'static Field,
    was: &Edited,
) -> Result<Edited, ActionError> {
    let basin = may.scope();
    if read(tx, basin, record, field)? != was.after {
        return Err(ActionError::NothingToUndo);
    }
    let parsed = parse(field.kind, was.before.as_deref().unwrap_or_default())
        .map_err(|why| ActionError::field(field.name, why))?;
    let mut edited = put(tx, basin, record, field, &parsed)?;
    if was.newly_typed {
        store::source::unmark_typed(tx, record, field.name)?;
    } else {
        edited.newly_typed = store::source::mark_typed(tx, record, field.name)?;
    }
    let data = json!({
        "field": field.name, "before": edited.before, "after": edited.after, "newly_typed": edited.newly_typed, "undo": true
    });
    let verb = format!("{}.edited", record.kind);
    tx.journal(Some(basin.id()), may.actor(), &verb, record.subject(), &data)?;
    store::search::refresh_record(tx, basin, record, version)?;
    Ok(edited)
}
