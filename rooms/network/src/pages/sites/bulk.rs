//! What is done to the sites chosen in the list: tag, untag, status, one exchange noted for all.

use super::PATH;
use super::note::{self, NoteForm};
use crate::actions::bulk;
use crate::actions::interaction::note_interaction;
use crate::actions::tag;
use crate::code::{Kind, PartyKind, Status};
use crate::id::{SiteId, TagId};
use crate::pages::words;
use crate::permissions::{EditNetwork, NoteInteraction};
use crate::store;
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_database::{BasinScope, Conn, Tx, Uuid};
use navette_web::{Failure, Fields, May, Onward, Question, Shell, Step, Submitted, Visit, html};

/// The longest address with which an undo fits into the cookie of a notice.
const UNDO_BYTES: usize = 1_750;

/// The sites chosen, each once; an undo gives them in one word, parted by dots.
fn picks(fields: &Fields) -> Vec<Uuid> {
    let mut picks: Vec<Uuid> =
        fields.all("pick").flat_map(|value| value.split('.')).filter_map(|key| key.parse().ok()).collect();
    picks.sort_unstable();
    picks.dedup();
    picks.truncate(bulk::MOST);
    picks
}

/// The address that undoes something for these sites, when it is short enough.
fn undoing(pairs: &[(&str, &str)], ids: &[Uuid]) -> Option<String> {
    let keys: Vec<String> = ids.iter().map(|id| id.simple().to_string()).collect();
    let joined = keys.join(".");
    let pairs = pairs.iter().copied().chain([("pick", joined.as_str())]);
    let address = Fields::from_pairs(pairs).address("/reseau/implantations/choix");
    (address.len() <= UNDO_BYTES).then_some(address)
}

/// `POST /reseau/implantations/choix`: `do` says what; also what an undo asks, in the address.
pub(super) async fn choose(
    visit: Visit,
    Question(question): Question,
    Submitted(form): Submitted,
) -> Response {
    let back = form.get("back").to_owned();
    let fields = if question.has("do") { question } else { form };
    if fields.get("do") == "note" {
        return ask(visit, fields).await;
    }
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let ids = picks(&fields);
            let onward = Onward::back(&back, PATH);
            if ids.is_empty() {
                return Ok(onward.warn(shell.t("network-sites-nothing-chosen")).into_response());
            }
            let (sentence, undo) = match fields.get("do") {
                "tag" => hang(tx, may, &shell, &fields, &ids)?,
                "untag" => take_off(tx, may, &shell, &fields, &ids)?,
                "status" => set_status(tx, may, &shell, &fields, &ids)?,
                _ => return Err(Failure::NotFound),
            };
            let onward = onward.done(sentence);
            Ok(match undo {
                Some(address) => onward.undo(address).into_response(),
                None => onward.into_response(),
            })
        })
        .await
}

type Outcome = Result<(String, Option<String>), Failure>;

/// Which of the sites have the tag.
fn having(c: &mut Conn<'_>, basin: BasinScope, tag: TagId, ids: &[Uuid]) -> Result<Vec<Uuid>, Failure> {
    let all = store::tag::of_kind(c, basin, PartyKind::Site)?;
    Ok(all.into_iter().filter(|(id, of)| *of == tag && ids.contains(id)).map(|(id, _)| id).collect())
}

fn known_tag(
    c: &mut Conn<'_>,
    basin: BasinScope,
    fields: &Fields,
) -> Result<Option<store::tag::Tag>, Failure> {
    if let Some(id) = fields.read::<TagId>("tag") {
        return Ok(store::tag::list(c, basin)?.into_iter().find(|tag| tag.id == id));
    }
    Ok(store::tag::by_label(c, basin, &navette_belgium::text::name_key(fields.get("label")))?)
}

fn hang(tx: &mut Tx<'_>, may: &May<EditNetwork>, shell: &Shell, fields: &Fields, ids: &[Uuid]) -> Outcome {
    let before = match known_tag(tx, may.scope(), fields)? {
        Some(tag) => having(tx, may.scope(), tag.id, ids)?,
        None => Vec::new(),
    };
    let (id, _) = tag::tag(tx, may, fields.get("label"), PartyKind::Site, ids)
        .map_err(|error| words::failure(shell, error))?;
    let fresh: Vec<Uuid> = ids.iter().copied().filter(|site| !before.contains(site)).collect();
    let undo = undoing(&[("do", "untag"), ("tag", &id.to_string())], &fresh).filter(|_| !fresh.is_empty());
    Ok((counted(shell, "network-sites-tagged", fresh.len(), fields.get("label")), undo))
}

fn take_off(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    shell: &Shell,
    fields: &Fields,
    ids: &[Uuid],
) -> Outcome {
    let Some(known) = known_tag(tx, may.scope(), fields)? else {
        return Err(Failure::Told(shell.t("network-sites-no-such-tag").to_owned()));
    };
    let before = having(tx, may.scope(), known.id, ids)?;
    tag::untag(tx, may, known.id, PartyKind::Site, ids).map_err(|error| words::failure(shell, error))?;
    let undo = undoing(&[("do", "tag"), ("label", &known.label)], &before).filter(|_| !before.is_empty());
    Ok((counted(shell, "network-sites-untagged", before.len(), &known.label), undo))
}

fn set_status(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    shell: &Shell,
    fields: &Fields,
    ids: &[Uuid],
) -> Outcome {
    let status = Status::from_code(fields.get("status"))
        .ok_or_else(|| Failure::Told(shell.t("network-sites-choose-status").to_owned()))?;
    let mut before = Vec::with_capacity(ids.len());
    for id in ids {
        let site = store::site::find(tx, may.scope(), SiteId(*id))?.ok_or(Failure::NotFound)?;
        before.push((*id, site.status));
    }
    let changed =
        bulk::set_status(tx, may, Kind::Site, ids, status).map_err(|error| words::failure(shell, error))?;
    let moved: Vec<(Uuid, Status)> = before.into_iter().filter(|(_, old)| *old != status).collect();
    // One address undoes one status: when they came from several, the history of each still tells.
    let undo =
        moved.first().filter(|(_, first)| moved.iter().all(|(_, old)| old == first)).and_then(|(_, old)| {
            let moved: Vec<Uuid> = moved.iter().map(|(id, _)| *id).collect();
            undoing(&[("do", "status"), ("status", old.code())], &moved)
        });
    let word = shell.tc("network-status-", status.code());
    Ok((counted(shell, "network-sites-status-set", changed, &word), undo))
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
