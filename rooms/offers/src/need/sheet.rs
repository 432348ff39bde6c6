//! Lists of needs as schools and offices keep them: which column says what, and a need for each line. Pure.

use super::NeedChoices;
use super::mail::first_email;
use super::understand::understand;
use crate::code::NeedList;
use jiff::civil::Date;
use navette_belgium::parse_levels;
use navette_documents::clean::{day, integer};
use navette_documents::find::{Headings, row_at};
use navette_documents::{Content, Mapping, Sheet, TableGuess, Target, Workbook, guess, rank_tables};

/// What a column of such a list may say, in the order in which the fields choose: names as `heading_key` makes them.
const FIELDS: &[(&str, Target<'static>)] = &[
    (
        "email",
        Target {
            names: &["courriel", "contact courriel", "email", "e mail", "mail", "adresse mail"],
            content: Content::Email,
        },
    ),
    (
        "fase",
        Target { names: &["fase", "ecole fase", "fase ecole", "fase etablissement"], content: Content::Fase },
    ),
    ("given_name", Target { names: &["contact prenom", "prenom", "voornaam"], content: Content::Words }),
    (
        "family_name",
        Target {
            names: &[
                "contact nom",
                "nom contact",
                "contact",
                "personne contact",
                "enseignant",
                "nom enseignant",
            ],
            content: Content::Words,
        },
    ),
    (
        "school",
        Target {
            names: &["ecole nom", "ecole", "nom ecole", "etablissement", "implantation", "school", "nom"],
            content: Content::Words,
        },
    ),
    ("commune", Target { names: &["ecole commune", "commune", "localite"], content: Content::Words }),
    ("phone", Target { names: &["telephone", "contact telephone", "tel", "gsm"], content: Content::Phone }),
    (
        "pupils",
        Target {
            names: &["nb eleves", "classe nb eleves", "classe s nb eleves", "nombre eleves", "eleves"],
            content: Content::Anything,
        },
    ),
    (
        "level",
        Target {
            names: &["annee", "classe annee", "classe s annee", "annees", "classe", "classes", "niveau"],
            content: Content::Anything,
        },
    ),
    (
        "wish",
        Target {
            names: &[
                "demande",
                "souhait 1er choix",
                "1er choix",
                "souhait",
                "besoin",
                "projet souhaite",
                "domaine",
            ],
            content: Content::Words,
        },
    ),
    (
        "second_wish",
        Target {
            names: &[
                "souhait 2e choix",
                "2e choix",
                "deuxieme choix",
                "autre souhait",
                "remarque",
                "remarques",
            ],
            content: Content::Words,
        },
    ),
    (
        "received_on",
        Target {
            names: &["date recue", "souhait date recue", "recue", "date", "date demande"],
            content: Content::Day,
        },
    ),
];

/// The fields that a column may feed, by their codes.
pub fn fields() -> impl Iterator<Item = &'static str> {
    FIELDS.iter().map(|(code, _)| *code)
}

/// Whether it can be told what is asked.
pub fn is_enough(columns: &Mapping) -> bool {
    columns.column("wish").is_some()
}

/// What a list wants before it is worth bringing in: the one thing to do first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// No column says what is asked.
    Wish,
    /// All of it came in before.
    Known,
    /// The register has no school yet.
    Register,
    /// No line says which school it comes from, and no column is said to.
    Column,
    /// The schools are told, and none is known.
    Schools,
}

impl Remedy {
    /// A stable word for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Wish => "wish",
            Self::Known => "known",
            Self::Register => "register",
            Self::Column => "column",
            Self::Schools => "schools",
        }
    }
}

/// How the lines of a list stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// How many there are.
    pub lines: usize,
    /// How many came in before.
    pub known: usize,
    /// How many are of a school that is not known.
    pub unknown: usize,
    /// How many sites the register has.
    pub sites: usize,
}

/// What to do first with a list of which nothing would come in as it should.
pub fn remedy(columns: &Mapping, standing: Standing) -> Option<Remedy> {
    let Standing { lines, known, unknown, sites } = standing;
    let tells_school = ["school", "fase", "email"].iter().any(|code| columns.column(code).is_some());
    match () {
        () if !is_enough(columns) => Some(Remedy::Wish),
        () if lines == 0 => None,
        () if known == lines => Some(Remedy::Known),
        () if unknown < lines => None,
        () if sites == 0 => Some(Remedy::Register),
        () if !tells_school => Some(Remedy::Column),
        () => Some(Remedy::Schools),
    }
}

/// A line of the list, as a need.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// Its line in the file.
    pub line: u32,
    /// The FASE number of the school.
    pub fase: Option<String>,
    /// What it is called.
    pub school: Option<String>,
    /// Its commune; the heading above the line when the line does not say.
    pub commune: Option<String>,
    /// Who asks.
    pub name: Option<String>,
    /// Their address.
    pub email: Option<String>,
    /// Their telephone.
    pub phone: Option<String>,
    /// The class as it is written.
    pub class_words: Option<String>,
    /// How many pupils.
    pub pupils: Option<i64>,
    /// What is asked, as it is written.
    pub words: String,
    /// When.
    pub received_on: Option<Date>,
    /// What that seems to say.
    pub choices: NeedChoices,
    /// Cells that could not be read: the ends of the sentences' keys.
    pub problems: Vec<&'static str>,
}

/// Why a line cannot become a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// It asks for nothing.
    NoRequest,
    /// Nothing says which school asks.
    NoSchool,
}

impl Row {
    /// Why it cannot become a need, when it cannot; `known` says whether the register knows its school.
    pub fn left_out(&self, known: bool) -> Option<LeftOut> {
        if self.words.trim().is_empty() {
            return Some(LeftOut::NoRequest);
        }
        (!known && self.school.is_none() && self.commune.is_none()).then_some(LeftOut::NoSchool)
    }

    /// What tells this line from all others, whatever its place in the file: the same line does not come in twice.
    pub fn key(&self) -> String {
        let day = self.received_on.map(|day| day.to_string());
        let parts = [&self.fase, &self.school, &self.email, &self.class_words, &day];
        let mut key: Vec<String> = parts
            .into_iter()
            .map(|part| part.as_deref().map(navette_belgium::text::name_key).unwrap_or_default())
            .collect();
        key.push(navette_belgium::text::name_key(&self.words));
        key.push(self.pupils.map(|pupils| pupils.to_string()).unwrap_or_default());
        key.join("|").chars().take(400).collect()
    }
}

/// Finds the likeliest table and what its columns say; none when the file holds no table.
pub fn recognise(book: &Workbook) -> Option<Mapping> {
    let best = rank_tables(book).into_iter().next()?;
    let sheet = book.sheets.get(best.sheet)?;
    let line = best.table.header_lines.1;
    let row = row_at(sheet, line)?;
    let mut names = vec![String::new(); sheet.column_count()];
    for column in &best.table.columns {
        if let Some(name) = names.get_mut(column.index) {
            name.clone_from(&column.name);
        }
    }
    let headings = Headings { row, line, names };
    let targets: Vec<Target<'static>> = FIELDS.iter().map(|(_, target)| *target).collect();
    let guessed = guess(sheet, &headings, &targets);
    let fields = guessed.columns.iter().map(|place| place.map(|place| FIELDS[place].0.to_owned())).collect();
    Some(Mapping::new(best.sheet, &headings, fields))
}

/// The needs of a workbook, as its columns say; nothing when the table is not there any more.
pub fn read(book: &Workbook, columns: &Mapping) -> Vec<Row> {
    let table = rank_tables(book)
        .into_iter()
        .find(|one| one.sheet == columns.sheet && one.table.header_lines.1 == columns.heading_line);
    match (table, book.sheets.get(columns.sheet)) {
        (Some(found), Some(sheet)) => rows(sheet, &found.table, columns),
        _ => Vec::new(),
    }
}

/// The needs of a table, as its columns are mapped. A line that names a school or someone and asks for nothing is there
/// with no words, so that it can be told; one that says nothing at all is not.
fn rows(sheet: &Sheet, table: &TableGuess, columns: &Mapping) -> Vec<Row> {
    let mut all = Vec::with_capacity(table.rows.len());
    for place in &table.rows {
        let Some(line) = sheet.row(place.row) else { continue };
        let cell = |key: &str| columns.column(key).map(|column| line.value(column));
        let text = |key: &str| {
            let text = cell(key)?.to_text();
            let text = navette_documents::clean::tidy(&text);
            (!text.is_empty() && !navette_documents::clean::is_empty_mark(&text)).then_some(text)
        };
        let wishes: Vec<String> = [text("wish"), text("second_wish")].into_iter().flatten().collect();
        let says = |key: &str| text(key).is_some();
        if wishes.is_empty() && !["fase", "school", "email", "family_name"].into_iter().any(says) {
            continue;
        }
        let mut row = Row { line: line.line(), words: wishes.join(" ; "), ..Row::default() };
        row.fase =
            text("fase").map(|fase| fase.trim_start_matches('0').to_owned()).filter(|fase| !fase.is_empty());
        row.school = text("school");
        row.commune = text("commune").or_else(|| table.group_of(*place).map(str::to_owned));
        let names: Vec<String> = [text("given_name"), text("family_name")].into_iter().flatten().collect();
        row.name = (!names.is_empty()).then(|| names.join(" "));
        row.email = text("email").and_then(|email| {
            let read = first_email(&email);
            if read.is_none() {
                row.problems.push("email");
            }
            read
        });
        row.phone = text("phone");
        row.class_words = text("level");
        row.choices = understand(&row.words);
        if let Some(levels) = &row.class_words {
            match parse_levels(levels) {
                Ok(levels) => {
                    levels.into_iter().for_each(|level| row.choices.add(NeedList::Level, level.code()))
                }
                Err(_) => row.problems.push("level"),
            }
        }
        if let Some(value) = cell("pupils").filter(|value| !value.is_blank()) {
            let typed = value.to_text();
            let digits: String = typed.chars().take_while(char::is_ascii_digit).collect();
            row.pupils =
                integer(value).value.or_else(|| digits.parse().ok()).filter(|n| (0..=5_000).contains(n));
            if row.pupils.is_none() {
                row.problems.push("pupils");
            }
        }
        if let Some(value) = cell("received_on").filter(|value| !value.is_blank()) {
            row.received_on = day(value).value;
            if row.received_on.is_none() {
                row.problems.push("day");
            }
        }
        all.push(row);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_messy_list_gives_its_real_requests_and_nothing_else() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../../shared/data/messy/fabrique_demandes-ecoles_entetes-fusionnes.xlsx"
        );
        let Ok(bytes) = std::fs::read(path) else {
            eprintln!("SKIPPED: no shared data beside the repository");
            return;
        };
        let book = Workbook::read(&bytes, "demandes.xlsx").expect("a workbook");
        let columns = recognise(&book).expect("a table");
        assert!(is_enough(&columns), "{columns:?}");
        let rows = read(&book, &columns);
        assert_eq!(rows.len(), 57, "24 of Molenbeek, 16 of Forest, 17 of Jette");
        for row in &rows {
            let school = row.school.as_deref().expect("a school");
            assert!(!school.to_lowercase().contains("total") && school != "FOREST", "{school}");
            assert!(
                row.email.as_deref().is_some_and(|email| email.ends_with("@exemple-ecole.be")),
                "{row:?}"
            );
            assert!(row.pupils.is_some_and(|pupils| (10..40).contains(&pupils)), "{row:?}");
            assert!(
                row.received_on.is_some_and(|day| day >= date(2025, 9, 1) && day < date(2025, 10, 1)),
                "{row:?}"
            );
            assert!(row.commune.is_some() && !row.choices.of(NeedList::Domain).is_empty(), "{row:?}");
        }
        assert_eq!(rows[0].fase.as_deref(), Some("335"));
        assert_eq!(rows[0].words, "Patrimoine ; Cinéma");
        assert_eq!(rows[0].name.as_deref(), Some("Ernest Chapelle"));
        assert_eq!(rows[0].choices.of(NeedList::Level), ["P4"]);
        let keys: std::collections::HashSet<String> = rows.iter().map(Row::key).collect();
        assert_eq!(keys.len(), rows.len());
    }

    #[test]
    fn a_plain_list_is_read_too() {
        let csv = "École;Demande;Courriel;Année\nÉcole du Canevas;Atelier de cirque;a@ecole.test;P3\nÉcole du Lin;;b@ecole.test;P4\n";
        let book = Workbook::read(csv.as_bytes(), "liste.csv").expect("a workbook");
        let rows = read(&book, &recognise(&book).expect("a table"));
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0].left_out(false), None);
        assert_eq!(rows[1].left_out(true), Some(LeftOut::NoRequest), "who asks for nothing is told");
        assert_eq!(Row { school: None, ..rows[0].clone() }.left_out(false), Some(LeftOut::NoSchool));
        assert_eq!(rows[0].words, "Atelier de cirque");
        assert_eq!(rows[0].choices.of(NeedList::Domain), ["circus"]);
    }

    #[test]
    fn what_to_do_first_is_told_when_nothing_would_come_in_as_it_should() {
        let columns = |fields: &[&str]| Mapping {
            sheet: 0,
            heading_line: 1,
            headings: fields.iter().map(|_| "x".to_owned()).collect(),
            fields: fields.iter().map(|field| Some((*field).to_owned())).collect(),
        };
        let (told, bare) = (columns(&["wish", "school"]), columns(&["wish"]));
        let standing = |known, unknown, sites| Standing { lines: 3, known, unknown, sites };
        assert_eq!(remedy(&columns(&["school"]), standing(0, 3, 9)), Some(Remedy::Wish));
        assert_eq!(remedy(&told, standing(3, 3, 9)), Some(Remedy::Known));
        assert_eq!(remedy(&told, standing(0, 3, 0)), Some(Remedy::Register));
        assert_eq!(remedy(&bare, standing(0, 3, 9)), Some(Remedy::Column));
        assert_eq!(remedy(&told, standing(0, 3, 9)), Some(Remedy::Schools));
        assert_eq!(remedy(&told, standing(2, 2, 9)), None, "one is known by its school");
        assert_eq!(remedy(&told, Standing::default()), None, "an empty list says so itself");
    }
}
