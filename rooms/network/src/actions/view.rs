//! Keeping a list seen through filters under a name, each for oneself.

use super::ActionError;
use crate::field::FieldError;
use crate::id::SavedViewId;
use crate::permissions::ReadNetwork;
use crate::store;
use navette_database::Tx;
use navette_web::May;

/// Keeps the address of a list under a name. The address must be one of this house: `/…`.
///
/// # Errors
/// With the field that is not good, or without an account.
pub fn save_view(
    tx: &mut Tx<'_>,
    may: &May<ReadNetwork>,
    name: &str,
    address: &str,
) -> Result<SavedViewId, ActionError> {
    let account = may.who().account.ok_or(ActionError::NotAllowed)?;
    let name = name.trim();
    if name.is_empty() {
        return Err(ActionError::field("name", FieldError::Empty));
    }
    if name.chars().count() > 80 {
        return Err(ActionError::field("name", FieldError::TooLong(80)));
    }
    let is_ours = address.starts_with('/')
        && !address.starts_with("//")
        && !address.contains(|c: char| c == '\\' || c.is_whitespace() || c.is_control());
    if !is_ours || address.len() > 2_000 {
        return Err(ActionError::field("address", FieldError::Unknown));
    }
    Ok(store::view::add(tx, may.scope(), account, name, address)?)
}

/// Forgets a view of one's own.
///
/// # Errors
/// When there is none.
pub fn delete_view(tx: &mut Tx<'_>, may: &May<ReadNetwork>, id: SavedViewId) -> Result<(), ActionError> {
    let account = may.who().account.ok_or(ActionError::NotAllowed)?;
    match store::view::remove(tx, may.scope(), account, id)? {
        true => Ok(()),
        false => Err(ActionError::NotFound),
    }
}
