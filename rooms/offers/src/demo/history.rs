//! How each imagined offer came to where it stands: the lines of its history.

use crate::code::{OfferState, SeasonAnswer};
use crate::id::OfferId;
use crate::offer::Offer;
use crate::offer::state::OfferStep;
use jiff::{SignedDuration, Timestamp};
use navette_database::{BasinScope, Error, Tx, Uuid};
use navette_network::demo::{Chance, insert};
use serde_json::{Value, json};

/// A line to write: its key, when, what, of which offer.
struct Past {
    id: Uuid,
    at: Timestamp,
    verb: String,
    offer: OfferId,
    data: Value,
}

/// The steps that lead to a state, from the draft on.
fn steps(state: OfferState) -> &'static [(OfferStep, OfferState)] {
    use OfferState::{Checked, Draft, Published, Rejected, Retired, Submitted, ToConfirm};
    use OfferStep::{Ask, Check, Publish, Reject, Retire, Submit};
    match state {
        Draft => &[],
        Submitted => &[(Submit, Submitted)],
        Checked => &[(Submit, Submitted), (Check, Checked)],
        Published => &[(Submit, Submitted), (Check, Checked), (Publish, Published)],
        ToConfirm => &[(Submit, Submitted), (Publish, Published), (Ask, ToConfirm)],
        Rejected => &[(Submit, Submitted), (Reject, Rejected)],
        Retired => &[(Submit, Submitted), (Publish, Published), (Retire, Retired)],
    }
}

/// Writes the history of offers: written, then step by step until the day since which each stands where it does.
pub(super) fn write<'o>(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    chance: &mut Chance,
    offers: impl Iterator<Item = (&'o Offer, Option<(&'o str, SeasonAnswer)>)>,
) -> Result<(), Error> {
    let mut all = Vec::new();
    for (offer, answer) in offers {
        let mut add = |at: Timestamp, verb: String, data: Value| {
            all.push(Past { id: chance.key(at), at, verb, offer: offer.id, data });
        };
        let begun = offer.created_at;
        add(begun, "offer.created".to_owned(), json!({"title": offer.title, "source": offer.source}));
        let steps = steps(offer.state);
        // The last one on the day since which it stands there; never before it was written.
        let last = offer.state_since.at(10, 15, 0, 0).to_zoned_datetime(navette_database::brussels());
        let last = last.map_or(begun, |last| last.timestamp()).max(begun + SignedDuration::from_hours(1));
        let (mut from, span) = (OfferState::Draft, last.duration_since(begun));
        for (place, (step, to)) in (1..).zip(steps) {
            let many = i32::try_from(steps.len()).unwrap_or(1);
            let mut data = json!({"from": from.code(), "to": to.code()});
            if let Some(reason) = offer.rejection.filter(|_| *to == OfferState::Rejected) {
                data["reason"] = reason.code().into();
                data["note"] = "".into();
            }
            add(begun + span / many * place, format!("offer.{}", step.code()), data);
            from = *to;
        }
        if let Some((season, answer)) = answer {
            let state = offer.state.code();
            let data = json!({"season": season, "answer": answer.code(), "from": state, "to": state});
            add(last + SignedDuration::from_mins(5), "offer.answered".to_owned(), data);
        }
    }
    let (kind, account) = ("offer", None::<Uuid>);
    let columns = "id, basin_id, at, account_id, verb, subject_kind, subject_id, data";
    insert(tx, "journal", columns, &all, |one| {
        [&one.id, &basin, &one.at, &account, &one.verb, &kind, &one.offer, &one.data]
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offer::state::{Side, next};

    #[test]
    fn each_history_is_one_that_may_have_been() {
        for state in OfferState::ALL {
            let mut at = OfferState::Draft;
            for (step, to) in steps(*state) {
                assert_eq!(next(at, *step, Side::Us), Some(*to), "{step:?} from {at:?}");
                at = *to;
            }
            assert_eq!(at, *state);
        }
    }
}
