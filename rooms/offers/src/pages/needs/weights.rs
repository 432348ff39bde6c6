//! What "what fits" weighs: seen by all who read needs, changed by whoever leads.

use super::tabs;
use crate::actions::weight::{set_weights, usual_weights};
use crate::code::Criterion;
use crate::field::FieldError;
use crate::pages::words;
use crate::permissions::{LeadOffers, ReadNeeds};
use crate::store;
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_web::{Failure, Fields, May, Onward, Shell, Submitted, Tab, Visit, html};

struct Weight {
    name: &'static str,
    label: String,
    why: String,
    value: String,
    usual: i64,
    changed: bool,
    error: String,
    /// For the bar: the weight in force, from 0 to 100.
    bar: i64,
}

#[derive(Template)]
#[template(path = "needs/weights.html")]
struct WeightsPage {
    shell: Shell,
    tabs: Vec<Tab>,
    fields: Fields,
    weights: Vec<Weight>,
    leads: bool,
    changed: bool,
}

fn page(shell: Shell, fields: Fields, kept: &crate::need::fit::Weights, leads: bool) -> WeightsPage {
    let weights: Vec<Weight> = Criterion::ALL
        .iter()
        .map(|criterion| {
            let (code, now) = (criterion.code(), i64::from(kept.of(*criterion)));
            Weight {
                name: code,
                label: shell.tc("needs-criterion-", code),
                why: shell.tc("needs-criterion-why-", code),
                value: fields.some(code).map_or_else(|| now.to_string(), str::to_owned),
                usual: criterion.usual_weight(),
                changed: now != criterion.usual_weight(),
                error: fields.error(code).to_owned(),
                bar: now,
            }
        })
        .collect();
    WeightsPage {
        tabs: tabs(&shell, "/demandes/ponderation"),
        changed: weights.iter().any(|weight| weight.changed),
        weights,
        leads,
        fields,
        shell,
    }
}

/// `GET /demandes/ponderation`
pub(super) async fn show(visit: Visit) -> Response {
    visit
        .read(|c, may: &May<ReadNeeds>, shell| {
            let kept = store::weight::weights(c, may.scope())?;
            html(&page(shell, Fields::default(), &kept, may.also::<LeadOffers>().is_some()))
        })
        .await
}

/// `POST /demandes/ponderation`: a number for each criterion, or `usual`.
pub(super) async fn save(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<LeadOffers>, shell| {
            let onward = Onward::to("/demandes/ponderation");
            if fields.get("do") == "usual" {
                usual_weights(tx, may).map_err(|error| words::failure(&shell, error))?;
                return Ok(onward.done(shell.t("needs-weights-usual-done")).into_response());
            }
            let mut wanted = Vec::new();
            for criterion in Criterion::ALL {
                let Some(typed) = fields.some(criterion.code()) else { continue };
                match typed.parse::<i64>().ok().filter(|weight| (0..=100).contains(weight)) {
                    Some(weight) => wanted.push((*criterion, weight)),
                    None => {
                        fields.refuse(criterion.code(), words::refusal(&shell, &FieldError::NotCount(100)));
                    }
                }
            }
            if fields.refused() {
                let kept = store::weight::weights(tx, may.scope())?;
                return Err(Failure::again(html(&page(shell, fields, &kept, true))?));
            }
            let n = set_weights(tx, may, &wanted).map_err(|error| words::failure(&shell, error))?;
            let said = shell.tn("needs-weights-done", &i64::try_from(n).unwrap_or(0));
            Ok(onward.done(said).into_response())
        })
        .await
}
