//! Schools as institutions: the list and the sheet.

use super::record::address;
use super::sheet::{Call, calls};
use super::{PATH, SCHOOLS};
use crate::code::{Kind, Status};
use crate::field;
use crate::id::{BoardId, SchoolId};
use crate::knowledge::NextStep;
use crate::pages::around::Beside;
use crate::pages::cell::edit_cell;
use crate::pages::{choices, export, words};
use crate::permissions::{EditNetwork, ExportNetwork, NoteInteraction, ReadNetwork};
use crate::sheet;
use crate::store;
use crate::store::school::{SchoolFilter, SchoolLine};
use askama::Template;
use axum::response::Response;
use navette_belgium::text::name_key;
use navette_database::{Conn, Error};
use navette_documents::{Cell, Column, Kind as Holds, Table};
use navette_web::{
    Choice, EditCell, Failure, Fields, Head, Key, May, PAGE_ROWS, Pager, Question, Shell, Sorting, Step, Tab,
    Visit, html,
};

#[derive(Template)]
#[template(path = "sites/schools.html")]
struct SchoolsPage {
    shell: Shell,
    tabs: Vec<Tab>,
    text: String,
    communes: Vec<Choice>,
    any_commune: bool,
    networks: Vec<Choice>,
    any_network: bool,
    board: String,
    narrowed: bool,
    heads: Vec<Head>,
    /// The order in force, kept when the filters change.
    sort: String,
    dir: String,
    rows: Vec<Row>,
    count: String,
    pager: Pager,
    question: String,
    may_export: bool,
}

struct Row {
    href: String,
    name: String,
    board: String,
    network: String,
    commune: String,
    fase: String,
    sites: String,
}

fn filter(fields: &Fields) -> SchoolFilter {
    let several = |name: &str| fields.some(name).map(|one| one.split(',').map(str::to_owned).collect());
    SchoolFilter {
        text: fields.get("q").chars().take(200).collect(),
        communes: several("commune").unwrap_or_default(),
        networks: several("network").unwrap_or_default(),
        board: fields.read::<BoardId>("board"),
    }
}

fn with_any(shell: &Shell, any: &'static str, present: &str, mut all: Vec<Choice>) -> Vec<Choice> {
    all.insert(0, Choice::new("", shell.t(any), present.is_empty()));
    all
}

/// `GET /reseau/ecoles`
pub(super) async fn list(visit: Visit, Question(fields): Question) -> Response {
    visit
        .read(move |c, may: &May<ReadNetwork>, shell| {
            let wanted = filter(&fields);
            let total = store::school::count(c, may.scope(), &wanted)?;
            let pager = Pager::new(SCHOOLS, &fields, total);
            let sorting = Sorting::new(SCHOOLS, &fields);
            let sort = sort(&sorting);
            let lines = if sort == "name" && !sorting.descending {
                store::school::list(c, may.scope(), &wanted, PAGE_ROWS, pager.offset())?.0
            } else {
                let all = sorted(&shell, c, may, &wanted, (sort, sorting.descending))?;
                let page = usize::try_from(PAGE_ROWS).unwrap_or(usize::MAX);
                all.into_iter().skip(usize::try_from(pager.offset()).unwrap_or(0)).take(page).collect()
            };
            let heads =
                COLUMNS.map(|(code, label, class)| sorting.head(&shell, code, sort, label, class)).into();
            let board = match wanted.board {
                Some(id) => store::board::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?.name,
                None => String::new(),
            };
            let commune = fields.get("commune").to_owned();
            let network = fields.get("network").to_owned();
            let networks = navette_belgium::SchoolNetwork::ALL;
            let networks = networks.iter().map(|one| one.as_str());
            html(&SchoolsPage {
                tabs: super::tabs(&shell, may.who(), SCHOOLS),
                communes: with_any(
                    &shell,
                    "network-sites-any-commune",
                    &commune,
                    choices::communes(&shell, &commune),
                ),
                any_commune: commune.is_empty(),
                networks: with_any(
                    &shell,
                    "network-sites-any-network",
                    &network,
                    choices::choices(&shell, "network-schoolnetwork-", networks, &network),
                ),
                any_network: network.is_empty(),
                narrowed: !fields.question(&["page", "sort", "dir"]).is_empty(),
                heads,
                sort: fields.get("sort").to_owned(),
                dir: fields.get("dir").to_owned(),
                rows: lines.into_iter().map(|line| row(&shell, line)).collect(),
                count: shell.tn("network-schools-count", &total),
                question: fields.question(&["page"]),
                may_export: may.also::<ExportNetwork>().is_some(),
                text: wanted.text,
                board,
                pager,
                shell,
            })
        })
        .await
}

/// The columns that the list is sorted by.
const COLUMNS: [(&str, &str, &str); 6] = [
    ("name", "network-schools-column-name", "first"),
    ("commune", "network-schools-column-commune", ""),
    ("network", "network-schools-column-network", ""),
    ("board", "network-schools-column-board", ""),
    ("fase", "network-field-fase", ""),
    ("sites", "network-schools-column-sites", "number"),
];

fn sort(sorting: &Sorting<'_>) -> &'static str {
    COLUMNS.iter().map(|column| column.0).find(|code| *code == sorting.code).unwrap_or("name")
}

/// What a line is sorted by: words as they are shown, numbers as numbers; nothing when it is unknown.
fn sort_key(shell: &Shell, code: &str, line: &SchoolLine) -> Option<(i64, String)> {
    let words = |text: String| (!text.is_empty()).then(|| (0, name_key(&text)));
    match code {
        "commune" => words(words::commune(shell, line.commune.as_deref())),
        "network" => words(words::school_network(shell, line.network.as_deref())),
        "board" => words(line.board_name.clone().unwrap_or_default()),
        "fase" => line.fase.as_ref().map(|fase| (fase.parse().unwrap_or(i64::MAX), fase.clone())),
        "sites" => Some((line.sites, String::new())),
        _ => words(line.name.clone()),
    }
}

/// Every school that the filters leave, sorted; equal ones by name, what is unknown last either way.
fn sorted(
    shell: &Shell,
    c: &mut Conn<'_>,
    may: &May<ReadNetwork>,
    wanted: &SchoolFilter,
    (code, descending): (&str, bool),
) -> Result<Vec<SchoolLine>, Error> {
    let (lines, _) = store::school::list(c, may.scope(), wanted, 1_000_000, 0)?;
    let (mut known, unknown): (Vec<_>, Vec<_>) = lines
        .into_iter()
        .map(|line| (sort_key(shell, code, &line), line))
        .partition(|(key, _)| key.is_some());
    known.sort_by(|(a, _), (b, _)| if descending { b.cmp(a) } else { a.cmp(b) });
    Ok(known.into_iter().chain(unknown).map(|(_, line)| line).collect())
}

fn row(shell: &Shell, line: SchoolLine) -> Row {
    Row {
        href: address(line.id.into()),
        commune: words::commune(shell, line.commune.as_deref()),
        network: words::school_network(shell, line.network.as_deref()),
        board: line.board_name.unwrap_or_default(),
        fase: line.fase.unwrap_or_default(),
        sites: shell.count(&line.sites),
        name: line.name,
    }
}

/// `GET /reseau/ecoles/export.{csv|xlsx|ods}`
pub(super) async fn take_out(visit: Visit, Question(fields): Question) -> Response {
    let extension = export::extension(&visit.path);
    visit
        .read(move |c, may: &May<ExportNetwork>, shell| {
            let format = export::format(&extension)?;
            let sorting = Sorting::new(SCHOOLS, &fields);
            let reads = may.also::<ReadNetwork>().ok_or(Failure::Forbidden)?;
            let lines = sorted(&shell, c, &reads, &filter(&fields), (sort(&sorting), sorting.descending))?;
            let column =
                |key: &'static str, kind| Column::new(key, shell.tc("network-schools-column-", key), kind);
            let table = Table {
                title: shell.t("network-schools-title").to_owned(),
                columns: vec![
                    column("fase", Holds::Text),
                    column("name", Holds::Text),
                    column("network", Holds::Text),
                    column("commune", Holds::Text),
                    column("board", Holds::Text),
                    column("sites", Holds::Count),
                ],
                rows: lines.into_iter().map(|line| {
                    vec![
                        Cell::from(line.fase),
                        Cell::text(line.name),
                        Cell::text(words::school_network(&shell, line.network.as_deref())),
                        Cell::text(words::commune(&shell, line.commune.as_deref())),
                        Cell::from(line.board_name),
                        Cell::Count(line.sites),
                    ]
                }),
            };
            export::file(&shell, table, format, shell.t("network-schools-file"))
        })
        .await
}

/// A site of a school.
struct SiteLine {
    href: String,
    name: String,
    address: String,
    commune: String,
    reach: &'static str,
    reach_word: String,
    last: String,
    /// Empty while it is open.
    status: String,
    closed: bool,
}

#[derive(Template)]
#[template(path = "sites/school.html")]
struct SchoolPage {
    shell: Shell,
    crumbs: Vec<Step>,
    name: String,
    lede: String,
    fase: String,
    /// Name and the list of its schools.
    board: Option<(String, String)>,
    cells: Vec<EditCell>,
    sites: Vec<SiteLine>,
    calls: Vec<Call>,
    id: SchoolId,
    beside: Beside,
    edits: bool,
    notes: bool,
}

/// `GET /reseau/ecoles/{id}`
pub(super) async fn show(visit: Visit, Key(id): Key<SchoolId>) -> Response {
    visit
        .read(move |c, may: &May<ReadNetwork>, shell| {
            let sheet = sheet::school(c, may, id)?.ok_or(Failure::NotFound)?;
            let school = &sheet.school;
            let hidden = |name: &str| !sheet.around.people_shown && matches!(name, "email" | "phone");
            let cells = field::fields(Kind::School)
                .iter()
                .filter(|field| field.name != "name" && !hidden(field.name))
                .map(|field| edit_cell(&shell, Kind::School, field, school.value(field.name)))
                .collect();
            let parts = [
                words::commune(&shell, school.commune.as_deref()),
                words::school_network(&shell, school.network.as_deref()),
            ];
            let sites = sheet.sites.iter().map(|site| SiteLine {
                href: address(site.id.into()),
                name: site.name.clone(),
                address: site.address.clone().unwrap_or_default(),
                commune: words::commune(&shell, site.commune.as_deref()),
                reach: site.reach.code(),
                reach_word: shell.tc("network-reach-", site.reach.code()),
                last: site.last_contact_on.map(|day| shell.day(&day)).unwrap_or_default(),
                status: if site.status == Status::Open {
                    String::new()
                } else {
                    shell.tc("network-status-", site.status.code())
                },
                closed: site.status == Status::Closed,
            });
            html(&SchoolPage {
                crumbs: vec![
                    Step::new(PATH, shell.t("network-sites-title")),
                    Step::new(SCHOOLS, shell.t("network-schools-title")),
                ],
                name: school.name.clone(),
                lede: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
                fase: school.fase.clone().unwrap_or_default(),
                board: sheet
                    .board
                    .as_ref()
                    .map(|board| (board.name.clone(), format!("{SCHOOLS}?board={}", board.id))),
                cells,
                sites: sites.collect(),
                calls: calls(&shell, &sheet.around.roles),
                id,
                edits: may.also::<EditNetwork>().is_some(),
                notes: may.also::<NoteInteraction>().is_some(),
                beside: Beside::new(
                    &shell,
                    may.who(),
                    Kind::School,
                    address(id.into()),
                    sheet.around,
                    &sheet.knowledge,
                    &NextStep::Nothing,
                ),
                shell,
            })
        })
        .await
}
