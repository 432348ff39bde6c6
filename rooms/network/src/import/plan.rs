//! What an import would do: pure data, computed from the file and from what is known, before anything is written.

use super::anomaly::{Anomaly, Kind};
use super::value::{Table, Val};
use navette_database::Uuid;
use std::collections::{BTreeMap, HashMap, HashSet};

/// The kinds of records an import speaks of, as codes: `board`, `school`, `site`, `ise`, `operator`, `person`,
/// `role`, `boundary`.
pub type RecordKind = &'static str;

/// How many records were found in each state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Tally {
    /// Records the file speaks of.
    pub read: usize,
    /// Not known before.
    pub new: usize,
    /// Known, with something different.
    pub changed: usize,
    /// Known, the same.
    pub unchanged: usize,
    /// Known from this source, and not in the file any more.
    pub absent: usize,
    /// In the file but not usable; each has its reason.
    pub refused: usize,
    /// Of another basin, or of no basin.
    pub elsewhere: usize,
}

/// What happens to one record.
#[derive(Debug, Clone, PartialEq)]
pub enum Fate {
    /// It comes in.
    New,
    /// Some fields change.
    Changed(Vec<FieldChange>),
    /// It is not in the file: to be confirmed as closed.
    Absent,
}

/// A field that changes.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange {
    /// The column.
    pub field: &'static str,
    /// What was there.
    pub before: Val,
    /// What will be.
    pub after: Val,
}

/// A record that an import touches, for the diff shown to the user.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// What it is.
    pub kind: RecordKind,
    /// Its key; of a new record, the key it gets if this very plan is applied.
    pub id: Uuid,
    /// Its name.
    pub label: String,
    /// The line of the file, from 1; 0 for absent ones.
    pub line: u32,
    /// What happens to it.
    pub fate: Fate,
}

/// One row to write.
#[derive(Debug, Clone)]
pub struct Op {
    /// The table.
    pub table: &'static Table,
    /// What to do.
    pub change: Change,
}

/// What to do with a row.
#[derive(Debug, Clone)]
pub enum Change {
    /// Put the whole row.
    Insert(Vec<Val>),
    /// Change columns: place, before, after.
    Update {
        /// The key, as values.
        key: Vec<Val>,
        /// The columns.
        columns: Vec<(usize, Val, Val)>,
    },
    /// Take the whole row away.
    Delete(Vec<Val>),
}

/// What an import would do.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Figures by kind of record.
    pub tallies: BTreeMap<RecordKind, Tally>,
    /// Records that come in, change or are missing.
    pub records: Vec<Record>,
    /// What is odd, by line.
    pub anomalies: Vec<Anomaly>,
    /// Rows to write, in order.
    pub(crate) ops: Vec<Op>,
    /// Figures worth showing that are about this kind of file: `rows`, `pairs`, `outside_zones`…
    pub facts: BTreeMap<&'static str, usize>,
}

impl Plan {
    /// Whether applying would write nothing.
    pub fn changes_nothing(&self) -> bool {
        self.ops.is_empty()
    }

    /// The figures of one kind of record.
    pub fn tally(&self, kind: RecordKind) -> Tally {
        self.tallies.get(kind).copied().unwrap_or_default()
    }

    pub(crate) fn count(&mut self, kind: RecordKind) -> &mut Tally {
        self.tallies.entry(kind).or_default()
    }

    pub(crate) fn note(&mut self, line: u32, kind: Kind, column: &str, value: impl Into<String>) {
        self.anomalies.push(Anomaly {
            line,
            kind,
            column: column.to_owned(),
            value: value.into(),
            other: String::new(),
        });
    }

    pub(crate) fn note_two(
        &mut self,
        line: u32,
        kind: Kind,
        column: &str,
        value: impl Into<String>,
        other: impl Into<String>,
    ) {
        self.anomalies.push(Anomaly {
            line,
            kind,
            column: column.to_owned(),
            value: value.into(),
            other: other.into(),
        });
    }

    /// How many anomalies of each kind.
    pub fn anomaly_counts(&self) -> BTreeMap<Kind, usize> {
        let mut counts = BTreeMap::new();
        for anomaly in &self.anomalies {
            *counts.entry(anomaly.kind).or_default() += 1;
        }
        counts
    }
}

/// Whose word counts when a row is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Policy {
    /// The file's: what it leaves empty becomes empty, unless a person typed it.
    File,
    /// The base's: only what is empty there is filled.
    Fill,
}

/// The rows of a table as they are in the base, and the fields that a person typed.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    pub by_id: HashMap<Uuid, Vec<Val>>,
    pub typed: HashMap<Uuid, HashSet<String>>,
}

impl Rows {
    /// Compares a row with what the file says (`None`: it says nothing) and gives what changes.
    ///
    /// A field that a person typed stays; it is told when the file says otherwise.
    pub(crate) fn differences(
        &self,
        table: &'static Table,
        id: Uuid,
        wanted: &[(&'static str, Val)],
        policy: Policy,
    ) -> Differences {
        let mut found = Differences::default();
        let Some(row) = self.by_id.get(&id) else { return found };
        let typed = self.typed.get(&id);
        for (name, after) in wanted {
            let place = table.at(name);
            let before = &row[place];
            if before == after {
                continue;
            }
            let is_typed = typed.is_some_and(|fields| fields.contains(typed_name(name)));
            if is_typed {
                if !matches!(*name, "name_key" | "quarter") {
                    found.kept.push((name, before.clone(), after.clone()));
                }
            } else if policy == Policy::File || before.is_null() {
                if policy == Policy::Fill && after.is_null() {
                    continue;
                }
                found.columns.push((place, before.clone(), after.clone()));
            }
        }
        found
    }
}

/// The field under which a person types what this column holds.
fn typed_name(column: &str) -> &str {
    match column {
        "name_key" => "name",
        "latitude" | "longitude" => "position",
        "status_since" => "status",
        other => other,
    }
}

/// What differs between the base and the file.
#[derive(Debug, Default)]
pub(crate) struct Differences {
    /// What changes: place, before, after.
    pub columns: Vec<(usize, Val, Val)>,
    /// What a person typed and the file says otherwise: column, typed, file.
    pub kept: Vec<(&'static str, Val, Val)>,
}

impl Plan {
    /// Puts a new row and counts a new record.
    pub(crate) fn insert(
        &mut self,
        kind: RecordKind,
        table: &'static Table,
        row: Vec<Val>,
        label: &str,
        line: u32,
    ) {
        let id = row.first().and_then(Val::as_id).unwrap_or_default();
        self.count(kind).new += 1;
        self.records.push(Record { kind, id, label: label.to_owned(), line, fate: Fate::New });
        self.ops.push(Op { table, change: Change::Insert(row) });
    }

    /// Counts a known record as changed or unchanged and keeps what is to be written.
    pub(crate) fn update(
        &mut self,
        kind: RecordKind,
        table: &'static Table,
        id: Uuid,
        differences: Differences,
        (label, line): (&str, u32),
        extra: Vec<FieldChange>,
    ) {
        for (column, typed, told) in &differences.kept {
            self.note_two(line, Kind::KeptTyped, column, shown(told), shown(typed));
        }
        if differences.columns.is_empty() && extra.is_empty() {
            self.count(kind).unchanged += 1;
            return;
        }
        self.count(kind).changed += 1;
        let mut changes: Vec<FieldChange> = differences
            .columns
            .iter()
            .filter(|(place, ..)| table.columns[*place].0 != "name_key")
            .map(|(place, before, after)| FieldChange {
                field: table.columns[*place].0,
                before: before.clone(),
                after: after.clone(),
            })
            .collect();
        changes.extend(extra);
        self.records.push(Record { kind, id, label: label.to_owned(), line, fate: Fate::Changed(changes) });
        if !differences.columns.is_empty() {
            let change = Change::Update { key: vec![Val::Id(id)], columns: differences.columns };
            self.ops.push(Op { table, change });
        }
    }
}

/// A value in an anomaly.
pub(crate) fn shown(value: &Val) -> String {
    match value {
        Val::Null => String::new(),
        Val::Text(text) => text.clone(),
        Val::Real(number) => number.to_string(),
        other => other.to_json().to_string(),
    }
}
