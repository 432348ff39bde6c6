//! The fields of an offer, with the statements that read and write them, and the stages in which they are asked.

use super::FieldKind::{self, Cents, Count, Minutes, Season, Shared};
use crate::code::OfferList;
use navette_network::field::FieldKind::{
    Code, Commune, Email, Name, NeededCode, Phone, Position, PostalCode, Text, Website,
};

/// A field that people may edit.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name: in forms, the journal, translation keys.
    pub name: &'static str,
    /// What it holds.
    pub kind: FieldKind,
    pub(crate) read: &'static str,
    pub(crate) write: &'static str,
}

macro_rules! field {
    ("title", $kind:expr) => {
        Field {
            name: "title",
            kind: $kind,
            read: "SELECT title AS value FROM offer WHERE basin_id = ?1 AND id = ?2",
            write: "UPDATE offer SET title = ?3, title_key = ?4 WHERE basin_id = ?1 AND id = ?2",
        }
    };
    // A kind that has no slots loses those it had.
    ("kind", $kind:expr) => {
        Field {
            name: "kind",
            kind: $kind,
            read: "SELECT kind AS value FROM offer WHERE basin_id = ?1 AND id = ?2",
            write: "UPDATE offer SET kind = ?3, slots = CASE WHEN ?4 THEN slots END WHERE basin_id = ?1 AND id = ?2",
        }
    };
    ("position", $kind:expr) => {
        Field {
            name: "position",
            kind: $kind,
            read: "SELECT CAST(latitude AS text) || ', ' || CAST(longitude AS text) AS value FROM offer
                   WHERE basin_id = ?1 AND id = ?2",
            write: "UPDATE offer SET latitude = ?3, longitude = ?4 WHERE basin_id = ?1 AND id = ?2",
        }
    };
    ($name:literal, $kind:expr) => {
        Field {
            name: $name,
            kind: $kind,
            read: concat!(
                "SELECT CAST(", $name, " AS text) AS value FROM offer WHERE basin_id = ?1 AND id = ?2"
            ),
            write: concat!("UPDATE offer SET ", $name, " = ?3 WHERE basin_id = ?1 AND id = ?2"),
        }
    };
}

const KINDS: &[&str] = &["dated", "place", "on_request"];
const TYPES: &[&str] = &[
    "show",
    "concert",
    "screening",
    "visit",
    "workshop",
    "residency",
    "encounter",
    "training",
    "kit",
    "resource",
];

/// Every field, in the order of the sheet.
pub static FIELDS: &[Field] = &[
    field!("title", Shared(Name)),
    field!("offer_type", Shared(Code(TYPES))),
    field!("kind", Shared(NeededCode(KINDS))),
    field!("summary", Shared(Text(400))),
    field!("description", Shared(Text(10_000))),
    field!("group_min", Count(2_000)),
    field!("group_max", Count(2_000)),
    field!("prerequisites", Shared(Text(2_000))),
    field!("access_note", Shared(Text(1_000))),
    field!("setting", Shared(Code(&["inside", "outside", "both"]))),
    field!("radius_km", Count(500)),
    field!("place_name", Shared(Text(200))),
    field!("address", Shared(Text(200))),
    field!("postal_code", Shared(PostalCode)),
    field!("locality", Shared(Text(100))),
    field!("commune", Shared(Commune)),
    field!("position", Shared(Position)),
    field!("stop", Shared(Text(200))),
    field!("room_needs", Shared(Text(2_000))),
    field!("meetings", Count(200)),
    field!("meeting_minutes", Minutes),
    field!("slots", Count(2_000)),
    field!("period_note", Shared(Text(1_000))),
    field!("price_model", Shared(Code(&["free", "pupil", "class", "session", "quote"]))),
    field!("price_cents", Cents),
    field!("travel_cents", Cents),
    field!("price_note", Shared(Text(1_000))),
    field!("teacher", Shared(Code(&["required", "welcome", "not_needed"]))),
    field!("booking_email", Shared(Email)),
    field!("booking_phone", Shared(Phone)),
    field!("booking_url", Shared(Website)),
    field!("booking_note", Shared(Text(1_000))),
    field!("resources_url", Shared(Website)),
    field!("resources_note", Shared(Text(1_000))),
    field!("season", Season),
    field!("visibility", Shared(NeededCode(&["public", "schools"]))),
];

/// What is asked in one stage of the form, in order: fields and lists.
#[derive(Debug, Clone, Copy)]
pub struct Stage {
    /// Its word in addresses and translation keys.
    pub code: &'static str,
    /// The fields.
    pub fields: &'static [&'static str],
    /// The lists.
    pub lists: &'static [OfferList],
}

/// The stages of the form: what it is, for whom, where and when, at what price, how to book.
pub const STAGES: &[Stage] = &[
    Stage {
        code: "what",
        fields: &["title", "offer_type", "kind", "summary", "description"],
        lists: &[OfferList::Domain, OfferList::Component, OfferList::Mode],
    },
    Stage {
        code: "whom",
        fields: &["group_min", "group_max", "prerequisites", "access_note"],
        lists: &[OfferList::Level, OfferList::Language, OfferList::Access],
    },
    Stage {
        code: "where",
        fields: &[
            "setting",
            "radius_km",
            "place_name",
            "address",
            "postal_code",
            "locality",
            "commune",
            "position",
            "stop",
            "room_needs",
            "meetings",
            "meeting_minutes",
            "slots",
            "period_note",
        ],
        lists: &[OfferList::Month],
    },
    Stage {
        code: "price",
        fields: &["price_model", "price_cents", "travel_cents", "price_note", "teacher"],
        lists: &[OfferList::Purse],
    },
    Stage {
        code: "booking",
        fields: &[
            "booking_email",
            "booking_phone",
            "booking_url",
            "booking_note",
            "resources_url",
            "resources_note",
            "season",
            "visibility",
        ],
        lists: &[],
    },
];

/// Every list, in the order of the stages.
pub const LISTS: &[OfferList] = &[
    OfferList::Domain,
    OfferList::Component,
    OfferList::Mode,
    OfferList::Level,
    OfferList::Language,
    OfferList::Access,
    OfferList::Month,
    OfferList::Purse,
];

/// The field of this name.
pub fn find(name: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::{OfferKind, OfferType};

    #[test]
    fn the_codes_are_those_of_the_lists() {
        assert_eq!(KINDS, OfferKind::ALL.iter().map(|one| one.code()).collect::<Vec<_>>());
        assert_eq!(TYPES, OfferType::ALL.iter().map(|one| one.code()).collect::<Vec<_>>());
    }

    #[test]
    fn every_field_and_list_is_asked_in_one_stage() {
        let mut asked: Vec<&str> = STAGES.iter().flat_map(|stage| stage.fields.iter().copied()).collect();
        let mut all: Vec<&str> = FIELDS.iter().map(|field| field.name).collect();
        asked.sort_unstable();
        all.sort_unstable();
        assert_eq!(asked, all);
        let lists: Vec<OfferList> = STAGES.iter().flat_map(|stage| stage.lists.iter().copied()).collect();
        assert_eq!(lists, LISTS);
        assert_eq!(lists.len(), OfferList::ALL.len());
    }
}
