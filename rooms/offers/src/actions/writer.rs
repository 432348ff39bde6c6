//! Who writes an offer: one of us, its operator signed in, or its operator through a link.

use crate::offer::state::Side;
use crate::permissions::{EditOffers, ImportOffers, OwnOffers};
use navette_database::{Actor, BasinScope};
use navette_network::id::OperatorId;
use navette_web::May;

/// Proof that whoever writes may; made only from a permission or a link that was opened.
#[derive(Debug, Clone)]
pub struct Writer {
    scope: BasinScope,
    actor: Actor,
    side: Side,
    operator: Option<OperatorId>,
}

impl From<&May<EditOffers>> for Writer {
    fn from(may: &May<EditOffers>) -> Self {
        Self { scope: may.scope(), actor: may.actor(), side: Side::Us, operator: None }
    }
}

impl From<&May<ImportOffers>> for Writer {
    fn from(may: &May<ImportOffers>) -> Self {
        Self { scope: may.scope(), actor: may.actor(), side: Side::Us, operator: None }
    }
}

impl Writer {
    /// An operator signed in, over its own offers; nothing when the membership is bound to no operator.
    pub fn own(may: &May<OwnOffers>) -> Option<Self> {
        let operator = OperatorId(may.who().subject?);
        Some(Self { scope: may.scope(), actor: may.actor(), side: Side::Operator, operator: Some(operator) })
    }

    /// An operator through a link that was opened.
    pub(crate) fn linked(scope: BasinScope, operator: OperatorId) -> Self {
        Self { scope, actor: Actor::System, side: Side::Operator, operator: Some(operator) }
    }

    /// The basin.
    pub fn scope(&self) -> BasinScope {
        self.scope
    }

    /// Who acts, for the journal.
    pub fn actor(&self) -> Actor {
        self.actor
    }

    /// Which side takes the step.
    pub fn side(&self) -> Side {
        self.side
    }

    /// Whether offers of this operator are theirs to write.
    pub fn may_touch(&self, operator: OperatorId) -> bool {
        self.operator.is_none_or(|own| own == operator)
    }
}
