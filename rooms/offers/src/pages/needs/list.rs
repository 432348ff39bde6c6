//! The list of needs: a page of it, and the whole as a file.

use super::filter::{self, Sentence};
use super::{PATH, address, icon, tabs, words};
use crate::code::NeedList;
use crate::memory::Memory;
use crate::need::list::{NeedLine, NeedSort};
use crate::permissions::{EditNeeds, ExportNeeds, ReadNeeds};
use crate::store;
use askama::Template;
use axum::Extension;
use axum::response::Response;
use jiff::Timestamp;
use navette_documents::{Cell, Column, Kind, Table};
use navette_network::pages::{export as files, words as shared};
use navette_web::{Fields, Head, May, Pager, Question, Shell, Sorting, Tab, Visit, html};

/// A line as shown.
pub(crate) struct Row {
    pub href: String,
    pub id: String,
    pub school: String,
    pub school_known: bool,
    pub commune: String,
    pub summary: String,
    pub about: String,
    pub state_word: String,
    pub icon: &'static str,
    /// Why nothing was found, when nothing was.
    pub reason: String,
    pub turn: String,
    pub silence: String,
    pub late: bool,
}

/// A line as the list and the board show it.
pub(crate) fn row(shell: &Shell, line: &NeedLine, now: Timestamp) -> Row {
    let need = &line.need;
    Row {
        href: address(need.id),
        id: need.id.to_string(),
        school: line.site_name.clone(),
        school_known: need.site_id.is_some(),
        commune: shared::commune(shell, line.commune.as_deref()),
        summary: line.summary(),
        about: words::about(shell, line),
        state_word: shell.tc("needs-state-", need.state.code()),
        icon: icon(need.state),
        reason: need.unmet_reason.map(|reason| shell.tc("needs-reason-", reason.code())).unwrap_or_default(),
        turn: words::whose_turn(shell, need.state),
        silence: words::silence(shell, need.last_word_at, now),
        late: line.is_late(now),
    }
}

#[derive(Template)]
#[template(path = "needs/list.html")]
struct ListPage {
    shell: Shell,
    tabs: Vec<Tab>,
    sentence: Sentence,
    rows: Vec<Row>,
    count: String,
    heads: Vec<Head>,
    pager: Pager,
    question: String,
    group: String,
    bare: bool,
    edits: bool,
    exports: bool,
}

/// The headings of the columns; what it is about does not sort.
fn heads(shell: &Shell, fields: &Fields) -> Vec<Head> {
    let (sorting, sort) = (Sorting::new(PATH, fields), filter::order(fields));
    [
        ("need", "needs-head-need", "first"),
        ("school", "needs-head-school", ""),
        ("about", "needs-head-about", ""),
        ("state", "needs-head-state", ""),
        ("waiting", "needs-head-turn", ""),
    ]
    .into_iter()
    .map(|(code, label, class)| {
        let mut head = sorting.head(shell, code, sort.code(), label, class);
        if NeedSort::from_code(code).is_none() {
            head.href = String::new();
        }
        head
    })
    .collect()
}

/// `GET /demandes`
pub(super) async fn list(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    visit
        .read(move |c, may: &May<ReadNeeds>, shell| {
            let needs = memory.needs(c, may.scope())?;
            let now = c.now();
            let found = super::filtered(&needs.lines, &fields, now);
            let pager = Pager::new(PATH, &fields, i64::try_from(found.len()).unwrap_or(i64::MAX));
            let group = filter::read(&fields).group;
            let groups = if group.is_some() { store::need::groups(c, may.scope())? } else { Vec::new() };
            html(&ListPage {
                tabs: tabs(&shell, PATH),
                sentence: filter::sentence(&shell, &fields, &needs.lines, now),
                rows: pager.cut(found).map(|line| row(&shell, line, now)).collect(),
                count: shell.tn("needs-count", &pager.total),
                heads: heads(&shell, &fields),
                question: fields.question(&["page"]),
                group: groups
                    .into_iter()
                    .find(|(id, _)| Some(*id) == group)
                    .map(|(_, label)| label)
                    .unwrap_or_default(),
                pager,
                bare: needs.lines.all().is_empty(),
                edits: may.also::<EditNeeds>().is_some(),
                exports: may.also::<ExportNeeds>().is_some(),
                shell,
            })
        })
        .await
}

/// The columns of the file, with the kind of each.
const COLUMNS: [(&str, Kind); 20] = [
    ("received", Kind::Day),
    ("school", Kind::Text),
    ("commune", Kind::Text),
    ("words", Kind::Text),
    ("understood", Kind::Text),
    ("domain", Kind::Text),
    ("level", Kind::Text),
    ("setting", Kind::Text),
    ("class", Kind::Text),
    ("pupils", Kind::Count),
    ("period", Kind::Text),
    ("constraints", Kind::Text),
    ("state", Kind::Text),
    ("reason", Kind::Text),
    ("note", Kind::Text),
    ("turn", Kind::Text),
    ("silent", Kind::Count),
    ("source", Kind::Text),
    ("season", Kind::Text),
    ("asker", Kind::Text),
];

/// `GET /demandes/export.{csv|xlsx|ods}`: every line that the filters leave.
pub(super) async fn export(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    let extension = files::extension(&visit.path);
    visit
        .read(move |c, may: &May<ExportNeeds>, shell| {
            let format = files::format(&extension)?;
            let needs = memory.needs(c, may.scope())?;
            let now = c.now();
            let found = super::filtered(&needs.lines, &fields, now);
            let columns = COLUMNS
                .iter()
                .map(|&(key, kind)| Column::new(key, shell.tc("needs-column-", key), kind))
                .collect();
            let rows = found.into_iter().map(|line| cells(&shell, line, now));
            let table = Table { title: shell.t("needs-nav").to_owned(), columns, rows };
            files::file(&shell, table, format, shell.t("needs-file"))
        })
        .await
}

fn cells<'a>(shell: &Shell, line: &'a NeedLine, now: Timestamp) -> Vec<Cell<'a>> {
    let need = &line.need;
    let text = |value: &'a Option<String>| Cell::from(value.as_deref());
    let list = |list| Cell::text(words::said(shell, list, &line.choices));
    let days = |day: Option<jiff::civil::Date>| day.map(|day| shell.day(&day));
    let period: Vec<String> = [days(need.period_from), days(need.period_until), need.period_words.clone()]
        .into_iter()
        .flatten()
        .collect();
    vec![
        Cell::from(Some(need.received_on)),
        Cell::text(line.site_name.as_str()),
        Cell::text(shared::commune(shell, line.commune.as_deref())),
        Cell::text(need.words.as_str()),
        text(&need.understood),
        list(NeedList::Domain),
        list(NeedList::Level),
        list(NeedList::Setting),
        text(&need.class_words),
        need.pupils.map_or(Cell::Empty, Cell::Count),
        Cell::text(period.join(" – ")),
        text(&need.constraints),
        Cell::text(shell.tc("needs-state-", need.state.code())),
        need.unmet_reason.map_or(Cell::Empty, |reason| Cell::text(shell.tc("needs-reason-", reason.code()))),
        text(&need.reason_note),
        Cell::text(words::whose_turn(shell, need.state)),
        Cell::Count(line.silent_days(now)),
        Cell::text(shell.tc("needs-source-", need.source.code())),
        Cell::text(need.season.as_str()),
        text(&need.asker_name),
    ]
}

/// The question of a list of needs, for links that lead there.
pub(crate) fn question(pairs: &[(&str, &str)]) -> String {
    Fields::from_pairs(pairs.iter().copied()).address(PATH)
}
