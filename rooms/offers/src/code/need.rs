//! The lists of a need, and of what is proposed for it.

use navette_database::codes;

codes! {
    /// Where a need stands; which may follow which is in [`crate::need::state`].
    pub enum NeedState {
        /// It came in.
        Received = "received",
        /// We know what is asked.
        Understood = "understood",
        /// The head of the school agrees.
        AgreedByHead = "agreed_by_head",
        /// We look for an offer.
        Matching = "matching",
        /// One or more offers were proposed.
        Proposed = "proposed",
        /// The school took one.
        Matched = "matched",
        /// Nothing could be found, with the reason: it keeps counting.
        Unmet = "unmet",
        /// The school no longer asks.
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// How it came in.
    pub enum NeedSource {
        /// A mail.
        Mail = "mail",
        /// A telephone call.
        Phone = "phone",
        /// The form of the schools' door.
        Form = "form",
        /// A meeting or a visit.
        Meeting = "meeting",
        /// A list.
        List = "list",
    }
}

codes! {
    /// Why nothing could be found.
    pub enum UnmetReason {
        /// Too dear.
        Money = "money",
        /// No date fits.
        Date = "date",
        /// The class cannot travel.
        Transport = "transport",
        /// Nobody offers it.
        NoOffer = "no_offer",
        /// The school or the operator did not answer.
        NoAnswer = "no_answer",
        /// Another reason, said in words.
        Other = "other",
    }
}

codes! {
    /// Why a school did not take what was proposed.
    pub enum Refusal {
        /// Too dear.
        Price = "price",
        /// The date does not fit.
        Date = "date",
        /// Too far.
        Distance = "distance",
        /// Not for these pupils.
        Level = "level",
        /// Not what was asked.
        Theme = "theme",
        /// Something else was found.
        Found = "found",
        /// Another reason, said in words.
        Other = "other",
    }
}

codes! {
    /// What a need has several of.
    pub enum NeedList {
        /// Domains.
        Domain = "domain",
        /// Components.
        Component = "component",
        /// Modes of expression.
        Mode = "mode",
        /// Levels.
        Level = "level",
        /// Inside or outside.
        Setting = "setting",
        /// Types of offers.
        Type = "type",
        /// Access.
        Access = "access",
        /// Languages.
        Language = "language",
    }
}

codes! {
    /// Whose word it was.
    pub enum WordSide {
        /// The school.
        School = "school",
        /// Its head.
        Head = "head",
        /// Us.
        Us = "us",
        /// An operator.
        Operator = "operator",
    }
}

codes! {
    /// What kind of word passed about a need.
    pub enum WordKind {
        /// A note of ours.
        Note = "note",
        /// A call.
        Call = "call",
        /// A mail.
        Mail = "mail",
        /// A proposal.
        Proposal = "proposal",
        /// An answer to one.
        Answer = "answer",
        /// The head's agreement, asked or given.
        Agreement = "agreement",
    }
}

codes! {
    /// Yes or no: the head's agreement, the answer to a proposal.
    pub enum Agreement {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
}

codes! {
    /// What a link answers.
    pub enum LinkPurpose {
        /// Which offers of an operator still stand.
        Season = "season",
        /// Whether the head agrees.
        Agreement = "agreement",
        /// Whether a proposal suits.
        Proposal = "proposal",
        /// How a need gets on.
        Follow = "follow",
        /// That an address is the claimant's own.
        Claim = "claim",
    }
}

codes! {
    /// Where a claim on a sheet stands.
    pub enum ClaimState {
        /// Asked; the address is not proved.
        Asked = "asked",
        /// The address is the claimant's own.
        Checked = "checked",
        /// The sheet is theirs.
        Granted = "granted",
        /// It is not.
        Refused = "refused",
    }
}

codes! {
    /// What "what fits" weighs.
    pub enum Criterion {
        /// The same levels.
        Level = "level",
        /// The same domain.
        Domain = "domain",
        /// The same component.
        Component = "component",
        /// The same type.
        Type = "type",
        /// Inside or outside as asked.
        Setting = "setting",
        /// At the time asked.
        Period = "period",
        /// Near, or the operator comes.
        Distance = "distance",
        /// Within the means.
        Price = "price",
        /// For those who need it made easier.
        Access = "access",
        /// In a language they have.
        Language = "language",
        /// Large enough for the group.
        Size = "size",
        /// Something this school never met.
        Novelty = "novelty",
        /// The words of the school.
        Words = "words",
        /// How complete and how fresh the offer is.
        Trust = "trust",
    }
}

impl Criterion {
    /// What it weighs as long as nobody said otherwise, from 0 to 100.
    pub const fn usual_weight(self) -> i64 {
        match self {
            Self::Level => 100,
            Self::Domain => 80,
            Self::Words => 60,
            Self::Distance | Self::Price => 50,
            Self::Period | Self::Setting => 40,
            Self::Access => 35,
            Self::Component | Self::Type | Self::Language => 30,
            Self::Novelty | Self::Size => 20,
            Self::Trust => 10,
        }
    }
}
