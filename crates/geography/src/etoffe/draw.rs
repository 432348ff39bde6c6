//! The weaving itself: where each thread lies, and the cloth drawn from it.

use super::{Component, Encounter, Etoffe, EtoffeSize, Place, Season, SeasonState, large};
use crate::svg::{Frame, Ink};

/// The measures of a size, in units of the view box.
pub(super) struct Loom {
    pub width: f64,
    pub height: f64,
    /// Distance between warp threads.
    pub pitch: f64,
    /// Thickness of a warp thread.
    pub warp: f64,
    /// Thickness of a weft thread: at least, and for each hour.
    pub least: f64,
    pub per_hour: f64,
    /// Thickness at most.
    pub most: f64,
    /// Width of a selvedge, and bare room on each side of it.
    pub selvedge: f64,
    /// How far the warp ends show beyond the cloth.
    pub fringe: f64,
    /// How many seasons are drawn at most, the last ones.
    pub seasons: usize,
}

impl Loom {
    fn of(size: EtoffeSize) -> Self {
        match size {
            EtoffeSize::Small => Self {
                width: 24.0,
                height: 24.0,
                pitch: 4.0,
                warp: 1.0,
                least: 2.0,
                per_hour: 0.25,
                most: 6.0,
                selvedge: 1.5,
                fringe: 0.0,
                seasons: 2,
            },
            EtoffeSize::Medium => Self {
                width: 120.0,
                height: 24.0,
                pitch: 4.0,
                warp: 1.0,
                least: 2.4,
                per_hour: 0.35,
                most: 12.0,
                selvedge: 2.0,
                fringe: 2.0,
                seasons: 6,
            },
            EtoffeSize::Large => Self {
                width: 720.0,
                height: 140.0,
                pitch: 7.0,
                warp: 1.4,
                least: 7.0,
                per_hour: 1.1,
                most: 44.0,
                selvedge: 6.0,
                fringe: 7.0,
                seasons: 12,
            },
        }
    }

    /// The heights of the warp threads.
    pub fn warp_lines(&self) -> impl Iterator<Item = f64> + '_ {
        let count = (self.height / self.pitch).floor() as u32;
        let top = (self.height - f64::from(count - 1) * self.pitch) / 2.0;
        (0..count).map(move |i| top + f64::from(i) * self.pitch)
    }

    fn thickness(&self, encounter: &Encounter<'_>) -> f64 {
        let hours = encounter.hours.filter(|h| h.is_finite()).unwrap_or(0.0).max(0.0);
        let strands = strands(encounter).len() as f64;
        (self.least + hours * self.per_hour)
            .min(self.most)
            .max(strands * self.least * 0.6)
    }
}

/// The dyes of a thread, each once and in their constant order; one undyed strand when they are not known.
pub(super) fn strands(encounter: &Encounter<'_>) -> Vec<Option<Component>> {
    let dyed: Vec<_> = Component::ALL
        .into_iter()
        .filter(|c| encounter.components.contains(c))
        .map(Some)
        .collect();
    if dyed.is_empty() { vec![None] } else { dyed }
}

pub(crate) fn strand_class(strand: Option<Component>) -> &'static str {
    strand.map_or("weft-undyed", Component::class)
}

/// A weft thread laid in the cloth.
pub(super) struct Thread<'s> {
    pub encounter: &'s Encounter<'s>,
    pub x: f64,
    pub width: f64,
}

/// A season's part of the cloth.
pub(super) struct Panel<'s> {
    pub season: &'s Season<'s>,
    pub x: f64,
    pub width: f64,
    pub threads: Vec<Thread<'s>>,
}

/// Shares the width among the seasons and spreads each one's threads evenly, in order of date.
fn lay<'s>(seasons: &'s [Season<'s>], loom: &Loom) -> Vec<Panel<'s>> {
    let shown = &seasons[seasons.len().saturating_sub(loom.seasons)..];
    let between = loom.selvedge * 2.0;
    let room = loom.width - 2.0 * loom.fringe - between * shown.len().saturating_sub(1) as f64;
    let width = room / shown.len().max(1) as f64;
    let panel = |(i, season): (usize, &'s Season<'s>)| {
        let x = loom.fringe + i as f64 * (width + between);
        let threads = match &season.state {
            SeasonState::Unknown => Vec::new(),
            SeasonState::Known(encounters) => spread(encounters, x, width, loom),
        };
        Panel {
            season,
            x,
            width,
            threads,
        }
    };
    shown.iter().enumerate().map(panel).collect()
}

fn spread<'s>(encounters: &'s [Encounter<'s>], x: f64, width: f64, loom: &Loom) -> Vec<Thread<'s>> {
    let mut ordered: Vec<&Encounter<'_>> = encounters.iter().collect();
    ordered.sort_by_key(|encounter| encounter.day);
    let total: f64 = ordered.iter().map(|encounter| loom.thickness(encounter)).sum();
    // Beaten up tightly when there are many: a rich season fills its part, a hair of ground still between threads.
    let scale = (width * 0.88 / total).min(1.0);
    let gap = (width - total * scale) / (ordered.len() as f64 + 1.0);
    let mut at = x;
    let lay_one = |encounter| {
        let thread = Thread {
            encounter,
            x: at + gap,
            width: loom.thickness(encounter) * scale,
        };
        at = thread.x + thread.width;
        thread
    };
    ordered.into_iter().map(lay_one).collect()
}

impl Etoffe<'_> {
    /// The cloth as an `<svg>` element.
    pub fn draw(&self) -> String {
        let loom = Loom::of(self.size);
        let panels = lay(self.seasons, &loom);
        let is_large = self.size == EtoffeSize::Large;
        let mut ink = Ink::with_capacity(if is_large { 16 * 1024 } else { 1536 });
        let class = match self.size {
            EtoffeSize::Small => "etoffe etoffe-small",
            EtoffeSize::Medium => "etoffe etoffe-medium",
            EtoffeSize::Large => "etoffe etoffe-large",
        };
        let has_links = is_large
            && panels
                .iter()
                .flat_map(|panel| &panel.threads)
                .any(|thread| thread.encounter.href.is_some());
        let height = loom.height + if is_large { large::FOOT } else { 0.0 };
        let (id, title) = (self.id, self.sentence);
        Frame {
            id,
            class,
            width: loom.width,
            height,
            title,
            description: "",
            has_links,
        }
        .open(&mut ink);
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
        ink.open("rect")
            .attr("class", "ground")
            .num("x", panel.x)
            .num("y", 0.0);
        ink.num("width", panel.width).num("height", loom.height).close();
    }
    let class = if panels.is_empty() {
        "warp warp-bare"
    } else {
        "warp"
    };
    ink.open("path")
        .attr("class", class)
        .num("stroke-width", loom.warp)
        .attr("fill", "none")
        .path(|pen| {
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
        ink.open("path")
            .attr("class", "weave")
            .attr("fill", "none")
            .num("stroke-width", loom.warp);
        ink.attr("stroke-dasharray", &dashes)
            .num("stroke-dashoffset", offset)
            .path(|pen| {
                for panel in panels.iter().filter(|panel| is_known(panel)) {
                    for y in loom.warp_lines().skip(parity).step_by(2) {
                        pen.move_to(panel.x, y).across(panel.width);
                    }
                }
            });
        ink.close();
    }
}

fn is_known(panel: &Panel<'_>) -> bool {
    matches!(panel.season.state, SeasonState::Known(_))
}

/// From where to where the warp lies open: unknown seasons, the gaps beside selvedges, the fringes.
fn open_stretches(panels: &[Panel<'_>], loom: &Loom) -> Vec<(f64, f64)> {
    let mut open = Vec::new();
    let mut at = 0.0;
    for panel in panels.iter().filter(|panel| is_known(panel)) {
        if panel.x > at {
            open.push((at, panel.x));
        }
        at = panel.x + panel.width;
    }
    if loom.width > at {
        open.push((at, loom.width));
    }
    open
}

/// All threads of the small sizes: one path for each dye and place, then the warp that passes over them.
fn draw_wefts(ink: &mut Ink, panels: &[Panel<'_>], loom: &Loom) {
    let threads: Vec<&Thread<'_>> = panels.iter().flat_map(|panel| &panel.threads).collect();
    for strand in [
        Some(Component::Know),
        Some(Component::Practise),
        Some(Component::Meet),
        None,
    ] {
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
                    pen.move_to(x, top)
                        .across(width)
                        .down(height)
                        .across(-width)
                        .shut();
                }
            }
        });
        ink.close();
    }
    draw_over(ink, &threads, loom);
}

/// The lengths of a thread that show: all of it inside the school, dashes outside.
pub(super) fn stretches(place: Place, loom: &Loom) -> Vec<(f64, f64)> {
    if place != Place::Outside {
        return vec![(0.0, loom.height)];
    }
    // Three dashes at least, also in the smallest size.
    let count = (loom.height / (loom.pitch * 3.0)).round().max(3.0);
    let step = loom.height / (count - 0.35);
    (0..count as u32)
        .map(|i| (f64::from(i) * step, step * 0.65))
        .collect()
}

/// The picks where the warp passes over a thread: every other one, shifted from thread to thread.
pub(super) fn draw_over(ink: &mut Ink, threads: &[&Thread<'_>], loom: &Loom) {
    if threads.is_empty() {
        return;
    }
    ink.open("path")
        .attr("class", "over")
        .num("stroke-width", loom.warp)
        .attr("fill", "none")
        .path(|pen| {
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
            pen.move_to(x, 0.0)
                .across(loom.selvedge)
                .down(loom.height)
                .across(-loom.selvedge)
                .shut();
        }
    });
    ink.close();
}
