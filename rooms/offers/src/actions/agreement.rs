//! The head's agreement: asked by a mail with one link, given by one click, without an account.

use super::ActionError;
use super::claim::Letter;
use super::link::{make_link, open_link};
use super::need::{By, Reason, step, text};
use crate::code::{Agreement, LinkPurpose, WordKind};
use crate::id::NeedId;
use crate::need::Need;
use crate::need::state::{NeedStep, Side, next};
use crate::store::{self, agreement};
use crate::version::changed;
use jiff::SignedDuration;
use navette_database::{BasinScope, Conn, Tx};
use navette_jobs::mail;
use serde_json::json;

/// How long the link opens, in days.
pub const LINK_DAYS: i64 = 21;
/// How soon the same head may be asked again about the same need.
const AGAIN_AFTER: SignedDuration = SignedDuration::from_hours(20);

/// What asking did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asking {
    /// A mail has gone to this person.
    Sent(String),
    /// It went a moment ago: nobody is pestered.
    JustSent,
    /// We know no address of the head: one of us will ask.
    NobodyKnown,
}

/// Asks the head of the need's site, by an address that we know: never by one that whoever asks has typed, since the
/// answer is an agreement.
///
/// # Errors
/// When there is no such need, or it does not wait for the head.
pub fn ask_head(tx: &mut Tx<'_>, by: &By, id: NeedId, letter: Letter<'_>) -> Result<Asking, ActionError> {
    let basin = by.scope;
    changed(tx, basin)?;
    let need = store::need::find(tx, basin, id)?.ok_or(ActionError::NotFound)?;
    next(need.state, NeedStep::Agree, Side::Head).ok_or(ActionError::NotFromHere)?;
    let Some(site) = need.site_id else { return Ok(Asking::NobodyKnown) };
    let Some(head) = agreement::heads(tx, basin, site)?.into_iter().next() else {
        return Ok(Asking::NobodyKnown);
    };
    let now = tx.now();
    let before = agreement::of(tx, basin, id)?.and_then(|one| one.asked_at);
    if before.is_some_and(|at| now.duration_since(at) < AGAIN_AFTER) {
        return Ok(Asking::JustSent);
    }
    let token = make_link(tx, basin, LinkPurpose::Agreement, id.0, None, LINK_DAYS)?;
    agreement::ask(tx, basin, id, &head.email)?;
    write_to(tx, basin, &need, &head, letter, &token)?;
    let said = (by.word_side(), WordKind::Agreement);
    store::need::add_word(tx, basin, id, said, &head.name, by.actor.account())?;
    tx.journal(Some(basin.id()), by.actor, "need.agreement_asked", id.subject(), &json!({}))?;
    Ok(Asking::Sent(head.name))
}

fn write_to(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    need: &Need,
    head: &agreement::Head,
    letter: Letter<'_>,
    token: &str,
) -> Result<(), ActionError> {
    let known = head.language.as_deref().filter(|language| navette_web::LANGUAGES.contains(language));
    let language = known.unwrap_or("fr");
    let site = match need.site_id {
        Some(site) => navette_network::store::site::find(tx, basin, site)?.map(|site| site.name),
        None => None,
    };
    let asker = match need.asker_id {
        Some(person) => store::asker::find(tx, basin, person)?.map(|one| one.full_name()),
        None => need.asker_name.clone(),
    };
    let title = letter.texts.plain(language, "offers-doors-mail-agreement-subject").to_owned();
    let body = letter.texts.with(
        language,
        "offers-doors-mail-agreement-body",
        &[
            ("name", head.name.as_str().into()),
            ("school", site.unwrap_or_default().into()),
            ("who", asker.unwrap_or_else(|| "–".to_owned()).into()),
            ("words", need.words.as_str().into()),
            ("address", format!("{}/accord/{token}", letter.public_url).into()),
        ],
    );
    mail::write(tx, Some(basin.id()), &head.email, &title, &body)?;
    Ok(())
}

/// Whether someone with this address is one of those who agree for the need's site: what they ask for is agreed by that.
///
/// # Errors
/// When the base cannot be read.
pub fn is_head(c: &mut Conn<'_>, basin: BasinScope, need: &Need, email: &str) -> Result<bool, ActionError> {
    let Some(site) = need.site_id else { return Ok(false) };
    let heads = agreement::heads(c, basin, site)?;
    Ok(heads.iter().any(|head| head.rank == 1 && head.email == email))
}

/// The need that a link asks about.
///
/// # Errors
/// [`ActionError::LinkOver`] when it was used, has ended or never was.
pub fn asked_by(c: &mut Conn<'_>, token: &str) -> Result<(BasinScope, Need), ActionError> {
    let link = open_link(c, token, LinkPurpose::Agreement)?;
    if link.used_at.is_some() {
        return Err(ActionError::LinkOver);
    }
    let basin = BasinScope::granted(link.basin_id);
    let need = store::need::find(c, basin, NeedId(link.subject_id))?.ok_or(ActionError::LinkOver)?;
    next(need.state, NeedStep::Agree, Side::Head).ok_or(ActionError::LinkOver)?;
    Ok((basin, need))
}

/// Gives or refuses the agreement through a link, which is used up.
///
/// # Errors
/// [`ActionError::LinkOver`] when it opens nothing any more.
pub fn answer_by_link(tx: &mut Tx<'_>, token: &str, yes: bool, note: &str) -> Result<(), ActionError> {
    let (basin, need) = asked_by(tx, token)?;
    let link = open_link(tx, token, LinkPurpose::Agreement)?;
    agree(tx, &By::linked(basin, Side::Head), need.id, yes, note)?;
    store::link::used(tx, link.id)?;
    Ok(())
}

/// Writes what the head says, and takes the step.
///
/// # Errors
/// When the step does not follow.
pub fn agree(tx: &mut Tx<'_>, by: &By, id: NeedId, yes: bool, note: &str) -> Result<(), ActionError> {
    let note = text("note", Some(note), 1_000)?;
    let (taken, said) =
        if yes { (NeedStep::Agree, Agreement::Yes) } else { (NeedStep::Disagree, Agreement::No) };
    let reason = Reason { unmet: None, note: note.clone() };
    step(tx, by, id, taken, &reason)?;
    agreement::answer(tx, by.scope, id, said, note.as_deref())?;
    Ok(())
}
