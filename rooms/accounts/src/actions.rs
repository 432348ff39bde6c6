//! What people do about coming in: ask for a link, come in, invite. One transaction each.

pub(crate) mod contact;
pub(crate) mod own;

use crate::store::{self, Account, secret, session, token};
use crate::{LinkPurpose, MembershipId, password, second_factor};
use jiff::SignedDuration;
use navette_database::{AccountId, Actor, BasinId, Error, Subject, Tx, Uuid};
use navette_jobs::mail;
use navette_web::{Role, Texts, hex, token_hash};
use serde_json::json;

/// How long a link to come in lasts.
pub(crate) const LINK: SignedDuration = SignedDuration::from_mins(10);
/// How long an invitation lasts.
const INVITATION: SignedDuration = SignedDuration::from_hours(24 * 14);

/// Adds a basin, or finds the one with this code.
///
/// # Errors
/// When the base cannot be written.
pub fn add_basin(tx: &mut Tx<'_>, code: &str, name: &str) -> Result<BasinId, Error> {
    if let Some(id) = store::basin(tx, code)? {
        return Ok(id);
    }
    let id = store::add_basin(tx, code, name)?;
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
    let until = tx.now() + lasts;
    session::add_link(tx, &token_hash(&token), account, purpose, until)?;
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
    session::open(tx, &token_hash(&token), account, membership.id, device)?;
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
    let account = match session::link(tx, &hash, LinkPurpose::SignIn)? {
        Some(account) => account,
        None => session::link(tx, &hash, LinkPurpose::Invitation)?.ok_or(Refused::NotGood)?,
    };
    if store::account(tx, account)?.is_none_or(|account| account.closed_at.is_some())
        || !session::use_link(tx, &hash)?
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
    let id = session::link(tx, &hash, LinkPurpose::SecondFactor)?.ok_or(Refused::NotGood)?;
    let account =
        store::account(tx, id)?.filter(|account| account.closed_at.is_none()).ok_or(Refused::NotGood)?;
    if !code_is_good(tx, &account, code)? || !session::use_link(tx, &hash)? {
        return Err(Refused::NotGood);
    }
    open_session(tx, id, device)?.ok_or(Refused::NoRole)
}

fn code_is_good(tx: &mut Tx<'_>, account: &Account, code: &str) -> Result<bool, Error> {
    let Some(kept) = &account.totp_secret else { return Ok(false) };
    let seconds = u64::try_from(tx.now().as_second()).unwrap_or(0);
    if let Some(step) = second_factor::matching_step(kept, code, seconds, account.totp_last_step) {
        secret::use_step(tx, account.id, step)?;
        return Ok(true);
    }
    let hash = token_hash(&second_factor::normal_code(code));
    let used = secret::use_code(tx, account.id, &hash)?;
    if used {
        tx.journal(
            None,
            Actor::Account(account.id),
            "account.recovery_code_used",
            subject_of(account.id),
            &json!({}),
        )?;
    }
    Ok(used)
}

/// Closes an account and its sessions and tokens; what it wrote stays under its name.
pub(crate) fn close_account(tx: &mut Tx<'_>, who: Actor, account: AccountId) -> Result<(), Error> {
    store::close(tx, account)?;
    session::close_all(tx, account)?;
    token::revoke_all(tx, account)?;
    tx.journal(None, who, "account.closed", subject_of(account), &json!({}))
}

/// Opens a closed account again.
pub(crate) fn reopen_account(tx: &mut Tx<'_>, who: Actor, account: AccountId) -> Result<(), Error> {
    store::reopen(tx, account)?;
    tx.journal(None, who, "account.reopened", subject_of(account), &json!({}))
}
