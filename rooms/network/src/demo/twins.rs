//! Records that are there twice on purpose: misspelt, swapped, abbreviated, with parts missing.

use super::chance::Chance;
use super::world::{Operator, Person, World};
use crate::code::OperatorKind;
use crate::id::{OperatorId, PersonId, RoleId};
use navette_belgium::text::name_key;

/// Operators and people that are there twice.
pub(super) const OPERATORS: usize = 12;
pub(super) const PEOPLE: usize = 15;

/// What lists write for it.
const SHORT: [(&str, &str); 8] = [
    ("Centre d’expression et de créativité", "CEC"),
    ("Compagnie", "Cie"),
    ("Bibliothèque jeunesse", "Bibl. jeunesse"),
    ("Bibliothèque", "Bibl."),
    ("Centre culturel", "CC"),
    ("Maison de jeunes", "MJ"),
    ("Académie", "Acad."),
    ("Théâtre", "Th."),
];

/// Adds the twins.
pub(super) fn fill(world: &mut World) {
    let mut chance = Chance::new(world.seed, "twins");
    operators(world, &mut chance);
    people(world, &mut chance);
}

fn operators(world: &mut World, chance: &mut Chance) {
    let fits = |operator: &Operator| {
        operator.kind == OperatorKind::Legal
            && operator.spot.is_some()
            && operator.email.is_some()
            && SHORT.iter().any(|(long, _)| operator.name.starts_with(long))
    };
    let fitting: Vec<usize> = (0..world.operators.len()).filter(|n| fits(&world.operators[*n])).collect();
    for (rank, n) in chance.sample(fitting.len(), OPERATORS).into_iter().enumerate() {
        let first = world.operators[fitting[n]].clone();
        let id = OperatorId(world.first_key());
        let name = operator_name(chance, rank, &first.name);
        let first_id = first.id;
        let mut twin =
            Operator { id, name, recognitions: None, description: None, experience: None, ..first };
        (twin.member_since, twin.member_until) = (None, None);
        twin.communes.clear();
        // Each list knows another half of it.
        match rank % 3 {
            0 => (twin.email, twin.phone) = (None, None),
            1 => (twin.phone, twin.website, twin.spot) = (None, None, None),
            _ => (twin.address, twin.spot, twin.commune) = (None, None, None),
        }
        if twin.spot.is_none() {
            twin.address = None;
        }
        world.operators.push(twin);
        world.operator_twins.push((first_id, id));
    }
}

/// The name as another list writes it.
fn operator_name(chance: &mut Chance, rank: usize, name: &str) -> String {
    let short = SHORT.iter().find_map(|(long, short)| Some((*long, *short, name.strip_prefix(long)?.trim())));
    let (long, short, rest) = short.unwrap_or(("", "", name));
    match rank % 5 {
        0 => misspelt(chance, name),
        1 => format!("{short} {rest}"),
        2 => format!("{} ({long})", without_article(rest)),
        3 => format!("{} ASBL", name_key(name).to_uppercase()),
        _ => misspelt(chance, &format!("{short} {rest}")),
    }
}

/// `du Fuseau d’Argent` as `Fuseau d’Argent`.
fn without_article(rest: &str) -> &str {
    ["de la ", "de l’", "du ", "des "].iter().find_map(|article| rest.strip_prefix(article)).unwrap_or(rest)
}

/// The text with two letters swapped, or one missing, in its longest word.
fn misspelt(chance: &mut Chance, text: &str) -> String {
    let longest = text.split([' ', '-', '’']).max_by_key(|word| word.chars().count()).unwrap_or(text);
    let mut letters: Vec<char> = longest.chars().collect();
    if letters.len() < 4 {
        return text.to_owned();
    }
    let place = 1 + chance.below(letters.len() - 3);
    if chance.percent(50) && letters[place] != letters[place + 1] {
        letters.swap(place, place + 1);
    } else {
        letters.remove(place);
    }
    text.replacen(longest, &letters.into_iter().collect::<String>(), 1)
}

fn people(world: &mut World, chance: &mut Chance) {
    let fits = |person: &Person| person.email.as_ref().is_some_and(|email| !email.starts_with("secretariat"));
    let fitting: Vec<usize> = (0..world.people.len()).filter(|n| fits(&world.people[*n])).collect();
    for (rank, n) in chance.sample(fitting.len(), PEOPLE).into_iter().enumerate() {
        let first = world.people[fitting[n]].clone();
        let role = world.roles.iter().find(|role| role.person_id == first.id).cloned();
        let id = PersonId(world.keys.key(first.created_at));
        let first_id = first.id;
        let given = first.given_name.clone().unwrap_or_default();
        let (given_name, family_name) = match rank % 5 {
            0 => (Some(given), misspelt(chance, &first.family_name)),
            1 => (Some(first.family_name.clone()), given),
            2 => (given.chars().next().map(|initial| format!("{initial}.")), first.family_name.clone()),
            3 => (Some(name_key(&given)), name_key(&first.family_name).replace(' ', "-")),
            _ => (None, first.family_name.clone()),
        };
        // The address tells, but for the misspelt ones, who are met in the same place.
        let email = first.email.clone().filter(|_| rank % 5 != 0);
        world.people.push(Person {
            id,
            given_name,
            family_name,
            email,
            phone: None,
            source: "Carte de visite reçue",
            ..first
        });
        if let Some(role) = role {
            let key = RoleId(world.first_key());
            world.roles.push(super::world::Role { id: key, person_id: id, since: None, ..role });
        }
        world.person_twins.push((first_id, id));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_otherwise() {
        let mut chance = Chance::new(4, "x");
        let name = "Compagnie du Fuseau d’Argent";
        assert_ne!(operator_name(&mut chance, 0, name), name);
        assert_eq!(operator_name(&mut chance, 1, name), "Cie du Fuseau d’Argent");
        assert_eq!(operator_name(&mut chance, 2, name), "Fuseau d’Argent (Compagnie)");
        assert_eq!(operator_name(&mut chance, 3, name), "COMPAGNIE DU FUSEAU D ARGENT ASBL");
    }
}
