//! One's own sheet, for contacts of an operator or a school; and what we decide on their corrections.

mod correct;
mod decide;
mod finder;
mod home;
mod show;

use crate::store::own::by_address;
use axum::Router;
use axum::routing::{get, post};
use navette_database::{Conn, Error};
use navette_web::sockets::{Contact, Contacts, Sockets};
use navette_web::{AppState, NavEntry, Role, Translations};

/// Where one's own sheet is.
pub const PATH: &str = "/ma-fiche";
/// Where corrections wait for us.
pub const CORRECTIONS: &str = "/reseau/corrections";

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../../translations/own.fr.ftl")),
    ("nl", include_str!("../../../translations/own.nl.ftl")),
    ("en", include_str!("../../../translations/own.en.ftl")),
];

/// The entry of a contact of an operator.
pub const NAV_OPERATOR: NavEntry = NavEntry {
    href: PATH,
    icon: "operator",
    label: "network-own-nav-operator",
    seen_by: |role| role == Role::Operator,
    open: false,
};

/// The entry of a contact of a school.
pub const NAV_SCHOOL: NavEntry = NavEntry {
    href: PATH,
    icon: "school",
    label: "network-own-nav-school",
    seen_by: |role| role == Role::School,
    open: false,
};

/// The addresses of this subject.
pub(super) fn router() -> Router<AppState> {
    Router::new()
        .route("/ma-fiche", get(show::show))
        .route("/ma-fiche/corriger", get(correct::form).post(correct::save))
        .route("/reseau/corrections", get(decide::list))
        .route("/reseau/corrections/export.csv", get(decide::export))
        .route("/reseau/corrections/export.xlsx", get(decide::export))
        .route("/reseau/corrections/export.ods", get(decide::export))
        .route("/reseau/corrections/{id}/accepter", post(decide::accept))
        .route("/reseau/corrections/{id}/refuser", post(decide::refuse))
}

/// Hangs what contacts see on the home page, what waits for us, and who may come in.
pub(super) fn hang(sockets: &mut Sockets) {
    sockets.finders.push(Box::new(finder::OwnRecords));
    sockets.panels.push(Box::new(home::OwnPanel));
    sockets.turns.push(Box::new(home::Waiting));
    sockets.contacts.push(Box::new(Known));
}

/// Contacts of operators and schools, known by their address.
struct Known;

impl Contacts for Known {
    fn contacts(&self, c: &mut Conn<'_>, email: &str) -> Result<Vec<Contact>, Error> {
        let all = by_address(c, email)?.into_iter().map(|one| Contact {
            name: one.name,
            language: one.language,
            basin: one.basin_id,
            role: if one.kind == "operator" { Role::Operator } else { Role::School },
            subject: one.subject_id,
        });
        Ok(all.collect())
    }
}
