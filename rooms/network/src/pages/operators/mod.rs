//! Operators: the list, the sheet, adding and editing one.

mod edit;
mod list;
pub(crate) mod sheet;

use axum::Router;
use axum::routing::{get, post};
use navette_web::{AppState, NavEntry, Role, Translations};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../../translations/operators.fr.ftl")),
    ("nl", include_str!("../../../translations/operators.nl.ftl")),
    ("en", include_str!("../../../translations/operators.en.ftl")),
];

/// Where the list is.
pub(crate) const PATH: &str = "/reseau/operateurs";

/// The entry in the navigation.
pub const NAV: NavEntry = NavEntry {
    href: PATH,
    icon: "operator",
    label: "network-operators-nav",
    seen_by: |role| role.is_staff() || matches!(role, Role::Reader),
    open: false,
};

/// The addresses.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(PATH, get(list::list))
        .route("/reseau/operateurs/export.csv", get(list::export))
        .route("/reseau/operateurs/export.xlsx", get(list::export))
        .route("/reseau/operateurs/export.ods", get(list::export))
        .route("/reseau/operateurs/selection", post(edit::selection))
        .route("/reseau/operateurs/nouveau", get(edit::new).post(edit::create))
        .route("/reseau/operateurs/{id}", get(sheet::show))
        .route("/reseau/operateurs/{id}/echanges", get(sheet::note_form).post(sheet::note))
        .route("/reseau/operateurs/{id}/champ", post(edit::field))
        .route("/reseau/operateurs/{id}/annuler", post(edit::undo))
        .route("/reseau/operateurs/{id}/modifier", get(edit::form).post(edit::save))
        .route("/reseau/operateurs/{id}/fermeture", post(edit::close))
        .route("/reseau/operateurs/{id}/ouverture", post(edit::reopen))
        .route("/reseau/operateurs/{id}/etiquettes", post(edit::tag))
        .route("/reseau/operateurs/{id}/etiquettes/retirer", post(edit::untag))
}
