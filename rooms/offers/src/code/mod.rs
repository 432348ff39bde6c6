//! The closed lists of the room: stored as codes, shown through translations.

mod need;
mod offer;

pub use need::{
    Agreement, ClaimState, Criterion, LinkPurpose, NeedList, NeedSource, NeedState, Refusal, UnmetReason,
    WordKind, WordSide,
};
pub use offer::{
    Access, Component, ImportFormat, Language, Mode, OfferKind, OfferList, OfferState, OfferType, PriceModel,
    Rejection, SeasonAnswer, Setting, TeacherPresence, Visibility,
};
