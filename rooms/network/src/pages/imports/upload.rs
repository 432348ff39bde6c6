//! The list of imports, and the file that comes in.

use super::said;
use crate::import::{self, FileKind, ImportError, Run, Tally, Upload, main_kind};
use crate::permissions::ImportNetwork;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use navette_web::{Choice, Failure, Fields, May, Onward, Shell, Uploaded, Visit, html};
use std::collections::BTreeMap;

/// How many imports the list shows.
const SHOWN: i64 = 200;

/// An import in the list.
struct Line {
    run: Run,
    kind: String,
    /// The main figures, when it was applied.
    tally: Option<Tally>,
    anomalies: i64,
}

impl Line {
    fn new(shell: &Shell, run: Run) -> Self {
        let tally = applied_tally(&run);
        let kind = shell.tc("network-imports-kind-", &run.kind);
        let anomalies = counted(&run).values().sum();
        Self { run, kind, tally, anomalies }
    }
}

/// The figures of the records that an import was about, when it was applied.
pub(super) fn applied_tally(run: &Run) -> Option<Tally> {
    let kind = FileKind::from_code(&run.kind).filter(|_| run.applied_at.is_some())?;
    tallies(run).remove(main_kind(kind))
}

/// The figures of an applied import by kind of record.
pub(super) fn tallies(run: &Run) -> BTreeMap<String, Tally> {
    serde_json::from_value(run.counts["tallies"].clone()).unwrap_or_default()
}

/// How many anomalies of each kind an applied import had.
pub(super) fn counted(run: &Run) -> BTreeMap<String, i64> {
    serde_json::from_value(run.counts["anomalies"].clone()).unwrap_or_default()
}

#[derive(Template)]
#[template(path = "imports/list.html")]
struct ListPage {
    shell: Shell,
    lines: Vec<Line>,
}

/// `GET /reseau/imports`
pub(super) async fn list(visit: Visit) -> Response {
    visit
        .read(|c, may: &May<ImportNetwork>, shell| {
            let runs = import::list(c, may.scope(), SHOWN)?;
            let lines = runs.into_iter().map(|run| Line::new(&shell, run)).collect();
            html(&ListPage { shell, lines })
        })
        .await
}

#[derive(Template)]
#[template(path = "imports/new.html")]
struct NewPage {
    shell: Shell,
    fields: Fields,
    kinds: Vec<Choice>,
    /// What can come in: name and explanation.
    explained: Vec<(String, String)>,
    most: i64,
}

impl NewPage {
    fn new(shell: Shell, fields: Fields) -> Self {
        let kinds = FileKind::ALL
            .iter()
            .map(|kind| {
                Choice::among(kind.code(), shell.tc("network-imports-kind-", kind.code()), fields.get("kind"))
            })
            .collect();
        let explained = FileKind::ALL
            .iter()
            .map(|kind| {
                (
                    shell.tc("network-imports-kind-", kind.code()),
                    shell.tc("network-imports-what-", kind.code()),
                )
            })
            .collect();
        let most = i64::try_from(super::MOST_BYTES / (1024 * 1024)).unwrap_or_default();
        Self { shell, fields, kinds, explained, most }
    }
}

/// `GET /reseau/imports/nouveau`
pub(super) async fn form(visit: Visit) -> Response {
    visit.read(|_, _: &May<ImportNetwork>, shell| html(&NewPage::new(shell, Fields::default()))).await
}

/// `POST /reseau/imports`: the file is read, recognised and kept until it is applied.
pub(super) async fn receive(visit: Visit, sent: Result<Uploaded, Response>) -> Response {
    let uploaded = match sent {
        Ok(uploaded) => uploaded,
        Err(refused) => return not_received(visit, refused.status()).await,
    };
    visit
        .write(move |tx, may: &May<ImportNetwork>, shell| {
            let Uploaded { mut fields, file_name, bytes, .. } = uploaded;
            if bytes.is_empty() {
                let key = if file_name.is_empty() {
                    "network-imports-refused-no-file"
                } else {
                    "network-imports-unreadable-empty"
                };
                fields.refuse("file", shell.t(key));
                return Err(Failure::again(html(&NewPage::new(shell, fields))?));
            }
            let kind = fields.some("kind").and_then(FileKind::from_code);
            let name = short_name(&file_name);
            match import::receive(tx, may, &Upload { file_name: name, bytes: bytes.to_vec(), kind }) {
                Ok(run) => Ok(Onward::to(format!("/reseau/imports/{run}")).into_response()),
                Err(ImportError::Refused(refused)) => {
                    fields.refuse("file", said::refusal(&shell, &refused));
                    Err(Failure::again(html(&NewPage::new(shell, fields))?))
                }
                Err(ImportError::Base(error)) => Err(error.into()),
            }
        })
        .await
}

/// A file that did not come whole: too large, or cut on its way.
async fn not_received(visit: Visit, status: StatusCode) -> Response {
    visit
        .read(move |_, _: &May<ImportNetwork>, shell| {
            let mut fields = Fields::default();
            let sentence = if status == StatusCode::PAYLOAD_TOO_LARGE {
                let most = i64::try_from(super::MOST_BYTES / (1024 * 1024)).unwrap_or_default();
                shell.tn("network-imports-unreadable-large-bytes", &most)
            } else {
                shell.t("network-imports-refused-cut").to_owned()
            };
            fields.refuse("file", sentence);
            Err(Failure::again(html(&NewPage::new(shell, fields))?))
        })
        .await
}

/// A file's name without its folder, at most 200 characters.
fn short_name(sent: &str) -> String {
    let name = sent.rsplit(['/', '\\']).next().unwrap_or(sent).trim();
    let name: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
    if name.is_empty() { "fichier".to_owned() } else { name }
}
