//! Erasing a person (GDPR art. 17): their data go, the figures stay.

use super::ActionError;
use super::reach::refresh_around;
use crate::id::{PersonId, Record};
use crate::permissions::EditNetwork;
use crate::retention::without_names;
use crate::store;
use crate::version::changed;
use navette_database::{Tx, Uuid, statements};
use navette_web::May;
use serde_json::json;

statements! {
    /// Blanks a person.
    BLANK = "UPDATE person SET given_name = NULL, family_name = '—', name_key = '', email = NULL, phone = NULL,
               language = NULL, note = NULL, source = '—', erased_on = ?3, retain_until = ?3
             WHERE basin_id = ?1 AND id = ?2";
    /// The records merged into a person, which are the same person.
    MERGED_INTO = "SELECT id FROM person WHERE basin_id = ?1 AND merged_into = ?2";
    /// What edits of a person said goes from the journal; that there were edits stays.
    BLANK_JOURNAL = "UPDATE journal SET data = '{\"erased\": true}' WHERE basin_id = ?1 AND subject_kind = 'person'
                     AND subject_id = ?2 AND verb IN ('person.edited', 'person.imported', 'person.merged')";
    /// The notes that may name them.
    NOTES = "SELECT i.id, i.summary, i.next_step FROM interaction i JOIN interaction_party t ON t.interaction_id = i.id
             WHERE i.basin_id = ?1 AND t.kind = 'person' AND t.subject_id = ?2 ORDER BY i.id";
    /// What the journal keeps of interactions that were removed.
    REMOVED_NOTES = "SELECT id, data FROM journal WHERE basin_id = ?1 AND verb = 'interaction.removed'
                     AND subject_kind = 'interaction'";
    /// Blanks a line of the journal.
    BLANK_LINE = "UPDATE journal SET data = '{\"erased\": true}' WHERE basin_id = ?1 AND id = ?2";
    /// Rewrites a note.
    REWRITE_NOTE = "UPDATE interaction SET summary = ?3, next_step = ?4 WHERE basin_id = ?1 AND id = ?2";
    /// The keys by which sources know them.
    FORGET_SOURCES = "DELETE FROM record_source WHERE basin_id = ?1 AND kind = 'person' AND subject_id = ?2";
    /// Marks of typed fields.
    FORGET_TYPED = "DELETE FROM typed_field WHERE kind = 'person' AND subject_id = ?1";
    /// Tags.
    FORGET_TAGS = "DELETE FROM tagging WHERE kind = 'person' AND subject_id = ?1";
    /// What merges remember of them; such a merge can no longer be parted.
    BLANK_MERGES = "UPDATE merge SET kept_before = '{}', gone_before = '{}', moved = '{}', parted_at = coalesce(parted_at, ?3)
                    WHERE basin_id = ?1 AND kind = 'person' AND (kept_id = ?2 OR gone_id = ?2)";
    /// What imports remember of them.
    FORGET_IMPORTS = "DELETE FROM import_change WHERE table_name = 'person' AND row_id = ?1";
}

/// Erases a person's data for good: name, e-mail, telephone, note, source, tags; what edits, merges and imports
/// remembered of them; their name in the notes they were party to. Functions, interactions and dates stay, of nobody.
/// The journal keeps that it was done, by whom and when. Files that were imported are not touched.
///
/// # Errors
/// When there is no such person, or they are erased already.
pub fn erase_person(tx: &mut Tx<'_>, may: &May<EditNetwork>, id: PersonId) -> Result<(), ActionError> {
    let basin = may.scope();
    let version = changed(tx, basin)?;
    let person = store::person::find(tx, basin, id)?.ok_or(ActionError::NotFound)?;
    if person.erased_on.is_some() || person.merged_into.is_some() {
        return Err(ActionError::Gone);
    }
    let mut same = vec![id];
    while let Some(next) = same.last().copied() {
        let more = tx.all::<(PersonId,)>(MERGED_INTO, &[&basin, &next])?;
        let new: Vec<PersonId> = more.into_iter().map(|row| row.0).filter(|id| !same.contains(id)).collect();
        if new.is_empty() {
            break;
        }
        same.extend(new);
    }
    let mut names: Vec<String> = Vec::new();
    for id in &same {
        if let Some(person) = store::person::find(tx, basin, *id)? {
            names.push(person.family_name);
            names.extend([person.given_name, person.email, person.phone].into_iter().flatten());
        }
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    for id in &same {
        erase_one(tx, may, *id, &names)?;
        store::search::refresh_record(tx, basin, (*id).into(), version)?;
    }
    let data = json!({"records": same.len()});
    tx.journal(Some(basin.id()), may.actor(), "person.erased", Record::from(id).subject(), &data)?;
    refresh_around(tx, basin, id.into())?;
    Ok(())
}

fn erase_one(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    id: PersonId,
    names: &[&str],
) -> Result<(), ActionError> {
    let (basin, today, now) = (may.scope(), tx.today(), tx.now());
    for (note, summary, step) in tx.all::<(Uuid, String, Option<String>)>(NOTES, &[&basin, &id])? {
        let summary = without_names(&summary, names);
        let step = step.map(|step| without_names(&step, names));
        tx.exec(REWRITE_NOTE, &[&basin, &note, &summary, &step])?;
    }
    for (line, kept) in tx.all::<(Uuid, serde_json::Value)>(REMOVED_NOTES, &[&basin])? {
        if kept.to_string().contains(&id.to_string()) {
            tx.exec(BLANK_LINE, &[&basin, &line])?;
        }
    }
    tx.exec(BLANK, &[&basin, &id, &today])?;
    tx.exec(BLANK_JOURNAL, &[&basin, &id])?;
    tx.exec(FORGET_SOURCES, &[&basin, &id])?;
    tx.exec(FORGET_TYPED, &[&id])?;
    tx.exec(FORGET_TAGS, &[&id])?;
    tx.exec(BLANK_MERGES, &[&basin, &id, &now])?;
    tx.exec(FORGET_IMPORTS, &[&id.to_string()])?;
    Ok(())
}
