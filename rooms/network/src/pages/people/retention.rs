//! How long people's data are kept: those whose time is over, keeping on, erasing after a confirmation.

use super::PATH;
use super::sheet::{crumbs, kept, living, purposes};
use crate::actions::erase::erase_person;
use crate::actions::person::assign_retention;
use crate::actions::tag as tags;
use crate::code::{PartyKind, Purpose};
use crate::field::FieldError;
use crate::id::PersonId;
use crate::pages::around::person_address;
use crate::pages::words;
use crate::permissions::EditNetwork;
use crate::store;
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_database::Uuid;
use navette_web::{Choice, Failure, Key, May, Onward, Shell, Step, Submitted, Visit, html};

/// How many people a page of those to erase shows.
const MOST: i64 = 200;

#[derive(Template)]
#[template(path = "people/over.html")]
struct OverPage {
    shell: Shell,
    crumbs: Vec<Step>,
    rows: Vec<OverRow>,
    purposes: Vec<Choice>,
}

struct OverRow {
    id: PersonId,
    name: String,
    purpose: String,
    source: String,
    until: String,
}

/// `GET /reseau/personnes/a-effacer`
pub(super) async fn over(visit: Visit) -> Response {
    visit
        .read(|c, may: &May<EditNetwork>, shell| {
            let people = store::person::to_erase(c, may.scope(), MOST)?;
            let rows = people
                .into_iter()
                .map(|person| OverRow {
                    id: person.id,
                    name: person.full_name(),
                    purpose: crate::pages::choices::code(&shell, "network-purpose-", &person.purpose),
                    source: person.source.clone(),
                    until: shell.day(&person.retain_until),
                })
                .collect();
            html(&OverPage { crumbs: crumbs(&shell), rows, purposes: purposes(&shell, ""), shell })
        })
        .await
}

/// `POST /reseau/personnes/{id}/garder`: keeps the data on, for a purpose that is said again.
pub(super) async fn keep(visit: Visit, Key(id): Key<PersonId>, Submitted(fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let purpose = Purpose::from_code(fields.get("purpose"))
                .ok_or_else(|| Failure::Told(words::refusal(&shell, FieldError::Unknown)))?;
            assign_retention(tx, may, &[id], purpose, None).map_err(|error| words::failure(&shell, error))?;
            let person = living(tx, may, id)?;
            let done = shell.tx("network-people-done-kept", shell.day(&person.retain_until));
            Ok(Onward::back(fields.get("back"), &person_address(id)).done(done).into_response())
        })
        .await
}

#[derive(Template)]
#[template(path = "people/erase.html")]
struct ErasePage {
    shell: Shell,
    crumbs: Vec<Step>,
    title: String,
    action: String,
    back: String,
    people: Vec<(PersonId, String, String)>,
}

/// `GET /reseau/personnes/{id}/effacer`: what will go and what will stay.
pub(super) async fn ask(visit: Visit, Key(id): Key<PersonId>) -> Response {
    visit
        .read(move |c, may: &May<EditNetwork>, shell| {
            let person = living(c, may, id)?;
            let mut way = crumbs(&shell);
            way.push(Step::new(person_address(id), person.full_name()));
            html(&ErasePage {
                crumbs: way,
                title: shell.tx("network-people-erase-title", person.full_name()),
                action: format!("{}/effacer", person_address(id)),
                back: person_address(id),
                people: vec![(id, person.full_name(), kept(&shell, &person))],
                shell,
            })
        })
        .await
}

/// `POST /reseau/personnes/{id}/effacer`
pub(super) async fn erase(visit: Visit, Key(id): Key<PersonId>) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            erase_person(tx, may, id).map_err(|error| words::failure(&shell, error))?;
            Ok(Onward::to(PATH).done(shell.tn("network-people-done-erased", &1)).into_response())
        })
        .await
}

/// `POST /reseau/personnes/selection`: keeps on, tags, or erases (after a confirmation) all that were picked.
pub(super) async fn selection(visit: Visit, Submitted(fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let ids: Vec<PersonId> =
                fields.all("pick").filter_map(|id| id.parse().ok()).take(MOST as usize).collect();
            let back = Onward::back(fields.get("back"), PATH);
            if ids.is_empty() {
                return Ok(back.warn(shell.t("network-operators-nothing-picked")).into_response());
            }
            let refused = |error| words::failure(&shell, error);
            let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
            match fields.get("do") {
                "keep" => {
                    let purpose = Purpose::from_code(fields.get("purpose"))
                        .ok_or_else(|| Failure::Told(words::refusal(&shell, FieldError::Unknown)))?;
                    assign_retention(tx, may, &ids, purpose, None).map_err(refused)?;
                    Ok(back.done(shell.tn("network-people-done-kept-many", &count)).into_response())
                }
                "tag" => {
                    let keys: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
                    match tags::tag(tx, may, fields.get("label"), PartyKind::Person, &keys) {
                        Ok((_, hung)) => {
                            let hung = i64::try_from(hung).unwrap_or(i64::MAX);
                            Ok(back.done(shell.tn("network-people-done-tagged", &hung)).into_response())
                        }
                        Err(crate::actions::ActionError::Field { why, .. }) => {
                            Ok(back.error(words::refusal(&shell, why)).into_response())
                        }
                        Err(error) => Err(refused(error)),
                    }
                }
                "erase" if fields.get("sure") == "yes" => {
                    for id in &ids {
                        erase_person(tx, may, *id).map_err(refused)?;
                    }
                    Ok(back.done(shell.tn("network-people-done-erased", &count)).into_response())
                }
                "erase" => {
                    let mut people = Vec::new();
                    for id in ids {
                        let person = living(tx, may, id)?;
                        people.push((id, person.full_name(), kept(&shell, &person)));
                    }
                    html(&ErasePage {
                        crumbs: crumbs(&shell),
                        title: shell.tn("network-people-erase-many", &count),
                        action: "/reseau/personnes/selection".to_owned(),
                        back: fields.get("back").to_owned(),
                        people,
                        shell,
                    })
                }
                _ => Err(Failure::NotFound),
            }
        })
        .await
}
