//! A claim: someone says that the sheet of an operator or a school is theirs, and we look whether it is.

use navette_database::codes;

codes! {
    /// Of what the sheet is.
    pub enum ClaimKind {
        /// An operator.
        Operator = "operator",
        /// A site of a school.
        Site = "site",
    }
}

codes! {
    /// Where a claim stands.
    pub enum ClaimState {
        /// It was asked for.
        Asked = "asked",
        /// We spoke to someone there.
        Checked = "checked",
        /// They may come in.
        Granted = "granted",
        /// They may not, with the reason.
        Refused = "refused",
    }
}

codes! {
    /// What we do about a claim.
    pub enum ClaimStep {
        /// Notes that someone there was asked.
        Check = "check",
        /// Lets them in.
        Grant = "grant",
        /// Does not.
        Refuse = "refuse",
    }
}

codes! {
    /// Why a claim is refused: each has a sentence that helps.
    pub enum ClaimRefusal {
        /// Nobody there knows them.
        NotKnown = "not_known",
        /// It is the sheet of someone else.
        OtherSheet = "other_sheet",
        /// We could not reach anybody there.
        NotReached = "not_reached",
        /// The head does not wish it.
        NotAgreed = "not_agreed",
    }
}

/// Every step there is: from where, which, to where. All of them are ours.
pub const STEPS: &[(ClaimState, ClaimStep, ClaimState)] = &[
    (ClaimState::Asked, ClaimStep::Check, ClaimState::Checked),
    (ClaimState::Asked, ClaimStep::Grant, ClaimState::Granted),
    (ClaimState::Asked, ClaimStep::Refuse, ClaimState::Refused),
    (ClaimState::Checked, ClaimStep::Grant, ClaimState::Granted),
    (ClaimState::Checked, ClaimStep::Refuse, ClaimState::Refused),
];

/// Where a step leads, if it may be taken from there.
pub fn next(from: ClaimState, step: ClaimStep) -> Option<ClaimState> {
    STEPS.iter().find(|one| one.0 == from && one.1 == step).map(|one| one.2)
}

/// The steps that may be taken from a state.
pub fn steps(from: ClaimState) -> impl Iterator<Item = ClaimStep> {
    STEPS.iter().filter(move |one| one.0 == from).map(|one| one.1)
}

/// Whether it waits for us.
pub const fn is_open(state: ClaimState) -> bool {
    matches!(state, ClaimState::Asked | ClaimState::Checked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_waits_can_be_decided_and_what_was_decided_stays() {
        for state in ClaimState::ALL {
            let decides = |step| next(*state, step).is_some_and(|to| !is_open(to));
            assert_eq!(decides(ClaimStep::Grant), is_open(*state), "{state}");
            assert_eq!(decides(ClaimStep::Refuse), is_open(*state), "{state}");
            assert_eq!(steps(*state).next().is_some(), is_open(*state), "{state}");
        }
    }

    proptest! {
        /// Whatever is tried, a claim is decided at most once.
        #[test]
        fn any_walk_ends_with_one_decision(tries in proptest::collection::vec(0..ClaimStep::ALL.len(), 0..20)) {
            let (mut state, mut decisions) = (ClaimState::Asked, 0);
            for step in tries {
                let Some(to) = next(state, ClaimStep::ALL[step]) else { continue };
                decisions += i32::from(!is_open(to));
                state = to;
            }
            prop_assert!(decisions <= 1);
            prop_assert_eq!(decisions == 1, !is_open(state));
        }
    }
}
