//! From where distances are counted: a site of a school by its key or name, or a commune by the middle of its sites.

use navette_database::{BasinScope, Conn, Error, statements};
use navette_network::id::SiteId;

/// A site with a place: its key, its name, its commune, degrees north and east.
pub type Placed = (SiteId, String, Option<String>, f64, f64);

macro_rules! columns {
    () => {
        "SELECT id, name, commune, latitude, longitude FROM site
         WHERE basin_id = ?1 AND latitude IS NOT NULL AND longitude IS NOT NULL AND status <> 'closed' "
    };
}

statements! {
    /// A site with a place.
    SITE = concat!(columns!(), "AND id = ?2");
    /// The sites whose name holds these words, those that begin with them first.
    NAMED = concat!(columns!(), "AND name_key LIKE '%' || ?2 || '%'
                     ORDER BY CASE WHEN name_key = ?2 THEN 0 WHEN name_key LIKE ?2 || '%' THEN 1 ELSE 2 END, name_key, id LIMIT ?3");
    /// The middle of the sites of a commune.
    COMMUNE = "SELECT avg(latitude) AS north, avg(longitude) AS east FROM site
               WHERE basin_id = ?1 AND commune = ?2 AND latitude IS NOT NULL AND longitude IS NOT NULL";
}

/// A site with a place.
///
/// # Errors
/// When the base cannot be read.
pub fn site(c: &mut Conn<'_>, basin: BasinScope, id: SiteId) -> Result<Option<Placed>, Error> {
    c.one(SITE, &[&basin, &id])
}

/// The sites whose name holds these words (a name's key: letters, figures and spaces only), at most so many.
///
/// # Errors
/// When the base cannot be read.
pub fn named(c: &mut Conn<'_>, basin: BasinScope, key: &str, most: i64) -> Result<Vec<Placed>, Error> {
    c.all(NAMED, &[&basin, &key, &most])
}

/// The middle of the sites of a commune, degrees north and east; none when none has a place.
///
/// # Errors
/// When the base cannot be read.
pub fn commune(c: &mut Conn<'_>, basin: BasinScope, nis: &str) -> Result<Option<(f64, f64)>, Error> {
    let middle: Option<(Option<f64>, Option<f64>)> = c.one(COMMUNE, &[&basin, &nis])?;
    Ok(middle.and_then(|(north, east)| north.zip(east)))
}
