//! Reading a spreadsheet of any make: recognised by content, never by name, and within limits.

mod cfb;
mod csv;
mod error;
mod geojson;
mod limits;
mod ods;
mod recognise;
mod text;
mod xls;
mod xlsx;
mod xml;

pub use error::{Culprit, Limit, ReadError};
pub use limits::Limits;
pub(crate) use limits::{Budget, gunzip, unzip};
pub use recognise::Make;
pub use text::{Encoding, Separator};

use crate::sheet::Sheet;

/// A file read into sheets.
#[derive(Clone, Debug)]
pub struct Workbook {
    /// What the file turned out to be.
    pub make: Make,
    /// The sheets, in the order of the file; hidden ones included.
    pub sheets: Vec<Sheet>,
    /// Things worth telling about the file as a whole.
    pub notes: Vec<Note>,
}

/// Something worth telling about a whole file.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub enum Note {
    /// The text of a CSV is in this encoding.
    Encoding(Encoding),
    /// More than one byte order mark came first.
    ManyMarks(usize),
    /// Cells of a CSV are separated by this character.
    Separator(Separator),
    /// So many bytes did not fit the encoding and are shown as `�`.
    UnreadableBytes(usize),
    /// Accents were damaged before the file reached us (`Ã©` for `é`): so many texts.
    DamagedAccents(usize),
    /// A quotation mark opened at this line was never closed; it was read as an ordinary character.
    UnclosedQuote(u32),
    /// The coordinates are in this reference system rather than in degrees.
    ReferenceSystem(String),
    /// So many values were `NaN` or infinite, and are left empty.
    NotANumber(usize),
    /// This sheet could not be read and was left out.
    SheetLeftOut(String),
}

impl Workbook {
    /// Read a file with the ordinary [`Limits`]. `name_hint` only decides where the content cannot (`.tsv`).
    ///
    /// # Errors
    /// [`ReadError`] says what the file is instead, or where it is damaged.
    pub fn read(bytes: &[u8], name_hint: &str) -> Result<Self, ReadError> {
        Self::read_within(bytes, name_hint, &Limits::default())
    }

    /// Read a file with given limits; see [`Workbook::read`].
    ///
    /// # Errors
    /// As [`Workbook::read`].
    pub fn read_within(bytes: &[u8], name_hint: &str, limits: &Limits) -> Result<Self, ReadError> {
        if bytes.len() > limits.bytes {
            return Err(ReadError::TooLarge { limit: Limit::Bytes, most: limits.bytes as u64 });
        }
        let mut budget = Budget::new(limits);
        let make = recognise::make_of(bytes, &mut budget)?;
        let unpacked;
        let (bytes, inner) = if make == Make::Gzip {
            unpacked = limits::gunzip(bytes, limits)?;
            (unpacked.as_slice(), recognise::make_of(&unpacked, &mut budget)?)
        } else {
            (bytes, make)
        };
        let mut notes = Vec::new();
        let sheets = match inner {
            Make::Csv => csv::read(bytes, name_hint, &mut budget, &mut notes)?,
            Make::GeoJson => geojson::read(bytes, &mut budget, &mut notes)?,
            Make::Xlsx => guarded(|| xlsx::read(bytes, &mut budget, &mut notes))?,
            Make::Xls => guarded(|| xls::read(bytes, &mut budget, &mut notes))?,
            Make::Ods => ods::read(bytes, &mut budget)?,
            Make::Gzip => return Err(ReadError::NotATable(Culprit::Archive)),
        };
        if sheets.iter().all(|sheet| sheet.row_count() == 0) {
            return Err(ReadError::Empty);
        }
        Ok(Self { make: inner, sheets, notes })
    }
}

/// Run a third-party reader so that a panic inside it, on bytes no one foresaw, is a damaged file and not a crash.
fn guarded<T>(reader: impl FnOnce() -> Result<T, ReadError>) -> Result<T, ReadError> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(reader))
        .unwrap_or(Err(ReadError::Damaged { part: String::new() }))
}
