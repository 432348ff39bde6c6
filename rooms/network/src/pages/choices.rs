//! Codes in words and as choices; a refusal beside its field.

use super::words;
use crate::actions::ActionError;
use navette_belgium::{Commune, EnterpriseNumber};
use navette_web::{Choice, Failure, Fields, Shell};

/// A code in words; one that an import brought is shown as it came.
pub(crate) fn code(shell: &Shell, beginning: &str, code: &str) -> String {
    shell.tc_known(beginning, code).unwrap_or_else(|| code.to_owned())
}

/// An enterprise number with its dots.
pub(crate) fn enterprise_number(number: &str) -> String {
    number.parse::<EnterpriseNumber>().map_or_else(|_| number.to_owned(), |number| number.to_string())
}

/// Every code of a list as a choice, in words.
pub(crate) fn choices<'a>(
    shell: &Shell,
    beginning: &str,
    codes: impl IntoIterator<Item = &'a str>,
    present: &str,
) -> Vec<Choice> {
    codes.into_iter().map(|one| Choice::among(one, code(shell, beginning, one), present)).collect()
}

/// The nineteen communes as choices, by name; another one only when it is the present one.
pub(crate) fn communes(shell: &Shell, present: &str) -> Vec<Choice> {
    let name = |nis: &str| words::commune(shell, Some(nis));
    let mut all: Vec<Choice> =
        Commune::ALL.into_iter().map(|one| Choice::among(one.nis(), name(one.nis()), present)).collect();
    if !present.is_empty() && !all.iter().any(|choice| choice.selected) {
        all.push(Choice::new(present, name(present), true));
    }
    all.sort_by_key(|choice| navette_belgium::text::name_key(&choice.label));
    all
}

/// Writes a refusal beside its field; gives it back when it belongs to none.
pub(crate) fn beside(shell: &Shell, fields: &mut Fields, error: ActionError) -> Result<(), Failure> {
    match error {
        ActionError::Field { field, why } => {
            fields.refuse(field, words::refusal(shell, why));
            Ok(())
        }
        other => Err(words::failure(shell, other)),
    }
}
