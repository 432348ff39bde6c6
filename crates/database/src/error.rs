//! What can go wrong between us and a database.

/// An error of the base. Never shown to a person as it is; see [`Error::duplicate`] for the one kind that can be told.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// SQLite said no.
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// PostgreSQL said no.
    #[error("PostgreSQL: {}", describe(.0))]
    Postgres(#[from] postgres::Error),
    /// A column holds another type than the code expects.
    #[error("the column {column} does not hold a {expected}")]
    Column {
        /// The column's name.
        column: String,
        /// The type the code wanted.
        expected: &'static str,
    },
    /// The answer's columns are not those of the record.
    #[error("the columns are {found:?}, the record wants {wanted:?}")]
    Columns {
        /// Names in the answer.
        found: Vec<String>,
        /// Names in the record.
        wanted: &'static [&'static str],
    },
    /// One row was sure to be there and is not.
    #[error("a row that must be there is missing")]
    Missing,
    /// The base was opened by a newer Navette.
    #[error("the base was written by a newer Navette (migration {0} is not known here)")]
    Newer(String),
    /// A migration is not what it was when it ran.
    #[error("the migration {0} was changed after it ran")]
    Rewritten(String),
    /// No connection could be had.
    #[error("no connection to the base: {0}")]
    Connect(String),
    /// The thread that did the work died.
    #[error("the work on the base was interrupted")]
    Interrupted,
    /// Any other reason, said in words.
    #[error("{0}")]
    Other(String),
}

fn describe(error: &postgres::Error) -> String {
    match error.as_db_error() {
        Some(told) => match told.detail() {
            Some(detail) => format!("{} ({detail})", told.message()),
            None => told.message().to_owned(),
        },
        None => error.to_string(),
    }
}

/// A row like this is there already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate {
    /// The table.
    pub table: String,
    /// The columns that together must be unique.
    pub columns: Vec<String>,
}

impl Duplicate {
    /// Whether the column is one of those that must be unique.
    pub fn involves(&self, column: &str) -> bool {
        self.columns.iter().any(|c| c == column)
    }
}

impl Error {
    /// What is twice there, when that is the reason.
    pub fn duplicate(&self) -> Option<Duplicate> {
        match self {
            Self::Sqlite(rusqlite::Error::SqliteFailure(code, Some(message)))
                if code.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE
                    || code.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY =>
            {
                let names = message.split_once(": ")?.1;
                let mut table = String::new();
                let columns = names
                    .split(", ")
                    .map(|name| match name.split_once('.') {
                        Some((of, column)) => {
                            of.clone_into(&mut table);
                            column.to_owned()
                        }
                        None => name.to_owned(),
                    })
                    .collect();
                Some(Duplicate { table, columns })
            }
            Self::Postgres(error) => {
                let told = error.as_db_error()?;
                if *told.code() != postgres::error::SqlState::UNIQUE_VIOLATION {
                    return None;
                }
                // "Key (basin_id, fase)=(…, …) already exists."
                let inside = told.detail()?.split_once('(')?.1.split_once(")=")?.0;
                Some(Duplicate {
                    table: told.table()?.to_owned(),
                    columns: inside.split(", ").map(|c| c.trim_matches('"').to_owned()).collect(),
                })
            }
            _ => None,
        }
    }

    /// Whether something else still points at the row, or the row points at nothing.
    pub fn is_foreign_key(&self) -> bool {
        match self {
            Self::Sqlite(rusqlite::Error::SqliteFailure(code, _)) => {
                code.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY
            }
            Self::Postgres(error) => error.code() == Some(&postgres::error::SqlState::FOREIGN_KEY_VIOLATION),
            _ => false,
        }
    }

    /// Whether trying the same transaction once more may help.
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Sqlite(rusqlite::Error::SqliteFailure(code, _)) => {
                matches!(code.code, rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked)
            }
            Self::Postgres(error) => {
                error.is_closed()
                    || matches!(error.code(), Some(code) if *code == postgres::error::SqlState::T_R_DEADLOCK_DETECTED
                        || *code == postgres::error::SqlState::T_R_SERIALIZATION_FAILURE)
            }
            _ => false,
        }
    }
}
