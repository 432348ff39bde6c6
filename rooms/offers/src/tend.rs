//! What is tended every night: links that ended, claims decided or asked long ago, files that nobody applied or that were
//! applied long ago, and who asked when the time to keep it is over.

use crate::actions::claim::forget_old;
use crate::actions::kept::forget_files;
use crate::store;
use jiff::{SignedDuration, civil::time};
use navette_database::Error;
use navette_jobs::{Handler, Outcome};

/// How long a link that ended is kept, so that whoever opens it late is told so: in days.
const LINK_DAYS: i64 = 30;

/// Every night at 02:45: forgets links that ended, old claims and old files, and blanks who asked.
pub fn nightly() -> Handler {
    Handler::new("offers.tend", |db, job| {
        let (links, askers, claims, files) = db.write_now(|tx| {
            let before = tx.now() - SignedDuration::from_hours(24 * LINK_DAYS);
            let today = tx.today();
            let links = store::link::forget(tx, before)?;
            let askers = store::need::blank_askers(tx, today)?;
            Ok::<_, Error>((links, askers, forget_old(tx)?, forget_files(tx)?))
        })?;
        job.progress(db, &format!("links {links}, askers {askers}, claims {claims}, files {files}"))?;
        Ok(Outcome::Done)
    })
    .nightly(time(2, 45, 0, 0))
}
