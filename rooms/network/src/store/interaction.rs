//! Interactions: what passed between us.

use crate::code::{InteractionKind, PartyKind, Visibility};
use crate::id::InteractionId;
use jiff::{Timestamp, civil::Date};
use navette_database::{AccountId, BasinScope, Conn, Error, Tx, Uuid, record, statements};
use navette_web::{Role, Who};

record! {
    /// An interaction.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Interaction {
        /// Key.
        pub id: InteractionId,
        /// The day.
        pub day: Date,
        /// How we met.
        pub kind: InteractionKind,
        /// What was said.
        pub summary: String,
        /// What comes next.
        pub next_step: Option<String>,
        /// By when.
        pub next_step_due: Option<Date>,
        /// When it was done.
        pub next_step_done_on: Option<Date>,
        /// Who may read it.
        pub visibility: Visibility,
        /// Who noted it.
        pub author_id: Option<AccountId>,
        /// Their name.
        pub author_name: Option<String>,
        /// When it was noted.
        pub created_at: Timestamp,
    }
}

record! {
    /// A party of an interaction.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Party {
        /// The interaction.
        pub interaction_id: InteractionId,
        /// What kind of party.
        pub kind: PartyKind,
        /// Which.
        pub subject_id: Uuid,
        /// Its name; a person's family name.
        pub name: Option<String>,
        /// A person's given name.
        pub given_name: Option<String>,
    }
}

/// Whose eyes read interactions; made of who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader {
    account: Option<AccountId>,
    team: bool,
    partners: bool,
}

impl Reader {
    /// The eyes of whoever asks: the team reads the team's, partners what is meant for them, each what they wrote.
    pub fn of(who: &Who) -> Self {
        let team = matches!(who.role, Role::Coordination | Role::Finance);
        Self { account: who.account, team, partners: who.role.is_staff() }
    }
}

macro_rules! columns {
    () => {
        "SELECT i.id, i.day, i.kind, i.summary, i.next_step, i.next_step_due, i.next_step_done_on, i.visibility,
                i.author_id, a.name AS author_name, i.created_at
         FROM interaction i LEFT JOIN account a ON a.id = i.author_id
         WHERE i.basin_id = ?1
           AND (i.author_id = ?2 OR (i.visibility = 'team' AND ?3) OR (i.visibility = 'partners' AND ?4)) "
    };
}

macro_rules! parties {
    () => {
        "SELECT t.interaction_id, t.kind, t.subject_id, coalesce(s.name, c.name, o.name, p.family_name) AS name,
                p.given_name
         FROM interaction_party t
         JOIN interaction i ON i.id = t.interaction_id
         LEFT JOIN site s ON t.kind = 'site' AND s.id = t.subject_id
         LEFT JOIN school c ON t.kind = 'school' AND c.id = t.subject_id
         LEFT JOIN operator o ON t.kind = 'operator' AND o.id = t.subject_id
         LEFT JOIN person p ON t.kind = 'person' AND p.id = t.subject_id
         WHERE i.basin_id = ?1 "
    };
}

statements! {
    /// One interaction.
    FIND = concat!(columns!(), "AND i.id = ?5");
    /// Those with a subject, latest first.
    OF_SUBJECT = concat!(columns!(), "AND i.id IN (SELECT t.interaction_id FROM interaction_party t
                          WHERE t.kind = ?5 AND t.subject_id = ?6)
                          ORDER BY i.day DESC, i.id DESC LIMIT ?7");
    /// Those with a school or one of its sites, latest first.
    OF_SCHOOL = concat!(columns!(), "AND i.id IN (
                           SELECT t.interaction_id FROM interaction_party t WHERE t.kind = 'school' AND t.subject_id = ?5
                           UNION SELECT t.interaction_id FROM site s
                             JOIN interaction_party t ON t.kind = 'site' AND t.subject_id = s.id WHERE s.school_id = ?5)
                         ORDER BY i.day DESC, i.id DESC LIMIT ?6");
    /// Next steps not done, due first first.
    WAITING = concat!(columns!(), "AND i.next_step IS NOT NULL AND i.next_step_done_on IS NULL
                       AND (i.next_step_due <= ?5 OR ?5 IS NULL)
                       ORDER BY i.next_step_due NULLS LAST, i.day, i.id LIMIT ?6");
    /// The last ones, latest first.
    LATEST = concat!(columns!(), "ORDER BY i.day DESC, i.id DESC LIMIT ?5 OFFSET ?6");
    /// Parties of every interaction whose next step waits.
    PARTIES_WAITING = concat!(parties!(), "AND i.next_step IS NOT NULL AND i.next_step_done_on IS NULL
                               AND (i.next_step_due <= ?2 OR ?2 IS NULL)
                               ORDER BY t.kind, t.subject_id");
    /// Interactions that nobody signed.
    UNSIGNED = "SELECT id FROM interaction WHERE basin_id = ?1 AND author_id IS NULL ORDER BY day, id";
    /// Says who noted an interaction.
    SIGN = "UPDATE interaction SET author_id = ?3 WHERE basin_id = ?1 AND id = ?2";
    /// Parties of one interaction.
    PARTIES = concat!(parties!(), "AND t.interaction_id = ?2 ORDER BY t.kind, t.subject_id");
}

/// Finds an interaction that these eyes may read.
///
/// # Errors
/// When the base cannot be read.
pub fn find(
    c: &mut Conn<'_>,
    basin: BasinScope,
    eyes: Reader,
    id: InteractionId,
) -> Result<Option<Interaction>, Error> {
    c.one(FIND, &[&basin, &eyes.account, &eyes.team, &eyes.partners, &id])
}

/// The interactions with a site, operator or person, latest first.
///
/// # Errors
/// When the base cannot be read.
pub fn of_subject(
    c: &mut Conn<'_>,
    basin: BasinScope,
    eyes: Reader,
    kind: PartyKind,
    id: Uuid,
    most: i64,
) -> Result<Vec<Interaction>, Error> {
    c.all(OF_SUBJECT, &[&basin, &eyes.account, &eyes.team, &eyes.partners, &kind, &id, &most])
}

/// The interactions with a school or one of its sites, latest first.
///
/// # Errors
/// When the base cannot be read.
pub fn of_school(
    c: &mut Conn<'_>,
    basin: BasinScope,
    eyes: Reader,
    id: Uuid,
    most: i64,
) -> Result<Vec<Interaction>, Error> {
    c.all(OF_SCHOOL, &[&basin, &eyes.account, &eyes.team, &eyes.partners, &id, &most])
}

/// Next steps that are not done, due first first; with a day, only those due by then.
///
/// # Errors
/// When the base cannot be read.
pub fn waiting(
    c: &mut Conn<'_>,
    basin: BasinScope,
    eyes: Reader,
    due_by: Option<Date>,
    most: i64,
) -> Result<Vec<Interaction>, Error> {
    c.all(WAITING, &[&basin, &eyes.account, &eyes.team, &eyes.partners, &due_by, &most])
}

/// The last interactions of the basin, latest first.
///
/// # Errors
/// When the base cannot be read.
pub fn latest(
    c: &mut Conn<'_>,
    basin: BasinScope,
    eyes: Reader,
    most: i64,
    skip: i64,
) -> Result<Vec<Interaction>, Error> {
    c.all(LATEST, &[&basin, &eyes.account, &eyes.team, &eyes.partners, &most, &skip])
}

/// With whom an interaction was.
///
/// # Errors
/// When the base cannot be read.
pub fn parties(c: &mut Conn<'_>, basin: BasinScope, id: InteractionId) -> Result<Vec<Party>, Error> {
    c.all(PARTIES, &[&basin, &id])
}

/// With whom the interactions were whose next step waits, whoever may read them; with a day, only those due by then.
///
/// # Errors
/// When the base cannot be read.
pub fn parties_waiting(
    c: &mut Conn<'_>,
    basin: BasinScope,
    due_by: Option<Date>,
) -> Result<Vec<Party>, Error> {
    c.all(PARTIES_WAITING, &[&basin, &due_by])
}

/// The interactions that nobody signed, oldest first.
///
/// # Errors
/// When the base cannot be read.
pub fn unsigned(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<InteractionId>, Error> {
    Ok(c.all::<(InteractionId,)>(UNSIGNED, &[&basin])?.into_iter().map(|row| row.0).collect())
}

/// Says who noted an interaction.
///
/// # Errors
/// When the base cannot be written.
pub fn sign(tx: &mut Tx<'_>, basin: BasinScope, id: InteractionId, author: AccountId) -> Result<(), Error> {
    tx.exec(SIGN, &[&basin, &id, &author])?;
    Ok(())
}
