//! What the wizard does with a file that waits: opens it again, maps it by hand, puts it away.

use super::fields::{Field, FileKind, known};
use super::outcome::{ImportError, ImportRunId, Refusal, Run, Upload};
use super::recognise::{Mapping, lines};
use super::run::kept;
use crate::permissions::ImportNetwork;
use navette_database::{BasinScope, Conn, Error, Subject, Tx, statements};
use navette_documents::Workbook;
use navette_web::May;
use serde_json::json;

statements! {
    /// A file that was never applied, taken away.
    DISCARD = "DELETE FROM import_run WHERE basin_id = ?1 AND id = ?2 AND state = 'mapped'";
    /// The code and name of the basin.
    BASIN = "SELECT code, name FROM basin WHERE id = ?1";
}

/// A file that was received, read again.
///
/// # Errors
/// [`Refusal`] when there is no such import in the basin, or its file cannot be read.
pub fn open(
    c: &mut Conn<'_>,
    scope: BasinScope,
    run: ImportRunId,
) -> Result<(Run, Upload, Workbook), ImportError> {
    let (run, upload) = kept(c, scope, run)?;
    let book = Workbook::read(&upload.bytes, &upload.file_name).map_err(Refusal::File)?;
    Ok((run, upload, book))
}

/// Takes away a file that waits; one that was applied stays, with what undoes it.
///
/// # Errors
/// [`Refusal`] when there is no such import, or it was applied.
pub fn discard(tx: &mut Tx<'_>, may: &May<ImportNetwork>, run: ImportRunId) -> Result<(), ImportError> {
    let scope = may.scope();
    let known = super::run::find(tx, scope, run)?.ok_or(Refusal::NoSuchRun)?;
    if tx.exec(DISCARD, &[&scope, &run])? == 0 {
        return Err(Refusal::AppliedAlready.into());
    }
    let subject = Subject { kind: "import_run", id: run.0 };
    let data = json!({ "file": known.file_name });
    tx.journal(Some(scope.id()), may.actor(), "import.discarded", subject, &data)?;
    Ok(())
}

/// Whether it is known which of the ten zones the basin is; otherwise a register must be told.
///
/// # Errors
/// When the base cannot be read.
pub fn knows_zone(c: &mut Conn<'_>, scope: BasinScope) -> Result<bool, Error> {
    let told: Option<(String, String)> = c.one(BASIN, &[&scope])?;
    let is_zone = |text: &str| text.parse::<navette_belgium::Basin>().is_ok();
    Ok(told.is_some_and(|(code, name)| is_zone(&code) || is_zone(&name)))
}

/// The meanings that columns of this kind of file can have, the most telling first.
pub fn meanings(kind: FileKind) -> Vec<Field> {
    known(kind).iter().map(|(field, ..)| *field).collect()
}

/// The first different values of each column, at most so many, for whoever says what it means; and how many records
/// stand under the headings.
pub fn samples(book: &Workbook, mapping: &Mapping, most: usize) -> (Vec<Vec<String>>, usize) {
    let records = lines(book, mapping).rows;
    (mapping.table.samples(records.iter().copied(), most), records.len())
}
