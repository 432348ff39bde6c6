//! What leans on records: the rows of any room that point at one by a foreign key, or name it without one. The schema
//! tells which columns may.

use crate::import::TABLES;
use jiff::civil::Date;
use navette_database::schema::{Kind, Table, tables};
use navette_database::{BasinScope, Conn, Error, Row, Uuid};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Tables that speak of a record and do not lean on it: what happened to it, what is to be done about it, by which words it
/// is found, which of its fields a person typed.
const SPEAKING: [&str; 4] = ["journal", "job", "search_entry", "typed_field"];

/// The table of a row, and its key as text: its parts with slashes between.
pub type RowName = (String, String);

/// What leans on some records.
#[derive(Debug, Clone, Default)]
pub struct Leaning(HashMap<Uuid, BTreeSet<RowName>>);

impl Leaning {
    /// Reads what leans on some records of a basin.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn read(c: &mut Conn<'_>, basin: BasinScope, records: &HashSet<Uuid>) -> Result<Self, Error> {
        let mut leaning = Self::default();
        if records.is_empty() {
            return Ok(leaning);
        }
        let schema = tables(c)?;
        for table in &schema {
            for (column, condition) in columns(table, &schema) {
                let kinds = table.key.iter().map(|key| table.columns.iter().find(|one| one.name == *key));
                let kinds: Vec<Kind> = kinds.map(|one| one.map_or(Kind::Text, |one| one.kind)).collect();
                let (name, key) = (&table.name, table.key.join(", "));
                let sql = format!(
                    "SELECT {column} AS record, {key} FROM {name} WHERE {condition} AND {column} IS NOT NULL"
                );
                c.each(&sql, &[&basin], |row| {
                    let record: Uuid = row.get(0)?;
                    if records.contains(&record) {
                        let keys = kinds.iter().zip(1..).map(|(kind, place)| key_in(row, place, *kind));
                        let row = (name.clone(), keys.collect::<Result<Vec<_>, _>>()?.join("/"));
                        leaning.0.entry(record).or_default().insert(row);
                    }
                    Ok(())
                })?;
            }
        }
        Ok(leaning)
    }

    /// The rows that lean on a record, by table and key.
    pub fn on(&self, record: Uuid) -> impl Iterator<Item = &RowName> {
        self.0.get(&record).into_iter().flatten()
    }

    /// A row that is gone leans on this record no more.
    pub fn forget(&mut self, record: Uuid, row: &RowName) {
        if let Some(rows) = self.0.get_mut(&record) {
            rows.remove(row);
        }
    }
}

/// The columns of a table that may hold the key of a record of ours, each with the condition that its rows are a basin's.
fn columns<'t>(table: &'t Table, schema: &'t [Table]) -> Vec<(&'t str, String)> {
    if SPEAKING.contains(&table.name.as_str()) {
        return Vec::new();
    }
    let of_basin = |table: &Table| table.columns.iter().any(|column| column.name == "basin_id");
    let parent = table.links.iter().find_map(|(column, at)| {
        let parent = schema.iter().find(|one| one.name == *at && of_basin(one))?;
        Some(format!("{column} IN (SELECT {} FROM {at} WHERE basin_id = ?1)", parent.key.first()?))
    });
    let scope = if of_basin(table) { Some("basin_id = ?1".to_owned()) } else { parent };
    let ids = table.columns.iter().filter(|column| column.kind == Kind::Id);
    ids.filter_map(|column| {
        let name = column.name.as_str();
        match table.links.iter().find(|(linked, _)| linked == name) {
            // It points: what is there of another basin would be in the way as well.
            Some((_, at)) if TABLES.iter().any(|one| one.name == at) => {
                Some((name, format!("{name} IN (SELECT id FROM {at} WHERE basin_id = ?1)")))
            }
            Some(_) => None,
            None if table.key == [name] && name == "id" => None,
            None => Some((name, scope.clone()?)),
        }
    })
    .collect()
}

/// A part of a row's key as text.
fn key_in(row: &Row<'_>, place: usize, kind: Kind) -> Result<String, Error> {
    Ok(match kind {
        Kind::Id => row.get::<Uuid>(place)?.hyphenated().to_string(),
        Kind::Day => row.get::<Date>(place)?.to_string(),
        Kind::Whole => row.get::<i64>(place)?.to_string(),
        _ => row.get(place)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use navette_testing::both;

    #[test]
    fn every_column_that_names_a_record_is_asked_in_whichever_room() {
        both(|base| {
            let schema = base.read_now(tables).expect("the schema");
            let asked: BTreeSet<(String, String)> = schema
                .iter()
                .flat_map(|table| {
                    columns(table, &schema)
                        .into_iter()
                        .map(|(column, _)| (table.name.clone(), column.to_owned()))
                })
                .collect();
            for (table, column) in [
                ("site", "school_id"),
                ("offer", "operator_id"),
                ("person_role", "organisation_id"),
                ("interaction_party", "subject_id"),
                ("tagging", "subject_id"),
                ("record_source", "subject_id"),
                ("merge", "kept_id"),
                ("merge", "gone_id"),
                ("not_duplicate", "first_id"),
                ("membership", "subject_id"),
                ("correction", "subject_id"),
                ("claim", "subject_id"),
                ("answer_link", "subject_id"),
            ] {
                assert!(
                    asked.contains(&(table.to_owned(), column.to_owned())),
                    "{table}.{column}: {asked:?}"
                );
            }
            assert!(!asked.iter().any(|(table, column)| column == "basin_id" || table == "journal"));
        });
    }
}
