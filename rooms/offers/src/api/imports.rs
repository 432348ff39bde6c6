//! Bringing offers in: a file is sent, everything it would do is told, it is applied at once, and can be undone.

use super::body::{body, some};
use super::imports_view::{ImportView, ImportWhole, OddityView, RecordView};
use super::{Paging, done, problem};
use crate::actions::ActionError;
use crate::actions::import::{self, ImportError, Open};
use crate::id::OfferImportId;
use crate::import::{Counts, MEANINGS, Oddity, Record};
use crate::pages::imports::{said, short_name};
use crate::permissions::ImportOffers;
use crate::store;
use crate::store::import::OfferImport;
use axum::Json;
use axum::body::Bytes;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use navette_database::Conn;
use navette_network::field::FieldError as Shared;
use navette_web::{Failure, Fields, Key, May, Question, Shell, Visit};
use serde::Serialize;
use serde_json::Value;

/// The most that is sent at once, in bytes.
pub(super) const MOST_BYTES: usize = crate::pages::imports::MOST_BYTES;
/// How many imports are listed.
const LATEST: i64 = 200;
/// How many oddities are told.
const ODDITIES: usize = 500;

/// How a file is to be read; what is not sent stays.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the body, for the description")]
struct ImportChange {
    /// What each column means, in their order; `null` leaves one aside.
    columns: Option<Vec<Option<String>>>,
    /// Key of who offers what nobody is said to offer.
    operator: Option<String>,
    /// Whether organisers that are not known become operators.
    make: Option<bool>,
    /// The name of the source of a table.
    source: Option<String>,
}

/// What taking an import back did.
#[derive(Serialize, utoipa::ToSchema)]
struct UndoneView {
    /// Offers taken away or set back.
    taken_back: usize,
    /// Offers that stay, wholly or in part.
    kept: Vec<KeptView>,
    /// Operators taken away that the import had added.
    operators_taken_back: usize,
    /// Operators that the import had added and that stay.
    kept_operators: Vec<KeptOperatorView>,
}

/// An operator that stays.
#[derive(Serialize, utoipa::ToSchema)]
struct KeptOperatorView {
    /// Key of the operator.
    operator: String,
    /// Its name.
    name: String,
    /// Why, in words.
    why: String,
}

/// An offer that stays.
#[derive(Serialize, utoipa::ToSchema)]
struct KeptView {
    /// Key of the offer.
    offer: String,
    /// Its title.
    title: String,
    /// Whether someone changed it since; otherwise something leans on it.
    changed_since: bool,
}

/// A step or a file that was refused.
fn failed(shell: &Shell, error: ImportError) -> Failure {
    match (said::refusal(shell, &error), error) {
        (_, ImportError::Action(error)) => problem::refused(shell, error),
        (Some(sentence), ImportError::NotWaiting | ImportError::NotApplied) => {
            problem::said("step", sentence)
        }
        (Some(sentence), _) => problem::said("file", sentence),
        (None, _) => Failure::NotFound,
    }
}

/// The import with everything it did; its file may be kept no more.
fn result(
    c: &mut Conn<'_>,
    may: &May<ImportOffers>,
    import: &OfferImport,
    fields: &Fields,
) -> Result<ImportWhole, Failure> {
    let (skip, most) = Paging::read(fields).bounds();
    let mut whole = ImportWhole::new(import, import::source(import), &import::kept(import));
    let mut changes = store::import::changes(c, may.scope(), import.id)?;
    changes.reverse();
    whole.records = changes.iter().skip(skip).take(most).map(RecordView::from).collect();
    let oddities: Vec<Oddity> = serde_json::from_value(import.anomalies.clone()).unwrap_or_default();
    whole.oddities = oddities.iter().take(ODDITIES).map(OddityView::from).collect();
    Ok(whole)
}

/// The import with everything it would do.
fn whole(
    c: &mut Conn<'_>,
    may: &May<ImportOffers>,
    shell: &Shell,
    open: &Open,
    fields: &Fields,
) -> Result<ImportWhole, Failure> {
    let (skip, most) = Paging::read(fields).bounds();
    let mut whole = ImportWhole::new(&open.import, open.source(), &open.kept);
    let plan = match import::preview(c, may.scope(), open) {
        Ok(plan) => plan,
        Err(ImportError::Missing(meaning)) => {
            whole.missing = Some(meaning);
            return Ok(whole);
        }
        Err(error) => return Err(failed(shell, error)),
    };
    whole.unknown_operators = plan.unknown.keys().cloned().collect();
    whole.records = plan.records.iter().skip(skip).take(most).map(RecordView::from).collect();
    let oddities: Vec<Oddity> = plan.records.iter().flat_map(Record::oddities).take(ODDITIES).collect();
    whole.oddities = oddities.iter().map(OddityView::from).collect();
    let counts: Counts = plan.counts;
    Ok(whole.counting(counts))
}

/// The latest imports. Needs `offers.import`.
#[utoipa::path(get, path = "/api/v1/offer-imports", tag = "offer-imports",
    responses((status = 200, description = "The latest imports, at most 200", body = [ImportView])))]
pub(super) async fn list(visit: Visit) -> Response {
    visit
        .read(move |c, may: &May<ImportOffers>, _| {
            let latest = store::import::latest(c, may.scope(), LATEST)?;
            Ok(Json(latest.iter().map(ImportView::new).collect::<Vec<_>>()).into_response())
        })
        .await
}

/// Keeps a file and tells everything it would do; nothing is written yet. Needs `offers.import`.
#[utoipa::path(post, path = "/api/v1/offer-imports", tag = "offer-imports",
    params(("name" = Option<String>, Query, description = "The file's name")),
    request_body(content = String, content_type = "application/octet-stream", description = "The file as it is: a table (CSV, XLSX, ODS, XLS), JSON of UiTdatabank or OpenAgenda, or an archive of such JSON"),
    responses((status = 201, description = "Kept; `Location` says where", body = ImportWhole),
        (status = 422, description = "The file cannot be used", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn receive(visit: Visit, Question(fields): Question, bytes: Bytes) -> Response {
    visit
        .write(move |tx, may: &May<ImportOffers>, shell| {
            let files = vec![(short_name(fields.get("name")), bytes.to_vec())];
            let id = import::receive(tx, may, files).map_err(|error| failed(&shell, error))?;
            let open = import::open(tx, may.scope(), id).map_err(|error| failed(&shell, error))?;
            let whole = whole(tx, may, &shell, &open, &fields)?;
            let headers = [(header::LOCATION, format!("/api/v1/offer-imports/{id}"))];
            Ok((StatusCode::CREATED, headers, Json(whole)).into_response())
        })
        .await
}

/// An import: what it would do while it waits, what it did afterwards. Needs `offers.import`.
#[utoipa::path(get, path = "/api/v1/offer-imports/{id}", tag = "offer-imports",
    params(
        ("id" = String, Path, description = "Its key"),
        ("page" = Option<i64>, Query, description = "Of its records, from 1"),
        ("per_page" = Option<i64>, Query, description = "At most 200; 50 when nothing is said"),
    ),
    responses((status = 200, description = "The import", body = ImportWhole), (status = 404, description = "There is none in this basin")))]
pub(super) async fn one(visit: Visit, Key(id): Key<OfferImportId>, Question(fields): Question) -> Response {
    visit
        .read(move |c, may: &May<ImportOffers>, shell| {
            let import = store::import::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?;
            if import.state != "mapped" {
                return Ok(Json(result(c, may, &import, &fields)?).into_response());
            }
            let open = import::open(c, may.scope(), id).map_err(|error| failed(&shell, error))?;
            Ok(Json(whole(c, may, &shell, &open, &fields)?).into_response())
        })
        .await
}

/// Says how the file of an import that waits is to be read; columns are remembered for files with the same headings.
/// Needs `offers.import`.
#[utoipa::path(patch, path = "/api/v1/offer-imports/{id}", tag = "offer-imports", request_body = ImportChange,
    params(("id" = String, Path, description = "Its key")),
    responses((status = 200, description = "What it would do then", body = ImportWhole), (status = 404, description = "There is none in this basin"),
        (status = 422, description = "It does not wait any more, or a column says nothing that is known", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn correct(visit: Visit, Key(id): Key<OfferImportId>, bytes: Bytes) -> Response {
    visit
        .write(move |tx, may: &May<ImportOffers>, shell| {
            let mut open = import::open(tx, may.scope(), id).map_err(|error| failed(&shell, error))?;
            let fields = body(&shell, &bytes)?;
            let unknown =
                |field| problem::refused(&shell, ActionError::Field { field, why: Shared::Unknown.into() });
            if let (Some(columns), Some(sent)) = (&mut open.kept.columns, fields.get("columns")) {
                let sent = sent.as_array().ok_or_else(|| unknown("columns"))?;
                let meanings: Vec<Option<String>> = sent
                    .iter()
                    .map(|one| one.as_str().map(str::to_owned).filter(|code| !code.is_empty()))
                    .collect();
                let known = |code: &String| MEANINGS.contains(&code.as_str());
                let whole = meanings.len() == columns.fields.len() && meanings.iter().flatten().all(known);
                // What is said twice is refused as well: two columns cannot mean the same.
                if !whole || !columns.choose(meanings).is_empty() {
                    return Err(unknown("columns"));
                }
            }
            if fields.contains_key("operator") {
                open.kept.answers.operator = match some(&fields, "operator") {
                    Some(key) => Some(key.parse().map_err(|_| unknown("operator"))?),
                    None => None,
                };
            }
            if let Some(make) = fields.get("make") {
                open.kept.answers.make = make.as_bool().unwrap_or(false);
            }
            if let Some(Value::String(source)) = fields.get("source") {
                let source: String = source.trim().chars().take(100).collect();
                open.kept.answers.source = Some(source).filter(|source| !source.is_empty());
            }
            import::correct(tx, may, id, &open.kept).map_err(|error| failed(&shell, error))?;
            Ok(Json(whole(tx, may, &shell, &open, &Fields::default())?).into_response())
        })
        .await
}

/// Puts a file away that waits. Needs `offers.import`.
#[utoipa::path(delete, path = "/api/v1/offer-imports/{id}", tag = "offer-imports", params(("id" = String, Path, description = "Its key")),
    responses((status = 204, description = "Put away"), (status = 404, description = "There is none in this basin"),
        (status = 422, description = "It does not wait any more", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn discard(visit: Visit, Key(id): Key<OfferImportId>) -> Response {
    visit
        .write(move |tx, may: &May<ImportOffers>, shell| {
            import::discard(tx, may, id).map_err(|error| failed(&shell, error))?;
            Ok(done())
        })
        .await
}

/// Applies an import that waits: all of it, or nothing. Needs `offers.import`.
#[utoipa::path(post, path = "/api/v1/offer-imports/{id}/apply", tag = "offer-imports", params(("id" = String, Path, description = "Its key")),
    responses((status = 200, description = "What it did", body = ImportView), (status = 404, description = "There is none in this basin"),
        (status = 422, description = "It does not wait any more, or no column says what an offer needs", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn apply(visit: Visit, Key(id): Key<OfferImportId>) -> Response {
    visit
        .write(move |tx, may: &May<ImportOffers>, shell| {
            import::apply(tx, may, id).map_err(|error| failed(&shell, error))?;
            let applied = store::import::find(tx, may.scope(), id)?.ok_or(Failure::NotFound)?;
            Ok(Json(ImportView::new(&applied)).into_response())
        })
        .await
}

/// Takes an import back; what someone changed since, or leans on, stays and is told. Needs `offers.import`.
#[utoipa::path(post, path = "/api/v1/offer-imports/{id}/undo", tag = "offer-imports", params(("id" = String, Path, description = "Its key")),
    responses((status = 200, description = "What was taken back", body = UndoneView), (status = 404, description = "There is none in this basin"),
        (status = 422, description = "It is not applied", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn undo(visit: Visit, Key(id): Key<OfferImportId>) -> Response {
    visit
        .write(move |tx, may: &May<ImportOffers>, shell| {
            let undone = import::undo(tx, may, id).map_err(|error| failed(&shell, error))?;
            let kept = undone.kept.into_iter().map(|one| KeptView {
                offer: one.offer.to_string(),
                title: one.title,
                changed_since: one.changed_since,
            });
            let operators = undone.kept_operators.iter().map(|one| KeptOperatorView {
                operator: one.operator.to_string(),
                name: one.name.clone(),
                why: said::stays(&shell, &one.why),
            });
            let view = UndoneView {
                taken_back: undone.taken_back,
                operators_taken_back: undone.operators_taken_back,
                kept_operators: operators.collect(),
                kept: kept.collect(),
            };
            Ok(Json(view).into_response())
        })
        .await
}
