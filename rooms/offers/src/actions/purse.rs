//! Purses that may pay, added, corrected and closed by whoever leads. None is taken away: offers told it once.

use super::ActionError;
use super::need::text;
use crate::field::FieldError;
use crate::id::PurseId;
use crate::import::is_called_so_in_the_house;
use crate::permissions::LeadOffers;
use crate::purse::{LONGEST, Purse};
use crate::store;
use crate::store::purse::Written;
use crate::version::changed;
use jiff::civil::Date;
use navette_belgium::text::name_key;
use navette_database::{Subject, Tx};
use navette_network::field::FieldError as Shared;
use navette_web::May;
use serde_json::{Value, json};

/// The most purses that a basin adds.
const MOST: usize = 100;

/// What is told of a purse.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ToldPurse {
    /// Its name; of one of the house, nothing.
    pub name: Option<String>,
    /// What it pays, and for whom.
    pub pays: Option<String>,
    /// Where that is said.
    pub source: Option<String>,
    /// When that was checked.
    pub checked_on: Option<Date>,
    /// Since when it pays no more.
    pub closed_on: Option<Date>,
}

const fn subject(id: PurseId) -> Subject<'static> {
    Subject { kind: "purse", id: id.0 }
}

/// A name that no other purse has, however it is written: offers hold it.
fn name(told: &ToldPurse, all: &[Purse], own: Option<&str>) -> Result<String, ActionError> {
    let name = text("name", told.name.as_deref(), LONGEST)?.unwrap_or_default();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let key = name_key(&name);
    if key.is_empty() {
        return Err(ActionError::field("name", Shared::Empty));
    }
    let taken =
        |purse: &Purse| Some(purse.code.as_str()) != own && name_key(&purse.code.replace('_', " ")) == key;
    // Offers hold several as one text, each after a semicolon.
    if name.contains(';') {
        return Err(ActionError::field("name", FieldError::NoSemicolon));
    }
    // By its words an import takes one of the house.
    if all.iter().any(taken) || is_called_so_in_the_house(&name) {
        return Err(ActionError::field("name", Shared::Taken));
    }
    Ok(name)
}

/// Adds a purse of the basin's own.
///
/// # Errors
/// With the field that is not good, or when there are as many as there may be.
pub fn add_purse(tx: &mut Tx<'_>, may: &May<LeadOffers>, told: &ToldPurse) -> Result<PurseId, ActionError> {
    changed(tx, may.scope())?;
    let all = store::purse::all(tx, may.scope())?;
    if all.iter().filter(|purse| !purse.is_house).count() >= MOST {
        return Err(ActionError::Full);
    }
    let code = name(told, &all, None)?;
    let id = PurseId(tx.new_id());
    write(tx, may, id, &code, told, ("purse.added", &Value::Null))?;
    Ok(id)
}

/// Corrects what is told of a purse: one of the house keeps its name, one of the basin takes its new name along into the
/// offers that hold it.
///
/// # Errors
/// With the field that is not good, or when there is no such purse.
pub fn edit_purse(
    tx: &mut Tx<'_>,
    may: &May<LeadOffers>,
    code: &str,
    told: &ToldPurse,
) -> Result<(), ActionError> {
    let version = changed(tx, may.scope())?;
    let all = store::purse::all(tx, may.scope())?;
    let known = all.iter().find(|purse| purse.code == code).ok_or(ActionError::NotFound)?;
    let named = if known.is_house { code.to_owned() } else { name(told, &all, Some(code))? };
    let id = known.id.unwrap_or_else(|| PurseId(tx.new_id()));
    let verb = match (known.closed_on, told.closed_on) {
        (None, Some(_)) => "purse.closed",
        (Some(_), None) => "purse.reopened",
        _ => "purse.edited",
    };
    write(tx, may, id, &named, told, (verb, &as_json(known)))?;
    if named != code {
        store::purse::rename(tx, may.scope(), code, &named)?;
    }
    if named != code || known.closed_on != told.closed_on {
        store::purse::mark(tx, may.scope(), &named, version)?;
    }
    Ok(())
}

fn as_json(purse: &Purse) -> Value {
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    json!({
        "name": purse.code, "pays": purse.pays, "source": purse.source, "checked_on": day(purse.checked_on),
        "closed_on": day(purse.closed_on),
    })
}

fn write(
    tx: &mut Tx<'_>,
    may: &May<LeadOffers>,
    id: PurseId,
    code: &str,
    told: &ToldPurse,
    (verb, before): (&str, &Value),
) -> Result<(), ActionError> {
    let (pays, source) =
        (text("pays", told.pays.as_deref(), 1_000)?, text("source", told.source.as_deref(), 500)?);
    if told.checked_on.is_some_and(|day| day > tx.today()) {
        return Err(ActionError::field("checked_on", Shared::Inconsistent));
    }
    let written = Written {
        code,
        pays: pays.as_deref(),
        source: source.as_deref(),
        checked_on: told.checked_on,
        closed_on: told.closed_on,
    };
    store::purse::set(tx, may.scope(), id, &written, may.actor().account())?;
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    let after = json!({
        "name": code, "pays": pays, "source": source, "checked_on": day(told.checked_on),
        "closed_on": day(told.closed_on),
    });
    let data = json!({ "before": before, "after": after });
    tx.journal(Some(may.scope().id()), may.actor(), verb, subject(id), &data)?;
    Ok(())
}
