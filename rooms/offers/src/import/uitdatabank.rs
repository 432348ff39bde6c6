//! Events of UiTdatabank, in its JSON-LD.

use super::{
    Incoming, Mapped, MappedList, Organiser, Refused, Remark, Slot, dates, levels_of_ages, plain, tidy,
};
use crate::code::{OfferKind, OfferList};
use serde_json::Value;
use std::borrow::Cow;
use std::collections::HashMap;

/// The name of the source.
pub const SOURCE: &str = "uitdatabank";

/// The sheets of organisers and places that came along, by their keys: an event may point at one and say no more.
#[derive(Debug, Default)]
pub struct Sheets<'d>(HashMap<&'d str, &'d Value>);

impl<'d> Sheets<'d> {
    /// Those among some documents.
    pub fn of(documents: impl Iterator<Item = &'d Value>) -> Self {
        let keyed = documents.filter_map(|document| Some((document["@id"].as_str()?.trim(), document)));
        Self(keyed.filter(|(key, document)| sheet(document, key).is_some()).collect())
    }

    /// An event with what the sheets of its organiser and its place say, where it says nothing itself.
    pub fn complete<'v>(&self, document: &'v Value) -> Cow<'v, Value> {
        let mut whole = Cow::Borrowed(document);
        for part in ["organizer", "location"] {
            let Some(key) = document[part]["@id"].as_str() else { continue };
            let Some(Value::Object(sheet)) = self.0.get(key.trim()) else { continue };
            if let Some(Value::Object(own)) = whole.to_mut().get_mut(part) {
                for (name, value) in sheet {
                    let slot = own.entry(name).or_insert(Value::Null);
                    if slot.is_null() {
                        *slot = value.clone();
                    }
                }
            }
        }
        whole
    }
}

/// What a document is when it is no event.
fn sheet(document: &Value, key: &str) -> Option<Refused> {
    match document["@type"].as_str() {
        Some("Organizer") => Some(Refused::Organiser),
        Some("Place") => Some(Refused::Place),
        None if key.contains("/organizer") => Some(Refused::Organiser),
        None if key.contains("/place/") => Some(Refused::Place),
        _ => None,
    }
}

/// Reads one document.
///
/// # Errors
/// With the reason why it is no offer that can come in.
pub fn read(document: &Value) -> Result<Incoming, Refused> {
    let object = document.as_object().ok_or(Refused::Unreadable)?;
    let key = object.get("@id").and_then(Value::as_str).unwrap_or_default().trim();
    if let Some(why) = sheet(document, key) {
        return Err(why);
    }
    if key.is_empty() {
        return Err(Refused::NoKey);
    }
    let language = document["mainLanguage"].as_str().unwrap_or("nl");
    let said = |value: &Value, most: usize| translated(value, language).map(|text| plain(text, most));
    let title = said(&document["name"], 200).filter(|title| !title.is_empty()).ok_or(Refused::NoTitle)?;
    let mut remarks = Vec::new();
    match document["workflowStatus"].as_str() {
        Some("DELETED") => return Err(Refused::Deleted),
        Some("APPROVED" | "READY_FOR_VALIDATION") | None => {}
        Some(other) => remarks.push(Remark::State(other.chars().take(40).collect())),
    }
    let (kind, slots, period) = calendar(document, &mut remarks)?;
    let mut fields =
        vec![Mapped::new("name", "title", title), Mapped::new("calendarType", "kind", kind.code())];
    let mut add = |from: &'static str, field: &'static str, value: Option<String>| {
        fields.extend(value.filter(|value| !value.is_empty()).map(|value| Mapped::new(from, field, value)));
    };
    add("description", "description", said(&document["description"], 10_000));
    add("startDate, endDate", "period_note", period);
    let (location, address) = (&document["location"], &document["location"]["address"]);
    let address = in_language(address, language);
    let plain_of = |value: &Value| value.as_str().map(|text| plain(text, 200));
    add("location.name", "place_name", said(&location["name"], 200));
    add("location.address.streetAddress", "address", plain_of(&address["streetAddress"]));
    add("location.address.postalCode", "postal_code", plain_of(&address["postalCode"]));
    add("location.address.addressLocality", "locality", plain_of(&address["addressLocality"]));
    add("location.geo", "position", position(&location["geo"]));
    let contact = &document["contactPoint"];
    let first = |list: &Value| list.get(0).and_then(Value::as_str).map(|text| plain(text, 200));
    let booking = &document["bookingInfo"];
    add(
        "bookingInfo.email",
        "booking_email",
        plain_of(&booking["email"]).or_else(|| first(&contact["email"])),
    );
    add(
        "bookingInfo.phone",
        "booking_phone",
        plain_of(&booking["phone"]).or_else(|| first(&contact["phone"])),
    );
    add("bookingInfo.url", "booking_url", plain_of(&booking["url"]).or_else(|| first(&contact["url"])));
    if let Some(price) = base_price(&document["priceInfo"]) {
        add("priceInfo", "price_model", Some(if price == "0" { "free" } else { "pupil" }.to_owned()));
        add("priceInfo", "price_cents", Some(price).filter(|price| price != "0"));
    }
    let mut lists = Vec::new();
    if let Some(ages) = document["typicalAgeRange"].as_str() {
        let levels = levels_of_ages(ages, &mut remarks);
        if !levels.is_empty() {
            lists.push(MappedList { from: "typicalAgeRange".into(), list: OfferList::Level, values: levels });
        }
    }
    let organiser = said(&document["organizer"]["name"], 300).filter(|name| !name.is_empty()).map(|name| {
        let key = document["organizer"]["@id"].as_str().map(|key| plain(key, 500));
        Organiser { name, key: key.filter(|key| !key.is_empty()), number: None }
    });
    let slots_from = if document["subEvent"].is_array() { "subEvent" } else { "startDate, endDate" };
    Ok(Incoming {
        key: plain(key, 500),
        organiser,
        fields,
        lists,
        slots,
        slots_from: slots_from.into(),
        remarks,
    })
}

/// A text that may be told in several languages: French first, then the main one, then any.
fn translated<'v>(value: &'v Value, main: &str) -> Option<&'v str> {
    value.as_str().or_else(|| in_language(value, main).as_str())
}

/// The value of a language: French first, then the main one, then any.
fn in_language<'v>(value: &'v Value, main: &str) -> &'v Value {
    let Some(object) = value.as_object() else { return value };
    // An address may stand as it is, without languages.
    if object.contains_key("streetAddress") || object.contains_key("addressLocality") {
        return value;
    }
    object.get("fr").or_else(|| object.get(main)).or_else(|| object.values().next()).unwrap_or(&Value::Null)
}

/// Its kind, its dates, and when it has none, its period in words.
fn calendar(
    document: &Value,
    remarks: &mut Vec<Remark>,
) -> Result<(OfferKind, Vec<Slot>, Option<String>), Refused> {
    let bounds = |value: &Value| {
        let moment = |name: &str| value[name].as_str().and_then(dates::zoned);
        (moment("startDate"), moment("endDate"))
    };
    match document["calendarType"].as_str() {
        Some("permanent") => Ok((OfferKind::Place, Vec::new(), None)),
        Some("periodic") => match bounds(document) {
            (Some(first), Some(last)) if last < first => Err(Refused::EndsBefore),
            (Some(first), Some(last)) => {
                Ok((OfferKind::Place, Vec::new(), Some(format!("{} – {}", first.date(), last.date()))))
            }
            _ => Err(Refused::NoDate),
        },
        Some("single") | None => match bounds(document) {
            (Some(starts), Some(ends)) => Ok((OfferKind::Dated, vec![dates::slot(starts, ends)?], None)),
            (Some(starts), None) => Ok((OfferKind::Dated, vec![dates::slot(starts, starts)?], None)),
            _ => Err(Refused::NoDate),
        },
        Some("multiple") => {
            let mut slots = Vec::new();
            for event in document["subEvent"].as_array().into_iter().flatten() {
                match bounds(event) {
                    (Some(starts), Some(ends)) => match dates::slot(starts, ends) {
                        Ok(slot) => slots.push(slot),
                        Err(_) => remarks.push(Remark::DateLeftOut),
                    },
                    _ => remarks.push(Remark::DateLeftOut),
                }
            }
            let slots = tidy(slots, remarks);
            if slots.is_empty() { Err(Refused::NoDate) } else { Ok((OfferKind::Dated, slots, None)) }
        }
        Some(other) => Err(Refused::Calendar(other.chars().take(40).collect())),
    }
}

/// A position, north first.
fn position(geo: &Value) -> Option<String> {
    let (north, east) = (geo["latitude"].as_f64()?, geo["longitude"].as_f64()?);
    let on_earth = north.abs() <= 90.0 && east.abs() <= 180.0;
    on_earth.then(|| format!("{north}, {east}"))
}

/// The base price, as typed.
fn base_price(prices: &Value) -> Option<String> {
    let base = prices.as_array()?.iter().find(|price| price["category"] == "base")?;
    let euros = base["price"].as_f64().filter(|euros| (0.0..100_000.0).contains(euros))?;
    Some(if euros == 0.0 { "0".to_owned() } else { format!("{euros:.2}") })
}
