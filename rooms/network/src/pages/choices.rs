//! Codes in words and as choices; a refusal beside its field.

use super::words;
use crate::actions::ActionError;
use navette_belgium::{Commune, EnterpriseNumber};
use navette_web::{Choice, Failure, Fields, Shell};

/// A code in words; one that an import brought is shown as it came.
pub fn code(shell: &Shell, beginning: &str, code: &str) -> String {
    shell.tc_known(beginning, code).unwrap_or_else(|| code.to_owned())
}

/// An enterprise number with its dots.
pub fn enterprise_number(number: &str) -> String {
    number.parse::<EnterpriseNumber>().map_or_else(|_| number.to_owned(), |number| number.to_string())
}

/// Every code of a list as a choice, in words.
pub fn choices<'a>(
    shell: &Shell,
    beginning: &str,
    codes: impl IntoIterator<Item = &'a str>,
    present: &str,
) -> Vec<Choice> {
    codes.into_iter().map(|one| Choice::among(one, code(shell, beginning, one), present)).collect()
}

/// The nineteen communes as choices, by name; another one only when it is the present one.
pub fn communes(shell: &Shell, present: &str) -> Vec<Choice> {
    let name = |nis: &str| words::commune(shell, Some(nis));
    let mut all: Vec<Choice> =
        Commune::ALL.into_iter().map(|one| Choice::among(one.nis(), name(one.nis()), present)).collect();
    if !present.is_empty() && !all.iter().any(|choice| choice.selected) {
        all.push(Choice::new(present, name(present), true));
    }
    all.sort_by_cached_key(|choice| navette_belgium::text::name_key(&choice.label));
    all
}

/// Writes a refusal beside its field; gives it back when it belongs to none.
///
/// # Errors
/// The failure that belongs to no field.
pub fn beside(shell: &Shell, fields: &mut Fields, error: ActionError) -> Result<(), Failure> {
    match error {
        ActionError::Field { field, why } => {
            fields.refuse(field, words::refusal(shell, why));
            Ok(())
        }
        other => Err(words::failure(shell, other)),
    }
}

/// A first choice that narrows nothing, then each value with its count.
pub fn counted<T: AsRef<str>>(
    shell: &Shell,
    any: &str,
    present: &str,
    facet: impl IntoIterator<Item = (T, usize)>,
    label: impl Fn(&str) -> String,
) -> Vec<Choice> {
    let mut rest: Vec<Choice> = facet
        .into_iter()
        .filter(|(value, count)| *count > 0 || value.as_ref() == present)
        .map(|(value, count)| {
            let value = value.as_ref();
            let count = shell.count(&i64::try_from(count).unwrap_or(i64::MAX));
            Choice::among(value, format!("{} ({count})", label(value)), present)
        })
        .collect();
    rest.sort_by_cached_key(|choice| navette_belgium::text::name_key(&choice.label));
    // A value that no line has any more is still said, so that the sentence tells the truth.
    if !present.is_empty() && !rest.iter().any(|choice| choice.selected) {
        rest.push(Choice::new(present, label(present), true));
    }
    rest.insert(0, Choice::new("", shell.t(any), present.is_empty()));
    rest
}
