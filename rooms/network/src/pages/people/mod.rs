//! People: the list, the sheet, adding, functions, and what must be erased.

mod edit;
mod functions;
mod list;
mod retention;
mod sheet;

use axum::Router;
use axum::routing::{get, post};
use navette_web::{AppState, NavEntry, Translations};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../../translations/people.fr.ftl")),
    ("nl", include_str!("../../../translations/people.nl.ftl")),
    ("en", include_str!("../../../translations/people.en.ftl")),
];

/// Where the list is.
pub(crate) const PATH: &str = "/reseau/personnes";

/// The entry in the navigation.
pub const NAV: NavEntry = NavEntry {
    href: PATH,
    icon: "person",
    label: "network-people-nav",
    seen_by: |role| role.is_staff(),
    open: false,
};

/// The addresses.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(PATH, get(list::list))
        .route("/reseau/personnes/export.csv", get(list::export))
        .route("/reseau/personnes/export.xlsx", get(list::export))
        .route("/reseau/personnes/export.ods", get(list::export))
        .route("/reseau/personnes/selection", post(retention::selection))
        .route("/reseau/personnes/a-effacer", get(retention::over))
        .route("/reseau/personnes/nouvelle", get(edit::new).post(edit::create))
        .route("/reseau/personnes/{id}", get(sheet::show))
        .route("/reseau/personnes/{id}/champ", post(edit::field))
        .route("/reseau/personnes/{id}/annuler", post(edit::undo))
        .route("/reseau/personnes/{id}/modifier", get(edit::form).post(edit::save))
        .route("/reseau/personnes/{id}/echanges", get(sheet::note_form).post(sheet::note))
        .route("/reseau/personnes/{id}/etiquettes", post(edit::tag))
        .route("/reseau/personnes/{id}/etiquettes/retirer", post(edit::untag))
        .route("/reseau/personnes/{id}/fonctions", get(functions::form).post(functions::add))
        .route("/reseau/personnes/{id}/fonctions/fin", post(functions::end))
        .route("/reseau/personnes/{id}/garder", post(retention::keep))
        .route("/reseau/personnes/{id}/effacer", get(retention::ask).post(retention::erase))
}
