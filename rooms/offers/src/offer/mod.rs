//! What an offer is, and its rules: pure.

mod choices;
pub mod completeness;
pub mod days;
pub mod price;
pub mod state;

pub use choices::Choices;

use crate::code::{
    OfferKind, OfferState, OfferType, PriceModel, Rejection, Setting, TeacherPresence, Visibility,
};
use crate::id::OfferId;
use jiff::{Timestamp, civil::Date};
use navette_database::record;
use navette_network::id::OperatorId;

record! {
    /// An offer, as stored; what it has several of is in [`Choices`], its dates in `offer_session`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Offer {
        /// Key.
        pub id: OfferId,
        /// Who offers it; of an operator that was merged, the one kept.
        pub operator_id: OperatorId,
        /// Their name.
        pub operator_name: String,
        /// Which of the three kinds.
        pub kind: OfferKind,
        /// Where it stands.
        pub state: OfferState,
        /// Since when.
        pub state_since: Date,
        /// Title.
        pub title: String,
        /// Title as sorted and searched.
        pub title_key: String,
        /// In two sentences.
        pub summary: Option<String>,
        /// At length.
        pub description: Option<String>,
        /// What it is.
        pub offer_type: Option<OfferType>,
        /// Inside or outside the school.
        pub setting: Option<Setting>,
        /// The name of the place, when outside.
        pub place_name: Option<String>,
        /// Street and number.
        pub address: Option<String>,
        /// Postal code.
        pub postal_code: Option<String>,
        /// Locality.
        pub locality: Option<String>,
        /// Commune, by NIS code.
        pub commune: Option<String>,
        /// Degrees north, WGS 84.
        pub latitude: Option<f64>,
        /// Degrees east, WGS 84.
        pub longitude: Option<f64>,
        /// The nearest stop of public transport.
        pub stop: Option<String>,
        /// How far the operator goes to a school, in kilometres.
        pub radius_km: Option<i64>,
        /// The smallest group, in pupils.
        pub group_min: Option<i64>,
        /// The largest group, in pupils.
        pub group_max: Option<i64>,
        /// How many times a group meets.
        pub meetings: Option<i64>,
        /// How long each time, in minutes.
        pub meeting_minutes: Option<i64>,
        /// What must have been done before.
        pub prerequisites: Option<String>,
        /// When it can be had, in words.
        pub period_note: Option<String>,
        /// What is paid for.
        pub price_model: Option<PriceModel>,
        /// The price, in cents of that model.
        pub price_cents: Option<i64>,
        /// What is paid for the operator's way, in cents.
        pub travel_cents: Option<i64>,
        /// About the price, in words.
        pub price_note: Option<String>,
        /// Whether the teacher is there.
        pub teacher: Option<TeacherPresence>,
        /// What the room must have.
        pub room_needs: Option<String>,
        /// About access, in words.
        pub access_note: Option<String>,
        /// E-mail to book by.
        pub booking_email: Option<String>,
        /// Telephone to book by.
        pub booking_phone: Option<String>,
        /// Page to book on.
        pub booking_url: Option<String>,
        /// How to book, in words.
        pub booking_note: Option<String>,
        /// Where the teaching file is.
        pub resources_url: Option<String>,
        /// About it, in words.
        pub resources_note: Option<String>,
        /// The last school year it is known to be valid for.
        pub season: Option<String>,
        /// On request: how many groups a season.
        pub slots: Option<i64>,
        /// Who can see it.
        pub visibility: Visibility,
        /// Where it comes from.
        pub source: String,
        /// Its key there.
        pub source_key: Option<String>,
        /// The last day someone checked it.
        pub checked_on: Option<Date>,
        /// Why it was sent back.
        pub rejection: Option<Rejection>,
        /// And in words.
        pub rejection_note: Option<String>,
        /// How complete it is, 0 to 100.
        pub completeness: i64,
        /// The offer it was copied from.
        pub copied_from: Option<OfferId>,
        /// When it was first written here.
        pub created_at: Timestamp,
        /// When it was last changed.
        pub changed_at: Timestamp,
    }
}

impl Offer {
    /// Whether a class can come to it, or it comes to the class.
    pub fn goes_to_schools(&self) -> bool {
        matches!(self.setting, Some(Setting::Inside | Setting::Both))
    }

    /// Whether a class has to travel.
    pub fn receives_classes(&self) -> bool {
        matches!(self.setting, Some(Setting::Outside | Setting::Both))
    }

    /// Whether it is shown in the catalogue (to anyone, or to schools: see [`Visibility`]).
    pub fn is_shown(&self) -> bool {
        matches!(self.state, OfferState::Published | OfferState::ToConfirm)
    }

    /// The stored value of a field that people may edit, as text; nothing when it is not known.
    pub fn value(&self, field: &str) -> Option<String> {
        let number = |number: Option<i64>| number.map(|number| number.to_string());
        match field {
            "title" => Some(self.title.clone()),
            "kind" => Some(self.kind.code().to_owned()),
            "summary" => self.summary.clone(),
            "description" => self.description.clone(),
            "offer_type" => self.offer_type.map(|one| one.code().to_owned()),
            "setting" => self.setting.map(|one| one.code().to_owned()),
            "place_name" => self.place_name.clone(),
            "address" => self.address.clone(),
            "postal_code" => self.postal_code.clone(),
            "locality" => self.locality.clone(),
            "commune" => self.commune.clone(),
            "position" => self.latitude.zip(self.longitude).map(|(north, east)| format!("{north}, {east}")),
            "stop" => self.stop.clone(),
            "radius_km" => number(self.radius_km),
            "group_min" => number(self.group_min),
            "group_max" => number(self.group_max),
            "meetings" => number(self.meetings),
            "meeting_minutes" => number(self.meeting_minutes),
            "prerequisites" => self.prerequisites.clone(),
            "period_note" => self.period_note.clone(),
            "price_model" => self.price_model.map(|one| one.code().to_owned()),
            "price_cents" => number(self.price_cents),
            "travel_cents" => number(self.travel_cents),
            "price_note" => self.price_note.clone(),
            "teacher" => self.teacher.map(|one| one.code().to_owned()),
            "room_needs" => self.room_needs.clone(),
            "access_note" => self.access_note.clone(),
            "booking_email" => self.booking_email.clone(),
            "booking_phone" => self.booking_phone.clone(),
            "booking_url" => self.booking_url.clone(),
            "booking_note" => self.booking_note.clone(),
            "resources_url" => self.resources_url.clone(),
            "resources_note" => self.resources_note.clone(),
            "season" => self.season.clone(),
            "slots" => number(self.slots),
            "visibility" => Some(self.visibility.code().to_owned()),
            _ => None,
        }
    }
}
