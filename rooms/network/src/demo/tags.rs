//! Tags of the team's own.

use super::chance::Chance;
use super::words;
use super::world::{Tag, World};
use crate::code::{PartyKind, Reach};
use crate::id::TagId;
use navette_database::Uuid;

/// Hangs each tag on some records of its kind.
pub(super) fn fill(world: &mut World) {
    let mut chance = Chance::new(world.seed, "tags");
    let known = world.schools.iter().filter(|school| school.story != Reach::Unknown);
    let sites: Vec<Uuid> = known.map(|school| world.sites[school.main_site].id.0).collect();
    let operators: Vec<Uuid> = world.operators.iter().map(|operator| operator.id.0).collect();
    let people: Vec<Uuid> = world.people.iter().map(|person| person.id.0).collect();
    for line in words::tags() {
        let Some((label, on)) = line.split_once('|') else { continue };
        let (kind, all) = match on {
            "school" => (PartyKind::Site, &sites),
            "operator" => (PartyKind::Operator, &operators),
            _ => (PartyKind::Person, &people),
        };
        let count = chance.between(8, 34) as usize;
        let on = chance.sample(all.len(), count).into_iter().map(|n| (kind, all[n])).collect();
        let id = TagId(world.first_key());
        world.tags.push(Tag { id, label, on });
    }
}
