//! People: only for who may read them.

use super::body::{self, Body};
use super::problem::{self, Refused};
use super::{Paging, codes, made, values};
use crate::actions::person::{NewPerson, create_person};
use crate::actions::role::NewRole;
use crate::code::{OrganisationKind, Purpose};
use crate::id::{PersonId, Record};
use crate::permissions::{EditNetwork, ReadPeople};
use crate::store::person::{self, Person, PersonFilter, PersonLine, PersonSort};
use axum::Json;
use axum::body::Bytes;
use axum::response::{IntoResponse, Response};
use navette_database::Uuid;
use navette_web::{Failure, Key, May, Question, Visit};
use serde::Serialize;

/// A person in the list, with a present function.
#[derive(Serialize, utoipa::ToSchema)]
struct PersonInList {
    /// Their key.
    id: String,
    /// Given name.
    given_name: Option<String>,
    /// Family name.
    family_name: String,
    /// E-mail.
    email: Option<String>,
    /// Telephone.
    phone: Option<String>,
    /// Until when their data are kept.
    retain_until: String,
    /// Code of a present function, or the word an import brought.
    function: Option<String>,
    /// Where: `board`, `school`, `site` or `operator`.
    organisation_kind: Option<&'static str>,
    /// Its key.
    organisation_id: Option<String>,
    /// Its name.
    organisation_name: Option<String>,
}

impl PersonInList {
    fn new(line: PersonLine) -> Self {
        Self {
            id: line.id.to_string(),
            given_name: line.given_name,
            family_name: line.family_name,
            email: line.email,
            phone: line.phone,
            retain_until: line.retain_until.to_string(),
            function: line.function,
            organisation_kind: line.organisation_kind.map(OrganisationKind::code),
            organisation_id: line.organisation_id.map(|id| id.to_string()),
            organisation_name: line.organisation_name,
        }
    }
}

/// A page of people.
#[derive(Serialize, utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the answer, for the description")]
struct PersonPage {
    /// How many the filters leave in all.
    total: i64,
    /// The page, from 1.
    page: i64,
    /// The most lines of a page.
    per_page: i64,
    /// The lines.
    items: Vec<PersonInList>,
}

/// A person, with why, from where and until when their data are kept.
#[derive(Serialize, utoipa::ToSchema)]
struct PersonInFull {
    /// Their key.
    id: String,
    /// Given name.
    given_name: Option<String>,
    /// Family name.
    family_name: String,
    /// E-mail.
    email: Option<String>,
    /// Telephone.
    phone: Option<String>,
    /// `fr`, `nl`, `en` or `de`.
    language: Option<String>,
    /// Why their data are kept, by code.
    purpose: String,
    /// Where they come from.
    source: String,
    /// Until when.
    retain_until: String,
    /// A note, which the person may ask to read.
    note: Option<String>,
}

impl PersonInFull {
    fn new(person: Person) -> Self {
        Self {
            id: person.id.to_string(),
            given_name: person.given_name,
            family_name: person.family_name,
            email: person.email,
            phone: person.phone,
            language: person.language,
            purpose: person.purpose,
            source: person.source,
            retain_until: person.retain_until.to_string(),
            note: person.note,
        }
    }
}

/// A person to add: why and from where is mandatory.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the body, for the description")]
struct PersonToAdd {
    given_name: Option<String>,
    family_name: String,
    email: Option<String>,
    phone: Option<String>,
    /// `school_contact`, `operator_contact`, `partner`, `event` or `request`.
    purpose: String,
    /// Where the data come from.
    source: String,
    /// Follows from the purpose when it is not said.
    retain_until: Option<String>,
    /// A first function; then the organisation is needed too.
    function: Option<String>,
    /// `board`, `school`, `site` or `operator`.
    organisation_kind: Option<String>,
    /// Its key.
    organisation_id: Option<String>,
}

/// Fields of a person to change; those that are not sent stay, `null` empties.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the body, for the description; read by the table of fields")]
pub(super) struct PersonChange {
    given_name: Option<String>,
    family_name: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    /// `fr`, `nl`, `en` or `de`.
    language: Option<String>,
    /// `school_contact`, `operator_contact`, `partner`, `event` or `request`.
    purpose: Option<String>,
    source: Option<String>,
    retain_until: Option<String>,
    note: Option<String>,
}

/// The people of the basin, neither merged nor erased. Needs `network.people`.
#[utoipa::path(get, path = "/api/v1/people", tag = "people",
    params(
        ("q" = Option<String>, Query, description = "Words of the name, or an e-mail address, as typed"),
        ("function" = Option<String>, Query, description = "Codes of present functions, separated by commas"),
        ("organisation" = Option<String>, Query, description = "With a function in a `board`, `school`, `site` or `operator`"),
        ("commune" = Option<String>, Query, description = "Whose organisation stands in: NIS codes, separated by commas"),
        ("sort" = Option<String>, Query, description = "`name`, `retain_until` or `newest`"),
        ("page" = Option<i64>, Query, description = "From 1"),
        ("per_page" = Option<i64>, Query, description = "At most 200; 50 when nothing is said"),
    ),
    responses((status = 200, description = "A page of people", body = PersonPage), (status = 403, description = "The token lacks `network.people`")))]
pub(super) async fn list(visit: Visit, Question(fields): Question) -> Response {
    visit
        .read(move |c, may: &May<ReadPeople>, shell| {
            let mut refused = Refused::default();
            let filter = PersonFilter {
                text: fields.get("q").chars().take(200).collect(),
                functions: values(&fields, "function"),
                organisation: codes(
                    &shell,
                    &fields,
                    "organisation",
                    OrganisationKind::from_code,
                    &mut refused,
                )
                .pop(),
                communes: values(&fields, "commune"),
                ..PersonFilter::default()
            };
            let sort = codes(&shell, &fields, "sort", PersonSort::from_code, &mut refused).pop();
            refused.check(&shell)?;
            let paging = Paging::read(&fields);
            let sort = sort.unwrap_or(PersonSort::Name);
            let (lines, total) = person::list(c, may.scope(), &filter, sort, paging.per_page, paging.skip())?;
            Ok(paging.answer(total, lines.into_iter().map(PersonInList::new).collect()))
        })
        .await
}

/// One person. Needs `network.people`.
#[utoipa::path(get, path = "/api/v1/people/{id}", tag = "people", params(("id" = String, Path, description = "Their key")),
    responses((status = 200, description = "The person", body = PersonInFull), (status = 404, description = "There is none in this basin, or they were merged or erased")))]
pub(super) async fn one(visit: Visit, Key(id): Key<PersonId>) -> Response {
    visit
        .read(move |c, may: &May<ReadPeople>, _| {
            let found = person::find(c, may.scope(), id)?;
            let found = found.filter(|person| person.erased_on.is_none() && person.merged_into.is_none());
            Ok(Json(PersonInFull::new(found.ok_or(Failure::NotFound)?)).into_response())
        })
        .await
}

/// Adds a person. Needs `network.edit`.
#[utoipa::path(post, path = "/api/v1/people", tag = "people", request_body = PersonToAdd,
    responses((status = 201, description = "Added; `Location` says where", body = super::Made),
        (status = 422, description = "A field is not good", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn add(visit: Visit, bytes: Bytes) -> Response {
    const NAMES: [&str; 10] = [
        "given_name",
        "family_name",
        "email",
        "phone",
        "purpose",
        "source",
        "retain_until",
        "function",
        "organisation_kind",
        "organisation_id",
    ];
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let body = Body::read(&shell, &bytes)?;
            let mut refused = Refused::default();
            body.only(&shell, &NAMES, &mut refused);
            let purpose = body.code(&shell, "purpose", Purpose::from_code, &mut refused);
            let retain_until = body.day(&shell, "retain_until", &mut refused);
            let [given, family, email, phone, source, function] =
                ["given_name", "family_name", "email", "phone", "source", "function"]
                    .map(|name| body.text(name));
            let organisation = if function.is_empty() {
                None
            } else {
                let kind = body.code(&shell, "organisation_kind", OrganisationKind::from_code, &mut refused);
                let read = |text: &str| Uuid::try_parse(text).ok();
                kind.zip(body.code(&shell, "organisation_id", read, &mut refused))
            };
            for (name, value) in [("family_name", &family), ("source", &source)] {
                if value.trim().is_empty() {
                    refused.field(name, shell.t("network-refused-empty"));
                }
            }
            refused.check(&shell)?;
            let new = NewPerson {
                given_name: &given,
                family_name: &family,
                email: &email,
                phone: &phone,
                purpose: purpose.unwrap_or(Purpose::Request),
                source: &source,
                retain_until,
                role: organisation.map(|organisation| NewRole {
                    organisation,
                    function: &function,
                    since: None,
                }),
            };
            let id = create_person(tx, may, &new).map_err(|error| problem::refused(&shell, error))?;
            Ok(made("/api/v1/people", id))
        })
        .await
}

/// Changes fields of a person; imports leave them alone from then on. Needs `network.edit`.
#[utoipa::path(patch, path = "/api/v1/people/{id}", tag = "people", params(("id" = String, Path, description = "Their key")),
    request_body = PersonChange,
    responses((status = 204, description = "Changed"), (status = 404, description = "There is none in this basin"),
        (status = 422, description = "A field is not good; nothing was changed", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn change(visit: Visit, Key(id): Key<PersonId>, bytes: Bytes) -> Response {
    body::change(visit, Record::from(id), bytes).await
}
