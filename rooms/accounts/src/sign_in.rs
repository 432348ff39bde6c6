//! Coming in and going out: by mailed link, by password, by code.

use crate::actions::contact;
use crate::actions::{self, Next, Refused};
use crate::doorkeeper::SESSION;
use crate::store;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;
use navette_web::{
    Failure, Fields, LANGUAGES, Onward, Question, SESSION_COOKIE, Shell, Submitted, Visit, add_cookie, html,
    rate,
};

/// Tries by one address on the network in a quarter of an hour.
const TRIES_PER_ADDRESS: i64 = 30;
/// Tries for one account in a quarter of an hour.
const TRIES_PER_ACCOUNT: i64 = 6;
const QUARTER: SignedDuration = SignedDuration::from_mins(15);

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    shell: Shell,
    fields: Fields,
    next: String,
    with_password: bool,
}

#[derive(Template)]
#[template(path = "sign_in_sent.html")]
struct SentPage {
    shell: Shell,
    email: String,
}

#[derive(Template)]
#[template(path = "sign_in_arrive.html")]
struct ArrivePage {
    shell: Shell,
    action: String,
    next: String,
    name: Option<String>,
}

#[derive(Template)]
#[template(path = "sign_in_code.html")]
struct CodePage {
    shell: Shell,
    fields: Fields,
    next: String,
    action: String,
}

/// `GET /entrer`
pub(crate) async fn form(visit: Visit, Question(question): Question) -> Response {
    visit
        .read_public(move |_, who, shell| {
            if who.is_some() {
                return Ok(Onward::back(question.get("vers"), "/").into_response());
            }
            let with_password = question.get("par") == "mot-de-passe";
            html(&SignInPage {
                shell,
                next: question.get("vers").to_owned(),
                fields: Fields::default(),
                with_password,
            })
        })
        .await
}

/// `POST /entrer`: writes a mail with a link, and says the same whether the address is known or not.
pub(crate) async fn ask(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    let (texts, url, ip) = (visit.state.texts.clone(), visit.state.settings.public_url.clone(), visit.ip);
    let sockets = visit.state.sockets.clone();
    visit
        .write_public(move |tx, _, shell| {
            let email = fields.get("email").to_lowercase();
            let next = fields.get("vers").to_owned();
            if !looks_like_an_address(&email) {
                fields.refuse("email", shell.t("accounts-error-email"));
                return Err(Failure::again(html(&SignInPage { shell, fields, next, with_password: false })?));
            }
            rate::limit(tx, &format!("link-ip:{ip}"), TRIES_PER_ADDRESS, QUARTER)?;
            rate::limit(tx, &format!("link-to:{email}"), TRIES_PER_ACCOUNT, QUARTER)?;
            let contacts = contact::known(tx, &sockets, &email)?;
            contact::part(tx, &sockets, Some(&email))?;
            contact::welcome(tx, &email, &contacts, &shell.lang)?;
            actions::mail_link(tx, &email, &texts, &url, &next)?;
            html(&SentPage { shell, email })
        })
        .await
}

/// `POST /entrer/mot-de-passe`
pub(crate) async fn with_password(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    let (ip, device, secure) = (visit.ip, visit.device.clone(), visit.state.settings.secure());
    let (db, email) = (visit.state.db.clone(), fields.get("email").to_lowercase());
    // Tries are counted in a transaction of their own: a refusal undoes the other one.
    let counted = count_try(&db, format!("password-ip:{ip}"), format!("password-to:{email}")).await;
    visit
        .write_public(move |tx, _, shell| {
            counted?;
            let next = fields.get("vers").to_owned();
            match actions::come_in_by_password(tx, &email, fields.raw("password"), &device) {
                Ok(Next::Session(token)) => Ok(entered(&token, &next, secure)),
                Ok(Next::SecondFactor(token)) => {
                    let question = Fields::from_pairs([("vers", next.as_str())]);
                    Ok(Onward::to(question.address(&format!("/entrer/code/{token}"))).into_response())
                }
                Err(Refused::Base(error)) => Err(error.into()),
                Err(reason) => {
                    fields.set("password", "");
                    fields.refuse("password", refusal(&shell, &reason, "accounts-error-password"));
                    Err(Failure::again(html(&SignInPage { shell, fields, next, with_password: true })?))
                }
            }
        })
        .await
}

async fn count_try(db: &navette_database::Db, by_address: String, by_account: String) -> Result<(), Failure> {
    db.write(move |tx| {
        rate::limit(tx, &by_address, TRIES_PER_ADDRESS, QUARTER)?;
        rate::limit(tx, &by_account, TRIES_PER_ACCOUNT, QUARTER)?;
        if let Some(email) = by_account.strip_prefix("password-to:") {
            actions::note_failure(tx, email)?;
        }
        Ok(())
    })
    .await
}

/// `GET /entrer/{token}`: a page with one button, because mail scanners open links too.
pub(crate) async fn arrive(
    visit: Visit,
    Path(token): Path<String>,
    Question(question): Question,
) -> Response {
    visit
        .read_public(move |c, _, shell| {
            let hash = navette_web::token_hash(&token);
            let account = match store::session::link(c, &hash, crate::LinkPurpose::SignIn)? {
                Some(account) => Some(account),
                None => store::session::link(c, &hash, crate::LinkPurpose::Invitation)?,
            };
            let name = match account {
                Some(id) => store::account(c, id)?.map(|account| account.name),
                None => None,
            };
            let page = ArrivePage {
                shell,
                action: format!("/entrer/{token}"),
                next: question.get("vers").to_owned(),
                name,
            };
            if page.name.is_some() { html(&page) } else { Err(Failure::again(html(&page)?)) }
        })
        .await
}

/// `POST /entrer/{token}`
pub(crate) async fn come_in(
    visit: Visit,
    Path(token): Path<String>,
    Submitted(fields): Submitted,
) -> Response {
    let (device, secure) = (visit.device.clone(), visit.state.settings.secure());
    visit
        .write_public(move |tx, _, shell| match actions::come_in_by_link(tx, &token, &device) {
            Ok(session) => Ok(entered(&session, fields.get("vers"), secure)),
            Err(Refused::Base(error)) => Err(error.into()),
            Err(reason) => Err(Failure::Told(refusal(&shell, &reason, "accounts-error-link"))),
        })
        .await
}

/// `GET /entrer/code/{token}`
pub(crate) async fn code_form(
    visit: Visit,
    Path(token): Path<String>,
    Question(question): Question,
) -> Response {
    visit
        .read_public(move |_, _, shell| {
            let (next, action) = (question.get("vers").to_owned(), format!("/entrer/code/{token}"));
            html(&CodePage { shell, fields: Fields::default(), next, action })
        })
        .await
}

/// `POST /entrer/code/{token}`
pub(crate) async fn with_code(
    visit: Visit,
    Path(token): Path<String>,
    Submitted(mut fields): Submitted,
) -> Response {
    let (device, secure) = (visit.device.clone(), visit.state.settings.secure());
    let key = format!("code:{}", navette_web::token_hash(&token));
    let counted = count_try(&visit.state.db, format!("code-ip:{}", visit.ip), key).await;
    visit
        .write_public(move |tx, _, shell| {
            counted?;
            let next = fields.get("vers").to_owned();
            match actions::come_in_by_code(tx, &token, fields.get("code"), &device) {
                Ok(session) => Ok(entered(&session, &next, secure)),
                Err(Refused::Base(error)) => Err(error.into()),
                Err(reason) => {
                    fields.set("code", "");
                    fields.refuse("code", refusal(&shell, &reason, "accounts-error-code"));
                    let action = format!("/entrer/code/{token}");
                    Err(Failure::again(html(&CodePage { shell, fields, next, action })?))
                }
            }
        })
        .await
}

/// `POST /sortir`
pub(crate) async fn sign_out(visit: Visit) -> Response {
    let session = visit.session_hash().map(str::to_owned);
    let mut response = visit
        .write_signed_in(move |tx, who, shell| {
            if let (Some(session), Some(account)) = (session, who.account) {
                actions::own::sign_out(tx, account, &session)?;
            }
            Ok(Onward::to("/entrer").done(shell.t("accounts-done-signed-out")).into_response())
        })
        .await;
    add_cookie(&mut response, &format!("{SESSION_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"));
    response
}

/// `POST /preferences`: language, theme, folded rooms; kept with the account, or in a cookie for whoever has none.
pub(crate) async fn preferences(visit: Visit, Submitted(fields): Submitted) -> Response {
    let language = fields.some("lang").filter(|l| LANGUAGES.contains(l)).map(str::to_owned);
    let theme = fields.some("theme").filter(|t| ["auto", "light", "dark"].contains(t)).map(str::to_owned);
    let narrow = fields.some("nav").map(|nav| nav == "narrow");
    let back = fields.get("back").to_owned();
    let (saved_language, saved_theme) = (language.clone(), theme.clone());
    let mut response = visit
        .write_public(move |tx, who, _| {
            if let Some(account) = who.and_then(|who| who.account)
                && (saved_language.is_some() || saved_theme.is_some())
            {
                actions::own::prefer(tx, account, saved_language.as_deref(), saved_theme.as_deref())?;
            }
            Ok(Onward::back(&back, "/").into_response())
        })
        .await;
    let kept = [
        ("langue", language),
        ("theme", theme),
        ("menu", narrow.map(|n| (if n { "narrow" } else { "wide" }).to_owned())),
    ];
    for (name, value) in kept {
        if let Some(value) = value {
            add_cookie(&mut response, &format!("{name}={value}; Path=/; Max-Age=31536000; SameSite=Lax"));
        }
    }
    response
}

/// Goes on, with the session's cookie.
fn entered(token: &str, next: &str, secure: bool) -> Response {
    let mut response = Onward::back(next, "/").into_response();
    let secure = if secure { "; Secure" } else { "" };
    let age = SESSION.as_secs();
    add_cookie(
        &mut response,
        &format!("{SESSION_COOKIE}={token}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{secure}"),
    );
    response
}

fn refusal(shell: &Shell, reason: &Refused, not_good: &'static str) -> String {
    match reason {
        Refused::NoRole => shell.t("accounts-error-no-role").to_owned(),
        _ => shell.t(not_good).to_owned(),
    }
}

/// Enough to catch a slip: something, an @, something with a point. The mail itself proves the rest.
pub fn looks_like_an_address(text: &str) -> bool {
    text.len() <= 254
        && !text.contains(char::is_whitespace)
        && text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && host.contains('.')
                && !host.starts_with('.')
                && !host.ends_with('.')
                && !host.contains('@')
        })
}
