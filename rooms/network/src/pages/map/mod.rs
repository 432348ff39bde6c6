//! The map: communes shaded by a measure, points of sites and operators, and the table that says the same.

mod draw;
pub(crate) mod outlines;

use crate::lists::commune::{Figures, Measure, by_commune};
use crate::lists::site::Teaches;
use crate::memory::Memory;
use crate::pages::{export, words};
use crate::permissions::{ExportNetwork, ImportNetwork, ReadNetwork};
use crate::store;
use askama::Template;
use axum::response::Response;
use axum::routing::get;
use axum::{Extension, Router};
use draw::{Drawn, Subject, caption, figure, list_of};
use navette_belgium::Commune;
use navette_belgium::text::name_key;
use navette_documents::{Cell, Column, Kind as Holds, Table};
use navette_web::{
    AppState, Choice, Fields, Head, May, NavEntry, Question, Role, Shell, Sorting, Translations, Visit, html,
};
use outlines::Outlines;
use std::collections::BTreeMap;

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../../translations/map.fr.ftl")),
    ("nl", include_str!("../../../translations/map.nl.ftl")),
    ("en", include_str!("../../../translations/map.en.ftl")),
];

/// Where the map is.
const PATH: &str = "/reseau/carte";

/// The entry in the navigation.
pub const NAV: NavEntry = NavEntry {
    href: PATH,
    icon: "map",
    label: "network-map-nav",
    seen_by: |role| role.is_staff() || matches!(role, Role::Reader),
    open: false,
};

/// The addresses.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(PATH, get(show))
        .route("/reseau/carte/export.csv", get(take_out))
        .route("/reseau/carte/export.xlsx", get(take_out))
        .route("/reseau/carte/export.ods", get(take_out))
}

#[derive(Template)]
#[template(path = "map/show.html")]
struct MapPage {
    shell: Shell,
    fields: Fields,
    sentence: String,
    measures: Vec<Choice>,
    teaches: Vec<Choice>,
    points: Vec<Choice>,
    drawn: Drawn,
    whole: String,
    heads: Vec<Head>,
    rows: Vec<Row>,
    total: Row,
    sources: Vec<String>,
    bare: bool,
    has_outlines: bool,
    imports: bool,
    exports: bool,
}

/// A commune in the table.
struct Row {
    name: String,
    sites_href: String,
    operators_href: String,
    sites: String,
    operators: String,
    shares: Vec<Share>,
}

/// A share as it is read, with what it is out of.
struct Share {
    figure: String,
    caption: String,
    current: bool,
}

/// The shares of the table, in order.
const SHARES: [Measure; 5] =
    [Measure::Reached, Measure::Contacted, Measure::Delegate, Measure::LowBasic, Measure::LowSecondary];

/// Whether sites and operators are wanted as points.
fn points_wanted(fields: &Fields) -> (bool, bool) {
    match fields.get("points") {
        "sites" => (true, false),
        "operators" => (false, true),
        "none" => (false, false),
        _ => (true, true),
    }
}

fn asked(fields: &Fields) -> (Measure, Option<Teaches>) {
    let measure = Measure::from_code(fields.get("measure")).unwrap_or(Measure::Reached);
    (measure, Teaches::from_code(fields.get("teaches")))
}

fn row(shell: &Shell, nis: &str, figures: &Figures, measure: Measure, what: Option<Teaches>) -> Row {
    let name = match nis {
        "" => shell.t("network-map-elsewhere").to_owned(),
        nis => words::commune(shell, Some(nis)),
    };
    let share = |one: Measure| Share {
        figure: figure(shell, one, figures.of(one)),
        caption: caption(shell, one, figures.of(one)),
        current: one == measure,
    };
    Row {
        sites_href: if nis.is_empty() { String::new() } else { list_of(Measure::Sites, what, nis) },
        operators_href: if nis.is_empty() { String::new() } else { list_of(Measure::Operators, what, nis) },
        name,
        sites: shell.count(&figures.sites),
        operators: shell.count(&figures.operators),
        shares: SHARES.iter().map(|one| share(*one)).collect(),
    }
}

/// Words as they begin a sentence.
fn capital(words: &str) -> String {
    let mut rest = words.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

/// The communes in the order of the table: all nineteen, and those that something stands in.
fn ordered(shell: &Shell, fields: &Fields, communes: &BTreeMap<String, Figures>) -> Vec<(String, Figures)> {
    let mut all: BTreeMap<String, Figures> =
        if communes.keys().any(|nis| !nis.is_empty() && Commune::from_nis(nis).is_none()) {
            BTreeMap::new()
        } else {
            Commune::ALL.into_iter().map(|commune| (commune.nis().to_owned(), Figures::default())).collect()
        };
    all.extend(communes.iter().map(|(nis, figures)| (nis.clone(), *figures)));
    let mut rows: Vec<(String, Figures)> = all.into_iter().collect();
    rows.sort_by_cached_key(|(nis, _)| (nis.is_empty(), name_key(&words::commune(shell, Some(nis)))));
    let sorting = Sorting::new(PATH, fields);
    if let Some(measure) = Measure::from_code(sorting.code) {
        // What is not known comes last, whichever way round.
        let value = |figures: &Figures| {
            let counted = figures.of(measure);
            if measure.is_share() { counted.share() } else { Some(counted.part as f64) }
        };
        rows.sort_by(|(_, a), (_, b)| match (value(a), value(b)) {
            (Some(a), Some(b)) if sorting.descending => b.total_cmp(&a),
            (Some(a), Some(b)) => a.total_cmp(&b),
            (a, b) => b.is_some().cmp(&a.is_some()),
        });
    } else if sorting.descending {
        rows.reverse();
    }
    rows
}

/// `GET /reseau/carte`
async fn show(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Extension(outlines): Extension<Outlines>,
    Question(fields): Question,
) -> Response {
    visit
        .read(move |c, may: &May<ReadNetwork>, shell| {
            let basin = may.scope();
            let (sites, operators) = (memory.sites(c, basin)?, memory.operators(c, basin)?);
            let outlines = outlines.communes(c, basin)?;
            let (measure, what) = asked(&fields);
            let (communes, all) = by_commune(sites.all(), operators.all(), what);
            let said = caption(&shell, measure, all.of(measure));
            let name = capital(&shell.tc("network-map-measure-", measure.code()));
            let sentence = shell.ta("network-map-area", &[("name", name.into()), ("said", said.into())]);
            let drawn = Subject {
                shell: &shell,
                fields: &fields,
                measure,
                what,
                communes: &communes,
                outlines: &outlines,
                sites: &sites,
                operators: &operators,
                sentence: &sentence,
            }
            .draw();
            let mut sources = store::source::attributions(c, basin, crate::code::Kind::Operator)?;
            sources.extend(store::source::attributions(c, basin, crate::code::Kind::Site)?);
            for (source, licence) in store::boundary::sources(c, basin, "commune")? {
                sources.push(licence.map_or(source.clone(), |licence| format!("{source} · {licence}")));
            }
            sources.sort();
            sources.dedup();
            let sorting = Sorting::new(PATH, &fields);
            let head = |code: &str, label: &str, class: &str| {
                let current = if sorting.code.is_empty() { "name" } else { sorting.code };
                sorting.head(&shell, code, current, label, class)
            };
            let mut heads = vec![
                head("name", "network-field-commune", "first"),
                head("sites", "network-map-head-sites", "number"),
            ];
            for one in SHARES {
                heads.push(head(one.code(), &format!("network-map-head-{}", one.code()), "number"));
            }
            heads.push(head("operators", "network-map-head-operators", "number"));
            let measures = Measure::ALL.iter().map(|one| {
                Choice::new(one.code(), shell.tc("network-map-measure-", one.code()), *one == measure)
            });
            let teaches =
                std::iter::once(("", "all")).chain(Teaches::ALL.iter().map(|one| (one.code(), one.code())));
            let points = [("", "both"), ("sites", "sites"), ("operators", "operators"), ("none", "none")];
            let page = MapPage {
                measures: measures.collect(),
                teaches: teaches
                    .map(|(value, word)| {
                        Choice::among(value, shell.tc("network-map-teaches-", word), fields.get("teaches"))
                    })
                    .collect(),
                points: points
                    .iter()
                    .map(|(value, word)| {
                        Choice::among(*value, shell.tc("network-map-points-", word), fields.get("points"))
                    })
                    .collect(),
                whole: if fields.get("near").is_empty() {
                    String::new()
                } else {
                    let mut whole = fields.clone();
                    whole.set("near", "");
                    whole.address_with(PATH, "zoom", "")
                },
                rows: ordered(&shell, &fields, &communes)
                    .iter()
                    .map(|(nis, figures)| row(&shell, nis, figures, measure, what))
                    .collect(),
                total: row(&shell, "", &all, measure, what),
                heads,
                drawn,
                sources,
                sentence,
                bare: all == Figures::default(),
                has_outlines: !outlines.areas().is_empty(),
                imports: may.also::<ImportNetwork>().is_some(),
                exports: may.also::<ExportNetwork>().is_some(),
                fields,
                shell,
            };
            html(&page)
        })
        .await
}

/// `GET /reseau/carte/export.csv`, `.xlsx`, `.ods`: the table beside the map.
async fn take_out(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    let extension =
        visit.path.split('?').next().and_then(|path| path.rsplit('.').next()).unwrap_or_default().to_owned();
    visit
        .read(move |c, may: &May<ExportNetwork>, shell| {
            let format = export::format(&extension)?;
            let (sites, operators) = (memory.sites(c, may.scope())?, memory.operators(c, may.scope())?);
            let (_, what) = asked(&fields);
            let (communes, _) = by_commune(sites.all(), operators.all(), what);
            let head = |key, label: &str, kind| Column::new(key, shell.t(label), kind);
            let mut columns = vec![
                head("nis", "network-map-column-nis", Holds::Text),
                head("commune", "network-field-commune", Holds::Text),
                head("sites", "network-map-head-sites", Holds::Count),
                head("operators", "network-map-head-operators", Holds::Count),
            ];
            for one in SHARES {
                let name = shell.tc("network-map-head-", one.code());
                for part in ["part", "known", "unknown"] {
                    let heading = shell.tx(&format!("network-map-column-{part}"), &name);
                    columns.push(Column::new(part, heading, Holds::Count));
                }
            }
            let rows: Vec<Vec<Cell<'_>>> = ordered(&shell, &fields, &communes)
                .into_iter()
                .map(|(nis, figures)| {
                    let name = words::commune(&shell, Some(&nis));
                    let mut cells = vec![
                        Cell::from(nis),
                        Cell::from(name),
                        Cell::Count(figures.sites),
                        Cell::Count(figures.operators),
                    ];
                    for one in SHARES {
                        let counted = figures.of(one);
                        cells.extend([counted.part, counted.known, counted.unknown].map(Cell::Count));
                    }
                    cells
                })
                .collect();
            let table = Table { title: shell.t("network-map-nav").to_owned(), columns, rows };
            export::file(&shell, table, format, "communes")
        })
        .await
}
