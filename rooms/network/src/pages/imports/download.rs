//! What an import found, as files: anomalies by line, differences field by field.

use super::said;
use crate::import::{self, Anomaly, Fate, ImportRunId};
use crate::pages::export;
use crate::permissions::ImportNetwork;
use axum::response::Response;
use navette_documents::{Cell, Column, Format, Kind, Table};
use navette_web::{Failure, Key, May, Visit};

/// `GET /reseau/imports/{id}/anomalies.csv`
pub(super) async fn anomalies(visit: Visit, Key(id): Key<ImportRunId>) -> Response {
    visit
        .read(move |c, may: &May<ImportNetwork>, shell| {
            let run = import::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?;
            let found: Vec<Anomaly> = if run.state == "mapped" {
                import::preview(c, may, id).map_err(|error| said::failure(&shell, error))?.anomalies
            } else {
                run.anomalies()
            };
            let column =
                |key: &'static str, kind: Kind| Column::new(key, shell.tc("network-imports-csv-", key), kind);
            let rows: Vec<Vec<Cell<'_>>> = found
                .iter()
                .map(|anomaly| {
                    vec![
                        Cell::from((anomaly.line > 0).then_some(i64::from(anomaly.line))),
                        said::anomaly(&shell, anomaly.kind).into(),
                        said::anomaly_column(&shell, anomaly).into(),
                        anomaly.value.as_str().into(),
                        anomaly.other.as_str().into(),
                        said::anomaly_text(&shell, anomaly.kind).into(),
                    ]
                })
                .collect();
            let table = Table {
                title: shell.t("network-imports-anomalies").to_owned(),
                columns: vec![
                    column("line", Kind::Count),
                    column("anomaly", Kind::Text),
                    column("column", Kind::Text),
                    column("value", Kind::Text),
                    column("other", Kind::Text),
                    column("mend", Kind::Text),
                ],
                rows,
            };
            export::file(&shell, table, Format::Csv, "anomalies")
        })
        .await
}

/// `GET /reseau/imports/{id}/differences.csv`: of a file that waits.
pub(super) async fn differences(visit: Visit, Key(id): Key<ImportRunId>) -> Response {
    visit
        .read(move |c, may: &May<ImportNetwork>, shell| {
            let plan = import::preview(c, may, id).map_err(|error| said::failure(&shell, error))?;
            let column =
                |key: &'static str, kind: Kind| Column::new(key, shell.tc("network-imports-csv-", key), kind);
            let mut rows: Vec<Vec<Cell<'_>>> = Vec::with_capacity(plan.records.len());
            for record in &plan.records {
                let begin = |fate: &str| -> Vec<Cell<'_>> {
                    vec![
                        Cell::from((record.line > 0).then_some(i64::from(record.line))),
                        shell.tc_known("network-imports-one-", record.kind).unwrap_or_default().into(),
                        record.label.as_str().into(),
                        shell.tc("network-imports-head-", fate).into(),
                    ]
                };
                match &record.fate {
                    Fate::New => rows.push(begin("new")),
                    Fate::Absent => rows.push(begin("absent")),
                    Fate::Changed(changes) => {
                        for change in changes.iter().filter(|change| said::is_told(change.field)) {
                            let mut row = begin("changed");
                            row.push(said::field(&shell, change.field).into());
                            row.push(said::value(&shell, change.field, &change.before).into());
                            row.push(said::value(&shell, change.field, &change.after).into());
                            rows.push(row);
                        }
                    }
                }
            }
            let table = Table {
                title: shell.t("network-imports-differences").to_owned(),
                columns: vec![
                    column("line", Kind::Count),
                    column("kind", Kind::Text),
                    column("label", Kind::Text),
                    column("fate", Kind::Text),
                    column("field", Kind::Text),
                    column("before", Kind::Text),
                    column("after", Kind::Text),
                ],
                rows,
            };
            export::file(&shell, table, Format::Csv, "differences")
        })
        .await
}
