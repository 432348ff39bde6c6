//! The list of people: filters as a sentence, order, pages, files.

use super::PATH;
use crate::actions::export::note_people_taken_out;
use crate::code::{Function, Kind, OrganisationKind};
use crate::field;
use crate::id::{PersonId, TagId};
use crate::pages::around::organisation_address;
use crate::pages::cell::edit_cell;
use crate::pages::views::Views;
use crate::pages::{choices, export, words};
use crate::permissions::{EditNetwork, ExportPeople, ReadNetwork, ReadPeople};
use crate::store;
use crate::store::person::{PersonFilter, PersonLine, PersonSort};
use askama::Template;
use axum::response::Response;
use jiff::{Span, civil::Date};
use navette_documents::{Cell, Column, Kind as Holds, Table};
use navette_web::{Choice, EditCell, Failure, Fields, May, PAGE_ROWS, Pager, Question, Shell, Visit, html};

#[derive(Template)]
#[template(path = "people/list.html")]
struct ListPage {
    shell: Shell,
    fields: Fields,
    views: Views,
    rows: Vec<Row>,
    pager: Pager,
    filters: Filters,
    to_erase: i64,
    narrowed: bool,
    edits: bool,
    exports: bool,
}

struct Row {
    id: PersonId,
    name: String,
    function: String,
    organisation: String,
    href: String,
    phone: EditCell,
    email: EditCell,
    until: String,
    over: bool,
}

struct Filters {
    function: Vec<Choice>,
    organisation: Vec<Choice>,
    commune: Vec<Choice>,
    retention: Vec<Choice>,
    tag: Vec<Choice>,
    sort: Vec<Choice>,
}

/// The last day of data that are soon to be erased.
fn soon(today: Date) -> Date {
    today.checked_add(Span::new().months(2)).unwrap_or(Date::MAX)
}

/// What the address asks for.
pub(super) fn filter(fields: &Fields, today: Date) -> PersonFilter {
    let some = |name| fields.some(name).map(str::to_owned).into_iter().collect();
    PersonFilter {
        text: fields.get("q").chars().take(200).collect(),
        functions: some("function"),
        organisation: OrganisationKind::from_code(fields.get("organisation")),
        communes: some("commune"),
        retained_at_most_until: match fields.get("retention") {
            "soon" => Some(soon(today)),
            "over" => today.yesterday().ok(),
            _ => None,
        },
        tag: fields.read::<TagId>("tag"),
    }
}

fn sort(fields: &Fields) -> PersonSort {
    PersonSort::from_code(fields.get("sort")).unwrap_or(PersonSort::Name)
}

fn filters(shell: &Shell, fields: &Fields, tags: &[store::tag::Tag]) -> Filters {
    let with_any = |any: &str, name: &str, mut rest: Vec<Choice>| {
        rest.insert(0, Choice::among("", shell.t(any), fields.get(name)));
        rest
    };
    let codes = |beginning: &str, name: &str, codes: Vec<&'static str>| {
        choices::choices(shell, beginning, codes, fields.get(name))
    };
    let functions = Function::ALL.iter().map(|function| function.code()).collect();
    let kinds = OrganisationKind::ALL.iter().map(|kind| kind.code()).collect();
    Filters {
        function: with_any(
            "network-people-any-function",
            "function",
            codes("network-function-", "function", functions),
        ),
        organisation: with_any(
            "network-people-any-organisation",
            "organisation",
            codes("network-people-in-", "organisation", kinds),
        ),
        commune: with_any(
            "network-people-any-commune",
            "commune",
            choices::communes(shell, fields.get("commune")),
        ),
        retention: codes("network-people-retention-", "retention", vec!["any", "soon", "over"])
            .into_iter()
            .map(|choice| match choice.value.as_str() {
                "any" => Choice::among("", choice.label, fields.get("retention")),
                _ => choice,
            })
            .collect(),
        tag: with_any(
            "network-people-any-tag",
            "tag",
            tags.iter()
                .map(|tag| {
                    let label = shell.tx("network-people-with-tag", &tag.label);
                    Choice::among(tag.id.to_string(), label, fields.get("tag"))
                })
                .collect(),
        ),
        sort: PersonSort::ALL
            .iter()
            .map(|one| {
                Choice::new(one.code(), shell.tc("network-people-sort-", one.code()), *one == sort(fields))
            })
            .collect(),
    }
}

/// Given and family name, as shown.
pub(super) fn full_name(line: &PersonLine) -> String {
    match &line.given_name {
        Some(given) => format!("{given} {}", line.family_name),
        None => line.family_name.clone(),
    }
}

fn row(shell: &Shell, line: &PersonLine) -> Result<Row, Failure> {
    let cell = |name: &str, raw: &Option<String>| {
        let field = field::find(Kind::Person, name).ok_or(Failure::Fault(format!("no field {name}")))?;
        Ok::<_, Failure>(edit_cell(shell, Kind::Person, field, raw.clone()))
    };
    Ok(Row {
        id: line.id,
        name: full_name(line),
        function: line.function.as_deref().map(|code| words::function(shell, code)).unwrap_or_default(),
        organisation: line.organisation_name.clone().unwrap_or_default(),
        href: line
            .organisation_kind
            .zip(line.organisation_id)
            .map(|(kind, id)| organisation_address(kind, id))
            .unwrap_or_default(),
        phone: cell("phone", &line.phone)?,
        email: cell("email", &line.email)?,
        until: shell.day(&line.retain_until),
        over: line.retain_until < shell.today,
    })
}

/// `GET /reseau/personnes`
pub(super) async fn list(visit: Visit, Question(fields): Question) -> Response {
    visit
        .read(move |c, may: &May<ReadPeople>, shell| {
            let basin = may.scope();
            let (filter, sort) = (filter(&fields, shell.today), sort(&fields));
            let asked = fields.read::<i64>("page").unwrap_or(1).clamp(1, 1_000_000);
            let (mut lines, total) =
                store::person::list(c, basin, &filter, sort, PAGE_ROWS, (asked - 1) * PAGE_ROWS)?;
            let pager = Pager::new(PATH, &fields, total);
            if pager.page != asked {
                lines = store::person::list(c, basin, &filter, sort, PAGE_ROWS, pager.offset())?.0;
            }
            let read = may.also::<ReadNetwork>().ok_or(Failure::Forbidden)?;
            let page = ListPage {
                views: Views::of(c, &read, PATH, &shell.path)?,
                rows: lines.iter().map(|line| row(&shell, line)).collect::<Result<_, _>>()?,
                pager,
                filters: filters(&shell, &fields, &store::tag::list(c, basin)?),
                to_erase: store::person::count_to_erase(c, basin)?,
                narrowed: !fields.question(&["page", "sort"]).is_empty(),
                edits: may.also::<EditNetwork>().is_some(),
                exports: may.also::<ExportPeople>().is_some(),
                fields,
                shell,
            };
            html(&page)
        })
        .await
}

/// `GET /reseau/personnes/export.csv`, `.xlsx`, `.ods`: the list as it is filtered; the journal keeps that it was done.
pub(super) async fn export(visit: Visit, Question(fields): Question) -> Response {
    let extension =
        visit.path.split('?').next().and_then(|path| path.rsplit('.').next()).unwrap_or_default().to_owned();
    visit
        .write(move |tx, may: &May<ExportPeople>, shell| {
            let format = export::format(&extension)?;
            let filter = filter(&fields, shell.today);
            let (lines, _) = store::person::list(tx, may.scope(), &filter, sort(&fields), i64::MAX, 0)?;
            note_people_taken_out(tx, may, lines.len(), &fields.question(&["page"]), &extension)
                .map_err(|error| words::failure(&shell, error))?;
            export::file(&shell, table(&shell, &lines), format, "personnes")
        })
        .await
}

fn table<'l>(shell: &'l Shell, lines: &'l [PersonLine]) -> Table<impl Iterator<Item = Vec<Cell<'l>>>> {
    let heading = |key: &'static str, kind| Column::new(key, words::field(shell, key), kind);
    let columns = vec![
        heading("family_name", Holds::Text),
        heading("given_name", Holds::Text),
        heading("function", Holds::Text),
        Column::new("organisation", shell.t("network-people-organisation"), Holds::Text),
        heading("email", Holds::Text),
        heading("phone", Holds::Text),
        heading("retain_until", Holds::Day),
        Column::new("id", shell.t("network-operators-key"), Holds::Text),
    ];
    let rows = lines.iter().map(move |line| {
        vec![
            Cell::text(line.family_name.as_str()),
            Cell::from(line.given_name.as_deref()),
            Cell::from(line.function.as_deref().map(|code| words::function(shell, code))),
            Cell::from(line.organisation_name.as_deref()),
            Cell::from(line.email.as_deref()),
            Cell::from(line.phone.as_deref()),
            Cell::from(line.retain_until),
            Cell::text(line.id.to_string()),
        ]
    });
    Table { title: shell.t("network-people-nav").to_owned(), columns, rows }
}
