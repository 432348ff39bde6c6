//! Sessions and tokens, as the walls of the house ask for them.

use crate::store::{Opened, session, token};
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
        Ok(session::opened(c, token_hash)?.map(|opened| Entered {
            stale: now.duration_since(opened.seen_at) > NOTED_EVERY,
            who: who(opened),
        }))
    }

    fn touch(&self, tx: &mut Tx<'_>, token_hash: &str) -> Result<(), Error> {
        session::touch(tx, token_hash)
    }

    fn token(&self, c: &mut Conn<'_>, token_hash: &str) -> Result<Option<(Who, Vec<String>)>, Error> {
        Ok(token::opened(c, token_hash)?.map(|(opened, scopes)| (who(opened), scopes)))
    }
}
