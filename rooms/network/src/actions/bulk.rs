//! One thing done to a selection: all of it, or nothing; and taken back as a whole. What it did is one line of the
//! journal, beside the lines of each record.

use super::edit::{Edited, edit_field};
use super::undo::put_back;
use super::{ActionError, tag};
use crate::code::{Kind, PartyKind, Status};
use crate::field::find;
use crate::id::{Record, TagId};
use crate::permissions::EditNetwork;
use crate::store;
use crate::version::changed;
use navette_database::{BasinScope, Conn, Subject, Tx, Uuid, journal};
use navette_web::May;
use serde_json::{Value, json};

/// How many records one selection may hold.
pub const MOST: usize = 2_000;

/// What was done to a selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// How many records changed.
    pub changed: usize,
    /// What [`undo`] takes back; nothing when nothing changed.
    pub undo: Option<Uuid>,
}

const KIND: &str = "selection";

fn note(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    verb: &str,
    changed: usize,
    data: &Value,
) -> Result<Done, ActionError> {
    if changed == 0 {
        return Ok(Done { changed, undo: None });
    }
    let id = tx.new_id();
    tx.journal(Some(may.scope().id()), may.actor(), verb, Subject { kind: KIND, id }, data)?;
    Ok(Done { changed, undo: Some(id) })
}

/// Says whether the sites or operators of a selection are still there.
///
/// # Errors
/// When one of them is not there, or is of a kind that has no status.
pub fn set_status(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    kind: Kind,
    ids: &[Uuid],
    status: Status,
) -> Result<Done, ActionError> {
    set_field(tx, may, kind, ids, "status", status.code())
}

/// Gives one field of every record of a selection the same value.
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
) -> Result<Done, ActionError> {
    let mut lines = Vec::new();
    for id in ids.iter().take(MOST) {
        let edited = edit_field(tx, may, Record::new(kind, *id), field, value)?;
        if edited.before != edited.after {
            lines.push(json!([id, edited.before, edited.after, edited.newly_typed]));
        }
    }
    let data = json!({ "kind": kind.code(), "field": field, "lines": lines });
    note(tx, may, "selection.edited", lines.len(), &data)
}

/// Which of the records have the tag.
fn having(
    c: &mut Conn<'_>,
    basin: BasinScope,
    tag: TagId,
    kind: PartyKind,
    ids: &[Uuid],
) -> Result<Vec<Uuid>, ActionError> {
    let all = store::tag::of_kind(c, basin, kind)?;
    Ok(all.into_iter().filter(|(id, of)| *of == tag && ids.contains(id)).map(|(id, _)| id).collect())
}

/// Hangs a tag on the records of a selection.
///
/// # Errors
/// As [`tag::tag`].
pub fn hang_tag(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    label: &str,
    kind: PartyKind,
    ids: &[Uuid],
) -> Result<Done, ActionError> {
    let ids = &ids[..ids.len().min(MOST)];
    let known = store::tag::by_label(tx, may.scope(), &navette_belgium::text::name_key(label))?;
    let before = match known {
        Some(known) => having(tx, may.scope(), known.id, kind, ids)?,
        None => Vec::new(),
    };
    let (id, hung) = tag::tag(tx, may, label, kind, ids)?;
    let fresh: Vec<Uuid> = ids.iter().copied().filter(|one| !before.contains(one)).collect();
    let data = json!({ "kind": kind.code(), "tag": id.0, "label": label, "ids": fresh });
    note(tx, may, "selection.tagged", hung, &data)
}

/// Takes a tag off the records of a selection.
///
/// # Errors
/// As [`tag::untag`].
pub fn take_off_tag(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    known: &store::tag::Tag,
    kind: PartyKind,
    ids: &[Uuid],
) -> Result<Done, ActionError> {
    let ids = &ids[..ids.len().min(MOST)];
    let before = having(tx, may.scope(), known.id, kind, ids)?;
    let taken = tag::untag(tx, may, known.id, kind, ids)?;
    let data = json!({ "kind": kind.code(), "label": known.label, "ids": before });
    note(tx, may, "selection.untagged", taken, &data)
}

/// Takes back what was done to a selection, but for what has changed since; gives how many records are as before.
///
/// # Errors
/// [`ActionError::NotFound`] when there is no such selection in the basin, [`ActionError::NothingToUndo`] when it was
/// taken back before.
pub fn undo(tx: &mut Tx<'_>, may: &May<EditNetwork>, id: Uuid) -> Result<usize, ActionError> {
    let basin = may.scope();
    let version = changed(tx, basin)?;
    let lines = journal::history(tx, basin, Subject { kind: KIND, id }, 2)?;
    let [line] = lines.as_slice() else {
        return Err(if lines.is_empty() { ActionError::NotFound } else { ActionError::NothingToUndo });
    };
    let text = |name: &str| line.data.get(name).and_then(Value::as_str).unwrap_or_default();
    let ids = || -> Vec<Uuid> {
        let listed = line.data.get("ids").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        listed.iter().filter_map(|id| id.as_str()?.parse().ok()).collect()
    };
    let party = || PartyKind::from_code(text("kind")).ok_or(ActionError::NothingToUndo);
    let count = match line.verb.as_str() {
        "selection.edited" => {
            let kind = Kind::from_code(text("kind")).ok_or(ActionError::NothingToUndo)?;
            let field = find(kind, text("field")).ok_or(ActionError::NothingToUndo)?;
            let listed = line.data.get("lines").and_then(Value::as_array).cloned().unwrap_or_default();
            let mut back = 0;
            for one in &listed {
                let cell = |place: usize| one.get(place).and_then(Value::as_str).map(str::to_owned);
                let Some(id) = cell(0).and_then(|id| id.parse().ok()) else { continue };
                let newly_typed = one.get(3).and_then(Value::as_bool).unwrap_or(false);
                let was = Edited { field: field.name, before: cell(1), after: cell(2), newly_typed };
                match put_back(tx, may, version, Record::new(kind, id), field, &was) {
                    Ok(_) => back += 1,
                    // What somebody changed since, or merged away, stays as it is now.
                    Err(ActionError::NothingToUndo | ActionError::NotFound) => {}
                    Err(error) => return Err(error),
                }
            }
            back
        }
        "selection.tagged" => match text("tag").parse() {
            Ok(tag) => match tag::untag(tx, may, TagId(tag), party()?, &ids()) {
                // Nobody has the tag any more.
                Err(ActionError::NotFound) => 0,
                taken => taken?,
            },
            Err(_) => return Err(ActionError::NothingToUndo),
        },
        "selection.untagged" => tag::tag(tx, may, text("label"), party()?, &ids())?.1,
        _ => return Err(ActionError::NothingToUndo),
    };
    let subject = Subject { kind: KIND, id };
    tx.journal(Some(basin.id()), may.actor(), "selection.undone", subject, &json!({ "records": count }))?;
    Ok(count)
}
