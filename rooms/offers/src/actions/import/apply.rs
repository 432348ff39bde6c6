//! Writing what an import would do: all of it in one transaction, with what undoes it.

use super::{ImportError, open, preview, subject};
use crate::actions::offer::{NewOffer, create_offer};
use crate::actions::{ActionError, Writer, edit, touched};
use crate::code::{OfferKind, OfferList};
use crate::field::find;
use crate::id::{OfferId, OfferImportId};
use crate::import::{
    Change, Counts, DATES, Facts, Fate, Oddity, Organiser, Record, Slot, Who, several, slots,
};
use crate::permissions::ImportOffers;
use crate::store;
use crate::store::import::{Done, Made};
use crate::version::changed;
use navette_belgium::text::name_key;
use navette_database::{BasinScope, Tx};
use navette_network::actions::operator::{NewOperator, create_operator};
use navette_network::code::{Category, OperatorKind};
use navette_network::id::{OperatorId, Record as NetworkRecord};
use navette_network::permissions::EditNetwork;
use navette_web::May;
use serde_json::json;
use std::collections::HashMap;

/// Oddities kept with an import; all are counted in the file to download before it is applied.
const ODDITIES_KEPT: usize = 5_000;

/// What an import did.
#[derive(Debug, Clone)]
pub struct Applied {
    /// The import.
    pub id: OfferImportId,
    /// How many of each.
    pub counts: Counts,
    /// What did not come in, and what was odd.
    pub oddities: Vec<Oddity>,
}

/// Applies an import that waits.
///
/// # Errors
/// When it does not wait any more, or no column says what an offer needs.
pub fn apply(tx: &mut Tx<'_>, may: &May<ImportOffers>, id: OfferImportId) -> Result<Applied, ImportError> {
    let basin = may.scope();
    // Counted first: on PostgreSQL it makes other writers of the basin wait, so that the plan stays true.
    changed(tx, basin)?;
    let open = open(tx, basin, id)?;
    if open.import.state != "mapped" {
        return Err(ImportError::NotWaiting);
    }
    let (source, plan) = (open.source(), preview(tx, basin, &open)?);
    let mut told = store::import::told(tx, basin, &source)?;
    let mut made: HashMap<String, OperatorId> = HashMap::new();
    for (record, place) in plan.records.iter().zip(1..) {
        let (offer, added) = match &record.fate {
            Fate::Refused(_) => continue,
            Fate::New(who) => {
                let operator = match who {
                    Who::Known(operator) => *operator,
                    Who::New(organiser) => match made.get(&name_key(&organiser.name)) {
                        Some(operator) => *operator,
                        None => {
                            let operator = make(tx, may, id, organiser, &source)?;
                            made.insert(name_key(&organiser.name), operator);
                            operator
                        }
                    },
                };
                (add(tx, may, record, operator, &source)?, true)
            }
            Fate::Changed(offer) | Fate::Same(offer) => (*offer, false),
        };
        let before = told.remove(&offer).map(|(_, facts)| facts);
        if before.as_ref() != Some(&record.facts) {
            store::import::set_told(tx, basin, (&source, &record.key), offer, Some(&record.facts))?;
        }
        if added || !record.changes.is_empty() || before.is_none() {
            write(tx, basin, offer, &record.changes)?;
            let done = Done {
                offer,
                added,
                changes: record.changes.clone(),
                key: record.key.clone(),
                told: before,
                title: None,
            };
            store::import::note(tx, basin, id, place, &done)?;
        }
        if !record.changes.is_empty() {
            let data = json!({ "import": id.0.to_string(), "file": open.import.file_name, "changes": record.changes });
            tx.journal(Some(basin.id()), may.actor(), "offer.imported", offer.subject(), &data)?;
            touched(tx, basin, offer)?;
        }
    }
    let oddities: Vec<Oddity> = plan.records.iter().flat_map(Record::oddities).collect();
    let kept = json!(oddities.iter().take(ODDITIES_KEPT).collect::<Vec<_>>());
    if !store::import::applied(tx, basin, id, &json!(plan.counts), &kept)? {
        return Err(ImportError::NotWaiting);
    }
    let data = json!({ "file": open.import.file_name, "counts": plan.counts });
    tx.journal(Some(basin.id()), may.actor(), "offer_import.applied", subject(id), &data)?;
    Ok(Applied { id, counts: plan.counts, oddities })
}

/// Adds an organiser that is not known here to the register, with the key by which its source knows it; the import keeps
/// as what, to take it back.
fn make(
    tx: &mut Tx<'_>,
    may: &May<ImportOffers>,
    import: OfferImportId,
    organiser: &Organiser,
    source: &str,
) -> Result<OperatorId, ImportError> {
    let network = may.also::<EditNetwork>().ok_or(ActionError::NotFound)?;
    let number = organiser.number.as_deref().unwrap_or_default();
    let new = |number| NewOperator {
        kind: OperatorKind::Legal,
        name: &organiser.name,
        category: Category::Other.code(),
        enterprise_number: number,
    };
    // A number that is not one does not keep an operator out.
    let id = create_operator(tx, &network, &new(number)).or_else(|_| create_operator(tx, &network, &new("")));
    let id = id.map_err(|error| match error {
        navette_network::actions::ActionError::Database(error) => error.into(),
        _ => ActionError::field("operator", navette_network::field::FieldError::Unknown),
    })?;
    if let Some(added) = navette_network::store::operator::find(tx, may.scope(), id)? {
        let made = Made { operator_id: id, name: added.name, enterprise_number: added.enterprise_number };
        store::import::note_operator(tx, may.scope(), import, &made)?;
    }
    if let Some(key) = &organiser.key {
        navette_network::store::source::add(tx, may.scope(), NetworkRecord::from(id), source, key)?;
    }
    Ok(id)
}

/// Adds the draft of an offer; what it says is written after.
fn add(
    tx: &mut Tx<'_>,
    may: &May<ImportOffers>,
    record: &Record,
    operator: OperatorId,
    source: &str,
) -> Result<OfferId, ImportError> {
    let said = |fact: &str| record.facts.get(fact).map(String::as_str);
    let new = NewOffer {
        operator,
        kind: said("kind").and_then(OfferKind::from_code).unwrap_or(OfferKind::OnRequest),
        title: said("title").unwrap_or_default(),
        source,
        source_key: Some(&record.key),
    };
    Ok(create_offer(tx, &Writer::from(may), &new)?)
}

/// Writes facts as they stand after their changes.
pub(super) fn write(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    offer: OfferId,
    changes: &[Change],
) -> Result<(), ActionError> {
    // Never a smallest group above the largest on the way.
    let groups = changes.iter().filter(|change| change.fact.starts_with("group_"));
    if groups.clone().count() == 2 {
        for change in groups {
            write_one(tx, basin, offer, &change.fact, None)?;
        }
    }
    for change in changes {
        write_one(tx, basin, offer, &change.fact, change.after.as_deref())?;
    }
    Ok(())
}

fn write_one(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    offer: OfferId,
    fact: &str,
    value: Option<&str>,
) -> Result<(), ActionError> {
    if fact == DATES {
        return set_dates(tx, basin, offer, &slots(value));
    }
    if let Some(list) = OfferList::from_code(fact) {
        return Ok(store::offer::set_list(tx, basin, offer, list, &several(value))?);
    }
    if let Some(field) = find(fact)
        && let Some(parsed) = edit::stored(field, value)
    {
        edit::put(tx, basin, offer, field, &parsed)?;
    }
    Ok(())
}

/// Makes these the dates of an offer: others are taken away, or cancelled when a class has taken them.
fn set_dates(tx: &mut Tx<'_>, basin: BasinScope, offer: OfferId, wanted: &[Slot]) -> Result<(), ActionError> {
    let mut missing: Vec<&Slot> = wanted.iter().collect();
    let today = tx.today();
    for session in store::session::of_offer(tx, basin, offer)? {
        if session.cancelled_on.is_some() {
            continue;
        }
        let here = super::slot(session.day, session.starts.as_deref(), session.ends.as_deref());
        match missing.iter().position(|slot| slot.to_string() == here) {
            Some(place) => {
                missing.swap_remove(place);
            }
            None if store::session::take_away(tx, basin, session.id)? => {}
            None => store::session::cancel(tx, basin, session.id, today)?,
        }
    }
    missing.sort();
    for slot in missing {
        let hour =
            |time: Option<jiff::civil::Time>| time.map(|at| format!("{:02}:{:02}", at.hour(), at.minute()));
        let (starts, ends) = (hour(slot.starts), hour(slot.ends));
        let new = store::session::Slot {
            day: slot.day,
            starts: starts.as_deref(),
            ends: ends.as_deref(),
            place: None,
            capacity: None,
            note: None,
        };
        store::session::add(tx, basin, offer, &new)?;
    }
    Ok(())
}

/// What an offer says, as it stands now; nothing when it is no more.
pub(super) fn facts_now(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: OfferId,
) -> Result<Option<Facts>, ActionError> {
    let Some(offer) = store::offer::find(tx, basin, id)? else { return Ok(None) };
    let choices = store::offer::choices(tx, basin, id)?;
    let dates: Vec<String> = store::session::of_offer(tx, basin, id)?
        .iter()
        .filter(|session| session.cancelled_on.is_none())
        .map(|session| super::slot(session.day, session.starts.as_deref(), session.ends.as_deref()))
        .collect();
    Ok(Some(crate::import::facts_of(&offer, &choices, &dates)))
}
