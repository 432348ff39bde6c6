//! Outlines loaded from files: whether they changed, and where they come from. Their shapes are read by `import::Places`.

use navette_database::{BasinScope, Conn, Error, statements};

statements! {
    /// How many there are and how long: the sign by which it is known that they changed.
    PRINT = "SELECT count(*) AS outlines, CAST(coalesce(sum(length(CAST(geometry AS text))), 0) AS BIGINT) AS size
             FROM boundary WHERE basin_id = ?1";
    /// Where those of a kind come from.
    SOURCES = "SELECT DISTINCT source, licence FROM boundary WHERE basin_id = ?1 AND kind = ?2 ORDER BY source, licence";
}

/// How many outlines the basin has and how long they are written.
///
/// # Errors
/// When the base cannot be read.
pub fn print(c: &mut Conn<'_>, basin: BasinScope) -> Result<(i64, i64), Error> {
    Ok(c.one(PRINT, &[&basin])?.unwrap_or_default())
}

/// Where the outlines of a kind (`commune`, `quarter`, `region`) come from, with the licence.
///
/// # Errors
/// When the base cannot be read.
pub fn sources(
    c: &mut Conn<'_>,
    basin: BasinScope,
    kind: &str,
) -> Result<Vec<(String, Option<String>)>, Error> {
    c.all(SOURCES, &[&basin, &kind])
}
