//! The cell of a field that is edited where it stands.

use super::{choices, words};
use crate::code::Kind;
use crate::field::{Field, FieldKind};
use navette_web::{EditCell, Shell};

/// The cell of a field of a record with its stored value.
pub(crate) fn edit_cell(shell: &Shell, kind: Kind, field: &Field, raw: Option<String>) -> EditCell {
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
    let optional = !matches!(field.kind, FieldKind::Name | FieldKind::NeededCode(_) | FieldKind::NeededDay);
    let shown = shown(shell, kind, field, &raw);
    EditCell {
        field: field.name,
        label: words::field(shell, field.name),
        control,
        raw,
        shown,
        options,
        optional,
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
