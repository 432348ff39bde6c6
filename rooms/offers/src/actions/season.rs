//! "Does it still stand?": asking operators about their offers each season, and what they answer.

use super::link::make_link;
use super::need::text;
use super::step::take_step;
use super::{ActionError, Writer, needed, touched};
use crate::code::{LinkPurpose, OfferState, SeasonAnswer};
use crate::id::OfferId;
use crate::offer::state::OfferStep;
use crate::permissions::EditOffers;
use crate::store::{self, link::Link, season::ToAsk};
use crate::version::changed;
use jiff::{SignedDuration, Timestamp};
use navette_database::{BasinScope, Tx};
use navette_jobs::mail;
use navette_network::field::FieldError as Shared;
use navette_network::id::OperatorId;
use navette_web::{May, Texts};
use serde_json::json;

/// How long the link of the mail opens, in days.
pub const LINK_DAYS: i64 = 60;

/// What asking did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asked {
    /// Mails written: one an operator.
    pub mails: usize,
    /// Offers asked about.
    pub offers: usize,
    /// Offers of operators without an address.
    pub without_address: usize,
}

/// Where mails come from: the sentences, their language, and the house's address.
#[derive(Clone, Copy)]
pub struct Letter<'a> {
    /// Every sentence.
    pub texts: &'a Texts,
    /// The language of the mail.
    pub language: &'a str,
    /// The house's address, without a slash at the end.
    pub public_url: &'a str,
}

/// Who is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// Those whom nobody asked yet.
    New,
    /// Those who were asked some time ago and did not answer.
    Silent,
}

/// How long silence lasts before one asks again: nobody is pestered.
pub const PATIENCE: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Whether an offer that was last asked about at a moment is among those.
pub fn is_among(whom: Whom, asked_at: Option<Timestamp>, now: Timestamp) -> bool {
    match (whom, asked_at) {
        (Whom::New, asked) => asked.is_none(),
        (Whom::Silent, Some(at)) => now.duration_since(at) >= PATIENCE,
        (Whom::Silent, None) => false,
    }
}

/// Writes each operator one mail about its offers that nobody said to stand this season, with a link that answers for each by one
/// click. Offers shown then wait to be confirmed. The same again at once writes to nobody.
///
/// # Errors
/// When the base refuses.
pub fn ask_season(
    tx: &mut Tx<'_>,
    may: &May<EditOffers>,
    season: &str,
    whom: Whom,
    letter: Letter<'_>,
) -> Result<Asked, ActionError> {
    let basin = may.scope();
    changed(tx, basin)?;
    let now = tx.now();
    let mut waiting = store::season::to_ask(tx, basin, season)?;
    waiting.retain(|one| is_among(whom, one.asked_at, now));
    let mut asked = Asked::default();
    // They come by operator.
    for offers in waiting.chunk_by(|a, b| a.operator_id == b.operator_id) {
        let Some(email) = offers.iter().find_map(|one| one.email.as_deref()) else {
            asked.without_address += offers.len();
            continue;
        };
        write_to(tx, may, season, offers, email, letter)?;
        asked.mails += 1;
        asked.offers += offers.len();
    }
    Ok(asked)
}

fn write_to(
    tx: &mut Tx<'_>,
    may: &May<EditOffers>,
    season: &str,
    offers: &[ToAsk],
    email: &str,
    letter: Letter<'_>,
) -> Result<(), ActionError> {
    let (basin, writer) = (may.scope(), Writer::from(may));
    let operator = offers[0].operator_id;
    let token = make_link(tx, basin, LinkPurpose::Season, operator.0, Some(season), LINK_DAYS)?;
    let Letter { texts, language, public_url } = letter;
    let list: Vec<String> = offers.iter().map(|one| format!("– {}", one.title)).collect();
    let address = format!("{public_url}/saison/{token}");
    let subject = texts.with(language, "offers-season-mail-subject", &[("season", season.into())]);
    let body = texts.with(
        language,
        "offers-season-mail-body",
        &[
            ("operator", offers[0].operator_name.as_str().into()),
            ("season", season.into()),
            ("offers", list.join("\n").into()),
            ("address", address.into()),
            ("who", may.who().name.as_str().into()),
        ],
    );
    mail::write(tx, Some(basin.id()), email, &subject, &body)?;
    for one in offers {
        store::season::asked(tx, basin, one.offer_id, season, email)?;
        let offer = needed(tx, &writer, one.offer_id)?;
        if offer.state == OfferState::Published {
            take_step(tx, &writer, one.offer_id, OfferStep::Ask, None)?;
        } else {
            let data = json!({"season": season, "to": "to_confirm"});
            tx.journal(Some(basin.id()), may.actor(), "offer.asked_again", one.offer_id.subject(), &data)?;
        }
    }
    Ok(())
}

/// Says whether an offer stands in a season; by us, its operator, or through the link.
///
/// # Errors
/// When there is no such offer, or it is no longer shown.
pub fn answer_season(
    tx: &mut Tx<'_>,
    writer: &Writer,
    id: OfferId,
    season: &str,
    answer: SeasonAnswer,
) -> Result<(), ActionError> {
    let basin = writer.scope();
    changed(tx, basin)?;
    let offer = needed(tx, writer, id)?;
    // Someone who clicked "no" may think better of it: that takes up again what was shown until then.
    let said_no = store::season::of_offer(tx, basin, id)?
        .iter()
        .any(|one| one.season == season && one.answer == Some(SeasonAnswer::No));
    let back = offer.state == OfferState::Retired && said_no;
    if !offer.is_shown() && !back {
        return Err(ActionError::NotFromHere);
    }
    store::season::answered(tx, basin, id, season, answer, writer.actor().account())?;
    let today = tx.today();
    let to = if answer == SeasonAnswer::No { OfferState::Retired } else { OfferState::Published };
    if offer.state != to {
        store::offer::set_state(tx, basin, id, to, today, None)?;
    }
    if answer != SeasonAnswer::No && offer.season.as_deref().is_none_or(|known| known < season) {
        store::offer::set_season(tx, basin, id, Some(season))?;
    }
    let data =
        json!({"season": season, "answer": answer.code(), "from": offer.state.code(), "to": to.code()});
    tx.journal(Some(basin.id()), writer.actor(), "offer.answered", id.subject(), &data)?;
    touched(tx, basin, id)?;
    Ok(())
}

/// Answers through the link of a mail, which stays open until its end so that a click can be taken back.
///
/// # Errors
/// As [`answer_season`].
pub fn answer_by_link(
    tx: &mut Tx<'_>,
    link: &Link,
    id: OfferId,
    answer: SeasonAnswer,
) -> Result<(), ActionError> {
    let season = link.season.clone().ok_or(ActionError::LinkOver)?;
    let writer = Writer::linked(BasinScope::granted(link.basin_id), OperatorId(link.subject_id));
    answer_season(tx, &writer, id, &season, answer)?;
    store::link::used(tx, link.id)?;
    Ok(())
}

/// Says through the link of a mail what changes in an offer that stands with changes.
///
/// # Errors
/// When that was not the answer, nothing is said, or it is too long.
pub fn tell_changes(tx: &mut Tx<'_>, link: &Link, id: OfferId, note: &str) -> Result<(), ActionError> {
    let season = link.season.clone().ok_or(ActionError::LinkOver)?;
    let writer = Writer::linked(BasinScope::granted(link.basin_id), OperatorId(link.subject_id));
    let basin = writer.scope();
    changed(tx, basin)?;
    needed(tx, &writer, id)?;
    let note = text("note", Some(note), 1_000)?.ok_or_else(|| ActionError::field("note", Shared::Empty))?;
    if !store::season::noted(tx, basin, id, &season, Some(&note))? {
        return Err(ActionError::NotFromHere);
    }
    let data = json!({"season": season, "note": note});
    tx.journal(Some(basin.id()), writer.actor(), "offer.change_told", id.subject(), &data)?;
    touched(tx, basin, id)?;
    store::link::used(tx, link.id)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_asked_twice_before_a_week_of_silence() {
        let now: Timestamp = "2026-09-14T10:00:00Z".parse().unwrap();
        let day = SignedDuration::from_hours(24);
        assert!(is_among(Whom::New, None, now) && !is_among(Whom::Silent, None, now));
        for (days, silent) in [(0, false), (6, false), (7, true), (30, true)] {
            let asked = Some(now - day * days);
            assert!(!is_among(Whom::New, asked, now));
            assert_eq!(is_among(Whom::Silent, asked, now), silent, "{days} days");
        }
    }
}
