//! Functions of people in organisations.

use crate::code::OrganisationKind;
use crate::id::{PersonId, RoleId};
use jiff::civil::Date;
use navette_database::{BasinScope, Conn, Error, Uuid, record, statements};

record! {
    /// A function of a person, with the names of both ends.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Role {
        /// Key.
        pub id: RoleId,
        /// Who.
        pub person_id: PersonId,
        /// Given name.
        pub given_name: Option<String>,
        /// Family name.
        pub family_name: String,
        /// E-mail.
        pub email: Option<String>,
        /// Telephone.
        pub phone: Option<String>,
        /// What kind of organisation.
        pub organisation_kind: OrganisationKind,
        /// Which.
        pub organisation_id: Uuid,
        /// Its name.
        pub organisation_name: Option<String>,
        /// The function: a code of [`crate::code::Function`], or a word an import brought.
        pub function: String,
        /// From.
        pub since: Option<Date>,
        /// To.
        pub until: Option<Date>,
    }
}

impl Role {
    /// Whether it is held on this day.
    pub fn is_present(&self, today: Date) -> bool {
        self.until.is_none_or(|until| until >= today)
    }

    /// Given and family name, as shown.
    pub fn full_name(&self) -> String {
        match &self.given_name {
            Some(given) => format!("{given} {}", self.family_name),
            None => self.family_name.clone(),
        }
    }
}

macro_rules! columns {
    () => {
        "SELECT r.id, r.person_id, p.given_name, p.family_name, p.email, p.phone, r.organisation_kind, r.organisation_id,
                coalesce(s.name, c.name, o.name, b.name) AS organisation_name, r.function, r.since, r.until
         FROM person_role r JOIN person p ON p.id = r.person_id
         LEFT JOIN site s ON r.organisation_kind = 'site' AND s.id = r.organisation_id
         LEFT JOIN school c ON r.organisation_kind = 'school' AND c.id = r.organisation_id
         LEFT JOIN operator o ON r.organisation_kind = 'operator' AND o.id = r.organisation_id
         LEFT JOIN school_board b ON r.organisation_kind = 'board' AND b.id = r.organisation_id
         WHERE r.basin_id = ?1 "
    };
}

statements! {
    /// One function.
    FIND = concat!(columns!(), "AND r.id = ?2");
    /// The functions of a person, present ones first.
    OF_PERSON = concat!(columns!(), "AND r.person_id = ?2
                         ORDER BY r.until DESC NULLS FIRST, r.since DESC NULLS LAST, r.id");
    /// Who has a function in an organisation, present ones first.
    OF_ORGANISATION = concat!(columns!(), "AND r.organisation_kind = ?2 AND r.organisation_id = ?3
                               AND p.erased_on IS NULL
                               ORDER BY r.until DESC NULLS FIRST, p.name_key, r.id");
    /// Schools and sites where someone has this function today.
    HOLDING = "SELECT DISTINCT r.organisation_id FROM person_role r JOIN person p ON p.id = r.person_id
               WHERE r.basin_id = ?1 AND r.function = ?2 AND (r.until IS NULL OR r.until >= ?3)
                 AND p.erased_on IS NULL";
}

/// Finds a function.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, basin: BasinScope, id: RoleId) -> Result<Option<Role>, Error> {
    c.one(FIND, &[&basin, &id])
}

/// The functions of a person, present ones first.
///
/// # Errors
/// When the base cannot be read.
pub fn of_person(c: &mut Conn<'_>, basin: BasinScope, person: PersonId) -> Result<Vec<Role>, Error> {
    c.all(OF_PERSON, &[&basin, &person])
}

/// Who has or had a function in an organisation, present ones first.
///
/// # Errors
/// When the base cannot be read.
pub fn of_organisation(
    c: &mut Conn<'_>,
    basin: BasinScope,
    kind: OrganisationKind,
    id: Uuid,
) -> Result<Vec<Role>, Error> {
    c.all(OF_ORGANISATION, &[&basin, &kind, &id])
}

/// The organisations in which someone has this function today.
///
/// # Errors
/// When the base cannot be read.
pub fn holding(c: &mut Conn<'_>, basin: BasinScope, function: &str) -> Result<Vec<Uuid>, Error> {
    let today = c.today();
    Ok(c.all::<(Uuid,)>(HOLDING, &[&basin, &function, &today])?.into_iter().map(|row| row.0).collect())
}
