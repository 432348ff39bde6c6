//! What is tended every night: links that ended.

use crate::store;
use jiff::{SignedDuration, civil::time};
use navette_jobs::{Handler, Outcome};

/// How long a link that ended is kept, so that whoever opens it late is told so: in days.
const LINK_DAYS: i64 = 30;

/// Every night at 02:45: forgets links that ended.
pub fn nightly() -> Handler {
    Handler::new("offers.tend", |db, job| {
        let forgotten = db.write_now(|tx| {
            let before = tx.now() - SignedDuration::from_hours(24 * LINK_DAYS);
            store::link::forget(tx, before)
        })?;
        job.progress(db, &format!("links {forgotten}"))?;
        Ok(Outcome::Done)
    })
    .nightly(time(2, 45, 0, 0))
}
