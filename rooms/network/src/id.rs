//! The keys of the network's records.

use crate::code::Kind;
use navette_database::{Subject, Uuid, id_type};

id_type! {
    /// The key of a school board.
    BoardId,
    /// The key of a school.
    SchoolId,
    /// The key of a site.
    SiteId,
    /// The key of an operator.
    OperatorId,
    /// The key of a person.
    PersonId,
    /// The key of a person's function in an organisation.
    RoleId,
    /// The key of an interaction.
    InteractionId,
    /// The key of a tag.
    TagId,
    /// The key of a merge of two records.
    MergeId,
    /// The key of a correction that a contact proposed.
    CorrectionId,
    /// The key of a saved view.
    SavedViewId,
}

/// Any record of the network: its kind and its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Record {
    /// Which kind.
    pub kind: Kind,
    /// Which one.
    pub id: Uuid,
}

impl Record {
    /// The record of this kind and key.
    pub const fn new(kind: Kind, id: Uuid) -> Self {
        Self { kind, id }
    }

    /// The record as the journal names it.
    pub const fn subject(self) -> Subject<'static> {
        Subject { kind: self.kind.code(), id: self.id }
    }
}

macro_rules! record_of {
    ($($id:ident => $kind:ident),+ $(,)?) => { $(
        impl From<$id> for Record {
            fn from(id: $id) -> Self {
                Self::new(Kind::$kind, id.0)
            }
        }
    )+ };
}

record_of! { BoardId => Board, SchoolId => School, SiteId => Site, OperatorId => Operator, PersonId => Person }
