//! Every row from one base to another, of whichever engine, and proof that they are the same.

mod datum;
mod json;

use crate::schema::{self, Kind, Table};
use crate::{Conn, Db, Engine, Error, Location, ToValue, Tx};
use datum::Datum;

/// How far long work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step<'a> {
    /// What is being done.
    pub stage: Stage,
    /// The table at hand, or nothing.
    pub table: &'a str,
    /// Rows done, over all tables.
    pub done: u64,
    /// Rows in all (0: not known).
    pub total: u64,
}

/// What long work is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Rows, or pages of the file, are being copied.
    Copying,
    /// What was copied is being compared or checked.
    Checking,
    /// The result is being put in its place.
    Placing,
}

/// Is told how far long work is.
pub type Progress<'a> = &'a mut dyn FnMut(Step<'_>);

/// What was copied of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableReport {
    /// The table.
    pub table: String,
    /// How many rows, the same on both sides.
    pub rows: u64,
    /// SHA-256 over all rows in the order of their keys, in one form for both engines; the same on both sides.
    pub hash: String,
}

/// Why rows were not copied; the target is then as it was.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// One of the bases said no.
    #[error(transparent)]
    Base(#[from] Error),
    /// Source and target are the same base.
    #[error("the source and the target are the same base")]
    Same,
    /// The target holds rows already.
    #[error("the target is not empty: the table {0} holds rows")]
    NotEmpty(String),
    /// The two bases do not have the same tables and columns.
    #[error("the table {0} is not the same on both sides")]
    Shape(String),
    /// The target does not take the rows of a table.
    #[error("a row of the table {table} is not taken: {cause}")]
    Refused {
        /// The table.
        table: String,
        /// What the target says.
        cause: Error,
    },
    /// A value is not what the type of its column says.
    #[error("the table {table} holds a value in {column} that is not a {kind:?}")]
    Value {
        /// The table.
        table: String,
        /// The column.
        column: String,
        /// The type it should have.
        kind: Kind,
    },
    /// What arrived is not what left.
    #[error("the table {table} is not the same after the copy: {left} rows left, {arrived} arrived")]
    Unequal {
        /// The table.
        table: String,
        /// Rows read.
        left: u64,
        /// Rows found afterwards.
        arrived: u64,
    },
}

/// Copies every row of every table into a base that is empty but for its migrations, in one transaction there, and
/// reads all of it back to compare. The source is read in one consistent view and may go on serving.
///
/// # Errors
/// When a row cannot be carried or differs afterwards: the target is then as it was.
pub fn copy(from: &Db, to: &Db, progress: Progress<'_>) -> Result<Vec<TableReport>, CopyError> {
    copy_into(from, to, false, progress)
}

/// [`copy`], emptying the target first, in the same transaction, when asked to.
pub(crate) fn copy_into(
    from: &Db,
    to: &Db,
    replace: bool,
    progress: Progress<'_>,
) -> Result<Vec<TableReport>, CopyError> {
    let same = match (from.location(), to.location()) {
        (Location::Sqlite(a), Location::Sqlite(b)) => {
            a == b || a.canonicalize().ok() == b.canonicalize().ok()
        }
        (Location::Postgres(a), Location::Postgres(b)) => a == b,
        _ => false,
    };
    if same {
        return Err(CopyError::Same);
    }
    to.write_now(|tx| from.read_now(|c| transfer(c, tx, replace, progress)))
}

fn transfer(
    c: &mut Conn<'_>,
    tx: &mut Tx<'_>,
    replace: bool,
    progress: Progress<'_>,
) -> Result<Vec<TableReport>, CopyError> {
    let is_content = |table: &Table| table.name != "migration";
    let tables: Vec<Table> = schema::tables(c)?.into_iter().filter(is_content).collect();
    let theirs: Vec<Table> = schema::tables(tx)?.into_iter().filter(is_content).collect();
    if let Some(odd) =
        tables.iter().find(|t| !theirs.contains(t)).or(theirs.iter().find(|t| !tables.contains(t)))
    {
        return Err(CopyError::Shape(odd.name.clone()));
    }
    let held = defer(tx, &tables)?;
    if replace {
        empty(tx, &tables)?;
    }
    let mut total = 0;
    for table in &tables {
        total += count(c, table)?;
        if count(tx, table)? > 0 {
            return Err(CopyError::NotEmpty(table.name.clone()));
        }
    }
    let (mut done, mut left) = (0, Vec::with_capacity(tables.len()));
    for table in &tables {
        let insert = Insert::into(table);
        left.push(pages(c, table, |page| {
            insert.rows(tx, page)?;
            done += page.len() as u64;
            progress(Step { stage: Stage::Copying, table: &table.name, done, total });
            Ok(())
        })?);
    }
    hold_again(tx, &held)?;
    done = 0;
    for (table, left) in tables.iter().zip(&left) {
        let arrived = pages(tx, table, |page| {
            done += page.len() as u64;
            progress(Step { stage: Stage::Checking, table: &table.name, done, total });
            Ok(())
        })?;
        if arrived != *left {
            return Err(CopyError::Unequal {
                table: table.name.clone(),
                left: left.rows,
                arrived: arrived.rows,
            });
        }
    }
    Ok(left)
}

fn count(c: &mut Conn<'_>, table: &Table) -> Result<u64, Error> {
    let rows: i64 = c.value(&format!("SELECT count(*) FROM \"{}\"", table.name), &[])?;
    Ok(rows.unsigned_abs())
}

/// Lets rows point at rows that come later, until [`hold_again`] or the end; returns the constraints it loosened.
fn defer(tx: &mut Tx<'_>, tables: &[Table]) -> Result<Vec<(String, String)>, Error> {
    if tx.engine() == Engine::Sqlite {
        tx.batch("PRAGMA defer_foreign_keys = ON")?;
        return Ok(Vec::new());
    }
    let mut held = Vec::new();
    for (place, table) in tables.iter().enumerate() {
        for (name, at) in tx.all::<(String, String)>(
            "SELECT k.conname::text, r.relname::text FROM pg_constraint k JOIN pg_class r ON r.oid = k.confrelid
             WHERE k.contype = 'f' AND k.conrelid = to_regclass(quote_ident(?1)) AND NOT k.condeferrable",
            &[&table.name],
        )? {
            // Only those that the order of the tables does not satisfy: a table that points at itself, or a circle.
            if tables[place..].iter().any(|later| later.name == at) {
                let table = &table.name;
                tx.batch(&format!(
                    "ALTER TABLE \"{table}\" ALTER CONSTRAINT \"{name}\" DEFERRABLE INITIALLY DEFERRED"
                ))?;
                held.push((table.clone(), name));
            }
        }
    }
    Ok(held)
}

fn hold_again(tx: &mut Tx<'_>, held: &[(String, String)]) -> Result<(), Error> {
    if tx.engine() == Engine::Postgres {
        tx.batch("SET CONSTRAINTS ALL IMMEDIATE")?;
    }
    for (table, name) in held {
        tx.batch(&format!("ALTER TABLE \"{table}\" ALTER CONSTRAINT \"{name}\" NOT DEFERRABLE"))?;
    }
    Ok(())
}

fn empty(tx: &mut Tx<'_>, tables: &[Table]) -> Result<(), Error> {
    match tx.engine() {
        Engine::Sqlite => {
            for table in tables.iter().rev() {
                tx.batch(&format!("DELETE FROM \"{}\"", table.name))?;
            }
            Ok(())
        }
        Engine::Postgres => {
            let names: Vec<String> = tables.iter().map(|t| format!("\"{}\"", t.name)).collect();
            tx.batch(&format!("TRUNCATE {}", names.join(", ")))
        }
    }
}

fn names(columns: &[String]) -> String {
    columns.iter().map(|c| format!("\"{c}\"")).collect::<Vec<_>>().join(", ")
}

/// Reads a table page by page in the order of its key, hands the pages on, and sums it up.
fn pages(
    c: &mut Conn<'_>,
    table: &Table,
    mut each: impl FnMut(&[Vec<Datum>]) -> Result<(), CopyError>,
) -> Result<TableReport, CopyError> {
    // A page is held in memory, and rows with documents or bytes may be heavy.
    let has = |kind: Kind| table.columns.iter().any(|column| column.kind == kind);
    let page = if has(Kind::Blob) {
        10
    } else if has(Kind::Json) {
        TOGETHER
    } else {
        10 * TOGETHER
    };
    let columns: Vec<String> = table.columns.iter().map(|c| c.name.clone()).collect();
    let key = names(&table.key);
    let places: Vec<usize> =
        table.key.iter().filter_map(|k| columns.iter().position(|column| column == k)).collect();
    let params = (1..=places.len()).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
    let select = format!("SELECT {} FROM \"{}\"", names(&columns), table.name);
    let first = format!("{select} ORDER BY {key} LIMIT {page}");
    let next = format!("{select} WHERE ({key}) > ({params}) ORDER BY {key} LIMIT {page}");
    let mut sum = datum::Sum::default();
    let mut last: Option<Vec<Datum>> = None;
    loop {
        let mut rows = Vec::new();
        let mut fault = None;
        let from: Vec<&dyn ToValue> = last
            .iter()
            .flat_map(|row| places.iter().filter_map(|&place| row.get(place)))
            .map(|d| d as _)
            .collect();
        c.each(if last.is_none() { &first } else { &next }, &from, |row| {
            let mut values = Vec::with_capacity(columns.len());
            for (place, column) in table.columns.iter().enumerate() {
                match Datum::read(row.cell(place)?, column.kind) {
                    Some(value) => values.push(value),
                    None => fault = Some(column),
                }
            }
            sum.row(&values);
            rows.push(values);
            Ok(())
        })?;
        if let Some(column) = fault {
            let (table, column, kind) = (table.name.clone(), column.name.clone(), column.kind);
            return Err(CopyError::Value { table, column, kind });
        }
        if !rows.is_empty() {
            each(&rows)?;
        }
        if rows.len() < page {
            let (rows, hash) = sum.end();
            return Ok(TableReport { table: table.name.clone(), rows, hash });
        }
        last = rows.pop();
    }
}

/// How many rows go into one statement: a server far away answers each one only after a while.
const TOGETHER: usize = 50;

/// The statements that write rows of a table: many at once, and one.
struct Insert<'a> {
    table: &'a str,
    many: String,
    one: String,
}

impl<'a> Insert<'a> {
    fn into(table: &'a Table) -> Self {
        let columns: Vec<String> = table.columns.iter().map(|c| c.name.clone()).collect();
        let (width, columns) = (columns.len(), names(&columns));
        let statement = |rows: usize| {
            let row = |r: usize| {
                let places: Vec<String> = (1..=width).map(|n| format!("?{}", r * width + n)).collect();
                format!("({})", places.join(", "))
            };
            let values: Vec<String> = (0..rows).map(row).collect();
            format!("INSERT INTO \"{}\" ({columns}) VALUES {}", table.name, values.join(", "))
        };
        Self { table: &table.name, many: statement(TOGETHER), one: statement(1) }
    }

    fn rows(&self, tx: &mut Tx<'_>, rows: &[Vec<Datum>]) -> Result<(), CopyError> {
        let mut chunks = rows.chunks_exact(TOGETHER);
        chunks.by_ref().try_for_each(|chunk| self.write(tx, &self.many, chunk))?;
        chunks.remainder().chunks(1).try_for_each(|row| self.write(tx, &self.one, row))
    }

    fn write(&self, tx: &mut Tx<'_>, sql: &str, rows: &[Vec<Datum>]) -> Result<(), CopyError> {
        let params: Vec<&dyn ToValue> = rows.iter().flatten().map(|d| d as _).collect();
        match tx.exec(sql, &params) {
            Ok(_) => Ok(()),
            Err(cause) => Err(CopyError::Refused { table: self.table.to_owned(), cause }),
        }
    }
}
