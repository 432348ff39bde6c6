//! Operators, their offers and their sessions.

use super::chance::Chance;
use super::population::Population;
use super::shape::{COMPONENTS, DISCIPLINES, YEARS};
use crate::problem::{Id, Offer, Operator, Price, Session};

/// The purses, in the order of `Problem::purses`.
pub(super) const PURSES: [&str; 6] =
    ["referent-scolaire", "projets-pilotes", "cocof", "musees-gratuits", "operateurs", "wbe"];

/// Half-days of a season in which there is school: 36 weeks of nine (no Wednesday afternoon).
pub(super) const MOMENTS: u32 = 36 * 9;

/// What is given, with where it is given.
pub(super) struct Catalogue {
    pub(super) operators: Vec<Operator>,
    pub(super) offers: Vec<Offer>,
    pub(super) sessions: Vec<Session>,
    /// For each session, what decides for whom it may be considered.
    pub(super) places: Vec<Place>,
}

/// Where a session is, and what narrows it.
pub(super) struct Place {
    /// The basin's code.
    pub(super) basin: &'static str,
    /// Metres east and north of the middle of the basin.
    pub(super) at: [i32; 2],
    /// Whether it comes to the school, and then from how far, in metres.
    pub(super) comes_from: Option<u32>,
    /// The years it is for, as bits.
    pub(super) years: u32,
    /// How much it is sought, 1 to 20.
    pub(super) sought: u32,
}

/// The fifteen years as bits, in order.
pub(super) fn year_bit(level: &str) -> u32 {
    YEARS.iter().copied().flatten().position(|year| *year == level).map_or(0, |n| 1 << n)
}

/// As many sessions as asked for, in the zones of one basin.
pub(super) fn add_sessions(
    made: &mut Catalogue,
    people: &Population,
    basin: &'static str,
    sessions: u32,
    seed: u64,
) {
    let mut chance = Chance::of(seed, &format!("catalogue {basin}"));
    let zones: Vec<_> = people.zones.iter().filter(|zone| zone.basin == basin).collect();
    let culture: Vec<u32> = zones.iter().map(|zone| zone.culture + 1).collect();
    let last = made.sessions.len() + sessions as usize;
    while made.sessions.len() < last {
        let zone = zones[chance.weighted(&culture)];
        let at = zone.middle.map(|middle| chance.bell(middle, zone.radius));
        let operator: Id = format!("o{}", made.operators.len() + 1).into();
        let before = made.sessions.len();
        for _ in 0..1 + chance.below(4) {
            add_offer(made, &operator, Where { basin, at, radius: zone.radius }, last, &mut chance);
        }
        let places: u32 = made.sessions[before..].iter().map(|session| session.places).sum();
        // One operator in eight cannot hold all that it announces.
        let most = chance.in_thousand(125).then_some((places * 3).div_ceil(5).max(1));
        made.operators.push(Operator { id: operator, places: most });
    }
}

#[derive(Clone, Copy)]
struct Where {
    basin: &'static str,
    at: [i32; 2],
    radius: i32,
}

fn add_offer(made: &mut Catalogue, operator: &Id, place: Where, last: usize, chance: &mut Chance) {
    let inside = chance.in_thousand(480);
    let weights = DISCIPLINES.map(|(_, weight)| weight);
    let levels = levels(chance);
    let mut components: Vec<Id> = COMPONENTS.iter().map(|component| (*component).into()).collect();
    chance.shuffle(&mut components);
    components.truncate(1 + chance.weighted(&[5, 4, 1]));
    let hall = !inside && chance.in_thousand(400);
    let museum = !inside && !hall && chance.in_thousand(350);
    let id: Id = format!("a{}", made.offers.len() + 1).into();
    made.offers.push(Offer {
        id: id.clone(),
        operator: Some(operator.clone()),
        setting: if inside { "inside" } else { "outside" }.into(),
        discipline: Some(DISCIPLINES[chance.weighted(&weights)].0.into()),
        components,
        levels: levels.iter().map(|level| (*level).into()).collect(),
        language: match chance.weighted(&[90, 4, 2, 4]) {
            0 => Some("fr".into()),
            1 => Some("nl".into()),
            2 => Some("en".into()),
            _ => None,
        },
        price: price(inside, hall, museum, chance),
        purses: purses(museum, chance),
    });
    let sought = 1 + chance.below(5) * chance.below(5);
    let comes_from = inside.then(|| 1000 * (2 + chance.below(8)) + 4 * place.radius as u32);
    for _ in 0..1 + chance.below(9) {
        if made.sessions.len() == last {
            return;
        }
        let places = match (hall, inside) {
            (true, _) => 4 + chance.below(7),
            (false, true) => 2 + chance.below(4),
            (false, false) => 1 + chance.below(4),
        };
        let start = chance.below(MOMENTS);
        made.sessions.push(Session {
            id: format!("s{}", made.sessions.len() + 1).into(),
            offer: id.clone(),
            places,
            // Seats for groups of twenty: large groups fill it before its places do.
            pupils: chance.in_thousand(600).then_some(places * 20 + 4),
            minimum: if places >= 3 { 1 + chance.below(places / 2 + 1) } else { 1 },
            must_open: false,
            moments: if inside && start % 9 < 8 { vec![start, start + 1] } else { vec![start] },
        });
        made.places.push(Place {
            basin: place.basin,
            at: place.at,
            comes_from,
            years: levels.iter().map(|level| year_bit(level)).sum(),
            sought,
        });
    }
}

/// A run of two to five years, seldom across two stages.
fn levels(chance: &mut Chance) -> Vec<&'static str> {
    let all: Vec<&str> = YEARS.iter().copied().flatten().copied().collect();
    let (from, to) = [(0, 3), (3, 9), (9, 15), (0, 15)][chance.weighted(&[25, 38, 29, 8])];
    let width = (2 + chance.below(4) as usize).min(to - from);
    let start = from + chance.below((to - from - width + 1) as u32) as usize;
    all[start..start + width].to_vec()
}

fn price(inside: bool, hall: bool, museum: bool, chance: &mut Chance) -> Price {
    let euros = |from, to, chance: &mut Chance| 100 * chance.between(from, to) as u64;
    match (inside, hall, museum) {
        (_, _, true) => Price { group: euros(4, 9, chance) * 10, ..Price::default() },
        (_, true, _) => Price { pupil: euros(6, 16, chance), ..Price::default() },
        (true, ..) if chance.in_thousand(600) => {
            Price { session: euros(25, 70, chance) * 10, group: euros(0, 6, chance) * 10, pupil: 0 }
        }
        (true, ..) => Price { group: euros(12, 30, chance) * 10, ..Price::default() },
        _ if chance.in_thousand(200) => Price::default(),
        _ => Price { pupil: euros(3, 9, chance), group: 0, session: 0 },
    }
}

fn purses(museum: bool, chance: &mut Chance) -> Vec<Id> {
    let mut able = vec![PURSES[chance.weighted(&[5, 3, 4])]];
    for (purse, times) in [("operateurs", 300), ("wbe", 250), ("referent-scolaire", 200)] {
        if chance.in_thousand(times) && !able.contains(&purse) {
            able.push(purse);
        }
    }
    if museum {
        able.push("musees-gratuits");
    }
    able.into_iter().map(Id::from).collect()
}
