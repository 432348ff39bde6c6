//! Proposing offers for a need, and what the school answers.

use super::ActionError;
use super::link::make_link;
use super::need::{By, Reason, move_on, text};
use crate::code::{Agreement, LinkPurpose, NeedState, OfferKind, Refusal, WordKind};
use crate::id::{NeedId, OfferId, ProposalId, SessionId};
use crate::need::state::NeedStep;
use crate::store::{self, proposal::Proposal};
use crate::version::changed;
use navette_database::Tx;
use navette_jobs::mail;
use navette_network::field::FieldError as Shared;
use serde_json::json;

/// How long a link that answers a proposal opens, in days.
pub const LINK_DAYS: i64 = 60;
/// The most offers that are proposed at once: a school that has to compare more compares none.
pub const MOST: usize = 5;

/// An offer to propose, with how well it fits and why, as it is told.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    /// Which.
    pub offer: OfferId,
    /// From 0 to 100.
    pub score: i64,
    /// The reasons, as they will be kept.
    pub reasons: serde_json::Value,
}

/// A mail to the school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// To whom.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
}

/// Proposes offers for a need; `write` makes the mail from what is proposed and the tokens of the links that answer.
///
/// # Errors
/// When nothing was chosen, an offer is not shown or was proposed before, or the need does not stand where one proposes.
pub fn propose(
    tx: &mut Tx<'_>,
    by: &By,
    need: NeedId,
    chosen: &[Chosen],
    write: impl FnOnce(&[(Proposal, String)]) -> Option<Letter>,
) -> Result<(), ActionError> {
    if chosen.is_empty() {
        return Err(ActionError::field("offer", Shared::Empty));
    }
    if chosen.len() > MOST {
        return Err(ActionError::field("offer", Shared::TooLong(MOST)));
    }
    changed(tx, by.scope)?;
    let before = store::proposal::of_need(tx, by.scope, need)?;
    let mut proposed = Vec::with_capacity(chosen.len());
    for one in chosen {
        let offer = store::offer::find(tx, by.scope, one.offer)?.ok_or(ActionError::NotFound)?;
        if !offer.is_shown() || before.iter().any(|known| known.offer_id == one.offer) {
            return Err(ActionError::field("offer", Shared::Inconsistent));
        }
        let account = by.actor.account();
        let id = store::proposal::add(tx, by.scope, (need, one.offer), (one.score, &one.reasons), account)?;
        let token = make_link(tx, by.scope, LinkPurpose::Proposal, id.0, None, LINK_DAYS)?;
        proposed.push((store::proposal::find(tx, by.scope, id)?.ok_or(ActionError::NotFound)?, token));
    }
    move_on(tx, by, need, NeedStep::Propose, &Reason::default())?;
    let titles: Vec<&str> = proposed.iter().map(|(one, _)| one.offer_title.as_str()).collect();
    let said = (by.word_side(), WordKind::Proposal);
    store::need::add_word(tx, by.scope, need, said, &titles.join("\n"), by.actor.account())?;
    if let Some(letter) = write(&proposed) {
        mail::write(tx, Some(by.scope.id()), &letter.to, &letter.subject, &letter.body)?;
        tx.journal(Some(by.scope.id()), by.actor, "need.mailed", need.subject(), &json!({}))?;
    }
    Ok(())
}

/// What a school answers to a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It suits; on which of the dates, when there are dates.
    Yes(Option<SessionId>),
    /// It does not, because.
    No(Refusal, Option<String>),
}

/// Writes the answer to a proposal, and where the need stands then.
///
/// # Errors
/// When it was answered before, the need stands elsewhere by now, no place is left, or a reason is missing.
pub fn answer(tx: &mut Tx<'_>, by: &By, id: ProposalId, answer: &Answer) -> Result<NeedState, ActionError> {
    changed(tx, by.scope)?;
    let proposal = store::proposal::find(tx, by.scope, id)?.ok_or(ActionError::NotFound)?;
    let need = store::need::find(tx, by.scope, proposal.need_id)?.ok_or(ActionError::NotFound)?;
    if proposal.answer.is_some() || need.state != NeedState::Proposed {
        return Err(ActionError::NotFromHere);
    }
    let (step, said) = match answer {
        Answer::Yes(session) => {
            take_place(tx, by, &proposal, &need, *session)?;
            store::proposal::answer(tx, by.scope, id, Agreement::Yes, None, None)?;
            (NeedStep::Accept, proposal.offer_title.clone())
        }
        Answer::No(refusal, note) => {
            let note = text("note", note.as_deref(), 1_000)?;
            if *refusal == Refusal::Other && note.is_none() {
                return Err(ActionError::field("note", Shared::Empty));
            }
            store::proposal::answer(tx, by.scope, id, Agreement::No, Some(*refusal), note.as_deref())?;
            let all = store::proposal::of_need(tx, by.scope, need.id)?;
            let waiting = all.iter().any(|one| one.answer.is_none());
            let said = note.map_or_else(
                || proposal.offer_title.clone(),
                |note| format!("{}\n{note}", proposal.offer_title),
            );
            (if waiting { NeedStep::Leave } else { NeedStep::Decline }, said)
        }
    };
    let to = move_on(tx, by, need.id, step, &Reason::default())?;
    let side = (by.word_side(), WordKind::Answer);
    store::need::add_word(tx, by.scope, need.id, side, &said, by.actor.account())?;
    let (yes, refusal) = match answer {
        Answer::Yes(_) => ("yes", None),
        Answer::No(refusal, _) => ("no", Some(refusal.code())),
    };
    let data = json!({ "offer": proposal.offer_title, "answer": yes, "refusal": refusal });
    tx.journal(Some(by.scope.id()), by.actor, "need.answered", need.id.subject(), &data)?;
    Ok(to)
}

/// Takes a place for as many classes as the need speaks of; refused when there is none.
fn take_place(
    tx: &mut Tx<'_>,
    by: &By,
    proposal: &Proposal,
    need: &crate::need::Need,
    session: Option<SessionId>,
) -> Result<(), ActionError> {
    let offer = store::offer::find(tx, by.scope, proposal.offer_id)?.ok_or(ActionError::NotFound)?;
    let classes = need.classes.unwrap_or(1).max(1);
    let today = tx.today();
    let open = store::proposal::open_sessions(tx, by.scope, today)?.remove(&offer.id).unwrap_or_default();
    match (offer.kind, session) {
        (OfferKind::Dated, Some(session)) if !open.iter().any(|(one, _)| *one == session) => {
            return Err(ActionError::Full);
        }
        (OfferKind::Dated, None) if open.is_empty() => return Err(ActionError::Full),
        (OfferKind::OnRequest, _) => {
            let left = store::proposal::slots_left(tx, by.scope, &need.season)?;
            if left.get(&offer.id).is_some_and(|left| *left < classes) {
                return Err(ActionError::Full);
            }
        }
        _ => {}
    }
    let session = session.filter(|_| offer.kind == OfferKind::Dated);
    if session.is_some() || offer.kind == OfferKind::OnRequest {
        store::proposal::take(tx, by.scope, (offer.id, session), need.id, &need.season, classes)?;
    }
    Ok(())
}
