//! The public catalogue, read by anyone.

use super::Paging;
use super::view::{OfferView, OfferViews};
use crate::id::OfferId;
use crate::lists::{Asked, OfferLine};
use crate::memory::Memory;
use crate::pages::catalogue::Wanted;
use crate::store;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use navette_database::BasinScope;
use navette_web::{Failure, Key, Question, Visit};

/// What anyone may see, filtered and sorted.
#[utoipa::path(get, path = "/api/v1/catalogue", tag = "catalogue",
    params(
        ("bassin" = Option<String>, Query, description = "The basin's word, when the house has several"),
        ("q" = Option<String>, Query, description = "Words as typed: plurals, accents, synonyms and typing errors are found as well"),
        ("domain" = Option<String>, Query, description = "Codes of domains, separated by commas"),
        ("level" = Option<String>, Query, description = "Levels, separated by commas"),
        ("type" = Option<String>, Query, description = "Types, separated by commas"),
        ("setting" = Option<String>, Query, description = "`inside`, `outside`"),
        ("price" = Option<String>, Query, description = "`free`, `low`, `middle`, `high`, `quote`, `unknown`"),
        ("commune" = Option<String>, Query, description = "NIS codes, separated by commas"),
        ("pres" = Option<String>, Query, description = "From where distances are counted: degrees north and east (`50.85,4.35`), a commune by NIS or postal code, the key of a site"),
        ("rayon" = Option<f64>, Query, description = "Not farther than so many kilometres from there"),
        ("du" = Option<String>, Query, description = "From this day on, `2026-12-01`: dated offers by their dates to come, others by their months, or always"),
        ("au" = Option<String>, Query, description = "Until this day"),
        ("sort" = Option<String>, Query, description = "`relevance`, `title`, `price`, `date`, `operator`; `distance` when `pres` says from where, and then the usual one"),
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
        .read_public(move |c, _, _| {
            let wanted = Wanted::read(c, &fields)?;
            let paging = Paging::read(&fields);
            let (skip, most) = paging.bounds();
            let descending = fields.get("dir") == "desc";
            let asked = Asked { descending, skip, ..Asked::first(&wanted.filter, wanted.sort, most) };
            let page = memory.page(c, wanted.scope, &asked)?;
            let (purses, today) = (store::purse::all(c, wanted.scope)?, c.today());
            let view = |line: &OfferLine| OfferView::public(line, &purses, today);
            Ok(paging.answer(page.total, page.lines.iter().map(|(line, _)| view(line)).collect()))
        })
        .await
}

/// One offer that anyone may see.
#[utoipa::path(get, path = "/api/v1/catalogue/{id}", tag = "catalogue", params(("id" = String, Path, description = "Its key")),
    responses((status = 200, description = "The offer", body = OfferView), (status = 404, description = "There is none to be seen")))]
pub(super) async fn one(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Key(id): Key<OfferId>,
) -> Response {
    visit
        .read_public(move |c, _, _| {
            let basin = store::basin::of_shown(c, id)?.ok_or(Failure::NotFound)?;
            let scope = BasinScope::granted(basin.id);
            let line = memory.line(c, scope, id)?.ok_or(Failure::NotFound)?;
            let purses = store::purse::all(c, scope)?;
            Ok(Json(OfferView::public(&line, &purses, c.today())).into_response())
        })
        .await
}
