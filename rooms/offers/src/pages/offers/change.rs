//! What is changed from the sheet: a cell, a step, a date, a copy.

use super::address;
use super::{cells, sheet};
use crate::actions::claim::Letter;
use crate::actions::session::NewSlot;
use crate::actions::step::{Because, step_back as take_back};
use crate::actions::tell::step_and_tell;
use crate::actions::{ActionError, Writer, edit, offer as offers, session};
use crate::code::{OfferState, Rejection};
use crate::field;
use crate::id::{OfferId, SessionId};
use crate::offer::state::{OfferStep, Side, way_back};
use crate::pages::words;
use crate::permissions::EditOffers;
use crate::store;
use axum::response::{IntoResponse, Response};
use navette_database::Conn;
use navette_network::field::{FieldKind, Parsed, parse};
use navette_web::{CellAnswer, Failure, Key, May, Onward, Question, Shell, Submitted, Visit, html};

/// The title of an offer of the basin.
pub(super) fn title(c: &mut Conn<'_>, may: &May<EditOffers>, id: OfferId) -> Result<String, Failure> {
    Ok(store::offer::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?.title)
}

/// `POST /offres/{id}/champ`: one field, from a cell; answers the cell.
pub(super) async fn field(visit: Visit, Key(id): Key<OfferId>, Submitted(fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditOffers>, shell| {
            let writer = Writer::from(may);
            let edited = edit::edit_offer_field(tx, &writer, id, fields.get("field"), fields.get("value"))
                .map_err(|error| words::failure(&shell, error))?;
            let field = field::find(edited.field).ok_or(Failure::NotFound)?;
            let cell = cells::cell(&shell, field, edited.after);
            html(&CellAnswer { shell, cell })
        })
        .await
}

/// `POST /offres/{id}/annuler`: undoes the last edit.
pub(super) async fn undo(visit: Visit, Key(id): Key<OfferId>) -> Response {
    visit
        .write(move |tx, may: &May<EditOffers>, shell| {
            let name = title(tx, may, id)?;
            edit::undo_last_edit(tx, &Writer::from(may), id)
                .map_err(|error| words::failure(&shell, error))?;
            Ok(Onward::to(address(id)).done(shell.tx("offers-done-undone", name)).into_response())
        })
        .await
}

/// What is said when something is refused on the sheet: back there, with the sentence.
fn back(shell: &Shell, id: OfferId, error: ActionError) -> Result<Response, Failure> {
    match words::told(shell, &error) {
        // An error, so that the transaction is undone; the sheet says it.
        Some(sentence) => {
            Err(Failure::Again(Box::new(Onward::to(address(id)).error(sentence).into_response())))
        }
        None => Err(words::failure(shell, error)),
    }
}

/// `POST /offres/{id}/etat`: a step in its life.
pub(super) async fn step(visit: Visit, Key(id): Key<OfferId>, Submitted(fields): Submitted) -> Response {
    let (texts, url) = (visit.state.texts.clone(), visit.state.settings.public_url.clone());
    visit
        .write(move |tx, may: &May<EditOffers>, shell| {
            let offer = store::offer::find(tx, may.scope(), id)?.ok_or(Failure::NotFound)?;
            let (name, stood) = (offer.title, offer.state);
            let step = OfferStep::from_code(fields.get("step")).ok_or(Failure::NotFound)?;
            let because = Rejection::from_code(fields.get("reason"))
                .map(|reason| Because { reason, note: fields.get("note") });
            let letter = Letter { texts: &texts, public_url: &url };
            match step_and_tell(tx, &Writer::from(may), id, step, because, letter) {
                Ok(stands) => {
                    let done = shell.tx(&format!("offers-did-{step}"), name);
                    let to = Onward::back(fields.get("back"), &address(id)).done(done);
                    Ok(match way_back(stands, stood, Side::Us) {
                        Some(_) => to.undo(format!("{}/etat/annuler?de={stands}&vers={stood}", address(id))),
                        None => to,
                    }
                    .into_response())
                }
                Err(error) => back(&shell, id, error),
            }
        })
        .await
}

/// `POST /offres/{id}/etat/annuler?de=&vers=`: takes a step back.
pub(super) async fn step_back(
    visit: Visit,
    Key(id): Key<OfferId>,
    Question(asked): Question,
    Submitted(fields): Submitted,
) -> Response {
    visit
        .write(move |tx, may: &May<EditOffers>, shell| {
            let name = title(tx, may, id)?;
            let state = |name| OfferState::from_code(asked.get(name));
            let between = state("de").zip(state("vers")).ok_or(Failure::NotFound)?;
            match take_back(tx, &Writer::from(may), id, between) {
                Ok(_) => {
                    let to = Onward::back(fields.get("back"), &address(id));
                    Ok(to.done(shell.tx("offers-done-undone", name)).into_response())
                }
                Err(error) => back(&shell, id, error),
            }
        })
        .await
}

/// `POST /offres/{id}/copie`: writes a draft that says the same.
pub(super) async fn copy(visit: Visit, Key(id): Key<OfferId>) -> Response {
    visit
        .write(move |tx, may: &May<EditOffers>, shell| {
            let name = title(tx, may, id)?;
            let copied: String = shell.tx("offers-copy-title", &name).chars().take(200).collect();
            match offers::duplicate_offer(tx, &Writer::from(may), id, &copied) {
                Ok(new) => {
                    let form = format!("{}/modifier", address(new));
                    Ok(Onward::to(form).done(shell.tx("offers-done-copied", name)).into_response())
                }
                Err(error) => back(&shell, id, error),
            }
        })
        .await
}

/// `POST /offres/{id}/seances`: adds a date.
pub(super) async fn add_session(
    visit: Visit,
    Key(id): Key<OfferId>,
    Submitted(fields): Submitted,
) -> Response {
    visit
        .write(move |tx, may: &May<EditOffers>, shell| {
            title(tx, may, id)?;
            let day = match parse(FieldKind::Day, fields.get("day")) {
                Ok(Parsed::Day(day)) => Some(day),
                _ => None,
            };
            let capacity = match session::capacity(fields.get("capacity")) {
                Ok(capacity) => capacity,
                Err(error) => return sheet::refused_date(tx, may, shell, id, fields, error),
            };
            let new = NewSlot {
                day,
                starts: fields.get("starts"),
                ends: fields.get("ends"),
                place: fields.get("place"),
                capacity,
            };
            match session::add_session(tx, &Writer::from(may), id, &new) {
                Ok(_) => {
                    let to = format!("{}#seances", address(id));
                    Ok(Onward::to(to).done(shell.t("offers-done-session")).into_response())
                }
                Err(error) => sheet::refused_date(tx, may, shell, id, fields, error),
            }
        })
        .await
}

/// `POST /offres/seances/{id}/annulation`: cancels a date.
pub(super) async fn cancel_session(visit: Visit, Key(id): Key<SessionId>) -> Response {
    visit
        .write(move |tx, may: &May<EditOffers>, shell| {
            let offer = session::cancel_session(tx, &Writer::from(may), id)
                .map_err(|error| words::failure(&shell, error))?;
            let to = format!("{}#seances", address(offer));
            Ok(Onward::to(to).done(shell.t("offers-done-session-cancelled")).into_response())
        })
        .await
}
