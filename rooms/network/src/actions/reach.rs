//! The reach of sites, computed anew when facts change and every night.

use crate::code::{Kind, OrganisationKind};
use crate::id::{Record, SiteId};
use crate::reach::reach;
use crate::store::fact::{self, FactRow};
use navette_database::{BasinScope, Error, Tx};

/// Computes the reach of a site anew.
///
/// # Errors
/// When the base refuses.
pub fn refresh_reach(tx: &mut Tx<'_>, basin: BasinScope, site: SiteId) -> Result<(), Error> {
    let rows: Vec<FactRow> = fact::of_site(tx, basin, site)?.into_iter().collect();
    keep_all(tx, basin, &rows).map(|_| ())
}

/// Computes the reach of every site of the basin anew; gives how many changed. For the night and after imports.
///
/// # Errors
/// When the base refuses.
pub fn refresh_all_reach(tx: &mut Tx<'_>, basin: BasinScope) -> Result<usize, Error> {
    let rows = fact::of_all(tx, basin)?;
    keep_all(tx, basin, &rows)
}

/// Computes anew what depends on the facts around a record: a site's or its school's reach, those where a person works,
/// an operator's last contact.
///
/// # Errors
/// When the base refuses.
pub fn refresh_around(tx: &mut Tx<'_>, basin: BasinScope, record: Record) -> Result<(), Error> {
    match record.kind {
        Kind::Site => refresh_reach(tx, basin, SiteId(record.id)),
        Kind::School => {
            let rows = fact::of_school(tx, basin, record.id)?;
            keep_all(tx, basin, &rows).map(|_| ())
        }
        Kind::Operator => fact::refresh_operator(tx, basin, record.id),
        Kind::Person => {
            for (kind, id) in fact::organisations_of_person(tx, basin, record.id)? {
                match kind {
                    OrganisationKind::Site | OrganisationKind::School => {
                        refresh_around(tx, basin, Record::organisation(kind, id))?;
                    }
                    OrganisationKind::Board | OrganisationKind::Operator => {}
                }
            }
            for operator in fact::operators_of_person(tx, basin, record.id)? {
                fact::refresh_operator(tx, basin, operator)?;
            }
            Ok(())
        }
        Kind::Board => Ok(()),
    }
}

fn keep_all(tx: &mut Tx<'_>, basin: BasinScope, rows: &[FactRow]) -> Result<usize, Error> {
    let (today, months) = (tx.today(), fact::dormant_after_months(tx, basin)?);
    let mut changed = 0;
    for row in rows {
        let facts = row.facts();
        let stage = reach(&facts, today, months);
        if (stage, facts.last_contact) != (row.reach, row.last_contact_on) {
            fact::keep(tx, basin, row.site_id, stage, facts.last_contact)?;
            changed += 1;
        }
    }
    Ok(changed)
}
