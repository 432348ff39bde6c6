//! Alike needs: those that ask for the same, to be answered together.

use super::list::{Row, row};
use super::{PATH, address, tabs};
use crate::actions::need::By;
use crate::actions::need_group::{group as put_together, ungroup as take_out};
use crate::id::NeedId;
use crate::memory::Memory;
use crate::need::alike::gathered;
use crate::need::list::NeedLine;
use crate::need::state::is_open;
use crate::need::understand::understand;
use crate::pages::words as shared;
use crate::permissions::{EditNeeds, ReadNeeds};
use crate::store;
use askama::Template;
use axum::Extension;
use axum::response::{IntoResponse, Response};
use navette_web::{Key, May, Onward, Shell, Submitted, Tab, Visit, html};

/// The most gatherings that one page proposes, and the most needs of each.
const MOST: usize = 20;
const MOST_OF_EACH: usize = 12;

struct Gathering {
    label: String,
    count: String,
    rows: Vec<Row>,
    /// Keys of all of them, those that are not shown included.
    keys: Vec<String>,
}

struct Made {
    href: String,
    label: String,
    count: String,
    open: String,
}

#[derive(Template)]
#[template(path = "needs/groups.html")]
struct GroupsPage {
    shell: Shell,
    tabs: Vec<Tab>,
    made: Vec<Made>,
    gatherings: Vec<Gathering>,
    edits: bool,
}

/// A name for needs that ask for the same: what most of them are about.
fn label(shell: &Shell, lines: &[&NeedLine]) -> String {
    let Some(first) = lines.first() else { return String::new() };
    let said = super::words::about(shell, first);
    if !said.is_empty() {
        return said;
    }
    let read = understand(&first.need.words);
    let line = NeedLine::new(first.need.clone(), read, None);
    let said = super::words::about(shell, &line);
    if said.is_empty() { line.summary() } else { said }
}

/// `GET /demandes/groupes`
pub(super) async fn list(visit: Visit, Extension(memory): Extension<Memory>) -> Response {
    visit
        .read(move |c, may: &May<ReadNeeds>, shell| {
            let needs = memory.needs(c, may.scope())?;
            let now = c.now();
            let number = |count: usize| shell.tn("needs-count", &i64::try_from(count).unwrap_or(i64::MAX));
            let open: Vec<&NeedLine> = needs
                .lines
                .all()
                .iter()
                .filter(|line| is_open(line.need.state) && line.need.group_id.is_none())
                .collect();
            let gatherings = gathered(&open)
                .into_iter()
                .take(MOST)
                .map(|lines| Gathering {
                    label: label(&shell, &lines),
                    count: number(lines.len()),
                    keys: lines.iter().map(|line| line.need.id.to_string()).collect(),
                    rows: lines.iter().take(MOST_OF_EACH).map(|line| row(&shell, line, now)).collect(),
                })
                .collect();
            let made = store::need::groups(c, may.scope())?
                .into_iter()
                .filter_map(|(id, label)| {
                    let all: Vec<_> =
                        needs.lines.all().iter().filter(|line| line.need.group_id == Some(id)).collect();
                    let open = all.iter().filter(|line| is_open(line.need.state)).count();
                    (!all.is_empty()).then(|| Made {
                        href: format!("{PATH}?group={id}"),
                        label,
                        count: number(all.len()),
                        open: shell.tn("needs-groups-open", &i64::try_from(open).unwrap_or(0)),
                    })
                })
                .collect();
            html(&GroupsPage {
                tabs: tabs(&shell, "/demandes/groupes"),
                made,
                gatherings,
                edits: may.also::<EditNeeds>().is_some(),
                shell,
            })
        })
        .await
}

/// `POST /demandes/groupes`: `pick` for each need, `label` for a new group.
pub(super) async fn group(visit: Visit, Submitted(fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            let picked: Vec<NeedId> =
                fields.all("pick").filter_map(|key| key.parse().ok()).take(500).collect();
            let group = put_together(tx, &By::from(may), &picked, fields.some("label"))
                .map_err(|error| shared::failure(&shell, error))?;
            let n = i64::try_from(picked.len()).unwrap_or(0);
            let onward = Onward::to(format!("{PATH}?group={group}"));
            Ok(onward.done(shell.tn("needs-done-grouped", &n)).into_response())
        })
        .await
}

/// `POST /demandes/{id}/degrouper`
pub(super) async fn ungroup(visit: Visit, Key(id): Key<NeedId>) -> Response {
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            take_out(tx, &By::from(may), id).map_err(|error| shared::failure(&shell, error))?;
            Ok(Onward::to(address(id)).done(shell.t("needs-done-ungrouped")).into_response())
        })
        .await
}
