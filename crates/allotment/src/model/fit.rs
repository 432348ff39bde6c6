//! Whether a session fits a group, and if not, why not.

use crate::answer::Because;
use crate::problem::{Candidate, Due, Group, Id, Offer, Problem, Purse, Session};

/// What keeps a candidate out whatever the others get.
pub(crate) enum Misfit {
    /// No due asks for it, or it was met before.
    NotDue,
    /// One of the tests fails.
    Because(Because),
}

fn all_in(wanted: &[Id], allowed: &[Id]) -> bool {
    allowed.is_empty() || wanted.iter().all(|one| allowed.contains(one))
}

/// Whether a purse may pay for a group at an offer.
pub(crate) fn pays_place(purse: &Purse, offer: &Offer, group: &Group) -> bool {
    pays_opening(purse, offer)
        && all_in(&group.levels, &purse.levels)
        && (purse.networks.is_empty()
            || group.network.as_ref().is_some_and(|network| purse.networks.contains(network)))
}

/// Whether a purse may pay the opening of a session of an offer.
pub(crate) fn pays_opening(purse: &Purse, offer: &Offer) -> bool {
    offer.purses.contains(&purse.id) && (purse.settings.is_empty() || purse.settings.contains(&offer.setting))
}

/// What a place costs.
pub(crate) fn cents(offer: &Offer, group: &Group, candidate: &Candidate) -> i64 {
    (offer.price.pupil * u64::from(group.pupils) + offer.price.group + candidate.travel_cents) as i64
}

/// The due of an offer, and how many places of it the group may still get.
pub(crate) fn due_of(dues: &[Due], offer: &Offer, group: &Group) -> Option<(usize, u32)> {
    let position = dues.iter().position(|due| due.setting == offer.setting)?;
    let had: u32 = group.had.iter().filter(|had| had.due == dues[position].id).map(|had| had.places).sum();
    Some((position, dues[position].places.saturating_sub(had)))
}

/// Why a candidate cannot be had, if it cannot. `forbidden` says whether someone forbade it.
pub(crate) fn misfit(
    problem: &Problem,
    group: &Group,
    candidate: &Candidate,
    session: &Session,
    offer: &Offer,
    forbidden: bool,
) -> Option<Misfit> {
    if due_of(&problem.rules.dues, offer, group).is_none_or(|(_, left)| left == 0) {
        return Some(Misfit::NotDue);
    }
    let limit = group.travel_limit.or(problem.rules.travel_limit);
    let load = candidate.load.unwrap_or(group.pupils);
    let because = if !all_in(&group.levels, &offer.levels) {
        Because::Level
    } else if offer
        .language
        .as_ref()
        .is_some_and(|language| !group.languages.is_empty() && !group.languages.contains(language))
    {
        Because::Language
    } else if session.moments.iter().any(|moment| group.busy.contains(moment)) {
        Because::Busy
    } else if limit.is_some_and(|limit| candidate.metres > limit) {
        Because::Travel
    } else if forbidden {
        Because::Forbidden
    } else if session.pupils.is_some_and(|pupils| load > pupils) {
        Because::TooLarge
    } else if (cents(offer, group, candidate) > 0
        && !problem.purses.iter().any(|purse| pays_place(purse, offer, group)))
        || (offer.price.session > 0 && !problem.purses.iter().any(|purse| pays_opening(purse, offer)))
    {
        Because::NoPurse
    } else {
        return None;
    };
    Some(Misfit::Because(because))
}
