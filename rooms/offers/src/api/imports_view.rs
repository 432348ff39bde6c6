//! An import of offers, as JSON: what it would do while it waits, what it did afterwards.

use crate::import::{Change, Counts, Fate, Kept, Oddity, Record};
use crate::store::import::{Done, OfferImport};
use serde::Serialize;

/// How many of each.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct CountsView {
    /// Lines or documents read.
    read: usize,
    /// Offers added.
    new: usize,
    /// Offers changed.
    changed: usize,
    /// Offers that said the same already.
    same: usize,
    /// Lines or documents that did not come in.
    refused: usize,
    /// Offers that came from this source before and are not in the file; they stay as they are.
    absent: usize,
    /// Operators added.
    operators: usize,
}

impl From<Counts> for CountsView {
    fn from(counts: Counts) -> Self {
        let Counts { read, new, changed, same, refused, absent, operators } = counts;
        Self { read, new, changed, same, refused, absent, operators }
    }
}

/// A column of a table.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct ColumnView {
    /// Its heading.
    heading: String,
    /// What it means: a field or a list of an offer, or `operator`, `source_key`, `dates`…; `null` when it is left aside.
    meaning: Option<String>,
}

/// What changes of an offer.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct ChangeView {
    /// The field, the list, or `dates`.
    field: String,
    /// Before.
    before: Option<String>,
    /// After.
    after: Option<String>,
}

impl From<&Change> for ChangeView {
    fn from(change: &Change) -> Self {
        let Change { fact, before, after } = change.clone();
        Self { field: fact, before, after }
    }
}

/// A line or document of the file, or an offer of the result.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct RecordView {
    /// Its line, its file or its place in the list; empty once it was applied.
    place: String,
    /// Its title.
    title: String,
    /// Its key at the source.
    key: String,
    /// `new`, `changed`, `same` or `refused`.
    fate: &'static str,
    /// Key of the offer here; `null` while there is none.
    offer: Option<String>,
    /// What changes here; of a new offer, everything.
    changes: Vec<ChangeView>,
}

impl From<&Record> for RecordView {
    fn from(record: &Record) -> Self {
        let offer = match &record.fate {
            Fate::Changed(id) | Fate::Same(id) => Some(id.to_string()),
            Fate::New(_) | Fate::Refused(_) => None,
        };
        Self {
            place: record.place.clone(),
            title: record.title.clone(),
            key: record.key.clone(),
            fate: record.fate.code(),
            offer,
            changes: record.changes.iter().map(ChangeView::from).collect(),
        }
    }
}

impl From<&Done> for RecordView {
    fn from(done: &Done) -> Self {
        Self {
            place: String::new(),
            title: done.title.clone().unwrap_or_default(),
            key: done.key.clone(),
            fate: match (done.added, done.changes.is_empty()) {
                (true, _) => "new",
                (false, false) => "changed",
                (false, true) => "same",
            },
            offer: done.title.is_some().then(|| done.offer.to_string()),
            changes: done.changes.iter().map(ChangeView::from).collect(),
        }
    }
}

/// Something odd, or why a line does not come in.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct OddityView {
    /// Its line, its file or its place in the list.
    place: String,
    /// Its title.
    title: String,
    /// What it is, as a stable word.
    code: String,
    /// The field it is about; empty when it is about the whole.
    field: String,
    /// What stands there.
    value: String,
    /// Whether it keeps the offer out.
    refuses: bool,
    /// Codes of what there is, when what stands there is none of it.
    among: Vec<String>,
}

impl From<&Oddity> for OddityView {
    fn from(oddity: &Oddity) -> Self {
        let Oddity { place, title, code, field, value, refuses, among } = oddity.clone();
        Self { place, title, code, field, value, refuses, among }
    }
}

/// An import in the list.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct ImportView {
    /// Its key.
    id: String,
    /// The file's name.
    file_name: String,
    /// `table`, `uitdatabank` or `openagenda`.
    format: &'static str,
    /// `mapped` while it waits, `applied` or `undone`.
    state: String,
    /// Who brought it.
    author: Option<String>,
    /// When.
    created_at: String,
    /// When it was applied.
    applied_at: Option<String>,
    /// When it was undone.
    undone_at: Option<String>,
    /// How many of each: what it would do while it waits, what it did afterwards; `null` in the list while it waits.
    counts: Option<CountsView>,
}

impl ImportView {
    /// An import with what it did, when it was applied.
    pub(super) fn new(one: &OfferImport) -> Self {
        let counts = one.applied_at.and_then(|_| serde_json::from_value::<Counts>(one.counts.clone()).ok());
        Self {
            id: one.id.to_string(),
            file_name: one.file_name.clone(),
            format: one.format.code(),
            state: one.state.clone(),
            author: one.account_name.clone(),
            created_at: one.created_at.to_string(),
            applied_at: one.applied_at.map(|at| at.to_string()),
            undone_at: one.undone_at.map(|at| at.to_string()),
            counts: counts.map(CountsView::from),
        }
    }
}

/// An import with everything it would do, or did.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct ImportWhole {
    /// The import.
    pub import: ImportView,
    /// The name of the source of its offers.
    pub source: String,
    /// Key of who offers what nobody is said to offer.
    pub operator: Option<String>,
    /// Whether organisers that are not known become operators.
    pub make: bool,
    /// The columns of a table; empty for an agenda.
    pub columns: Vec<ColumnView>,
    /// What no column says and an offer needs: it cannot be applied then.
    pub missing: Option<&'static str>,
    /// Organisers that are not known here.
    pub unknown_operators: Vec<String>,
    /// A page of its lines, documents or offers.
    pub records: Vec<RecordView>,
    /// What did not come in and what was odd, at most 500.
    pub oddities: Vec<OddityView>,
}

impl ImportWhole {
    /// The import, without what it does.
    pub(super) fn new(one: &OfferImport, source: String, kept: &Kept) -> Self {
        let columns = kept.columns.iter().flat_map(|mapping| mapping.headings.iter().zip(&mapping.fields));
        Self {
            import: ImportView::new(one),
            source,
            operator: kept.answers.operator.map(|id| id.to_string()),
            make: kept.answers.make,
            columns: columns
                .map(|(heading, meaning)| ColumnView { heading: heading.clone(), meaning: meaning.clone() })
                .collect(),
            missing: None,
            unknown_operators: Vec::new(),
            records: Vec::new(),
            oddities: Vec::new(),
        }
    }

    /// With how many of each it would do.
    pub(super) fn counting(mut self, counts: Counts) -> Self {
        self.import.counts = Some(counts.into());
        self
    }
}
