//! Finding the table inside a sheet: below which titles it begins, what its columns are called,
//! and which lines are not data (totals, footnotes, headings of groups).

mod header;
mod rows;

use navette_belgium::text::name_key;

use crate::read::Workbook;
use crate::sheet::Sheet;

/// A column of a found table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundColumn {
    /// Where it stands in the sheet, from 0.
    pub index: usize,
    /// Its name, parts of merged headings joined with ` / `; empty when the sheet names it nowhere.
    pub name: String,
    /// Whether the column is hidden in the file.
    pub hidden: bool,
}

/// A row of data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DataRow {
    /// Its place among the rows of the sheet, for [`Sheet::row`].
    pub row: usize,
    /// The heading it stands under, in [`TableGuess::groups`].
    pub group: Option<u32>,
}

/// A line that is not data, or not quite.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Anomaly {
    /// The line as a spreadsheet program numbers it, from 1.
    pub line: u32,
    /// What it is.
    pub kind: AnomalyKind,
    /// What it says, at most 200 characters.
    pub text: String,
}

/// What a line is when it is not plain data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AnomalyKind {
    /// A title or remark above the table; left out.
    Title,
    /// An empty line inside the table.
    Blank,
    /// A heading that qualifies the lines below it; left out, kept as their group.
    Group,
    /// A total or subtotal; left out.
    Total,
    /// A note below or inside the table; left out.
    Footnote,
    /// The headings once more; left out.
    RepeatedHeader,
    /// A hidden line; kept.
    HiddenRow,
    /// Cells beyond the named columns; the line is kept.
    ExtraCells,
}

impl AnomalyKind {
    /// Whether a line of this kind is left out of the data.
    pub fn is_left_out(self) -> bool {
        !matches!(self, Self::HiddenRow | Self::ExtraCells)
    }
}

/// A table found in a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct TableGuess {
    /// First and last line of the headings, from 1.
    pub header_lines: (u32, u32),
    /// The columns, from left to right.
    pub columns: Vec<FoundColumn>,
    /// The rows of data, in order.
    pub rows: Vec<DataRow>,
    /// The texts of the headings that qualify rows.
    pub groups: Vec<String>,
    /// Every line that is not plain data, in order of lines.
    pub anomalies: Vec<Anomaly>,
    /// How much it looks like a table, 0 to 1.
    pub score: f64,
}

impl TableGuess {
    /// First and last line of data, from 1; `None` without rows.
    pub fn data_lines(&self, sheet: &Sheet) -> Option<(u32, u32)> {
        let line = |row: &DataRow| sheet.row(row.row).map(|row| row.line());
        Some((line(self.rows.first()?)?, line(self.rows.last()?)?))
    }

    /// The heading above a row, if any.
    pub fn group_of(&self, row: DataRow) -> Option<&str> {
        self.groups.get(row.group? as usize).map(String::as_str)
    }

    /// How many anomalies there are of a kind.
    pub fn count(&self, kind: AnomalyKind) -> usize {
        self.anomalies.iter().filter(|anomaly| anomaly.kind == kind).count()
    }
}

/// Headings that a table may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headings {
    /// Their last row among the rows of the sheet, for [`Sheet::row`].
    pub row: usize,
    /// The line of that row, from 1.
    pub line: u32,
    /// The name of each column of the sheet, parts of several rows joined with ` / `; empty where there is none.
    pub names: Vec<String>,
}

/// What a row may be the headings of: alone, then with the row above when that names groups of its columns. Nothing
/// for a row of less than two cells.
pub fn headings_at(sheet: &Sheet, row: usize) -> Vec<Headings> {
    let Some(this) = sheet.row(row).filter(|this| this.filled().take(2).count() == 2) else {
        return Vec::new();
    };
    let of = |top: usize| Headings { row, line: this.line(), names: header::names(sheet, top, row) };
    let mut all = vec![of(row)];
    if row > 0 && header::is_upper_heading(sheet, row - 1, row) {
        all.push(of(row - 1));
    }
    all
}

/// The place among the stored rows of a line, as a spreadsheet numbers it.
pub fn row_at(sheet: &Sheet, line: u32) -> Option<usize> {
    sheet.rows().position(|row| row.line() == line)
}

/// What a line with a single filled cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lone {
    /// The shape of the table decides.
    ByShape,
    /// A record when the cell is in this column, the one that names records; otherwise none.
    NamedIn(Option<usize>),
}

/// The rows of the table under headings that are known, to the end of the sheet, and what the others are.
pub fn table_under(sheet: &Sheet, headings: &Headings, lone: Lone) -> TableGuess {
    let mut names = headings.names.clone();
    names.resize(sheet.column_count().max(names.len()), String::new());
    let header =
        header::Header { rows: (headings.row, headings.row), names, numeric: Vec::new(), score: 1.0 };
    rows::gather(sheet, &header, headings.row, sheet.row_count(), lone)
}

/// The tables of a sheet, from top to bottom. A sheet of one list gives one; a sheet without headings none.
pub fn find_tables(sheet: &Sheet) -> Vec<TableGuess> {
    let mut tables = Vec::new();
    let mut from = 0;
    while let Some(header) = header::find(sheet, from) {
        let end = header::end_of_table(sheet, &header);
        tables.push(rows::gather(sheet, &header, from, end, Lone::ByShape));
        from = end;
        // Twenty lists in one sheet are a layout, not tables.
        if tables.len() == 20 {
            break;
        }
    }
    tables
}

/// A table and the sheet it is in.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// The sheet's place in the workbook.
    pub sheet: usize,
    /// The table.
    pub table: TableGuess,
    /// How likely it is the one meant; only comparable within a workbook.
    pub rank: f64,
}

/// Every table of a workbook, the likeliest meant first: hidden, outdated and tiny sheets come last.
pub fn rank_tables(book: &Workbook) -> Vec<Ranked> {
    let mut ranked = Vec::new();
    for (index, sheet) in book.sheets.iter().enumerate() {
        let trust = if sheet.hidden() { 0.2 } else { 1.0 } * if is_decoy(sheet.name()) { 0.3 } else { 1.0 };
        for table in find_tables(sheet) {
            let size = (1.0 + table.rows.len() as f64).ln() * (1.0 + table.columns.len() as f64).ln();
            let rank = table.score * size * trust;
            ranked.push(Ranked { sheet: index, table, rank });
        }
    }
    // Equal ranks keep the order of the file.
    ranked.sort_by(|a, b| b.rank.total_cmp(&a.rank));
    ranked
}

/// Whether a sheet's name says that it is not the one to use.
fn is_decoy(name: &str) -> bool {
    const WORDS: [&str; 22] = [
        "ancien",
        "ancienne",
        "old",
        "archive",
        "archives",
        "backup",
        "copie",
        "copy",
        "brouillon",
        "draft",
        "test",
        "modele",
        "template",
        "readme",
        "legende",
        "metadonnees",
        "glossaire",
        "oud",
        "kopie",
        "exemple",
        "notes",
        "schema",
    ];
    let key = name_key(name);
    ["ne pas utiliser", "niet gebruiken", "do not use", "lisez moi", "lees mij"]
        .iter()
        .any(|p| key.contains(p))
        || key.split(' ').any(|word| WORDS.contains(&word))
}

/// A text short enough to be shown in a report.
fn shown(text: &str) -> String {
    let text = crate::clean::tidy(text).replace('\n', " ");
    match text.char_indices().nth(200) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
