//! Taking an import back, row by row, from what was written beside it.

use super::apply::{delete_row, insert_rows, update_row};
use super::file::refresh_derived;
use super::outcome::{ImportError, ImportRunId, Refusal};
use super::run::find;
use super::value::{TABLES, Table, Val, table};
use crate::permissions::ImportNetwork;
use crate::store::leaning::Leaning;
use navette_database::{BasinScope, Conn, Error, Subject, Tx, Uuid};
use navette_web::May;
use serde_json::{Map, Value as Json, json};
use std::collections::{HashMap, HashSet};

/// What taking an import back did.
#[derive(Debug, Clone, Default)]
pub struct Undone {
    /// Rows taken away, put back or set back.
    pub taken_back: usize,
    /// Rows that stay as they are, and why.
    pub kept: Vec<Kept>,
}

/// A row that stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The table.
    pub table: &'static str,
    /// The key.
    pub row: String,
    /// Its name, when it has one.
    pub label: String,
    /// Why.
    pub reason: KeptReason,
}

/// Why a row stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeptReason {
    /// Someone changed it since.
    ChangedSince,
    /// Something leans on it: a person, an interaction, a fact, a tag…
    LeanedOn,
}

navette_database::statements! {
    /// What an import changed, last first.
    CHANGES = "SELECT c.table_name, c.row_id, c.before, c.after FROM import_change c JOIN import_run r ON r.id = c.run_id
               WHERE r.basin_id = ?1 AND c.run_id = ?2 ORDER BY c.place DESC";
    /// The rows that later imports in force changed, the last import first.
    LATER = "SELECT r.id, r.file_name, l.table_name, l.row_id FROM import_run r JOIN import_change l ON l.run_id = r.id
             WHERE r.basin_id = ?1 AND r.state = 'applied' AND r.applied_at > (SELECT applied_at FROM import_run WHERE id = ?2)
             ORDER BY r.applied_at DESC, r.id";
    /// An import was undone.
    UNDONE = "UPDATE import_run SET state = 'undone', undone_at = ?3 WHERE basin_id = ?1 AND id = ?2";
}

/// Takes an import back; what someone changed since, or leans on, stays and is listed.
///
/// # Errors
/// [`Refusal`] when it is not applied, or a later import changed the same records and has to be undone first.
pub fn undo(tx: &mut Tx<'_>, may: &May<ImportNetwork>, run: ImportRunId) -> Result<Undone, ImportError> {
    let scope = may.scope();
    tx.lock(&format!("import {}", scope.id()))?;
    let kept = find(tx, scope, run)?.ok_or(Refusal::NoSuchRun)?;
    if kept.state != "applied" {
        return Err(Refusal::NotApplied.into());
    }
    let version = crate::version::changed(tx, scope)?;
    let changes = changes(tx, scope, run)?;
    if let Some((run, file_name)) = later(tx, scope, run, &changes)? {
        return Err(Refusal::LaterRun { run, file_name }.into());
    }
    let mut base = Base::read(tx, scope, &changes)?;
    let mut undone = Undone::default();
    for change in &changes {
        match base.take_back(tx, change)? {
            Ok(()) => undone.taken_back += 1,
            Err(reason) => {
                let label = base.label(change);
                undone.kept.push(Kept { table: change.table.name, row: change.row.clone(), label, reason });
            }
        }
    }
    let now = tx.now();
    tx.exec(UNDONE, &[&scope, &run, &now])?;
    let data = json!({ "file": kept.file_name, "kept": undone.kept.len(), "taken_back": undone.taken_back });
    tx.journal(
        Some(scope.id()),
        may.actor(),
        "import.undone",
        Subject { kind: "import_run", id: run.0 },
        &data,
    )?;
    let touched: HashSet<&str> = changes.iter().map(|change| change.table.name).collect();
    if !touched.is_empty() {
        refresh_derived(tx, scope, version)?;
    }
    Ok(undone)
}

struct Change {
    table: &'static Table,
    row: String,
    before: Option<Map<String, Json>>,
    after: Option<Map<String, Json>>,
}

fn changes(c: &mut Conn<'_>, scope: BasinScope, run: ImportRunId) -> Result<Vec<Change>, Error> {
    let mut found = Vec::new();
    c.each(CHANGES, &[&scope, &run], |row| {
        let name: String = row.get(0)?;
        let object = |json: Option<Json>| {
            json.and_then(|json| if let Json::Object(map) = json { Some(map) } else { None })
        };
        let table =
            table(&name).ok_or_else(|| Error::Other(format!("an import wrote the unknown table {name}")))?;
        found.push(Change {
            table,
            row: row.get(1)?,
            before: object(row.get(2)?),
            after: object(row.get(3)?),
        });
        Ok(())
    })?;
    Ok(found)
}

/// The last import in force that came later and changed one of the same rows.
fn later(
    c: &mut Conn<'_>,
    scope: BasinScope,
    run: ImportRunId,
    changes: &[Change],
) -> Result<Option<(ImportRunId, String)>, Error> {
    let rows: HashSet<(&str, &str)> =
        changes.iter().map(|change| (change.table.name, change.row.as_str())).collect();
    let mut found = None;
    c.each(LATER, &[&scope, &run], |row| {
        let (table, key): (String, String) = (row.get(2)?, row.get(3)?);
        if found.is_none() && rows.contains(&(table.as_str(), key.as_str())) {
            found = Some((row.get(0)?, row.get(1)?));
        }
        Ok(())
    })?;
    Ok(found)
}

/// The rows as they are, and what leans on them.
struct Base {
    rows: HashMap<(&'static str, String), Vec<Val>>,
    leaning: Leaning,
    typed: HashSet<Uuid>,
}

impl Base {
    fn read(c: &mut Conn<'_>, scope: BasinScope, changes: &[Change]) -> Result<Self, Error> {
        let mut rows = HashMap::new();
        for table in
            TABLES.into_iter().filter(|table| changes.iter().any(|change| std::ptr::eq(change.table, *table)))
        {
            let condition = match table.name {
                "site_teaching" => "site_id IN (SELECT id FROM site WHERE basin_id = ?1)",
                _ => "basin_id = ?1",
            };
            let sql = format!("SELECT {} FROM {} WHERE {condition}", table.column_list(""), table.name);
            c.each(&sql, &[&scope], |row| {
                let row = table.read(row)?;
                rows.insert((table.name, table.key_of(&row)), row);
                Ok(())
            })?;
        }
        let records = changes.iter().filter_map(|change| Uuid::parse_str(&change.row).ok()).collect();
        let leaning = Leaning::read(c, scope, &records)?;
        let mut typed = HashSet::new();
        c.each("SELECT DISTINCT subject_id FROM typed_field", &[], |row| {
            typed.insert(row.get(0)?);
            Ok(())
        })?;
        Ok(Self { rows, leaning, typed })
    }

    fn label(&self, change: &Change) -> String {
        let row = self.rows.get(&(change.table.name, change.row.clone()));
        let place = change
            .table
            .columns
            .iter()
            .position(|(name, _)| matches!(*name, "name" | "family_name" | "name_fr"));
        row.zip(place).and_then(|(row, place)| row[place].as_text()).unwrap_or_default().to_owned()
    }

    /// Takes one change back, or tells why not.
    fn take_back(&mut self, tx: &mut Tx<'_>, change: &Change) -> Result<Result<(), KeptReason>, Error> {
        let table = change.table;
        let at = (table.name, change.row.clone());
        let value = |map: &Map<String, Json>, (name, as_type): &(&str, super::value::ColumnType)| {
            map.get(*name).map_or(Val::Null, |json| Val::from_json(json, *as_type))
        };
        match (&change.before, &change.after) {
            (None, Some(after)) => {
                let Some(row) = self.rows.get(&at) else { return Ok(Ok(())) };
                let same = table.columns.iter().zip(row).all(|(column, now)| value(after, column) == *now);
                let id = row[0].as_id().filter(|_| table.key == 1);
                if !same || id.is_some_and(|id| self.typed.contains(&id)) {
                    return Ok(Err(KeptReason::ChangedSince));
                }
                if id.is_some_and(|id| self.leaning.on(id).next().is_some()) {
                    return Ok(Err(KeptReason::LeanedOn));
                }
                let row = row.clone();
                delete_row(tx, table, &row[..table.key])?;
                self.forget(&at);
                self.rows.remove(&at);
            }
            (Some(before), None) => {
                if self.rows.contains_key(&at) {
                    return Ok(Err(KeptReason::ChangedSince));
                }
                let row: Vec<Val> = table.columns.iter().map(|column| value(before, column)).collect();
                insert_rows(tx, table, &[&row])?;
                self.rows.insert(at, row);
            }
            (Some(before), Some(after)) => {
                let Some(row) = self.rows.get_mut(&at) else { return Ok(Err(KeptReason::ChangedSince)) };
                let mut back = Vec::new();
                let mut changed_since = false;
                for (place, column) in
                    table.columns.iter().enumerate().filter(|(_, (name, _))| after.contains_key(*name))
                {
                    if row[place] == value(after, column) {
                        back.push((place, value(before, column)));
                    } else {
                        changed_since = true;
                    }
                }
                let sets: Vec<(usize, &Val)> = back.iter().map(|(place, value)| (*place, value)).collect();
                if !sets.is_empty() {
                    update_row(tx, table, &row[..table.key], &sets)?;
                }
                for (place, value) in back {
                    row[place] = value;
                }
                if changed_since {
                    return Ok(Err(KeptReason::ChangedSince));
                }
            }
            (None, None) => {}
        }
        Ok(Ok(()))
    }

    /// A row that is gone leans on nothing any more.
    fn forget(&mut self, gone: &(&'static str, String)) {
        let Some(row) = self.rows.get(gone) else { return };
        let gone = (gone.0.to_owned(), gone.1.clone());
        for value in row.iter().filter_map(Val::as_id) {
            self.leaning.forget(value, &gone);
        }
    }
}
