//! The sheets of a site, a school, an operator and a person: the record with all that hangs there.

use crate::code::{Function, Kind, OrganisationKind, PartyKind};
use crate::id::{OperatorId, PersonId, Record, SchoolId, SiteId};
use crate::knowledge::{
    About, Agreed, Knowledge, NextStep, next_for_operator, next_for_person, next_for_site,
};
use crate::permissions::{ReadNetwork, ReadPeople};
use crate::store::board::Board;
use crate::store::fact::FactRow;
use crate::store::interaction::{Interaction, Reader};
use crate::store::operator::Operator;
use crate::store::person::Person;
use crate::store::role::Role;
use crate::store::school::School;
use crate::store::site::{Ise, LevelOffering, Site};
use crate::store::source::Source;
use crate::store::tag::Tag;
use crate::store::{self, interaction};
use navette_database::{BasinScope, Conn, Error, Uuid, journal};
use navette_web::May;

/// How many interactions and lines of history a sheet shows.
const MOST: i64 = 50;

/// What every sheet has. Without the right to read people, `roles`, `interactions` and `history` are empty.
#[derive(Debug, Clone, Default)]
pub struct Around {
    /// Whether people may be read: an empty list then means that there is nobody, not that it is hidden.
    pub people_shown: bool,
    /// Functions: who works there, or where the person works. Present ones first.
    pub roles: Vec<Role>,
    /// Interactions, latest first.
    pub interactions: Vec<Interaction>,
    /// Tags.
    pub tags: Vec<Tag>,
    /// Sources, with the sentence their licence asks to show.
    pub sources: Vec<Source>,
    /// Fields that a person typed.
    pub typed: Vec<String>,
    /// The journal, latest first.
    pub history: Vec<journal::Line>,
}

/// The sheet of a site.
#[derive(Debug, Clone)]
pub struct SiteSheet {
    /// The site.
    pub site: Site,
    /// Its school.
    pub school: School,
    /// Its school's board.
    pub board: Option<Board>,
    /// The other sites of the school.
    pub siblings: Vec<Site>,
    /// What is taught.
    pub teachings: Vec<String>,
    /// Levels by year, latest first.
    pub levels: Vec<LevelOffering>,
    /// Classes by year and formula, latest first.
    pub ise: Vec<Ise>,
    /// The dated facts its reach is computed from.
    pub facts: FactRow,
    /// All that hangs there; roles are those of the site and of its school.
    pub around: Around,
    /// What is known and what is not.
    pub knowledge: Knowledge,
    /// What to do next.
    pub next: NextStep,
}

/// The sheet of a school.
#[derive(Debug, Clone)]
pub struct SchoolSheet {
    /// The school.
    pub school: School,
    /// Its board.
    pub board: Option<Board>,
    /// Its sites, closed ones too.
    pub sites: Vec<Site>,
    /// All that hangs there; interactions are those of its sites too.
    pub around: Around,
    /// What is known and what is not.
    pub knowledge: Knowledge,
}

/// The sheet of an operator.
#[derive(Debug, Clone)]
pub struct OperatorSheet {
    /// The operator; when it was merged, only where to look is of use.
    pub operator: Operator,
    /// Its domains.
    pub domains: Vec<String>,
    /// The communes it serves.
    pub communes: Vec<String>,
    /// All that hangs there.
    pub around: Around,
    /// What is known and what is not.
    pub knowledge: Knowledge,
    /// What to do next.
    pub next: NextStep,
}

/// The sheet of a person.
#[derive(Debug, Clone)]
pub struct PersonSheet {
    /// The person; when they were merged, only where to look is of use.
    pub person: Person,
    /// All that hangs there.
    pub around: Around,
    /// What is known and what is not.
    pub knowledge: Knowledge,
    /// What to do next.
    pub next: NextStep,
}

/// The sheet of a site, if it is in the basin.
///
/// # Errors
/// When the base cannot be read.
pub fn site(c: &mut Conn<'_>, may: &May<ReadNetwork>, id: SiteId) -> Result<Option<SiteSheet>, Error> {
    let basin = may.scope();
    let Some(site) = store::site::find(c, basin, id)? else { return Ok(None) };
    let Some(school) = store::school::find(c, basin, site.school_id)? else { return Ok(None) };
    let Some(facts) = store::fact::of_site(c, basin, id)? else { return Ok(None) };
    let board = board(c, basin, &school)?;
    let mut siblings = store::site::of_school(c, basin, site.school_id)?;
    siblings.retain(|other| other.id != id);
    let teachings = store::site::teachings(c, basin, id)?;
    let levels = store::site::levels(c, basin, id)?;
    let ise = store::site::ise(c, basin, id)?;
    let mut around = around(c, may, id.into())?;
    if around.people_shown {
        let of_school = store::role::of_organisation(c, basin, OrganisationKind::School, school.id.0)?;
        around.roles.extend(of_school);
    }
    let today = c.today();
    let is_delegate = |role: &Role| role.function == Function::PecaDelegate.code() && role.is_present(today);
    let delegates = if around.people_shown {
        around.roles.iter().any(is_delegate)
    } else {
        let holding = store::role::holding(c, basin, Function::PecaDelegate.code())?;
        holding.contains(&id.0) || holding.contains(&school.id.0)
    };
    let knowledge = vec![
        (About::Contact, facts.contacts > 0),
        (About::Delegate, delegates),
        (About::LastContact, site.last_contact_on.is_some()),
        (About::Address, site.address.is_some()),
        (About::Position, site.latitude.is_some()),
        (About::Email, school.email.is_some()),
        (About::Phone, school.phone.is_some()),
        (About::Network, school.network.is_some()),
        (About::Ise, !ise.is_empty()),
        (About::Levels, !levels.is_empty()),
        (About::Pupils, levels.iter().any(|level| level.pupils.is_some())),
    ];
    let next = next_for_site(site.status, site.reach, &knowledge, &waiting(&around), today);
    Ok(Some(SiteSheet {
        site,
        school,
        board,
        siblings,
        teachings,
        levels,
        ise,
        facts,
        around,
        knowledge,
        next,
    }))
}

/// The sheet of a school, if it is in the basin.
///
/// # Errors
/// When the base cannot be read.
pub fn school(c: &mut Conn<'_>, may: &May<ReadNetwork>, id: SchoolId) -> Result<Option<SchoolSheet>, Error> {
    let basin = may.scope();
    let Some(school) = store::school::find(c, basin, id)? else { return Ok(None) };
    let board = board(c, basin, &school)?;
    let sites = store::site::of_school(c, basin, id)?;
    let mut around = around(c, may, id.into())?;
    if around.people_shown {
        around.interactions = interaction::of_school(c, basin, Reader::of(may.who()), id.0, MOST)?;
        for site in &sites {
            around.roles.extend(store::role::of_organisation(c, basin, OrganisationKind::Site, site.id.0)?);
        }
    }
    let knowledge = vec![
        (About::Address, school.address.is_some()),
        (About::Email, school.email.is_some()),
        (About::Phone, school.phone.is_some()),
        (About::Website, school.website.is_some()),
        (About::Network, school.network.is_some()),
        (About::EnterpriseNumber, school.enterprise_number.is_some()),
    ];
    Ok(Some(SchoolSheet { school, board, sites, around, knowledge }))
}

/// The sheet of an operator, if it is in the basin, merged ones too.
///
/// # Errors
/// When the base cannot be read.
pub fn operator(
    c: &mut Conn<'_>,
    may: &May<ReadNetwork>,
    id: OperatorId,
) -> Result<Option<OperatorSheet>, Error> {
    let basin = may.scope();
    let Some(operator) = store::operator::find(c, basin, id)? else { return Ok(None) };
    let domains = store::operator::domains(c, basin, id)?;
    let communes = store::operator::communes(c, basin, id)?;
    let around = around(c, may, id.into())?;
    let today = c.today();
    let mut knowledge = vec![
        (About::LastContact, operator.last_contact_on.is_some()),
        (About::Email, operator.email.is_some()),
        (About::Phone, operator.phone.is_some()),
        (About::Website, operator.website.is_some()),
        (About::Address, operator.address.is_some()),
        (About::Position, operator.latitude.is_some()),
        (About::EnterpriseNumber, operator.enterprise_number.is_some()),
        (About::Domains, !domains.is_empty()),
        (About::Communes, !communes.is_empty()),
        (About::Experience, operator.experience.is_some()),
    ];
    if around.people_shown {
        knowledge.insert(0, (About::Contact, around.roles.iter().any(|role| role.is_present(today))));
    }
    let next = next_for_operator(operator.status, &knowledge, &waiting(&around), today);
    Ok(Some(OperatorSheet { operator, domains, communes, around, knowledge, next }))
}

/// The sheet of a person, if they are in the basin, merged and erased ones too.
///
/// # Errors
/// When the base cannot be read.
pub fn person(c: &mut Conn<'_>, may: &May<ReadPeople>, id: PersonId) -> Result<Option<PersonSheet>, Error> {
    let Some(person) = store::person::find(c, may.scope(), id)? else { return Ok(None) };
    let Some(read) = may.also::<ReadNetwork>() else { return Ok(None) };
    let mut around = around(c, &read, id.into())?;
    around.roles = store::role::of_person(c, may.scope(), id)?;
    let today = c.today();
    let knowledge = vec![
        (About::Function, around.roles.iter().any(|role| role.is_present(today))),
        (About::Email, person.email.is_some()),
        (About::Phone, person.phone.is_some()),
        (About::Language, person.language.is_some()),
    ];
    let next = match person.erased_on {
        Some(_) => NextStep::Nothing,
        None => next_for_person(person.retain_until, &knowledge, &waiting(&around), today),
    };
    Ok(Some(PersonSheet { person, around, knowledge, next }))
}

fn board(c: &mut Conn<'_>, basin: BasinScope, school: &School) -> Result<Option<Board>, Error> {
    match school.board_id {
        Some(board) => store::board::find(c, basin, board),
        None => Ok(None),
    }
}

fn around(c: &mut Conn<'_>, may: &May<ReadNetwork>, record: Record) -> Result<Around, Error> {
    let basin = may.scope();
    let mut around = Around {
        people_shown: may.also::<ReadPeople>().is_some(),
        sources: store::source::of_record(c, basin, record)?,
        typed: store::source::typed(c, record)?,
        ..Around::default()
    };
    let party = party(record.kind);
    if let Some(kind) = party {
        around.tags = store::tag::of_subject(c, basin, kind, record.id)?;
    }
    if !around.people_shown {
        return Ok(around);
    }
    around.history = journal::history(c, basin, record.subject(), MOST)?;
    if let Some(kind) = party {
        around.interactions =
            interaction::of_subject(c, basin, Reader::of(may.who()), kind, record.id, MOST)?;
    }
    if let Some(kind) = organisation(record.kind) {
        around.roles = roles(c, basin, kind, record.id)?;
    }
    Ok(around)
}

fn roles(c: &mut Conn<'_>, basin: BasinScope, kind: OrganisationKind, id: Uuid) -> Result<Vec<Role>, Error> {
    store::role::of_organisation(c, basin, kind, id)
}

fn party(kind: Kind) -> Option<PartyKind> {
    PartyKind::from_code(kind.code())
}

fn organisation(kind: Kind) -> Option<OrganisationKind> {
    OrganisationKind::from_code(kind.code())
}

fn waiting(around: &Around) -> Vec<Agreed> {
    let open = around.interactions.iter().filter(|interaction| interaction.next_step_done_on.is_none());
    open.filter_map(|interaction| {
        let what = interaction.next_step.clone()?;
        Some(Agreed { interaction: interaction.id, what, due: interaction.next_step_due })
    })
    .collect()
}
