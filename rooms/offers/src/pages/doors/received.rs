//! `/demandes-recues`: which schools took an offer of the operator, or have one in mind, and how to answer.

use super::RECEIVED;
use super::needs::beginning;
use crate::actions::need::{By, note};
use crate::actions::tell::reached;
use crate::code::{Agreement, NeedState, WordKind, WordSide};
use crate::id::NeedId;
use crate::need::Need;
use crate::need::state::{Side, is_open};
use crate::offer::Offer;
use crate::pages::words;
use crate::permissions::OwnOffers;
use crate::store;
use askama::Template;
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;
use navette_database::{BasinScope, Conn, Error};
use navette_network::pages::words as shared;
use navette_network::store::own::{Own, bound};
use navette_web::{Failure, Key, May, Onward, Shell, Submitted, Visit, html, rate};

/// How many words an account may send in an hour.
const WORDS: i64 = 30;
const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// A school that took an offer: now they have to speak with each other, so the operator learns who it is.
struct Taken {
    id: NeedId,
    offer: String,
    school: String,
    commune: String,
    words: String,
    facts: Vec<(String, String)>,
    who: String,
    email: String,
    phone: String,
    dial: String,
    answered: String,
}

/// An offer that schools have in mind: how many, and where; not who.
struct Wished {
    offer: String,
    places: String,
}

#[derive(Template)]
#[template(path = "doors/received.html")]
struct ReceivedPage {
    shell: Shell,
    taken: Vec<Taken>,
    wished: Vec<Wished>,
}

/// The offers of whoever asks.
fn own_offers(c: &mut Conn<'_>, may: &May<OwnOffers>) -> Result<Vec<Offer>, Failure> {
    let who = may.who();
    let own = match who.subject {
        Some(subject) => bound(c, may.scope(), who.role, subject)?,
        None => None,
    };
    match own {
        Some(Own::Operator(id)) => Ok(store::offer::of_operator(c, may.scope(), id)?),
        _ => Err(Failure::NotFound),
    }
}

/// The needs that were matched with one of these offers, each with its offer.
pub(super) fn matched(
    c: &mut Conn<'_>,
    basin: BasinScope,
    offers: &[Offer],
) -> Result<Vec<(Need, Offer)>, Error> {
    let mut all = Vec::new();
    for offer in offers {
        for proposal in store::proposal::of_offer(c, basin, offer.id)? {
            if proposal.answer != Some(Agreement::Yes) {
                continue;
            }
            if let Some(need) = store::need::find(c, basin, proposal.need_id)?
                && need.state == NeedState::Matched
            {
                all.push((need, offer.clone()));
            }
        }
    }
    Ok(all)
}

/// `GET /demandes-recues`
pub(super) async fn list(visit: Visit) -> Response {
    visit
        .read(|c, may: &May<OwnOffers>, shell| {
            let offers = own_offers(c, may)?;
            let mut taken = Vec::new();
            for (need, offer) in matched(c, may.scope(), &offers)? {
                taken.push(one_taken(c, may, &shell, need, offer)?);
            }
            let mut wished = Vec::new();
            let open: Vec<Need> = store::need::rows(c, may.scope())?
                .into_iter()
                .filter(|need| is_open(need.state) && need.wished_offer_id.is_some())
                .collect();
            for offer in &offers {
                let mut places = Vec::new();
                for need in open.iter().filter(|need| need.wished_offer_id == Some(offer.id)) {
                    let Some(site) = need.site_id else { continue };
                    let site = navette_network::store::site::find(c, may.scope(), site)?;
                    let commune = site.and_then(|site| site.commune);
                    places.push(shared::commune(&shell, commune.as_deref()));
                }
                if !places.is_empty() {
                    places.sort();
                    let count = i64::try_from(places.len()).unwrap_or(i64::MAX);
                    places.dedup();
                    places.retain(|place| !place.is_empty());
                    let said = shell.tn("offers-doors-wanted-count", &count);
                    let places = [vec![said], places].concat().join(" · ");
                    wished.push(Wished { offer: offer.title.clone(), places });
                }
            }
            html(&ReceivedPage { taken, wished, shell })
        })
        .await
}

fn one_taken(
    c: &mut Conn<'_>,
    may: &May<OwnOffers>,
    shell: &Shell,
    need: Need,
    offer: Offer,
) -> Result<Taken, Failure> {
    let school = reached(c, may.scope(), &need)?;
    let said = store::need::words(c, may.scope(), need.id)?;
    let last = said.iter().find(|word| word.side == WordSide::Operator);
    let number = |number: Option<i64>| number.map(|n| shell.count(&n)).unwrap_or_default();
    let facts = vec![
        (shell.t("offers-doors-need-class").to_owned(), need.class_words.clone().unwrap_or_default()),
        (shell.t("offers-doors-need-pupils").to_owned(), number(need.pupils)),
        (shell.t("offers-doors-need-when").to_owned(), need.period_words.clone().unwrap_or_default()),
    ];
    Ok(Taken {
        id: need.id,
        offer: offer.title,
        commune: shared::commune(shell, school.commune.as_deref()),
        school: school.school,
        words: beginning(&need.words),
        facts: facts.into_iter().filter(|(_, value)| !value.is_empty()).collect(),
        who: school.name,
        email: school.email,
        dial: school.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect(),
        phone: school.phone,
        answered: last.map(|word| format!("{} – {}", shell.moment(&word.at), word.text)).unwrap_or_default(),
    })
}

/// `POST /demandes-recues/{id}`: the operator says what was agreed with the school.
pub(super) async fn answer(visit: Visit, Key(id): Key<NeedId>, Submitted(fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<OwnOffers>, shell| {
            let offers = own_offers(tx, may)?;
            if !matched(tx, may.scope(), &offers)?.iter().any(|(need, _)| need.id == id) {
                return Err(Failure::NotFound);
            }
            if let Some(account) = may.who().account {
                rate::limit(tx, &format!("word:{account}"), WORDS, HOUR)?;
            }
            let said: String = fields.get("text").chars().take(2_000).collect();
            let said =
                if said.is_empty() { shell.t("offers-doors-received-called").to_owned() } else { said };
            let by = By { scope: may.scope(), actor: may.actor(), side: Side::School };
            note(tx, &by, id, (WordSide::Operator, WordKind::Answer), &said)
                .map_err(|error| words::failure(&shell, error))?;
            Ok(Onward::to(RECEIVED).done(shell.t("offers-doors-received-done")).into_response())
        })
        .await
}
