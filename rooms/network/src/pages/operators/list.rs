//! The list of operators: filters as a sentence, order, pages, files.

use super::PATH;
use crate::code::{Category, Domain, Experience, Kind, Status};
use crate::field;
use crate::id::{OperatorId, TagId};
use crate::lists::Facet;
use crate::lists::operator::{OperatorFilter, OperatorLine, OperatorLines, OperatorSort};
use crate::memory::Memory;
use crate::pages::cell::edit_cell;
use crate::pages::views::Views;
use crate::pages::{choices, export, words};
use crate::permissions::{EditNetwork, ExportNetwork, ReadNetwork, ReadPeople};
use crate::store;
use askama::Template;
use axum::Extension;
use axum::response::Response;
use navette_documents::{Cell, Column, Kind as Holds, Table};
use navette_web::{
    Choice, EditCell, Fields, Head, May, PAGE_ROWS, Pager, Question, Shell, Sorting, Visit, html,
};

#[derive(Template)]
#[template(path = "operators/list.html")]
struct ListPage {
    shell: Shell,
    fields: Fields,
    rows: Vec<Row>,
    heads: Vec<Head>,
    pager: Pager,
    filters: Filters,
    options: Vec<EditCell>,
    attributions: Vec<String>,
    narrowed: bool,
    /// Whether a filter that is folded away is in force.
    folded: bool,
    views: Views,
    to_confirm: i64,
    edits: bool,
    exports: bool,
    contacts: bool,
}

struct Row {
    id: OperatorId,
    name: String,
    category: String,
    commune: String,
    domains: String,
    phone: EditCell,
    email: EditCell,
    experience: EditCell,
    last: String,
    member: bool,
    status: Status,
}

/// The words of the sentence.
struct Filters {
    category: Vec<Choice>,
    domain: Vec<Choice>,
    commune: Vec<Choice>,
    serves: Vec<Choice>,
    experience: Vec<Choice>,
    member: Vec<Choice>,
    status: Vec<Choice>,
    tag: Vec<Choice>,
}

/// What the address asks for.
pub(super) fn filter(fields: &Fields) -> OperatorFilter {
    let some = |name| fields.some(name).map(str::to_owned).into_iter().collect();
    OperatorFilter {
        text: fields.get("q").chars().take(200).collect(),
        categories: some("category"),
        domains: some("domain"),
        communes: some("commune"),
        serves: some("serves"),
        status: match fields.get("status") {
            "all" => Status::ALL.to_vec(),
            code => Status::from_code(code).into_iter().collect(),
        },
        experience: Experience::from_code(fields.get("experience")).into_iter().collect(),
        member: match fields.get("member") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        tags: fields.read::<TagId>("tag").into_iter().collect(),
    }
}

fn sort(fields: &Fields) -> (OperatorSort, bool) {
    let sorting = Sorting::new(PATH, fields);
    (OperatorSort::from_code(sorting.code).unwrap_or(OperatorSort::Name), sorting.descending)
}

fn codes<T: Copy>(facet: &Facet<T>, code: impl Fn(T) -> &'static str) -> Vec<(&'static str, usize)> {
    facet.0.iter().map(|(value, count)| (code(*value), *count)).collect()
}

/// `GET /reseau/operateurs`
pub(super) async fn list(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    visit
        .read(move |c, may: &May<ReadNetwork>, shell| {
            let lines = memory.operators(c, may.scope())?;
            let (filter, (sort, descending)) = (filter(&fields), sort(&fields));
            let page_of = |skip: i64| {
                let (skip, most) =
                    (usize::try_from(skip).unwrap_or(0), usize::try_from(PAGE_ROWS).unwrap_or(50));
                lines.page(&filter, sort, descending, shell.today, skip, most)
            };
            let asked = fields.read::<i64>("page").unwrap_or(1).clamp(1, 1_000_000);
            let mut page = page_of((asked - 1) * PAGE_ROWS);
            let pager = Pager::new(PATH, &fields, i64::try_from(page.total).unwrap_or(i64::MAX));
            if pager.page != asked {
                page = page_of(pager.offset());
            }
            let tags = store::tag::list(c, may.scope())?;
            let facets = &page.facets;
            let code = |beginning: &'static str| {
                let shell = &shell;
                move |value: &str| choices::code(shell, beginning, value)
            };
            let commune = |value: &str| words::commune(&shell, Some(value));
            let status = codes(&facets.status, Status::code);
            let to_confirm =
                status.iter().find(|(code, _)| *code == "to_confirm_closed").map_or(0, |(_, n)| *n);
            let mut situations = choices::counted(
                &shell,
                "network-operators-any-status",
                Some(fields.get("status")).filter(|s| *s != "all").unwrap_or_default(),
                status,
                code("network-operators-status-"),
            );
            situations.push(Choice::among(
                "all",
                shell.t("network-operators-all-status"),
                fields.get("status"),
            ));
            if fields.get("status") == "all" {
                situations[0].selected = false;
            }
            let serves = navette_belgium::Commune::ALL.map(|commune| (commune.nis(), 1_usize));
            let mut served = choices::counted(
                &shell,
                "network-operators-any-serves",
                fields.get("serves"),
                serves,
                commune,
            );
            for choice in served.iter_mut().skip(1) {
                choice.label =
                    shell.tx("network-operators-serves", words::commune(&shell, Some(&choice.value)));
            }
            let filters = Filters {
                category: choices::counted(
                    &shell,
                    "network-operators-any-category",
                    fields.get("category"),
                    facets.categories.0.iter().map(|(value, count)| (value, *count)),
                    code("network-category-"),
                ),
                domain: choices::counted(
                    &shell,
                    "network-operators-any-domain",
                    fields.get("domain"),
                    facets.domains.0.iter().map(|(value, count)| (value, *count)),
                    code("network-domain-"),
                ),
                commune: choices::counted(
                    &shell,
                    "network-operators-any-commune",
                    fields.get("commune"),
                    facets.communes.0.iter().map(|(value, count)| (value, *count)),
                    commune,
                ),
                serves: served,
                experience: choices::counted(
                    &shell,
                    "network-operators-any-experience",
                    fields.get("experience"),
                    codes(&facets.experience, Experience::code),
                    code("network-operators-experience-"),
                ),
                member: ["", "yes", "no"]
                    .map(|value| {
                        let said = if value.is_empty() { "any" } else { value };
                        Choice::among(
                            value,
                            shell.tc("network-operators-member-", said),
                            fields.get("member"),
                        )
                    })
                    .to_vec(),
                status: situations,
                tag: std::iter::once(Choice::among(
                    "",
                    shell.t("network-operators-any-tag"),
                    fields.get("tag"),
                ))
                .chain(tags.iter().map(|tag| {
                    let label = shell.tx("network-operators-with-tag", &tag.label);
                    Choice::among(tag.id.to_string(), label, fields.get("tag"))
                }))
                .collect(),
            };
            let sorting = Sorting::new(PATH, &fields);
            let heads = [
                ("name", "network-field-name", "first"),
                ("category", "network-field-category", ""),
                ("commune", "network-field-commune", ""),
                ("last_contact", "network-operators-last", ""),
            ];
            let heads = heads
                .map(|(code, label, class)| sorting.head(&shell, code, sort.code(), label, class))
                .into();
            let rows: Vec<Row> = page.lines.iter().map(|line| row(&shell, line)).collect();
            let options = ["experience"].into_iter().filter_map(|name| field::find(Kind::Operator, name));
            let options = options.map(|field| edit_cell(&shell, Kind::Operator, field, None)).collect();
            let page = ListPage {
                rows,
                heads,
                pager,
                filters,
                options,
                attributions: store::source::attributions(c, may.scope(), Kind::Operator)?,
                folded: ["serves", "experience", "member", "status", "tag"]
                    .iter()
                    .any(|name| !fields.get(name).is_empty()),
                views: Views::of(c, may, PATH, &shell.path)?,
                narrowed: !fields.question(&["page", "sort", "dir"]).is_empty(),
                to_confirm: i64::try_from(to_confirm).unwrap_or(i64::MAX),
                edits: may.also::<EditNetwork>().is_some(),
                exports: may.also::<ExportNetwork>().is_some(),
                contacts: may.also::<ReadPeople>().is_some(),
                fields,
                shell,
            };
            html(&page)
        })
        .await
}

fn row(shell: &Shell, line: &OperatorLine) -> Row {
    let operator = &line.row;
    let cell = |name: &str, raw: Option<String>| {
        field::find(Kind::Operator, name).map(|field| edit_cell(shell, Kind::Operator, field, raw))
    };
    let none = || unreachable!("the field is in the table");
    let domains: Vec<String> =
        line.domains.iter().map(|d| choices::code(shell, "network-domain-", d)).collect();
    Row {
        id: operator.id,
        name: operator.name.clone(),
        category: choices::code(shell, "network-category-", &operator.category),
        commune: words::commune(shell, operator.commune.as_deref()),
        domains: domains.join(" · "),
        phone: cell("phone", operator.phone.clone()).unwrap_or_else(none),
        email: cell("email", operator.email.clone()).unwrap_or_else(none),
        experience: cell("experience", operator.experience.map(|e| e.code().to_owned())).unwrap_or_else(none),
        last: operator.last_contact_on.map(|day| shell.day(&day)).unwrap_or_default(),
        member: line.is_member(shell.today),
        status: operator.status,
    }
}

/// `GET /reseau/operateurs/export.csv`, `.xlsx`, `.ods`: the list as it is filtered and sorted.
pub(super) async fn export(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    let extension =
        visit.path.split('?').next().and_then(|path| path.rsplit('.').next()).unwrap_or_default().to_owned();
    visit
        .read(move |c, may: &May<ExportNetwork>, shell| {
            let format = export::format(&extension)?;
            let lines = memory.operators(c, may.scope())?;
            let (sort, descending) = sort(&fields);
            let page = lines.page(&filter(&fields), sort, descending, shell.today, 0, usize::MAX);
            export::file(&shell, table(&shell, may, &page.lines), format, "operateurs")
        })
        .await
}

/// The operators with these keys, in the order of their names.
pub(super) fn picked<'l>(lines: &'l OperatorLines, ids: &[OperatorId]) -> Vec<&'l OperatorLine> {
    lines.all().iter().filter(|line| ids.contains(&line.row.id)).collect()
}

/// Where the columns of contact data stand in the table to take out.
const CONTACT: std::ops::Range<usize> = 8..10;

/// Lines as a table to take out; how to reach them only for who reads people.
pub(super) fn table<'l>(
    shell: &'l Shell,
    may: &May<ExportNetwork>,
    lines: &'l [&'l OperatorLine],
) -> Table<impl Iterator<Item = Vec<Cell<'l>>>> {
    let heading = |key: &'static str, words: &str, kind| Column::new(key, words::field(shell, words), kind);
    let mut columns = vec![
        heading("name", "name", Holds::Text),
        heading("category", "category", Holds::Text),
        heading("kind", "kind", Holds::Text),
        heading("enterprise_number", "enterprise_number", Holds::Text),
        heading("address", "address", Holds::Text),
        heading("postal_code", "postal_code", Holds::Text),
        heading("locality", "locality", Holds::Text),
        heading("commune", "commune", Holds::Text),
        heading("email", "email", Holds::Text),
        heading("phone", "phone", Holds::Text),
        heading("website", "website", Holds::Text),
        Column::new("domains", shell.t("network-operators-domains"), Holds::Text),
        Column::new("communes", shell.t("network-operators-communes"), Holds::Text),
        heading("recognitions", "recognitions", Holds::Text),
        heading("experience", "experience", Holds::Text),
        heading("member_since", "member_since", Holds::Day),
        heading("member_until", "member_until", Holds::Day),
        heading("status", "status", Holds::Text),
        Column::new("last_contact_on", shell.t("network-operators-last"), Holds::Day),
        Column::new("latitude", shell.t("network-operators-latitude"), Holds::Number),
        Column::new("longitude", shell.t("network-operators-longitude"), Holds::Number),
        Column::new("id", shell.t("network-operators-key"), Holds::Text),
    ];
    let contacts = may.also::<ReadPeople>().is_some();
    if !contacts {
        columns.drain(CONTACT);
    }
    let rows = lines.iter().map(move |line| {
        let o = &line.row;
        let text = |value: &'l Option<String>| Cell::from(value.as_deref());
        let several = |values: &[String], label: &dyn Fn(&str) -> String| {
            Cell::text(values.iter().map(|value| label(value)).collect::<Vec<_>>().join(", "))
        };
        let mut cells = vec![
            Cell::text(o.name.as_str()),
            Cell::text(choices::code(shell, "network-category-", &o.category)),
            Cell::text(shell.tc("network-operatorkind-", o.kind.code())),
            Cell::from(o.enterprise_number.as_deref().map(choices::enterprise_number)),
            text(&o.address),
            text(&o.postal_code),
            text(&o.locality),
            Cell::text(words::commune(shell, o.commune.as_deref())),
            text(&o.email),
            text(&o.phone),
            text(&o.website),
            several(&line.domains, &|code| choices::code(shell, "network-domain-", code)),
            several(&line.serves, &|nis| words::commune(shell, Some(nis))),
            text(&o.recognitions),
            Cell::from(o.experience.map(|e| shell.tc("network-experience-", e.code()))),
            Cell::from(o.member_since),
            Cell::from(o.member_until),
            Cell::text(shell.tc("network-operators-status-", o.status.code())),
            Cell::from(o.last_contact_on),
            Cell::from(o.latitude),
            Cell::from(o.longitude),
            Cell::text(o.id.to_string()),
        ];
        if !contacts {
            cells.drain(CONTACT);
        }
        cells
    });
    Table { title: shell.t("network-operators-nav").to_owned(), columns, rows }
}

/// Every category and domain, for forms.
pub(super) fn categories(shell: &Shell, present: &str) -> Vec<Choice> {
    choices::choices(shell, "network-category-", Category::ALL.iter().map(|one| one.code()), present)
}

/// Every domain with those chosen.
pub(super) fn domains(shell: &Shell, chosen: &[String]) -> Vec<Choice> {
    let label = |code: &str| choices::code(shell, "network-domain-", code);
    Domain::ALL
        .iter()
        .map(|domain| {
            Choice::new(domain.code(), label(domain.code()), chosen.iter().any(|c| c == domain.code()))
        })
        .collect()
}
