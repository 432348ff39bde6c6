//! The offers of the public catalogue on a map: communes by how many take place there, and each offer where it is.

use super::PATH;
use super::wanted::Wanted;
use crate::lists::{Asked, NOT_SAID, OfferFacet, OfferFilter, OfferLine, OfferSort};
use crate::memory::Memory;
use crate::pages::offers::value;
use askama::Template;
use axum::Extension;
use axum::response::Response;
use navette_geography::{
    Area, Boundaries, Bounds, GroupText, Map, MapArea, MapGroup, MapPoint, Mark, Position, Shade,
};
use navette_network::Outlines;
use navette_network::store::boundary;
use navette_web::{Fields, Question, Shell, Visit, html};

/// Where the map is.
const MAP: &str = "/catalogue/carte";
/// The most points drawn: more is a page nobody loads.
const POINTS: usize = 1_000;

/// A commune and how many offers take place there.
struct Row {
    name: String,
    href: String,
    count: i64,
}

#[derive(Template)]
#[template(path = "catalogue/map.html")]
struct MapPage {
    shell: Shell,
    /// Trusted: drawn here, every word escaped.
    drawing: String,
    sentence: String,
    unplaced: i64,
    more: i64,
    rows: Vec<Row>,
    list: String,
    whole: String,
    sources: Vec<String>,
}

/// `GET /catalogue/carte`: what the filters leave, where it takes place.
pub(super) async fn map(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Extension(outlines): Extension<Outlines>,
    Question(fields): Question,
) -> Response {
    visit
        .read_public(move |c, _, shell| {
            let Wanted { scope, filter, .. } = Wanted::read(c, &fields)?;
            let asked = Asked { count: &[OfferFacet::Commune], ..Asked::first(&filter, OfferSort::Title, 0) };
            let page = memory.page(c, scope, &asked)?;
            let filter = OfferFilter { placed: true, ..filter };
            let placed = memory.page(c, scope, &Asked::first(&filter, OfferSort::Title, POINTS))?;
            let communes = outlines.communes(c, scope)?;
            let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
            let points: Vec<MapPoint<'_>> = placed.lines.iter().filter_map(|(line, _)| point(line)).collect();
            let mut rows: Vec<Row> = page
                .counts
                .of(OfferFacet::Commune)
                .iter()
                .filter(|(nis, _)| **nis != *NOT_SAID)
                .map(|(nis, number)| Row {
                    name: value(&shell, OfferFacet::Commune, nis),
                    href: fields.address_with(PATH, "commune", nis),
                    count: count(*number),
                })
                .collect();
            rows.sort_by_key(|row| std::cmp::Reverse(row.count));
            let sentence = shell.tn("offers-count", &count(page.total));
            let number = |nis: &str| page.counts.count(OfferFacet::Commune, nis);
            let areas = areas(&shell, &fields, &communes, number);
            let mut whole = fields.clone();
            ["zoom", "centre"].iter().for_each(|name| whole.set(name, ""));
            let sources = boundary::sources(c, scope, "commune")?;
            html(&MapPage {
                drawing: draw(&shell, &fields, &sentence, areas, points),
                unplaced: count(page.total - placed.total),
                more: count(placed.total.saturating_sub(POINTS)),
                rows,
                list: fields.address(PATH),
                whole: if fields.has("centre") { whole.address(MAP) } else { String::new() },
                sources: sources
                    .into_iter()
                    .map(|(source, licence)| {
                        licence.map_or(source.clone(), |licence| format!("{source} · {licence}"))
                    })
                    .collect(),
                sentence,
                shell,
            })
        })
        .await
}

/// An offer where it takes place, leading to it.
fn point(line: &OfferLine) -> Option<MapPoint<'static>> {
    let at = line.place()?;
    Some(MapPoint {
        position: Position::new(at.east, at.north)?,
        kind: "operator",
        mark: Mark::Diamond,
        size: 5.5,
        known: true,
        label: format!("{} – {}", line.offer.title, line.offer.operator_name).into(),
        href: Some(format!("{PATH}/{}", line.offer.id).into()),
    })
}

/// The communes, each shaded by how many offers take place there and leading to them.
fn areas<'a>(
    shell: &Shell,
    fields: &Fields,
    communes: &'a Boundaries,
    number: impl Fn(&str) -> usize,
) -> Vec<MapArea<'a>> {
    let most = communes.areas().iter().map(|area| number(&area.code)).max().unwrap_or(0).max(5) as f64;
    let limits = [most / 5.0, 2.0 * most / 5.0, 3.0 * most / 5.0, 4.0 * most / 5.0];
    let area = |area: &'a Area| {
        let code = area.code.as_str();
        let name = value(shell, OfferFacet::Commune, code);
        let offers = number(code);
        let said = shell.tn("offers-count", &i64::try_from(offers).unwrap_or(i64::MAX));
        MapArea {
            area,
            shade: Shade::among(Some(offers as f64), &limits),
            label: format!("{name} – {said}").into(),
            name: name.into(),
            href: (offers > 0).then(|| fields.address_with(PATH, "commune", code).into()),
        }
    };
    communes.areas().iter().map(area).collect()
}

fn draw(
    shell: &Shell,
    fields: &Fields,
    sentence: &str,
    areas: Vec<MapArea<'_>>,
    points: Vec<MapPoint<'_>>,
) -> String {
    let zoom = fields.read::<u8>("zoom").unwrap_or(0).min(6);
    let centre = fields
        .get("centre")
        .split_once(',')
        .and_then(|(north, east)| Position::new(east.trim().parse().ok()?, north.trim().parse().ok()?));
    let group_text = |group: &MapGroup<'_>| {
        let middle = group.bounds.centre();
        let mut nearer = fields.clone();
        nearer.set("centre", &format!("{:.5},{:.5}", middle.lat(), middle.lon()));
        GroupText {
            label: shell.tn("offers-count", &i64::try_from(group.points.len()).unwrap_or(i64::MAX)),
            href: (zoom < 6).then(|| nearer.address_with(MAP, "zoom", &(zoom + 2).min(6).to_string())),
        }
    };
    Map {
        id: "carte",
        title: shell.t("offers-catalogue-map"),
        description: sentence,
        width: 900.0,
        height: 700.0,
        bounds: centre.map(|centre| Bounds::near(centre, 9_000.0 / f64::from(1_u32 << zoom))),
        zoom,
        name_size: 12.0,
        areas,
        points,
        group_text: &group_text,
    }
    .draw()
}
