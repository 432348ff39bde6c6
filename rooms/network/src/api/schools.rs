//! Schools, read and changed.

use super::{Paging, body, values};
use crate::id::{Record, SchoolId};
use crate::permissions::ReadNetwork;
use crate::store::school::{self, School, SchoolFilter, SchoolLine};
use axum::Json;
use axum::body::Bytes;
use axum::response::{IntoResponse, Response};
use navette_web::{Failure, Key, May, Question, Visit};
use serde::Serialize;

/// A school in the list.
#[derive(Serialize, utoipa::ToSchema)]
struct SchoolInList {
    /// Its key.
    id: String,
    /// FASE number, as text.
    fase: Option<String>,
    /// Name.
    name: String,
    /// Code of its network.
    network: Option<String>,
    /// Commune, by its NIS code.
    commune: Option<String>,
    /// Name of its board.
    board_name: Option<String>,
    /// How many sites that are not closed.
    sites: i64,
}

impl SchoolInList {
    fn new(line: SchoolLine) -> Self {
        let SchoolLine { id, fase, name, network, commune, board_name, sites } = line;
        Self { id: id.to_string(), fase, name, network, commune, board_name, sites }
    }
}

/// A page of schools.
#[derive(Serialize, utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the answer, for the description")]
struct SchoolPage {
    /// How many the filters leave in all.
    total: i64,
    /// The page, from 1.
    page: i64,
    /// The most lines of a page.
    per_page: i64,
    /// The lines.
    items: Vec<SchoolInList>,
}

/// A school with what is known of it.
#[derive(Serialize, utoipa::ToSchema)]
struct SchoolInFull {
    /// Its key.
    id: String,
    /// FASE number, as text.
    fase: Option<String>,
    /// Name.
    name: String,
    /// Name of its board.
    board_name: Option<String>,
    /// Establishment unit number, ten digits.
    enterprise_number: Option<String>,
    /// Code of its network.
    network: Option<String>,
    /// Street and number.
    address: Option<String>,
    /// Postal code.
    postal_code: Option<String>,
    /// Locality.
    locality: Option<String>,
    /// Commune, by its NIS code.
    commune: Option<String>,
    /// E-mail.
    email: Option<String>,
    /// Telephone.
    phone: Option<String>,
    /// Website.
    website: Option<String>,
}

impl SchoolInFull {
    fn new(school: School) -> Self {
        Self {
            id: school.id.to_string(),
            fase: school.fase,
            name: school.name,
            board_name: school.board_name,
            enterprise_number: school.enterprise_number,
            network: school.network,
            address: school.address,
            postal_code: school.postal_code,
            locality: school.locality,
            commune: school.commune,
            email: school.email,
            phone: school.phone,
            website: school.website,
        }
    }
}

/// Fields of a school to change; those that are not sent stay, `null` empties.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the body, for the description; read by the table of fields")]
pub(super) struct SchoolChange {
    name: Option<String>,
    enterprise_number: Option<String>,
    /// Code of its network.
    network: Option<String>,
    address: Option<String>,
    postal_code: Option<String>,
    locality: Option<String>,
    /// A NIS code or a name.
    commune: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    website: Option<String>,
}

/// The schools of the basin, by name.
#[utoipa::path(get, path = "/api/v1/schools", tag = "schools",
    params(
        ("q" = Option<String>, Query, description = "Words of the name, or a FASE number, as typed"),
        ("commune" = Option<String>, Query, description = "NIS codes, separated by commas"),
        ("network" = Option<String>, Query, description = "Codes of networks, separated by commas"),
        ("page" = Option<i64>, Query, description = "From 1"),
        ("per_page" = Option<i64>, Query, description = "At most 200; 50 when nothing is said"),
    ),
    responses((status = 200, description = "A page of schools", body = SchoolPage)))]
pub(super) async fn list(visit: Visit, Question(fields): Question) -> Response {
    visit
        .read(move |c, may: &May<ReadNetwork>, _| {
            let filter = SchoolFilter {
                text: fields.get("q").chars().take(200).collect(),
                communes: values(&fields, "commune"),
                networks: values(&fields, "network"),
                board: None,
            };
            let paging = Paging::read(&fields);
            let (lines, total) = school::list(c, may.scope(), &filter, paging.per_page, paging.skip())?;
            Ok(paging.answer(total, lines.into_iter().map(SchoolInList::new).collect()))
        })
        .await
}

/// One school.
#[utoipa::path(get, path = "/api/v1/schools/{id}", tag = "schools", params(("id" = String, Path, description = "Its key")),
    responses((status = 200, description = "The school", body = SchoolInFull), (status = 404, description = "There is none in this basin")))]
pub(super) async fn one(visit: Visit, Key(id): Key<SchoolId>) -> Response {
    visit
        .read(move |c, may: &May<ReadNetwork>, _| {
            let found = school::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?;
            Ok(Json(SchoolInFull::new(found)).into_response())
        })
        .await
}

/// Changes fields of a school; imports leave them alone from then on. Needs `network.edit`.
#[utoipa::path(patch, path = "/api/v1/schools/{id}", tag = "schools", params(("id" = String, Path, description = "Its key")),
    request_body = SchoolChange,
    responses((status = 204, description = "Changed"), (status = 404, description = "There is none in this basin"),
        (status = 422, description = "A field is not good; nothing was changed", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn change(visit: Visit, Key(id): Key<SchoolId>, bytes: Bytes) -> Response {
    body::change(visit, Record::from(id), bytes).await
}
