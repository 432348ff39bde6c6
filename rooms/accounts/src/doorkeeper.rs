//! Sessions and tokens, as the walls of the house ask for them.

use crate::store::{OPENED, Opened, TOKEN_OPENED, TOKEN_SCOPES};
use jiff::SignedDuration;
use navette_database::{Conn, Error, Tx};
use navette_web::{Doorkeeper, Entered, Who};

/// The doorkeeper of the house.
pub struct Doors;

/// How long a session lasts after it was last used.
pub(crate) const SESSION: SignedDuration = SignedDuration::from_hours(24 * 14);
/// How often the use of a session is noted.
const NOTED_EVERY: SignedDuration = SignedDuration::from_mins(10);

fn who(opened: Opened) -> Who {
    Who {
        account: Some(opened.account_id),
        name: opened.name,
        role: opened.role,
        basin: opened.basin_id,
        basin_name: opened.basin_name.unwrap_or_default(),
        subject: opened.subject_id,
        language: opened.language,
        theme: opened.theme,
        roles: opened.roles,
    }
}

impl Doorkeeper for Doors {
    fn session(&self, c: &mut Conn<'_>, token_hash: &str) -> Result<Option<Entered>, Error> {
        let now = c.now();
        let opened = c.one::<Opened>(OPENED, &[&token_hash, &now])?;
        Ok(opened.map(|opened| Entered {
            stale: now.duration_since(opened.seen_at) > NOTED_EVERY,
            who: who(opened),
        }))
    }

    fn touch(&self, tx: &mut Tx<'_>, token_hash: &str) -> Result<(), Error> {
        let now = tx.now();
        tx.exec(
            "UPDATE session SET seen_at = ?2, expires_at = ?3 WHERE token_hash = ?1",
            &[&token_hash, &now, &(now + SESSION)],
        )?;
        Ok(())
    }

    fn token(&self, c: &mut Conn<'_>, token_hash: &str) -> Result<Option<(Who, Vec<String>)>, Error> {
        let now = c.now();
        let Some(opened) = c.one::<Opened>(TOKEN_OPENED, &[&token_hash, &now])? else { return Ok(None) };
        let scopes: String = c.value(TOKEN_SCOPES, &[&token_hash])?;
        Ok(Some((who(opened), scopes.split_whitespace().map(str::to_owned).collect())))
    }
}
