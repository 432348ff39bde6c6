//! The fields of an offer as cells and controls.

use crate::code::{Access, Component, Language, Mode, OfferList};
use crate::field::{Field, FieldKind};
use crate::offer::Choices;
use crate::pages::words;
use crate::purse::house;
use navette_belgium::Level;
use navette_network::code::Domain;
use navette_network::field::FieldKind as Shared;
use navette_network::pages::{choices, words as shared};
use navette_web::{Choice, EditCell, Shell};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The cell of a field with its stored value.
pub(crate) fn cell(shell: &Shell, field: &'static Field, stored: Option<String>) -> EditCell {
    let raw = typed(shell, field, stored.as_deref().unwrap_or_default());
    let shown = shown(shell, field, stored.as_deref().unwrap_or_default());
    control(shell, field, raw, shown)
}

/// The control of a field with what was typed, right or wrong.
pub(crate) fn typed_cell(shell: &Shell, field: &'static Field, typed: &str) -> EditCell {
    control(shell, field, typed.to_owned(), typed.to_owned())
}

fn control(shell: &Shell, field: &'static Field, raw: String, shown: String) -> EditCell {
    let (control, options) = match field.kind {
        FieldKind::Shared(Shared::Code(codes) | Shared::NeededCode(codes)) => {
            ("select", choices::choices(shell, beginning(field.name), codes.iter().copied(), &raw))
        }
        FieldKind::Shared(Shared::Commune) => ("select", choices::communes(shell, &raw)),
        FieldKind::Shared(Shared::Email) => ("email", Vec::new()),
        FieldKind::Shared(Shared::Phone) => ("tel", Vec::new()),
        FieldKind::Shared(Shared::Website) => ("url", Vec::new()),
        FieldKind::Shared(Shared::Text(most)) if most >= 400 => ("textarea", Vec::new()),
        _ => ("text", Vec::new()),
    };
    let optional = !matches!(field.kind, FieldKind::Shared(Shared::Name | Shared::NeededCode(_)));
    let label = words::field(shell, field.name);
    EditCell { field: field.name, label, control, raw, shown, options, optional }
}

/// Where the words of a field's codes begin.
pub(crate) fn beginning(field: &str) -> &'static str {
    match field {
        "offer_type" => "offers-type-",
        "kind" => "offers-kind-",
        "setting" => "offers-setting-",
        "price_model" => "offers-pricemodel-",
        "teacher" => "offers-teacher-",
        _ => "offers-visibility-",
    }
}

/// A stored value as people type it.
pub(crate) fn typed(shell: &Shell, field: &Field, stored: &str) -> String {
    match (field.kind, stored.parse::<i64>()) {
        (FieldKind::Cents, Ok(cents)) if cents % 100 == 0 => (cents / 100).to_string(),
        (FieldKind::Cents, Ok(cents)) => {
            let mark = if shell.lang == "en" { '.' } else { ',' };
            format!("{}{mark}{:02}", cents / 100, cents % 100)
        }
        (FieldKind::Minutes, Ok(minutes)) => shell.minutes(&minutes).replace('\u{a0}', " "),
        _ => stored.to_owned(),
    }
}

/// A stored value as people read it.
pub(crate) fn shown(shell: &Shell, field: &Field, stored: &str) -> String {
    if stored.is_empty() {
        return String::new();
    }
    match (field.kind, stored.parse::<i64>()) {
        (FieldKind::Cents, Ok(cents)) => shell.euros(&cents),
        (FieldKind::Minutes, Ok(minutes)) => shell.minutes(&minutes),
        (FieldKind::Shared(Shared::Code(_) | Shared::NeededCode(_)), _) => {
            choices::code(shell, beginning(field.name), stored)
        }
        (FieldKind::Shared(Shared::Commune), _) => shared::commune(shell, Some(stored)),
        // A ten-thousandth of a degree is ten metres: more digits say nothing to people.
        (FieldKind::Shared(Shared::Position), _) => {
            let degrees: Option<Vec<f64>> = stored.split(',').map(|part| part.trim().parse().ok()).collect();
            match degrees.as_deref() {
                Some([north, east]) => format!("{north:.5}, {east:.5}"),
                _ => stored.to_owned(),
            }
        }
        _ => stored.to_owned(),
    }
}

/// A list as boxes to tick.
pub(crate) struct ListControl {
    /// Its name in the form.
    pub name: &'static str,
    /// Its name as people read it.
    pub label: String,
    /// The boxes.
    pub choices: Vec<Choice>,
    /// Its help.
    pub help: String,
}

/// A list as boxes to tick, with those that are chosen. Values nobody knows are offered too, so that they are not lost.
pub(crate) fn list(shell: &Shell, list: OfferList, known: &[String], chosen: &[String]) -> ListControl {
    let brought = chosen.iter().filter(|value| !known.contains(value)).cloned();
    let choices = known
        .iter()
        .cloned()
        .chain(brought)
        .map(|value| {
            let label = words::value(shell, list, &value);
            let selected = chosen.contains(&value);
            Choice::new(value, label, selected)
        })
        .collect();
    ListControl {
        name: list.code(),
        label: shell.tc("offers-list-", list.code()),
        choices,
        help: shell.tc_known("offers-listhelp-", list.code()).unwrap_or_default(),
    }
}

/// The values a list offers, in order.
pub(crate) fn known(list: OfferList) -> &'static [String] {
    static KNOWN: LazyLock<HashMap<OfferList, Vec<String>>> =
        LazyLock::new(|| OfferList::ALL.iter().map(|list| (*list, all_known(*list))).collect());
    KNOWN.get(&list).map(Vec::as_slice).unwrap_or_default()
}

fn all_known(list: OfferList) -> Vec<String> {
    let codes = |codes: Vec<&'static str>| codes.into_iter().map(str::to_owned).collect::<Vec<_>>();
    match list {
        OfferList::Domain => codes(Domain::ALL.iter().map(|one| one.code()).collect()),
        OfferList::Component => codes(Component::ALL.iter().map(|one| one.code()).collect()),
        OfferList::Mode => codes(Mode::ALL.iter().map(|one| one.code()).collect()),
        OfferList::Purse => codes(house().map(|(code, _)| code).collect()),
        OfferList::Access => codes(Access::ALL.iter().map(|one| one.code()).collect()),
        OfferList::Language => codes(Language::ALL.iter().map(|one| one.code()).collect()),
        // In the order of the school year.
        OfferList::Month => {
            codes(vec!["09", "10", "11", "12", "01", "02", "03", "04", "05", "06", "07", "08"])
        }
        OfferList::Level => {
            let years = Level::YEARS.iter().map(|level| level.code().into_owned());
            years.chain(["SM", "SP", "SS", "CEFA", "DASPA"].map(str::to_owned)).collect()
        }
    }
}

/// What an offer has several of, in words; empty when nobody said.
pub(crate) fn said(shell: &Shell, list: OfferList, choices: &Choices) -> String {
    if list == OfferList::Level {
        return words::levels(shell, &choices.levels());
    }
    let chosen = choices.of(list);
    let ordered = known(list).iter().filter(|value| chosen.contains(value));
    let brought = chosen.iter().filter(|value| !known(list).contains(value));
    ordered.chain(brought).map(|value| words::value(shell, list, value)).collect::<Vec<_>>().join(" · ")
}
