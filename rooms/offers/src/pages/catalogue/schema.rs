//! Offers as schema.org says them, for search engines and whoever takes them over.

use super::wanted::Wanted;
use crate::code::{OfferList, PriceModel};
use crate::lists::{Asked, OfferLine, OfferSort};
use crate::memory::Memory;
use crate::store::session::Session;
use axum::Extension;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use navette_web::{Question, Visit};
use serde_json::{Value, json};

/// JSON that can stand in a page: nothing in it can end the element it is in.
pub(super) fn text(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// An offer as an `Event` when it has dates, else as a `Service`.
pub(super) fn offer(url: &str, line: &OfferLine, sessions: &[&Session]) -> Value {
    let offer = &line.offer;
    let address = format!("{url}/catalogue/{}", offer.id);
    let mut said = json!({
        "@context": "https://schema.org",
        "@type": if sessions.is_empty() { "Service" } else { "Event" },
        "@id": address,
        "url": address,
        "name": offer.title,
        "audience": {
            "@type": "EducationalAudience",
            "educationalRole": "student",
            "audienceType": line.choices.of(OfferList::Level).join(", "),
        },
        "inLanguage": line.choices.of(OfferList::Language).iter().filter(|one| one.len() == 2).collect::<Vec<_>>(),
    });
    let organiser = json!({ "@type": "Organization", "name": offer.operator_name });
    said[if sessions.is_empty() { "provider" } else { "organizer" }] = organiser;
    if let Some(text) = offer.summary.as_deref().or(offer.description.as_deref()) {
        said["description"] = text.into();
    }
    if let Some(place) = place(line) {
        said[if sessions.is_empty() { "areaServed" } else { "location" }] = place;
    }
    if let Some(price) = price(line) {
        said["offers"] = price;
    }
    if let (Some(first), Some(last)) = (sessions.first(), sessions.last()) {
        said["startDate"] = moment(first, first.starts.as_deref());
        said["endDate"] = moment(last, last.ends.as_deref());
        said["eventStatus"] = "https://schema.org/EventScheduled".into();
        said["eventAttendanceMode"] = "https://schema.org/OfflineEventAttendanceMode".into();
    }
    said
}

/// A day, with its time and the offset of Brussels when the time is known.
fn moment(session: &Session, time: Option<&str>) -> Value {
    let parsed = time.and_then(|time| time.parse::<jiff::civil::Time>().ok());
    let zoned = parsed
        .and_then(|time| session.day.to_datetime(time).to_zoned_datetime(navette_database::brussels()).ok())
        .map(|zoned| zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string());
    zoned.unwrap_or_else(|| session.day.to_string()).into()
}

fn place(line: &OfferLine) -> Option<Value> {
    let offer = &line.offer;
    let known = offer.place_name.is_some() || offer.address.is_some() || offer.latitude.is_some();
    known.then(|| {
        let mut place = json!({
            "@type": "Place",
            "name": offer.place_name,
            "address": {
                "@type": "PostalAddress",
                "streetAddress": offer.address,
                "postalCode": offer.postal_code,
                "addressLocality": offer.locality,
                "addressCountry": "BE",
            },
        });
        if let Some((north, east)) = offer.latitude.zip(offer.longitude) {
            place["geo"] = json!({ "@type": "GeoCoordinates", "latitude": north, "longitude": east });
        }
        place
    })
}

fn price(line: &OfferLine) -> Option<Value> {
    let cents = match line.offer.price_model? {
        PriceModel::Free => 0,
        PriceModel::Quote => return None,
        _ => line.offer.price_cents?,
    };
    let unit = match line.offer.price_model? {
        PriceModel::Pupil => "pupil",
        PriceModel::Session => "session",
        _ => "class",
    };
    Some(json!({
        "@type": "Offer",
        "price": format!("{}.{:02}", cents / 100, cents % 100),
        "priceCurrency": "EUR",
        "eligibleQuantity": { "@type": "QuantitativeValue", "unitText": unit },
    }))
}

/// `GET /catalogue/offres.jsonld`: every offer that anyone may see and the filters leave.
pub(super) async fn all(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    let url = visit.state.settings.public_url.clone();
    visit
        .read_public(move |c, _, _| {
            let Wanted { basin, scope, filter, .. } = Wanted::read(c, &fields)?;
            let page = memory.page(c, scope, &Asked::first(&filter, OfferSort::Title, usize::MAX))?;
            let items: Vec<Value> = page.lines.iter().map(|(line, _)| offer(&url, line, &[])).collect();
            let list = json!({
                "@context": "https://schema.org",
                "@type": "ItemList",
                "name": basin.name,
                "numberOfItems": items.len(),
                "itemListElement": items,
            });
            Ok(([(header::CONTENT_TYPE, "application/ld+json")], list.to_string()).into_response())
        })
        .await
}
