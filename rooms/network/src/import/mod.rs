//! Imports: a file is read, recognised, compared with what is known, shown, applied in one transaction, and can be undone.
//!
//! ```text
//! bytes ─ Workbook ─ Mapping (guessed, corrected, remembered) ─ Plan (pure: new, changed, absent, anomalies) ─ apply ─ undo
//! ```
//!
//! - The plan knows neither the base nor the clock: it compares the lines of the file with rows read beforehand.
//! - Nothing is ever deleted because a file leaves it out: a site becomes "to confirm closed", and opens again when it is
//!   back. A field that a person typed is left alone, and the difference is told.
//! - Applying computes the plan again inside the transaction, so that what is written is true at that moment; the same
//!   file applied again writes nothing.
//! - Undoing takes back each change that is still as the import left it. What someone has changed, or leans on, since
//!   then is kept and listed. When a later import changed the same rows, that one has to be undone first.

mod anomaly;
mod apply;
mod boundaries;
mod classes;
mod clean;
mod fields;
mod file;
mod ise;
mod known;
mod likeness;
mod operators;
mod operators_match;
mod organisations;
mod outcome;
mod people;
mod people_match;
mod places;
mod plan;
mod recognise;
mod register;
mod run;
mod schools;
mod setting;
mod undo;
mod value;
mod waiting;

pub use anomaly::{Anomaly, Kind as AnomalyKind};
pub use fields::{Field, FileKind};
pub use outcome::{ImportError, ImportRunId, Outcome, Refusal, Run, Upload, main_kind};
pub use places::{Places, geometry, polygons, stored_commune};
pub use plan::{Fate, FieldChange, Plan, Record, RecordKind, Tally};
pub use recognise::{Mapping, by_hand, recognise};
pub(crate) use run::ALL as RUN_STATEMENTS;
pub use run::{apply, correct, find, import_everywhere, import_now, list, preview, read, receive};
pub(crate) use setting::Setting;
pub use setting::{Answers, Origin};
pub(crate) use undo::ALL as UNDO_STATEMENTS;
pub use undo::{Kept, KeptReason, Undone, undo};
pub(crate) use value::TABLES;
pub use value::{ColumnType, Table, Val};
pub(crate) use waiting::ALL as WAITING_STATEMENTS;
pub use waiting::{discard, knows_zone, meanings, open, samples};

#[cfg(test)]
mod tests;

/// The anomalies of an import counted, for tests that print them.
#[cfg(test)]
fn run_counts(done: &Outcome) -> std::collections::BTreeMap<AnomalyKind, usize> {
    done.anomalies.iter().fold(Default::default(), |mut counts, anomaly| {
        *counts.entry(anomaly.kind).or_default() += 1;
        counts
    })
}
