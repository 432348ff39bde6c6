//! Bringing in offers from files: kept as they came, shown before anything is written, applied at once, undone.

mod apply;
mod undo;

pub use apply::{Applied, apply};
pub use undo::{Kept as StillThere, KeptOperator, Undone, undo};

use super::ActionError;
use super::kept::NoRoom;
use crate::id::{OfferId, OfferImportId};
use crate::import::{self, Answers, Deal, File, Kept, Known, Operators, Plan, Slot, Unusable, facts_of};
use crate::permissions::ImportOffers;
use crate::store;
use crate::store::import::{Brought, OfferImport};
use navette_database::{BasinScope, Conn, Error, Subject, Tx};
use navette_documents::keep::{Named, bundled, fingerprint, packed};
use navette_documents::{Mapping, ReadError, Where};
use navette_network::code::Kind;
use navette_web::May;
use serde_json::json;
use std::collections::HashMap;

/// Why a file or a step is refused.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be used.
    #[error(transparent)]
    Unusable(#[from] Unusable),
    /// No column says what an offer needs; which meaning is missing.
    #[error("no column says the {0}")]
    Missing(&'static str),
    /// It was applied already, or put away.
    #[error("not waiting")]
    NotWaiting,
    /// It is not applied, or was undone.
    #[error("not applied")]
    NotApplied,
    /// The basin keeps as many files as it may.
    #[error(transparent)]
    NoRoom(#[from] NoRoom),
    /// The file was forgotten, long after it was applied.
    #[error("the file is kept no more")]
    Forgotten,
    /// An action was refused.
    #[error(transparent)]
    Action(#[from] ActionError),
}

impl From<Error> for ImportError {
    fn from(error: Error) -> Self {
        Self::Action(error.into())
    }
}

impl From<ReadError> for ImportError {
    fn from(error: ReadError) -> Self {
        Self::Unusable(error.into())
    }
}

const fn subject(id: OfferImportId) -> Subject<'static> {
    Subject { kind: "offer_import", id: id.0 }
}

/// Keeps a file, or several as one, with what its columns seem to say or were said to say before.
///
/// # Errors
/// When it is neither a table nor an agenda.
pub fn receive(
    tx: &mut Tx<'_>,
    may: &May<ImportOffers>,
    files: Vec<Named>,
) -> Result<OfferImportId, ImportError> {
    keep(tx, may, files, Answers::default())
}

fn keep(
    tx: &mut Tx<'_>,
    may: &May<ImportOffers>,
    mut files: Vec<Named>,
    answers: Answers,
) -> Result<OfferImportId, ImportError> {
    let more = files.len().saturating_sub(1);
    let (mut name, bytes) = match files.len() {
        0 => return Err(ReadError::Empty.into()),
        1 => files.remove(0),
        _ => (files[0].0.clone(), bundled(&apart(files))?),
    };
    let file = import::open(&bytes, &name)?;
    let mapping = file.mapping(Where::default())?;
    let columns = match mapping {
        Some(mapping) => {
            let kept = store::import::remembered(tx, may.scope(), "offers", &mapping.signature())?;
            Some(mapping.remembering(kept))
        }
        None => None,
    };
    if more > 0 {
        name = format!("{name} (+ {more})");
    }
    let content = packed(&bytes);
    store::import::kept(tx, may.scope())?.room_for(content.len())?;
    let kept = json!(Kept { columns, answers: answers.clone() });
    let brought = Brought {
        format: file.format(),
        name: &name,
        hash: &fingerprint(&bytes),
        content: &content,
        mapping: &kept,
        operator: answers.operator,
    };
    Ok(store::import::add(tx, may.scope(), &brought, may.who().account)?)
}

/// Files with names of their own: one that comes twice gets a number.
fn apart(files: Vec<Named>) -> Vec<Named> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut named = |name: String| {
        let times = seen.entry(name.clone()).and_modify(|times| *times += 1).or_insert(1);
        if *times > 1 { format!("{times}-{name}") } else { name }
    };
    files.into_iter().map(|(name, bytes)| (named(name), bytes)).collect()
}

/// An import with its file opened.
pub struct Open {
    /// The import.
    pub import: OfferImport,
    /// The file.
    pub file: File,
    /// How it is read.
    pub kept: Kept,
}

/// Opens the file of an import.
///
/// # Errors
/// When there is none, or its file cannot be read any more.
pub fn open(c: &mut Conn<'_>, basin: BasinScope, id: OfferImportId) -> Result<Open, ImportError> {
    let import = store::import::find(c, basin, id)?.ok_or(ActionError::NotFound)?;
    let bytes = store::import::content(c, basin, id)?.ok_or(ActionError::NotFound)?;
    if bytes.is_empty() {
        return Err(ImportError::Forgotten);
    }
    let (file, kept) = (import::open(&bytes, &import.file_name)?, kept(&import));
    Ok(Open { import, file, kept })
}

/// How the file of an import is read.
pub fn kept(import: &OfferImport) -> Kept {
    serde_json::from_value(import.mapping.clone()).unwrap_or_default()
}

/// The name of the source of an import, whose file may be kept no more.
pub fn source(import: &OfferImport) -> String {
    kept(import).source(import.format, &import.file_name)
}

impl Open {
    /// The name of the source of its offers.
    pub fn source(&self) -> String {
        self.kept.source(self.file.format(), &self.import.file_name)
    }
}

/// Says what the columns mean and answers what is asked; the meanings are remembered for files with the same headings.
///
/// # Errors
/// When no column says what an offer needs, or the file does not wait any more.
pub fn correct(
    tx: &mut Tx<'_>,
    may: &May<ImportOffers>,
    id: OfferImportId,
    kept: &Kept,
) -> Result<(), ImportError> {
    let basin = may.scope();
    if let Some(missing) = kept.columns.as_ref().and_then(import::missing) {
        return Err(ImportError::Missing(missing));
    }
    if let Some(operator) = kept.answers.operator
        && navette_network::store::operator::find(tx, basin, operator)?.is_none()
    {
        return Err(ActionError::field("operator", navette_network::field::FieldError::Unknown).into());
    }
    if !store::import::remap(tx, basin, id, &json!(kept), kept.answers.operator)? {
        return Err(ImportError::NotWaiting);
    }
    if let Some(columns) = &kept.columns {
        store::import::remember(tx, basin, "offers", columns)?;
    }
    Ok(())
}

/// Puts a file away that was never applied.
///
/// # Errors
/// When there is none, or it was applied.
pub fn discard(tx: &mut Tx<'_>, may: &May<ImportOffers>, id: OfferImportId) -> Result<(), ImportError> {
    let known = store::import::find(tx, may.scope(), id)?.ok_or(ActionError::NotFound)?;
    if !store::import::discard(tx, may.scope(), id)? {
        return Err(ImportError::NotWaiting);
    }
    let data = json!({ "file": known.file_name });
    tx.journal(Some(may.scope().id()), may.actor(), "offer_import.discarded", subject(id), &data)?;
    Ok(())
}

/// What an import would do now, without writing anything.
///
/// # Errors
/// When no column says what an offer needs.
pub fn preview(c: &mut Conn<'_>, basin: BasinScope, open: &Open) -> Result<Plan, ImportError> {
    if let Some(missing) = open.kept.columns.as_ref().and_then(import::missing) {
        return Err(ImportError::Missing(missing));
    }
    let source = open.source();
    let deal = Deal {
        operator: open.kept.answers.operator,
        make: open.kept.answers.make,
        by_title: open.file.format() == crate::code::ImportFormat::Table,
        apart: open.file.format() == crate::code::ImportFormat::Uitdatabank,
        purses: store::purse::all(c, basin)?,
        today: c.today(),
    };
    let (known, operators) = (known(c, basin, &source)?, operators(c, basin, &source)?);
    let told = open.file.told(&open.kept, &deal.purses);
    Ok(import::plan(told, &known, &operators, &deal))
}

/// Every offer of the basin as it stands, with what a source told of it.
fn known(c: &mut Conn<'_>, basin: BasinScope, source: &str) -> Result<Vec<Known>, Error> {
    let mut told = store::import::told(c, basin, source)?;
    let mut choices = store::offer::all_choices(c, basin)?;
    let mut dates: HashMap<OfferId, Vec<String>> = HashMap::new();
    for (offer, day, starts, ends) in store::import::dates(c, basin)? {
        dates.entry(offer).or_default().push(slot(day, starts.as_deref(), ends.as_deref()));
    }
    let known = store::offer::rows(c, basin)?.into_iter().map(|offer| {
        let (choices, dates) = (choices.remove(&offer.id).unwrap_or_default(), dates.remove(&offer.id));
        Known {
            facts: facts_of(&offer, &choices, &dates.unwrap_or_default()),
            told: told.remove(&offer.id),
            operator: offer.operator_id,
            id: offer.id,
        }
    });
    Ok(known.collect())
}

/// A date as facts hold it.
fn slot(day: jiff::civil::Date, starts: Option<&str>, ends: Option<&str>) -> String {
    let time = |text: Option<&str>| text.and_then(|text| text.parse().ok());
    Slot { day, starts: time(starts), ends: time(ends) }.to_string()
}

/// The operators of the basin, by what tells one from another.
fn operators(c: &mut Conn<'_>, basin: BasinScope, source: &str) -> Result<Operators, Error> {
    let mut operators = Operators::default();
    for row in navette_network::store::operator::rows(c, basin)? {
        operators.add(row.id, &row.name, row.enterprise_number.as_deref());
    }
    for (key, id) in navette_network::store::source::by_key(c, basin, Kind::Operator, source)? {
        operators.add_key(key, navette_network::id::OperatorId(id));
    }
    Ok(operators)
}

/// Receives and applies files at once: for the command.
///
/// # Errors
/// As [`receive`] and [`apply`].
pub fn import_now(
    tx: &mut Tx<'_>,
    may: &May<ImportOffers>,
    files: Vec<Named>,
    answers: Answers,
) -> Result<Applied, ImportError> {
    let id = keep(tx, may, files, answers)?;
    apply(tx, may, id)
}

/// The columns of a table as another sheet or another line of headings would have them.
///
/// # Errors
/// When there are none.
pub fn elsewhere(open: &Open, place: Where) -> Result<Option<Mapping>, ImportError> {
    Ok(open.file.mapping(place)?)
}
