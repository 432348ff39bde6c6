//! What somebody does about their own account: password, second factor, sessions, tokens, name. One transaction each.

use super::subject_of;
use crate::store::token::NewToken;
use crate::store::{self, Membership, secret, session, token};
use crate::{SessionId, password, second_factor};
use jiff::SignedDuration;
use navette_database::{AccountId, Actor, Error, Tx, Uuid};
use navette_web::{hex, token_hash};
use serde_json::json;

/// How long a token of the API lasts.
const TOKEN: SignedDuration = SignedDuration::from_hours(24 * 365);
/// How many recovery codes there are.
const RECOVERY_CODES: usize = 10;

/// Sets a password and closes every other session.
pub(crate) fn set_password(
    tx: &mut Tx<'_>,
    account: AccountId,
    typed: &str,
    keep_session: &str,
) -> Result<(), Error> {
    let hash = password::hash(typed, &tx.random::<16>()).map_err(Error::Other)?;
    secret::set_password(tx, account, &hash)?;
    session::close_others(tx, account, keep_session)?;
    tx.journal(None, Actor::Account(account), "account.password_set", subject_of(account), &json!({}))
}

/// Begins a second factor: a fresh secret that counts once a code from it was typed.
pub(crate) fn begin_second_factor(tx: &mut Tx<'_>, account: AccountId) -> Result<(), Error> {
    let fresh = tx.random::<20>();
    secret::set_secret(tx, account, Some(&fresh))?;
    tx.journal(None, Actor::Account(account), "account.second_factor_begun", subject_of(account), &json!({}))
}

/// Confirms the second factor with a code from it, and gives the recovery codes, shown this once; nothing when the code is wrong.
pub(crate) fn confirm_second_factor(
    tx: &mut Tx<'_>,
    id: AccountId,
    code: &str,
) -> Result<Option<Vec<String>>, Error> {
    let Some(account) = store::account(tx, id)? else { return Ok(None) };
    let seconds = u64::try_from(tx.now().as_second()).unwrap_or(0);
    let step = account
        .totp_secret
        .as_deref()
        .and_then(|secret| second_factor::matching_step(secret, code, seconds, None));
    let Some(step) = step else { return Ok(None) };
    secret::confirm(tx, id, step)?;
    secret::forget_codes(tx, id)?;
    let mut codes = Vec::with_capacity(RECOVERY_CODES);
    for _ in 0..RECOVERY_CODES {
        let code = second_factor::recovery_code(&tx.random::<12>());
        secret::add_code(tx, id, &token_hash(&second_factor::normal_code(&code)))?;
        codes.push(code);
    }
    tx.journal(None, Actor::Account(id), "account.second_factor_on", subject_of(id), &json!({}))?;
    Ok(Some(codes))
}

/// Takes the second factor away.
pub(crate) fn remove_second_factor(tx: &mut Tx<'_>, account: AccountId) -> Result<(), Error> {
    secret::set_secret(tx, account, None)?;
    secret::forget_codes(tx, account)?;
    tx.journal(None, Actor::Account(account), "account.second_factor_off", subject_of(account), &json!({}))
}

/// Adds a token of the API and gives it, shown this once.
pub(crate) fn add_token(
    tx: &mut Tx<'_>,
    account: AccountId,
    session: &str,
    label: &str,
    scopes: &str,
) -> Result<String, Error> {
    let fresh = format!("nav_{}", hex(&tx.random::<24>()));
    let membership = session::role_in_force(tx, session)?;
    let until = tx.now() + TOKEN;
    let token_hash = token_hash(&fresh);
    token::add(tx, &NewToken { token_hash: &token_hash, account, membership, label, scopes, until })?;
    tx.journal(
        None,
        Actor::Account(account),
        "account.token_added",
        subject_of(account),
        &json!({ "label": label }),
    )?;
    Ok(fresh)
}

/// Revokes a token of the account; false when it has no such token.
pub(crate) fn revoke_token(tx: &mut Tx<'_>, account: AccountId, id: Uuid) -> Result<bool, Error> {
    if !token::revoke(tx, id, account)? {
        return Ok(false);
    }
    tx.journal(None, Actor::Account(account), "account.token_revoked", subject_of(account), &json!({}))?;
    Ok(true)
}

/// Changes the name of an account.
pub(crate) fn rename(tx: &mut Tx<'_>, account: AccountId, before: &str, name: &str) -> Result<(), Error> {
    store::rename(tx, account, name)?;
    let data = json!({ "before": before, "after": name });
    tx.journal(None, Actor::Account(account), "account.renamed", subject_of(account), &data)
}

/// Changes the language and the theme of an account; nothing leaves one as it is.
pub(crate) fn prefer(
    tx: &mut Tx<'_>,
    account: AccountId,
    language: Option<&str>,
    theme: Option<&str>,
) -> Result<(), Error> {
    store::prefer(tx, account, language, theme)?;
    let data = json!({ "language": language, "theme": theme });
    tx.journal(None, Actor::Account(account), "account.preferences", subject_of(account), &data)
}

/// Closes a session of the account; false when it has no such session.
pub(crate) fn close_session(tx: &mut Tx<'_>, account: AccountId, id: SessionId) -> Result<bool, Error> {
    if !session::close(tx, id, account)? {
        return Ok(false);
    }
    tx.journal(None, Actor::Account(account), "session.closed", subject_of(account), &json!({}))?;
    Ok(true)
}

/// Closes the session one is in.
pub(crate) fn sign_out(tx: &mut Tx<'_>, account: AccountId, session: &str) -> Result<(), Error> {
    session::leave(tx, session)?;
    tx.journal(None, Actor::Account(account), "session.closed", subject_of(account), &json!({}))
}

/// Takes up another role of the account.
pub(crate) fn change_role(
    tx: &mut Tx<'_>,
    account: AccountId,
    session: &str,
    membership: &Membership,
) -> Result<(), Error> {
    session::change_role(tx, session, membership.id)?;
    let data = json!({ "role": membership.role.code() });
    tx.journal(None, Actor::Account(account), "session.role_changed", subject_of(account), &data)
}
