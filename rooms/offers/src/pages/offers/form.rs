//! Writing an offer, in short stages saved as one goes.

use super::cells::{self, ListControl};
use super::{PATH, address};
use crate::actions::{ActionError, Writer, edit};
use crate::code::{OfferKind, OfferList};
use crate::field::{self, STAGES, Stage};
use crate::id::OfferId;
use crate::offer::completeness::{NEEDED, completeness};
use crate::pages::words;
use crate::permissions::EditOffers;
use crate::store;
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_belgium::LevelGroup;
use navette_database::{BasinScope, Conn, Tx};
use navette_web::{
    Choice, EditCell, Failure, Fields, Key, May, Onward, Question, Shell, Step, Submitted, Tab, Visit, html,
};

#[derive(Template)]
#[template(path = "offers/form.html")]
pub(crate) struct FormPage {
    shell: Shell,
    id: OfferId,
    title: String,
    stage: &'static Stage,
    stages: Vec<Tab>,
    here: String,
    position: String,
    lede: String,
    fields: Fields,
    cells: Vec<(EditCell, String)>,
    /// What is needed and not told yet, in words.
    missing: String,
    /// Whether its dates are added on its sheet.
    is_dated: bool,
    lists: Vec<ListControl>,
    groups: Vec<Choice>,
    score: i64,
    is_last: bool,
    crumbs: Vec<Step>,
}

impl FormPage {
    /// Whether an offer cannot be shown without a field or a list.
    fn is_needed(&self, name: &str) -> bool {
        NEEDED.contains(&name)
    }
}

/// The stage that an address or a form speaks of; the first when it speaks of none.
pub(crate) fn stage(fields: &Fields) -> &'static Stage {
    STAGES.iter().find(|stage| stage.code == fields.get("stage")).unwrap_or(&STAGES[0])
}

/// A stage of the form of an offer; `at` is the list it is reached from, ours or the operator's own.
pub(crate) fn page(
    c: &mut Conn<'_>,
    basin: BasinScope,
    shell: Shell,
    id: OfferId,
    fields: Fields,
    at: Step,
) -> Result<FormPage, Failure> {
    let offer = store::offer::find(c, basin, id)?.ok_or(Failure::NotFound)?;
    let choices = store::offer::choices(c, basin, id)?;
    let sessions = store::session::to_come(c, basin, id, shell.today)?;
    let stage = stage(&fields);
    let place = STAGES.iter().position(|one| one.code == stage.code).unwrap_or(0);
    let typed = fields.has("sent");
    let cells = stage
        .fields
        .iter()
        // Where a place stands on the map is ours to find out.
        .filter(|name| **name != "position" || at.href == PATH)
        .filter_map(|name| field::find(name))
        .map(|field| {
            let help = shell.tc_known("offers-help-", field.name).unwrap_or_default();
            let cell = if typed {
                cells::typed_cell(&shell, field, fields.get(field.name))
            } else {
                cells::cell(&shell, field, offer.value(field.name))
            };
            (cell, help)
        })
        .collect();
    let purses = store::purse::all(c, basin)?;
    let lists = stage
        .lists
        .iter()
        .map(|list| {
            let known = match list {
                OfferList::Purse => {
                    let open = purses.iter().filter(|purse| purse.is_open(shell.today));
                    open.map(|purse| purse.code.clone()).collect()
                }
                _ => cells::known(*list).to_vec(),
            };
            let chosen: Vec<String> = if typed { chosen(&fields, *list) } else { choices.of(*list).to_vec() };
            let mut control = cells::list(&shell, *list, &known, &chosen);
            if *list == OfferList::Purse {
                // One that pays no more is there when the offer holds it, and says so.
                for choice in &mut control.choices {
                    choice.label = words::purses(&shell, &purses, std::slice::from_ref(&choice.value));
                }
            }
            control
        })
        .collect();
    let groups = if stage.lists.contains(&OfferList::Level) {
        LevelGroup::ALL
            .iter()
            .map(|group| Choice::new(group.as_str(), shell.tc("offers-group-", group.as_str()), false))
            .collect()
    } else {
        Vec::new()
    };
    let here = format!("{}/{id}", at.href);
    let found = completeness(&offer, &choices, usize::try_from(sessions).unwrap_or(0));
    let stages = STAGES
        .iter()
        .map(|one| {
            let href = format!("{here}/modifier?stage={}", one.code);
            Tab::new(href, shell.tc("offers-stage-", one.code), one.code == stage.code)
        })
        .collect();
    let count = |number: usize| shell.count(&i64::try_from(number).unwrap_or(i64::MAX));
    Ok(FormPage {
        id,
        title: offer.title.clone(),
        stages,
        position: shell.ta(
            "offers-form-position",
            &[("place", count(place + 1).into()), ("total", count(STAGES.len()).into())],
        ),
        lede: shell.tc("offers-stagelede-", stage.code),
        cells,
        lists,
        groups,
        score: found.score,
        missing: words::parts(&shell, found.needed()),
        is_dated: offer.kind == OfferKind::Dated,
        is_last: place + 1 == STAGES.len(),
        crumbs: vec![at, Step::new(here.as_str(), offer.title)],
        here,
        stage,
        fields,
        shell,
    })
}

/// `GET /offres/{id}/modifier?stage=`: one stage of the form.
pub(super) async fn form(visit: Visit, Key(id): Key<OfferId>, Question(fields): Question) -> Response {
    visit
        .read(move |c, may: &May<EditOffers>, shell| {
            let stage = fields.get("stage").to_owned();
            let fields = Fields::from_pairs([("stage", stage.as_str())]);
            let at = Step::new(PATH, shell.t("offers-nav"));
            html(&page(c, may.scope(), shell, id, fields, at)?)
        })
        .await
}

/// `POST /offres/{id}/modifier`: what changed in this stage is saved, each field on its own; all, or nothing. Then the
/// next stage, or the sheet.
pub(super) async fn save(visit: Visit, Key(id): Key<OfferId>, Submitted(mut fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditOffers>, shell| {
            let stage = stage(&fields);
            save_stage(tx, &Writer::from(may), &shell, id, stage, &mut fields)?;
            if fields.refused() {
                fields.set("sent", "1");
                let at = Step::new(PATH, shell.t("offers-nav"));
                return Err(Failure::again(html(&page(tx, may.scope(), shell, id, fields, at)?)?));
            }
            Ok(Onward::to(after(stage, &fields, &address(id)))
                .done(shell.t("offers-done-saved"))
                .into_response())
        })
        .await
}

/// Where one goes after a stage: the next one, or the sheet.
pub(crate) fn after(stage: &Stage, fields: &Fields, here: &str) -> String {
    let place = STAGES.iter().position(|one| one.code == stage.code).unwrap_or(0);
    match STAGES.get(place + 1).filter(|_| fields.get("then") == "next") {
        Some(next) => format!("{here}/modifier?stage={}", next.code),
        None => here.to_owned(),
    }
}

/// What a form chooses of a list, with the years of the groups that were ticked at once.
fn chosen(fields: &Fields, list: OfferList) -> Vec<String> {
    let mut chosen: Vec<String> = fields.all(list.code()).map(str::to_owned).collect();
    if list == OfferList::Level {
        let groups = fields.all("level_group").filter_map(|group| group.parse::<LevelGroup>().ok());
        for level in groups.flat_map(LevelGroup::levels) {
            let code = level.code().into_owned();
            if !chosen.contains(&code) {
                chosen.push(code);
            }
        }
    }
    chosen
}

/// Saves what changed in a stage; what is not good is said beside its field.
pub(crate) fn save_stage(
    tx: &mut Tx<'_>,
    writer: &Writer,
    shell: &Shell,
    id: OfferId,
    stage: &Stage,
    fields: &mut Fields,
) -> Result<(), Failure> {
    let offer = store::offer::find(tx, writer.scope(), id)?.ok_or(Failure::NotFound)?;
    let beside = |fields: &mut Fields, error: ActionError| match error {
        ActionError::Field { field, why } => {
            fields.refuse(field, words::refusal(shell, &why));
            Ok(())
        }
        other => Err(words::failure(shell, other)),
    };
    // Of two bounds, the one that gives way goes first: 10–20 becomes 30–40 by its upper end.
    let mut names: Vec<&'static str> = stage.fields.to_vec();
    if fields.read::<i64>("group_min") > offer.group_max {
        names.reverse();
    }
    // A kind on request comes before its slots.
    for name in names {
        let Some(field) = field::find(name).filter(|_| fields.has(name)) else { continue };
        let value = fields.get(name).to_owned();
        let before = cells::typed(shell, field, &offer.value(name).unwrap_or_default());
        if value == before {
            continue;
        }
        if let Err(error) = edit::edit_offer_field(tx, writer, id, name, &value) {
            beside(fields, error)?;
        }
    }
    for list in stage.lists {
        let chosen = chosen(fields, *list);
        // What an import brought and nobody knows stays as long as its box is ticked.
        let known = store::offer::choices(tx, writer.scope(), id)?.of(*list).to_vec();
        let (fine, brought): (Vec<String>, Vec<String>) =
            chosen.into_iter().partition(|value| *list == OfferList::Purse || edit::is_value(*list, value));
        if brought.iter().any(|value| !known.contains(value)) || brought.is_empty() {
            let all: Vec<String> = fine.into_iter().chain(brought).collect();
            if let Err(error) = edit::set_offer_list(tx, writer, id, *list, &all) {
                beside(fields, error)?;
            }
        }
    }
    Ok(())
}
