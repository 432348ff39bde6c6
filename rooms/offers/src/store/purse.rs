//! What a basin says of the purses that may pay.

use crate::id::{OfferId, PurseId};
use crate::purse::{Purse, PurseRow, purses};
use jiff::civil::Date;
use navette_database::{AccountId, BasinScope, Conn, Error, Tx, statements};
use std::collections::HashMap;

statements! {
    /// What the basin says of purses.
    ROWS = "SELECT p.id, p.code, p.pays, p.source, p.checked_on, p.closed_on, a.name AS account_name
            FROM purse p LEFT JOIN account a ON a.id = p.account_id WHERE p.basin_id = ?1 ORDER BY p.code";
    /// Writes a purse.
    SET = "INSERT INTO purse (id, basin_id, code, pays, source, checked_on, closed_on, account_id, changed_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
           ON CONFLICT (id) DO UPDATE SET code = excluded.code, pays = excluded.pays, source = excluded.source,
             checked_on = excluded.checked_on, closed_on = excluded.closed_on, account_id = excluded.account_id,
             changed_at = excluded.changed_at
           WHERE purse.basin_id = excluded.basin_id";
    /// How many offers hold each.
    HELD = "SELECT c.value, count(*) AS offers FROM offer_choice c JOIN offer f ON f.id = c.offer_id
            WHERE f.basin_id = ?1 AND c.list = 'purse' GROUP BY c.value ORDER BY c.value";
    /// The old name goes from offers that have the new one as well.
    DROP_OLD = "DELETE FROM offer_choice WHERE list = 'purse' AND value = ?2
                AND offer_id IN (SELECT f.id FROM offer f JOIN offer_choice n ON n.offer_id = f.id
                                 WHERE f.basin_id = ?1 AND n.list = 'purse' AND n.value = ?3)";
    /// Offers that hold the old name hold the new one.
    RENAME = "UPDATE offer_choice SET value = ?3 WHERE list = 'purse' AND value = ?2
              AND offer_id IN (SELECT id FROM offer WHERE basin_id = ?1)";
    /// The offers that hold one have changed.
    MARK = "UPDATE offer SET changed_in = ?3 WHERE basin_id = ?1
            AND id IN (SELECT offer_id FROM offer_choice WHERE list = 'purse' AND value = ?2)";
    /// The offers that hold one that pays no more since a day after one, until another.
    OVER = "SELECT DISTINCT f.id FROM purse p JOIN offer_choice c ON c.list = 'purse' AND c.value = p.code
            JOIN offer f ON f.id = c.offer_id AND f.basin_id = p.basin_id
            WHERE p.basin_id = ?1 AND p.closed_on > ?2 AND p.closed_on <= ?3 ORDER BY f.id";
}

/// The purses of a basin: those of the house, as it corrected and closed them, then its own.
///
/// # Errors
/// When the base cannot be read.
pub fn all(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<Purse>, Error> {
    Ok(purses(c.all::<PurseRow>(ROWS, &[&basin])?))
}

/// How many offers of the basin hold each purse.
///
/// # Errors
/// When the base cannot be read.
pub fn held(c: &mut Conn<'_>, basin: BasinScope) -> Result<HashMap<String, i64>, Error> {
    Ok(c.all::<(String, i64)>(HELD, &[&basin])?.into_iter().collect())
}

/// What is written of a purse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Written<'a> {
    pub code: &'a str,
    pub pays: Option<&'a str>,
    pub source: Option<&'a str>,
    pub checked_on: Option<Date>,
    pub closed_on: Option<Date>,
}

/// Writes a purse.
pub(crate) fn set(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: PurseId,
    written: &Written<'_>,
    account: Option<AccountId>,
) -> Result<(), Error> {
    let now = tx.now();
    let Written { code, pays, source, checked_on, closed_on } = written;
    tx.exec(SET, &[&id, &basin, code, pays, source, checked_on, closed_on, &account, &now])?;
    Ok(())
}

/// Gives a purse of the basin another name in the offers that hold it.
pub(crate) fn rename(tx: &mut Tx<'_>, basin: BasinScope, old: &str, new: &str) -> Result<(), Error> {
    tx.exec(DROP_OLD, &[&basin, &old, &new])?;
    tx.exec(RENAME, &[&basin, &old, &new])?;
    Ok(())
}

/// Whoever remembers the offers of the basin that hold a purse has to read them again.
pub(crate) fn mark(tx: &mut Tx<'_>, basin: BasinScope, code: &str, version: i64) -> Result<(), Error> {
    tx.exec(MARK, &[&basin, &code, &version])?;
    Ok(())
}

/// The offers that hold a purse which pays no more since a day after one, until another.
///
/// # Errors
/// When the base cannot be read.
pub fn over(c: &mut Conn<'_>, basin: BasinScope, from: Date, to: Date) -> Result<Vec<OfferId>, Error> {
    Ok(c.all::<(OfferId,)>(OVER, &[&basin, &from, &to])?.into_iter().map(|row| row.0).collect())
}
