//! Schools.

use crate::id::{BoardId, SchoolId};
use jiff::Timestamp;
use navette_database::{BasinScope, Conn, Error, ToValue, record, statements};

record! {
    /// A school: an administration with one or more sites.
    #[derive(Debug, Clone, PartialEq)]
    pub struct School {
        /// Key.
        pub id: SchoolId,
        /// Its board.
        pub board_id: Option<BoardId>,
        /// The board's name.
        pub board_name: Option<String>,
        /// FASE number, as text.
        pub fase: Option<String>,
        /// Name.
        pub name: String,
        /// Establishment unit number, ten digits.
        pub enterprise_number: Option<String>,
        /// Network, by the codes of `navette_belgium::SchoolNetwork`.
        pub network: Option<String>,
        /// Street and number.
        pub address: Option<String>,
        /// Postal code.
        pub postal_code: Option<String>,
        /// Locality.
        pub locality: Option<String>,
        /// Commune, by its NIS code.
        pub commune: Option<String>,
        /// E-mail.
        pub email: Option<String>,
        /// Telephone.
        pub phone: Option<String>,
        /// Website.
        pub website: Option<String>,
        /// When it was first written here.
        pub created_at: Timestamp,
    }
}

impl School {
    /// The value of an editable field as text, by its name.
    pub fn value(&self, field: &str) -> Option<String> {
        match field {
            "name" => Some(self.name.clone()),
            "enterprise_number" => self.enterprise_number.clone(),
            "network" => self.network.clone(),
            "address" => self.address.clone(),
            "postal_code" => self.postal_code.clone(),
            "locality" => self.locality.clone(),
            "commune" => self.commune.clone(),
            "email" => self.email.clone(),
            "phone" => self.phone.clone(),
            "website" => self.website.clone(),
            _ => None,
        }
    }
}

record! {
    /// A line of the list of schools.
    #[derive(Debug, Clone, PartialEq)]
    pub struct SchoolLine {
        /// Key.
        pub id: SchoolId,
        /// FASE number.
        pub fase: Option<String>,
        /// Name.
        pub name: String,
        /// Network.
        pub network: Option<String>,
        /// Commune, by its NIS code.
        pub commune: Option<String>,
        /// Name of its board.
        pub board_name: Option<String>,
        /// How many sites that are not closed.
        pub sites: i64,
    }
}

/// Which schools: empty fields leave all in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SchoolFilter {
    /// Words of the name or FASE number, as typed; each must begin a word.
    pub text: String,
    /// One of these communes, by NIS code.
    pub communes: Vec<String>,
    /// One of these networks.
    pub networks: Vec<String>,
    /// Of this board.
    pub board: Option<BoardId>,
}

macro_rules! columns {
    () => {
        "SELECT c.id, c.board_id, b.name AS board_name, c.fase, c.name, c.enterprise_number, c.network, c.address,
                c.postal_code, c.locality, c.commune, c.email, c.phone, c.website, c.created_at
         FROM school c LEFT JOIN school_board b ON b.id = c.board_id "
    };
}

macro_rules! matching {
    () => {
        "WHERE c.basin_id = ?1
           AND (CAST(?2 AS text) IS NULL OR (' ' || c.name_key || ' ' || coalesce(c.fase, '')) LIKE ?2)
           AND (CAST(?3 AS text) IS NULL OR (' ' || c.name_key || ' ' || coalesce(c.fase, '')) LIKE ?3)
           AND (CAST(?4 AS text) IS NULL OR (' ' || c.name_key || ' ' || coalesce(c.fase, '')) LIKE ?4)
           AND (CAST(?5 AS text) IS NULL OR ?5 LIKE '%,' || c.commune || ',%')
           AND (CAST(?6 AS text) IS NULL OR ?6 LIKE '%,' || c.network || ',%')
           AND (c.board_id = ?7 OR ?7 IS NULL) "
    };
}

statements! {
    /// One school.
    FIND = concat!(columns!(), "WHERE c.basin_id = ?1 AND c.id = ?2");
    /// The schools of a board, by name.
    OF_BOARD = concat!(columns!(), "WHERE c.basin_id = ?1 AND c.board_id = ?2 ORDER BY c.name_key, c.id");
    /// A page of the list, by name.
    LIST = concat!(
        "SELECT c.id, c.fase, c.name, c.network, c.commune, b.name AS board_name,
                (SELECT count(*) FROM site s WHERE s.school_id = c.id AND s.status <> 'closed') AS sites
         FROM school c LEFT JOIN school_board b ON b.id = c.board_id ",
        matching!(), "ORDER BY c.name_key, c.id LIMIT ?8 OFFSET ?9");
    /// How many the list has.
    COUNT = concat!("SELECT count(*) AS total FROM school c ", matching!());
}

/// Finds a school.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, basin: BasinScope, id: SchoolId) -> Result<Option<School>, Error> {
    c.one(FIND, &[&basin, &id])
}

/// The schools of a board, by name.
///
/// # Errors
/// When the base cannot be read.
pub fn of_board(c: &mut Conn<'_>, basin: BasinScope, board: BoardId) -> Result<Vec<School>, Error> {
    c.all(OF_BOARD, &[&basin, &board])
}

/// How many schools the filters leave.
///
/// # Errors
/// When the base cannot be read.
pub fn count(c: &mut Conn<'_>, basin: BasinScope, filter: &SchoolFilter) -> Result<i64, Error> {
    let [a, b, d] = crate::filter::patterns(&filter.text);
    let communes = crate::filter::one_of(&filter.communes);
    let networks = crate::filter::one_of(&filter.networks);
    c.value(COUNT, &[&basin, &a, &b, &d, &communes, &networks, &filter.board])
}

/// A page of the list of schools, by name, and how many there are in all.
///
/// # Errors
/// When the base cannot be read.
pub fn list(
    c: &mut Conn<'_>,
    basin: BasinScope,
    filter: &SchoolFilter,
    most: i64,
    skip: i64,
) -> Result<(Vec<SchoolLine>, i64), Error> {
    let [a, b, d] = crate::filter::patterns(&filter.text);
    let communes = crate::filter::one_of(&filter.communes);
    let networks = crate::filter::one_of(&filter.networks);
    let given: [&dyn ToValue; 9] = [&basin, &a, &b, &d, &communes, &networks, &filter.board, &most, &skip];
    Ok((c.all(LIST, &given)?, c.value(COUNT, &given[..7])?))
}
