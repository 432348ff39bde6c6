//! The second step: what was recognised in the file, corrected by whoever knows it.

use super::meanings::{self, Column};
use super::place::{self, Asked};
use super::said;
use crate::code::{Category, Purpose};
use crate::import::{
    self, Answers, Field, FileKind, ImportError, ImportRunId, Mapping, Origin, Refusal, Run,
};
use crate::permissions::ImportNetwork;
use askama::Template;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use navette_belgium::Basin;
use navette_database::Conn;
use navette_documents::Workbook;
use navette_web::{Choice, Failure, Fields, Key, May, Onward, Shell, Submitted, Visit, html};

/// How many different values of a column are shown.
const SAMPLES: usize = 3;
#[derive(Template)]
#[template(path = "imports/columns.html")]
struct ColumnsPage {
    shell: Shell,
    fields: Fields,
    run: Run,
    kind: FileKind,
    kinds: Vec<Choice>,
    /// The sheets of a file that has several.
    sheets: Vec<Choice>,
    /// The lines that may hold the headings.
    lines: Vec<Choice>,
    /// Which sheet it is, and at which line its headings stand.
    sheet: usize,
    line: u32,
    recognised: String,
    columns: Vec<Column>,
    left_aside: String,
    /// The ten zones, when the basin is none of them.
    basins: Vec<Choice>,
    formulas: Vec<Choice>,
    purposes: Vec<Choice>,
    categories: Vec<Choice>,
    origin: Origin,
}

/// The page of a file that waits, as it is kept or as it is asked for.
pub(super) fn page(
    c: &mut Conn<'_>,
    may: &May<ImportNetwork>,
    shell: Shell,
    id: ImportRunId,
    asked: Asked,
    typed: Option<(Fields, Mapping)>,
) -> Result<Response, Failure> {
    let (run, upload, book) =
        import::open(c, may.scope(), id).map_err(|error| said::failure(&shell, error))?;
    let kept = run.mapping().ok_or(Failure::NotFound)?;
    let (fields, mapping) = match typed {
        Some(typed) => typed,
        None => (as_fields(&run.answers()), asked.mapping(&book, kept)),
    };
    let kind = mapping.kind;
    let origin = Origin::of(&mapping, &Answers::default(), &upload.file_name);
    let (columns, left_aside, lines) = columns(&shell, &fields, &book, &mapping);
    let recognised = shell.tn("network-imports-recognised", &lines);
    let codes = |beginning: &str, codes: &[&'static str], present: &str| -> Vec<Choice> {
        codes.iter().map(|code| Choice::among(*code, shell.tc(beginning, code), present)).collect()
    };
    let basin_told = import::knows_zone(c, may.scope())?;
    let page = ColumnsPage {
        kinds: codes(
            "network-imports-kind-",
            &FileKind::ALL.iter().map(|k| k.code()).collect::<Vec<_>>(),
            kind.code(),
        ),
        basins: if basin_told || kind != FileKind::Register {
            Vec::new()
        } else {
            Basin::ALL.iter().map(|b| Choice::among(b.as_str(), b.french(), fields.get("basin"))).collect()
        },
        sheets: place::sheets(&book, &mapping.table),
        lines: place::lines(&shell, &book, &mapping.table),
        sheet: mapping.table.sheet,
        line: mapping.table.heading_line,
        formulas: codes("network-imports-formula-", &["FO", "SO"], fields.some("formula").unwrap_or("FO")),
        purposes: codes(
            "network-purpose-",
            &Purpose::ALL.iter().map(|p| p.code()).collect::<Vec<_>>(),
            fields.get("purpose"),
        ),
        categories: codes(
            "network-category-",
            &Category::ALL.iter().map(|p| p.code()).collect::<Vec<_>>(),
            fields.get("category"),
        ),
        shell,
        fields,
        run,
        kind,
        recognised,
        columns,
        left_aside,
        origin,
    };
    html(&page)
}

fn columns(shell: &Shell, fields: &Fields, book: &Workbook, mapping: &Mapping) -> (Vec<Column>, String, i64) {
    let (samples, lines) = import::samples(book, mapping, SAMPLES);
    let meanings: Vec<(&str, String)> = import::meanings(mapping.kind)
        .into_iter()
        .map(|field| (field.code(), said::meaning(shell, field)))
        .collect();
    let (shown, aside) = meanings::columns(fields, &mapping.table, &samples, &meanings);
    (shown, aside, i64::try_from(lines).unwrap_or(i64::MAX))
}

/// The answers as the form shows them.
fn as_fields(answers: &Answers) -> Fields {
    let mut fields = Fields::default();
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    fields.set("basin", &text(&answers.basin));
    fields.set("complete", answers.complete.map_or("", |complete| if complete { "yes" } else { "no" }));
    fields.set("year", &answers.year.map(|year| year.to_string()).unwrap_or_default());
    fields.set("formula", &text(&answers.formula));
    fields.set("source", &text(&answers.source));
    fields.set("licence", &text(&answers.licence));
    fields.set("attribution", &text(&answers.attribution));
    fields.set("category", &text(&answers.category));
    fields.set("purpose", &text(&answers.purpose));
    fields.set("retain_until", &answers.retain_until.map(|day| day.to_string()).unwrap_or_default());
    fields
}

/// The answers that were typed; what is not good is refused beside its field.
fn answers(shell: &Shell, fields: &mut Fields, today: Date) -> Answers {
    let text = |fields: &Fields, name: &str| {
        fields.some(name).map(|typed| typed.chars().take(300).collect::<String>())
    };
    let year = fields.read::<u32>("year").filter(|year| (2000..=2100).contains(year));
    if year.is_none() && fields.some("year").is_some() {
        fields.refuse("year", shell.t("network-imports-refused-year"));
    }
    let retain_until = fields.read::<Date>("retain_until").filter(|day| *day > today);
    if retain_until.is_none() && fields.some("retain_until").is_some() {
        fields.refuse("retain_until", shell.t("network-imports-refused-retain"));
    }
    Answers {
        basin: text(fields, "basin").filter(|code| code.parse::<Basin>().is_ok()),
        complete: match fields.get("complete") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        year,
        formula: text(fields, "formula").filter(|formula| ["FO", "SO"].contains(&formula.as_str())),
        source: text(fields, "source"),
        licence: text(fields, "licence"),
        attribution: text(fields, "attribution"),
        category: text(fields, "category").filter(|code| Category::from_code(code).is_some()),
        purpose: text(fields, "purpose").filter(|code| Purpose::from_code(code).is_some()),
        retain_until,
    }
}

/// The mapping as the form says it; a meaning given twice is refused beside the second column.
fn mapping(shell: &Shell, fields: &mut Fields, kept: Mapping) -> Mapping {
    let kind = FileKind::from_code(fields.get("kind")).unwrap_or(kept.kind);
    let mut mapping = Mapping { kind, ..kept };
    let known = import::meanings(kind);
    let told = |place: usize| {
        Field::from_code(fields.get(&format!("column-{place}"))).filter(|field| known.contains(field))
    };
    let told: Vec<Option<Field>> = (0..mapping.table.fields.len()).map(told).collect();
    let codes = told.iter().map(|field| field.map(|field| field.code().to_owned()));
    for (place, _) in mapping.table.choose(codes) {
        if let Some(field) = told[place] {
            let sentence = shell.tx("network-imports-refused-twice", said::meaning(shell, field));
            fields.refuse(&format!("column-{place}"), sentence);
        }
    }
    mapping
}

/// `POST /reseau/imports/{id}`: keeps the columns and the answers, goes on to the dry run.
pub(super) async fn save(
    visit: Visit,
    Key(id): Key<ImportRunId>,
    Submitted(mut fields): Submitted,
) -> Response {
    visit
        .write(move |tx, may: &May<ImportNetwork>, shell| {
            let (run, _, book) =
                import::open(tx, may.scope(), id).map_err(|error| said::failure(&shell, error))?;
            let kept = run.mapping().ok_or(Failure::NotFound)?;
            // The form says which sheet and which headings its columns are of.
            let base = Asked::read(&fields).mapping(&book, kept);
            let mapping = mapping(&shell, &mut fields, base);
            let answers = answers(&shell, &mut fields, shell.today);
            if !fields.refused() {
                match import::correct(tx, may, id, &mapping, &answers) {
                    Ok(()) => {
                        return Ok(Onward::to(format!("/reseau/imports/{id}/verification")).into_response());
                    }
                    Err(ImportError::Refused(refused @ Refusal::Missing(_))) => {
                        fields.refuse("columns", said::refusal(&shell, &refused));
                    }
                    Err(error) => return Err(said::failure(&shell, error)),
                }
            }
            Err(Failure::again(page(tx, may, shell, id, Asked::default(), Some((fields, mapping)))?))
        })
        .await
}
