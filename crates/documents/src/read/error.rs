//! Why a file cannot be read, precisely enough for a page to help.

/// Why a file was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The file holds no byte, or nothing but blanks.
    #[error("the file is empty")]
    Empty,
    /// The file is locked with a password.
    #[error("the file is protected by a password")]
    Encrypted,
    /// The file is something else than a table.
    #[error("the file is not a table but {0:?}")]
    NotATable(Culprit),
    /// The bytes look like nothing known.
    #[error("unknown kind of file")]
    Unknown,
    /// A spreadsheet whose inside is broken; `part` names the piece of the file, or is empty.
    #[error("the file is damaged in {part:?}")]
    Damaged {
        /// The sheet or inner file where reading stopped.
        part: String,
    },
    /// Beyond a limit of [`super::Limits`]; `most` is the limit that was passed.
    #[error("the file is too large: more than {most} {limit:?}")]
    TooLarge {
        /// What there is too much of.
        limit: Limit,
        /// How much is accepted.
        most: u64,
    },
    /// JSON, but not a GeoJSON FeatureCollection.
    #[error("the JSON is not a collection of places (line {line})")]
    NotGeoJson {
        /// Line where reading stopped, from 1; 0 when the whole is of another kind.
        line: usize,
    },
}

/// What a file is instead of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Culprit {
    /// A PDF.
    Pdf,
    /// A picture.
    Image,
    /// A text document (Word, LibreOffice Writer, RTF).
    TextDocument,
    /// A presentation.
    Presentation,
    /// A web page, often named `.xls` by the site that made it.
    WebPage,
    /// An XML file.
    Xml,
    /// An archive that holds other files.
    Archive,
    /// A binary Excel workbook (`.xlsb`).
    BinaryWorkbook,
    /// An Apple Numbers document.
    Numbers,
    /// A database, such as SQLite or Access.
    Database,
    /// An e-mail or address card.
    Mail,
    /// A calendar.
    Calendar,
    /// Sound, film, program or other binary.
    Other,
}

/// What there can be too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limit {
    /// Bytes of the file.
    Bytes,
    /// Bytes once decompressed.
    Decompressed,
    /// Sheets of a workbook.
    Sheets,
    /// Rows, all sheets together.
    Rows,
    /// Columns of a sheet.
    Columns,
    /// Cells, all sheets together.
    Cells,
    /// Bytes of text, all sheets together.
    Text,
}

impl ReadError {
    pub(crate) fn damaged(part: impl Into<String>) -> Self {
        Self::Damaged { part: part.into() }
    }
}
