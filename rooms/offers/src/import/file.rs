//! A file, or several, of offers: what they are, and what each line or document tells.

use super::table::{self, Told};
use super::{Refused, openagenda, uitdatabank};
use crate::code::ImportFormat;
use crate::purse::Purse;
use navette_documents::keep::{edition_name, files_of, unpacked};
use navette_documents::{Limits, Mapping, ReadError, Where, Workbook, by_hand};
use navette_network::id::OperatorId;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What is kept of how a file is read: its columns, and what was answered.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// The columns of a table.
    pub columns: Option<Mapping>,
    /// The answers.
    #[serde(default)]
    pub answers: Answers,
}

impl Kept {
    /// The name of the source of the offers of a file of this kind and name.
    pub fn source(&self, format: ImportFormat, name: &str) -> String {
        match format {
            ImportFormat::Uitdatabank => uitdatabank::SOURCE.to_owned(),
            ImportFormat::Openagenda => openagenda::SOURCE.to_owned(),
            ImportFormat::Table => self.answers.source.clone().unwrap_or_else(|| edition_name(name)),
        }
    }
}

/// What an import needs to know besides the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// The name of the source of a table; when nobody says, that of the file without its numbers.
    pub source: Option<String>,
    /// Who offers what nobody is said to offer.
    pub operator: Option<OperatorId>,
    /// Whether organisers that are not known here become operators; otherwise their offers are left out.
    pub make: bool,
}

/// Why a file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    /// It is neither a table nor an agenda.
    #[error(transparent)]
    File(#[from] ReadError),
    /// It is a table without anything that looks like offers.
    #[error("no columns that can be used")]
    NothingFits,
    /// It is JSON of another kind.
    #[error("JSON of another kind")]
    OtherJson,
}

/// A file of offers, opened.
#[derive(Debug)]
pub enum File {
    /// A spreadsheet.
    Table(Box<Workbook>),
    /// Documents of an agenda, each with its file's name or its place in the list.
    Documents(ImportFormat, Vec<(String, Option<Value>)>),
}

/// Opens a file by its content: an archive of JSON files, one such file, or a table.
///
/// # Errors
/// [`Unusable`] when it is none.
pub fn open(bytes: &[u8], name: &str) -> Result<File, Unusable> {
    let limits = Limits { decompressed: 64 << 20, ..Limits::default() };
    if let Some(files) = files_of(bytes, ".json", &limits)? {
        let mut documents = Vec::new();
        for (name, bytes) in files {
            match serde_json::from_slice::<Value>(&bytes) {
                Ok(Value::Array(list)) => documents.extend(listed(list, &name)),
                other => documents.push((name, other.ok())),
            }
        }
        let format = format_of(documents.iter().filter_map(|document| document.1.as_ref()));
        return Ok(File::Documents(format.ok_or(Unusable::OtherJson)?, documents));
    }
    let plain = unpacked(bytes, &limits)?;
    let text = plain.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&plain);
    let is_json =
        text.iter().find(|byte| !byte.is_ascii_whitespace()).is_some_and(|first| b"{[".contains(first));
    if is_json && let Ok(document) = serde_json::from_slice::<Value>(text) {
        return documents(document, name);
    }
    Ok(File::Table(Box::new(Workbook::read(bytes, name)?)))
}

/// The documents of one file of JSON: a list, a list in an object, or one event.
fn documents(document: Value, name: &str) -> Result<File, Unusable> {
    let list = match document {
        Value::Array(list) => listed(list, ""),
        Value::Object(mut object) => {
            let inner = ["records", "results", "events", "member"]
                .into_iter()
                .find(|inner| object.get(*inner).is_some_and(Value::is_array));
            match inner.and_then(|inner| object.remove(inner)) {
                Some(Value::Array(list)) => listed(list, ""),
                _ => vec![(name.to_owned(), Some(Value::Object(object)))],
            }
        }
        _ => return Err(Unusable::OtherJson),
    };
    let format =
        format_of(list.iter().filter_map(|document| document.1.as_ref())).ok_or(Unusable::OtherJson)?;
    Ok(File::Documents(format, list))
}

fn listed(list: Vec<Value>, file: &str) -> Vec<(String, Option<Value>)> {
    let named = |place: usize| if file.is_empty() { place.to_string() } else { format!("{file}, {place}") };
    list.into_iter().zip(1..).map(|(document, place)| (named(place), Some(document))).collect()
}

/// Which agenda documents are of; none when they are of neither.
fn format_of<'v>(documents: impl Iterator<Item = &'v Value>) -> Option<ImportFormat> {
    documents.into_iter().find_map(|document| {
        let said = document.get("fields").unwrap_or(document);
        if document.get("@id").is_some() || document.get("calendarType").is_some() {
            Some(ImportFormat::Uitdatabank)
        } else if said.get("timetable").is_some() || said.get("uid").is_some() {
            Some(ImportFormat::Openagenda)
        } else {
            None
        }
    })
}

impl File {
    /// What it is.
    pub fn format(&self) -> ImportFormat {
        match self {
            Self::Table(_) => ImportFormat::Table,
            Self::Documents(format, _) => *format,
        }
    }

    /// How its columns are read: guessed, or to be told by hand.
    ///
    /// # Errors
    /// [`Unusable::NothingFits`] when it is a table without two cells in a line.
    pub fn mapping(&self, place: Where) -> Result<Option<Mapping>, Unusable> {
        let Self::Table(book) = self else { return Ok(None) };
        let found = super::recognise(book, place).or_else(|| by_hand(book, place));
        found.map(Some).ok_or(Unusable::NothingFits)
    }

    /// The first values of each column of a table, at most so many of each.
    pub fn samples(&self, mapping: &Mapping, most: usize) -> Vec<Vec<String>> {
        match self {
            Self::Table(book) => mapping.samples(table::rows(book, mapping), most),
            Self::Documents(..) => Vec::new(),
        }
    }

    /// What each line or document tells, by its line, its file or its place, in a basin with these purses.
    pub fn told(&self, kept: &Kept, purses: &[Purse]) -> Vec<Told> {
        match (self, &kept.columns) {
            (Self::Table(book), Some(mapping)) => table::read(book, mapping, purses),
            (Self::Table(_), None) => Vec::new(),
            (Self::Documents(format, documents), _) => {
                let sheets = uitdatabank::Sheets::of(documents.iter().filter_map(|one| one.1.as_ref()));
                let read = |document: &Value| match format {
                    ImportFormat::Openagenda => openagenda::read(document),
                    _ => uitdatabank::read(&sheets.complete(document)),
                };
                let read =
                    |document: &Option<Value>| document.as_ref().ok_or(Refused::Unreadable).and_then(read);
                documents.iter().map(|(place, document)| (place.clone(), read(document))).collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use navette_documents::keep::bundled;

    const EVENT: &str =
        r#"{"@id":"https://e.test/event/1","name":{"fr":"Tisser"},"calendarType":"permanent"}"#;

    #[test]
    fn a_file_is_known_by_what_it_holds() {
        let one = open(EVENT.as_bytes(), "un.json").expect("an event");
        assert_eq!(one.format(), ImportFormat::Uitdatabank);
        let several = [("a.json".to_owned(), EVENT.into()), ("b.json".to_owned(), b"{".to_vec())];
        let zip = open(&bundled(&several).expect("an archive"), "tous.zip").expect("events");
        let told = zip.told(&Kept::default(), &[]);
        assert_eq!((told[0].0.as_str(), told[0].1.is_ok()), ("a.json", true));
        assert_eq!(told[1], ("b.json".to_owned(), Err(Refused::Unreadable)));
        let records = r#"{"records":[{"fields":{"uid":"7","title":"Tisser","timetable":"2027-01-07T12:30:00 2027-01-07T19:00:00"}}]}"#;
        let agenda = open(records.as_bytes(), "agenda.json").expect("records");
        assert_eq!(agenda.format(), ImportFormat::Openagenda);
        assert_eq!(agenda.told(&Kept::default(), &[]).len(), 1);
        assert!(matches!(open(br#"{"a":1}"#, "autre.json"), Err(Unusable::OtherJson)));
        let table = open("Titre;Opérateur\nTisser;Le fil\n".as_bytes(), "offres 2027.csv").expect("a table");
        assert_eq!(Kept::default().source(table.format(), "offres 2027.csv"), "offres");
        assert!(table.mapping(Where::default()).expect("columns").is_some());
    }
}
