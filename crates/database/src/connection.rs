//! Asking and writing, the same on both engines.

use crate::{Clock, Engine, Error, FromRow, Row, ToValue, postgres as pg, sqlite};
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

pub(crate) enum Inner<'a> {
    Sqlite(&'a rusqlite::Connection),
    Postgres {
        transaction: postgres::Transaction<'a>,
        prepared: &'a mut std::collections::HashMap<String, postgres::Statement>,
    },
}

/// A base that may be read, inside one consistent view.
pub struct Conn<'a> {
    pub(crate) inner: Inner<'a>,
    pub(crate) clock: &'a Clock,
}

impl Conn<'_> {
    /// Which engine answers; only for the rare statement that really differs.
    pub fn engine(&self) -> Engine {
        match self.inner {
            Inner::Sqlite(_) => Engine::Sqlite,
            Inner::Postgres { .. } => Engine::Postgres,
        }
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The day it is in Brussels.
    pub fn today(&self) -> Date {
        self.clock.today()
    }

    /// Hands each row of the answer to `each`.
    ///
    /// # Errors
    /// When the statement fails or `each` does.
    pub fn each(
        &mut self,
        sql: &str,
        params: &[&dyn ToValue],
        mut each: impl FnMut(&Row<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        self.rows(sql, params, &mut each)
    }

    /// [`Conn::each`], compiled once whatever is done with the rows.
    fn rows(
        &mut self,
        sql: &str,
        params: &[&dyn ToValue],
        each: &mut dyn FnMut(&Row<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        match &mut self.inner {
            Inner::Sqlite(connection) => {
                let mut statement = connection.prepare_cached(sql)?;
                sqlite::bind(&mut statement, params)?;
                let mut rows = statement.raw_query();
                while let Some(row) = rows.next()? {
                    each(&Row::Sqlite(row))?;
                }
            }
            Inner::Postgres { transaction, prepared } => {
                let statement = prepare(transaction, prepared, sql)?;
                let bound = pg::bind(params);
                let refs: Vec<&(dyn postgres::types::ToSql + Sync)> = bound.iter().map(|b| b as _).collect();
                for row in transaction.query(&statement, &refs)? {
                    each(&Row::Postgres(&row))?;
                }
            }
        }
        Ok(())
    }

    /// Every row of the answer.
    ///
    /// # Errors
    /// When the statement fails or a column is not what the record says.
    pub fn all<T: FromRow>(&mut self, sql: &str, params: &[&dyn ToValue]) -> Result<Vec<T>, Error> {
        let mut found = Vec::new();
        let mut unchecked = cfg!(debug_assertions) && !T::COLUMNS.is_empty();
        self.each(sql, params, |row| {
            if unchecked {
                check_columns::<T>(row)?;
                unchecked = false;
            }
            found.push(T::from_row(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// The first row of the answer, if there is one.
    ///
    /// # Errors
    /// When the statement fails; never because nothing was found.
    pub fn one<T: FromRow>(&mut self, sql: &str, params: &[&dyn ToValue]) -> Result<Option<T>, Error> {
        Ok(self.all(sql, params)?.into_iter().next())
    }

    /// The first column of the first row, which must be there: for counts and sums.
    ///
    /// # Errors
    /// When the statement fails or answers nothing.
    pub fn value<T: crate::FromCell>(&mut self, sql: &str, params: &[&dyn ToValue]) -> Result<T, Error> {
        self.one::<(T,)>(sql, params)?.map(|row| row.0).ok_or(Error::Missing)
    }

    /// The names of the columns a statement answers with; prepares it without running it.
    ///
    /// # Errors
    /// When the engine does not accept the statement.
    pub fn columns(&mut self, sql: &str) -> Result<Vec<String>, Error> {
        Ok(match &mut self.inner {
            Inner::Sqlite(connection) => connection.prepare(sql)?.column_names().map(str::to_owned).collect(),
            Inner::Postgres { transaction, .. } => {
                let statement = transaction.prepare(&pg::numbered(sql))?;
                statement.columns().iter().map(|c| c.name().to_owned()).collect()
            }
        })
    }

    pub(crate) fn run(&mut self, sql: &str, params: &[&dyn ToValue]) -> Result<u64, Error> {
        match &mut self.inner {
            Inner::Sqlite(connection) => {
                let mut statement = connection.prepare_cached(sql)?;
                sqlite::bind(&mut statement, params)?;
                Ok(statement.raw_execute()? as u64)
            }
            Inner::Postgres { transaction, prepared } => {
                let statement = prepare(transaction, prepared, sql)?;
                let bound = pg::bind(params);
                let refs: Vec<&(dyn postgres::types::ToSql + Sync)> = bound.iter().map(|b| b as _).collect();
                Ok(transaction.execute(&statement, &refs)?)
            }
        }
    }

    pub(crate) fn batch(&mut self, sql: &str) -> Result<(), Error> {
        match &mut self.inner {
            Inner::Sqlite(connection) => connection.execute_batch(sql)?,
            Inner::Postgres { transaction, .. } => transaction.batch_execute(sql)?,
        }
        Ok(())
    }
}

fn check_columns<T: FromRow>(row: &Row<'_>) -> Result<(), Error> {
    let found: Vec<String> = (0..row.width()).map(|place| row.name(place)).collect();
    if found.iter().map(String::as_str).eq(T::COLUMNS.iter().copied()) {
        Ok(())
    } else {
        Err(Error::Columns { found, wanted: T::COLUMNS })
    }
}

fn prepare(
    transaction: &mut postgres::Transaction<'_>,
    prepared: &mut std::collections::HashMap<String, postgres::Statement>,
    sql: &str,
) -> Result<postgres::Statement, Error> {
    if let Some(statement) = prepared.get(sql) {
        return Ok(statement.clone());
    }
    let statement = transaction.prepare(&pg::numbered(sql))?;
    prepared.insert(sql.to_owned(), statement.clone());
    Ok(statement)
}

/// A base that may be written, inside one transaction: all of it happens, or nothing.
pub struct Tx<'a>(pub(crate) Conn<'a>);

impl<'a> std::ops::Deref for Tx<'a> {
    type Target = Conn<'a>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl std::ops::DerefMut for Tx<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

impl Tx<'_> {
    /// Runs a statement and tells how many rows it touched.
    ///
    /// # Errors
    /// When the engine refuses; [`Error::duplicate`] tells the one reason a person can mend.
    pub fn exec(&mut self, sql: &str, params: &[&dyn ToValue]) -> Result<u64, Error> {
        self.0.run(sql, params)
    }

    /// A fresh key, in order of time.
    pub fn new_id(&self) -> Uuid {
        self.clock.new_id()
    }

    /// Bytes nobody can guess.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        self.clock.random()
    }

    /// Waits until no other transaction holds this name: for numbering, claiming and imports.
    ///
    /// SQLite has one writer at a time and needs nothing.
    ///
    /// # Errors
    /// When the base cannot be reached.
    pub fn lock(&mut self, name: &str) -> Result<(), Error> {
        match self.engine() {
            Engine::Sqlite => Ok(()),
            Engine::Postgres => {
                self.0
                    .each("SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))::text", &[&name], |_| Ok(()))
            }
        }
    }
}
