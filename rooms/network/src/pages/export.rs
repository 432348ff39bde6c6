//! A list taken out as a file.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use navette_documents::out::to_bytes;
use navette_documents::{Cell, Format, Options, Table};
use navette_web::{Failure, Shell};

/// What an address ends with, after its last dot and before its question.
pub fn extension(address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    path.rsplit('.').next().unwrap_or_default().to_owned()
}

/// The format that an address ends with: `csv`, `xlsx`, `ods`.
///
/// # Errors
/// When it is none of them: there is no such page.
pub fn format(extension: &str) -> Result<Format, Failure> {
    Format::from_extension(extension).ok_or(Failure::NotFound)
}

/// The table as a file named `name-2026-09-07.csv`.
///
/// # Errors
/// When it cannot be written, which is a fault of ours.
pub fn file<'a, R>(shell: &Shell, table: Table<R>, format: Format, name: &str) -> Result<Response, Failure>
where
    R: IntoIterator<Item = Vec<Cell<'a>>>,
{
    let options = Options::office(shell.t("web-yes"), shell.t("web-no"));
    let bytes = to_bytes(table, format, &options).map_err(|error| Failure::Fault(error.to_string()))?;
    let disposition = format!("attachment; filename=\"{name}-{}.{}\"", shell.today, format.extension());
    let headers =
        [(header::CONTENT_TYPE, format.media_type().to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, bytes).into_response())
}
