//! Adding an offer, and writing one anew from another.

use super::{ActionError, Writer, needed, touched};
use crate::code::OfferKind;
use crate::field::{FIELDS, FieldKind, Parsed, parse};
use crate::id::OfferId;
use crate::store::{self, offer::Added};
use crate::version::changed;
use navette_belgium::text::name_key;
use navette_database::{Conn, Tx};
use navette_network::field::{FieldError as SharedError, FieldKind as Shared};
use navette_network::id::OperatorId;
use serde_json::json;

/// What a new offer needs; the rest is written in its form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOffer<'a> {
    /// Who offers it.
    pub operator: OperatorId,
    /// Which of the three kinds.
    pub kind: OfferKind,
    /// Title, as typed.
    pub title: &'a str,
    /// Where it comes from.
    pub source: &'a str,
    /// Its key there.
    pub source_key: Option<&'a str>,
}

/// Adds a draft.
///
/// # Errors
/// With the field that is not good, and why.
pub fn create_offer(tx: &mut Tx<'_>, writer: &Writer, new: &NewOffer<'_>) -> Result<OfferId, ActionError> {
    let basin = writer.scope();
    let title = title(new.title)?;
    changed(tx, basin)?;
    let operator = living_operator(tx, writer, new.operator)?;
    let added = Added {
        operator,
        kind: new.kind,
        title: &title,
        title_key: &name_key(&title),
        source: new.source,
        source_key: new.source_key,
    };
    let id = match store::offer::add(tx, basin, &added) {
        Ok(id) => id,
        Err(error) if error.duplicate().is_some() => {
            return Err(ActionError::field("source_key", SharedError::Taken));
        }
        Err(error) => return Err(error.into()),
    };
    let data = json!({"title": title, "source": new.source});
    tx.journal(Some(basin.id()), writer.actor(), "offer.created", id.subject(), &data)?;
    touched(tx, basin, id)?;
    Ok(id)
}

/// A title as it will be kept.
fn title(typed: &str) -> Result<String, ActionError> {
    match parse(FieldKind::Shared(Shared::Name), typed) {
        Ok(Parsed::Text(title)) if title.chars().count() > 200 => {
            Err(ActionError::field("title", SharedError::TooLong(200)))
        }
        Ok(Parsed::Text(title)) => Ok(title),
        Ok(_) => Err(ActionError::field("title", SharedError::Empty)),
        Err(why) => Err(ActionError::field("title", why)),
    }
}

/// The operator of this basin, or the one it was merged into, when the writer may write for it.
fn living_operator(c: &mut Conn<'_>, writer: &Writer, id: OperatorId) -> Result<OperatorId, ActionError> {
    let unknown = || ActionError::field("operator", SharedError::Unknown);
    let found = navette_network::store::operator::find(c, writer.scope(), id)?.ok_or_else(unknown)?;
    let living = found.merged_into.unwrap_or(found.id);
    if writer.may_touch(living) { Ok(living) } else { Err(unknown()) }
}

/// Writes a draft with everything that another offer says but its dates, for a new season or a sister offer.
///
/// # Errors
/// When there is no such offer.
pub fn duplicate_offer(
    tx: &mut Tx<'_>,
    writer: &Writer,
    from: OfferId,
    new_title: &str,
) -> Result<OfferId, ActionError> {
    let basin = writer.scope();
    changed(tx, basin)?;
    let offer = needed(tx, writer, from)?;
    let choices = store::offer::choices(tx, basin, from)?;
    let new = NewOffer {
        operator: offer.operator_id,
        kind: offer.kind,
        title: new_title,
        source: "copy",
        source_key: None,
    };
    let id = create_offer(tx, writer, &new)?;
    // A season is said again for each offer: a copy does not inherit that it still stands.
    for field in FIELDS.iter().filter(|field| !matches!(field.name, "title" | "kind" | "season")) {
        let Some(value) = offer.value(field.name) else { continue };
        let parsed = match field.kind {
            FieldKind::Shared(_) | FieldKind::Season => parse(field.kind, &value).ok(),
            _ => value.parse().ok().map(Parsed::Number),
        };
        if let Some(parsed) = parsed {
            super::edit::put(tx, basin, id, field, &parsed)?;
        }
    }
    for list in crate::field::LISTS {
        store::offer::set_list(tx, basin, id, *list, choices.of(*list))?;
    }
    store::offer::set_copied(tx, basin, id, from)?;
    touched(tx, basin, id)?;
    Ok(id)
}
