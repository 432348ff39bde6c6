//! Purses that may pay for offers, read.

use crate::code::OfferList;
use crate::pages::words;
use crate::permissions::ReadOffers;
use crate::store;
use axum::Json;
use axum::response::{IntoResponse, Response};
use navette_web::{May, Visit};
use serde::Serialize;

/// A purse.
#[derive(Serialize, utoipa::ToSchema)]
struct PurseView {
    /// What offers hold in `purses`.
    code: String,
    /// Its name.
    name: String,
    /// What it pays, and for whom.
    pays: Option<String>,
    /// Where that is said.
    source: Option<String>,
    /// When that was checked here.
    checked_on: Option<String>,
    /// Since when it pays no more.
    closed_on: Option<String>,
}

/// Every purse, those that pay no more as well. Needs `offers.read`.
#[utoipa::path(get, path = "/api/v1/purses", tag = "purses",
    responses((status = 200, description = "Every purse", body = [PurseView])))]
pub(super) async fn list(visit: Visit) -> Response {
    visit
        .read(|c, may: &May<ReadOffers>, shell| {
            let all = store::purse::all(c, may.scope())?.into_iter().map(|purse| PurseView {
                name: words::value(&shell, OfferList::Purse, &purse.code),
                code: purse.code,
                pays: purse.pays,
                source: purse.source,
                checked_on: purse.checked_on.map(|day| day.to_string()),
                closed_on: purse.closed_on.map(|day| day.to_string()),
            });
            Ok(Json(all.collect::<Vec<_>>()).into_response())
        })
        .await
}
