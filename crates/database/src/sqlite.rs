//! The embedded engine: opening, binding and reading on SQLite.

use crate::{Cell, Error, ToValue, Value};
use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use std::path::Path;

/// How the writer connection is opened: it alone may write.
pub(crate) fn open(path: &Path, read_only: bool, durable: bool) -> Result<rusqlite::Connection, Error> {
    let connection = rusqlite::Connection::open(path)?;
    connection.set_prepared_statement_cache_capacity(256);
    connection.busy_timeout(std::time::Duration::from_secs(20))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", if durable { "FULL" } else { "OFF" })?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "cache_size", -2560)?;
    connection.pragma_update(None, "query_only", read_only)?;
    // Plans do not look at what is bound. Otherwise a statement over a table with a partial index (`WHERE ended_at IS
    // NULL`) is compiled again each time it runs: that was a seventh of the time of a page.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(connection)
}

pub(crate) fn cell<'a>(row: &'a rusqlite::Row<'_>, column: usize) -> Result<Cell<'a>, Error> {
    Ok(match row.get_ref(column)? {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(v) => Cell::Int(v),
        ValueRef::Real(v) => Cell::Real(v),
        ValueRef::Text(v) => Cell::Text(std::str::from_utf8(v).map_err(|e| Error::Other(e.to_string()))?),
        ValueRef::Blob(v) => Cell::Blob(v),
    })
}

/// A moment as it is stored: UTC, to the millisecond, always of the same length so that text order is time order.
pub(crate) fn instant_text(at: jiff::Timestamp) -> String {
    format!("{at:.3}")
}

struct Bound<'a>(Value<'a>);

impl rusqlite::ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        use rusqlite::types::Value as Owned;
        Ok(match &self.0 {
            Value::Null => ToSqlOutput::Owned(Owned::Null),
            Value::Int(v) => ToSqlOutput::Owned(Owned::Integer(*v)),
            Value::Real(v) => ToSqlOutput::Owned(Owned::Real(*v)),
            Value::Text(v) => ToSqlOutput::Borrowed(ValueRef::Text(v.as_bytes())),
            Value::Flag(v) => ToSqlOutput::Owned(Owned::Integer(i64::from(*v))),
            Value::Id(v) => ToSqlOutput::Owned(Owned::Text(v.hyphenated().to_string())),
            Value::Day(v) => ToSqlOutput::Owned(Owned::Text(v.to_string())),
            Value::Instant(v) => ToSqlOutput::Owned(Owned::Text(instant_text(*v))),
            Value::Json(v) => ToSqlOutput::Owned(Owned::Text(v.to_string())),
            Value::Blob(v) => ToSqlOutput::Borrowed(ValueRef::Blob(v)),
        })
    }
}

pub(crate) fn bind(statement: &mut rusqlite::Statement<'_>, params: &[&dyn ToValue]) -> Result<(), Error> {
    let wanted = statement.parameter_count();
    if wanted != params.len() {
        return Err(rusqlite::Error::InvalidParameterCount(params.len(), wanted).into());
    }
    for (place, param) in params.iter().enumerate() {
        statement.raw_bind_parameter(place + 1, Bound(param.to_value()))?;
    }
    Ok(())
}
