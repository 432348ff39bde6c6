//! Adding an operator, editing it in place or as a whole form, closing it, tags, and the same for a selection.

use super::{PATH, list};
use crate::actions::operator::{
    NewOperator, close_operator, create_operator, reopen_operator, set_operator_communes,
    set_operator_domains,
};
use crate::actions::{ActionError, bulk, edit, tag as tags, undo as undoing};
use crate::code::{Kind, OperatorKind, PartyKind, Status};
use crate::field::{self, FieldError};
use crate::id::{OperatorId, TagId};
use crate::memory::Memory;
use crate::pages::cell::edit_cell;
use crate::pages::{choices, export, selection, words};
use crate::permissions::{EditNetwork, ExportNetwork};
use crate::store;
use crate::store::operator::Operator;
use askama::Template;
use axum::Extension;
use axum::response::{IntoResponse, Response};
use navette_database::{Conn, Uuid};
use navette_documents::Format;
use navette_web::{
    CellAnswer, Choice, EditCell, Failure, Fields, Key, May, Onward, Shell, Step, Submitted, Visit, html,
};

/// Where an operator's sheet is.
pub(super) fn address(id: OperatorId) -> String {
    format!("{PATH}/{id}")
}

/// The operator of the basin, not merged away.
fn living(c: &mut Conn<'_>, may: &May<EditNetwork>, id: OperatorId) -> Result<Operator, Failure> {
    let operator = store::operator::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?;
    if operator.merged_into.is_some() { Err(Failure::NotFound) } else { Ok(operator) }
}

#[derive(Template)]
#[template(path = "operators/new.html")]
struct NewPage {
    shell: Shell,
    fields: Fields,
    kinds: Vec<Choice>,
    categories: Vec<Choice>,
    crumbs: Vec<Step>,
}

impl NewPage {
    fn new(shell: Shell, fields: Fields) -> Self {
        let kind = fields.some("kind").unwrap_or(OperatorKind::Legal.code()).to_owned();
        let kinds = OperatorKind::ALL.iter().map(|kind| kind.code());
        Self {
            kinds: choices::choices(&shell, "network-operatorkind-", kinds, &kind),
            categories: list::categories(&shell, fields.get("category")),
            crumbs: vec![Step::new(PATH, shell.t("network-operators-nav"))],
            fields,
            shell,
        }
    }
}

/// `GET /reseau/operateurs/nouveau`
pub(super) async fn new(visit: Visit) -> Response {
    visit.read(|_, _: &May<EditNetwork>, shell| html(&NewPage::new(shell, Fields::default()))).await
}

/// `POST /reseau/operateurs/nouveau`
pub(super) async fn create(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let kind = OperatorKind::from_code(fields.get("kind"));
            if kind.is_none() {
                fields.refuse("kind", words::refusal(&shell, FieldError::Unknown));
            }
            let typed = ["name", "category", "enterprise_number"].map(|name| fields.get(name).to_owned());
            let [name, category, enterprise_number] = &typed;
            let new =
                NewOperator { kind: kind.unwrap_or(OperatorKind::Legal), name, category, enterprise_number };
            match create_operator(tx, may, &new) {
                Ok(id) if !fields.refused() => {
                    let name = shell.tx("network-operators-done-created", new.name);
                    return Ok(Onward::to(address(id)).done(name).into_response());
                }
                Ok(_) => {}
                Err(error) => choices::beside(&shell, &mut fields, error)?,
            }
            Err(Failure::again(html(&NewPage::new(shell, fields))?))
        })
        .await
}

/// `POST /reseau/operateurs/{id}/champ`: one field, from a cell; answers the cell.
pub(super) async fn field(visit: Visit, Key(id): Key<OperatorId>, Submitted(fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let edited = edit::edit_field(tx, may, id.into(), fields.get("field"), fields.get("value"))
                .map_err(|error| words::failure(&shell, error))?;
            let field = field::find(Kind::Operator, edited.field).ok_or(Failure::NotFound)?;
            let cell = edit_cell(&shell, Kind::Operator, field, edited.after);
            html(&CellAnswer { shell, cell })
        })
        .await
}

/// `POST /reseau/operateurs/{id}/annuler`: undoes the last edit.
pub(super) async fn undo(visit: Visit, Key(id): Key<OperatorId>) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            undoing::undo_last_edit(tx, may, id.into()).map_err(|error| words::failure(&shell, error))?;
            let name = living(tx, may, id)?.name;
            Ok(Onward::to(address(id)).done(shell.tx("network-operators-done-undone", name)).into_response())
        })
        .await
}

#[derive(Template)]
#[template(path = "operators/edit.html")]
struct EditPage {
    shell: Shell,
    id: OperatorId,
    title: String,
    fields: Fields,
    cells: Vec<EditCell>,
    domains: Vec<Choice>,
    communes: Vec<Choice>,
    crumbs: Vec<Step>,
}

fn edit_page(
    c: &mut Conn<'_>,
    may: &May<EditNetwork>,
    shell: Shell,
    id: OperatorId,
    fields: Fields,
) -> Result<EditPage, Failure> {
    let operator = living(c, may, id)?;
    let typed = fields.has("name");
    let cells = field::fields(Kind::Operator)
        .iter()
        .filter(|field| field.name != "status")
        .map(|field| {
            let raw =
                if typed { fields.some(field.name).map(str::to_owned) } else { operator.value(field.name) };
            edit_cell(&shell, Kind::Operator, field, raw)
        })
        .collect();
    let chosen = |name: &str| fields.all(name).map(str::to_owned).collect::<Vec<_>>();
    let domains = if typed { chosen("domains") } else { store::operator::domains(c, may.scope(), id)? };
    let communes = if typed { chosen("communes") } else { store::operator::communes(c, may.scope(), id)? };
    let mut served = choices::communes(&shell, "");
    for choice in &mut served {
        choice.selected = communes.contains(&choice.value);
    }
    Ok(EditPage {
        id,
        title: shell.tx("network-operators-edit-title", &operator.name),
        cells,
        domains: list::domains(&shell, &domains),
        communes: served,
        crumbs: vec![
            Step::new(PATH, shell.t("network-operators-nav")),
            Step::new(address(id), operator.name),
        ],
        fields,
        shell,
    })
}

/// `GET /reseau/operateurs/{id}/modifier`: every field in one form.
pub(super) async fn form(visit: Visit, Key(id): Key<OperatorId>) -> Response {
    visit
        .read(move |c, may: &May<EditNetwork>, shell| html(&edit_page(c, may, shell, id, Fields::default())?))
        .await
}

/// `POST /reseau/operateurs/{id}/modifier`: what changed is edited, each field on its own; all, or nothing.
pub(super) async fn save(
    visit: Visit,
    Key(id): Key<OperatorId>,
    Submitted(mut fields): Submitted,
) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let operator = living(tx, may, id)?;
            let mut changed = 0;
            let sent = field::fields(Kind::Operator).iter().filter(|field| field.name != "status");
            for field in sent.filter(|field| fields.has(field.name)).collect::<Vec<_>>() {
                let value = fields.get(field.name).to_owned();
                if value == operator.value(field.name).unwrap_or_default() {
                    continue;
                }
                match edit::edit_field(tx, may, id.into(), field.name, &value) {
                    Ok(edited) => changed += usize::from(edited.before != edited.after),
                    Err(error) => choices::beside(&shell, &mut fields, error)?,
                }
            }
            let mut several = 0;
            if fields.has("several") {
                several += set_several(tx, may, &shell, id, &mut fields)?;
            }
            if fields.refused() {
                return Err(Failure::again(html(&edit_page(tx, may, shell, id, fields)?)?));
            }
            let said = if changed + several == 0 { "nothing" } else { "saved" };
            let name = fields.some("name").unwrap_or(&operator.name);
            let onward =
                Onward::to(address(id)).done(shell.tx(&format!("network-operators-done-{said}"), name));
            let one = changed == 1 && several == 0;
            Ok(if one { onward.undo(format!("{}/annuler", address(id))) } else { onward }.into_response())
        })
        .await
}

/// Writes domains and communes when they are not what they were; gives how many of the two changed.
fn set_several(
    tx: &mut navette_database::Tx<'_>,
    may: &May<EditNetwork>,
    shell: &Shell,
    id: OperatorId,
    fields: &mut Fields,
) -> Result<usize, Failure> {
    let sorted = |mut values: Vec<String>| {
        values.sort();
        values
    };
    let mut changed = 0;
    for name in ["domains", "communes"] {
        let chosen = sorted(fields.all(name).map(str::to_owned).collect());
        let before = match name {
            "domains" => store::operator::domains(tx, may.scope(), id)?,
            _ => store::operator::communes(tx, may.scope(), id)?,
        };
        if chosen == sorted(before) {
            continue;
        }
        let given: Vec<&str> = chosen.iter().map(String::as_str).collect();
        let done = match name {
            "domains" => set_operator_domains(tx, may, id, &given),
            _ => set_operator_communes(tx, may, id, &given),
        };
        match done {
            Ok(()) => changed += 1,
            Err(error) => choices::beside(shell, fields, error)?,
        }
    }
    Ok(changed)
}

/// `POST /reseau/operateurs/{id}/fermeture`
pub(super) async fn close(visit: Visit, Key(id): Key<OperatorId>) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let name = living(tx, may, id)?.name;
            close_operator(tx, may, id).map_err(|error| words::failure(&shell, error))?;
            let onward = Onward::to(address(id)).done(shell.tx("network-operators-done-closed", name));
            Ok(onward.undo(format!("{}/ouverture", address(id))).into_response())
        })
        .await
}

/// `POST /reseau/operateurs/{id}/ouverture`
pub(super) async fn reopen(visit: Visit, Key(id): Key<OperatorId>) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let name = living(tx, may, id)?.name;
            reopen_operator(tx, may, id).map_err(|error| words::failure(&shell, error))?;
            Ok(Onward::to(address(id))
                .done(shell.tx("network-operators-done-reopened", name))
                .into_response())
        })
        .await
}

/// `POST /reseau/operateurs/{id}/etiquettes`
pub(super) async fn tag(visit: Visit, Key(id): Key<OperatorId>, Submitted(fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            tags::tag(tx, may, fields.get("label"), PartyKind::Operator, &[id.0])
                .map_err(|error| words::failure(&shell, error))?;
            let done = shell.tx("network-operators-done-tagged", fields.get("label"));
            Ok(Onward::to(address(id)).done(done).into_response())
        })
        .await
}

/// `POST /reseau/operateurs/{id}/etiquettes/retirer`
pub(super) async fn untag(visit: Visit, Key(id): Key<OperatorId>, Submitted(fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let tag = fields.read::<TagId>("tag").ok_or(Failure::NotFound)?;
            tags::untag(tx, may, tag, PartyKind::Operator, &[id.0])
                .map_err(|error| words::failure(&shell, error))?;
            Ok(Onward::to(address(id)).done(shell.t("network-operators-done-untagged")).into_response())
        })
        .await
}

/// `POST /reseau/operateurs/selection`: the same for all that were picked, or a file of them.
pub(super) async fn selection(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Submitted(fields): Submitted,
) -> Response {
    if let Some(format) = Format::from_extension(fields.get("do")) {
        return visit
            .read(move |c, may: &May<ExportNetwork>, shell| {
                let ids: Vec<OperatorId> = fields.all("pick").filter_map(|id| id.parse().ok()).collect();
                let lines = memory.operators(c, may.scope())?;
                export::file(
                    &shell,
                    list::table(&shell, may, &list::picked(&lines, &ids)),
                    format,
                    "operateurs-choisis",
                )
            })
            .await;
    }
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let ids: Vec<Uuid> =
                fields.all("pick").filter_map(|id| id.parse::<OperatorId>().ok()).map(|id| id.0).collect();
            let back = Onward::back(fields.get("back"), PATH);
            if ids.is_empty() {
                return Ok(back.warn(shell.t("network-operators-nothing-picked")).into_response());
            }
            let done = match (fields.get("do"), Status::from_code(fields.get("do"))) {
                ("tag", _) => bulk::hang_tag(tx, may, fields.get("label"), PartyKind::Operator, &ids)
                    .map(|done| ("network-operators-done-bulk-tagged", done)),
                (_, Some(status)) => bulk::set_status(tx, may, Kind::Operator, &ids, status)
                    .map(|done| ("network-operators-done-status", done)),
                _ => Err(ActionError::UnknownField),
            };
            match done {
                Ok((key, done)) => {
                    let count = i64::try_from(done.changed).unwrap_or(i64::MAX);
                    Ok(selection::undoable(back.done(shell.tn(key, &count)), done))
                }
                Err(ActionError::Field { why, .. }) => {
                    Ok(back.error(words::refusal(&shell, why)).into_response())
                }
                Err(error) => Err(words::failure(&shell, error)),
            }
        })
        .await
}
