//! A territory as equal tiles on a grid, for when no boundaries are loaded or when every area should weigh the same.

use std::borrow::Cow;

use crate::Shade;
use crate::map::link_of_words;
use crate::shade::patterns;
use crate::svg::{Frame, Ink, token};
use crate::words;

/// One area as a tile.
#[derive(Debug, Clone)]
pub struct Tile<'a> {
    /// Column, from 0 at the left; at most 63.
    pub column: u8,
    /// Row, from 0 at the top; at most 63.
    pub row: u8,
    /// How it is filled.
    pub shade: Shade,
    /// The name written on it.
    pub name: Cow<'a, str>,
    /// The figure under the name ("4 / 21"); may be empty.
    pub figure: Cow<'a, str>,
    /// What it says in full.
    pub label: Cow<'a, str>,
    /// Where it leads.
    pub href: Option<Cow<'a, str>>,
}

/// A grid of tiles; draw it with [`TileMap::draw`].
#[derive(Debug, Clone)]
pub struct TileMap<'a> {
    /// Unique in the page: prefix of every id inside.
    pub id: &'a str,
    /// The title, read first by a screen reader.
    pub title: &'a str,
    /// One or two sentences that say what is shown; may be empty.
    pub description: &'a str,
    /// The tiles; two on the same place cover each other.
    pub tiles: Vec<Tile<'a>>,
}

const WIDE: f64 = 104.0;
const HIGH: f64 = 68.0;
const GAP: f64 = 5.0;

impl TileMap<'_> {
    /// The tiles as an `<svg>` element.
    pub fn draw(&self) -> String {
        let id = token(self.id);
        let far = |side: fn(&Tile<'_>) -> u8| {
            f64::from(self.tiles.iter().map(|tile| side(tile).min(63) + 1).max().unwrap_or(1))
        };
        let width = far(|tile| tile.column) * (WIDE + GAP) + GAP;
        let height = far(|tile| tile.row) * (HIGH + GAP) + GAP;
        let has_links = self.tiles.iter().any(|tile| tile.href.is_some());
        let mut ink = Ink::with_capacity(1024 + 512 * self.tiles.len());
        let (title, description) = (self.title, self.description);
        Frame { id: self.id, class: "map tile-map", width, height, title, description, has_links }
            .open(&mut ink);
        patterns(&mut ink, &id, self.tiles.iter().map(|tile| tile.shade));
        for tile in &self.tiles {
            draw_tile(&mut ink, &id, tile);
        }
        ink.end("svg");
        ink.finish()
    }
}

fn draw_tile(ink: &mut Ink, id: &str, tile: &Tile<'_>) {
    let x = GAP + f64::from(tile.column.min(63)) * (WIDE + GAP);
    let y = GAP + f64::from(tile.row.min(63)) * (HIGH + GAP);
    let tag = link_of_words(ink, "area-link tile", &tile.label, tile.href.as_deref());
    rect(ink, tile.shade.class(), x, y, None);
    if let Some(url) = tile.shade.pattern_url(id) {
        rect(ink, tile.shade.overlay_class(), x, y, Some(&url));
    }
    let lines = words::wrap(&tile.name, 12.0, WIDE - 6.0, 2);
    let figure = !tile.figure.is_empty();
    let block = lines.len() as f64 * 14.0 + if figure { 17.0 } else { 0.0 };
    let top = y + (HIGH - block) / 2.0 + 11.0;
    let centre = x + WIDE / 2.0;
    let on = text_class(tile.shade);
    ink.open("g").attr("class", on).attr("text-anchor", "middle").inside();
    for (i, line) in lines.iter().enumerate() {
        let y = top + 14.0 * i as f64;
        ink.open("text").attr("class", "area-name").num("x", centre).num("y", y).attr("font-size", "12");
        ink.inside().words(line).end("text");
    }
    if figure {
        let y = top + 14.0 * lines.len() as f64 + 3.0;
        ink.open("text").attr("class", "tile-figure").num("x", centre).num("y", y).attr("font-size", "14");
        ink.inside().words(&tile.figure).end("text");
    }
    ink.end("g").end(tag);
}

/// Which ink the words of a tile take: reversed on the two strongest shades, with a halo on hatching.
fn text_class(shade: Shade) -> &'static str {
    match shade {
        Shade::Level(3..) => "on-dark",
        Shade::Unknown => "on-hatch",
        _ => "on-light",
    }
}

fn rect(ink: &mut Ink, class: &str, x: f64, y: f64, fill: Option<&str>) {
    ink.open("rect").attr("class", class).num("x", x).num("y", y).num("width", WIDE).num("height", HIGH);
    ink.attr("rx", "4");
    if let Some(fill) = fill {
        ink.attr("fill", fill);
    }
    ink.close();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::svg::check;

    #[test]
    fn tiles_stand_on_their_grid() {
        let tile = |column, row, shade, href: Option<&'static str>| Tile {
            column,
            row,
            shade,
            name: "Woluwe-Saint-Lambert".into(),
            figure: "4 / 33".into(),
            label: "Woluwe-Saint-Lambert : 4 sur 33 & plus".into(),
            href: href.map(Into::into),
        };
        let tiles = vec![
            tile(0, 0, Shade::Level(4), None),
            tile(2, 1, Shade::Unknown, Some("/c?a=1&b=2")),
            tile(255, 255, Shade::Plain, None),
        ];
        let mut map = TileMap { id: "t", title: "Bruxelles", description: "", tiles };
        let svg = map.draw();
        check(&svg);
        assert!(svg.contains(r#"x="223" y="78""#), "{svg}");
        assert!(svg.contains("/c?a=1&amp;b=2") && svg.contains(r#"role="group""#));
        map.tiles.clear();
        check(&map.draw());
        assert!(map.draw().contains(r#"role="img""#));
    }
}
