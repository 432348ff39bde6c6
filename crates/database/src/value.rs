//! Values that cross to and from a database, the same on both engines.

use crate::Error;
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

/// A value on its way into a statement.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// Nothing is known.
    Null,
    /// A whole number: a count or an amount in cents.
    Int(i64),
    /// A measured number.
    Real(f64),
    /// Text, borrowed.
    Text(&'a str),
    /// Yes or no.
    Flag(bool),
    /// A key.
    Id(Uuid),
    /// A day without a time.
    Day(Date),
    /// A moment, to the millisecond.
    Instant(Timestamp),
    /// A JSON document.
    Json(&'a serde_json::Value),
    /// Bytes.
    Blob(&'a [u8]),
}

/// What can be bound to a statement's parameter.
pub trait ToValue: Sync {
    /// The value as the database takes it.
    fn to_value(&self) -> Value<'_>;
}

macro_rules! to_value {
    ($($type:ty => |$v:ident| $made:expr),* $(,)?) => { $(
        impl ToValue for $type {
            fn to_value(&self) -> Value<'_> { let $v = self; $made }
        }
    )* };
}

to_value! {
    i64 => |v| Value::Int(*v),
    i32 => |v| Value::Int(i64::from(*v)),
    u32 => |v| Value::Int(i64::from(*v)),
    f64 => |v| Value::Real(*v),
    bool => |v| Value::Flag(*v),
    str => |v| Value::Text(v),
    String => |v| Value::Text(v),
    Uuid => |v| Value::Id(*v),
    Date => |v| Value::Day(*v),
    Timestamp => |v| Value::Instant(*v),
    serde_json::Value => |v| Value::Json(v),
    [u8] => |v| Value::Blob(v),
    Vec<u8> => |v| Value::Blob(v),
}

impl<T: ToValue + ?Sized> ToValue for &T {
    fn to_value(&self) -> Value<'_> {
        (**self).to_value()
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, ToValue::to_value)
    }
}

impl ToValue for Value<'_> {
    fn to_value(&self) -> Value<'_> {
        self.clone()
    }
}

/// A value on its way out of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'a> {
    /// Nothing is known.
    Null,
    /// A whole number (also a flag on SQLite).
    Int(i64),
    /// A measured number.
    Real(f64),
    /// Text (also a key, a day, an instant or JSON on SQLite).
    Text(&'a str),
    /// Yes or no.
    Flag(bool),
    /// A key.
    Id(Uuid),
    /// A day.
    Day(Date),
    /// A moment.
    Instant(Timestamp),
    /// Bytes.
    Blob(&'a [u8]),
}

/// What a column can become.
pub trait FromCell: Sized {
    /// Reads the cell, or gives nothing when it holds another type.
    fn from_cell(cell: Cell<'_>) -> Option<Self>;
}

macro_rules! from_cell {
    ($($type:ty => { $($pattern:pat => $made:expr),* $(,)? }),* $(,)?) => { $(
        impl FromCell for $type {
            fn from_cell(cell: Cell<'_>) -> Option<Self> {
                match cell { $($pattern => $made,)* _ => None }
            }
        }
    )* };
}

from_cell! {
    i64 => { Cell::Int(v) => Some(v) },
    u32 => { Cell::Int(v) => u32::try_from(v).ok() },
    i32 => { Cell::Int(v) => i32::try_from(v).ok() },
    usize => { Cell::Int(v) => usize::try_from(v).ok() },
    f64 => { Cell::Real(v) => Some(v), Cell::Int(v) => Some(v as f64) },
    bool => { Cell::Flag(v) => Some(v), Cell::Int(v) => Some(v != 0) },
    String => { Cell::Text(v) => Some(v.to_owned()) },
    Uuid => { Cell::Id(v) => Some(v), Cell::Text(v) => Uuid::try_parse(v).ok() },
    Date => { Cell::Day(v) => Some(v), Cell::Text(v) => v.parse().ok() },
    Timestamp => { Cell::Instant(v) => Some(v), Cell::Text(v) => v.parse().ok() },
    serde_json::Value => { Cell::Text(v) => serde_json::from_str(v).ok() },
    Vec<u8> => { Cell::Blob(v) => Some(v.to_vec()) },
}

impl<T: FromCell> FromCell for Option<T> {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Null => Some(None),
            known => T::from_cell(known).map(Some),
        }
    }
}

/// A row of an answer, of either engine.
pub enum Row<'a> {
    #[doc(hidden)]
    Sqlite(&'a rusqlite::Row<'a>),
    #[doc(hidden)]
    Postgres(&'a postgres::Row),
}

impl Row<'_> {
    /// The value of the column at this place, counted from 0.
    ///
    /// # Errors
    /// When there is no such column or it holds another type.
    pub fn get<T: FromCell>(&self, column: usize) -> Result<T, Error> {
        let cell = match self {
            Row::Sqlite(row) => crate::sqlite::cell(row, column)?,
            Row::Postgres(row) => crate::postgres::cell(row, column)?,
        };
        T::from_cell(cell)
            .ok_or_else(|| Error::Column { column: self.name(column), expected: std::any::type_name::<T>() })
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        match self {
            Row::Sqlite(row) => row.as_ref().column_count(),
            Row::Postgres(row) => row.len(),
        }
    }

    /// The cell as it came, for code that moves rows without knowing them.
    ///
    /// # Errors
    /// When there is no such column.
    pub fn cell(&self, column: usize) -> Result<Cell<'_>, Error> {
        match self {
            Row::Sqlite(row) => crate::sqlite::cell(row, column),
            Row::Postgres(row) => crate::postgres::cell(row, column),
        }
    }

    /// The name of the column at this place.
    pub fn name(&self, column: usize) -> String {
        match self {
            Row::Sqlite(row) => row.as_ref().column_name(column).unwrap_or("?").to_owned(),
            Row::Postgres(row) => row.columns().get(column).map_or("?", |c| c.name()).to_owned(),
        }
    }
}

/// What a row can become; written by [`record!`](crate::record) or by hand.
pub trait FromRow: Sized {
    /// The names the columns must have, in order; empty when any will do.
    const COLUMNS: &'static [&'static str] = &[];
    /// Reads the row.
    ///
    /// # Errors
    /// When a column holds another type than expected.
    fn from_row(row: &Row<'_>) -> Result<Self, Error>;
}

macro_rules! tuples {
    ($(($($name:ident $place:tt),+))*) => { $(
        impl<$($name: FromCell),+> FromRow for ($($name,)+) {
            fn from_row(row: &Row<'_>) -> Result<Self, Error> { Ok(($(row.get::<$name>($place)?,)+)) }
        }
    )* };
}

tuples! {
    (A 0)
    (A 0, B 1)
    (A 0, B 1, C 2)
    (A 0, B 1, C 2, D 3)
    (A 0, B 1, C 2, D 3, E 4)
    (A 0, B 1, C 2, D 3, E 4, F 5)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7)
}

/// Declares a struct whose fields are the columns of a statement, in order and by name.
///
/// In a build with debug assertions the names of each answer are compared with the fields.
#[macro_export]
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident : $type:ty),+ $(,)? }) => {
        $(#[$meta])*
        pub struct $name { $($(#[$field_meta])* pub $field: $type),+ }
        impl $crate::FromRow for $name {
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),+];
            fn from_row(row: &$crate::Row<'_>) -> Result<Self, $crate::Error> {
                let mut column = 0;
                $( let $field = row.get::<$type>(column)?; column += 1; )+
                let _ = column;
                Ok(Self { $($field),+ })
            }
        }
    };
}

/// Declares a text-valued enum that is stored and shown by its code.
#[macro_export]
macro_rules! codes {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_meta])* $variant),+ }
        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The code that is stored, sent and used in translation keys.
            pub const fn code(self) -> &'static str { match self { $(Self::$variant => $code),+ } }
            /// The value of a code, if it is one.
            pub fn from_code(code: &str) -> Option<Self> { match code { $($code => Some(Self::$variant),)+ _ => None } }
        }
        impl $crate::ToValue for $name {
            fn to_value(&self) -> $crate::Value<'_> { $crate::Value::Text(self.code()) }
        }
        impl $crate::FromCell for $name {
            fn from_cell(cell: $crate::Cell<'_>) -> Option<Self> {
                match cell { $crate::Cell::Text(code) => Self::from_code(code), _ => None }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.code()) }
        }
    };
}
