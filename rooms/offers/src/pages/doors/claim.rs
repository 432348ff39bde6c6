//! `/acces`: someone who is not known finds their sheet and asks to come in. Open to anyone, within limits.

use super::ACCESS;
use crate::actions::ActionError;
use crate::actions::claim::{Typed, ask, ask_new};
use crate::claim::ClaimKind;
use crate::pages::words;
use crate::store::basin::named;
use crate::store::claim::{Claimable, claimable, sheet};
use askama::Template;
use axum::response::Response;
use jiff::SignedDuration;
use navette_database::{Conn, Uuid};
use navette_network::pages::words as shared;
use navette_web::{Choice, Failure, Fields, Key, Question, Shell, Submitted, Visit, html, rate};

/// How many sheets are shown: enough to find one's own, not enough to copy the list.
const MOST: i64 = 10;
/// How many claims an address on the network may send in an hour.
const CLAIMS: i64 = 8;
const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// A sheet as it is found.
struct Found {
    href: String,
    name: String,
    commune: String,
}

#[derive(Template)]
#[template(path = "doors/find.html")]
struct FindPage {
    shell: Shell,
    fields: Fields,
    kinds: Vec<Choice>,
    found: Option<Vec<Found>>,
    /// Whether what they look for may have no sheet yet: an operator; schools are all in the register.
    may_be_new: bool,
    new_href: String,
}

#[derive(Template)]
#[template(path = "doors/claim.html")]
struct ClaimPage {
    shell: Shell,
    fields: Fields,
    action: String,
    name: String,
    commune: String,
    is_school: bool,
    /// Whether the operator has no sheet yet.
    is_new: bool,
    basins: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "doors/claimed.html")]
struct ClaimedPage {
    shell: Shell,
    name: String,
    email: String,
}

/// Where an operator that has no sheet yet asks.
const NEW: &str = "/acces/nouveau";

/// Where a sheet is claimed.
fn address(kind: ClaimKind, id: Uuid) -> String {
    match kind {
        ClaimKind::Operator => format!("{ACCESS}/operateurs/{id}"),
        ClaimKind::Site => format!("{ACCESS}/implantations/{id}"),
    }
}

/// `GET /acces`
pub(super) async fn find(visit: Visit, Question(fields): Question) -> Response {
    visit
        .read_public(move |c, _, shell| {
            let kind = ClaimKind::from_code(fields.get("kind")).unwrap_or(ClaimKind::Operator);
            let words: String = fields.get("q").chars().take(100).collect();
            let letters = words.chars().filter(|c| c.is_alphanumeric()).count();
            let found = if letters < 3 {
                None
            } else {
                let all = claimable(c, kind, &words, MOST)?.into_iter().map(|one| Found {
                    href: address(one.kind, one.id),
                    commune: shared::commune(&shell, one.commune.as_deref()),
                    name: one.name,
                });
                Some(all.collect())
            };
            let kinds = ClaimKind::ALL
                .iter()
                .map(|one| Choice::new(one.code(), shell.tc("offers-doors-kind-", one.code()), *one == kind))
                .collect();
            let may_be_new = kind == ClaimKind::Operator;
            let new_href = Fields::from_pairs([("organisation", words.as_str())]).address(NEW);
            html(&FindPage { kinds, found, may_be_new, new_href, fields, shell })
        })
        .await
}

fn page(shell: Shell, sheet: Claimable, fields: Fields) -> ClaimPage {
    ClaimPage {
        action: address(sheet.kind, sheet.id),
        commune: shared::commune(&shell, sheet.commune.as_deref()),
        name: sheet.name,
        is_school: sheet.kind == ClaimKind::Site,
        is_new: false,
        basins: Vec::new(),
        fields,
        shell,
    }
}

/// `GET /acces/operateurs/{id}`
pub(super) async fn operator_form(visit: Visit, Key(id): Key<Uuid>) -> Response {
    form(visit, ClaimKind::Operator, id).await
}

/// `GET /acces/implantations/{id}`
pub(super) async fn site_form(visit: Visit, Key(id): Key<Uuid>) -> Response {
    form(visit, ClaimKind::Site, id).await
}

async fn form(visit: Visit, kind: ClaimKind, id: Uuid) -> Response {
    visit
        .read_public(move |c, _, shell| {
            let sheet = sheet(c, kind, id)?.ok_or(Failure::NotFound)?;
            html(&page(shell, sheet, Fields::default()))
        })
        .await
}

/// `POST /acces/operateurs/{id}`
pub(super) async fn operator_ask(visit: Visit, Key(id): Key<Uuid>, Submitted(fields): Submitted) -> Response {
    send(visit, ClaimKind::Operator, id, fields).await
}

/// `POST /acces/implantations/{id}`
pub(super) async fn site_ask(visit: Visit, Key(id): Key<Uuid>, Submitted(fields): Submitted) -> Response {
    send(visit, ClaimKind::Site, id, fields).await
}

/// What a stranger typed of themselves.
fn typed<'a>(fields: &'a Fields, shell: &'a Shell) -> Typed<'a> {
    Typed {
        name: fields.get("name"),
        email: fields.get("email"),
        function: fields.get("function"),
        words: fields.get("words"),
        language: &shell.lang,
    }
}

async fn send(visit: Visit, kind: ClaimKind, id: Uuid, mut fields: Fields) -> Response {
    let ip = visit.ip;
    visit
        .write_public(move |tx, _, shell| {
            let sheet = sheet(tx, kind, id)?.ok_or(Failure::NotFound)?;
            rate::limit(tx, &format!("claim-ip:{ip}"), CLAIMS, HOUR)?;
            // A box that people do not see and programs fill in: they are thanked, and nothing is written.
            let is_program = fields.some("website").is_some();
            let typed = typed(&fields, &shell);
            let asked = if is_program { Ok(()) } else { ask(tx, &sheet, typed) };
            match asked {
                Ok(()) => {
                    let email = fields.get("email").to_lowercase();
                    html(&ClaimedPage { name: sheet.name, email, shell })
                }
                Err(ActionError::Field { field, why }) => {
                    fields.refuse(field, words::refusal(&shell, &why));
                    Err(Failure::again(html(&page(shell, sheet, fields))?))
                }
                Err(error) => Err(words::failure(&shell, error)),
            }
        })
        .await
}

fn new_page(c: &mut Conn<'_>, shell: Shell, fields: Fields) -> Result<ClaimPage, Failure> {
    let basins =
        named(c)?.into_iter().map(|one| Choice::among(one.code, one.name, fields.get("bassin"))).collect();
    Ok(ClaimPage {
        action: NEW.to_owned(),
        commune: String::new(),
        name: fields.get("organisation").to_owned(),
        is_school: false,
        is_new: true,
        basins,
        fields,
        shell,
    })
}

/// `GET /acces/nouveau`: an operator that nobody has a sheet of.
pub(super) async fn new_form(visit: Visit, Question(fields): Question) -> Response {
    visit
        .read_public(move |c, _, shell| {
            let typed = Fields::from_pairs([("organisation", fields.get("organisation"))]);
            html(&new_page(c, shell, typed)?)
        })
        .await
}

/// `POST /acces/nouveau`
pub(super) async fn new_ask(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    let ip = visit.ip;
    visit
        .write_public(move |tx, _, shell| {
            rate::limit(tx, &format!("claim-ip:{ip}"), CLAIMS, HOUR)?;
            let mut basins = named(tx)?;
            if basins.len() > 1 {
                basins.retain(|one| one.code == fields.get("bassin"));
            }
            let Some(basin) = basins.into_iter().next() else {
                fields.refuse("bassin", shell.t("network-refused-unknown"));
                return Err(Failure::again(html(&new_page(tx, shell, fields)?)?));
            };
            let is_program = fields.some("website").is_some();
            let typed = typed(&fields, &shell);
            let organisation = fields.get("organisation");
            let asked = if is_program { Ok(()) } else { ask_new(tx, basin.id, organisation, typed) };
            match asked {
                Ok(()) => {
                    let (name, email) = (organisation.to_owned(), fields.get("email").to_lowercase());
                    html(&ClaimedPage { name, email, shell })
                }
                Err(ActionError::Field { field, why }) => {
                    fields.refuse(field, words::refusal(&shell, &why));
                    Err(Failure::again(html(&new_page(tx, shell, fields)?)?))
                }
                Err(error) => Err(words::failure(&shell, error)),
            }
        })
        .await
}
