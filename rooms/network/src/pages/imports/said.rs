//! What imports say, in words: refusals, anomalies, values. Used by the pages and by the command.

use crate::import::{Anomaly, AnomalyKind, Field, KeptReason, Refusal, Val};
use crate::pages::words;
use navette_documents::ReadError;
use navette_geography::BoundariesError;
use navette_web::{Arg, Failure, Shell};

/// Why a file or a step was refused, and how to mend it.
pub fn refusal(shell: &Shell, refusal: &Refusal) -> String {
    let t = |code: &str| shell.tc("network-imports-refused-", code);
    match refusal {
        Refusal::File(error) => unreadable(shell, error),
        Refusal::NothingFits { headings } if headings.is_empty() => t("no-headings"),
        Refusal::NothingFits { headings } => {
            let shown: Vec<&str> = headings.iter().take(8).map(String::as_str).collect();
            shell.tx("network-imports-refused-nothing-fits", shown.join(" · "))
        }
        Refusal::Missing(fields) => {
            let names: Vec<String> = fields.iter().map(|field| meaning(shell, *field)).collect();
            shell.tx("network-imports-refused-missing", names.join(", "))
        }
        Refusal::NoRecords => t("no-records"),
        Refusal::WhichYear => t("which-year"),
        Refusal::WhichBasin => t("which-basin"),
        Refusal::Outlines(error) => match error {
            BoundariesError::NotJson { line, .. } => {
                shell.tn("network-imports-refused-outlines-line", &i64::try_from(*line).unwrap_or_default())
            }
            BoundariesError::Feature { rank, .. } => shell
                .tn("network-imports-refused-outlines-feature", &i64::try_from(*rank).unwrap_or_default()),
            BoundariesError::Empty => t("no-records"),
            BoundariesError::UnknownCoordinates => t("outlines-coordinates"),
            BoundariesError::NotFeatureCollection => t("outlines-collection"),
        },
        Refusal::NoSuchRun => t("no-such-run"),
        Refusal::AppliedAlready => t("applied-already"),
        Refusal::NotApplied => t("not-applied"),
        Refusal::LaterRun { file_name, .. } => shell.tx("network-imports-refused-later-run", file_name),
    }
}

/// Why a file cannot be read as a table, and what to do about it.
fn unreadable(shell: &Shell, error: &ReadError) -> String {
    use navette_documents::read::{Culprit, Limit};
    let t = |code: &str| shell.tc("network-imports-unreadable-", code);
    match error {
        ReadError::Empty => t("empty"),
        ReadError::Encrypted => t("encrypted"),
        ReadError::Unknown => t("unknown"),
        ReadError::NotATable(culprit) => t(match culprit {
            Culprit::Pdf => "pdf",
            Culprit::Image => "image",
            Culprit::TextDocument => "text-document",
            Culprit::Presentation => "presentation",
            Culprit::WebPage => "web-page",
            Culprit::Xml => "xml",
            Culprit::Archive => "archive",
            Culprit::BinaryWorkbook => "binary-workbook",
            Culprit::Numbers => "numbers",
            Culprit::Database => "database",
            Culprit::Mail => "mail",
            Culprit::Calendar => "calendar",
            Culprit::Other => "other",
        }),
        ReadError::Damaged { part } if part.is_empty() => t("damaged"),
        ReadError::Damaged { part } => shell.tx("network-imports-unreadable-damaged-part", part),
        ReadError::TooLarge { limit, most } => {
            let code = match limit {
                Limit::Bytes | Limit::Decompressed | Limit::Text => "bytes",
                Limit::Sheets => "sheets",
                Limit::Rows => "rows",
                Limit::Columns => "columns",
                Limit::Cells => "cells",
            };
            let shown = if code == "bytes" { most / (1024 * 1024) } else { *most };
            let count = shell.count(&i64::try_from(shown).unwrap_or(i64::MAX));
            shell.ta(&format!("network-imports-unreadable-large-{code}"), &[("count", Arg::Owned(count))])
        }
        ReadError::NotGeoJson { line: 0 } => t("not-geojson"),
        ReadError::NotGeoJson { line } => {
            shell.tn("network-imports-unreadable-not-geojson-line", &i64::try_from(*line).unwrap_or_default())
        }
    }
}

/// A refusal as a page answers it.
pub(crate) fn failure(shell: &Shell, error: crate::import::ImportError) -> Failure {
    match error {
        crate::import::ImportError::Refused(Refusal::NoSuchRun) => Failure::NotFound,
        crate::import::ImportError::Refused(refused) => Failure::Told(refusal(shell, &refused)),
        crate::import::ImportError::Base(error) => error.into(),
    }
}

/// What a kind of anomaly is, in a few words.
pub fn anomaly(shell: &Shell, kind: AnomalyKind) -> String {
    shell.tc("network-imports-anomaly-", kind.code())
}

/// What was done about it, and how to mend it.
pub fn anomaly_text(shell: &Shell, kind: AnomalyKind) -> String {
    shell.tc("network-imports-mend-", kind.code())
}

/// Why a row stays when an import is taken back.
pub fn kept(shell: &Shell, reason: KeptReason) -> String {
    shell.tc(
        "network-imports-kept-",
        match reason {
            KeptReason::ChangedSince => "changed",
            KeptReason::LeanedOn => "leaned",
        },
    )
}

/// What a column can mean.
pub fn meaning(shell: &Shell, field: Field) -> String {
    shell.tc("network-imports-field-", field.code())
}

/// The name of a kind of record, in the plural.
pub fn record(shell: &Shell, kind: &str) -> String {
    shell.tc_known("network-imports-record-", kind).unwrap_or_else(|| kind.to_owned())
}

/// The column that an anomaly is about: a heading of the file, a meaning, or a field of ours.
pub fn anomaly_column(shell: &Shell, anomaly: &Anomaly) -> String {
    shell
        .tc_known("network-imports-field-", &anomaly.column)
        .unwrap_or_else(|| words::field(shell, &anomaly.column))
}

/// The name of a field that changes.
pub fn field(shell: &Shell, column: &str) -> String {
    shell.tc_known("network-imports-changed-", column).unwrap_or_else(|| words::field(shell, column))
}

/// Whether a change of this field says something to a person.
pub fn is_told(column: &str) -> bool {
    !matches!(column, "name_key" | "status_since") && !column.ends_with("_id")
}

/// A value as a person reads it; empty when nothing is known.
pub fn value(shell: &Shell, column: &str, value: &Val) -> String {
    let named =
        |beginning: &str, code: &str| shell.tc_known(beginning, code).unwrap_or_else(|| code.to_owned());
    match value {
        Val::Null => String::new(),
        Val::Flag(flag) => {
            shell.t(if *flag { "network-imports-yes" } else { "network-imports-no" }).to_owned()
        }
        Val::Day(day) => shell.day(day),
        Val::Instant(at) => shell.moment(at),
        Val::Int(number) => number.to_string(),
        Val::Real(number) => number.to_string(),
        Val::Id(_) => String::new(),
        Val::Json(_) => shell.t("network-imports-outline").to_owned(),
        Val::Text(text) => match column {
            "commune" => words::commune(shell, Some(text)),
            "network" => words::school_network(shell, Some(text)),
            "status" | "category" | "purpose" | "language" => named(&format!("network-{column}-"), text),
            "kind" => named("network-operator-kind-", text),
            "cycle" => named("network-imports-cycle-", text),
            "teachings" => {
                text.split(' ').map(|code| named("network-teaching-", code)).collect::<Vec<_>>().join(", ")
            }
            _ => text.clone(),
        },
    }
}
