//! What the base knows already, read whole for one basin: small enough to hold, and then the plan is pure.

use super::plan::Rows;
use super::value::{Table, Val};
use navette_database::{BasinScope, Conn, Error, Uuid};
use std::collections::{HashMap, HashSet};

/// Reads every row of a table of the basin, with the fields that people typed when the table has such.
pub(crate) fn rows(c: &mut Conn<'_>, scope: BasinScope, table: &'static Table) -> Result<Rows, Error> {
    let mut rows = Rows::default();
    let gone = match table.name {
        "operator" => " AND merged_into IS NULL",
        "person" => " AND merged_into IS NULL AND erased_on IS NULL",
        _ => "",
    };
    let sql = format!("SELECT {} FROM {} WHERE basin_id = ?1{gone}", table.column_list(""), table.name);
    c.each(&sql, &[&scope], |row| {
        let row = table.read(row)?;
        if let Some(id) = row[0].as_id() {
            rows.by_id.insert(id, row);
        }
        Ok(())
    })?;
    let kind = match table.name {
        "school_board" => "board",
        "school" | "site" | "operator" | "person" => table.name,
        _ => return Ok(rows),
    };
    let sql = format!(
        "SELECT t.subject_id, t.field FROM typed_field t JOIN {} x ON x.id = t.subject_id
         WHERE t.kind = ?1 AND x.basin_id = ?2",
        table.name
    );
    c.each(&sql, &[&kind, &scope], |row| {
        rows.typed.entry(row.get(0)?).or_insert_with(HashSet::new).insert(row.get(1)?);
        Ok(())
    })?;
    Ok(rows)
}

/// What is taught at each site of the basin.
pub(crate) fn teachings(c: &mut Conn<'_>, scope: BasinScope) -> Result<HashMap<Uuid, Vec<String>>, Error> {
    let mut found: HashMap<Uuid, Vec<String>> = HashMap::new();
    c.each(
        "SELECT t.site_id, t.teaching FROM site_teaching t JOIN site s ON s.id = t.site_id WHERE s.basin_id = ?1",
        &[&scope],
        |row| {
            found.entry(row.get(0)?).or_default().push(row.get(1)?);
            Ok(())
        },
    )?;
    Ok(found)
}

/// The sources of the records of some kinds: (kind, source, key there) → record.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    pub by_key: HashMap<(String, String, String), Uuid>,
    pub of: HashMap<Uuid, HashSet<String>>,
}

impl Sources {
    pub(crate) fn read(c: &mut Conn<'_>, scope: BasinScope) -> Result<Self, Error> {
        let mut found = Self::default();
        let sql = "SELECT kind, source, external_key, subject_id FROM record_source WHERE basin_id = ?1";
        c.each(sql, &[&scope], |row| {
            let (kind, source, key): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let id: Uuid = row.get(3)?;
            found.of.entry(id).or_default().insert(source.clone());
            found.by_key.insert((kind, source, key), id);
            Ok(())
        })?;
        Ok(found)
    }

    pub(crate) fn find(&self, kind: &str, source: &str, key: &str) -> Option<Uuid> {
        self.by_key.get(&(kind.to_owned(), source.to_owned(), key.to_owned())).copied()
    }

    /// Whether the record is known from this source.
    pub(crate) fn has(&self, id: Uuid, source: &str) -> bool {
        self.of.get(&id).is_some_and(|sources| sources.contains(source))
    }
}

/// Where keys of new records come from: the clock when it is for good, a count when it is only to show.
pub(crate) type Ids<'a> = &'a mut dyn FnMut() -> Uuid;

/// Keys that only serve to show a plan.
pub(crate) fn shown_ids() -> impl FnMut() -> Uuid {
    let mut next = 0_u128;
    move || {
        next += 1;
        Uuid::from_u128(next)
    }
}

/// Keys for good, in order: the first comes from the clock, the others count on from it (as UUIDv7 allows).
pub(crate) fn fresh_ids(tx: &navette_database::Tx<'_>) -> impl FnMut() -> Uuid + use<> {
    const COUNTED: u128 = (1 << 62) - 1;
    let first = tx.new_id().as_u128();
    let mut next = first & COUNTED;
    move || {
        let id = (first & !COUNTED) | next;
        next = (next + 1) & COUNTED;
        Uuid::from_u128(id)
    }
}

/// The row of the source of a record.
#[allow(clippy::too_many_arguments, reason = "one argument per column")]
pub(crate) fn source_row(
    id: Uuid,
    scope: BasinScope,
    kind: &'static str,
    subject: Uuid,
    origin: &super::Origin,
    key: &str,
    seen: jiff::civil::Date,
) -> Vec<Val> {
    super::value::RECORD_SOURCE.row([
        ("id", id.into()),
        ("basin_id", scope.id().0.into()),
        ("kind", kind.into()),
        ("subject_id", subject.into()),
        ("source", origin.source.as_str().into()),
        ("licence", Val::maybe(origin.licence.clone())),
        ("attribution", Val::maybe(origin.attribution.clone())),
        ("external_key", key.into()),
        ("seen_on", seen.into()),
    ])
}
