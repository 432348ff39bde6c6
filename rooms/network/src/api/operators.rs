//! Operators, read, added and changed.

use super::body::{self, Body};
use super::problem::{self, Refused};
use super::{Paging, codes, made, values};
use crate::actions::operator::{NewOperator, create_operator};
use crate::code::{Category, Experience, OperatorKind, Status};
use crate::id::{OperatorId, Record};
use crate::lists::operator::{OperatorFilter, OperatorLine, OperatorSort};
use crate::memory::Memory;
use crate::permissions::{EditNetwork, ReadNetwork};
use axum::body::Bytes;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use navette_web::{Failure, Key, May, Question, Visit};
use serde::Serialize;

/// An operator.
#[derive(Serialize, utoipa::ToSchema)]
struct OperatorView {
    /// Its key.
    id: String,
    /// `legal`, `natural` or `place`.
    kind: &'static str,
    /// Name.
    name: String,
    /// Enterprise number, ten digits.
    enterprise_number: Option<String>,
    /// Code of its category.
    category: String,
    /// Recognitions, as told.
    recognitions: Option<String>,
    /// A few words.
    description: Option<String>,
    /// Street and number.
    address: Option<String>,
    /// Postal code.
    postal_code: Option<String>,
    /// Locality.
    locality: Option<String>,
    /// Commune where it stands, by its NIS code.
    commune: Option<String>,
    /// Degrees north, WGS 84.
    latitude: Option<f64>,
    /// Degrees east, WGS 84.
    longitude: Option<f64>,
    /// E-mail.
    email: Option<String>,
    /// Telephone.
    phone: Option<String>,
    /// Website.
    website: Option<String>,
    /// What it has done with schools: `none`, `beginner` or `expert`.
    experience: Option<&'static str>,
    /// Member of the référent scolaire since.
    member_since: Option<String>,
    /// And until.
    member_until: Option<String>,
    /// `open`, `to_confirm_closed` or `closed`.
    status: &'static str,
    /// The last day anyone was in touch.
    last_contact_on: Option<String>,
    /// Codes of its domains.
    domains: Vec<String>,
    /// Communes it serves, by NIS code.
    serves: Vec<String>,
}

impl OperatorView {
    fn new(line: &OperatorLine) -> Self {
        let row = line.row.clone();
        Self {
            id: row.id.to_string(),
            kind: row.kind.code(),
            name: row.name,
            enterprise_number: row.enterprise_number,
            category: row.category,
            recognitions: row.recognitions,
            description: row.description,
            address: row.address,
            postal_code: row.postal_code,
            locality: row.locality,
            commune: row.commune,
            latitude: row.latitude,
            longitude: row.longitude,
            email: row.email,
            phone: row.phone,
            website: row.website,
            experience: row.experience.map(Experience::code),
            member_since: row.member_since.map(|day| day.to_string()),
            member_until: row.member_until.map(|day| day.to_string()),
            status: row.status.code(),
            last_contact_on: row.last_contact_on.map(|day| day.to_string()),
            domains: line.domains.clone(),
            serves: line.serves.clone(),
        }
    }
}

/// A page of operators.
#[derive(Serialize, utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the answer, for the description")]
struct OperatorPage {
    /// How many the filters leave in all.
    total: i64,
    /// The page, from 1.
    page: i64,
    /// The most lines of a page.
    per_page: i64,
    /// The lines.
    items: Vec<OperatorView>,
}

/// An operator to add.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the body, for the description")]
struct OperatorToAdd {
    /// `legal` (the default), `natural` or `place`.
    kind: Option<String>,
    name: String,
    /// A code, such as `museum` or `theatre`.
    category: String,
    enterprise_number: Option<String>,
}

/// Fields of an operator to change; those that are not sent stay, `null` empties.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the body, for the description; read by the table of fields")]
pub(super) struct OperatorChange {
    name: Option<String>,
    /// `open`, `to_confirm_closed` or `closed`.
    status: Option<String>,
    /// `legal`, `natural` or `place`.
    kind: Option<String>,
    enterprise_number: Option<String>,
    /// A code, such as `museum` or `theatre`.
    category: Option<String>,
    recognitions: Option<String>,
    description: Option<String>,
    address: Option<String>,
    postal_code: Option<String>,
    locality: Option<String>,
    /// A NIS code or a name.
    commune: Option<String>,
    quarter: Option<String>,
    /// `50.8503, 4.3517`: degrees north, then east.
    position: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    website: Option<String>,
    /// `none`, `beginner` or `expert`.
    experience: Option<String>,
    member_since: Option<String>,
    member_until: Option<String>,
    note: Option<String>,
}

/// The operators of the basin, filtered and sorted.
#[utoipa::path(get, path = "/api/v1/operators", tag = "operators",
    params(
        ("q" = Option<String>, Query, description = "Words of the name, number, address or commune, as typed"),
        ("category" = Option<String>, Query, description = "Codes of categories, separated by commas"),
        ("domain" = Option<String>, Query, description = "Codes of domains, separated by commas"),
        ("commune" = Option<String>, Query, description = "Standing in: NIS codes, separated by commas"),
        ("serves" = Option<String>, Query, description = "Serving: NIS codes, separated by commas"),
        ("status" = Option<String>, Query, description = "Statuses, separated by commas; all but closed when nothing is said"),
        ("sort" = Option<String>, Query, description = "`name`, `commune`, `category`…; with `dir=desc` turned round"),
        ("page" = Option<i64>, Query, description = "From 1"),
        ("per_page" = Option<i64>, Query, description = "At most 200; 50 when nothing is said"),
    ),
    responses((status = 200, description = "A page of operators", body = OperatorPage),
        (status = 422, description = "A filter is no such code", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn list(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    visit
        .read(move |c, may: &May<ReadNetwork>, shell| {
            let mut refused = Refused::default();
            let filter = OperatorFilter {
                text: fields.get("q").chars().take(200).collect(),
                categories: values(&fields, "category"),
                domains: values(&fields, "domain"),
                communes: values(&fields, "commune"),
                serves: values(&fields, "serves"),
                status: codes(&shell, &fields, "status", Status::from_code, &mut refused),
                ..OperatorFilter::default()
            };
            let sort = codes(&shell, &fields, "sort", OperatorSort::from_code, &mut refused)
                .pop()
                .unwrap_or(OperatorSort::Name);
            refused.check(&shell)?;
            let paging = Paging::read(&fields);
            let lines = memory.operators(c, may.scope())?;
            let skip = usize::try_from(paging.skip()).unwrap_or_default();
            let most = usize::try_from(paging.per_page).unwrap_or_default();
            let page = lines.page(&filter, sort, fields.get("dir") == "desc", shell.today, skip, most);
            let total = i64::try_from(page.total).unwrap_or(i64::MAX);
            Ok(paging.answer(total, page.lines.into_iter().map(OperatorView::new).collect()))
        })
        .await
}

/// One operator.
#[utoipa::path(get, path = "/api/v1/operators/{id}", tag = "operators", params(("id" = String, Path, description = "Its key")),
    responses((status = 200, description = "The operator", body = OperatorView), (status = 404, description = "There is none in this basin")))]
pub(super) async fn one(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Key(id): Key<OperatorId>,
) -> Response {
    visit
        .read(move |c, may: &May<ReadNetwork>, _| {
            let lines = memory.operators(c, may.scope())?;
            let found = lines.all().iter().find(|line| line.row.id == id).ok_or(Failure::NotFound)?;
            Ok(Json(OperatorView::new(found)).into_response())
        })
        .await
}

/// Adds an operator. Needs `network.edit`.
#[utoipa::path(post, path = "/api/v1/operators", tag = "operators", request_body = OperatorToAdd,
    responses((status = 201, description = "Added; `Location` says where", body = super::Made),
        (status = 422, description = "A field is not good", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn add(visit: Visit, bytes: Bytes) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let body = Body::read(&shell, &bytes)?;
            let mut refused = Refused::default();
            body.only(&shell, &["kind", "name", "category", "enterprise_number"], &mut refused);
            let kind = match body.text("kind").as_str() {
                "" => Some(OperatorKind::Legal),
                _ => body.code(&shell, "kind", OperatorKind::from_code, &mut refused),
            };
            let category = body.code(&shell, "category", Category::from_code, &mut refused);
            let name = body.text("name");
            if name.trim().is_empty() {
                refused.field("name", shell.t("network-refused-empty"));
            }
            refused.check(&shell)?;
            let new = NewOperator {
                kind: kind.unwrap_or(OperatorKind::Legal),
                name: &name,
                category: category.map_or("", Category::code),
                enterprise_number: &body.text("enterprise_number"),
            };
            let id = create_operator(tx, may, &new).map_err(|error| problem::refused(&shell, error))?;
            Ok(made("/api/v1/operators", id))
        })
        .await
}

/// Changes fields of an operator; imports leave them alone from then on. Needs `network.edit`.
#[utoipa::path(patch, path = "/api/v1/operators/{id}", tag = "operators", params(("id" = String, Path, description = "Its key")),
    request_body = OperatorChange,
    responses((status = 204, description = "Changed"), (status = 404, description = "There is none in this basin"),
        (status = 422, description = "A field is not good; nothing was changed", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn change(visit: Visit, Key(id): Key<OperatorId>, bytes: Bytes) -> Response {
    body::change(visit, Record::from(id), bytes).await
}
