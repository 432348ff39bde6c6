//! What waits for us at the doors, and what contacts find on their home page.

use super::needs::beginning;
use super::received::matched;
use super::{ACCESS_WAITS, OWN_NEEDS, OWN_OFFERS, RECEIVED};
use crate::code::{NeedState, OfferState, WordSide};
use crate::need::Need;
use crate::permissions::{LeadOffers, OwnNeeds, OwnOffers};
use crate::store;
use askama::Template;
use navette_database::{Conn, Error, Uuid};
use navette_network::store::own::{Own, bound};
use navette_web::sockets::{Panel, Sockets, Turn, Turns};
use navette_web::{May, Shell, Who};

/// Hangs what is shown elsewhere.
pub(super) fn hang(sockets: &mut Sockets) {
    sockets.turns.push(Box::new(Claims));
    sockets.turns.push(Box::new(OwnOffersTurns));
    sockets.turns.push(Box::new(Received));
    sockets.turns.push(Box::new(SchoolTurns));
    sockets.panels.insert(0, Box::new(OperatorPanel));
    sockets.panels.insert(0, Box::new(SchoolPanel));
}

/// Claims that wait for us.
struct Claims;

impl Turns for Claims {
    fn turns(&self, c: &mut Conn<'_>, who: &Who, shell: &Shell) -> Result<Vec<Turn>, Error> {
        let Some(may) = May::<LeadOffers>::check(who) else { return Ok(Vec::new()) };
        let open = store::claim::count_open(c, may.scope())?;
        if open == 0 {
            return Ok(Vec::new());
        }
        let text = shell.tn("offers-doors-claims-turn", &open);
        Ok(vec![Turn { icon: "key", text, detail: String::new(), href: ACCESS_WAITS.to_owned(), due: None }])
    }
}

/// The operator of whoever asks.
pub(super) fn operator(
    c: &mut Conn<'_>,
    may: &May<OwnOffers>,
) -> Result<Option<navette_network::id::OperatorId>, Error> {
    let who = may.who();
    let Some(subject) = who.subject else { return Ok(None) };
    Ok(match bound(c, may.scope(), who.role, subject)? {
        Some(Own::Operator(id)) => Some(id),
        _ => None,
    })
}

/// Own offers that wait for a word of the operator.
struct OwnOffersTurns;

impl Turns for OwnOffersTurns {
    fn turns(&self, c: &mut Conn<'_>, who: &Who, shell: &Shell) -> Result<Vec<Turn>, Error> {
        let Some(may) = May::<OwnOffers>::check(who) else { return Ok(Vec::new()) };
        let Some(operator) = operator(c, &may)? else { return Ok(Vec::new()) };
        let waits = |state| matches!(state, OfferState::Draft | OfferState::Rejected | OfferState::ToConfirm);
        let all = store::offer::of_operator(c, may.scope(), operator)?;
        let waiting = all.into_iter().filter(|offer| waits(offer.state)).take(8);
        Ok(waiting
            .map(|offer| Turn {
                icon: "shuttle",
                text: shell.tx(&format!("offers-doors-turn-{}", offer.state.code()), offer.title.as_str()),
                detail: String::new(),
                href: format!("{OWN_OFFERS}/{}", offer.id),
                due: None,
            })
            .collect())
    }
}

/// Schools that took an offer and were not called yet.
struct Received;

impl Turns for Received {
    fn turns(&self, c: &mut Conn<'_>, who: &Who, shell: &Shell) -> Result<Vec<Turn>, Error> {
        let Some(may) = May::<OwnOffers>::check(who) else { return Ok(Vec::new()) };
        let Some(operator) = operator(c, &may)? else { return Ok(Vec::new()) };
        let offers = store::offer::of_operator(c, may.scope(), operator)?;
        let mut turns = Vec::new();
        for (need, offer) in matched(c, may.scope(), &offers)? {
            let words = store::need::words(c, may.scope(), need.id)?;
            if words.iter().any(|word| word.side == WordSide::Operator) {
                continue;
            }
            let site = match need.site_id {
                Some(site) => navette_network::store::site::find(c, may.scope(), site)?,
                None => None,
            };
            let school = site.map(|site| site.name).or(need.site_words).unwrap_or_default();
            turns.push(Turn {
                icon: "phone",
                text: shell.tx("offers-doors-turn-taken", school),
                detail: offer.title,
                href: RECEIVED.to_owned(),
                due: None,
            });
        }
        turns.truncate(8);
        Ok(turns)
    }
}

/// The one thing to do first, for an operator.
struct OperatorPanel;

#[derive(Template)]
#[template(path = "doors/_home_operator.html")]
struct OperatorHome<'a> {
    shell: &'a Shell,
    offers: String,
}

impl Panel for OperatorPanel {
    fn place(&self) -> &'static str {
        "home"
    }

    fn render(&self, c: &mut Conn<'_>, who: &Who, shell: &Shell, _: Uuid) -> Result<Option<String>, Error> {
        let Some(may) = May::<OwnOffers>::check(who) else { return Ok(None) };
        let Some(operator) = operator(c, &may)? else { return Ok(None) };
        let all = store::offer::of_operator(c, may.scope(), operator)?;
        let shown = all.iter().filter(|offer| offer.is_shown()).count();
        let offers = shell.tn("offers-doors-home-shown", &i64::try_from(shown).unwrap_or(i64::MAX));
        let panel = OperatorHome { shell, offers };
        panel.render().map(Some).map_err(|error| Error::Other(error.to_string()))
    }
}

/// What is proposed to a school and waits for its answer.
struct SchoolTurns;

impl Turns for SchoolTurns {
    fn turns(&self, c: &mut Conn<'_>, who: &Who, shell: &Shell) -> Result<Vec<Turn>, Error> {
        let Some(may) = May::<OwnNeeds>::check(who) else { return Ok(Vec::new()) };
        let waiting = own_needs(c, &may)?.into_iter().filter(|need| need.state == NeedState::Proposed);
        Ok(waiting
            .take(8)
            .map(|need| Turn {
                icon: "form",
                text: shell.tx("offers-doors-turn-proposed", beginning(&need.words)),
                detail: String::new(),
                href: format!("{OWN_NEEDS}/{}", need.id),
                due: None,
            })
            .collect())
    }
}

/// The needs of whoever speaks for a school, latest first; none when they speak for none.
pub(super) fn own_needs(c: &mut Conn<'_>, may: &May<OwnNeeds>) -> Result<Vec<Need>, Error> {
    let who = may.who();
    let Some(subject) = who.subject else { return Ok(Vec::new()) };
    let Some(own) = bound(c, may.scope(), who.role, subject)? else { return Ok(Vec::new()) };
    let mut all = Vec::new();
    for site in own.sites(c, may.scope())? {
        all.extend(store::need::of_site(c, may.scope(), site.id)?);
    }
    all.sort_by_key(|need| std::cmp::Reverse(need.created_at));
    Ok(all)
}

/// The one thing to do first, for a school.
struct SchoolPanel;

#[derive(Template)]
#[template(path = "doors/_home_school.html")]
struct SchoolHome<'a> {
    shell: &'a Shell,
    /// Where, the first words, where it stands.
    lines: Vec<(String, String, String)>,
}

impl Panel for SchoolPanel {
    fn place(&self) -> &'static str {
        "home"
    }

    fn render(&self, c: &mut Conn<'_>, who: &Who, shell: &Shell, _: Uuid) -> Result<Option<String>, Error> {
        let Some(may) = May::<OwnNeeds>::check(who) else { return Ok(None) };
        let lines = own_needs(c, &may)?
            .into_iter()
            .take(4)
            .map(|need| {
                let state = shell.tc("offers-doors-needbadge-", need.state.code());
                (format!("{OWN_NEEDS}/{}", need.id), beginning(&need.words), state)
            })
            .collect();
        SchoolHome { shell, lines }.render().map(Some).map_err(|error| Error::Other(error.to_string()))
    }
}
