//! What is done to the sites chosen in the list: tag, untag, status, one exchange noted for all.

use super::PATH;
use super::note::{self, NoteForm};
use crate::actions::bulk;
use crate::actions::interaction::note_interaction;
use crate::code::{Kind, PartyKind, Status};
use crate::id::SiteId;
use crate::pages::{selection, words};
use crate::permissions::{EditNetwork, NoteInteraction};
use crate::store;
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_database::{Conn, Uuid};
use navette_web::{Failure, Fields, May, Onward, Shell, Step, Submitted, Visit, html};

/// The sites chosen, each once.
fn picks(fields: &Fields) -> Vec<Uuid> {
    let mut picks: Vec<Uuid> = fields.all("pick").filter_map(|key| key.parse().ok()).collect();
    picks.sort_unstable();
    picks.dedup();
    picks.truncate(bulk::MOST);
    picks
}

/// `POST /reseau/implantations/choix`: `do` says what.
pub(super) async fn choose(visit: Visit, Submitted(fields): Submitted) -> Response {
    if fields.get("do") == "note" {
        return ask(visit, fields).await;
    }
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let ids = picks(&fields);
            let onward = Onward::back(fields.get("back"), PATH);
            if ids.is_empty() {
                return Ok(onward.warn(shell.t("network-sites-nothing-chosen")).into_response());
            }
            let (done, key, name) = match fields.get("do") {
                "tag" => {
                    let label = fields.get("label").to_owned();
                    (bulk::hang_tag(tx, may, &label, PartyKind::Site, &ids), "network-sites-tagged", label)
                }
                "untag" => {
                    let known = store::tag::by_label(
                        tx,
                        may.scope(),
                        &navette_belgium::text::name_key(fields.get("label")),
                    )?
                    .ok_or_else(|| Failure::Told(shell.t("network-sites-no-such-tag").to_owned()))?;
                    let done = bulk::take_off_tag(tx, may, &known, PartyKind::Site, &ids);
                    (done, "network-sites-untagged", known.label)
                }
                "status" => {
                    let status = Status::from_code(fields.get("status"))
                        .ok_or_else(|| Failure::Told(shell.t("network-sites-choose-status").to_owned()))?;
                    let word = shell.tc("network-status-", status.code());
                    let done = bulk::set_status(tx, may, Kind::Site, &ids, status);
                    (done, "network-sites-status-set", word)
                }
                _ => return Err(Failure::NotFound),
            };
            let done = done.map_err(|error| words::failure(&shell, error))?;
            Ok(selection::undoable(onward.done(counted(&shell, key, done.changed, &name)), done))
        })
        .await
}

fn counted(shell: &Shell, key: &str, count: usize, name: &str) -> String {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    shell.ta(key, &[("n", count.into()), ("count", shell.count(&count).into()), ("name", name.into())])
}

#[derive(Template)]
#[template(path = "sites/note_many.html")]
struct NoteManyPage {
    shell: Shell,
    crumbs: Vec<Step>,
    sites: Vec<(Uuid, String)>,
    title: String,
    back: String,
    note: NoteForm,
}

fn many(
    c: &mut Conn<'_>,
    may: &May<NoteInteraction>,
    shell: Shell,
    fields: Fields,
) -> Result<NoteManyPage, Failure> {
    let mut sites = Vec::new();
    for id in picks(&fields) {
        let site = store::site::find(c, may.scope(), SiteId(id))?.ok_or(Failure::NotFound)?;
        sites.push((id, site.name));
    }
    let back = fields.get("back").to_owned();
    Ok(NoteManyPage {
        title: counted(&shell, "network-sites-note-many", sites.len(), ""),
        crumbs: vec![Step::new(PATH, shell.t("network-sites-title"))],
        note: NoteForm::new(&shell, may.who(), fields),
        back: if back.starts_with(PATH) { back } else { PATH.to_owned() },
        sites,
        shell,
    })
}

/// The page that asks what to note for the sites chosen.
async fn ask(visit: Visit, fields: Fields) -> Response {
    visit
        .read(move |c, may: &May<NoteInteraction>, shell| {
            if picks(&fields).is_empty() {
                let onward = Onward::back(fields.get("back"), PATH);
                return Ok(onward.warn(shell.t("network-sites-nothing-chosen")).into_response());
            }
            html(&many(c, may, shell, fields)?)
        })
        .await
}

/// `POST /reseau/implantations/choix/noter`: one exchange with all of them.
pub(super) async fn note(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<NoteInteraction>, shell| {
            let parties: Vec<(PartyKind, Uuid)> =
                picks(&fields).into_iter().map(|id| (PartyKind::Site, id)).collect();
            let noted = match note::read(&shell, &mut fields, &parties) {
                Some(new) => note_interaction(tx, may, &new.borrowed()),
                None => return Err(Failure::again(html(&many(tx, may, shell, fields)?)?)),
            };
            if let Err(error) = noted {
                note::refused(&shell, &mut fields, error)?;
                return Err(Failure::again(html(&many(tx, may, shell, fields)?)?));
            }
            let sentence = counted(&shell, "network-sites-noted-many", parties.len(), "");
            Ok(Onward::back(fields.get("back"), PATH).done(sentence).into_response())
        })
        .await
}
