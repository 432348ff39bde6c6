//! The weaving itself: the cloth drawn from its threads.

use super::loom::{
    Loom, Panel, Thread, condense, is_known, lay, open_stretches, strand_class, strands, stretches,
};
use super::{Component, Etoffe, EtoffeSize, Season, large};
use crate::svg::{Frame, Ink};

impl Etoffe<'_> {
    /// The cloth as an `<svg>` element.
    pub fn draw(&self) -> String {
        let loom = Loom::of(self.size);
        let condensed: Vec<Season<'_>>;
        let seasons = if self.size == EtoffeSize::Small {
            condensed = self.seasons.iter().map(condense).collect();
            &condensed
        } else {
            self.seasons
        };
        let panels = lay(seasons, &loom);
        let is_large = self.size == EtoffeSize::Large;
        let mut ink = Ink::with_capacity(if is_large { 16 * 1024 } else { 1536 });
        let class = match self.size {
            EtoffeSize::Small => "etoffe etoffe-small",
            EtoffeSize::Medium => "etoffe etoffe-medium",
            EtoffeSize::Large => "etoffe etoffe-large",
        };
        let has_links = is_large
            && panels.iter().flat_map(|panel| &panel.threads).any(|thread| thread.encounter.href.is_some());
        let height = loom.height + if is_large { large::FOOT } else { 0.0 };
        let (id, title) = (self.id, self.sentence);
        Frame { id, class, width: loom.width, height, title, description: "", has_links }.open(&mut ink);
        draw_warp(&mut ink, &panels, &loom);
        if is_large {
            large::draw(&mut ink, id, &panels, &loom);
        } else {
            draw_wefts(&mut ink, &panels, &loom);
        }
        draw_selvedges(&mut ink, &panels, &loom);
        ink.end("svg");
        ink.finish()
    }
}

/// The ground of known seasons, then the warp: whole where it is open, going over and under where it is woven.
fn draw_warp(ink: &mut Ink, panels: &[Panel<'_>], loom: &Loom) {
    for panel in panels.iter().filter(|panel| is_known(panel)) {
        ink.open("rect").attr("class", "ground").num("x", panel.x).num("y", 0.0);
        ink.num("width", panel.width).num("height", loom.height).close();
    }
    let class = if panels.is_empty() { "warp warp-bare" } else { "warp" };
    ink.open("path").attr("class", class).num("stroke-width", loom.warp).attr("fill", "none").path(|pen| {
        for y in loom.warp_lines() {
            if panels.iter().any(is_known) {
                for (from, to) in open_stretches(panels, loom) {
                    pen.move_to(from, y).across(to - from);
                }
            } else {
                pen.move_to(0.0, y).across(loom.width);
            }
        }
    });
    ink.close();
    // On the ground each warp thread shows every other pick, its neighbours the picks between: plain weave.
    let pick = loom.pitch / 2.0;
    let dashes = format!("{pick} {pick}");
    for (parity, offset) in [(0, 0.0), (1, pick)] {
        if !panels.iter().any(is_known) {
            break;
        }
        ink.open("path").attr("class", "weave").attr("fill", "none").num("stroke-width", loom.warp);
        ink.attr("stroke-dasharray", &dashes).num("stroke-dashoffset", offset).path(|pen| {
            for panel in panels.iter().filter(|panel| is_known(panel)) {
                for y in loom.warp_lines().skip(parity).step_by(2) {
                    pen.move_to(panel.x, y).across(panel.width);
                }
            }
        });
        ink.close();
    }
}

/// All threads of the small sizes: one path for each dye and place, then the warp that passes over them.
fn draw_wefts(ink: &mut Ink, panels: &[Panel<'_>], loom: &Loom) {
    let threads: Vec<&Thread<'_>> = panels.iter().flat_map(|panel| &panel.threads).collect();
    for strand in [Some(Component::Know), Some(Component::Practise), Some(Component::Meet), None] {
        let mut bands = Vec::new();
        for thread in &threads {
            let strands = strands(thread.encounter);
            let width = thread.width / strands.len() as f64;
            if let Some(rank) = strands.iter().position(|s| *s == strand) {
                bands.push((thread.x + rank as f64 * width, width, thread.encounter.place));
            }
        }
        if bands.is_empty() {
            continue;
        }
        ink.open("path").attr("class", strand_class(strand)).path(|pen| {
            for (x, width, place) in bands {
                for (top, height) in stretches(place, loom) {
                    pen.move_to(x, top).across(width).down(height).across(-width).shut();
                }
            }
        });
        ink.close();
    }
    draw_over(ink, &threads, loom);
}

/// The picks where the warp passes over a thread: every other one, shifted from thread to thread.
pub(super) fn draw_over(ink: &mut Ink, threads: &[&Thread<'_>], loom: &Loom) {
    if threads.is_empty() {
        return;
    }
    ink.open("path").attr("class", "over").num("stroke-width", loom.warp).attr("fill", "none").path(|pen| {
        for (i, thread) in threads.iter().enumerate() {
            for y in loom.warp_lines().skip(i % 2).step_by(2) {
                pen.move_to(thread.x, y).across(thread.width);
            }
        }
    });
    ink.close();
}

fn draw_selvedges(ink: &mut Ink, panels: &[Panel<'_>], loom: &Loom) {
    if panels.len() < 2 {
        return;
    }
    ink.open("path").attr("class", "selvedge").path(|pen| {
        for panel in &panels[1..] {
            let x = panel.x - loom.selvedge * 1.5;
            pen.move_to(x, 0.0).across(loom.selvedge).down(loom.height).across(-loom.selvedge).shut();
        }
    });
    ink.close();
}
