//! Operators: one by one, and as the list needs them.

use crate::code::{Experience, OperatorKind, Status};
use crate::id::OperatorId;
use jiff::{Timestamp, civil::Date};
use navette_database::{BasinScope, Conn, Error, Tx, Uuid, record, statements};

record! {
    /// An operator: who offers culture to classes.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Operator {
        /// Key.
        pub id: OperatorId,
        /// What it is.
        pub kind: OperatorKind,
        /// Name.
        pub name: String,
        /// Name as sorted and searched.
        pub name_key: String,
        /// Enterprise number, ten digits.
        pub enterprise_number: Option<String>,
        /// What it does: a code of [`crate::code::Category`], or a word an import brought.
        pub category: String,
        /// Recognitions, as told.
        pub recognitions: Option<String>,
        /// A few words.
        pub description: Option<String>,
        /// Street and number.
        pub address: Option<String>,
        /// Postal code.
        pub postal_code: Option<String>,
        /// Locality.
        pub locality: Option<String>,
        /// Commune where it stands, by its NIS code.
        pub commune: Option<String>,
        /// Quarter.
        pub quarter: Option<String>,
        /// Degrees north, WGS 84.
        pub latitude: Option<f64>,
        /// Degrees east, WGS 84.
        pub longitude: Option<f64>,
        /// E-mail.
        pub email: Option<String>,
        /// Telephone.
        pub phone: Option<String>,
        /// Website.
        pub website: Option<String>,
        /// What it has done with schools.
        pub experience: Option<Experience>,
        /// Member of the référent scolaire since.
        pub member_since: Option<Date>,
        /// And until.
        pub member_until: Option<Date>,
        /// Whether it is still there.
        pub status: Status,
        /// Since when.
        pub status_since: Option<Date>,
        /// A free note.
        pub note: Option<String>,
        /// The last day we were in touch.
        pub last_contact_on: Option<Date>,
        /// When it was first written here.
        pub created_at: Timestamp,
        /// The record it was merged into: look there.
        pub merged_into: Option<OperatorId>,
    }
}

impl Operator {
    /// The stored value of a field that people may edit, as text; nothing when it is not known.
    pub fn value(&self, field: &str) -> Option<String> {
        let day = |day: Option<Date>| day.map(|day| day.to_string());
        match field {
            "name" => Some(self.name.clone()),
            "status" => Some(self.status.code().to_owned()),
            "kind" => Some(self.kind.code().to_owned()),
            "enterprise_number" => self.enterprise_number.clone(),
            "category" => Some(self.category.clone()),
            "recognitions" => self.recognitions.clone(),
            "description" => self.description.clone(),
            "address" => self.address.clone(),
            "postal_code" => self.postal_code.clone(),
            "locality" => self.locality.clone(),
            "commune" => self.commune.clone(),
            "quarter" => self.quarter.clone(),
            "position" => self.latitude.zip(self.longitude).map(|(north, east)| format!("{north}, {east}")),
            "email" => self.email.clone(),
            "phone" => self.phone.clone(),
            "website" => self.website.clone(),
            "experience" => self.experience.map(|experience| experience.code().to_owned()),
            "member_since" => day(self.member_since),
            "member_until" => day(self.member_until),
            "note" => self.note.clone(),
            _ => None,
        }
    }
}

macro_rules! columns {
    () => {
        "SELECT id, kind, name, name_key, enterprise_number, category, recognitions, description, address, postal_code,
                locality, commune, quarter, latitude, longitude, email, phone, website, experience, member_since,
                member_until, status, status_since, note, last_contact_on, created_at, merged_into
         FROM operator WHERE basin_id = ?1 "
    };
}

statements! {
    /// One operator, merged ones too.
    FIND = concat!(columns!(), "AND id = ?2");
    /// Every operator that was not merged away, by name.
    ROWS = concat!(columns!(), "AND merged_into IS NULL ORDER BY name_key, id");
    /// Its domains.
    DOMAINS = "SELECT d.domain FROM operator_domain d JOIN operator o ON o.id = d.operator_id
               WHERE o.basin_id = ?1 AND d.operator_id = ?2 ORDER BY d.domain";
    /// The communes it serves.
    COMMUNES = "SELECT m.commune FROM operator_commune m JOIN operator o ON o.id = m.operator_id
                WHERE o.basin_id = ?1 AND m.operator_id = ?2 ORDER BY m.commune";
    /// The domains of all.
    ALL_DOMAINS = "SELECT d.operator_id, d.domain FROM operator_domain d JOIN operator o ON o.id = d.operator_id
                   WHERE o.basin_id = ?1 ORDER BY d.operator_id, d.domain";
    /// The communes served by all.
    ALL_COMMUNES = "SELECT m.operator_id, m.commune FROM operator_commune m JOIN operator o ON o.id = m.operator_id
                    WHERE o.basin_id = ?1 ORDER BY m.operator_id, m.commune";
    /// Says since when the status stands.
    STATUS_SINCE = "UPDATE operator SET status_since = ?3 WHERE basin_id = ?1 AND id = ?2";
    /// Who has this enterprise number.
    BY_NUMBER = "SELECT id FROM operator WHERE basin_id = ?1 AND enterprise_number = ?2";
}

/// Finds an operator; one that was merged says into which.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, basin: BasinScope, id: OperatorId) -> Result<Option<Operator>, Error> {
    c.one(FIND, &[&basin, &id])
}

/// Every operator that was not merged away, by name.
///
/// # Errors
/// When the base cannot be read.
pub fn rows(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<Operator>, Error> {
    c.all(ROWS, &[&basin])
}

/// The domains of an operator.
///
/// # Errors
/// When the base cannot be read.
pub fn domains(c: &mut Conn<'_>, basin: BasinScope, id: OperatorId) -> Result<Vec<String>, Error> {
    Ok(c.all::<(String,)>(DOMAINS, &[&basin, &id])?.into_iter().map(|row| row.0).collect())
}

/// The communes an operator serves, by NIS code.
///
/// # Errors
/// When the base cannot be read.
pub fn communes(c: &mut Conn<'_>, basin: BasinScope, id: OperatorId) -> Result<Vec<String>, Error> {
    Ok(c.all::<(String,)>(COMMUNES, &[&basin, &id])?.into_iter().map(|row| row.0).collect())
}

/// The domains of all operators.
///
/// # Errors
/// When the base cannot be read.
pub fn all_domains(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<(OperatorId, String)>, Error> {
    c.all(ALL_DOMAINS, &[&basin])
}

/// The communes served by all operators.
///
/// # Errors
/// When the base cannot be read.
pub fn all_communes(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<(OperatorId, String)>, Error> {
    c.all(ALL_COMMUNES, &[&basin])
}

/// Who has this enterprise number.
///
/// # Errors
/// When the base cannot be read.
pub fn by_number(c: &mut Conn<'_>, basin: BasinScope, number: &str) -> Result<Option<OperatorId>, Error> {
    Ok(c.one::<(OperatorId,)>(BY_NUMBER, &[&basin, &number])?.map(|row| row.0))
}

/// Says since when the status of an operator stands, for parting a merge.
pub(crate) fn set_status_since(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: Uuid,
    since: Option<Date>,
) -> Result<(), Error> {
    tx.exec(STATUS_SINCE, &[&basin, &id, &since])?;
    Ok(())
}
