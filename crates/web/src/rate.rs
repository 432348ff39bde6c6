//! How often something may be tried; counted in the base, so that every process counts together.

use crate::Failure;
use jiff::{SignedDuration, Timestamp};
use navette_database::{Error, Tx, statements};

statements! {
    /// Counts one try in the window of a key, which begins again once it has ended.
    HIT = "INSERT INTO rate_window (key, started_at, hits) VALUES (?1, ?2, 1)
           ON CONFLICT (key) DO UPDATE SET
             hits = CASE WHEN rate_window.started_at < ?3 THEN 1 ELSE rate_window.hits + 1 END,
             started_at = CASE WHEN rate_window.started_at < ?3 THEN excluded.started_at ELSE rate_window.started_at END
           RETURNING hits, started_at";
    /// Forgets windows that began before a moment.
    FORGET = "DELETE FROM rate_window WHERE started_at < ?1";
}

/// Counts one try under this key and refuses when there were more than `most` in the window.
///
/// # Errors
/// [`Failure::TooMany`] with the minutes to wait. The refusal rolls the count of this try back, which is harmless: the
/// window stays full.
pub fn limit(tx: &mut Tx<'_>, key: &str, most: i64, window: SignedDuration) -> Result<(), Failure> {
    let now = tx.now();
    let (hits, started) = hit(tx, key, now, window)?;
    if hits <= most {
        return Ok(());
    }
    let left = window - now.duration_since(started);
    Err(Failure::TooMany((left.as_secs() / 60 + 1).max(1)))
}

fn hit(
    tx: &mut Tx<'_>,
    key: &str,
    now: Timestamp,
    window: SignedDuration,
) -> Result<(i64, Timestamp), Error> {
    let oldest = now - window;
    tx.one::<(i64, Timestamp)>(HIT, &[&key, &now, &oldest])?.ok_or(Error::Missing)
}

/// Forgets windows that ended long ago.
///
/// # Errors
/// When the base cannot be written.
pub fn forget(tx: &mut Tx<'_>) -> Result<u64, Error> {
    let old = tx.now() - SignedDuration::from_hours(48);
    tx.exec(FORGET, &[&old])
}
