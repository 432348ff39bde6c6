//! Lists seen through filters, kept under a name.

use crate::id::SavedViewId;
use navette_database::{AccountId, BasinScope, Conn, Error, Tx, record, statements};

record! {
    /// A saved view.
    #[derive(Debug, Clone, PartialEq)]
    pub struct SavedView {
        /// Key.
        pub id: SavedViewId,
        /// Its name.
        pub name: String,
        /// The address of the list with its filters, without the host.
        pub address: String,
    }
}

statements! {
    /// The views of an account, by name.
    LIST = "SELECT id, name, address FROM saved_view WHERE basin_id = ?1 AND account_id = ?2 ORDER BY name, id";
    /// Keeps one.
    ADD = "INSERT INTO saved_view (id, basin_id, account_id, name, address, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    /// Forgets one of one's own.
    REMOVE = "DELETE FROM saved_view WHERE basin_id = ?1 AND account_id = ?2 AND id = ?3";
}

/// The saved views of an account, by name.
///
/// # Errors
/// When the base cannot be read.
pub fn list(c: &mut Conn<'_>, basin: BasinScope, account: AccountId) -> Result<Vec<SavedView>, Error> {
    c.all(LIST, &[&basin, &account])
}

/// Keeps a view.
pub(crate) fn add(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    account: AccountId,
    name: &str,
    address: &str,
) -> Result<SavedViewId, Error> {
    let (id, now) = (SavedViewId(tx.new_id()), tx.now());
    tx.exec(ADD, &[&id, &basin, &account, &name, &address, &now])?;
    Ok(id)
}

/// Forgets a view of this account; tells whether it was there.
pub(crate) fn remove(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    account: AccountId,
    id: SavedViewId,
) -> Result<bool, Error> {
    Ok(tx.exec(REMOVE, &[&basin, &account, &id])? > 0)
}
