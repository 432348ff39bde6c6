//! Sessions, the links that open them, and what is over.

use super::Opened;
use crate::doorkeeper::SESSION;
use crate::{LinkPurpose, MembershipId, SessionId};
use jiff::Timestamp;
use navette_database::{AccountId, Conn, Error, Tx, record, statements};

record! {
    /// A session as its owner sees it.
    #[derive(Debug, Clone)]
    pub struct Session {
        /// Key.
        pub id: SessionId,
        /// Browser and system, in short.
        pub device: String,
        /// Since when.
        pub created_at: Timestamp,
        /// Last used.
        pub seen_at: Timestamp,
        /// Until when.
        pub expires_at: Timestamp,
        /// The hash of its token.
        pub token_hash: String,
    }
}

statements! {
    /// What the token of a session opens, while session, role and account last.
    OPENED = "SELECT a.id AS account_id, a.name, a.language, a.theme, m.role, m.basin_id, b.name AS basin_name,
               m.subject_id, s.seen_at,
               (SELECT count(*) AS count FROM membership o WHERE o.account_id = a.id AND o.ended_at IS NULL) AS roles
               FROM session s JOIN account a ON a.id = s.account_id JOIN membership m ON m.id = s.membership_id
               LEFT JOIN basin b ON b.id = m.basin_id
               WHERE s.token_hash = ?1 AND s.expires_at > ?2 AND a.closed_at IS NULL AND m.ended_at IS NULL";
    /// The sessions an account has.
    SESSIONS = "SELECT id, device, created_at, seen_at, expires_at, token_hash FROM session
               WHERE account_id = ?1 AND expires_at > ?2 ORDER BY seen_at DESC";
    /// Opens a session.
    ADD_SESSION = "INSERT INTO session (id, token_hash, account_id, membership_id, device, created_at, seen_at, expires_at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7)";
    /// Notes that a session was used, and prolongs it.
    TOUCH = "UPDATE session SET seen_at = ?2, expires_at = ?3 WHERE token_hash = ?1";
    /// Takes up another role of the account.
    CHANGE_ROLE = "UPDATE session SET membership_id = ?2 WHERE token_hash = ?1";
    /// The role in force.
    ROLE_IN_FORCE = "SELECT membership_id FROM session WHERE token_hash = ?1";
    /// Ends the session that has this token.
    LEAVE = "DELETE FROM session WHERE token_hash = ?1";
    /// Ends a session of the account.
    CLOSE = "DELETE FROM session WHERE id = ?1 AND account_id = ?2";
    /// Ends every session of the account but one.
    CLOSE_OTHERS = "DELETE FROM session WHERE account_id = ?1 AND token_hash <> ?2";
    /// Ends every session of the account.
    CLOSE_ALL = "DELETE FROM session WHERE account_id = ?1";
    /// Removes sessions that ended.
    FORGET_SESSIONS = "DELETE FROM session WHERE expires_at < ?1";
    /// The account that a link lets in, while it lasts and was not used.
    LINK = "SELECT account_id FROM sign_in_link WHERE token_hash = ?1 AND purpose = ?2 AND expires_at > ?3 AND used_at IS NULL";
    /// Adds a link.
    ADD_LINK = "INSERT INTO sign_in_link (id, token_hash, account_id, purpose, created_at, expires_at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    /// Uses a link up.
    USE_LINK = "UPDATE sign_in_link SET used_at = ?2 WHERE token_hash = ?1 AND used_at IS NULL";
    /// Removes links that are used up or too old.
    FORGET_LINKS = "DELETE FROM sign_in_link WHERE expires_at < ?1 OR used_at < ?1";
}

/// What the token of a session opens.
///
/// # Errors
/// When the base cannot be read.
pub fn opened(c: &mut Conn<'_>, token_hash: &str) -> Result<Option<Opened>, Error> {
    let now = c.now();
    c.one(OPENED, &[&token_hash, &now])
}

/// The sessions an account has open, last used first.
///
/// # Errors
/// When the base cannot be read.
pub fn sessions(c: &mut Conn<'_>, account: AccountId) -> Result<Vec<Session>, Error> {
    let now = c.now();
    c.all(SESSIONS, &[&account, &now])
}

/// Opens a session in a role.
///
/// # Errors
/// When the base cannot be written.
pub fn open(
    tx: &mut Tx<'_>,
    token_hash: &str,
    account: AccountId,
    membership: MembershipId,
    device: &str,
) -> Result<(), Error> {
    let (id, now) = (SessionId(tx.new_id()), tx.now());
    let ends = now + SESSION;
    tx.exec(ADD_SESSION, &[&id, &token_hash, &account, &membership, &device, &now, &ends])?;
    Ok(())
}

/// Notes that a session was used, and prolongs it.
///
/// # Errors
/// When the base cannot be written.
pub fn touch(tx: &mut Tx<'_>, token_hash: &str) -> Result<(), Error> {
    let now = tx.now();
    tx.exec(TOUCH, &[&token_hash, &now, &(now + SESSION)])?;
    Ok(())
}

/// The role in force in a session.
///
/// # Errors
/// When the base cannot be read.
pub fn role_in_force(c: &mut Conn<'_>, token_hash: &str) -> Result<MembershipId, Error> {
    c.value(ROLE_IN_FORCE, &[&token_hash])
}

/// Takes up another role of the account.
///
/// # Errors
/// When the base cannot be written.
pub fn change_role(tx: &mut Tx<'_>, token_hash: &str, membership: MembershipId) -> Result<(), Error> {
    tx.exec(CHANGE_ROLE, &[&token_hash, &membership])?;
    Ok(())
}

/// Ends the session that has this token.
///
/// # Errors
/// When the base cannot be written.
pub fn leave(tx: &mut Tx<'_>, token_hash: &str) -> Result<(), Error> {
    tx.exec(LEAVE, &[&token_hash])?;
    Ok(())
}

/// Ends a session of the account; false when it has no such session.
///
/// # Errors
/// When the base cannot be written.
pub fn close(tx: &mut Tx<'_>, id: SessionId, account: AccountId) -> Result<bool, Error> {
    Ok(tx.exec(CLOSE, &[&id, &account])? > 0)
}

/// Ends every session of the account but the one with this token.
///
/// # Errors
/// When the base cannot be written.
pub fn close_others(tx: &mut Tx<'_>, account: AccountId, token_hash: &str) -> Result<(), Error> {
    tx.exec(CLOSE_OTHERS, &[&account, &token_hash])?;
    Ok(())
}

/// Ends every session of the account.
///
/// # Errors
/// When the base cannot be written.
pub fn close_all(tx: &mut Tx<'_>, account: AccountId) -> Result<(), Error> {
    tx.exec(CLOSE_ALL, &[&account])?;
    Ok(())
}

/// The account a link lets in, if it still does.
///
/// # Errors
/// When the base cannot be read.
pub fn link(c: &mut Conn<'_>, token_hash: &str, purpose: LinkPurpose) -> Result<Option<AccountId>, Error> {
    let now = c.now();
    Ok(c.one::<(AccountId,)>(LINK, &[&token_hash, &purpose, &now])?.map(|row| row.0))
}

/// Adds a link that lasts until then.
///
/// # Errors
/// When the base cannot be written.
pub fn add_link(
    tx: &mut Tx<'_>,
    token_hash: &str,
    account: AccountId,
    purpose: LinkPurpose,
    until: Timestamp,
) -> Result<(), Error> {
    let (id, now) = (tx.new_id(), tx.now());
    tx.exec(ADD_LINK, &[&id, &token_hash, &account, &purpose, &now, &until])?;
    Ok(())
}

/// Uses a link up; false when another was quicker.
///
/// # Errors
/// When the base cannot be written.
pub fn use_link(tx: &mut Tx<'_>, token_hash: &str) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.exec(USE_LINK, &[&token_hash, &now])? == 1)
}

/// Removes sessions that ended, and links used up or too old, before this moment; tells how many of each.
///
/// # Errors
/// When the base cannot be written.
pub fn forget(tx: &mut Tx<'_>, before: Timestamp) -> Result<(u64, u64), Error> {
    Ok((tx.exec(FORGET_SESSIONS, &[&before])?, tx.exec(FORGET_LINKS, &[&before])?))
}
