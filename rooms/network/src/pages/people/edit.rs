//! Adding a person with their first function; editing in place or as a whole form; tags.

use super::PATH;
use super::functions::{Place, place_of, places};
use super::sheet::{crumbs, living, purposes};
use crate::actions::person::{NewPerson, create_person};
use crate::actions::role::NewRole;
use crate::actions::{edit, tag as tags, undo as undoing};
use crate::code::{Function, Kind, PartyKind, Purpose};
use crate::field::{self, FieldError, FieldKind, Parsed};
use crate::id::{PersonId, TagId};
use crate::memory::Memory;
use crate::pages::around::person_address;
use crate::pages::cell::edit_cell;
use crate::pages::{choices, words};
use crate::permissions::EditNetwork;
use askama::Template;
use axum::Extension;
use axum::response::{IntoResponse, Response};
use navette_database::Conn;
use navette_web::{
    CellAnswer, Choice, EditCell, Failure, Fields, Key, May, Onward, Question, Shell, Step, Submitted, Visit,
    html,
};

#[derive(Template)]
#[template(path = "people/new.html")]
struct NewPage {
    shell: Shell,
    fields: Fields,
    crumbs: Vec<Step>,
    places: Vec<Place>,
    functions: Vec<Choice>,
    purposes: Vec<Choice>,
    searched: bool,
}

impl NewPage {
    fn new(shell: Shell, fields: Fields, places: Vec<Place>) -> Self {
        let purpose = match (fields.get("purpose"), places.iter().find(|place| place.chosen)) {
            ("", Some(place)) if place.value.starts_with("operator") => Purpose::OperatorContact.code(),
            ("", _) => Purpose::SchoolContact.code(),
            (said, _) => said,
        };
        let purposes = purposes(&shell, purpose);
        Self {
            crumbs: crumbs(&shell),
            functions: functions(&shell, fields.get("function")),
            purposes,
            searched: fields.has("q"),
            places,
            fields,
            shell,
        }
    }
}

/// The functions as choices.
pub(super) fn functions(shell: &Shell, present: &str) -> Vec<Choice> {
    choices::choices(
        shell,
        "network-function-",
        Function::ALL.iter().map(|function| function.code()),
        present,
    )
}

/// A day as typed; a refusal is written beside its field.
pub(super) fn day(shell: &Shell, fields: &mut Fields, name: &str) -> Option<jiff::civil::Date> {
    match field::parse(FieldKind::Day, fields.get(name)) {
        Ok(Parsed::Day(day)) => Some(day),
        Ok(_) => None,
        Err(why) => {
            fields.refuse(name, words::refusal(shell, why));
            None
        }
    }
}

/// `GET /reseau/personnes/nouvelle?operator=…` (or `site`, `school`, `board`), `?q=` to look for the organisation.
pub(super) async fn new(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    visit
        .read(move |c, may: &May<EditNetwork>, shell| {
            let places = places(c, may, &memory, &shell, &fields)?;
            html(&NewPage::new(shell, fields, places))
        })
        .await
}

/// `POST /reseau/personnes/nouvelle`
pub(super) async fn create(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let purpose = Purpose::from_code(fields.get("purpose"));
            if purpose.is_none() {
                fields.refuse("purpose", words::refusal(&shell, FieldError::Empty));
            }
            let since = day(&shell, &mut fields, "since");
            let until = day(&shell, &mut fields, "retain_until");
            let place = place_of(fields.get("place"));
            let function = fields.get("function").to_owned();
            if place.is_some() && function.is_empty() {
                fields.refuse("function", words::refusal(&shell, FieldError::Empty));
            }
            if place.is_none() && !function.is_empty() {
                fields.refuse("place", shell.t("network-people-place-missing"));
            }
            let texts = ["given_name", "family_name", "email", "phone", "source"]
                .map(|name| fields.get(name).to_owned());
            let [given_name, family_name, email, phone, source] = &texts;
            if let (Some(purpose), false) = (purpose, fields.refused()) {
                let role = place.map(|organisation| NewRole { organisation, function: &function, since });
                let new = NewPerson {
                    given_name,
                    family_name,
                    email,
                    phone,
                    purpose,
                    source,
                    retain_until: until,
                    role,
                };
                match create_person(tx, may, &new) {
                    Ok(id) => {
                        let name = living(tx, may, id)?.full_name();
                        let done = shell.tx("network-people-done-created", name);
                        return Ok(Onward::to(person_address(id)).done(done).into_response());
                    }
                    Err(error) => choices::beside(&shell, &mut fields, error)?,
                }
            }
            let places = super::functions::chosen(tx, may, &shell, place)?.into_iter().collect();
            Err(Failure::again(html(&NewPage::new(shell, fields, places))?))
        })
        .await
}

/// `POST /reseau/personnes/{id}/champ`: one field, from a cell; answers the cell.
pub(super) async fn field(visit: Visit, Key(id): Key<PersonId>, Submitted(fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let edited = edit::edit_field(tx, may, id.into(), fields.get("field"), fields.get("value"))
                .map_err(|error| words::failure(&shell, error))?;
            let field = field::find(Kind::Person, edited.field).ok_or(Failure::NotFound)?;
            let cell = edit_cell(&shell, Kind::Person, field, edited.after);
            html(&CellAnswer { shell, cell })
        })
        .await
}

/// `POST /reseau/personnes/{id}/annuler`: undoes the last edit.
pub(super) async fn undo(visit: Visit, Key(id): Key<PersonId>) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            undoing::undo_last_edit(tx, may, id.into()).map_err(|error| words::failure(&shell, error))?;
            let name = living(tx, may, id)?.full_name();
            Ok(Onward::to(person_address(id))
                .done(shell.tx("network-operators-done-undone", name))
                .into_response())
        })
        .await
}

#[derive(Template)]
#[template(path = "people/edit.html")]
struct EditPage {
    shell: Shell,
    id: PersonId,
    title: String,
    fields: Fields,
    cells: Vec<EditCell>,
    crumbs: Vec<Step>,
}

fn edit_page(
    c: &mut Conn<'_>,
    may: &May<EditNetwork>,
    shell: Shell,
    id: PersonId,
    fields: Fields,
) -> Result<EditPage, Failure> {
    let person = living(c, may, id)?;
    let typed = fields.has("family_name");
    let cells = field::fields(Kind::Person)
        .iter()
        .map(|field| {
            let raw =
                if typed { fields.some(field.name).map(str::to_owned) } else { person.value(field.name) };
            edit_cell(&shell, Kind::Person, field, raw)
        })
        .collect();
    let mut way = crumbs(&shell);
    way.push(Step::new(person_address(id), person.full_name()));
    Ok(EditPage {
        id,
        title: shell.tx("network-operators-edit-title", person.full_name()),
        cells,
        crumbs: way,
        fields,
        shell,
    })
}

/// `GET /reseau/personnes/{id}/modifier`: every field in one form.
pub(super) async fn form(visit: Visit, Key(id): Key<PersonId>) -> Response {
    visit
        .read(move |c, may: &May<EditNetwork>, shell| html(&edit_page(c, may, shell, id, Fields::default())?))
        .await
}

/// `POST /reseau/personnes/{id}/modifier`: what changed is edited, each field on its own; all, or nothing.
pub(super) async fn save(visit: Visit, Key(id): Key<PersonId>, Submitted(mut fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let person = living(tx, may, id)?;
            let mut changed = 0;
            let sent: Vec<_> =
                field::fields(Kind::Person).iter().filter(|field| fields.has(field.name)).collect();
            for field in sent {
                let value = fields.get(field.name).to_owned();
                if value == person.value(field.name).unwrap_or_default() {
                    continue;
                }
                match edit::edit_field(tx, may, id.into(), field.name, &value) {
                    Ok(edited) => changed += usize::from(edited.before != edited.after),
                    Err(error) => choices::beside(&shell, &mut fields, error)?,
                }
            }
            if fields.refused() {
                return Err(Failure::again(html(&edit_page(tx, may, shell, id, fields)?)?));
            }
            let said = if changed == 0 { "nothing" } else { "saved" };
            let name = living(tx, may, id)?.full_name();
            let onward = Onward::to(person_address(id))
                .done(shell.tx(&format!("network-operators-done-{said}"), name));
            let undo = format!("{}/annuler", person_address(id));
            Ok(if changed == 1 { onward.undo(undo) } else { onward }.into_response())
        })
        .await
}

/// `POST /reseau/personnes/{id}/etiquettes`
pub(super) async fn tag(visit: Visit, Key(id): Key<PersonId>, Submitted(fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            tags::tag(tx, may, fields.get("label"), PartyKind::Person, &[id.0])
                .map_err(|error| words::failure(&shell, error))?;
            let done = shell.tx("network-operators-done-tagged", fields.get("label"));
            Ok(Onward::to(person_address(id)).done(done).into_response())
        })
        .await
}

/// `POST /reseau/personnes/{id}/etiquettes/retirer`
pub(super) async fn untag(visit: Visit, Key(id): Key<PersonId>, Submitted(fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let tag = fields.read::<TagId>("tag").ok_or(Failure::NotFound)?;
            tags::untag(tx, may, tag, PartyKind::Person, &[id.0])
                .map_err(|error| words::failure(&shell, error))?;
            let done = shell.t("network-operators-done-untagged");
            Ok(Onward::back(&person_address(id), PATH).done(done).into_response())
        })
        .await
}
