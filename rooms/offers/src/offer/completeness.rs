//! How complete an offer is, from 0 to 100, with what is missing: pure.

use super::{Choices, Offer};
use crate::code::{OfferKind, OfferList, PriceModel};
use navette_database::codes;

codes! {
    /// What makes an offer one that a teacher can decide on.
    pub enum Part {
        /// What it is called.
        Title = "title",
        /// What happens there.
        Story = "story",
        /// Its type.
        Type = "type",
        /// Its domains.
        Domains = "domains",
        /// Its components.
        Components = "components",
        /// Its modes of expression.
        Modes = "modes",
        /// For which levels.
        Levels = "levels",
        /// Inside or outside.
        Setting = "setting",
        /// Where, or how far the operator comes.
        Where = "where",
        /// How many pupils.
        Group = "group",
        /// How often and how long.
        Length = "length",
        /// When.
        When = "when",
        /// What it costs.
        Price = "price",
        /// Which purses may pay.
        Purses = "purses",
        /// For whom it was made easier.
        Access = "access",
        /// In which languages.
        Languages = "languages",
        /// Whether the teacher stays.
        Teacher = "teacher",
        /// How to book.
        Booking = "booking",
        /// What helps before and after.
        Resources = "resources",
        /// For which season it is valid.
        Season = "season",
    }
}

impl Part {
    /// How many of the hundred points it gives.
    pub const fn points(self) -> i64 {
        match self {
            Self::Levels | Self::Story => 10,
            Self::Domains | Self::Where | Self::When | Self::Price | Self::Booking => 8,
            Self::Setting => 6,
            Self::Title | Self::Type | Self::Components => 5,
            Self::Group | Self::Length => 4,
            Self::Modes | Self::Access | Self::Languages => 2,
            Self::Purses | Self::Teacher | Self::Resources => 1,
            Self::Season => 2,
        }
    }

    /// Whether a teacher cannot decide without it: an offer is not shown before it is there.
    pub const fn is_needed(self) -> bool {
        matches!(
            self,
            Self::Title
                | Self::Story
                | Self::Type
                | Self::Domains
                | Self::Levels
                | Self::Setting
                | Self::Price
                | Self::Booking
        )
    }
}

/// The fields and lists, by name, without which an offer cannot be shown; of those that do for each other, the first.
pub const NEEDED: [&str; 8] =
    ["title", "description", "offer_type", "domain", "level", "setting", "price_model", "booking_email"];

/// The fewest characters in which something can be told of what happens.
const STORY: usize = 60;

/// How complete an offer is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completeness {
    /// From 0 to 100.
    pub score: i64,
    /// What is missing, what gives most points first.
    pub missing: Vec<Part>,
}

impl Completeness {
    /// What is missing without which it cannot be shown.
    pub fn needed(&self) -> impl Iterator<Item = Part> {
        self.missing.iter().copied().filter(|part| part.is_needed())
    }

    /// Whether it can be shown.
    pub fn is_enough(&self) -> bool {
        self.needed().next().is_none()
    }
}

/// Looks at an offer, what it has several of, and how many dates are to come.
pub fn completeness(offer: &Offer, choices: &Choices, sessions: usize) -> Completeness {
    let mut missing: Vec<Part> =
        Part::ALL.iter().copied().filter(|part| !is_there(*part, offer, choices, sessions)).collect();
    // Stable: parts of equal weight stay in the order of the sheet.
    missing.sort_by_key(|part| (!part.is_needed(), -part.points()));
    let lost: i64 = missing.iter().map(|part| part.points()).sum();
    Completeness { score: 100 - lost, missing }
}

fn is_there(part: Part, offer: &Offer, choices: &Choices, sessions: usize) -> bool {
    let some = |list| !choices.of(list).is_empty();
    let said = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    let long = |text: &Option<String>| text.as_deref().map_or(0, |text| text.trim().chars().count());
    match part {
        Part::Title => !offer.title.trim().is_empty(),
        Part::Story => long(&offer.summary) + long(&offer.description) >= STORY,
        Part::Type => offer.offer_type.is_some(),
        Part::Domains => some(OfferList::Domain),
        Part::Components => some(OfferList::Component),
        Part::Modes => some(OfferList::Mode),
        Part::Levels => some(OfferList::Level),
        Part::Setting => offer.setting.is_some(),
        Part::Where => {
            let place = said(&offer.commune) || offer.latitude.is_some() || said(&offer.address);
            let outside = !offer.receives_classes() || place;
            // An operator that comes says how far; without a radius nobody knows whether it comes here.
            let inside = !offer.goes_to_schools() || offer.radius_km.is_some();
            offer.setting.is_some() && outside && inside
        }
        Part::Group => offer.group_max.is_some() || offer.group_min.is_some(),
        Part::Length => offer.meeting_minutes.is_some(),
        Part::When => match offer.kind {
            OfferKind::Dated => sessions > 0,
            OfferKind::Place | OfferKind::OnRequest => some(OfferList::Month) || said(&offer.period_note),
        },
        Part::Price => match offer.price_model {
            Some(PriceModel::Free | PriceModel::Quote) => true,
            Some(_) => offer.price_cents.is_some(),
            None => false,
        },
        Part::Purses => some(OfferList::Purse),
        Part::Access => some(OfferList::Access) || said(&offer.access_note),
        Part::Languages => some(OfferList::Language),
        Part::Teacher => offer.teacher.is_some(),
        Part::Booking => said(&offer.booking_email) || said(&offer.booking_phone) || said(&offer.booking_url),
        Part::Resources => said(&offer.resources_url) || said(&offer.resources_note),
        Part::Season => offer.season.is_some(),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::code::{OfferState, OfferType, Setting, TeacherPresence, Visibility};
    use crate::id::OfferId;
    use jiff::{Timestamp, civil::date};
    use navette_database::Uuid;
    use navette_network::id::OperatorId;
    use proptest::prelude::*;

    /// An offer of which only the title is known.
    pub(crate) fn a_title() -> Offer {
        Offer {
            id: OfferId(Uuid::from_u128(1)),
            operator_id: OperatorId(Uuid::from_u128(2)),
            operator_name: "Atelier du fil".into(),
            kind: OfferKind::OnRequest,
            state: OfferState::Draft,
            state_since: date(2026, 9, 1),
            title: "Tisser une histoire".into(),
            title_key: "tisser une histoire".into(),
            summary: None,
            description: None,
            offer_type: None,
            setting: None,
            place_name: None,
            address: None,
            postal_code: None,
            locality: None,
            commune: None,
            latitude: None,
            longitude: None,
            stop: None,
            radius_km: None,
            group_min: None,
            group_max: None,
            meetings: None,
            meeting_minutes: None,
            prerequisites: None,
            period_note: None,
            price_model: None,
            price_cents: None,
            travel_cents: None,
            price_note: None,
            teacher: None,
            room_needs: None,
            access_note: None,
            booking_email: None,
            booking_phone: None,
            booking_url: None,
            booking_note: None,
            resources_url: None,
            resources_note: None,
            season: None,
            slots: None,
            visibility: Visibility::Public,
            source: "essai".into(),
            source_key: None,
            checked_on: None,
            rejection: None,
            rejection_note: None,
            completeness: 0,
            copied_from: None,
            created_at: Timestamp::UNIX_EPOCH,
            changed_at: Timestamp::UNIX_EPOCH,
        }
    }

    /// An offer that lacks nothing, with what it has several of.
    pub(crate) fn an_offer() -> (Offer, Choices) {
        let offer = Offer {
            summary: Some(
                "Chaque enfant noue un fil à celui d’un autre ; la classe en fait une tapisserie.".into(),
            ),
            offer_type: Some(OfferType::Workshop),
            setting: Some(Setting::Inside),
            radius_km: Some(10),
            group_max: Some(24),
            meetings: Some(3),
            meeting_minutes: Some(100),
            price_model: Some(PriceModel::Class),
            price_cents: Some(12_000),
            teacher: Some(TeacherPresence::Required),
            booking_email: Some("ecoles@exemple.test".into()),
            resources_url: Some("https://exemple.test/dossier".into()),
            season: Some("2026-2027".into()),
            ..a_title()
        };
        let mut choices = Choices::default();
        for (list, value) in [
            (OfferList::Domain, "visual"),
            (OfferList::Component, "practise"),
            (OfferList::Mode, "visual"),
            (OfferList::Level, "P1"),
            (OfferList::Month, "10"),
            (OfferList::Purse, "peca"),
            (OfferList::Access, "mobility"),
            (OfferList::Language, "fr"),
        ] {
            choices.add(list, value);
        }
        (offer, choices)
    }

    #[test]
    fn the_points_are_a_hundred() {
        assert_eq!(Part::ALL.iter().map(|part| part.points()).sum::<i64>(), 100);
    }

    #[test]
    fn a_full_offer_lacks_nothing_and_a_title_lacks_the_rest() {
        let (offer, choices) = an_offer();
        assert_eq!(completeness(&offer, &choices, 0), Completeness { score: 100, missing: Vec::new() });
        let bare = completeness(&a_title(), &Choices::default(), 0);
        assert_eq!((bare.score, bare.missing.len()), (5, Part::ALL.len() - 1));
        assert_eq!(bare.missing[..2], [Part::Story, Part::Levels], "the weightiest come first");
        assert!(!bare.is_enough());
    }

    #[test]
    fn what_is_asked_depends_on_the_offer() {
        let (mut offer, choices) = an_offer();
        let lacks = |offer: &Offer, sessions| completeness(offer, &choices, sessions).missing;
        offer.setting = Some(Setting::Outside);
        assert_eq!(lacks(&offer, 0), [Part::Where], "a place to go to has an address");
        offer.commune = Some("21012".into());
        assert!(lacks(&offer, 0).is_empty());
        offer.setting = Some(Setting::Both);
        offer.radius_km = None;
        assert_eq!(lacks(&offer, 0), [Part::Where], "and one that comes says how far");
        offer.radius_km = Some(5);
        offer.kind = OfferKind::Dated;
        assert_eq!(lacks(&offer, 0), [Part::When]);
        assert!(lacks(&offer, 1).is_empty());
        offer.price_model = Some(PriceModel::Pupil);
        offer.price_cents = None;
        assert_eq!(lacks(&offer, 1), [Part::Price]);
        offer.price_model = Some(PriceModel::Quote);
        assert!(lacks(&offer, 1).is_empty());
    }

    proptest! {
        /// Adding something never makes an offer less complete.
        #[test]
        fn more_is_never_less(parts in proptest::collection::vec(any::<bool>(), 8), words in ".{0,80}", sessions in 0usize..3) {
            let (full, all) = an_offer();
            let mut choices = Choices::default();
            let mut offer = a_title();
            let mut before = completeness(&offer, &choices, 0).score;
            for (keep, (list, value)) in parts.iter().zip(all.all()) {
                if *keep {
                    choices.add(list, value);
                }
                let now = completeness(&offer, &choices, 0).score;
                prop_assert!(now >= before);
                before = now;
            }
            offer.summary = Some(words);
            offer.booking_phone = full.booking_phone.clone();
            let now = completeness(&offer, &choices, sessions);
            prop_assert!((0..=100).contains(&now.score) && now.score >= before);
        }
    }
}
