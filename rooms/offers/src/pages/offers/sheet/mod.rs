//! The sheet of an offer: what it says, what it lacks, where it stands, what comes next.

mod lines;
mod past;

use past::past;

use super::cells;
use super::list::rejections;
use super::{PATH, address};
use crate::actions::ActionError;
use crate::code::{Component, OfferKind, OfferList, OfferState};
use crate::field::{self, STAGES};
use crate::id::OfferId;
use crate::memory::season_of;
use crate::offer::completeness::{Completeness, Part, completeness};
use crate::offer::state::{OfferStep, Side, steps};
use crate::offer::{Choices, Offer};
use crate::pages::words;
use crate::permissions::{EditOffers, ReadOffers};
use crate::purse::Purse;
use crate::store;
use askama::Template;
use axum::response::Response;
use lines::{DateLine, SeasonLine, date_line, season_line};
use navette_database::{Conn, journal};
use navette_web::{Choice, EditCell, Entry, Failure, Fields, Key, May, Role, Shell, Step, Visit, html};

#[derive(Template)]
#[template(path = "offers/sheet.html")]
struct SheetPage {
    shell: Shell,
    crumbs: Vec<Step>,
    here: String,
    title: String,
    operator: String,
    operator_href: String,
    lede: String,
    /// The dye and the word of each component.
    components: Vec<(&'static str, String)>,
    state: OfferState,
    state_word: String,
    since: String,
    rejection: Option<Rejected>,
    sections: Vec<Section>,
    dates: Vec<DateLine>,
    shows_dates: bool,
    slots: Option<(String, String)>,
    score: i64,
    missing: Vec<Lack>,
    primary: Option<Move>,
    others: Vec<Move>,
    rejects: bool,
    rejections: Vec<Choice>,
    next: String,
    seasons: Vec<SeasonLine>,
    past: Vec<Entry>,
    facts: Vec<(String, String)>,
    public_href: String,
    edits: bool,
    /// A date that was refused, as it was typed.
    fields: Fields,
}

struct Rejected {
    reason: String,
    mend: String,
    note: String,
}

/// What one stage of the form asked.
pub(crate) struct Section {
    /// The stage's word in addresses.
    pub code: &'static str,
    /// Its name.
    pub title: String,
    /// Lists, each with what it holds.
    pub lists: Vec<(String, String)>,
    /// Fields.
    pub cells: Vec<EditCell>,
}

/// A part that is missing: what, why it matters, where it is written.
struct Lack {
    label: String,
    why: String,
    href: String,
    needed: bool,
}

/// A step that can be taken.
struct Move {
    code: &'static str,
    label: String,
    icon: &'static str,
}

/// In which stage of the form a part is written.
fn stage_of(part: Part) -> &'static str {
    match part {
        Part::Title | Part::Story | Part::Type | Part::Domains | Part::Components | Part::Modes => "what",
        Part::Levels | Part::Group | Part::Access | Part::Languages => "whom",
        Part::Setting | Part::Where | Part::Length | Part::When => "where",
        Part::Price | Part::Purses | Part::Teacher => "price",
        Part::Booking | Part::Resources | Part::Season => "booking",
    }
}

/// `GET /offres/{id}`
pub(super) async fn show(visit: Visit, Key(id): Key<OfferId>) -> Response {
    visit
        .read(move |c, may: &May<ReadOffers>, shell| {
            let offer = store::offer::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?;
            html(&page(c, may, shell, offer, Fields::default())?)
        })
        .await
}

/// The sheet again, with the date that was refused as it was typed.
pub(super) fn refused_date(
    c: &mut Conn<'_>,
    may: &May<EditOffers>,
    shell: Shell,
    id: OfferId,
    mut fields: Fields,
    error: ActionError,
) -> Result<Response, Failure> {
    let ActionError::Field { field, why } = error else { return Err(words::failure(&shell, error)) };
    fields.refuse(field, words::refusal(&shell, &why));
    let offer = store::offer::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?;
    let may = may.also::<ReadOffers>().ok_or(Failure::Forbidden)?;
    Err(Failure::again(html(&page(c, &may, shell, offer, fields)?)?))
}

fn page(
    c: &mut Conn<'_>,
    may: &May<ReadOffers>,
    shell: Shell,
    offer: Offer,
    fields: Fields,
) -> Result<SheetPage, Failure> {
    let (basin, id) = (may.scope(), offer.id);
    let choices = store::offer::choices(c, basin, id)?;
    let dates = store::session::of_offer(c, basin, id)?;
    let to_come = dates.iter().filter(|one| one.cancelled_on.is_none() && one.day >= shell.today).count();
    let season = season_of(shell.today);
    let seasons = store::season::of_offer(c, basin, id)?;
    // Who did what is for those who work here: a reader sees no person.
    let is_reader = may.who().role == Role::Reader;
    let history = if is_reader { Vec::new() } else { journal::history(c, basin, id.subject(), 100)? };
    let taken = store::session::taken(c, basin, id, &season)?;
    let found = completeness(&offer, &choices, to_come);
    let edits = may.also::<EditOffers>().is_some();
    let here = address(id);
    let moves: Vec<OfferStep> = if edits { steps(offer.state, Side::Us).collect() } else { Vec::new() };
    let primary = moves.iter().copied().find(|step| {
        let forward = matches!(step, OfferStep::Publish | OfferStep::Confirm | OfferStep::Resume);
        forward && (*step != OfferStep::Publish || found.is_enough()) && offer.state != OfferState::Published
    });
    let others = moves
        .iter()
        .copied()
        .filter(|step| Some(*step) != primary && !matches!(step, OfferStep::Reject | OfferStep::Ask))
        .map(|step| movement(&shell, step))
        .collect();
    let count = |number: i64| shell.count(&number);
    Ok(SheetPage {
        crumbs: vec![Step::new(PATH, shell.t("offers-nav"))],
        operator: offer.operator_name.clone(),
        operator_href: format!("/reseau/operateurs/{}", offer.operator_id),
        lede: lede(&shell, &offer, &choices),
        components: components(&shell, &choices),
        state: offer.state,
        state_word: shell.tc("offers-state-", offer.state.code()),
        since: shell.day(&offer.state_since),
        rejection: offer.rejection.map(|reason| Rejected {
            reason: shell.tc("offers-rejection-", reason.code()),
            mend: shell.tc("offers-mend-", reason.code()),
            note: offer.rejection_note.clone().unwrap_or_default(),
        }),
        sections: sections(&shell, &offer, &choices, &store::purse::all(c, basin)?),
        shows_dates: offer.kind == OfferKind::Dated || !dates.is_empty(),
        dates: dates.iter().map(|one| date_line(&shell, one)).collect(),
        slots: offer.slots.map(|slots| (count(taken), count(slots))),
        score: found.score,
        missing: lacks(&shell, &found, &here),
        primary: primary.map(|step| movement(&shell, step)),
        others,
        rejects: moves.contains(&OfferStep::Reject),
        rejections: rejections(&shell, ""),
        next: next(&shell, &offer, &found),
        seasons: seasons.iter().filter(|_| !is_reader).map(|one| season_line(&shell, one)).collect(),
        past: history.iter().map(|line| past(&shell, line)).collect(),
        facts: facts(&shell, &offer),
        public_href: if offer.is_shown() && offer.visibility == crate::code::Visibility::Public {
            format!("/catalogue/{id}")
        } else {
            String::new()
        },
        title: offer.title,
        here,
        edits,
        fields,
        shell,
    })
}

/// What it is, for whom and at what price, in one line.
fn lede(shell: &Shell, offer: &Offer, choices: &Choices) -> String {
    let kind = offer.offer_type.map(|one| shell.tc("offers-type-", one.code())).unwrap_or_default();
    let levels = words::levels(shell, &choices.levels());
    let setting = offer.setting.map(|one| shell.tc("offers-setting-", one.code())).unwrap_or_default();
    let parts = [kind, levels, setting, words::price(shell, offer)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The dye and the word of each component.
pub(crate) fn components(shell: &Shell, choices: &Choices) -> Vec<(&'static str, String)> {
    let dyed = choices.components().into_iter().map(|component| {
        let dye = match component {
            Component::Know => "pastel",
            Component::Practise => "garance",
            Component::Meet => "gaude",
        };
        (dye, shell.tc("offers-component-", component.code()))
    });
    dyed.collect()
}

/// All that is told of an offer, by stage of the form.
pub(crate) fn sections(shell: &Shell, offer: &Offer, choices: &Choices, purses: &[Purse]) -> Vec<Section> {
    let asked = |name: &&&'static str| **name != "slots" || offer.kind == OfferKind::OnRequest;
    STAGES
        .iter()
        .map(|stage| Section {
            code: stage.code,
            title: shell.tc("offers-stage-", stage.code),
            lists: stage
                .lists
                .iter()
                .map(|list| {
                    let label = shell.tc("offers-list-", list.code());
                    let said = match list {
                        OfferList::Purse => words::purses(shell, purses, choices.of(*list)),
                        list => cells::said(shell, *list, choices),
                    };
                    (label, said)
                })
                .collect(),
            cells: stage
                .fields
                .iter()
                .filter(asked)
                .filter_map(|name| field::find(name))
                .map(|field| cells::cell(shell, field, offer.value(field.name)))
                .collect(),
        })
        .collect()
}

fn lacks(shell: &Shell, found: &Completeness, here: &str) -> Vec<Lack> {
    found
        .missing
        .iter()
        .map(|part| Lack {
            label: shell.tc("offers-part-", part.code()),
            why: shell.tc("offers-why-", part.code()),
            href: format!("{here}/modifier?stage={}", stage_of(*part)),
            needed: part.is_needed(),
        })
        .collect()
}

fn movement(shell: &Shell, step: OfferStep) -> Move {
    let icon = match step {
        OfferStep::Submit => "mail",
        OfferStep::Check | OfferStep::Publish | OfferStep::Confirm => "check",
        OfferStep::Reject | OfferStep::Resume => "undo",
        OfferStep::Ask => "help",
        OfferStep::Retire => "close",
    };
    Move { code: step.code(), label: shell.tc("offers-step-", step.code()), icon }
}

/// What comes next, in a sentence.
fn next(shell: &Shell, offer: &Offer, found: &Completeness) -> String {
    let needed = words::parts(shell, found.needed());
    match offer.state {
        OfferState::Draft if !found.is_enough() => shell.tx("offers-next-fill", needed),
        OfferState::Draft => shell.t("offers-next-publish").to_owned(),
        OfferState::Rejected => shell.t("offers-next-mend").to_owned(),
        state => shell.tc("offers-next-", state.code()),
    }
}

/// Where it comes from and when it was looked at.
fn facts(shell: &Shell, offer: &Offer) -> Vec<(String, String)> {
    let source = shell.tc_known("offers-source-", &offer.source).unwrap_or_else(|| offer.source.clone());
    vec![
        (shell.t("offers-head-source").to_owned(), source),
        (
            shell.t("offers-head-checked").to_owned(),
            offer.checked_on.map(|day| shell.day(&day)).unwrap_or_default(),
        ),
        (shell.t("offers-head-changed").to_owned(), shell.moment(&offer.changed_at)),
    ]
}
