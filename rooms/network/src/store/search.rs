//! The words of the search box: written with each record, read into memory.

use crate::code::{Kind, OrganisationKind};
use crate::id::Record;
use crate::search::{Entry, SearchIndex, commune_names};
use navette_database::{BasinScope, Conn, Error, Tx, Uuid, record, statements};

record! {
    /// A row of the search, as stored.
    #[derive(Debug)]
    pub struct EntryRow {
        /// Kind of record.
        pub kind: Kind,
        /// Which.
        pub subject_id: Uuid,
        /// Its name.
        pub title: String,
        /// What tells it from others.
        pub detail: String,
        /// Its words.
        pub words: String,
    }
}

record! {
    /// What words are made of, whatever the record.
    #[derive(Debug)]
    pub struct Matter {
        /// Which.
        pub id: Uuid,
        /// Name.
        pub name: String,
        /// A second name: the school of a site, the given name of a person.
        pub other_name: Option<String>,
        /// FASE number.
        pub fase: Option<String>,
        /// FASE number of the school of a site.
        pub school_fase: Option<String>,
        /// Enterprise number.
        pub enterprise_number: Option<String>,
        /// Commune, by NIS code.
        pub commune: Option<String>,
        /// Address.
        pub address: Option<String>,
        /// E-mail.
        pub email: Option<String>,
        /// Telephone.
        pub phone: Option<String>,
        /// Website.
        pub website: Option<String>,
        /// Whether it can be found: not merged away, not erased.
        pub present: bool,
    }
}

macro_rules! board {
    () => {
        "SELECT b.id, b.name, NULL AS other_name, b.fase, NULL AS school_fase, b.enterprise_number, NULL AS commune,
                b.address, NULL AS email, NULL AS phone, NULL AS website, 1 = 1 AS present
         FROM school_board b WHERE b.basin_id = ?1 "
    };
}
macro_rules! school {
    () => {
        "SELECT c.id, c.name, NULL AS other_name, c.fase, NULL AS school_fase, c.enterprise_number, c.commune, c.address,
                c.email, c.phone, c.website, 1 = 1 AS present
         FROM school c WHERE c.basin_id = ?1 "
    };
}
macro_rules! site {
    () => {
        "SELECT s.id, s.name, c.name AS other_name, s.fase, c.fase AS school_fase, NULL AS enterprise_number, s.commune,
                s.address, NULL AS email, NULL AS phone, NULL AS website, 1 = 1 AS present
         FROM site s JOIN school c ON c.id = s.school_id WHERE s.basin_id = ?1 "
    };
}
macro_rules! operator {
    () => {
        "SELECT o.id, o.name, NULL AS other_name, NULL AS fase, NULL AS school_fase, o.enterprise_number, o.commune,
                o.address, o.email, o.phone, o.website, o.merged_into IS NULL AS present
         FROM operator o WHERE o.basin_id = ?1 "
    };
}
macro_rules! person {
    () => {
        "SELECT p.id, p.family_name AS name, p.given_name AS other_name, NULL AS fase, NULL AS school_fase,
                NULL AS enterprise_number, NULL AS commune, NULL AS address, p.email, p.phone, NULL AS website,
                p.merged_into IS NULL AND p.erased_on IS NULL AS present
         FROM person p WHERE p.basin_id = ?1 "
    };
}
macro_rules! places {
    () => {
        "SELECT r.person_id, r.organisation_kind, coalesce(s.name, c.name, o.name, b.name) AS name FROM person_role r
         LEFT JOIN site s ON r.organisation_kind = 'site' AND s.id = r.organisation_id
         LEFT JOIN school c ON r.organisation_kind = 'school' AND c.id = r.organisation_id
         LEFT JOIN operator o ON r.organisation_kind = 'operator' AND o.id = r.organisation_id
         LEFT JOIN school_board b ON r.organisation_kind = 'board' AND b.id = r.organisation_id
         WHERE r.basin_id = ?1 AND (r.until IS NULL OR r.until >= ?2) "
    };
}

statements! {
    /// What changed since a count.
    SINCE = "SELECT kind, subject_id, title, detail, words FROM search_entry WHERE basin_id = ?1 AND version > ?2";
    /// Puts an entry.
    PUT = "INSERT INTO search_entry (basin_id, kind, subject_id, title, detail, words, version)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
           ON CONFLICT (kind, subject_id) DO UPDATE SET basin_id = excluded.basin_id, title = excluded.title,
             detail = excluded.detail, words = excluded.words, version = excluded.version";
    /// Empties the entries whose record is no more (an undone import).
    EMPTY_LOST = "UPDATE search_entry SET words = '', title = '', detail = '', version = ?2
                  WHERE basin_id = ?1 AND words <> ''
                    AND NOT (kind = 'board' AND EXISTS (SELECT 1 FROM school_board x WHERE x.id = subject_id))
                    AND NOT (kind = 'school' AND EXISTS (SELECT 1 FROM school x WHERE x.id = subject_id))
                    AND NOT (kind = 'site' AND EXISTS (SELECT 1 FROM site x WHERE x.id = subject_id))
                    AND NOT (kind = 'operator' AND EXISTS (SELECT 1 FROM operator x WHERE x.id = subject_id))
                    AND NOT (kind = 'person' AND EXISTS (SELECT 1 FROM person x WHERE x.id = subject_id))";
    /// The matter of one board.
    BOARD = concat!(board!(), "AND b.id = ?2");
    /// The matter of one school.
    SCHOOL = concat!(school!(), "AND c.id = ?2");
    /// The matter of one site.
    SITE = concat!(site!(), "AND s.id = ?2");
    /// The matter of one operator.
    OPERATOR = concat!(operator!(), "AND o.id = ?2");
    /// The matter of one person.
    PERSON = concat!(person!(), "AND p.id = ?2");
    /// The matter of all boards.
    BOARDS = board!();
    /// The matter of all schools.
    SCHOOLS = school!();
    /// The matter of all sites.
    SITES = site!();
    /// The matter of all operators.
    OPERATORS = operator!();
    /// The matter of all people.
    PEOPLE = person!();
    /// Where one person has a function.
    PLACES_OF = concat!(places!(), "AND r.person_id = ?3 ORDER BY r.id");
    /// Where everyone has a function.
    PLACES = concat!(places!(), "ORDER BY r.person_id, r.id");
    /// The sites of a school, whose words hold its name.
    SITES_OF_SCHOOL = "SELECT id FROM site WHERE basin_id = ?1 AND school_id = ?2";
    /// Who has a function in an organisation, whose words hold its name.
    PEOPLE_OF = "SELECT DISTINCT person_id FROM person_role
                 WHERE basin_id = ?1 AND organisation_kind = ?2 AND organisation_id = ?3";
}

/// Brings words in memory up to a count of changes.
pub(crate) fn refresh(
    c: &mut Conn<'_>,
    basin: BasinScope,
    index: &mut SearchIndex,
    version: i64,
) -> Result<(), Error> {
    let since = index.version;
    c.each(SINCE, &[&basin, &since], |row| {
        let entry = <EntryRow as navette_database::FromRow>::from_row(row)?;
        index.put(Record::new(entry.kind, entry.subject_id), &entry.title, &entry.detail, &entry.words);
        Ok(())
    })?;
    index.version = version.max(index.version);
    Ok(())
}

/// Writes the words of one record anew, and of those that are found by its name too: the sites of a school, the people
/// of an organisation. `version` is what [`crate::version::changed`] gave.
///
/// # Errors
/// When the base refuses.
pub fn refresh_record(tx: &mut Tx<'_>, basin: BasinScope, record: Record, version: i64) -> Result<(), Error> {
    refresh_one(tx, basin, record, version)?;
    if record.kind == Kind::School {
        for (id,) in tx.all::<(Uuid,)>(SITES_OF_SCHOOL, &[&basin, &record.id])? {
            refresh_one(tx, basin, Record::new(Kind::Site, id), version)?;
        }
    }
    if record.kind != Kind::Person {
        for (id,) in tx.all::<(Uuid,)>(PEOPLE_OF, &[&basin, &record.kind, &record.id])? {
            refresh_one(tx, basin, Record::new(Kind::Person, id), version)?;
        }
    }
    Ok(())
}

fn refresh_one(tx: &mut Tx<'_>, basin: BasinScope, record: Record, version: i64) -> Result<(), Error> {
    let sql = match record.kind {
        Kind::Board => BOARD,
        Kind::School => SCHOOL,
        Kind::Site => SITE,
        Kind::Operator => OPERATOR,
        Kind::Person => PERSON,
    };
    let Some(matter) = tx.one::<Matter>(sql, &[&basin, &record.id])? else { return Ok(()) };
    let places = if record.kind == Kind::Person {
        let today = tx.today();
        tx.all::<(Uuid, OrganisationKind, Option<String>)>(PLACES_OF, &[&basin, &today, &record.id])?
            .into_iter()
            .filter_map(|place| place.2)
            .collect()
    } else {
        Vec::new()
    };
    put(tx, basin, &entry(record.kind, &matter, &places), matter.present, version)
}

/// Empties the words of records that are no more. `version` is what [`crate::version::changed`] gave.
///
/// # Errors
/// When the base refuses.
pub fn forget_lost(tx: &mut Tx<'_>, basin: BasinScope, version: i64) -> Result<(), Error> {
    tx.exec(EMPTY_LOST, &[&basin, &version])?;
    Ok(())
}

/// Writes the words of every record of the basin anew: after an import, or for a base from elsewhere.
///
/// # Errors
/// When the base refuses.
pub fn refresh_all(tx: &mut Tx<'_>, basin: BasinScope, version: i64) -> Result<(), Error> {
    let today = tx.today();
    let mut places: std::collections::HashMap<Uuid, Vec<String>> = std::collections::HashMap::new();
    for (person, _, name) in tx.all::<(Uuid, OrganisationKind, Option<String>)>(PLACES, &[&basin, &today])? {
        places.entry(person).or_default().extend(name);
    }
    let all = [
        (Kind::Board, BOARDS),
        (Kind::School, SCHOOLS),
        (Kind::Site, SITES),
        (Kind::Operator, OPERATORS),
        (Kind::Person, PEOPLE),
    ];
    for (kind, sql) in all {
        for matter in tx.all::<Matter>(sql, &[&basin])? {
            let places = places.get(&matter.id).map(Vec::as_slice).unwrap_or_default();
            put(tx, basin, &entry(kind, &matter, places), matter.present, version)?;
        }
    }
    forget_lost(tx, basin, version)
}

fn put(tx: &mut Tx<'_>, basin: BasinScope, entry: &Entry, present: bool, version: i64) -> Result<(), Error> {
    let (title, detail, words) = if present {
        (entry.title.as_str(), entry.detail.as_str(), entry.stored_words())
    } else {
        ("", "", String::new())
    };
    tx.exec(PUT, &[&basin, &entry.record.kind, &entry.record.id, &title, &detail, &words, &version])?;
    Ok(())
}

/// The entry of a record: its own names weigh 3, numbers and addresses to find it by 3, what surrounds it 1.
fn entry(kind: Kind, matter: &Matter, places: &[String]) -> Entry {
    let commune = matter
        .commune
        .as_deref()
        .map(|nis| navette_belgium::Commune::from_nis(nis).map_or(nis, |c| c.french()));
    let record = Record::new(kind, matter.id);
    let built = match kind {
        Kind::Person => {
            let name = match &matter.other_name {
                Some(given) => format!("{given} {}", matter.name),
                None => matter.name.clone(),
            };
            let detail = places.join(", ");
            Entry::new(record, name, detail.clone()).text(Some(&detail), 1)
        }
        Kind::Site => {
            let school = matter.other_name.as_deref().filter(|school| *school != matter.name);
            let detail: Vec<&str> = [matter.address.as_deref(), commune].into_iter().flatten().collect();
            Entry::new(record, &matter.name, detail.join(", ")).text(school, 2)
        }
        _ => Entry::new(record, &matter.name, commune.unwrap_or_default()),
    };
    let names = if kind == Kind::Person { matter.other_name.as_deref() } else { None };
    built
        .text(Some(&matter.name), 3)
        .text(names, 3)
        .number(matter.fase.as_deref(), 3)
        .number(matter.school_fase.as_deref(), 3)
        .number(matter.enterprise_number.as_deref(), 3)
        .email(matter.email.as_deref(), 3)
        .phone(matter.phone.as_deref(), 3)
        .text(matter.website.as_deref(), 1)
        .text(matter.address.as_deref(), 1)
        .text(matter.commune.as_deref().map(commune_names).as_deref(), 1)
}
