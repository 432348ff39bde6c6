//! The steps of an import as people take them, and what is kept of each: the file, the mapping, the figures.

use super::fields::{Field, FileKind};
use super::file::File;
use super::known;
use super::outcome::{ImportError, ImportRunId, Outcome, Refusal, Run, Upload};
use super::plan::Plan;
use super::recognise::{Mapping, by_hand, recognise};
use super::setting::Answers;
use crate::permissions::ImportNetwork;
use navette_belgium::Basin;
use navette_database::{BasinId, BasinScope, Conn, Error, Tx};
use navette_documents::keep::{fingerprint, packed};
use navette_documents::{Where, Workbook};
use navette_web::May;
use serde_json::json;

navette_database::statements! {
    /// An import of the basin.
    FIND = "SELECT r.id, r.kind, r.file_name, r.state, r.mapping, r.counts, r.anomalies, a.name AS account_name,
                   r.created_at, r.applied_at, r.undone_at
            FROM import_run r LEFT JOIN account a ON a.id = r.account_id WHERE r.basin_id = ?1 AND r.id = ?2";
    /// The imports of the basin, latest first.
    LIST = "SELECT r.id, r.kind, r.file_name, r.state, r.mapping, r.counts, '[]' AS anomalies, a.name AS account_name,
                   r.created_at, r.applied_at, r.undone_at
            FROM import_run r LEFT JOIN account a ON a.id = r.account_id WHERE r.basin_id = ?1
            ORDER BY r.created_at DESC, r.id DESC LIMIT ?2";
    /// The file of an import.
    CONTENT = "SELECT content FROM import_run WHERE basin_id = ?1 AND id = ?2";
    /// Keeps a file.
    ADD = "INSERT INTO import_run (id, basin_id, kind, file_name, content_hash, content, mapping, state, counts, anomalies,
                                   account_id, created_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'mapped', ?8, ?9, ?10, ?11)";
    /// Keeps a corrected mapping.
    REMAP = "UPDATE import_run SET kind = ?3, mapping = ?4 WHERE basin_id = ?1 AND id = ?2 AND state = 'mapped'";
    /// An import was applied.
    APPLIED = "UPDATE import_run SET state = 'applied', counts = ?3, anomalies = ?4, applied_at = ?5
               WHERE basin_id = ?1 AND id = ?2";
    /// The mapping remembered for these headings.
    REMEMBERED = "SELECT mapping FROM import_mapping WHERE basin_id = ?1 AND kind = ?2 AND signature = ?3";
    /// Remembers a mapping for these headings.
    REMEMBER = "INSERT INTO import_mapping (basin_id, kind, signature, mapping, used_at) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (basin_id, kind, signature) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at";
    /// The code and name of a basin.
    BASIN = "SELECT code, name FROM basin WHERE id = ?1";
    /// The postal codes where the basin has sites.
    POSTAL_CODES = "SELECT DISTINCT postal_code FROM site WHERE basin_id = ?1 AND postal_code IS NOT NULL";
    /// The basin of a code.
    BASIN_BY_CODE = "SELECT id FROM basin WHERE code = ?1";
    /// Makes a basin.
    ADD_BASIN = "INSERT INTO basin (id, code, name, created_at) VALUES (?1, ?2, ?3, ?4)";
}

/// Reads a file and finds what it is and what its columns mean.
///
/// # Errors
/// [`Refusal`] when it is no table, or has no columns that can be used.
pub fn read(upload: &Upload) -> Result<(Workbook, Mapping), Refusal> {
    let book = Workbook::read(&upload.bytes, &upload.file_name)?;
    match recognise(&book, upload.kind, Where::default()) {
        Some(mapping) => Ok((book, mapping)),
        None => {
            let mut rows: Vec<_> = book.sheets.iter().flat_map(|sheet| sheet.rows().take(30)).collect();
            // The first of the widest rows: headings stand above what they name.
            rows.sort_by_key(|row| std::cmp::Reverse(row.filled().count()));
            let headings = rows
                .first()
                .map(|row| row.filled().take(30).map(|(_, value)| value.to_text().into_owned()).collect());
            Err(Refusal::NothingFits { headings: headings.unwrap_or_default() })
        }
    }
}

/// An import of the basin; none when there is no such one.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, scope: BasinScope, run: ImportRunId) -> Result<Option<Run>, Error> {
    c.one(FIND, &[&scope, &run])
}

/// The latest imports of the basin.
///
/// # Errors
/// When the base cannot be read.
pub fn list(c: &mut Conn<'_>, scope: BasinScope, most: i64) -> Result<Vec<Run>, Error> {
    c.all(LIST, &[&scope, &most])
}

/// Keeps a file with the mapping that was guessed, or that was corrected for the same headings before.
///
/// # Errors
/// [`Refusal`] when the file cannot be used.
pub fn receive(
    tx: &mut Tx<'_>,
    may: &May<ImportNetwork>,
    upload: &Upload,
) -> Result<ImportRunId, ImportError> {
    let guessed = match (read(upload), upload.kind) {
        (Ok((_, guessed)), _) => guessed,
        // Whoever says what the file holds can also say what its columns mean.
        (Err(refusal @ Refusal::NothingFits { .. }), Some(kind)) => {
            let book = Workbook::read(&upload.bytes, &upload.file_name)?;
            by_hand(&book, kind, Where::default()).ok_or(refusal)?
        }
        (Err(refusal), _) => return Err(refusal.into()),
    };
    let mapping = remembered(tx, may.scope(), guessed)?;
    keep(tx, may, upload, &mapping, &Answers::default())
}

fn remembered(c: &mut Conn<'_>, scope: BasinScope, guessed: Mapping) -> Result<Mapping, Error> {
    let signature = guessed.table.signature();
    let kept: Option<(serde_json::Value,)> = c.one(REMEMBERED, &[&scope, &guessed.kind, &signature])?;
    let fields = kept.and_then(|(kept,)| serde_json::from_value(kept).ok());
    Ok(Mapping { table: guessed.table.remembering(fields), ..guessed })
}

fn keep(
    tx: &mut Tx<'_>,
    may: &May<ImportNetwork>,
    upload: &Upload,
    mapping: &Mapping,
    answers: &Answers,
) -> Result<ImportRunId, ImportError> {
    let (id, now) = (ImportRunId(tx.new_id()), tx.now());
    let (hash, content) = (fingerprint(&upload.bytes), packed(&upload.bytes));
    let kept = json!({ "columns": mapping, "answers": answers });
    tx.exec(
        ADD,
        &[
            &id,
            &may.scope(),
            &mapping.kind,
            &upload.file_name,
            &hash,
            &content,
            &kept,
            &json!({}),
            &json!([]),
            &may.actor().account(),
            &now,
        ],
    )?;
    Ok(id)
}

/// Keeps a corrected mapping and the answers, and remembers the mapping for files with the same headings.
///
/// # Errors
/// [`Refusal`] when columns are missing, or the import is not waiting.
pub fn correct(
    tx: &mut Tx<'_>,
    may: &May<ImportNetwork>,
    run: ImportRunId,
    mapping: &Mapping,
    answers: &Answers,
) -> Result<(), ImportError> {
    let missing = mapping.missing();
    if !missing.is_empty() {
        return Err(Refusal::Missing(missing).into());
    }
    let kept = json!({ "columns": mapping, "answers": answers });
    if tx.exec(REMAP, &[&may.scope(), &run, &mapping.kind, &kept])? == 0 {
        let known = find(tx, may.scope(), run)?.is_some();
        return Err(if known { Refusal::AppliedAlready } else { Refusal::NoSuchRun }.into());
    }
    let now = tx.now();
    tx.exec(
        REMEMBER,
        &[&may.scope(), &mapping.kind, &mapping.table.signature(), &json!(mapping.table.fields), &now],
    )?;
    Ok(())
}

/// What an import would do now, without writing anything.
///
/// # Errors
/// [`Refusal`] when there is no such import or the file cannot be used as it is mapped.
pub fn preview(c: &mut Conn<'_>, may: &May<ImportNetwork>, run: ImportRunId) -> Result<Plan, ImportError> {
    let (kept, upload) = kept(c, may.scope(), run)?;
    let mapping = kept.mapping().ok_or(Refusal::NoSuchRun)?;
    let book = Workbook::read(&upload.bytes, &upload.file_name).map_err(Refusal::File)?;
    let file = File::new(&book, &upload, mapping, kept.answers());
    file.plan(c, may.scope(), &mut known::shown_ids())
}

pub(super) fn kept(
    c: &mut Conn<'_>,
    scope: BasinScope,
    run: ImportRunId,
) -> Result<(Run, Upload), ImportError> {
    let kept = find(c, scope, run)?.ok_or(Refusal::NoSuchRun)?;
    let (bytes,): (Vec<u8>,) = c.one(CONTENT, &[&scope, &run])?.ok_or(Refusal::NoSuchRun)?;
    let upload = Upload { file_name: kept.file_name.clone(), bytes, kind: FileKind::from_code(&kept.kind) };
    Ok((kept, upload))
}

/// Applies an import that is waiting, in this transaction.
///
/// # Errors
/// [`Refusal`] when there is no such import, it was applied, or the file cannot be used as it is mapped.
pub fn apply(tx: &mut Tx<'_>, may: &May<ImportNetwork>, run: ImportRunId) -> Result<Outcome, ImportError> {
    tx.lock(&format!("import {}", may.scope().id()))?;
    let (kept, upload) = kept(tx, may.scope(), run)?;
    if kept.state != "mapped" {
        return Err(Refusal::AppliedAlready.into());
    }
    let mapping = kept.mapping().ok_or(Refusal::NoSuchRun)?;
    let book = Workbook::read(&upload.bytes, &upload.file_name).map_err(Refusal::File)?;
    File::new(&book, &upload, mapping, kept.answers()).write(tx, may, run)
}

/// Receives and applies a file at once: for the command.
///
/// # Errors
/// As [`receive`] and [`apply`].
pub fn import_now(
    tx: &mut Tx<'_>,
    may: &May<ImportNetwork>,
    upload: &Upload,
    answers: &Answers,
) -> Result<Outcome, ImportError> {
    tx.lock(&format!("import {}", may.scope().id()))?;
    let (book, guessed) = read(upload)?;
    let mapping = remembered(tx, may.scope(), guessed)?;
    let run = keep(tx, may, upload, &mapping, answers)?;
    File::new(&book, upload, mapping, answers.clone()).write(tx, may, run)
}

/// Makes the ten basins that are not there yet and imports the register into each: for the command.
///
/// Each basin has its own import in its own list, which it can undo by itself.
///
/// # Errors
/// As [`import_now`]; also when the file is not a register that tells basins.
pub fn import_everywhere(
    tx: &mut Tx<'_>,
    upload: &Upload,
    answers: &Answers,
) -> Result<Vec<(Basin, BasinId, Outcome)>, ImportError> {
    let (book, mapping) = read(upload)?;
    if mapping.kind != FileKind::Register || !mapping.has(Field::Basin) {
        return Err(Refusal::Missing(vec![Field::Basin]).into());
    }
    let file = File::new(&book, upload, mapping, answers.clone());
    let mut done = Vec::new();
    for basin in Basin::ALL {
        let id = match tx.one::<(BasinId,)>(BASIN_BY_CODE, &[&basin.as_str()])? {
            Some((id,)) => id,
            None => {
                let (id, now) = (BasinId(tx.new_id()), tx.now());
                tx.exec(ADD_BASIN, &[&id, &basin.as_str(), &basin.french(), &now])?;
                id
            }
        };
        let may = May::<ImportNetwork>::for_command(id);
        tx.lock(&format!("import {id}"))?;
        let run = keep(tx, &may, upload, &file.mapping, answers)?;
        done.push((basin, id, file.write(tx, &may, run)?));
    }
    Ok(done)
}
