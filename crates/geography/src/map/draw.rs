//! The drawing of a map.

use super::group::{Crowd, crowds, radius};
use super::{Map, MapArea, MapGroup, MapPoint, View, in_frame};
use crate::shade::patterns;
use crate::svg::{Frame, Ink, Pen, finite, token};
use crate::{Bounds, Polygon, Position, words};

impl Map<'_> {
    /// The map as an `<svg>` element, ready to be put into a page.
    pub fn draw(&self) -> String {
        let (width, height) = self.size();
        let id = token(self.id);
        let mut ink = Ink::with_capacity(64 * 1024);
        let has_links = !self.points.is_empty() || self.areas.iter().any(|area| area.href.is_some());
        let (title, description) = (self.title, self.description);
        Frame { id: self.id, class: "map", width, height, title, description, has_links }.open(&mut ink);
        if let Some(view) = self.view() {
            patterns(&mut ink, &id, self.areas.iter().map(|area| area.shade));
            self.draw_areas(&mut ink, &id, view);
            self.draw_points(&mut ink, view, width, height);
            self.draw_names(&mut ink, view);
        }
        ink.end("svg");
        ink.finish()
    }

    fn draw_areas(&self, ink: &mut Ink, id: &str, view: View) {
        if self.areas.is_empty() {
            return;
        }
        ink.open("g").attr("class", "areas").inside();
        for (rank, area) in self.areas.iter().enumerate() {
            draw_area(ink, id, rank, area, view);
        }
        ink.end("g");
    }

    fn draw_names(&self, ink: &mut Ink, view: View) {
        let size = finite(self.name_size, 0.0).clamp(0.0, 100.0);
        if size == 0.0 || self.areas.iter().all(|area| area.name.is_empty()) {
            return;
        }
        // Names repeat what each area already says: only for the eye.
        ink.open("g").attr("class", "area-names").attr("text-anchor", "middle").num("font-size", size);
        ink.attr("aria-hidden", "true").attr("pointer-events", "none").inside();
        for area in self.areas.iter().filter(|area| !area.name.is_empty()) {
            let room = area.area.label_room() * view.x_scale * 0.9;
            let Some(lines) = words::fit(&area.name, size, room) else {
                continue;
            };
            let (x, y) = view.place(area.area.label_position());
            let top = y + size * 0.35 - size * 0.55 * (lines.len() as f64 - 1.0);
            for (i, line) in lines.iter().enumerate() {
                ink.text_at("area-name", x, top + size * 1.1 * i as f64, line);
            }
        }
        ink.end("g");
    }

    fn draw_points(&self, ink: &mut Ink, view: View, width: f64, height: f64) {
        let places: Vec<(usize, f64, f64)> = self
            .points
            .iter()
            .enumerate()
            .map(|(rank, point)| (rank, view.place(point.position)))
            .filter(|(_, place)| in_frame(*place, width, height))
            .map(|(rank, (x, y))| (rank, x, y))
            .collect();
        if places.is_empty() {
            return;
        }
        let (groups, alone): (Vec<Crowd>, Vec<Crowd>) =
            crowds(&places, self.zoom).into_iter().partition(|crowd| crowd.members.len() > 1);
        // What the numbers of groups share stands here once.
        ink.open("g").attr("class", "points").attr("text-anchor", "middle").num("font-size", FIGURE).inside();
        for crowd in &groups {
            self.draw_group(ink, crowd);
        }
        for crowd in &alone {
            draw_point(ink, &self.points[crowd.members[0]], crowd.x, crowd.y);
        }
        ink.end("g");
    }

    fn draw_group(&self, ink: &mut Ink, crowd: &Crowd) {
        let points: Vec<&MapPoint<'_>> = crowd.members.iter().map(|&rank| &self.points[rank]).collect();
        let Some(bounds) = Bounds::around(points.iter().map(|point| point.position)) else {
            return;
        };
        let count = points.len();
        let known = points.iter().any(|point| point.known);
        let group = MapGroup { points, bounds };
        let kind = match group.kinds().as_slice() {
            [(kind, _)] => format!(" point-{}", token(kind)),
            _ => String::new(),
        };
        let text = (self.group_text)(&group);
        let unknown = if known { "" } else { " unknown" };
        let class = ["group", &kind, unknown].concat();
        let tag = link_of_words(ink, &class, &text.label, text.href.as_deref());
        let r = radius(count);
        ink.open("circle").num("cx", crowd.x).num("cy", crowd.y).num("r", r).close();
        let size = if count > 99 { FIGURE - 1.0 } else { FIGURE };
        ink.open("text").num("x", crowd.x).num("y", crowd.y + size * 0.35);
        if count > 99 {
            ink.num("font-size", size);
        }
        ink.inside().words(&count.to_string()).end("text");
        ink.end(tag);
    }
}

/// The size of the number in a group, in units of the drawing.
const FIGURE: f64 = 10.0;

fn draw_area(ink: &mut Ink, id: &str, rank: usize, area: &MapArea<'_>, view: View) {
    let rank = rank.to_string();
    let tag = link(ink, "area-link", &area.label, area.href.as_deref());
    let overlay = area.shade.pattern_url(id);
    ink.open("g").attr("class", area.shade.class()).inside().open("path");
    if overlay.is_some() {
        ink.attr_parts("id", &[id, "-a", &rank]);
    }
    ink.path(|pen| outline(pen, &area.area.polygons, view));
    ink.attr("fill-rule", "evenodd").close().end("g");
    if let Some(url) = overlay {
        // The same outline again without writing it twice: it has no class of its own, so it takes this fill.
        ink.open("use").attr("class", area.shade.overlay_class()).attr_parts("href", &["#", id, "-a", &rank]);
        ink.attr("fill", &url).attr("pointer-events", "none").close();
    }
    ink.end(tag);
}

fn outline(pen: &mut Pen<'_>, polygons: &[Polygon], view: View) {
    for ring in polygons.iter().flat_map(|polygon| &polygon.rings) {
        let mut places = ring.iter().map(|p: &Position| view.place(*p));
        let Some((x, y)) = places.next() else { continue };
        pen.move_to(x, y);
        let mut first = true;
        for (x, y) in places {
            first &= !pen.line_to(x, y, first);
        }
        pen.shut();
    }
}

fn draw_point(ink: &mut Ink, point: &MapPoint<'_>, x: f64, y: f64) {
    let unknown = if point.known { "" } else { " unknown" };
    let class = ["point point-", &token(point.kind), unknown].concat();
    let tag = link(ink, &class, &point.label, point.href.as_deref());
    point.mark.draw(ink, x, y, point.size);
    ink.end(tag);
}

/// Opens an `<a>` with its name, or a `<g>` where nothing is to be followed; gives back the tag to close.
///
/// The name stands twice: `<title>` is the tooltip, `aria-label` is what every screen reader takes for a link.
pub(crate) fn link(ink: &mut Ink, class: &str, label: &str, href: Option<&str>) -> &'static str {
    open_link(ink, class, label, href, href.is_some())
}

/// The same around words that are seen: the title alone names it, since an `aria-label` would have to repeat those very
/// words for people who speak to their machine (WCAG 2.5.3).
pub(crate) fn link_of_words(ink: &mut Ink, class: &str, label: &str, href: Option<&str>) -> &'static str {
    open_link(ink, class, label, href, false)
}

fn open_link(ink: &mut Ink, class: &str, label: &str, href: Option<&str>, labelled: bool) -> &'static str {
    let tag = if href.is_some() { "a" } else { "g" };
    ink.open(tag).attr("class", class);
    if let Some(href) = href {
        ink.attr("href", href);
    }
    if labelled {
        ink.attr("aria-label", label);
    }
    ink.inside();
    if !label.is_empty() {
        ink.element("title", label);
    }
    tag
}
