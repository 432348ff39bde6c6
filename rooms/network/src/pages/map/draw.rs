//! The drawing: communes shaded by a measure, points of sites and operators; tiles when there are no outlines.

use super::{PATH, points_wanted};
use crate::code::Reach;
use crate::code::Status;
use crate::lists::commune::{Counted, Figures, Measure, counts, limits};
use crate::lists::operator::OperatorLines;
use crate::lists::site::{SiteLines, Teaches};
use crate::pages::words;
use navette_belgium::Commune;
use navette_geography::{
    Boundaries, Bounds, GroupText, LegendEntry, LegendSign, Map, MapArea, MapGroup, MapPoint, Mark, Position,
    Shade, Tile, TileMap, legend,
};
use navette_web::{Fields, Shell};
use std::collections::BTreeMap;

/// The drawings of the page.
pub(super) struct Drawn {
    /// The map, or the tiles when there are no outlines.
    pub main: String,
    /// The points alone, when there are no outlines.
    pub points: Option<String>,
    /// The key.
    pub legend: String,
    /// How many points have no place on the map.
    pub unplaced: i64,
}

/// Everything a drawing is made of.
pub(super) struct Subject<'a> {
    pub shell: &'a Shell,
    pub fields: &'a Fields,
    pub measure: Measure,
    pub what: Option<Teaches>,
    pub communes: &'a BTreeMap<String, Figures>,
    pub outlines: &'a Boundaries,
    pub sites: &'a SiteLines,
    pub operators: &'a OperatorLines,
    pub sentence: &'a str,
}

/// A figure as people read it: `42 %` or `17`; empty when nothing is known.
pub(super) fn figure(shell: &Shell, measure: Measure, counted: Counted) -> String {
    match (measure.is_share(), counted.known) {
        (true, 0) => String::new(),
        (true, known) => shell.percent(&counted.part, &known),
        (false, _) => shell.count(&counted.part),
    }
}

/// The list that a commune's area leads to, filtered alike.
pub(super) fn list_of(measure: Measure, what: Option<Teaches>, nis: &str) -> String {
    let mut fields = Fields::default();
    fields.set("commune", nis);
    if measure == Measure::Operators {
        return fields.address("/reseau/operateurs");
    }
    fields.set("teaches", what.map_or("", Teaches::code));
    fields.address("/reseau/implantations")
}

impl Subject<'_> {
    fn shade(&self, limits: &[f64; 4], counted: Counted) -> Shade {
        let value = if self.measure.is_share() { counted.share() } else { Some(counted.part as f64) };
        Shade::among(value, limits)
    }

    fn counted(&self, nis: &str) -> Counted {
        self.communes.get(nis).copied().unwrap_or_default().of(self.measure)
    }

    /// "Evere : 4 sur 21, 3 inconnues".
    fn label(&self, nis: &str) -> String {
        let counted = self.counted(nis);
        let shell = self.shell;
        let said = caption(shell, self.measure, counted);
        shell.ta(
            "network-map-area",
            &[("name", words::commune(shell, Some(nis)).into()), ("said", said.into())],
        )
    }

    /// Draws everything.
    pub fn draw(&self) -> Drawn {
        let placed = self.communes.iter().filter(|(nis, _)| !nis.is_empty());
        let limits = limits(self.measure, placed.map(|(_, figures)| figures.of(self.measure).part));
        let points = self.points();
        let (placed, unplaced) = (points.0, points.1);
        let legend = self.legend(&limits, &placed);
        if self.outlines.areas().is_empty() {
            let points = (!placed.is_empty()).then(|| self.map(Vec::new(), placed));
            return Drawn { main: self.tiles(&limits), points, legend, unplaced };
        }
        let areas = self
            .outlines
            .areas()
            .iter()
            .map(|area| MapArea {
                area,
                shade: self.shade(&limits, self.counted(&area.code)),
                label: self.label(&area.code).into(),
                name: words::commune(self.shell, Some(&area.code)).into(),
                href: Some(list_of(self.measure, self.what, &area.code).into()),
            })
            .collect();
        Drawn { main: self.map(areas, placed), points: None, legend, unplaced }
    }

    fn map(&self, areas: Vec<MapArea<'_>>, points: Vec<MapPoint<'_>>) -> String {
        let zoom = self.fields.read::<u8>("zoom").unwrap_or(0).min(6);
        let group_text = |group: &MapGroup<'_>| self.group(group, zoom);
        Map {
            id: "carte",
            title: self.shell.t("network-map-nav"),
            description: self.sentence,
            width: 900.0,
            height: 760.0,
            bounds: near(self.fields),
            zoom,
            name_size: if points.is_empty() { 13.0 } else { 12.0 },
            areas,
            points,
            group_text: &group_text,
        }
        .draw()
    }

    fn group(&self, group: &MapGroup<'_>, zoom: u8) -> GroupText {
        let said: Vec<String> = group
            .kinds()
            .iter()
            .map(|(kind, count)| {
                let count = i64::try_from(*count).unwrap_or(i64::MAX);
                let key = if *kind == "operator" { "network-map-operators" } else { "network-map-sites" };
                self.shell.tn(key, &count)
            })
            .collect();
        let centre = group.bounds.centre();
        let mut nearer = self.fields.clone();
        nearer.set("near", &format!("{:.5},{:.5}", centre.lat(), centre.lon()));
        let href = (zoom < 6).then(|| nearer.address_with(PATH, "zoom", &(zoom + 2).min(6).to_string()));
        GroupText { label: said.join(", "), href }
    }

    /// The points wanted, and how many have no known place.
    fn points(&self) -> (Vec<MapPoint<'static>>, i64) {
        let (with_sites, with_operators) = points_wanted(self.fields);
        let (mut points, mut unplaced) = (Vec::new(), 0);
        let place =
            |lat: Option<f64>, lon: Option<f64>| lat.zip(lon).and_then(|(lat, lon)| Position::new(lon, lat));
        for line in self.sites.all().iter().filter(|line| with_sites && counts(line, self.what)) {
            let Some(position) = place(line.row.latitude, line.row.longitude) else {
                unplaced += 1;
                continue;
            };
            let reach = self.shell.tc("network-reach-", line.row.reach.code());
            points.push(MapPoint {
                position,
                kind: "site",
                mark: Mark::Circle,
                size: 4.5,
                known: line.row.reach != Reach::Unknown,
                label: format!("{} – {reach}", line.row.name).into(),
                href: Some(format!("/reseau/implantations/{}", line.row.id).into()),
            });
        }
        let open = self.operators.all().iter().filter(|line| line.row.status != Status::Closed);
        for line in open.filter(|_| with_operators) {
            let Some(position) = place(line.row.latitude, line.row.longitude) else {
                unplaced += 1;
                continue;
            };
            let category = crate::pages::choices::code(self.shell, "network-category-", &line.row.category);
            points.push(MapPoint {
                position,
                kind: "operator",
                mark: Mark::Diamond,
                size: 5.5,
                known: true,
                label: format!("{} – {category}", line.row.name).into(),
                href: Some(format!("/reseau/operateurs/{}", line.row.id).into()),
            });
        }
        (points, unplaced)
    }

    fn tiles(&self, limits: &[f64; 4]) -> String {
        let tiles = Commune::ALL
            .into_iter()
            .map(|commune| {
                let counted = self.counted(commune.nis());
                let (column, row) = commune.tile();
                let figure = figure(self.shell, self.measure, counted);
                Tile {
                    column,
                    row,
                    shade: self.shade(limits, counted),
                    name: words::commune(self.shell, Some(commune.nis())).into(),
                    figure: if figure.is_empty() { "?".into() } else { figure.into() },
                    label: self.label(commune.nis()).into(),
                    href: Some(list_of(self.measure, self.what, commune.nis()).into()),
                }
            })
            .collect();
        let title = self.shell.t("network-map-nav");
        TileMap { id: "communes", title, description: self.sentence, tiles }.draw()
    }

    fn legend(&self, limits: &[f64; 4], points: &[MapPoint<'_>]) -> String {
        let shell = self.shell;
        let say = |value: f64| {
            if self.measure.is_share() {
                shell.percent(&((value * 100.0).round() as i64), &100)
            } else {
                shell.count(&(value as i64))
            }
        };
        let mut lines: Vec<(LegendSign<'_>, String)> = Vec::new();
        for level in 0..Shade::LEVELS {
            let at = |place: u8| limits.get(usize::from(place)).copied().map(say).unwrap_or_default();
            let words = match level {
                0 => shell.tx("network-map-below", at(0)),
                4 => shell.tx("network-map-from", at(3)),
                level => shell
                    .ta("network-map-between", &[("low", at(level - 1).into()), ("high", at(level).into())]),
            };
            lines.push((LegendSign::Shade(Shade::Level(level)), words));
        }
        if self.measure.is_share() {
            lines.push((LegendSign::Shade(Shade::Unknown), shell.t("network-map-nothing-known").to_owned()));
        }
        let count = |kind: &str, known: bool| {
            let found = points.iter().filter(|point| point.kind == kind && point.known == known).count();
            i64::try_from(found).unwrap_or(i64::MAX)
        };
        for (kind, mark, known, key) in [
            ("site", Mark::Circle, true, "network-map-key-site"),
            ("site", Mark::Circle, false, "network-map-key-unknown"),
            ("operator", Mark::Diamond, true, "network-map-key-operator"),
        ] {
            let count = count(kind, known);
            if count > 0 {
                lines.push((LegendSign::Mark { kind, mark, known }, shell.tn(key, &count)));
            }
        }
        if !points.is_empty() {
            lines.push((LegendSign::Group, shell.t("network-map-key-group").to_owned()));
        }
        let entries: Vec<LegendEntry<'_>> =
            lines.iter().map(|(sign, label)| LegendEntry { sign: *sign, label }).collect();
        legend("cle", &entries)
    }
}

/// A figure with what it is out of: "4 sur 21 connues ; 3 inconnues".
pub(super) fn caption(shell: &Shell, measure: Measure, counted: Counted) -> String {
    let count = |number: i64| shell.count(&number);
    if !measure.is_share() {
        let key = if measure == Measure::Operators { "network-map-operators" } else { "network-map-sites" };
        return shell.tn(key, &counted.part);
    }
    let args = [
        ("part", count(counted.part).into()),
        ("known", count(counted.known).into()),
        ("unknown", count(counted.unknown).into()),
    ];
    match (counted.known, counted.unknown) {
        (0, 0) => shell.t("network-map-none").to_owned(),
        (0, _) => shell.tn("network-map-all-unknown", &counted.unknown),
        (_, 0) => shell.ta("network-map-out-of", &args),
        _ => shell.ta("network-map-out-of-known", &args),
    }
}

/// The part of the Earth that the address asks for.
fn near(fields: &Fields) -> Option<Bounds> {
    let (lat, lon) = fields.get("near").split_once(',')?;
    let centre = Position::new(lon.trim().parse().ok()?, lat.trim().parse().ok()?)?;
    let zoom = fields.read::<u8>("zoom").unwrap_or(0).min(6);
    Some(Bounds::near(centre, 9_000.0 / f64::from(1_u32 << zoom)))
}
