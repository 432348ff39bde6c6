//! Alike needs: those that ask for the same, to be answered together.

use super::list::{Row, row};
use super::{PATH, address, tabs};
use crate::actions::need::By;
use crate::actions::need_group::{group as put_together, ungroup as take_out};
use crate::id::NeedId;
use crate::memory::Memory;
use crate::need::alike::common;
use crate::need::list::NeedLine;
use crate::need::state::is_open;
use crate::pages::words as shared;
use crate::permissions::{EditNeeds, ReadNeeds};
use crate::store;
use askama::Template;
use axum::Extension;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use navette_web::{Key, May, Onward, Pager, Question, Shell, Submitted, Tab, Visit, html};

/// Where it is.
pub(super) const GROUPS: &str = "/demandes/groupes";

/// How many gatherings a page proposes, and the most needs shown of each: a page stays light whatever a gathering holds.
const GATHERINGS: i64 = 5;
const MOST_OF_EACH: usize = 12;
/// The most needs that are put together at once.
const MOST_AT_ONCE: usize = 500;

struct Gathering {
    label: String,
    count: String,
    rows: Vec<Row>,
    /// The keys of those that are not shown, with spaces between.
    others: String,
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
    pager: Pager,
    edits: bool,
}

/// A name for needs that ask for the same: what all of them are about.
fn label(shell: &Shell, lines: &[&NeedLine]) -> String {
    let Some(first) = lines.first() else { return String::new() };
    let line = NeedLine::new(first.need.clone(), common(lines), None);
    let said = super::words::about(shell, &line);
    if said.is_empty() { line.summary() } else { said }
}

fn gathering(shell: &Shell, lines: &[&NeedLine], now: Timestamp) -> Gathering {
    let lines = &lines[..lines.len().min(MOST_AT_ONCE)];
    let (shown, others) = lines.split_at(lines.len().min(MOST_OF_EACH));
    let others: Vec<String> = others.iter().map(|line| line.need.id.to_string()).collect();
    Gathering {
        label: label(shell, lines),
        count: number(shell, lines.len()),
        rows: shown.iter().map(|line| row(shell, line, now)).collect(),
        others: others.join(" "),
    }
}

fn number(shell: &Shell, count: usize) -> String {
    shell.tn("needs-count", &i64::try_from(count).unwrap_or(i64::MAX))
}

/// `GET /demandes/groupes`
pub(super) async fn list(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    visit
        .read(move |c, may: &May<ReadNeeds>, shell| {
            let needs = memory.needs(c, may.scope())?;
            let now = c.now();
            let all = memory.gathered(c, may.scope())?;
            let pager = Pager::by(GATHERINGS, GROUPS, &fields, i64::try_from(all.len()).unwrap_or(i64::MAX));
            let gatherings = pager
                .cut(&*all)
                .map(|ids| ids.iter().filter_map(|id| needs.line(*id)).collect::<Vec<_>>())
                .map(|lines| gathering(&shell, &lines, now))
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
                        count: number(&shell, all.len()),
                        open: shell.tn("needs-groups-open", &i64::try_from(open).unwrap_or(0)),
                    })
                })
                .collect();
            html(&GroupsPage {
                tabs: tabs(&shell, GROUPS),
                made,
                gatherings,
                pager,
                edits: may.also::<EditNeeds>().is_some(),
                shell,
            })
        })
        .await
}

/// `POST /demandes/groupes`: in `pick` one need or several with spaces between, `label` for a new group.
pub(super) async fn group(visit: Visit, Submitted(fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            let keys = fields.all("pick").flat_map(str::split_whitespace);
            let picked: Vec<NeedId> = keys.filter_map(|key| key.parse().ok()).take(MOST_AT_ONCE).collect();
            // Where they were picked; only an address of ours.
            let from = Some(fields.get("back")).filter(|back| back.starts_with(PATH)).unwrap_or(PATH);
            let group = put_together(tx, &By::from(may), &picked, fields.some("label"))
                .map_err(|error| shared::back(&shell, from, error))?;
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
            take_out(tx, &By::from(may), id).map_err(|error| shared::back(&shell, address(id), error))?;
            Ok(Onward::to(address(id)).done(shell.t("needs-done-ungrouped")).into_response())
        })
        .await
}
