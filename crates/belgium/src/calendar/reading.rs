//! Reading the table of the calendar.

use super::{CalendarEntry, EntryKind};
use crate::school_year::SchoolYear;
use jiff::civil::Date;

/// A line of a calendar that could not be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct CalendarError {
    /// The line of the file, the header being 1; 0 for the file as a whole.
    pub line: u64,
    /// What is wrong with it.
    pub problem: CalendarProblem,
}

/// What can be wrong with a line of a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CalendarProblem {
    /// A column is missing from the header.
    #[error("no column {0}")]
    MissingColumn(&'static str),
    /// The line is not CSV, or has not as many cells as the header.
    #[error("not a line of this table")]
    NotATableLine,
    /// The school year cannot be read.
    #[error("unknown school year")]
    WrongYear,
    /// The type is none of the four.
    #[error("unknown type")]
    WrongKind,
    /// A date cannot be read, or does not exist.
    #[error("wrong date")]
    WrongDate,
    /// The last day is before the first.
    #[error("ends before it begins")]
    EndsBeforeItBegins,
    /// A date lies outside the school year.
    #[error("outside its school year")]
    OutsideYear,
    /// The year has two first days of class, or two beginnings of summer.
    #[error("twice in the same year")]
    Twice,
    /// There is no line at all.
    #[error("no line")]
    NoLine,
}

const COLUMNS: [&str; 6] = ["annee_scolaire", "type", "nom", "debut", "fin_incluse", "source"];

/// Reads every line, sorted by first day, or gives every error.
pub(super) fn read(text: &str) -> Result<Vec<CalendarEntry>, Vec<CalendarError>> {
    let text = text.trim_start_matches('\u{feff}');
    let mut table = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let at = |line, problem| CalendarError { line, problem };
    let header = table.headers().map_err(|_| vec![at(1, CalendarProblem::NotATableLine)])?.clone();
    let mut places = [0; 6];
    for (place, name) in places.iter_mut().zip(COLUMNS) {
        let found = header.iter().position(|column| column == name);
        *place = found.ok_or_else(|| vec![at(1, CalendarProblem::MissingColumn(name))])?;
    }
    let mut entries: Vec<CalendarEntry> = Vec::new();
    let mut errors = Vec::new();
    for record in table.records() {
        let read = match &record {
            Ok(record) => entry(places.map(|place| record.get(place).unwrap_or_default())),
            Err(_) => Err(CalendarProblem::NotATableLine),
        };
        let line = match &record {
            Ok(record) => record.position().map_or(0, csv::Position::line),
            Err(error) => error.position().map_or(0, csv::Position::line),
        };
        match read {
            Ok(new) if is_second(&entries, &new) => errors.push(at(line, CalendarProblem::Twice)),
            Ok(new) => entries.push(new),
            Err(problem) => errors.push(at(line, problem)),
        }
    }
    if entries.is_empty() && errors.is_empty() {
        errors.push(at(0, CalendarProblem::NoLine));
    }
    entries.sort_by_key(|entry| (entry.first, entry.last));
    if errors.is_empty() { Ok(entries) } else { Err(errors) }
}

fn entry([year, kind, name, first, last, source]: [&str; 6]) -> Result<CalendarEntry, CalendarProblem> {
    let year: SchoolYear = year.parse().map_err(|_| CalendarProblem::WrongYear)?;
    let kind: EntryKind = kind.parse().map_err(|_| CalendarProblem::WrongKind)?;
    let first: Date = first.parse().map_err(|_| CalendarProblem::WrongDate)?;
    let last: Date = last.parse().map_err(|_| CalendarProblem::WrongDate)?;
    if last < first {
        return Err(CalendarProblem::EndsBeforeItBegins);
    }
    if !year.contains(first) || !year.contains(last) {
        return Err(CalendarProblem::OutsideYear);
    }
    Ok(CalendarEntry { year, kind, name: name.to_owned(), first, last, source: source.to_owned() })
}

/// Tells a second first day, or a second beginning of summer, in the same year.
fn is_second(entries: &[CalendarEntry], new: &CalendarEntry) -> bool {
    matches!(new.kind, EntryKind::FirstDay | EntryKind::Summer)
        && entries.iter().any(|entry| entry.year == new.year && entry.kind == new.kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use CalendarProblem::*;

    fn problems(lines: &str) -> Vec<(u64, CalendarProblem)> {
        let text = format!("annee_scolaire,type,nom,debut,fin_incluse,source\n{lines}");
        read(&text).unwrap_err().into_iter().map(|error| (error.line, error.problem)).collect()
    }

    #[test]
    fn every_faulty_line_is_given() {
        assert_eq!(
            problems(
                "2030,jour,x,2030-09-27,2030-09-27,s\n\
                 2030-2031,fete,x,2030-09-27,2030-09-27,s\n\
                 2030-2031,jour,x,2030-02-30,2030-09-27,s\n\
                 2030-2031,conge,x,2030-09-27,2030-09-26,s\n\
                 2030-2031,jour,x,2031-09-27,2031-09-27,s\n\
                 2030-2031,jour,x\n\
                 2030-2031,rentree,x,2030-08-26,2030-08-26,s\n\
                 2030-2031,rentree,x,2030-08-27,2030-08-27,s\n"
            ),
            [
                (2, WrongYear),
                (3, WrongKind),
                (4, WrongDate),
                (5, EndsBeforeItBegins),
                (6, OutsideYear),
                (7, NotATableLine),
                (9, Twice)
            ]
        );
        assert_eq!(problems(""), [(0, NoLine)]);
        assert_eq!(read("a,b\n").unwrap_err()[0].problem, MissingColumn("annee_scolaire"));
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,80}", cells in "[0-9a-z,\"\n-]{0,80}") {
            let _ = read(&text);
            let _ = read(&format!("annee_scolaire,type,nom,debut,fin_incluse,source\n{cells}"));
        }
    }
}
