//! The dated facts from which the reach of a site is computed, and the reach as it is kept.

use crate::code::{FactKind, Reach};
use crate::id::SiteId;
use crate::reach::Facts;
use jiff::civil::Date;
use navette_database::{BasinScope, Conn, Error, Tx, Uuid, record, statements};

record! {
    /// The facts of a site, and what is kept of them.
    #[derive(Debug, Clone, PartialEq)]
    pub struct FactRow {
        /// The site.
        pub site_id: SiteId,
        /// The reach as it is kept.
        pub reach: Reach,
        /// The last contact as it is kept.
        pub last_contact_on: Option<Date>,
        /// How many people with a present function are known there or in its school.
        pub contacts: i64,
        /// The last interaction with the site, its school or someone who works there.
        pub last_interaction: Option<Date>,
        /// The last contact that another room tells of.
        pub contact: Option<Date>,
        /// The last engagement.
        pub engaged: Option<Date>,
        /// The last project held.
        pub project_held: Option<Date>,
        /// The last day links were seen to last.
        pub link_lasts: Option<Date>,
    }
}

impl FactRow {
    /// The facts as the rule takes them, on this day.
    pub fn facts(&self) -> Facts {
        Facts {
            contact_known: self.contacts > 0,
            last_contact: self.last_interaction.max(self.contact),
            engaged: self.engaged,
            project_held: self.project_held,
            link_lasts: self.link_lasts,
        }
    }
}

macro_rules! facts {
    () => {
        "SELECT s.id AS site_id, s.reach, s.last_contact_on,
                (SELECT count(*) FROM person_role r JOIN person p ON p.id = r.person_id
                 WHERE ((r.organisation_kind = 'site' AND r.organisation_id = s.id)
                     OR (r.organisation_kind = 'school' AND r.organisation_id = s.school_id))
                   AND (r.until IS NULL OR r.until >= ?2) AND p.erased_on IS NULL) AS contacts,
                (SELECT max(x.day) FROM (
                   SELECT i.day FROM interaction_party t JOIN interaction i ON i.id = t.interaction_id
                   WHERE i.day <= ?2 AND t.kind = 'site' AND t.subject_id = s.id
                   UNION ALL
                   SELECT i.day FROM interaction_party t JOIN interaction i ON i.id = t.interaction_id
                   WHERE i.day <= ?2 AND t.kind = 'school' AND t.subject_id = s.school_id
                   UNION ALL
                   SELECT i.day FROM person_role r
                   -- Cross: SQLite then starts from the functions, few, and not from every party.
                   CROSS JOIN interaction_party t JOIN interaction i ON i.id = t.interaction_id
                   WHERE t.kind = 'person' AND t.subject_id = r.person_id AND i.day <= ?2 AND r.organisation_kind = 'site' AND r.organisation_id = s.id
                     AND (r.until IS NULL OR r.until >= i.day) AND (r.since IS NULL OR r.since <= i.day)
                   UNION ALL
                   SELECT i.day FROM person_role r
                   -- Cross: SQLite then starts from the functions, few, and not from every party.
                   CROSS JOIN interaction_party t JOIN interaction i ON i.id = t.interaction_id
                   WHERE t.kind = 'person' AND t.subject_id = r.person_id AND i.day <= ?2 AND r.organisation_kind = 'school' AND r.organisation_id = s.school_id
                     AND (r.until IS NULL OR r.until >= i.day) AND (r.since IS NULL OR r.since <= i.day)
                ) x) AS last_interaction,
                (SELECT max(f.day) FROM site_fact f
                 WHERE f.site_id = s.id AND f.kind = 'contact' AND f.day <= ?2) AS contact,
                (SELECT max(f.day) FROM site_fact f
                 WHERE f.site_id = s.id AND f.kind = 'engagement' AND f.day <= ?2) AS engaged,
                (SELECT max(f.day) FROM site_fact f
                 WHERE f.site_id = s.id AND f.kind = 'project_held' AND f.day <= ?2) AS project_held,
                (SELECT max(f.day) FROM site_fact f
                 WHERE f.site_id = s.id AND f.kind = 'link_lasts' AND f.day <= ?2) AS link_lasts
         FROM site s WHERE s.basin_id = ?1 "
    };
}

statements! {
    /// The facts of one site.
    OF_SITE = concat!(facts!(), "AND s.id = ?3");
    /// The facts of the sites of a school.
    OF_SCHOOL = concat!(facts!(), "AND s.school_id = ?3");
    /// The facts of all sites.
    OF_ALL = facts!();
    /// Keeps the reach of a site.
    KEEP = "UPDATE site SET reach = ?3, last_contact_on = ?4 WHERE basin_id = ?1 AND id = ?2";
    /// The sites and schools where a person has or had a function.
    ORGANISATIONS_OF_PERSON = "SELECT organisation_kind, organisation_id FROM person_role
                               WHERE basin_id = ?1 AND person_id = ?2
                                 AND organisation_kind IN ('site', 'school')";
    /// The last contact with an operator: with itself, or with someone who works there.
    OPERATOR_CONTACT = "UPDATE operator SET last_contact_on = (SELECT max(x.day) FROM (
                          SELECT i.day FROM interaction_party t JOIN interaction i ON i.id = t.interaction_id
                          WHERE i.day <= ?3 AND t.kind = 'operator' AND t.subject_id = ?2
                          UNION ALL
                          SELECT i.day FROM person_role r
                          CROSS JOIN interaction_party t JOIN interaction i ON i.id = t.interaction_id
                          WHERE t.kind = 'person' AND t.subject_id = r.person_id AND i.day <= ?3 AND r.organisation_kind = 'operator' AND r.organisation_id = ?2
                            AND (r.until IS NULL OR r.until >= i.day) AND (r.since IS NULL OR r.since <= i.day)) x)
                        WHERE basin_id = ?1 AND id = ?2";
    /// Operators where a person has or had a function.
    OPERATORS_OF_PERSON = "SELECT organisation_id FROM person_role
                           WHERE basin_id = ?1 AND person_id = ?2 AND organisation_kind = 'operator'";
    /// Brings a fact; the same origin twice keeps the later day.
    BRING = "INSERT INTO site_fact (id, basin_id, site_id, kind, day, origin, origin_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (site_id, kind, origin_id) DO UPDATE SET day = excluded.day";
    /// Takes back what an origin brought.
    TAKE_BACK = "DELETE FROM site_fact WHERE basin_id = ?1 AND site_id = ?2 AND kind = ?3 AND origin_id = ?4";
    /// The dated facts that other rooms brought about a site, oldest first.
    LIST_OF_SITE = "SELECT kind, day FROM site_fact WHERE basin_id = ?1 AND site_id = ?2 ORDER BY day, id";
    /// After how many months without a sign a site is dormant, when the basin says so.
    DORMANT_AFTER = "SELECT value FROM setting WHERE basin_id = ?1 AND name = 'network.dormant_after_months'";
}

/// The facts of a site.
///
/// # Errors
/// When the base cannot be read.
pub fn of_site(c: &mut Conn<'_>, basin: BasinScope, site: SiteId) -> Result<Option<FactRow>, Error> {
    let today = c.today();
    c.one(OF_SITE, &[&basin, &today, &site])
}

/// The facts of the sites of a school.
///
/// # Errors
/// When the base cannot be read.
pub fn of_school(c: &mut Conn<'_>, basin: BasinScope, school: Uuid) -> Result<Vec<FactRow>, Error> {
    let today = c.today();
    c.all(OF_SCHOOL, &[&basin, &today, &school])
}

/// The facts of all sites of the basin.
///
/// # Errors
/// When the base cannot be read.
pub fn of_all(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<FactRow>, Error> {
    let today = c.today();
    c.all(OF_ALL, &[&basin, &today])
}

/// Keeps the reach of a site.
pub(crate) fn keep(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    site: SiteId,
    reach: Reach,
    last_contact: Option<Date>,
) -> Result<(), Error> {
    tx.exec(KEEP, &[&basin, &site, &reach, &last_contact])?;
    Ok(())
}

/// The sites and schools where a person has or had a function.
pub(crate) fn organisations_of_person(
    c: &mut Conn<'_>,
    basin: BasinScope,
    person: Uuid,
) -> Result<Vec<(crate::code::OrganisationKind, Uuid)>, Error> {
    c.all(ORGANISATIONS_OF_PERSON, &[&basin, &person])
}

/// The operators where a person has or had a function.
pub(crate) fn operators_of_person(
    c: &mut Conn<'_>,
    basin: BasinScope,
    person: Uuid,
) -> Result<Vec<Uuid>, Error> {
    Ok(c.all::<(Uuid,)>(OPERATORS_OF_PERSON, &[&basin, &person])?.into_iter().map(|row| row.0).collect())
}

/// Computes the last contact with an operator anew.
pub(crate) fn refresh_operator(tx: &mut Tx<'_>, basin: BasinScope, operator: Uuid) -> Result<(), Error> {
    let today = tx.today();
    tx.exec(OPERATOR_CONTACT, &[&basin, &operator, &today])?;
    Ok(())
}

/// Brings a dated fact about a site, by what it comes from (a need, a project); twice is once, with the later word.
///
/// # Errors
/// When the base refuses.
pub fn bring(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    site: SiteId,
    kind: FactKind,
    day: Date,
    origin: (&str, Uuid),
) -> Result<(), Error> {
    let id = tx.new_id();
    tx.exec(BRING, &[&id, &basin, &site, &kind, &day, &origin.0, &origin.1])?;
    Ok(())
}

/// Takes back a fact that an origin brought.
///
/// # Errors
/// When the base refuses.
pub fn take_back(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    site: SiteId,
    kind: FactKind,
    origin_id: Uuid,
) -> Result<(), Error> {
    tx.exec(TAKE_BACK, &[&basin, &site, &kind, &origin_id])?;
    Ok(())
}

/// After how many months without a sign of life a site is dormant: the basin's setting, or 18.
///
/// # Errors
/// When the base cannot be read.
pub fn dormant_after_months(c: &mut Conn<'_>, basin: BasinScope) -> Result<u32, Error> {
    let set = c.one::<(serde_json::Value,)>(DORMANT_AFTER, &[&basin])?;
    Ok(set.and_then(|row| row.0.as_u64()).and_then(|months| u32::try_from(months).ok()).unwrap_or(18))
}

/// The dated facts that other rooms brought about a site, oldest first.
///
/// # Errors
/// When the base cannot be read.
pub fn list_of_site(
    c: &mut Conn<'_>,
    basin: BasinScope,
    site: SiteId,
) -> Result<Vec<(FactKind, Date)>, Error> {
    c.all(LIST_OF_SITE, &[&basin, &site])
}
