//! Which sheet of a file, and which of its lines holds the headings: found, and corrected by whoever knows it.

use crate::import::{self, FileKind, Mapping};
use navette_documents::{Mapping as Table, Where, Workbook};
use navette_web::{Choice, Fields, Shell};

/// What the page is asked to show instead of what is kept.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Asked {
    kind: Option<FileKind>,
    place: Where,
}

impl Asked {
    /// Read from the fields `kind`, `sheet`, `line`. `shown` says where the form stood: a line of another sheet, or of
    /// another kind of file, is not one that was chosen.
    pub(super) fn read(fields: &Fields) -> Self {
        let kind = FileKind::from_code(fields.get("kind"));
        let sheet = fields.read::<usize>("sheet");
        let here = format!("{}/{}", fields.get("kind"), fields.get("sheet"));
        let chosen = fields.some("shown").is_none_or(|shown| shown == here);
        let heading_line = fields.read::<u32>("line").filter(|_| chosen);
        Self { kind, place: Where { sheet, heading_line } }
    }

    /// The mapping kept, or the one of what is asked for: recognised, else to be told by hand.
    pub(super) fn mapping(self, book: &Workbook, kept: Mapping) -> Mapping {
        let Where { sheet, heading_line } = self.place;
        let same = self.kind.is_none_or(|kind| kind == kept.kind)
            && sheet.is_none_or(|sheet| sheet == kept.table.sheet)
            && heading_line.is_none_or(|line| line == kept.table.heading_line);
        if same {
            return kept;
        }
        let kind = self.kind.unwrap_or(kept.kind);
        import::recognise(book, Some(kind), self.place)
            .or_else(|| import::by_hand(book, kind, self.place))
            .unwrap_or_else(|| {
                let mut table = kept.table;
                table.fields.fill(None);
                Mapping { kind, table }
            })
    }
}

/// The sheets in sight, when there are several.
pub fn sheets(book: &Workbook, mapping: &Table) -> Vec<Choice> {
    let all_hidden = book.sheets.iter().all(navette_documents::Sheet::hidden);
    let in_sight: Vec<Choice> = book
        .sheets
        .iter()
        .enumerate()
        .filter(|(at, sheet)| all_hidden || !sheet.hidden() || *at == mapping.sheet)
        .map(|(at, sheet)| Choice::among(at.to_string(), sheet.name(), &mapping.sheet.to_string()))
        .collect();
    if in_sight.len() > 1 { in_sight } else { Vec::new() }
}

/// The lines that may hold the headings, each with its first words.
pub fn lines(shell: &Shell, book: &Workbook, mapping: &Table) -> Vec<Choice> {
    let present = mapping.heading_line.to_string();
    navette_documents::heading_lines(book, mapping.sheet)
        .into_iter()
        .map(|(line, words)| {
            let mut words = words.join(", ");
            if words.chars().count() > 50 {
                words = words.chars().take(50).collect::<String>() + "…";
            }
            let label = shell.ta(
                "network-imports-line",
                &[("line", shell.count(&i64::from(line)).into()), ("words", words.into())],
            );
            Choice::among(line.to_string(), label, &present)
        })
        .collect()
}
