//! Taking an import back, offer by offer: what someone changed since, or leans on, stays and is told.

use super::apply::{facts_now, write};
use super::{ImportError, source, subject};
use crate::actions::{ActionError, touched};
use crate::code::OfferState;
use crate::id::{OfferId, OfferImportId};
use crate::import::{Change, Facts};
use crate::permissions::ImportOffers;
use crate::store;
use crate::store::import::Done;
use crate::version::changed;
use navette_database::Tx;
use navette_network::actions::operator::{Added, Stays, take_back_operators};
use navette_network::id::OperatorId;
use navette_network::permissions::EditNetwork;
use navette_web::May;
use serde_json::json;

/// What taking an import back did.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Undone {
    /// Offers taken away or set back.
    pub taken_back: usize,
    /// Offers that stay, wholly or in part.
    pub kept: Vec<Kept>,
    /// Operators taken away that the import had added.
    pub operators_taken_back: usize,
    /// Operators that the import had added and that stay.
    pub kept_operators: Vec<KeptOperator>,
}

/// An operator that stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptOperator {
    /// The operator.
    pub operator: OperatorId,
    /// Its name.
    pub name: String,
    /// Why.
    pub why: Stays,
}

/// An offer that stays.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The offer.
    pub offer: OfferId,
    /// Its title.
    pub title: String,
    /// Whether someone changed it since; otherwise something leans on it.
    pub changed_since: bool,
}

/// Takes an import back.
///
/// # Errors
/// When there is none, or it is not applied.
pub fn undo(tx: &mut Tx<'_>, may: &May<ImportOffers>, id: OfferImportId) -> Result<Undone, ImportError> {
    let basin = may.scope();
    changed(tx, basin)?;
    let import = store::import::find(tx, basin, id)?.ok_or(ActionError::NotFound)?;
    if import.state != "applied" {
        return Err(ImportError::NotApplied);
    }
    let source = source(&import);
    let mut all = Undone::default();
    for done in store::import::changes(tx, basin, id)? {
        let Some(now) = facts_now(tx, basin, done.offer)? else { continue };
        let kept = if done.added {
            take_away(tx, may, &done, &now, &source)?
        } else {
            set_back(tx, may, id, &done, &now, &source)?
        };
        match kept {
            None => all.taken_back += 1,
            Some(changed_since) => all.kept.push(Kept {
                offer: done.offer,
                title: done.title.clone().unwrap_or_default(),
                changed_since,
            }),
        }
    }
    operators(tx, may, id, &source, &mut all)?;
    if !store::import::undone(tx, basin, id)? {
        return Err(ImportError::NotApplied);
    }
    let data = json!({
        "file": import.file_name, "taken_back": all.taken_back, "kept": all.kept.len(),
        "operators_taken_back": all.operators_taken_back, "kept_operators": all.kept_operators.len(),
    });
    tx.journal(Some(basin.id()), may.actor(), "offer_import.undone", subject(id), &data)?;
    Ok(all)
}

/// Takes the operators away that the import had added and nobody has used since; tells which stay, and why.
fn operators(
    tx: &mut Tx<'_>,
    may: &May<ImportOffers>,
    id: OfferImportId,
    source: &str,
    all: &mut Undone,
) -> Result<(), ImportError> {
    let made = store::import::operators(tx, may.scope(), id)?;
    if made.is_empty() {
        return Ok(());
    }
    let network = may.also::<EditNetwork>().ok_or(ActionError::NotFound)?;
    let added: Vec<Added> = made
        .into_iter()
        .map(|made| Added {
            id: made.operator_id,
            name: made.name,
            enterprise_number: made.enterprise_number,
        })
        .collect();
    let from = (source, store::import::MADE_IN);
    let stays = take_back_operators(tx, &network, from, &added).map_err(|error| match error {
        navette_network::actions::ActionError::Database(error) => ActionError::from(error),
        _ => ActionError::NotFound,
    })?;
    for (added, why) in added.into_iter().zip(stays) {
        match why {
            None => all.operators_taken_back += 1,
            Some(why) => all.kept_operators.push(KeptOperator { operator: added.id, name: added.name, why }),
        }
    }
    Ok(())
}

/// Takes an offer away that the import had added; none when it is gone, otherwise whether it was changed since.
fn take_away(
    tx: &mut Tx<'_>,
    may: &May<ImportOffers>,
    done: &Done,
    now: &Facts,
    source: &str,
) -> Result<Option<bool>, ImportError> {
    let basin = may.scope();
    let is_draft =
        store::offer::find(tx, basin, done.offer)?.is_some_and(|offer| offer.state == OfferState::Draft);
    let as_left = done.changes.iter().all(|change| now.get(&change.fact) == change.after.as_ref());
    // Nothing was written beside what the import brought; visibility is there from the start.
    let no_more =
        now.keys().all(|fact| fact == "visibility" || done.changes.iter().any(|one| one.fact == *fact));
    if !(is_draft && as_left && no_more) {
        return Ok(Some(true));
    }
    if store::import::leans(tx, basin, done.offer, (source, &done.key))? {
        return Ok(Some(false));
    }
    store::import::set_told(tx, basin, (source, &done.key), done.offer, None)?;
    store::import::take_away(tx, basin, done.offer)?;
    let data = json!({ "title": done.title });
    tx.journal(Some(basin.id()), may.actor(), "offer.import_undone", done.offer.subject(), &data)?;
    Ok(None)
}

/// Sets back what the import had changed of an offer and still stands so; none when that was all of it.
fn set_back(
    tx: &mut Tx<'_>,
    may: &May<ImportOffers>,
    id: OfferImportId,
    done: &Done,
    now: &Facts,
    source: &str,
) -> Result<Option<bool>, ImportError> {
    let basin = may.scope();
    let back: Vec<Change> = done
        .changes
        .iter()
        .filter(|change| now.get(&change.fact) == change.after.as_ref())
        .map(|change| Change {
            fact: change.fact.clone(),
            before: change.after.clone(),
            after: change.before.clone(),
        })
        .collect();
    write(tx, basin, done.offer, &back)?;
    store::import::set_told(tx, basin, (source, &done.key), done.offer, done.told.as_ref())?;
    if !back.is_empty() {
        let data = json!({ "import": id.0.to_string(), "changes": back });
        tx.journal(Some(basin.id()), may.actor(), "offer.import_undone", done.offer.subject(), &data)?;
        touched(tx, basin, done.offer)?;
    }
    Ok((back.len() < done.changes.len()).then_some(true))
}
