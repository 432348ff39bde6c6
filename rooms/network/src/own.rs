//! What contacts of an operator or a school correct on their own sheet: at once where it harms nobody, otherwise as a
//! proposal that we look at first.

use crate::code::Kind;
use crate::field::{self, Field};

/// How a correction comes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// It is written at once, under their name.
    AtOnce,
    /// It waits until one of us accepts it.
    Proposed,
}

/// How a contact corrects a field of their own sheet; nothing when the field is ours alone (our notes, our judgement).
///
/// At once: how to find and describe it. Proposed: what says who it is (name, number, kind), what the official register
/// tells, and the e-mail, since whoever reads that mail may come in.
pub fn way(kind: Kind, field: &str) -> Option<Way> {
    match (kind, field) {
        (Kind::Operator, "description" | "recognitions" | "phone" | "website") => Some(Way::AtOnce),
        (Kind::Operator, "address" | "postal_code" | "locality" | "commune") => Some(Way::AtOnce),
        (Kind::Operator, "name" | "kind" | "category" | "enterprise_number" | "email") => Some(Way::Proposed),
        (Kind::School, "phone" | "website") => Some(Way::AtOnce),
        (Kind::School, "name" | "email") => Some(Way::Proposed),
        (Kind::Site, "name" | "address" | "postal_code" | "locality") => Some(Way::Proposed),
        _ => None,
    }
}

/// The fields that a contact may correct, in the order of the sheet.
pub fn fields(kind: Kind) -> impl Iterator<Item = (&'static Field, Way)> {
    field::fields(kind).iter().filter_map(move |field| Some((field, way(kind, field.name)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_ours_alone_is_not_corrected_by_others() {
        for (kind, name) in [
            (Kind::Operator, "note"),
            (Kind::Operator, "experience"),
            (Kind::Operator, "member_since"),
            (Kind::Operator, "status"),
            (Kind::Site, "status"),
            (Kind::Site, "note"),
            (Kind::Site, "position"),
            (Kind::School, "enterprise_number"),
            (Kind::Person, "email"),
        ] {
            assert_eq!(way(kind, name), None, "{kind} {name}");
        }
    }

    #[test]
    fn whatever_opens_the_door_or_says_who_it_is_is_looked_at_first() {
        for kind in [Kind::Operator, Kind::School] {
            for name in ["name", "email"] {
                assert_eq!(way(kind, name), Some(Way::Proposed), "{kind} {name}");
            }
        }
        assert!(fields(Kind::Site).all(|(_, way)| way == Way::Proposed), "a site is as the register tells");
        assert_eq!(fields(Kind::Operator).count(), 13);
    }
}
