//! How much of a file is accepted, and the counting while reading.

use std::io::Read;

use super::{Limit, ReadError};

/// How much is accepted. The defaults hold any register of the Federation several times over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Bytes after decompression, all inner files together.
    pub decompressed: u64,
    /// Sheets.
    pub sheets: usize,
    /// Rows that hold something, all sheets together.
    pub rows: usize,
    /// Columns of a sheet.
    pub columns: usize,
    /// Cells, all sheets together, empty ones between others included.
    pub cells: usize,
    /// Bytes of text, all sheets together.
    pub text: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 32 << 20,
            decompressed: 256 << 20,
            sheets: 200,
            rows: 200_000,
            columns: 1_000,
            cells: 5_000_000,
            text: 128 << 20,
        }
    }
}

/// What is left of the limits while a file is read.
#[derive(Debug)]
pub(crate) struct Budget {
    limits: Limits,
    sheets: usize,
    rows: usize,
    cells: usize,
    text: usize,
}

impl Budget {
    pub(crate) fn new(limits: &Limits) -> Self {
        let mut limits = limits.clone();
        // Cells are addressed with 32 bits.
        limits.text = limits.text.min(u32::MAX as usize);
        limits.cells = limits.cells.min(u32::MAX as usize);
        Self { limits, sheets: 0, rows: 0, cells: 0, text: 0 }
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    pub(crate) fn sheet(&mut self) -> Result<(), ReadError> {
        self.sheets += 1;
        within(self.sheets, self.limits.sheets, Limit::Sheets)
    }

    pub(crate) fn row(&mut self) -> Result<(), ReadError> {
        self.rows += 1;
        within(self.rows, self.limits.rows, Limit::Rows)
    }

    pub(crate) fn column(&self, column: usize) -> Result<(), ReadError> {
        within(column.saturating_add(1), self.limits.columns, Limit::Columns)
    }

    pub(crate) fn cells(&mut self, more: usize) -> Result<(), ReadError> {
        self.cells = self.cells.saturating_add(more);
        within(self.cells, self.limits.cells, Limit::Cells)
    }

    pub(crate) fn text(&mut self, more: usize) -> Result<(), ReadError> {
        self.text = self.text.saturating_add(more);
        within(self.text, self.limits.text, Limit::Text)
    }
}

fn within(found: usize, most: usize, limit: Limit) -> Result<(), ReadError> {
    if found > most { Err(ReadError::TooLarge { limit, most: most as u64 }) } else { Ok(()) }
}

/// Decompress gzip (several members too), at most `limits.decompressed` bytes.
pub(crate) fn gunzip(bytes: &[u8], limits: &Limits) -> Result<Vec<u8>, ReadError> {
    let mut unpacked = Vec::new();
    let mut reader = flate2::read::MultiGzDecoder::new(bytes).take(limits.decompressed + 1);
    reader.read_to_end(&mut unpacked).map_err(|_| ReadError::damaged("gzip"))?;
    if unpacked.len() as u64 > limits.decompressed {
        return Err(ReadError::TooLarge { limit: Limit::Decompressed, most: limits.decompressed });
    }
    Ok(unpacked)
}

/// Decompress one inner file of a zip, at most `most` bytes whatever its directory claims.
pub(crate) fn unzip<R: Read + std::io::Seek>(
    zip: &mut zip::ZipArchive<R>,
    name: &str,
    most: u64,
) -> Result<Option<Vec<u8>>, ReadError> {
    let file = match zip.by_name(name) {
        Ok(file) => file,
        Err(zip::result::ZipError::FileNotFound) => return Ok(None),
        Err(_) => return Err(ReadError::damaged(name)),
    };
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(|_| ReadError::damaged(name))?;
    if bytes.len() as u64 > most {
        return Err(ReadError::TooLarge { limit: Limit::Decompressed, most });
    }
    Ok(Some(bytes))
}
