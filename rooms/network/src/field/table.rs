//! The fields of each kind of record, with the statements that read and write them.

use super::FieldKind::{
    self, BceNumber, Code, Commune, Day, Email, EnterpriseNumber, Name, NeededCode, NeededDay, Network,
    Phone, Position, PostalCode, Text, Website,
};
use crate::code::Kind;

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
    ($table:literal, $name:literal, name) => {
        Field {
            name: $name,
            kind: Name,
            read: concat!("SELECT ", $name, " AS value FROM ", $table, " WHERE basin_id = ?1 AND id = ?2"),
            write: concat!(
                "UPDATE ",
                $table,
                " SET ",
                $name,
                " = ?3, name_key = ?4 WHERE basin_id = ?1 AND id = ?2"
            ),
        }
    };
    ($table:literal, $name:literal, position) => {
        Field {
            name: $name,
            kind: Position,
            read: concat!(
                "SELECT CAST(latitude AS text) || ', ' || CAST(longitude AS text) AS value FROM ",
                $table,
                " WHERE basin_id = ?1 AND id = ?2"
            ),
            write: concat!(
                "UPDATE ",
                $table,
                " SET latitude = ?3, longitude = ?4 WHERE basin_id = ?1 AND id = ?2"
            ),
        }
    };
    // A status has its date.
    ($table:literal, $name:literal, status) => {
        Field {
            name: $name,
            kind: NeededCode(STATUS),
            read: concat!("SELECT ", $name, " AS value FROM ", $table, " WHERE basin_id = ?1 AND id = ?2"),
            write: concat!(
                "UPDATE ",
                $table,
                " SET status = ?3, status_since = ?4 WHERE basin_id = ?1 AND id = ?2"
            ),
        }
    };
    ($table:literal, $name:literal, $kind:expr) => {
        Field {
            name: $name,
            kind: $kind,
            read: concat!(
                "SELECT CAST(",
                $name,
                " AS text) AS value FROM ",
                $table,
                " WHERE basin_id = ?1 AND id = ?2"
            ),
            write: concat!("UPDATE ", $table, " SET ", $name, " = ?3 WHERE basin_id = ?1 AND id = ?2"),
        }
    };
}

macro_rules! fields {
    ($list:ident, $table:literal, $($name:literal: $kind:tt $(($arg:expr))?),+ $(,)?) => {
        static $list: &[Field] = &[$(fields!(@one $table, $name, $kind $(($arg))?)),+];
    };
    (@one $table:literal, $name:literal, name) => { field!($table, $name, name) };
    (@one $table:literal, $name:literal, position) => { field!($table, $name, position) };
    (@one $table:literal, $name:literal, status) => { field!($table, $name, status) };
    (@one $table:literal, $name:literal, $kind:ident $(($arg:expr))?) => { field!($table, $name, $kind $(($arg))?) };
}

const STATUS: &[&str] = &["open", "to_confirm_closed", "closed"];
const CATEGORIES: &[&str] = &[
    "cultural_centre",
    "library",
    "museum",
    "arts_centre",
    "theatre",
    "music_venue",
    "cinema",
    "company",
    "artist",
    "creativity_centre",
    "youth",
    "association",
    "academy",
    "arts_school",
    "heritage",
    "festival",
    "book",
    "community_centre",
    "authority",
    "other",
];

fields! { SITE, "site",
    "name": name, "status": status, "address": Text(200), "postal_code": PostalCode, "locality": Text(100),
    "commune": Commune, "quarter": Text(100), "position": position, "note": Text(5000),
}
fields! { SCHOOL, "school",
    "name": name, "enterprise_number": BceNumber, "network": Network, "address": Text(200), "postal_code": PostalCode,
    "locality": Text(100), "commune": Commune, "email": Email, "phone": Phone, "website": Website,
}
fields! { BOARD, "school_board",
    "name": name, "enterprise_number": EnterpriseNumber, "network": Network, "address": Text(200),
    "postal_code": PostalCode, "locality": Text(100),
}
fields! { OPERATOR, "operator",
    "name": name, "status": status, "kind": NeededCode(&["legal", "natural", "place"]),
    "enterprise_number": EnterpriseNumber, "category": NeededCode(CATEGORIES), "recognitions": Text(1000),
    "description": Text(5000), "address": Text(200), "postal_code": PostalCode, "locality": Text(100),
    "commune": Commune, "quarter": Text(100), "position": position, "email": Email, "phone": Phone, "website": Website,
    "experience": Code(&["none", "beginner", "expert"]), "member_since": Day, "member_until": Day, "note": Text(5000),
}
// The key of a person's name is made of both names; see `actions::edit`.
fields! { PERSON, "person",
    "given_name": Text(200), "family_name": Text(200), "email": Email, "phone": Phone,
    "language": Code(&["fr", "nl", "en", "de"]),
    "purpose": NeededCode(&["school_contact", "operator_contact", "partner", "event", "request"]),
    "source": Text(300), "retain_until": NeededDay, "note": Text(5000),
}

/// The fields of a kind of record that people may edit, in the order of its sheet.
pub fn fields(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Board => BOARD,
        Kind::School => SCHOOL,
        Kind::Site => SITE,
        Kind::Operator => OPERATOR,
        Kind::Person => PERSON,
    }
}

/// The field of this name.
pub fn find(kind: Kind, name: &str) -> Option<&'static Field> {
    fields(kind).iter().find(|field| field.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_categories_are_those_of_the_list() {
        let codes: Vec<&str> = crate::code::Category::ALL.iter().map(|category| category.code()).collect();
        assert_eq!(CATEGORIES, codes);
    }
}
