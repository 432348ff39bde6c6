//! Noting what passed between us, and what comes next.

use super::reach::refresh_around;
use super::{ActionError, needs};
use crate::code::{InteractionKind, PartyKind, Visibility};
use crate::field::FieldError;
use crate::id::{InteractionId, Record};
use crate::permissions::NoteInteraction;
use crate::store::interaction::{Reader, find};
use crate::version::changed;
use jiff::civil::Date;
use navette_database::{Tx, Uuid, statements};
use navette_web::{May, Role};
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
