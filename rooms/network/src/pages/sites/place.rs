//! Where a site stands: a point among the outlines of the communes, or its commune among the tiles of Brussels.

use crate::pages::words;
use crate::store::site::Site;
use navette_belgium::Commune;
use navette_geography::{
    Boundaries, Bounds, GroupText, Map, MapArea, MapPoint, Mark, Position, Shade, Tile, TileMap,
};
use navette_web::{Fields, Shell};
use std::borrow::Cow;

/// How much of the Earth the small map shows on either side, in metres.
const AROUND: f64 = 3_000.0;

fn position(site: &Site) -> Option<Position> {
    site.latitude.zip(site.longitude).and_then(|(lat, lon)| Position::new(lon, lat))
}

/// The drawing of the sheet; nothing for a site of which neither the point nor a commune of Brussels is known.
pub(super) fn drawing(shell: &Shell, site: &Site, outlines: &Boundaries) -> String {
    match position(site).filter(|_| !outlines.areas().is_empty()) {
        Some(position) => point(shell, site, position, outlines),
        None => tiles(shell, site.commune.as_deref()),
    }
}

/// Where the site is on the map of the basin; empty when its place is not known.
pub(super) fn on_the_map(site: &Site) -> String {
    let Some(position) = position(site) else { return String::new() };
    let near = format!("{:.5},{:.5}", position.lat(), position.lon());
    Fields::from_pairs([("points", "sites"), ("zoom", "5"), ("near", near.as_str())]).address("/reseau/carte")
}

fn point(shell: &Shell, site: &Site, position: Position, outlines: &Boundaries) -> String {
    let areas = outlines
        .areas()
        .iter()
        .map(|area| {
            let name = words::commune(shell, Some(&area.code));
            let here = site.commune.as_deref() == Some(area.code.as_str());
            let shade = if here { Shade::Level(1) } else { Shade::Plain };
            MapArea { area, shade, label: name.clone().into(), name: name.into(), href: None }
        })
        .collect();
    let title = shell.tx("network-sites-map-title", words::commune(shell, site.commune.as_deref()));
    Map {
        id: "where",
        title: &title,
        description: "",
        width: 320.0,
        height: 300.0,
        bounds: Some(Bounds::near(position, AROUND)),
        zoom: 0,
        name_size: 13.0,
        areas,
        points: vec![MapPoint {
            position,
            kind: "site",
            mark: Mark::Circle,
            size: 8.0,
            known: true,
            label: site.name.as_str().into(),
            href: None,
        }],
        group_text: &|_| GroupText { label: String::new(), href: None },
    }
    .draw()
}

/// The commune among the others; nothing outside Brussels.
fn tiles(shell: &Shell, nis: Option<&str>) -> String {
    let Some(here) = nis.and_then(Commune::from_nis) else { return String::new() };
    let tiles = Commune::ALL
        .iter()
        .map(|commune| {
            let (column, row) = commune.tile();
            let name = words::commune(shell, Some(commune.nis()));
            let shade = if *commune == here { Shade::Level(4) } else { Shade::Plain };
            let label = Cow::from(name.clone());
            Tile { column, row, shade, name: name.into(), figure: "".into(), label, href: None }
        })
        .collect();
    let title = shell.tx("network-sites-map-title", words::commune(shell, nis));
    TileMap { id: "where", title: &title, description: "", tiles }.draw()
}
