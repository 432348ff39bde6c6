//! A value that is edited where it stands: the cell of a table, as `assets/js/table.js` takes it.

use super::{choices, words};
use crate::code::Kind;
use crate::field::{Field, FieldKind};
use navette_web::{Choice, Shell};

/// A cell that can be edited.
pub(crate) struct EditCell {
    /// The field's name, sent back with the value.
    pub field: &'static str,
    /// The field's name as people read it.
    pub label: String,
    /// The control that takes the value: a type of input, `textarea`, or `select`.
    pub control: &'static str,
    /// The value as it is stored.
    pub raw: String,
    /// The value as people read it; empty when it is not known.
    pub shown: String,
    /// What the control offers, when it is `select`.
    pub options: Vec<Choice>,
    /// Whether no value is allowed.
    pub optional: bool,
}

impl EditCell {
    /// The cell of a field of a record with its stored value.
    pub fn new(shell: &Shell, kind: Kind, field: &Field, raw: Option<String>) -> Self {
        let raw = raw.unwrap_or_default();
        let start = beginning(kind, field.name);
        let (control, options) = match field.kind {
            FieldKind::Code(codes) | FieldKind::NeededCode(codes) => {
                ("select", choices::choices(shell, start, codes.iter().copied(), &raw))
            }
            FieldKind::Commune => ("select", choices::communes(shell, &raw)),
            FieldKind::Network => {
                let all = navette_belgium::SchoolNetwork::ALL;
                ("select", choices::choices(shell, start, all.iter().map(|network| network.as_str()), &raw))
            }
            FieldKind::Day | FieldKind::NeededDay => ("date", Vec::new()),
            FieldKind::Email => ("email", Vec::new()),
            FieldKind::Phone => ("tel", Vec::new()),
            FieldKind::Website => ("url", Vec::new()),
            FieldKind::Text(most) if most > 500 => ("textarea", Vec::new()),
            _ => ("text", Vec::new()),
        };
        let optional =
            !matches!(field.kind, FieldKind::Name | FieldKind::NeededCode(_) | FieldKind::NeededDay);
        let shown = shown(shell, kind, field, &raw);
        Self {
            field: field.name,
            label: words::field(shell, field.name),
            control,
            raw,
            shown,
            options,
            optional,
        }
    }

    /// Where the value leads: a mail, a call, a site; empty when nowhere.
    pub fn href(&self) -> String {
        match self.control {
            "email" if self.raw.contains('@') => format!("mailto:{}", self.raw),
            "tel" if !self.raw.is_empty() => {
                let dialled = self.raw.chars().filter(|c| c.is_ascii_digit() || *c == '+');
                format!("tel:{}", dialled.collect::<String>())
            }
            "url" if self.raw.starts_with("https://") || self.raw.starts_with("http://") => self.raw.clone(),
            _ => String::new(),
        }
    }

    /// The `type` of the input; a web address is typed as people write it.
    pub fn input(&self) -> &'static str {
        if self.control == "url" { "text" } else { self.control }
    }
}

/// Where the words of a field's codes begin.
fn beginning(kind: Kind, field: &str) -> &'static str {
    match (kind, field) {
        (Kind::Operator, "status") => "network-operators-status-",
        (_, "status") => "network-status-",
        (Kind::Operator, "kind") => "network-operatorkind-",
        (_, "category") => "network-category-",
        (_, "experience") => "network-experience-",
        (_, "purpose") => "network-purpose-",
        (_, "language") => "network-people-language-",
        _ => "network-schoolnetwork-",
    }
}

/// A stored value as people read it.
pub(crate) fn shown(shell: &Shell, kind: Kind, field: &Field, raw: &str) -> String {
    match field.kind {
        _ if raw.is_empty() => String::new(),
        FieldKind::Code(_) | FieldKind::NeededCode(_) | FieldKind::Network => {
            choices::code(shell, beginning(kind, field.name), raw)
        }
        FieldKind::Commune => words::commune(shell, Some(raw)),
        FieldKind::Day | FieldKind::NeededDay => {
            raw.parse().map_or_else(|_| raw.to_owned(), |day| shell.day(&day))
        }
        FieldKind::EnterpriseNumber => choices::enterprise_number(raw),
        // A ten-thousandth of a degree is ten metres: more digits say nothing to people.
        FieldKind::Position => {
            let degrees: Option<Vec<f64>> = raw.split(',').map(|part| part.trim().parse().ok()).collect();
            match degrees.as_deref() {
                Some([north, east]) => format!("{north:.5}, {east:.5}"),
                _ => raw.to_owned(),
            }
        }
        _ => raw.to_owned(),
    }
}

/// A cell alone, as the answer to its edit.
#[derive(askama::Template)]
#[template(path = "_cell_answer.html")]
pub(crate) struct CellAnswer {
    /// The frame, for its words.
    pub shell: Shell,
    /// The cell.
    pub cell: EditCell,
}
