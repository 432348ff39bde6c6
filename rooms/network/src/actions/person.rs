//! Adding a person, and how long their data are kept.

use super::edit::person_key;
use super::role::{NewRole, add_role};
use super::{ActionError, needs};
use crate::code::Purpose;
use crate::field::{FieldError, FieldKind, Parsed, find, parse};
use crate::id::{PersonId, Record};
use crate::permissions::EditNetwork;
use crate::retention::retain_until;
use crate::store;
use crate::version::changed;
use jiff::civil::Date;
use navette_database::{Tx, statements};
use navette_web::May;
use serde_json::json;

/// A person to add: why and from where is mandatory; until when follows from the purpose unless it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewPerson<'a> {
    /// Given name, as typed; may be empty.
    pub given_name: &'a str,
    /// Family name, as typed.
    pub family_name: &'a str,
    /// E-mail, as typed; may be empty.
    pub email: &'a str,
    /// Telephone, as typed; may be empty.
    pub phone: &'a str,
    /// Why their data are kept.
    pub purpose: Purpose,
    /// Where they come from.
    pub source: &'a str,
    /// Until when they are kept, if it is said.
    pub retain_until: Option<Date>,
    /// Their first function.
    pub role: Option<NewRole<'a>>,
}

statements! {
    /// Adds a person.
    ADD = "INSERT INTO person (id, basin_id, given_name, family_name, name_key, email, phone, purpose, source,
             retain_until, created_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
    /// Says why and until when a person's data are kept.
    RETAIN = "UPDATE person SET purpose = ?3, retain_until = ?4 WHERE basin_id = ?1 AND id = ?2";
}

/// Adds a person, with their first function.
///
/// # Errors
/// With the field that is not good, and why.
pub fn create_person(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    new: &NewPerson<'_>,
) -> Result<PersonId, ActionError> {
    let basin = may.scope();
    let text = |field: &'static str, value: &str| {
        let kind = find(crate::code::Kind::Person, field).map_or(FieldKind::Name, |field| field.kind);
        match parse(kind, value) {
            Ok(Parsed::Text(text)) => Ok(Some(text)),
            Ok(_) => Ok(None),
            Err(why) => Err(ActionError::field(field, why)),
        }
    };
    let needed = |field, value: Option<String>| value.ok_or(ActionError::field(field, FieldError::Empty));
    let given = text("given_name", new.given_name)?;
    let family = needed("family_name", text("family_name", new.family_name)?)?;
    let (email, phone) = (text("email", new.email)?, text("phone", new.phone)?);
    let source = needed("source", text("source", new.source)?)?;
    let (id, now) = (PersonId(tx.new_id()), tx.now());
    let until = new.retain_until.unwrap_or_else(|| retain_until(new.purpose, tx.today()));
    let version = changed(tx, basin)?;
    let key = person_key(given.as_deref(), &family);
    tx.exec(ADD, &[&id, &basin, &given, &family, &key, &email, &phone, &new.purpose, &source, &until, &now])?;
    let record = Record::from(id);
    // The journal is kept longer than the person: it names nobody.
    let data = json!({"purpose": new.purpose.code(), "retain_until": until.to_string()});
    tx.journal(Some(basin.id()), may.actor(), "person.created", record.subject(), &data)?;
    match new.role {
        Some(role) => {
            add_role(tx, may, id, role)?;
        }
        None => store::search::refresh_record(tx, basin, record, version)?,
    }
    Ok(id)
}

/// Says why people's data are kept and until when: by the rule of the purpose from today, unless a day is given.
/// Gives how many there were.
///
/// # Errors
/// When one of them is not there; then none is changed by whoever undoes the transaction.
pub fn assign_retention(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    people: &[PersonId],
    purpose: Purpose,
    until: Option<Date>,
) -> Result<usize, ActionError> {
    let basin = may.scope();
    let until = until.unwrap_or_else(|| retain_until(purpose, tx.today()));
    changed(tx, basin)?;
    for id in people {
        needs(tx, basin, (*id).into())?;
        tx.exec(RETAIN, &[&basin, id, &purpose, &until])?;
        let data = json!({"purpose": purpose.code(), "retain_until": until.to_string()});
        tx.journal(Some(basin.id()), may.actor(), "person.retained", Record::from(*id).subject(), &data)?;
    }
    Ok(people.len())
}
