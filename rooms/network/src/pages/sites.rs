//! Schools and their sites: the lists, the sheets, what is done to one site or to many, and the next steps.

mod bulk;
mod cell;
mod edit;
mod filter;
mod list;
pub(crate) mod note;

use axum::Router;
use axum::routing::{get, post};
use navette_web::{AppState, NavEntry, Shell, Tab, Translations};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../translations/sites.fr.ftl")),
    ("nl", include_str!("../../translations/sites.nl.ftl")),
    ("en", include_str!("../../translations/sites.en.ftl")),
];

/// The entry in the navigation.
pub const NAV: NavEntry = NavEntry {
    href: PATH,
    icon: "school",
    label: "network-sites-nav",
    seen_by: |role| role.is_staff() || matches!(role, navette_web::Role::Reader),
};

/// The list of sites.
pub(crate) const PATH: &str = "/reseau/implantations";

/// The addresses.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/reseau/implantations", get(list::show))
        .route("/reseau/implantations/export/{extension}", get(list::take_out))
        .route("/reseau/implantations/choix", post(bulk::choose))
        .route("/reseau/implantations/choix/noter", post(bulk::note))
        .route("/reseau/implantations/{id}/modifier", get(edit::form).post(edit::save))
        .route("/reseau/implantations/{id}/annuler", post(edit::undo))
}

/// A tab of this subject, named by its key.
pub(crate) fn tab(shell: &Shell, key: &'static str, href: &'static str, current: bool) -> Tab {
    Tab::new(href, shell.t(key), current)
}
