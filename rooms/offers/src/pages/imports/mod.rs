//! The import wizard of offers: files, what their columns mean, everything that would change, the result, a way back.

mod download;
mod list;
pub mod said;
mod show;
mod shown;

pub(crate) use list::short_name;

use crate::id::OfferImportId;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use navette_web::{AppState, Translations};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../../translations/imports.fr.ftl")),
    ("nl", include_str!("../../../translations/imports.nl.ftl")),
    ("en", include_str!("../../../translations/imports.en.ftl")),
];

/// Where imports are.
const PATH: &str = "/offres/imports";
/// The most that is sent at once, in bytes; as much as a form says on its page.
pub(crate) const MOST_BYTES: usize = 32 * 1024 * 1024;
/// Room for the edges of the form around the files.
const AROUND: usize = 64 * 1024;

/// The addresses.
pub fn router() -> Router<AppState> {
    let most = DefaultBodyLimit::max(MOST_BYTES + AROUND);
    Router::new()
        .route(PATH, get(list::list).merge(post(list::receive).layer(most)))
        .route("/offres/imports/{id}", get(show::show).post(show::correct))
        .route("/offres/imports/{id}/appliquer", post(show::apply))
        .route("/offres/imports/{id}/abandonner", post(show::discard))
        .route("/offres/imports/{id}/annuler", post(show::undo))
        .route("/offres/imports/{id}/lecture.csv", get(download::reading))
        .route("/offres/imports/{id}/lecture.xlsx", get(download::reading))
        .route("/offres/imports/{id}/lecture.ods", get(download::reading))
}

/// Where an import is.
fn address(id: OfferImportId) -> String {
    format!("{PATH}/{id}")
}

/// A number of things.
fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
