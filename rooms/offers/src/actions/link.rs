//! Links that answer one question without an account: made with a mail, opened by whoever has it.

use super::ActionError;
use crate::code::LinkPurpose;
use crate::store::{self, link::Link};
use jiff::SignedDuration;
use navette_database::{BasinScope, Conn, Tx, Uuid};
use navette_web::{hex, token_hash};

/// Makes a link, and gives its token, which is kept nowhere.
///
/// # Errors
/// When the base refuses.
pub fn make_link(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    purpose: LinkPurpose,
    subject: Uuid,
    season: Option<&str>,
    days: i64,
) -> Result<String, ActionError> {
    let token = hex(&tx.random::<24>());
    let until = tx.now() + SignedDuration::from_hours(24 * days);
    store::link::add(tx, basin, &token_hash(&token), purpose, subject, season, until)?;
    Ok(token)
}

/// Opens a link: what it is about, as long as it has not ended.
///
/// # Errors
/// [`ActionError::LinkOver`] when there is none, it ended, or it answers another question.
pub fn open_link(c: &mut Conn<'_>, token: &str, purpose: LinkPurpose) -> Result<Link, ActionError> {
    let now = c.now();
    let found = store::link::find(c, &token_hash(token))?;
    found.filter(|link| link.purpose == purpose && link.expires_at > now).ok_or(ActionError::LinkOver)
}
