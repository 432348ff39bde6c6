//! What is compared to find duplicates, and the pairs that someone said are two.

use crate::code::Kind;
use crate::duplicates::{OperatorRecord, Pair, PersonRecord, operators, people};
use navette_database::{BasinScope, Conn, Error, Tx, Uuid, record, statements};
use std::collections::{HashMap, HashSet};

record! {
    /// An operator, as it is compared.
    #[derive(Debug)]
    pub struct OperatorRow {
        /// Key.
        pub id: Uuid,
        /// Name.
        pub name: String,
        /// Enterprise number.
        pub enterprise_number: Option<String>,
        /// Address.
        pub address: Option<String>,
        /// Postal code.
        pub postal_code: Option<String>,
        /// E-mail.
        pub email: Option<String>,
        /// Telephone.
        pub phone: Option<String>,
        /// Website.
        pub website: Option<String>,
        /// Degrees north.
        pub latitude: Option<f64>,
        /// Degrees east.
        pub longitude: Option<f64>,
    }
}

statements! {
    /// The operators to compare.
    OPERATORS = "SELECT id, name, enterprise_number, address, postal_code, email, phone, website, latitude, longitude
                 FROM operator WHERE basin_id = ?1 AND merged_into IS NULL ORDER BY id";
    /// The people to compare.
    PEOPLE = "SELECT id, given_name, family_name, email, phone FROM person
              WHERE basin_id = ?1 AND merged_into IS NULL AND erased_on IS NULL ORDER BY id";
    /// Where they have or had a function.
    PLACES = "SELECT person_id, organisation_id FROM person_role WHERE basin_id = ?1";
    /// Pairs that are two.
    DISMISSED = "SELECT first_id, second_id FROM not_duplicate WHERE basin_id = ?1 AND kind = ?2";
    /// Says that a pair is two.
    DISMISS = "INSERT INTO not_duplicate (basin_id, kind, first_id, second_id) VALUES (?1, ?2, ?3, ?4)
               ON CONFLICT DO NOTHING";
}

/// The operators to compare.
///
/// # Errors
/// When the base cannot be read.
pub fn operator_records(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<OperatorRecord>, Error> {
    let rows = c.all::<OperatorRow>(OPERATORS, &[&basin])?;
    let record = |row: OperatorRow| OperatorRecord {
        id: row.id,
        name: row.name,
        enterprise_number: row.enterprise_number,
        address: row.address,
        postal_code: row.postal_code,
        email: row.email,
        phone: row.phone,
        website: row.website,
        latitude: row.latitude,
        longitude: row.longitude,
    };
    Ok(rows.into_iter().map(record).collect())
}

/// The people to compare.
///
/// # Errors
/// When the base cannot be read.
pub fn person_records(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<PersonRecord>, Error> {
    type Row = (Uuid, Option<String>, String, Option<String>, Option<String>);
    let mut places: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
    for (person, organisation) in c.all::<(Uuid, Uuid)>(PLACES, &[&basin])? {
        places.entry(person).or_default().push(organisation);
    }
    let rows = c.all::<Row>(PEOPLE, &[&basin])?;
    let record = |(id, given_name, family_name, email, phone): Row| PersonRecord {
        id,
        given_name,
        family_name,
        email,
        phone,
        organisations: places.remove(&id).unwrap_or_default(),
    };
    Ok(rows.into_iter().map(record).collect())
}

/// The pairs of operators that may be the same, those said to be two left out, most likely first.
///
/// # Errors
/// When the base cannot be read.
pub fn find_operators(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<Pair>, Error> {
    let pairs = operators(&operator_records(c, basin)?);
    without_dismissed(c, basin, Kind::Operator, pairs)
}

/// The pairs of people who may be the same, those said to be two left out, most likely first.
///
/// # Errors
/// When the base cannot be read.
pub fn find_people(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<Pair>, Error> {
    let pairs = people(&person_records(c, basin)?);
    without_dismissed(c, basin, Kind::Person, pairs)
}

fn without_dismissed(
    c: &mut Conn<'_>,
    basin: BasinScope,
    kind: Kind,
    mut pairs: Vec<Pair>,
) -> Result<Vec<Pair>, Error> {
    let two: HashSet<(Uuid, Uuid)> = c.all(DISMISSED, &[&basin, &kind])?.into_iter().collect();
    pairs.retain(|pair| !two.contains(&(pair.a, pair.b)));
    Ok(pairs)
}

/// Keeps that a pair is two; the order does not matter.
pub(crate) fn dismiss(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    kind: Kind,
    x: Uuid,
    y: Uuid,
) -> Result<bool, Error> {
    Ok(tx.exec(DISMISS, &[&basin, &kind, &x.min(y), &x.max(y)])? > 0)
}
