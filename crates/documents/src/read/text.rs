//! From bytes to characters: encodings, byte order marks, separators.

use std::borrow::Cow;

use serde::Serialize;

use super::Note;

/// The encoding of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub enum Encoding {
    /// UTF-8, with or without marks.
    Utf8,
    /// Windows-1252, what older Excel writes in western Europe.
    Windows1252,
    /// UTF-16, low byte first ("Unicode text" of Excel).
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
}

/// The character between cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// Tab.
    Tab,
    /// `|`
    Bar,
}

impl Separator {
    /// Every separator, the likeliest to be meant first.
    pub const ALL: [Self; 4] = [Self::Tab, Self::Semicolon, Self::Comma, Self::Bar];

    /// The character itself.
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }
}

const MARK: &[u8] = "\u{feff}".as_bytes();

/// The encoding of the bytes, as far as their beginning and validity tell.
pub(super) fn encoding_of(bytes: &[u8]) -> Encoding {
    if bytes.starts_with(b"\xff\xfe") {
        return Encoding::Utf16Le;
    }
    if bytes.starts_with(b"\xfe\xff") {
        return Encoding::Utf16Be;
    }
    if bytes.starts_with(MARK) {
        return Encoding::Utf8;
    }
    // Western text in UTF-16 has a zero in every other byte.
    let head = &bytes[..bytes.len().min(1024) & !1];
    if head.len() >= 4 {
        let zeros = |parity: usize| head.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
        let (even, odd, pairs) = (zeros(0), zeros(1), head.len() / 2);
        if odd * 10 > pairs * 6 && even * 10 < pairs {
            return Encoding::Utf16Le;
        }
        if even * 10 > pairs * 6 && odd * 10 < pairs {
            return Encoding::Utf16Be;
        }
    }
    if mostly_utf8(bytes) { Encoding::Utf8 } else { Encoding::Windows1252 }
}

/// Valid UTF-8, or UTF-8 with a few bytes damaged on the way (at least twenty good accents for a bad byte).
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|b| *b >= 0xC2).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    bad == 0 || good >= bad * 20
}

/// The characters of the bytes, with what there is to tell about how they were found.
pub(super) fn decode<'b>(bytes: &'b [u8], notes: &mut Vec<Note>) -> Cow<'b, str> {
    let encoding = encoding_of(bytes);
    notes.push(Note::Encoding(encoding));
    let mut marks = 0;
    let text = match encoding {
        Encoding::Utf8 => {
            let mut rest = bytes;
            while let Some(after) = rest.strip_prefix(MARK) {
                rest = after;
                marks += 1;
            }
            String::from_utf8_lossy(rest)
        }
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
        Encoding::Utf16Le => encoding_rs::UTF_16LE.decode_without_bom_handling(bytes).0,
        Encoding::Utf16Be => encoding_rs::UTF_16BE.decode_without_bom_handling(bytes).0,
    };
    let text = match text {
        Cow::Owned(mut owned) => {
            while owned.starts_with('\u{feff}') {
                owned.remove(0);
                marks += 1;
            }
            Cow::Owned(owned)
        }
        borrowed => borrowed,
    };
    if marks > 1 {
        notes.push(Note::ManyMarks(marks));
    }
    let unreadable = text.matches('\u{fffd}').count();
    if unreadable > 0 {
        notes.push(Note::UnreadableBytes(unreadable));
    }
    let damaged = damaged_accents(&text);
    if damaged > 0 {
        notes.push(Note::DamagedAccents(damaged));
    }
    text
}

/// How often UTF-8 was read as Windows-1252 before: `Ã©`, `Ã¨`, `â€™`…
fn damaged_accents(text: &str) -> usize {
    let after =
        |c: char| matches!(c, '©' | '¨' | '«' | '§' | '´' | '®' | '¯' | '‰' | 'ª' | '¢' | '¶' | '¼' | '»');
    let accents =
        text.match_indices('Ã').filter(|(at, _)| text[at + 'Ã'.len_utf8()..].starts_with(after)).count();
    accents + text.matches("â€™").count() + text.matches("â€œ").count()
}

/// About the first `most` bytes as text, for looking at.
pub(super) fn beginning(bytes: &[u8], most: usize) -> String {
    let cut = &bytes[..bytes.len().min(most & !1)];
    let mut notes = Vec::new();
    // The cut may fall inside a character: the encoding is that of the whole.
    match encoding_of(bytes) {
        Encoding::Utf8 => {
            let text = String::from_utf8_lossy(cut);
            text.trim_start_matches('\u{feff}').to_owned()
        }
        _ => decode(cut, &mut notes).into_owned(),
    }
}

/// Whether the bytes are no text in any of the known encodings.
pub(super) fn looks_binary(bytes: &[u8]) -> bool {
    if matches!(encoding_of(bytes), Encoding::Utf16Le | Encoding::Utf16Be) {
        let text = beginning(bytes, 4096);
        let strange =
            text.chars().filter(|c| *c == '\u{fffd}' || c.is_control() && !c.is_whitespace()).count();
        return strange * 20 > text.chars().count();
    }
    let head = &bytes[..bytes.len().min(8192)];
    if head.contains(&0) {
        return true;
    }
    let control =
        head.iter().filter(|b| **b < 0x20 && !matches!(**b, b'\t' | b'\n' | b'\r' | 0x0c | 0x1a)).count();
    control * 50 > head.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (String, Vec<Note>) {
        let mut notes = Vec::new();
        (decode(bytes, &mut notes).into_owned(), notes)
    }

    #[test]
    fn encodings_are_told_apart() {
        assert_eq!(decoded("École".as_bytes()), ("École".into(), vec![Note::Encoding(Encoding::Utf8)]));
        assert_eq!(
            decoded(b"\xc9cole\x9cuvre"),
            ("Écoleœuvre".into(), vec![Note::Encoding(Encoding::Windows1252)])
        );
        let utf16: Vec<u8> = "Éa;b\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decoded(&utf16).0, "Éa;b\n");
        let marked: Vec<u8> = "\u{feff}Éa".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decoded(&marked), ("Éa".into(), vec![Note::Encoding(Encoding::Utf16Be)]));
    }

    #[test]
    fn marks_are_dropped_and_told() {
        let (text, notes) = decoded("\u{feff}\u{feff}a;b".as_bytes());
        assert_eq!(text, "a;b");
        assert!(notes.contains(&Note::ManyMarks(2)));
        assert_eq!(decoded("\u{feff}a".as_bytes()).1, vec![Note::Encoding(Encoding::Utf8)]);
    }

    #[test]
    fn one_bad_byte_does_not_spoil_a_utf8_file() {
        let mut bytes = "é".repeat(50).into_bytes();
        bytes.push(0xE9);
        let (text, notes) = decoded(&bytes);
        assert!(text.starts_with('é'));
        assert!(notes.contains(&Note::UnreadableBytes(1)));
    }

    #[test]
    fn accents_damaged_before_are_noticed() {
        assert_eq!(damaged_accents("Ã©cole dâ€™art, SÃO"), 2);
    }
}
