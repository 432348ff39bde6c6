//! What is tended every night: sessions, links and tries that are over.

use crate::store::session;
use jiff::{SignedDuration, civil::time};
use navette_database::Error;
use navette_jobs::{Handler, Outcome};
use navette_web::{rate, twice};

/// How long sessions and links are kept after their end: long enough to see what happened, then they only tell who came
/// when.
const KEEP: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Every night at 03:10: forgets sessions and links that are over, tries that no longer count, forms sent long ago.
pub fn nightly() -> Handler {
    Handler::new("accounts.tend", |db, job| {
        let ((sessions, links), tries, forms) = db.write_now(|tx| {
            let before = tx.now() - KEEP;
            Ok::<_, Error>((session::forget(tx, before)?, rate::forget(tx)?, twice::forget(tx)?))
        })?;
        job.progress(db, &format!("sessions {sessions}, links {links}, tries {tries}, forms {forms}"))?;
        Ok(Outcome::Done)
    })
    .nightly(time(3, 10, 0, 0))
}
