//! What people do about coming in: ask for a link, come in, invite, change a password. One transaction each.

use crate::doorkeeper::SESSION;
use crate::store::{self, Account};
use crate::{LinkPurpose, MembershipId, SessionId, password, second_factor};
use jiff::SignedDuration;
use navette_database::{AccountId, Actor, BasinId, Error, Subject, Tx, Uuid};
use navette_jobs::mail;
use navette_web::{Role, Texts, hex, token_hash};
use serde_json::json;

/// How long a link to come in lasts.
pub(crate) const LINK: SignedDuration = SignedDuration::from_mins(10);
/// How long an invitation lasts.
const INVITATION: SignedDuration = SignedDuration::from_hours(24 * 14);
/// How many recovery codes there are.
const RECOVERY_CODES: usize = 10;

/// Adds a basin, or finds the one with this code.
///
/// # Errors
/// When the base cannot be written.
pub fn add_basin(tx: &mut Tx<'_>, code: &str, name: &str) -> Result<BasinId, Error> {
    if let Some((id,)) = tx.one::<(BasinId,)>("SELECT id FROM basin WHERE code = ?1", &[&code])? {
        return Ok(id);
    }
    let (id, now) = (BasinId(tx.new_id()), tx.now());
    tx.exec(
        "INSERT INTO basin (id, code, name, created_at) VALUES (?1, ?2, ?3, ?4)",
        &[&id, &code, &name, &now],
    )?;
    tx.journal(
        Some(id),
        Actor::System,
        "basin.added",
        Subject { kind: "basin", id: id.0 },
        &json!({ "name": name }),
    )?;
    Ok(id)
}

/// Whom to invite, as what.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// Name as shown.
    pub name: String,
    /// Address; kept in lower case.
    pub email: String,
    /// `fr`, `nl` or `en`.
    pub language: String,
    /// As what.
    pub role: Role,
    /// Where; nowhere for an administrator.
    pub basin: Option<BasinId>,
    /// The one sheet for an operator, a school or a juror.
    pub subject: Option<Uuid>,
}

/// Adds the account (or finds the one with this address) and gives it the role, unless it has it already.
///
/// # Errors
/// When the base cannot be written.
pub fn add_role(tx: &mut Tx<'_>, who: Actor, invitation: &Invitation) -> Result<(AccountId, bool), Error> {
    let email = invitation.email.trim().to_lowercase();
    let now = tx.now();
    let (id, is_new) = match store::account_by_email(tx, &email)? {
        Some(account) => (account.id, false),
        None => {
            let id = AccountId(tx.new_id());
            tx.exec(store::ADD_ACCOUNT, &[&id, &invitation.name.trim(), &email, &invitation.language, &now])?;
            (id, true)
        }
    };
    let has_it = store::memberships(tx, id)?.iter().any(|m| {
        m.role == invitation.role && m.basin_id == invitation.basin && m.subject_id == invitation.subject
    });
    if !has_it {
        let membership = MembershipId(tx.new_id());
        tx.exec(
            store::ADD_MEMBERSHIP,
            &[&membership, &id, &invitation.basin, &invitation.role, &invitation.subject, &now],
        )?;
        let data = json!({ "role": invitation.role.code() });
        tx.journal(
            invitation.basin,
            who,
            "account.role_added",
            Subject { kind: "account", id: id.0 },
            &data,
        )?;
    }
    Ok((id, is_new))
}

/// Adds the role and writes the person a mail with a link to come in, good for two weeks.
///
/// # Errors
/// When the base cannot be written.
pub fn invite(
    tx: &mut Tx<'_>,
    who: Actor,
    invitation: &Invitation,
    texts: &Texts,
    public_url: &str,
) -> Result<AccountId, Error> {
    let (id, _) = add_role(tx, who, invitation)?;
    let token = link(tx, id, LinkPurpose::Invitation, INVITATION)?;
    let language = invitation.language.as_str();
    let address = format!("{public_url}/entrer/{token}");
    let subject = texts.plain(language, "accounts-mail-invitation-subject").to_owned();
    let body = texts.with(
        language,
        "accounts-mail-invitation-body",
        &[("name", invitation.name.as_str().into()), ("address", address.into())],
    );
    mail::write(tx, invitation.basin, &invitation.email.trim().to_lowercase(), &subject, &body)?;
    Ok(id)
}

/// A fresh link; only its hash is kept.
fn link(
    tx: &mut Tx<'_>,
    account: AccountId,
    purpose: LinkPurpose,
    lasts: SignedDuration,
) -> Result<String, Error> {
    let token = hex(&tx.random::<32>());
    let (id, now) = (tx.new_id(), tx.now());
    tx.exec(store::ADD_LINK, &[&id, &token_hash(&token), &account, &purpose, &now, &(now + lasts)])?;
    Ok(token)
}

/// A link to come in within ten minutes, as a token; nobody is written to. For `navette user link` and the demonstration.
///
/// # Errors
/// When the base cannot be written.
pub fn sign_in_link(tx: &mut Tx<'_>, account: AccountId) -> Result<String, Error> {
    link(tx, account, LinkPurpose::SignIn, LINK)
}

/// A link for the demonstration, good for a day.
///
/// # Errors
/// When the base cannot be written.
pub fn demonstration_link(tx: &mut Tx<'_>, account: AccountId) -> Result<String, Error> {
    link(tx, account, LinkPurpose::Invitation, INVITATION)
}

/// Writes a mail with a link to come in, if there is an account with this address. Whoever asks is told the same either way.
///
/// # Errors
/// When the base cannot be written.
pub(crate) fn mail_link(
    tx: &mut Tx<'_>,
    email: &str,
    texts: &Texts,
    public_url: &str,
    next: &str,
) -> Result<(), Error> {
    let Some(account) = store::account_by_email(tx, email)?.filter(|account| account.closed_at.is_none())
    else {
        return Ok(());
    };
    let token = sign_in_link(tx, account.id)?;
    let language = account.language.as_str();
    let address = if next.is_empty() {
        format!("{public_url}/entrer/{token}")
    } else {
        format!(
            "{public_url}/entrer/{token}?{}",
            navette_web::Fields::from_pairs([("vers", next)]).question(&[])
        )
    };
    let subject = texts.plain(language, "accounts-mail-link-subject").to_owned();
    let body = texts.with(
        language,
        "accounts-mail-link-body",
        &[("name", account.name.as_str().into()), ("address", address.into())],
    );
    mail::write(tx, None, &account.email, &subject, &body)?;
    tx.journal(None, Actor::Account(account.id), "sign_in.link_asked", subject_of(account.id), &json!({}))
}

fn subject_of(account: AccountId) -> Subject<'static> {
    Subject { kind: "account", id: account.0 }
}

/// Why someone cannot come in.
#[derive(Debug)]
pub(crate) enum Refused {
    /// The link, the password or the code is not (or no longer) good.
    NotGood,
    /// The account has no role any more.
    NoRole,
    /// The base failed.
    Base(Error),
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self::Base(error)
    }
}

/// Opens a session in the account's first role and gives its token, which is kept only as a hash.
///
/// # Errors
/// When the account has no role, or the base cannot be written.
pub fn open_session(tx: &mut Tx<'_>, account: AccountId, device: &str) -> Result<Option<String>, Error> {
    let Some(membership) = store::memberships(tx, account)?.into_iter().next() else { return Ok(None) };
    let token = hex(&tx.random::<32>());
    let (id, now) = (SessionId(tx.new_id()), tx.now());
    tx.exec(
        store::ADD_SESSION,
        &[&id, &token_hash(&token), &account, &membership.id, &device, &now, &(now + SESSION)],
    )?;
    tx.journal(
        None,
        Actor::Account(account),
        "session.opened",
        subject_of(account),
        &json!({ "device": device }),
    )?;
    Ok(Some(token))
}

/// Comes in by a mailed link, which is used up.
pub(crate) fn come_in_by_link(tx: &mut Tx<'_>, token: &str, device: &str) -> Result<String, Refused> {
    let hash = token_hash(token);
    let account = match store::link(tx, &hash, LinkPurpose::SignIn)? {
        Some(account) => account,
        None => store::link(tx, &hash, LinkPurpose::Invitation)?.ok_or(Refused::NotGood)?,
    };
    if store::account(tx, account)?.is_none_or(|account| account.closed_at.is_some())
        || !store::use_link(tx, &hash)?
    {
        return Err(Refused::NotGood);
    }
    open_session(tx, account, device)?.ok_or(Refused::NoRole)
}

/// What a right password leads to.
pub(crate) enum Next {
    /// A session's token.
    Session(String),
    /// The token of the second step.
    SecondFactor(String),
}

/// Comes in by password, or goes on to the second factor. Takes as long for an address that nobody has.
pub(crate) fn come_in_by_password(
    tx: &mut Tx<'_>,
    email: &str,
    typed: &str,
    device: &str,
) -> Result<Next, Refused> {
    let account = store::account_by_email(tx, email)?.filter(|account| account.closed_at.is_none());
    let kept = account.as_ref().and_then(|account| account.password_hash.as_deref());
    if !password::verify(typed, kept) {
        return Err(Refused::NotGood);
    }
    let account = account.ok_or(Refused::NotGood)?;
    if account.totp_confirmed_at.is_some() {
        return Ok(Next::SecondFactor(link(tx, account.id, LinkPurpose::SecondFactor, LINK)?));
    }
    open_session(tx, account.id, device)?.map(Next::Session).ok_or(Refused::NoRole)
}

/// Notes a try that failed, so that its owner sees it.
pub(crate) fn note_failure(tx: &mut Tx<'_>, email: &str) -> Result<(), Error> {
    if let Some(account) = store::account_by_email(tx, email)? {
        tx.journal(None, Actor::System, "sign_in.failed", subject_of(account.id), &json!({}))?;
    }
    Ok(())
}

/// Comes in by the code of the telephone, or by a recovery code, after the password.
pub(crate) fn come_in_by_code(
    tx: &mut Tx<'_>,
    token: &str,
    code: &str,
    device: &str,
) -> Result<String, Refused> {
    let hash = token_hash(token);
    let id = store::link(tx, &hash, LinkPurpose::SecondFactor)?.ok_or(Refused::NotGood)?;
    let account =
        store::account(tx, id)?.filter(|account| account.closed_at.is_none()).ok_or(Refused::NotGood)?;
    if !code_is_good(tx, &account, code)? || !store::use_link(tx, &hash)? {
        return Err(Refused::NotGood);
    }
    open_session(tx, id, device)?.ok_or(Refused::NoRole)
}

fn code_is_good(tx: &mut Tx<'_>, account: &Account, code: &str) -> Result<bool, Error> {
    let (Some(secret), now) = (&account.totp_secret, tx.now()) else { return Ok(false) };
    let seconds = u64::try_from(now.as_second()).unwrap_or(0);
    if let Some(step) = second_factor::matching_step(secret, code, seconds, account.totp_last_step) {
        tx.exec("UPDATE account SET totp_last_step = ?2 WHERE id = ?1", &[&account.id, &step])?;
        return Ok(true);
    }
    let hash = token_hash(&second_factor::normal_code(code));
    let used = tx.exec(
        "UPDATE recovery_code SET used_at = ?3 WHERE account_id = ?1 AND code_hash = ?2 AND used_at IS NULL",
        &[&account.id, &hash, &now],
    )?;
    if used == 1 {
        tx.journal(
            None,
            Actor::Account(account.id),
            "account.recovery_code_used",
            subject_of(account.id),
            &json!({}),
        )?;
    }
    Ok(used == 1)
}

/// Sets a password and closes every other session.
pub(crate) fn set_password(
    tx: &mut Tx<'_>,
    account: AccountId,
    typed: &str,
    keep_session: &str,
) -> Result<(), Error> {
    let hash = password::hash(typed, &tx.random::<16>()).map_err(Error::Other)?;
    tx.exec("UPDATE account SET password_hash = ?2 WHERE id = ?1", &[&account, &hash])?;
    tx.exec("DELETE FROM session WHERE account_id = ?1 AND token_hash <> ?2", &[&account, &keep_session])?;
    tx.journal(None, Actor::Account(account), "account.password_set", subject_of(account), &json!({}))
}

/// Begins a second factor: a fresh secret that counts once a code from it was typed.
pub(crate) fn begin_second_factor(tx: &mut Tx<'_>, account: AccountId) -> Result<(), Error> {
    let secret = tx.random::<20>().to_vec();
    tx.exec(
        "UPDATE account SET totp_secret = ?2, totp_confirmed_at = NULL, totp_last_step = NULL WHERE id = ?1",
        &[&account, &secret],
    )?;
    tx.journal(None, Actor::Account(account), "account.second_factor_begun", subject_of(account), &json!({}))
}

/// Confirms the second factor with a code from it, and gives the recovery codes, shown this once; nothing when the code is wrong.
pub(crate) fn confirm_second_factor(
    tx: &mut Tx<'_>,
    id: AccountId,
    code: &str,
) -> Result<Option<Vec<String>>, Error> {
    let Some(account) = store::account(tx, id)? else { return Ok(None) };
    let now = tx.now();
    let seconds = u64::try_from(now.as_second()).unwrap_or(0);
    let step = account
        .totp_secret
        .as_deref()
        .and_then(|secret| second_factor::matching_step(secret, code, seconds, None));
    let Some(step) = step else { return Ok(None) };
    tx.exec(
        "UPDATE account SET totp_confirmed_at = ?2, totp_last_step = ?3 WHERE id = ?1",
        &[&id, &now, &step],
    )?;
    tx.exec("DELETE FROM recovery_code WHERE account_id = ?1", &[&id])?;
    let mut codes = Vec::with_capacity(RECOVERY_CODES);
    for _ in 0..RECOVERY_CODES {
        let code = second_factor::recovery_code(&tx.random::<12>());
        let (key, hash) = (tx.new_id(), token_hash(&second_factor::normal_code(&code)));
        tx.exec(
            "INSERT INTO recovery_code (id, account_id, code_hash) VALUES (?1, ?2, ?3)",
            &[&key, &id, &hash],
        )?;
        codes.push(code);
    }
    tx.journal(None, Actor::Account(id), "account.second_factor_on", subject_of(id), &json!({}))?;
    Ok(Some(codes))
}

/// Takes the second factor away.
pub(crate) fn remove_second_factor(tx: &mut Tx<'_>, account: AccountId) -> Result<(), Error> {
    tx.exec(
        "UPDATE account SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL WHERE id = ?1",
        &[&account],
    )?;
    tx.exec("DELETE FROM recovery_code WHERE account_id = ?1", &[&account])?;
    tx.journal(None, Actor::Account(account), "account.second_factor_off", subject_of(account), &json!({}))
}

/// Closes an account and its sessions and tokens; what it wrote stays under its name.
pub(crate) fn close_account(tx: &mut Tx<'_>, who: Actor, account: AccountId) -> Result<(), Error> {
    let now = tx.now();
    tx.exec("UPDATE account SET closed_at = ?2 WHERE id = ?1 AND closed_at IS NULL", &[&account, &now])?;
    tx.exec("DELETE FROM session WHERE account_id = ?1", &[&account])?;
    tx.exec(
        "UPDATE api_token SET revoked_at = ?2 WHERE account_id = ?1 AND revoked_at IS NULL",
        &[&account, &now],
    )?;
    tx.journal(None, who, "account.closed", subject_of(account), &json!({}))
}

/// Opens a closed account again.
pub(crate) fn reopen_account(tx: &mut Tx<'_>, who: Actor, account: AccountId) -> Result<(), Error> {
    tx.exec("UPDATE account SET closed_at = NULL WHERE id = ?1", &[&account])?;
    tx.journal(None, who, "account.reopened", subject_of(account), &json!({}))
}

/// Adds a token of the API and gives it, shown this once.
pub(crate) fn add_token(
    tx: &mut Tx<'_>,
    account: AccountId,
    session: &str,
    label: &str,
    scopes: &str,
) -> Result<String, Error> {
    let token = format!("nav_{}", hex(&tx.random::<24>()));
    let (id, now) = (tx.new_id(), tx.now());
    let membership: MembershipId =
        tx.value("SELECT membership_id FROM session WHERE token_hash = ?1", &[&session])?;
    let ends = now + SignedDuration::from_hours(24 * 365);
    tx.exec(
        "INSERT INTO api_token (id, token_hash, account_id, membership_id, label, scopes, created_at, expires_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        &[&id, &token_hash(&token), &account, &membership, &label, &scopes, &now, &ends],
    )?;
    tx.journal(
        None,
        Actor::Account(account),
        "account.token_added",
        subject_of(account),
        &json!({ "label": label }),
    )?;
    Ok(token)
}
