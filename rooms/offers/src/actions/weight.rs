//! Changing what each criterion of "what fits" weighs.

use super::ActionError;
use crate::code::Criterion;
use crate::permissions::LeadOffers;
use crate::store;
use crate::version::changed;
use navette_database::{Subject, Tx};
use navette_web::May;
use serde_json::json;

/// Writes the weights that differ from those in force; tells how many.
///
/// # Errors
/// When a weight is not from 0 to 100.
pub fn set_weights(
    tx: &mut Tx<'_>,
    may: &May<LeadOffers>,
    weights: &[(Criterion, i64)],
) -> Result<usize, ActionError> {
    changed(tx, may.scope())?;
    let before = store::weight::weights(tx, may.scope())?;
    let mut count = 0;
    for (criterion, weight) in weights {
        if !(0..=100).contains(weight) {
            return Err(ActionError::field("weight", crate::field::FieldError::NotCount(100)));
        }
        let old = i64::from(before.of(*criterion));
        if old == *weight {
            continue;
        }
        store::weight::set(tx, may.scope(), *criterion, *weight, may.actor().account())?;
        let data = json!({ "criterion": criterion.code(), "before": old, "after": weight });
        let subject = Subject { kind: "fit_weight", id: may.scope().id().0 };
        tx.journal(Some(may.scope().id()), may.actor(), "weight.changed", subject, &data)?;
        count += 1;
    }
    Ok(count)
}

/// Goes back to the usual weights.
///
/// # Errors
/// When the base refuses.
pub fn usual_weights(tx: &mut Tx<'_>, may: &May<LeadOffers>) -> Result<(), ActionError> {
    changed(tx, may.scope())?;
    store::weight::clear(tx, may.scope())?;
    let subject = Subject { kind: "fit_weight", id: may.scope().id().0 };
    tx.journal(Some(may.scope().id()), may.actor(), "weight.usual", subject, &json!({}))?;
    Ok(())
}
