//! Which step may follow which, and who may take it: read by the server and the screen alike.

use crate::code::OfferState::{self, Checked, Draft, Published, Rejected, Retired, Submitted, ToConfirm};
use crate::step::{self, allowed};
use navette_database::codes;
use navette_web::Role;

codes! {
    /// A step in the life of an offer.
    pub enum OfferStep {
        /// Sends it to be checked.
        Submit = "submit",
        /// Finds it good.
        Check = "check",
        /// Shows it in the catalogue.
        Publish = "publish",
        /// Sends it back, with a reason.
        Reject = "reject",
        /// Asks whether it still stands.
        Ask = "ask",
        /// Says that it does.
        Confirm = "confirm",
        /// Takes it back to be written on.
        Resume = "resume",
        /// Says that it is no longer offered.
        Retire = "retire",
    }
}

/// Who takes a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// Coordination and finance.
    Us,
    /// The operator whose offer it is, signed in or through a link.
    Operator,
    /// A job.
    Program,
}

impl Side {
    /// The side of a role, if it takes any step.
    pub const fn of(role: Role) -> Option<Self> {
        match role {
            Role::Coordination | Role::Finance => Some(Self::Us),
            Role::Operator => Some(Self::Operator),
            _ => None,
        }
    }
}

/// A step that may be taken.
pub type Allowed = step::Allowed<OfferState, OfferStep, Side>;

const US: &[Side] = &[Side::Us];
const BOTH: &[Side] = &[Side::Us, Side::Operator];
const JOB: &[Side] = &[Side::Us, Side::Program];

/// Every step there is.
pub const STEPS: &[Allowed] = &[
    allowed(Draft, OfferStep::Submit, Submitted, BOTH),
    // Whoever checks need not send it to herself.
    allowed(Draft, OfferStep::Publish, Published, US),
    allowed(Draft, OfferStep::Retire, Retired, BOTH),
    allowed(Submitted, OfferStep::Check, Checked, US),
    allowed(Submitted, OfferStep::Publish, Published, US),
    allowed(Submitted, OfferStep::Reject, Rejected, US),
    allowed(Submitted, OfferStep::Resume, Draft, BOTH),
    allowed(Checked, OfferStep::Publish, Published, US),
    allowed(Checked, OfferStep::Reject, Rejected, US),
    allowed(Checked, OfferStep::Retire, Retired, BOTH),
    allowed(Published, OfferStep::Ask, ToConfirm, JOB),
    allowed(Published, OfferStep::Confirm, Published, BOTH),
    allowed(Published, OfferStep::Retire, Retired, BOTH),
    allowed(ToConfirm, OfferStep::Confirm, Published, BOTH),
    allowed(ToConfirm, OfferStep::Retire, Retired, BOTH),
    allowed(Rejected, OfferStep::Resume, Draft, BOTH),
    allowed(Rejected, OfferStep::Retire, Retired, BOTH),
    allowed(Retired, OfferStep::Resume, Draft, BOTH),
];

/// The steps that a side may take from a state, in the order of the table.
pub fn steps(from: OfferState, side: Side) -> impl Iterator<Item = OfferStep> {
    step::steps(STEPS, from, side)
}

/// Where a step leads, if this side may take it from there.
pub fn next(from: OfferState, step: OfferStep, side: Side) -> Option<OfferState> {
    step::next(STEPS, from, step, side)
}

/// The steps that take an offer back to where it stood, when there are such.
pub fn way_back(from: OfferState, to: OfferState, side: Side) -> Option<Vec<OfferStep>> {
    let takes_back = |step| matches!(step, OfferStep::Resume | OfferStep::Retire | OfferStep::Submit);
    step::way_back(STEPS, (from, to), &side, takes_back)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_published_or_sent_back_can_be_taken_back() {
        let back = |from, to| way_back(from, to, Side::Us);
        assert_eq!(back(Published, Draft), Some(vec![OfferStep::Retire, OfferStep::Resume]));
        assert_eq!(back(Rejected, Submitted), Some(vec![OfferStep::Resume, OfferStep::Submit]));
        assert_eq!(back(Retired, Published), None, "what is shown again is looked at again");
        assert_eq!(back(Published, Published), None, "nothing was changed");
    }
    use proptest::prelude::*;

    #[test]
    fn every_state_can_be_reached_and_left() {
        step::tests::is_sound(STEPS, Draft, OfferState::ALL, Side::Us);
    }

    #[test]
    fn an_operator_never_publishes_what_nobody_checked() {
        for state in [Draft, Submitted, Checked, Rejected, Retired] {
            for step in steps(state, Side::Operator) {
                let to = next(state, step, Side::Operator).expect("it is in the table");
                assert!(!matches!(to, Published | ToConfirm | Checked), "{state} {step}");
            }
        }
    }

    #[test]
    fn the_roles_that_only_read_take_no_step() {
        for role in Role::ALL {
            let acts = matches!(role, Role::Coordination | Role::Finance | Role::Operator);
            assert_eq!(Side::of(*role).is_some(), acts, "{role}");
        }
    }

    proptest! {
        /// Whatever is tried, an offer is only shown once one of us said so, and never leaves the table.
        #[test]
        fn any_walk_stays_in_the_table(tries in proptest::collection::vec((0..OfferStep::ALL.len(), 0usize..3), 0..60)) {
            let (mut state, mut published_by_us) = (Draft, false);
            for (step, side) in tries {
                let (step, side) = (OfferStep::ALL[step], [Side::Us, Side::Operator, Side::Program][side]);
                let Some(to) = next(state, step, side) else { continue };
                prop_assert!(STEPS.iter().any(|one| (one.from, one.step, one.to) == (state, step, to)));
                published_by_us = match to {
                    Published | ToConfirm => published_by_us || side == Side::Us,
                    _ => false,
                };
                prop_assert!(published_by_us || !matches!(to, Published | ToConfirm));
                state = to;
            }
        }
    }
}
