//! What operators are told by mail: that a school took their offer, that it is published or sent back.
//!
//! Whoever offers something may never sign in: without these mails nobody would know.

use super::claim::Letter;
use super::need::By;
use super::proposal::{Answer, answer};
use super::step::{Because, take_step};
use super::{ActionError, Writer};
use crate::code::{NeedState, OfferState};
use crate::id::{OfferId, ProposalId};
use crate::need::Need;
use crate::offer::Offer;
use crate::offer::state::OfferStep;
use crate::store;
use navette_database::{BasinScope, Conn, Error, Tx};
use navette_jobs::mail;
use serde_json::json;

/// Mails to operators speak French, as those of the season do: nothing tells another language of theirs.
const LANGUAGE: &str = "fr";

/// How a school is reached: who asked, or else the school itself. Each is empty when nothing is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reached {
    /// The school's name.
    pub school: String,
    /// Where it stands, by its NIS code.
    pub commune: Option<String>,
    /// Who asked.
    pub name: String,
    /// Their e-mail, or the school's.
    pub email: String,
    /// Their telephone, or the school's.
    pub phone: String,
}

/// How the school of a need is reached.
///
/// # Errors
/// When the base cannot be read.
pub fn reached(c: &mut Conn<'_>, basin: BasinScope, need: &Need) -> Result<Reached, Error> {
    let asker = match need.asker_id {
        Some(person) => store::asker::find(c, basin, person)?,
        None => None,
    };
    let site = match need.site_id {
        Some(site) => navette_network::store::site::find(c, basin, site)?,
        None => None,
    };
    let school = match &site {
        Some(site) => navette_network::store::school::find(c, basin, site.school_id)?,
        None => None,
    };
    let name = asker.as_ref().map(store::asker::Asker::full_name).or_else(|| need.asker_name.clone());
    let (email, phone) = asker.map_or((None, None), |one| (one.email, one.phone));
    let (email, phone) =
        (email.or_else(|| need.asker_email.clone()), phone.or_else(|| need.asker_phone.clone()));
    let of_school = school.map(|school| (school.email, school.phone)).unwrap_or_default();
    Ok(Reached {
        commune: site.as_ref().and_then(|site| site.commune.clone()),
        school: site.map(|site| site.name).or_else(|| need.site_words.clone()).unwrap_or_default(),
        name: name.unwrap_or_default(),
        email: email.or(of_school.0).unwrap_or_default(),
        phone: phone.or(of_school.1).unwrap_or_default(),
    })
}

/// Writes the answer to a proposal, and tells its operator when it is yes.
///
/// # Errors
/// As [`answer`].
pub fn answer_and_tell(
    tx: &mut Tx<'_>,
    by: &By,
    id: ProposalId,
    said: &Answer,
    letter: Letter<'_>,
) -> Result<NeedState, ActionError> {
    let to = answer(tx, by, id, said)?;
    if let Answer::Yes(session) = said {
        let proposal = store::proposal::find(tx, by.scope, id)?.ok_or(ActionError::NotFound)?;
        let need = store::need::find(tx, by.scope, proposal.need_id)?.ok_or(ActionError::NotFound)?;
        let offer = store::offer::find(tx, by.scope, proposal.offer_id)?.ok_or(ActionError::NotFound)?;
        let day = match session {
            Some(session) => store::session::find(tx, by.scope, *session)?.map(|one| one.day),
            None => None,
        };
        tell_taken(tx, by, (&need, &offer), day, letter)?;
    }
    Ok(to)
}

fn tell_taken(
    tx: &mut Tx<'_>,
    by: &By,
    (need, offer): (&Need, &Offer),
    day: Option<jiff::civil::Date>,
    letter: Letter<'_>,
) -> Result<(), ActionError> {
    let Some(to) = address(tx, by.scope, offer)? else { return Ok(()) };
    let school = reached(tx, by.scope, need)?;
    let plain = |key: &str, value: &str| {
        if value.is_empty() {
            String::new()
        } else {
            letter.texts.with(LANGUAGE, key, &[("name", value.into())]) + "\n"
        }
    };
    let pupils = need.pupils.map(|pupils| pupils.to_string()).unwrap_or_default();
    let day = day.map(|day| navette_web::formats::day(LANGUAGE, day)).unwrap_or_default();
    let facts = [
        plain("offers-tell-day", &day),
        plain("offers-tell-class", need.class_words.as_deref().unwrap_or_default()),
        plain("offers-tell-pupils", &pupils),
        plain("offers-tell-when", need.period_words.as_deref().unwrap_or_default()),
        plain("offers-tell-who", &school.name),
        plain("offers-tell-email", &school.email),
        plain("offers-tell-phone", &school.phone),
    ];
    let subject =
        letter.texts.with(LANGUAGE, "offers-tell-taken-subject", &[("title", offer.title.as_str().into())]);
    let body = letter.texts.with(
        LANGUAGE,
        "offers-tell-taken-body",
        &[
            ("title", offer.title.as_str().into()),
            ("school", school.school.as_str().into()),
            ("words", need.words.as_str().into()),
            ("facts", facts.concat().trim_end().to_owned().into()),
            ("address", format!("{}/demandes-recues", letter.public_url).into()),
        ],
    );
    mail::write(tx, Some(by.scope.id()), &to, &subject, &body)?;
    tx.journal(Some(by.scope.id()), by.actor, "need.operator_told", need.id.subject(), &json!({}))?;
    Ok(())
}

/// Where an operator is written to about an offer: where it is booked, or the operator's own address.
fn address(c: &mut Conn<'_>, basin: BasinScope, offer: &Offer) -> Result<Option<String>, Error> {
    if let Some(email) = &offer.booking_email {
        return Ok(Some(email.clone()));
    }
    Ok(navette_network::store::operator::find(c, basin, offer.operator_id)?
        .and_then(|operator| operator.email))
}

/// Takes a step of ours, and tells the operator when what it had sent to be checked is published, or sent back.
///
/// # Errors
/// As [`take_step`].
pub fn step_and_tell(
    tx: &mut Tx<'_>,
    writer: &Writer,
    id: OfferId,
    step: OfferStep,
    because: Option<Because<'_>>,
    letter: Letter<'_>,
) -> Result<OfferState, ActionError> {
    let before = store::offer::find(tx, writer.scope(), id)?.map(|offer| offer.state);
    let to = take_step(tx, writer, id, step, because)?;
    if before == Some(OfferState::Submitted) {
        tell_checked(tx, writer, id, step, letter)?;
    }
    Ok(to)
}

fn tell_checked(
    tx: &mut Tx<'_>,
    writer: &Writer,
    id: OfferId,
    step: OfferStep,
    letter: Letter<'_>,
) -> Result<(), ActionError> {
    let basin = writer.scope();
    let kind = match step {
        OfferStep::Publish => "published",
        OfferStep::Reject => "rejected",
        _ => return Ok(()),
    };
    let Some(offer) = store::offer::find(tx, basin, id)? else { return Ok(()) };
    let Some(to) = address(tx, basin, &offer)? else { return Ok(()) };
    let texts = letter.texts;
    let reason = offer.rejection.map(|reason| {
        let said = texts.plain(LANGUAGE, &format!("offers-rejection-{}", reason.code())).to_owned();
        let mend = texts.plain(LANGUAGE, &format!("offers-mend-{}", reason.code())).to_owned();
        [said, mend, offer.rejection_note.clone().unwrap_or_default()].join("\n").trim_end().to_owned()
    });
    let place = if step == OfferStep::Publish { "catalogue" } else { "mes-offres" };
    let args = [
        ("title", offer.title.as_str().into()),
        ("reason", reason.unwrap_or_default().into()),
        ("address", format!("{}/{place}/{id}", letter.public_url).into()),
    ];
    let subject = texts.with(LANGUAGE, &format!("offers-tell-{kind}-subject"), &args);
    let body = texts.with(LANGUAGE, &format!("offers-tell-{kind}-body"), &args);
    mail::write(tx, Some(basin.id()), &to, &subject, &body)?;
    tx.journal(
        Some(basin.id()),
        writer.actor(),
        "offer.operator_told",
        id.subject(),
        &json!({ "what": kind }),
    )?;
    Ok(())
}
