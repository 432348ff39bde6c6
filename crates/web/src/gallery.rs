//! The gallery: every part of the look, in every state.

use crate::home::SeeGallery;
use crate::{May, Shell, Visit, html};
use askama::Template;
use axum::response::Response;
use navette_geography::{
    Bar, BarChart, Component, Encounter, Etoffe, EtoffeSize, Place, Season, SeasonState, Shade, Tile, TileMap,
};

#[derive(Template)]
#[template(path = "gallery.html")]
struct Gallery {
    shell: Shell,
    etoffes: Vec<String>,
    chart: String,
    map: String,
}

/// `GET /admin/galerie`
pub(crate) async fn show(visit: Visit) -> Response {
    visit
        .read(|_, _: &May<SeeGallery>, shell| {
            let etoffes = etoffes(&shell);
            let (chart, map) = (chart(&shell), map(&shell));
            html(&Gallery { shell, etoffes, chart, map })
        })
        .await
}

fn etoffes(shell: &Shell) -> Vec<String> {
    let title = shell.t("web-gallery-etoffes");
    let thread = |day, components: &[Component], hours, place| Encounter {
        day,
        components: components.to_vec(),
        hours: Some(hours),
        place,
        title,
        href: None,
    };
    let rich = vec![
        thread(20, &[Component::Know], 2.0, Place::Outside),
        thread(60, &[Component::Practise], 6.0, Place::Inside),
        thread(90, &[Component::Meet, Component::Know], 2.0, Place::Outside),
        thread(150, &[Component::Practise, Component::Meet], 12.0, Place::Inside),
        thread(220, &[Component::Know], 3.0, Place::Outside),
    ];
    let thin = vec![thread(100, &[Component::Know], 1.0, Place::Outside)];
    let one_sided = vec![
        thread(30, &[Component::Practise], 4.0, Place::Inside),
        thread(120, &[Component::Practise], 4.0, Place::Inside),
        thread(200, &[Component::Practise], 8.0, Place::Inside),
    ];
    let before = |state| Season { name: "2024-2025", note: "", state };
    let now = |state| Season { name: "2025-2026", note: "", state };
    let cloths = [
        vec![before(SeasonState::Known(one_sided)), now(SeasonState::Known(rich))],
        vec![before(SeasonState::Unknown), now(SeasonState::Known(thin))],
        vec![before(SeasonState::Known(Vec::new())), now(SeasonState::Unknown)],
    ];
    let mut drawn = Vec::new();
    for (place, seasons) in cloths.iter().enumerate() {
        for (name, size) in [("l", EtoffeSize::Large), ("m", EtoffeSize::Medium), ("s", EtoffeSize::Small)] {
            let (id, sentence) = (format!("cloth-{place}-{name}"), shell.t("web-gallery-etoffes-note"));
            drawn.push(Etoffe { id: &id, sentence, seasons, size }.draw());
        }
    }
    drawn
}

fn chart(shell: &Shell) -> String {
    let bar = |label: &'static str, value, text: &str, weight| Bar {
        label: label.into(),
        value,
        text: text.to_owned().into(),
        weight: Some(weight),
        ..Bar::default()
    };
    let bars = vec![
        bar("Molenbeek-Saint-Jean", Some(0.31), "31 %", 0.42),
        bar("Uccle", Some(0.52), "52 %", 0.24),
        bar("Jette", None, shell.t("web-unknown"), 0.34),
    ];
    BarChart {
        id: "gallery-chart",
        title: shell.t("web-gallery-rate"),
        description: shell.t("web-gallery-rate-caption"),
        width: 560.0,
        full: Some(1.0),
        bars,
        caption: shell.t("web-gallery-rate-caption"),
    }
    .draw()
}

fn map(shell: &Shell) -> String {
    let tile = |column, row, name: &'static str, shade, figure: &'static str| Tile {
        column,
        row,
        shade,
        name: name.into(),
        figure: figure.into(),
        label: format!("{name}, {figure}").into(),
        href: None,
    };
    let tiles = vec![
        tile(0, 0, "Jette", Shade::Unknown, "?"),
        tile(1, 0, "Bruxelles", Shade::Level(3), "68"),
        tile(2, 0, "Evere", Shade::Level(1), "12"),
        tile(0, 1, "Anderlecht", Shade::Level(4), "81"),
        tile(1, 1, "Forest", Shade::Level(2), "40"),
        tile(2, 1, "Ixelles", Shade::Level(0), "4"),
    ];
    let (title, description) = (shell.t("web-gallery-map"), shell.t("web-gallery-rate-caption"));
    TileMap { id: "gallery-map", title, description, tiles }.draw()
}
