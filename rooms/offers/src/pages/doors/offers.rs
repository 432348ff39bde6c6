//! `/mes-offres`: an operator's own offers, written in the same form as ours and led through the steps that are theirs.

use super::OWN_OFFERS;
use crate::actions::session::NewSlot;
use crate::actions::step::take_step;
use crate::actions::{ActionError, Writer, offer as offers, session};
use crate::code::{OfferKind, OfferState};
use crate::id::{OfferId, SessionId};
use crate::offer::Offer;
use crate::offer::completeness::completeness;
use crate::offer::state::{OfferStep, Side, steps};
use crate::pages::offers::{form, sheet};
use crate::pages::words;
use crate::permissions::OwnOffers;
use crate::store;
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_database::Conn;
use navette_network::field::{FieldKind, Parsed, parse};
use navette_network::id::OperatorId;
use navette_network::store::own::{Own, bound};
use navette_web::{
    Choice, Failure, Fields, Key, May, Onward, Question, Shell, Step, Submitted, Visit, html, rate,
};

/// How many offers an operator may have: nobody fills the base.
const MOST: usize = 300;
/// How many drafts and copies an account may begin in an hour.
const DRAFTS: i64 = 30;
/// How many changes an account makes to its offers in an hour.
const CHANGES: i64 = 400;
const HOUR: jiff::SignedDuration = jiff::SignedDuration::from_hours(1);

/// A line of the list.
struct Line {
    href: String,
    title: String,
    state: OfferState,
    state_word: String,
    next: String,
}

#[derive(Template)]
#[template(path = "doors/offers.html")]
struct ListPage {
    shell: Shell,
    lines: Vec<Line>,
}

/// The operator of whoever asks, with the proof that its offers are theirs to write.
fn mine(c: &mut Conn<'_>, may: &May<OwnOffers>) -> Result<(OperatorId, Writer), Failure> {
    let who = may.who();
    let own = match who.subject {
        Some(subject) => bound(c, may.scope(), who.role, subject)?,
        None => None,
    };
    match (own, Writer::own(may)) {
        (Some(Own::Operator(id)), Some(writer)) => Ok((id, writer)),
        _ => Err(Failure::NotFound),
    }
}

/// One of their own offers; another's is not there.
fn own_offer(c: &mut Conn<'_>, may: &May<OwnOffers>, id: OfferId) -> Result<(Offer, Writer), Failure> {
    let (operator, writer) = mine(c, may)?;
    let offer = store::offer::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?;
    if offer.operator_id == operator { Ok((offer, writer)) } else { Err(Failure::NotFound) }
}

fn address(id: OfferId) -> String {
    format!("{OWN_OFFERS}/{id}")
}

/// `GET /mes-offres`
pub(super) async fn list(visit: Visit) -> Response {
    visit
        .read(|c, may: &May<OwnOffers>, shell| {
            let (operator, _) = mine(c, may)?;
            let lines = store::offer::of_operator(c, may.scope(), operator)?
                .into_iter()
                .map(|offer| Line {
                    href: address(offer.id),
                    state_word: shell.tc("offers-state-", offer.state.code()),
                    next: shell.tc("offers-doors-next-", offer.state.code()),
                    state: offer.state,
                    title: offer.title,
                })
                .collect();
            html(&ListPage { lines, shell })
        })
        .await
}

#[derive(Template)]
#[template(path = "doors/offer_new.html")]
struct NewPage {
    shell: Shell,
    fields: Fields,
    kinds: Vec<Choice>,
    crumbs: Vec<Step>,
}

fn new_page(shell: Shell, fields: Fields) -> NewPage {
    let kind = fields.some("kind").unwrap_or(OfferKind::OnRequest.code()).to_owned();
    let kinds = OfferKind::ALL
        .iter()
        .map(|one| Choice::among(one.code(), shell.tc("offers-kindhelp-", one.code()), &kind))
        .collect();
    let crumbs = vec![Step::new(OWN_OFFERS, shell.t("offers-doors-nav-offers"))];
    NewPage { kinds, crumbs, fields, shell }
}

/// `GET /mes-offres/nouvelle`
pub(super) async fn new(visit: Visit) -> Response {
    visit
        .read(|c, may: &May<OwnOffers>, shell| {
            mine(c, may)?;
            html(&new_page(shell, Fields::default()))
        })
        .await
}

/// `POST /mes-offres/nouvelle`: a draft, then its first stage.
pub(super) async fn create(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<OwnOffers>, shell| {
            let (operator, writer) = mine(tx, may)?;
            within_limits(tx, may, &shell, operator)?;
            let Some(kind) = OfferKind::from_code(fields.get("kind")) else {
                fields.refuse("kind", shell.t("network-refused-unknown"));
                return Err(Failure::again(html(&new_page(shell, fields))?));
            };
            let title = fields.get("title").to_owned();
            let new =
                offers::NewOffer { operator, kind, title: &title, source: "operator", source_key: None };
            match offers::create_offer(tx, &writer, &new) {
                Ok(id) => {
                    let to = format!("{}/modifier", address(id));
                    Ok(Onward::to(to).done(shell.t("offers-done-created")).into_response())
                }
                Err(ActionError::Field { field, why }) => {
                    fields.refuse(field, words::refusal(&shell, &why));
                    Err(Failure::again(html(&new_page(shell, fields))?))
                }
                Err(error) => Err(words::failure(&shell, error)),
            }
        })
        .await
}

/// Refuses what would fill the base.
fn within_limits(
    tx: &mut navette_database::Tx<'_>,
    may: &May<OwnOffers>,
    shell: &Shell,
    operator: OperatorId,
) -> Result<(), Failure> {
    if let Some(account) = may.who().account {
        rate::limit(tx, &format!("draft:{account}"), DRAFTS, HOUR)?;
    }
    if store::offer::of_operator(tx, may.scope(), operator)?.len() >= MOST {
        return Err(words::back_with(OWN_OFFERS, shell.t("offers-doors-too-many-offers")));
    }
    Ok(())
}

/// As many changes an hour as someone makes who writes a whole season: each leaves a line in the journal.
fn within_pace(tx: &mut navette_database::Tx<'_>, may: &May<OwnOffers>) -> Result<(), Failure> {
    if let Some(account) = may.who().account {
        rate::limit(tx, &format!("own-offer:{account}"), CHANGES, HOUR)?;
    }
    Ok(())
}

/// A date of the offer.
struct DateLine {
    id: SessionId,
    said: String,
    room: String,
    open: bool,
}

#[derive(Template)]
#[template(path = "doors/offer.html")]
struct OfferPage {
    shell: Shell,
    crumbs: Vec<Step>,
    here: String,
    title: String,
    state: OfferState,
    state_word: String,
    next: String,
    summary: String,
    lede: String,
    sent_back: Option<(String, String, String)>,
    missing: Vec<(String, String, bool)>,
    score: i64,
    primary: Option<(&'static str, String)>,
    others: Vec<(&'static str, String)>,
    dates: Option<Vec<DateLine>>,
    /// All that is told of it, by stage.
    said: Vec<Told>,
    /// A date that was refused, as it was typed.
    fields: Fields,
}

/// What is told in one stage of the form.
struct Told {
    title: String,
    href: &'static str,
    facts: Vec<(String, String)>,
}

impl Told {
    /// What was told in a section; nothing when nothing was.
    fn of(section: sheet::Section) -> Option<Self> {
        let cells = section.cells.into_iter().map(|cell| (cell.label, cell.shown));
        let facts: Vec<_> =
            section.lists.into_iter().chain(cells).filter(|(_, said)| !said.is_empty()).collect();
        (!facts.is_empty()).then_some(Self { title: section.title, href: section.code, facts })
    }
}

/// `GET /mes-offres/{id}`
pub(super) async fn show(visit: Visit, Key(id): Key<OfferId>) -> Response {
    visit
        .read(move |c, may: &May<OwnOffers>, shell| {
            let (offer, _) = own_offer(c, may, id)?;
            html(&page(c, may, shell, offer, Fields::default())?)
        })
        .await
}

fn page(
    c: &mut Conn<'_>,
    may: &May<OwnOffers>,
    shell: Shell,
    offer: Offer,
    fields: Fields,
) -> Result<OfferPage, Failure> {
    let id = offer.id;
    let choices = store::offer::choices(c, may.scope(), id)?;
    let dates = store::session::of_offer(c, may.scope(), id)?;
    let to_come = dates.iter().filter(|one| one.cancelled_on.is_none() && one.day >= shell.today).count();
    let found = completeness(&offer, &choices, to_come);
    let enough = found.is_enough();
    let label = |step: OfferStep| (step.code(), shell.tc("offers-doors-step-", step.code()));
    let moves: Vec<OfferStep> =
        steps(offer.state, Side::Operator).filter(|step| *step != OfferStep::Submit || enough).collect();
    let forward =
        |step: &OfferStep| matches!(step, OfferStep::Submit | OfferStep::Confirm | OfferStep::Resume);
    let first = moves
        .iter()
        .copied()
        .find(|step| forward(step) && !matches!(offer.state, OfferState::Published | OfferState::Submitted));
    let kind = offer.offer_type.map(|one| shell.tc("offers-type-", one.code())).unwrap_or_default();
    let said = [kind, words::levels(&shell, &choices.levels()), words::price(&shell, &offer)];
    Ok(OfferPage {
        said: sheet::sections(&shell, &offer, &choices, &store::purse::all(c, may.scope())?)
            .into_iter()
            .filter_map(Told::of)
            .collect(),
        fields,
        crumbs: vec![Step::new(OWN_OFFERS, shell.t("offers-doors-nav-offers"))],
        here: address(id),
        state: offer.state,
        state_word: shell.tc("offers-state-", offer.state.code()),
        next: if offer.state == OfferState::Draft && !enough {
            shell.tx("offers-doors-next-fill", words::parts(&shell, found.needed()))
        } else {
            shell.tc("offers-doors-next-", offer.state.code())
        },
        lede: said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        sent_back: offer.rejection.map(|reason| {
            let note = offer.rejection_note.clone().unwrap_or_default();
            let mend = shell.tc("offers-mend-", reason.code());
            (shell.tc("offers-rejection-", reason.code()), mend, note)
        }),
        missing: found
            .missing
            .iter()
            .map(|part| {
                let label = shell.tc("offers-part-", part.code());
                (label, shell.tc("offers-why-", part.code()), part.is_needed())
            })
            .collect(),
        score: found.score,
        primary: first.map(label),
        others: moves.iter().copied().filter(|step| Some(*step) != first).map(label).collect(),
        dates: (offer.kind == OfferKind::Dated)
            .then(|| dates.iter().map(|one| date_line(&shell, one)).collect()),
        summary: offer.summary.unwrap_or_default(),
        title: offer.title,
        shell,
    })
}

fn date_line(shell: &Shell, one: &store::session::Session) -> DateLine {
    let hours: Vec<&str> = [&one.starts, &one.ends].into_iter().flatten().map(String::as_str).collect();
    let day = shell.day(&one.day);
    let said = if hours.is_empty() { day } else { format!("{day} · {}", hours.join(" – ")) };
    let room = one.capacity.map(|capacity| {
        shell.ta(
            "offers-room",
            &[("taken", shell.count(&one.taken).into()), ("count", shell.count(&capacity).into())],
        )
    });
    DateLine {
        id: one.id,
        said,
        room: room.unwrap_or_default(),
        open: one.cancelled_on.is_none() && one.day >= shell.today,
    }
}

fn list_step(shell: &Shell) -> Step {
    Step::new(OWN_OFFERS, shell.t("offers-doors-nav-offers"))
}

/// `GET /mes-offres/{id}/modifier?stage=`
pub(super) async fn edit(visit: Visit, Key(id): Key<OfferId>, Question(fields): Question) -> Response {
    visit
        .read(move |c, may: &May<OwnOffers>, shell| {
            own_offer(c, may, id)?;
            let fields = Fields::from_pairs([("stage", fields.get("stage"))]);
            let at = list_step(&shell);
            html(&form::page(c, may.scope(), shell, id, fields, at)?)
        })
        .await
}

/// `POST /mes-offres/{id}/modifier`
pub(super) async fn save(visit: Visit, Key(id): Key<OfferId>, Submitted(mut fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<OwnOffers>, shell| {
            within_pace(tx, may)?;
            let (_, writer) = own_offer(tx, may, id)?;
            let stage = form::stage(&fields);
            form::save_stage(tx, &writer, &shell, id, stage, &mut fields)?;
            if fields.refused() {
                fields.set("sent", "1");
                let at = list_step(&shell);
                return Err(Failure::again(html(&form::page(tx, may.scope(), shell, id, fields, at)?)?));
            }
            let to = form::after(stage, &fields, &address(id));
            Ok(Onward::to(to).done(shell.t("offers-done-saved")).into_response())
        })
        .await
}

/// What is said when something is refused: back on the sheet, with the sentence.
fn back(shell: &Shell, id: OfferId, error: ActionError) -> Failure {
    match words::told(shell, &error) {
        Some(sentence) => Failure::Again(Box::new(Onward::to(address(id)).error(sentence).into_response())),
        None => words::failure(shell, error),
    }
}

/// `POST /mes-offres/{id}/etat`: a step that is theirs.
pub(super) async fn step(visit: Visit, Key(id): Key<OfferId>, Submitted(fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<OwnOffers>, shell| {
            within_pace(tx, may)?;
            let (offer, writer) = own_offer(tx, may, id)?;
            let step = OfferStep::from_code(fields.get("step")).ok_or(Failure::NotFound)?;
            match take_step(tx, &writer, id, step, None) {
                Ok(_) => {
                    let done = shell.tx(&format!("offers-doors-did-{step}"), offer.title);
                    Ok(Onward::to(address(id)).done(done).into_response())
                }
                Err(error) => Err(back(&shell, id, error)),
            }
        })
        .await
}

/// `POST /mes-offres/{id}/copie`: writes a draft that says the same.
pub(super) async fn copy(visit: Visit, Key(id): Key<OfferId>) -> Response {
    visit
        .write(move |tx, may: &May<OwnOffers>, shell| {
            let (offer, writer) = own_offer(tx, may, id)?;
            within_limits(tx, may, &shell, offer.operator_id)?;
            let copied: String = shell.tx("offers-copy-title", &offer.title).chars().take(200).collect();
            match offers::duplicate_offer(tx, &writer, id, &copied) {
                Ok(new) => {
                    let done = shell.tx("offers-done-copied", offer.title);
                    Ok(Onward::to(format!("{}/modifier", address(new))).done(done).into_response())
                }
                Err(error) => Err(back(&shell, id, error)),
            }
        })
        .await
}

/// `POST /mes-offres/{id}/seances`: adds a date.
pub(super) async fn add_date(
    visit: Visit,
    Key(id): Key<OfferId>,
    Submitted(mut fields): Submitted,
) -> Response {
    visit
        .write(move |tx, may: &May<OwnOffers>, shell| {
            within_pace(tx, may)?;
            let (offer, writer) = own_offer(tx, may, id)?;
            if store::session::of_offer(tx, may.scope(), id)?.len() >= MOST {
                return Err(words::back_with(address(id), shell.t("offers-doors-too-many-offers")));
            }
            let day = match parse(FieldKind::Day, fields.get("day")) {
                Ok(Parsed::Day(day)) => Some(day),
                _ => None,
            };
            let added = session::capacity(fields.get("capacity")).and_then(|capacity| {
                let new = NewSlot {
                    day,
                    starts: fields.get("starts"),
                    ends: fields.get("ends"),
                    place: fields.get("place"),
                    capacity,
                };
                session::add_session(tx, &writer, id, &new)
            });
            match added {
                Ok(_) => {
                    let to = format!("{}#seances", address(id));
                    Ok(Onward::to(to).done(shell.t("offers-done-session")).into_response())
                }
                Err(ActionError::Field { field, why }) => {
                    fields.refuse(field, words::refusal(&shell, &why));
                    Err(Failure::again(html(&page(tx, may, shell, offer, fields)?)?))
                }
                Err(error) => Err(back(&shell, id, error)),
            }
        })
        .await
}

/// `POST /mes-offres/seances/{id}/annulation`: cancels a date.
pub(super) async fn cancel_date(visit: Visit, Key(id): Key<SessionId>) -> Response {
    visit
        .write(move |tx, may: &May<OwnOffers>, shell| {
            within_pace(tx, may)?;
            let (_, writer) = mine(tx, may)?;
            let offer =
                session::cancel_session(tx, &writer, id).map_err(|error| words::failure(&shell, error))?;
            let to = format!("{}#seances", address(offer));
            Ok(Onward::to(to).done(shell.t("offers-done-session-cancelled")).into_response())
        })
        .await
}
