//! Words that several pages share: closed lists, levels, prices, and why something was refused.

use crate::actions::ActionError;
use crate::actions::kept::{MOST_BYTES, MOST_WAITING, NoRoom, WAITING_DAYS};
use crate::code::{OfferList, PriceModel};
use crate::field::FieldError;
use crate::offer::Offer;
use crate::offer::completeness::Part;
use crate::purse::Purse;
use axum::response::IntoResponse;
use navette_belgium::Level;
use navette_network::pages::words as shared;
use navette_web::{Failure, Onward, Shell, Translations};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../translations/words.fr.ftl")),
    ("nl", include_str!("../../translations/words.nl.ftl")),
    ("en", include_str!("../../translations/words.en.ftl")),
];

/// The name of a field by its code.
pub(crate) fn field(shell: &Shell, name: &str) -> String {
    shell.tc_known("offers-field-", name).unwrap_or_else(|| name.to_owned())
}

/// Where the words of a list's values begin.
pub(crate) fn beginning(list: OfferList) -> &'static str {
    match list {
        OfferList::Domain => "network-domain-",
        OfferList::Component => "offers-component-",
        OfferList::Mode => "offers-mode-",
        OfferList::Level => "offers-level-",
        OfferList::Purse => "offers-purse-",
        OfferList::Access => "offers-access-",
        OfferList::Language => "offers-language-",
        OfferList::Month => "offers-month-",
    }
}

/// A value of a list in words; one that an import brought is shown as it came.
pub(crate) fn value(shell: &Shell, list: OfferList, value: &str) -> String {
    shell.tc_known(beginning(list), value).unwrap_or_else(|| value.to_owned())
}

/// Until when a purse pays, when that is known; empty when it pays on.
pub(crate) fn closing(shell: &Shell, purse: &Purse) -> String {
    let Some(day) = purse.closed_on else { return String::new() };
    let key = if purse.is_open(shell.today) { "offers-purses-closes" } else { "offers-purses-closed" };
    shell.tx(key, shell.day(&day))
}

/// The purses an offer holds, in words, each that has an end with it.
pub(crate) fn purses(shell: &Shell, purses: &[Purse], held: &[String]) -> String {
    let known = purses.iter().filter(|purse| held.contains(&purse.code)).map(|purse| {
        let (name, closing) = (value(shell, OfferList::Purse, &purse.code), closing(shell, purse));
        if closing.is_empty() { name } else { format!("{name} ({closing})") }
    });
    let unknown = held.iter().filter(|code| purses.iter().all(|purse| purse.code != **code)).cloned();
    known.chain(unknown).collect::<Vec<_>>().join(" · ")
}

/// Levels in few words: years that follow each other as a range, `M1–M3, P2, DASPA`.
pub(crate) fn levels(shell: &Shell, levels: &[Level]) -> String {
    let mut said: Vec<String> = Vec::new();
    let mut rest = levels;
    while let Some(first) = rest.first() {
        let place = |level: &Level| Level::YEARS.iter().position(|year| year == level);
        let stage = |level: &Level| (level.is_nursery(), level.is_primary());
        let length = match place(first) {
            None => 1,
            Some(start) => rest
                .iter()
                .enumerate()
                .take_while(|(n, level)| place(level) == Some(start + n) && stage(level) == stage(first))
                .count(),
        };
        let (run, after) = rest.split_at(length.max(1));
        match run {
            [] => {}
            [one] => said.push(value(shell, OfferList::Level, &one.code())),
            [one, two] => said.push(format!("{one}, {two}")),
            [one, .., last] => said.push(format!("{one}–{last}")),
        }
        rest = after;
    }
    said.join(", ")
}

/// What is paid, in words; empty when nobody said.
pub(crate) fn price(shell: &Shell, offer: &Offer) -> String {
    let Some(model) = offer.price_model else { return String::new() };
    let mut said = match (model, offer.price_cents) {
        (PriceModel::Free, _) => shell.t("offers-price-free").to_owned(),
        (PriceModel::Quote, _) => shell.t("offers-price-quote").to_owned(),
        (model, Some(cents)) => {
            shell.ta(&format!("offers-price-{model}"), &[("amount", shell.euros(&cents).into())])
        }
        (model, None) => shell.tc("offers-pricemodel-", model.code()),
    };
    if let Some(cents) = offer.travel_cents.filter(|cents| *cents > 0) {
        said.push(' ');
        said.push_str(&shell.ta("offers-price-travel", &[("amount", shell.euros(&cents).into())]));
    }
    said
}

/// Parts in words, one after the other.
pub(crate) fn parts(shell: &Shell, parts: impl IntoIterator<Item = Part>) -> String {
    let named: Vec<String> =
        parts.into_iter().map(|part| shell.tc("offers-part-", part.code()).to_lowercase()).collect();
    named.join(", ")
}

/// Why a file more is not kept, and what makes room.
pub(crate) fn no_room(shell: &Shell, why: NoRoom) -> String {
    let days = ("days", shell.count(&WAITING_DAYS).into());
    match why {
        NoRoom::Waiting => {
            shell.ta("offers-refused-room-waiting", &[("count", shell.count(&MOST_WAITING).into()), days])
        }
        NoRoom::Bytes => {
            let megabytes = MOST_BYTES / (1024 * 1024);
            shell.ta("offers-refused-room-bytes", &[("count", shell.count(&megabytes).into()), days])
        }
    }
}

/// Why a value was refused and how to mend it.
pub(crate) fn refusal(shell: &Shell, why: &FieldError) -> String {
    match (why, why.code()) {
        (FieldError::Shared(why), _) => shared::refusal(shell, *why),
        (FieldError::NotCount(most), _) => shell.tn("offers-refused-not_count", most),
        (FieldError::TooMany(most), _) => shell.tn("offers-refused-too_many", most),
        (FieldError::NotLevels(part), _) => shell.tx("offers-refused-not_levels", part),
        (_, Some(code)) => shell.tc("offers-refused-", code),
        (_, None) => String::new(),
    }
}

/// What a refused action says; nothing when it is no sentence but a page that is not there, or a fault.
pub(crate) fn told(shell: &Shell, error: &ActionError) -> Option<String> {
    Some(match error {
        ActionError::NotFound | ActionError::UnknownField | ActionError::Database(_) => return None,
        ActionError::Field { why, .. } => refusal(shell, why),
        ActionError::NothingToUndo => shell.t("offers-refused-nothing_to_undo").to_owned(),
        ActionError::NotFromHere => shell.t("offers-refused-not_from_here").to_owned(),
        ActionError::ReasonNeeded => shell.t("offers-refused-reason").to_owned(),
        ActionError::Full => shell.t("offers-refused-full").to_owned(),
        ActionError::LinkOver => shell.t("offers-refused-link").to_owned(),
        ActionError::Incomplete(missing) => {
            shell.tx("offers-refused-incomplete", parts(shell, missing.iter().copied()))
        }
    })
}

/// A refused action, said where the person stands: back there with the sentence, and everything undone.
pub(crate) fn back(shell: &Shell, address: impl Into<String>, error: ActionError) -> Failure {
    match told(shell, &error) {
        Some(sentence) => back_with(address, sentence),
        None => failure(shell, error),
    }
}

/// The same for a sentence of the page itself.
pub(crate) fn back_with(address: impl Into<String>, sentence: impl Into<String>) -> Failure {
    Failure::Again(Box::new(Onward::to(address).error(sentence).into_response()))
}

/// A refused action as the page says it; a refused field as its sentence, with status 422.
pub(crate) fn failure(shell: &Shell, error: ActionError) -> Failure {
    match (told(shell, &error), error) {
        (Some(sentence), _) => Failure::Told(sentence),
        (None, ActionError::Database(error)) => error.into(),
        (None, _) => Failure::NotFound,
    }
}
