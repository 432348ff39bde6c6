//! The sheet of a person, and noting an exchange with them.

use super::PATH;
use crate::actions::interaction::note_interaction;
use crate::code::{Kind, PartyKind};
use crate::field;
use crate::id::PersonId;
use crate::pages::around::{Beside, person_address};
use crate::pages::cell::edit_cell;
use crate::pages::choices;
use crate::pages::operators::sheet::NotePage;
use crate::pages::sites::note::{NoteForm, read, refused};
use crate::permissions::{EditNetwork, NoteInteraction, ReadPeople};
use crate::sheet::{self, PersonSheet};
use crate::store;
use crate::store::person::Person;
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_database::Conn;
use navette_web::{
    Choice, EditCell, Failure, Fields, Key, May, Onward, Permission, Shell, Step, Submitted, Visit, html,
};

#[derive(Template)]
#[template(path = "people/sheet.html")]
struct SheetPage {
    shell: Shell,
    crumbs: Vec<Step>,
    name: String,
    lede: String,
    cells: Vec<EditCell>,
    beside: Beside,
    /// Why and until when the data are kept, as a sentence.
    kept: String,
    /// Whether that time is over.
    over: bool,
    purposes: Vec<Choice>,
    today: String,
    edits: bool,
    notes: bool,
}

#[derive(Template)]
#[template(path = "people/erased.html")]
struct ErasedPage {
    shell: Shell,
    crumbs: Vec<Step>,
    text: String,
}

/// The way to a person's sheet.
pub(super) fn crumbs(shell: &Shell) -> Vec<Step> {
    vec![Step::new(PATH, shell.t("network-people-nav"))]
}

/// The person of the basin, neither merged nor erased.
pub(super) fn living<P: Permission>(c: &mut Conn<'_>, may: &May<P>, id: PersonId) -> Result<Person, Failure> {
    let person = store::person::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?;
    if person.merged_into.is_some() || person.erased_on.is_some() {
        Err(Failure::NotFound)
    } else {
        Ok(person)
    }
}

/// Why, from where and until when a person's data are kept.
pub(super) fn kept(shell: &Shell, person: &Person) -> String {
    let key =
        if person.retain_until < shell.today { "network-people-kept-over" } else { "network-people-kept" };
    shell.ta(
        key,
        &[
            ("purpose", choices::code(shell, "network-purpose-", &person.purpose).into()),
            ("source", person.source.as_str().into()),
            ("until", shell.day(&person.retain_until).into()),
        ],
    )
}

fn page(shell: Shell, may: &May<ReadPeople>, sheet: PersonSheet) -> SheetPage {
    let person = &sheet.person;
    let cells = field::fields(Kind::Person)
        .iter()
        .map(|field| edit_cell(&shell, Kind::Person, field, person.value(field.name)))
        .collect();
    let address = person_address(person.id);
    let beside =
        Beside::new(&shell, may.who(), Kind::Person, address, sheet.around, &sheet.knowledge, &sheet.next);
    let present: Vec<String> = beside
        .functions
        .iter()
        .filter(|one| one.present)
        .map(|one| [one.function.as_str(), one.organisation.as_str()].join(", "))
        .collect();
    SheetPage {
        crumbs: crumbs(&shell),
        name: person.full_name(),
        lede: present.join(" · "),
        cells,
        beside,
        kept: kept(&shell, person),
        over: person.retain_until < shell.today,
        purposes: purposes(&shell, &person.purpose),
        today: shell.today.to_string(),
        edits: may.also::<EditNetwork>().is_some(),
        notes: may.also::<NoteInteraction>().is_some(),
        shell,
    }
}

/// The purposes as choices.
pub(super) fn purposes(shell: &Shell, present: &str) -> Vec<Choice> {
    let all = crate::code::Purpose::ALL.iter().map(|purpose| purpose.code());
    choices::choices(shell, "network-purpose-", all, present)
}

/// `GET /reseau/personnes/{id}`; one that was merged leads to the one kept.
pub(super) async fn show(visit: Visit, Key(id): Key<PersonId>) -> Response {
    visit
        .read(move |c, may: &May<ReadPeople>, shell| {
            let sheet = sheet::person(c, may, id)?.ok_or(Failure::NotFound)?;
            if let Some(kept) = sheet.person.merged_into {
                return Ok(Onward::to(person_address(kept)).into_response());
            }
            if let Some(day) = sheet.person.erased_on {
                let text = shell.tx("network-people-erased-on", shell.day(&day));
                return html(&ErasedPage { crumbs: crumbs(&shell), text, shell });
            }
            html(&page(shell, may, sheet))
        })
        .await
}

fn note_page(shell: Shell, may: &May<NoteInteraction>, person: &Person, fields: Fields) -> NotePage {
    let address = person_address(person.id);
    let mut way = crumbs(&shell);
    way.push(Step::new(address.as_str(), person.full_name()));
    NotePage {
        crumbs: way,
        note: NoteForm::new(&shell, may.who(), fields),
        with: person.full_name(),
        action: format!("{address}/echanges"),
        back: address,
        shell,
    }
}

/// `GET /reseau/personnes/{id}/echanges`
pub(super) async fn note_form(visit: Visit, Key(id): Key<PersonId>) -> Response {
    visit
        .read(move |c, may: &May<NoteInteraction>, shell| {
            let person = living(c, may, id)?;
            html(&note_page(shell, may, &person, Fields::default()))
        })
        .await
}

/// `POST /reseau/personnes/{id}/echanges`
pub(super) async fn note(visit: Visit, Key(id): Key<PersonId>, Submitted(mut fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<NoteInteraction>, shell| {
            let person = living(tx, may, id)?;
            let parties = [(PartyKind::Person, id.0)];
            if let Some(noted) = read(&shell, &mut fields, &parties) {
                match note_interaction(tx, may, &noted.borrowed()) {
                    Ok(_) => {
                        let done = shell.t("network-operators-done-noted");
                        return Ok(Onward::to(person_address(id)).done(done).into_response());
                    }
                    Err(error) => refused(&shell, &mut fields, error)?,
                }
            }
            Err(Failure::again(html(&note_page(shell, may, &person, fields))?))
        })
        .await
}
