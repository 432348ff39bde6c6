//! Every statement of the room: here basins, accounts and what they are; a file for each other subject.

pub mod secret;
pub mod session;
pub mod token;

use crate::MembershipId;
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
    /// A role that was given because the register knew someone.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ContactRole {
        /// Key.
        pub id: MembershipId,
        /// Whose.
        pub account_id: AccountId,
        /// Their address.
        pub email: String,
        /// Where.
        pub basin_id: BasinId,
        /// What.
        pub role: Role,
        /// The sheet it is bound to.
        pub subject_id: Option<Uuid>,
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
    /// Whether an account has a role over a sheet, or had one that did not end with a function.
    EVER_WAS = "SELECT count(*) AS count FROM membership WHERE account_id = ?1 AND basin_id = ?2 AND role = ?3
               AND subject_id = ?4 AND NOT ended_with_function";
    /// The roles that were given to contacts and last, of one address or of all.
    CONTACT_ROLES = "SELECT m.id, m.account_id, a.email, m.basin_id, m.role, m.subject_id
               FROM membership m JOIN account a ON a.id = m.account_id
               WHERE m.as_contact AND m.ended_at IS NULL AND m.basin_id IS NOT NULL AND (a.email = ?1 OR ?1 IS NULL)
               ORDER BY a.email, m.id";
    /// A role was given because the register knew them.
    GIVE_AS_CONTACT = "UPDATE membership SET as_contact = TRUE
               WHERE account_id = ?1 AND basin_id = ?2 AND role = ?3 AND subject_id = ?4 AND ended_at IS NULL";
    /// Ends a role with the function it was given for.
    END_ROLE = "UPDATE membership SET ended_at = ?2, ended_with_function = TRUE WHERE id = ?1 AND ended_at IS NULL";
    /// The accounts of a basin (or of the house), a line per role.
    ACCOUNTS = "SELECT a.id, a.name, a.email, m.role, b.name AS basin_name, a.totp_confirmed_at IS NOT NULL AS second_factor,
               (SELECT max(s.seen_at) FROM session s WHERE s.account_id = a.id) AS seen_at, a.closed_at
               FROM account a LEFT JOIN membership m ON m.account_id = a.id AND m.ended_at IS NULL
               LEFT JOIN basin b ON b.id = m.basin_id
               WHERE (m.basin_id = ?1 OR ?1 IS NULL) ORDER BY a.name, a.id, m.created_at";
    /// Basins, by name.
    BASINS = "SELECT id, name FROM basin ORDER BY name";
    /// A basin by its code.
    BASIN = "SELECT id FROM basin WHERE code = ?1";
    /// Adds a basin.
    ADD_BASIN = "INSERT INTO basin (id, code, name, created_at) VALUES (?1, ?2, ?3, ?4)";
    /// Changes the name of an account.
    RENAME = "UPDATE account SET name = ?2 WHERE id = ?1";
    /// Changes the language and the theme of an account; nothing leaves one as it is.
    PREFER = "UPDATE account SET language = coalesce(?2, language), theme = coalesce(?3, theme) WHERE id = ?1";
    /// Closes an account.
    CLOSE = "UPDATE account SET closed_at = ?2 WHERE id = ?1 AND closed_at IS NULL";
    /// Opens a closed account again.
    REOPEN = "UPDATE account SET closed_at = NULL WHERE id = ?1";
    /// Adds an account.
    ADD_ACCOUNT = "INSERT INTO account (id, name, email, language, created_at) VALUES (?1, ?2, ?3, ?4, ?5)";
    /// Adds a role.
    ADD_MEMBERSHIP = "INSERT INTO membership (id, account_id, basin_id, role, subject_id, created_at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
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

/// Whether an account has this role over this sheet, or had it before someone took it away.
///
/// # Errors
/// When the base cannot be read.
pub fn ever_was(
    c: &mut Conn<'_>,
    account: AccountId,
    basin: BasinId,
    role: Role,
    subject: Uuid,
) -> Result<bool, Error> {
    Ok(c.value::<i64>(EVER_WAS, &[&account, &basin, &role, &subject])? > 0)
}

/// The roles that were given to contacts and last, of one address or of all.
///
/// # Errors
/// When the base cannot be read.
pub fn contact_roles(c: &mut Conn<'_>, email: Option<&str>) -> Result<Vec<ContactRole>, Error> {
    c.all(CONTACT_ROLES, &[&email])
}

/// Notes that a role was given because the register knew them.
pub(crate) fn give_as_contact(
    tx: &mut Tx<'_>,
    account: AccountId,
    basin: BasinId,
    role: Role,
    subject: Uuid,
) -> Result<(), Error> {
    tx.exec(GIVE_AS_CONTACT, &[&account, &basin, &role, &subject])?;
    Ok(())
}

/// Ends a role with the function it was given for.
pub(crate) fn end_role(tx: &mut Tx<'_>, id: MembershipId) -> Result<(), Error> {
    let now = tx.now();
    tx.exec(END_ROLE, &[&id, &now])?;
    Ok(())
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

/// The basin of a code.
///
/// # Errors
/// When the base cannot be read.
pub fn basin(c: &mut Conn<'_>, code: &str) -> Result<Option<BasinId>, Error> {
    Ok(c.one::<(BasinId,)>(BASIN, &[&code])?.map(|row| row.0))
}

/// Adds a basin.
///
/// # Errors
/// When the base cannot be written.
pub fn add_basin(tx: &mut Tx<'_>, code: &str, name: &str) -> Result<BasinId, Error> {
    let (id, now) = (BasinId(tx.new_id()), tx.now());
    tx.exec(ADD_BASIN, &[&id, &code, &name, &now])?;
    Ok(id)
}

/// Changes the name of an account.
///
/// # Errors
/// When the base cannot be written.
pub fn rename(tx: &mut Tx<'_>, account: AccountId, name: &str) -> Result<(), Error> {
    tx.exec(RENAME, &[&account, &name])?;
    Ok(())
}

/// Changes the language and the theme of an account; nothing leaves one as it is.
///
/// # Errors
/// When the base cannot be written.
pub fn prefer(
    tx: &mut Tx<'_>,
    account: AccountId,
    language: Option<&str>,
    theme: Option<&str>,
) -> Result<(), Error> {
    tx.exec(PREFER, &[&account, &language, &theme])?;
    Ok(())
}

/// Closes an account.
///
/// # Errors
/// When the base cannot be written.
pub fn close(tx: &mut Tx<'_>, account: AccountId) -> Result<(), Error> {
    let now = tx.now();
    tx.exec(CLOSE, &[&account, &now])?;
    Ok(())
}

/// Opens a closed account again.
///
/// # Errors
/// When the base cannot be written.
pub fn reopen(tx: &mut Tx<'_>, account: AccountId) -> Result<(), Error> {
    tx.exec(REOPEN, &[&account])?;
    Ok(())
}

/// Every statement of the room: file, name, text. For the test that prepares them on both engines.
pub fn statements() -> Vec<(&'static str, &'static str, &'static str)> {
    let lists: [(&'static str, &[(&'static str, &'static str)]); 6] = [
        ("account", ALL),
        ("secret", secret::ALL),
        ("session", session::ALL),
        ("token", token::ALL),
        ("rate", navette_web::rate::ALL),
        ("twice", navette_web::twice::ALL),
    ];
    lists.iter().flat_map(|(file, list)| list.iter().map(|(name, sql)| (*file, *name, *sql))).collect()
}
