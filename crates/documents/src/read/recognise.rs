//! What a file is, from its bytes.

use std::io::Cursor;

use super::{Budget, Culprit, Limit, ReadError, limits, text};

/// The makes of table that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Make {
    /// Text with separated cells.
    Csv,
    /// Office Open XML workbook.
    Xlsx,
    /// Excel 97–2003 workbook.
    Xls,
    /// OpenDocument spreadsheet.
    Ods,
    /// GeoJSON feature collection.
    GeoJson,
    /// Something compressed with gzip; never the make of a finished [`super::Workbook`].
    Gzip,
}

/// First bytes that betray a file that is no table.
const SIGNATURES: &[(&[u8], Culprit)] = &[
    (b"%PDF-", Culprit::Pdf),
    (b"\x89PNG\r\n\x1a\n", Culprit::Image),
    (b"\xff\xd8\xff", Culprit::Image),
    (b"GIF8", Culprit::Image),
    (b"BM", Culprit::Image),
    (b"II*\0", Culprit::Image),
    (b"MM\0*", Culprit::Image),
    (b"{\\rtf", Culprit::TextDocument),
    (b"SQLite format 3\0", Culprit::Database),
    (b"\0\x01\0\0Standard ", Culprit::Database),
    (b"BEGIN:VCARD", Culprit::Mail),
    (b"BEGIN:VCALENDAR", Culprit::Calendar),
    (b"Rar!\x1a\x07", Culprit::Archive),
    (b"7z\xbc\xaf\x27\x1c", Culprit::Archive),
    (b"BZh", Culprit::Archive),
    (b"\xfd7zXZ\0", Culprit::Archive),
    (b"\x28\xb5\x2f\xfd", Culprit::Archive),
    (b"\x7fELF", Culprit::Other),
    (b"MZ\x90\0", Culprit::Other),
    (b"ID3", Culprit::Other),
    (b"OggS", Culprit::Other),
];

pub(super) fn make_of(bytes: &[u8], budget: &mut Budget) -> Result<Make, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return zipped(bytes, budget);
    }
    if bytes.starts_with(b"PK\x05\x06") {
        return Err(ReadError::NotATable(Culprit::Archive));
    }
    if bytes.starts_with(b"\x1f\x8b") {
        return Ok(Make::Gzip);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return compound(bytes);
    }
    if let Some((_, culprit)) = SIGNATURES.iter().find(|(first, _)| bytes.starts_with(first)) {
        // Two letters are little proof: "BM" also begins a word.
        let certain = !(bytes.starts_with(b"BM") || bytes.starts_with(b"BZh") || bytes.starts_with(b"ID3"))
            || text::looks_binary(bytes);
        if certain {
            return Err(ReadError::NotATable(*culprit));
        }
    }
    if bytes.len() > 12 && &bytes[..4] == b"RIFF" {
        let culprit = if &bytes[8..12] == b"WEBP" { Culprit::Image } else { Culprit::Other };
        return Err(ReadError::NotATable(culprit));
    }
    if bytes.len() > 12 && &bytes[4..8] == b"ftyp" {
        let image = matches!(&bytes[8..12], b"heic" | b"heix" | b"mif1" | b"avif");
        return Err(ReadError::NotATable(if image { Culprit::Image } else { Culprit::Other }));
    }
    if text::looks_binary(bytes) {
        return Err(ReadError::Unknown);
    }
    worded(bytes)
}

/// Text of some kind: JSON, a web page, XML, or else a table.
fn worded(bytes: &[u8]) -> Result<Make, ReadError> {
    let beginning = text::beginning(bytes, 2048);
    let beginning = beginning.trim_start_matches(crate::sheet::is_space);
    if beginning.is_empty() {
        return if bytes.iter().all(|b| b.is_ascii_whitespace() || *b == 0 || *b >= 0x80)
            && bytes.len() <= 2048
        {
            Err(ReadError::Empty)
        } else {
            Ok(Make::Csv)
        };
    }
    let lower = beginning.to_ascii_lowercase();
    if beginning.starts_with('{') || beginning.starts_with('[') && lower.contains("\":") {
        return Ok(Make::GeoJson);
    }
    if lower.starts_with("<!doctype html") || lower.starts_with("<html") || lower.starts_with("<table") {
        return Err(ReadError::NotATable(Culprit::WebPage));
    }
    if lower.starts_with("<?xml") || lower.starts_with("<svg") {
        let culprit = if lower.contains("<html") {
            Culprit::WebPage
        } else if lower.contains("<svg") {
            Culprit::Image
        } else {
            Culprit::Xml
        };
        return Err(ReadError::NotATable(culprit));
    }
    let mail = ["received: ", "return-path: ", "mime-version: ", "message-id: "];
    if mail.iter().any(|header| lower.starts_with(header)) {
        return Err(ReadError::NotATable(Culprit::Mail));
    }
    Ok(Make::Csv)
}

fn zipped(bytes: &[u8], budget: &mut Budget) -> Result<Make, ReadError> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::damaged("zip"))?;
    let most = budget.limits().decompressed;
    let names: Vec<String> = zip.file_names().flatten().map(|name| name.into_owned()).collect();
    let has = |name: &str| names.iter().any(|found| found == name);
    let declared: u64 = (0..zip.len())
        .filter_map(|index| zip.by_index_raw(index).ok().map(|file| file.size()))
        .fold(0, u64::saturating_add);
    if has("mimetype") || has("content.xml") {
        let media = limits::unzip(&mut zip, "mimetype", 1024)?.unwrap_or_default();
        let media = String::from_utf8_lossy(&media);
        if media.contains("opendocument.text") {
            return Err(ReadError::NotATable(Culprit::TextDocument));
        }
        if media.contains("opendocument.presentation") {
            return Err(ReadError::NotATable(Culprit::Presentation));
        }
        if media.contains("opendocument.graphics") {
            return Err(ReadError::NotATable(Culprit::Image));
        }
        if media.contains("opendocument.spreadsheet") || has("content.xml") {
            let manifest = limits::unzip(&mut zip, "META-INF/manifest.xml", 1 << 20)?.unwrap_or_default();
            if String::from_utf8_lossy(&manifest).contains("encryption-data") {
                return Err(ReadError::Encrypted);
            }
            return Ok(Make::Ods);
        }
        return Err(ReadError::NotATable(Culprit::Archive));
    }
    if names.iter().any(|name| name.starts_with("word/")) {
        return Err(ReadError::NotATable(Culprit::TextDocument));
    }
    if names.iter().any(|name| name.starts_with("ppt/")) {
        return Err(ReadError::NotATable(Culprit::Presentation));
    }
    if names.iter().any(|name| name.ends_with(".iwa") || name == "Index.zip") {
        return Err(ReadError::NotATable(Culprit::Numbers));
    }
    if names.iter().any(|name| name.eq_ignore_ascii_case("xl/workbook.bin")) {
        return Err(ReadError::NotATable(Culprit::BinaryWorkbook));
    }
    let workbook = names.iter().any(|name| {
        let name = name.trim_start_matches('/');
        name.eq_ignore_ascii_case("xl/workbook.xml") || name.eq_ignore_ascii_case("[content_types].xml")
    });
    if !workbook {
        return Err(ReadError::NotATable(Culprit::Archive));
    }
    if declared > most {
        return Err(ReadError::TooLarge { limit: Limit::Decompressed, most });
    }
    Ok(Make::Xlsx)
}

/// A compound file of Microsoft: old workbook, old document, or a locked new workbook.
fn compound(bytes: &[u8]) -> Result<Make, ReadError> {
    let names = super::cfb::names(bytes);
    let has = |wanted: &str| names.iter().any(|name| name.eq_ignore_ascii_case(wanted));
    if has("EncryptedPackage") {
        Err(ReadError::Encrypted)
    } else if has("Workbook") || has("Book") {
        Ok(Make::Xls)
    } else if has("WordDocument") {
        Err(ReadError::NotATable(Culprit::TextDocument))
    } else if has("PowerPoint Document") {
        Err(ReadError::NotATable(Culprit::Presentation))
    } else if names.iter().any(|name| name.starts_with("__substg1.0")) {
        Err(ReadError::NotATable(Culprit::Mail))
    } else {
        Err(ReadError::Unknown)
    }
}
