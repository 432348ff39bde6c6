//! Operators: theatres, libraries, companies, artists… of no real city.

use super::chance::Chance;
use super::days;
use super::territory::LANDS;
use super::words::{self, parts, slug};
use super::world::{Operator, World};
use crate::code::{Category, Experience, OperatorKind, Status};
use crate::id::OperatorId;
use jiff::civil::Date;

/// Fills the operators, without those that are there twice.
pub(super) fn fill(world: &mut World) {
    let mut chance = Chance::new(world.seed, "operators");
    for line in words::operators() {
        let parts = parts(line);
        let [category, count, domains, heads @ ..] = parts.as_slice() else { continue };
        let (Some(category), Ok(count)) = (Category::from_code(category), count.parse::<usize>()) else {
            continue;
        };
        let heads: Vec<&'static str> = heads.iter().copied().filter(|head| !head.is_empty()).collect();
        let domains: Vec<&'static str> = domains.split(' ').collect();
        for _ in 0..count {
            let operator = one(world, &mut chance, category, &heads, &domains);
            world.operators.push(operator);
        }
    }
    members(world, &mut chance);
    closed(world, &mut chance);
}

fn one(
    world: &mut World,
    chance: &mut Chance,
    category: Category,
    heads: &[&'static str],
    domains: &[&'static str],
) -> Operator {
    let (name, host, kind) = if heads.is_empty() {
        let (given, family) = world.names.person();
        let host = format!("{}.example", slug(&format!("{given} {family}")));
        (format!("{given} {family}"), host, OperatorKind::Natural)
    } else {
        let rest = world.names.thread();
        let place = matches!(category, Category::ArtsCentre | Category::Theatre | Category::MusicVenue)
            && chance.percent(10);
        let kind = if place { OperatorKind::Place } else { OperatorKind::Legal };
        (format!("{} {rest}", chance.pick(heads)), format!("{}.example", slug(&rest)), kind)
    };
    let stands =
        !matches!(category, Category::Artist | Category::Company | Category::Festival) || chance.percent(70);
    let weights: Vec<usize> = LANDS.iter().map(|land| land.culture).collect();
    let land = &LANDS[chance.weighted(&weights)];
    let home = stands.then(|| (world.names.address(), land.spot(chance)));
    let id = OperatorId(world.first_key());
    Operator {
        id,
        kind,
        recognitions: recognition(category).filter(|_| chance.percent(60)).map(str::to_owned),
        description: described(chance),
        email: chance.percent(82).then(|| format!("info@{host}")),
        phone: chance.percent(66).then(|| words::phone(chance)),
        website: chance.percent(74).then(|| format!("https://www.{host}")),
        address: home.as_ref().map(|home| home.0.clone()),
        commune: stands.then(|| land.commune.nis()),
        spot: home.map(|home| home.1),
        host,
        experience: [None, Some(Experience::None), Some(Experience::Beginner), Some(Experience::Expert)]
            [chance.weighted(&[28, 16, 30, 26])],
        member_since: None,
        member_until: None,
        status: Status::Open,
        status_since: None,
        domains: some_domains(chance, domains),
        communes: served(chance, stands.then_some(land.commune.nis())),
        name,
        category,
    }
}

/// A sentence on what it does with classes, for some.
fn described(chance: &mut Chance) -> Option<String> {
    let ways = [
        "Ateliers en classe autour de",
        "Parcours en trois temps autour de",
        "Visites et rencontres autour de",
    ];
    let (way, theme) = (chance.pick(&ways), chance.pick(&words::themes()));
    chance.percent(45).then(|| format!("{way} « {theme} ».")).map(|text| words::typeset(&text))
}

fn recognition(category: Category) -> Option<&'static str> {
    match category {
        Category::CulturalCentre => Some("Centre culturel (fictif)"),
        Category::Library => Some("Opérateur de lecture publique (fictif)"),
        Category::Museum => Some("Musée de catégorie C (fictif)"),
        Category::CreativityCentre => Some("CEC (fictif)"),
        _ => None,
    }
}

/// One to three domains, the first of the category most often; sometimes nobody said.
fn some_domains(chance: &mut Chance, domains: &[&'static str]) -> Vec<&'static str> {
    if chance.percent(7) {
        return Vec::new();
    }
    let mut some: Vec<&'static str> = Vec::new();
    for _ in 0..=chance.weighted(&[50, 35, 15]) {
        let domain = domains[chance.below(domains.len()).min(chance.below(domains.len()))];
        if !some.contains(&domain) {
            some.push(domain);
        }
    }
    some
}

/// The communes served: unknown for many, all for some, its own and a few others for the rest.
fn served(chance: &mut Chance, home: Option<&'static str>) -> Vec<&'static str> {
    match chance.below(100) {
        0..=34 => Vec::new(),
        35..=49 => LANDS.iter().map(|land| land.commune.nis()).collect(),
        _ => {
            let mut some: Vec<&'static str> = home.into_iter().collect();
            for _ in 0..chance.below(5) {
                let other = LANDS[chance.below(LANDS.len())].commune.nis();
                if !some.contains(&other) {
                    some.push(other);
                }
            }
            some
        }
    }
}

/// The group that forms the référent scolaire: some since its designation, some later, two no more.
fn members(world: &mut World, chance: &mut Chance) {
    let designated =
        Date::new(world.beginning.year().saturating_sub(1).max(1), 9, 1).unwrap_or(world.beginning);
    let able: Vec<usize> = (0..world.operators.len())
        .filter(|n| {
            let operator = &world.operators[*n];
            operator.kind == OperatorKind::Legal && operator.commune.is_some()
        })
        .collect();
    for (rank, n) in chance.sample(able.len(), 14).into_iter().enumerate() {
        let operator = &mut world.operators[able[n]];
        operator.member_since =
            Some(if rank < 9 { designated } else { days::shift(designated, 365 + 30 * rank as i64) });
        operator.member_until = (rank < 2).then(|| days::shift(world.beginning, 120 + 200 * rank as i64));
        operator.experience = Some(if rank % 4 == 3 { Experience::Beginner } else { Experience::Expert });
    }
}

/// A few that closed, or may have.
fn closed(world: &mut World, chance: &mut Chance) {
    for (rank, n) in chance.sample(world.operators.len(), 8).into_iter().enumerate() {
        let operator = &mut world.operators[n];
        if operator.member_since.is_none() {
            operator.status = if rank < 5 { Status::ToConfirmClosed } else { Status::Closed };
            operator.status_since = Some(days::shift(world.today, -chance.between(20, 300)));
        }
    }
}
