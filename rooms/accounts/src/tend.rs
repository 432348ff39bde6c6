//! What is tended every night: roles of contacts whose function is over; sessions, links and tries that are over.

use crate::actions::contact;
use crate::store::session;
use jiff::{SignedDuration, civil::time};
use navette_database::Error;
use navette_jobs::{Handler, Outcome};
use navette_web::sockets::Sockets;
use navette_web::{rate, twice};
use std::sync::Arc;

/// How long sessions and links are kept after their end: long enough to see what happened, then they only tell who came
/// when.
const KEEP: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Every night at 03:10: ends the roles of contacts whose function is over, forgets sessions and links that are over,
/// tries that no longer count, forms sent long ago.
pub fn nightly(sockets: Arc<Sockets>) -> Handler {
    Handler::new("accounts.tend", move |db, job| {
        let roles = db.write_now(|tx| contact::part(tx, &sockets, None))?;
        let ((sessions, links), tries, forms) = db.write_now(|tx| {
            let before = tx.now() - KEEP;
            Ok::<_, Error>((session::forget(tx, before)?, rate::forget(tx)?, twice::forget(tx)?))
        })?;
        let told = format!("roles {roles}, sessions {sessions}, links {links}, tries {tries}, forms {forms}");
        job.progress(db, &told)?;
        Ok(Outcome::Done)
    })
    .nightly(time(3, 10, 0, 0))
}
