//! The list of sites and the sheets of a site and of a school.

use crate::permissions::ReadNetwork;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use navette_web::{AppState, May, NavEntry, Shell, Translations, Visit, html};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../translations/sites.fr.ftl")),
    ("nl", include_str!("../../translations/sites.nl.ftl")),
    ("en", include_str!("../../translations/sites.en.ftl")),
];

/// The entry in the navigation.
pub const NAV: NavEntry = NavEntry {
    href: "/reseau/implantations",
    icon: "school",
    label: "network-sites-nav",
    seen_by: |role| role.is_staff(),
};

/// The addresses.
pub fn router() -> Router<AppState> {
    Router::new().route("/reseau/implantations", get(list))
}

#[derive(Template)]
#[template(path = "sites/list.html")]
struct SitesPage {
    shell: Shell,
}

async fn list(visit: Visit) -> Response {
    visit.read(|_, _: &May<ReadNetwork>, shell| html(&SitesPage { shell })).await
}
