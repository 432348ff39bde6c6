//! Words that say the same: those the coordinator adds, with those of the house beneath.

use super::words;
use crate::actions::synonym::{SynonymError, add_synonym, edit_synonym, remove_synonym, undo_synonym};
use crate::id::SynonymId;
use crate::pages::offers;
use crate::permissions::{ExportOffers, LeadOffers, ReadOffers};
use crate::store;
use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use navette_database::Conn;
use navette_documents::{Cell, Column, Kind, Table};
use navette_network::pages::export;
use navette_web::{
    AppState, Failure, Fields, Key, May, Onward, Shell, Step, Submitted, Translations, Visit, html,
};
use navette_words::seed_lines;

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../translations/synonyms.fr.ftl")),
    ("nl", include_str!("../../translations/synonyms.nl.ftl")),
    ("en", include_str!("../../translations/synonyms.en.ftl")),
];

/// Where they are.
const PATH: &str = "/offres/synonymes";

/// The addresses.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(PATH, get(list).post(add))
        .route("/offres/synonymes/export.csv", get(file))
        .route("/offres/synonymes/export.xlsx", get(file))
        .route("/offres/synonymes/export.ods", get(file))
        .route("/offres/synonymes/{id}", post(edit))
        .route("/offres/synonymes/{id}/annuler", post(undo))
}

/// A ring of the basin.
struct Line {
    id: SynonymId,
    name: String,
    words: String,
    error: String,
    by: String,
    when: String,
}

#[derive(Template)]
#[template(path = "synonyms/list.html")]
struct ListPage {
    shell: Shell,
    crumbs: Vec<Step>,
    fields: Fields,
    lines: Vec<Line>,
    house: Vec<&'static str>,
    leads: bool,
    exports: bool,
}

fn page(c: &mut Conn<'_>, may: &May<ReadOffers>, shell: Shell, fields: Fields) -> Result<Response, Failure> {
    let lines = store::synonym::rings(c, may.scope())?
        .into_iter()
        .map(|ring| {
            let name = format!("ring-{}", ring.id);
            Line {
                id: ring.id,
                words: if fields.has(&name) { fields.get(&name).to_owned() } else { ring.words },
                error: fields.error(&name).to_owned(),
                by: ring.account_name.unwrap_or_default(),
                when: shell.moment(&ring.changed_at),
                name,
            }
        })
        .collect();
    html(&ListPage {
        crumbs: vec![Step::new(offers::PATH, shell.t("offers-nav"))],
        lines,
        house: seed_lines().collect(),
        leads: may.also::<LeadOffers>().is_some(),
        exports: may.also::<ExportOffers>().is_some(),
        fields,
        shell,
    })
}

/// `GET /offres/synonymes`
async fn list(visit: Visit) -> Response {
    visit.read(|c, may: &May<ReadOffers>, shell| page(c, may, shell, Fields::default())).await
}

/// Why a ring is refused, in words beside its field; other failures as they are.
fn refuse(
    tx: &mut Conn<'_>,
    may: &May<LeadOffers>,
    shell: Shell,
    mut fields: Fields,
    field: &str,
    error: SynonymError,
) -> Failure {
    match (error.code(), error) {
        (Some(code), _) => {
            fields.refuse(field, shell.tc("offers-synonyms-refused-", code));
            let Some(reads) = may.also::<ReadOffers>() else { return Failure::NotFound };
            page(tx, &reads, shell, fields).map_or_else(|failure| failure, Failure::again)
        }
        (None, SynonymError::Action(error)) => words::failure(&shell, error),
        (None, _) => Failure::NotFound,
    }
}

/// `POST /offres/synonymes`: a ring more.
async fn add(visit: Visit, Submitted(fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<LeadOffers>, shell| match add_synonym(tx, may, fields.get("ring")) {
            Ok(id) => Ok(Onward::to(PATH)
                .done(shell.t("offers-synonyms-done-added"))
                .undo(format!("{PATH}/{id}/annuler"))
                .into_response()),
            Err(error) => Err(refuse(tx, may, shell, fields, "ring", error)),
        })
        .await
}

/// `POST /offres/synonymes/{id}`: written anew, or taken away (`do=remove`).
async fn edit(visit: Visit, Key(id): Key<SynonymId>, Submitted(fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<LeadOffers>, shell| {
            let field = format!("ring-{id}");
            let done = if fields.get("do") == "remove" {
                remove_synonym(tx, may, id).map(|()| "offers-synonyms-done-removed")
            } else {
                edit_synonym(tx, may, id, fields.get(&field)).map(|_| "offers-synonyms-done-edited")
            };
            match done {
                Ok(said) => Ok(Onward::to(PATH)
                    .done(shell.t(said))
                    .undo(format!("{PATH}/{id}/annuler"))
                    .into_response()),
                Err(error) => Err(refuse(tx, may, shell, fields, &field, error)),
            }
        })
        .await
}

/// `POST /offres/synonymes/{id}/annuler`
async fn undo(visit: Visit, Key(id): Key<SynonymId>) -> Response {
    visit
        .write(move |tx, may: &May<LeadOffers>, shell| match undo_synonym(tx, may, id) {
            Ok(()) => Ok(Onward::to(PATH).done(shell.t("offers-synonyms-done-undone")).into_response()),
            Err(SynonymError::Action(error)) => Err(words::failure(&shell, error)),
            Err(error) => Err(Failure::Fault(error.to_string())),
        })
        .await
}

/// `GET /offres/synonymes/export.csv`, `.xlsx`, `.ods`: the rings of the basin, then those of the house.
async fn file(visit: Visit) -> Response {
    let extension = export::extension(&visit.path);
    visit
        .read(move |c, may: &May<ExportOffers>, shell| {
            let format = export::format(&extension)?;
            let rings = store::synonym::rings(c, may.scope())?;
            let own = rings.iter().map(|ring| (shell.t("offers-synonyms-own"), ring.words.as_str()));
            let house = seed_lines().map(|words| (shell.t("offers-synonyms-house"), words));
            let columns = vec![
                Column::new("whose", shell.t("offers-synonyms-whose"), Kind::Text),
                Column::new("words", shell.t("offers-synonyms-words"), Kind::Text),
            ];
            let rows = own.chain(house).map(|(whose, words)| vec![Cell::text(whose), Cell::text(words)]);
            let table = Table { title: shell.t("offers-synonyms-title").to_owned(), columns, rows };
            export::file(&shell, table, format, "synonymes")
        })
        .await
}
