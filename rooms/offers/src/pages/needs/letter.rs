//! A need from a mail: the file or its text, then the quick entry filled in with what was read.

use super::new::{NewPage, Place, place};
use super::{PATH, address};
use crate::code::NeedSource;
use crate::need::mail::{Letter, MOST_BYTES, first_email, own_domain, read};
use crate::permissions::EditNeeds;
use crate::store;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use navette_database::{BasinScope, Conn, Error};
use navette_network::id::SiteId;
use navette_network::store::own::bound;
use navette_web::{Failure, Fields, May, Onward, Role, Shell, Step, Uploaded, Visit, html};

#[derive(Template)]
#[template(path = "needs/mail.html")]
struct MailPage {
    shell: Shell,
    crumbs: Vec<Step>,
    fields: Fields,
}

impl MailPage {
    fn new(shell: Shell, fields: Fields) -> Self {
        Self { crumbs: vec![Step::new(PATH, shell.t("needs-nav"))], fields, shell }
    }
}

/// `GET /demandes/courriel`
pub(super) async fn form(visit: Visit) -> Response {
    visit.read(|_, _: &May<EditNeeds>, shell| html(&MailPage::new(shell, Fields::default()))).await
}

/// The sites that an address speaks for, the surest way first: the person, an account of the school, the school itself,
/// its domain.
pub(crate) fn sites_of(
    c: &mut Conn<'_>,
    basin: BasinScope,
    email: &str,
    on: Date,
) -> Result<Vec<SiteId>, Error> {
    if let Some(person) = store::asker::by_email(c, basin, email)? {
        let sites = store::asker::sites_of(c, basin, person.id, on)?;
        if !sites.is_empty() {
            return Ok(sites);
        }
    }
    let sites = sites_of_account(c, basin, email)?;
    if !sites.is_empty() {
        return Ok(sites);
    }
    let sites = store::asker::sites_by_email(c, basin, email)?;
    if !sites.is_empty() {
        return Ok(sites);
    }
    match own_domain(email) {
        Some(domain) => store::asker::sites_by_domain(c, basin, domain),
        None => Ok(Vec::new()),
    }
}

/// The sites that whoever signs in with this address speaks for.
fn sites_of_account(c: &mut Conn<'_>, basin: BasinScope, email: &str) -> Result<Vec<SiteId>, Error> {
    let account = navette_accounts::store::account_by_email(c, &email.to_lowercase())?;
    let Some(account) = account.filter(|account| account.closed_at.is_none()) else { return Ok(Vec::new()) };
    let mut sites = Vec::new();
    for one in navette_accounts::store::memberships(c, account.id)? {
        if one.basin_id == Some(basin.id())
            && one.role == Role::School
            && let Some(subject) = one.subject_id
            && let Some(own) = bound(c, basin, one.role, subject)?
        {
            sites.extend(own.sites(c, basin)?.into_iter().map(|site| site.id));
        }
    }
    sites.sort_unstable();
    sites.dedup();
    Ok(sites)
}

/// The most schools that are offered when an address speaks for several.
const MOST: usize = 12;

/// The quick entry as the mail fills it.
fn filled(letter: &Letter, today: Date) -> Fields {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let subject = text(&letter.subject);
    // The subject is the title that the school gave: it stays, as the first line.
    let key = navette_belgium::text::name_key;
    let says_it = key(letter.text.lines().next().unwrap_or_default()) == key(&subject);
    let words = if subject.is_empty() || says_it {
        letter.text.clone()
    } else {
        format!("{subject}\n\n{}", letter.text)
    };
    let day = letter.on.filter(|on| *on <= today).map(|on| on.to_string()).unwrap_or_default();
    let pairs = [
        ("words", words),
        ("asker_name", text(&letter.from_name)),
        ("asker_email", text(&letter.from_email)),
        ("source", NeedSource::Mail.code().to_owned()),
        ("received_on", day),
        ("key", text(&letter.message_id)),
    ];
    Fields::from_pairs(pairs.iter().map(|(name, value)| (*name, value.as_str())))
}

/// `POST /demandes/courriel`: a file, or text; nothing is kept before the quick entry is sent.
pub(super) async fn read_mail(visit: Visit, sent: Result<Uploaded, Response>) -> Response {
    visit
        .read(move |c, may: &May<EditNeeds>, shell| {
            let Uploaded { mut fields, bytes, .. } = match sent {
                Ok(uploaded) => uploaded,
                Err(refused) => {
                    let mut fields = Fields::default();
                    let code =
                        if refused.status() == StatusCode::PAYLOAD_TOO_LARGE { "too-large" } else { "empty" };
                    fields.refuse("file", too_large(&shell, code));
                    return Err(Failure::again(html(&MailPage::new(shell, fields))?));
                }
            };
            let pasted = fields.get("text").to_owned();
            let letter = match read(if bytes.is_empty() { pasted.as_bytes() } else { &bytes }) {
                Ok(letter) => letter,
                Err(problem) => {
                    let field = if bytes.is_empty() { "text" } else { "file" };
                    fields.refuse(field, too_large(&shell, problem.code()));
                    return Err(Failure::again(html(&MailPage::new(shell, fields))?));
                }
            };
            if let Some(key) = &letter.message_id
                && let Some(known) = store::need::by_source(c, may.scope(), NeedSource::Mail, key)?
            {
                let onward = Onward::to(address(known)).warn(shell.t("needs-mail-known"));
                return Ok(onward.into_response());
            }
            let email = letter.from_email.clone().or_else(|| first_email(&letter.text));
            let sites = match email {
                Some(email) => sites_of(c, may.scope(), &email, shell.today)?,
                None => Vec::new(),
            };
            let mut fields = filled(&letter, shell.today);
            let mut places: Vec<Place> = Vec::new();
            for site in sites.iter().take(MOST) {
                places.extend(place(c, may.scope(), &shell, Some(*site))?);
            }
            let site = if places.len() == 1 { places.pop() } else { None };
            if let Some(site) = &site {
                fields.set("site", &site.id);
                fields.set("school", &site.name);
            }
            html(&NewPage::new(shell, fields, places, site))
        })
        .await
}

fn too_large(shell: &Shell, code: &str) -> String {
    let most = i64::try_from(MOST_BYTES / 1_000_000).unwrap_or(2);
    if code == "too-large" {
        shell.tn("needs-mail-refused-too-large", &most)
    } else {
        shell.tc("needs-mail-refused-", code)
    }
}
