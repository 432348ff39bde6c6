//! How many files people brought in are kept in a basin, and how long: nobody fills the disk.

use crate::store;
use jiff::SignedDuration;
use navette_database::{Error, Tx};

/// How many files of a kind may wait to be applied in a basin.
pub const MOST_WAITING: i64 = 60;
/// How many bytes files of a kind may take in a basin, as they are kept.
pub const MOST_BYTES: i64 = 256 * 1024 * 1024;
/// How long a file waits to be applied, in days.
pub const WAITING_DAYS: i64 = 30;
/// How long the file of what was applied is kept, in days; what it did stays.
pub const APPLIED_DAYS: i64 = 365;

/// The files of a kind that a basin keeps.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct KeptFiles {
    /// How many wait to be applied.
    pub waiting: i64,
    /// How many bytes all take.
    pub bytes: i64,
}

/// Why a file more is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoRoom {
    /// As many as may wait do.
    #[error("{MOST_WAITING} files wait already")]
    Waiting,
    /// Those that are kept take as much as they may.
    #[error("the files kept take {MOST_BYTES} bytes")]
    Bytes,
}

impl KeptFiles {
    /// Whether a file of so many bytes may be kept as well.
    ///
    /// # Errors
    /// With the reason why not.
    pub fn room_for(self, bytes: usize) -> Result<(), NoRoom> {
        if self.waiting >= MOST_WAITING {
            return Err(NoRoom::Waiting);
        }
        let then = i64::try_from(bytes).ok().and_then(|bytes| self.bytes.checked_add(bytes));
        if then.is_none_or(|then| then > MOST_BYTES) { Err(NoRoom::Bytes) } else { Ok(()) }
    }
}

/// Forgets files that waited for long, and the content of those that were applied long ago; tells how many.
///
/// # Errors
/// When the base refuses.
pub fn forget_files(tx: &mut Tx<'_>) -> Result<u64, Error> {
    let before = |days: i64, tx: &Tx<'_>| tx.now() - SignedDuration::from_hours(24 * days);
    let (waiting, applied) = (before(WAITING_DAYS, tx), before(APPLIED_DAYS, tx));
    let offers = store::import::forget_files(tx, waiting, applied)?;
    Ok(offers + store::need_list::forget_files(tx, waiting, applied)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_kept_while_there_is_room() {
        let kept = |waiting, bytes| KeptFiles { waiting, bytes };
        assert_eq!(kept(0, 0).room_for(0), Ok(()));
        assert_eq!(kept(MOST_WAITING - 1, MOST_BYTES - 10).room_for(10), Ok(()));
        assert_eq!(kept(MOST_WAITING - 1, MOST_BYTES - 10).room_for(11), Err(NoRoom::Bytes));
        assert_eq!(kept(MOST_WAITING, 0).room_for(1), Err(NoRoom::Waiting));
        assert_eq!(kept(0, i64::MAX).room_for(usize::MAX), Err(NoRoom::Bytes));
    }
}
