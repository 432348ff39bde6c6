//! What imports of offers say, in words. Used by the pages and by the command.

use crate::actions::import::ImportError;
use crate::code::OfferList;
use crate::field::find;
use crate::import::{Counts, DATES, Oddity, Unusable, several, slots};
use crate::offer::Choices;
use crate::pages::offers::cells;
use crate::pages::words;
use navette_network::actions::operator::Stays;
use navette_network::import::Refusal;
use navette_network::pages::imports::said as network;
use navette_web::{Failure, Shell};

/// Why a file cannot be used, and how to mend it.
pub fn unusable(shell: &Shell, why: &Unusable) -> String {
    match why {
        Unusable::File(error) => network::refusal(shell, &Refusal::File(error.clone())),
        Unusable::NothingFits => shell.t("offers-imports-refused-nothing-fits").to_owned(),
        Unusable::OtherJson => shell.t("offers-imports-refused-other-json").to_owned(),
    }
}

/// Why a step was refused; nothing when it is no sentence but a page that is not there, or a fault.
pub fn refusal(shell: &Shell, error: &ImportError) -> Option<String> {
    match error {
        ImportError::Unusable(why) => Some(unusable(shell, why)),
        ImportError::Missing(meaning) => {
            Some(shell.tx("offers-imports-refused-missing", self::meaning(shell, meaning)))
        }
        ImportError::NotWaiting => Some(shell.t("offers-imports-refused-not-waiting").to_owned()),
        ImportError::NotApplied => Some(shell.t("offers-imports-refused-not-applied").to_owned()),
        ImportError::NoRoom(why) => Some(words::no_room(shell, *why)),
        ImportError::Forgotten => Some(shell.t("offers-imports-refused-forgotten").to_owned()),
        ImportError::Action(error) => words::told(shell, error),
    }
}

/// A refused step as a page answers it.
pub(super) fn failure(shell: &Shell, error: ImportError) -> Failure {
    match (refusal(shell, &error), error) {
        (_, ImportError::Action(error)) => words::failure(shell, error),
        (Some(sentence), _) => Failure::Told(sentence),
        (None, _) => Failure::NotFound,
    }
}

/// How many of each, in a line.
pub fn counts(shell: &Shell, counts: &Counts) -> String {
    let figures = [
        ("new", counts.new),
        ("changed", counts.changed),
        ("same", counts.same),
        ("refused", counts.refused),
    ];
    let said = figures
        .iter()
        .filter(|(_, number)| *number > 0)
        .map(|(code, number)| shell.tn(&format!("offers-imports-count-{code}"), &super::count(*number)));
    said.collect::<Vec<_>>().join(", ")
}

/// What a column can mean.
pub fn meaning(shell: &Shell, code: &str) -> String {
    shell
        .tc_known("offers-imports-means-", code)
        .or_else(|| shell.tc_known("offers-list-", code))
        .unwrap_or_else(|| words::field(shell, code))
}

/// What something odd is, in a few words.
pub fn odd(shell: &Shell, code: &str) -> String {
    shell.tc("offers-imports-odd-", code)
}

/// What was done about it, and how to mend it; with what there is, when what stands there is none of it.
pub fn mend(shell: &Shell, oddity: &Oddity) -> String {
    let key = format!("offers-imports-mend-{}", oddity.code);
    match OfferList::from_code(&oddity.field) {
        Some(list) if !oddity.among.is_empty() => {
            let among: Vec<String> =
                oddity.among.iter().map(|code| words::value(shell, list, code)).collect();
            shell.tx(&key, among.join(", "))
        }
        _ => shell.t(&key).to_owned(),
    }
}

/// Why an operator that an import added stays, though the import was undone.
pub fn stays(shell: &Shell, why: &Stays) -> String {
    let Stays::LeanedOn(tables) = why else {
        return shell.t("offers-imports-stays-changed").to_owned();
    };
    let what = |table: &String| {
        shell
            .tc_known("offers-imports-leaner-", table)
            .unwrap_or_else(|| shell.t("offers-imports-leaner-other").to_owned())
    };
    let mut said: Vec<String> = tables.iter().map(what).collect();
    said.sort();
    said.dedup();
    shell.tx("offers-imports-stays-leaned", said.join(", "))
}

/// What stands there, in words: the field, and its value.
pub fn what(shell: &Shell, oddity: &Oddity) -> String {
    match (oddity.field.is_empty(), oddity.value.is_empty()) {
        (true, _) => oddity.value.clone(),
        (false, true) => fact(shell, &oddity.field),
        (false, false) => shell.ta(
            "offers-imports-said",
            &[
                ("name", fact(shell, &oddity.field).into()),
                ("value", value(shell, &oddity.field, &oddity.value).into()),
            ],
        ),
    }
}

/// The name of a field, a list or the dates.
pub(crate) fn fact(shell: &Shell, fact: &str) -> String {
    if fact == DATES { shell.t("offers-imports-means-dates").to_owned() } else { meaning(shell, fact) }
}

/// A value of a fact as people read it.
pub(crate) fn value(shell: &Shell, fact: &str, stored: &str) -> String {
    if fact == DATES {
        let days: Vec<String> = slots(Some(stored))
            .iter()
            .map(|slot| match slot.to_string().split_once(' ') {
                Some((_, hours)) => format!("{} {hours}", shell.day(&slot.day)),
                None => shell.day(&slot.day),
            })
            .collect();
        return days.join(", ");
    }
    if let Some(list) = OfferList::from_code(fact) {
        let mut choices = Choices::default();
        choices.set(list, several(Some(stored)));
        return cells::said(shell, list, &choices);
    }
    find(fact).map_or_else(|| stored.to_owned(), |field| cells::shown(shell, field, stored))
}
