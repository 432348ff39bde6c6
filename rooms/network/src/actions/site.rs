//! Adding a site that no register told of.

use super::ActionError;
use crate::code::{Cycle, Kind};
use crate::field::{FieldError, FieldKind, Parsed, find, parse};
use crate::id::{Record, SchoolId, SiteId};
use crate::permissions::EditNetwork;
use crate::store;
use crate::version::changed;
use navette_belgium::FaseNumber;
use navette_belgium::text::name_key;
use navette_database::{Tx, statements};
use navette_web::May;
use serde_json::json;

/// What a new site needs; the rest is edited on its sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewSite<'a> {
    /// Its school, when it is known here.
    pub school: Option<SchoolId>,
    /// Else the school's FASE number or whole name, as typed; a name that nobody has makes a new school.
    pub school_typed: &'a str,
    /// Name, as typed.
    pub name: &'a str,
    /// FASE number of the site, as typed; may be empty.
    pub fase: &'a str,
    /// Street and number, as typed; may be empty.
    pub address: &'a str,
    /// Commune, as typed; may be empty.
    pub commune: &'a str,
    /// The years it teaches.
    pub cycle: Cycle,
    /// Whether it gives special education.
    pub special: bool,
}

statements! {
    /// The school of a FASE number or, without one, of a name.
    SCHOOL_OF = "SELECT id FROM school WHERE basin_id = ?1 AND (fase = ?2 OR (?2 = '' AND name_key = ?3))
                 ORDER BY id LIMIT 1";
    /// Adds a school.
    ADD_SCHOOL = "INSERT INTO school (id, basin_id, name, name_key, commune, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    /// Adds a site.
    ADD = "INSERT INTO site (id, basin_id, school_id, fase, name, name_key, address, commune, compulsory, special, cycle,
             created_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
}

/// Adds a site, with its school when nobody knew it.
///
/// # Errors
/// With the field that is not good, and why.
pub fn create_site(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    new: &NewSite<'_>,
) -> Result<SiteId, ActionError> {
    let basin = may.scope();
    let text = |field: &'static str, value: &str| {
        let kind = find(Kind::Site, field).map_or(FieldKind::Name, |field| field.kind);
        match parse(kind, value) {
            Ok(Parsed::Text(text)) => Ok(Some(text)),
            Ok(_) => Ok(None),
            Err(why) => Err(ActionError::field(field, why)),
        }
    };
    let name = text("name", new.name)?.unwrap_or_default();
    let address = text("address", new.address)?;
    let commune = text("commune", new.commune)?;
    let fase = match new.fase.trim() {
        "" => None,
        typed => {
            let number = typed.parse::<FaseNumber>();
            Some(number.map_err(|why| ActionError::field("fase", FieldError::Number(why)))?.to_string())
        }
    };
    let version = changed(tx, basin)?;
    let school = match new.school {
        Some(id) => store::school::find(tx, basin, id)?.ok_or(ActionError::NotFound)?.id,
        None => school_of(tx, may, new.school_typed, commune.as_deref(), version)?,
    };
    let (id, now) = (SiteId(tx.new_id()), tx.now());
    let compulsory = new.cycle != Cycle::Other;
    let key = name_key(&name);
    let written = tx.exec(
        ADD,
        &[
            &id,
            &basin,
            &school,
            &fase,
            &name,
            &key,
            &address,
            &commune,
            &compulsory,
            &new.special,
            &new.cycle,
            &now,
        ],
    );
    match written {
        Ok(_) => {}
        Err(error) if error.duplicate().is_some() => {
            return Err(ActionError::field("fase", FieldError::Taken));
        }
        Err(error) => return Err(error.into()),
    }
    let record = Record::from(id);
    for (field, there) in [("name", true), ("address", address.is_some()), ("commune", commune.is_some())] {
        if there {
            store::source::mark_typed(tx, record, field)?;
        }
    }
    tx.journal(Some(basin.id()), may.actor(), "site.created", record.subject(), &json!({"name": name}))?;
    store::search::refresh_record(tx, basin, record, version)?;
    super::reach::refresh_reach(tx, basin, id)?;
    Ok(id)
}

/// The school that was typed, made when nobody has that name.
fn school_of(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    typed: &str,
    commune: Option<&str>,
    version: i64,
) -> Result<SchoolId, ActionError> {
    let basin = may.scope();
    let refuse = |why| Err(ActionError::field("school", why));
    let name = match parse(FieldKind::Name, typed) {
        Ok(Parsed::Text(name)) => name,
        Ok(_) => return refuse(FieldError::Empty),
        Err(why) => return refuse(why),
    };
    let number = name.parse::<FaseNumber>().map(|number| number.to_string()).unwrap_or_default();
    let key = name_key(&name);
    if let Some((id,)) = tx.one::<(SchoolId,)>(SCHOOL_OF, &[&basin, &number, &key])? {
        return Ok(id);
    }
    // A number that nobody has is a slip of the finger, not a name.
    if !number.is_empty() {
        return refuse(FieldError::Unknown);
    }
    let (id, now) = (SchoolId(tx.new_id()), tx.now());
    tx.exec(ADD_SCHOOL, &[&id, &basin, &name, &key, &commune, &now])?;
    let record = Record::from(id);
    store::source::mark_typed(tx, record, "name")?;
    tx.journal(Some(basin.id()), may.actor(), "school.created", record.subject(), &json!({"name": name}))?;
    store::search::refresh_record(tx, basin, record, version)?;
    Ok(id)
}
