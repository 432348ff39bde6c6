//! Values and tables as imports and merges move them: whole rows, without knowing what they mean.

use jiff::{Timestamp, civil::Date};
use navette_database::{Error, Row, ToValue, Uuid, Value};

/// A value of a column, owned.
#[derive(Debug, Clone, PartialEq)]
pub enum Val {
    /// Nothing is known.
    Null,
    /// A whole number.
    Int(i64),
    /// A measured number.
    Real(f64),
    /// Text.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A key.
    Id(Uuid),
    /// A day.
    Day(Date),
    /// A moment.
    Instant(Timestamp),
    /// A JSON document.
    Json(serde_json::Value),
}

impl Val {
    /// Text, or nothing when it is blank.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.trim().is_empty() { Self::Null } else { Self::Text(text) }
    }

    /// A value, or nothing.
    pub fn maybe<T: Into<Self>>(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }

    /// The text of a text.
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The key of a key.
    pub fn as_id(&self) -> Option<Uuid> {
        if let Self::Id(id) = self { Some(*id) } else { None }
    }

    /// The number of a measured or whole number.
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Self::Real(number) => Some(*number),
            Self::Int(number) => Some(*number as f64),
            _ => None,
        }
    }

    /// Whether nothing is known.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The value as JSON, read back by [`Val::from_json`] with the column's type.
    pub fn to_json(&self) -> serde_json::Value {
        use serde_json::Value as Json;
        match self {
            Self::Null => Json::Null,
            Self::Int(number) => (*number).into(),
            // As text: a JSON number may come back with another last digit.
            Self::Real(number) => number.to_string().into(),
            Self::Text(text) => text.as_str().into(),
            Self::Flag(flag) => (*flag).into(),
            Self::Id(id) => id.hyphenated().to_string().into(),
            Self::Day(day) => day.to_string().into(),
            Self::Instant(at) => at.as_millisecond().into(),
            Self::Json(json) => json.clone(),
        }
    }

    /// The value of a column of this type from what [`Val::to_json`] wrote.
    pub fn from_json(json: &serde_json::Value, as_type: ColumnType) -> Self {
        use ColumnType as T;
        let text = || json.as_str().unwrap_or_default();
        if json.is_null() {
            return Self::Null;
        }
        match as_type {
            T::Id => text().parse().map_or(Self::Null, Self::Id),
            T::Text => Self::Text(text().to_owned()),
            T::Count => json.as_i64().map_or(Self::Null, Self::Int),
            T::Number => text().parse().map_or(Self::Null, Self::Real),
            T::Flag => json.as_bool().map_or(Self::Null, Self::Flag),
            T::Day => text().parse().map_or(Self::Null, Self::Day),
            T::Instant => {
                let at = json.as_i64().and_then(|ms| Timestamp::from_millisecond(ms).ok());
                at.map_or(Self::Null, Self::Instant)
            }
            T::Json => Self::Json(json.clone()),
        }
    }
}

impl ToValue for Val {
    fn to_value(&self) -> Value<'_> {
        match self {
            Self::Null => Value::Null,
            Self::Int(v) => Value::Int(*v),
            Self::Real(v) => Value::Real(*v),
            Self::Text(v) => Value::Text(v),
            Self::Flag(v) => Value::Flag(*v),
            Self::Id(v) => Value::Id(*v),
            Self::Day(v) => Value::Day(*v),
            Self::Instant(v) => Value::Instant(*v),
            Self::Json(v) => Value::Json(v),
        }
    }
}

macro_rules! into_val {
    ($($type:ty => $variant:ident),* $(,)?) => { $(
        impl From<$type> for Val { fn from(value: $type) -> Self { Self::$variant(value.into()) } }
    )* };
}
into_val! { i64 => Int, u32 => Int, f64 => Real, String => Text, &str => Text, bool => Flag, Uuid => Id, Date => Day, Timestamp => Instant }

/// The types of columns, as the migrations name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the type of that name in the migrations")]
pub enum ColumnType {
    Id,
    Text,
    Count,
    Number,
    Flag,
    Day,
    Instant,
    Json,
}

/// A table whose rows an import writes.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// How many of the first columns make the key of a row.
    pub key: usize,
    /// Its columns with their types, in the order in which rows hold them.
    pub columns: &'static [(&'static str, ColumnType)],
}

impl Table {
    /// The place of a column.
    ///
    /// # Panics
    /// When the table has no such column: a mistake in the program, found by its tests.
    pub fn at(&self, column: &str) -> usize {
        let place = self.columns.iter().position(|(name, _)| *name == column);
        place.unwrap_or_else(|| panic!("{} has no column {column}", self.name))
    }

    /// The names of the columns, separated by commas.
    pub fn column_list(&self, prefix: &str) -> String {
        let names: Vec<String> = self.columns.iter().map(|(name, _)| format!("{prefix}{name}")).collect();
        names.join(", ")
    }

    /// A whole row from named values; columns that are not named are null.
    pub fn row(&self, named: impl IntoIterator<Item = (&'static str, Val)>) -> Vec<Val> {
        let mut row = vec![Val::Null; self.columns.len()];
        for (name, value) in named {
            row[self.at(name)] = value;
        }
        row
    }

    /// The key of a row as text.
    pub fn key_of(&self, row: &[Val]) -> String {
        row.iter().take(self.key).map(key_text).collect::<Vec<_>>().join("/")
    }

    /// Reads an answer whose columns are those of the table.
    ///
    /// # Errors
    /// When a column holds another type.
    pub fn read(&self, row: &Row<'_>) -> Result<Vec<Val>, Error> {
        use ColumnType as T;
        let cell = |(place, (_, as_type)): (usize, &(&str, ColumnType))| -> Result<Val, Error> {
            Ok(match as_type {
                T::Id => Val::maybe(row.get::<Option<Uuid>>(place)?),
                T::Text => Val::maybe(row.get::<Option<String>>(place)?),
                T::Count => Val::maybe(row.get::<Option<i64>>(place)?),
                T::Number => Val::maybe(row.get::<Option<f64>>(place)?),
                T::Flag => Val::maybe(row.get::<Option<bool>>(place)?),
                T::Day => Val::maybe(row.get::<Option<Date>>(place)?),
                T::Instant => Val::maybe(row.get::<Option<Timestamp>>(place)?),
                T::Json => row.get::<Option<serde_json::Value>>(place)?.map_or(Val::Null, Val::Json),
            })
        };
        self.columns.iter().enumerate().map(cell).collect()
    }
}

fn key_text(value: &Val) -> String {
    match value {
        Val::Id(id) => id.hyphenated().to_string(),
        Val::Text(text) => text.clone(),
        other => other.to_json().to_string(),
    }
}

use ColumnType::{Count, Day, Flag, Id, Instant, Json, Number, Text};

/// The tables an import may write, parents before children.
pub static TABLES: [&Table; 10] = [
    &BOARD,
    &SCHOOL,
    &SITE,
    &SITE_TEACHING,
    &ISE_CLASS,
    &OPERATOR,
    &PERSON,
    &PERSON_ROLE,
    &RECORD_SOURCE,
    &BOUNDARY,
];

/// The table of that name.
pub fn table(name: &str) -> Option<&'static Table> {
    TABLES.into_iter().find(|table| table.name == name)
}

/// School boards.
pub static BOARD: Table = Table {
    name: "school_board",
    key: 1,
    columns: &[
        ("id", Id),
        ("basin_id", Id),
        ("fase", Text),
        ("name", Text),
        ("name_key", Text),
        ("enterprise_number", Text),
        ("network", Text),
        ("address", Text),
        ("postal_code", Text),
        ("locality", Text),
        ("created_at", Instant),
    ],
};

/// Schools.
pub static SCHOOL: Table = Table {
    name: "school",
    key: 1,
    columns: &[
        ("id", Id),
        ("basin_id", Id),
        ("board_id", Id),
        ("fase", Text),
        ("name", Text),
        ("name_key", Text),
        ("enterprise_number", Text),
        ("network", Text),
        ("address", Text),
        ("postal_code", Text),
        ("locality", Text),
        ("commune", Text),
        ("created_at", Instant),
    ],
};

/// Sites.
pub static SITE: Table = Table {
    name: "site",
    key: 1,
    columns: &[
        ("id", Id),
        ("basin_id", Id),
        ("school_id", Id),
        ("fase", Text),
        ("name", Text),
        ("name_key", Text),
        ("address", Text),
        ("postal_code", Text),
        ("locality", Text),
        ("commune", Text),
        ("quarter", Text),
        ("latitude", Number),
        ("longitude", Number),
        ("status", Text),
        ("status_since", Day),
        ("compulsory", Flag),
        ("special", Flag),
        ("cycle", Text),
        ("created_at", Instant),
    ],
};

/// What is taught at a site.
pub static SITE_TEACHING: Table =
    Table { name: "site_teaching", key: 2, columns: &[("site_id", Id), ("teaching", Text)] };

/// Socio-economic classes.
pub static ISE_CLASS: Table = Table {
    name: "ise_class",
    key: 1,
    columns: &[
        ("id", Id),
        ("basin_id", Id),
        ("site_id", Id),
        ("year", Count),
        ("formula", Text),
        ("class", Text),
        ("source", Text),
    ],
};

/// Operators.
pub static OPERATOR: Table = Table {
    name: "operator",
    key: 1,
    columns: &[
        ("id", Id),
        ("basin_id", Id),
        ("kind", Text),
        ("name", Text),
        ("name_key", Text),
        ("enterprise_number", Text),
        ("category", Text),
        ("recognitions", Text),
        ("description", Text),
        ("address", Text),
        ("postal_code", Text),
        ("locality", Text),
        ("commune", Text),
        ("quarter", Text),
        ("latitude", Number),
        ("longitude", Number),
        ("email", Text),
        ("phone", Text),
        ("website", Text),
        ("status", Text),
        ("status_since", Day),
        ("created_at", Instant),
    ],
};

/// People.
pub static PERSON: Table = Table {
    name: "person",
    key: 1,
    columns: &[
        ("id", Id),
        ("basin_id", Id),
        ("given_name", Text),
        ("family_name", Text),
        ("name_key", Text),
        ("email", Text),
        ("phone", Text),
        ("language", Text),
        ("purpose", Text),
        ("source", Text),
        ("retain_until", Day),
        ("note", Text),
        ("created_at", Instant),
    ],
};

/// Functions of people in organisations.
pub static PERSON_ROLE: Table = Table {
    name: "person_role",
    key: 1,
    columns: &[
        ("id", Id),
        ("basin_id", Id),
        ("person_id", Id),
        ("organisation_kind", Text),
        ("organisation_id", Id),
        ("function", Text),
        ("since", Day),
        ("until", Day),
    ],
};

/// Where records come from.
pub static RECORD_SOURCE: Table = Table {
    name: "record_source",
    key: 1,
    columns: &[
        ("id", Id),
        ("basin_id", Id),
        ("kind", Text),
        ("subject_id", Id),
        ("source", Text),
        ("licence", Text),
        ("attribution", Text),
        ("external_key", Text),
        ("seen_on", Day),
    ],
};

/// Outlines for maps.
pub static BOUNDARY: Table = Table {
    name: "boundary",
    key: 1,
    columns: &[
        ("id", Id),
        ("basin_id", Id),
        ("kind", Text),
        ("code", Text),
        ("name_fr", Text),
        ("name_nl", Text),
        ("geometry", Json),
        ("source", Text),
        ("licence", Text),
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_reads_back_from_json() {
        let id = Uuid::from_u128(7);
        for (value, as_type) in [
            (Val::Null, Text),
            (Val::Int(3), Count),
            (Val::Real(50.8419722), Number),
            (Val::from("é"), Text),
            (Val::Flag(true), Flag),
            (Val::Id(id), Id),
            (Val::Day("2026-09-07".parse().unwrap()), Day),
            (Val::Instant(Timestamp::from_millisecond(1_788_764_400_123).unwrap()), Instant),
            (Val::Json(serde_json::json!({"a": [1, 2]})), Json),
        ] {
            assert_eq!(Val::from_json(&value.to_json(), as_type), value);
        }
    }

    #[test]
    fn every_table_is_what_the_base_has() {
        navette_testing::both(|base| {
            let read = |c: &mut navette_database::Conn<'_>| {
                for table in TABLES {
                    let columns =
                        c.columns(&format!("SELECT {} FROM {}", table.column_list(""), table.name))?;
                    assert_eq!(columns.len(), table.columns.len());
                }
                Ok::<_, Error>(())
            };
            base.read_now(read).unwrap();
        });
    }
}
