//! People: one by one, and the list.

use crate::code::{OrganisationKind, Purpose};
use crate::id::PersonId;
use jiff::{Timestamp, civil::Date};
use navette_database::{BasinScope, Conn, Error, ToValue, record, statements};

record! {
    /// A person, with why, from where and until when their data are kept.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Person {
        /// Key.
        pub id: PersonId,
        /// Given name.
        pub given_name: Option<String>,
        /// Family name.
        pub family_name: String,
        /// Both, as sorted and searched: family name first.
        pub name_key: String,
        /// E-mail, lower case.
        pub email: Option<String>,
        /// Telephone.
        pub phone: Option<String>,
        /// `fr`, `nl`, `en` or `de`.
        pub language: Option<String>,
        /// Why their data are kept: a code of [`Purpose`].
        pub purpose: String,
        /// Where they come from.
        pub source: String,
        /// Until when.
        pub retain_until: Date,
        /// A note, which the person may ask to read.
        pub note: Option<String>,
        /// When they were first written here.
        pub created_at: Timestamp,
        /// When their data were erased.
        pub erased_on: Option<Date>,
        /// The record they were merged into: look there.
        pub merged_into: Option<PersonId>,
    }
}

impl Person {
    /// Given and family name, as shown.
    pub fn full_name(&self) -> String {
        match &self.given_name {
            Some(given) => format!("{given} {}", self.family_name),
            None => self.family_name.clone(),
        }
    }

    /// The stored value of a field that people may edit, as text; nothing when it is not known.
    pub fn value(&self, field: &str) -> Option<String> {
        match field {
            "given_name" => self.given_name.clone(),
            "family_name" => Some(self.family_name.clone()),
            "email" => self.email.clone(),
            "phone" => self.phone.clone(),
            "language" => self.language.clone(),
            "purpose" => Some(self.purpose.clone()),
            "source" => Some(self.source.clone()),
            "retain_until" => Some(self.retain_until.to_string()),
            "note" => self.note.clone(),
            _ => None,
        }
    }

    /// Why their data are kept, when it is one of the purposes known here.
    pub fn known_purpose(&self) -> Option<Purpose> {
        Purpose::from_code(&self.purpose)
    }
}

record! {
    /// A line of the list of people.
    #[derive(Debug, Clone, PartialEq)]
    pub struct PersonLine {
        /// Key.
        pub id: PersonId,
        /// Given name.
        pub given_name: Option<String>,
        /// Family name.
        pub family_name: String,
        /// E-mail.
        pub email: Option<String>,
        /// Telephone.
        pub phone: Option<String>,
        /// Until when their data are kept.
        pub retain_until: Date,
        /// A present function, the latest begun.
        pub function: Option<String>,
        /// Where that is.
        pub organisation_kind: Option<OrganisationKind>,
        /// Its key.
        pub organisation_id: Option<navette_database::Uuid>,
        /// Its name.
        pub organisation_name: Option<String>,
    }
}

/// Which people: empty fields leave all in. Erased and merged ones are never listed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PersonFilter {
    /// Words of the name or e-mail, as typed; each must begin a word.
    pub text: String,
    /// With one of these present functions.
    pub functions: Vec<String>,
    /// With a present function in such an organisation.
    pub organisation: Option<OrganisationKind>,
    /// With a present function in an organisation that stands in one of these communes.
    pub communes: Vec<String>,
    /// Whose data are kept no longer than this day.
    pub retained_at_most_until: Option<Date>,
    /// With this tag.
    pub tag: Option<crate::id::TagId>,
}

navette_database::codes! {
    /// What the list of people is sorted by.
    pub enum PersonSort {
        /// Family name, then given name.
        Name = "name",
        /// Who must be erased first.
        RetainUntil = "retain_until",
        /// Who came last.
        Newest = "newest",
    }
}

macro_rules! columns {
    () => {
        "SELECT id, given_name, family_name, name_key, email, phone, language, purpose, source, retain_until, note,
                created_at, erased_on, merged_into
         FROM person WHERE basin_id = ?1 "
    };
}

macro_rules! key {
    () => {
        "(' ' || p.name_key || ' ' || coalesce(p.email, ''))"
    };
}

macro_rules! matching {
    () => {
        concat!(
            "WHERE p.basin_id = ?1 AND p.merged_into IS NULL AND p.erased_on IS NULL
               AND (CAST(?2 AS text) IS NULL OR ", key!(), " LIKE ?2)
               AND (CAST(?3 AS text) IS NULL OR ", key!(), " LIKE ?3)
               AND (CAST(?4 AS text) IS NULL OR ", key!(), " LIKE ?4)
               AND ((CAST(?5 AS text) IS NULL AND CAST(?6 AS text) IS NULL AND CAST(?7 AS text) IS NULL) OR EXISTS (
                 SELECT 1 FROM person_role r
                 LEFT JOIN site s ON r.organisation_kind = 'site' AND s.id = r.organisation_id
                 LEFT JOIN school c ON r.organisation_kind = 'school' AND c.id = r.organisation_id
                 LEFT JOIN operator o ON r.organisation_kind = 'operator' AND o.id = r.organisation_id
                 WHERE r.person_id = p.id AND (r.until IS NULL OR r.until >= ?10)
                   AND (CAST(?5 AS text) IS NULL OR ?5 LIKE '%,' || r.function || ',%')
                   AND (CAST(?6 AS text) IS NULL OR r.organisation_kind = ?6)
                   AND (CAST(?7 AS text) IS NULL OR ?7 LIKE '%,' || coalesce(s.commune, c.commune, o.commune) || ',%')))
               AND (p.retain_until <= ?8 OR ?8 IS NULL)
               AND (EXISTS (
                 SELECT 1 FROM tagging t WHERE t.tag_id = ?9 AND t.kind = 'person' AND t.subject_id = p.id)
                 OR ?9 IS NULL) "
        )
    };
}

// The function shown is found for the fifty people of the page only.
macro_rules! page {
    ($order:literal) => {
        concat!(
            "SELECT p.id, p.given_name, p.family_name, p.email, p.phone, p.retain_until, r.function,
                    r.organisation_kind, r.organisation_id, coalesce(s.name, c.name, o.name, b.name) AS organisation_name
             FROM (SELECT p.* FROM person p ", matching!(), "ORDER BY ", $order, " LIMIT ?11 OFFSET ?12) p
             LEFT JOIN person_role r ON r.id = (
               SELECT x.id FROM person_role x WHERE x.person_id = p.id AND (x.until IS NULL OR x.until >= ?10)
               ORDER BY x.since DESC NULLS LAST, x.id DESC LIMIT 1)
             LEFT JOIN site s ON r.organisation_kind = 'site' AND s.id = r.organisation_id
             LEFT JOIN school c ON r.organisation_kind = 'school' AND c.id = r.organisation_id
             LEFT JOIN operator o ON r.organisation_kind = 'operator' AND o.id = r.organisation_id
             LEFT JOIN school_board b ON r.organisation_kind = 'board' AND b.id = r.organisation_id
             ORDER BY ", $order
        )
    };
}

statements! {
    /// One person, merged and erased ones too.
    FIND = concat!(columns!(), "AND id = ?2");
    /// Everyone who was neither merged nor erased, by name.
    ROWS = concat!(columns!(), "AND merged_into IS NULL AND erased_on IS NULL ORDER BY name_key, id");
    /// Those whose data are kept no longer than a day, first the first.
    TO_ERASE = concat!(columns!(), "AND erased_on IS NULL AND merged_into IS NULL AND retain_until < ?2
                        ORDER BY retain_until, name_key, id LIMIT ?3");
    /// How many those are.
    COUNT_TO_ERASE = "SELECT count(*) AS total FROM person
                      WHERE basin_id = ?1 AND erased_on IS NULL AND merged_into IS NULL AND retain_until < ?2";
    /// A page of the list by name.
    LIST_BY_NAME = page!("p.name_key, p.id");
    /// A page of the list by end of retention.
    LIST_BY_RETENTION = page!("p.retain_until, p.name_key, p.id");
    /// A page of the list, newest first.
    LIST_NEWEST = page!("p.created_at DESC, p.id DESC");
    /// How many the list has.
    COUNT = concat!("SELECT count(*) AS total FROM person p ", matching!());
}

/// Finds a person; one that was merged says into which.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, basin: BasinScope, id: PersonId) -> Result<Option<Person>, Error> {
    c.one(FIND, &[&basin, &id])
}

/// Everyone who was neither merged nor erased, by name.
///
/// # Errors
/// When the base cannot be read.
pub fn rows(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<Person>, Error> {
    c.all(ROWS, &[&basin])
}

/// Those whose data should have been erased by now.
///
/// # Errors
/// When the base cannot be read.
pub fn to_erase(c: &mut Conn<'_>, basin: BasinScope, most: i64) -> Result<Vec<Person>, Error> {
    let today = c.today();
    c.all(TO_ERASE, &[&basin, &today, &most])
}

/// How many people's data should have been erased by now.
///
/// # Errors
/// When the base cannot be read.
pub fn count_to_erase(c: &mut Conn<'_>, basin: BasinScope) -> Result<i64, Error> {
    let today = c.today();
    c.value(COUNT_TO_ERASE, &[&basin, &today])
}

/// A page of the list of people and how many there are in all.
///
/// # Errors
/// When the base cannot be read.
pub fn list(
    c: &mut Conn<'_>,
    basin: BasinScope,
    filter: &PersonFilter,
    sort: PersonSort,
    most: i64,
    skip: i64,
) -> Result<(Vec<PersonLine>, i64), Error> {
    let [a, b, d] = match filter.text.trim() {
        address if address.contains('@') => [Some(crate::filter::beginning(address)), None, None],
        text => crate::filter::patterns(text),
    };
    let functions = crate::filter::one_of(&filter.functions);
    let communes = crate::filter::one_of(&filter.communes);
    let today = c.today();
    let until = &filter.retained_at_most_until;
    let given: [&dyn ToValue; 12] = [
        &basin,
        &a,
        &b,
        &d,
        &functions,
        &filter.organisation,
        &communes,
        until,
        &filter.tag,
        &today,
        &most,
        &skip,
    ];
    let sql = match sort {
        PersonSort::Name => LIST_BY_NAME,
        PersonSort::RetainUntil => LIST_BY_RETENTION,
        PersonSort::Newest => LIST_NEWEST,
    };
    Ok((c.all(sql, &given)?, c.value(COUNT, &given[..10])?))
}
