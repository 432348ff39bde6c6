//! An import: while it waits, its columns and everything it would do; afterwards what it did, and the way back.

use super::shown::{Figure, OddView, RecordView, SHOWN, done_record, figures, odd, record};
use super::{PATH, address, count, said};
use crate::actions::import::{self, ImportError, Open, Undone, elsewhere};
use crate::code::ImportFormat;
use crate::id::OfferImportId;
use crate::import::{Answers, Counts, File, Kept, MEANINGS, Oddity, Plan, Record, Remedy};
use crate::pages::offers;
use crate::permissions::ImportOffers;
use crate::store;
use crate::store::import::OfferImport;
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_database::Conn;
use navette_documents::{Mapping, Where};
use navette_network::id::OperatorId;
use navette_network::pages::imports::meanings::{Column, columns};
use navette_network::pages::imports::place;
use navette_web::{Choice, Failure, Fields, Key, May, Onward, Question, Shell, Step, Submitted, Visit, html};

/// How many different values of a column are shown.
const SAMPLES: usize = 3;

/// What is asked about a file that waits.
#[derive(Default)]
struct Asked {
    columns: Vec<Column>,
    left_aside: String,
    sheets: Vec<Choice>,
    lines: Vec<Choice>,
    sheet: usize,
    line: u32,
    operators: Vec<Choice>,
    unknown: String,
    make: bool,
    source: String,
}

#[derive(Template)]
#[template(path = "imports/show.html")]
struct ShowPage {
    shell: Shell,
    crumbs: Vec<Step>,
    fields: Fields,
    address: String,
    name: String,
    kind: String,
    is_table: bool,
    waiting: bool,
    undone: bool,
    /// Whether it can be applied: its columns say what an offer needs.
    whole: bool,
    asked: Asked,
    figures: Vec<Figure>,
    absent: String,
    nothing: bool,
    /// What to do first when all of it is refused: why, where that is done, and how that is called.
    remedy: Option<(String, &'static str, String)>,
    new: Vec<RecordView>,
    more_new: i64,
    changed: Vec<RecordView>,
    more_changed: i64,
    odd: Vec<OddView>,
    /// Offers that stayed when it was taken back: title, address, why.
    kept: Vec<(String, String, String)>,
    by: String,
    when: String,
}

impl ShowPage {
    /// Where the reading of the file is, in a format.
    fn reading(&self, extension: &str) -> String {
        format!("{}/lecture.{extension}", self.address)
    }
}

/// What is asked about a file: its columns when it is a table, who offers, what its source is called.
fn asked(
    c: &mut Conn<'_>,
    may: &May<ImportOffers>,
    shell: &Shell,
    open: &Open,
    plan: Option<&Plan>,
    fields: &Fields,
) -> Result<Asked, Failure> {
    let mut asked = Asked { source: open.source(), make: open.kept.answers.make, ..Asked::default() };
    let chosen = open.kept.answers.operator.map(|id| id.to_string()).unwrap_or_default();
    let rows = navette_network::store::operator::rows(c, may.scope())?;
    let rows = rows.into_iter().filter(|row| row.status != navette_network::code::Status::Closed);
    asked.operators = rows.map(|row| Choice::among(row.id.to_string(), row.name, &chosen)).collect();
    if let Some(plan) = plan {
        let unknown = plan.unknown.iter().take(10).map(|(name, offers)| format!("{name} ({offers})"));
        asked.unknown = unknown.collect::<Vec<_>>().join(", ");
    }
    if let (File::Table(book), Some(mapping)) = (&open.file, &open.kept.columns) {
        let meanings: Vec<(&str, String)> =
            MEANINGS.iter().map(|code| (*code, said::meaning(shell, code))).collect();
        let samples = open.file.samples(mapping, SAMPLES);
        (asked.columns, asked.left_aside) = columns(fields, mapping, &samples, &meanings);
        asked.sheets = place::sheets(book, mapping);
        asked.lines = place::lines(shell, book, mapping);
        (asked.sheet, asked.line) = (mapping.sheet, mapping.heading_line);
    }
    Ok(asked)
}

/// The page of a file that waits.
fn waiting(
    c: &mut Conn<'_>,
    may: &May<ImportOffers>,
    shell: Shell,
    open: &Open,
    mut fields: Fields,
) -> Result<Response, Failure> {
    let plan = match import::preview(c, may.scope(), open) {
        Ok(plan) => Some(plan),
        Err(error @ ImportError::Missing(_)) => {
            if !fields.refused()
                && let Some(sentence) = said::refusal(&shell, &error)
            {
                fields.refuse("columns", sentence);
            }
            None
        }
        Err(error) => return Err(said::failure(&shell, error)),
    };
    let asked = asked(c, may, &shell, open, plan.as_ref(), &fields)?;
    let mut page = page(shell, &open.import, fields);
    page.asked = asked;
    if let Some(plan) = plan {
        page.whole = true;
        let shell = &page.shell;
        let of = |code: &str| plan.records.iter().filter(|one| one.fate.code() == code).collect::<Vec<_>>();
        let (new, changed) = (of("new"), of("changed"));
        page.more_new = count(new.len().saturating_sub(SHOWN));
        page.more_changed = count(changed.len().saturating_sub(SHOWN));
        let view = |list: &[&Record]| list.iter().take(SHOWN).map(|one| record(shell, one)).collect();
        (page.new, page.changed) = (view(&new), view(&changed));
        page.figures = figures(shell, &plan.counts);
        page.nothing = plan.counts.new + plan.counts.changed == 0;
        page.remedy = plan.remedy().map(|one| {
            let at = match one {
                Remedy::Make => "#make",
                Remedy::Choose => "#operator",
                Remedy::Look => "#odd",
            };
            let said = |key: &str| shell.tc(key, one.code());
            (said("offers-imports-refused-all-"), at, said("offers-imports-remedy-"))
        });
        if plan.counts.absent > 0 {
            page.absent = shell.tn("offers-imports-absent", &count(plan.counts.absent));
        }
        let oddities: Vec<Oddity> = plan.records.iter().flat_map(Record::oddities).collect();
        page.odd = odd(shell, &oddities);
    }
    html(&page)
}

fn page(shell: Shell, one: &OfferImport, fields: Fields) -> ShowPage {
    ShowPage {
        crumbs: vec![
            Step::new(offers::PATH, shell.t("offers-nav")),
            Step::new(PATH, shell.t("offers-imports-title")),
        ],
        fields,
        address: address(one.id),
        name: one.file_name.clone(),
        kind: shell.tc("offers-imports-format-", one.format.code()),
        is_table: one.format == ImportFormat::Table,
        waiting: one.state == "mapped",
        undone: one.state == "undone",
        whole: false,
        asked: Asked::default(),
        figures: Vec::new(),
        absent: String::new(),
        nothing: false,
        remedy: None,
        new: Vec::new(),
        more_new: 0,
        changed: Vec::new(),
        more_changed: 0,
        odd: Vec::new(),
        kept: Vec::new(),
        by: one.account_name.clone().unwrap_or_else(|| shell.t("offers-by-navette").to_owned()),
        when: shell.moment(&one.applied_at.unwrap_or(one.created_at)),
        shell,
    }
}

/// The page of an import that was applied, or undone.
fn result(
    c: &mut Conn<'_>,
    may: &May<ImportOffers>,
    shell: Shell,
    import: &OfferImport,
    undone: Option<&Undone>,
) -> Result<Response, Failure> {
    let mut page = page(shell, import, Fields::default());
    let shell = &page.shell;
    let counts: Counts = serde_json::from_value(import.counts.clone()).unwrap_or_default();
    page.figures = figures(shell, &counts);
    let oddities: Vec<Oddity> = serde_json::from_value(import.anomalies.clone()).unwrap_or_default();
    page.odd = odd(shell, &oddities);
    if !page.undone {
        let mut done = store::import::changes(c, may.scope(), import.id)?;
        done.reverse();
        let view = |added: bool| -> Vec<RecordView> {
            let all = done.iter().filter(|one| one.added == added && !one.changes.is_empty());
            all.map(|one| done_record(shell, one)).collect()
        };
        let (mut new, mut changed) = (view(true), view(false));
        page.more_new = count(new.len().saturating_sub(SHOWN));
        page.more_changed = count(changed.len().saturating_sub(SHOWN));
        new.truncate(SHOWN);
        changed.truncate(SHOWN);
        (page.new, page.changed) = (new, changed);
    }
    if let Some(undone) = undone {
        let why = |changed: bool| {
            shell.t(if changed { "offers-imports-kept-changed" } else { "offers-imports-kept-leaned" })
        };
        let kept = undone.kept.iter().take(100);
        page.kept = kept
            .map(|one| (one.title.clone(), offers::address(one.offer), why(one.changed_since).to_owned()))
            .collect();
        let operators = undone.kept_operators.iter().take(100).map(|one| {
            let href = format!("/reseau/operateurs/{}", one.operator);
            (one.name.clone(), href, said::stays(shell, &one.why))
        });
        page.kept.extend(operators);
    }
    html(&page)
}

/// The import, opened; with its columns as another sheet or line would have them, when that is asked for.
fn opened(
    c: &mut Conn<'_>,
    may: &May<ImportOffers>,
    shell: &Shell,
    id: OfferImportId,
    asked: &Fields,
) -> Result<Open, Failure> {
    let mut open = import::open(c, may.scope(), id).map_err(|error| said::failure(shell, error))?;
    let place = Where { sheet: asked.read("sheet"), heading_line: asked.read("line") };
    if let Some(kept) = &open.kept.columns {
        // A line of another sheet is none that was chosen.
        let other_sheet = place.sheet.is_some_and(|sheet| sheet != kept.sheet);
        let other_line = place.heading_line.is_some_and(|line| line != kept.heading_line);
        if other_sheet || other_line {
            let place = if other_sheet && asked.get("shown") != asked.get("sheet") {
                Where { heading_line: None, ..place }
            } else {
                place
            };
            let found: Option<Mapping> =
                elsewhere(&open, place).map_err(|error| said::failure(shell, error))?;
            open.kept.columns = found.or(open.kept.columns);
        }
    }
    Ok(open)
}

/// `GET /offres/imports/{id}`
pub(super) async fn show(visit: Visit, Key(id): Key<OfferImportId>, Question(asked): Question) -> Response {
    visit
        .read(move |c, may: &May<ImportOffers>, shell| {
            let import = store::import::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?;
            if import.state != "mapped" {
                return result(c, may, shell, &import, None);
            }
            let open = opened(c, may, &shell, id, &asked)?;
            waiting(c, may, shell, &open, Fields::default())
        })
        .await
}

/// `POST /offres/imports/{id}`: what the columns mean, and the answers; then everything it would do, again.
pub(super) async fn correct(
    visit: Visit,
    Key(id): Key<OfferImportId>,
    Submitted(mut fields): Submitted,
) -> Response {
    visit
        .write(move |tx, may: &May<ImportOffers>, shell| {
            let mut open = opened(tx, may, &shell, id, &fields)?;
            if let Some(columns) = &mut open.kept.columns {
                let chosen = |place: usize| {
                    let sent = fields.get(&format!("column-{place}"));
                    MEANINGS.iter().find(|code| **code == sent).map(|code| (*code).to_owned())
                };
                let chosen: Vec<Option<String>> = (0..columns.fields.len()).map(chosen).collect();
                for (place, _) in columns.choose(chosen.iter().cloned()) {
                    let meaning =
                        chosen[place].as_deref().map(|code| said::meaning(&shell, code)).unwrap_or_default();
                    fields.refuse(
                        &format!("column-{place}"),
                        shell.tx("network-imports-refused-twice", meaning),
                    );
                }
            }
            open.kept.answers = Answers {
                source: fields.some("source").map(|text| text.chars().take(100).collect()),
                operator: fields.read::<OperatorId>("operator"),
                make: fields.get("make") == "yes",
            };
            if !fields.refused() {
                let kept: &Kept = &open.kept;
                match import::correct(tx, may, id, kept) {
                    Ok(()) => return Ok(Onward::to(address(id)).into_response()),
                    Err(error @ ImportError::Missing(_)) => {
                        fields.refuse("columns", said::refusal(&shell, &error).unwrap_or_default());
                    }
                    Err(error) => return Err(said::failure(&shell, error)),
                }
            }
            Err(Failure::again(waiting(tx, may, shell, &open, fields)?))
        })
        .await
}

/// `POST /offres/imports/{id}/appliquer`: all of it in one transaction, or nothing.
pub(super) async fn apply(visit: Visit, Key(id): Key<OfferImportId>) -> Response {
    visit
        .write(move |tx, may: &May<ImportOffers>, shell| {
            let done = import::apply(tx, may, id).map_err(|error| said::failure(&shell, error))?;
            let onward = Onward::to(address(id));
            Ok(match done.counts.new + done.counts.changed {
                0 => onward.done(shell.t("offers-imports-done-nothing")),
                written => onward
                    .done(shell.tn("offers-imports-done-applied", &count(written)))
                    .undo(format!("{}/annuler", address(id))),
            }
            .into_response())
        })
        .await
}

/// `POST /offres/imports/{id}/abandonner`: the file is put away.
pub(super) async fn discard(visit: Visit, Key(id): Key<OfferImportId>) -> Response {
    visit
        .write(move |tx, may: &May<ImportOffers>, shell| {
            import::discard(tx, may, id).map_err(|error| said::failure(&shell, error))?;
            Ok(Onward::to(PATH).done(shell.t("offers-imports-done-discarded")).into_response())
        })
        .await
}

/// `POST /offres/imports/{id}/annuler`: takes it back; what must stay is listed.
pub(super) async fn undo(visit: Visit, Key(id): Key<OfferImportId>) -> Response {
    visit
        .write(move |tx, may: &May<ImportOffers>, shell| {
            let undone = import::undo(tx, may, id).map_err(|error| said::failure(&shell, error))?;
            if undone.kept.is_empty() && undone.kept_operators.is_empty() {
                let mut done = shell.tn("offers-imports-done-undone", &count(undone.taken_back));
                if undone.operators_taken_back > 0 {
                    let operators = count(undone.operators_taken_back);
                    done = format!("{done} {}", shell.tn("offers-imports-done-operators", &operators));
                }
                return Ok(Onward::to(address(id)).done(done).into_response());
            }
            let import = store::import::find(tx, may.scope(), id)?.ok_or(Failure::NotFound)?;
            result(tx, may, shell, &import, Some(&undone))
        })
        .await
}
