//! Where each thread lies: the measures of a size, and the seasons laid out on them.

use super::{Component, Encounter, EtoffeSize, Place, Season, SeasonState};

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
    pub(super) fn of(size: EtoffeSize) -> Self {
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
        (self.least + hours * self.per_hour).min(self.most).max(strands * self.least * 0.6)
    }
}

/// The dyes of a thread, each once and in their constant order; one undyed strand when they are not known.
pub(super) fn strands(encounter: &Encounter<'_>) -> Vec<Option<Component>> {
    let dyed: Vec<_> =
        Component::ALL.into_iter().filter(|c| encounter.components.contains(c)).map(Some).collect();
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
pub(super) fn lay<'s>(seasons: &'s [Season<'s>], loom: &Loom) -> Vec<Panel<'s>> {
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
        Panel { season, x, width, threads }
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
        let thread = Thread { encounter, x: at + gap, width: loom.thickness(encounter) * scale };
        at = thread.x + thread.width;
        thread
    };
    ordered.into_iter().map(lay_one).collect()
}

/// For the smallest size: one thread for each component of a season, as thick as all its hours together.
pub(super) fn condense<'s>(season: &Season<'s>) -> Season<'s> {
    let SeasonState::Known(encounters) = &season.state else {
        return season.clone();
    };
    let mut threads: Vec<Encounter<'s>> = Vec::new();
    for encounter in encounters {
        let strands = strands(encounter);
        let hours = encounter.hours.filter(|hours| hours.is_finite()).unwrap_or(1.0) / strands.len() as f64;
        for strand in strands {
            let components: Vec<Component> = strand.into_iter().collect();
            match threads.iter_mut().find(|thread| thread.components == components) {
                Some(thread) => {
                    thread.hours = thread.hours.map(|sum| sum + hours);
                    if encounter.place != Place::Outside {
                        thread.place = encounter.place;
                    }
                }
                None => {
                    let place = encounter.place;
                    threads.push(Encounter { components, hours: Some(hours), place, ..Encounter::default() });
                }
            }
        }
    }
    threads.sort_by(|a, b| a.components.cmp(&b.components));
    Season { state: SeasonState::Known(threads), ..season.clone() }
}

/// The lengths of a thread that show: all of it inside the school, dashes outside.
pub(super) fn stretches(place: Place, loom: &Loom) -> Vec<(f64, f64)> {
    if place != Place::Outside {
        return vec![(0.0, loom.height)];
    }
    // Three dashes at least, also in the smallest size.
    let count = (loom.height / (loom.pitch * 3.0)).round().max(3.0);
    let step = loom.height / (count - 0.35);
    (0..count as u32).map(|i| (f64::from(i) * step, step * 0.65)).collect()
}

pub(super) fn is_known(panel: &Panel<'_>) -> bool {
    matches!(panel.season.state, SeasonState::Known(_))
}

/// From where to where the warp lies open: unknown seasons, the gaps beside selvedges, the fringes.
pub(super) fn open_stretches(panels: &[Panel<'_>], loom: &Loom) -> Vec<(f64, f64)> {
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
