//! How a file was read, as a table to take out: each value with the place it was found at and what becomes of it.

use super::said;
use crate::actions::import;
use crate::id::OfferImportId;
use crate::import::Record;
use crate::permissions::ImportOffers;
use axum::response::Response;
use navette_documents::{Cell, Column, Kind, Table};
use navette_network::pages::export;
use navette_web::{Key, May, Shell, Visit};

/// `GET /offres/imports/{id}/lecture.csv`, `.xlsx`, `.ods`: as the file would come in now.
pub(super) async fn reading(visit: Visit, Key(id): Key<OfferImportId>) -> Response {
    let extension = export::extension(&visit.path);
    visit
        .read(move |c, may: &May<ImportOffers>, shell| {
            let format = export::format(&extension)?;
            let open = import::open(c, may.scope(), id).map_err(|error| said::failure(&shell, error))?;
            let plan =
                import::preview(c, may.scope(), &open).map_err(|error| said::failure(&shell, error))?;
            let column =
                |key: &'static str| Column::new(key, shell.tc("offers-imports-csv-", key), Kind::Text);
            let columns = ["place", "title", "fate", "from", "field", "found", "before", "after", "remark"];
            let table = Table {
                title: shell.t("offers-imports-reading").to_owned(),
                columns: columns.map(column).into(),
                rows: plan.records.iter().flat_map(|record| rows(&shell, record)).collect::<Vec<_>>(),
            };
            export::file(&shell, table, format, "lecture")
        })
        .await
}

/// The rows of one line or document: why it does not come in, each value, what was odd.
fn rows<'r>(shell: &Shell, record: &'r Record) -> Vec<Vec<Cell<'r>>> {
    let begin = || -> Vec<Cell<'r>> {
        vec![
            Cell::text(record.place.as_str()),
            Cell::text(record.title.as_str()),
            Cell::text(shell.tc("offers-imports-fate-", record.fate.code())),
        ]
    };
    let mut rows = Vec::new();
    for (from, fact, found) in &record.mapped {
        let change = record.changes.iter().find(|change| change.fact == *fact);
        let value = |value: Option<&String>| {
            Cell::text(value.map(|value| said::value(shell, fact, value)).unwrap_or_default())
        };
        let mut row = begin();
        row.push(Cell::text(from.as_str()));
        row.push(Cell::text(said::fact(shell, fact)));
        row.push(Cell::text(found.as_str()));
        row.push(value(change.and_then(|change| change.before.as_ref())));
        row.push(value(change.and_then(|change| change.after.as_ref())));
        row.push(Cell::text(""));
        rows.push(row);
    }
    for oddity in record.oddities() {
        let mut row = begin();
        row.extend(["", "", "", "", ""].map(Cell::text));
        let what = said::what(shell, &oddity);
        let mut odd = said::odd(shell, &oddity.code);
        let mend = if oddity.among.is_empty() { String::new() } else { said::mend(shell, &oddity) };
        for more in [what, mend].into_iter().filter(|more| !more.is_empty()) {
            odd = format!("{odd} – {more}");
        }
        row.push(Cell::text(odd));
        rows.push(row);
    }
    rows
}
