//! Lists of needs that came in as files.

use crate::actions::kept::KeptFiles;
use crate::id::{NeedId, NeedListId};
use jiff::Timestamp;
use navette_database::{AccountId, BasinScope, Conn, Error, Tx, record, statements};

record! {
    /// A list that came in.
    #[derive(Debug, Clone, PartialEq)]
    pub struct NeedList {
        /// Key.
        pub id: NeedListId,
        /// The file's name.
        pub file_name: String,
        /// What its columns say.
        pub mapping: serde_json::Value,
        /// `mapped`, `applied` or `undone`.
        pub state: String,
        /// How many needs it brought.
        pub added: Option<i64>,
        /// How many were known already.
        pub known: Option<i64>,
        /// How many lines were left out.
        pub left_out: Option<i64>,
        /// Who brought it.
        pub account_name: Option<String>,
        /// When.
        pub created_at: Timestamp,
        /// When it was applied.
        pub applied_at: Option<Timestamp>,
        /// When it was undone.
        pub undone_at: Option<Timestamp>,
        /// How many needs were taken away then.
        pub taken_back: Option<i64>,
    }
}

record! {
    /// A need that a list brought in.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Brought {
        /// The need.
        pub id: NeedId,
        /// The words of the school.
        pub words: String,
        /// How often someone did something about it since.
        pub touches: i64,
    }
}

macro_rules! columns {
    () => {
        "SELECT l.id, l.file_name, l.mapping, CASE WHEN l.undone_at IS NULL THEN l.state ELSE 'undone' END AS state,
                l.added, l.known, l.left_out, a.name AS account_name, l.created_at, l.applied_at, l.undone_at, l.taken_back
         FROM need_import l LEFT JOIN account a ON a.id = l.account_id WHERE l.basin_id = ?1 "
    };
}

statements! {
    /// A list.
    FIND = concat!(columns!(), "AND l.id = ?2");
    /// The latest lists.
    LATEST = concat!(columns!(), "ORDER BY l.created_at DESC, l.id DESC LIMIT ?2");
    /// The file of a list.
    CONTENT = "SELECT content FROM need_import WHERE basin_id = ?1 AND id = ?2";
    /// The files that are kept.
    KEPT = "SELECT CAST(coalesce(sum(CASE WHEN state = 'mapped' THEN 1 ELSE 0 END), 0) AS BIGINT) AS waiting,
                   CAST(coalesce(sum(length(content)), 0) AS BIGINT) AS bytes
            FROM need_import WHERE basin_id = ?1";
    /// Forgets files that waited for long, in every basin.
    FORGET_WAITING = "DELETE FROM need_import WHERE state = 'mapped' AND created_at < ?1";
    /// Forgets the content of files that were applied long ago, in every basin; what they did stays.
    FORGET_CONTENT = "UPDATE need_import SET content = ?2 WHERE state <> 'mapped' AND coalesce(undone_at, applied_at) < ?1 AND length(content) > 0";
    /// Keeps a file.
    ADD = "INSERT INTO need_import (id, basin_id, file_name, content_hash, content, mapping, state, account_id, created_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'mapped', ?7, ?8)";
    /// What its columns say, put right.
    REMAP = "UPDATE need_import SET mapping = ?3 WHERE basin_id = ?1 AND id = ?2 AND state = 'mapped'";
    /// It was applied.
    APPLIED = "UPDATE need_import SET state = 'applied', added = ?3, known = ?4, left_out = ?5, applied_at = ?6
               WHERE basin_id = ?1 AND id = ?2 AND state = 'mapped'";
    /// It was undone.
    UNDONE = "UPDATE need_import SET undone_at = ?3, taken_back = ?4
              WHERE basin_id = ?1 AND id = ?2 AND state = 'applied' AND undone_at IS NULL";
    /// Notes a need that it brought in.
    NOTE = "INSERT INTO need_import_row (import_id, place, need_id) VALUES (?1, ?2, ?3)";
    /// The needs that it brought in and that are still there, in the order of the list. Whatever was done about one is in
    /// the journal; what others wrote about it is counted as well.
    BROUGHT = "SELECT n.id, n.words, CAST(
                 (SELECT count(*) FROM journal j
                  WHERE j.subject_kind = 'need' AND j.subject_id = n.id AND j.verb <> 'need.received')
                 + (SELECT count(*) FROM need_word w WHERE w.need_id = n.id)
                 + (SELECT count(*) FROM need_agreement g WHERE g.need_id = n.id)
                 + (SELECT count(*) FROM proposal p WHERE p.need_id = n.id)
                 + (SELECT count(*) FROM offer_taken t WHERE t.need_id = n.id)
                 + (SELECT count(*) FROM answer_link k WHERE k.subject_id = n.id) AS BIGINT) AS touches
               FROM need_import_row r JOIN need_import l ON l.id = r.import_id
               JOIN need n ON n.id = r.need_id AND n.basin_id = l.basin_id
               WHERE l.basin_id = ?1 AND r.import_id = ?2 ORDER BY r.place";
    /// Takes what a need has several of away.
    DROP_CHOICES = "DELETE FROM need_choice WHERE need_id = ?1";
    /// Takes a need away that a list had brought.
    DROP = "DELETE FROM need WHERE basin_id = ?1 AND id = ?2";
}

/// A list of the basin.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, basin: BasinScope, id: NeedListId) -> Result<Option<NeedList>, Error> {
    c.one(FIND, &[&basin, &id])
}

/// The latest lists, at most so many.
///
/// # Errors
/// When the base cannot be read.
pub fn latest(c: &mut Conn<'_>, basin: BasinScope, most: i64) -> Result<Vec<NeedList>, Error> {
    c.all(LATEST, &[&basin, &most])
}

/// The file of a list, as it came.
///
/// # Errors
/// When the base cannot be read.
pub fn content(c: &mut Conn<'_>, basin: BasinScope, id: NeedListId) -> Result<Option<Vec<u8>>, Error> {
    Ok(c.one::<(Vec<u8>,)>(CONTENT, &[&basin, &id])?.map(|row| row.0))
}

/// The files that the basin keeps.
pub(crate) fn kept(c: &mut Conn<'_>, basin: BasinScope) -> Result<KeptFiles, Error> {
    let (waiting, bytes) = c.one(KEPT, &[&basin])?.unwrap_or_default();
    Ok(KeptFiles { waiting, bytes })
}

/// Forgets files that have waited since before a moment, and the content of those applied before another.
pub(crate) fn forget_files(tx: &mut Tx<'_>, waiting: Timestamp, applied: Timestamp) -> Result<u64, Error> {
    let nothing: &[u8] = &[];
    Ok(tx.exec(FORGET_WAITING, &[&waiting])? + tx.exec(FORGET_CONTENT, &[&applied, &nothing])?)
}

/// Keeps a file with what its columns say.
pub(crate) fn add(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    (file_name, hash, content): (&str, &str, &[u8]),
    mapping: &serde_json::Value,
    account: Option<AccountId>,
) -> Result<NeedListId, Error> {
    let (id, now) = (NeedListId(tx.new_id()), tx.now());
    tx.exec(ADD, &[&id, &basin, &file_name, &hash, &content, mapping, &account, &now])?;
    Ok(id)
}

/// Writes what its columns say; tells whether it still waits.
pub(crate) fn remap(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: NeedListId,
    mapping: &serde_json::Value,
) -> Result<bool, Error> {
    Ok(tx.exec(REMAP, &[&basin, &id, mapping])? > 0)
}

/// Writes what it brought; tells whether it still waited.
pub(crate) fn applied(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: NeedListId,
    (added, known, left_out): (i64, i64, i64),
) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.exec(APPLIED, &[&basin, &id, &added, &known, &left_out, &now])? > 0)
}

/// Notes a need that a list brought in.
pub(crate) fn note(tx: &mut Tx<'_>, id: NeedListId, place: i64, need: NeedId) -> Result<(), Error> {
    tx.exec(NOTE, &[&id, &place, &need])?;
    Ok(())
}

/// The needs that a list brought in and that are still there, in its order.
///
/// # Errors
/// When the base cannot be read.
pub fn brought(c: &mut Conn<'_>, basin: BasinScope, id: NeedListId) -> Result<Vec<Brought>, Error> {
    c.all(BROUGHT, &[&basin, &id])
}

/// Writes that it was undone, and how many needs went; tells whether it was applied.
pub(crate) fn undone(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: NeedListId,
    taken_back: i64,
) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.exec(UNDONE, &[&basin, &id, &now, &taken_back])? > 0)
}

/// Takes a need away that a list had brought and nobody touched.
pub(crate) fn take_away(tx: &mut Tx<'_>, basin: BasinScope, id: NeedId) -> Result<(), Error> {
    tx.exec(DROP_CHOICES, &[&id])?;
    tx.exec(DROP, &[&basin, &id])?;
    Ok(())
}
