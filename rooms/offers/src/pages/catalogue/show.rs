//! An offer in the public catalogue: its permanent address.

use super::{may_ask, schema};
use crate::code::OfferList;
use crate::id::OfferId;
use crate::memory::Memory;
use crate::offer::{Choices, Offer};
use crate::pages::offers::{components, place, said};
use crate::pages::words;
use crate::purse::paying;
use crate::store;
use askama::Template;
use axum::Extension;
use axum::response::Response;
use navette_database::BasinScope;
use navette_web::{Failure, Key, Shell, Visit, html};

#[derive(Template)]
#[template(path = "catalogue/show.html")]
struct ShowPage {
    shell: Shell,
    title: String,
    operator: String,
    operator_href: String,
    kind: String,
    components: Vec<(&'static str, String)>,
    offer: Offer,
    facts: Vec<(String, String)>,
    dates: Vec<String>,
    to_confirm: bool,
    checked: String,
    /// Trusted: JSON with every `<` written as an escape.
    data: String,
    phone: String,
    /// Where a school says that it would like this one; empty for those who are no school.
    ask: String,
    /// A letter that tells someone of it.
    share: String,
}

/// A letter without an address yet, about an offer: `mailto:` with its title and its permanent address.
fn letter(title: &str, address: &str) -> String {
    let encoded = |text: &str| -> String {
        let bytes = text.bytes().map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            byte => format!("%{byte:02X}"),
        });
        bytes.collect()
    };
    format!("mailto:?subject={}&body={}", encoded(title), encoded(&format!("{title}\n{address}")))
}

/// The most dates that are shown.
const DATES: usize = 30;

/// `GET /catalogue/{id}`
pub(super) async fn show(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Key(id): Key<OfferId>,
) -> Response {
    let url = visit.state.settings.public_url.clone();
    visit
        .read_public(move |c, _, shell| {
            let basin = store::basin::of_shown(c, id)?.ok_or(Failure::NotFound)?;
            let scope = BasinScope::granted(basin.id);
            let line = memory.line(c, scope, id)?.ok_or(Failure::NotFound)?;
            let offer = line.offer.clone();
            let sessions = store::session::of_offer(c, scope, id)?;
            let to_come: Vec<_> = sessions
                .iter()
                .filter(|one| one.cancelled_on.is_none() && one.day >= shell.today)
                .take(DATES)
                .collect();
            let dates = to_come
                .iter()
                .map(|one| {
                    let time = one.starts.as_deref().unwrap_or_default();
                    let place = one.place_name.as_deref().unwrap_or_default();
                    [shell.day(&one.day), time.to_owned(), place.to_owned()]
                        .into_iter()
                        .filter(|part| !part.is_empty())
                        .collect::<Vec<_>>()
                        .join(" · ")
                })
                .collect();
            let list = |list| said(&shell, list, &line.choices);
            let held = line.choices.of(OfferList::Purse);
            let season = offer.season.as_deref().and_then(|season| season.parse().ok());
            let paying = paying(&store::purse::all(c, scope)?, held, season, shell.today);
            let mut purses = Choices::default();
            purses.set(OfferList::Purse, paying);
            let group = match (offer.group_min, offer.group_max) {
                (Some(least), Some(most)) => shell.ta(
                    "offers-catalogue-group",
                    &[("least", shell.count(&least).into()), ("most", shell.count(&most).into())],
                ),
                (None, Some(most)) => shell.tn("offers-catalogue-at-most", &most),
                (Some(least), None) => shell.tn("offers-catalogue-at-least", &least),
                (None, None) => String::new(),
            };
            let length = match (offer.meetings, offer.meeting_minutes) {
                (Some(times), Some(minutes)) if times > 1 => shell.ta(
                    "offers-catalogue-times",
                    &[("count", shell.count(&times).into()), ("length", shell.minutes(&minutes).into())],
                ),
                (_, Some(minutes)) => shell.minutes(&minutes),
                (Some(times), None) => shell.tn("offers-catalogue-meetings", &times),
                (None, None) => String::new(),
            };
            let address = [
                offer.place_name.clone(),
                offer.address.clone(),
                offer.postal_code.clone().map(|code| {
                    [code, offer.locality.clone().unwrap_or_default()].join(" ").trim().to_owned()
                }),
                offer.stop.clone(),
            ];
            let address: Vec<String> = address.into_iter().flatten().collect();
            let radius = offer
                .radius_km
                .filter(|_| offer.goes_to_schools())
                .map(|km| shell.tn("offers-catalogue-radius", &km))
                .unwrap_or_default();
            let teacher =
                offer.teacher.map(|one| shell.tc("offers-teacher-", one.code())).unwrap_or_default();
            let text = |value: &Option<String>| value.clone().unwrap_or_default();
            let named = |key: &str, value: String| (shell.t(key).to_owned(), value);
            let field = |name: &str, value: String| (words::field(&shell, name), value);
            let all = [
                named("offers-list-level", words::levels(&shell, &line.choices.levels())),
                named("offers-list-domain", list(OfferList::Domain)),
                named("offers-list-mode", list(OfferList::Mode)),
                named("offers-part-group", group),
                named("offers-part-length", length),
                named("offers-head-place", place(&shell, &line)),
                named("offers-catalogue-address", address.join(", ")),
                field("radius_km", radius),
                named("offers-head-price", words::price(&shell, &offer)),
                field("price_note", text(&offer.price_note)),
                named("offers-list-purse", said(&shell, OfferList::Purse, &purses)),
                named("offers-list-month", list(OfferList::Month)),
                field("period_note", text(&offer.period_note)),
                named("offers-list-language", list(OfferList::Language)),
                named("offers-list-access", list(OfferList::Access)),
                field("access_note", text(&offer.access_note)),
                field("prerequisites", text(&offer.prerequisites)),
                field("room_needs", text(&offer.room_needs)),
                field("teacher", teacher),
                field("resources_note", text(&offer.resources_note)),
            ];
            let permanent = format!("{url}/catalogue/{id}");
            let page = ShowPage {
                ask: if may_ask(&shell) {
                    format!("/mes-demandes/nouvelle?offre={id}")
                } else {
                    String::new()
                },
                share: letter(&offer.title, &permanent),
                title: offer.title.clone(),
                operator: offer.operator_name.clone(),
                operator_href: format!("/catalogue?operator={}", offer.operator_id),
                kind: offer.offer_type.map(|one| shell.tc("offers-type-", one.code())).unwrap_or_default(),
                components: components(&shell, &line.choices),
                facts: all.into_iter().filter(|(_, value)| !value.is_empty()).collect(),
                dates,
                to_confirm: offer.state == crate::code::OfferState::ToConfirm,
                checked: offer.checked_on.map(|day| shell.day(&day)).unwrap_or_default(),
                data: schema::text(&schema::offer(&url, &line, &to_come)),
                phone: offer
                    .booking_phone
                    .as_deref()
                    .unwrap_or_default()
                    .chars()
                    .filter(|c| c.is_ascii_digit() || *c == '+')
                    .collect(),
                offer,
                shell,
            };
            html(&page)
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn a_letter_about_an_offer_keeps_accents_and_lines() {
        assert_eq!(
            letter("Été & neige ?", "https://navette.example/catalogue/1"),
            "mailto:?subject=%C3%89t%C3%A9%20%26%20neige%20%3F&body=%C3%89t%C3%A9%20%26%20neige%20%3F%0Ahttps%3A%2F%2Fnavette.example%2Fcatalogue%2F1"
        );
    }
}
