//! What an import did, and taking it back.

use super::check::{self, Figure, Oddity, TallyRow};
use super::place::Asked;
use super::{columns, said, upload};
use crate::import::{self, AnomalyKind, FileKind, ImportRunId, Run, Tally, Undone};
use crate::permissions::ImportNetwork;
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_web::{Failure, Key, May, Onward, Question, Shell, Visit, html};
use std::collections::BTreeMap;

/// How many rows that stay are listed after an import was taken back.
const KEPT_SHOWN: usize = 100;

#[derive(Template)]
#[template(path = "imports/result.html")]
struct ResultPage {
    shell: Shell,
    run: Run,
    kind: String,
    figures: Vec<Figure>,
    rows: Vec<TallyRow>,
    headings: Vec<String>,
    oddities: Vec<Oddity>,
    odd: i64,
    /// Rows that stayed when it was taken back: name and reason; and how many more.
    kept: Vec<(String, String)>,
    kept_more: i64,
}

impl ResultPage {
    fn file(&self, name: &str) -> String {
        super::file(self.run.id, name)
    }

    fn new(shell: Shell, run: Run, undone: Option<&Undone>) -> Self {
        let tally = upload::applied_tally(&run).unwrap_or_default();
        let counts: BTreeMap<AnomalyKind, i64> = upload::counted(&run)
            .into_iter()
            .filter_map(|(code, number)| Some((AnomalyKind::from_code(&code)?, number)))
            .collect();
        let main = FileKind::from_code(&run.kind).map_or("", import::main_kind);
        let mut tallies: Vec<(String, Tally)> = upload::tallies(&run).into_iter().collect();
        tallies.sort_by_key(|(kind, _)| kind != main);
        let kept: Vec<(String, String)> = undone.map_or_else(Vec::new, |undone| {
            let named = |kept: &import::Kept| {
                let label =
                    if kept.label.is_empty() { said::record(&shell, kept.table) } else { kept.label.clone() };
                (label, said::kept(&shell, kept.reason))
            };
            undone.kept.iter().take(KEPT_SHOWN).map(named).collect()
        });
        Self {
            kind: shell.tc("network-imports-kind-", &run.kind),
            figures: check::figures(&shell, tally),
            rows: check::rows(&shell, tallies.iter().map(|(kind, tally)| (kind.as_str(), *tally))),
            headings: check::headings(&shell),
            oddities: check::oddities(&shell, &counts, &run.anomalies()),
            odd: counts.values().sum(),
            kept_more: undone.map_or(0, |undone| check::count(undone.kept.len().saturating_sub(KEPT_SHOWN))),
            kept,
            shell,
            run,
        }
    }
}

/// `GET /reseau/imports/{id}`: the columns of a file that waits, the result of one that was applied.
pub(super) async fn show(visit: Visit, Key(id): Key<ImportRunId>, Question(asked): Question) -> Response {
    visit
        .read(move |c, may: &May<ImportNetwork>, shell| {
            let run = import::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?;
            if run.state == "mapped" {
                return columns::page(c, may, shell, id, Asked::read(&asked), None);
            }
            html(&ResultPage::new(shell, run, None))
        })
        .await
}

/// `POST /reseau/imports/{id}/annuler`: takes it back; what must stay is listed.
pub(super) async fn undo(visit: Visit, Key(id): Key<ImportRunId>) -> Response {
    visit
        .write(move |tx, may: &May<ImportNetwork>, shell| {
            let undone = import::undo(tx, may, id).map_err(|error| said::failure(&shell, error))?;
            if undone.kept.is_empty() {
                let done = shell.tn("network-imports-done-undone", &check::count(undone.taken_back));
                return Ok(Onward::to(format!("/reseau/imports/{id}")).done(done).into_response());
            }
            let run = import::find(tx, may.scope(), id)?.ok_or(Failure::NotFound)?;
            html(&ResultPage::new(shell, run, Some(&undone)))
        })
        .await
}
