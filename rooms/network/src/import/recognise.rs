//! Which sheet, which headings, which kind of file, which column means what.

use super::anomaly::{Anomaly, Kind};
use super::clean;
use super::fields::{Field, FileKind, known};
use navette_documents::{
    AnomalyKind, Headings, Lone, Mapping as Table, Sheet, Target, Value, Where, Workbook, guess, heading_key,
    row_at, table_under,
};
use serde::{Deserialize, Serialize};

/// How a file is to be read: guessed, then corrected by the user, then kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// What the file holds.
    #[serde(with = "as_code")]
    pub kind: FileKind,
    /// Where its table stands, and what its columns mean.
    #[serde(flatten)]
    pub table: Table,
}

mod as_code {
    use super::FileKind;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(kind: &FileKind, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(kind.code())
    }
    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<FileKind, D::Error> {
        let code = String::deserialize(from)?;
        FileKind::from_code(&code).ok_or_else(|| D::Error::custom("not a kind of file"))
    }
}

impl Mapping {
    /// The column that has this meaning.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.table.column(field.code())
    }

    /// Whether a column has this meaning.
    pub fn has(&self, field: Field) -> bool {
        self.column(field).is_some()
    }

    /// Whether the columns suffice for this kind of file; otherwise the meanings that are missing.
    pub fn missing(&self) -> Vec<Field> {
        let lacks =
            |fields: &[Field]| -> Vec<Field> { fields.iter().copied().filter(|f| !self.has(*f)).collect() };
        match self.kind {
            FileKind::Register => lacks(&[Field::SchoolFase, Field::SchoolName]),
            FileKind::Ise => lacks(&[Field::SchoolFase, Field::SiteFase, Field::IseClass]),
            FileKind::Operators => lacks(&[Field::Name]),
            FileKind::Contacts if self.has(Field::FamilyName) || self.has(Field::FullName) => vec![],
            FileKind::Contacts => vec![Field::FamilyName],
            FileKind::Boundaries => vec![],
        }
    }

    /// Whether this is the official register with everything it tells: what is absent from it may have closed.
    pub fn is_official_register(&self) -> bool {
        self.kind == FileKind::Register
            && [Field::SchoolFase, Field::SiteFase, Field::Teaching, Field::Basin, Field::Commune]
                .iter()
                .all(|field| self.has(*field))
    }
}

/// Known columns from which a file is shown as what it seems to be, although one that it needs was not found:
/// with the kind told by the person, and without.
const KNOWN_AND_TOLD: usize = 2;
const KNOWN_AND_GUESSED: usize = 6;

/// The best way to read the workbook; none when nothing fits. `kind` limits the search to one kind of file, `place` to
/// one sheet or one line.
///
/// A sheet that has all it needs goes first; failing that, one that clearly is of a kind, so that a person has only the
/// missing column to tell ([`Mapping::missing`]).
pub fn recognise(book: &Workbook, kind: Option<FileKind>, place: Where) -> Option<Mapping> {
    let mut best: Option<((bool, usize), Mapping)> = None;
    let kinds: Vec<(FileKind, Vec<Vec<&str>>)> = FileKind::ALL
        .iter()
        .filter(|found| kind.is_none_or(|kind| kind == **found))
        .map(|kind| {
            (
                *kind,
                known(*kind).iter().map(|(_, names, _)| names.split('|').map(str::trim).collect()).collect(),
            )
        })
        .collect();
    for (at, sheet, headings) in place.candidates(book) {
        for (found, names) in &kinds {
            let (enough, score, fields) = fit(sheet, &headings, *found, names);
            let known = fields.iter().flatten().count();
            if !enough && known < if kind.is_some() { KNOWN_AND_TOLD } else { KNOWN_AND_GUESSED } {
                continue;
            }
            let score = (enough, score);
            if best.as_ref().is_none_or(|(top, _)| score > *top) {
                let fields = fields.into_iter().map(|f| f.map(|f| f.code().to_owned())).collect();
                best = Some((score, Mapping { kind: *found, table: Table::new(at, &headings, fields) }));
            }
        }
    }
    best.map(|(_, mapping)| mapping)
}

/// A mapping in which no column has a meaning yet, of the headings that are told or likeliest by their shape.
pub fn by_hand(book: &Workbook, kind: FileKind, place: Where) -> Option<Mapping> {
    navette_documents::by_hand(book, place).map(|table| Mapping { kind, table })
}

/// Whether headings have all that a kind of file needs, how well they fit it, and the meaning of each column.
fn fit(
    sheet: &Sheet,
    headings: &Headings,
    kind: FileKind,
    names: &[Vec<&str>],
) -> (bool, usize, Vec<Option<Field>>) {
    let known = known(kind);
    let targets: Vec<Target<'_>> =
        known.iter().zip(names).map(|((.., content), names)| Target { names, content: *content }).collect();
    let guessed = guess(sheet, headings, &targets);
    let fields: Vec<Option<Field>> =
        guessed.columns.iter().map(|place| place.map(|place| known[place].0)).collect();
    let mut score = 10 * guessed.known + guessed.by_best_name;
    let has = |field: Field| fields.contains(&Some(field));
    let any = |wanted: &[Field]| wanted.iter().any(|field| has(*field));
    use Field as F;
    let person = has(F::FullName) || has(F::FamilyName);
    let enough = match kind {
        FileKind::Register => {
            has(F::SchoolFase)
                && has(F::SchoolName)
                && any(&[F::SiteFase, F::Teaching, F::Address, F::Network])
        }
        FileKind::Ise => has(F::SchoolFase) && has(F::SiteFase) && has(F::IseClass),
        FileKind::Operators => {
            has(F::Name)
                && any(&[
                    F::Position,
                    F::Latitude,
                    F::Address,
                    F::Website,
                    F::EnterpriseNumber,
                    F::Email,
                    F::LegalForm,
                ])
        }
        FileKind::Contacts => {
            person
                && (has(F::GivenName)
                    || any(&[F::Function, F::Email]) && any(&[F::Organisation, F::SchoolFase, F::Function]))
        }
        FileKind::Boundaries => has_outlines(sheet, headings),
    };
    // What tells one kind from another when both fit.
    let tells_a_register = |name: &String| matches!(heading_key(name).as_str(), "reseau" | "latitude");
    score += match kind {
        FileKind::Contacts if has(F::GivenName) => 40,
        FileKind::Ise if !headings.names.iter().any(tells_a_register) => 15,
        FileKind::Boundaries => 100,
        _ => 0,
    };
    (enough, score, fields)
}

/// Whether the sheet came from a map of areas: codes, names and outlines.
fn has_outlines(sheet: &Sheet, headings: &Headings) -> bool {
    let has = |name: &str| headings.names.iter().any(|heading| heading == name);
    let named = has("nom_fr") && (has("ins") || has("mdrc"));
    named && headings.row == 0 && {
        let outlines = (0..headings.names.len())
            .any(|column| sheet.value(1, column).as_text().is_some_and(|text| text.contains("Polygon")));
        outlines || !has("lat")
    }
}

/// A line of the table, with the meaning of its columns.
pub(crate) struct Line<'s> {
    /// Its number in the file.
    pub number: u32,
    row: navette_documents::sheet::Row<'s>,
    columns: &'s [Option<usize>],
}

impl<'s> Line<'s> {
    /// The cell with this meaning, as text; empty when there is none.
    pub(crate) fn raw(&self, field: Field) -> std::borrow::Cow<'s, str> {
        match self.columns[field as usize] {
            Some(column) => self.row.value(column).to_text(),
            None => std::borrow::Cow::Borrowed(""),
        }
    }

    /// The cell with this meaning, cleaned; none when it says nothing.
    pub(crate) fn text(&self, field: Field) -> Option<String> {
        clean::text(&self.raw(field))
    }

    /// The cell as it is.
    pub(crate) fn value(&self, field: Field) -> Value<'s> {
        self.columns[field as usize].map_or(Value::Empty, |column| self.row.value(column))
    }
}

/// The lines of the table that are records, and what the others are.
pub(crate) struct Lines<'s> {
    pub rows: Vec<navette_documents::sheet::Row<'s>>,
    pub columns: Vec<Option<usize>>,
    pub headings: Vec<String>,
    pub set_aside: Vec<Anomaly>,
}

impl<'s> Lines<'s> {
    /// The records, in order.
    pub(crate) fn iter(&'s self) -> impl Iterator<Item = Line<'s>> {
        self.rows.iter().map(|row| Line { number: row.line(), row: *row, columns: &self.columns })
    }
}

/// Reads the lines under the headings, setting aside totals, notes and headings inside the table.
pub(crate) fn lines<'s>(book: &'s Workbook, mapping: &Mapping) -> Lines<'s> {
    let mut columns = vec![None; Field::ALL.len()];
    for field in Field::ALL {
        columns[*field as usize] = mapping.column(*field);
    }
    let names = mapping.table.headings.clone();
    let mut lines = Lines { rows: Vec::new(), columns, headings: names.clone(), set_aside: Vec::new() };
    let Some(sheet) = book.sheets.get(mapping.table.sheet) else { return lines };
    let Some(row) = row_at(sheet, mapping.table.heading_line) else { return lines };
    // An operator may have nothing but its name; a school or a person has more.
    let lone = match lines.columns.iter().flatten().count() {
        0 | 1 => Lone::ByShape,
        _ => Lone::NamedIn(mapping.column(Field::Name)),
    };
    let table = table_under(sheet, &Headings { row, line: mapping.table.heading_line, names }, lone);
    lines.rows = table.rows.iter().filter_map(|found| sheet.row(found.row)).collect();
    lines.set_aside = table.anomalies.into_iter().filter_map(told).collect();
    lines
}

/// A line that is no record, as it is told.
fn told(line: navette_documents::Anomaly) -> Option<Anomaly> {
    let kind = match line.kind {
        AnomalyKind::Total => Kind::TotalLine,
        AnomalyKind::Footnote => Kind::NoteLine,
        AnomalyKind::Group => Kind::HeadingLine,
        AnomalyKind::RepeatedHeader => Kind::RepeatedHeadings,
        AnomalyKind::Title | AnomalyKind::Blank | AnomalyKind::HiddenRow | AnomalyKind::ExtraCells => {
            return None;
        }
    };
    Some(Anomaly { line: line.line, kind, column: String::new(), value: line.text, other: String::new() })
}
