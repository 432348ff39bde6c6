//! Editing one field of a record.

use super::{ActionError, needs};
use crate::code::Kind;
use crate::field::{Field, FieldError, Parsed, find, parse};
use crate::id::{OperatorId, Record};
use crate::permissions::EditNetwork;
use crate::store;
use crate::version::changed;
use navette_belgium::text::name_key;
use navette_database::{Actor, BasinScope, Conn, Error, ToValue, Tx, statements};
use navette_web::May;
use serde_json::json;

/// What an edit did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The field.
    pub field: &'static str,
    /// Its value before, as text.
    pub before: Option<String>,
    /// Its value now, as text.
    pub after: Option<String>,
    /// Whether the field was not marked as typed before.
    pub newly_typed: bool,
}

statements! {
    /// A person's names.
    NAMES = "SELECT given_name, family_name FROM person WHERE basin_id = ?1 AND id = ?2";
    /// Writes a person's names with their key.
    WRITE_NAMES = "UPDATE person SET given_name = ?3, family_name = ?4, name_key = ?5 WHERE basin_id = ?1 AND id = ?2";
}

/// Edits a field of any record: the field is then marked as typed, so that imports leave it alone.
///
/// # Errors
/// With the reason why not.
pub fn edit_field(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    record: Record,
    field: &str,
    value: &str,
) -> Result<Edited, ActionError> {
    edit_as(tx, may.scope(), may.actor(), record, field, value)
}

/// The same for whoever was found to have the right: also a contact on their own sheet.
pub(super) fn edit_as(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    actor: Actor,
    record: Record,
    field: &str,
    value: &str,
) -> Result<Edited, ActionError> {
    let field = find(record.kind, field).ok_or(ActionError::UnknownField)?;
    let parsed = parse(field.kind, value).map_err(|why| ActionError::field(field.name, why))?;
    let version = changed(tx, basin)?;
    needs(tx, basin, record)?;
    let mut edited = put(tx, basin, record, field, &parsed)?;
    if edited.before == edited.after {
        return Ok(edited);
    }
    edited.newly_typed = store::source::mark_typed(tx, record, field.name)?;
    let verb = format!("{}.edited", record.kind);
    let data = json!({"field": field.name, "before": edited.before, "after": edited.after, "newly_typed": edited.newly_typed});
    tx.journal(Some(basin.id()), actor, &verb, record.subject(), &data)?;
    store::search::refresh_record(tx, basin, record, version)?;
    Ok(edited)
}

/// Writes a value that was read, and tells before and after as they stand in the base.
pub(super) fn put(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    record: Record,
    field: &'static Field,
    parsed: &Parsed,
) -> Result<Edited, ActionError> {
    check(tx, basin, record, field, parsed)?;
    write(tx, basin, record, field, parsed)
}

/// Writes a value, whatever its neighbours say, and tells before and after as they stand in the base.
pub(super) fn write(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    record: Record,
    field: &'static Field,
    parsed: &Parsed,
) -> Result<Edited, ActionError> {
    let before = read(tx, basin, record, field)?;
    let given: [&dyn ToValue; 2] = [&basin, &record.id];
    let written = match parsed {
        _ if matches!(field.name, "given_name" | "family_name") => {
            write_names(tx, basin, record, field, parsed)
        }
        _ if field.name == "status" => {
            let since = tx.today();
            let Parsed::Text(status) = parsed else {
                return Err(ActionError::field("status", FieldError::Empty));
            };
            tx.exec(field.write, &[given[0], given[1], status, &since])
        }
        Parsed::Text(text) if field.name == "name" => {
            tx.exec(field.write, &[given[0], given[1], text, &name_key(text)])
        }
        Parsed::Nothing if field.name == "position" => {
            tx.exec(field.write, &[given[0], given[1], &None::<f64>, &None::<f64>])
        }
        Parsed::Nothing => tx.exec(field.write, &[given[0], given[1], &None::<String>]),
        Parsed::Text(text) => tx.exec(field.write, &[given[0], given[1], text]),
        Parsed::Day(day) => tx.exec(field.write, &[given[0], given[1], day]),
        Parsed::Position(north, east) => tx.exec(field.write, &[given[0], given[1], north, east]),
    };
    match written {
        Ok(_) => {}
        Err(error) if error.duplicate().is_some() => {
            return Err(ActionError::field(field.name, FieldError::Taken));
        }
        Err(error) => return Err(error.into()),
    }
    let after = read(tx, basin, record, field)?;
    Ok(Edited { field: field.name, before, after, newly_typed: false })
}

/// The value of a field, as text.
pub(super) fn read(
    c: &mut Conn<'_>,
    basin: BasinScope,
    record: Record,
    field: &Field,
) -> Result<Option<String>, ActionError> {
    let row = c.one::<(Option<String>,)>(field.read, &[&basin, &record.id])?;
    row.map(|row| row.0).ok_or(ActionError::NotFound)
}

/// What a field has to agree on with its neighbours.
fn check(
    c: &mut Conn<'_>,
    basin: BasinScope,
    record: Record,
    field: &'static Field,
    parsed: &Parsed,
) -> Result<(), ActionError> {
    let refuse = |why| Err(ActionError::field(field.name, why));
    match (record.kind, field.name) {
        (Kind::Person, "family_name" | "source") if *parsed == Parsed::Nothing => refuse(FieldError::Empty),
        (Kind::Operator, "enterprise_number") => {
            let Parsed::Text(number) = parsed else { return Ok(()) };
            match store::operator::by_number(c, basin, number)? {
                Some(other) if other.0 != record.id => refuse(FieldError::Taken),
                _ => Ok(()),
            }
        }
        (Kind::Operator, "member_since" | "member_until") => {
            let Some(operator) = store::operator::find(c, basin, OperatorId(record.id))? else {
                return Err(ActionError::NotFound);
            };
            let typed = if let Parsed::Day(day) = parsed { Some(*day) } else { None };
            let (since, until) = if field.name == "member_since" {
                (typed, operator.member_until)
            } else {
                (operator.member_since, typed)
            };
            let ordered = until.is_none_or(|until| since.is_some_and(|since| since <= until));
            if ordered { Ok(()) } else { refuse(FieldError::Inconsistent) }
        }
        _ => Ok(()),
    }
}

fn write_names(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    record: Record,
    field: &Field,
    parsed: &Parsed,
) -> Result<u64, Error> {
    let Some((mut given, mut family)) = tx.one::<(Option<String>, String)>(NAMES, &[&basin, &record.id])?
    else {
        return Ok(0);
    };
    let typed = if let Parsed::Text(text) = parsed { Some(text.clone()) } else { None };
    if field.name == "given_name" {
        given = typed;
    } else if let Some(typed) = typed {
        family = typed;
    }
    let key = person_key(given.as_deref(), &family);
    tx.exec(WRITE_NAMES, &[&basin, &record.id, &given, &family, &key])
}

/// The key of a person's name: family name first.
pub fn person_key(given: Option<&str>, family: &str) -> String {
    name_key(&format!("{family} {}", given.unwrap_or_default()))
}
