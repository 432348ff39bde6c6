//! School boards.

use crate::id::BoardId;
use jiff::Timestamp;
use navette_database::{BasinScope, Conn, Error, record, statements};

record! {
    /// A school board: the authority that runs schools.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Board {
        /// Key.
        pub id: BoardId,
        /// FASE number, as text.
        pub fase: Option<String>,
        /// Name.
        pub name: String,
        /// Enterprise number, ten digits.
        pub enterprise_number: Option<String>,
        /// Network, by the codes of `navette_belgium::SchoolNetwork`.
        pub network: Option<String>,
        /// Street and number.
        pub address: Option<String>,
        /// Postal code.
        pub postal_code: Option<String>,
        /// Locality.
        pub locality: Option<String>,
        /// When it was first written here.
        pub created_at: Timestamp,
    }
}

statements! {
    /// One board.
    FIND = "SELECT id, fase, name, enterprise_number, network, address, postal_code, locality, created_at
            FROM school_board WHERE basin_id = ?1 AND id = ?2";
    /// All boards, by name.
    LIST = "SELECT id, fase, name, enterprise_number, network, address, postal_code, locality, created_at
            FROM school_board WHERE basin_id = ?1 ORDER BY name_key, id";
}

/// Finds a board.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, basin: BasinScope, id: BoardId) -> Result<Option<Board>, Error> {
    c.one(FIND, &[&basin, &id])
}

/// All boards of the basin, by name.
///
/// # Errors
/// When the base cannot be read.
pub fn list(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<Board>, Error> {
    c.all(LIST, &[&basin])
}
