//! What agendas tell, and what is made of it.

use super::*;
use crate::field::{find, parse};
use navette_testing::shared;
use proptest::prelude::*;
use serde_json::{Value, json};

/// What comes in can be typed into the fields of an offer.
fn fits(incoming: &Incoming) {
    assert!(!incoming.key.is_empty() && incoming.fields.iter().any(|one| one.field == "title"));
    for mapped in &incoming.fields {
        let field = find(mapped.field).unwrap_or_else(|| panic!("{} is no field", mapped.field));
        // An address abroad has a postal code that is not Belgian: the field's own rule says so when it is written.
        if !matches!(mapped.field, "postal_code" | "booking_url" | "booking_phone" | "booking_email") {
            assert!(parse(field.kind, &mapped.value).is_ok(), "{mapped:?}");
        }
    }
    for mapped in &incoming.lists {
        let is_value = |value: &String| crate::actions::edit::is_value(mapped.list, value);
        assert!(mapped.values.iter().all(is_value), "{mapped:?}");
    }
    assert!(incoming.slots.is_sorted() && incoming.slots.len() <= MOST_DATES);
}

#[test]
fn every_file_of_uitdatabank_comes_in_or_is_refused_with_its_reason() {
    let Some(folder) = shared("events/uitdatabank") else { return };
    let (mut read, mut refused) = (0, std::collections::BTreeMap::<String, usize>::new());
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("a file").path();
        let bytes = std::fs::read(&path).expect("its bytes");
        let document: Value = serde_json::from_slice(&bytes).expect("JSON");
        match uitdatabank::read(&document) {
            Ok(incoming) => {
                fits(&incoming);
                read += 1;
            }
            Err(why) => *refused.entry(why.to_string()).or_default() += 1,
        }
    }
    assert_eq!(read + refused.values().sum::<usize>(), 78, "{refused:?}");
    assert_eq!(refused.get("an organiser, not an offer"), Some(&12), "{refused:?}");
    assert_eq!(refused.get("a place, not an offer"), Some(&27), "{refused:?}");
    assert!(read >= 35, "{read} came in; {refused:?}");
}

#[test]
fn every_event_of_openagenda_comes_in_or_is_refused_with_its_reason() {
    let Some(path) = shared("events/openagenda_evenements-a-paris_2018.json") else { return };
    let bytes = std::fs::read(path).expect("its bytes");
    let document: Value = serde_json::from_slice(&bytes).expect("JSON");
    let records = openagenda::records(&document).expect("a list");
    assert_eq!(records.len(), 100);
    let mut keys = std::collections::HashSet::new();
    let mut read = 0;
    for record in records {
        match openagenda::read(record) {
            Ok(incoming) => {
                fits(&incoming);
                assert!(keys.insert(incoming.key.clone()), "{} came twice", incoming.key);
                assert!(incoming.remarks.contains(&Remark::NoZone));
                read += 1;
            }
            Err(why) => assert!(matches!(why, Refused::NoDate | Refused::EndsBefore), "{why}"),
        }
    }
    assert!(read >= 90, "{read}");
}

#[test]
fn an_event_that_points_at_sheets_of_the_upload_says_what_they_say() {
    let event = json!({
        "@id": "https://e.test/event/1", "name": {"fr": "Tisser"}, "calendarType": "permanent",
        "organizer": {"@id": "https://e.test/organizers/1"},
        "location": {"@id": "https://e.test/place/1", "name": {"fr": "Notre nom du lieu"}},
    });
    let organiser =
        json!({ "@id": "https://e.test/organizers/1", "@type": "Organizer", "name": {"fr": "Brodeuses"} });
    let place = json!({
        "@id": "https://e.test/place/1", "name": {"fr": "Atelier"}, "mainLanguage": "fr",
        "address": {"fr": {"streetAddress": "Rue Haute 3", "postalCode": "1090", "addressLocality": "Jette"}},
    });
    let sheets = uitdatabank::Sheets::of([&event, &organiser, &place].into_iter());
    let told = uitdatabank::read(&sheets.complete(&event)).expect("an event");
    let who = told.organiser.as_ref().expect("an organiser");
    assert_eq!((who.name.as_str(), who.key.as_deref()), ("Brodeuses", Some("https://e.test/organizers/1")));
    assert_eq!(told.said("place_name"), Some("Notre nom du lieu"), "what the event says itself goes first");
    assert_eq!((told.said("address"), told.said("locality")), (Some("Rue Haute 3"), Some("Jette")));
    assert_eq!(uitdatabank::read(&organiser), Err(Refused::Organiser));
    assert_eq!(uitdatabank::read(&place), Err(Refused::Place));
    let alone = uitdatabank::Sheets::default();
    assert_eq!(uitdatabank::read(&alone.complete(&event)).expect("an event").organiser, None);
}

#[test]
fn ages_become_years_and_odd_ones_are_told() {
    let levels = |text: &str| {
        let mut remarks = Vec::new();
        (levels_of_ages(text, &mut remarks), remarks)
    };
    assert_eq!(levels("6-7"), (vec!["P1".into(), "P2".into()], vec![]));
    assert_eq!(levels("-4").0, ["M1", "M2"]);
    assert_eq!(levels("-"), (vec![], vec![Remark::AllAges]));
    assert_eq!(levels("18-"), (vec![], vec![Remark::AgesOutside("18-".into())]));
    assert_eq!(levels("9-7"), (vec![], vec![Remark::AgesUnreadable("9-7".into())]));
    assert_eq!(levels("tout public").1, [Remark::AgesUnreadable("tout public".into())]);
}

#[test]
fn times_are_those_of_brussels_and_wrong_ones_are_refused() {
    let event = |start: &str, end: &str| {
        uitdatabank::read(&json!({
            "@id": "https://exemple.test/event/1", "name": {"nl": "Weven", "fr": "Tisser"}, "mainLanguage": "nl",
            "calendarType": "single", "startDate": start, "endDate": end, "typicalAgeRange": "6-7",
        }))
    };
    let good = event("2027-01-14T08:30:00+00:00", "2027-01-14T10:00:00+00:00").expect("it comes in");
    assert_eq!(good.fields[0].value, "Tisser", "French first");
    assert_eq!(good.slots[0].starts, Some(Time::constant(9, 30, 0, 0)));
    assert_eq!(event("2027-01-14T10:00:00+00:00", "2027-01-14T08:30:00+00:00"), Err(Refused::EndsBefore));
    assert_eq!(event("demain", "après-demain"), Err(Refused::NoDate));
    assert_eq!(uitdatabank::read(&json!([])), Err(Refused::Unreadable));
}

proptest! {
    /// Whatever a stranger sends, reading it ends with an offer or a reason.
    #[test]
    fn anything_can_be_sent(text in "\\PC{0,60}", ages in "[0-9 -]{0,6}", start in "\\PC{0,30}|2027-0[1-9]-1[0-9]T0[0-9]:00:00(Z|)", lat in -200.0f64..200.0) {
        let event = json!({
            "@id": text, "name": text, "calendarType": "multiple", "typicalAgeRange": ages, "location": {"geo": {"latitude": lat, "longitude": lat}},
            "subEvent": [{"startDate": start, "endDate": start}, start, 7], "priceInfo": [{"category": "base", "price": lat}],
        });
        if let Ok(incoming) = uitdatabank::read(&event) {
            fits(&incoming);
        }
        let record = json!({"fields": {"uid": text, "title": text, "timetable": format!("{start} {start};{text}"), "latlon": [lat, lat]}, "geometry": {"coordinates": [lat, lat]}});
        if let Ok(incoming) = openagenda::read(&record) {
            fits(&incoming);
        }
        let _ = openagenda::records(&event);
        let mut remarks = Vec::new();
        let _ = levels_of_ages(&text, &mut remarks);
    }
}
