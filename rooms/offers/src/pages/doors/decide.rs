//! `/acces/a-decider`: who asks to come in, and what we answer.

use super::ACCESS_WAITS;
use crate::actions::ActionError;
use crate::actions::claim::{Letter, check as note_check, grant as let_in, refuse as keep_out};
use crate::claim::{ClaimKind, ClaimRefusal, ClaimStep, is_open, steps};
use crate::id::ClaimId;
use crate::pages::words;
use crate::permissions::LeadOffers;
use crate::store::claim::{self, Claim};
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_documents::{Cell, Column, Kind, Table};
use navette_network::pages::export::{extension, file, format};
use navette_web::{Choice, Failure, Fields, Key, May, Onward, Shell, Submitted, Visit, html};

/// How many the page shows.
const MOST: i64 = 200;

/// A claim as it is read.
struct Row {
    id: ClaimId,
    about: String,
    href: String,
    /// Whether its sheet is made when access is granted.
    is_new: bool,
    phone: String,
    dial: String,
    name: String,
    email: String,
    function: String,
    words: String,
    state: String,
    asked: String,
    open: bool,
    may_check: bool,
}

#[derive(Template)]
#[template(path = "doors/decide.html")]
struct DecidePage {
    shell: Shell,
    waiting: Vec<Row>,
    decided: Vec<Row>,
    reasons: Vec<Choice>,
    count: String,
}

fn row(shell: &Shell, one: Claim) -> Row {
    let room = match one.kind {
        ClaimKind::Operator => "operateurs",
        ClaimKind::Site => "implantations",
    };
    let mut state = shell.tc("offers-doors-state-", one.state.code());
    if let Some(reason) = one.refusal {
        state = format!("{state} – {}", shell.tc("offers-doors-refusal-", reason.code()));
    }
    let phone = one.subject_phone.unwrap_or_default();
    Row {
        id: one.id,
        about: one.subject_name.unwrap_or_default(),
        is_new: one.new_name.is_some() && is_open(one.state),
        href: match &one.new_name {
            // There is no sheet yet: whether it is there under another name is the question.
            Some(name) if is_open(one.state) => {
                Fields::from_pairs([("q", name.as_str())]).address("/reseau/operateurs")
            }
            _ => format!("/reseau/{room}/{}", one.subject_id),
        },
        dial: phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect(),
        phone,
        name: one.name,
        email: one.email,
        function: one.function.unwrap_or_default(),
        words: one.words.unwrap_or_default(),
        state,
        asked: shell.moment(&one.asked_at),
        open: is_open(one.state),
        may_check: steps(one.state).any(|step| step == ClaimStep::Check),
    }
}

/// `GET /acces/a-decider`
pub(super) async fn list(visit: Visit) -> Response {
    visit
        .read(|c, may: &May<LeadOffers>, shell| {
            let all = claim::list(c, may.scope(), MOST)?.into_iter().map(|one| row(&shell, one));
            let (waiting, decided): (Vec<Row>, Vec<Row>) = all.partition(|row| row.open);
            let count = shell.tn("offers-doors-claims-count", &claim::count_open(c, may.scope())?);
            let reasons = ClaimRefusal::ALL
                .iter()
                .map(|one| Choice::new(one.code(), shell.tc("offers-doors-refusal-", one.code()), false))
                .collect();
            html(&DecidePage { waiting, decided, reasons, count, shell })
        })
        .await
}

/// `GET /acces/a-decider/export.csv`, `.xlsx`, `.ods`
pub(super) async fn export(visit: Visit) -> Response {
    let ending = extension(&visit.path);
    visit
        .read(move |c, may: &May<LeadOffers>, shell| {
            let format = format(&ending)?;
            let all = claim::list(c, may.scope(), i64::from(i32::MAX))?;
            let rows: Vec<Row> = all.into_iter().map(|one| row(&shell, one)).collect();
            let head =
                |name: &'static str| Column::new(name, shell.tc("offers-doors-claims-", name), Kind::Text);
            let columns =
                ["about", "name", "email", "function", "words", "state", "asked"].map(head).to_vec();
            let rows = rows.iter().map(|row| {
                let texts =
                    [&row.about, &row.name, &row.email, &row.function, &row.words, &row.state, &row.asked];
                texts.map(|text| Cell::text(text.as_str())).to_vec()
            });
            let table = Table { title: shell.t("offers-doors-claims-title").to_owned(), columns, rows };
            file(&shell, table, format, "acces")
        })
        .await
}

fn answered(shell: &Shell, done: Result<(), ActionError>, said: &str) -> Result<Response, Failure> {
    match done {
        Ok(()) => Ok(Onward::to(ACCESS_WAITS).done(shell.t(said)).into_response()),
        Err(ActionError::NotFromHere) => {
            Ok(Onward::to(ACCESS_WAITS).warn(shell.t("offers-doors-claims-late")).into_response())
        }
        Err(error) => Err(words::failure(shell, error)),
    }
}

/// `POST /acces/a-decider/{id}/verifier`
pub(super) async fn check(visit: Visit, Key(id): Key<ClaimId>) -> Response {
    visit
        .write(move |tx, may: &May<LeadOffers>, shell| {
            let done = note_check(tx, may, id);
            answered(&shell, done, "offers-doors-claims-checked")
        })
        .await
}

/// `POST /acces/a-decider/{id}/accorder`
pub(super) async fn grant(visit: Visit, Key(id): Key<ClaimId>) -> Response {
    let (texts, url) = (visit.state.texts.clone(), visit.state.settings.public_url.clone());
    visit
        .write(move |tx, may: &May<LeadOffers>, shell| {
            let done = let_in(tx, may, id, Letter { texts: &texts, public_url: &url });
            answered(&shell, done, "offers-doors-claims-granted")
        })
        .await
}

/// `POST /acces/a-decider/{id}/refuser`
pub(super) async fn refuse(visit: Visit, Key(id): Key<ClaimId>, Submitted(fields): Submitted) -> Response {
    let (texts, url) = (visit.state.texts.clone(), visit.state.settings.public_url.clone());
    visit
        .write(move |tx, may: &May<LeadOffers>, shell| {
            claim::find(tx, may.scope(), id)?.ok_or(Failure::NotFound)?;
            let Some(reason) = ClaimRefusal::from_code(fields.get("reason")) else {
                let sentence = shell.t("offers-doors-claims-reason-needed");
                return Err(words::back_with(ACCESS_WAITS, sentence));
            };
            let done = keep_out(tx, may, id, reason, Letter { texts: &texts, public_url: &url });
            answered(&shell, done, "offers-doors-claims-refused")
        })
        .await
}
