//! Functions of people: begun and ended.

use super::reach::refresh_around;
use super::{ActionError, needs};
use crate::code::OrganisationKind;
use crate::field::FieldError;
use crate::id::{PersonId, Record, RoleId};
use crate::permissions::EditNetwork;
use crate::store;
use crate::version::changed;
use jiff::civil::Date;
use navette_database::{Tx, Uuid, statements};
use navette_web::May;
use serde_json::json;

statements! {
    /// Adds a function.
    ADD = "INSERT INTO person_role (id, basin_id, person_id, organisation_kind, organisation_id, function, since, until)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, NULL)";
    /// Ends one.
    END = "UPDATE person_role SET until = ?3 WHERE basin_id = ?1 AND id = ?2";
}

/// A function to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewRole<'a> {
    /// Where.
    pub organisation: (OrganisationKind, Uuid),
    /// A code of [`crate::code::Function`], or another word of at most 100 characters.
    pub function: &'a str,
    /// Since when, if known.
    pub since: Option<Date>,
}

/// Gives a person a function in an organisation.
///
/// # Errors
/// When either is not there, or the function is empty.
pub fn add_role(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    person: PersonId,
    new: NewRole<'_>,
) -> Result<RoleId, ActionError> {
    let basin = may.scope();
    let function = new.function.trim();
    match function.chars().count() {
        0 => return Err(ActionError::field("function", FieldError::Empty)),
        1..=100 => {}
        _ => return Err(ActionError::field("function", FieldError::TooLong(100))),
    }
    let version = changed(tx, basin)?;
    let organisation = Record::organisation(new.organisation.0, new.organisation.1);
    needs(tx, basin, person.into())?;
    needs(tx, basin, organisation)?;
    let id = RoleId(tx.new_id());
    tx.exec(ADD, &[&id, &basin, &person, &new.organisation.0, &new.organisation.1, &function, &new.since])?;
    let data = json!({
        "function": function, "organisation_kind": new.organisation.0.code(), "organisation_id": new.organisation.1,
        "since": new.since.map(|day| day.to_string())
    });
    tx.journal(Some(basin.id()), may.actor(), "person.role_added", Record::from(person).subject(), &data)?;
    refresh_around(tx, basin, organisation)?;
    store::search::refresh_record(tx, basin, person.into(), version)?;
    Ok(id)
}

/// Ends a function on this day, the last on which it is held.
///
/// # Errors
/// When there is none, or it begins later.
pub fn end_role(tx: &mut Tx<'_>, may: &May<EditNetwork>, id: RoleId, until: Date) -> Result<(), ActionError> {
    let basin = may.scope();
    let version = changed(tx, basin)?;
    let role = store::role::find(tx, basin, id)?.ok_or(ActionError::NotFound)?;
    if role.since.is_some_and(|since| since > until) {
        return Err(ActionError::field("until", FieldError::Inconsistent));
    }
    tx.exec(END, &[&basin, &id, &until])?;
    let data = json!({
        "function": role.function, "organisation_kind": role.organisation_kind.code(),
        "organisation_id": role.organisation_id, "until": until.to_string()
    });
    let subject = Record::from(role.person_id).subject();
    tx.journal(Some(basin.id()), may.actor(), "person.role_ended", subject, &data)?;
    refresh_around(tx, basin, Record::organisation(role.organisation_kind, role.organisation_id))?;
    store::search::refresh_record(tx, basin, role.person_id.into(), version)?;
    Ok(())
}
