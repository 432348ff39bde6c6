//! Lists of needs: a file, its columns put right, what each line would bring, then all of it at once.

use super::PATH;
use crate::actions::need::By;
use crate::actions::need_list::{self, ListError, Schools};
use crate::code::{NeedList as List, NeedSource};
use crate::id::NeedListId;
use crate::need::list::shortened;
use crate::need::sheet::{LeftOut, Remedy, Row, Standing, fields as known_fields, is_enough, remedy};
use crate::pages::words;
use crate::permissions::EditNeeds;
use crate::store;
use crate::store::need_list::NeedList;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use navette_database::Conn;
use navette_network::import::Refusal;
use navette_network::pages::imports::said;
use navette_web::{Choice, Failure, Fields, Key, May, Onward, Shell, Step, Submitted, Uploaded, Visit, html};
use std::collections::HashSet;

/// Where lists are.
const LISTS: &str = "/demandes/listes";
/// How many lists are shown.
const SHOWN: i64 = 20;
/// How many lines of a list are shown.
const LINES: usize = 100;

struct Latest {
    href: String,
    name: String,
    when: String,
    by: String,
    result: String,
}

#[derive(Template)]
#[template(path = "needs/lists.html")]
struct ListsPage {
    shell: Shell,
    crumbs: Vec<Step>,
    fields: Fields,
    latest: Vec<Latest>,
}

/// What became of a list, in words.
fn result(shell: &Shell, list: &NeedList) -> String {
    match (list.taken_back, list.added) {
        (Some(taken_back), _) => shell.tn("needs-lists-undone", &taken_back),
        (None, Some(added)) => shell.tn("needs-lists-added", &added),
        (None, None) => shell.t("needs-lists-waiting").to_owned(),
    }
}

fn page(c: &mut Conn<'_>, may: &May<EditNeeds>, shell: Shell, fields: Fields) -> Result<Response, Failure> {
    let latest = store::need_list::latest(c, may.scope(), SHOWN)?
        .into_iter()
        .map(|list| Latest {
            href: format!("{LISTS}/{}", list.id),
            when: shell.moment(&list.created_at),
            by: list.account_name.clone().unwrap_or_default(),
            result: result(&shell, &list),
            name: list.file_name,
        })
        .collect();
    html(&ListsPage { crumbs: vec![Step::new(PATH, shell.t("needs-nav"))], fields, latest, shell })
}

/// `GET /demandes/listes`
pub(super) async fn latest(visit: Visit) -> Response {
    visit.read(|c, may: &May<EditNeeds>, shell| page(c, may, shell, Fields::default())).await
}

/// Why a list cannot be used, in words; other failures as they are.
fn told(shell: &Shell, error: ListError) -> Result<String, Failure> {
    Ok(match error {
        ListError::File(error) => said::refusal(shell, &Refusal::File(error)),
        ListError::NoTable => shell.t("needs-lists-refused-no-table").to_owned(),
        ListError::NoWish => shell.t("needs-lists-refused-no-wish").to_owned(),
        ListError::NotWaiting => shell.t("needs-lists-refused-not-waiting").to_owned(),
        ListError::NotApplied => shell.t("needs-lists-refused-not-applied").to_owned(),
        ListError::NoRoom(why) => words::no_room(shell, why),
        ListError::Action(error) => return Err(words::failure(shell, error)),
    })
}

/// `POST /demandes/listes`: a file.
pub(super) async fn bring(visit: Visit, sent: Result<Uploaded, Response>) -> Response {
    let uploaded = match sent {
        Ok(uploaded) => uploaded,
        Err(refused) => {
            let large = refused.status() == StatusCode::PAYLOAD_TOO_LARGE;
            return visit
                .read(move |c, may: &May<EditNeeds>, shell| {
                    let mut fields = Fields::default();
                    let key = if large { "needs-lists-refused-large" } else { "needs-lists-refused-none" };
                    fields.refuse("file", shell.t(key));
                    Err(Failure::again(page(c, may, shell, fields)?))
                })
                .await;
        }
    };
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            let Uploaded { mut fields, file_name, bytes, .. } = uploaded;
            if bytes.is_empty() {
                fields.refuse("file", shell.t("needs-lists-refused-none"));
                return Err(Failure::again(page(tx, may, shell, fields)?));
            }
            let name = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
            let name: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
            match need_list::bring(tx, &By::from(may), &name, &bytes) {
                Ok(id) => Ok(Onward::to(format!("{LISTS}/{id}")).into_response()),
                Err(error) => {
                    let sentence = told(&shell, error)?;
                    fields.refuse("file", sentence);
                    Err(Failure::again(page(tx, may, shell, fields)?))
                }
            }
        })
        .await
}

struct ColumnView {
    name: String,
    heading: String,
    meanings: Vec<Choice>,
}

struct LineView {
    line: u32,
    school: String,
    school_known: bool,
    words: String,
    about: String,
    who: String,
    day: String,
    pupils: String,
    known: bool,
    /// Why it does not come in; empty when it does.
    left_out: String,
    problems: Vec<String>,
}

#[derive(Template)]
#[template(path = "needs/list_of_needs.html")]
struct ShowPage {
    shell: Shell,
    crumbs: Vec<Step>,
    fields: Fields,
    address: String,
    name: String,
    columns: Vec<ColumnView>,
    lines: Vec<LineView>,
    count: String,
    more: String,
    unknown_schools: String,
    known: String,
    left_out: String,
    waiting: bool,
    /// What to do first when nothing would come in as it should: why, where that is done, and how that is called.
    remedy: Option<(String, String, String)>,
    enough: bool,
    result: String,
    can_undo: bool,
    /// Needs that stayed when it was taken back: address and words.
    kept: Vec<(String, String)>,
}

fn line(
    c: &mut Conn<'_>,
    may: &May<EditNeeds>,
    shell: &Shell,
    schools: &Schools,
    row: &Row,
) -> Result<LineView, Failure> {
    let site = schools.site(c, may.scope(), row)?;
    let said: Vec<&str> = [&row.school, &row.commune].into_iter().flatten().map(String::as_str).collect();
    let about = [List::Domain, List::Level].map(|list| super::words::said(shell, list, &row.choices));
    let who: Vec<&str> = [&row.name, &row.email].into_iter().flatten().map(String::as_str).collect();
    Ok(LineView {
        line: row.line,
        school: site.map_or_else(|| said.join(", "), |site| schools.name(site)),
        school_known: site.is_some(),
        words: row.words.clone(),
        about: about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        who: who.join(", "),
        day: row.received_on.map(|day| shell.day(&day)).unwrap_or_default(),
        pupils: row.pupils.map(|pupils| shell.count(&pupils)).unwrap_or_default(),
        left_out: match row.left_out(site.is_some()) {
            Some(LeftOut::NoRequest) => shell.t("needs-lists-line-no-request").to_owned(),
            Some(LeftOut::NoSchool) => shell.t("needs-lists-line-no-school").to_owned(),
            None => String::new(),
        },
        known: store::need::by_source(c, may.scope(), NeedSource::List, &row.key())?.is_some(),
        problems: row.problems.iter().map(|code| shell.tc("needs-lists-problem-", code)).collect(),
    })
}

fn list_page(
    c: &mut Conn<'_>,
    may: &May<EditNeeds>,
    shell: Shell,
    id: NeedListId,
    fields: Fields,
    kept: Vec<(String, String)>,
) -> Result<Response, Failure> {
    let open = match need_list::open(c, may.scope(), id) {
        Ok(open) => open,
        Err(error) => return Err(Failure::Told(told(&shell, error)?)),
    };
    let schools = Schools::of(c, may.scope())?;
    let mut lines = Vec::with_capacity(open.rows.len());
    let mut seen = HashSet::new();
    for row in &open.rows {
        let mut line = line(c, may, &shell, &schools, row)?;
        // The same line twice in the file comes in once.
        line.known |= line.left_out.is_empty() && !seen.insert(row.key());
        lines.push(line);
    }
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let meanings = |present: &str| -> Vec<Choice> {
        let none = Choice::new("", shell.t("needs-lists-column-none"), present.is_empty());
        let all =
            known_fields().map(|code| Choice::among(code, shell.tc("needs-lists-field-", code), present));
        std::iter::once(none).chain(all).collect()
    };
    let columns = open
        .columns
        .headings
        .iter()
        .zip(&open.columns.fields)
        .enumerate()
        .filter(|(_, (name, field))| !name.is_empty() || field.is_some())
        .take(60)
        .map(|(place, (heading, field))| ColumnView {
            name: format!("column-{place}"),
            heading: heading.clone(),
            meanings: meanings(field.as_deref().unwrap_or_default()),
        })
        .collect();
    let left_out = lines.iter().filter(|line| !line.left_out.is_empty()).count();
    let unknown = lines.iter().filter(|line| !line.school_known && line.left_out.is_empty()).count();
    let nowhere = lines.iter().filter(|line| !line.school_known).count();
    let known = lines.iter().filter(|line| line.known).count();
    let (total, coming) = (lines.len(), lines.len() - left_out - known);
    lines.truncate(LINES);
    let waiting = open.list.state == "mapped";
    let standing = Standing { lines: total, known, unknown: nowhere, sites: schools.count() };
    let remedy = remedy(&open.columns, standing).filter(|_| waiting).map(|one| {
        let at = match one {
            Remedy::Known => "/demandes?source=list&sort=newest",
            Remedy::Register => "/reseau/imports/nouveau",
            Remedy::Wish | Remedy::Column | Remedy::Schools => "#columns",
        };
        let said = |key: &str| shell.tc(key, one.code());
        (said("needs-lists-all-"), at.to_owned(), said("needs-lists-remedy-"))
    });
    html(&ShowPage {
        crumbs: vec![Step::new(PATH, shell.t("needs-nav")), Step::new(LISTS, shell.t("needs-lists-title"))],
        address: format!("{LISTS}/{id}"),
        name: open.list.file_name.clone(),
        columns,
        count: shell.tn("needs-lists-coming", &number(coming)),
        left_out: if left_out > 0 {
            shell.tn("needs-lists-left-out", &number(left_out))
        } else {
            String::new()
        },
        more: if total > LINES {
            shell.tn("needs-lists-more", &number(total - LINES))
        } else {
            String::new()
        },
        unknown_schools: if unknown > 0 {
            shell.tn("needs-lists-unknown-schools", &number(unknown))
        } else {
            String::new()
        },
        known: if known > 0 { shell.tn("needs-lists-known", &number(known)) } else { String::new() },
        waiting,
        remedy,
        enough: is_enough(&open.columns) && coming + known > 0,
        can_undo: need_list::can_undo(c, may.scope(), &open.list)?,
        result: result(&shell, &open.list),
        kept,
        lines,
        fields,
        shell,
    })
}

/// `GET /demandes/listes/{id}`
pub(super) async fn show(visit: Visit, Key(id): Key<NeedListId>) -> Response {
    visit
        .read(move |c, may: &May<EditNeeds>, shell| {
            list_page(c, may, shell, id, Fields::default(), Vec::new())
        })
        .await
}

/// `POST /demandes/listes/{id}`: what the columns mean.
pub(super) async fn correct(
    visit: Visit,
    Key(id): Key<NeedListId>,
    Submitted(mut fields): Submitted,
) -> Response {
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            let open = match need_list::open(tx, may.scope(), id) {
                Ok(open) => open,
                Err(error) => return Err(words::back_with(LISTS, told(&shell, error)?)),
            };
            let mut columns = open.columns;
            let chosen = |place: usize| {
                let sent = fields.get(&format!("column-{place}"));
                known_fields().find(|code| *code == sent).map(str::to_owned)
            };
            columns.choose((0..columns.fields.len()).map(chosen).collect::<Vec<_>>());
            match need_list::correct(tx, &By::from(may), id, &columns) {
                Ok(()) => Ok(Onward::to(format!("{LISTS}/{id}")).into_response()),
                Err(error) => {
                    let sentence = told(&shell, error)?;
                    fields.refuse("columns", sentence);
                    Err(Failure::again(list_page(tx, may, shell, id, fields, Vec::new())?))
                }
            }
        })
        .await
}

/// `POST /demandes/listes/{id}/appliquer`
pub(super) async fn apply(visit: Visit, Key(id): Key<NeedListId>) -> Response {
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| match need_list::apply(tx, &By::from(may), id) {
            Ok(brought) => {
                let said = shell.tn("needs-lists-added", &brought.added);
                let onward = Onward::to("/demandes?source=list&sort=newest").done(said);
                Ok(match brought.added {
                    0 => onward,
                    _ => onward.undo(format!("{LISTS}/{id}/annuler")),
                }
                .into_response())
            }
            Err(error) => Err(words::back_with(format!("{LISTS}/{id}"), told(&shell, error)?)),
        })
        .await
}

/// `POST /demandes/listes/{id}/annuler`: takes it back; what must stay is listed.
pub(super) async fn undo(visit: Visit, Key(id): Key<NeedListId>) -> Response {
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| match need_list::undo(tx, &By::from(may), id) {
            Ok(undone) if undone.kept.is_empty() => {
                let said = shell.tn("needs-lists-undone", &undone.taken_back);
                Ok(Onward::to(format!("{LISTS}/{id}")).done(said).into_response())
            }
            Ok(undone) => {
                let kept = undone.kept.into_iter().take(LINES);
                let kept = kept.map(|(need, words)| (super::address(need), shortened(&words, 140))).collect();
                list_page(tx, may, shell, id, Fields::default(), kept)
            }
            Err(error) => Err(words::back_with(format!("{LISTS}/{id}"), told(&shell, error)?)),
        })
        .await
}
