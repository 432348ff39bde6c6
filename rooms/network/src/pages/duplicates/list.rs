//! The pairs proposed, most likely first, with the reasons in words.

use super::{KINDS, MERGES, Named, PATH, Proposed, kind_of, named};
use crate::code::Kind;
use crate::id::Record;
use crate::permissions::MergeRecords;
use askama::Template;
use axum::Extension;
use axum::response::Response;
use navette_web::{May, PAGE_ROWS, Pager, Question, Shell, Tab, Visit, html};

#[derive(Template)]
#[template(path = "duplicates/list.html")]
struct ListPage {
    shell: Shell,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    pager: Pager,
}

struct Row {
    a: Named,
    b: Named,
    reasons: String,
    certainty: String,
    href: String,
}

/// How sure a score is, as a word.
pub(super) fn certainty(score: u8) -> &'static str {
    match score {
        90.. => "sure",
        75.. => "likely",
        _ => "maybe",
    }
}

/// `GET /reseau/doublons?kind=operator|person`
pub(super) async fn list(
    visit: Visit,
    Extension(proposed): Extension<Proposed>,
    Question(fields): Question,
) -> Response {
    visit
        .read(move |c, may: &May<MergeRecords>, shell| {
            let basin = may.scope();
            let kind = kind_of(fields.get("kind")).unwrap_or(Kind::Operator);
            let mut tabs = Vec::new();
            for one in KINDS {
                let count = i64::try_from(proposed.of(c, basin, one)?.len()).unwrap_or(i64::MAX);
                let label = shell.tc("network-duplicates-of-", one.code());
                tabs.push(Tab::new(format!("{PATH}?kind={one}"), label, one == kind).with_count(count));
            }
            tabs.push(Tab::new(MERGES, shell.t("network-duplicates-done"), false));
            let pairs = proposed.of(c, basin, kind)?;
            let pager = Pager::new(PATH, &fields, i64::try_from(pairs.len()).unwrap_or(i64::MAX));
            let skip = usize::try_from(pager.offset()).unwrap_or(0);
            let most = usize::try_from(PAGE_ROWS).unwrap_or(50);
            let mut rows = Vec::new();
            for pair in pairs.iter().skip(skip).take(most) {
                let both = (
                    named(c, basin, &shell, Record::new(kind, pair.a))?,
                    named(c, basin, &shell, Record::new(kind, pair.b))?,
                );
                let (Some(a), Some(b)) = both else { continue };
                let reasons =
                    pair.reasons.iter().map(|reason| shell.tc("network-duplicates-reason-", reason.code()));
                rows.push(Row {
                    a,
                    b,
                    reasons: reasons.collect::<Vec<_>>().join(", "),
                    certainty: shell.tc("network-duplicates-", certainty(pair.score)),
                    href: format!("{PATH}/{kind}/{}/{}", pair.a, pair.b),
                });
            }
            html(&ListPage { tabs, rows, pager, shell })
        })
        .await
}
