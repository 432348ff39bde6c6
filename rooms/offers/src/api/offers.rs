//! Every offer of the basin: read, added, changed, taken a step further.

use super::body::{body, text, typed};
use super::problem::{self, refused};
use super::view::{OfferView, OfferViews};
use super::{Paging, done, made};
use crate::actions::claim::Letter;
use crate::actions::offer::{NewOffer, create_offer};
use crate::actions::step::Because;
use crate::actions::tell::step_and_tell;
use crate::actions::{ActionError, Writer, edit};
use crate::code::{OfferKind, OfferList, Rejection};
use crate::id::OfferId;
use crate::lists::{Asked, OfferSort};
use crate::memory::Memory;
use crate::offer::state::OfferStep;
use crate::pages::offers::filter;
use crate::permissions::{EditOffers, ReadOffers};
use crate::store;
use axum::body::Bytes;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use navette_network::field::FieldError as SharedError;
use navette_web::{Failure, Key, May, Question, Visit};
use serde_json::Value;
use std::collections::BTreeMap;

/// An offer to add.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the body, for the description")]
struct OfferToAdd {
    /// Key of who offers it.
    operator_id: String,
    /// Title.
    title: String,
    /// `dated`, `place` or `on_request`.
    kind: String,
    /// Where it comes from, with its key there: nothing comes in twice.
    source: Option<String>,
    /// Its key there.
    source_key: Option<String>,
}

/// A step to take.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the body, for the description")]
struct StepToTake {
    /// `submit`, `check`, `publish`, `reject`, `confirm`, `resume` or `retire`.
    step: String,
    /// Code of the reason, to send back.
    reason: Option<String>,
    /// And in words.
    note: Option<String>,
}

/// The offers of the basin, filtered and sorted. Needs `offers.read`.
#[utoipa::path(get, path = "/api/v1/offers", tag = "offers",
    params(
        ("q" = Option<String>, Query, description = "Words as typed: plurals, accents, synonyms and typing errors are found as well"),
        ("state" = Option<String>, Query, description = "States, separated by commas; and every filter of the catalogue"),
        ("du" = Option<String>, Query, description = "From this day on, `2026-12-01`"),
        ("au" = Option<String>, Query, description = "Until this day"),
        ("operator" = Option<String>, Query, description = "Key of who offers it"),
        ("sort" = Option<String>, Query, description = "`title`, `operator`, `complete`, `changed`, `price`, `date`"),
        ("page" = Option<i64>, Query, description = "From 1"),
        ("per_page" = Option<i64>, Query, description = "At most 200; 50 when nothing is said"),
    ),
    responses((status = 200, description = "A page of offers", body = OfferViews)))]
pub(super) async fn list(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    visit
        .read(move |c, may: &May<ReadOffers>, _| {
            let filter = filter(&fields, c.today());
            let paging = Paging::read(&fields);
            let (skip, most) = paging.bounds();
            let sort = OfferSort::from_code(fields.get("sort")).unwrap_or(OfferSort::Title);
            let descending = fields.get("dir") == "desc";
            let asked = Asked { descending, skip, ..Asked::first(&filter, sort, most) };
            let page = memory.page(c, may.scope(), &asked)?;
            Ok(paging.answer(page.total, page.lines.iter().map(|(line, _)| OfferView::new(line)).collect()))
        })
        .await
}

/// One offer. Needs `offers.read`.
#[utoipa::path(get, path = "/api/v1/offers/{id}", tag = "offers", params(("id" = String, Path, description = "Its key")),
    responses((status = 200, description = "The offer", body = OfferView), (status = 404, description = "There is none in this basin")))]
pub(super) async fn one(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Key(id): Key<OfferId>,
) -> Response {
    visit
        .read(move |c, may: &May<ReadOffers>, _| {
            let line = memory.line(c, may.scope(), id)?.ok_or(Failure::NotFound)?;
            Ok(Json(OfferView::new(&line)).into_response())
        })
        .await
}

fn unknown(field: &'static str) -> ActionError {
    ActionError::Field { field, why: SharedError::Unknown.into() }
}

/// Adds a draft. Needs `offers.edit`.
#[utoipa::path(post, path = "/api/v1/offers", tag = "offers", request_body = OfferToAdd,
    responses((status = 201, description = "Added; `Location` says where", body = super::Made),
        (status = 422, description = "A field is not good", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn add(visit: Visit, bytes: Bytes) -> Response {
    visit
        .write(move |tx, may: &May<EditOffers>, shell| {
            let fields = body(&shell, &bytes)?;
            let refuse = |error| refused(&shell, error);
            let operator =
                text(&fields, "operator_id").parse().map_err(|_| refuse(unknown("operator_id")))?;
            let kind = OfferKind::from_code(&text(&fields, "kind")).ok_or_else(|| refuse(unknown("kind")))?;
            let (source, key) = (text(&fields, "source"), text(&fields, "source_key"));
            let new = NewOffer {
                operator,
                kind,
                title: &text(&fields, "title"),
                source: if source.is_empty() { "api" } else { &source },
                source_key: Some(key.as_str()).filter(|key| !key.is_empty()),
            };
            let id = create_offer(tx, &Writer::from(may), &new).map_err(refuse)?;
            Ok(made("/api/v1/offers", id))
        })
        .await
}

/// The list of an offer by its plural name.
fn list_named(name: &str) -> Option<OfferList> {
    Some(match name {
        "domains" => OfferList::Domain,
        "components" => OfferList::Component,
        "modes" => OfferList::Mode,
        "levels" => OfferList::Level,
        "purses" => OfferList::Purse,
        "access" => OfferList::Access,
        "languages" => OfferList::Language,
        "months" => OfferList::Month,
        _ => return None,
    })
}

/// Changes fields of an offer, by the names they have when read; `null` empties, a list takes the place of the one before;
/// `position` is `50.8503, 4.3517`. All of it, or nothing. Needs `offers.edit`.
#[utoipa::path(patch, path = "/api/v1/offers/{id}", tag = "offers", params(("id" = String, Path, description = "Its key")),
    request_body = Object,
    responses((status = 204, description = "Changed"), (status = 404, description = "There is none in this basin"),
        (status = 422, description = "A field is not good; nothing was changed", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn change(visit: Visit, Key(id): Key<OfferId>, bytes: Bytes) -> Response {
    visit
        .write(move |tx, may: &May<EditOffers>, shell| {
            store::offer::find(tx, may.scope(), id)?.ok_or(Failure::NotFound)?;
            let (fields, writer) = (body(&shell, &bytes)?, Writer::from(may));
            let mut errors = BTreeMap::new();
            for (name, value) in &fields {
                let done = match (list_named(name), value, typed(value)) {
                    (Some(list), Value::Array(values), _) => {
                        let values: Vec<String> = values.iter().filter_map(typed).collect();
                        edit::set_offer_list(tx, &writer, id, list, &values).map(|_| ())
                    }
                    // Amounts are in cents here, where pages take euros.
                    (None, Value::Number(cents), Some(_)) if name.ends_with("_cents") => {
                        let cents = cents.as_i64().unwrap_or(-1);
                        let euros = format!("{}.{:02}", cents / 100, (cents % 100).abs());
                        edit::edit_offer_field(tx, &writer, id, name, &euros).map(|_| ())
                    }
                    (None, _, Some(text)) => edit::edit_offer_field(tx, &writer, id, name, &text).map(|_| ()),
                    _ => Err(ActionError::UnknownField),
                };
                match done {
                    Ok(()) => {}
                    Err(ActionError::UnknownField) => {
                        errors.insert(name.clone(), shell.t("offers-api-no-such-field").to_owned());
                    }
                    Err(error @ ActionError::Field { .. }) => {
                        let sentence = crate::pages::words::told(&shell, &error).unwrap_or_default();
                        errors.insert(name.clone(), sentence);
                    }
                    Err(error) => return Err(refused(&shell, error)),
                }
            }
            if errors.is_empty() { Ok(done()) } else { Err(problem::told(&shell, "fields", errors)) }
        })
        .await
}

/// Takes an offer a step further in its life. Needs `offers.edit`.
#[utoipa::path(post, path = "/api/v1/offers/{id}/steps", tag = "offers", params(("id" = String, Path, description = "Its key")),
    request_body = StepToTake,
    responses((status = 204, description = "Taken"), (status = 404, description = "There is none in this basin"),
        (status = 422, description = "It does not follow, or something is missing", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn step(visit: Visit, Key(id): Key<OfferId>, bytes: Bytes) -> Response {
    let (texts, url) = (visit.state.texts.clone(), visit.state.settings.public_url.clone());
    visit
        .write(move |tx, may: &May<EditOffers>, shell| {
            store::offer::find(tx, may.scope(), id)?.ok_or(Failure::NotFound)?;
            let fields = body(&shell, &bytes)?;
            let step = OfferStep::from_code(&text(&fields, "step"))
                .ok_or_else(|| refused(&shell, unknown("step")))?;
            let note = text(&fields, "note");
            let because =
                Rejection::from_code(&text(&fields, "reason")).map(|reason| Because { reason, note: &note });
            let letter = Letter { texts: &texts, public_url: &url };
            step_and_tell(tx, &Writer::from(may), id, step, because, letter)
                .map_err(|error| refused(&shell, error))?;
            Ok(done())
        })
        .await
}
