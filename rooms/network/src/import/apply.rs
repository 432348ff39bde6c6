//! Writing a plan: rows in batches, and beside each what is needed to undo it.

use super::plan::{Change, Op};
use super::value::{ColumnType, TABLES, Table, Val};
use navette_database::{Error, ToValue, Tx, Uuid};

/// Rows in one statement.
const AT_ONCE: usize = 100;

/// Writes rows of one table, many to a statement.
pub(crate) fn insert_rows(tx: &mut Tx<'_>, table: &Table, rows: &[&[Val]]) -> Result<(), Error> {
    let mut rest = rows;
    while !rest.is_empty() {
        // Few sizes, so that few statements are prepared.
        let size = if rest.len() >= AT_ONCE {
            AT_ONCE
        } else if rest.len() >= 10 {
            10
        } else {
            1
        };
        let (now, later) = rest.split_at(size);
        let params: Vec<&dyn ToValue> =
            now.iter().flat_map(|row| row.iter().map(|value| value as &dyn ToValue)).collect();
        tx.exec(&insert_sql(table, size), &params)?;
        rest = later;
    }
    Ok(())
}

fn insert_sql(table: &Table, rows: usize) -> String {
    let width = table.columns.len();
    let one = |row: usize| {
        let marks: Vec<String> = (1..=width).map(|column| format!("?{}", row * width + column)).collect();
        format!("({})", marks.join(", "))
    };
    let values: Vec<String> = (0..rows).map(one).collect();
    format!("INSERT INTO {} ({}) VALUES {}", table.name, table.column_list(""), values.join(", "))
}

/// Changes columns of one row.
pub(crate) fn update_row(
    tx: &mut Tx<'_>,
    table: &Table,
    key: &[Val],
    columns: &[(usize, &Val)],
) -> Result<u64, Error> {
    let sets: Vec<String> = columns
        .iter()
        .enumerate()
        .map(|(n, (c, _))| format!("{} = ?{}", table.columns[*c].0, n + 1))
        .collect();
    let sql =
        format!("UPDATE {} SET {} WHERE {}", table.name, sets.join(", "), key_sql(table, columns.len()));
    let params: Vec<&dyn ToValue> =
        columns.iter().map(|(_, v)| *v as &dyn ToValue).chain(key.iter().map(|v| v as _)).collect();
    tx.exec(&sql, &params)
}

/// Takes one row away.
pub(crate) fn delete_row(tx: &mut Tx<'_>, table: &Table, key: &[Val]) -> Result<u64, Error> {
    let params: Vec<&dyn ToValue> = key.iter().map(|value| value as &dyn ToValue).collect();
    tx.exec(&format!("DELETE FROM {} WHERE {}", table.name, key_sql(table, 0)), &params)
}

fn key_sql(table: &Table, after: usize) -> String {
    let parts: Vec<String> = table
        .columns
        .iter()
        .take(table.key)
        .enumerate()
        .map(|(n, (name, _))| format!("{name} = ?{}", after + n + 1))
        .collect();
    parts.join(" AND ")
}

/// What undoes an import, row by row.
static IMPORT_CHANGE: Table = Table {
    name: "import_change",
    key: 1,
    columns: &[
        ("id", ColumnType::Id),
        ("run_id", ColumnType::Id),
        ("place", ColumnType::Count),
        ("table_name", ColumnType::Text),
        ("row_id", ColumnType::Text),
        ("before", ColumnType::Json),
        ("after", ColumnType::Json),
    ],
};

/// Writes everything a plan wants, parents before children, and keeps what undoes it.
pub(crate) fn write(tx: &mut Tx<'_>, run: Uuid, ops: &[Op], ids: super::known::Ids<'_>) -> Result<(), Error> {
    let mut changes: Vec<Vec<Val>> = Vec::with_capacity(ops.len());
    for table in TABLES {
        let of_table = |op: &&Op| std::ptr::eq(op.table, table);
        let rows: Vec<&[Val]> = ops
            .iter()
            .filter(of_table)
            .filter_map(|op| if let Change::Insert(row) = &op.change { Some(row.as_slice()) } else { None })
            .collect();
        insert_rows(tx, table, &rows)?;
        for row in rows {
            changes.push(change(
                ids,
                run,
                changes.len(),
                table,
                &table.key_of(row),
                Val::Null,
                whole(table, row),
            ));
        }
        for op in ops.iter().filter(of_table) {
            if let Change::Update { key, columns } = &op.change {
                let sets: Vec<(usize, &Val)> =
                    columns.iter().map(|(place, _, after)| (*place, after)).collect();
                update_row(tx, table, key, &sets)?;
                let side = |after: bool| {
                    let named = columns.iter().map(|(place, old, new)| {
                        (
                            table.columns[*place].0.to_owned(),
                            if after { new.to_json() } else { old.to_json() },
                        )
                    });
                    Val::Json(serde_json::Value::Object(named.collect()))
                };
                changes.push(change(
                    ids,
                    run,
                    changes.len(),
                    table,
                    &table.key_of(key),
                    side(false),
                    side(true),
                ));
            }
        }
    }
    for op in ops {
        if let Change::Delete(row) = &op.change {
            delete_row(tx, op.table, &row[..op.table.key])?;
            changes.push(change(
                ids,
                run,
                changes.len(),
                op.table,
                &op.table.key_of(row),
                whole(op.table, row),
                Val::Null,
            ));
        }
    }
    let rows: Vec<&[Val]> = changes.iter().map(Vec::as_slice).collect();
    insert_rows(tx, &IMPORT_CHANGE, &rows)
}

fn change(
    ids: super::known::Ids<'_>,
    run: Uuid,
    place: usize,
    table: &Table,
    key: &str,
    before: Val,
    after: Val,
) -> Vec<Val> {
    let place = i64::try_from(place).unwrap_or(i64::MAX);
    vec![ids().into(), run.into(), place.into(), table.name.into(), key.into(), before, after]
}

/// A whole row as JSON, without its nulls.
fn whole(table: &Table, row: &[Val]) -> Val {
    let known = table.columns.iter().zip(row).filter(|(_, value)| !value.is_null());
    Val::Json(serde_json::Value::Object(
        known.map(|((name, _), value)| ((*name).to_owned(), value.to_json())).collect(),
    ))
}
