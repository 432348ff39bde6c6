//! Imports of offers: files as they came, what they told, what they changed; and the meanings of columns.

use crate::actions::kept::KeptFiles;
use crate::code::ImportFormat;
use crate::id::{OfferId, OfferImportId};
use crate::import::{Change, Facts};
use jiff::Timestamp;
use navette_database::{AccountId, BasinScope, Conn, Error, Tx, record, statements};
use navette_network::id::OperatorId;
use serde_json::{Value, json};
use std::collections::HashMap;

record! {
    /// An import.
    #[derive(Debug, Clone, PartialEq)]
    pub struct OfferImport {
        /// Key.
        pub id: OfferImportId,
        /// What the file is.
        pub format: ImportFormat,
        /// The file's name.
        pub file_name: String,
        /// How its columns are read, and what was answered.
        pub mapping: Value,
        /// Who offers what nobody is said to offer.
        pub operator_id: Option<OperatorId>,
        /// `mapped`, `applied` or `undone`.
        pub state: String,
        /// How many of each.
        pub counts: Value,
        /// What did not come in, and what was odd.
        pub anomalies: Value,
        /// Who brought it.
        pub account_name: Option<String>,
        /// When.
        pub created_at: Timestamp,
        /// When it was applied.
        pub applied_at: Option<Timestamp>,
        /// When it was undone.
        pub undone_at: Option<Timestamp>,
    }
}

macro_rules! columns {
    ($anomalies:literal) => {
        concat!(
            "SELECT i.id, i.format, i.file_name, i.mapping, i.operator_id, i.state, i.counts, ",
            $anomalies,
            " AS anomalies, a.name AS account_name, i.created_at, i.applied_at, i.undone_at
              FROM offer_import i LEFT JOIN account a ON a.id = i.account_id WHERE i.basin_id = ?1 "
        )
    };
}

statements! {
    /// An import.
    FIND = concat!(columns!("i.anomalies"), "AND i.id = ?2");
    /// The latest imports.
    LATEST = concat!(columns!("'[]'"), "ORDER BY i.created_at DESC, i.id DESC LIMIT ?2");
    /// The file of an import.
    CONTENT = "SELECT content FROM offer_import WHERE basin_id = ?1 AND id = ?2";
    /// The files that are kept.
    KEPT = "SELECT CAST(coalesce(sum(CASE WHEN state = 'mapped' THEN 1 ELSE 0 END), 0) AS BIGINT) AS waiting,
                   CAST(coalesce(sum(length(content)), 0) AS BIGINT) AS bytes
            FROM offer_import WHERE basin_id = ?1";
    /// Forgets files that waited for long, in every basin.
    FORGET_WAITING = "DELETE FROM offer_import WHERE state = 'mapped' AND created_at < ?1";
    /// Forgets the content of files that were applied long ago, in every basin; what they did stays.
    FORGET_CONTENT = "UPDATE offer_import SET content = ?2 WHERE state <> 'mapped' AND coalesce(undone_at, applied_at) < ?1 AND length(content) > 0";
    /// Keeps a file.
    ADD = "INSERT INTO offer_import (id, basin_id, format, file_name, content_hash, content, mapping, operator_id, state,
                                     counts, anomalies, account_id, created_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT o.id FROM operator o WHERE o.basin_id = ?2 AND o.id = ?8), 'mapped',
                   ?9, ?10, ?11, ?12)";
    /// How its columns are read, and what was answered.
    REMAP = "UPDATE offer_import SET mapping = ?3, operator_id = (SELECT o.id FROM operator o WHERE o.basin_id = ?1 AND o.id = ?4)
             WHERE basin_id = ?1 AND id = ?2 AND state = 'mapped'";
    /// It was applied.
    APPLIED = "UPDATE offer_import SET state = 'applied', counts = ?3, anomalies = ?4, applied_at = ?5
               WHERE basin_id = ?1 AND id = ?2 AND state = 'mapped'";
    /// It was undone.
    UNDONE = "UPDATE offer_import SET state = 'undone', undone_at = ?3 WHERE basin_id = ?1 AND id = ?2 AND state = 'applied'";
    /// A file that was never applied, taken away.
    DISCARD = "DELETE FROM offer_import WHERE basin_id = ?1 AND id = ?2 AND state = 'mapped'";
    /// What a source told of every offer.
    TOLD = "SELECT offer_id, source_key, told FROM offer_told WHERE basin_id = ?1 AND source = ?2 ORDER BY source_key";
    /// What a source tells of an offer now.
    SET_TOLD = "INSERT INTO offer_told (basin_id, source, source_key, offer_id, told, seen_on)
                SELECT f.basin_id, ?2, ?3, f.id, ?5, ?6 FROM offer f WHERE f.basin_id = ?1 AND f.id = ?4
                ON CONFLICT (basin_id, source, source_key) DO UPDATE
                SET offer_id = excluded.offer_id, told = excluded.told, seen_on = excluded.seen_on";
    /// A source never told it.
    FORGET_TOLD = "DELETE FROM offer_told WHERE basin_id = ?1 AND source = ?2 AND source_key = ?3";
    /// Notes what an import changed.
    NOTE = "INSERT INTO offer_import_change (import_id, place, offer_id, added, changes, source_key, told)
            SELECT i.id, ?3, ?4, ?5, ?6, ?7, ?8 FROM offer_import i WHERE i.basin_id = ?1 AND i.id = ?2";
    /// Notes an operator that an import added.
    NOTE_OPERATOR = "INSERT INTO offer_import_operator (import_id, operator_id, name, enterprise_number)
                     SELECT i.id, ?3, ?4, ?5 FROM offer_import i WHERE i.basin_id = ?1 AND i.id = ?2";
    /// The operators that an import added.
    OPERATORS = "SELECT m.operator_id, m.name, m.enterprise_number
                 FROM offer_import_operator m JOIN offer_import i ON i.id = m.import_id
                 WHERE i.basin_id = ?1 AND m.import_id = ?2 ORDER BY m.name, m.operator_id";
    /// What an import changed, last first.
    CHANGES = "SELECT c.offer_id, c.added, c.changes, c.source_key, c.told, f.title
               FROM offer_import_change c JOIN offer_import i ON i.id = c.import_id
               LEFT JOIN offer f ON f.id = c.offer_id AND f.basin_id = i.basin_id
               WHERE i.basin_id = ?1 AND c.import_id = ?2 ORDER BY c.place DESC";
    /// The dates of every offer that are not cancelled.
    DATES = "SELECT offer_id, day, starts, ends FROM offer_session WHERE basin_id = ?1 AND cancelled_on IS NULL
             ORDER BY offer_id, day, starts, id";
    /// What leans on an offer besides what it says itself.
    LEANS = "SELECT CAST((SELECT count(*) FROM offer_taken WHERE offer_id = ?2) + (SELECT count(*) FROM proposal WHERE offer_id = ?2)
                  + (SELECT count(*) FROM offer_season WHERE offer_id = ?2) + (SELECT count(*) FROM need WHERE wished_offer_id = ?2)
                  + (SELECT count(*) FROM offer WHERE copied_from = ?2)
                  + (SELECT count(*) FROM offer_told WHERE offer_id = ?2 AND basin_id = ?1 AND NOT (source = ?3 AND source_key = ?4)) AS BIGINT) AS found";
    /// Takes the dates of an offer away.
    DROP_SESSIONS = "DELETE FROM offer_session WHERE basin_id = ?1 AND offer_id = ?2";
    /// Takes what an offer has several of away.
    DROP_CHOICES = "DELETE FROM offer_choice WHERE offer_id = (SELECT f.id FROM offer f WHERE f.basin_id = ?1 AND f.id = ?2)";
    /// Takes an offer away that an import had added.
    DROP = "DELETE FROM offer WHERE basin_id = ?1 AND id = ?2";
    /// The meanings remembered for these headings.
    REMEMBERED = "SELECT fields FROM offers_mapping WHERE basin_id = ?1 AND kind = ?2 AND signature = ?3";
    /// Remembers meanings for these headings.
    REMEMBER = "INSERT INTO offers_mapping (basin_id, kind, signature, fields, used_at) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (basin_id, kind, signature) DO UPDATE SET fields = excluded.fields, used_at = excluded.used_at";
}

/// An import of the basin.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, basin: BasinScope, id: OfferImportId) -> Result<Option<OfferImport>, Error> {
    c.one(FIND, &[&basin, &id])
}

/// The latest imports, at most so many.
///
/// # Errors
/// When the base cannot be read.
pub fn latest(c: &mut Conn<'_>, basin: BasinScope, most: i64) -> Result<Vec<OfferImport>, Error> {
    c.all(LATEST, &[&basin, &most])
}

/// The file of an import, as it is kept.
///
/// # Errors
/// When the base cannot be read.
pub fn content(c: &mut Conn<'_>, basin: BasinScope, id: OfferImportId) -> Result<Option<Vec<u8>>, Error> {
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

/// A file to keep.
pub(crate) struct Brought<'a> {
    pub format: ImportFormat,
    pub name: &'a str,
    pub hash: &'a str,
    pub content: &'a [u8],
    pub mapping: &'a Value,
    pub operator: Option<OperatorId>,
}

/// Keeps a file.
pub(crate) fn add(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    brought: &Brought<'_>,
    account: Option<AccountId>,
) -> Result<OfferImportId, Error> {
    let (id, now) = (OfferImportId(tx.new_id()), tx.now());
    let Brought { format, name, hash, content, mapping, operator } = brought;
    let (none, nothing) = (json!({}), json!([]));
    tx.exec(
        ADD,
        &[&id, &basin, format, name, hash, content, *mapping, operator, &none, &nothing, &account, &now],
    )?;
    Ok(id)
}

/// Writes how its columns are read and what was answered; tells whether it still waits.
pub(crate) fn remap(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: OfferImportId,
    mapping: &Value,
    operator: Option<OperatorId>,
) -> Result<bool, Error> {
    Ok(tx.exec(REMAP, &[&basin, &id, mapping, &operator])? > 0)
}

/// Writes what it did; tells whether it still waited.
pub(crate) fn applied(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: OfferImportId,
    counts: &Value,
    anomalies: &Value,
) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.exec(APPLIED, &[&basin, &id, counts, anomalies, &now])? > 0)
}

/// Writes that it was undone; tells whether it was applied.
pub(crate) fn undone(tx: &mut Tx<'_>, basin: BasinScope, id: OfferImportId) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.exec(UNDONE, &[&basin, &id, &now])? > 0)
}

/// Takes a file away that waits; tells whether it did.
pub(crate) fn discard(tx: &mut Tx<'_>, basin: BasinScope, id: OfferImportId) -> Result<bool, Error> {
    Ok(tx.exec(DISCARD, &[&basin, &id])? > 0)
}

/// What a source told of every offer the last time: by offer, its key there and the facts.
///
/// # Errors
/// When the base cannot be read.
pub fn told(
    c: &mut Conn<'_>,
    basin: BasinScope,
    source: &str,
) -> Result<HashMap<OfferId, (String, Facts)>, Error> {
    let rows = c.all::<(OfferId, String, Value)>(TOLD, &[&basin, &source])?;
    Ok(rows.into_iter().map(|(id, key, told)| (id, (key, read_facts(told)))).collect())
}

fn read_facts(told: Value) -> Facts {
    serde_json::from_value(told).unwrap_or_default()
}

/// Writes what a source tells of an offer now; nothing: that it never told it.
pub(crate) fn set_told(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    (source, key): (&str, &str),
    offer: OfferId,
    told: Option<&Facts>,
) -> Result<(), Error> {
    let today = tx.today();
    match told {
        Some(told) => tx.exec(SET_TOLD, &[&basin, &source, &key, &offer, &json!(told), &today])?,
        None => tx.exec(FORGET_TOLD, &[&basin, &source, &key])?,
    };
    Ok(())
}

/// What an import did to an offer.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// The offer.
    pub offer: OfferId,
    /// Whether it was added.
    pub added: bool,
    /// What changed.
    pub changes: Vec<Change>,
    /// Its key at the source.
    pub key: String,
    /// What the source had told before; nothing when it never had.
    pub told: Option<Facts>,
    /// Its title now; none when it is no more.
    pub title: Option<String>,
}

/// Notes what an import did to an offer.
pub(crate) fn note(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: OfferImportId,
    place: i64,
    done: &Done,
) -> Result<(), Error> {
    let told = done.told.as_ref().map(|told| json!(told));
    let changes = json!(done.changes);
    tx.exec(NOTE, &[&basin, &id, &place, &done.offer, &done.added, &changes, &done.key, &told])?;
    Ok(())
}

/// What an import did, last first.
///
/// # Errors
/// When the base cannot be read.
pub fn changes(c: &mut Conn<'_>, basin: BasinScope, id: OfferImportId) -> Result<Vec<Done>, Error> {
    type Row = (OfferId, bool, Value, String, Option<Value>, Option<String>);
    let rows = c.all::<Row>(CHANGES, &[&basin, &id])?;
    let done = |(offer, added, changes, key, told, title): Row| Done {
        offer,
        added,
        changes: serde_json::from_value(changes).unwrap_or_default(),
        key,
        told: told.map(read_facts),
        title,
    };
    Ok(rows.into_iter().map(done).collect())
}

record! {
    /// An operator that an import added, as it added it.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Made {
        /// The operator.
        pub operator_id: OperatorId,
        /// Its name.
        pub name: String,
        /// Its enterprise number.
        pub enterprise_number: Option<String>,
    }
}

/// The table in which the operators stand that imports added.
pub(crate) const MADE_IN: &str = "offer_import_operator";

/// Notes an operator that an import added.
pub(crate) fn note_operator(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: OfferImportId,
    made: &Made,
) -> Result<(), Error> {
    tx.exec(NOTE_OPERATOR, &[&basin, &id, &made.operator_id, &made.name, &made.enterprise_number])?;
    Ok(())
}

/// The operators that an import added, by name.
///
/// # Errors
/// When the base cannot be read.
pub fn operators(c: &mut Conn<'_>, basin: BasinScope, id: OfferImportId) -> Result<Vec<Made>, Error> {
    c.all(OPERATORS, &[&basin, &id])
}

/// A date of an offer: the day, when it begins and ends.
pub type Day = (OfferId, jiff::civil::Date, Option<String>, Option<String>);

/// The dates of every offer that are not cancelled.
///
/// # Errors
/// When the base cannot be read.
pub fn dates(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<Day>, Error> {
    c.all(DATES, &[&basin])
}

/// Whether anything leans on an offer besides what it says itself and this source: a class, a proposal, a need, a season.
pub(crate) fn leans(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: OfferId,
    (source, key): (&str, &str),
) -> Result<bool, Error> {
    Ok(tx.value::<i64>(LEANS, &[&basin, &id, &source, &key])? > 0)
}

/// Takes an offer away on which nothing leans.
pub(crate) fn take_away(tx: &mut Tx<'_>, basin: BasinScope, id: OfferId) -> Result<(), Error> {
    tx.exec(DROP_SESSIONS, &[&basin, &id])?;
    tx.exec(DROP_CHOICES, &[&basin, &id])?;
    tx.exec(DROP, &[&basin, &id])?;
    Ok(())
}

/// The meanings that were corrected for these headings; `kind` is `offers` or `needs`.
///
/// # Errors
/// When the base cannot be read.
pub fn remembered(
    c: &mut Conn<'_>,
    basin: BasinScope,
    kind: &str,
    signature: &str,
) -> Result<Option<Vec<Option<String>>>, Error> {
    let kept = c.one::<(Value,)>(REMEMBERED, &[&basin, &kind, &signature])?;
    Ok(kept.and_then(|(fields,)| serde_json::from_value(fields).ok()))
}

/// Remembers the meanings of columns for files with the same headings.
pub(crate) fn remember(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    kind: &str,
    mapping: &navette_documents::Mapping,
) -> Result<(), Error> {
    let now = tx.now();
    tx.exec(REMEMBER, &[&basin, &kind, &mapping.signature(), &json!(mapping.fields), &now])?;
    Ok(())
}
