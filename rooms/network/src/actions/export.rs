//! Noting that people's data were taken out as a file.

use super::ActionError;
use crate::permissions::ExportPeople;
use navette_database::{Subject, Tx};
use navette_web::May;
use serde_json::json;

/// Notes that the list of people was taken out: how many, through which filters, in which format.
///
/// # Errors
/// When the base refuses.
pub fn note_people_taken_out(
    tx: &mut Tx<'_>,
    may: &May<ExportPeople>,
    count: usize,
    filters: &str,
    format: &str,
) -> Result<(), ActionError> {
    let basin = may.scope().id();
    let data = json!({"count": count, "filters": filters, "format": format});
    tx.journal(Some(basin), may.actor(), "people.exported", Subject { kind: "basin", id: basin.0 }, &data)?;
    Ok(())
}
