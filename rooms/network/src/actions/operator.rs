//! Adding an operator, and the several values it has.

use super::{ActionError, needs};
use crate::code::{Category, Domain, Kind, OperatorKind, Status};
use crate::field::{FieldError, FieldKind, Parsed, fields, find, parse};
use crate::id::{OperatorId, Record};
use crate::permissions::EditNetwork;
use crate::store;
use crate::store::leaning::Leaning;
use crate::version::changed;
use navette_belgium::Commune;
use navette_belgium::text::name_key;
use navette_database::{Actor, BasinScope, Tx, statements};
use navette_web::May;
use serde_json::json;
use std::collections::BTreeSet;

/// What a new operator needs; the rest is edited on its sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOperator<'a> {
    /// What it is.
    pub kind: OperatorKind,
    /// Name, as typed.
    pub name: &'a str,
    /// Category, by its code.
    pub category: &'a str,
    /// Enterprise number, as typed; may be empty.
    pub enterprise_number: &'a str,
}

statements! {
    /// Adds an operator.
    ADD = "INSERT INTO operator (id, basin_id, kind, name, name_key, enterprise_number, category, created_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    /// Takes an operator away on which nothing leans.
    DROP = "DELETE FROM operator WHERE basin_id = ?1 AND id = ?2";
    /// Forgets its domains.
    CLEAR_DOMAINS = "DELETE FROM operator_domain WHERE operator_id = ?1";
    /// Adds a domain.
    ADD_DOMAIN = "INSERT INTO operator_domain (operator_id, domain) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
    /// Forgets the communes it serves.
    CLEAR_COMMUNES = "DELETE FROM operator_commune WHERE operator_id = ?1";
    /// Adds a commune it serves.
    ADD_COMMUNE = "INSERT INTO operator_commune (operator_id, commune) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
}

/// Adds an operator.
///
/// # Errors
/// With the field that is not good, and why.
pub fn create_operator(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    new: &NewOperator<'_>,
) -> Result<OperatorId, ActionError> {
    let basin = may.scope();
    let text = |field: &'static str, value: &str| {
        let kind = find(crate::code::Kind::Operator, field).map_or(FieldKind::Name, |field| field.kind);
        match parse(kind, value) {
            Ok(Parsed::Text(text)) => Ok(Some(text)),
            Ok(_) => Ok(None),
            Err(why) => Err(ActionError::field(field, why)),
        }
    };
    let name = text("name", new.name)?.unwrap_or_default();
    let category = text("category", new.category)?;
    let number = text("enterprise_number", new.enterprise_number)?;
    let version = changed(tx, basin)?;
    if let Some(number) = &number
        && store::operator::by_number(tx, basin, number)?.is_some()
    {
        return Err(ActionError::field("enterprise_number", FieldError::Taken));
    }
    let (id, now) = (OperatorId(tx.new_id()), tx.now());
    tx.exec(ADD, &[&id, &basin, &new.kind, &name, &name_key(&name), &number, &category, &now])?;
    let record = Record::from(id);
    for field in ["name", "kind", "category"] {
        store::source::mark_typed(tx, record, field)?;
    }
    tx.journal(Some(basin.id()), may.actor(), "operator.created", record.subject(), &json!({"name": name}))?;
    store::search::refresh_record(tx, basin, record, version)?;
    Ok(id)
}

/// An operator as another room's import added it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// Its key.
    pub id: OperatorId,
    /// Its name.
    pub name: String,
    /// Its enterprise number.
    pub enterprise_number: Option<String>,
}

/// Why an operator that an import added stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stays {
    /// Someone changed it since.
    Changed,
    /// Something leans on it; in which tables.
    LeanedOn(Vec<String>),
}

/// What [`create_operator`] marks as typed.
const AS_CREATED: [&str; 3] = ["name", "kind", "category"];

/// Takes the operators away that an import of a source had added, when they are as they were and nothing leans on them;
/// tells why others stay. `kept_in` is the table in which the import keeps what it added. Of one that is no more there is
/// nothing to tell.
///
/// # Errors
/// When the base refuses.
pub fn take_back_operators(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    (source, kept_in): (&str, &str),
    added: &[Added],
) -> Result<Vec<Option<Stays>>, ActionError> {
    let basin = may.scope();
    let version = changed(tx, basin)?;
    let leaning = Leaning::read(tx, basin, &added.iter().map(|one| one.id.0).collect())?;
    let mut all = Vec::with_capacity(added.len());
    for one in added {
        let stays = stays(tx, basin, (source, kept_in), one, &leaning)?;
        if stays.is_none() {
            let record = Record::from(one.id);
            store::source::forget(tx, basin, record, source)?;
            tx.exec(DROP, &[&basin, &one.id])?;
            let data = json!({"name": one.name});
            tx.journal(Some(basin.id()), may.actor(), "operator.taken_back", record.subject(), &data)?;
        }
        all.push(stays);
    }
    store::search::forget_lost(tx, basin, version)?;
    Ok(all)
}

/// Why an operator that an import added stays; nothing when it may go.
fn stays(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    (source, kept_in): (&str, &str),
    added: &Added,
    leaning: &Leaning,
) -> Result<Option<Stays>, ActionError> {
    let record = Record::from(added.id);
    let Some(operator) = store::operator::find(tx, basin, added.id)? else { return Ok(None) };
    let as_added = fields(Kind::Operator).iter().all(|field| {
        let value = operator.value(field.name);
        match field.name {
            "name" => value.as_ref() == Some(&added.name),
            "enterprise_number" => value == added.enterprise_number,
            "kind" => operator.kind == OperatorKind::Legal,
            "category" => operator.category == Category::Other.code(),
            "status" => operator.status == Status::Open,
            _ => value.is_none(),
        }
    });
    let typed = store::source::typed(tx, record)?;
    if !as_added || typed.iter().any(|field| !AS_CREATED.contains(&field.as_str())) {
        return Ok(Some(Stays::Changed));
    }
    let told = store::source::keys(tx, basin, record, source)?;
    let told: Vec<String> = told.iter().map(|id| id.hyphenated().to_string()).collect();
    let own = |(table, key): &(String, String)| {
        table == kept_in || (table == "record_source" && told.contains(key))
    };
    let tables: BTreeSet<&String> =
        leaning.on(added.id.0).filter(|row| !own(row)).map(|(table, _)| table).collect();
    Ok((!tables.is_empty()).then(|| Stays::LeanedOn(tables.into_iter().cloned().collect())))
}

/// Closes an operator: it stays, with its history.
///
/// # Errors
/// When there is none, or the base refuses.
pub fn close_operator(tx: &mut Tx<'_>, may: &May<EditNetwork>, id: OperatorId) -> Result<(), ActionError> {
    super::edit::edit_field(tx, may, id.into(), "status", Status::Closed.code()).map(|_| ())
}

/// Opens an operator again.
///
/// # Errors
/// When there is none, or the base refuses.
pub fn reopen_operator(tx: &mut Tx<'_>, may: &May<EditNetwork>, id: OperatorId) -> Result<(), ActionError> {
    super::edit::edit_field(tx, may, id.into(), "status", Status::Open.code()).map(|_| ())
}

/// Says which domains an operator works in, in place of those said before.
///
/// # Errors
/// When one is none of [`Domain`].
pub fn set_operator_domains(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    id: OperatorId,
    domains: &[&str],
) -> Result<(), ActionError> {
    set_domains_as(tx, may.scope(), may.actor(), id, domains).map(|_| ())
}

/// The same for whoever was found to have the right; tells whether anything changed.
pub(super) fn set_domains_as(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    actor: Actor,
    id: OperatorId,
    domains: &[&str],
) -> Result<bool, ActionError> {
    let known: Option<Vec<Domain>> = domains.iter().map(|code| Domain::from_code(code)).collect();
    let known = known.ok_or(ActionError::field("domains", FieldError::Unknown))?;
    changed(tx, basin)?;
    needs(tx, basin, id.into())?;
    let before = store::operator::domains(tx, basin, id)?;
    tx.exec(CLEAR_DOMAINS, &[&id])?;
    for domain in known {
        tx.exec(ADD_DOMAIN, &[&id, &domain])?;
    }
    let after = store::operator::domains(tx, basin, id)?;
    if before == after {
        return Ok(false);
    }
    note_several(tx, basin, actor, id, ("domains", &before, &after))
}

/// Says which communes an operator serves, by name or NIS code, in place of those said before.
///
/// # Errors
/// When one is no commune.
pub fn set_operator_communes(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    id: OperatorId,
    communes: &[&str],
) -> Result<(), ActionError> {
    set_communes_as(tx, may.scope(), may.actor(), id, communes).map(|_| ())
}

/// The same for whoever was found to have the right; tells whether anything changed.
pub(super) fn set_communes_as(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    actor: Actor,
    id: OperatorId,
    communes: &[&str],
) -> Result<bool, ActionError> {
    let known: Result<Vec<Commune>, _> = communes.iter().map(|commune| commune.parse()).collect();
    let known = known.map_err(|_| ActionError::field("communes", FieldError::Unknown))?;
    changed(tx, basin)?;
    needs(tx, basin, id.into())?;
    let before = store::operator::communes(tx, basin, id)?;
    tx.exec(CLEAR_COMMUNES, &[&id])?;
    for commune in known {
        tx.exec(ADD_COMMUNE, &[&id, &commune.nis()])?;
    }
    let after = store::operator::communes(tx, basin, id)?;
    if before == after {
        return Ok(false);
    }
    note_several(tx, basin, actor, id, ("communes", &before, &after))
}

fn note_several(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    actor: Actor,
    id: OperatorId,
    (field, before, after): (&str, &[String], &[String]),
) -> Result<bool, ActionError> {
    let record = Record::from(id);
    store::source::mark_typed(tx, record, field)?;
    let data = json!({"field": field, "before": before, "after": after});
    // Another verb than `edited`: undo puts back single values only.
    tx.journal(Some(basin.id()), actor, "operator.chosen", record.subject(), &data)?;
    Ok(true)
}
