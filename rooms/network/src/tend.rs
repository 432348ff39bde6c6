//! What is tended every night: reach, which depends on the day, and files that need not be kept any longer.

use crate::actions::reach::refresh_all_reach;
use jiff::{SignedDuration, civil::time};
use navette_database::{Actor, BasinId, BasinScope, Error, Subject, Tx, statements};
use navette_jobs::{Handler, Outcome};
use serde_json::json;

statements! {
    /// Every basin of the house.
    BASINS = "SELECT id FROM basin ORDER BY id";
    /// Empties the files of imports received before a moment.
    FORGET_FILES = "UPDATE import_run SET content = ?2 WHERE created_at < ?1 AND content <> ?2 RETURNING id, basin_id";
}

/// How long the file of an import is kept, in days: long enough to look again, not longer than personal data need
/// (GDPR art. 5.1.e). What it did stays in the history.
pub const FILE_DAYS: i64 = 90;

/// Every night at 02:30: the reach of every site, and the files of old imports.
pub fn nightly() -> Handler {
    Handler::new("network.tend", |db, job| {
        let basins = db.read_now(|c| c.all::<(BasinId,)>(BASINS, &[]))?;
        let mut changed = 0;
        for (basin,) in basins {
            // One transaction per basin: nobody waits long, and a night that is cut short goes on where it was.
            changed += db.write_now(|tx| refresh_all_reach(tx, BasinScope::granted(basin)))?;
        }
        let forgotten = db.write_now(forget_files)?;
        job.progress(db, &format!("reach {changed}, files {forgotten}"))?;
        Ok(Outcome::Done)
    })
    .nightly(time(2, 30, 0, 0))
}

/// Empties the files of imports that ended more than [`FILE_DAYS`] ago; tells how many.
///
/// # Errors
/// When the base refuses.
pub fn forget_files(tx: &mut Tx<'_>) -> Result<usize, Error> {
    let before = tx.now() - SignedDuration::from_hours(24 * FILE_DAYS);
    let nothing: Vec<u8> = Vec::new();
    let emptied = tx.all::<(navette_database::Uuid, BasinId)>(FORGET_FILES, &[&before, &nothing])?;
    for (run, basin) in &emptied {
        tx.journal(
            Some(*basin),
            Actor::System,
            "import.file_forgotten",
            Subject { kind: "import_run", id: *run },
            &json!({}),
        )?;
    }
    Ok(emptied.len())
}
