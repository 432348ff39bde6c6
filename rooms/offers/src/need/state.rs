//! Which step may follow which, and who may take it: read by the server and the screen alike.

use crate::code::NeedState::{
    self, AgreedByHead, Matched, Matching, Proposed, Received, Understood, Unmet, Withdrawn,
};
use crate::step::{self, allowed};
use navette_database::codes;
use navette_web::Role;

codes! {
    /// A step in the life of a need.
    pub enum NeedStep {
        /// Says what is asked.
        Understand = "understand",
        /// The head says yes.
        Agree = "agree",
        /// The head says no.
        Disagree = "disagree",
        /// Looks for an offer.
        Search = "search",
        /// Proposes one.
        Propose = "propose",
        /// The school takes one.
        Accept = "accept",
        /// The school takes none of those proposed.
        Decline = "decline",
        /// The school leaves one of several.
        Leave = "leave",
        /// Says that nothing could be found, with the reason.
        GiveUp = "give_up",
        /// The school no longer asks.
        Withdraw = "withdraw",
        /// Takes it up again.
        Reopen = "reopen",
    }
}

/// Who takes a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// The team and its partners.
    Us,
    /// The school, signed in or through a link.
    School,
    /// The head, through a link.
    Head,
}

impl Side {
    /// The side of a role, if it takes any step.
    pub const fn of(role: Role) -> Option<Self> {
        match role {
            Role::Coordination | Role::Finance | Role::Partner => Some(Self::Us),
            Role::School => Some(Self::School),
            _ => None,
        }
    }
}

/// Whose turn it is, in the order in which we care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Turn {
    /// Ours.
    Us,
    /// The school's.
    School,
    /// The head's.
    Head,
    /// The operator's: the school has chosen.
    Operator,
    /// Nobody's: it has ended.
    Nobody,
}

impl Turn {
    /// The stem of its translation key.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Us => "us",
            Self::School => "school",
            Self::Head => "head",
            Self::Operator => "operator",
            Self::Nobody => "nobody",
        }
    }
}

/// Whose turn it is in a state.
pub const fn turn(state: NeedState) -> Turn {
    match state {
        Received | AgreedByHead | Matching => Turn::Us,
        Understood => Turn::Head,
        Proposed => Turn::School,
        Matched => Turn::Operator,
        Unmet | Withdrawn => Turn::Nobody,
    }
}

/// A step that may be taken.
pub type Allowed = step::Allowed<NeedState, NeedStep, Side>;

const US: &[Side] = &[Side::Us];
const ASKER: &[Side] = &[Side::Us, Side::School];
const HEAD: &[Side] = &[Side::Us, Side::Head];
const ANYONE: &[Side] = &[Side::Us, Side::School, Side::Head];

/// Every step there is.
pub const STEPS: &[Allowed] = &[
    allowed(Received, NeedStep::Understand, Understood, US),
    allowed(Received, NeedStep::Agree, AgreedByHead, HEAD),
    allowed(Received, NeedStep::Disagree, Withdrawn, HEAD),
    allowed(Received, NeedStep::GiveUp, Unmet, US),
    allowed(Received, NeedStep::Withdraw, Withdrawn, ASKER),
    allowed(Understood, NeedStep::Agree, AgreedByHead, HEAD),
    allowed(Understood, NeedStep::Disagree, Withdrawn, HEAD),
    allowed(Understood, NeedStep::GiveUp, Unmet, US),
    allowed(Understood, NeedStep::Withdraw, Withdrawn, ASKER),
    allowed(AgreedByHead, NeedStep::Search, Matching, US),
    allowed(AgreedByHead, NeedStep::Propose, Proposed, US),
    allowed(AgreedByHead, NeedStep::GiveUp, Unmet, US),
    allowed(AgreedByHead, NeedStep::Withdraw, Withdrawn, ASKER),
    allowed(Matching, NeedStep::Propose, Proposed, US),
    allowed(Matching, NeedStep::GiveUp, Unmet, US),
    allowed(Matching, NeedStep::Withdraw, Withdrawn, ASKER),
    allowed(Proposed, NeedStep::Propose, Proposed, US),
    allowed(Proposed, NeedStep::Accept, Matched, ANYONE),
    allowed(Proposed, NeedStep::Leave, Proposed, ANYONE),
    allowed(Proposed, NeedStep::Decline, Matching, ANYONE),
    allowed(Proposed, NeedStep::GiveUp, Unmet, US),
    allowed(Proposed, NeedStep::Withdraw, Withdrawn, ASKER),
    allowed(Matched, NeedStep::GiveUp, Unmet, US),
    allowed(Matched, NeedStep::Withdraw, Withdrawn, ASKER),
    // What was not met is not closed: an offer may come later.
    allowed(Unmet, NeedStep::Propose, Proposed, US),
    allowed(Unmet, NeedStep::Reopen, Matching, US),
    allowed(Unmet, NeedStep::Withdraw, Withdrawn, ASKER),
    allowed(Withdrawn, NeedStep::Reopen, Understood, US),
];

/// The steps that a side may take from a state, in the order of the table.
pub fn steps(from: NeedState, side: Side) -> impl Iterator<Item = NeedStep> {
    step::steps(STEPS, from, side)
}

/// Where a step leads, if this side may take it from there.
pub fn next(from: NeedState, step: NeedStep, side: Side) -> Option<NeedState> {
    step::next(STEPS, from, step, side)
}

/// The steps that take a need back to where it stood, when there are such.
pub fn way_back(from: NeedState, to: NeedState, side: Side) -> Option<Vec<NeedStep>> {
    let takes_back = |step| matches!(step, NeedStep::Withdraw | NeedStep::Reopen);
    step::way_back(STEPS, (from, to), &side, takes_back)
}

/// Whether it still waits for something: neither matched nor withdrawn. One that was not met does.
pub const fn is_open(state: NeedState) -> bool {
    !matches!(state, Matched | Withdrawn)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_state_can_be_reached_and_left() {
        step::tests::is_sound(STEPS, Received, NeedState::ALL, Side::Us);
    }

    #[test]
    fn an_agreement_and_an_end_can_be_taken_back_where_the_table_leads() {
        let back = |from, to| way_back(from, to, Side::Us);
        assert_eq!(back(AgreedByHead, Understood), Some(vec![NeedStep::Withdraw, NeedStep::Reopen]));
        assert_eq!(back(Unmet, Matching), Some(vec![NeedStep::Reopen]));
        assert_eq!(back(Matched, Proposed), None);
        assert_eq!(way_back(AgreedByHead, Understood, Side::School), None);
    }

    #[test]
    fn only_the_head_or_us_agree_and_only_we_propose() {
        for one in STEPS {
            match one.step {
                NeedStep::Agree | NeedStep::Disagree => assert!(!one.by.contains(&Side::School)),
                NeedStep::Propose | NeedStep::GiveUp | NeedStep::Reopen | NeedStep::Search => {
                    assert_eq!(one.by, [Side::Us]);
                }
                _ => {}
            }
        }
    }

    #[test]
    fn whoever_has_the_turn_can_take_a_step() {
        for state in NeedState::ALL {
            let side = match turn(*state) {
                Turn::Us => Side::Us,
                Turn::School => Side::School,
                Turn::Head => Side::Head,
                // The operator books, which is no step of the need.
                Turn::Operator | Turn::Nobody => continue,
            };
            assert!(steps(*state, side).next().is_some(), "{state}");
        }
    }

    proptest! {
        /// Whatever is tried, a need is only matched after a proposal, and proposals after an agreement.
        #[test]
        fn any_walk_keeps_the_order(tries in proptest::collection::vec((0..NeedStep::ALL.len(), 0usize..3), 0..80)) {
            let (mut state, mut agreed, mut proposed) = (Received, false, false);
            for (step, side) in tries {
                let (step, side) = (NeedStep::ALL[step], [Side::Us, Side::School, Side::Head][side]);
                let Some(to) = next(state, step, side) else { continue };
                agreed |= step == NeedStep::Agree;
                proposed |= step == NeedStep::Propose;
                prop_assert!(to != Matched || (state == Proposed && proposed));
                // What was given up before anyone agreed may be proposed for by us, knowing it.
                prop_assert!(to != Matching || agreed || state == Unmet || state == Proposed);
                state = to;
            }
        }
    }
}
