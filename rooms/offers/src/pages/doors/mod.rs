//! The doors: whoever is not known yet asks for access; operators and schools find what is theirs.

mod claim;
mod decide;
mod home;
mod offers;

use axum::Router;
use axum::routing::{get, post};
use navette_web::sockets::Sockets;
use navette_web::{AppState, NavEntry, Role, Translations};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../../translations/doors.fr.ftl")),
    ("nl", include_str!("../../../translations/doors.nl.ftl")),
    ("en", include_str!("../../../translations/doors.en.ftl")),
];

/// Where access is asked for.
pub(crate) const ACCESS: &str = "/acces";
/// Where we decide on it.
pub(crate) const ACCESS_WAITS: &str = "/acces/a-decider";
/// Where an operator finds its offers.
pub(crate) const OWN_OFFERS: &str = "/mes-offres";

/// The entry of an operator.
pub const OFFERS_NAV: NavEntry = NavEntry {
    href: OWN_OFFERS,
    icon: "shuttle",
    label: "offers-doors-nav-offers",
    seen_by: |role| role == Role::Operator,
};

/// The addresses that need someone signed in.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/acces/a-decider", get(decide::list))
        .route("/acces/a-decider/export.csv", get(decide::export))
        .route("/acces/a-decider/export.xlsx", get(decide::export))
        .route("/acces/a-decider/export.ods", get(decide::export))
        .route("/acces/a-decider/{id}/verifier", post(decide::check))
        .route("/acces/a-decider/{id}/accorder", post(decide::grant))
        .route("/acces/a-decider/{id}/refuser", post(decide::refuse))
        .route("/mes-offres", get(offers::list))
        .route("/mes-offres/nouvelle", get(offers::new).post(offers::create))
        .route("/mes-offres/{id}", get(offers::show))
        .route("/mes-offres/{id}/modifier", get(offers::edit).post(offers::save))
        .route("/mes-offres/{id}/etat", post(offers::step))
        .route("/mes-offres/{id}/copie", post(offers::copy))
        .route("/mes-offres/{id}/seances", post(offers::add_date))
        .route("/mes-offres/seances/{id}/annulation", post(offers::cancel_date))
}

/// The addresses open to anyone.
pub fn public_router() -> Router<AppState> {
    Router::new()
        .route("/acces", get(claim::find))
        .route("/acces/operateurs/{id}", get(claim::operator_form).post(claim::operator_ask))
        .route("/acces/implantations/{id}", get(claim::site_form).post(claim::site_ask))
}

/// Hangs what is shown elsewhere.
pub(super) fn hang(sockets: &mut Sockets) {
    home::hang(sockets);
}
