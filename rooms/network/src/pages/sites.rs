//! Schools and their sites: the lists, the sheets, what is done to one site or to many, and the next steps.

mod bulk;
pub(crate) mod etoffe;
mod filter;
mod list;
mod new;
pub(crate) mod note;
mod place;
mod record;
mod schools;
mod sheet;
pub(crate) mod steps;

use crate::code::Status;
use crate::id::{Record, SchoolId, SiteId};
use crate::permissions::ReadPeople;
use axum::Router;
use axum::routing::{get, post};
use navette_web::{AppState, Key, May, NavEntry, Shell, Submitted, Tab, Translations, Visit, Who};

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
    open: false,
};

/// The list of sites.
pub(crate) const PATH: &str = "/reseau/implantations";
/// The list of schools.
pub(crate) const SCHOOLS: &str = "/reseau/ecoles";
/// The list of next steps.
pub(crate) const STEPS: &str = "/reseau/echanges";

/// The addresses.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/reseau/implantations", get(list::show))
        .route("/reseau/implantations/export.csv", get(list::take_out))
        .route("/reseau/implantations/export.xlsx", get(list::take_out))
        .route("/reseau/implantations/export.ods", get(list::take_out))
        .route("/reseau/implantations/choix", post(bulk::choose))
        .route("/reseau/implantations/choix/noter", post(bulk::note))
        .route("/reseau/implantations/nouvelle", get(new::form).post(new::create))
        .route("/reseau/implantations/{id}", get(sheet::show))
        .route("/reseau/implantations/{id}/fermeture", post(|v, id| sheet::set_status(v, id, Status::Closed)))
        .route("/reseau/implantations/{id}/ouverture", post(|v, id| sheet::set_status(v, id, Status::Open)))
        .merge(record_routes::<SiteId>(PATH))
        .route("/reseau/ecoles", get(schools::list))
        .route("/reseau/ecoles/export.csv", get(schools::take_out))
        .route("/reseau/ecoles/export.xlsx", get(schools::take_out))
        .route("/reseau/ecoles/export.ods", get(schools::take_out))
        .route("/reseau/ecoles/{id}", get(schools::show))
        .merge(record_routes::<SchoolId>(SCHOOLS))
        .route("/reseau/echanges", get(steps::list))
        .route("/reseau/echanges/{id}/fait", post(steps::done))
        .route("/reseau/echanges/{id}/rouvrir", post(steps::reopen))
        .route("/reseau/echanges/{id}/supprimer", post(steps::remove))
        .route("/reseau/echanges/{id}/remettre", post(steps::restore))
}

/// What is done alike to a site and to a school, under the address of its list.
fn record_routes<T>(list: &str) -> Router<AppState>
where
    T: Into<Record> + std::str::FromStr + Send + 'static,
{
    let at = |what: &str| format!("{list}/{{id}}/{what}");
    Router::new()
        .route(
            &at("champ"),
            post(|v: Visit, Key(id): Key<T>, Submitted(form): Submitted| record::cell(v, id.into(), form)),
        )
        .route(
            &at("modifier"),
            get(|v: Visit, Key(id): Key<T>| record::form(v, id.into())).post(
                |v: Visit, Key(id): Key<T>, Submitted(form): Submitted| record::save(v, id.into(), form),
            ),
        )
        .route(
            &at("annuler"),
            post(|v: Visit, Key(id): Key<T>, Submitted(form): Submitted| record::undo(v, id.into(), form)),
        )
        .route(
            &at("echanges"),
            get(|v: Visit, Key(id): Key<T>| record::note_form(v, id.into())).post(
                |v: Visit, Key(id): Key<T>, Submitted(form): Submitted| record::note(v, id.into(), form),
            ),
        )
        .route(
            &at("etiquettes"),
            post(|v: Visit, Key(id): Key<T>, Submitted(form): Submitted| record::tag(v, id.into(), form)),
        )
        .route(
            &at("etiquettes/retirer"),
            post(|v: Visit, Key(id): Key<T>, Submitted(form): Submitted| record::untag(v, id.into(), form)),
        )
}

/// The tabs of this subject; next steps are for who may read them.
pub(crate) fn tabs(shell: &Shell, who: &Who, current: &str) -> Vec<Tab> {
    let reads_steps = May::<ReadPeople>::check(who).is_some();
    [("network-sites-title", PATH), ("network-schools-title", SCHOOLS), ("network-steps-title", STEPS)]
        .into_iter()
        .filter(|(_, href)| *href != STEPS || reads_steps)
        .map(|(key, href)| Tab::new(href, shell.t(key), href == current))
        .collect()
}
