//! The public catalogue: anyone, without an account. Permanent addresses, data for search engines, a feed, a booklet.

mod feed;
mod list;
mod map;
mod near;
mod schema;
mod show;
mod wanted;

pub(crate) use wanted::Wanted;

use crate::lists::{OfferFacet, OfferLine};
use crate::pages::offers::{components, place, when};
use crate::pages::words;
use crate::store::basin::{self, Basin};
use axum::Router;
use axum::routing::get;
use navette_database::Conn;
use navette_web::{AppState, Failure, Fields, NavEntry, Role, Shell, Translations};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../../translations/catalogue.fr.ftl")),
    ("nl", include_str!("../../../translations/catalogue.nl.ftl")),
    ("en", include_str!("../../../translations/catalogue.en.ftl")),
];

/// The room's entry for those who choose from it; the one that anyone sees.
pub const NAV: NavEntry = NavEntry {
    href: PATH,
    icon: "list",
    label: "offers-catalogue-nav",
    seen_by: |role| matches!(role, Role::School | Role::Operator),
    open: true,
};

/// Where the catalogue is.
pub(crate) const PATH: &str = "/catalogue";

/// What visitors narrow by, in order.
const FACETS: [OfferFacet; 10] = [
    OfferFacet::Type,
    OfferFacet::Domain,
    OfferFacet::Level,
    OfferFacet::Setting,
    OfferFacet::Price,
    OfferFacet::Commune,
    OfferFacet::Component,
    OfferFacet::Mode,
    OfferFacet::Access,
    OfferFacet::Language,
];

/// The addresses, all open to anyone.
pub fn public_router() -> Router<AppState> {
    Router::new()
        .route(PATH, get(list::list))
        .route("/catalogue/livret", get(list::booklet))
        .route("/catalogue/carte", get(map::map))
        .route("/catalogue/flux.atom", get(feed::atom))
        .route("/catalogue/offres.jsonld", get(schema::all))
        .route("/catalogue/{id}", get(show::show))
}

/// The basin whose catalogue is asked for: by its word in the address, or the only one there is.
fn basin(c: &mut Conn<'_>, fields: &Fields) -> Result<Basin, Failure> {
    let all = basin::named(c)?;
    let asked = fields.get("bassin");
    let found =
        if asked.is_empty() { all.into_iter().next() } else { all.into_iter().find(|one| one.code == asked) };
    found.ok_or(Failure::NotFound)
}

/// Whether someone may say what they look for: a school, or whoever has not said who they are.
fn may_ask(shell: &Shell) -> bool {
    shell.who.as_ref().is_none_or(|who| who.role == Role::School)
}

/// An offer in few lines, as the list and the booklet show it.
struct Card {
    href: String,
    title: String,
    operator: String,
    kind: String,
    components: Vec<(&'static str, String)>,
    summary: String,
    levels: String,
    place: String,
    price: String,
    when: String,
    /// How it is booked.
    booking: String,
    to_confirm: bool,
    /// How far it is, when that was asked.
    far: String,
}

impl Card {
    fn new(shell: &Shell, line: &OfferLine, far: Option<f64>) -> Self {
        let offer = &line.offer;
        Self {
            href: format!("{PATH}/{}", offer.id),
            title: offer.title.clone(),
            operator: offer.operator_name.clone(),
            kind: offer.offer_type.map(|one| shell.tc("offers-type-", one.code())).unwrap_or_default(),
            components: components(shell, &line.choices),
            summary: summary(offer.summary.as_deref().or(offer.description.as_deref()).unwrap_or_default()),
            levels: words::levels(shell, &line.choices.levels()),
            place: place(shell, line),
            price: words::price(shell, offer),
            when: when(shell, line),
            booking: [&offer.booking_email, &offer.booking_phone, &offer.booking_url]
                .into_iter()
                .flatten()
                .map(String::as_str)
                .collect::<Vec<_>>()
                .join(" · "),
            to_confirm: offer.state == crate::code::OfferState::ToConfirm,
            far: near::far(shell, far),
        }
    }
}

/// The beginning of a text, cut at a word.
fn summary(text: &str) -> String {
    const MOST: usize = 220;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= MOST {
        return text;
    }
    let cut: String = text.chars().take(MOST).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before))
}

#[cfg(test)]
mod tests {
    use super::summary;

    #[test]
    fn a_long_text_is_cut_at_a_word() {
        assert_eq!(summary("  Une  visite "), "Une visite");
        let cut = summary(&"mot ".repeat(100));
        assert!(cut.ends_with("mot…") && cut.chars().count() <= 221, "{cut}");
        assert_eq!(summary(&"é".repeat(300)).chars().count(), 221);
    }
}
