//! The list of imports, and the files that come in.

use super::{MOST_BYTES, PATH, address, count, said};
use crate::actions::import::{self, ImportError};
use crate::import::Counts;
use crate::pages::offers;
use crate::permissions::ImportOffers;
use crate::store::import::OfferImport;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use navette_database::Conn;
use navette_web::{Failure, Fields, May, Onward, Shell, Step, Uploaded, Visit, html};

/// How many imports are shown.
const SHOWN: i64 = 100;

/// An import in the list.
struct Line {
    href: String,
    name: String,
    kind: String,
    state: &'static str,
    state_word: String,
    figures: String,
    when: String,
    by: String,
}

fn line(shell: &Shell, one: OfferImport) -> Line {
    let state = match one.state.as_str() {
        "applied" => "done",
        "undone" => "undo",
        _ => "clock",
    };
    let figures = match serde_json::from_value::<Counts>(one.counts) {
        Ok(counts) if one.applied_at.is_some() => said::counts(shell, &counts),
        _ => String::new(),
    };
    Line {
        href: address(one.id),
        name: one.file_name,
        kind: shell.tc("offers-imports-format-", one.format.code()),
        state,
        state_word: shell.tc("offers-imports-state-", &one.state),
        figures,
        when: shell.moment(&one.applied_at.unwrap_or(one.created_at)),
        by: one.account_name.unwrap_or_else(|| shell.t("offers-by-navette").to_owned()),
    }
}

#[derive(Template)]
#[template(path = "imports/list.html")]
struct ListPage {
    shell: Shell,
    crumbs: Vec<Step>,
    fields: Fields,
    lines: Vec<Line>,
    most: i64,
}

fn page(
    c: &mut Conn<'_>,
    may: &May<ImportOffers>,
    shell: Shell,
    fields: Fields,
) -> Result<Response, Failure> {
    let latest = crate::store::import::latest(c, may.scope(), SHOWN)?;
    html(&ListPage {
        lines: latest.into_iter().map(|one| line(&shell, one)).collect(),
        crumbs: vec![Step::new(offers::PATH, shell.t("offers-nav"))],
        most: count(MOST_BYTES / (1024 * 1024)),
        fields,
        shell,
    })
}

/// `GET /offres/imports`
pub(super) async fn list(visit: Visit) -> Response {
    visit.read(|c, may: &May<ImportOffers>, shell| page(c, may, shell, Fields::default())).await
}

/// `POST /offres/imports`: files are read, recognised and kept until they are applied.
pub(super) async fn receive(visit: Visit, sent: Result<Uploaded, Response>) -> Response {
    let uploaded = match sent {
        Ok(uploaded) => uploaded,
        Err(refused) => {
            let large = refused.status() == StatusCode::PAYLOAD_TOO_LARGE;
            return visit
                .read(move |c, may: &May<ImportOffers>, shell| {
                    let mut fields = Fields::default();
                    let most = count(MOST_BYTES / (1024 * 1024));
                    let sentence = if large {
                        shell.tn("network-imports-unreadable-large-bytes", &most)
                    } else {
                        shell.t("network-imports-refused-cut").to_owned()
                    };
                    fields.refuse("file", sentence);
                    Err(Failure::again(page(c, may, shell, fields)?))
                })
                .await;
        }
    };
    visit
        .write(move |tx, may: &May<ImportOffers>, shell| {
            let Uploaded { mut fields, file_name, bytes, more } = uploaded;
            let files = std::iter::once((file_name, bytes)).chain(more);
            let files: Vec<_> = files
                .filter(|(_, bytes)| !bytes.is_empty())
                .map(|(name, bytes)| (short_name(&name), bytes.to_vec()))
                .collect();
            if files.is_empty() {
                fields.refuse("file", shell.t("network-imports-refused-no-file"));
                return Err(Failure::again(page(tx, may, shell, fields)?));
            }
            match import::receive(tx, may, files) {
                Ok(id) => Ok(Onward::to(format!("{PATH}/{id}")).into_response()),
                Err(ImportError::Unusable(why)) => {
                    fields.refuse("file", said::unusable(&shell, &why));
                    Err(Failure::again(page(tx, may, shell, fields)?))
                }
                Err(ImportError::NoRoom(why)) => {
                    fields.refuse("file", crate::pages::words::no_room(&shell, why));
                    Err(Failure::again(page(tx, may, shell, fields)?))
                }
                Err(error) => Err(said::failure(&shell, error)),
            }
        })
        .await
}

/// A file's name without its folder, at most 200 characters.
pub(crate) fn short_name(sent: &str) -> String {
    let name = sent.rsplit(['/', '\\']).next().unwrap_or(sent).trim();
    let name: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
    if name.is_empty() { "fichier".to_owned() } else { name }
}
