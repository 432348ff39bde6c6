//! What a drawn map must be.

use proptest::prelude::*;

use super::*;
use crate::svg::check;
use crate::{Area, Polygon};

fn at(lon: f64, lat: f64) -> Position {
    Position::new(lon, lat).unwrap()
}

fn square(code: &str, west: f64) -> Area {
    let ring = vec![at(west, 50.8), at(west + 0.1, 50.8), at(west + 0.1, 50.9), at(west, 50.9)];
    Area::new(code.into(), code.into(), None, vec![Polygon { rings: vec![ring] }]).unwrap()
}

fn point<'a>(lon: f64, lat: f64, label: &'a str, href: Option<&'a str>) -> MapPoint<'a> {
    MapPoint {
        position: at(lon, lat),
        kind: "site",
        mark: Mark::Circle,
        size: 4.0,
        known: true,
        label: label.into(),
        href: href.map(Into::into),
    }
}

fn group_text(group: &MapGroup<'_>) -> GroupText {
    GroupText { label: format!("{:?}", group.kinds()), href: None }
}

fn map<'a>(areas: Vec<MapArea<'a>>, points: Vec<MapPoint<'a>>) -> Map<'a> {
    Map {
        id: "m",
        title: "Carte",
        description: "",
        width: 200.0,
        height: 200.0,
        bounds: None,
        zoom: 0,
        name_size: 11.0,
        areas,
        points,
        group_text: &group_text,
    }
}

fn shaded<'a>(area: &'a Area, shade: Shade) -> MapArea<'a> {
    MapArea { area, shade, label: "Evere : 4 & 5".into(), name: "Evere".into(), href: None }
}

/// By hand: 0.1° of latitude is the tighter side… 0.1° × cos 50.85° = 0.0631° wide, 0.1° high, in 176 × 176:
/// 1 760 units per degree of latitude, so 176 high and 111.1 wide, centred: x from 44.4 to 155.6, y from 188 to 12.
#[test]
fn a_small_map_is_exactly_this() {
    let evere = square("evere", 4.3);
    let svg =
        map(vec![shaded(&evere, Shade::Level(0))], vec![point(4.35, 50.85, "École", Some("/s?a&b"))]).draw();
    check(&svg);
    assert_eq!(
        svg,
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 200 200" width="200" height="200" "#,
            r#"role="group" aria-labelledby="m-t"><title id="m-t">Carte</title>"#,
            r#"<g class="areas"><g class="area-link"><title>Evere : 4 &amp; 5</title>"#,
            r#"<g class="area shade-0"><path d="M44.4 188l111.2 0 0-176-111.2 0z" fill-rule="evenodd"/></g></g></g>"#,
            r#"<g class="points" text-anchor="middle" font-size="10"><a class="point point-site" href="/s?a&amp;b" aria-label="École">"#,
            r#"<title>École</title><circle cx="100" cy="100" r="4"/></a></g>"#,
            r#"<g class="area-names" text-anchor="middle" font-size="11" aria-hidden="true" pointer-events="none">"#,
            r#"<text class="area-name" x="100" y="103.9">Evere</text></g></svg>"#
        )
    );
}

#[test]
fn unknown_is_hatched_and_hollow() {
    let evere = square("evere", 4.3);
    let mut alone = point(4.35, 50.85, "?", None);
    alone.known = false;
    let svg = map(vec![shaded(&evere, Shade::Unknown)], vec![alone]).draw();
    check(&svg);
    assert!(svg.contains(r##"href="#m-a0" fill="url(#m-pu)""##) && svg.contains(r#"<pattern id="m-pu""#));
    assert!(svg.contains(r#"<g class="point point-site unknown">"#));
}

#[test]
fn crowds_say_what_they_hold() {
    let mut points =
        vec![point(4.35, 50.85, "a", None), point(4.35, 50.85, "b", None), point(4.38, 50.88, "c", None)];
    points[1].kind = "opérateur";
    let evere = square("evere", 4.3);
    let mut crowded = map(vec![shaded(&evere, Shade::Plain)], points);
    let svg = crowded.draw();
    check(&svg);
    assert!(svg.contains(">2</text>") && svg.contains("(&quot;opérateur&quot;, 1)"), "{svg}");
    assert_eq!(crowded.outside(), 0);
    crowded.points.push(point(5.5, 50.85, "far", None));
    assert_eq!(crowded.outside(), 1);
}

#[test]
fn nothing_is_still_a_picture() {
    let svg = map(Vec::new(), Vec::new()).draw();
    check(&svg);
    assert!(svg.contains(r#"role="img""#));
}

proptest! {
    #[test]
    fn any_map_is_well_formed(
        points in proptest::collection::vec((-180.0..180.0, -90.0..90.0, any::<String>(), any::<bool>()), 0..20),
        size in (proptest::num::f64::ANY, proptest::num::f64::ANY, proptest::num::f64::ANY),
        zoom in any::<u8>(), level in any::<u8>(), text in any::<String>(),
    ) {
        let evere = square(&text, 4.3);
        let area = MapArea { name: text.as_str().into(), label: text.as_str().into(), ..shaded(&evere, Shade::Level(level)) };
        let points = points.iter().map(|(lon, lat, label, linked)| MapPoint {
            kind: label, size: size.2, known: *linked, ..point(*lon, *lat, label, linked.then_some(label.as_str()))
        }).collect();
        let mut drawn = map(vec![area], points);
        (drawn.width, drawn.height, drawn.name_size, drawn.zoom) = (size.0, size.1, size.2, zoom);
        (drawn.id, drawn.title, drawn.description) = (&text, &text, &text);
        check(&drawn.draw());
        drawn.areas.clear();
        check(&drawn.draw());
        prop_assert!(drawn.outside() <= drawn.points.len());
    }
}
