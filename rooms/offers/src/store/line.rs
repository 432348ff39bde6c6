//! Offers as lines of a list: what is stored, what they have several of, the days to come.

use super::{offer, session};
use crate::code::OfferList;
use crate::id::OfferId;
use crate::lists::OfferLine;
use crate::offer::{Choices, Offer};
use jiff::civil::Date;
use navette_database::{BasinScope, Conn, Error, ToValue, Uuid};
use std::collections::HashMap;

/// How many keys the statements take at once.
const AT_ONCE: usize = 50;
/// How many lines are read at once when all are.
const CHUNK: i64 = 500;

/// The lines of some offers, in no order; what is no more is left out.
///
/// # Errors
/// When the base cannot be read.
pub fn some(c: &mut Conn<'_>, basin: BasinScope, ids: &[OfferId]) -> Result<Vec<OfferLine>, Error> {
    let today = c.today();
    let mut lines = Vec::with_capacity(ids.len());
    for ids in ids.chunks(AT_ONCE) {
        // The last key again, where there are fewer.
        let padded = ids.iter().chain(std::iter::repeat(&ids[ids.len() - 1])).take(AT_ONCE);
        let mut params: Vec<&dyn ToValue> = vec![&basin];
        params.extend(padded.map(|id| -> &dyn ToValue { id }));
        let offers = c.all(offer::SOME, &params)?;
        let choices = c.all(offer::CHOICES_OF, &params)?;
        params.push(&today);
        let coming = c.all(session::COMING_OF, &params)?;
        lines.extend(together(offers, choices, coming));
    }
    Ok(lines)
}

/// The next lines by key after one; from the first without it.
///
/// # Errors
/// When the base cannot be read.
pub fn after(c: &mut Conn<'_>, basin: BasinScope, last: Option<OfferId>) -> Result<Vec<OfferLine>, Error> {
    let (today, last) = (c.today(), last.unwrap_or(OfferId(Uuid::nil())));
    let offers: Vec<Offer> = c.all(offer::AFTER, &[&basin, &last, &CHUNK])?;
    let (Some(from), Some(to)) = (offers.first().map(|one| one.id), offers.last().map(|one| one.id)) else {
        return Ok(Vec::new());
    };
    let choices = c.all(offer::CHOICES_BETWEEN, &[&basin, &from, &to])?;
    let coming = c.all(session::COMING, &[&basin, &today, &from, &to])?;
    Ok(together(offers, choices, coming).collect())
}

fn together(
    offers: Vec<Offer>,
    choices: Vec<(OfferId, OfferList, String)>,
    coming: Vec<(OfferId, Date)>,
) -> impl Iterator<Item = OfferLine> {
    let mut chosen: HashMap<OfferId, Choices> = HashMap::new();
    for (offer, list, value) in choices {
        chosen.entry(offer).or_default().add(list, value);
    }
    let mut days: HashMap<OfferId, Vec<Date>> = HashMap::new();
    for (offer, day) in coming {
        days.entry(offer).or_default().push(day);
    }
    offers.into_iter().map(move |offer| {
        let id = offer.id;
        OfferLine::new(offer, chosen.remove(&id).unwrap_or_default(), days.remove(&id).unwrap_or_default())
    })
}
