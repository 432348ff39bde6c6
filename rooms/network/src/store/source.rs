//! Where records come from, under which licence; and which fields a person typed.

use crate::id::Record;
use jiff::civil::Date;
use navette_database::{BasinScope, Conn, Error, Tx, Uuid, record, statements};

record! {
    /// A source of a record.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Source {
        /// Its name.
        pub source: String,
        /// The licence of its data.
        pub licence: Option<String>,
        /// The sentence the licence asks to show.
        pub attribution: Option<String>,
        /// The record's key there.
        pub external_key: String,
        /// The day it was last seen there.
        pub seen_on: Date,
    }
}

statements! {
    /// The sources of a record.
    OF_RECORD = "SELECT source, licence, attribution, external_key, seen_on FROM record_source
                 WHERE basin_id = ?1 AND kind = ?2 AND subject_id = ?3 ORDER BY seen_on DESC, source";
    /// The sentences that licences ask to show under a list of records of a kind.
    ///
    /// From each one to the next along the index: thousands of records share a few.
    ATTRIBUTIONS = "WITH RECURSIVE next (attribution) AS (
                      SELECT min(attribution) FROM record_source
                      WHERE basin_id = ?1 AND kind = ?2 AND attribution IS NOT NULL
                      UNION ALL
                      SELECT (SELECT min(s.attribution) FROM record_source s
                              WHERE s.basin_id = ?1 AND s.kind = ?2 AND s.attribution > next.attribution)
                      FROM next WHERE next.attribution IS NOT NULL)
                    SELECT attribution FROM next WHERE attribution IS NOT NULL ORDER BY attribution";
    /// The records of a kind that a source knows, by their keys there.
    BY_KEY = "SELECT external_key, subject_id FROM record_source WHERE basin_id = ?1 AND kind = ?2 AND source = ?3
              ORDER BY external_key";
    /// A source knows a record by a key.
    ADD = "INSERT INTO record_source (id, basin_id, kind, subject_id, source, external_key, seen_on)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING";
    /// What a source says of a record.
    KEYS = "SELECT id FROM record_source WHERE basin_id = ?1 AND kind = ?2 AND subject_id = ?3 AND source = ?4 ORDER BY id";
    /// A source does not know a record any more.
    DROP = "DELETE FROM record_source WHERE basin_id = ?1 AND kind = ?2 AND subject_id = ?3 AND source = ?4";
    /// Takes every mark off a record that goes.
    UNMARK_ALL = "DELETE FROM typed_field WHERE kind = ?1 AND subject_id = ?2";
    /// The fields of a record that a person typed.
    TYPED = "SELECT field FROM typed_field WHERE kind = ?1 AND subject_id = ?2 ORDER BY field";
    /// Marks a field as typed.
    MARK = "INSERT INTO typed_field (kind, subject_id, field) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    /// Takes the mark off.
    UNMARK = "DELETE FROM typed_field WHERE kind = ?1 AND subject_id = ?2 AND field = ?3";
}

/// The sources of a record, last seen first.
///
/// # Errors
/// When the base cannot be read.
pub fn of_record(c: &mut Conn<'_>, basin: BasinScope, record: Record) -> Result<Vec<Source>, Error> {
    c.all(OF_RECORD, &[&basin, &record.kind, &record.id])
}

/// The sentences that licences ask to show under a list of records of this kind.
///
/// # Errors
/// When the base cannot be read.
pub fn attributions(
    c: &mut Conn<'_>,
    basin: BasinScope,
    kind: crate::code::Kind,
) -> Result<Vec<String>, Error> {
    Ok(c.all::<(String,)>(ATTRIBUTIONS, &[&basin, &kind])?.into_iter().map(|row| row.0).collect())
}

/// The records of a kind that a source knows: its key for each, and the record.
///
/// # Errors
/// When the base cannot be read.
pub fn by_key(
    c: &mut Conn<'_>,
    basin: BasinScope,
    kind: crate::code::Kind,
    source: &str,
) -> Result<Vec<(String, Uuid)>, Error> {
    c.all(BY_KEY, &[&basin, &kind, &source])
}

/// Writes that a source knows a record of the basin by a key.
///
/// # Errors
/// When the base refuses.
pub fn add(tx: &mut Tx<'_>, basin: BasinScope, record: Record, source: &str, key: &str) -> Result<(), Error> {
    let (id, today) = (tx.new_id(), tx.today());
    tx.exec(ADD, &[&id, &basin, &record.kind, &record.id, &source, &key, &today])?;
    Ok(())
}

/// The keys of the rows by which a source knows a record.
///
/// # Errors
/// When the base cannot be read.
pub fn keys(c: &mut Conn<'_>, basin: BasinScope, record: Record, source: &str) -> Result<Vec<Uuid>, Error> {
    Ok(c.all::<(Uuid,)>(KEYS, &[&basin, &record.kind, &record.id, &source])?
        .into_iter()
        .map(|row| row.0)
        .collect())
}

/// Forgets by which keys a source knows a record, and which of its fields were typed: it goes.
pub(crate) fn forget(tx: &mut Tx<'_>, basin: BasinScope, record: Record, source: &str) -> Result<(), Error> {
    tx.exec(DROP, &[&basin, &record.kind, &record.id, &source])?;
    tx.exec(UNMARK_ALL, &[&record.kind, &record.id])?;
    Ok(())
}

/// The fields of a record that a person typed, which imports leave alone. The record must be of the caller's basin.
///
/// # Errors
/// When the base cannot be read.
pub fn typed(c: &mut Conn<'_>, record: Record) -> Result<Vec<String>, Error> {
    Ok(c.all::<(String,)>(TYPED, &[&record.kind, &record.id])?.into_iter().map(|row| row.0).collect())
}

/// Marks a field as typed; tells whether it was not before.
///
/// # Errors
/// When the base refuses.
pub fn mark_typed(tx: &mut Tx<'_>, record: Record, field: &str) -> Result<bool, Error> {
    Ok(tx.exec(MARK, &[&record.kind, &record.id, &field])? > 0)
}

/// Takes the mark off, for an undo.
pub(crate) fn unmark_typed(tx: &mut Tx<'_>, record: Record, field: &str) -> Result<(), Error> {
    tx.exec(UNMARK, &[&record.kind, &record.id, &field])?;
    Ok(())
}
