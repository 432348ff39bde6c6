//! The sheet of an operator, and noting an exchange with it.

use super::PATH;
use super::edit::address;
use crate::actions::interaction::note_interaction;
use crate::code::{Kind, PartyKind, Status};
use crate::field;
use crate::id::OperatorId;
use crate::pages::around::Beside;
use crate::pages::cell::edit_cell;
use crate::pages::sites::note::{NoteForm, read, refused};
use crate::pages::{choices, words};
use crate::permissions::{EditNetwork, NoteInteraction, ReadNetwork};
use crate::sheet::{self, OperatorSheet};
use crate::store;
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_web::{EditCell, Failure, Fields, Key, May, Onward, Shell, Step, Submitted, Visit, html};

#[derive(Template)]
#[template(path = "operators/sheet.html")]
struct SheetPage {
    shell: Shell,
    crumbs: Vec<Step>,
    name: String,
    lede: String,
    status: Status,
    since: String,
    member: Option<String>,
    cells: Vec<EditCell>,
    domains: String,
    communes: String,
    beside: Beside,
    panels: Vec<String>,
    edits: bool,
    notes: bool,
}

/// Fields that say how to reach the operator itself: for those who may read contact data.
const CONTACT: [&str; 3] = ["email", "phone", "note"];

fn page(shell: Shell, may: &May<ReadNetwork>, sheet: OperatorSheet, panels: Vec<String>) -> SheetPage {
    let operator = &sheet.operator;
    let shown = |name: &str| sheet.around.people_shown || !CONTACT.contains(&name);
    let fields =
        field::fields(Kind::Operator).iter().filter(|field| field.name != "status" && shown(field.name));
    let cells =
        fields.map(|field| edit_cell(&shell, Kind::Operator, field, operator.value(field.name))).collect();
    let list = |values: &[String], label: &dyn Fn(&str) -> String| {
        values.iter().map(|value| label(value)).collect::<Vec<_>>().join(", ")
    };
    let category = choices::code(&shell, "network-category-", &operator.category);
    let commune = words::commune(&shell, operator.commune.as_deref());
    let kind = shell.tc("network-operatorkind-", operator.kind.code());
    let lede: Vec<String> = [category, kind, commune].into_iter().filter(|part| !part.is_empty()).collect();
    let member = operator
        .member_since
        .filter(|since| {
            *since <= shell.today && operator.member_until.is_none_or(|until| until >= shell.today)
        })
        .map(|since| crate::pages::around::period(&shell, Some(since), operator.member_until));
    SheetPage {
        crumbs: vec![Step::new(PATH, shell.t("network-operators-nav"))],
        name: operator.name.clone(),
        lede: lede.join(" · "),
        status: operator.status,
        since: operator.status_since.map(|day| shell.day(&day)).unwrap_or_default(),
        member,
        cells,
        domains: list(&sheet.domains, &|code| choices::code(&shell, "network-domain-", code)),
        communes: list(&sheet.communes, &|nis| words::commune(&shell, Some(nis))),
        beside: Beside::new(
            &shell,
            may.who(),
            Kind::Operator,
            address(operator.id),
            sheet.around,
            &sheet.knowledge,
            &sheet.next,
        ),
        panels,
        edits: may.also::<EditNetwork>().is_some(),
        notes: may.also::<NoteInteraction>().is_some(),
        shell,
    }
}

/// `GET /reseau/operateurs/{id}`; one that was merged leads to the one kept.
pub(super) async fn show(visit: Visit, Key(id): Key<OperatorId>) -> Response {
    let sockets = visit.state.sockets.clone();
    visit
        .read(move |c, may: &May<ReadNetwork>, shell| {
            let sheet = sheet::operator(c, may, id)?.ok_or(Failure::NotFound)?;
            if let Some(kept) = sheet.operator.merged_into {
                return Ok(Onward::to(address(kept)).into_response());
            }
            let mut panels = Vec::new();
            for panel in sockets.panels.iter().filter(|panel| panel.place() == "network.operator") {
                panels.extend(panel.render(c, may.who(), &shell, id.0)?);
            }
            html(&page(shell, may, sheet, panels))
        })
        .await
}

/// A page to note an exchange on, with an operator or a person.
#[derive(Template)]
#[template(path = "note.html")]
pub(crate) struct NotePage {
    pub shell: Shell,
    pub crumbs: Vec<Step>,
    pub note: NoteForm,
    /// With whom.
    pub with: String,
    /// Where it is sent.
    pub action: String,
    /// Where one goes back to.
    pub back: String,
}

fn note_page(
    shell: Shell,
    may: &May<NoteInteraction>,
    id: OperatorId,
    name: String,
    fields: Fields,
) -> NotePage {
    NotePage {
        crumbs: vec![
            Step::new(PATH, shell.t("network-operators-nav")),
            Step::new(address(id), name.as_str()),
        ],
        note: NoteForm::new(&shell, may.who(), fields),
        with: name,
        action: format!("{}/echanges", address(id)),
        back: address(id),
        shell,
    }
}

/// `GET /reseau/operateurs/{id}/echanges`
pub(super) async fn note_form(visit: Visit, Key(id): Key<OperatorId>) -> Response {
    visit
        .read(move |c, may: &May<NoteInteraction>, shell| {
            let operator = store::operator::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?;
            html(&note_page(shell, may, id, operator.name, Fields::default()))
        })
        .await
}

/// `POST /reseau/operateurs/{id}/echanges`
pub(super) async fn note(
    visit: Visit,
    Key(id): Key<OperatorId>,
    Submitted(mut fields): Submitted,
) -> Response {
    visit
        .write(move |tx, may: &May<NoteInteraction>, shell| {
            let operator = store::operator::find(tx, may.scope(), id)?.ok_or(Failure::NotFound)?;
            let parties = [(PartyKind::Operator, id.0)];
            if let Some(noted) = read(&shell, &mut fields, &parties) {
                match note_interaction(tx, may, &noted.borrowed()) {
                    Ok(_) => {
                        let done = shell.t("network-operators-done-noted");
                        return Ok(Onward::to(address(id)).done(done).into_response());
                    }
                    Err(error) => refused(&shell, &mut fields, error)?,
                }
            }
            Err(Failure::again(html(&note_page(shell, may, id, operator.name, fields))?))
        })
        .await
}
