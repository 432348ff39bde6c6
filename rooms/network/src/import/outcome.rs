//! What a step of an import answers: a refusal to be told, figures, or the import as it is listed.

use super::anomaly::Anomaly;
use super::fields::{Field, FileKind};
use super::plan::{RecordKind, Tally};
use super::recognise::Mapping;
use super::setting::Answers;
use jiff::Timestamp;
use navette_database::{Error, id_type};
use navette_documents::ReadError;
use std::collections::BTreeMap;

id_type! {
    /// The key of an import.
    ImportRunId,
}

/// A file as it came.
#[derive(Debug, Clone)]
pub struct Upload {
    /// Its name.
    pub file_name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What it holds, when the user says so.
    pub kind: Option<FileKind>,
}

/// Why a file or a step is refused, for a page to put in words.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The file cannot be read as a table.
    #[error("the file cannot be read: {0}")]
    File(#[from] ReadError),
    /// The table has none of the columns we can use; the best headings that were seen.
    #[error("no columns that can be used")]
    NothingFits {
        /// The headings of the first table.
        headings: Vec<String>,
    },
    /// Columns that this kind of file needs are not among the headings.
    #[error("columns are missing")]
    Missing(Vec<Field>),
    /// No line under the headings is a record.
    #[error("no line is a record")]
    NoRecords,
    /// The year of the classes is neither in the file nor told.
    #[error("the year is not known")]
    WhichYear,
    /// It is not known which of the ten zones the basin is.
    #[error("the zone is not known")]
    WhichBasin,
    /// The outlines cannot be read.
    #[error("the outlines cannot be read: {0}")]
    Outlines(#[from] navette_geography::BoundariesError),
    /// There is no such import here.
    #[error("no such import")]
    NoSuchRun,
    /// The import was applied already.
    #[error("applied already")]
    AppliedAlready,
    /// The import is not applied, or was undone.
    #[error("not applied")]
    NotApplied,
    /// A later import changed the same records: it has to be undone first.
    #[error("a later import changed the same records")]
    LaterRun {
        /// Its key.
        run: ImportRunId,
        /// Its file.
        file_name: String,
    },
}

/// A refusal that can be told, or trouble with the base.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It can be told.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It cannot.
    #[error(transparent)]
    Base(#[from] Error),
}

impl From<ReadError> for ImportError {
    fn from(error: ReadError) -> Self {
        Self::Refused(error.into())
    }
}

/// What an import did.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The import.
    pub run: ImportRunId,
    /// What the file held.
    pub kind: FileKind,
    /// Figures by kind of record.
    pub tallies: BTreeMap<RecordKind, Tally>,
    /// Figures about the file.
    pub facts: BTreeMap<&'static str, usize>,
    /// What was odd, by line.
    pub anomalies: Vec<Anomaly>,
}

impl Outcome {
    /// The figures of the records the file is about.
    pub fn main(&self) -> Tally {
        self.tallies.get(main_kind(self.kind)).copied().unwrap_or_default()
    }

    /// How many records came in or changed, of all kinds.
    pub fn written(&self) -> usize {
        self.tallies.values().map(|tally| tally.new + tally.changed).sum()
    }
}

/// The kind of record that a kind of file is about.
pub fn main_kind(kind: FileKind) -> RecordKind {
    match kind {
        FileKind::Register => "site",
        FileKind::Ise => "ise",
        FileKind::Operators => "operator",
        FileKind::Contacts => "person",
        FileKind::Boundaries => "boundary",
    }
}

navette_database::record! {
    /// An import as it is listed.
    #[derive(Debug, Clone)]
    pub struct Run {
        /// The key.
        pub id: ImportRunId,
        /// A code of [`FileKind`].
        pub kind: String,
        /// The file's name.
        pub file_name: String,
        /// `mapped`, `applied` or `undone`.
        pub state: String,
        /// The mapping and the answers, as JSON.
        pub mapping: serde_json::Value,
        /// Figures, as JSON.
        pub counts: serde_json::Value,
        /// The first anomalies, as JSON.
        pub anomalies: serde_json::Value,
        /// Who brought the file.
        pub account_name: Option<String>,
        /// When.
        pub created_at: Timestamp,
        /// When it was applied.
        pub applied_at: Option<Timestamp>,
        /// When it was undone.
        pub undone_at: Option<Timestamp>,
    }
}

impl Run {
    /// The mapping that is kept.
    pub fn mapping(&self) -> Option<Mapping> {
        serde_json::from_value(self.mapping["columns"].clone()).ok()
    }

    /// The answers that are kept.
    pub fn answers(&self) -> Answers {
        serde_json::from_value(self.mapping["answers"].clone()).unwrap_or_default()
    }

    /// The anomalies that are kept.
    pub fn anomalies(&self) -> Vec<Anomaly> {
        self.anomalies
            .as_array()
            .map(|list| list.iter().filter_map(Anomaly::from_json).collect())
            .unwrap_or_default()
    }
}
