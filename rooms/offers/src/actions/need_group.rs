//! Putting alike needs together, so that one answer serves several schools.

use super::ActionError;
use super::need::{By, text};
use crate::id::{NeedGroupId, NeedId};
use crate::store;
use crate::version::changed;
use navette_database::Tx;
use navette_network::field::FieldError as Shared;
use serde_json::json;

/// Puts needs together: in the group that one of them is in already, else in a new one of this name.
///
/// # Errors
/// When fewer than two needs are given, one is not of the basin, or a new group has no name.
pub fn group(
    tx: &mut Tx<'_>,
    by: &By,
    needs: &[NeedId],
    label: Option<&str>,
) -> Result<NeedGroupId, ActionError> {
    if needs.len() < 2 {
        return Err(ActionError::field("pick", Shared::Empty));
    }
    changed(tx, by.scope)?;
    let mut known = None;
    for id in needs {
        let need = store::need::find(tx, by.scope, *id)?.ok_or(ActionError::NotFound)?;
        known = known.or(need.group_id);
    }
    let label = text("label", label, 200)?;
    let group = match (known, &label) {
        (Some(group), None) => group,
        (Some(group), Some(label)) => {
            store::need::name_group(tx, by.scope, group, label)?;
            group
        }
        (None, Some(label)) => store::need::add_group(tx, by.scope, label)?,
        (None, None) => return Err(ActionError::field("label", Shared::Empty)),
    };
    for id in needs {
        store::need::set_group(tx, by.scope, *id, Some(group))?;
        let data = json!({ "group": group.0, "label": label });
        tx.journal(Some(by.scope.id()), by.actor, "need.grouped", id.subject(), &data)?;
    }
    Ok(group)
}

/// Takes a need out of its group.
///
/// # Errors
/// When there is no such need.
pub fn ungroup(tx: &mut Tx<'_>, by: &By, need: NeedId) -> Result<(), ActionError> {
    changed(tx, by.scope)?;
    let found = store::need::find(tx, by.scope, need)?.ok_or(ActionError::NotFound)?;
    if found.group_id.is_some() {
        store::need::set_group(tx, by.scope, need, None)?;
        tx.journal(Some(by.scope.id()), by.actor, "need.ungrouped", need.subject(), &json!({}))?;
    }
    Ok(())
}
