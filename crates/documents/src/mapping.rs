//! How a file is to be read: guessed, corrected by whoever knows it, and kept for files with the same headings.

use crate::find::{Headings, headings_at, rank_tables, row_at};
use crate::guess::heading_key;
use crate::read::Workbook;
use crate::sheet::{Row, Sheet};
use serde::{Deserialize, Serialize};

/// How many rows may stand above the headings.
const ABOVE: usize = 40;
/// How many rows a value is looked for in, to show what a column holds.
const LOOKED_AT: usize = 200;

/// Where a table stands in a workbook, and which field each of its columns feeds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// Which sheet, from 0.
    pub sheet: usize,
    /// The line of the headings, as the file numbers them (the last, when there are several).
    pub heading_line: u32,
    /// The headings, one per column; empty where there is none.
    #[serde(alias = "names")]
    pub headings: Vec<String>,
    /// The meaning of each column, by code; none for columns that are left aside.
    pub fields: Vec<Option<String>>,
}

impl Mapping {
    /// The mapping of headings whose columns mean this.
    pub fn new(sheet: usize, headings: &Headings, fields: Vec<Option<String>>) -> Self {
        Self { sheet, heading_line: headings.line, headings: headings.names.clone(), fields }
    }

    /// The column that has this meaning.
    pub fn column(&self, field: &str) -> Option<usize> {
        self.fields.iter().position(|found| found.as_deref() == Some(field))
    }

    /// Whether a column has this heading, letter for letter.
    pub fn has_heading(&self, heading: &str) -> bool {
        self.headings.iter().any(|found| found == heading)
    }

    /// Gives columns the meanings that were chosen for them, in order: of two columns with one meaning the first keeps
    /// it. Gives the columns that lost theirs, each with the one that kept it.
    pub fn choose(&mut self, chosen: impl IntoIterator<Item = Option<String>>) -> Vec<(usize, usize)> {
        self.fields.fill(None);
        let mut lost = Vec::new();
        for (place, field) in chosen.into_iter().enumerate().take(self.fields.len()) {
            match field.as_deref().and_then(|field| self.column(field)) {
                Some(earlier) => lost.push((place, earlier)),
                None => self.fields[place] = field,
            }
        }
        lost
    }

    /// The headings as one text, by which a corrected mapping is remembered.
    pub fn signature(&self) -> String {
        self.headings.iter().map(|heading| heading_key(heading)).collect::<Vec<_>>().join("|")
    }

    /// With the meanings that were kept for the same headings, when there are as many columns.
    #[must_use]
    pub fn remembering(self, kept: Option<Vec<Option<String>>>) -> Self {
        match kept {
            Some(fields) if fields.len() == self.fields.len() => Self { fields, ..self },
            _ => self,
        }
    }

    /// The first different values of each column, at most so many of each, for whoever says what it means.
    pub fn samples<'s>(&self, rows: impl IntoIterator<Item = Row<'s>>, most: usize) -> Vec<Vec<String>> {
        let mut found = vec![Vec::new(); self.headings.len()];
        for row in rows.into_iter().take(LOOKED_AT) {
            for (column, value) in row.filled() {
                let Some(values) = found.get_mut(column).filter(|values| values.len() < most) else {
                    continue;
                };
                let text: String = crate::clean::tidy(&value.to_text()).chars().take(60).collect();
                if !values.contains(&text) {
                    values.push(text);
                }
            }
        }
        found
    }

    /// The columns worth showing to whoever says what they mean, at most so many: those with a meaning or with values,
    /// those with a meaning first; and the headings of those left aside.
    pub fn worth_showing(&self, samples: &[Vec<String>], most: usize) -> (Vec<usize>, Vec<&str>) {
        let is_worth = |column: &usize| self.fields[*column].is_some() || !samples[*column].is_empty();
        let mut shown: Vec<usize> = (0..self.headings.len()).filter(is_worth).collect();
        if shown.len() > most {
            shown.sort_by_key(|column| self.fields[*column].is_none());
            shown.truncate(most);
            shown.sort_unstable();
        }
        let aside = (0..self.headings.len()).filter(|column| !shown.contains(column));
        let aside = aside.map(|column| self.headings[column].as_str()).filter(|heading| !heading.is_empty());
        let aside = aside.take(80).collect();
        (shown, aside)
    }
}

/// Where in a workbook to look; what is not told is found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Where {
    /// Which sheet, from 0; otherwise any in sight.
    pub sheet: Option<usize>,
    /// The line of the headings (the last, when there are several).
    pub heading_line: Option<u32>,
}

impl Where {
    /// The sheet that was told, otherwise those in sight.
    fn sheets(self, book: &Workbook) -> impl Iterator<Item = (usize, &Sheet)> {
        let all_hidden = book.sheets.iter().all(Sheet::hidden);
        book.sheets.iter().enumerate().filter(move |(at, sheet)| match self.sheet {
            Some(told) => told == *at,
            None => all_hidden || !sheet.hidden(),
        })
    }

    /// Everything that may be the headings of a table: at the line that was told, otherwise at any of the first rows.
    pub fn candidates(self, book: &Workbook) -> impl Iterator<Item = (usize, &Sheet, Headings)> {
        self.sheets(book).flat_map(move |(at, sheet)| {
            self.rows(sheet).into_iter().map(move |headings| (at, sheet, headings))
        })
    }

    fn rows(self, sheet: &Sheet) -> Vec<Headings> {
        match self.heading_line {
            Some(line) => row_at(sheet, line).map_or_else(Vec::new, |row| headings_at(sheet, row)),
            None => (0..sheet.row_count().min(ABOVE)).flat_map(|row| headings_at(sheet, row)).collect(),
        }
    }
}

/// The lines of a sheet that may hold the headings, with their first words.
pub fn heading_lines(book: &Workbook, sheet: usize) -> Vec<(u32, Vec<String>)> {
    let Some(sheet) = book.sheets.get(sheet) else { return Vec::new() };
    let rows = (0..sheet.row_count().min(ABOVE)).filter_map(|row| headings_at(sheet, row).into_iter().next());
    let words =
        |headings: Headings| headings.names.into_iter().filter(|name| !name.is_empty()).take(3).collect();
    rows.map(|headings| (headings.line, words(headings))).collect()
}

/// A mapping in which no column has a meaning yet: the line that is told is taken for the headings, otherwise those of
/// the likeliest table by its shape. None when there is no such line of two cells.
pub fn by_hand(book: &Workbook, place: Where) -> Option<Mapping> {
    let shaped = || {
        let ranked = rank_tables(book);
        let meant = ranked.into_iter().find(|found| place.sheet.is_none_or(|sheet| sheet == found.sheet))?;
        let sheet = &book.sheets[meant.sheet];
        let row = row_at(sheet, meant.table.header_lines.1)?;
        Some((meant.sheet, headings_at(sheet, row).pop()?))
    };
    let widest = || {
        let (at, sheet) = place.sheets(book).max_by_key(|(_, sheet)| sheet.cell_count())?;
        let found = place.rows(sheet);
        let width = |headings: &Headings| headings.names.iter().filter(|name| !name.is_empty()).count();
        let most = found.iter().map(width).max()?;
        Some((at, found.into_iter().find(|headings| width(headings) == most)?))
    };
    let (at, headings) = if place.heading_line.is_some() { widest() } else { shaped().or_else(widest) }?;
    let fields = vec![None; headings.names.len()];
    Some(Mapping::new(at, &headings, fields))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapping(csv: &str) -> (Workbook, Mapping) {
        let book = Workbook::read(csv.as_bytes(), "").unwrap();
        let mapping = by_hand(&book, Where::default()).unwrap();
        (book, mapping)
    }

    #[test]
    fn of_two_columns_with_one_meaning_the_first_keeps_it() {
        let (_, mut mapping) = mapping("Titre;Nom;Prix\nTisser;Le fil;60\nFiler;La laine;40\n");
        let code = |code: &str| Some(code.to_owned());
        assert_eq!(mapping.choose([code("title"), code("title"), code("price")]), [(1, 0)]);
        assert_eq!(mapping.fields, [code("title"), None, code("price")]);
        assert_eq!(mapping.column("price"), Some(2));
        assert_eq!(mapping.signature(), "titre|nom|prix");
    }

    #[test]
    fn what_was_kept_for_other_columns_is_not_remembered() {
        let (_, mapping) = mapping("Titre;Prix\nTisser;60\nFiler;40\n");
        let kept = vec![Some("title".to_owned()), None];
        assert_eq!(mapping.clone().remembering(Some(kept.clone())).fields, kept);
        assert_eq!(mapping.clone().remembering(Some(vec![None; 3])), mapping);
    }

    #[test]
    fn columns_without_values_are_left_aside() {
        let (book, mapping) = mapping("Titre;Vide;Prix\nTisser;;60\nTisser;;40\n");
        let samples = mapping.samples(book.sheets[0].rows().skip(1), 3);
        assert_eq!(samples, [vec!["Tisser"], vec![], vec!["60", "40"]]);
        assert_eq!(mapping.worth_showing(&samples, 60), (vec![0, 2], vec!["Vide"]));
    }

    #[test]
    fn a_mapping_that_was_kept_under_its_old_name_is_read() {
        let kept = r#"{"sheet":0,"heading_line":1,"names":["A"],"fields":[null]}"#;
        assert_eq!(serde_json::from_str::<Mapping>(kept).unwrap().headings, ["A"]);
    }
}
