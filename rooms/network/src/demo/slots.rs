//! Sites to be: what each teaches, who runs it, how favoured it is, as in Brussels.

use super::chance::Chance;
use super::territory::{LANDS, Land, classes};
use super::world::Shape;
use crate::code::Reach;
use navette_belgium::SchoolNetwork;

/// A site to be: in which commune, what it teaches, who runs it, its class.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    pub land: usize,
    pub shape: Shape,
    pub network: SchoolNetwork,
    pub class: Option<i64>,
}

/// Shapes of the 431 sites under formula FO: 308 with ordinary primary.
const BASIC: &[(Shape, usize)] = &[
    (Shape::NurseryAndPrimary, 262),
    (Shape::PrimaryOnly, 46),
    (Shape::NurseryOnly, 101),
    (Shape::SpecialBasic, 22),
];

/// Shapes of the 168 sites under formula SO: 116 with a first year.
const SECONDARY: &[(Shape, usize)] = &[
    (Shape::WholeSecondary, 100),
    (Shape::FirstDegree, 16),
    (Shape::UpperSecondary, 29),
    (Shape::Cefa, 9),
    (Shape::SpecialSecondary, 14),
];

/// Networks of primary sites, in the proportion of 140, 136, 22 and 10 in 308.
const BASIC_NETWORKS: &[(SchoolNetwork, usize)] = &[
    (SchoolNetwork::Communal, 192),
    (SchoolNetwork::Cocof, 4),
    (SchoolNetwork::FreeConfessional, 190),
    (SchoolNetwork::Wbe, 31),
    (SchoolNetwork::FreeNonConfessional, 14),
];

/// Networks of secondary sites, in the proportion of 59, 30, 22 and 5 in 116.
const SECONDARY_NETWORKS: &[(SchoolNetwork, usize)] = &[
    (SchoolNetwork::FreeConfessional, 85),
    (SchoolNetwork::Communal, 40),
    (SchoolNetwork::Cocof, 4),
    (SchoolNetwork::Wbe, 32),
    (SchoolNetwork::FreeNonConfessional, 7),
];

/// Sites with an ordinary teaching whose class nobody knows: 378 of 431 and 149 of 168 have one, no special one has.
const BASIC_UNKNOWN: usize = 431 - 378 - 22;
const SECONDARY_UNKNOWN: usize = 168 - 149 - 14;

/// The 599 sites of compulsory education.
pub(super) fn all(chance: &mut Chance) -> Vec<Slot> {
    let mut slots = deal(chance, |land| land.basic, BASIC, BASIC_NETWORKS, BASIC_UNKNOWN);
    slots.extend(deal(chance, |land| land.secondary, SECONDARY, SECONDARY_NETWORKS, SECONDARY_UNKNOWN));
    slots
}

/// Gives each site of one formula its shape, network and class.
fn deal(
    chance: &mut Chance,
    numbers: impl Fn(&Land) -> (usize, f64),
    shapes: &[(Shape, usize)],
    networks: &[(SchoolNetwork, usize)],
    unknown: usize,
) -> Vec<Slot> {
    let mut shapes: Vec<Shape> =
        shapes.iter().flat_map(|(shape, n)| std::iter::repeat_n(*shape, *n)).collect();
    let mut networks: Vec<SchoolNetwork> =
        networks.iter().flat_map(|(net, n)| std::iter::repeat_n(*net, *n)).collect();
    chance.shuffle(&mut shapes);
    chance.shuffle(&mut networks);
    let mut slots: Vec<Slot> = Vec::new();
    for (land, facts) in LANDS.iter().enumerate() {
        for _ in 0..numbers(facts).0 {
            if let (Some(shape), Some(network)) = (shapes.pop(), networks.pop()) {
                slots.push(Slot { land, shape, network, class: None });
            }
        }
    }
    let ordinary: Vec<usize> = (0..slots.len()).filter(|n| !is_special(slots[*n].shape)).collect();
    let without: Vec<usize> =
        chance.sample(ordinary.len(), unknown).into_iter().map(|n| ordinary[n]).collect();
    for (land, facts) in LANDS.iter().enumerate() {
        let mut known: Vec<usize> =
            ordinary.iter().copied().filter(|n| slots[*n].land == land && !without.contains(n)).collect();
        let bounds = if shapes_are_basic(slots.first()) { facts.basic_bounds } else { (1, 20) };
        let mut values = classes(chance, known.len(), numbers(facts).1, bounds);
        values.sort_unstable();
        // In Brussels, WBE schools are less favoured and free non confessional ones more; the rest is chance.
        let mut leaning: Vec<(f64, usize)> = known
            .drain(..)
            .map(|n| {
                let bias = match slots[n].network {
                    SchoolNetwork::Wbe => -1.0,
                    SchoolNetwork::FreeNonConfessional => 1.8,
                    _ => 0.0,
                };
                (bias + chance.bell(), n)
            })
            .collect();
        leaning.sort_by(|a, b| a.0.total_cmp(&b.0));
        for ((_, n), class) in leaning.into_iter().zip(values) {
            slots[n].class = Some(class);
        }
    }
    slots
}

pub(super) fn is_special(shape: Shape) -> bool {
    matches!(shape, Shape::SpecialBasic | Shape::SpecialSecondary)
}

pub(super) fn is_basic(shape: Shape) -> bool {
    matches!(shape, Shape::NurseryAndPrimary | Shape::PrimaryOnly | Shape::NurseryOnly | Shape::SpecialBasic)
}

fn shapes_are_basic(slot: Option<&Slot>) -> bool {
    slot.is_some_and(|slot| is_basic(slot.shape))
}

/// How far a young team came with a school: further with those it should go to first, least with secondary ones.
pub(super) fn story(chance: &mut Chance, slot: Slot) -> Reach {
    if matches!(slot.shape, Shape::Academy) {
        return if chance.percent(50) { Reach::Contacted } else { Reach::Unknown };
    }
    if matches!(slot.shape, Shape::Adults) {
        return Reach::Unknown;
    }
    let unknown = match (is_basic(slot.shape), slot.class) {
        (true, Some(..=5)) => 24,
        (true, _) => 34,
        _ => 50,
    };
    if chance.percent(unknown) {
        return Reach::Unknown;
    }
    const STAGES: [(Reach, usize); 6] = [
        (Reach::Identified, 34),
        (Reach::Contacted, 24),
        (Reach::Engaged, 15),
        (Reach::Reached, 13),
        (Reach::Autonomous, 3),
        (Reach::Dormant, 11),
    ];
    STAGES[chance.weighted(&STAGES.map(|stage| stage.1))].0
}
