//! A map as SVG: shaded areas, points with their links, and groups where points crowd.

mod draw;
mod group;
#[cfg(test)]
mod tests;

pub(crate) use draw::{link, link_of_words};

use std::borrow::Cow;

use crate::{Area, Bounds, Mark, Position, Shade};

/// An area on a map, with what it says.
#[derive(Debug, Clone)]
pub struct MapArea<'a> {
    /// The outline; take it from [`crate::Boundaries::simplified`].
    pub area: &'a Area,
    /// How it is filled.
    pub shade: Shade,
    /// What it says to who points at it or hears it ("Evere : 4 sites sur 21").
    pub label: Cow<'a, str>,
    /// The name written on it where it fits; empty for none.
    pub name: Cow<'a, str>,
    /// Where it leads.
    pub href: Option<Cow<'a, str>>,
}

/// A point on a map.
#[derive(Debug, Clone)]
pub struct MapPoint<'a> {
    /// Where it is.
    pub position: Position,
    /// What it is, as a CSS word: its class becomes `point-{kind}`.
    pub kind: &'a str,
    /// Its shape.
    pub mark: Mark,
    /// Half-width in units of the view box, kept between 2 and 12.
    pub size: f64,
    /// Filled when what the map is about is known for it; hollow when not.
    pub known: bool,
    /// What it says.
    pub label: Cow<'a, str>,
    /// Where it leads.
    pub href: Option<Cow<'a, str>>,
}

/// Points drawn as one because they coincide or crowd.
#[derive(Debug)]
pub struct MapGroup<'m> {
    /// The points, in the order given.
    pub points: Vec<&'m MapPoint<'m>>,
    /// The box around them, to lead to a nearer view.
    pub bounds: Bounds,
}

impl MapGroup<'_> {
    /// How many points of each kind, the commonest first.
    pub fn kinds(&self) -> Vec<(&str, usize)> {
        let mut kinds: Vec<(&str, usize)> = Vec::new();
        for point in &self.points {
            match kinds.iter_mut().find(|(kind, _)| *kind == point.kind) {
                Some((_, count)) => *count += 1,
                None => kinds.push((point.kind, 1)),
            }
        }
        kinds.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        kinds
    }
}

/// What the caller says about a group.
#[derive(Debug, Clone, Default)]
pub struct GroupText {
    /// What it holds ("12 implantations, 2 opérateurs").
    pub label: String,
    /// Where it leads, if anywhere: usually the same map, nearer.
    pub href: Option<String>,
}

/// Everything a map needs; draw it with [`Map::draw`].
pub struct Map<'a> {
    /// Unique in the page: prefix of every id inside.
    pub id: &'a str,
    /// The title, read first by a screen reader.
    pub title: &'a str,
    /// One or two sentences that say what the map shows; may be empty.
    pub description: &'a str,
    /// Width of the view box.
    pub width: f64,
    /// Height of the view box.
    pub height: f64,
    /// What part of the Earth to show; by default all areas, or else all points.
    pub bounds: Option<Bounds>,
    /// From 0, the whole territory; each step halves the distance under which points are grouped.
    pub zoom: u8,
    /// Size of the names written on areas, in units of the view box; 0 writes none.
    pub name_size: f64,
    /// The areas, drawn first.
    pub areas: Vec<MapArea<'a>>,
    /// The points, drawn above.
    pub points: Vec<MapPoint<'a>>,
    /// Words and link for a group of points.
    pub group_text: &'a dyn Fn(&MapGroup<'_>) -> GroupText,
}

/// From positions to the view box: longitudes are shrunk by the cosine of the middle latitude, which at the scale of
/// a region differs from a true projection by less than a line's thickness.
#[derive(Clone, Copy)]
struct View {
    west: f64,
    north: f64,
    x_scale: f64,
    y_scale: f64,
    x_shift: f64,
    y_shift: f64,
}

impl View {
    fn fit(bounds: Bounds, width: f64, height: f64, margin: f64) -> Self {
        let shrink = bounds.centre().lat().to_radians().cos().max(0.01);
        // A single point still gets a view of about two hundred metres.
        let wide = (bounds.max.lon() - bounds.min.lon()).max(0.003);
        let high = (bounds.max.lat() - bounds.min.lat()).max(0.002);
        let (room_x, room_y) = ((width - 2.0 * margin).max(1.0), (height - 2.0 * margin).max(1.0));
        let scale = (room_x / (wide * shrink)).min(room_y / high);
        let centre = bounds.centre();
        Self {
            west: centre.lon(),
            north: centre.lat(),
            x_scale: scale * shrink,
            y_scale: scale,
            x_shift: width / 2.0,
            y_shift: height / 2.0,
        }
    }

    fn place(self, p: Position) -> (f64, f64) {
        (
            self.x_shift + (p.lon() - self.west) * self.x_scale,
            self.y_shift - (p.lat() - self.north) * self.y_scale,
        )
    }
}

impl Map<'_> {
    fn view(&self) -> Option<View> {
        let areas = self.areas.iter().map(|a| a.area.bounds()).reduce(Bounds::union);
        let bounds =
            self.bounds.or(areas).or_else(|| Bounds::around(self.points.iter().map(|p| p.position)))?;
        let (width, height) = self.size();
        Some(View::fit(bounds, width, height, 12.0))
    }

    fn size(&self) -> (f64, f64) {
        let side = |value: f64| crate::svg::finite(value, 600.0).clamp(24.0, 10_000.0);
        (side(self.width), side(self.height))
    }

    /// How many points fall outside the picture, to be said in words beside it.
    pub fn outside(&self) -> usize {
        let Some(view) = self.view() else {
            return self.points.len();
        };
        let (width, height) = self.size();
        self.points.iter().filter(|p| !in_frame(view.place(p.position), width, height)).count()
    }
}

fn in_frame((x, y): (f64, f64), width: f64, height: f64) -> bool {
    (0.0..=width).contains(&x) && (0.0..=height).contains(&y)
}
