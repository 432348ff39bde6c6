//! What tables there are, read from the base itself: for the readable dump and for code that moves rows without
//! knowing them.

use crate::{Conn, Db, Engine, Error, migrate};
use std::collections::BTreeMap;

/// The type of a column, in our vocabulary (`count` and `cents` are one here).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A key.
    Id,
    /// Text.
    Text,
    /// Cents or a count.
    Whole,
    /// A measured number.
    Number,
    /// Yes or no.
    Flag,
    /// A day.
    Day,
    /// A moment.
    Instant,
    /// A JSON document.
    Json,
    /// Bytes.
    Blob,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its type.
    pub kind: Kind,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// The columns of its primary key, in order.
    pub key: Vec<String>,
    /// The columns that point at rows, each with the table those are of: its own when they point at each other.
    pub links: Vec<(String, String)>,
}

/// The words of the vocabulary, those that write a check before those that are only a type: the first that fits is it.
const WORDS: [(&str, Kind); 10] = [
    ("id", Kind::Id),
    ("flag", Kind::Flag),
    ("day", Kind::Day),
    ("instant", Kind::Instant),
    ("json", Kind::Json),
    ("count", Kind::Whole),
    ("blob", Kind::Blob),
    ("number", Kind::Number),
    ("cents", Kind::Whole),
    ("text", Kind::Text),
];

/// Every table, each after those it points at (a circle, if there is one, comes last, by name).
///
/// # Errors
/// When a table has no primary key or a column is of a type that is not ours.
pub fn tables(c: &mut Conn<'_>) -> Result<Vec<Table>, Error> {
    let names: Vec<(String,)> = match c.engine() {
        Engine::Sqlite => c.all(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name",
            &[],
        )?,
        Engine::Postgres => c.all(
            "SELECT c.relname::text FROM pg_class c WHERE c.relkind IN ('r', 'p')
             AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname::text COLLATE \"C\"",
            &[],
        )?,
    };
    let found = names
        .into_iter()
        .map(|(name,)| match c.engine() {
            Engine::Sqlite => sqlite_table(c, name),
            Engine::Postgres => postgres_table(c, name),
        })
        .collect::<Result<Vec<Table>, Error>>()?;
    match found.iter().find(|table| table.key.is_empty()) {
        Some(table) => Err(Error::Other(format!("the table {} has no primary key", table.name))),
        None => Ok(in_order(found)),
    }
}

fn sqlite_table(c: &mut Conn<'_>, name: String) -> Result<Table, Error> {
    let text: String =
        c.value("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?1", &[&name])?;
    let mut columns = Vec::new();
    let mut key = Vec::new();
    for (column, place) in
        c.all::<(String, i64)>("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid", &[&name])?
    {
        let kind = kind_in(&text, &column).ok_or_else(|| unknown(&name, &column))?;
        if place > 0 {
            key.push((place, column.clone()));
        }
        columns.push(Column { name: column, kind });
    }
    key.sort();
    let links =
        c.all("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1) ORDER BY \"from\"", &[&name])?;
    Ok(Table { name, columns, key: key.into_iter().map(|(_, column)| column).collect(), links })
}

/// The type of a column, recognised in the text of its table: it begins as [`migrate::expand`] writes it.
fn kind_in(text: &str, column: &str) -> Option<Kind> {
    WORDS.iter().find_map(|(word, kind)| {
        let written = migrate::expand(&format!("  {column} {word}"), Engine::Sqlite);
        let written = written.trim();
        let fits = text.match_indices(written).any(|(place, _)| {
            let before = text[..place].trim_end().chars().next_back();
            let after = text[place + written.len()..].chars().next();
            matches!(before, Some('(' | ',')) && matches!(after, Some(' ' | ',' | ')' | '\n'))
        });
        fits.then_some(*kind)
    })
}

fn unknown(table: &str, column: &str) -> Error {
    Error::Other(format!("the column {table}.{column} is of a type that is not ours"))
}

fn postgres_table(c: &mut Conn<'_>, name: String) -> Result<Table, Error> {
    let mut columns = Vec::new();
    for (column, kind) in c.all::<(String, String)>(
        "SELECT a.attname::text, format_type(a.atttypid, NULL) FROM pg_attribute a
         WHERE a.attrelid = to_regclass(quote_ident(?1)) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum",
        &[&name],
    )? {
        let kind = match kind.as_str() {
            "uuid" => Kind::Id,
            "text" => Kind::Text,
            "bigint" => Kind::Whole,
            "double precision" => Kind::Number,
            "boolean" => Kind::Flag,
            "date" => Kind::Day,
            "timestamp with time zone" => Kind::Instant,
            "jsonb" => Kind::Json,
            "bytea" => Kind::Blob,
            _ => return Err(unknown(&name, &column)),
        };
        columns.push(Column { name: column, kind });
    }
    let key = c.all::<(String,)>(
        "SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
         WHERE i.indrelid = to_regclass(quote_ident(?1)) AND i.indisprimary
         ORDER BY array_position(i.indkey::int2[], a.attnum)",
        &[&name],
    )?;
    let links = c.all(
        "SELECT a.attname::text, r.relname::text FROM pg_constraint k JOIN pg_class r ON r.oid = k.confrelid
         JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
         WHERE k.contype = 'f' AND k.conrelid = to_regclass(quote_ident(?1)) ORDER BY a.attname::text COLLATE \"C\"",
        &[&name],
    )?;
    Ok(Table { name, columns, key: key.into_iter().map(|(column,)| column).collect(), links })
}

/// Puts each table after those it points at; of those that could be next, the first by name.
fn in_order(tables: Vec<Table>) -> Vec<Table> {
    let mut waiting: BTreeMap<String, Table> = tables.into_iter().map(|t| (t.name.clone(), t)).collect();
    let mut ordered = Vec::with_capacity(waiting.len());
    loop {
        let next = waiting
            .values()
            .find(|table| table.links.iter().all(|(_, at)| *at == table.name || !waiting.contains_key(at)))
            .map(|table| table.name.clone());
        match next.and_then(|name| waiting.remove(&name)) {
            Some(table) => ordered.push(table),
            None => break,
        }
    }
    ordered.extend(waiting.into_values());
    ordered
}

/// The tables and indexes of a SQLite base in readable form: what the migrations add up to.
///
/// # Errors
/// When the base cannot be read or is not SQLite.
pub fn dump(db: &Db) -> Result<String, Error> {
    if db.engine() != Engine::Sqlite {
        return Err(Error::Other("the schema is dumped from SQLite".to_owned()));
    }
    let parts = db.read_now(|c| {
        c.all::<(String, String)>(
            "SELECT type, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
             ORDER BY tbl_name, type = 'table' DESC, type, name",
            &[],
        )
    })?;
    let mut text = String::from(
        "-- What the migrations add up to on SQLite. Written by a test: NAVETTE_BLESS=1 rewrites it.\n",
    );
    for (kind, sql) in parts {
        if kind == "table" {
            text.push('\n');
        }
        text.push_str(sql.trim_end());
        text.push_str(";\n");
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(name: &str, at: &[&str]) -> Table {
        Table {
            name: name.to_owned(),
            columns: Vec::new(),
            key: Vec::new(),
            links: at.iter().map(|&at| (format!("{at}_id"), at.to_owned())).collect(),
        }
    }

    #[test]
    fn tables_come_after_those_they_point_at() {
        let ordered = in_order(vec![
            table("a", &["c", "a"]),
            table("b", &[]),
            table("c", &["d"]),
            table("d", &[]),
            table("y", &["z", "a"]),
            table("z", &["y"]),
        ]);
        let names: Vec<&str> = ordered.iter().map(|t| t.name.as_str()).collect();
        assert_eq!(names, ["b", "d", "c", "a", "y", "z"]);
    }

    #[test]
    fn the_type_of_a_column_is_recognised() {
        let text = "CREATE TABLE t (\n  id id PRIMARY KEY,\n  open flag NOT NULL,\n  open_at instant,\n  at text,\n  hits count NOT NULL,\n  cents cents,\n  data json,\n  share number,\n  UNIQUE (id, at)\n);";
        let text = migrate::expand(text, Engine::Sqlite).replace(") STRICT", ", since TEXT) STRICT");
        let kinds: Vec<Option<Kind>> =
            ["id", "open", "open_at", "at", "hits", "cents", "data", "share", "since", "pen"]
                .iter()
                .map(|column| kind_in(&text, column))
                .collect();
        use Kind::*;
        assert_eq!(
            kinds,
            [
                Some(Id),
                Some(Flag),
                Some(Instant),
                Some(Text),
                Some(Whole),
                Some(Whole),
                Some(Json),
                Some(Number),
                Some(Text),
                None
            ]
        );
    }
}
