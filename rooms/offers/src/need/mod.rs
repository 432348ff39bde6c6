//! What a need is, and its rules: pure.

pub mod about;
pub mod alike;
mod choices;
pub mod fit;
pub mod gap;
pub mod list;
pub mod mail;
pub mod memory;
pub mod sheet;
pub mod state;
pub mod understand;

pub use choices::NeedChoices;

use crate::code::{NeedSource, NeedState, UnmetReason, WordSide};
use crate::id::{NeedGroupId, NeedId, OfferId};
use jiff::{Timestamp, civil::Date};
use navette_database::{AccountId, record};
use navette_network::id::{PersonId, SiteId};

record! {
    /// A need, as stored; what it has several of is in `need_choice`, what passed about it in `need_word`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Need {
        /// Key.
        pub id: NeedId,
        /// The site; none while nobody knows which.
        pub site_id: Option<SiteId>,
        /// What was said of the site, when it is not known.
        pub site_words: Option<String>,
        /// The school year it is for.
        pub season: String,
        /// Where it stands.
        pub state: NeedState,
        /// Since when.
        pub state_since: Timestamp,
        /// The school's own words.
        pub words: String,
        /// What we understood, in a line.
        pub understood: Option<String>,
        /// The class, in words.
        pub class_words: Option<String>,
        /// How many pupils.
        pub pupils: Option<i64>,
        /// How many classes.
        pub classes: Option<i64>,
        /// Not before.
        pub period_from: Option<Date>,
        /// Not after.
        pub period_until: Option<Date>,
        /// When, in words.
        pub period_words: Option<String>,
        /// What it must reckon with.
        pub constraints: Option<String>,
        /// What there is to spend, in cents.
        pub budget_cents: Option<i64>,
        /// Whether it must cost nothing.
        pub free_only: bool,
        /// Whether the school can travel; none when nothing is known.
        pub can_travel: Option<bool>,
        /// How it came in.
        pub source: NeedSource,
        /// Its key there.
        pub source_key: Option<String>,
        /// When it came in.
        pub received_on: Date,
        /// Who asked, when they are in the register.
        pub asker_id: Option<PersonId>,
        /// Their name, when not.
        pub asker_name: Option<String>,
        /// Their e-mail.
        pub asker_email: Option<String>,
        /// Their telephone.
        pub asker_phone: Option<String>,
        /// Until when these are kept.
        pub asker_until: Option<Date>,
        /// The offer they have in mind.
        pub wished_offer_id: Option<OfferId>,
        /// The alike needs it is one of.
        pub group_id: Option<NeedGroupId>,
        /// Why nothing could be found.
        pub unmet_reason: Option<UnmetReason>,
        /// And in words.
        pub reason_note: Option<String>,
        /// When the last word passed.
        pub last_word_at: Timestamp,
        /// Whose it was.
        pub last_word_side: WordSide,
        /// Who entered it.
        pub created_by: Option<AccountId>,
        /// When.
        pub created_at: Timestamp,
    }
}
