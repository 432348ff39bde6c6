//! People: heads, delegates, teachers, mediators… with their functions, and why and until when we keep their data.

use super::chance::Chance;
use super::days;
use super::words::{self, phone, slug};
use super::world::{Person, Role, World};
use crate::code::{Category, Function, OperatorKind, OrganisationKind, Purpose, Reach};
use crate::id::{PersonId, RoleId};
use crate::retention::retain_until;
use jiff::civil::Date;
use navette_belgium::SchoolYear;
use navette_database::Uuid;

/// How many people there are, those who are there twice left out.
pub(super) const PEOPLE: usize = 1_485;

/// Functions in a school beside its head, with their weights.
const IN_SCHOOL: [(Function, usize); 4] =
    [(Function::PecaDelegate, 30), (Function::Teacher, 43), (Function::Office, 17), (Function::Contact, 10)];

/// Functions with an operator, with their weights.
const WITH_OPERATOR: [(Function, usize); 5] = [
    (Function::Mediator, 40),
    (Function::Coordinator, 30),
    (Function::Artist, 14),
    (Function::Office, 8),
    (Function::Contact, 8),
];

/// An organisation, as those who work there need it.
struct House {
    kind: OrganisationKind,
    id: Uuid,
    host: String,
    phone: Option<String>,
    purpose: Purpose,
}

/// Fills people and their functions.
pub(super) fn fill(world: &mut World) {
    let mut build = Build { chance: Chance::new(world.seed, "people"), sources: words::sources() };
    build.of_boards(world);
    build.of_operators(world);
    build.of_schools(world);
    build.expiring(world);
}

struct Build {
    chance: Chance,
    sources: Vec<&'static str>,
}

impl Build {
    /// Cultural referents of the networks, and elected people of communes.
    fn of_boards(&mut self, world: &mut World) {
        let wbe = navette_belgium::SchoolNetwork::Wbe.as_str();
        let communal = navette_belgium::SchoolNetwork::Communal.as_str();
        let of = |world: &World, network: &str| -> Vec<Uuid> {
            world.boards.iter().filter(|board| board.network == network).map(|board| board.id.0).collect()
        };
        let (wbe, communal) = (of(world, wbe), of(world, communal));
        let first = world.boards.first().map(|board| board.id.0);
        let mut posts: Vec<(Uuid, Function)> =
            wbe.iter().chain(&wbe).map(|id| (*id, Function::CulturalReferent)).collect();
        posts.extend(communal.iter().take(5).chain(&first).map(|id| (*id, Function::CulturalReferent)));
        posts.extend(communal.iter().map(|id| (*id, Function::Elected)).take(12));
        for (id, function) in posts {
            let house = House {
                kind: OrganisationKind::Board,
                id,
                host: "reseaux.example".to_owned(),
                phone: None,
                purpose: Purpose::Partner,
            };
            self.hire(world, &house, function);
        }
    }

    /// One to three for each operator; an artist is themself.
    fn of_operators(&mut self, world: &mut World) {
        for n in 0..world.operators.len() {
            let operator = &world.operators[n];
            let purpose =
                if operator.member_since.is_some() { Purpose::Partner } else { Purpose::OperatorContact };
            let house = House {
                kind: OrganisationKind::Operator,
                id: operator.id.0,
                host: operator.host.clone(),
                phone: operator.phone.clone(),
                purpose,
            };
            if operator.kind == OperatorKind::Natural && operator.category == Category::Artist {
                let (given, family) = operator.name.split_once(' ').unwrap_or(("", &operator.name));
                let person = (given.to_owned(), family.to_owned());
                self.hire_named(world, &house, Function::Artist, person);
                continue;
            }
            for rank in 0..=self.chance.weighted(&[36, 38, 26]) {
                let function = if rank == 0 && self.chance.percent(70) {
                    Function::Coordinator
                } else {
                    WITH_OPERATOR[self.chance.weighted(&WITH_OPERATOR.map(|f| f.1))].0
                };
                self.hire(world, &house, function);
            }
        }
    }

    /// A head where something is known, then others until there are enough people.
    fn of_schools(&mut self, world: &mut World) {
        let known: Vec<usize> =
            (0..world.schools.len()).filter(|n| world.schools[*n].story != Reach::Unknown).collect();
        for n in &known {
            let house = self.house_of_school(world, *n);
            self.hire(world, &house, Function::Head);
        }
        let mut delegates = vec![false; world.schools.len()];
        while world.people.len() < PEOPLE && !known.is_empty() {
            let n = known[self.chance.below(known.len())];
            let mut function = IN_SCHOOL[self.chance.weighted(&IN_SCHOOL.map(|f| f.1))].0;
            if function == Function::PecaDelegate && std::mem::replace(&mut delegates[n], true) {
                function = Function::Teacher;
            }
            let house = self.house_of_school(world, n);
            let person = self.hire(world, &house, function);
            // Delegates teach as well, and some of the others did before.
            if function == Function::PecaDelegate && self.chance.percent(45) {
                let since = self.some_day(world, world.beginning);
                push_role(world, &house, person, Function::Teacher, Some(since), None);
            } else if function == Function::Teacher && self.chance.percent(12) {
                self.end(world);
            }
        }
    }

    /// A school with one site: its people are the school's or the site's; with more, mostly those of the main site.
    fn house_of_school(&mut self, world: &World, n: usize) -> House {
        let school = &world.schools[n];
        let at_site = self.chance.percent(if school.single { 40 } else { 80 });
        let (kind, id) = if at_site {
            (OrganisationKind::Site, world.sites[school.main_site].id.0)
        } else {
            (OrganisationKind::School, school.id.0)
        };
        House {
            kind,
            id,
            host: school.host.clone(),
            phone: school.phone.clone(),
            purpose: Purpose::SchoolContact,
        }
    }

    fn hire(&mut self, world: &mut World, house: &House, function: Function) -> PersonId {
        let name = world.names.person();
        self.hire_named(world, house, function, name)
    }

    fn hire_named(
        &mut self,
        world: &mut World,
        house: &House,
        function: Function,
        name: (String, String),
    ) -> PersonId {
        let chance = &mut self.chance;
        let met = days::worked(chance, world.beginning, days::shift(world.today, -1), 1)[0];
        let created_at = days::at(met, 9 + chance.below(8) as i8, chance.below(60) as i8);
        let id = PersonId(world.keys.key(created_at));
        // Seen again since, for most.
        let confirmed =
            if chance.percent(60) { days::shift(world.today, -chance.between(1, 200)) } else { met };
        let email = match function {
            _ if chance.percent(9) => None,
            Function::Office => Some(format!("secretariat@{}", house.host)),
            _ => Some(format!("{}.{}@{}", slug(&name.0), slug(&name.1), house.host)),
        };
        let phone = match chance.below(100) {
            0..=19 => house.phone.clone(),
            20..=54 => Some(phone(chance)),
            _ => None,
        };
        world.people.push(Person {
            id,
            given_name: Some(name.0),
            family_name: name.1,
            email,
            phone,
            language: [None, Some("fr"), Some("nl"), Some("en")][chance.weighted(&[30, 66, 3, 1])],
            purpose: house.purpose,
            source: chance.pick(&self.sources),
            retain_until: retain_until(house.purpose, confirmed),
            created_at,
        });
        let since = match chance.below(100) {
            0..=24 => None,
            25..=69 => Some(days::shift(world.beginning, -365 * chance.between(0, 6))),
            _ => Some(met),
        };
        // Some will leave at the end of the school year, and said so.
        let leaves = matches!(function, Function::Teacher | Function::Mediator) && chance.percent(4);
        let until = leaves.then(|| SchoolYear::of(world.today).map(SchoolYear::ends)).flatten();
        push_role(world, house, id, function, since, until);
        id
    }

    /// Ends the function given last: someone who left, whose data are kept a year more.
    fn end(&mut self, world: &mut World) {
        let left = self.some_day(world, days::shift(world.beginning, 60));
        if let (Some(role), Some(person)) = (world.roles.last_mut(), world.people.last_mut()) {
            role.since = role.since.map(|since| since.min(left));
            role.until = Some(left);
            person.retain_until = days::shift(left, 365);
        }
    }

    fn some_day(&mut self, world: &World, from: Date) -> Date {
        days::worked(&mut self.chance, from, days::shift(world.today, -1), 1)[0]
    }

    /// Data that must be confirmed or erased this month, and some that should have been.
    fn expiring(&mut self, world: &mut World) {
        for (rank, n) in self.chance.sample(world.people.len(), 26).into_iter().enumerate() {
            let days = if rank < 6 { -self.chance.between(2, 25) } else { self.chance.between(1, 30) };
            world.people[n].retain_until = days::shift(world.today, days);
        }
    }
}

fn push_role(
    world: &mut World,
    house: &House,
    person_id: PersonId,
    function: Function,
    since: Option<Date>,
    until: Option<Date>,
) {
    let id = RoleId(world.first_key());
    world.roles.push(Role {
        id,
        person_id,
        organisation_kind: house.kind,
        organisation_id: house.id,
        function,
        since,
        until,
    });
}
