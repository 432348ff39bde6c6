//! Words that several pages share: communes, closed lists, functions, and why something was refused.

use crate::actions::ActionError;
use crate::field::FieldError;
use navette_belgium::Commune;
use navette_web::{Failure, Shell, Translations};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../translations/words.fr.ftl")),
    ("nl", include_str!("../../translations/words.nl.ftl")),
    ("en", include_str!("../../translations/words.en.ftl")),
];

/// The name of a commune in the reader's language; its NIS code outside Brussels, empty when unknown.
pub fn commune(shell: &Shell, nis: Option<&str>) -> String {
    let Some(nis) = nis else { return String::new() };
    match Commune::from_nis(nis) {
        Some(commune) if shell.lang == "nl" => commune.dutch().to_owned(),
        Some(commune) => commune.french().to_owned(),
        None => nis.to_owned(),
    }
}

/// The name of a school network by its code; empty when unknown.
pub fn school_network(shell: &Shell, code: Option<&str>) -> String {
    code.map_or_else(String::new, |code| {
        shell.tc_known("network-schoolnetwork-", code).unwrap_or_else(|| code.to_owned())
    })
}

/// The name of a function: of one we know, or the word an import brought.
pub fn function(shell: &Shell, code: &str) -> String {
    shell.tc_known("network-function-", code).unwrap_or_else(|| code.to_owned())
}

/// The name of a field by its code.
pub fn field(shell: &Shell, name: &str) -> String {
    shell.tc_known("network-field-", name).unwrap_or_else(|| name.to_owned())
}

/// Why a value was refused and how to mend it.
pub fn refusal(shell: &Shell, why: FieldError) -> String {
    match why {
        FieldError::TooLong(most) => {
            shell.tn("network-refused-too_long", &i64::try_from(most).unwrap_or(i64::MAX))
        }
        other => shell.tc("network-refused-", other.code()),
    }
}

/// A refused action as the page says it; a refused field as its sentence, with status 422.
pub fn failure(shell: &Shell, error: ActionError) -> Failure {
    match error {
        ActionError::NotFound | ActionError::UnknownField => Failure::NotFound,
        ActionError::Field { why, .. } => Failure::Told(refusal(shell, why)),
        ActionError::NothingToUndo => Failure::Told(shell.t("network-refused-nothing_to_undo").to_owned()),
        ActionError::Gone => Failure::Told(shell.t("network-refused-gone").to_owned()),
        ActionError::NotAllowed => Failure::Told(shell.t("network-refused-not_allowed").to_owned()),
        ActionError::Database(error) => error.into(),
    }
}
