//! Where offers are missing, and who could offer together.

mod pairs;
mod rows;

use crate::code::Setting;
use crate::memory::Memory;
use crate::need::gap::{By, Cell, GapFilter, Gaps, gaps};
use crate::need::list::Stage;
use crate::permissions::{ReadGaps, ReadNeeds};
use crate::store;
use askama::Template;
use axum::response::Response;
use axum::routing::get;
use axum::{Extension, Router};
use navette_belgium::Commune;
use navette_belgium::text::name_key;
use navette_database::{BasinScope, Conn, Error};
use navette_documents::{Cell as Sheet, Column, Kind, Table};
use navette_network::code::Domain;
use navette_network::pages::{choices, export as files, words as shared};
use navette_web::{
    AppState, Choice, Fields, May, NavEntry, Question, Role, Shell, Tab, Translations, Visit, html,
};
use rows::{What, rows_address};
use std::collections::BTreeSet;

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../../translations/gaps.fr.ftl")),
    ("nl", include_str!("../../../translations/gaps.nl.ftl")),
    ("en", include_str!("../../../translations/gaps.en.ftl")),
];

/// Where the view is.
pub(crate) const PATH: &str = "/lacunes";
/// Where pairs are.
const PAIRS: &str = "/lacunes/binomes";

/// The entry in the navigation.
pub const NAV: NavEntry = NavEntry {
    href: PATH,
    icon: "table",
    label: "gaps-nav",
    seen_by: |role| role.is_staff() || matches!(role, Role::Reader),
    open: false,
};

/// The addresses.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(PATH, get(show))
        .route("/lacunes/export.csv", get(export))
        .route("/lacunes/export.xlsx", get(export))
        .route("/lacunes/export.ods", get(export))
        .route(PAIRS, get(pairs::show))
        .route("/lacunes/lignes", get(rows::show))
}

fn tabs(shell: &Shell, current: &str) -> Vec<Tab> {
    [(PATH, "gaps-tab-gaps"), (PAIRS, "gaps-tab-pairs")]
        .into_iter()
        .map(|(href, key)| Tab::new(href, shell.t(key), href == current))
        .collect()
}

/// Stage, commune, setting and season, as an address says them.
fn read_where(shell: &Shell, fields: &Fields) -> GapFilter {
    let text = |name| fields.some(name).map(|value| value.chars().take(20).collect::<String>());
    GapFilter {
        commune: text("commune"),
        stage: Stage::from_code(fields.get("stage")).filter(|stage| *stage != Stage::Unknown),
        setting: Setting::from_code(fields.get("setting")).filter(|setting| *setting != Setting::Both),
        season: text("season").unwrap_or_else(|| shell.season.clone()),
    }
}

/// What the address asks for: what the columns are is not narrowed by.
fn read(shell: &Shell, fields: &Fields) -> (By, GapFilter) {
    let by = By::from_code(fields.get("par")).unwrap_or(By::Stage);
    let mut filter = read_where(shell, fields);
    match by {
        By::Stage => filter.stage = None,
        By::Commune => filter.commune = None,
    }
    (by, filter)
}

/// The view as it is counted, with its columns.
struct Counted {
    gaps: Gaps,
    /// Code and name.
    columns: Vec<(String, String)>,
    seasons: Vec<String>,
    communes: Vec<(String, String)>,
}

fn count(
    c: &mut Conn<'_>,
    basin: BasinScope,
    memory: &Memory,
    shell: &Shell,
    by: By,
    filter: &GapFilter,
) -> Result<Counted, Error> {
    let (offers, needs) = (memory.gap_offers(c, basin)?, memory.needs(c, basin)?);
    let slots = store::proposal::slots_left(c, basin, &filter.season)?;
    let gaps = gaps(&offers, needs.lines.all(), by, filter, |offer| slots.get(&offer).copied());
    let known: BTreeSet<&str> = needs.sites.values().filter_map(|site| site.commune.as_deref()).collect();
    let mut communes: Vec<(String, String)> =
        known.iter().map(|nis| ((*nis).to_owned(), shared::commune(shell, Some(nis)))).collect();
    communes.sort_by_key(|(nis, name)| (Commune::from_nis(nis).is_none(), name_key(name)));
    let columns = match by {
        By::Stage => [Stage::Nursery, Stage::Primary, Stage::Secondary, Stage::Special]
            .into_iter()
            .map(|stage| (stage.code().to_owned(), shell.tc("gaps-stage-", stage.code())))
            .collect(),
        By::Commune => communes.clone(),
    };
    let mut seasons: Vec<String> =
        needs.lines.all().iter().map(|line| line.need.season.clone()).chain([shell.season.clone()]).collect();
    seasons.sort_unstable_by(|a, b| b.cmp(a));
    seasons.dedup();
    Ok(Counted { gaps, columns, seasons, communes })
}

/// A cell as it is shown.
struct CellView {
    kind: &'static str,
    offers: String,
    places: String,
    needs: String,
    unmet: String,
    offers_href: String,
    needs_href: String,
    unmet_href: String,
}

struct RowView {
    label: String,
    cells: Vec<CellView>,
}

/// A cell where something is asked for and nobody offers it.
struct Lack {
    label: String,
    column: String,
    needs: String,
    href: String,
}

#[derive(Template)]
#[template(path = "gaps/show.html")]
struct GapsPage {
    shell: Shell,
    tabs: Vec<Tab>,
    ways: Vec<Choice>,
    communes: Vec<Choice>,
    stages: Vec<Choice>,
    settings: Vec<Choice>,
    seasons: Vec<Choice>,
    columns: Vec<String>,
    rows: Vec<RowView>,
    wanting: String,
    lacks: Vec<Lack>,
    unknown: String,
    question: String,
    by: By,
}

fn cell(
    shell: &Shell,
    cell: Cell,
    domain: Domain,
    column: &str,
    by: By,
    filter: &GapFilter,
    reads_needs: bool,
) -> CellView {
    let mut of_cell = filter.clone();
    match by {
        By::Stage => of_cell.stage = Stage::from_code(column),
        By::Commune => of_cell.commune = Some(column.to_owned()),
    }
    let rows = |what| rows_address(what, by.code(), domain, &of_cell);
    let of_needs = |what| if reads_needs { rows(what) } else { String::new() };
    let places = match (cell.places, cell.open_ended) {
        _ if cell.offers == 0 => String::new(),
        (0, _) => String::new(),
        (places, 0) => shell.tn("gaps-places", &places),
        (places, _) => shell.tn("gaps-places-more", &places),
    };
    CellView {
        kind: match cell {
            cell if cell.is_wanting() => "wanting",
            cell if cell.is_empty() => "empty-cell",
            cell if cell.unmet > 0 => "short",
            _ => "",
        },
        offers: if cell.offers > 0 { shell.tn("gaps-offers", &cell.offers) } else { String::new() },
        places,
        needs: if cell.needs > 0 { shell.tn("gaps-needs", &cell.needs) } else { String::new() },
        unmet: if cell.unmet > 0 { shell.tn("gaps-unmet", &cell.unmet) } else { String::new() },
        offers_href: rows(What::Offers),
        needs_href: of_needs(What::Needs),
        unmet_href: of_needs(What::Unmet),
    }
}

/// `GET /lacunes?par=stage|commune&commune=&stage=&setting=&season=`
async fn show(visit: Visit, Extension(memory): Extension<Memory>, Question(fields): Question) -> Response {
    visit
        .read(move |c, may: &May<ReadGaps>, shell| {
            let (by, filter) = read(&shell, &fields);
            let counted = count(c, may.scope(), &memory, &shell, by, &filter)?;
            let reads = may.also::<ReadNeeds>().is_some();
            let mut lacks: Vec<(i64, Lack)> = Vec::new();
            let rows: Vec<RowView> = Domain::ALL
                .iter()
                .map(|domain| RowView {
                    label: choices::code(&shell, "network-domain-", domain.code()),
                    cells: counted
                        .columns
                        .iter()
                        .map(|(code, name)| {
                            let found = counted.gaps.cell(*domain, code);
                            let view = cell(&shell, found, *domain, code, by, &filter, reads);
                            if found.is_wanting() {
                                let lack = Lack {
                                    label: choices::code(&shell, "network-domain-", domain.code()),
                                    column: name.clone(),
                                    needs: view.needs.clone(),
                                    href: view.needs_href.clone(),
                                };
                                lacks.push((found.needs, lack));
                            }
                            view
                        })
                        .collect(),
                })
                .collect();
            let wanting = i64::try_from(lacks.len()).unwrap_or(i64::MAX);
            // Where most is asked for comes first.
            lacks.sort_by_key(|(needs, _)| std::cmp::Reverse(*needs));
            let chosen = |value: &Option<String>| value.clone().unwrap_or_default();
            let with_any = |key: &'static str, mut all: Vec<Choice>, present: &str| {
                all.insert(0, Choice::new("", shell.t(key), present.is_empty()));
                all
            };
            let commune = chosen(&filter.commune);
            let stage = filter.stage.map(Stage::code).unwrap_or_default();
            let setting = filter.setting.map(Setting::code).unwrap_or_default();
            let unknown = [
                (counted.gaps.unknown_offers, "gaps-unknown-offers"),
                (counted.gaps.unknown_needs, "gaps-unknown-needs"),
            ];
            let unknown: Vec<String> =
                unknown.iter().filter(|(n, _)| *n > 0).map(|(n, key)| shell.tn(key, n)).collect();
            html(&GapsPage {
                tabs: tabs(&shell, PATH),
                ways: choices::choices(&shell, "gaps-by-", By::ALL.iter().map(|one| one.code()), by.code()),
                communes: with_any(
                    "gaps-any-commune",
                    counted
                        .communes
                        .iter()
                        .map(|(nis, name)| Choice::among(nis, shell.tx("needs-of-commune", name), &commune))
                        .collect(),
                    &commune,
                ),
                stages: with_any(
                    "gaps-any-stage",
                    [Stage::Nursery, Stage::Primary, Stage::Secondary, Stage::Special]
                        .iter()
                        .map(|one| Choice::among(one.code(), shell.tc("gaps-in-", one.code()), stage))
                        .collect(),
                    stage,
                ),
                settings: with_any(
                    "gaps-any-setting",
                    choices::choices(&shell, "gaps-setting-", ["inside", "outside"], setting),
                    setting,
                ),
                seasons: counted
                    .seasons
                    .iter()
                    .map(|season| Choice::among(season, season, &filter.season))
                    .collect(),
                columns: counted.columns.iter().map(|(_, name)| name.clone()).collect(),
                rows,
                wanting: shell.tn("gaps-wanting", &wanting),
                lacks: lacks.into_iter().map(|(_, lack)| lack).collect(),
                unknown: unknown.join(" "),
                question: fields.question(&[]),
                by,
                shell,
            })
        })
        .await
}

/// `GET /lacunes/export.{csv|xlsx|ods}`: a line for each cell.
async fn export(visit: Visit, Extension(memory): Extension<Memory>, Question(fields): Question) -> Response {
    let extension = files::extension(&visit.path);
    visit
        .read(move |c, may: &May<ReadGaps>, shell| {
            let format = files::format(&extension)?;
            let (by, filter) = read(&shell, &fields);
            let counted = count(c, may.scope(), &memory, &shell, by, &filter)?;
            let column = |key: &'static str, kind| Column::new(key, shell.tc("gaps-column-", key), kind);
            let columns = vec![
                column("domain", Kind::Text),
                column(by.code(), Kind::Text),
                column("offers", Kind::Count),
                column("places", Kind::Count),
                column("open_ended", Kind::Count),
                column("needs", Kind::Count),
                column("unmet", Kind::Count),
            ];
            let mut rows: Vec<Vec<Sheet<'_>>> = Vec::new();
            for domain in Domain::ALL {
                for (code, name) in &counted.columns {
                    let cell = counted.gaps.cell(*domain, code);
                    rows.push(vec![
                        Sheet::text(choices::code(&shell, "network-domain-", domain.code())),
                        Sheet::text(name.as_str()),
                        Sheet::Count(cell.offers),
                        Sheet::Count(cell.places),
                        Sheet::Count(cell.open_ended),
                        Sheet::Count(cell.needs),
                        Sheet::Count(cell.unmet),
                    ]);
                }
            }
            let table = Table { title: shell.t("gaps-nav").to_owned(), columns, rows };
            files::file(&shell, table, format, shell.t("gaps-file"))
        })
        .await
}
