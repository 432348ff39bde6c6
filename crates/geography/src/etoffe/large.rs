//! What only the large cloth has: a title (and a link) on every thread, textures, the names of the seasons.

use super::Component;
use super::draw::draw_over;
use super::loom::{Loom, Panel, Thread, strand_class, strands, stretches};
use crate::map::link;
use crate::svg::{Ink, token};
use crate::words;

/// Height under the cloth for the names of the seasons.
pub(super) const FOOT: f64 = 28.0;

pub(super) fn draw(ink: &mut Ink, id: &str, panels: &[Panel<'_>], loom: &Loom) {
    let id = token(id);
    textures(ink, &id, panels);
    for panel in panels {
        if panel.threads.is_empty() && !panel.season.note.is_empty() {
            // Nothing to point at here: the whole season says its note.
            ink.open("rect").attr("class", "hover").num("x", panel.x).num("y", 0.0);
            ink.num("width", panel.width).num("height", loom.height).attr("fill", "transparent").inside();
            ink.element("title", panel.season.note).end("rect");
        }
        for thread in &panel.threads {
            draw_thread(ink, &id, thread, loom);
        }
    }
    let threads: Vec<&Thread<'_>> = panels.iter().flat_map(|panel| &panel.threads).collect();
    draw_over(ink, &threads, loom);
    for panel in panels.iter().filter(|panel| !panel.season.name.is_empty()) {
        let name = words::wrap(panel.season.name, 13.0, panel.width, 1).concat();
        ink.open("text").attr("class", "season-name").num("x", panel.x + panel.width / 2.0);
        ink.num("y", loom.height + 19.0).attr("font-size", "13").attr("text-anchor", "middle");
        ink.inside().words(&name).end("text");
    }
}

fn draw_thread(ink: &mut Ink, id: &str, thread: &Thread<'_>, loom: &Loom) {
    let encounter = thread.encounter;
    let tag = link(ink, "weft", encounter.title, encounter.href);
    let strands = strands(encounter);
    let width = thread.width / strands.len() as f64;
    for (rank, strand) in strands.into_iter().enumerate() {
        let x = thread.x + rank as f64 * width;
        let texture = texture(strand).map(|name| format!("url(#{id}-{name})"));
        for (class, fill) in [(strand_class(strand), None), ("texture", texture.as_deref())] {
            if class == "texture" && fill.is_none() {
                continue;
            }
            ink.open("path").attr("class", class);
            if let Some(fill) = fill {
                ink.attr("fill", fill);
            }
            ink.path(|pen| {
                for (top, height) in stretches(encounter.place, loom) {
                    pen.move_to(x, top).across(width).down(height).across(-width).shut();
                }
            });
            ink.close();
        }
    }
    ink.end(tag);
}

/// Connaître is plain, pratiquer slanted like a twill, rencontrer dotted: told apart without colour.
fn texture(strand: Option<Component>) -> Option<&'static str> {
    match strand? {
        Component::Know => None,
        Component::Practise => Some("twill"),
        Component::Meet => Some("dots"),
    }
}

fn textures(ink: &mut Ink, id: &str, panels: &[Panel<'_>]) {
    let worn = |component| {
        let mut threads = panels.iter().flat_map(|panel| &panel.threads);
        threads.any(|thread| thread.encounter.components.contains(&component))
    };
    let wanted = [Component::Practise, Component::Meet].map(|c| (c, worn(c)));
    if !wanted.iter().any(|(_, worn)| *worn) {
        return;
    }
    ink.open("defs").inside();
    for (component, _) in wanted.into_iter().filter(|(_, worn)| *worn) {
        let Some(name) = texture(Some(component)) else {
            continue;
        };
        let (size, d, width) = match component {
            Component::Practise => ("6", "M-1 1l2-2M0 6l6-6M5 7l2-2", "1.2"),
            _ => ("5", "M1.5 2.5h1.6", "1.6"),
        };
        ink.open("pattern").attr_parts("id", &[id, "-", name]).attr("width", size).attr("height", size);
        ink.attr("patternUnits", "userSpaceOnUse").inside();
        ink.open("path").attr("class", "texture-line").attr("fill", "none").attr("stroke-width", width);
        ink.attr("d", d).close().end("pattern");
    }
    ink.end("defs");
}
