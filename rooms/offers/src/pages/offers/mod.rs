//! The coordinator's catalogue: the list, the sheet, writing an offer, its life.

pub(crate) mod cells;
mod change;
pub(crate) mod form;
mod list;
mod new;
pub(crate) mod period;
mod phrases;
mod selection;
pub(crate) mod sheet;
mod table;

pub(crate) use cells::said;
pub(crate) use list::{filter, paged, place, when};
pub(crate) use phrases::{Phrase, phrases, read_as, value};
pub(crate) use sheet::components;

use axum::Router;
use axum::routing::{get, post};
use navette_web::{AppState, NavEntry, Role, Translations};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../../translations/offers.fr.ftl")),
    ("nl", include_str!("../../../translations/offers.nl.ftl")),
    ("en", include_str!("../../../translations/offers.en.ftl")),
];

/// Where the list is.
pub(crate) const PATH: &str = "/offres";

/// The entry in the navigation.
pub const NAV: NavEntry = NavEntry {
    href: PATH,
    icon: "shuttle",
    label: "offers-nav",
    seen_by: |role| role.is_staff() || matches!(role, Role::Reader),
    open: false,
};

/// The addresses.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(PATH, get(list::list))
        .route("/offres/export.csv", get(table::export))
        .route("/offres/export.xlsx", get(table::export))
        .route("/offres/export.ods", get(table::export))
        .route("/offres/selection", post(selection::selection))
        .route("/offres/nouvelle", get(new::form).post(new::create))
        .route("/offres/{id}", get(sheet::show))
        .route("/offres/{id}/modifier", get(form::form).post(form::save))
        .route("/offres/{id}/champ", post(change::field))
        .route("/offres/{id}/annuler", post(change::undo))
        .route("/offres/{id}/etat", post(change::step))
        .route("/offres/{id}/etat/annuler", post(change::step_back))
        .route("/offres/{id}/copie", post(change::copy))
        .route("/offres/{id}/seances", post(change::add_session))
        .route("/offres/seances/{id}/annulation", post(change::cancel_session))
}

/// Where an offer's sheet is.
pub(crate) fn address(id: crate::id::OfferId) -> String {
    format!("{PATH}/{id}")
}
