//! A contact sheet of everything the crate draws, to be looked at: `cargo run --example sheet -- OUT.html [communes.geojson]`.
//!
//! The figures are made up; the little stylesheet shows which classes a page has to colour.

use std::fmt::Write as _;
use std::time::Instant;

use navette_geography::*;

const CSS: &str = include_str!("sheet.css");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let out = arguments.next().ok_or("say where to write")?;
    let communes = match arguments.next() {
        Some(path) => Some(Boundaries::from_geojson(&std::fs::read(path)?, Keys::COMMUNES)?),
        None => None,
    };
    let mut both = String::new();
    for theme in ["light", "dark"] {
        write!(both, "<section class=\"{theme}\"><h1>{theme}</h1>")?;
        cloths(&mut both, theme)?;
        maps(&mut both, theme, communes.as_ref())?;
        charts(&mut both, theme)?;
        both.push_str("</section>");
    }
    std::fs::write(out, format!("<!doctype html><meta charset=utf-8><style>{CSS}</style>{both}"))?;
    Ok(())
}

fn held<'a>(day: i32, hours: f64, outside: bool, components: &[Component], title: &'a str) -> Encounter<'a> {
    let place = if outside { Place::Outside } else { Place::Inside };
    Encounter { day, components: components.to_vec(), hours: Some(hours), place, title, href: Some("#") }
}

fn cloths(out: &mut String, theme: &str) -> std::fmt::Result {
    use Component::{Know, Meet, Practise};
    let season = |name, state| Season { name, note: "", state };
    let rich = || {
        SeasonState::Known(vec![
            held(10, 4.0, false, &[Know], "Animation en classe, 4 h"),
            held(40, 12.0, false, &[Practise], "Atelier de danse, 12 h"),
            held(70, 3.0, true, &[Meet], "Concert, 3 h"),
            held(95, 20.0, false, &[Practise, Meet], "Résidence, 20 h"),
            held(120, 2.0, true, &[Know, Meet], "Visite guidée, 2 h"),
            held(160, 6.0, false, &[Know, Practise, Meet], "Projet photo, 6 h"),
            held(200, 3.0, true, &[Meet], "Théâtre, 3 h"),
        ])
    };
    let thin = || SeasonState::Known(vec![held(60, 2.0, true, &[Meet], "Théâtre, 2 h")]);
    let one_sided =
        || SeasonState::Known((0..4).map(|i| held(i * 40, 8.0, false, &[Know], "Conférence, 8 h")).collect());
    let nothing = || SeasonState::Known(Vec::new());
    let undyed = || SeasonState::Known(vec![Encounter { day: 3, title: "?", ..Default::default() }]);
    let cases: Vec<(&str, Vec<Season<'_>>)> = vec![
        ("rich", vec![season("2024-2025", thin()), season("2025-2026", rich())]),
        ("thin, after unknown", vec![season("2024-2025", SeasonState::Unknown), season("2025-2026", thin())]),
        ("one-sided", vec![season("2024-2025", nothing()), season("2025-2026", one_sided())]),
        ("components unknown", vec![season("2024-2025", undyed()), season("2025-2026", nothing())]),
        (
            "five seasons",
            vec![
                season("2021-2022", SeasonState::Unknown),
                season("2022-2023", nothing()),
                season("2023-2024", one_sided()),
                season("2024-2025", thin()),
                season("2025-2026", rich()),
            ],
        ),
        ("empty", Vec::new()),
    ];
    out.push_str("<table>");
    for (i, (name, seasons)) in cases.iter().enumerate() {
        let draw = |size, letter| {
            let id = format!("{theme}{letter}{i}");
            Etoffe { id: &id, sentence: name, seasons, size }.draw()
        };
        let (small, medium) = (draw(EtoffeSize::Small, "s"), draw(EtoffeSize::Medium, "m"));
        println!("{name}: small {} B, medium {} B", small.len(), medium.len());
        write!(out, "<tr><td>{small}<td>{medium}<td>{name}<td>{}", draw(EtoffeSize::Large, "l"))?;
    }
    write!(out, "</table><p class=icons>{}</p>", favicon(Dyes::default()))
}

fn scattered(count: usize, bounds: Bounds) -> Vec<Position> {
    // A fixed sequence that looks like chance, denser in the middle.
    let mut state = 12_345_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) as f64 / (1_u64 << 24) as f64
    };
    let mut place = |from: f64, to: f64| from + (to - from) * (next() + next() + next()) / 3.0;
    (0..count)
        .filter_map(|_| {
            Position::new(
                place(bounds.min.lon(), bounds.max.lon()),
                place(bounds.min.lat(), bounds.max.lat()),
            )
        })
        .collect()
}

fn maps(out: &mut String, theme: &str, communes: Option<&Boundaries>) -> std::fmt::Result {
    out.push_str("<div class=pair>");
    if let Some(communes) = communes {
        let light = communes.simplified(30.0);
        let bounds = communes.bounds().unwrap_or_else(|| unreachable!("read from a file that has areas"));
        let places = scattered(600, bounds);
        let address = "/reseau/implantations/0190a5b2-6f3c-7d21-9a4e-1c2d3e4f5a6b";
        let points = places.iter().enumerate().map(|(i, p)| MapPoint {
            position: *p,
            kind: if i % 7 == 0 { "operator" } else { "site" },
            mark: if i % 7 == 0 { Mark::Diamond } else { Mark::Circle },
            size: 4.0,
            known: i % 5 > 1,
            label: format!("École fondamentale imaginaire n° {i}").into(),
            href: Some(address.into()),
        });
        let areas = light.areas().iter().enumerate().map(|(i, area)| MapArea {
            area,
            shade: if i % 6 == 5 { Shade::Unknown } else { Shade::Level((i % 6) as u8) },
            label: format!("{} : 4 sites sur 21", area.name_fr).into(),
            name: area.name("fr"),
            href: None,
        });
        let group_text = |group: &MapGroup<'_>| {
            let kinds =
                group.kinds().iter().map(|(kind, n)| format!("{n} {kind}")).collect::<Vec<_>>().join(", ");
            GroupText { label: kinds, href: Some("/carte?zoom=1&a=4.35,50.85".into()) }
        };
        let mut map = Map {
            id: &format!("{theme}-map"),
            title: "Implantations par commune",
            description: "Carte inventée.",
            width: 640.0,
            height: 640.0,
            bounds: None,
            zoom: 0,
            name_size: 11.0,
            areas: areas.collect(),
            points: points.collect(),
            group_text: &group_text,
        };
        let start = Instant::now();
        const TIMES: u32 = 200;
        for _ in 1..TIMES {
            map.draw();
        }
        let svg = map.draw();
        let spent = start.elapsed() / TIMES;
        out.push_str(&svg);
        let points = std::mem::take(&mut map.points);
        let bare = map.draw();
        let paths: usize = bare.split(" d=\"").skip(1).filter_map(|rest| rest.find('"')).sum();
        println!("map {} B in {spent:?}; without points {} B; paths {paths} B", svg.len(), bare.len());
        map.points = points;
        map.areas.iter_mut().for_each(|area| area.shade = Shade::Plain);
        let id = format!("{theme}-near");
        map.id = &id;
        map.zoom = 2;
        map.bounds = communes.area("21004").map(Area::bounds);
        out.push_str(&map.draw());
    }
    out.push_str(&tiles(theme));
    let shades = (0..5).map(Shade::Level).chain([Shade::Unknown]);
    let mut entries: Vec<LegendEntry<'_>> = shades
        .map(|shade| LegendEntry { sign: LegendSign::Shade(shade), label: "moins de 20 % (4)" })
        .collect();
    for (kind, mark, known) in
        [("site", Mark::Circle, true), ("site", Mark::Circle, false), ("operator", Mark::Diamond, true)]
    {
        entries.push(LegendEntry { sign: LegendSign::Mark { kind, mark, known }, label: kind });
    }
    entries.push(LegendEntry { sign: LegendSign::Group, label: "plusieurs lieux" });
    for component in Component::ALL {
        let sign = LegendSign::Weft(Some(component), Place::Inside);
        entries.push(LegendEntry { sign, label: "en classe" });
    }
    let sign = LegendSign::Weft(None, Place::Outside);
    entries.push(LegendEntry { sign, label: "hors les murs, composante inconnue" });
    write!(out, "{}</div>", legend(&format!("{theme}-legend"), &entries))
}

fn tiles(theme: &str) -> String {
    let places = [
        ("Jette", 1, 0),
        ("Laeken / Bruxelles", 2, 1),
        ("Evere", 4, 1),
        ("Ganshoren", 0, 0),
        ("Berchem-Sainte-Agathe", 0, 1),
        ("Koekelberg", 1, 1),
        ("Schaerbeek", 3, 1),
        ("Molenbeek-Saint-Jean", 1, 2),
        ("Saint-Josse-ten-Noode", 3, 2),
        ("Woluwe-Saint-Lambert", 4, 2),
        ("Anderlecht", 0, 3),
        ("Saint-Gilles", 1, 3),
        ("Ixelles", 2, 3),
        ("Etterbeek", 3, 3),
        ("Woluwe-Saint-Pierre", 4, 3),
        ("Forest", 1, 4),
        ("Uccle", 2, 4),
        ("Watermael-Boitsfort", 3, 4),
        ("Auderghem", 4, 4),
    ];
    let tile = |(i, (name, column, row)): (usize, &(&'static str, u8, u8))| Tile {
        column: *column,
        row: *row,
        shade: if i % 6 == 5 { Shade::Unknown } else { Shade::Level((i % 6) as u8) },
        name: (*name).into(),
        figure: if i % 6 == 5 { "?".into() } else { "4 / 21".into() },
        label: format!("{name} : 4 sites sur 21").into(),
        href: Some("#".into()),
    };
    let tiles = places.iter().enumerate().map(tile).collect();
    TileMap { id: &format!("{theme}-tiles"), title: "Tuiles", description: "", tiles }.draw()
}

fn charts(out: &mut String, theme: &str) -> std::fmt::Result {
    let bars = [
        ("Ordinaire maternel", Some(0.31), 0.24),
        ("Ordinaire primaire", Some(0.42), 0.45),
        ("Secondaire", Some(0.08), 0.22),
        ("Spécialisé, types 1 à 8", None, 0.09),
    ];
    let bar = |&(label, value, weight): &(&'static str, Option<f64>, f64)| Bar {
        label: label.into(),
        value,
        text: value.map_or("inconnu · pèse 9 %".into(), |v| {
            format!("{:.0} % · pèse {:.0} %", v * 100.0, weight * 100.0).into()
        }),
        weight: Some(weight),
        title: format!("{label} : part des rencontres et poids").into(),
        href: Some("#".into()),
    };
    let chart = BarChart {
        id: &format!("{theme}-chart"),
        title: "Part et poids",
        description: "",
        width: 640.0,
        full: None,
        bars: bars.iter().map(bar).collect(),
        caption: "Part de chaque niveau dans les 214 rencontres connues de 2025-2026 ; le trait est son poids parmi les 599 implantations.",
    };
    write!(
        out,
        "{}{}",
        chart.draw(),
        BarChart { id: &format!("{theme}-chart-s"), width: 360.0, ..chart.clone() }.draw()
    )
}
