//! Functions of a person: choosing the organisation, beginning one, ending one.

use super::edit::{day, functions};
use super::sheet::{crumbs, living};
use crate::actions::role::{NewRole, add_role, end_role};
use crate::code::{Kind, OrganisationKind};
use crate::field::FieldError;
use crate::id::{BoardId, OperatorId, PersonId, RoleId, SchoolId, SiteId};
use crate::memory::Memory;
use crate::pages::around::person_address;
use crate::pages::{choices, words};
use crate::permissions::{EditNetwork, ReadNetwork};
use crate::store;
use askama::Template;
use axum::Extension;
use axum::response::{IntoResponse, Response};
use navette_database::{Conn, Error, Uuid};
use navette_web::{Choice, Failure, Fields, Key, May, Onward, Question, Shell, Step, Submitted, Visit, html};

/// How many organisations a search offers.
const MOST: usize = 8;

/// An organisation to choose.
pub(super) struct Place {
    /// What is sent: `site:key`.
    pub value: String,
    /// Its name.
    pub name: String,
    /// What tells it from others.
    pub detail: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The organisation that a form sends: `site:key`.
pub(super) fn place_of(sent: &str) -> Option<(OrganisationKind, Uuid)> {
    let (kind, id) = sent.split_once(':')?;
    Some((OrganisationKind::from_code(kind)?, Uuid::try_parse(id).ok()?))
}

/// The name of an organisation of the basin.
fn name(
    c: &mut Conn<'_>,
    may: &May<EditNetwork>,
    (kind, id): (OrganisationKind, Uuid),
) -> Result<Option<String>, Error> {
    let basin = may.scope();
    Ok(match kind {
        OrganisationKind::Board => store::board::find(c, basin, BoardId(id))?.map(|found| found.name),
        OrganisationKind::School => store::school::find(c, basin, SchoolId(id))?.map(|found| found.name),
        OrganisationKind::Site => store::site::find(c, basin, SiteId(id))?.map(|found| found.name),
        OrganisationKind::Operator => {
            store::operator::find(c, basin, OperatorId(id))?.map(|found| found.name)
        }
    })
}

/// The organisation already chosen, if there is one in the basin.
pub(super) fn chosen(
    c: &mut Conn<'_>,
    may: &May<EditNetwork>,
    shell: &Shell,
    place: Option<(OrganisationKind, Uuid)>,
) -> Result<Option<Place>, Error> {
    let Some(place) = place else { return Ok(None) };
    Ok(name(c, may, place)?.map(|name| Place {
        value: format!("{}:{}", place.0, place.1),
        name,
        detail: shell.tc("network-record-", place.0.code()),
        chosen: true,
    }))
}

/// The organisations to choose from: the one that the address names, and those that its `q` finds.
pub(super) fn places(
    c: &mut Conn<'_>,
    may: &May<EditNetwork>,
    memory: &Memory,
    shell: &Shell,
    fields: &Fields,
) -> Result<Vec<Place>, Failure> {
    let named =
        OrganisationKind::ALL.iter().find_map(|kind| Some((*kind, fields.read::<Uuid>(kind.code())?)));
    let mut places: Vec<Place> = chosen(c, may, shell, named)?.into_iter().collect();
    if let (Some(words), Some(read)) = (fields.some("q"), may.also::<ReadNetwork>()) {
        let kinds = [Kind::Site, Kind::School, Kind::Operator, Kind::Board];
        let words: String = words.chars().take(200).collect();
        for found in memory.find(c, &read, &words, MOST, &kinds)? {
            let value = format!("{}:{}", found.record.kind, found.record.id);
            if places.iter().all(|place| place.value != value) {
                let kind = shell.tc("network-record-", found.record.kind.code());
                let detail =
                    [kind.as_str(), found.detail.as_str()].into_iter().filter(|part| !part.is_empty());
                let detail = detail.collect::<Vec<_>>().join(" · ");
                places.push(Place { value, name: found.title, detail, chosen: false });
            }
        }
        // The only one found is the one meant.
        if let [only] = places.as_mut_slice() {
            only.chosen = true;
        }
    }
    Ok(places)
}

#[derive(Template)]
#[template(path = "people/function.html")]
struct FunctionPage {
    shell: Shell,
    fields: Fields,
    crumbs: Vec<Step>,
    title: String,
    address: String,
    places: Vec<Place>,
    functions: Vec<Choice>,
    searched: bool,
}

fn page(shell: Shell, fields: Fields, person: &store::person::Person, places: Vec<Place>) -> FunctionPage {
    let mut way = crumbs(&shell);
    way.push(Step::new(person_address(person.id), person.full_name()));
    FunctionPage {
        crumbs: way,
        title: shell.tx("network-people-function-title", person.full_name()),
        address: person_address(person.id),
        functions: functions(&shell, fields.get("function")),
        searched: fields.has("q"),
        places,
        fields,
        shell,
    }
}

/// `GET /reseau/personnes/{id}/fonctions?q=`: finds the organisation, then says the function.
pub(super) async fn form(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Key(id): Key<PersonId>,
    Question(fields): Question,
) -> Response {
    visit
        .read(move |c, may: &May<EditNetwork>, shell| {
            let person = living(c, may, id)?;
            let places = places(c, may, &memory, &shell, &fields)?;
            html(&page(shell, fields, &person, places))
        })
        .await
}

/// `POST /reseau/personnes/{id}/fonctions`: begins a function.
pub(super) async fn add(visit: Visit, Key(id): Key<PersonId>, Submitted(mut fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let person = living(tx, may, id)?;
            let since = day(&shell, &mut fields, "since");
            let place = place_of(fields.get("place"));
            if place.is_none() {
                fields.refuse("place", shell.t("network-people-place-missing"));
            }
            let function = fields.get("function").to_owned();
            if let (Some(organisation), false) = (place, fields.refused()) {
                match add_role(tx, may, id, NewRole { organisation, function: &function, since }) {
                    Ok(_) => {
                        let done = shell.tx("network-people-done-function", person.full_name());
                        return Ok(Onward::to(person_address(id)).done(done).into_response());
                    }
                    Err(error) => choices::beside(&shell, &mut fields, error)?,
                }
            }
            let places = chosen(tx, may, &shell, place)?.into_iter().collect();
            Err(Failure::again(html(&page(shell, fields, &person, places))?))
        })
        .await
}

/// `POST /reseau/personnes/{id}/fonctions/fin`: ends one, today unless another day is said.
pub(super) async fn end(visit: Visit, Key(id): Key<PersonId>, Submitted(mut fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let person = living(tx, may, id)?;
            let role = fields.read::<RoleId>("role").ok_or(Failure::NotFound)?;
            let held = store::role::find(tx, may.scope(), role)?.filter(|held| held.person_id == id);
            held.ok_or(Failure::NotFound)?;
            let until = day(&shell, &mut fields, "until").unwrap_or(shell.today);
            if fields.refused() {
                return Err(Failure::Told(words::refusal(&shell, FieldError::NotDay)));
            }
            end_role(tx, may, role, until).map_err(|error| words::failure(&shell, error))?;
            let done = shell.tx("network-people-done-ended", person.full_name());
            Ok(Onward::to(person_address(id)).done(done).into_response())
        })
        .await
}
