//! The demonstration basin: as large as Brussels, true in its proportions, and nobody in it exists.
//!
//! Everything comes from a seed, the key of the basin and a day: the same three give the same rows. Only what the room
//! derives (words of the search, reach) is computed as for real rows.
//!
//! What shows that it is fiction: schools, streets, bodies and people have names of weaving and meadows (`words/`);
//! addresses of the web end in `.example`, which RFC 2606 keeps for that; telephone numbers are of zone 02 and go on
//! with a zero, which no Belgian number does; FASE numbers begin at 900001, beyond the register's; there are no
//! enterprise numbers, because any valid one may be somebody's. Communes are the nineteen real ones.

pub mod chance;
mod days;
mod exchanges;
mod levels;
mod operators;
mod people;
mod schools;
mod slots;
mod steps;
mod tags;
mod territory;
mod twins;
mod words;
mod world;
mod write;

#[cfg(test)]
mod tests;

pub use chance::Chance;
pub use write::insert;

use crate::id::{OperatorId, PersonId};
use crate::store::interaction;
use jiff::civil::Date;
use navette_database::{AccountId, Actor, BasinId, BasinScope, Error, Subject, Tx, Uuid};
use serde_json::json;
use std::fmt;
use world::World;

/// The name of the fictional basin.
pub const BASIN_NAME: &str = "Bassin de démonstration (Bruxelles fictif)";

/// What was made: how many of each, and which records are there twice.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "each field counts the rows of that name")]
pub struct Summary {
    pub boards: usize,
    pub schools: usize,
    /// Sites of compulsory education.
    pub sites: usize,
    /// Academies and courses for adults.
    pub other_sites: usize,
    /// Classes that are known.
    pub classes: i64,
    /// Pupils that are known.
    pub pupils: i64,
    /// Sites of compulsory education of which no number of pupils is known.
    pub sites_without_pupils: usize,
    pub operators: usize,
    pub people: usize,
    pub interactions: usize,
    /// Next steps that are not done.
    pub open_steps: usize,
    /// Pairs that are one operator.
    pub operator_twins: Vec<(OperatorId, OperatorId)>,
    /// Pairs that are one person.
    pub person_twins: Vec<(PersonId, PersonId)>,
}

impl Summary {
    fn of(world: &World) -> Self {
        let told: std::collections::HashSet<_> =
            world.offerings.iter().filter(|line| line.pupils.is_some()).map(|line| line.site_id).collect();
        let compulsory = || world.sites.iter().filter(|site| site.compulsory);
        let open = |step: &&world::Interaction| step.next_step.is_some() && step.next_step_done_on.is_none();
        Self {
            boards: world.boards.len(),
            schools: world.schools.len(),
            sites: compulsory().count(),
            other_sites: world.sites.len() - compulsory().count(),
            classes: world.offerings.iter().filter_map(|line| line.classes).sum(),
            pupils: world.offerings.iter().filter_map(|line| line.pupils).sum(),
            sites_without_pupils: compulsory().filter(|site| !told.contains(&site.id)).count(),
            operators: world.operators.len(),
            people: world.people.len(),
            interactions: world.interactions.len(),
            open_steps: world.interactions.iter().filter(open).count(),
            operator_twins: world.operator_twins.clone(),
            person_twins: world.person_twins.clone(),
        }
    }

    /// The counts, for machines.
    pub fn to_json(&self) -> serde_json::Value {
        json!({
            "boards": self.boards,
            "schools": self.schools,
            "sites": self.sites,
            "other_sites": self.other_sites,
            "classes": self.classes,
            "pupils": self.pupils,
            "sites_without_pupils": self.sites_without_pupils,
            "operators": self.operators,
            "people": self.people,
            "interactions": self.interactions,
            "open_steps": self.open_steps,
            "operator_twins": self.operator_twins.len(),
            "person_twins": self.person_twins.len(),
        })
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{BASIN_NAME}\u{a0}:")?;
        writeln!(
            f,
            "  {} implantations à rencontrer, {} autres, dans {} établissements",
            self.sites, self.other_sites, self.schools
        )?;
        writeln!(
            f,
            "  {} classes et {} élèves connus, {} implantations sans nombre connu",
            self.classes, self.pupils, self.sites_without_pupils
        )?;
        writeln!(f, "  {} opérateurs, dont {} en double", self.operators, self.operator_twins.len())?;
        writeln!(f, "  {} personnes, dont {} en double", self.people, self.person_twins.len())?;
        write!(f, "  {} échanges, {} suites à donner", self.interactions, self.open_steps)
    }
}

/// Makes the basin, in a basin that is there and empty; journals it once.
///
/// What depends on the present day (reach) follows the clock of the base, which should stand at `today`.
///
/// # Errors
/// When the base refuses: among others, when the demonstration is already there.
pub fn generate(tx: &mut Tx<'_>, basin: BasinId, seed: u64, today: Date) -> Result<Summary, Error> {
    let mut world = World::imagine(basin, seed, today);
    write::write(tx, basin, &mut world)?;
    let summary = Summary::of(&world);
    let subject = Subject { kind: "basin", id: basin.0 };
    tx.journal(Some(basin), Actor::System, "demonstration.generated", subject, &summary.to_json())?;
    Ok(summary)
}

/// Says who noted the interactions: these accounts in turn, once they exist. Interactions of anyone are left.
///
/// # Errors
/// When the base refuses.
pub fn sign(tx: &mut Tx<'_>, basin: BasinScope, authors: &[AccountId]) -> Result<(), Error> {
    let unsigned = interaction::unsigned(tx, basin)?;
    let signed = unsigned.into_iter().zip(authors.iter().cycle());
    let mut count = 0;
    for (id, author) in signed {
        interaction::sign(tx, basin, id, *author)?;
        count += 1;
    }
    let subject = Subject { kind: "basin", id: basin.id().0 };
    let data = json!({ "interactions": count, "authors": authors.len() });
    tx.journal(Some(basin.id()), Actor::System, "demonstration.signed", subject, &data)
}

/// A sheet to bind someone of the demonstration to: the operator or the school of which most is known.
///
/// # Errors
/// When the base cannot be read.
pub fn a_sheet(tx: &mut Tx<'_>, basin: BasinScope, role: navette_web::Role) -> Result<Option<Uuid>, Error> {
    let sql = match role {
        navette_web::Role::Operator => AN_OPERATOR,
        navette_web::Role::School => A_SCHOOL,
        _ => return Ok(None),
    };
    Ok(tx.one::<(Uuid,)>(sql, &[&basin])?.map(|row| row.0))
}

const AN_OPERATOR: &str =
    "SELECT id FROM operator WHERE basin_id = ?1 AND merged_into IS NULL AND status = 'open'
    AND kind = 'legal' AND phone IS NOT NULL AND description IS NOT NULL ORDER BY name_key, id LIMIT 1";
const A_SCHOOL: &str = "SELECT s.school_id FROM site s JOIN school c ON c.id = s.school_id
    JOIN person_role r ON r.organisation_id IN (s.id, c.id) JOIN person p ON p.id = r.person_id
    WHERE s.basin_id = ?1 AND s.status = 'open' AND s.compulsory AND r.function = 'head' AND p.email IS NOT NULL
      AND r.until IS NULL ORDER BY c.name_key, s.id LIMIT 1";
