//! What is tended every night: reach, which depends on the day, and what need not be kept any longer.

use crate::actions::reach::refresh_all_reach;
use jiff::{SignedDuration, civil::time};
use navette_database::{Actor, BasinId, BasinScope, Error, Subject, Tx, Uuid, statements};
use navette_jobs::{Handler, Outcome};
use serde_json::json;

statements! {
    /// Every basin of the house.
    BASINS = "SELECT id FROM basin ORDER BY id";
    /// Empties the files of imports received before a moment.
    FORGET_FILES = "UPDATE import_run SET content = ?2 WHERE created_at < ?1 AND content <> ?2 RETURNING id, basin_id";
    /// Empties what the journal keeps of interactions removed before a moment.
    FORGET_REMOVED = "UPDATE journal SET data = '{\"erased\": true}' WHERE verb = 'interaction.removed'
                      AND subject_kind = 'interaction' AND at < ?1 AND CAST(data AS TEXT) LIKE '%\"summary\"%'
                      RETURNING subject_id, basin_id";
}

/// How long the file of an import is kept, in days: long enough to look again, not longer than personal data need
/// (GDPR art. 5.1.e). What it did stays in the history.
pub const FILE_DAYS: i64 = 90;

/// How long what a removed interaction said is kept, in days: time enough to bring it back. That it was removed, and by
/// whom, stays in the history.
pub const REMOVED_DAYS: i64 = 30;

/// Every night at 02:30: the reach of every site, the files of old imports, what removed interactions said.
pub fn nightly() -> Handler {
    Handler::new("network.tend", |db, job| {
        let basins = db.read_now(|c| c.all::<(BasinId,)>(BASINS, &[]))?;
        let mut changed = 0;
        for (basin,) in basins {
            // One transaction per basin: nobody waits long, and a night that is cut short goes on where it was.
            changed += db.write_now(|tx| refresh_all_reach(tx, BasinScope::granted(basin)))?;
        }
        let forgotten = db.write_now(forget_files)?;
        let emptied = db.write_now(forget_removed)?;
        job.progress(db, &format!("reach {changed}, files {forgotten}, removed interactions {emptied}"))?;
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
    let emptied = tx.all::<(Uuid, BasinId)>(FORGET_FILES, &[&before, &nothing])?;
    for (run, basin) in &emptied {
        let subject = Subject { kind: "import_run", id: *run };
        tx.journal(Some(*basin), Actor::System, "import.file_forgotten", subject, &json!({}))?;
    }
    Ok(emptied.len())
}

/// Empties what is kept of interactions that were removed more than [`REMOVED_DAYS`] ago; tells how many.
///
/// # Errors
/// When the base refuses.
pub fn forget_removed(tx: &mut Tx<'_>) -> Result<usize, Error> {
    let before = tx.now() - SignedDuration::from_hours(24 * REMOVED_DAYS);
    let emptied = tx.all::<(Uuid, Option<BasinId>)>(FORGET_REMOVED, &[&before])?;
    for (interaction, basin) in &emptied {
        let subject = Subject { kind: "interaction", id: *interaction };
        tx.journal(*basin, Actor::System, "interaction.forgotten", subject, &json!({}))?;
    }
    Ok(emptied.len())
}
