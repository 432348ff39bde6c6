//! Sites: one by one, of a school, and what is taught there.

use crate::code::{Cycle, Reach, Status};
use crate::id::{BoardId, SchoolId, SiteId};
use jiff::{Timestamp, civil::Date};
use navette_database::{BasinScope, Conn, Error, record, statements};

record! {
    /// A site: a place where a school teaches.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Site {
        /// Key.
        pub id: SiteId,
        /// Its school.
        pub school_id: SchoolId,
        /// The school's name.
        pub school_name: String,
        /// The school's FASE number.
        pub school_fase: Option<String>,
        /// The school's board.
        pub board_id: Option<BoardId>,
        /// The school's network, by the codes of `navette_belgium::SchoolNetwork`.
        pub network: Option<String>,
        /// FASE number of the site: known only together with the school's.
        pub fase: Option<String>,
        /// Name.
        pub name: String,
        /// Street and number.
        pub address: Option<String>,
        /// Postal code.
        pub postal_code: Option<String>,
        /// Locality.
        pub locality: Option<String>,
        /// Commune, by its NIS code.
        pub commune: Option<String>,
        /// Quarter.
        pub quarter: Option<String>,
        /// Degrees north, WGS 84.
        pub latitude: Option<f64>,
        /// Degrees east, WGS 84.
        pub longitude: Option<f64>,
        /// Whether it is still there.
        pub status: Status,
        /// Since when.
        pub status_since: Option<Date>,
        /// Whether it counts as a site to reach.
        pub compulsory: bool,
        /// Whether it gives special education.
        pub special: bool,
        /// The years it teaches, roughly.
        pub cycle: Cycle,
        /// A free note.
        pub note: Option<String>,
        /// How far it was reached.
        pub reach: Reach,
        /// The last day we were in touch.
        pub last_contact_on: Option<Date>,
        /// When it was first written here.
        pub created_at: Timestamp,
    }
}

impl Site {
    /// The value of an editable field as text, by its name.
    pub fn value(&self, field: &str) -> Option<String> {
        match field {
            "name" => Some(self.name.clone()),
            "status" => Some(self.status.code().to_owned()),
            "address" => self.address.clone(),
            "postal_code" => self.postal_code.clone(),
            "locality" => self.locality.clone(),
            "commune" => self.commune.clone(),
            "quarter" => self.quarter.clone(),
            "position" => Some(format!("{}, {}", self.latitude?, self.longitude?)),
            "note" => self.note.clone(),
            _ => None,
        }
    }
}

record! {
    /// What a site offers at one level in one school year; a missing number is unknown, not zero.
    #[derive(Debug, Clone, PartialEq)]
    pub struct LevelOffering {
        /// School year, `2026-2027`.
        pub school_year: String,
        /// Level, by the codes of `navette_belgium::Level`.
        pub level: String,
        /// Number of classes.
        pub classes: Option<i64>,
        /// Number of pupils.
        pub pupils: Option<i64>,
        /// Where it comes from.
        pub source: String,
    }
}

record! {
    /// The socio-economic class of a site in a year; FO and SO are never compared.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Ise {
        /// Year of the list.
        pub year: i64,
        /// `FO` nursery and primary, `SO` secondary.
        pub formula: String,
        /// Class as printed: `7`, `3a`, `19 et 20`.
        pub class: String,
        /// Where it comes from.
        pub source: String,
    }
}

record! {
    /// What the list of sites shows, filters and sorts by, as it is stored.
    #[derive(Debug, Clone, PartialEq)]
    pub struct SiteRow {
        /// Key.
        pub id: SiteId,
        /// School.
        pub school_id: SchoolId,
        /// Name.
        pub name: String,
        /// Name as sorted and searched.
        pub name_key: String,
        /// Name of the school.
        pub school_name: String,
        /// That as searched.
        pub school_key: String,
        /// FASE number of the school.
        pub school_fase: Option<String>,
        /// FASE number of the site.
        pub fase: Option<String>,
        /// Street and number.
        pub address: Option<String>,
        /// Postal code.
        pub postal_code: Option<String>,
        /// Commune, by its NIS code.
        pub commune: Option<String>,
        /// Network.
        pub network: Option<String>,
        /// Years taught.
        pub cycle: Cycle,
        /// Special education.
        pub special: bool,
        /// Counts as a site to reach.
        pub compulsory: bool,
        /// Still there.
        pub status: Status,
        /// Reach.
        pub reach: Reach,
        /// Last contact.
        pub last_contact_on: Option<Date>,
        /// Degrees north.
        pub latitude: Option<f64>,
        /// Degrees east.
        pub longitude: Option<f64>,
    }
}

macro_rules! columns {
    () => {
        "SELECT s.id, s.school_id, c.name AS school_name, c.fase AS school_fase, c.board_id, c.network, s.fase, s.name,
                s.address, s.postal_code, s.locality, s.commune, s.quarter, s.latitude, s.longitude, s.status,
                s.status_since, s.compulsory, s.special, s.cycle, s.note, s.reach, s.last_contact_on, s.created_at
         FROM site s JOIN school c ON c.id = s.school_id "
    };
}

statements! {
    /// One site.
    FIND = concat!(columns!(), "WHERE s.basin_id = ?1 AND s.id = ?2");
    /// The sites of a school, by name.
    OF_SCHOOL = concat!(columns!(), "WHERE s.basin_id = ?1 AND s.school_id = ?2 ORDER BY s.name_key, s.id");
    /// What is taught at a site.
    TEACHINGS = "SELECT t.teaching FROM site_teaching t JOIN site s ON s.id = t.site_id
                 WHERE s.basin_id = ?1 AND t.site_id = ?2 ORDER BY t.teaching";
    /// The levels of a site, latest year first.
    LEVELS = "SELECT school_year, level, classes, pupils, source FROM level_offering
              WHERE basin_id = ?1 AND site_id = ?2 ORDER BY school_year DESC, level";
    /// The classes of a site, latest year first.
    ISE = "SELECT year, formula, class, source FROM ise_class
           WHERE basin_id = ?1 AND site_id = ?2 ORDER BY year DESC, formula";
    /// Every site, as the list needs it, by name.
    ROWS = "SELECT s.id, s.school_id, s.name, s.name_key, c.name AS school_name, c.name_key AS school_key,
                   c.fase AS school_fase, s.fase, s.address, s.postal_code, s.commune, c.network, s.cycle, s.special,
                   s.compulsory, s.status, s.reach, s.last_contact_on, s.latitude, s.longitude
            FROM site s JOIN school c ON c.id = s.school_id
            WHERE s.basin_id = ?1 ORDER BY s.name_key, s.id";
    /// The latest class of every site under each formula.
    LATEST_ISE = "SELECT i.site_id, i.formula, i.class, i.year FROM ise_class i
                  WHERE i.basin_id = ?1 AND i.year = (SELECT max(j.year) FROM ise_class j
                    WHERE j.site_id = i.site_id AND j.formula = i.formula)";
    /// The keys of all sites.
    KEYS = "SELECT id FROM site WHERE basin_id = ?1 ORDER BY id";
    /// How many sites count as sites to reach, by reach.
    BY_REACH = "SELECT reach, count(*) AS sites FROM site
                WHERE basin_id = ?1 AND compulsory AND status <> 'closed' GROUP BY reach ORDER BY reach";
    /// How many sites, of whatever kind, have this status.
    OF_STATUS = "SELECT count(*) AS sites FROM site WHERE basin_id = ?1 AND status = ?2";
    /// The same by commune.
    BY_COMMUNE = "SELECT commune, reach, count(*) AS sites FROM site
                  WHERE basin_id = ?1 AND compulsory AND status <> 'closed'
                  GROUP BY commune, reach ORDER BY commune, reach";
    /// How many sites to reach have someone with a function today, at the site or in its school.
    WITH_FUNCTION = "SELECT count(*) AS sites FROM (
                       SELECT s.id FROM person_role r JOIN person p ON p.id = r.person_id
                         JOIN site s ON s.id = r.organisation_id
                       WHERE r.basin_id = ?1 AND r.function = ?2 AND r.organisation_kind = 'site'
                         AND (r.until IS NULL OR r.until >= ?3) AND p.erased_on IS NULL
                         AND s.basin_id = ?1 AND s.compulsory AND s.status <> 'closed'
                       UNION SELECT s.id FROM person_role r JOIN person p ON p.id = r.person_id
                         JOIN site s ON s.school_id = r.organisation_id
                       WHERE r.basin_id = ?1 AND r.function = ?2 AND r.organisation_kind = 'school'
                         AND (r.until IS NULL OR r.until >= ?3) AND p.erased_on IS NULL
                         AND s.basin_id = ?1 AND s.compulsory AND s.status <> 'closed') AS with_function";
}

/// Finds a site.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, basin: BasinScope, id: SiteId) -> Result<Option<Site>, Error> {
    c.one(FIND, &[&basin, &id])
}

/// The sites of a school, by name.
///
/// # Errors
/// When the base cannot be read.
pub fn of_school(c: &mut Conn<'_>, basin: BasinScope, school: SchoolId) -> Result<Vec<Site>, Error> {
    c.all(OF_SCHOOL, &[&basin, &school])
}

/// What is taught at a site, by the codes of `navette_belgium::Teaching`.
///
/// # Errors
/// When the base cannot be read.
pub fn teachings(c: &mut Conn<'_>, basin: BasinScope, id: SiteId) -> Result<Vec<String>, Error> {
    Ok(c.all::<(String,)>(TEACHINGS, &[&basin, &id])?.into_iter().map(|row| row.0).collect())
}

/// The levels of a site, latest year first.
///
/// # Errors
/// When the base cannot be read.
pub fn levels(c: &mut Conn<'_>, basin: BasinScope, id: SiteId) -> Result<Vec<LevelOffering>, Error> {
    c.all(LEVELS, &[&basin, &id])
}

/// The socio-economic classes of a site by year and formula, latest first.
///
/// # Errors
/// When the base cannot be read.
pub fn ise(c: &mut Conn<'_>, basin: BasinScope, id: SiteId) -> Result<Vec<Ise>, Error> {
    c.all(ISE, &[&basin, &id])
}

/// Every site of the basin as the list needs it, by name.
///
/// # Errors
/// When the base cannot be read.
pub fn rows(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<SiteRow>, Error> {
    c.all(ROWS, &[&basin])
}

/// The latest class of every site under each formula: site, formula, class, year.
///
/// # Errors
/// When the base cannot be read.
pub fn latest_ise(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<(SiteId, String, String, i64)>, Error> {
    c.all(LATEST_ISE, &[&basin])
}

/// The keys of all sites of the basin.
///
/// # Errors
/// When the base cannot be read.
pub fn keys(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<SiteId>, Error> {
    Ok(c.all::<(SiteId,)>(KEYS, &[&basin])?.into_iter().map(|row| row.0).collect())
}

/// How many sites to reach stand at each stage, closed ones left out.
///
/// # Errors
/// When the base cannot be read.
pub fn by_reach(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<(Reach, i64)>, Error> {
    c.all(BY_REACH, &[&basin])
}

/// How many sites to reach stand at each stage in each commune, closed ones left out.
///
/// # Errors
/// When the base cannot be read.
pub fn by_commune(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<(Option<String>, Reach, i64)>, Error> {
    c.all(BY_COMMUNE, &[&basin])
}

/// How many sites to reach have someone with this function today, at the site or in its school.
///
/// # Errors
/// When the base cannot be read.
pub fn with_function(c: &mut Conn<'_>, basin: BasinScope, function: &str) -> Result<i64, Error> {
    let today = c.today();
    c.value(WITH_FUNCTION, &[&basin, &function, &today])
}

/// How many sites, of whatever kind, have this status.
///
/// # Errors
/// When the base cannot be read.
pub fn of_status(c: &mut Conn<'_>, basin: BasinScope, status: Status) -> Result<i64, Error> {
    c.value(OF_STATUS, &[&basin, &status])
}
