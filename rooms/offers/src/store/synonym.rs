//! The rings of synonyms that a basin adds to those of the house.

use crate::id::SynonymId;
use jiff::Timestamp;
use navette_database::{AccountId, BasinScope, Conn, Error, Tx, record, statements};

record! {
    /// A ring.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring {
        /// Key.
        pub id: SynonymId,
        /// As typed.
        pub words: String,
        /// Who wrote it last.
        pub account_name: Option<String>,
        /// When.
        pub changed_at: Timestamp,
    }
}

macro_rules! columns {
    () => {
        "SELECT r.id, r.words, a.name AS account_name, r.changed_at
         FROM synonym_ring r LEFT JOIN account a ON a.id = r.account_id WHERE r.basin_id = ?1 "
    };
}

statements! {
    /// The rings of a basin, by their words.
    RINGS = concat!(columns!(), "ORDER BY r.words, r.id");
    /// A ring.
    FIND = concat!(columns!(), "AND r.id = ?2");
    /// Writes a ring.
    SET = "INSERT INTO synonym_ring (id, basin_id, words, account_id, changed_at) VALUES (?1, ?2, ?3, ?4, ?5)
           ON CONFLICT (id) DO UPDATE SET words = excluded.words, account_id = excluded.account_id,
                                          changed_at = excluded.changed_at
           WHERE synonym_ring.basin_id = excluded.basin_id";
    /// Takes a ring away.
    DROP = "DELETE FROM synonym_ring WHERE basin_id = ?1 AND id = ?2";
}

/// The rings of a basin, by their words.
///
/// # Errors
/// When the base cannot be read.
pub fn rings(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<Ring>, Error> {
    c.all(RINGS, &[&basin])
}

/// A ring of the basin.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, basin: BasinScope, id: SynonymId) -> Result<Option<Ring>, Error> {
    c.one(FIND, &[&basin, &id])
}

/// Writes a ring; nothing: takes it away.
pub(crate) fn set(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: SynonymId,
    words: Option<&str>,
    account: Option<AccountId>,
) -> Result<(), Error> {
    let now = tx.now();
    match words {
        Some(words) => tx.exec(SET, &[&id, &basin, &words, &account, &now])?,
        None => tx.exec(DROP, &[&basin, &id])?,
    };
    Ok(())
}
