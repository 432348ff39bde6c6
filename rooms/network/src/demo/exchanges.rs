//! What passed between the team, schools and operators over two seasons and since, and the facts that came of it.

use super::chance::Chance;
use super::days;
use super::words::{self, parts, typeset};
use super::world::{Fact, Interaction, Role, Shape, World};
use crate::code::{FactKind, InteractionKind, PartyKind, Reach, Status, Visibility};
use crate::id::InteractionId;
use jiff::civil::Date;
use navette_database::Uuid;
use std::collections::HashMap;

/// After so many months without a sign of life a site is dormant, when the basin says nothing else.
const DORMANT_AFTER_MONTHS: i64 = 18;

/// Fills interactions and facts.
pub(super) fn fill(world: &mut World) {
    let mut people: HashMap<Uuid, Vec<Role>> = HashMap::new();
    for role in &world.roles {
        people.entry(role.organisation_id).or_default().push(role.clone());
    }
    let split = |lines: Vec<&'static str>| lines.into_iter().map(parts).collect::<Vec<_>>();
    let mut build = Build {
        chance: Chance::new(world.seed, "exchanges"),
        people,
        with_schools: split(words::with_schools()),
        with_operators: split(words::with_operators()),
        gatherings: split(words::gatherings()),
        themes: words::themes(),
    };
    for school in 0..world.schools.len() {
        build.of_school(world, school);
    }
    for operator in 0..world.operators.len() - super::twins::OPERATORS.min(world.operators.len()) {
        build.of_operator(world, operator);
    }
    build.of_many(world);
    world.interactions.sort_by_key(|interaction| (interaction.day, interaction.id));
}

struct Build {
    chance: Chance,
    /// Functions by organisation.
    people: HashMap<Uuid, Vec<Role>>,
    with_schools: Vec<Vec<&'static str>>,
    with_operators: Vec<Vec<&'static str>>,
    gatherings: Vec<Vec<&'static str>>,
    themes: Vec<&'static str>,
}

impl Build {
    /// Tells the story of a school: its exchanges in order, and the dated facts they brought.
    fn of_school(&mut self, world: &mut World, n: usize) {
        let story = world.schools[n].story;
        let mut stages: Vec<&str> = Vec::new();
        let mut add = |chance: &mut Chance, stage, low, high| {
            stages.extend(std::iter::repeat_n(stage, chance.between(low, high) as usize));
        };
        let chance = &mut self.chance;
        // A sleeping school had come as far as any other.
        let reached = match story {
            Reach::Dormant => {
                [Reach::Contacted, Reach::Contacted, Reach::Engaged, Reach::Reached][chance.below(4)]
            }
            other => other,
        };
        match reached {
            Reach::Contacted => add(chance, "contact", 1, 4),
            Reach::Engaged => {
                add(chance, "contact", 1, 3);
                add(chance, "engaged", 1, 3);
            }
            Reach::Reached | Reach::Autonomous => {
                add(chance, "contact", 1, 3);
                add(chance, "engaged", 1, 3);
                add(chance, "project", 2, 4);
            }
            _ => return,
        }
        if reached == Reach::Autonomous {
            add(chance, "autonomous", 1, 3);
        }
        let limit = days::months_before(world.today, DORMANT_AFTER_MONTHS);
        let yesterday = days::shift(world.today, -1);
        let mut told = if story == Reach::Dormant {
            days::worked(chance, world.beginning, days::shift(limit, -4), stages.len())
        } else {
            days::worked(chance, world.beginning, yesterday, stages.len())
        };
        if story != Reach::Dormant && told.last().is_some_and(|last| *last <= days::shift(limit, 10)) {
            // Awake: its last sign is not that old.
            let last = told.len() - 1;
            told[last] = days::worked(chance, days::months_before(world.today, 9), yesterday, 1)[0];
        }
        let site_id = world.sites[world.schools[n].main_site].id;
        for (stage, day) in stages.into_iter().zip(told) {
            let id = self.with_school(world, n, stage, day);
            let fact = match stage {
                "engaged" => FactKind::Engagement,
                "project" => FactKind::ProjectHeld,
                "autonomous" => FactKind::LinkLasts,
                _ => continue,
            };
            let key = world.keys.key(days::at(day, 18, 0));
            world.facts.push(Fact { id: key, site_id, kind: fact, day, origin_id: id.0 });
        }
    }

    fn with_school(&mut self, world: &mut World, n: usize, stage: &str, day: Date) -> InteractionId {
        let lines: Vec<usize> =
            (0..self.with_schools.len()).filter(|l| self.with_schools[*l][0] == stage).collect();
        let line = &self.with_schools[lines[self.chance.below(lines.len())]];
        let (kind, text) = (line[1], line[2]);
        let (school_id, site) = (world.schools[n].id.0, &world.sites[world.schools[n].main_site]);
        let (site_id, shape) = (site.id.0, site.shape);
        let mut parties = if world.schools[n].single && self.chance.percent(35) {
            vec![(PartyKind::School, school_id)]
        } else {
            vec![(PartyKind::Site, site_id)]
        };
        for house in [site_id, school_id] {
            if parties.len() < 2 && self.chance.percent(65) {
                parties.extend(self.someone(house, day).map(|person| (PartyKind::Person, person)));
            }
        }
        let operator = text.contains("{operateur}").then(|| self.some_operator(world)).flatten();
        parties.extend(operator.map(|operator| (PartyKind::Operator, world.operators[operator].id.0)));
        let name = operator.map(|operator| world.operators[operator].name.clone());
        let summary = self.told(text, name.as_deref(), Some(shape));
        self.note(world, day, kind, summary, parties)
    }

    /// The exchanges with an operator: none for many.
    fn of_operator(&mut self, world: &mut World, n: usize) {
        let operator = &world.operators[n];
        if operator.status != Status::Open
            || self.chance.percent(if operator.member_since.is_some() { 0 } else { 36 })
        {
            return;
        }
        let count = if operator.member_since.is_some() {
            self.chance.between(6, 11)
        } else {
            self.chance.between(1, 6)
        };
        let (id, name) = (operator.id.0, operator.name.clone());
        for day in
            days::worked(&mut self.chance, world.beginning, days::shift(world.today, -1), count as usize)
        {
            let line = &self.with_operators[self.chance.below(self.with_operators.len())];
            let (kind, text) = (line[0], line[1]);
            let mut parties = vec![(PartyKind::Operator, id)];
            if self.chance.percent(60) {
                parties.extend(self.someone(id, day).map(|person| (PartyKind::Person, person)));
            }
            let summary = self.told(text, Some(&name), None);
            self.note(world, day, kind, summary, parties);
        }
    }

    /// Encounters of many: about nine a season.
    fn of_many(&mut self, world: &mut World) {
        let awake: Vec<usize> = (0..world.schools.len())
            .filter(|n| {
                matches!(world.schools[*n].story, Reach::Engaged | Reach::Reached | Reach::Autonomous)
            })
            .collect();
        if awake.is_empty() {
            return;
        }
        let yesterday = days::shift(world.today, -1);
        let span = i64::from(world.beginning.until(yesterday).map_or(0, |span| span.get_days()));
        for day in days::worked(&mut self.chance, world.beginning, yesterday, (span / 40).max(1) as usize) {
            let line = &self.gatherings[self.chance.below(self.gatherings.len())];
            let (kind, text) = (line[0], line[1]);
            let mut parties = Vec::new();
            let (schools, operators) = (self.chance.between(3, 9), self.chance.between(5, 14));
            for _ in 0..schools {
                let school = &world.schools[awake[self.chance.below(awake.len())]];
                let site = world.sites[school.main_site].id.0;
                parties.push((PartyKind::Site, site));
                if self.chance.percent(50) {
                    parties.extend(self.someone(site, day).map(|person| (PartyKind::Person, person)));
                }
            }
            let mut host = None;
            for _ in 0..operators {
                let Some(operator) = self.some_operator(world) else { continue };
                host = host.or(Some(world.operators[operator].name.clone()));
                parties.push((PartyKind::Operator, world.operators[operator].id.0));
            }
            let summary = self.told(text, host.as_deref(), None);
            self.note(world, day, kind, summary, parties);
        }
    }

    /// Someone who had a function in that house that day.
    fn someone(&mut self, house: Uuid, day: Date) -> Option<Uuid> {
        let there: Vec<&Role> = self
            .people
            .get(&house)?
            .iter()
            .filter(|role| {
                role.since.is_none_or(|since| since <= day) && role.until.is_none_or(|until| until >= day)
            })
            .collect();
        (!there.is_empty()).then(|| there[self.chance.below(there.len())].person_id.0)
    }

    fn some_operator(&mut self, world: &World) -> Option<usize> {
        (0..8)
            .map(|_| self.chance.below(world.operators.len()))
            .find(|n| world.operators[*n].status == Status::Open)
    }

    /// The sentence with its blanks filled.
    fn told(&mut self, text: &str, operator: Option<&str>, shape: Option<Shape>) -> String {
        let levels: &[&str] = match shape {
            Some(Shape::NurseryOnly) => &["M1", "M2", "M3", "M2-M3"],
            Some(Shape::NurseryAndPrimary) => &["M3", "P1-P2", "P3", "P4", "P5", "P6", "P5-P6"],
            Some(Shape::PrimaryOnly) => &["P1", "P2", "P3", "P4", "P5-P6"],
            Some(Shape::FirstDegree) => &["S1", "S2", "S1-S2"],
            Some(Shape::WholeSecondary) => &["S1", "S2", "S3", "S4", "S5", "S6"],
            Some(Shape::UpperSecondary | Shape::Cefa) => &["S3", "S4", "S5", "S6"],
            _ => &["plusieurs groupes"],
        };
        const DOMAINS: &[&str] = &[
            "théâtre",
            "danse",
            "musique",
            "arts plastiques",
            "cinéma",
            "lecture",
            "cirque",
            "photographie",
            "patrimoine",
        ];
        let filled = text
            .replace("{theme}", self.chance.pick(&self.themes))
            .replace("{niveau}", self.chance.pick(levels))
            .replace("{domaine}", self.chance.pick(DOMAINS))
            .replace("{operateur}", operator.unwrap_or("un opérateur"));
        let mut letters = filled.chars();
        // A sentence may begin with a filled blank.
        typeset(
            &letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect()),
        )
    }

    fn note(
        &mut self,
        world: &mut World,
        day: Date,
        kind: &str,
        summary: String,
        mut parties: Vec<(PartyKind, Uuid)>,
    ) -> InteractionId {
        let created_at = days::at(day, 9 + self.chance.below(9) as i8, self.chance.below(60) as i8);
        let id = InteractionId(world.keys.key(created_at));
        parties.sort_unstable();
        parties.dedup();
        let visibility = if self.chance.percent(22) { Visibility::Partners } else { Visibility::Team };
        world.interactions.push(Interaction {
            id,
            day,
            kind: InteractionKind::from_code(kind).unwrap_or(InteractionKind::Meeting),
            summary,
            next_step: None,
            next_step_due: None,
            next_step_done_on: None,
            visibility,
            created_at,
            parties,
        });
        id
    }
}
