//! The basin taken out as files: four lists for people, and every table for whoever carries on elsewhere.

use crate::import::Val;
use crate::pages::imports::said;
use crate::pages::words;
use crate::permissions::ExportPeople;
use jiff::Timestamp;
use jiff::civil::Date;
use navette_database::{BasinScope, Conn, Error, Row, Uuid, brussels, codes, schema};
use navette_documents::{Cell, Column, Kind, Table};
use navette_web::{May, Shell};

codes! {
    /// A list that can be taken out by itself.
    pub enum List {
        /// Sites with their schools.
        Sites = "sites",
        /// Schools.
        Schools = "schools",
        /// Operators.
        Operators = "operators",
        /// People.
        People = "people",
    }
}

/// The columns of a list: the name of the field, what it holds, where it stands.
type Columns = &'static [(&'static str, Kind, &'static str)];

impl List {
    fn columns(self) -> Columns {
        match self {
            Self::Sites => SITES,
            Self::Schools => SCHOOLS,
            Self::Operators => OPERATORS,
            Self::People => PEOPLE,
        }
    }

    fn rows(self) -> &'static str {
        match self {
            Self::Sites => {
                "site s JOIN school e ON e.id = s.school_id LEFT JOIN school_board b ON b.id = e.board_id
                 WHERE s.basin_id = ?1 ORDER BY s.commune, s.name_key, s.id"
            }
            Self::Schools => {
                "school s LEFT JOIN school_board b ON b.id = s.board_id WHERE s.basin_id = ?1 ORDER BY s.name_key, s.id"
            }
            Self::Operators => {
                "operator s WHERE s.basin_id = ?1 AND s.merged_into IS NULL ORDER BY s.name_key, s.id"
            }
            Self::People => {
                "person s WHERE s.basin_id = ?1 AND s.merged_into IS NULL AND s.erased_on IS NULL
                 ORDER BY s.name_key, s.id"
            }
        }
    }
}

const SITES: Columns = &[
    ("school_fase", Kind::Text, "e.fase"),
    ("site_fase", Kind::Text, "s.fase"),
    ("name", Kind::Text, "s.name"),
    ("school_name", Kind::Text, "e.name"),
    ("board_name", Kind::Text, "b.name"),
    ("network", Kind::Text, "e.network"),
    ("address", Kind::Text, "s.address"),
    ("postal_code", Kind::Text, "s.postal_code"),
    ("locality", Kind::Text, "s.locality"),
    ("commune", Kind::Text, "s.commune"),
    ("quarter", Kind::Text, "s.quarter"),
    ("latitude", Kind::Number, "s.latitude"),
    ("longitude", Kind::Number, "s.longitude"),
    ("cycle", Kind::Text, "s.cycle"),
    ("compulsory", Kind::Flag, "s.compulsory"),
    ("special", Kind::Flag, "s.special"),
    ("status", Kind::Text, "s.status"),
    ("reach", Kind::Text, "s.reach"),
    ("last_contact_on", Kind::Day, "s.last_contact_on"),
    ("note", Kind::Text, "s.note"),
];
const SCHOOLS: Columns = &[
    ("school_fase", Kind::Text, "s.fase"),
    ("name", Kind::Text, "s.name"),
    ("enterprise_number", Kind::Text, "s.enterprise_number"),
    ("board_fase", Kind::Text, "b.fase"),
    ("board_name", Kind::Text, "b.name"),
    ("network", Kind::Text, "s.network"),
    ("address", Kind::Text, "s.address"),
    ("postal_code", Kind::Text, "s.postal_code"),
    ("locality", Kind::Text, "s.locality"),
    ("commune", Kind::Text, "s.commune"),
    ("email", Kind::Text, "s.email"),
    ("phone", Kind::Text, "s.phone"),
    ("website", Kind::Text, "s.website"),
];
const OPERATORS: Columns = &[
    ("name", Kind::Text, "s.name"),
    ("kind", Kind::Text, "s.kind"),
    ("category", Kind::Text, "s.category"),
    ("enterprise_number", Kind::Text, "s.enterprise_number"),
    ("recognitions", Kind::Text, "s.recognitions"),
    ("description", Kind::Text, "s.description"),
    ("address", Kind::Text, "s.address"),
    ("postal_code", Kind::Text, "s.postal_code"),
    ("locality", Kind::Text, "s.locality"),
    ("commune", Kind::Text, "s.commune"),
    ("latitude", Kind::Number, "s.latitude"),
    ("longitude", Kind::Number, "s.longitude"),
    ("email", Kind::Text, "s.email"),
    ("phone", Kind::Text, "s.phone"),
    ("website", Kind::Text, "s.website"),
    ("experience", Kind::Text, "s.experience"),
    ("member_since", Kind::Day, "s.member_since"),
    ("member_until", Kind::Day, "s.member_until"),
    ("status", Kind::Text, "s.status"),
    ("note", Kind::Text, "s.note"),
];
const PEOPLE: Columns = &[
    ("family_name", Kind::Text, "s.family_name"),
    ("given_name", Kind::Text, "s.given_name"),
    ("email", Kind::Text, "s.email"),
    ("phone", Kind::Text, "s.phone"),
    ("language", Kind::Text, "s.language"),
    ("purpose", Kind::Text, "s.purpose"),
    ("source", Kind::Text, "s.source"),
    ("retain_until", Kind::Day, "s.retain_until"),
    ("note", Kind::Text, "s.note"),
];

/// A list with its headings and codes in words.
///
/// # Errors
/// When the base cannot be read.
pub fn list(
    c: &mut Conn<'_>,
    may: &May<ExportPeople>,
    shell: &Shell,
    list: List,
) -> Result<Table<Vec<Vec<Cell<'static>>>>, Error> {
    let columns = list.columns();
    let fields: Vec<String> = columns.iter().map(|(name, _, at)| format!("{at} AS {name}")).collect();
    let sql = format!("SELECT {} FROM {}", fields.join(", "), list.rows());
    let mut rows = Vec::new();
    c.each(&sql, &[&may.scope()], |row| {
        let cells = columns.iter().enumerate().map(|(place, (name, kind, _))| {
            Ok(match kind {
                Kind::Text => {
                    let text: Option<String> = row.get(place)?;
                    text.map_or(Cell::Empty, |text| worded(shell, name, text).into())
                }
                Kind::Number => row.get::<Option<f64>>(place)?.into(),
                Kind::Flag => row.get::<Option<bool>>(place)?.into(),
                Kind::Day => row.get::<Option<Date>>(place)?.into(),
                _ => row.get::<Option<i64>>(place)?.into(),
            })
        });
        rows.push(cells.collect::<Result<Vec<_>, Error>>()?);
        Ok(())
    })?;
    let columns =
        columns.iter().map(|(name, kind, _)| Column::new(name, heading(shell, name), *kind)).collect();
    Ok(Table { title: said::record(shell, list.code().trim_end_matches('s')), columns, rows })
}

fn heading(shell: &Shell, name: &str) -> String {
    let known =
        shell.tc_known("network-imports-changed-", name).or_else(|| shell.tc_known("network-field-", name));
    known.or_else(|| shell.tc_known("network-imports-field-", name)).unwrap_or_else(|| name.to_owned())
}

fn worded(shell: &Shell, name: &str, text: String) -> String {
    match name {
        "experience" | "reach" => shell.tc_known(&format!("network-{name}-"), &text).unwrap_or(text),
        "network" => words::school_network(shell, Some(&text)),
        _ => said::value(shell, name, &Val::Text(text)),
    }
}

/// Tables that are left out of the whole: accounts and mails, what is only derived, and the files that were imported.
const LEFT_OUT: [&str; 10] = [
    "membership",
    "mail",
    "setting",
    "network_version",
    "search_entry",
    "import_run",
    "import_change",
    "import_mapping",
    "saved_view",
    "not_duplicate",
];

/// Tables whose rows belong to a basin by what they point at.
const CHILDREN: [(&str, &str); 5] = [
    ("site_teaching", "site_id IN (SELECT id FROM site WHERE basin_id = ?1)"),
    ("operator_domain", "operator_id IN (SELECT id FROM operator WHERE basin_id = ?1)"),
    ("operator_commune", "operator_id IN (SELECT id FROM operator WHERE basin_id = ?1)"),
    ("interaction_party", "interaction_id IN (SELECT id FROM interaction WHERE basin_id = ?1)"),
    ("tagging", "tag_id IN (SELECT id FROM tag WHERE basin_id = ?1)"),
];

/// A table of the base with the name of its file.
type NamedTable = (String, Table<Vec<Vec<Cell<'static>>>>);

/// Every table of the basin's content, as it is in the base: names, keys and codes unchanged.
///
/// # Errors
/// When the base cannot be read.
pub fn whole(c: &mut Conn<'_>, may: &May<ExportPeople>) -> Result<Vec<NamedTable>, Error> {
    let mut all = Vec::new();
    for table in schema::tables(c)? {
        let of_basin = table.columns.iter().any(|column| column.name == "basin_id");
        let child = CHILDREN.iter().find(|(name, _)| *name == table.name).map(|(_, rule)| *rule);
        let Some(rule) = child.or(of_basin.then_some("basin_id = ?1")) else { continue };
        if LEFT_OUT.contains(&table.name.as_str()) {
            continue;
        }
        let rows = raw(c, may.scope(), &table, rule)?;
        all.push((table.name.clone(), rows));
    }
    Ok(all)
}

fn raw(
    c: &mut Conn<'_>,
    scope: BasinScope,
    table: &schema::Table,
    rule: &str,
) -> Result<Table<Vec<Vec<Cell<'static>>>>, Error> {
    let columns: Vec<&schema::Column> =
        table.columns.iter().filter(|c| c.kind != schema::Kind::Blob && c.name != "basin_id").collect();
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let key: Vec<&str> = table.key.iter().map(String::as_str).filter(|key| *key != "basin_id").collect();
    let order = if key.is_empty() { String::new() } else { format!(" ORDER BY {}", key.join(", ")) };
    let sql = format!("SELECT {} FROM {} WHERE {rule}{order}", names.join(", "), table.name);
    let mut rows = Vec::new();
    c.each(&sql, &[&scope], |row| {
        let cells = columns.iter().enumerate().map(|(place, column)| cell(row, place, column.kind));
        rows.push(cells.collect::<Result<Vec<_>, Error>>()?);
        Ok(())
    })?;
    let columns = columns
        .iter()
        .map(|column| {
            let kind = match column.kind {
                schema::Kind::Whole => Kind::Count,
                schema::Kind::Number => Kind::Number,
                schema::Kind::Flag => Kind::Flag,
                schema::Kind::Day => Kind::Day,
                schema::Kind::Instant => Kind::Instant,
                _ => Kind::Text,
            };
            Column::new("column", column.name.clone(), kind)
        })
        .collect();
    Ok(Table { title: table.name.clone(), columns, rows })
}

fn cell(row: &Row<'_>, place: usize, kind: schema::Kind) -> Result<Cell<'static>, Error> {
    Ok(match kind {
        schema::Kind::Id => row.get::<Option<Uuid>>(place)?.map(|id| id.hyphenated().to_string()).into(),
        schema::Kind::Text => row.get::<Option<String>>(place)?.into(),
        schema::Kind::Whole => row.get::<Option<i64>>(place)?.into(),
        schema::Kind::Number => row.get::<Option<f64>>(place)?.into(),
        schema::Kind::Flag => row.get::<Option<bool>>(place)?.into(),
        schema::Kind::Day => row.get::<Option<Date>>(place)?.into(),
        schema::Kind::Instant => {
            row.get::<Option<Timestamp>>(place)?.map(|at| at.to_zoned_datetime(brussels()).datetime()).into()
        }
        schema::Kind::Json => {
            row.get::<Option<serde_json::Value>>(place)?.map(|json| json.to_string()).into()
        }
        schema::Kind::Blob => Cell::Empty,
    })
}
