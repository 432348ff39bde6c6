//! Events of OpenAgenda, as Opendatasoft gives them out: a list of records.

use super::{Incoming, Mapped, Refused, Remark, dates, plain, tidy};
use crate::code::OfferKind;
use serde_json::Value;

/// The name of the source.
pub const SOURCE: &str = "openagenda";

/// The records of a file: under `records`, or the list itself.
///
/// # Errors
/// When it is neither.
pub fn records(document: &Value) -> Result<&[Value], Refused> {
    let list = document.get("records").unwrap_or(document);
    list.as_array().map(Vec::as_slice).ok_or(Refused::Unreadable)
}

/// Reads one record.
///
/// # Errors
/// With the reason why it is no offer that can come in.
pub fn read(record: &Value) -> Result<Incoming, Refused> {
    let said = record.get("fields").unwrap_or(record);
    if !said.is_object() {
        return Err(Refused::Unreadable);
    }
    let text = |name: &str, most: usize| {
        said[name].as_str().map(|text| plain(text, most)).filter(|text| !text.is_empty())
    };
    let key = text("uid", 200)
        .or_else(|| said["uid"].as_i64().map(|uid| uid.to_string()))
        .or_else(|| record["recordid"].as_str().map(|id| plain(id, 200)))
        .filter(|key| !key.is_empty())
        .ok_or(Refused::NoKey)?;
    let title = text("title", 200).ok_or(Refused::NoTitle)?;
    let mut remarks = Vec::new();
    let mut slots = Vec::new();
    // Pairs of local moments, separated by semicolons: `2018-01-07T12:30:00 2018-01-07T19:00:00`.
    for pair in
        said["timetable"].as_str().unwrap_or_default().split(';').filter(|pair| !pair.trim().is_empty())
    {
        let mut moments = pair.split_whitespace();
        let bounds = moments.next().and_then(dates::local).zip(moments.next().and_then(dates::local));
        // Midnight of the same day is how the end of that day is written.
        let bounds = bounds.map(|(starts, ends)| (starts, dates::end_of_day(starts, ends)));
        match bounds.map(|(starts, ends)| dates::slot(starts, ends)) {
            Some(Ok(slot)) => slots.push(slot),
            Some(Err(_)) | None => remarks.push(Remark::DateLeftOut),
        }
    }
    let slots = tidy(slots, &mut remarks);
    if slots.is_empty() {
        return Err(if remarks.is_empty() { Refused::NoDate } else { Refused::EndsBefore });
    }
    remarks.push(Remark::NoZone);
    let mut fields =
        vec![Mapped::new("title", "title", title), Mapped::new("timetable", "kind", OfferKind::Dated.code())];
    let mut add = |from: &'static str, field: &'static str, value: Option<String>| {
        fields.extend(value.map(|value| Mapped::new(from, field, value)));
    };
    add("description", "summary", text("description", 400));
    add("free_text", "description", text("free_text", 10_000));
    add("placename", "place_name", text("placename", 200));
    add("address", "address", text("address", 200));
    add("city", "locality", text("city", 100));
    add("link", "booking_url", text("link", 500));
    add("pricing_info", "price_note", text("pricing_info", 1_000));
    add("latlon", "position", position(record, said, &mut remarks));
    Ok(Incoming {
        key,
        organiser: None,
        fields,
        lists: Vec::new(),
        slots,
        slots_from: "timetable".into(),
        remarks,
    })
}

/// Where it takes place. `latlon` is north first; `geometry` is east first, as GeoJSON wants: they must tell the same.
fn position(record: &Value, said: &Value, remarks: &mut Vec<Remark>) -> Option<String> {
    let pair = |value: &Value| value.get(0).and_then(Value::as_f64).zip(value.get(1).and_then(Value::as_f64));
    let told = pair(&said["latlon"]);
    let drawn = pair(&record["geometry"]["coordinates"]).map(|(east, north)| (north, east));
    let (north, east) = match (told, drawn) {
        (Some(told), Some(drawn)) => {
            let near = |a: f64, b: f64| (a - b).abs() < 0.001;
            if !(near(told.0, drawn.0) && near(told.1, drawn.1)) {
                remarks.push(Remark::PlacesDiffer);
                return None;
            }
            told
        }
        (told, drawn) => told.or(drawn)?,
    };
    (north.abs() <= 90.0 && east.abs() <= 180.0).then(|| format!("{north}, {east}"))
}
