//! Links that answer one question without an account.

use crate::code::LinkPurpose;
use crate::id::LinkId;
use jiff::Timestamp;
use navette_database::{BasinId, BasinScope, Conn, Error, Tx, Uuid, record, statements};

record! {
    /// A link.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Link {
        /// Key.
        pub id: LinkId,
        /// The basin it leads into.
        pub basin_id: BasinId,
        /// What it answers.
        pub purpose: LinkPurpose,
        /// About what.
        pub subject_id: Uuid,
        /// For which season, when it asks about one.
        pub season: Option<String>,
        /// Until when it opens.
        pub expires_at: Timestamp,
        /// When it was last used.
        pub used_at: Option<Timestamp>,
    }
}

statements! {
    /// The link with this hash.
    FIND = "SELECT id, basin_id, purpose, subject_id, season, expires_at, used_at FROM answer_link WHERE token_hash = ?1";
    /// Adds one.
    ADD = "INSERT INTO answer_link (id, token_hash, basin_id, purpose, subject_id, season, created_at, expires_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    /// It was used.
    USED = "UPDATE answer_link SET used_at = ?2 WHERE id = ?1";
    /// Forgets those that ended before a moment.
    FORGET = "DELETE FROM answer_link WHERE expires_at < ?1";
}

/// The link with this hash of a token.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, token_hash: &str) -> Result<Option<Link>, Error> {
    c.one(FIND, &[&token_hash])
}

/// Adds a link.
pub(crate) fn add(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    token_hash: &str,
    purpose: LinkPurpose,
    subject: Uuid,
    season: Option<&str>,
    expires_at: Timestamp,
) -> Result<LinkId, Error> {
    let (id, now) = (LinkId(tx.new_id()), tx.now());
    tx.exec(ADD, &[&id, &token_hash, &basin, &purpose, &subject, &season, &now, &expires_at])?;
    Ok(id)
}

/// Notes that a link was used.
pub(crate) fn used(tx: &mut Tx<'_>, id: LinkId) -> Result<(), Error> {
    let now = tx.now();
    tx.exec(USED, &[&id, &now])?;
    Ok(())
}

/// Forgets the links that ended before a moment; tells how many.
pub(crate) fn forget(tx: &mut Tx<'_>, before: Timestamp) -> Result<u64, Error> {
    tx.exec(FORGET, &[&before])
}
