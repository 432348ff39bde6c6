//! Who may be considered for what: about thirty sessions for each group, a few of which turn out not to fit.

use super::catalogue::{Catalogue, MOMENTS, Place, year_bit};
use super::chance::Chance;
use super::population::{Class, Population, Site};
use super::shape::{COMPONENTS, DISCIPLINES};
use crate::problem::{Candidate, Group, Had, Id};

/// Sessions considered for a group, inside and outside the school.
const CONSIDERED: [usize; 2] = [14, 16];

/// The longest way for a group of nursery or of later stages, in Brussels and elsewhere.
const LIMITS: [[u32; 2]; 2] = [[2_500, 6_000], [10_000, 25_000]];

/// The rule of travel in Brussels; groups that differ carry their own.
pub(super) const TRAVEL_LIMIT: u32 = LIMITS[0][1];

/// The band of a class of the index.
pub(super) fn band(ise: Option<u8>) -> &'static str {
    match ise {
        Some(..=5) => "ise-01-05",
        Some(6..=10) => "ise-06-10",
        Some(11..=15) => "ise-11-15",
        Some(_) => "ise-16-20",
        None => "ise-inconnu",
    }
}

/// The stage as a stratum.
pub(super) const STAGES: [&str; 3] = ["maternel", "primaire", "secondaire"];

/// The groups with what may be considered for them.
pub(super) fn groups(people: &Population, catalogue: &Catalogue, seed: u64) -> Vec<Group> {
    let mut chance = Chance::of(seed, "candidates");
    let mut made = Vec::with_capacity(people.classes.len());
    let (mut basin, mut near) = ("", Vec::new());
    for (n, class) in people.classes.iter().enumerate() {
        let site = &people.sites[class.site];
        if site.basin != basin {
            basin = site.basin;
            near = (0..catalogue.places.len()).filter(|s| catalogue.places[*s].basin == basin).collect();
        }
        made.push(group(n, class, site, &near, catalogue, &mut chance));
    }
    made
}

fn group(
    n: usize,
    class: &Class,
    site: &Site,
    near: &[usize],
    catalogue: &Catalogue,
    chance: &mut Chance,
) -> Group {
    let limit = LIMITS[usize::from(site.basin != "bruxelles")][usize::from(class.stage > 0)];
    let year = year_bit(class.level);
    let mut fitting: [Vec<(usize, u32)>; 2] = [Vec::new(), Vec::new()];
    for session in near {
        let place = &catalogue.places[*session];
        let way = way(site.at, place.at);
        // Seven in a hundred more than the limit are considered as well: who fits is for the rules to say.
        let reach = place.comes_from.unwrap_or(limit + limit * 7 / 100);
        if place.years & year != 0 && way <= reach {
            fitting[usize::from(place.comes_from.is_none())].push((*session, way));
        }
    }
    let mut candidates = Vec::with_capacity(CONSIDERED[0] + CONSIDERED[1]);
    for (mut list, most) in fitting.into_iter().zip(CONSIDERED) {
        chance.shuffle(&mut list);
        list.truncate(most);
        candidates
            .extend(list.into_iter().map(|(session, way)| candidate(session, way, class, catalogue, chance)));
    }
    candidates.sort_by_key(|(session, _)| *session);
    wish(&mut candidates, catalogue, chance);
    let mut busy = Vec::new();
    for _ in 0..2 {
        let week = chance.below(MOMENTS / 9) * 9;
        busy.extend(week..week + 9);
    }
    busy.sort_unstable();
    busy.dedup();
    Group {
        id: format!("g{}", n + 1).into(),
        pupils: class.pupils,
        need: match site.ise {
            Some(..=5) => 3,
            Some(6..=10) | None => 2,
            Some(_) => 1,
        },
        levels: vec![class.level.into()],
        languages: match chance.weighted(&[92, 5, 3]) {
            0 => vec!["fr".into()],
            1 => vec!["fr".into(), "nl".into()],
            _ => vec!["fr".into(), "en".into()],
        },
        network: Some(site.network.into()),
        strata: vec![
            site.commune.as_str().into(),
            site.network.into(),
            band(site.ise).into(),
            STAGES[class.stage].into(),
        ],
        had: if chance.in_thousand(40) {
            vec![Had { due: ["inside", "outside"][chance.below(2) as usize].into(), places: 1 }]
        } else {
            Vec::new()
        },
        met_disciplines: some_of(&DISCIPLINES.map(|(name, _)| name), 3, chance),
        met_components: some_of(&COMPONENTS, 3, chance),
        busy,
        travel_limit: (limit != TRAVEL_LIMIT).then_some(limit),
        candidates: candidates.into_iter().map(|(_, candidate)| candidate).collect(),
    }
}

/// The way between two points: as the crow flies, and three tenths more.
fn way(a: [i32; 2], b: [i32; 2]) -> u32 {
    let [east, north] = [0, 1].map(|n| i64::from(a[n] - b[n]));
    (((east * east + north * north) as u64).isqrt() * 13 / 10) as u32
}

fn candidate(
    session: usize,
    way: u32,
    class: &Class,
    catalogue: &Catalogue,
    chance: &mut Chance,
) -> (usize, Candidate) {
    let place: &Place = &catalogue.places[session];
    let inside = place.comes_from.is_some();
    // On foot up to 1.2 km; by tram or bus, 1.50 € a pupil; beyond 8 km a coach, 120 € and 3 c for ten metres.
    let travel_cents = match way {
        _ if inside => 0,
        0..=1_200 => 0,
        1_201..=8_000 => 150 * u64::from(class.pupils),
        _ => 12_000 + 3 * u64::from(way) / 10,
    };
    let made = Candidate {
        session: catalogue.sessions[session].id.clone(),
        fit: i64::from(chance.below(21)),
        wish: None,
        metres: if inside { 0 } else { way },
        travel_cents,
        load: None,
    };
    (session, made)
}

/// Seven groups in ten have wishes, up to five, mostly for what everybody seeks.
fn wish(candidates: &mut [(usize, Candidate)], catalogue: &Catalogue, chance: &mut Chance) {
    if candidates.is_empty() || !chance.in_thousand(700) {
        return;
    }
    let mut weights: Vec<u32> =
        candidates.iter().map(|(session, _)| catalogue.places[*session].sought.pow(2)).collect();
    let wishes = (1 + chance.below(5)).min(candidates.len() as u32);
    for rank in 1..=wishes {
        let chosen = chance.weighted(&weights);
        candidates[chosen].1.wish = Some(rank);
        weights[chosen] = 0;
    }
}

fn some_of(names: &[&str], most: u32, chance: &mut Chance) -> Vec<Id> {
    let mut names = names.to_vec();
    chance.shuffle(&mut names);
    names.truncate(chance.below(most) as usize);
    names.sort_unstable();
    names.into_iter().map(Id::from).collect()
}

/// One group in two hundred goes with another of its site and year: they have the same sessions before them.
pub(super) fn pair_up(people: &Population, made: &mut [Group]) -> Vec<[Id; 2]> {
    let mut pairs = Vec::new();
    let mut n = 0;
    while n + 1 < made.len() {
        let (a, b) = (&people.classes[n], &people.classes[n + 1]);
        if n % 100 < 90 || a.site != b.site || a.stage != b.stage {
            n += 1;
            continue;
        }
        let [first, second] = [n, n + 1].map(|n| made[n].clone());
        made[n + 1] = Group { id: second.id.clone(), pupils: second.pupils, ..first.clone() };
        pairs.push([first.id, second.id]);
        n += 90;
    }
    pairs
}
