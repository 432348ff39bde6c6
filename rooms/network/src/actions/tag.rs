//! Tags hung on records and taken off, one or many at once.

use super::{ActionError, needs};
use crate::code::PartyKind;
use crate::field::FieldError;
use crate::id::{Record, TagId};
use crate::permissions::EditNetwork;
use crate::store;
use crate::version::changed;
use navette_belgium::text::name_key;
use navette_database::{Tx, Uuid};
use navette_web::May;
use serde_json::json;

/// Hangs a tag on records, making it when there is none of that label; gives it and on how many it is new.
///
/// # Errors
/// When the label is empty or long, or a record is not there.
pub fn tag(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    label: &str,
    kind: PartyKind,
    ids: &[Uuid],
) -> Result<(TagId, usize), ActionError> {
    let basin = may.scope();
    let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
    let key = name_key(&label);
    if key.is_empty() {
        return Err(ActionError::field("label", FieldError::Empty));
    }
    if label.chars().count() > 60 {
        return Err(ActionError::field("label", FieldError::TooLong(60)));
    }
    changed(tx, basin)?;
    let tag = match store::tag::by_label(tx, basin, &key)? {
        Some(tag) => tag.id,
        None => store::tag::add(tx, basin, &label, &key)?,
    };
    let mut hung = 0;
    for id in ids {
        let record = Record::party(kind, *id);
        needs(tx, basin, record)?;
        if store::tag::hang(tx, tag, kind, *id)? {
            hung += 1;
            let verb = format!("{}.tagged", record.kind);
            tx.journal(Some(basin.id()), may.actor(), &verb, record.subject(), &json!({"label": label}))?;
        }
    }
    Ok((tag, hung))
}

/// Takes a tag off records; gives from how many. A tag that then hangs nowhere is forgotten.
///
/// # Errors
/// When there is no such tag, or a record is not there.
pub fn untag(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    tag: TagId,
    kind: PartyKind,
    ids: &[Uuid],
) -> Result<usize, ActionError> {
    let basin = may.scope();
    changed(tx, basin)?;
    let label = store::tag::list(tx, basin)?.into_iter().find(|known| known.id == tag);
    let label = label.ok_or(ActionError::NotFound)?.label;
    let mut taken = 0;
    for id in ids {
        let record = Record::party(kind, *id);
        needs(tx, basin, record)?;
        if store::tag::take_off(tx, tag, kind, *id)? {
            taken += 1;
            let verb = format!("{}.untagged", record.kind);
            tx.journal(Some(basin.id()), may.actor(), &verb, record.subject(), &json!({"label": label}))?;
        }
    }
    store::tag::forget_unused(tx, basin, tag)?;
    Ok(taken)
}
