//! The nightly job of this crate: it forgets what is over.

use crate::{Handler, Outcome, mail, queue};
use jiff::{SignedDuration, civil::time};

/// How long what is over is kept, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keep {
    /// Jobs done or given up.
    pub jobs: u32,
    /// Mails sent, kept or failed: they hold names and addresses.
    pub mails: u32,
}

impl Default for Keep {
    fn default() -> Self {
        Self { jobs: 30, mails: 180 }
    }
}

/// Forgets, every night at 03:30, jobs and mails older than that.
pub fn housekeeping(keep: Keep) -> Handler {
    Handler::new("jobs.housekeeping", move |db, job| {
        let (jobs, mails) = db.write_now(|tx| {
            let ago = |days: u32| tx.now() - SignedDuration::from_hours(24 * i64::from(days));
            let (jobs, mails) = (ago(keep.jobs), ago(keep.mails));
            Ok::<_, navette_database::Error>((queue::forget(tx, jobs)?, mail::forget(tx, mails)?))
        })?;
        job.progress(db, &format!("jobs {jobs}, mails {mails}"))?;
        Ok(Outcome::Done)
    })
    .nightly(time(3, 30, 0, 0))
}
