//! `/reseau/corrections`: what contacts say is not right, and what we answer.

use super::CORRECTIONS;
use crate::actions::ActionError;
use crate::actions::own::decide_correction;
use crate::field::find;
use crate::id::CorrectionId;
use crate::pages::cell::shown;
use crate::pages::export::{extension, file, format};
use crate::pages::finder::address;
use crate::pages::words;
use crate::permissions::EditNetwork;
use crate::store::correction::{self, Correction, CorrectionState};
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_documents::{Cell, Column, Kind, Table};
use navette_web::{Key, May, Onward, Shell, Visit, html};

/// How many the page shows; the others come when these are decided.
const MOST: i64 = 200;

/// A correction as it is read.
struct Row {
    id: CorrectionId,
    href: String,
    about: String,
    field: String,
    before: String,
    value: String,
    words: bool,
    who: String,
    at: String,
}

#[derive(Template)]
#[template(path = "own/corrections.html")]
struct ListPage {
    shell: Shell,
    rows: Vec<Row>,
    count: String,
}

fn row(shell: &Shell, one: Correction) -> Row {
    let field = find(one.kind, &one.field);
    let read = |raw: Option<String>| {
        let raw = raw.unwrap_or_default();
        field.map_or_else(|| raw.clone(), |field| shown(shell, one.kind, field, &raw))
    };
    Row {
        id: one.id,
        href: address(one.record()),
        about: one.subject_name.clone().unwrap_or_default(),
        field: words::field(shell, &one.field),
        before: read(one.before.clone()),
        value: read(one.value.clone()),
        words: one.field == "words",
        who: one.account_name.clone(),
        at: shell.moment(&one.proposed_at),
    }
}

/// `GET /reseau/corrections`
pub(super) async fn list(visit: Visit) -> Response {
    visit
        .read(|c, may: &May<EditNetwork>, shell| {
            let rows: Vec<Row> = correction::list(c, may.scope(), CorrectionState::Proposed, MOST)?
                .into_iter()
                .map(|one| row(&shell, one))
                .collect();
            let count = shell.tn("network-own-corrections-count", &correction::count_open(c, may.scope())?);
            html(&ListPage { rows, count, shell })
        })
        .await
}

/// `GET /reseau/corrections/export.csv`, `.xlsx`, `.ods`
pub(super) async fn export(visit: Visit) -> Response {
    let ending = extension(&visit.path);
    visit
        .read(move |c, may: &May<EditNetwork>, shell| {
            let format = format(&ending)?;
            let all = correction::list(c, may.scope(), CorrectionState::Proposed, i64::from(i32::MAX))?;
            let rows: Vec<Row> = all.into_iter().map(|one| row(&shell, one)).collect();
            let head = |name: &'static str| {
                Column::new(name, shell.tc("network-own-corrections-", name), Kind::Text)
            };
            let columns = ["about", "field", "before", "value", "who", "when"].map(head).to_vec();
            let rows = rows.iter().map(|row| {
                let texts = [&row.about, &row.field, &row.before, &row.value, &row.who, &row.at];
                texts.map(|text| Cell::text(text.as_str())).to_vec()
            });
            let table = Table { title: shell.t("network-own-corrections-title").to_owned(), columns, rows };
            file(&shell, table, format, "corrections")
        })
        .await
}

/// `POST /reseau/corrections/{id}/accepter`
pub(super) async fn accept(visit: Visit, Key(id): Key<CorrectionId>) -> Response {
    decide(visit, id, true).await
}

/// `POST /reseau/corrections/{id}/refuser`
pub(super) async fn refuse(visit: Visit, Key(id): Key<CorrectionId>) -> Response {
    decide(visit, id, false).await
}

async fn decide(visit: Visit, id: CorrectionId, accept: bool) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let said = match decide_correction(tx, may, id, accept) {
                Ok(()) if accept => shell.t("network-own-corrections-accepted"),
                Ok(()) => shell.t("network-own-corrections-refused"),
                Err(ActionError::NothingToUndo) => shell.t("network-own-corrections-late"),
                Err(error) => return Err(words::failure(&shell, error)),
            };
            Ok(Onward::to(CORRECTIONS).done(said).into_response())
        })
        .await
}
