//! Rings of synonyms, added, changed and taken away by whoever leads; each step can be undone.

use super::ActionError;
use crate::id::SynonymId;
use crate::permissions::LeadOffers;
use crate::store;
use crate::version::changed;
use navette_database::{Subject, Tx, journal};
use navette_web::May;
use navette_words::{Synonyms, SynonymsError};
use serde_json::json;

/// The most rings that a basin adds.
const MOST: usize = 1_000;
/// The most characters of a ring.
const LONGEST: usize = 1_000;

/// Why a ring is refused.
#[derive(Debug, thiserror::Error)]
pub enum SynonymError {
    /// It is no ring of synonyms.
    #[error("no ring of synonyms: {0:?}")]
    Ring(SynonymsError),
    /// It is longer than it may be.
    #[error("longer than it may be")]
    TooLong,
    /// The basin has as many as it may.
    #[error("as many as there may be")]
    TooMany,
    /// An action was refused.
    #[error(transparent)]
    Action(#[from] ActionError),
}

impl SynonymError {
    /// A stable word for the refusal, from which pages make their translation key; none for that of an action.
    pub fn code(&self) -> Option<&'static str> {
        match self {
            Self::Ring(error) => Some(error.code()),
            Self::TooLong => Some("long"),
            Self::TooMany => Some("full"),
            Self::Action(_) => None,
        }
    }
}

impl From<navette_database::Error> for SynonymError {
    fn from(error: navette_database::Error) -> Self {
        Self::Action(error.into())
    }
}

const fn subject(id: SynonymId) -> Subject<'static> {
    Subject { kind: "synonym", id: id.0 }
}

/// A ring as it is kept: one line, its spaces tidied.
fn ring(typed: &str) -> Result<String, SynonymError> {
    let words = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() > LONGEST {
        return Err(SynonymError::TooLong);
    }
    if words.starts_with('#') {
        return Err(SynonymError::Ring(SynonymsError::NoWord));
    }
    Synonyms::check(&words).map_err(SynonymError::Ring)?;
    Ok(words)
}

/// Adds a ring.
///
/// # Errors
/// When it is none.
pub fn add_synonym(tx: &mut Tx<'_>, may: &May<LeadOffers>, typed: &str) -> Result<SynonymId, SynonymError> {
    let words = ring(typed)?;
    changed(tx, may.scope())?;
    if store::synonym::rings(tx, may.scope())?.len() >= MOST {
        return Err(SynonymError::TooMany);
    }
    let id = SynonymId(tx.new_id());
    write(tx, may, id, None, Some(&words), false)?;
    Ok(id)
}

/// Writes a ring anew; tells whether that changed it.
///
/// # Errors
/// When it is no ring, or there is no such one.
pub fn edit_synonym(
    tx: &mut Tx<'_>,
    may: &May<LeadOffers>,
    id: SynonymId,
    typed: &str,
) -> Result<bool, SynonymError> {
    let words = ring(typed)?;
    changed(tx, may.scope())?;
    let before = store::synonym::find(tx, may.scope(), id)?.ok_or(ActionError::NotFound)?.words;
    if before == words {
        return Ok(false);
    }
    write(tx, may, id, Some(&before), Some(&words), false)?;
    Ok(true)
}

/// Takes a ring away.
///
/// # Errors
/// When there is no such one.
pub fn remove_synonym(tx: &mut Tx<'_>, may: &May<LeadOffers>, id: SynonymId) -> Result<(), SynonymError> {
    changed(tx, may.scope())?;
    let before = store::synonym::find(tx, may.scope(), id)?.ok_or(ActionError::NotFound)?.words;
    write(tx, may, id, Some(&before), None, false)
}

/// Undoes the step that led to how a ring stands now. Undoing twice redoes.
///
/// # Errors
/// [`ActionError::NothingToUndo`] when there is no such step.
pub fn undo_synonym(tx: &mut Tx<'_>, may: &May<LeadOffers>, id: SynonymId) -> Result<(), SynonymError> {
    changed(tx, may.scope())?;
    let now = store::synonym::find(tx, may.scope(), id)?.map(|ring| ring.words);
    let lines = journal::history(tx, may.scope(), subject(id), 50)?;
    let text = |line: &journal::Line, name: &str| {
        line.data.get(name).and_then(|value| value.as_str()).map(str::to_owned)
    };
    let led_here = lines.iter().find(|line| text(line, "after") == now);
    let before = text(led_here.ok_or(ActionError::NothingToUndo)?, "before");
    write(tx, may, id, now.as_deref(), before.as_deref(), true)
}

fn write(
    tx: &mut Tx<'_>,
    may: &May<LeadOffers>,
    id: SynonymId,
    before: Option<&str>,
    after: Option<&str>,
    is_undo: bool,
) -> Result<(), SynonymError> {
    store::synonym::set(tx, may.scope(), id, after, may.actor().account())?;
    let verb = match (before, after) {
        (None, _) => "synonym.added",
        (_, None) => "synonym.removed",
        _ => "synonym.edited",
    };
    let data = json!({ "before": before, "after": after, "undo": is_undo });
    tx.journal(Some(may.scope().id()), may.actor(), verb, subject(id), &data)?;
    Ok(())
}
