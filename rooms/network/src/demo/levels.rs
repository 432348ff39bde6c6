//! Levels, classes and pupils: some 10,000 classes and 206,000 pupils, and some sites that told nobody.

use super::chance::Chance;
use super::world::{Offering, Shape, World};
use jiff::civil::Date;
use navette_belgium::{Level, SchoolYear, SpecialLevel};

/// Pupils that are known of nursery, primary and secondary schools (Brussels Region 2021-2022, French-speaking schools).
const STAGES: [f64; 3] = [40_554.0, 77_803.0, 87_567.0];

/// Pupils in an ordinary class.
const IN_A_CLASS: f64 = 24.0;

impl World {
    /// The civil year in which the present school year began.
    pub(super) fn school_year_start(&self) -> i16 {
        SchoolYear::of(self.today).map_or(self.today.year(), SchoolYear::start_year)
    }
}

/// What is known of the numbers of a level.
#[derive(Clone, Copy, PartialEq)]
enum Known {
    Both,
    ClassesOnly,
    Nothing,
}

struct Line {
    site: usize,
    level: Level,
    known: Known,
    in_a_class: f64,
    /// How many pupils; those that are scaled, before they are brought to the totals.
    pupils: f64,
    /// Brought to the totals: not special education, whose groups are small.
    scaled: bool,
}

/// Fills the levels of the present school year.
pub(super) fn fill(world: &mut World) {
    let mut chance = Chance::new(world.seed, "levels");
    let mut lines: Vec<Line> = Vec::new();
    for (site, shape) in world.sites.iter().map(|site| site.shape).enumerate() {
        let size = (0.42 * chance.bell()).exp().clamp(0.4, 2.4);
        let known = match chance.below(100) {
            0..=5 => Known::Nothing,
            6..=8 => Known::ClassesOnly,
            _ => Known::Both,
        };
        for level in levels(&mut chance, shape) {
            let scaled = !level.is_special() && level != Level::Daspa;
            let line = if scaled {
                let pupils = size * weight(level) * (1.0 + 0.08 * chance.bell());
                Line { site, level, known, in_a_class: IN_A_CLASS + 0.9 * chance.bell(), pupils, scaled }
            } else {
                let in_a_class = if level.is_special() { 8.0 } else { 14.0 } + chance.bell().clamp(-2.0, 2.0);
                Line {
                    site,
                    level,
                    known,
                    in_a_class,
                    pupils: chance.between(1, 3) as f64 * in_a_class,
                    scaled,
                }
            };
            lines.push(line);
        }
    }
    for stage in 0..3 {
        bring_to_totals(&mut lines, stage);
    }
    world.school_year = label(world.today);
    for line in lines {
        let whole = |number: f64| (number.round() as i64).max(1);
        let id = world.first_key();
        // No class is too full, whatever rounding says.
        let classes = (line.pupils / line.in_a_class).round().max((line.pupils / 28.0).ceil());
        let classes = (line.known != Known::Nothing).then(|| whole(classes));
        let pupils = (line.known == Known::Both).then(|| whole(line.pupils));
        world.offerings.push(Offering {
            id,
            site_id: world.sites[line.site].id,
            level: line.level.code().into_owned(),
            classes,
            pupils,
        });
    }
}

fn label(today: Date) -> String {
    SchoolYear::of(today).map_or_else(|| "0000-0001".to_owned(), |year| year.as_str().to_owned())
}

/// Scales what is known of a stage, so that it adds up.
fn bring_to_totals(lines: &mut [Line], stage: usize) {
    let mine = |line: &Line| stage_of(line.level) == stage;
    let sum = |scaled: bool| -> f64 {
        let known = |line: &&Line| mine(line) && line.scaled == scaled && line.known == Known::Both;
        lines.iter().filter(known).map(|line| line.pupils).sum()
    };
    let (ordinary, small) = (sum(true), sum(false));
    if ordinary > 0.0 {
        let factor = (STAGES[stage] - small) / ordinary;
        lines.iter_mut().filter(|line| mine(line) && line.scaled).for_each(|line| line.pupils *= factor);
    }
}

/// 0 nursery, 1 primary, 2 secondary; reception classes are counted with the secondary sites that hold them.
fn stage_of(level: Level) -> usize {
    if level.is_nursery() {
        0
    } else if level.is_primary() {
        1
    } else {
        2
    }
}

/// How many pupils a level has beside another of its stage.
fn weight(level: Level) -> f64 {
    match level {
        Level::S1 | Level::S2 => 1.15,
        Level::S7 => 0.4,
        Level::Cefa => 1.6,
        _ => 1.0,
    }
}

/// The levels of a site.
fn levels(chance: &mut Chance, shape: Shape) -> Vec<Level> {
    let years = &Level::YEARS;
    let (nursery, primary, secondary) = (&years[..3], &years[3..9], &years[9..15]);
    let mut found: Vec<Level> = match shape {
        Shape::NurseryAndPrimary => [nursery, primary].concat(),
        Shape::PrimaryOnly => primary.to_vec(),
        Shape::NurseryOnly => nursery.to_vec(),
        Shape::WholeSecondary => secondary.to_vec(),
        Shape::FirstDegree => secondary[..2].to_vec(),
        Shape::UpperSecondary => secondary[2..].to_vec(),
        Shape::Cefa => [&secondary[2..], &[Level::Cefa]].concat(),
        Shape::SpecialBasic | Shape::SpecialSecondary => special(chance, shape),
        Shape::Academy | Shape::Adults => Vec::new(),
    };
    if matches!(shape, Shape::WholeSecondary | Shape::UpperSecondary) && chance.percent(28) {
        found.push(Level::S7);
    }
    if shape == Shape::WholeSecondary && chance.percent(12) {
        found.push(Level::Daspa);
    }
    found
}

/// A few types of special education.
fn special(chance: &mut Chance, shape: Shape) -> Vec<Level> {
    let kinds: Vec<u8> = chance.sample(8, 2).into_iter().map(|n| n as u8 + 1).collect();
    let groups = kinds.iter().flat_map(|kind| {
        (1..=4).filter_map(move |step| match shape {
            Shape::SpecialBasic => SpecialLevel::primary(Some(*kind), Some(step)),
            _ => SpecialLevel::secondary(Some(step), Some(*kind)),
        })
    });
    groups.map(Level::Special).collect()
}
