//! The merges done, and parting two records again.

use super::{KINDS, MERGES, PATH, named};
use crate::actions::ActionError;
use crate::actions::merge::part as part_records;
use crate::id::{MergeId, Record};
use crate::pages::words;
use crate::permissions::MergeRecords;
use crate::store;
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_web::{Key, May, Onward, Shell, Tab, Visit, html};

/// How many merges the page shows.
const MOST: i64 = 200;

#[derive(Template)]
#[template(path = "duplicates/merges.html")]
struct MergesPage {
    shell: Shell,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
}

struct Row {
    id: MergeId,
    kept: String,
    href: String,
    gone: String,
    at: String,
    parted: String,
}

/// `GET /reseau/doublons/reunions`
pub(super) async fn list(visit: Visit) -> Response {
    visit
        .read(|c, may: &May<MergeRecords>, shell| {
            let basin = may.scope();
            let mut rows = Vec::new();
            for merge in store::merge::list(c, basin, MOST)? {
                let kept = named(c, basin, &shell, Record::new(merge.kind, merge.kept_id))?;
                let gone = named(c, basin, &shell, Record::new(merge.kind, merge.gone_id))?;
                let (Some(kept), Some(gone)) = (kept, gone) else { continue };
                rows.push(Row {
                    id: merge.id,
                    kept: kept.name,
                    href: kept.href,
                    gone: gone.name,
                    at: shell.moment(&merge.merged_at),
                    parted: merge.parted_at.map(|at| shell.moment(&at)).unwrap_or_default(),
                });
            }
            let mut tabs: Vec<Tab> = KINDS
                .iter()
                .map(|kind| {
                    Tab::new(
                        format!("{PATH}?kind={kind}"),
                        shell.tc("network-duplicates-of-", kind.code()),
                        false,
                    )
                })
                .collect();
            tabs.push(Tab::new(MERGES, shell.t("network-duplicates-done"), true));
            html(&MergesPage { tabs, rows, shell })
        })
        .await
}

/// `POST /reseau/doublons/reunions/{id}/separer`
pub(super) async fn part(visit: Visit, Key(id): Key<MergeId>) -> Response {
    visit
        .write(move |tx, may: &May<MergeRecords>, shell| match part_records(tx, may, id) {
            Ok(()) => Ok(Onward::to(MERGES).done(shell.t("network-duplicates-done-parted")).into_response()),
            Err(ActionError::NothingToUndo) => {
                Ok(Onward::to(MERGES).error(shell.t("network-duplicates-cannot-part")).into_response())
            }
            Err(error) => Err(words::failure(&shell, error)),
        })
        .await
}
