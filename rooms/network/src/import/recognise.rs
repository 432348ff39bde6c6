//! Which sheet, which headings, which kind of file, which column means what.

use super::anomaly::{Anomaly, Kind};
use super::clean;
use super::fields::{Field, FileKind, known};
use navette_documents::{
    AnomalyKind, Headings, Lone, Sheet, Target, Value, Workbook, guess, heading_key, headings_at, row_at,
    table_under,
};
use serde::{Deserialize, Serialize};

/// How a file is to be read: guessed, then corrected by the user, then kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// What the file holds.
    #[serde(with = "as_code")]
    pub kind: FileKind,
    /// Which sheet, from 0.
    pub sheet: usize,
    /// The line of the headings, as the file numbers them (the last, when there are several).
    pub heading_line: u32,
    /// The headings, one per column; empty where there is none.
    pub headings: Vec<String>,
    /// The meaning of each column, by code; none for columns that are left aside.
    pub fields: Vec<Option<String>>,
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
        self.fields.iter().position(|found| found.as_deref() == Some(field.code()))
    }

    /// Whether a column has this meaning.
    pub fn has(&self, field: Field) -> bool {
        self.column(field).is_some()
    }

    /// Gives a column a meaning, taking it from any other that had it; `None` leaves the column aside.
    pub fn set(&mut self, column: usize, field: Option<Field>) {
        if let Some(field) = field {
            for found in &mut self.fields {
                if found.as_deref() == Some(field.code()) {
                    *found = None;
                }
            }
        }
        if let Some(place) = self.fields.get_mut(column) {
            *place = field.map(|field| field.code().to_owned());
        }
    }

    /// The headings as one text, by which a corrected mapping is remembered.
    pub fn signature(&self) -> String {
        self.headings.iter().map(|heading| heading_key(heading)).collect::<Vec<_>>().join("|")
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

/// Where in a workbook to look; what is not told is found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Where {
    /// Which sheet, from 0; otherwise any in sight.
    pub sheet: Option<usize>,
    /// The line of the headings (the last, when there are several).
    pub heading_line: Option<u32>,
}

/// Known columns from which a file is shown as what it seems to be, although one that it needs was not found:
/// with the kind told by the person, and without.
const KNOWN_AND_TOLD: usize = 2;
const KNOWN_AND_GUESSED: usize = 6;
/// How many rows may stand above the headings.
const ABOVE: usize = 40;

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
    for (at, sheet) in sheets(book, place.sheet) {
        for headings in candidates(sheet, place.heading_line) {
            for (found, names) in &kinds {
                let (enough, score, fields) = fit(sheet, &headings, *found, names);
                let known = fields.iter().flatten().count();
                if !enough && known < if kind.is_some() { KNOWN_AND_TOLD } else { KNOWN_AND_GUESSED } {
                    continue;
                }
                let score = (enough, score);
                if best.as_ref().is_none_or(|(top, _)| score > *top) {
                    let fields = fields.into_iter().map(|f| f.map(|f| f.code().to_owned())).collect();
                    best = Some((score, as_mapping(*found, at, &headings, fields)));
                }
            }
        }
    }
    best.map(|(_, mapping)| mapping)
}

/// A mapping in which no column has a meaning yet: the line that is told is taken for the headings, otherwise those of
/// the likeliest table by its shape. None when there is no such line of two cells.
pub fn by_hand(book: &Workbook, kind: FileKind, place: Where) -> Option<Mapping> {
    let shaped = || {
        let ranked = navette_documents::rank_tables(book);
        let meant = ranked.into_iter().find(|found| place.sheet.is_none_or(|sheet| sheet == found.sheet))?;
        let sheet = &book.sheets[meant.sheet];
        let row = row_at(sheet, meant.table.header_lines.1)?;
        Some((meant.sheet, headings_at(sheet, row).pop()?))
    };
    let widest = || {
        let (at, sheet) = sheets(book, place.sheet).max_by_key(|(_, sheet)| sheet.cell_count())?;
        let found = candidates(sheet, place.heading_line);
        let width = |headings: &Headings| headings.names.iter().filter(|name| !name.is_empty()).count();
        let most = found.iter().map(width).max()?;
        Some((at, found.into_iter().find(|headings| width(headings) == most)?))
    };
    let (at, headings) = if place.heading_line.is_some() { widest() } else { shaped().or_else(widest) }?;
    let fields = vec![None; headings.names.len()];
    Some(as_mapping(kind, at, &headings, fields))
}

fn as_mapping(kind: FileKind, sheet: usize, headings: &Headings, fields: Vec<Option<String>>) -> Mapping {
    Mapping { kind, sheet, heading_line: headings.line, headings: headings.names.clone(), fields }
}

/// The sheet that was told, otherwise those in sight.
fn sheets(book: &Workbook, told: Option<usize>) -> impl Iterator<Item = (usize, &Sheet)> {
    let all_hidden = book.sheets.iter().all(Sheet::hidden);
    book.sheets.iter().enumerate().filter(move |(at, sheet)| match told {
        Some(told) => told == *at,
        None => all_hidden || !sheet.hidden(),
    })
}

/// The lines of a sheet that may hold the headings, with their first words.
pub fn heading_lines(book: &Workbook, sheet: usize) -> Vec<(u32, Vec<String>)> {
    let Some(sheet) = book.sheets.get(sheet) else { return Vec::new() };
    let rows = (0..sheet.row_count().min(ABOVE)).filter_map(|row| headings_at(sheet, row).into_iter().next());
    let words =
        |headings: Headings| headings.names.into_iter().filter(|name| !name.is_empty()).take(3).collect();
    rows.map(|headings| (headings.line, words(headings))).collect()
}

/// What may be the headings: at the line that was told, otherwise at any of the first rows.
fn candidates(sheet: &Sheet, told: Option<u32>) -> Vec<Headings> {
    match told {
        Some(line) => row_at(sheet, line).map_or_else(Vec::new, |row| headings_at(sheet, row)),
        None => (0..sheet.row_count().min(ABOVE)).flat_map(|row| headings_at(sheet, row)).collect(),
    }
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
    let names = mapping.headings.clone();
    let mut lines = Lines { rows: Vec::new(), columns, headings: names.clone(), set_aside: Vec::new() };
    let Some(sheet) = book.sheets.get(mapping.sheet) else { return lines };
    let Some(row) = row_at(sheet, mapping.heading_line) else { return lines };
    // An operator may have nothing but its name; a school or a person has more.
    let lone = match lines.columns.iter().flatten().count() {
        0 | 1 => Lone::ByShape,
        _ => Lone::NamedIn(mapping.column(Field::Name)),
    };
    let table = table_under(sheet, &Headings { row, line: mapping.heading_line, names }, lone);
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
