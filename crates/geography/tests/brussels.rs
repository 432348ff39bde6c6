//! Against the real boundaries of Brussels, when they are at hand (`NAVETTE_DATA_SHARED`, or beside the checkout).

use std::io::Read;
use std::path::PathBuf;

use navette_geography::{
    Boundaries, GroupText, Keys, Lambert, Map, MapArea, MapGroup, MapPoint, Mark, Position, Shade, distance,
    from_lambert72, to_lambert72,
};

fn data(file: &str) -> Option<Vec<u8>> {
    let folder = std::env::var_os("NAVETTE_DATA_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")),
        PathBuf::from,
    );
    let bytes = std::fs::read(folder.join("geo").join(file)).ok();
    if bytes.is_none() {
        eprintln!("SKIPPED: {file} is not in {}", folder.display());
    }
    bytes
}

/// The rings of a polygon shapefile, in its own order (ESRI Shapefile Technical Description, 1998, shape type 5).
fn shapes(shp: &[u8]) -> Vec<Vec<Lambert>> {
    let int = |at: usize| u32::from_le_bytes(shp[at..at + 4].try_into().unwrap()) as usize;
    let double = |at: usize| f64::from_le_bytes(shp[at..at + 8].try_into().unwrap());
    let mut found = Vec::new();
    let mut at = 100;
    while at + 8 < shp.len() {
        let words = u32::from_be_bytes(shp[at + 4..at + 8].try_into().unwrap()) as usize;
        let record = at + 8;
        assert_eq!(int(record), 5, "a polygon");
        let (parts, points) = (int(record + 36), int(record + 40));
        let first = record + 44 + 4 * parts;
        found.push(
            (0..points)
                .map(|i| Lambert { x: double(first + 16 * i), y: double(first + 16 * i + 8) })
                .collect(),
        );
        at = record + 2 * words;
    }
    found
}

#[test]
fn lambert_72_agrees_with_the_published_conversion() {
    let Some(zip) = data("urbis_monitoring_district_epsg31370.zip") else {
        return;
    };
    let Some(geojson) = data("quartiers-monitoring-bruxelles.geojson") else {
        return;
    };
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
    let mut shp = Vec::new();
    archive.by_name("UrbAdm_MONITORING_DISTRICT.shp").unwrap().read_to_end(&mut shp).unwrap();
    let shapes = shapes(&shp);
    let quarters = Boundaries::from_geojson(&geojson, Keys::QUARTERS).unwrap();
    assert_eq!((shapes.len(), quarters.areas().len()), (145, 145));

    // Orders differ (features, rings, starts), so each published vertex is compared with the nearest converted one.
    let converted: Vec<Position> = shapes.iter().flatten().map(|p| from_lambert72(*p).unwrap()).collect();
    let key = |p: Position| ((p.lon() * 2_000.0).floor() as i32, (p.lat() * 2_000.0).floor() as i32);
    let mut grid = std::collections::HashMap::<(i32, i32), Vec<Position>>::new();
    for p in &converted {
        grid.entry(key(*p)).or_default().push(*p);
    }
    let nearest = |p: Position| {
        let (x, y) = key(p);
        let around = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (x + dx, y + dy)));
        around.filter_map(|k| grid.get(&k)).flatten().map(|q| distance(p, *q)).fold(f64::INFINITY, f64::min)
    };
    let published = quarters.areas().iter().flat_map(|a| &a.polygons).flat_map(|p| &p.rings).flatten();
    let mut gaps: Vec<f64> = published.map(|p| nearest(*p)).collect();
    gaps.sort_by(f64::total_cmp);
    let (median, most) = (gaps[gaps.len() / 2], gaps[gaps.len() - 1]);
    println!("{} vertices: median {median:.3} m, most {most:.3} m", gaps.len());
    assert!(most < 1.0, "median {median} m, most {most} m");
    for p in shapes.iter().flatten().step_by(50) {
        let back = to_lambert72(from_lambert72(*p).unwrap());
        assert!((back.x - p.x).hypot(back.y - p.y) < 0.01);
    }
}

#[test]
fn nineteen_communes_are_light_and_still_touch() {
    let Some(geojson) = data("communes-bruxelles.geojson") else {
        return;
    };
    let communes = Boundaries::from_geojson(&geojson, Keys::COMMUNES).unwrap();
    assert_eq!(communes.areas().len(), 19);
    let grand_place = Position::new(4.3525, 50.8467).unwrap();
    assert_eq!(communes.area_at(grand_place).unwrap().code, "21004");

    let count = |b: &Boundaries| {
        b.areas().iter().flat_map(|a| &a.polygons).flat_map(|p| &p.rings).map(Vec::len).sum::<usize>()
    };
    let light = communes.simplified(25.0);
    println!("{} vertices become {}", count(&communes), count(&light));
    assert!(count(&light) * 4 < count(&communes));

    // No gaps: inside the Region, a place held by one commune before is still held by exactly one after,
    // save at the precision of a point on an edge.
    let bounds = communes.bounds().unwrap();
    let (mut inside, mut none, mut several) = (0, 0, 0);
    for i in 0..200 {
        for j in 0..200 {
            let share = |a: f64, b: f64, k: i32| a + (b - a) * (f64::from(k) + 0.5) / 200.0;
            let p = Position::new(
                share(bounds.min.lon(), bounds.max.lon(), i),
                share(bounds.min.lat(), bounds.max.lat(), j),
            )
            .unwrap();
            if communes.area_at(p).is_some() {
                inside += 1;
                match light.areas().iter().filter(|area| area.contains(p)).count() {
                    0 => none += 1,
                    1 => {}
                    _ => several += 1,
                }
            }
        }
    }
    println!("of {inside} places, {none} fell out and {several} are held twice");
    assert!(none * 200 < inside && several * 500 < inside);
}

#[test]
fn six_hundred_sites_on_nineteen_communes_weigh_little() {
    let Some(geojson) = data("communes-bruxelles.geojson") else {
        return;
    };
    let communes = Boundaries::from_geojson(&geojson, Keys::COMMUNES).unwrap().simplified(25.0);
    let bounds = communes.bounds().unwrap();
    // A lattice whose steps share no divisor spreads the points without two on one spot.
    let place = |i: u32| {
        let share = |a: f64, b: f64, step: u32| a + (b - a) * f64::from(i * step % 601) / 601.0;
        Position::new(
            share(bounds.min.lon(), bounds.max.lon(), 233),
            share(bounds.min.lat(), bounds.max.lat(), 1),
        )
    };
    let group_text = |group: &MapGroup<'_>| GroupText {
        label: format!("{} implantations", group.points.len()),
        href: None,
    };
    let mut map = Map {
        id: "carte",
        title: "Implantations",
        description: "",
        width: 640.0,
        height: 640.0,
        bounds: None,
        zoom: 0,
        name_size: 11.0,
        areas: Vec::new(),
        points: Vec::new(),
        group_text: &group_text,
    };
    let levels = (0..5).cycle();
    map.areas = communes
        .areas()
        .iter()
        .zip(levels)
        .map(|(area, level)| MapArea {
            area,
            shade: Shade::Level(level),
            label: area.name_fr.as_str().into(),
            name: area.name("fr"),
            href: None,
        })
        .collect();
    let bare = map.draw();
    map.points = (0..600)
        .filter_map(place)
        .map(|position| MapPoint {
            position,
            kind: "site",
            mark: Mark::Circle,
            size: 4.0,
            known: true,
            label: "École fondamentale communale imaginaire".into(),
            href: Some("/reseau/implantations/0190a5b2-6f3c-7d21-9a4e-1c2d3e4f5a6b".into()),
        })
        .collect();
    let full = map.draw();
    println!("{} bytes with points, {} without", full.len(), bare.len());
    assert!(full.len() < 80_000 && bare.len() < 25_000);
}
