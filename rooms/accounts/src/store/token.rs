//! Tokens of the API.

use super::Opened;
use crate::MembershipId;
use jiff::Timestamp;
use navette_database::{AccountId, Conn, Error, Tx, Uuid, record, statements};

record! {
    /// A token of the API as its owner sees it.
    #[derive(Debug, Clone)]
    pub struct ApiToken {
        /// Key.
        pub id: Uuid,
        /// What it is for.
        pub label: String,
        /// What it may do, apart by spaces.
        pub scopes: String,
        /// Since when.
        pub created_at: Timestamp,
        /// Until when.
        pub expires_at: Timestamp,
    }
}

statements! {
    /// What a token of the API opens.
    OPENED = "SELECT a.id AS account_id, a.name, a.language, a.theme, m.role, m.basin_id, b.name AS basin_name,
               m.subject_id, t.created_at AS seen_at, CAST(1 AS BIGINT) AS roles
               FROM api_token t JOIN account a ON a.id = t.account_id JOIN membership m ON m.id = t.membership_id
               LEFT JOIN basin b ON b.id = m.basin_id
               WHERE t.token_hash = ?1 AND t.expires_at > ?2 AND t.revoked_at IS NULL AND a.closed_at IS NULL
               AND m.ended_at IS NULL";
    /// The scopes of a token of the API.
    SCOPES = "SELECT scopes FROM api_token WHERE token_hash = ?1";
    /// The tokens an account has.
    TOKENS = "SELECT id, label, scopes, created_at, expires_at FROM api_token
               WHERE account_id = ?1 AND revoked_at IS NULL AND expires_at > ?2 ORDER BY created_at";
    /// Adds a token.
    ADD = "INSERT INTO api_token (id, token_hash, account_id, membership_id, label, scopes, created_at, expires_at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    /// Revokes a token of the account.
    REVOKE = "UPDATE api_token SET revoked_at = ?3 WHERE id = ?1 AND account_id = ?2 AND revoked_at IS NULL";
    /// Revokes every token of the account.
    REVOKE_ALL = "UPDATE api_token SET revoked_at = ?2 WHERE account_id = ?1 AND revoked_at IS NULL";
}

/// What a token opens, and its scopes.
///
/// # Errors
/// When the base cannot be read.
pub fn opened(c: &mut Conn<'_>, token_hash: &str) -> Result<Option<(Opened, Vec<String>)>, Error> {
    let now = c.now();
    let Some(opened) = c.one::<Opened>(OPENED, &[&token_hash, &now])? else { return Ok(None) };
    let scopes: String = c.value(SCOPES, &[&token_hash])?;
    Ok(Some((opened, scopes.split_whitespace().map(str::to_owned).collect())))
}

/// The tokens of the API an account has.
///
/// # Errors
/// When the base cannot be read.
pub fn tokens(c: &mut Conn<'_>, account: AccountId) -> Result<Vec<ApiToken>, Error> {
    let now = c.now();
    c.all(TOKENS, &[&account, &now])
}

/// A token to be added.
pub struct NewToken<'a> {
    /// Its hash.
    pub token_hash: &'a str,
    /// Whose.
    pub account: AccountId,
    /// In which role.
    pub membership: MembershipId,
    /// What it is for.
    pub label: &'a str,
    /// What it may do, apart by spaces.
    pub scopes: &'a str,
    /// Until when.
    pub until: Timestamp,
}

/// Adds a token.
///
/// # Errors
/// When the base cannot be written.
pub fn add(tx: &mut Tx<'_>, new: &NewToken<'_>) -> Result<(), Error> {
    let (id, now) = (tx.new_id(), tx.now());
    tx.exec(
        ADD,
        &[&id, &new.token_hash, &new.account, &new.membership, &new.label, &new.scopes, &now, &new.until],
    )?;
    Ok(())
}

/// Revokes a token of the account; false when it has no such token.
///
/// # Errors
/// When the base cannot be written.
pub fn revoke(tx: &mut Tx<'_>, id: Uuid, account: AccountId) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.exec(REVOKE, &[&id, &account, &now])? > 0)
}

/// Revokes every token of the account.
///
/// # Errors
/// When the base cannot be written.
pub fn revoke_all(tx: &mut Tx<'_>, account: AccountId) -> Result<(), Error> {
    let now = tx.now();
    tx.exec(REVOKE_ALL, &[&account, &now])?;
    Ok(())
}
