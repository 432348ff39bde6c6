//! The keys of the room's records.

use navette_database::{Subject, id_type};

id_type! {
    /// The key of an offer.
    OfferId,
    /// The key of a dated slot of an offer.
    SessionId,
    /// The key of a need.
    NeedId,
    /// The key of a group of alike needs.
    NeedGroupId,
    /// The key of a list of needs that came in.
    NeedListId,
    /// The key of a word that passed about a need.
    NeedWordId,
    /// The key of a proposal.
    ProposalId,
    /// The key of a place taken.
    TakenId,
    /// The key of a link that answers one question.
    LinkId,
    /// The key of a claim on a sheet.
    ClaimId,
    /// The key of an import of offers.
    OfferImportId,
    /// The key of a ring of synonyms.
    SynonymId,
    /// The key of what a basin says of a purse.
    PurseId,
}

impl OfferId {
    /// The offer as the journal names it.
    pub const fn subject(self) -> Subject<'static> {
        Subject { kind: "offer", id: self.0 }
    }
}

impl NeedId {
    /// The need as the journal names it.
    pub const fn subject(self) -> Subject<'static> {
        Subject { kind: "need", id: self.0 }
    }
}
