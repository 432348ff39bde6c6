//! What someone sees and changes of their own account.

use crate::actions::own;
use crate::store::session::Session;
use crate::store::token::ApiToken;
use crate::store::{self, Account, Membership};
use crate::{SessionId, password, second_factor};
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_database::{AccountId, Conn, Uuid};
use navette_web::{Choice, Failure, Fields, Key, Onward, Shell, Submitted, Visit, Who, html, role_key};

/// The scopes a token may have: names of permissions, as the rooms give them.
pub const SCOPES: [&str; 10] = [
    "network.read",
    "network.people",
    "network.note",
    "network.edit",
    "offers.read",
    "offers.edit",
    "offers.import",
    "offers.lead",
    "needs.read",
    "needs.edit",
];

#[derive(Template)]
#[template(path = "my_account.html")]
struct MyAccountPage {
    shell: Shell,
    fields: Fields,
    account: Account,
    sessions: Vec<(Session, bool)>,
    roles: Vec<RoleChoice>,
    tokens: Vec<ApiToken>,
    staff: bool,
    /// A second factor that was begun: its drawing and its secret as text.
    begun: Option<(String, String)>,
    /// Recovery codes, shown once.
    codes: Vec<String>,
    /// A fresh token, shown once.
    token: String,
    scopes: Vec<Choice>,
}

/// A role of the account that can be taken up.
struct RoleChoice {
    membership: Membership,
    label: String,
    current: bool,
}

fn account_of(who: &Who) -> Result<AccountId, Failure> {
    who.account.ok_or(Failure::Forbidden)
}

fn page(
    c: &mut Conn<'_>,
    who: &Who,
    shell: Shell,
    fields: Fields,
    current: &str,
) -> Result<MyAccountPage, Failure> {
    let id = account_of(who)?;
    let account = store::account(c, id)?.ok_or(Failure::NotFound)?;
    let sessions = store::session::sessions(c, id)?
        .into_iter()
        .map(|s| (s.token_hash == current, s))
        .map(|(c, s)| (s, c))
        .collect();
    let roles = store::memberships(c, id)?
        .into_iter()
        .map(|membership| RoleChoice {
            label: shell.t(role_key(membership.role)).to_owned(),
            current: membership.role == who.role
                && membership.basin_id == who.basin
                && membership.subject_id == who.subject,
            membership,
        })
        .collect();
    let tokens = store::token::tokens(c, id)?;
    let begun =
        account.totp_secret.as_deref().filter(|_| account.totp_confirmed_at.is_none()).map(|secret| {
            let address = second_factor::telephone_address(secret, &account.email);
            (second_factor::drawing(&address), second_factor::secret_text(secret))
        });
    Ok(MyAccountPage {
        staff: who.role.is_staff() || who.role == navette_web::Role::Admin,
        scopes: SCOPES
            .iter()
            .map(|s| Choice::among(*s, shell.tc("accounts-scope-", &s.replace('.', "-")), SCOPES[0]))
            .collect(),
        shell,
        fields,
        account,
        sessions,
        roles,
        tokens,
        begun,
        codes: Vec::new(),
        token: String::new(),
    })
}

fn current(visit: &Visit) -> String {
    visit.session_hash().unwrap_or_default().to_owned()
}

/// `GET /compte`
pub(crate) async fn show(visit: Visit) -> Response {
    let session = current(&visit);
    visit.read_signed_in(move |c, who, shell| html(&page(c, who, shell, Fields::default(), &session)?)).await
}

/// `POST /compte`: the name.
pub(crate) async fn save(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    let session = current(&visit);
    visit
        .write_signed_in(move |tx, who, shell| {
            let id = account_of(who)?;
            let name = fields.get("name").to_owned();
            if name.is_empty() || name.chars().count() > 200 {
                fields.refuse("name", shell.t("accounts-error-name"));
                return Err(Failure::again(html(&page(tx, who, shell, fields, &session)?)?));
            }
            own::rename(tx, id, &who.name, &name)?;
            Ok(Onward::to("/compte").done(shell.t("web-saved")).into_response())
        })
        .await
}

/// `POST /compte/mot-de-passe`
pub(crate) async fn set_password(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    let session = current(&visit);
    visit
        .write_signed_in(move |tx, who, shell| {
            let account = store::account(tx, account_of(who)?)?.ok_or(Failure::NotFound)?;
            let (typed, old) = (fields.raw("password").to_owned(), fields.raw("old").to_owned());
            if account.password_hash.is_some() && !password::verify(&old, account.password_hash.as_deref()) {
                fields.refuse("old", shell.t("accounts-error-password"));
            }
            if let Err(weak) = password::check(&typed, &account.name, &account.email) {
                fields.refuse(
                    "password",
                    shell.t(match weak {
                        password::Weak::TooShort => "accounts-error-password-short",
                        password::Weak::TooLong => "accounts-error-password-long",
                        password::Weak::Guessable => "accounts-error-password-guessable",
                    }),
                );
            }
            if fields.refused() {
                return Err(Failure::again(html(&page(tx, who, shell, fields, &session)?)?));
            }
            own::set_password(tx, account.id, &typed, &session)?;
            Ok(Onward::to("/compte").done(shell.t("accounts-done-password")).into_response())
        })
        .await
}

/// `POST /compte/second-facteur`: begin, confirm or remove.
pub(crate) async fn second_factor(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    let session = current(&visit);
    visit
        .write_signed_in(move |tx, who, shell| {
            let id = account_of(who)?;
            match fields.get("do") {
                "begin" => {
                    own::begin_second_factor(tx, id)?;
                    Ok(Onward::to("/compte#second-facteur").into_response())
                }
                "remove" => {
                    own::remove_second_factor(tx, id)?;
                    Ok(Onward::to("/compte").warn(shell.t("accounts-done-second-factor-off")).into_response())
                }
                _ => match own::confirm_second_factor(tx, id, fields.get("code"))? {
                    Some(codes) => {
                        let mut page = page(tx, who, shell, Fields::default(), &session)?;
                        page.codes = codes;
                        html(&page)
                    }
                    None => {
                        fields.refuse("code", shell.t("accounts-error-code"));
                        Err(Failure::again(html(&page(tx, who, shell, fields, &session)?)?))
                    }
                },
            }
        })
        .await
}

/// `POST /compte/sessions/{id}/fermer`
pub(crate) async fn close_session(visit: Visit, Key(id): Key<SessionId>) -> Response {
    visit
        .write_signed_in(move |tx, who, shell| {
            if !own::close_session(tx, account_of(who)?, id)? {
                return Err(Failure::NotFound);
            }
            Ok(Onward::to("/compte").done(shell.t("accounts-done-session-closed")).into_response())
        })
        .await
}

/// `POST /compte/role`: takes up another role of the account.
pub(crate) async fn change_role(visit: Visit, Submitted(fields): Submitted) -> Response {
    let session = current(&visit);
    visit
        .write_signed_in(move |tx, who, shell| {
            let id = account_of(who)?;
            let wanted = fields.get("membership");
            let membership = store::memberships(tx, id)?
                .into_iter()
                .find(|membership| membership.id.to_string() == wanted)
                .ok_or(Failure::NotFound)?;
            own::change_role(tx, id, &session, &membership)?;
            Ok(Onward::to("/")
                .done(shell.tx("accounts-done-role", shell.t(role_key(membership.role))))
                .into_response())
        })
        .await
}

/// `POST /compte/jetons`
pub(crate) async fn add_token(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    let session = current(&visit);
    visit
        .write_signed_in(move |tx, who, shell| {
            let id = account_of(who)?;
            if !(who.role.is_staff() || who.role == navette_web::Role::Reader) {
                return Err(Failure::Forbidden);
            }
            let label = fields.get("label").to_owned();
            let scopes: Vec<&str> = fields.all("scope").filter(|scope| SCOPES.contains(scope)).collect();
            let scopes = scopes.join(" ");
            if label.is_empty() || label.chars().count() > 100 {
                fields.refuse("label", shell.t("accounts-error-label"));
            }
            if scopes.is_empty() {
                fields.refuse("scope", shell.t("accounts-error-scope"));
            }
            if fields.refused() {
                return Err(Failure::again(html(&page(tx, who, shell, fields, &session)?)?));
            }
            let token = own::add_token(tx, id, &session, &label, &scopes)?;
            let mut page = page(tx, who, shell, Fields::default(), &session)?;
            page.token = token;
            html(&page)
        })
        .await
}

/// `POST /compte/jetons/{id}/revoquer`
pub(crate) async fn revoke_token(visit: Visit, Key(id): Key<Uuid>) -> Response {
    visit
        .write_signed_in(move |tx, who, shell| {
            if !own::revoke_token(tx, account_of(who)?, id)? {
                return Err(Failure::NotFound);
            }
            Ok(Onward::to("/compte").done(shell.t("accounts-done-token-revoked")).into_response())
        })
        .await
}
