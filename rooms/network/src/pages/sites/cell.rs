//! A cell that is edited in place, as it stands in the table and as it comes back.

use crate::code::Status;
use crate::field::{Field, FieldKind};
use crate::pages::words;
use askama::Template;
use navette_belgium::{Commune, SchoolNetwork};
use navette_web::{Choice, Shell};

/// A cell after an edit.
#[derive(Template)]
#[template(path = "sites/_cell.html")]
pub(super) struct EditCell {
    pub shell: Shell,
    pub field: &'static str,
    /// What is stored.
    pub value: String,
    /// What is read; empty when unknown.
    pub shown: String,
    /// The `<template>` of its choices, if it has some.
    pub options: &'static str,
    pub class: &'static str,
}

/// The cell of a field with this value.
pub(super) fn edited(shell: Shell, field: &Field, value: Option<String>) -> EditCell {
    let value = value.unwrap_or_default();
    let (options, class) = match field.name {
        "status" => ("statuses", ""),
        "phone" | "postal_code" => ("", "nowrap"),
        _ => ("", ""),
    };
    EditCell { field: field.name, shown: shown(&shell, field, &value), options, class, value, shell }
}

/// A stored value as it is read.
pub(super) fn shown(shell: &Shell, field: &Field, value: &str) -> String {
    if value.is_empty() {
        return String::new();
    }
    match field.kind {
        FieldKind::NeededCode(_) if field.name == "status" => shell.tc("network-status-", value),
        FieldKind::Commune => words::commune(shell, Some(value)),
        FieldKind::Network => words::school_network(shell, Some(value)),
        _ => value.to_owned(),
    }
}

/// The statuses to choose from.
pub(super) fn statuses(shell: &Shell, present: &str) -> Vec<Choice> {
    Status::ALL
        .iter()
        .map(|status| Choice::among(status.code(), shell.tc("network-status-", status.code()), present))
        .collect()
}

/// The communes of Brussels to choose from, by name.
pub(super) fn communes(shell: &Shell, present: &str) -> Vec<Choice> {
    let mut all: Vec<Choice> = Commune::ALL
        .iter()
        .map(|commune| Choice::among(commune.nis(), words::commune(shell, Some(commune.nis())), present))
        .collect();
    all.sort_by_key(|choice| navette_belgium::text::name_key(&choice.label));
    if !present.is_empty() && !all.iter().any(|choice| choice.selected) {
        all.push(Choice::new(present, present, true));
    }
    all
}

/// The networks to choose from.
pub(super) fn networks(shell: &Shell, present: &str) -> Vec<Choice> {
    SchoolNetwork::ALL
        .iter()
        .map(|network| Choice::among(network.as_str(), words::school_network(shell, Some(network.as_str())), present))
        .collect()
}
