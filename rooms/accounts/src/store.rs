//! Every statement of the room: accounts, memberships, sessions, links, tokens.

use crate::{LinkPurpose, MembershipId, SessionId};
use jiff::Timestamp;
use navette_database::{AccountId, BasinId, Conn, Error, Tx, Uuid, record, statements};
use navette_web::Role;

record! {
    /// An account.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Account {
        /// Key.
        pub id: AccountId,
        /// Name as shown.
        pub name: String,
        /// Address, lower case.
        pub email: String,
        /// `fr`, `nl` or `en`.
        pub language: String,
        /// `auto`, `light` or `dark`.
        pub theme: String,
        /// Hash of the password, when there is one.
        pub password_hash: Option<String>,
        /// Secret of the second factor, when one was begun.
        pub totp_secret: Option<Vec<u8>>,
        /// When the second factor was confirmed; it counts from then on.
        pub totp_confirmed_at: Option<Timestamp>,
        /// The last step of time that was used.
        pub totp_last_step: Option<i64>,
        /// Since when.
        pub created_at: Timestamp,
        /// Until when, when it was closed.
        pub closed_at: Option<Timestamp>,
    }
}

record! {
    /// What an account is in a basin.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Membership {
        /// Key.
        pub id: MembershipId,
        /// Whose.
        pub account_id: AccountId,
        /// Where; nowhere for an administrator.
        pub basin_id: Option<BasinId>,
        /// The basin's name.
        pub basin_name: Option<String>,
        /// What.
        pub role: Role,
        /// The one sheet it is bound to.
        pub subject_id: Option<Uuid>,
    }
}

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

record! {
    /// What a session's token opens.
    pub struct Opened {
        /// The account.
        pub account_id: AccountId,
        /// Its name.
        pub name: String,
        /// Its language.
        pub language: String,
        /// Its theme.
        pub theme: String,
        /// The role in force.
        pub role: Role,
        /// Where.
        pub basin_id: Option<BasinId>,
        /// The basin's name.
        pub basin_name: Option<String>,
        /// The sheet it is bound to.
        pub subject_id: Option<Uuid>,
        /// When it was last used.
        pub seen_at: Timestamp,
        /// How many roles the account has.
        pub roles: i64,
    }
}

record! {
    /// A line of the list of accounts.
    #[derive(Debug, Clone)]
    pub struct AccountLine {
        /// Key.
        pub id: AccountId,
        /// Name.
        pub name: String,
        /// Address.
        pub email: String,
        /// What it is where; a line per role.
        pub role: Option<Role>,
        /// Which basin.
        pub basin_name: Option<String>,
        /// Whether a second factor is on.
        pub second_factor: bool,
        /// When it last came.
        pub seen_at: Option<Timestamp>,
        /// When it was closed.
        pub closed_at: Option<Timestamp>,
    }
}

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
    /// An account by its key.
    ACCOUNT = "SELECT id, name, email, language, theme, password_hash, totp_secret, totp_confirmed_at, totp_last_step,
               created_at, closed_at FROM account WHERE id = ?1";
    /// An account by its address.
    ACCOUNT_BY_EMAIL = "SELECT id, name, email, language, theme, password_hash, totp_secret, totp_confirmed_at,
               totp_last_step, created_at, closed_at FROM account WHERE email = ?1";
    /// What an account is, and where.
    MEMBERSHIPS = "SELECT m.id, m.account_id, m.basin_id, b.name AS basin_name, m.role, m.subject_id
               FROM membership m LEFT JOIN basin b ON b.id = m.basin_id
               WHERE m.account_id = ?1 AND m.ended_at IS NULL ORDER BY m.created_at, m.id";
    /// What the token of a session opens, while session, role and account last.
    OPENED = "SELECT a.id AS account_id, a.name, a.language, a.theme, m.role, m.basin_id, b.name AS basin_name,
               m.subject_id, s.seen_at,
               (SELECT count(*) FROM membership o WHERE o.account_id = a.id AND o.ended_at IS NULL) AS roles
               FROM session s JOIN account a ON a.id = s.account_id JOIN membership m ON m.id = s.membership_id
               LEFT JOIN basin b ON b.id = m.basin_id
               WHERE s.token_hash = ?1 AND s.expires_at > ?2 AND a.closed_at IS NULL AND m.ended_at IS NULL";
    /// What a token of the API opens.
    TOKEN_OPENED = "SELECT a.id AS account_id, a.name, a.language, a.theme, m.role, m.basin_id, b.name AS basin_name,
               m.subject_id, t.created_at AS seen_at, CAST(1 AS BIGINT) AS roles
               FROM api_token t JOIN account a ON a.id = t.account_id JOIN membership m ON m.id = t.membership_id
               LEFT JOIN basin b ON b.id = m.basin_id
               WHERE t.token_hash = ?1 AND t.expires_at > ?2 AND t.revoked_at IS NULL AND a.closed_at IS NULL
               AND m.ended_at IS NULL";
    /// The scopes of a token of the API.
    TOKEN_SCOPES = "SELECT scopes FROM api_token WHERE token_hash = ?1";
    /// The tokens an account has.
    TOKENS = "SELECT id, label, scopes, created_at, expires_at FROM api_token
               WHERE account_id = ?1 AND revoked_at IS NULL AND expires_at > ?2 ORDER BY created_at";
    /// The sessions an account has.
    SESSIONS = "SELECT id, device, created_at, seen_at, expires_at, token_hash FROM session
               WHERE account_id = ?1 AND expires_at > ?2 ORDER BY seen_at DESC";
    /// The accounts of a basin (or of the house), a line per role.
    ACCOUNTS = "SELECT a.id, a.name, a.email, m.role, b.name AS basin_name, a.totp_confirmed_at IS NOT NULL AS second_factor,
               (SELECT max(s.seen_at) FROM session s WHERE s.account_id = a.id) AS seen_at, a.closed_at
               FROM account a LEFT JOIN membership m ON m.account_id = a.id AND m.ended_at IS NULL
               LEFT JOIN basin b ON b.id = m.basin_id
               WHERE (m.basin_id = ?1 OR ?1 IS NULL) ORDER BY a.name, a.id, m.created_at";
    /// The account that a link lets in, while it lasts and was not used.
    LINK = "SELECT account_id FROM sign_in_link WHERE token_hash = ?1 AND purpose = ?2 AND expires_at > ?3 AND used_at IS NULL";
    /// Basins, by name.
    BASINS = "SELECT id, name FROM basin ORDER BY name";
    /// Adds an account.
    ADD_ACCOUNT = "INSERT INTO account (id, name, email, language, created_at) VALUES (?1, ?2, ?3, ?4, ?5)";
    /// Adds a role.
    ADD_MEMBERSHIP = "INSERT INTO membership (id, account_id, basin_id, role, subject_id, created_at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    /// Opens a session.
    ADD_SESSION = "INSERT INTO session (id, token_hash, account_id, membership_id, device, created_at, seen_at, expires_at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7)";
    /// Adds a link.
    ADD_LINK = "INSERT INTO sign_in_link (id, token_hash, account_id, purpose, created_at, expires_at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    /// Uses a link up.
    USE_LINK = "UPDATE sign_in_link SET used_at = ?2 WHERE token_hash = ?1 AND used_at IS NULL";
}

/// An account by its address.
///
/// # Errors
/// When the base cannot be read.
pub fn account_by_email(c: &mut Conn<'_>, email: &str) -> Result<Option<Account>, Error> {
    c.one(ACCOUNT_BY_EMAIL, &[&email])
}

/// An account by its key.
///
/// # Errors
/// When the base cannot be read.
pub fn account(c: &mut Conn<'_>, id: AccountId) -> Result<Option<Account>, Error> {
    c.one(ACCOUNT, &[&id])
}

/// What an account is, and where.
///
/// # Errors
/// When the base cannot be read.
pub fn memberships(c: &mut Conn<'_>, account: AccountId) -> Result<Vec<Membership>, Error> {
    c.all(MEMBERSHIPS, &[&account])
}

/// The sessions an account has open, last used first.
///
/// # Errors
/// When the base cannot be read.
pub fn sessions(c: &mut Conn<'_>, account: AccountId) -> Result<Vec<Session>, Error> {
    let now = c.now();
    c.all(SESSIONS, &[&account, &now])
}

/// The tokens of the API an account has.
///
/// # Errors
/// When the base cannot be read.
pub fn tokens(c: &mut Conn<'_>, account: AccountId) -> Result<Vec<ApiToken>, Error> {
    let now = c.now();
    c.all(TOKENS, &[&account, &now])
}

/// The accounts of one basin, or of the house.
///
/// # Errors
/// When the base cannot be read.
pub fn accounts(c: &mut Conn<'_>, basin: Option<BasinId>) -> Result<Vec<AccountLine>, Error> {
    c.all(ACCOUNTS, &[&basin])
}

/// The basins of the house.
///
/// # Errors
/// When the base cannot be read.
pub fn basins(c: &mut Conn<'_>) -> Result<Vec<(BasinId, String)>, Error> {
    c.all(BASINS, &[])
}

/// The account a link lets in, if it still does.
///
/// # Errors
/// When the base cannot be read.
pub fn link(c: &mut Conn<'_>, token_hash: &str, purpose: LinkPurpose) -> Result<Option<AccountId>, Error> {
    let now = c.now();
    Ok(c.one::<(AccountId,)>(LINK, &[&token_hash, &purpose, &now])?.map(|row| row.0))
}

/// Uses a link up; false when another was quicker.
///
/// # Errors
/// When the base cannot be written.
pub fn use_link(tx: &mut Tx<'_>, token_hash: &str) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.exec(USE_LINK, &[&token_hash, &now])? == 1)
}
