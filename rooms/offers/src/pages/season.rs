//! "Does it still stand?", asked in bulk and answered by one click an offer.

use navette_web::Translations;

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../translations/season.fr.ftl")),
    ("nl", include_str!("../../translations/season.nl.ftl")),
    ("en", include_str!("../../translations/season.en.ftl")),
];
