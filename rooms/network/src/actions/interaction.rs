//! Noting what passed between us, and what comes next.

use super::reach::refresh_around;
use super::{ActionError, needs};
use crate::code::{InteractionKind, PartyKind, Visibility};
use crate::field::FieldError;
use crate::id::{InteractionId, Record};
use crate::permissions::NoteInteraction;
use crate::store::interaction::{Reader, find};
use crate::version::changed;
use jiff::{Timestamp, civil::Date};
use navette_database::{AccountId, Error, Subject, Tx, Uuid, journal, statements};
use navette_web::{May, Role, Who};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// An interaction to note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInteraction<'a> {
    /// The day.
    pub day: Date,
    /// How we met.
    pub kind: InteractionKind,
    /// What was said, as typed.
    pub summary: &'a str,
    /// What comes next, as typed; may be empty.
    pub next_step: &'a str,
    /// By when.
    pub next_step_due: Option<Date>,
    /// Who may read it.
    pub visibility: Visibility,
    /// With whom: at least one.
    pub parties: &'a [(PartyKind, Uuid)],
}

statements! {
    /// Notes an interaction.
    ADD = "INSERT INTO interaction (id, basin_id, day, kind, summary, next_step, next_step_due, visibility, author_id,
             created_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    /// With whom.
    ADD_PARTY = "INSERT INTO interaction_party (interaction_id, kind, subject_id) VALUES (?1, ?2, ?3)
                 ON CONFLICT DO NOTHING";
    /// Whom it was with goes with it.
    REMOVE_PARTIES = "DELETE FROM interaction_party WHERE interaction_id = ?1";
    /// Removes an interaction.
    REMOVE = "DELETE FROM interaction WHERE basin_id = ?1 AND id = ?2";
    /// Puts a removed one back, as it was.
    RESTORE = "INSERT INTO interaction (id, basin_id, day, kind, summary, next_step, next_step_due, next_step_done_on,
                 visibility, author_id, created_at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
    /// The next step is done, or not done after all.
    DONE = "UPDATE interaction SET next_step_done_on = ?3 WHERE basin_id = ?1 AND id = ?2";
}

/// Notes an interaction: the reach and the last contact of those it was with follow.
///
/// # Errors
/// With the field that is not good, and why.
pub fn note_interaction(
    tx: &mut Tx<'_>,
    may: &May<NoteInteraction>,
    new: &NewInteraction<'_>,
) -> Result<InteractionId, ActionError> {
    let basin = may.scope();
    let summary =
        text("summary", new.summary, 10_000)?.ok_or(ActionError::field("summary", FieldError::Empty))?;
    let next_step = text("next_step", new.next_step, 500)?;
    if new.next_step_due.is_some() && next_step.is_none() {
        return Err(ActionError::field("next_step", FieldError::Empty));
    }
    if new.next_step_due.is_some_and(|due| due < new.day) {
        return Err(ActionError::field("next_step_due", FieldError::Inconsistent));
    }
    if new.parties.is_empty() {
        return Err(ActionError::field("parties", FieldError::Empty));
    }
    // What its own author could not read again would be lost.
    let visibility = if may.who().role == Role::Partner && new.visibility == Visibility::Team {
        Visibility::Partners
    } else {
        new.visibility
    };
    changed(tx, basin)?;
    let (id, now, author) = (InteractionId(tx.new_id()), tx.now(), may.who().account);
    if visibility == Visibility::Author && author.is_none() {
        return Err(ActionError::field("visibility", FieldError::Inconsistent));
    }
    let due = &new.next_step_due;
    tx.exec(ADD, &[&id, &basin, &new.day, &new.kind, &summary, &next_step, due, &visibility, &author, &now])?;
    for (kind, party) in new.parties {
        let record = Record::party(*kind, *party);
        needs(tx, basin, record)?;
        tx.exec(ADD_PARTY, &[&id, kind, party])?;
        let data = json!({"interaction": id.0, "kind": new.kind.code(), "day": new.day.to_string()});
        tx.journal(Some(basin.id()), may.actor(), "interaction.noted", record.subject(), &data)?;
    }
    for (kind, party) in new.parties {
        refresh_around(tx, basin, Record::party(*kind, *party))?;
    }
    Ok(id)
}

/// Marks the next step of an interaction as done on this day, or as not done after all.
///
/// # Errors
/// When there is none that this person may read.
pub fn mark_next_step(
    tx: &mut Tx<'_>,
    may: &May<NoteInteraction>,
    id: InteractionId,
    done_on: Option<Date>,
) -> Result<(), ActionError> {
    let basin = may.scope();
    changed(tx, basin)?;
    let interaction = find(tx, basin, Reader::of(may.who()), id)?.ok_or(ActionError::NotFound)?;
    if interaction.next_step.is_none() {
        return Err(ActionError::NotFound);
    }
    tx.exec(DONE, &[&basin, &id, &done_on])?;
    let verb = if done_on.is_some() { "interaction.step_done" } else { "interaction.step_reopened" };
    for party in crate::store::interaction::parties(tx, basin, id)? {
        let record = Record::party(party.kind, party.subject_id);
        tx.journal(Some(basin.id()), may.actor(), verb, record.subject(), &json!({"interaction": id.0}))?;
    }
    Ok(())
}

/// Whether someone may remove an interaction that they read: their own, or any for who leads the basin.
pub fn may_remove(who: &Who, author: Option<AccountId>) -> bool {
    matches!(who.role, Role::Coordination | Role::Finance) || (author.is_some() && who.account == author)
}

/// What the journal keeps of a removed interaction, so that it can come back.
#[derive(Serialize, Deserialize)]
struct Removed {
    day: Date,
    kind: String,
    summary: String,
    next_step: Option<String>,
    next_step_due: Option<Date>,
    next_step_done_on: Option<Date>,
    visibility: String,
    author: Option<Uuid>,
    created_at: Timestamp,
    parties: Vec<(String, Uuid)>,
}

/// The verb of the journal's line that keeps a removed interaction.
pub(crate) const REMOVED: &str = "interaction.removed";

/// What the journal calls an interaction.
fn subject_of(id: InteractionId) -> Subject<'static> {
    Subject { kind: "interaction", id: id.0 }
}

/// Removes an interaction: the reach and the last contact of those it was with follow. What it said is kept in the
/// journal, from where [`restore_interaction`] brings it back.
///
/// # Errors
/// When there is none that this person may read, or it is not theirs to remove.
pub fn remove_interaction(
    tx: &mut Tx<'_>,
    may: &May<NoteInteraction>,
    id: InteractionId,
) -> Result<(), ActionError> {
    let basin = may.scope();
    changed(tx, basin)?;
    let gone = find(tx, basin, Reader::of(may.who()), id)?.ok_or(ActionError::NotFound)?;
    if !may_remove(may.who(), gone.author_id) {
        return Err(ActionError::NotAllowed);
    }
    let parties = crate::store::interaction::parties(tx, basin, id)?;
    let kept = Removed {
        day: gone.day,
        kind: gone.kind.code().to_owned(),
        summary: gone.summary,
        next_step: gone.next_step,
        next_step_due: gone.next_step_due,
        next_step_done_on: gone.next_step_done_on,
        visibility: gone.visibility.code().to_owned(),
        author: gone.author_id.map(|author| author.0),
        created_at: gone.created_at,
        parties: parties.iter().map(|party| (party.kind.code().to_owned(), party.subject_id)).collect(),
    };
    let data = serde_json::to_value(&kept).map_err(|error| Error::Other(error.to_string()))?;
    tx.exec(REMOVE_PARTIES, &[&id])?;
    tx.exec(REMOVE, &[&basin, &id])?;
    tx.journal(Some(basin.id()), may.actor(), REMOVED, subject_of(id), &data)?;
    for party in parties {
        let record = Record::party(party.kind, party.subject_id);
        tx.journal(Some(basin.id()), may.actor(), REMOVED, record.subject(), &json!({"interaction": id.0}))?;
        refresh_around(tx, basin, record)?;
    }
    Ok(())
}

/// Brings a removed interaction back, with those of its parties that are still there.
///
/// # Errors
/// When there is none removed, it is not theirs, or the person it spoke of was erased since.
pub fn restore_interaction(
    tx: &mut Tx<'_>,
    may: &May<NoteInteraction>,
    id: InteractionId,
) -> Result<(), ActionError> {
    let basin = may.scope();
    changed(tx, basin)?;
    let lines = journal::history(tx, basin, subject_of(id), 1)?;
    let line = lines.first().filter(|line| line.verb == REMOVED).ok_or(ActionError::NotFound)?;
    // Without what it said (somebody was erased since), there is nothing to bring back.
    let kept: Removed = serde_json::from_value(line.data.clone()).map_err(|_| ActionError::NothingToUndo)?;
    let author = kept.author.map(AccountId);
    if !may_remove(may.who(), author) {
        return Err(ActionError::NotFound);
    }
    let mut parties = Vec::new();
    for (kind, subject) in &kept.parties {
        let Some(kind) = PartyKind::from_code(kind) else { continue };
        match needs(tx, basin, Record::party(kind, *subject)) {
            Ok(()) => parties.push((kind, *subject)),
            Err(ActionError::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    if parties.is_empty() {
        return Err(ActionError::NothingToUndo);
    }
    tx.exec(
        RESTORE,
        &[
            &id,
            &basin,
            &kept.day,
            &kept.kind,
            &kept.summary,
            &kept.next_step,
            &kept.next_step_due,
            &kept.next_step_done_on,
            &kept.visibility,
            &author,
            &kept.created_at,
        ],
    )?;
    let verb = "interaction.restored";
    tx.journal(Some(basin.id()), may.actor(), verb, subject_of(id), &json!({}))?;
    for (kind, party) in parties {
        let record = Record::party(kind, party);
        tx.exec(ADD_PARTY, &[&id, &kind, &party])?;
        tx.journal(Some(basin.id()), may.actor(), verb, record.subject(), &json!({"interaction": id.0}))?;
        refresh_around(tx, basin, record)?;
    }
    Ok(())
}

fn text(field: &'static str, typed: &str, most: usize) -> Result<Option<String>, ActionError> {
    let typed = typed.trim();
    if typed.chars().count() > most {
        return Err(ActionError::field(field, FieldError::TooLong(most)));
    }
    if typed.contains('\0') {
        return Err(ActionError::field(field, FieldError::Unknown));
    }
    Ok((!typed.is_empty()).then(|| typed.to_owned()))
}
