//! Corrections that contacts proposed on their own sheets.

use crate::code::Kind;
use crate::id::{CorrectionId, Record};
use jiff::Timestamp;
use navette_database::{AccountId, BasinScope, Conn, Error, Tx, Uuid, codes, record, statements};

codes! {
    /// Where a correction stands.
    pub enum CorrectionState {
        /// It waits for us.
        Proposed = "proposed",
        /// It was written.
        Accepted = "accepted",
        /// It was not.
        Refused = "refused",
    }
}

record! {
    /// A correction, with the names of what it is about and of who proposed it.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Correction {
        /// Key.
        pub id: CorrectionId,
        /// Of which kind of record.
        pub kind: Kind,
        /// Of which one.
        pub subject_id: Uuid,
        /// Its name.
        pub subject_name: Option<String>,
        /// Which field; `words` for what fits none.
        pub field: String,
        /// What was there when it was proposed.
        pub before: Option<String>,
        /// What should be there.
        pub value: Option<String>,
        /// Where it stands.
        pub state: CorrectionState,
        /// Who proposed it.
        pub account_id: AccountId,
        /// Their name.
        pub account_name: String,
        /// When.
        pub proposed_at: Timestamp,
        /// When one of us decided.
        pub decided_at: Option<Timestamp>,
    }
}

impl Correction {
    /// The record it is about.
    pub fn record(&self) -> Record {
        Record::new(self.kind, self.subject_id)
    }
}

macro_rules! columns {
    () => {
        "SELECT x.id, x.kind, x.subject_id, coalesce(o.name, c.name, s.name) AS subject_name, x.field, x.before, x.value,
                x.state, x.account_id, a.name AS account_name, x.proposed_at, x.decided_at
         FROM correction x JOIN account a ON a.id = x.account_id
         LEFT JOIN operator o ON x.kind = 'operator' AND o.id = x.subject_id
         LEFT JOIN school c ON x.kind = 'school' AND c.id = x.subject_id
         LEFT JOIN site s ON x.kind = 'site' AND s.id = x.subject_id
         WHERE x.basin_id = ?1 "
    };
}

statements! {
    /// One correction.
    FIND = concat!(columns!(), "AND x.id = ?2");
    /// Those that stand there, oldest first.
    LIST = concat!(columns!(), "AND x.state = ?2 ORDER BY x.proposed_at, x.id LIMIT ?3");
    /// Those that wait about a record.
    OPEN_OF = concat!(columns!(), "AND x.state = 'proposed' AND x.subject_id = ?2 ORDER BY x.proposed_at, x.id");
    /// How many wait.
    COUNT_OPEN = "SELECT count(*) AS total FROM correction WHERE basin_id = ?1 AND state = 'proposed'";
    /// Adds one.
    ADD = "INSERT INTO correction (id, basin_id, kind, subject_id, field, before, value, account_id, proposed_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    /// Takes away the one that waits about the same field.
    DROP_OPEN = "DELETE FROM correction WHERE basin_id = ?1 AND subject_id = ?2 AND field = ?3 AND state = 'proposed'";
    /// Decides.
    DECIDE = "UPDATE correction SET state = ?3, decided_at = ?4, decided_by = ?5
              WHERE basin_id = ?1 AND id = ?2 AND state = 'proposed'";
}

/// Finds a correction.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, basin: BasinScope, id: CorrectionId) -> Result<Option<Correction>, Error> {
    c.one(FIND, &[&basin, &id])
}

/// The corrections that stand there, oldest first, at most so many.
///
/// # Errors
/// When the base cannot be read.
pub fn list(
    c: &mut Conn<'_>,
    basin: BasinScope,
    state: CorrectionState,
    most: i64,
) -> Result<Vec<Correction>, Error> {
    c.all(LIST, &[&basin, &state, &most])
}

/// The corrections that wait about a record.
///
/// # Errors
/// When the base cannot be read.
pub fn open_of(c: &mut Conn<'_>, basin: BasinScope, subject: Uuid) -> Result<Vec<Correction>, Error> {
    c.all(OPEN_OF, &[&basin, &subject])
}

/// How many wait.
///
/// # Errors
/// When the base cannot be read.
pub fn count_open(c: &mut Conn<'_>, basin: BasinScope) -> Result<i64, Error> {
    c.value(COUNT_OPEN, &[&basin])
}

/// Adds a correction, in place of one that waits about the same field.
///
/// # Errors
/// When the base refuses.
pub fn propose(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    record: Record,
    field: &str,
    (before, value): (Option<&str>, Option<&str>),
    account: AccountId,
) -> Result<CorrectionId, Error> {
    let (id, now) = (CorrectionId(tx.new_id()), tx.now());
    // Words say different things each time: none takes the place of another.
    if field != "words" {
        tx.exec(DROP_OPEN, &[&basin, &record.id, &field])?;
    }
    tx.exec(ADD, &[&id, &basin, &record.kind, &record.id, &field, &before, &value, &account, &now])?;
    Ok(id)
}

/// Takes back what waits about a field, since it was typed as it already stands.
///
/// # Errors
/// When the base refuses.
pub fn take_back(tx: &mut Tx<'_>, basin: BasinScope, record: Record, field: &str) -> Result<u64, Error> {
    tx.exec(DROP_OPEN, &[&basin, &record.id, &field])
}

/// Writes the decision; false when another was quicker.
///
/// # Errors
/// When the base refuses.
pub fn decide(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: CorrectionId,
    state: CorrectionState,
    by: Option<AccountId>,
) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.exec(DECIDE, &[&basin, &id, &state, &now, &by])? == 1)
}
