//! The basins of the house.

use navette_database::{BasinId, Conn, Error, record, statements};

record! {
    /// A basin that has a catalogue.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Basin {
        /// Key.
        pub id: BasinId,
        /// Its word in addresses.
        pub code: String,
        /// Its name.
        pub name: String,
    }
}

statements! {
    /// Every basin of the house.
    BASINS = "SELECT id FROM basin ORDER BY id";
    /// Every basin, by name.
    NAMED = "SELECT id, code, name FROM basin ORDER BY name, id";
    /// The basin an offer is of, when the offer is shown to anyone.
    OF_SHOWN = "SELECT b.id, b.code, b.name FROM basin b JOIN offer f ON f.basin_id = b.id
                WHERE f.id = ?1 AND f.state IN ('published', 'to_confirm') AND f.visibility = 'public'";
}

/// Every basin, by name.
///
/// # Errors
/// When the base cannot be read.
pub fn named(c: &mut Conn<'_>) -> Result<Vec<Basin>, Error> {
    c.all(NAMED, &[])
}

/// The basin an offer is of, when the offer is shown to anyone.
///
/// # Errors
/// When the base cannot be read.
pub fn of_shown(c: &mut Conn<'_>, id: crate::id::OfferId) -> Result<Option<Basin>, Error> {
    c.one(OF_SHOWN, &[&id])
}
