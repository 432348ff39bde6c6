//! Which sheet, which headings, which kind of file, which column means what.

use super::anomaly::{Anomaly, Kind};
use super::clean;
use super::fields::{Field, FileKind, Shape, heading_key, known};
use navette_belgium::text::name_key;
use navette_documents::{Sheet, Value, Workbook};
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

/// Known columns from which a file is shown as what it seems to be, although one that it needs was not found:
/// with the kind told by the person, and without.
const KNOWN_AND_TOLD: usize = 2;
const KNOWN_AND_GUESSED: usize = 6;

/// The best way to read the workbook; none when nothing fits. `kind` limits the search to one kind of file.
///
/// A sheet that has all it needs goes first; failing that, one that clearly is of a kind, so that a person has only the
/// missing column to tell ([`Mapping::missing`]).
pub fn recognise(book: &Workbook, kind: Option<FileKind>) -> Option<Mapping> {
    let mut best: Option<((bool, i32), Mapping)> = None;
    for (place, sheet) in book.sheets.iter().enumerate() {
        if sheet.hidden() && book.sheets.iter().any(|other| !other.hidden()) {
            continue;
        }
        for row in 0..sheet.row_count().min(30) {
            for headings in headings_at(sheet, row) {
                for found in FileKind::ALL.iter().filter(|found| kind.is_none_or(|kind| kind == **found)) {
                    let (enough, score, fields) = fit(sheet, row, &headings, *found);
                    let known = fields.iter().flatten().count();
                    if !enough && known < if kind.is_some() { KNOWN_AND_TOLD } else { KNOWN_AND_GUESSED } {
                        continue;
                    }
                    let score = (enough, score);
                    if best.as_ref().is_none_or(|(top, _)| score > *top) {
                        let heading_line = sheet.row(row).map_or(0, |row| row.line());
                        let fields =
                            fields.into_iter().map(|f| f.map(|f: Field| f.code().to_owned())).collect();
                        let mapping = Mapping {
                            kind: *found,
                            sheet: place,
                            heading_line,
                            headings: headings.clone(),
                            fields,
                        };
                        best = Some((score, mapping));
                    }
                }
            }
        }
    }
    best.map(|(_, mapping)| mapping)
}

/// The headings of a row: alone, and with those of the row above spread over the columns they stand over.
fn headings_at(sheet: &Sheet, row: usize) -> Vec<Vec<String>> {
    let width = sheet.column_count();
    let Some(own) = sheet.row(row) else { return vec![] };
    let texts = |row: navette_documents::sheet::Row<'_>| -> Vec<String> {
        (0..width).map(|column| clean::text(&row.value(column).to_text()).unwrap_or_default()).collect()
    };
    let own = texts(own);
    let filled = own.iter().filter(|text| !text.is_empty()).count();
    if filled < 2 {
        return vec![];
    }
    let mut all = vec![own.clone()];
    if let Some(above) = row.checked_sub(1).and_then(|above| sheet.row(above)) {
        let above = texts(above);
        let over = above.iter().filter(|text| !text.is_empty()).count();
        if over >= 2 && over < filled {
            let mut current = String::new();
            let joined = own.iter().zip(above).map(|(own, above)| {
                if !above.is_empty() {
                    current = above;
                }
                if own.is_empty() { current.clone() } else { format!("{current} {own}").trim().to_owned() }
            });
            all.push(joined.collect());
        }
    }
    all
}

/// Whether headings have all that a kind of file needs, how well they fit it, and the meaning of each column.
fn fit(sheet: &Sheet, row: usize, headings: &[String], kind: FileKind) -> (bool, i32, Vec<Option<Field>>) {
    let keys: Vec<String> = headings.iter().map(|heading| heading_key(heading)).collect();
    let mut fields: Vec<Option<Field>> = vec![None; headings.len()];
    let mut score = 0;
    for (field, names, shape) in known(kind) {
        // The earliest name of a field wins over later ones, whatever the order of the columns.
        let found = names.split('|').enumerate().find_map(|(rank, name)| {
            let name = name.trim();
            let fits = |column: &usize| {
                fields[*column].is_none() && keys[*column] == name && column_fits(sheet, row, *column, *shape)
            };
            (0..keys.len()).find(fits).map(|column| (rank, column))
        });
        if let Some((rank, column)) = found {
            fields[column] = Some(*field);
            score += if rank == 0 { 11 } else { 10 };
        }
    }
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
        FileKind::Boundaries => has_outlines(sheet, row, headings),
    };
    // What tells one kind from another when both fit.
    score += match kind {
        FileKind::Contacts if has(F::GivenName) => 40,
        FileKind::Ise if !keys.iter().any(|key| key == "reseau" || key == "latitude") => 15,
        FileKind::Boundaries => 100,
        _ => 0,
    };
    (enough, score, fields)
}

/// Whether the values under a heading look as they should: at least half of the first sixty that say something.
fn column_fits(sheet: &Sheet, row: usize, column: usize, shape: Shape) -> bool {
    if shape == Shape::Anything {
        return true;
    }
    let (mut fitting, mut seen) = (0, 0);
    for index in row + 1..(row + 61).min(sheet.row_count()) {
        let value = sheet.value(index, column);
        let text = value.to_text();
        if value.is_blank() || clean::is_nothing(&text) || clean::text(&text).is_none() {
            continue;
        }
        seen += 1;
        fitting += usize::from(shape.fits(&text));
    }
    fitting * 2 >= seen
}

/// Whether the sheet came from a map of areas: codes, names and outlines.
fn has_outlines(sheet: &Sheet, row: usize, headings: &[String]) -> bool {
    let named = headings.iter().any(|h| h == "nom_fr") && headings.iter().any(|h| h == "ins" || h == "mdrc");
    named && row == 0 && {
        let outlines = (0..headings.len())
            .any(|column| sheet.value(1, column).as_text().is_some_and(|text| text.contains("Polygon")));
        outlines || !headings.iter().any(|h| h == "lat")
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
    let headings = mapping.headings.clone();
    let (mut rows, mut set_aside) = (Vec::new(), Vec::new());
    let Some(sheet) = book.sheets.get(mapping.sheet) else {
        return Lines { rows, columns, headings, set_aside };
    };
    let mapped = columns.iter().flatten().count();
    for row in sheet.rows().filter(|row| row.line() > mapping.heading_line) {
        match aside(row, mapping, mapped) {
            None => rows.push(row),
            Some(kind) => {
                let words: Vec<_> =
                    row.filled().map(|(_, value)| value.to_text().trim().to_owned()).collect();
                let value = clean::cut(words.join(" · "), 200).0;
                set_aside.push(Anomaly {
                    line: row.line(),
                    kind,
                    column: String::new(),
                    value,
                    other: String::new(),
                });
            }
        }
    }
    Lines { rows, columns, headings, set_aside }
}

/// What a row is when it is no record.
fn aside(row: navette_documents::sheet::Row<'_>, mapping: &Mapping, mapped: usize) -> Option<Kind> {
    let filled: Vec<_> = row.filled().take(6).collect();
    if filled.len() > 4 {
        return None;
    }
    let in_mapped =
        filled.iter().filter(|(column, _)| mapping.fields.get(*column).is_some_and(Option::is_some)).count();
    for (_, value) in &filled {
        let Some(text) = value.as_text() else { continue };
        let key = name_key(text);
        let total = [
            "total",
            "totaux",
            "sous total",
            "subtotal",
            "somme",
            "totaal",
            "subtotaal",
            "nombre total",
            "grand total",
        ];
        let starts = total
            .iter()
            .any(|word| key.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
        if starts && (filled.len() <= 2 || in_mapped < 2) {
            return Some(Kind::TotalLine);
        }
    }
    if let [(column, value)] = filled.as_slice()
        && mapped >= 2
    {
        let is_name = mapping.column(Field::Name) == Some(*column);
        let text = value.to_text();
        let text = text.trim();
        let short_name = text.chars().count() <= 60 && !text.ends_with('.') && !text.starts_with(['*', '(']);
        let key = name_key(text);
        let note = ["nb ", "note", "source", "remarque", "attention", "legende", "opmerking", "bron "];
        if !short_name || note.iter().any(|start| key.starts_with(start)) {
            return Some(Kind::NoteLine);
        }
        // An operator may have nothing but its name; a school or a person has more.
        return (!is_name).then_some(Kind::HeadingLine);
    }
    let repeats = filled.len() >= 2
        && filled.iter().all(|(column, value)| {
            mapping
                .headings
                .get(*column)
                .is_some_and(|heading| heading_key(heading) == heading_key(&value.to_text()))
        });
    repeats.then_some(Kind::RepeatedHeadings)
}
