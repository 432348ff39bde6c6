//! CSV as people have it: any separator, loose quotes, titles above the table.

use crate::out::unprotect;
use crate::sheet::{Builder, Sheet};

use super::text::{Separator, decode};
use super::{Budget, Note, ReadError};

pub(super) fn read(
    bytes: &[u8],
    name_hint: &str,
    budget: &mut Budget,
    notes: &mut Vec<Note>,
) -> Result<Vec<Sheet>, ReadError> {
    let text = decode(bytes, notes);
    let mut text: &str = &text;
    let mut first_line = 1;
    let announced = announced(text);
    let separator = match announced {
        Some((separator, length)) => {
            text = &text[length..];
            first_line = 2;
            separator
        }
        None => guess(text, name_hint),
    };
    notes.push(Note::Separator(separator));
    budget.sheet()?;
    let mut builder = Builder::new("", false, budget);
    let mut unclosed = None;
    let mut records = Records::new(text, separator.byte());
    let mut line = first_line;
    while let Some(more) = records.next_record() {
        builder.start_row(line, false);
        let mut column = 0;
        let mut more = more;
        while more {
            let (field, again) = records.next_field();
            builder.text(column, unprotect(field))?;
            column += 1;
            more = again;
        }
        if records.unclosed > 0 && unclosed.is_none() {
            unclosed = Some(line);
            notes.push(Note::UnclosedQuote(line));
        }
        line += 1;
    }
    Ok(vec![builder.finish()])
}

/// The `sep=;` line that Excel understands, with its length, end of line included.
fn announced(text: &str) -> Option<(Separator, usize)> {
    let rest = text.strip_prefix("sep=").or_else(|| text.strip_prefix("SEP="))?;
    let separator = Separator::ALL.into_iter().find(|s| rest.as_bytes().first() == Some(&s.byte()))?;
    let end = rest[1..].strip_prefix("\r\n").or_else(|| rest[1..].strip_prefix('\n'))?;
    Some((separator, text.len() - end.len()))
}

/// How many records are looked at to guess the separator.
const SAMPLE: usize = 200;

/// The separator that cuts the most records into the same number of cells.
fn guess(text: &str, name_hint: &str) -> Separator {
    // The sample ends at a line's end, so that no half record weighs.
    let mut end = text.len().min(128 * 1024);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    if end < text.len() {
        end = text[..end].rfind('\n').unwrap_or(end);
    }
    let sample = &text[..end];
    let mut best = (0.0, None);
    for separator in Separator::ALL {
        let score = score(sample, separator);
        if score > best.0 * 1.02 {
            best = (score, Some(separator));
        }
    }
    let name = name_hint.to_ascii_lowercase();
    best.1.unwrap_or(if name.contains(".tsv") { Separator::Tab } else { Separator::Semicolon })
}

fn score(sample: &str, separator: Separator) -> f64 {
    let mut counts = Vec::new();
    let mut records = Records::new(sample, separator.byte());
    while counts.len() < SAMPLE && records.next_record().is_some() {
        let mut fields = 0;
        let mut filled = 0;
        loop {
            let (field, more) = records.next_field();
            fields += 1;
            filled += usize::from(!field.trim().is_empty());
            if !more {
                break;
            }
        }
        if filled > 0 {
            counts.push(fields);
        }
    }
    counts.sort_unstable();
    // The commonest number of cells, and how many records have it.
    let (mut width, mut agreeing) = (1, 0);
    for run in counts.chunk_by(|a, b| a == b) {
        if run[0] > 1 && run.len() >= agreeing {
            (width, agreeing) = (run[0], run.len());
        }
    }
    if width == 1 {
        return 0.0;
    }
    let agreement = agreeing as f64 / counts.len() as f64;
    agreement * agreement * ((width - 1) as f64).powf(0.4)
}

/// Cuts a text into records and fields after RFC 4180, forgiving what people and programs do to it.
struct Records<'t> {
    text: &'t str,
    at: usize,
    separator: u8,
    field: String,
    /// A quote was found that nothing closes: from then on a quoted field must close on its line.
    strict: bool,
    /// How many opening quotes turned out to be ordinary characters.
    unclosed: usize,
}

impl<'t> Records<'t> {
    fn new(text: &'t str, separator: u8) -> Self {
        Self { text, at: 0, separator, field: String::new(), strict: false, unclosed: 0 }
    }

    /// Begin the next record: `None` at the end of the text, otherwise whether it has fields to read.
    fn next_record(&mut self) -> Option<bool> {
        if self.at >= self.text.len() {
            return None;
        }
        let rest = &self.text.as_bytes()[self.at..];
        match rest {
            [b'\r', b'\n', ..] => self.at += 2,
            [b'\n' | b'\r', ..] => self.at += 1,
            _ => return Some(true),
        }
        Some(false)
    }

    /// The next field of the record, and whether another follows on it.
    fn next_field(&mut self) -> (&str, bool) {
        let bytes = self.text.as_bytes();
        let mut start = self.at;
        while bytes.get(start) == Some(&b' ') {
            start += 1;
        }
        if bytes.get(start) == Some(&b'"')
            && let Some(after) = self.quoted(start + 1)
        {
            // What stands between the closing quote and the separator belongs to the text.
            let end = self.field_end(after);
            self.field.push_str(&self.text[after..end]);
            let more = self.pass_end(end);
            return (&self.field, more);
        }
        let (start, end) = (self.at, self.field_end(self.at));
        let more = self.pass_end(end);
        (&self.text[start..end], more)
    }

    /// Where the unquoted text at `from` ends.
    fn field_end(&self, from: usize) -> usize {
        let bytes = &self.text.as_bytes()[from..];
        let length = bytes.iter().position(|b| *b == self.separator || *b == b'\n' || *b == b'\r');
        from + length.unwrap_or(bytes.len())
    }

    /// Step over a separator (true: another field follows) or an end of line.
    fn pass_end(&mut self, end: usize) -> bool {
        let rest = &self.text.as_bytes()[end..];
        let (step, more) = match rest {
            [] => (0, false),
            [b'\r', b'\n', ..] => (2, false),
            [b'\n' | b'\r', ..] => (1, false),
            _ => (1, true),
        };
        self.at = end + step;
        more
    }

    /// Unescape the quoted text that begins at `from` into `self.field`; where it ends, if it does.
    fn quoted(&mut self, from: usize) -> Option<usize> {
        self.field.clear();
        let bytes = self.text.as_bytes();
        let mut start = from;
        let mut at = from;
        loop {
            match bytes.get(at) {
                None => {
                    self.strict = true;
                    self.unclosed += 1;
                    return None;
                }
                Some(b'\n') if self.strict => {
                    self.unclosed += 1;
                    return None;
                }
                Some(b'"') if bytes.get(at + 1) == Some(&b'"') => {
                    self.field.push_str(&self.text[start..=at]);
                    at += 2;
                    start = at;
                }
                Some(b'"') => {
                    self.field.push_str(&self.text[start..at]);
                    let ends =
                        bytes.get(at + 1).is_none_or(|b| *b == self.separator || b.is_ascii_whitespace());
                    if !ends && self.field.contains('\n') {
                        // It took the opening quote of a later cell for its own end.
                        self.unclosed += 1;
                        self.strict |= self.unclosed > 100;
                        return None;
                    }
                    return Some(at + 1);
                }
                Some(_) => at += 1,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Limits, Workbook};
    use super::*;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        let book = Workbook::read(text.as_bytes(), "").unwrap();
        let sheet = &book.sheets[0];
        sheet
            .rows()
            .map(|row| (row.line(), row.values().map(|v| v.to_text().into_owned()).collect()))
            .collect()
    }

    fn cells(text: &str) -> Vec<String> {
        rows(text).remove(0).1
    }

    #[test]
    fn quotes_and_lines() {
        assert_eq!(cells("a;\"b;\"\"c\"\"\";d\r\n"), ["a", "b;\"c\"", "d"]);
        assert_eq!(
            rows("a;\"b\nc\"\n\nd;e"),
            [(1, vec!["a".into(), "b\nc".into()]), (3, vec!["d".into(), "e".into()])]
        );
        assert_eq!(cells("a, \"b,c\",d"), ["a", "b,c", "d"]);
        assert_eq!(cells("Le \"Phare\";x"), ["Le \"Phare\"", "x"]);
    }

    #[test]
    fn an_unclosed_quote_spoils_one_cell_only() {
        let found = rows("a;b\n\"x;y\n1;2\n3;\"4\"\n");
        assert_eq!(found.len(), 4);
        assert_eq!(found[1].1, ["\"x", "y"]);
        assert_eq!(found[3].1, ["3", "4"]);
        let book = Workbook::read(b"a;b\n\"x;y\n1;2\n", "").unwrap();
        assert!(book.notes.contains(&Note::UnclosedQuote(2)));
    }

    #[test]
    fn separators_are_guessed() {
        assert_eq!(guess("nom;lat;lon\nA;50,8;4,3\nB;50,9;4,4\n", ""), Separator::Semicolon);
        assert_eq!(guess("nom,lat,lon\nA,50.8,4.3\n\"B, b\",50.9,4.4\n", ""), Separator::Comma);
        assert_eq!(guess("a\tb, c\nd\te, f\n", ""), Separator::Tab);
        assert_eq!(guess("nom;point\nA;50.8, 4.3\nB;50.8, 4.3\n", ""), Separator::Semicolon);
        assert_eq!(guess("Titre, avec virgule\n\na;b;c\n1;2;3\n4;5;6\n", ""), Separator::Semicolon);
        assert_eq!(guess("seule\ncolonne\n", "x.tsv"), Separator::Tab);
    }

    #[test]
    fn excel_may_announce_the_separator() {
        assert_eq!(rows("sep=,\r\na,b;c\r\n"), [(2, vec!["a".into(), "b;c".into()])]);
    }

    #[test]
    fn protection_against_formulas_is_undone() {
        assert_eq!(cells("'=1+1;'+32;l'eau;'oui"), ["=1+1", "+32", "l'eau", "'oui"]);
    }

    #[test]
    fn limits_hold() {
        use super::super::{Limit, ReadError};
        let few = Limits { rows: 2, columns: 3, ..Limits::default() };
        let limit = |text: &str| match Workbook::read_within(text.as_bytes(), "", &few) {
            Err(ReadError::TooLarge { limit, .. }) => Some(limit),
            _ => None,
        };
        assert_eq!(limit("a;b\nc;d\n"), None);
        assert_eq!(limit("a;b\nc;d\ne;f"), Some(Limit::Rows));
        assert_eq!(limit("a;b;c;d"), Some(Limit::Columns));
    }
}
