//! Editing one field or list of an offer, and undoing it.

use super::{ActionError, Writer, needed, touched};
use crate::code::{Access, Component, Language, Mode, OfferKind, OfferList};
use crate::field::{Field, FieldError, FieldKind, Parsed, find, parse};
use crate::id::OfferId;
use crate::offer::Offer;
use crate::purse::house;
use crate::store;
use crate::version::changed;
use navette_belgium::text::name_key;
use navette_belgium::{Level, SchoolYear};
use navette_database::{BasinScope, Conn, ToValue, Tx, journal};
use navette_network::code::Domain;
use navette_network::field::FieldError as SharedError;
use serde_json::json;

/// What an edit did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The field.
    pub field: &'static str,
    /// Its value before, as text.
    pub before: Option<String>,
    /// Its value now, as text.
    pub after: Option<String>,
}

/// Edits a field.
///
/// # Errors
/// With the reason why not.
pub fn edit_offer_field(
    tx: &mut Tx<'_>,
    writer: &Writer,
    id: OfferId,
    field: &str,
    value: &str,
) -> Result<Edited, ActionError> {
    let basin = writer.scope();
    let field = find(field).ok_or(ActionError::UnknownField)?;
    let parsed = parse(field.kind, value).map_err(|why| ActionError::field(field.name, why))?;
    changed(tx, basin)?;
    let offer = needed(tx, writer, id)?;
    check(&offer, field, &parsed)?;
    if let (FieldKind::Season, Parsed::Text(season)) = (field.kind, &parsed)
        && SchoolYear::of(tx.today()).is_some_and(|present| season.as_str() < present.as_str())
    {
        return Err(ActionError::field(field.name, FieldError::SeasonOver));
    }
    let edited = put(tx, basin, id, field, &parsed)?;
    if edited.before == edited.after {
        return Ok(edited);
    }
    let data = json!({"field": field.name, "before": edited.before, "after": edited.after});
    tx.journal(Some(basin.id()), writer.actor(), "offer.edited", id.subject(), &data)?;
    touched(tx, basin, id)?;
    Ok(edited)
}

/// Says what an offer has several of, in place of what was said before.
///
/// # Errors
/// When a value is none of its list.
pub fn set_offer_list(
    tx: &mut Tx<'_>,
    writer: &Writer,
    id: OfferId,
    list: OfferList,
    values: &[String],
) -> Result<bool, ActionError> {
    let basin = writer.scope();
    let mut after: Vec<String> = values.to_vec();
    after.sort();
    after.dedup();
    // A purse that pays no more stays where it is told, and is not told anew.
    let purses = if list == OfferList::Purse { store::purse::all(tx, basin)? } else { Vec::new() };
    let today = tx.today();
    let held = store::offer::choices(tx, basin, id)?;
    let fits = |value: &String| match list {
        OfferList::Purse => {
            held.has(list, value) || purses.iter().any(|purse| purse.code == *value && purse.is_open(today))
        }
        _ => is_value(list, value),
    };
    if let Some(unknown) = after.iter().find(|value| !fits(value)) {
        let why = match list {
            OfferList::Level => FieldError::NotLevels(unknown.clone()),
            _ => FieldError::Shared(SharedError::Unknown),
        };
        return Err(ActionError::field(list.code(), why));
    }
    changed(tx, basin)?;
    needed(tx, writer, id)?;
    let before = store::offer::choices(tx, basin, id)?.of(list).to_vec();
    if before == after {
        return Ok(false);
    }
    store::offer::set_list(tx, basin, id, list, &after)?;
    let data = json!({"list": list.code(), "before": before, "after": after});
    tx.journal(Some(basin.id()), writer.actor(), "offer.chosen", id.subject(), &data)?;
    touched(tx, basin, id)?;
    Ok(true)
}

/// Whether a list can hold a value.
pub fn is_value(list: OfferList, value: &str) -> bool {
    match list {
        OfferList::Domain => Domain::from_code(value).is_some(),
        OfferList::Component => Component::from_code(value).is_some(),
        OfferList::Mode => Mode::from_code(value).is_some(),
        OfferList::Level => value.parse::<Level>().is_ok_and(|level| level.code() == value),
        // One that a basin added is known to the base alone: `set_offer_list` asks it.
        OfferList::Purse => house().any(|(code, _)| code == value),
        OfferList::Access => Access::from_code(value).is_some(),
        OfferList::Language => Language::from_code(value).is_some(),
        OfferList::Month => {
            value.len() == 2 && value.parse::<u8>().is_ok_and(|month| (1..=12).contains(&month))
        }
    }
}

/// Puts back what the last edit of a field changed, if nothing else changed that field since. Undoing twice redoes.
///
/// # Errors
/// [`ActionError::NothingToUndo`] when there is no such edit or the field has moved on.
pub fn undo_last_edit(tx: &mut Tx<'_>, writer: &Writer, id: OfferId) -> Result<Edited, ActionError> {
    let basin = writer.scope();
    changed(tx, basin)?;
    let offer = needed(tx, writer, id)?;
    let lines = journal::history(tx, basin, id.subject(), 50)?;
    let line =
        lines.into_iter().find(|line| line.verb == "offer.edited").ok_or(ActionError::NothingToUndo)?;
    let text = |name: &str| line.data.get(name).and_then(|value| value.as_str()).map(str::to_owned);
    let field = text("field").and_then(|name| find(&name)).ok_or(ActionError::NothingToUndo)?;
    let (before, after) = (text("before"), text("after"));
    if read(tx, basin, id, field)? != after {
        return Err(ActionError::NothingToUndo);
    }
    let parsed = stored(field, before.as_deref()).ok_or(ActionError::NothingToUndo)?;
    check(&offer, field, &parsed)?;
    let edited = put(tx, basin, id, field, &parsed)?;
    let data = json!({"field": field.name, "before": edited.before, "after": edited.after, "undo": true});
    tx.journal(Some(basin.id()), writer.actor(), "offer.edited", id.subject(), &data)?;
    touched(tx, basin, id)?;
    Ok(edited)
}

/// A stored value, read back: amounts and lengths are kept as plain numbers, not as people type them.
pub(crate) fn stored(field: &Field, text: Option<&str>) -> Option<Parsed> {
    use crate::field::FieldKind::{Cents, Count, Minutes};
    match (field.kind, text) {
        (_, None) => Some(Parsed::Nothing),
        (Cents | Count(_) | Minutes, Some(text)) => text.parse().ok().map(Parsed::Number),
        (kind, Some(text)) => parse(kind, text).ok(),
    }
}

/// What a field has to agree on with its neighbours.
fn check(offer: &Offer, field: &'static Field, parsed: &Parsed) -> Result<(), ActionError> {
    let number = if let Parsed::Number(number) = parsed { Some(*number) } else { None };
    let refuse = |why| Err(ActionError::field(field.name, why));
    match field.name {
        "group_min" if number.zip(offer.group_max).is_some_and(|(least, most)| least > most) => {
            refuse(FieldError::Order)
        }
        "group_max" if offer.group_min.zip(number).is_some_and(|(least, most)| least > most) => {
            refuse(FieldError::Order)
        }
        "slots" if number.is_some() && offer.kind != OfferKind::OnRequest => refuse(FieldError::NoSlots),
        "title" if matches!(parsed, Parsed::Text(text) if text.chars().count() > 200) => {
            refuse(SharedError::TooLong(200).into())
        }
        _ => Ok(()),
    }
}

/// Writes a value that was read, and tells before and after as they stand in the base.
pub(crate) fn put(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: OfferId,
    field: &'static Field,
    parsed: &Parsed,
) -> Result<Edited, ActionError> {
    let before = read(tx, basin, id, field)?;
    let (basin_value, id_value): (&dyn ToValue, &dyn ToValue) = (&basin, &id);
    match (field.name, parsed) {
        ("title", Parsed::Text(text)) => {
            tx.exec(field.write, &[basin_value, id_value, text, &name_key(text)])?
        }
        ("kind", Parsed::Text(text)) => {
            let has_slots = text == OfferKind::OnRequest.code();
            tx.exec(field.write, &[basin_value, id_value, text, &has_slots])?
        }
        ("position", Parsed::Position(north, east)) => {
            tx.exec(field.write, &[basin_value, id_value, north, east])?
        }
        ("position", _) => tx.exec(field.write, &[basin_value, id_value, &None::<f64>, &None::<f64>])?,
        (_, Parsed::Text(text)) => tx.exec(field.write, &[basin_value, id_value, text])?,
        (_, Parsed::Number(number)) => tx.exec(field.write, &[basin_value, id_value, number])?,
        (_, Parsed::Nothing | Parsed::Position(..)) => match field.kind {
            crate::field::FieldKind::Shared(_) | crate::field::FieldKind::Season => {
                tx.exec(field.write, &[basin_value, id_value, &None::<String>])?
            }
            _ => tx.exec(field.write, &[basin_value, id_value, &None::<i64>])?,
        },
    };
    let after = read(tx, basin, id, field)?;
    Ok(Edited { field: field.name, before, after })
}

fn read(
    c: &mut Conn<'_>,
    basin: BasinScope,
    id: OfferId,
    field: &Field,
) -> Result<Option<String>, ActionError> {
    let row = c.one::<(Option<String>,)>(field.read, &[&basin, &id])?;
    row.map(|row| row.0).ok_or(ActionError::NotFound)
}
