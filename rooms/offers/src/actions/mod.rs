//! What people do: may I, load, rule, save, journal, in the transaction given. Each begins by counting the change.

pub mod agreement;
pub mod claim;
pub mod edit;
pub mod import;
pub mod kept;
pub mod link;
pub mod need;
pub mod need_group;
pub mod need_list;
pub mod offer;
pub mod proposal;
pub mod purse;
pub mod season;
pub mod session;
pub mod step;
pub mod synonym;
pub mod tell;
pub mod weight;
mod writer;

pub use writer::Writer;

use crate::field::FieldError;
use crate::id::OfferId;
use crate::offer::Offer;
use crate::offer::completeness::{Part, completeness};
use crate::store;
use navette_database::{BasinScope, Error, Tx};

/// Why an action was refused, or failed.
#[derive(Debug, thiserror::Error)]
pub enum ActionError {
    /// There is no such thing in this basin, or it is not theirs.
    #[error("no such record")]
    NotFound,
    /// A field is not good; which one, and why.
    #[error("{field}: {why}")]
    Field {
        /// The field's name.
        field: &'static str,
        /// Why its value was refused.
        why: FieldError,
    },
    /// There is no such field.
    #[error("no such field")]
    UnknownField,
    /// Nothing can be undone: nothing was edited, or it was edited again since.
    #[error("nothing to undo")]
    NothingToUndo,
    /// This step does not follow from where it stands, or is not theirs to take.
    #[error("not from here")]
    NotFromHere,
    /// It cannot be shown without these.
    #[error("something needed is missing")]
    Incomplete(Vec<Part>),
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonNeeded,
    /// No place is left.
    #[error("no place is left")]
    Full,
    /// The link was used, has ended, or never was.
    #[error("the link does not open anything any more")]
    LinkOver,
    /// The base failed.
    #[error(transparent)]
    Database(#[from] Error),
}

impl ActionError {
    pub(crate) fn field(field: &'static str, why: impl Into<FieldError>) -> Self {
        Self::Field { field, why: why.into() }
    }
}

/// The offer, when it is one of this basin and one that the writer may touch.
pub(crate) fn needed(tx: &mut Tx<'_>, writer: &Writer, id: OfferId) -> Result<Offer, ActionError> {
    let offer = store::offer::find(tx, writer.scope(), id)?.ok_or(ActionError::NotFound)?;
    if writer.may_touch(offer.operator_id) { Ok(offer) } else { Err(ActionError::NotFound) }
}

/// What every change of an offer ends with: how complete it is now, and when it changed.
pub(crate) fn touched(tx: &mut Tx<'_>, basin: BasinScope, id: OfferId) -> Result<(), ActionError> {
    let Some(offer) = store::offer::find(tx, basin, id)? else { return Ok(()) };
    let choices = store::offer::choices(tx, basin, id)?;
    let today = tx.today();
    let sessions = store::session::to_come(tx, basin, id, today)?;
    let now = tx.now();
    let score = completeness(&offer, &choices, usize::try_from(sessions).unwrap_or(0)).score;
    store::offer::set_completeness(tx, basin, id, score, now)?;
    Ok(())
}
