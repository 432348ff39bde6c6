//! The doors: whoever is not known yet asks for access; operators and schools find what is theirs.

mod agreement;
mod claim;
mod decide;
mod finder;
mod home;
mod need;
mod needs;
mod offers;
mod received;
mod wanted;

use crate::memory::Memory;
use crate::permissions::{LeadOffers, OwnNeeds};
use axum::Router;
use axum::routing::{get, post};
use navette_database::Conn;
use navette_network::store::own::bound;
use navette_network::store::site::Site;
use navette_web::sockets::Sockets;
use navette_web::{AppState, Choice, Failure, May, NavEntry, Permission, Role, Translations};

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

/// Where a school finds its needs.
pub(crate) const OWN_NEEDS: &str = "/mes-demandes";
/// Where an operator finds the schools that took one of its offers.
pub(crate) const RECEIVED: &str = "/demandes-recues";
/// Where an operator finds what schools look for.
pub(crate) const WANTED: &str = "/ecoles-cherchent";

const fn of_operator(href: &'static str, icon: &'static str, label: &'static str) -> NavEntry {
    NavEntry { href, icon, label, seen_by: |role| matches!(role, Role::Operator), open: false }
}

/// The entries of those who come in by these doors, an operator's three and a school's; and of those who decide on access.
pub const NAV: [NavEntry; 5] = [
    of_operator(OWN_OFFERS, "shuttle", "offers-doors-nav-offers"),
    of_operator(RECEIVED, "mail", "offers-doors-nav-received"),
    of_operator(WANTED, "school", "offers-doors-nav-wanted"),
    NavEntry {
        href: OWN_NEEDS,
        icon: "form",
        label: "offers-doors-tab-needs",
        seen_by: |role| matches!(role, Role::School),
        open: false,
    },
    NavEntry {
        href: ACCESS_WAITS,
        icon: "key",
        label: "offers-doors-nav-access",
        seen_by: <LeadOffers as Permission>::held_by,
        open: false,
    },
];

/// The open sites of whoever speaks for a school; without one there is nothing to speak for.
fn own_sites(c: &mut Conn<'_>, may: &May<OwnNeeds>) -> Result<Vec<Site>, Failure> {
    let who = may.who();
    let own = match who.subject {
        Some(subject) => bound(c, may.scope(), who.role, subject)?,
        None => None,
    };
    let sites = own.ok_or(Failure::NotFound)?.sites(c, may.scope())?;
    if sites.is_empty() { Err(Failure::NotFound) } else { Ok(sites) }
}

/// Sites as choices.
fn site_choices(sites: &[Site], present: &str) -> Vec<Choice> {
    sites.iter().map(|site| Choice::among(site.id.to_string(), site.name.as_str(), present)).collect()
}

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
        .route("/demandes-recues", get(received::list))
        .route("/demandes-recues/{id}", post(received::answer))
        .route("/ecoles-cherchent", get(wanted::list))
        .route("/mes-demandes", get(needs::list))
        .route("/mes-demandes/nouvelle", get(need::form).post(need::save))
        .route("/mes-demandes/{id}", get(needs::show))
        .route("/mes-demandes/{id}/accord", post(needs::ask))
        .route("/mes-demandes/{id}/retirer", post(needs::withdraw))
        .route("/mes-demandes/{id}/mot", post(needs::add_word))
        .route("/mes-demandes/{id}/reponse", post(needs::answer))
}

/// The addresses open to anyone.
pub fn public_router() -> Router<AppState> {
    Router::new()
        .route("/acces", get(claim::find))
        .route("/acces/nouveau", get(claim::new_form).post(claim::new_ask))
        .route("/acces/operateurs/{id}", get(claim::operator_form).post(claim::operator_ask))
        .route("/acces/implantations/{id}", get(claim::site_form).post(claim::site_ask))
        .route("/accord/{token}", get(agreement::show).post(agreement::answer))
}

/// Hangs what is shown elsewhere.
pub(super) fn hang(sockets: &mut Sockets, memory: &Memory) {
    sockets.finders.push(Box::new(finder::OwnThings(memory.clone())));
    home::hang(sockets);
}
