//! The third step: everything the import would do, before it does it; then doing it.

use super::said;
use crate::import::{
    self, Anomaly, AnomalyKind, Fate, FileKind, ImportError, ImportRunId, Plan, Run, Tally, main_kind,
};
use crate::permissions::ImportNetwork;
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_web::{Failure, Key, May, Onward, Shell, Visit, html};
use std::collections::BTreeMap;

/// How many records of each fate, and anomalies of each kind, are on the page; the rest is in the files.
const SHOWN: usize = 25;

/// A figure of an import and what it counts.
pub(super) struct Figure {
    pub number: String,
    pub label: String,
}

/// The figures of one kind of record in a row.
pub(super) struct TallyRow {
    pub label: String,
    pub numbers: Vec<String>,
}

/// Anomalies of one kind.
pub(super) struct Oddity {
    pub title: String,
    pub text: String,
    pub count: i64,
    pub refuses: bool,
    pub lines: Vec<OddLine>,
    pub more: i64,
    pub compared: bool,
}

/// One anomaly.
pub(super) struct OddLine {
    pub line: String,
    pub column: String,
    pub value: String,
    pub other: String,
}

/// A record that comes in or is missing.
struct Brief {
    label: String,
    kind: String,
    line: String,
}

/// A record that changes, field by field.
struct Changed {
    brief: Brief,
    changes: Vec<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "imports/check.html")]
struct CheckPage {
    shell: Shell,
    run: Run,
    kind: String,
    figures: Vec<Figure>,
    rows: Vec<TallyRow>,
    headings: Vec<String>,
    nothing: bool,
    new: Vec<Brief>,
    more_new: i64,
    changed: Vec<Changed>,
    more_changed: i64,
    absent: Vec<Brief>,
    more_absent: i64,
    oddities: Vec<Oddity>,
    odd: i64,
}

/// The figures of the records a file is about: read, new, changed, unchanged, absent, refused, and elsewhere if any.
pub(super) fn figures(shell: &Shell, tally: Tally) -> Vec<Figure> {
    let figure = |code: &str, number: usize| Figure {
        number: shell.count(&count(number)),
        label: shell.tn(&format!("network-imports-figure-{code}"), &count(number)),
    };
    let mut figures = vec![
        figure("read", tally.read),
        figure("new", tally.new),
        figure("changed", tally.changed),
        figure("unchanged", tally.unchanged),
        figure("absent", tally.absent),
        figure("refused", tally.refused),
    ];
    if tally.elsewhere > 0 {
        figures.push(figure("elsewhere", tally.elsewhere));
    }
    figures
}

/// The headings of the table of figures by kind of record.
pub(super) fn headings(shell: &Shell) -> Vec<String> {
    ["new", "changed", "unchanged", "absent", "refused"]
        .iter()
        .map(|c| shell.tc("network-imports-head-", c))
        .collect()
}

/// The figures by kind of record, the first being the kind the file is about.
pub(super) fn rows<'a>(shell: &Shell, tallies: impl Iterator<Item = (&'a str, Tally)>) -> Vec<TallyRow> {
    tallies
        .filter(|(_, tally)| *tally != Tally::default())
        .map(|(kind, tally)| TallyRow {
            label: said::record(shell, kind),
            numbers: [tally.new, tally.changed, tally.unchanged, tally.absent, tally.refused]
                .iter()
                .map(|number| shell.count(&count(*number)))
                .collect(),
        })
        .collect()
}

/// Anomalies by kind: those that keep a record out first, then the most frequent.
pub(super) fn oddities(
    shell: &Shell,
    counts: &BTreeMap<AnomalyKind, i64>,
    anomalies: &[Anomaly],
) -> Vec<Oddity> {
    let mut found: Vec<Oddity> = counts
        .iter()
        .map(|(kind, number)| {
            let lines: Vec<OddLine> = anomalies
                .iter()
                .filter(|anomaly| anomaly.kind == *kind)
                .take(SHOWN)
                .map(|anomaly| OddLine {
                    line: if anomaly.line == 0 {
                        String::new()
                    } else {
                        shell.count(&i64::from(anomaly.line))
                    },
                    column: said::anomaly_column(shell, anomaly),
                    value: short(&anomaly.value),
                    other: short(&anomaly.other),
                })
                .collect();
            Oddity {
                title: said::anomaly(shell, *kind),
                text: said::anomaly_text(shell, *kind),
                count: *number,
                refuses: kind.refuses(),
                more: number - count(lines.len()),
                compared: lines.iter().any(|line| !line.other.is_empty()),
                lines,
            }
        })
        .collect();
    found.sort_by_key(|oddity| (!oddity.refuses, -oddity.count));
    found
}

/// A text that fits in a cell of the page; the file to download has all of it.
pub(super) fn short(text: &str) -> String {
    if text.chars().count() <= 120 {
        return text.to_owned();
    }
    let cut: String = text.chars().take(119).collect();
    format!("{}…", cut.trim_end())
}

pub(super) fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

impl CheckPage {
    fn file(&self, name: &str) -> String {
        super::file(self.run.id, name)
    }

    fn new(shell: Shell, run: Run, kind: FileKind, plan: &Plan) -> Self {
        let brief = |record: &import::Record| Brief {
            label: short(&record.label),
            kind: shell.tc_known("network-imports-one-", record.kind).unwrap_or_default(),
            line: if record.line == 0 { String::new() } else { shell.count(&i64::from(record.line)) },
        };
        let (mut new, mut changed, mut absent) = (Vec::new(), Vec::new(), Vec::new());
        let mut totals = [0_i64; 3];
        for record in &plan.records {
            match &record.fate {
                Fate::New => {
                    totals[0] += 1;
                    if new.len() < SHOWN {
                        new.push(brief(record));
                    }
                }
                Fate::Changed(changes) => {
                    totals[1] += 1;
                    if changed.len() < SHOWN {
                        let changes = changes
                            .iter()
                            .filter(|change| said::is_told(change.field))
                            .map(|change| {
                                (
                                    said::field(&shell, change.field),
                                    short(&said::value(&shell, change.field, &change.before)),
                                    short(&said::value(&shell, change.field, &change.after)),
                                )
                            })
                            .collect();
                        changed.push(Changed { brief: brief(record), changes });
                    }
                }
                Fate::Absent => {
                    totals[2] += 1;
                    if absent.len() < SHOWN {
                        absent.push(brief(record));
                    }
                }
            }
        }
        let counts: BTreeMap<AnomalyKind, i64> =
            plan.anomaly_counts().into_iter().map(|(kind, n)| (kind, count(n))).collect();
        let main = main_kind(kind);
        let mut tallies: Vec<(&str, Tally)> =
            plan.tallies.iter().map(|(kind, tally)| (*kind, *tally)).collect();
        tallies.sort_by_key(|(kind, _)| *kind != main);
        Self {
            kind: shell.tc("network-imports-kind-", kind.code()),
            figures: figures(&shell, plan.tally(main)),
            rows: rows(&shell, tallies.into_iter()),
            headings: headings(&shell),
            nothing: plan.changes_nothing(),
            more_new: totals[0] - count(new.len()),
            more_changed: totals[1] - count(changed.len()),
            more_absent: totals[2] - count(absent.len()),
            new,
            changed,
            absent,
            oddities: oddities(&shell, &counts, &plan.anomalies),
            odd: count(plan.anomalies.len()),
            shell,
            run,
        }
    }
}

/// `GET /reseau/imports/{id}/verification`: the dry run.
pub(super) async fn show(visit: Visit, Key(id): Key<ImportRunId>) -> Response {
    visit
        .read(move |c, may: &May<ImportNetwork>, shell| {
            let run = import::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?;
            let back = format!("/reseau/imports/{id}");
            if run.state != "mapped" {
                return Ok(Onward::to(back).into_response());
            }
            let kind = FileKind::from_code(&run.kind).ok_or(Failure::NotFound)?;
            match import::preview(c, may, id) {
                Ok(plan) => html(&CheckPage::new(shell, run, kind, &plan)),
                // What is missing is told where it can be given.
                Err(ImportError::Refused(refused)) => {
                    Ok(Onward::to(back).error(said::refusal(&shell, &refused)).into_response())
                }
                Err(ImportError::Base(error)) => Err(error.into()),
            }
        })
        .await
}

/// `POST /reseau/imports/{id}/appliquer`: all of it in one transaction, or nothing.
pub(super) async fn apply(visit: Visit, Key(id): Key<ImportRunId>) -> Response {
    visit
        .write(move |tx, may: &May<ImportNetwork>, shell| {
            let done = import::apply(tx, may, id).map_err(|error| said::failure(&shell, error))?;
            let onward = Onward::to(format!("/reseau/imports/{id}"));
            Ok(match count(done.written()) {
                0 => onward.done(shell.t("network-imports-done-nothing")),
                written => onward
                    .done(shell.tn("network-imports-done-applied", &written))
                    .undo(format!("/reseau/imports/{id}/annuler")),
            }
            .into_response())
        })
        .await
}

/// `POST /reseau/imports/{id}/abandonner`: the file is taken away.
pub(super) async fn discard(visit: Visit, Key(id): Key<ImportRunId>) -> Response {
    visit
        .write(move |tx, may: &May<ImportNetwork>, shell| {
            import::discard(tx, may, id).map_err(|error| said::failure(&shell, error))?;
            Ok(Onward::to("/reseau/imports").done(shell.t("network-imports-done-discarded")).into_response())
        })
        .await
}
