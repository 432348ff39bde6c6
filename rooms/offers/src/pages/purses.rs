//! Purses that may pay for an offer: read by all of us, added, corrected, checked and closed by whoever leads.

use super::words;
use crate::actions::ActionError;
use crate::actions::purse::{ToldPurse, add_purse, edit_purse};
use crate::code::OfferList;
use crate::pages::offers;
use crate::permissions::{ExportOffers, LeadOffers, ReadOffers};
use crate::purse::Purse;
use crate::store;
use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use jiff::civil::Date;
use navette_database::{BasinScope, Conn};
use navette_documents::{Cell, Column, Kind, Table};
use navette_network::field::FieldError as Shared;
use navette_network::pages::export;
use navette_web::{
    AppState, Failure, Fields, May, Onward, Question, Shell, Step, Submitted, Translations, Visit, html,
};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../translations/purses.fr.ftl")),
    ("nl", include_str!("../../translations/purses.nl.ftl")),
    ("en", include_str!("../../translations/purses.en.ftl")),
];

/// Where they are.
pub(crate) const PATH: &str = "/offres/aides";

/// The addresses.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(PATH, get(list).post(add))
        .route("/offres/aides/export.csv", get(file))
        .route("/offres/aides/export.xlsx", get(file))
        .route("/offres/aides/export.ods", get(file))
        .route("/offres/aides/modifier", get(edit_form).post(edit))
}

/// A purse as shown.
struct Line {
    name: String,
    pays: String,
    source: String,
    /// Where the source is, when it is an address.
    href: String,
    checked: String,
    closed: String,
    by: String,
    offers: String,
    /// Where it is corrected.
    edit: String,
}

#[derive(Template)]
#[template(path = "purses/list.html")]
struct ListPage {
    shell: Shell,
    crumbs: Vec<Step>,
    fields: Fields,
    lines: Vec<Line>,
    leads: bool,
    exports: bool,
}

#[derive(Template)]
#[template(path = "purses/edit.html")]
struct EditPage {
    shell: Shell,
    crumbs: Vec<Step>,
    fields: Fields,
    name: String,
    is_house: bool,
}

/// Where a purse is corrected.
fn edit_address(code: &str) -> String {
    Fields::from_pairs([("code", code)]).address("/offres/aides/modifier")
}

/// What is told of a purse, as its form shows it.
fn form(purse: &Purse) -> Fields {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let all = [
        ("code", purse.code.clone()),
        ("name", if purse.is_house { String::new() } else { purse.code.clone() }),
        ("pays", text(&purse.pays)),
        ("source", text(&purse.source)),
        ("checked_on", day(purse.checked_on)),
        ("closed_on", day(purse.closed_on)),
    ];
    Fields::from_pairs(all.iter().map(|(name, value)| (*name, value.as_str())))
}

fn page(c: &mut Conn<'_>, may: &May<ReadOffers>, shell: Shell, fields: Fields) -> Result<Response, Failure> {
    let held = store::purse::held(c, may.scope())?;
    let lines = store::purse::all(c, may.scope())?
        .into_iter()
        .map(|purse| {
            let closed = words::closing(&shell, &purse);
            let source = purse.source.unwrap_or_default();
            Line {
                name: words::value(&shell, OfferList::Purse, &purse.code),
                pays: purse.pays.unwrap_or_default(),
                href: Some(&source).filter(|at| at.starts_with("https://")).cloned().unwrap_or_default(),
                source,
                checked: purse.checked_on.map(|day| shell.day(&day)).unwrap_or_default(),
                closed,
                by: purse.by.unwrap_or_default(),
                offers: shell.tn("offers-count", &held.get(&purse.code).copied().unwrap_or(0)),
                edit: edit_address(&purse.code),
            }
        })
        .collect();
    html(&ListPage {
        crumbs: vec![Step::new(offers::PATH, shell.t("offers-nav"))],
        lines,
        leads: may.also::<LeadOffers>().is_some(),
        exports: may.also::<ExportOffers>().is_some(),
        fields,
        shell,
    })
}

fn edit_page(shell: Shell, purse: &Purse, fields: Fields) -> Result<Response, Failure> {
    html(&EditPage {
        crumbs: vec![
            Step::new(offers::PATH, shell.t("offers-nav")),
            Step::new(PATH, shell.t("offers-purses-title")),
        ],
        fields,
        name: words::value(&shell, OfferList::Purse, &purse.code),
        is_house: purse.is_house,
        shell,
    })
}

/// The purse of this code, in this basin.
fn find(c: &mut Conn<'_>, basin: BasinScope, code: &str) -> Result<Purse, Failure> {
    store::purse::all(c, basin)?.into_iter().find(|purse| purse.code == code).ok_or(Failure::NotFound)
}

/// `GET /offres/aides`
async fn list(visit: Visit) -> Response {
    visit.read(|c, may: &May<ReadOffers>, shell| page(c, may, shell, Fields::default())).await
}

/// What was typed; days that are none are refused beside their field.
fn told(shell: &Shell, fields: &mut Fields) -> ToldPurse {
    let text = |fields: &Fields, name: &str| fields.some(name).map(str::to_owned);
    let day = |fields: &mut Fields, name: &str| -> Option<Date> {
        let typed = fields.some(name)?.to_owned();
        let day = typed.parse().ok();
        if day.is_none() {
            fields.refuse(name, words::refusal(shell, &Shared::NotDay.into()));
        }
        day
    };
    let (checked_on, closed_on) = (day(fields, "checked_on"), day(fields, "closed_on"));
    ToldPurse {
        name: text(fields, "name"),
        pays: text(fields, "pays"),
        source: text(fields, "source"),
        checked_on,
        closed_on,
    }
}

/// Puts a refusal beside its field; other failures as they are.
fn beside(shell: &Shell, fields: &mut Fields, error: ActionError) -> Result<(), Failure> {
    match error {
        ActionError::Field { field, why } => {
            fields.refuse(field, words::refusal(shell, &why));
            Ok(())
        }
        other => Err(words::failure(shell, other)),
    }
}

/// `POST /offres/aides`: a purse more.
async fn add(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<LeadOffers>, shell| {
            let told = told(&shell, &mut fields);
            if !fields.refused() {
                match add_purse(tx, may, &told) {
                    Ok(_) => {
                        return Ok(Onward::to(PATH)
                            .done(shell.t("offers-purses-done-added"))
                            .into_response());
                    }
                    Err(error) => beside(&shell, &mut fields, error)?,
                }
            }
            let reads = may.also::<ReadOffers>().ok_or(Failure::Forbidden)?;
            Err(Failure::again(page(tx, &reads, shell, fields)?))
        })
        .await
}

/// `GET /offres/aides/modifier?code=`
async fn edit_form(visit: Visit, Question(asked): Question) -> Response {
    visit
        .read(move |c, may: &May<LeadOffers>, shell| {
            let purse = find(c, may.scope(), asked.get("code"))?;
            edit_page(shell, &purse, form(&purse))
        })
        .await
}

/// `POST /offres/aides/modifier`: what is told of the purse `code`.
async fn edit(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<LeadOffers>, shell| {
            let purse = find(tx, may.scope(), fields.get("code"))?;
            let told = told(&shell, &mut fields);
            if !fields.refused() {
                match edit_purse(tx, may, &purse.code, &told) {
                    Ok(()) => {
                        return Ok(Onward::to(PATH)
                            .done(shell.t("offers-purses-done-edited"))
                            .into_response());
                    }
                    Err(error) => beside(&shell, &mut fields, error)?,
                }
            }
            Err(Failure::again(edit_page(shell, &purse, fields)?))
        })
        .await
}

/// `GET /offres/aides/export.csv`, `.xlsx`, `.ods`
async fn file(visit: Visit) -> Response {
    let extension = export::extension(&visit.path);
    visit
        .read(move |c, may: &May<ExportOffers>, shell| {
            let format = export::format(&extension)?;
            let held = store::purse::held(c, may.scope())?;
            let column = |name: &'static str, kind| Column::new(name, shell.tc("offers-purses-", name), kind);
            let columns = vec![
                column("name", Kind::Text),
                column("pays", Kind::Text),
                column("source", Kind::Text),
                column("checked_on", Kind::Day),
                column("closed_on", Kind::Day),
                column("offers", Kind::Count),
            ];
            let rows = store::purse::all(c, may.scope())?.into_iter().map(|purse| {
                let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::text);
                vec![
                    Cell::text(words::value(&shell, OfferList::Purse, &purse.code)),
                    text(purse.pays),
                    text(purse.source),
                    Cell::from(purse.checked_on),
                    Cell::from(purse.closed_on),
                    Cell::Count(held.get(&purse.code).copied().unwrap_or(0)),
                ]
            });
            let rows: Vec<Vec<Cell<'_>>> = rows.collect();
            let table = Table { title: shell.t("offers-purses-title").to_owned(), columns, rows };
            export::file(&shell, table, format, shell.t("offers-purses-file"))
        })
        .await
}
