//! What people do: may I, load, rule, save, journal, in the transaction given. Each begins by counting the change.

pub mod bulk;
pub mod edit;
pub mod erase;
pub mod export;
pub mod interaction;
pub mod merge;
pub mod operator;
pub mod own;
pub mod person;
pub mod reach;
pub mod role;
pub mod site;
pub mod tag;
pub mod undo;
pub mod view;

use crate::code::{Kind, OrganisationKind, PartyKind};
use crate::field::FieldError;
use crate::id::Record;
use navette_database::{BasinScope, Conn, Error, Uuid, statements};

/// Why an action was refused, or failed.
#[derive(Debug, thiserror::Error)]
pub enum ActionError {
    /// There is no such record in this basin.
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
    /// The record was merged away or erased: it cannot be changed.
    #[error("the record is no more")]
    Gone,
    /// It is not theirs to do: another author's, or without an account.
    #[error("not allowed")]
    NotAllowed,
    /// The base failed.
    #[error(transparent)]
    Database(#[from] Error),
}

impl ActionError {
    pub(crate) fn field(field: &'static str, why: FieldError) -> Self {
        Self::Field { field, why }
    }
}

statements! {
    /// Whether a board is in the basin.
    BOARD_THERE = "SELECT id FROM school_board WHERE basin_id = ?1 AND id = ?2";
    /// Whether a school is in the basin.
    SCHOOL_THERE = "SELECT id FROM school WHERE basin_id = ?1 AND id = ?2";
    /// Whether a site is in the basin.
    SITE_THERE = "SELECT id FROM site WHERE basin_id = ?1 AND id = ?2";
    /// Whether an operator is in the basin, not merged away.
    OPERATOR_THERE = "SELECT id FROM operator WHERE basin_id = ?1 AND id = ?2 AND merged_into IS NULL";
    /// Whether a person is in the basin, neither merged away nor erased.
    PERSON_THERE = "SELECT id FROM person
                    WHERE basin_id = ?1 AND id = ?2 AND merged_into IS NULL AND erased_on IS NULL";
}

/// Refuses what is not a living record of this basin.
pub(crate) fn needs(c: &mut Conn<'_>, basin: BasinScope, record: Record) -> Result<(), ActionError> {
    let sql = match record.kind {
        Kind::Board => BOARD_THERE,
        Kind::School => SCHOOL_THERE,
        Kind::Site => SITE_THERE,
        Kind::Operator => OPERATOR_THERE,
        Kind::Person => PERSON_THERE,
    };
    match c.one::<(Uuid,)>(sql, &[&basin, &record.id])? {
        Some(_) => Ok(()),
        None => Err(ActionError::NotFound),
    }
}

impl Record {
    /// The organisation, as a record.
    pub fn organisation(kind: OrganisationKind, id: Uuid) -> Self {
        Self::new(kind.into(), id)
    }

    /// The party, as a record.
    pub fn party(kind: PartyKind, id: Uuid) -> Self {
        Self::new(kind.into(), id)
    }
}
