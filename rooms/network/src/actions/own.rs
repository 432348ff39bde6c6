//! Correcting one's own sheet, and deciding on what was proposed.

use super::edit::{edit_as, read};
use super::operator::{set_communes_as, set_domains_as};
use super::{ActionError, needs};
use crate::code::Kind;
use crate::field::{FieldError, FieldKind, Parsed, find, parse};
use crate::id::{CorrectionId, OperatorId, Record};
use crate::own::{Way, way};
use crate::permissions::{EditNetwork, OwnSheet};
use crate::store::correction::{self, CorrectionState};
use crate::store::own::{Own, own};
use crate::version::changed;
use navette_database::Tx;
use navette_web::May;
use serde_json::json;

/// How many corrections may wait about one record: nobody fills the base with them.
pub const MOST_OPEN: usize = 40;

/// What a correction did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corrected {
    /// Nothing: it stands so already.
    Nothing,
    /// It is written.
    Written,
    /// It waits for us.
    Proposed,
}

/// Refuses a record that is not theirs.
fn theirs(tx: &mut Tx<'_>, may: &May<OwnSheet>, record: Record) -> Result<(), ActionError> {
    let own = own(tx, may)?.ok_or(ActionError::NotFound)?;
    let is = match (own, record.kind) {
        (Own::Operator(id), Kind::Operator) => record.id == id.0,
        (Own::School(id, _), Kind::School) => record.id == id.0,
        (Own::School(..), Kind::Site) => {
            own.sites(tx, may.scope())?.iter().any(|site| site.id.0 == record.id)
        }
        _ => false,
    };
    if is { needs(tx, may.scope(), record) } else { Err(ActionError::NotFound) }
}

/// Corrects a field of one's own sheet: at once, or as a proposal.
///
/// # Errors
/// When the record is not theirs, the field is ours alone, or the value is not good.
pub fn correct_own(
    tx: &mut Tx<'_>,
    may: &May<OwnSheet>,
    record: Record,
    field: &str,
    value: &str,
) -> Result<Corrected, ActionError> {
    let basin = may.scope();
    let account = may.who().account.ok_or(ActionError::NotAllowed)?;
    theirs(tx, may, record)?;
    let way = way(record.kind, field).ok_or(ActionError::UnknownField)?;
    let field = find(record.kind, field).ok_or(ActionError::UnknownField)?;
    if way == Way::AtOnce {
        let edited = edit_as(tx, basin, may.actor(), record, field.name, value)?;
        return Ok(if edited.before == edited.after { Corrected::Nothing } else { Corrected::Written });
    }
    let value = match parse(field.kind, value).map_err(|why| ActionError::field(field.name, why))? {
        Parsed::Text(text) => Some(text),
        Parsed::Nothing if matches!(field.kind, FieldKind::Name | FieldKind::NeededCode(_)) => {
            return Err(ActionError::field(field.name, FieldError::Empty));
        }
        Parsed::Nothing => None,
        Parsed::Day(_) | Parsed::Position(..) => return Err(ActionError::UnknownField),
    };
    changed(tx, basin)?;
    let before = read(tx, basin, record, field)?;
    if before == value {
        correction::take_back(tx, basin, record, field.name)?;
        return Ok(Corrected::Nothing);
    }
    let open = correction::open_of(tx, basin, record.id)?;
    if open.iter().any(|one| one.field == field.name && one.value == value) {
        return Ok(Corrected::Nothing);
    }
    if open.len() >= MOST_OPEN {
        return Err(ActionError::NotAllowed);
    }
    correction::propose(tx, basin, record, field.name, (before.as_deref(), value.as_deref()), account)?;
    let verb = format!("{}.correction_proposed", record.kind);
    let data = json!({"field": field.name, "before": before, "after": value});
    tx.journal(Some(basin.id()), may.actor(), &verb, record.subject(), &data)?;
    Ok(Corrected::Proposed)
}

/// Tells in words what is not right, when it fits no field.
///
/// # Errors
/// When there are no words or too many, or the record is not theirs.
pub fn tell_own(
    tx: &mut Tx<'_>,
    may: &May<OwnSheet>,
    record: Record,
    words: &str,
) -> Result<Corrected, ActionError> {
    let basin = may.scope();
    let account = may.who().account.ok_or(ActionError::NotAllowed)?;
    theirs(tx, may, record)?;
    let Parsed::Text(words) =
        parse(FieldKind::Text(2000), words).map_err(|why| ActionError::field("words", why))?
    else {
        return Ok(Corrected::Nothing);
    };
    changed(tx, basin)?;
    if correction::open_of(tx, basin, record.id)?.len() >= MOST_OPEN {
        return Err(ActionError::NotAllowed);
    }
    correction::propose(tx, basin, record, "words", (None, Some(&words)), account)?;
    let verb = format!("{}.correction_proposed", record.kind);
    tx.journal(Some(basin.id()), may.actor(), &verb, record.subject(), &json!({"field": "words"}))?;
    Ok(Corrected::Proposed)
}

/// Says in which domains one's own operator works and which communes it serves.
///
/// # Errors
/// When one of them is not known, or the operator is not theirs.
pub fn choose_own(
    tx: &mut Tx<'_>,
    may: &May<OwnSheet>,
    id: OperatorId,
    domains: &[&str],
    communes: &[&str],
) -> Result<bool, ActionError> {
    theirs(tx, may, id.into())?;
    let (basin, actor) = (may.scope(), may.actor());
    let new_domains = set_domains_as(tx, basin, actor, id, domains)?;
    Ok(set_communes_as(tx, basin, actor, id, communes)? || new_domains)
}

/// Accepts a correction, which writes it, or refuses it. Words are only put away: whoever accepts them has acted.
///
/// # Errors
/// When it does not wait any more, or its value is no longer good.
pub fn decide_correction(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    id: CorrectionId,
    accept: bool,
) -> Result<(), ActionError> {
    let basin = may.scope();
    changed(tx, basin)?;
    let one = correction::find(tx, basin, id)?.ok_or(ActionError::NotFound)?;
    let state = if accept { CorrectionState::Accepted } else { CorrectionState::Refused };
    if !correction::decide(tx, basin, id, state, may.who().account)? {
        return Err(ActionError::NothingToUndo);
    }
    let record = one.record();
    if accept && one.field != "words" {
        edit_as(tx, basin, may.actor(), record, &one.field, one.value.as_deref().unwrap_or_default())?;
    }
    let verb = format!("{}.correction_{}", record.kind, state.code());
    tx.journal(Some(basin.id()), may.actor(), &verb, record.subject(), &json!({"field": one.field}))?;
    Ok(())
}
