//! What is known of a need, put right: understood, and the details one after the other.

use super::form::{self, beside};
use super::{PATH, address, new};
use crate::actions::need::{By, Reason, edit, step};
use crate::code::NeedState;
use crate::id::NeedId;
use crate::need::list::shortened;
use crate::need::state::NeedStep;
use crate::need::understand::{completed, must_be_free};
use crate::permissions::EditNeeds;
use crate::store;
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_web::{Failure, Fields, Key, May, Onward, Shell, Step, Submitted, Visit, html};

#[derive(Template)]
#[template(path = "needs/edit.html")]
struct EditPage {
    shell: Shell,
    crumbs: Vec<Step>,
    address: String,
    words: String,
    fields: Fields,
    boxes: Vec<form::Boxes>,
    site: Option<new::Place>,
    places: Vec<new::Place>,
    asker: String,
    /// Whether saving it also says that it is understood.
    fresh: bool,
    /// The school was asked for when the need came in: nothing draws the eye to it here.
    focus: bool,
    /// Whether what is ticked was read in the words of the school.
    read: bool,
}

/// `GET /demandes/{id}/modifier`
pub(super) async fn form(visit: Visit, Key(id): Key<NeedId>) -> Response {
    visit
        .read(move |c, may: &May<EditNeeds>, shell| {
            let basin = may.scope();
            let mut need = store::need::find(c, basin, id)?.ok_or(Failure::NotFound)?;
            let mut chosen = store::need::choices(c, basin, id)?;
            let told = (need.clone(), chosen.clone());
            if need.state == NeedState::Received {
                (need, chosen) = completed(&need, &chosen);
                need.free_only |= must_be_free(&need.words);
            }
            let read = (&need, &chosen) != (&told.0, &told.1);
            let school = need.site_words.clone().unwrap_or_default();
            let fields = form::fields(&need, &chosen, &school);
            html(&page(c, may, shell, &need, fields, read)?)
        })
        .await
}

fn page(
    c: &mut navette_database::Conn<'_>,
    may: &May<EditNeeds>,
    shell: Shell,
    need: &crate::need::Need,
    fields: Fields,
    read: bool,
) -> Result<EditPage, Failure> {
    let site = new::place(c, may.scope(), &shell, fields.read("site"))?;
    let typed = fields.get("school").to_owned();
    let places = if site.is_none() { new::named(c, may.scope(), &shell, &typed)? } else { Vec::new() };
    let asker = match need.asker_id {
        Some(person) => store::asker::find(c, may.scope(), person)?,
        None => None,
    };
    Ok(EditPage {
        crumbs: vec![
            Step::new(PATH, shell.t("needs-nav")),
            Step::new(address(need.id), shortened(&need.words, 40)),
        ],
        address: address(need.id),
        words: need.words.clone(),
        boxes: form::boxes(&shell, &fields),
        site,
        places,
        asker: asker.map(|one| one.full_name()).unwrap_or_default(),
        fresh: need.state == NeedState::Received,
        focus: false,
        read,
        fields,
        shell,
    })
}

/// `POST /demandes/{id}/modifier`
pub(super) async fn save(visit: Visit, Key(id): Key<NeedId>, Submitted(mut fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            let need = store::need::find(tx, may.scope(), id)?.ok_or(Failure::NotFound)?;
            let mut told = form::told(&shell, &mut fields);
            if told.site.is_none() {
                let typed = fields.get("school").to_owned();
                if let [only] = new::named(tx, may.scope(), &shell, &typed)?.as_slice() {
                    told.site = only.id.parse().ok();
                }
            }
            if !fields.refused() {
                match edit(tx, &By::from(may), id, &told) {
                    Ok(()) => {
                        let understood =
                            need.state == NeedState::Received && fields.get("then") == "understood";
                        if understood {
                            step(tx, &By::from(may), id, NeedStep::Understand, &Reason::default())
                                .map_err(|error| crate::pages::words::failure(&shell, error))?;
                        }
                        let said = if understood { "needs-done-understood" } else { "needs-done-edited" };
                        return Ok(Onward::to(address(id)).done(shell.t(said)).into_response());
                    }
                    Err(error) => beside(&shell, &mut fields, error)?,
                }
            }
            Err(Failure::again(html(&page(tx, may, shell, &need, fields, false)?)?))
        })
        .await
}
