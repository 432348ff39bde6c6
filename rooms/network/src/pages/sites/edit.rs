//! Editing a site: a cell in place, or its form as a whole; and undoing it.

use super::{PATH, cell, list::found};
use crate::actions::edit::edit_site_field;
use crate::actions::undo::undo_last_edit;
use crate::actions::ActionError;
use crate::code::Kind;
use crate::field::{FieldKind, fields as known_fields, find};
use crate::id::{Record, SiteId};
use crate::pages::words;
use crate::permissions::EditNetwork;
use crate::store;
use crate::store::site::Site;
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_web::{Choice, Failure, Fields, Key, May, Onward, Shell, Submitted, Visit, html};

/// A field of a form, ready for its control.
pub(super) struct Control {
    pub name: &'static str,
    pub label: String,
    pub value: String,
    pub help: String,
    pub error: String,
    pub needed: bool,
    /// `text`, `textarea`, `select` or the type of an input.
    pub shape: &'static str,
    pub choices: Vec<Choice>,
}

/// The controls of the fields of a kind of record, filled with what was typed or else with what is stored.
pub(super) fn controls(
    shell: &Shell,
    kind: Kind,
    typed: &Fields,
    stored: impl Fn(&str) -> String,
) -> Vec<Control> {
    let control = |field: &'static crate::field::Field| {
        let value = if typed.has(field.name) { typed.raw(field.name).to_owned() } else { stored(field.name) };
        let (shape, choices) = match field.kind {
            FieldKind::Commune => ("select", cell::communes(shell, &value)),
            FieldKind::Network => ("select", cell::networks(shell, &value)),
            FieldKind::NeededCode(_) if field.name == "status" => ("select", cell::statuses(shell, &value)),
            FieldKind::Text(most) if most > 500 => ("textarea", Vec::new()),
            FieldKind::Email => ("email", Vec::new()),
            FieldKind::Phone => ("tel", Vec::new()),
            _ => ("text", Vec::new()),
        };
        Control {
            name: field.name,
            label: words::field(shell, field.name),
            help: shell.tc_known("network-sites-help-", field.name).unwrap_or_default(),
            error: typed.error(field.name).to_owned(),
            needed: matches!(field.kind, FieldKind::Name | FieldKind::NeededCode(_)),
            value,
            shape,
            choices,
        }
    };
    known_fields(kind).iter().map(control).collect()
}

/// What is stored in a field of a site.
fn stored(site: &Site, field: &str) -> String {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    match field {
        "name" => site.name.clone(),
        "status" => site.status.code().to_owned(),
        "address" => text(&site.address),
        "postal_code" => text(&site.postal_code),
        "locality" => text(&site.locality),
        "commune" => text(&site.commune),
        "quarter" => text(&site.quarter),
        "note" => text(&site.note),
        "position" => match (site.latitude, site.longitude) {
            (Some(north), Some(east)) => format!("{north}, {east}"),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

#[derive(Template)]
#[template(path = "sites/edit.html")]
struct EditPage {
    shell: Shell,
    fields: Fields,
    name: String,
    crumbs: Vec<navette_web::Step>,
    back: String,
    action: String,
    controls: Vec<Control>,
}

fn page(shell: Shell, site: &Site, fields: Fields) -> EditPage {
    let back = format!("{PATH}/{}", site.id);
    EditPage {
        controls: controls(&shell, Kind::Site, &fields, |field| stored(site, field)),
        crumbs: vec![
            navette_web::Step::new(PATH, shell.t("network-sites-title")),
            navette_web::Step::new(back.clone(), site.name.clone()),
        ],
        name: site.name.clone(),
        action: format!("{back}/modifier"),
        back,
        fields,
        shell,
    }
}

/// `GET /reseau/implantations/{id}/modifier`
pub(super) async fn form(visit: Visit, Key(id): Key<SiteId>) -> Response {
    visit
        .read(move |c, may: &May<EditNetwork>, shell| {
            let site = found(store::site::find(c, may.scope(), id)?)?;
            html(&page(shell, &site, Fields::default()))
        })
        .await
}

/// `POST /reseau/implantations/{id}/modifier`: one cell (`field`, `value`), or the whole form.
pub(super) async fn save(visit: Visit, Key(id): Key<SiteId>, Submitted(mut fields): Submitted) -> Response {
    let fragment = visit.wants_fragment();
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let back = format!("{PATH}/{id}");
            if fields.has("field") {
                let edited = edit_site_field(tx, may, id, fields.get("field"), fields.get("value"))
                    .map_err(|error| words::failure(&shell, error))?;
                let field = found(find(Kind::Site, edited.field))?;
                if fragment {
                    return html(&cell::edited(shell, field, edited.after));
                }
                return Ok(done(&shell, &back, 1).into_response());
            }
            let site = found(store::site::find(tx, may.scope(), id)?)?;
            let mut changed = 0;
            for field in known_fields(Kind::Site) {
                // What was not touched is not marked as typed.
                if !fields.has(field.name) || fields.get(field.name) == stored(&site, field.name).trim() {
                    continue;
                }
                match edit_site_field(tx, may, id, field.name, fields.get(field.name)) {
                    Ok(edited) => changed += usize::from(edited.before != edited.after),
                    Err(ActionError::Field { field, why }) => fields.refuse(field, words::refusal(&shell, why)),
                    Err(error) => return Err(words::failure(&shell, error)),
                }
            }
            if fields.refused() {
                return Err(Failure::again(html(&page(shell, &site, fields))?));
            }
            Ok(done(&shell, &back, changed).into_response())
        })
        .await
}

/// Back to the sheet; a single change can be undone there.
pub(super) fn done(shell: &Shell, back: &str, changed: usize) -> Onward {
    let onward = Onward::to(back);
    match changed {
        0 => onward.done(shell.t("network-sites-nothing-changed")),
        1 => onward.done(shell.t("web-saved")).undo(format!("{back}/annuler")),
        _ => onward.done(shell.t("web-saved")),
    }
}

/// `POST /reseau/implantations/{id}/annuler`: undoes the last edit.
pub(super) async fn undo(visit: Visit, Key(id): Key<SiteId>, Submitted(form): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            undo_last_edit(tx, may, Record::from(id)).map_err(|error| words::failure(&shell, error))?;
            let onward = Onward::back(form.get("back"), &format!("{PATH}/{id}"));
            Ok(onward.done(shell.t("network-sites-undone")).into_response())
        })
        .await
}
