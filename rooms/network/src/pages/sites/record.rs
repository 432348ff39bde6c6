//! What is done alike on the sheets of a site and of a school: a field, the form, undo, an exchange, tags.

use super::note::{NoteForm, read, refused};
use crate::actions::edit::edit_field;
use crate::actions::interaction::note_interaction;
use crate::actions::tag;
use crate::actions::undo::undo_last_edit;
use crate::code::{Kind, PartyKind};
use crate::field;
use crate::id::{Record, SchoolId, SiteId, TagId};
use crate::pages::cell::edit_cell;
use crate::pages::operators::sheet::NotePage;
use crate::pages::{choices, words};
use crate::permissions::{EditNetwork, NoteInteraction};
use crate::store;
use crate::store::{school::School, site::Site};
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_database::{BasinScope, Conn};
use navette_web::{CellAnswer, EditCell, Failure, Fields, May, Onward, Shell, Step, Visit, html};

/// A site or a school as it was loaded.
enum Loaded {
    Site(Box<Site>),
    School(Box<School>),
}

impl Loaded {
    fn find(c: &mut Conn<'_>, basin: BasinScope, record: Record) -> Result<Self, Failure> {
        let found = match record.kind {
            Kind::Site => {
                store::site::find(c, basin, SiteId(record.id))?.map(|site| Self::Site(Box::new(site)))
            }
            Kind::School => store::school::find(c, basin, SchoolId(record.id))?
                .map(|school| Self::School(Box::new(school))),
            _ => None,
        };
        found.ok_or(Failure::NotFound)
    }

    fn name(&self) -> &str {
        match self {
            Self::Site(site) => &site.name,
            Self::School(school) => &school.name,
        }
    }

    fn value(&self, field: &str) -> Option<String> {
        match self {
            Self::Site(site) => site.value(field),
            Self::School(school) => school.value(field),
        }
    }
}

/// Where the sheet of a site or a school is.
pub(super) fn address(record: Record) -> String {
    match record.kind {
        Kind::School => format!("{}/{}", super::SCHOOLS, record.id),
        _ => format!("{}/{}", super::PATH, record.id),
    }
}

fn crumbs(shell: &Shell, record: Record, name: &str) -> Vec<Step> {
    let list = match record.kind {
        Kind::School => Step::new(super::SCHOOLS, shell.t("network-schools-title")),
        _ => Step::new(super::PATH, shell.t("network-sites-title")),
    };
    vec![list, Step::new(address(record), name)]
}

/// `POST …/champ`: one field, from a cell; answers the cell.
pub(super) async fn cell(visit: Visit, record: Record, fields: Fields) -> Response {
    let fragment = visit.wants_fragment();
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let edited = edit_field(tx, may, record, fields.get("field"), fields.get("value"))
                .map_err(|error| words::failure(&shell, error))?;
            if !fragment {
                return Ok(done(&shell, record, 1).into_response());
            }
            let field = field::find(record.kind, edited.field).ok_or(Failure::NotFound)?;
            let cell = edit_cell(&shell, record.kind, field, edited.after);
            html(&CellAnswer { shell, cell })
        })
        .await
}

#[derive(Template)]
#[template(path = "sites/edit.html")]
struct EditPage {
    shell: Shell,
    fields: Fields,
    name: String,
    crumbs: Vec<Step>,
    back: String,
    cells: Vec<EditCell>,
}

impl EditPage {
    fn new(shell: Shell, record: Record, loaded: &Loaded, fields: Fields) -> Self {
        let cells = field::fields(record.kind)
            .iter()
            .map(|field| {
                let typed = fields.has(field.name).then(|| fields.raw(field.name).to_owned());
                edit_cell(&shell, record.kind, field, typed.or_else(|| loaded.value(field.name)))
            })
            .collect();
        Self {
            crumbs: crumbs(&shell, record, loaded.name()),
            name: loaded.name().to_owned(),
            back: address(record),
            cells,
            fields,
            shell,
        }
    }

    /// What helps to fill a field; empty when its name is enough.
    fn help(&self, field: &str) -> String {
        self.shell.tc_known("network-sites-help-", field).unwrap_or_default()
    }
}

/// `GET …/modifier`
pub(super) async fn form(visit: Visit, record: Record) -> Response {
    visit
        .read(move |c, may: &May<EditNetwork>, shell| {
            let loaded = Loaded::find(c, may.scope(), record)?;
            html(&EditPage::new(shell, record, &loaded, Fields::default()))
        })
        .await
}

/// `POST …/modifier`: what changed is edited, each field on its own; all, or nothing.
pub(super) async fn save(visit: Visit, record: Record, mut fields: Fields) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let loaded = Loaded::find(tx, may.scope(), record)?;
            let mut changed = 0;
            for field in field::fields(record.kind) {
                // What was not touched is not marked as typed.
                let typed = fields.get(field.name).to_owned();
                if !fields.has(field.name) || typed == loaded.value(field.name).unwrap_or_default().trim() {
                    continue;
                }
                match edit_field(tx, may, record, field.name, &typed) {
                    Ok(edited) => changed += usize::from(edited.before != edited.after),
                    Err(error) => choices::beside(&shell, &mut fields, error)?,
                }
            }
            if fields.refused() {
                return Err(Failure::again(html(&EditPage::new(shell, record, &loaded, fields))?));
            }
            Ok(done(&shell, record, changed).into_response())
        })
        .await
}

/// Back to the sheet; a single change can be undone there.
pub(super) fn done(shell: &Shell, record: Record, changed: usize) -> Onward {
    let onward = Onward::to(address(record));
    match changed {
        0 => onward.done(shell.t("network-sites-nothing-changed")),
        1 => onward.done(shell.t("web-saved")).undo(format!("{}/annuler", address(record))),
        _ => onward.done(shell.t("web-saved")),
    }
}

/// `POST …/annuler`: undoes the last edit.
pub(super) async fn undo(visit: Visit, record: Record, form: Fields) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            undo_last_edit(tx, may, record).map_err(|error| words::failure(&shell, error))?;
            let onward = Onward::back(form.get("back"), &address(record));
            Ok(onward.done(shell.t("network-sites-undone")).into_response())
        })
        .await
}

fn note_page(
    shell: Shell,
    may: &May<NoteInteraction>,
    record: Record,
    name: &str,
    fields: Fields,
) -> NotePage {
    NotePage {
        crumbs: crumbs(&shell, record, name),
        note: NoteForm::new(&shell, may.who(), fields),
        with: name.to_owned(),
        action: format!("{}/echanges", address(record)),
        back: address(record),
        shell,
    }
}

/// `GET …/echanges`
pub(super) async fn note_form(visit: Visit, record: Record) -> Response {
    visit
        .read(move |c, may: &May<NoteInteraction>, shell| {
            let loaded = Loaded::find(c, may.scope(), record)?;
            html(&note_page(shell, may, record, loaded.name(), Fields::default()))
        })
        .await
}

/// `POST …/echanges`
pub(super) async fn note(visit: Visit, record: Record, mut fields: Fields) -> Response {
    visit
        .write(move |tx, may: &May<NoteInteraction>, shell| {
            let loaded = Loaded::find(tx, may.scope(), record)?;
            let kind = PartyKind::from_code(record.kind.code()).ok_or(Failure::NotFound)?;
            let parties = [(kind, record.id)];
            if let Some(noted) = read(&shell, &mut fields, &parties) {
                match note_interaction(tx, may, &noted.borrowed()) {
                    Ok(_) => {
                        return Ok(Onward::to(address(record))
                            .done(shell.t("network-sites-noted"))
                            .into_response());
                    }
                    Err(error) => refused(&shell, &mut fields, error)?,
                }
            }
            Err(Failure::again(html(&note_page(shell, may, record, loaded.name(), fields))?))
        })
        .await
}

/// `POST …/etiquettes`
pub(super) async fn tag(visit: Visit, record: Record, fields: Fields) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let kind = PartyKind::from_code(record.kind.code()).ok_or(Failure::NotFound)?;
            tag::tag(tx, may, fields.get("label"), kind, &[record.id])
                .map_err(|error| words::failure(&shell, error))?;
            let said = shell.tx("network-sites-tag-added", fields.get("label"));
            Ok(Onward::to(address(record)).done(said).into_response())
        })
        .await
}

/// `POST …/etiquettes/retirer`; undoing it hangs the tag again.
pub(super) async fn untag(visit: Visit, record: Record, fields: Fields) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let kind = PartyKind::from_code(record.kind.code()).ok_or(Failure::NotFound)?;
            let id: TagId = fields.read("tag").ok_or(Failure::NotFound)?;
            let known = store::tag::list(tx, may.scope())?.into_iter().find(|tag| tag.id == id);
            let label = known.ok_or(Failure::NotFound)?.label;
            tag::untag(tx, may, id, kind, &[record.id]).map_err(|error| words::failure(&shell, error))?;
            let said = shell.tx("network-sites-tag-removed", &label);
            Ok(Onward::to(address(record)).done(said).into_response())
        })
        .await
}
