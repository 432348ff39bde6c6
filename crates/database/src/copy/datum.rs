//! A value on its way from one engine to the other, and the sum over many.

use super::json;
use crate::schema::Kind;
use crate::{Cell, ToValue, Value};
use jiff::{Timestamp, civil::Date};
use ring::digest;
use uuid::Uuid;

/// A value by the type of its column, the same whichever engine it comes from.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Datum {
    Null,
    Id(Uuid),
    Text(String),
    Whole(i64),
    Number(f64),
    Flag(bool),
    Day(Date),
    Instant(Timestamp),
    Json { text: String, canonical: Vec<u8> },
    Blob(Vec<u8>),
}

impl Datum {
    /// Reads a cell as the type of its column, or gives nothing when it is not one.
    pub(super) fn read(cell: Cell<'_>, kind: Kind) -> Option<Self> {
        Some(match (kind, cell) {
            (_, Cell::Null) => Self::Null,
            (Kind::Id, Cell::Id(v)) => Self::Id(v),
            (Kind::Id, Cell::Text(v)) => Self::Id(Uuid::try_parse(v).ok()?),
            (Kind::Text, Cell::Text(v)) => Self::Text(v.to_owned()),
            (Kind::Whole, Cell::Int(v)) => Self::Whole(v),
            (Kind::Number, Cell::Real(v)) => Self::Number(v),
            (Kind::Number, Cell::Int(v)) => Self::Number(v as f64),
            (Kind::Flag, Cell::Flag(v)) => Self::Flag(v),
            (Kind::Flag, Cell::Int(v)) => Self::Flag(v != 0),
            (Kind::Day, Cell::Day(v)) => Self::Day(v),
            (Kind::Day, Cell::Text(v)) => Self::Day(v.parse().ok()?),
            (Kind::Instant, Cell::Instant(v)) => Self::Instant(v),
            (Kind::Instant, Cell::Text(v)) => Self::Instant(v.parse().ok()?),
            (Kind::Json, Cell::Text(v)) => Self::Json { text: v.to_owned(), canonical: json::canonical(v)? },
            (Kind::Blob, Cell::Blob(v)) => Self::Blob(v.to_vec()),
            _ => return None,
        })
    }
}

impl ToValue for Datum {
    fn to_value(&self) -> Value<'_> {
        match self {
            Self::Null => Value::Null,
            Self::Id(v) => Value::Id(*v),
            Self::Text(v) | Self::Json { text: v, .. } => Value::Text(v),
            Self::Whole(v) => Value::Int(*v),
            Self::Number(v) => Value::Real(*v),
            Self::Flag(v) => Value::Flag(*v),
            Self::Day(v) => Value::Day(*v),
            Self::Instant(v) => Value::Instant(*v),
            Self::Blob(v) => Value::Blob(v),
        }
    }
}

/// SHA-256 over rows: each value as a letter for its type, its length and its bytes.
pub(super) struct Sum {
    rows: u64,
    digest: digest::Context,
}

impl Default for Sum {
    fn default() -> Self {
        Self { rows: 0, digest: digest::Context::new(&digest::SHA256) }
    }
}

impl Sum {
    pub(super) fn row(&mut self, row: &[Datum]) {
        self.rows += 1;
        for value in row {
            match value {
                Datum::Null => self.add(b'-', &[]),
                Datum::Id(v) => self.add(b'i', v.as_bytes()),
                Datum::Text(v) => self.add(b't', v.as_bytes()),
                Datum::Whole(v) => self.add(b'w', &v.to_be_bytes()),
                // SQLite keeps no negative zero.
                Datum::Number(v) => self.add(b'n', &(if *v == 0.0 { 0.0 } else { *v }).to_be_bytes()),
                Datum::Flag(v) => self.add(b'f', &[u8::from(*v)]),
                Datum::Day(v) => self.add(b'd', v.to_string().as_bytes()),
                Datum::Instant(v) => self.add(b'm', &v.as_microsecond().to_be_bytes()),
                Datum::Json { canonical, .. } => self.add(b'j', canonical),
                Datum::Blob(v) => self.add(b'b', v),
            }
        }
    }

    fn add(&mut self, letter: u8, bytes: &[u8]) {
        self.digest.update(&[letter]);
        self.digest.update(&(bytes.len() as u64).to_be_bytes());
        self.digest.update(bytes);
    }

    /// How many rows, and the sum in hexadecimal.
    pub(super) fn end(self) -> (u64, String) {
        let hash = self.digest.finish();
        (self.rows, hash.as_ref().iter().map(|byte| format!("{byte:02x}")).collect())
    }
}
