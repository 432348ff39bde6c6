//! The rows of the basin, as they are imagined, before anything is written.

use super::chance::Chance;
use super::days;
use super::territory::Spot;
use crate::code::{
    Category, Cycle, Experience, FactKind, Function, InteractionKind, Kind, OperatorKind, OrganisationKind,
    PartyKind, Purpose, Reach, Status, Visibility,
};
use crate::id::{BoardId, InteractionId, OperatorId, PersonId, RoleId, SchoolId, SiteId, TagId};
use jiff::{Timestamp, civil::Date};
use navette_database::{BasinId, Uuid};

pub(super) struct Board {
    pub id: BoardId,
    pub fase: String,
    pub name: String,
    pub network: &'static str,
    pub address: String,
    pub spot: Spot,
}

pub(super) struct School {
    pub id: SchoolId,
    pub board_id: BoardId,
    pub fase: String,
    pub name: String,
    pub network: &'static str,
    pub address: String,
    pub spot: Spot,
    /// NIS code.
    pub commune: &'static str,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub website: Option<String>,
    /// Where its people have their addresses.
    pub host: String,
    /// How far its main site was reached, from which exchanges are told.
    pub story: Reach,
    /// The place of its main site in the list of sites.
    pub main_site: usize,
    pub single: bool,
}

/// What a site teaches, which says which levels it has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    NurseryAndPrimary,
    PrimaryOnly,
    NurseryOnly,
    SpecialBasic,
    WholeSecondary,
    FirstDegree,
    UpperSecondary,
    Cefa,
    SpecialSecondary,
    Academy,
    Adults,
}

pub(super) struct Site {
    pub id: SiteId,
    /// The place of its school in the list of schools.
    pub school: usize,
    pub school_id: SchoolId,
    pub fase: String,
    pub name: String,
    pub address: String,
    pub spot: Spot,
    pub commune: &'static str,
    pub status: Status,
    pub status_since: Option<Date>,
    pub compulsory: bool,
    pub special: bool,
    pub cycle: Cycle,
    pub note: Option<String>,
    pub shape: Shape,
}

pub(super) struct Offering {
    pub id: Uuid,
    pub site_id: SiteId,
    pub level: String,
    pub classes: Option<i64>,
    pub pupils: Option<i64>,
}

pub(super) struct Ise {
    pub id: Uuid,
    pub site_id: SiteId,
    pub year: i64,
    pub formula: &'static str,
    pub class: String,
}

#[derive(Clone)]
pub(super) struct Operator {
    pub id: OperatorId,
    pub kind: OperatorKind,
    pub name: String,
    pub category: Category,
    pub recognitions: Option<String>,
    pub description: Option<String>,
    pub address: Option<String>,
    pub spot: Option<Spot>,
    pub commune: Option<&'static str>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub website: Option<String>,
    pub host: String,
    pub experience: Option<Experience>,
    pub member_since: Option<Date>,
    pub member_until: Option<Date>,
    pub status: Status,
    pub status_since: Option<Date>,
    pub domains: Vec<&'static str>,
    pub communes: Vec<&'static str>,
}

#[derive(Clone)]
pub(super) struct Person {
    pub id: PersonId,
    pub given_name: Option<String>,
    pub family_name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub language: Option<&'static str>,
    pub purpose: Purpose,
    pub source: &'static str,
    pub retain_until: Date,
    pub created_at: Timestamp,
}

#[derive(Clone)]
pub(super) struct Role {
    pub id: RoleId,
    pub person_id: PersonId,
    pub organisation_kind: OrganisationKind,
    pub organisation_id: Uuid,
    pub function: Function,
    pub since: Option<Date>,
    pub until: Option<Date>,
}

pub(super) struct Interaction {
    pub id: InteractionId,
    pub day: Date,
    pub kind: InteractionKind,
    pub summary: String,
    pub next_step: Option<&'static str>,
    pub next_step_due: Option<Date>,
    pub next_step_done_on: Option<Date>,
    pub visibility: Visibility,
    pub created_at: Timestamp,
    pub parties: Vec<(PartyKind, Uuid)>,
}

pub(super) struct Fact {
    pub id: Uuid,
    pub site_id: SiteId,
    pub kind: FactKind,
    pub day: Date,
    pub origin_id: Uuid,
}

pub(super) struct Tag {
    pub id: TagId,
    pub label: &'static str,
    pub on: Vec<(PartyKind, Uuid)>,
}

/// Everything there is, in the order in which it is written.
pub(super) struct World {
    pub seed: u64,
    pub today: Date,
    /// When the team began to keep notes.
    pub beginning: Date,
    pub keys: Chance,
    pub names: super::words::Names,
    pub boards: Vec<Board>,
    pub schools: Vec<School>,
    pub sites: Vec<Site>,
    pub teachings: Vec<(SiteId, &'static str)>,
    pub school_year: String,
    pub offerings: Vec<Offering>,
    pub ise: Vec<Ise>,
    pub operators: Vec<Operator>,
    pub people: Vec<Person>,
    pub roles: Vec<Role>,
    pub interactions: Vec<Interaction>,
    pub facts: Vec<Fact>,
    pub tags: Vec<Tag>,
    pub operator_twins: Vec<(OperatorId, OperatorId)>,
    pub person_twins: Vec<(PersonId, PersonId)>,
}

impl World {
    /// The whole basin, from a seed and the present day. The basin's key is in no row but changes theirs, so that one
    /// base can hold two basins of the same seed.
    pub(super) fn imagine(basin: BasinId, seed: u64, today: Date) -> Self {
        let (high, low) = basin.0.as_u64_pair();
        let mut world = Self {
            seed,
            today,
            beginning: days::beginning(today),
            keys: Chance::new(seed ^ high ^ low.rotate_left(17), "keys"),
            names: super::words::Names::new(seed),
            boards: Vec::new(),
            schools: Vec::new(),
            sites: Vec::new(),
            teachings: Vec::new(),
            school_year: String::new(),
            offerings: Vec::new(),
            ise: Vec::new(),
            operators: Vec::new(),
            people: Vec::new(),
            roles: Vec::new(),
            interactions: Vec::new(),
            facts: Vec::new(),
            tags: Vec::new(),
            operator_twins: Vec::new(),
            person_twins: Vec::new(),
        };
        super::schools::fill(&mut world);
        super::levels::fill(&mut world);
        super::operators::fill(&mut world);
        super::people::fill(&mut world);
        super::twins::fill(&mut world);
        super::exchanges::fill(&mut world);
        super::steps::fill(&mut world);
        super::tags::fill(&mut world);
        world
    }

    /// When the registers were first written here.
    pub(super) fn first_written(&self) -> Timestamp {
        days::at(self.beginning, 8, 0)
    }

    /// A key of the time when the registers were first written.
    pub(super) fn first_key(&mut self) -> Uuid {
        let at = self.first_written();
        self.keys.key(at)
    }

    /// Every record with its kind, in order: what a source is noted for.
    pub(super) fn records(&self) -> Vec<(Kind, Uuid)> {
        let boards = self.boards.iter().map(|row| (Kind::Board, row.id.0));
        let schools = self.schools.iter().map(|row| (Kind::School, row.id.0));
        let sites = self.sites.iter().map(|row| (Kind::Site, row.id.0));
        let operators = self.operators.iter().map(|row| (Kind::Operator, row.id.0));
        let people = self.people.iter().map(|row| (Kind::Person, row.id.0));
        boards.chain(schools).chain(sites).chain(operators).chain(people).collect()
    }
}
