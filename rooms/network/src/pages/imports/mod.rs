//! The import wizard: a file, its columns, a dry run with everything that would change, the result, and a way back.

mod check;
mod columns;
mod download;
pub mod meanings;
pub mod place;
mod result;
pub mod said;
mod upload;

use crate::import::ImportRunId;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use navette_web::{AppState, Choice, Fields, NavEntry, Role, Shell, Step, Translations};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../../translations/imports.fr.ftl")),
    ("nl", include_str!("../../../translations/imports.nl.ftl")),
    ("en", include_str!("../../../translations/imports.en.ftl")),
];

/// The entry in the navigation.
pub const NAV: NavEntry = NavEntry {
    href: "/reseau/imports",
    icon: "import",
    label: "network-imports-nav",
    seen_by: |role| matches!(role, Role::Coordination | Role::Finance),
    open: false,
};

/// The largest file, in bytes; as much as a form says on its page.
pub(crate) const MOST_BYTES: usize = 32 * 1024 * 1024;
/// Room for the edges of the form around the file.
const AROUND: usize = 64 * 1024;

/// The addresses.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/reseau/imports/nouveau", get(upload::form))
        .route(
            "/reseau/imports",
            get(upload::list).merge(post(upload::receive).layer(DefaultBodyLimit::max(MOST_BYTES + AROUND))),
        )
        .route("/reseau/imports/{id}", get(result::show).post(columns::save))
        .route("/reseau/imports/{id}/verification", get(check::show))
        .route("/reseau/imports/{id}/appliquer", post(check::apply))
        .route("/reseau/imports/{id}/abandonner", post(check::discard))
        .route("/reseau/imports/{id}/annuler", post(result::undo))
        .route("/reseau/imports/{id}/anomalies.csv", get(download::anomalies))
        .route("/reseau/imports/{id}/differences.csv", get(download::differences))
}

/// The way back to the list.
pub(crate) fn back(shell: &Shell) -> Step {
    Step::new("/reseau/imports", shell.t("network-imports-title"))
}

/// A choice of the field `complete`.
pub(crate) fn choice(shell: &Shell, value: &str, fields: &Fields, key: &str) -> Choice {
    Choice::among(value, shell.t(key), fields.get("complete"))
}

/// What the licence is taken to be when none is told.
pub(crate) fn licence_help(shell: &Shell, known: &Option<String>) -> String {
    match known {
        Some(licence) => shell.tx("network-imports-licence-known", licence),
        None => shell.t("network-imports-licence-help").to_owned(),
    }
}

/// What must be shown wherever the records are, when nothing is told.
pub(crate) fn attribution_help(shell: &Shell, known: &Option<String>) -> String {
    match known {
        Some(text) => shell.tx("network-imports-attribution-known", text),
        None => shell.t("network-imports-attribution-help").to_owned(),
    }
}

/// A number of things, as figures are written.
pub(crate) fn counted(shell: &Shell, number: &usize) -> String {
    shell.count(&check::count(*number))
}

/// The address of a file to download about an import: `anomalies` or `differences`.
pub(crate) fn file(id: ImportRunId, name: &str) -> String {
    format!("/reseau/imports/{id}/{name}.csv")
}

/// The way back to the columns.
pub(crate) fn step(shell: &Shell, id: &ImportRunId) -> Step {
    Step::new(format!("/reseau/imports/{id}"), shell.t("network-imports-columns"))
}
