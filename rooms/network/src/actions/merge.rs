//! Making two records one, field by field, and parting them again.

use super::edit::{put, read};
use super::reach::refresh_around;
use super::{ActionError, needs};
use crate::code::Kind;
use crate::field::{Field, Parsed, fields, find, parse};
use crate::id::{MergeId, Record};
use crate::permissions::MergeRecords;
use crate::store;
use crate::store::merge::Memory;
use crate::version::changed;
use navette_database::{BasinScope, Tx, Uuid};
use navette_web::May;
use serde_json::{Map, Value, json};

/// A field that stands differently on two records, side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideBySide {
    /// The field's name.
    pub field: &'static str,
    /// On the record that is to stay.
    pub kept: Option<String>,
    /// On the one that is to go.
    pub gone: Option<String>,
    /// Whether the value of the one that goes is proposed: the other has none.
    pub propose_gone: bool,
}

/// Every field of two records side by side, in the order of the sheet.
///
/// # Errors
/// When one of them is not there.
pub fn side_by_side(
    c: &mut navette_database::Conn<'_>,
    basin: BasinScope,
    kept: Record,
    gone: Record,
) -> Result<Vec<SideBySide>, ActionError> {
    needs(c, basin, kept)?;
    needs(c, basin, gone)?;
    let mut all = Vec::new();
    for field in fields(kept.kind) {
        let (kept, gone) = (read(c, basin, kept, field)?, read(c, basin, gone, field)?);
        let propose_gone = kept.is_none() && gone.is_some();
        all.push(SideBySide { field: field.name, kept, gone, propose_gone });
    }
    Ok(all)
}

/// Makes two operators or two people one. `kept` stays; of the fields named in `from_gone` it takes the other's values.
/// All functions, interactions, tags, sources, domains and communes of `gone` follow; its row stays and says where it
/// went.
///
/// # Errors
/// When one is not there, they are not two of a kind that can be merged, or a field is unknown.
pub fn merge(
    tx: &mut Tx<'_>,
    may: &May<MergeRecords>,
    kept: Record,
    gone: Record,
    from_gone: &[&str],
) -> Result<MergeId, ActionError> {
    let basin = may.scope();
    if kept.kind != gone.kind || kept.id == gone.id || !matches!(kept.kind, Kind::Operator | Kind::Person) {
        return Err(ActionError::NotFound);
    }
    let chosen: Option<Vec<&'static Field>> = from_gone.iter().map(|name| find(kept.kind, name)).collect();
    let chosen = chosen.ok_or(ActionError::UnknownField)?;
    let version = changed(tx, basin)?;
    needs(tx, basin, kept)?;
    needs(tx, basin, gone)?;
    let kept_before = snapshot(tx, basin, kept)?;
    let gone_before = snapshot(tx, basin, gone)?;
    let since = [status_since(tx, basin, kept)?, status_since(tx, basin, gone)?];
    let moved = store::merge::follow(tx, kept.kind, gone.id, kept.id)?;
    let mut values: Vec<(&'static Field, Parsed)> = Vec::new();
    for field in chosen {
        let value = exact(tx, basin, gone, field)?;
        values.push((field, reparse(field, value.as_deref())));
    }
    // A number is of one record at a time: the one that goes lets go of it first.
    if values.iter().any(|(field, _)| field.name == "enterprise_number") {
        put_as_is(tx, basin, gone, "enterprise_number", &Parsed::Nothing)?;
    }
    // Both ends of a mandate are judged together: the end goes, then the beginning is written, then the end.
    if values.iter().any(|(field, _)| field.name.starts_with("member_")) {
        let needed = ["member_since", "member_until"];
        let target: Vec<(&'static Field, Parsed)> = needed
            .iter()
            .filter_map(|name| find(kept.kind, name))
            .map(|field| {
                let from = if values.iter().any(|(f, _)| f.name == field.name) { gone } else { kept };
                Ok((field, reparse(field, exact(tx, basin, from, field)?.as_deref())))
            })
            .collect::<Result<_, ActionError>>()?;
        put_as_is(tx, basin, kept, "member_until", &Parsed::Nothing)?;
        values.retain(|(field, _)| !field.name.starts_with("member_"));
        values.extend(target);
    }
    for (field, parsed) in &values {
        put(tx, basin, kept, field, parsed)?;
    }
    store::merge::set_gone(tx, basin, kept.kind, gone.id, Some(kept.id))?;
    let with_since = |mut before: Map<String, Value>, since: &Option<String>| {
        before.insert("status_since".into(), json!(since));
        Value::Object(before)
    };
    let memory = Memory {
        kind: kept.kind,
        kept_id: kept.id,
        gone_id: gone.id,
        kept_before: with_since(kept_before, &since[0]),
        gone_before: with_since(gone_before, &since[1]),
        moved,
        parted_at: None,
    };
    let id = store::merge::keep(tx, basin, &memory, may.who().account)?;
    journal(tx, may, "merged", &memory, id)?;
    after(tx, basin, kept, gone, version)?;
    Ok(id)
}

/// Parts two records that were merged: each has again the fields and all that hung on it. What was hung on the merged
/// record since stays with the one that was kept.
///
/// # Errors
/// [`ActionError::NothingToUndo`] when they were parted already, or one took part in a later merge: part that first.
pub fn part(tx: &mut Tx<'_>, may: &May<MergeRecords>, id: MergeId) -> Result<(), ActionError> {
    let basin = may.scope();
    let version = changed(tx, basin)?;
    let memory = store::merge::recall(tx, basin, id)?.ok_or(ActionError::NotFound)?;
    let later = store::merge::has_later(tx, basin, id, memory.kept_id, memory.gone_id)?;
    if memory.parted_at.is_some() || later {
        return Err(ActionError::NothingToUndo);
    }
    let (kept, gone) = (Record::new(memory.kind, memory.kept_id), Record::new(memory.kind, memory.gone_id));
    restore(tx, basin, kept, &memory.kept_before)?;
    restore(tx, basin, gone, &memory.gone_before)?;
    store::merge::set_gone(tx, basin, memory.kind, gone.id, None)?;
    store::merge::bring_back(tx, memory.kind, gone.id, kept.id, &memory.moved)?;
    store::merge::parted(tx, basin, id)?;
    journal(tx, may, "parted", &memory, id)?;
    after(tx, basin, kept, gone, version)
}

/// Says that two records are two: they are not proposed again.
///
/// # Errors
/// When one of them is not there.
pub fn dismiss_duplicate(
    tx: &mut Tx<'_>,
    may: &May<MergeRecords>,
    a: Record,
    b: Record,
) -> Result<(), ActionError> {
    let basin = may.scope();
    changed(tx, basin)?;
    needs(tx, basin, a)?;
    needs(tx, basin, b)?;
    if store::duplicate::dismiss(tx, basin, a.kind, a.id, b.id)? {
        let verb = format!("{}.told_apart", a.kind);
        tx.journal(Some(basin.id()), may.actor(), &verb, a.subject(), &json!({"other": b.id}))?;
    }
    Ok(())
}

fn journal(
    tx: &mut Tx<'_>,
    may: &May<MergeRecords>,
    what: &str,
    memory: &Memory,
    id: MergeId,
) -> Result<(), ActionError> {
    let (verb, scope) = (format!("{}.{what}", memory.kind), may.scope());
    for (subject, other) in [(memory.kept_id, memory.gone_id), (memory.gone_id, memory.kept_id)] {
        let subject = Record::new(memory.kind, subject).subject();
        let data = json!({"merge": id.0, "other": other, "kept": memory.kept_id});
        tx.journal(Some(scope.id()), may.actor(), &verb, subject, &data)?;
    }
    Ok(())
}

fn after(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    kept: Record,
    gone: Record,
    version: i64,
) -> Result<(), ActionError> {
    for record in [kept, gone] {
        store::search::refresh_record(tx, basin, record, version)?;
        refresh_around(tx, basin, record)?;
    }
    Ok(())
}

/// A value as text from which the very same value is read back; the engines round degrees when they write them.
fn exact(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    record: Record,
    field: &Field,
) -> Result<Option<String>, ActionError> {
    if (record.kind, field.name) != (Kind::Operator, "position") {
        return read(tx, basin, record, field);
    }
    let operator = store::operator::find(tx, basin, crate::id::OperatorId(record.id))?;
    Ok(operator.and_then(|o| Some(format!("{}, {}", o.latitude?, o.longitude?))))
}

/// Every field of a record, as text.
fn snapshot(tx: &mut Tx<'_>, basin: BasinScope, record: Record) -> Result<Map<String, Value>, ActionError> {
    let mut all = Map::new();
    for field in fields(record.kind) {
        all.insert(field.name.to_owned(), json!(exact(tx, basin, record, field)?));
    }
    Ok(all)
}

/// Puts every field of a record back as it was.
fn restore(tx: &mut Tx<'_>, basin: BasinScope, record: Record, before: &Value) -> Result<(), ActionError> {
    // The ends of a mandate hold each other, and a number must be let go before another takes it.
    for name in ["member_until", "enterprise_number"] {
        if record.kind == Kind::Operator {
            put_as_is(tx, basin, record, name, &Parsed::Nothing)?;
        }
    }
    for field in fields(record.kind) {
        let value = before.get(field.name).and_then(Value::as_str);
        if exact(tx, basin, record, field)?.as_deref() != value {
            let parsed = reparse(field, value);
            put_as_is(tx, basin, record, field.name, &parsed)?;
        }
    }
    let since = before.get("status_since").and_then(Value::as_str);
    set_status_since(tx, basin, record, since)?;
    Ok(())
}

/// Writes a stored value without judging it again.
fn put_as_is(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    record: Record,
    name: &str,
    parsed: &Parsed,
) -> Result<(), ActionError> {
    match find(record.kind, name) {
        Some(field) => super::edit::write(tx, basin, record, field, parsed).map(|_| ()),
        None => Ok(()),
    }
}

/// A stored value, for writing it elsewhere: as it stands, even if it would be refused today.
fn reparse(field: &Field, value: Option<&str>) -> Parsed {
    match value {
        None => Parsed::Nothing,
        Some(value) => {
            parse(field.kind, value).ok().filter(is_same(value)).unwrap_or_else(|| Parsed::Text(value.into()))
        }
    }
}

/// Reading must not mend what is stored: an un-merge gives back the very same rows.
fn is_same(value: &str) -> impl Fn(&Parsed) -> bool {
    move |parsed| match parsed {
        Parsed::Text(text) => text == value,
        _ => true,
    }
}

fn status_since(tx: &mut Tx<'_>, basin: BasinScope, record: Record) -> Result<Option<String>, ActionError> {
    if record.kind != Kind::Operator {
        return Ok(None);
    }
    let operator = store::operator::find(tx, basin, crate::id::OperatorId(record.id))?;
    Ok(operator.and_then(|operator| operator.status_since).map(|day| day.to_string()))
}

fn set_status_since(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    record: Record,
    since: Option<&str>,
) -> Result<(), ActionError> {
    if record.kind == Kind::Operator {
        let day = since.and_then(|day| day.parse::<jiff::civil::Date>().ok());
        store::operator::set_status_since(tx, basin, record.id, day)?;
    }
    Ok(())
}

/// Where a record that was merged away went, through as many merges as there were; itself when it was not.
///
/// # Errors
/// When the base cannot be read.
pub fn where_now(
    c: &mut navette_database::Conn<'_>,
    basin: BasinScope,
    record: Record,
) -> Result<Option<Record>, ActionError> {
    let mut at = record;
    // Merges follow each other, so two steps suffice; a limit keeps a damaged base from turning in a circle.
    for _ in 0..16 {
        let next: Option<Option<Uuid>> = match at.kind {
            Kind::Operator => store::operator::find(c, basin, crate::id::OperatorId(at.id))?
                .map(|o| o.merged_into.map(|id| id.0)),
            Kind::Person => store::person::find(c, basin, crate::id::PersonId(at.id))?
                .map(|p| p.merged_into.map(|id| id.0)),
            _ => return Ok(needs(c, basin, at).is_ok().then_some(at)),
        };
        match next {
            None => return Ok(None),
            Some(None) => return Ok(Some(at)),
            Some(Some(id)) => at = Record::new(at.kind, id),
        }
    }
    Ok(None)
}
