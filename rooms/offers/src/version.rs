//! How often a basin's offers and needs changed: the sign by which memories know that they are fresh.

use navette_database::{BasinScope, Conn, Error, Tx, statements};

statements! {
    /// Raises the count, and holds it until the transaction ends.
    RAISE = "INSERT INTO offers_version (basin_id, version) VALUES (?1, 1)
             ON CONFLICT (basin_id) DO UPDATE SET version = offers_version.version + 1 RETURNING version";
    /// Reads the count.
    READ = "SELECT version FROM offers_version WHERE basin_id = ?1";
}

/// Counts a change: the first thing that a transaction writing here does. Gives the count it will have.
///
/// On PostgreSQL it also makes the writers of a basin wait for each other, so that no slot is taken twice.
///
/// # Errors
/// When the base refuses.
pub fn changed(tx: &mut Tx<'_>, basin: BasinScope) -> Result<i64, Error> {
    tx.value(RAISE, &[&basin])
}

/// The count at this moment; 0 when nothing was ever written.
///
/// # Errors
/// When the base cannot be read.
pub fn version(c: &mut Conn<'_>, basin: BasinScope) -> Result<i64, Error> {
    Ok(c.one::<(i64,)>(READ, &[&basin])?.map_or(0, |row| row.0))
}
