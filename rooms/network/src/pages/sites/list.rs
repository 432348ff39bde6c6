//! The list of sites: a page of it, and the whole as a file.

use super::PATH;
use super::filter::{self, Sentence};
use crate::code::{Cycle, Status};
use crate::lists::site::{SiteLine, SiteSort};
use crate::memory::Memory;
use crate::pages::views::Views;
use crate::pages::{choices, export, words};
use crate::permissions::{EditNetwork, ExportNetwork, NoteInteraction, ReadNetwork};
use crate::store;
use askama::Template;
use axum::Extension;
use axum::response::Response;
use navette_documents::{Cell, Column, Kind, Table};
use navette_web::{Choice, Fields, May, PAGE_ROWS, Pager, Question, Shell, Tab, Visit, html};
use std::collections::HashMap;

/// A column that sorts the list.
struct Head {
    label: String,
    href: String,
    state: &'static str,
    class: &'static str,
}

/// A line as shown.
pub(super) struct Row {
    pub id: String,
    pub name: String,
    /// The school when it is named otherwise, and the network.
    pub sub: String,
    pub tags: Vec<String>,
    pub commune: String,
    pub cycle: String,
    /// Class and year; empty when unknown; none when the site teaches no such years.
    pub ise: [Option<String>; 2],
    pub reach: &'static str,
    pub reach_word: String,
    pub last_contact: String,
    pub address: String,
    pub status: &'static str,
    pub status_word: String,
    pub closed: bool,
}

/// The class of a site, for the years that it teaches.
fn class(line: &SiteLine, secondary: bool) -> Option<String> {
    let taught = match line.row.cycle {
        Cycle::Basic => !secondary,
        Cycle::Secondary => secondary,
        Cycle::Both => true,
        Cycle::Other => false,
    };
    let ise = if secondary { &line.ise_secondary } else { &line.ise_basic };
    match ise {
        Some((class, _)) => Some(class.clone()),
        None => taught.then(String::new),
    }
}

fn row(shell: &Shell, line: &SiteLine, tags: &HashMap<crate::id::TagId, &str>) -> Row {
    let site = &line.row;
    let network = words::school_network(shell, site.network.as_deref());
    let school = (site.school_key != site.name_key).then_some(site.school_name.as_str());
    let sub = school.into_iter().chain((!network.is_empty()).then_some(network.as_str())).collect::<Vec<_>>();
    let mut cycle = shell.tc("network-cycle-", site.cycle.code());
    if site.special {
        cycle = shell.tx("network-sites-special-of", cycle);
    }
    Row {
        id: site.id.to_string(),
        name: site.name.clone(),
        sub: sub.join(" · "),
        tags: line.tags.iter().filter_map(|tag| tags.get(tag).map(|label| (*label).to_owned())).collect(),
        commune: words::commune(shell, site.commune.as_deref()),
        cycle,
        ise: [class(line, false), class(line, true)],
        reach: site.reach.code(),
        reach_word: shell.tc("network-reach-", site.reach.code()),
        last_contact: site.last_contact_on.map(|day| shell.day(&day)).unwrap_or_default(),
        address: site.address.clone().unwrap_or_default(),
        status: site.status.code(),
        status_word: shell.tc("network-status-", site.status.code()),
        closed: site.status == Status::Closed,
    }
}

#[derive(Template)]
#[template(path = "sites/list.html")]
struct SitesPage {
    shell: Shell,
    tabs: Vec<Tab>,
    sentence: Sentence,
    sorts: Vec<Choice>,
    heads: Vec<Head>,
    rows: Vec<Row>,
    count: String,
    pager: Pager,
    question: String,
    tags: Vec<store::tag::Tag>,
    statuses: Vec<Choice>,
    views: Views,
    attributions: Vec<String>,
    /// Whether the basin has no site at all.
    bare: bool,
    may_edit: bool,
    may_note: bool,
    may_export: bool,
}

/// The columns that sort, in order; `Address` and `Status` follow them.
const SORTED: [(SiteSort, &str); 6] = [
    (SiteSort::Name, "first"),
    (SiteSort::Commune, ""),
    (SiteSort::IseBasic, "number"),
    (SiteSort::IseSecondary, "number"),
    (SiteSort::Reach, ""),
    (SiteSort::LastContact, ""),
];

fn heads(shell: &Shell, fields: &Fields) -> Vec<Head> {
    let (present, descending) = filter::order(fields);
    let head = |(sort, class): &(SiteSort, &'static str)| {
        let turned = *sort == present && !descending;
        let mut changed = fields.clone();
        changed.set("sort", if *sort == SiteSort::Name { "" } else { sort.code() });
        Head {
            label: shell.tc("network-sites-head-", sort.code()),
            href: changed.address_with(PATH, "dir", if turned { "desc" } else { "" }),
            state: match (*sort == present, descending) {
                (true, false) => "asc",
                (true, true) => "desc",
                _ => "",
            },
            class,
        }
    };
    SORTED.iter().map(head).collect()
}

/// `GET /reseau/implantations`
pub(super) async fn show(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    visit
        .read(move |c, may: &May<ReadNetwork>, shell| {
            let lines = memory.sites(c, may.scope())?;
            let tags = store::tag::list(c, may.scope())?;
            let views = Views::of(c, may, PATH, &shell.path)?;
            let attributions = store::source::attributions(c, may.scope(), crate::code::Kind::Site)?;
            let (sort, descending) = filter::order(&fields);
            let wanted = filter::read(&fields);
            let most = usize::try_from(PAGE_ROWS).unwrap_or(50);
            let asked = fields.read::<usize>("page").unwrap_or(1).clamp(1, 1_000_000) - 1;
            let mut page = lines.page(&wanted, sort, descending, shell.today, asked * most, most);
            let pager = Pager::new(PATH, &fields, i64::try_from(page.total).unwrap_or(i64::MAX));
            let skip = usize::try_from(pager.offset()).unwrap_or(0);
            if skip != asked * most {
                page = lines.page(&wanted, sort, descending, shell.today, skip, most);
            }
            let labels = tags.iter().map(|tag| (tag.id, tag.label.as_str())).collect();
            let rows = page.lines.iter().map(|line| row(&shell, line, &labels)).collect();
            let sorts = SiteSort::ALL
                .iter()
                .map(|one| {
                    let value = if *one == SiteSort::Name { "" } else { one.code() };
                    Choice::new(value, shell.tc("network-sites-sort-", one.code()), *one == sort)
                })
                .collect();
            html(&SitesPage {
                tabs: super::tabs(&shell, may.who(), PATH),
                sentence: filter::sentence(&shell, &fields, &page.facets, &tags),
                sorts,
                heads: heads(&shell, &fields),
                rows,
                count: shell.tn("network-sites-count", &pager.total),
                question: fields.question(&["page"]),
                pager,
                statuses: choices::choices(
                    &shell,
                    "network-status-",
                    Status::ALL.iter().map(|status| status.code()),
                    "",
                ),
                views,
                attributions,
                bare: lines.all().is_empty(),
                may_edit: may.also::<EditNetwork>().is_some(),
                may_note: may.also::<NoteInteraction>().is_some(),
                may_export: may.also::<ExportNetwork>().is_some(),
                tags,
                shell,
            })
        })
        .await
}

fn columns(shell: &Shell) -> Vec<Column> {
    let column = |key: &'static str, kind| Column::new(key, shell.tc("network-sites-column-", key), kind);
    vec![
        column("fase_school", Kind::Text),
        column("fase_site", Kind::Text),
        column("school", Kind::Text),
        column("name", Kind::Text),
        column("address", Kind::Text),
        column("postal_code", Kind::Text),
        column("commune", Kind::Text),
        column("network", Kind::Text),
        column("cycle", Kind::Text),
        column("special", Kind::Flag),
        column("ise_basic", Kind::Text),
        column("ise_basic_year", Kind::Count),
        column("ise_secondary", Kind::Text),
        column("ise_secondary_year", Kind::Count),
        column("reach", Kind::Text),
        column("last_contact", Kind::Day),
        column("delegate", Kind::Flag),
        column("status", Kind::Text),
        column("tags", Kind::Text),
        column("latitude", Kind::Number),
        column("longitude", Kind::Number),
    ]
}

/// `GET /reseau/implantations/export.{csv|xlsx|ods}`: every line that the filters leave.
pub(super) async fn take_out(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    let extension = export::extension(&visit.path);
    visit
        .read(move |c, may: &May<ExportNetwork>, shell| {
            let format = export::format(&extension)?;
            let lines = memory.sites(c, may.scope())?;
            let labels: HashMap<_, _> =
                store::tag::list(c, may.scope())?.into_iter().map(|tag| (tag.id, tag.label)).collect();
            let (sort, descending) = filter::order(&fields);
            let page = lines.page(&filter::read(&fields), sort, descending, shell.today, 0, usize::MAX);
            let table = Table {
                title: shell.t("network-sites-title").to_owned(),
                columns: columns(&shell),
                rows: page.lines.iter().map(|line| cells(&shell, line, &labels)),
            };
            export::file(&shell, table, format, shell.t("network-sites-file"))
        })
        .await
}

fn cells<'a>(shell: &Shell, line: &'a SiteLine, labels: &HashMap<crate::id::TagId, String>) -> Vec<Cell<'a>> {
    let site = &line.row;
    let text = |value: &'a Option<String>| Cell::from(value.as_deref());
    let ise = |ise: &'a Option<(String, i64)>| match ise {
        Some((class, year)) => [Cell::text(class.as_str()), Cell::text(year.to_string())],
        None => [Cell::Empty, Cell::Empty],
    };
    let [basic, basic_year] = ise(&line.ise_basic);
    let [secondary, secondary_year] = ise(&line.ise_secondary);
    let tags: Vec<&str> = line.tags.iter().filter_map(|tag| labels.get(tag).map(String::as_str)).collect();
    vec![
        text(&site.school_fase),
        text(&site.fase),
        Cell::text(site.school_name.as_str()),
        Cell::text(site.name.as_str()),
        text(&site.address),
        text(&site.postal_code),
        Cell::text(words::commune(shell, site.commune.as_deref())),
        Cell::text(words::school_network(shell, site.network.as_deref())),
        Cell::text(shell.tc("network-cycle-", site.cycle.code())),
        Cell::Flag(site.special),
        basic,
        basic_year,
        secondary,
        secondary_year,
        Cell::text(shell.tc("network-reach-", site.reach.code())),
        Cell::from(site.last_contact_on),
        Cell::Flag(line.delegate_known),
        Cell::text(shell.tc("network-status-", site.status.code())),
        Cell::text(tags.join(", ")),
        Cell::from(site.latitude),
        Cell::from(site.longitude),
    ]
}
