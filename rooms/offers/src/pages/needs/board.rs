//! The board: needs in columns by state, those that wait longest on top.

use super::list::{Row, question, row};
use super::{icon, tabs};
use crate::code::NeedState;
use crate::memory::Memory;
use crate::need::list::{NeedFilter, NeedSort};
use crate::permissions::{EditNeeds, ReadNeeds};
use askama::Template;
use axum::Extension;
use axum::response::Response;
use navette_web::{May, Shell, Tab, Visit, html};

/// The most cards of a column; the others are a click away.
const MOST: usize = 12;

struct Lane {
    title: String,
    icon: &'static str,
    count: String,
    turn: String,
    late: i64,
    cards: Vec<Row>,
    more: i64,
    href: String,
}

#[derive(Template)]
#[template(path = "needs/board.html")]
struct BoardPage {
    shell: Shell,
    tabs: Vec<Tab>,
    lanes: Vec<Lane>,
    bare: bool,
    edits: bool,
}

/// `GET /demandes/tableau`
pub(super) async fn show(visit: Visit, Extension(memory): Extension<Memory>) -> Response {
    visit
        .read(move |c, may: &May<ReadNeeds>, shell| {
            let needs = memory.needs(c, may.scope())?;
            let now = c.now();
            let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
            let lanes = NeedState::ALL.iter().map(|state| {
                // What ended is of this season; what waits is of any.
                let season =
                    matches!(state, NeedState::Matched | NeedState::Withdrawn).then(|| shell.season.clone());
                let filter = NeedFilter { states: vec![*state], season, ..NeedFilter::default() };
                let found = needs.lines.filtered(&filter, NeedSort::Waiting, now);
                Lane {
                    title: shell.tc("needs-state-", state.code()),
                    icon: icon(*state),
                    count: shell.count(&number(found.len())),
                    turn: super::words::whose_turn(&shell, *state),
                    late: number(found.iter().filter(|line| line.is_late(now)).count()),
                    cards: found.iter().take(MOST).map(|line| row(&shell, line, now)).collect(),
                    more: number(found.len().saturating_sub(MOST)),
                    href: question(&[("state", state.code())]),
                }
            });
            let lanes = lanes.collect();
            html(&BoardPage {
                tabs: tabs(&shell, "/demandes/tableau"),
                lanes,
                bare: needs.lines.all().is_empty(),
                edits: may.also::<EditNeeds>().is_some(),
                shell,
            })
        })
        .await
}
