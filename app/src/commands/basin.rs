//! Which basin a command works in.

use super::Trouble;
use navette_accounts::add_basin;
use navette_database::{BasinId, Conn, Error, Tx, statements};

statements! {
    /// Every basin, by name.
    BASINS = "SELECT id, code, name FROM basin ORDER BY name, code";
}

fn all(c: &mut Conn<'_>) -> Result<Vec<(BasinId, String, String)>, Error> {
    c.all(BASINS, &[])
}

/// The basin asked for, or the only one.
///
/// # Errors
/// [`Error::Missing`] when it cannot be known which; see [`trouble`].
pub(super) fn of(c: &mut Conn<'_>, code: Option<&str>) -> Result<(BasinId, String), Error> {
    let mut basins = all(c)?;
    let found = match code {
        Some(code) => basins.into_iter().find(|(_, known, _)| known.eq_ignore_ascii_case(code)),
        None if basins.len() == 1 => basins.pop(),
        None => None,
    };
    found.map(|(id, _, name)| (id, name)).ok_or(Error::Missing)
}

/// The basin asked for, made when it is one of the ten; or the only one.
///
/// # Errors
/// As [`of`].
pub(super) fn of_import(tx: &mut Tx<'_>, code: Option<&str>) -> Result<(BasinId, String), Error> {
    match (of(tx, code), code.and_then(|code| Some((code, navette_network::basin_name(code)?)))) {
        (Err(Error::Missing), Some((code, name))) => Ok((add_basin(tx, code, name)?, name.to_owned())),
        (found, _) => found,
    }
}

/// What to say when it is not known which basin, or when the base fails.
pub(super) fn trouble(error: Error) -> Trouble {
    match error {
        Error::Missing => Trouble::Told(format!(
            "quel bassin ? Donnez son code : --basin bruxelles (les dix : {})",
            navette_network::basin_codes().join(", ")
        )),
        other => other.into(),
    }
}
