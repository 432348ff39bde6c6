//! Sites, read and changed.

use super::problem::Refused;
use super::{Paging, body, codes, values};
use crate::code::{Reach, Status};
use crate::id::{Record, SiteId};
use crate::lists::site::{Among, SiteFilter, SiteLine, SiteSort};
use crate::memory::Memory;
use crate::permissions::ReadNetwork;
use crate::store::site::{self, Site};
use axum::body::Bytes;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use navette_web::{Failure, Key, May, Question, Visit};
use serde::Serialize;

/// A site in the list.
#[derive(Serialize, utoipa::ToSchema)]
struct SiteInList {
    /// Its key.
    id: String,
    /// The key of its school.
    school_id: String,
    /// FASE number of the school, as text.
    school_fase: Option<String>,
    /// FASE number of the site, as text; it identifies only together with the school's.
    fase: Option<String>,
    /// Name.
    name: String,
    /// Name of the school.
    school_name: String,
    /// Code of the school's network.
    network: Option<String>,
    /// Street and number.
    address: Option<String>,
    /// Postal code.
    postal_code: Option<String>,
    /// Commune, by its NIS code.
    commune: Option<String>,
    /// Degrees north, WGS 84.
    latitude: Option<f64>,
    /// Degrees east, WGS 84.
    longitude: Option<f64>,
    /// `basic`, `secondary`, `both` or `other`.
    cycle: &'static str,
    /// Whether it gives special education.
    special: bool,
    /// Whether it counts as a site to reach.
    compulsory: bool,
    /// `open`, `to_confirm_closed` or `closed`.
    status: &'static str,
    /// How far it is reached, from dated facts.
    reach: &'static str,
    /// The last day anyone was in touch.
    last_contact_on: Option<String>,
    /// Latest socio-economic class of nursery and primary (1–20, 3a, 3b).
    ise_basic: Option<String>,
    /// Latest socio-economic class of secondary; not to be compared with the other.
    ise_secondary: Option<String>,
    /// Whether a PECA delegate is known.
    delegate_known: bool,
}

impl SiteInList {
    fn new(line: &SiteLine) -> Self {
        let row = &line.row;
        Self {
            id: row.id.to_string(),
            school_id: row.school_id.to_string(),
            school_fase: row.school_fase.clone(),
            fase: row.fase.clone(),
            name: row.name.clone(),
            school_name: row.school_name.clone(),
            network: row.network.clone(),
            address: row.address.clone(),
            postal_code: row.postal_code.clone(),
            commune: row.commune.clone(),
            latitude: row.latitude,
            longitude: row.longitude,
            cycle: row.cycle.code(),
            special: row.special,
            compulsory: row.compulsory,
            status: row.status.code(),
            reach: row.reach.code(),
            last_contact_on: row.last_contact_on.map(|day| day.to_string()),
            ise_basic: line.ise_basic.as_ref().map(|ise| ise.0.clone()),
            ise_secondary: line.ise_secondary.as_ref().map(|ise| ise.0.clone()),
            delegate_known: line.delegate_known,
        }
    }
}

/// A page of sites.
#[derive(Serialize, utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the answer, for the description")]
struct SitePage {
    /// How many the filters leave in all.
    total: i64,
    /// The page, from 1.
    page: i64,
    /// The most lines of a page.
    per_page: i64,
    /// The lines.
    items: Vec<SiteInList>,
}

/// A socio-economic class in a year.
#[derive(Serialize, utoipa::ToSchema)]
struct IseInYear {
    /// The year of the list.
    year: i64,
    /// `FO` nursery and primary, `SO` secondary.
    formula: String,
    /// As printed: `7`, `3a`, `19 et 20`.
    class: String,
}

/// A site with what is known of it.
#[derive(Serialize, utoipa::ToSchema)]
struct SiteInFull {
    /// Its key.
    id: String,
    /// The key of its school.
    school_id: String,
    /// FASE number of the school, as text.
    school_fase: Option<String>,
    /// FASE number of the site, as text.
    fase: Option<String>,
    /// Name.
    name: String,
    /// Name of the school.
    school_name: String,
    /// Code of the school's network.
    network: Option<String>,
    /// Street and number.
    address: Option<String>,
    /// Postal code.
    postal_code: Option<String>,
    /// Locality.
    locality: Option<String>,
    /// Commune, by its NIS code.
    commune: Option<String>,
    /// Quarter.
    quarter: Option<String>,
    /// Degrees north, WGS 84.
    latitude: Option<f64>,
    /// Degrees east, WGS 84.
    longitude: Option<f64>,
    /// `basic`, `secondary`, `both` or `other`.
    cycle: &'static str,
    /// Whether it gives special education.
    special: bool,
    /// Whether it counts as a site to reach.
    compulsory: bool,
    /// `open`, `to_confirm_closed` or `closed`.
    status: &'static str,
    /// Since when.
    status_since: Option<String>,
    /// How far it is reached, from dated facts.
    reach: &'static str,
    /// The last day anyone was in touch.
    last_contact_on: Option<String>,
    /// What is taught, by code.
    teachings: Vec<String>,
    /// Socio-economic classes, latest first.
    ise: Vec<IseInYear>,
}

impl SiteInFull {
    fn new(site: Site, teachings: Vec<String>, ise: Vec<site::Ise>) -> Self {
        Self {
            id: site.id.to_string(),
            school_id: site.school_id.to_string(),
            school_fase: site.school_fase,
            fase: site.fase,
            name: site.name,
            school_name: site.school_name,
            network: site.network,
            address: site.address,
            postal_code: site.postal_code,
            locality: site.locality,
            commune: site.commune,
            quarter: site.quarter,
            latitude: site.latitude,
            longitude: site.longitude,
            cycle: site.cycle.code(),
            special: site.special,
            compulsory: site.compulsory,
            status: site.status.code(),
            status_since: site.status_since.map(|day| day.to_string()),
            reach: site.reach.code(),
            last_contact_on: site.last_contact_on.map(|day| day.to_string()),
            teachings,
            ise: ise
                .into_iter()
                .map(|ise| IseInYear { year: ise.year, formula: ise.formula, class: ise.class })
                .collect(),
        }
    }
}

/// Fields of a site to change; those that are not sent stay, `null` empties.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the body, for the description; read by the table of fields")]
pub(super) struct SiteChange {
    name: Option<String>,
    /// `open`, `to_confirm_closed` or `closed`.
    status: Option<String>,
    address: Option<String>,
    postal_code: Option<String>,
    locality: Option<String>,
    /// A NIS code or a name.
    commune: Option<String>,
    quarter: Option<String>,
    /// `50.8503, 4.3517`: degrees north, then east.
    position: Option<String>,
    note: Option<String>,
}

/// The sites of the basin, filtered and sorted.
#[utoipa::path(get, path = "/api/v1/sites", tag = "sites",
    params(
        ("q" = Option<String>, Query, description = "Words of the name, FASE numbers, address or commune, as typed"),
        ("among" = Option<String>, Query, description = "`to_reach` (compulsory education, the default), `others` or `all`"),
        ("commune" = Option<String>, Query, description = "NIS codes, separated by commas"),
        ("network" = Option<String>, Query, description = "Codes of networks, separated by commas"),
        ("reach" = Option<String>, Query, description = "Stages, separated by commas"),
        ("status" = Option<String>, Query, description = "Statuses, separated by commas; all but closed when nothing is said"),
        ("silent" = Option<u32>, Query, description = "Only sites without contact in so many months, never included"),
        ("sort" = Option<String>, Query, description = "`name`, `commune`, `ise_basic`, `ise_secondary`, `last_contact` or `reach`; with `dir=desc` turned round"),
        ("page" = Option<i64>, Query, description = "From 1"),
        ("per_page" = Option<i64>, Query, description = "At most 200; 50 when nothing is said"),
    ),
    responses(
        (status = 200, description = "A page of sites", body = SitePage),
        (status = 401, description = "No token, or one that is over"),
        (status = 403, description = "The token lacks `network.read`"),
        (status = 422, description = "A filter is no such code", body = super::Problem, content_type = "application/problem+json"),
    ))]
pub(super) async fn list(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    visit
        .read(move |c, may: &May<ReadNetwork>, shell| {
            let mut refused = Refused::default();
            let filter = SiteFilter {
                text: fields.get("q").chars().take(200).collect(),
                among: codes(&shell, &fields, "among", Among::from_code, &mut refused)
                    .pop()
                    .unwrap_or(Among::ToReach),
                communes: values(&fields, "commune"),
                networks: values(&fields, "network"),
                reach: codes(&shell, &fields, "reach", Reach::from_code, &mut refused),
                status: codes(&shell, &fields, "status", Status::from_code, &mut refused),
                silent_for_months: fields.read::<u32>("silent").filter(|months| (1..=240).contains(months)),
                ..SiteFilter::default()
            };
            let sort = codes(&shell, &fields, "sort", SiteSort::from_code, &mut refused)
                .pop()
                .unwrap_or(SiteSort::Name);
            refused.check(&shell)?;
            let paging = Paging::read(&fields);
            let lines = memory.sites(c, may.scope())?;
            let skip = usize::try_from(paging.skip()).unwrap_or_default();
            let most = usize::try_from(paging.per_page).unwrap_or_default();
            let page = lines.page(&filter, sort, fields.get("dir") == "desc", shell.today, skip, most);
            let total = i64::try_from(page.total).unwrap_or(i64::MAX);
            Ok(paging.answer(total, page.lines.into_iter().map(SiteInList::new).collect()))
        })
        .await
}

/// One site.
#[utoipa::path(get, path = "/api/v1/sites/{id}", tag = "sites", params(("id" = String, Path, description = "Its key")),
    responses((status = 200, description = "The site", body = SiteInFull), (status = 404, description = "There is none in this basin")))]
pub(super) async fn one(visit: Visit, Key(id): Key<SiteId>) -> Response {
    visit
        .read(move |c, may: &May<ReadNetwork>, _| {
            let found = site::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?;
            let (teachings, ise) = (site::teachings(c, may.scope(), id)?, site::ise(c, may.scope(), id)?);
            Ok(Json(SiteInFull::new(found, teachings, ise)).into_response())
        })
        .await
}

/// Changes fields of a site; imports leave them alone from then on. Needs `network.edit`.
#[utoipa::path(patch, path = "/api/v1/sites/{id}", tag = "sites", params(("id" = String, Path, description = "Its key")),
    request_body = SiteChange,
    responses((status = 204, description = "Changed"), (status = 404, description = "There is none in this basin"),
        (status = 422, description = "A field is not good; nothing was changed", body = super::Problem, content_type = "application/problem+json")))]
pub(super) async fn change(visit: Visit, Key(id): Key<SiteId>, bytes: Bytes) -> Response {
    body::change(visit, Record::from(id), bytes).await
}
