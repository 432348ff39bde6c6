//! The administration pages: accounts, kept mails, the journal of sign-ins.

use crate::actions::{self, Invitation};
use crate::store::{self, AccountLine};
use crate::{ManageAccounts, SeeSettings, sign_in};
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_database::{AccountId, BasinId, Conn, journal::Line};
use navette_jobs::mail::{self, Mail, MailId};
use navette_web::{Choice, Failure, Fields, Key, May, Onward, Role, Shell, Submitted, Visit, html, role_key};

#[derive(Template)]
#[template(path = "accounts.html")]
struct AccountsPage {
    shell: Shell,
    fields: Fields,
    lines: Vec<AccountRow>,
    roles: Vec<Choice>,
    basins: Vec<Choice>,
    settings: bool,
}

struct AccountRow {
    line: AccountLine,
    role: String,
}

/// The roles an invitation may give: an administrator invites administrators and coordination; coordination its own basin.
fn roles_to_give(role: Role) -> &'static [Role] {
    if role == Role::Admin {
        &[Role::Coordination, Role::Admin]
    } else {
        &[Role::Coordination, Role::Finance, Role::Partner, Role::Reader]
    }
}

fn page(
    c: &mut Conn<'_>,
    may: &May<ManageAccounts>,
    shell: Shell,
    fields: Fields,
) -> Result<AccountsPage, Failure> {
    let who = may.who();
    let of_basin = if who.role == Role::Admin { None } else { who.basin };
    let lines = store::accounts(c, of_basin)?
        .into_iter()
        .map(|line| AccountRow {
            role: line.role.map_or_else(String::new, |r| shell.t(role_key(r)).to_owned()),
            line,
        })
        .collect();
    let chosen = fields.get("role").to_owned();
    let roles = roles_to_give(who.role)
        .iter()
        .map(|role| Choice::among(role.code(), shell.t(role_key(*role)), &chosen))
        .collect();
    let basins = store::basins(c)?
        .into_iter()
        .filter(|(id, _)| of_basin.is_none_or(|own| own == *id))
        .map(|(id, name)| Choice::among(id.to_string(), name, fields.get("basin")))
        .collect();
    Ok(AccountsPage { settings: who.role == Role::Admin, shell, fields, lines, roles, basins })
}

/// `GET /admin/comptes`
pub(crate) async fn accounts(visit: Visit) -> Response {
    visit.read(|c, may: &May<ManageAccounts>, shell| html(&page(c, may, shell, Fields::default())?)).await
}

/// `POST /admin/comptes`: invites.
pub(crate) async fn invite(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    let (texts, url) = (visit.state.texts.clone(), visit.state.settings.public_url.clone());
    visit
        .write(move |tx, may: &May<ManageAccounts>, shell| {
            let who = may.who();
            let role =
                Role::from_code(fields.get("role")).filter(|role| roles_to_give(who.role).contains(role));
            let basin = if who.role == Role::Admin { fields.read::<BasinId>("basin") } else { who.basin };
            let basin = basin.filter(|_| role != Some(Role::Admin));
            let known = match basin {
                Some(id) => store::basins(tx)?.iter().any(|(known, _)| *known == id),
                None => role == Some(Role::Admin),
            };
            let email = fields.get("email").to_lowercase();
            if fields.get("name").is_empty() || fields.get("name").chars().count() > 200 {
                fields.refuse("name", shell.t("accounts-error-name"));
            }
            if !sign_in::looks_like_an_address(&email) {
                fields.refuse("email", shell.t("accounts-error-email"));
            }
            if role.is_none() {
                fields.refuse("role", shell.t("accounts-error-role"));
            }
            if !known {
                fields.refuse("basin", shell.t("accounts-error-basin"));
            }
            let Some(role) = role.filter(|_| !fields.refused()) else {
                return Err(Failure::again(html(&page(tx, may, shell, fields)?)?));
            };
            let name = fields.get("name").to_owned();
            let invitation =
                Invitation { name, email, language: shell.lang.clone(), role, basin, subject: None };
            actions::invite(tx, may.actor(), &invitation, &texts, &url)?;
            Ok(Onward::to("/admin/comptes")
                .done(shell.tx("accounts-done-invited", &invitation.name))
                .into_response())
        })
        .await
}

/// The account, when this person may manage it: any for an administrator, their basin's for coordination.
fn managed(c: &mut Conn<'_>, may: &May<ManageAccounts>, id: AccountId) -> Result<store::Account, Failure> {
    let account = store::account(c, id)?.ok_or(Failure::NotFound)?;
    let roles = store::memberships(c, id)?;
    let own = may.who().role == Role::Admin
        || (!roles.is_empty() && roles.iter().all(|m| m.basin_id == may.who().basin));
    if !own {
        return Err(Failure::NotFound);
    }
    Ok(account)
}

/// `POST /admin/comptes/{id}/fermer`
pub(crate) async fn close(visit: Visit, Key(id): Key<AccountId>) -> Response {
    visit
        .write(move |tx, may: &May<ManageAccounts>, shell| {
            let account = managed(tx, may, id)?;
            if may.who().account == Some(id) {
                return Err(Failure::Told(shell.t("accounts-error-own").to_owned()));
            }
            actions::close_account(tx, may.actor(), id)?;
            let undo = format!("/admin/comptes/{id}/rouvrir");
            Ok(Onward::to("/admin/comptes")
                .done(shell.tx("accounts-done-closed", &account.name))
                .undo(undo)
                .into_response())
        })
        .await
}

/// `POST /admin/comptes/{id}/rouvrir`
pub(crate) async fn reopen(visit: Visit, Key(id): Key<AccountId>) -> Response {
    visit
        .write(move |tx, may: &May<ManageAccounts>, shell| {
            let account = managed(tx, may, id)?;
            actions::reopen_account(tx, may.actor(), id)?;
            Ok(Onward::to("/admin/comptes")
                .done(shell.tx("accounts-done-reopened", &account.name))
                .into_response())
        })
        .await
}

#[derive(Template)]
#[template(path = "mails.html")]
struct MailsPage {
    shell: Shell,
    mails: Vec<Mail>,
}

/// `GET /admin/courriels`
pub(crate) async fn mails(visit: Visit) -> Response {
    visit
        .read(|c, _: &May<SeeSettings>, shell| {
            let mails = mail::list(c, None, None, 200, 0)?;
            html(&MailsPage { shell, mails })
        })
        .await
}

#[derive(Template)]
#[template(path = "mail.html")]
struct MailPage {
    shell: Shell,
    mail: Mail,
}

/// `GET /admin/courriels/{id}`
pub(crate) async fn mail(visit: Visit, Key(id): Key<MailId>) -> Response {
    visit
        .read(move |c, _: &May<SeeSettings>, shell| {
            let mail = mail::find(c, id)?.ok_or(Failure::NotFound)?;
            html(&MailPage { shell, mail })
        })
        .await
}

#[derive(Template)]
#[template(path = "journal.html")]
struct JournalPage {
    shell: Shell,
    lines: Vec<JournalRow>,
}

struct JournalRow {
    line: Line,
    sentence: String,
    device: String,
}

/// `GET /admin/journal`: who came in, who tried, what changed about accounts.
pub(crate) async fn journal(visit: Visit) -> Response {
    visit
        .read(|c, _: &May<SeeSettings>, shell| {
            let lines = navette_database::journal::latest(c, "account", 200)?
                .into_iter()
                .map(|line| JournalRow {
                    sentence: shell
                        .tc_known("accounts-journal-", &line.verb.replace(['.', '_'], "-"))
                        .unwrap_or_else(|| line.verb.clone()),
                    device: line.data.get("device").and_then(|d| d.as_str()).unwrap_or_default().to_owned(),
                    line,
                })
                .collect();
            html(&JournalPage { shell, lines })
        })
        .await
}
