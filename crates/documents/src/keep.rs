//! Files as they are kept: several in one, compressed, and what tells one from another.

use crate::read::{Limit, Limits, ReadError, gunzip, unzip};
use navette_belgium::text::name_key;
use std::borrow::Cow;
use std::io::{Cursor, Write as _};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

/// The most files that are taken out of an archive.
const MOST_FILES: usize = 5_000;

/// A file by its name.
pub type Named = (String, Vec<u8>);

/// SHA-256 of a file, in hexadecimal.
pub fn fingerprint(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A file as it is kept: compressed when that is worth it; the reader of spreadsheets and [`unpacked`] open both.
pub fn packed(bytes: &[u8]) -> Vec<u8> {
    let is_packed = bytes.starts_with(b"\x1f\x8b") || bytes.starts_with(b"PK");
    if bytes.len() < 4_096 || is_packed {
        return bytes.to_vec();
    }
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    match encoder.write_all(bytes).and_then(|()| encoder.finish()) {
        Ok(packed) => packed,
        Err(_) => bytes.to_vec(),
    }
}

/// A file out of its gzip, within limits; itself when it is in none.
///
/// # Errors
/// When it is damaged, or larger than it may be.
pub fn unpacked<'b>(bytes: &'b [u8], limits: &Limits) -> Result<Cow<'b, [u8]>, ReadError> {
    if bytes.starts_with(b"\x1f\x8b") { gunzip(bytes, limits).map(Cow::Owned) } else { Ok(bytes.into()) }
}

/// Several files as one archive, in their order.
///
/// # Errors
/// When two have the same name.
pub fn bundled(files: &[Named]) -> Result<Vec<u8>, ReadError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options).map_err(|_| ReadError::damaged(name))?;
        zip.write_all(bytes).map_err(|_| ReadError::damaged(name))?;
    }
    Ok(zip.finish().map_err(|_| ReadError::damaged("zip"))?.into_inner())
}

/// The files of an archive whose name ends so, in the order of their names, within limits; none when it is no archive
/// or holds no such file (a workbook is an archive too).
///
/// # Errors
/// When it is damaged, or holds more than it may.
pub fn files_of(bytes: &[u8], ending: &str, limits: &Limits) -> Result<Option<Vec<Named>>, ReadError> {
    if !bytes.starts_with(b"PK\x03\x04") {
        return Ok(None);
    }
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::damaged("zip"))?;
    let mut names: Vec<String> = zip.file_names().flatten().map(Cow::into_owned).collect();
    names.retain(|name| name.to_ascii_lowercase().ends_with(ending) && !name.contains("__MACOSX/"));
    names.sort();
    if names.len() > MOST_FILES {
        return Err(ReadError::TooLarge { limit: Limit::Rows, most: MOST_FILES as u64 });
    }
    let mut left = limits.decompressed;
    let mut files = Vec::with_capacity(names.len());
    for name in names {
        let Some(bytes) = unzip(&mut zip, &name, left)? else { continue };
        left -= bytes.len() as u64;
        files.push((name.rsplit(['/', '\\']).next().unwrap_or(&name).to_owned(), bytes));
    }
    Ok(Some(files).filter(|files| !files.is_empty()))
}

/// The name of a file without its folder, its endings and the years and numbers in it, so that editions agree.
pub fn edition_name(file_name: &str) -> String {
    let base = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    let base = base.split('.').next().unwrap_or(base);
    let key = name_key(base);
    let words: Vec<&str> =
        key.split(' ').filter(|word| !word.is_empty() && !word.bytes().all(|b| b.is_ascii_digit())).collect();
    if words.is_empty() { "fichier".to_owned() } else { words.join("-") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editions_of_a_file_are_one_source() {
        assert_eq!(edition_name("contacts_2025-09 (2).xlsx"), "contacts");
        assert_eq!(edition_name("dossier/Écoles d'Anderlecht 2024.csv"), "ecoles-d-anderlecht");
        assert_eq!(edition_name("2024.csv"), "fichier");
    }

    #[test]
    fn files_that_were_bundled_come_out_by_name() {
        let files = [("b.json".to_owned(), b"2".to_vec()), ("a.JSON".to_owned(), b"1".to_vec())];
        let bundle = bundled(&files).unwrap();
        let out = files_of(&bundle, ".json", &Limits::default()).unwrap().unwrap();
        assert_eq!(out, [("a.JSON".to_owned(), b"1".to_vec()), ("b.json".to_owned(), b"2".to_vec())]);
        assert_eq!(files_of(&bundle, ".csv", &Limits::default()).unwrap(), None);
        assert_eq!(files_of(b"a;b", ".json", &Limits::default()).unwrap(), None);
    }

    #[test]
    fn an_archive_that_swells_is_refused() {
        let bomb = bundled(&[("a.json".to_owned(), vec![b' '; 1 << 20])]).unwrap();
        assert!(bomb.len() < 10_000);
        let limits = Limits { decompressed: 1 << 16, ..Limits::default() };
        assert!(matches!(files_of(&bomb, ".json", &limits), Err(ReadError::TooLarge { .. })));
        assert!(unpacked(&packed(&vec![b'x'; 1 << 20]), &limits).is_err());
    }

    #[test]
    fn what_is_kept_is_what_came() {
        let text = "Tisser;Le fil\n".repeat(1_000);
        let kept = packed(text.as_bytes());
        assert!(kept.len() < text.len());
        assert_eq!(unpacked(&kept, &Limits::default()).unwrap(), text.as_bytes());
    }
}
