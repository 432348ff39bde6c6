//! The steps of an import as people take them, and what is kept of each: the file, the mapping, the figures.

use super::anomaly::Anomaly;
use super::fields::{Field, FileKind};
use super::known::{self, Ids, Sources};
use super::organisations::Organisations;
use super::plan::{Plan, RecordKind, Tally};
use super::recognise::{Mapping, lines, recognise};
use super::register::{self, Place};
use super::setting::{Answers, Origin};
use super::{
    Setting, apply as writing, boundaries, classes, operators, people, places::Places, schools, value,
};
use crate::permissions::ImportNetwork;
use jiff::Timestamp;
use navette_belgium::Basin;
use navette_database::{BasinId, BasinScope, Conn, Error, Subject, Tx, Uuid, id_type};
use navette_documents::{ReadError, Workbook};
use navette_geography::{Boundaries, Keys};
use navette_web::May;
use serde_json::json;
use std::collections::{BTreeMap, HashMap};
use std::io::{Read as _, Write as _};

id_type! {
    /// The key of an import.
    ImportRunId,
}

/// A file as it came.
#[derive(Debug, Clone)]
pub struct Upload {
    /// Its name.
    pub file_name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What it holds, when the user says so.
    pub kind: Option<FileKind>,
}

/// Why a file or a step is refused, for a page to put in words.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The file cannot be read as a table.
    #[error("the file cannot be read: {0}")]
    File(#[from] ReadError),
    /// The table has none of the columns we can use; the best headings that were seen.
    #[error("no columns that can be used")]
    NothingFits {
        /// The headings of the first table.
        headings: Vec<String>,
    },
    /// Columns that this kind of file needs are not among the headings.
    #[error("columns are missing")]
    Missing(Vec<Field>),
    /// No line under the headings is a record.
    #[error("no line is a record")]
    NoRecords,
    /// The year of the classes is neither in the file nor told.
    #[error("the year is not known")]
    WhichYear,
    /// It is not known which of the ten zones the basin is.
    #[error("the zone is not known")]
    WhichBasin,
    /// The outlines cannot be read.
    #[error("the outlines cannot be read: {0}")]
    Outlines(#[from] navette_geography::BoundariesError),
    /// There is no such import here.
    #[error("no such import")]
    NoSuchRun,
    /// The import was applied already.
    #[error("applied already")]
    AppliedAlready,
    /// The import is not applied, or was undone.
    #[error("not applied")]
    NotApplied,
    /// A later import changed the same records: it has to be undone first.
    #[error("a later import changed the same records")]
    LaterRun {
        /// Its key.
        run: ImportRunId,
        /// Its file.
        file_name: String,
    },
}

/// A refusal that can be told, or trouble with the base.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It can be told.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It cannot.
    #[error(transparent)]
    Base(#[from] Error),
}

impl From<ReadError> for ImportError {
    fn from(error: ReadError) -> Self {
        Self::Refused(error.into())
    }
}

/// What an import did.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The import.
    pub run: ImportRunId,
    /// What the file held.
    pub kind: FileKind,
    /// Figures by kind of record.
    pub tallies: BTreeMap<RecordKind, Tally>,
    /// Figures about the file.
    pub facts: BTreeMap<&'static str, usize>,
    /// What was odd, by line.
    pub anomalies: Vec<Anomaly>,
}

impl Outcome {
    /// The figures of the records the file is about.
    pub fn main(&self) -> Tally {
        self.tallies.get(main_kind(self.kind)).copied().unwrap_or_default()
    }

    /// How many records came in or changed, of all kinds.
    pub fn written(&self) -> usize {
        self.tallies.values().map(|tally| tally.new + tally.changed).sum()
    }
}

/// The kind of record that a kind of file is about.
pub fn main_kind(kind: FileKind) -> RecordKind {
    match kind {
        FileKind::Register => "site",
        FileKind::Ise => "ise",
        FileKind::Operators => "operator",
        FileKind::Contacts => "person",
        FileKind::Boundaries => "boundary",
    }
}

navette_database::record! {
    /// An import as it is listed.
    #[derive(Debug, Clone)]
    pub struct Run {
        /// The key.
        pub id: ImportRunId,
        /// A code of [`FileKind`].
        pub kind: String,
        /// The file's name.
        pub file_name: String,
        /// `mapped`, `applied` or `undone`.
        pub state: String,
        /// The mapping and the answers, as JSON.
        pub mapping: serde_json::Value,
        /// Figures, as JSON.
        pub counts: serde_json::Value,
        /// The first anomalies, as JSON.
        pub anomalies: serde_json::Value,
        /// Who brought the file.
        pub account_name: Option<String>,
        /// When.
        pub created_at: Timestamp,
        /// When it was applied.
        pub applied_at: Option<Timestamp>,
        /// When it was undone.
        pub undone_at: Option<Timestamp>,
    }
}

impl Run {
    /// The mapping that is kept.
    pub fn mapping(&self) -> Option<Mapping> {
        serde_json::from_value(self.mapping["columns"].clone()).ok()
    }

    /// The answers that are kept.
    pub fn answers(&self) -> Answers {
        serde_json::from_value(self.mapping["answers"].clone()).unwrap_or_default()
    }

    /// The anomalies that are kept.
    pub fn anomalies(&self) -> Vec<Anomaly> {
        self.anomalies
            .as_array()
            .map(|list| list.iter().filter_map(Anomaly::from_json).collect())
            .unwrap_or_default()
    }
}

/// Anomalies kept with an import; all are counted.
const ANOMALIES_KEPT: usize = 5_000;

navette_database::statements! {
    /// An import of the basin.
    FIND = "SELECT r.id, r.kind, r.file_name, r.state, r.mapping, r.counts, r.anomalies, a.name AS account_name,
                   r.created_at, r.applied_at, r.undone_at
            FROM import_run r LEFT JOIN account a ON a.id = r.account_id WHERE r.basin_id = ?1 AND r.id = ?2";
    /// The imports of the basin, latest first.
    LIST = "SELECT r.id, r.kind, r.file_name, r.state, r.mapping, r.counts, '[]' AS anomalies, a.name AS account_name,
                   r.created_at, r.applied_at, r.undone_at
            FROM import_run r LEFT JOIN account a ON a.id = r.account_id WHERE r.basin_id = ?1
            ORDER BY r.created_at DESC, r.id DESC LIMIT ?2";
    /// The file of an import.
    CONTENT = "SELECT content FROM import_run WHERE basin_id = ?1 AND id = ?2";
    /// Keeps a file.
    ADD = "INSERT INTO import_run (id, basin_id, kind, file_name, content_hash, content, mapping, state, counts, anomalies,
                                   account_id, created_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'mapped', ?8, ?9, ?10, ?11)";
    /// Keeps a corrected mapping.
    REMAP = "UPDATE import_run SET kind = ?3, mapping = ?4 WHERE basin_id = ?1 AND id = ?2 AND state = 'mapped'";
    /// An import was applied.
    APPLIED = "UPDATE import_run SET state = 'applied', counts = ?3, anomalies = ?4, applied_at = ?5
               WHERE basin_id = ?1 AND id = ?2";
    /// The mapping remembered for these headings.
    REMEMBERED = "SELECT mapping FROM import_mapping WHERE basin_id = ?1 AND kind = ?2 AND signature = ?3";
    /// Remembers a mapping for these headings.
    REMEMBER = "INSERT INTO import_mapping (basin_id, kind, signature, mapping, used_at) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (basin_id, kind, signature) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at";
    /// The code and name of a basin.
    BASIN = "SELECT code, name FROM basin WHERE id = ?1";
    /// The postal codes where the basin has sites.
    POSTAL_CODES = "SELECT DISTINCT postal_code FROM site WHERE basin_id = ?1 AND postal_code IS NOT NULL";
    /// The basin of a code.
    BASIN_BY_CODE = "SELECT id FROM basin WHERE code = ?1";
    /// Makes a basin.
    ADD_BASIN = "INSERT INTO basin (id, code, name, created_at) VALUES (?1, ?2, ?3, ?4)";
}

/// Reads a file and finds what it is and what its columns mean.
///
/// # Errors
/// [`Refusal`] when it is no table, or has no columns that can be used.
pub fn read(upload: &Upload) -> Result<(Workbook, Mapping), Refusal> {
    let book = Workbook::read(&upload.bytes, &upload.file_name)?;
    match recognise(&book, upload.kind) {
        Some(mapping) => Ok((book, mapping)),
        None => {
            let mut rows: Vec<_> = book.sheets.iter().flat_map(|sheet| sheet.rows().take(30)).collect();
            // The first of the widest rows: headings stand above what they name.
            rows.sort_by_key(|row| std::cmp::Reverse(row.filled().count()));
            let headings = rows
                .first()
                .map(|row| row.filled().take(30).map(|(_, value)| value.to_text().into_owned()).collect());
            Err(Refusal::NothingFits { headings: headings.unwrap_or_default() })
        }
    }
}

/// An import of the basin; none when there is no such one.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, scope: BasinScope, run: ImportRunId) -> Result<Option<Run>, Error> {
    c.one(FIND, &[&scope, &run])
}

/// The latest imports of the basin.
///
/// # Errors
/// When the base cannot be read.
pub fn list(c: &mut Conn<'_>, scope: BasinScope, most: i64) -> Result<Vec<Run>, Error> {
    c.all(LIST, &[&scope, &most])
}

/// Keeps a file with the mapping that was guessed, or that was corrected for the same headings before.
///
/// # Errors
/// [`Refusal`] when the file cannot be used.
pub fn receive(
    tx: &mut Tx<'_>,
    may: &May<ImportNetwork>,
    upload: &Upload,
) -> Result<ImportRunId, ImportError> {
    let guessed = match (read(upload), upload.kind) {
        (Ok((_, guessed)), _) => guessed,
        // Whoever says what the file holds can also say what its columns mean.
        (Err(refusal @ Refusal::NothingFits { .. }), Some(kind)) => {
            let book = Workbook::read(&upload.bytes, &upload.file_name)?;
            super::by_hand(&book, kind).ok_or(refusal)?
        }
        (Err(refusal), _) => return Err(refusal.into()),
    };
    let mapping = remembered(tx, may.scope(), guessed)?;
    keep(tx, may, upload, &mapping, &Answers::default())
}

fn remembered(c: &mut Conn<'_>, scope: BasinScope, guessed: Mapping) -> Result<Mapping, Error> {
    let signature = guessed.signature();
    let kept: Option<(serde_json::Value,)> = c.one(REMEMBERED, &[&scope, &guessed.kind, &signature])?;
    let fields = kept.and_then(|(kept,)| serde_json::from_value::<Vec<Option<String>>>(kept).ok());
    Ok(match fields {
        Some(fields) if fields.len() == guessed.fields.len() => Mapping { fields, ..guessed },
        _ => guessed,
    })
}

fn keep(
    tx: &mut Tx<'_>,
    may: &May<ImportNetwork>,
    upload: &Upload,
    mapping: &Mapping,
    answers: &Answers,
) -> Result<ImportRunId, ImportError> {
    let (id, now) = (ImportRunId(tx.new_id()), tx.now());
    let (hash, content) = (fingerprint(&upload.bytes), packed(&upload.bytes));
    let kept = json!({ "columns": mapping, "answers": answers });
    tx.exec(
        ADD,
        &[
            &id,
            &may.scope(),
            &mapping.kind,
            &upload.file_name,
            &hash,
            &content,
            &kept,
            &json!({}),
            &json!([]),
            &may.actor().account(),
            &now,
        ],
    )?;
    Ok(id)
}

/// Keeps a corrected mapping and the answers, and remembers the mapping for files with the same headings.
///
/// # Errors
/// [`Refusal`] when columns are missing, or the import is not waiting.
pub fn correct(
    tx: &mut Tx<'_>,
    may: &May<ImportNetwork>,
    run: ImportRunId,
    mapping: &Mapping,
    answers: &Answers,
) -> Result<(), ImportError> {
    let missing = mapping.missing();
    if !missing.is_empty() {
        return Err(Refusal::Missing(missing).into());
    }
    let kept = json!({ "columns": mapping, "answers": answers });
    if tx.exec(REMAP, &[&may.scope(), &run, &mapping.kind, &kept])? == 0 {
        let known = find(tx, may.scope(), run)?.is_some();
        return Err(if known { Refusal::AppliedAlready } else { Refusal::NoSuchRun }.into());
    }
    let now = tx.now();
    tx.exec(REMEMBER, &[&may.scope(), &mapping.kind, &mapping.signature(), &json!(mapping.fields), &now])?;
    Ok(())
}

/// What an import would do now, without writing anything.
///
/// # Errors
/// [`Refusal`] when there is no such import or the file cannot be used as it is mapped.
pub fn preview(c: &mut Conn<'_>, may: &May<ImportNetwork>, run: ImportRunId) -> Result<Plan, ImportError> {
    let (kept, upload) = kept(c, may.scope(), run)?;
    let mapping = kept.mapping().ok_or(Refusal::NoSuchRun)?;
    let book = Workbook::read(&upload.bytes, &upload.file_name).map_err(Refusal::File)?;
    let file = File::new(&book, &upload, mapping, kept.answers());
    file.plan(c, may.scope(), &mut known::shown_ids())
}

pub(super) fn kept(
    c: &mut Conn<'_>,
    scope: BasinScope,
    run: ImportRunId,
) -> Result<(Run, Upload), ImportError> {
    let kept = find(c, scope, run)?.ok_or(Refusal::NoSuchRun)?;
    let (bytes,): (Vec<u8>,) = c.one(CONTENT, &[&scope, &run])?.ok_or(Refusal::NoSuchRun)?;
    let upload = Upload { file_name: kept.file_name.clone(), bytes, kind: FileKind::from_code(&kept.kind) };
    Ok((kept, upload))
}

/// Applies an import that is waiting, in this transaction.
///
/// # Errors
/// [`Refusal`] when there is no such import, it was applied, or the file cannot be used as it is mapped.
pub fn apply(tx: &mut Tx<'_>, may: &May<ImportNetwork>, run: ImportRunId) -> Result<Outcome, ImportError> {
    tx.lock(&format!("import {}", may.scope().id()))?;
    let (kept, upload) = kept(tx, may.scope(), run)?;
    if kept.state != "mapped" {
        return Err(Refusal::AppliedAlready.into());
    }
    let mapping = kept.mapping().ok_or(Refusal::NoSuchRun)?;
    let book = Workbook::read(&upload.bytes, &upload.file_name).map_err(Refusal::File)?;
    File::new(&book, &upload, mapping, kept.answers()).write(tx, may, run)
}

/// Receives and applies a file at once: for the command.
///
/// # Errors
/// As [`receive`] and [`apply`].
pub fn import_now(
    tx: &mut Tx<'_>,
    may: &May<ImportNetwork>,
    upload: &Upload,
    answers: &Answers,
) -> Result<Outcome, ImportError> {
    tx.lock(&format!("import {}", may.scope().id()))?;
    let (book, guessed) = read(upload)?;
    let mapping = remembered(tx, may.scope(), guessed)?;
    let run = keep(tx, may, upload, &mapping, answers)?;
    File::new(&book, upload, mapping, answers.clone()).write(tx, may, run)
}

/// Makes the ten basins that are not there yet and imports the register into each: for the command.
///
/// Each basin has its own import in its own list, which it can undo by itself.
///
/// # Errors
/// As [`import_now`]; also when the file is not a register that tells basins.
pub fn import_everywhere(
    tx: &mut Tx<'_>,
    upload: &Upload,
    answers: &Answers,
) -> Result<Vec<(Basin, BasinId, Outcome)>, ImportError> {
    let (book, mapping) = read(upload)?;
    if mapping.kind != FileKind::Register || !mapping.has(Field::Basin) {
        return Err(Refusal::Missing(vec![Field::Basin]).into());
    }
    let file = File::new(&book, upload, mapping, answers.clone());
    let mut done = Vec::new();
    for basin in Basin::ALL {
        let id = match tx.one::<(BasinId,)>(BASIN_BY_CODE, &[&basin.as_str()])? {
            Some((id,)) => id,
            None => {
                let (id, now) = (BasinId(tx.new_id()), tx.now());
                tx.exec(ADD_BASIN, &[&id, &basin.as_str(), &basin.french(), &now])?;
                id
            }
        };
        let may = May::<ImportNetwork>::for_command(id);
        tx.lock(&format!("import {id}"))?;
        let run = keep(tx, &may, upload, &file.mapping, answers)?;
        done.push((basin, id, file.write(tx, &may, run)?));
    }
    Ok(done)
}

/// A file with its mapping, and its pairs read once for every basin.
struct File<'a> {
    book: &'a Workbook,
    upload: &'a Upload,
    mapping: Mapping,
    answers: Answers,
    register: std::cell::OnceCell<RegisterFile>,
}

/// A register read: the pairs, the zone of each, and what was odd.
struct RegisterFile {
    places: Vec<Place>,
    basins: Vec<Option<Basin>>,
    plan: Plan,
}

impl<'a> File<'a> {
    fn new(book: &'a Workbook, upload: &'a Upload, mapping: Mapping, answers: Answers) -> Self {
        Self { book, upload, mapping, answers, register: std::cell::OnceCell::new() }
    }

    /// Compares with what is known in the basin.
    fn plan(&self, c: &mut Conn<'_>, scope: BasinScope, ids: Ids<'_>) -> Result<Plan, ImportError> {
        let missing = self.mapping.missing();
        if !missing.is_empty() {
            return Err(Refusal::Missing(missing).into());
        }
        let (code, name): (String, String) = c.one(BASIN, &[&scope])?.ok_or(Error::Missing)?;
        let basin = code.parse().or_else(|_| name.parse()).ok();
        let setting = Setting::new(scope, basin, (c.now(), c.today()), &self.answers, &self.upload.file_name);
        let origin = Origin::of(&self.mapping, &self.answers, &self.upload.file_name);
        let mut plan = match self.mapping.kind {
            FileKind::Register => self.register(c, &setting, &origin, ids)?,
            FileKind::Ise => self.classes(c, &setting, &origin, ids)?,
            FileKind::Operators => self.operators(c, &setting, &origin, ids)?,
            FileKind::Contacts => self.contacts(c, &setting, &origin, ids)?,
            FileKind::Boundaries => self.boundaries(c, &setting, &origin, ids)?,
        };
        plan.anomalies.sort_by_key(|anomaly| anomaly.line);
        Ok(plan)
    }

    fn register(
        &self,
        c: &mut Conn<'_>,
        setting: &Setting,
        origin: &Origin,
        ids: Ids<'_>,
    ) -> Result<Plan, ImportError> {
        let file = self.register.get_or_init(|| {
            let lines = lines(self.book, &self.mapping);
            let mut plan = Plan { anomalies: lines.set_aside.clone(), ..Plan::default() };
            let places = register::places(&lines, &mut plan);
            let basins = if self.mapping.has(Field::Basin) {
                register::basins(&places, &mut plan)
            } else {
                vec![None; places.len()]
            };
            RegisterFile { places, basins, plan }
        });
        if file.places.is_empty() {
            return Err(Refusal::NoRecords.into());
        }
        let told = self.mapping.has(Field::Basin);
        if told && setting.basin.is_none() {
            return Err(Refusal::WhichBasin.into());
        }
        let mut plan = file.plan.clone();
        let is_here = |basin: Option<Basin>| !told || basin == setting.basin;
        let mut basin_of_line: HashMap<u32, bool> = HashMap::new();
        let mut here: Vec<&Place> = Vec::new();
        for (place, basin) in file.places.iter().zip(&file.basins) {
            for line in &place.lines {
                basin_of_line.insert(*line, is_here(*basin) || place.outside);
            }
            if is_here(*basin) {
                here.push(place);
            }
        }
        plan.anomalies.retain(|anomaly| basin_of_line.get(&anomaly.line).copied().unwrap_or(true));
        let tally = plan.count("site");
        tally.read = file.places.len();
        tally.elsewhere = file.places.len() - here.len();
        let outside = file.places.iter().filter(|place| place.outside).count();
        plan.facts.insert("outside_zones", outside);
        let known = schools(c, setting.scope)?;
        let official = self.mapping.is_official_register();
        let sites = schools::compare(&here, &known, setting, origin, official, ids, &mut plan);
        self.classes_of_list(c, &here, &sites, (setting, origin), ids, &mut plan)?;
        if official {
            let partners = register::partners(&here);
            let rows = known::rows(c, setting.scope, &value::OPERATOR)?;
            let around = self.around(c, setting, &known.sources, &known.places)?;
            operators::compare(&partners, &rows, &around, (setting, origin), ids, &mut plan);
        }
        Ok(plan)
    }

    /// The classes that a list of schools tells beside its schools.
    fn classes_of_list(
        &self,
        c: &mut Conn<'_>,
        here: &[&Place],
        sites: &HashMap<schools::Pair, Uuid>,
        (setting, origin): (&Setting, &Origin),
        ids: Ids<'_>,
        plan: &mut Plan,
    ) -> Result<(), ImportError> {
        if !self.mapping.has(Field::IseClass) {
            return Ok(());
        }
        let Some(year) = setting.year else {
            plan.note(0, super::anomaly::Kind::IseYearMissing, Field::IseClass.code(), "");
            return Ok(());
        };
        let told: Vec<classes::Told> = here
            .iter()
            .filter_map(|place| {
                let pair = (place.school.to_string(), place.site.map(|site| site.to_string()));
                Some(classes::Told {
                    line: place.line,
                    pair,
                    class: place.ise?,
                    year,
                    formula: setting.formula,
                })
            })
            .collect();
        let rows = known::rows(c, setting.scope, &value::ISE_CLASS)?;
        plan.count("ise").read = told.len();
        classes::compare(&told, &rows, sites, &origin.source, setting, ids, plan);
        Ok(())
    }

    fn around<'s>(
        &self,
        c: &mut Conn<'_>,
        setting: &Setting,
        sources: &'s Sources,
        places: &'s Places,
    ) -> Result<operators::Around<'s>, Error> {
        let codes: Vec<(String,)> = c.all(POSTAL_CODES, &[&setting.scope])?;
        Ok(operators::Around { sources, places, postal_codes: codes.into_iter().map(|row| row.0).collect() })
    }

    fn classes(
        &self,
        c: &mut Conn<'_>,
        setting: &Setting,
        origin: &Origin,
        ids: Ids<'_>,
    ) -> Result<Plan, ImportError> {
        let lines = lines(self.book, &self.mapping);
        let mut plan = Plan { anomalies: lines.set_aside.clone(), ..Plan::default() };
        let told = classes::told(&lines, setting, &mut plan).ok_or(Refusal::WhichYear)?;
        let known = schools(c, setting.scope)?;
        let rows = known::rows(c, setting.scope, &value::ISE_CLASS)?;
        classes::compare(
            &told,
            &rows,
            &schools::sites_by_pair(&known),
            &origin.source,
            setting,
            ids,
            &mut plan,
        );
        Ok(plan)
    }

    fn operators(
        &self,
        c: &mut Conn<'_>,
        setting: &Setting,
        origin: &Origin,
        ids: Ids<'_>,
    ) -> Result<Plan, ImportError> {
        let lines = lines(self.book, &self.mapping);
        let mut plan = Plan { anomalies: lines.set_aside.clone(), ..Plan::default() };
        let told = operators::told(&lines, setting, &mut plan);
        if told.is_empty() {
            return Err(Refusal::NoRecords.into());
        }
        let rows = known::rows(c, setting.scope, &value::OPERATOR)?;
        let (sources, places) = (Sources::read(c, setting.scope)?, Places::read(c, setting.scope)?);
        let around = self.around(c, setting, &sources, &places)?;
        operators::compare(&told, &rows, &around, (setting, origin), ids, &mut plan);
        Ok(plan)
    }

    fn contacts(
        &self,
        c: &mut Conn<'_>,
        setting: &Setting,
        origin: &Origin,
        ids: Ids<'_>,
    ) -> Result<Plan, ImportError> {
        let lines = lines(self.book, &self.mapping);
        let mut plan = Plan { anomalies: lines.set_aside.clone(), ..Plan::default() };
        let told = people::told(&lines, &mut plan);
        if told.is_empty() {
            return Err(Refusal::NoRecords.into());
        }
        let known = schools(c, setting.scope)?;
        let operators = known::rows(c, setting.scope, &value::OPERATOR)?;
        let mut organisations = Organisations::new(&known, &operators);
        let people = known::rows(c, setting.scope, &value::PERSON)?;
        let roles = known::rows(c, setting.scope, &value::PERSON_ROLE)?;
        let known = people::Known { people: &people, roles: &roles, sources: &known.sources };
        people::compare(&told, &known, &mut organisations, (setting, origin), ids, &mut plan);
        Ok(plan)
    }

    fn boundaries(
        &self,
        c: &mut Conn<'_>,
        setting: &Setting,
        origin: &Origin,
        ids: Ids<'_>,
    ) -> Result<Plan, ImportError> {
        let has = |name: &str| self.mapping.headings.iter().any(|heading| heading == name);
        let keys = if has("mdrc") { Keys::QUARTERS } else { Keys::COMMUNES };
        let found =
            Boundaries::from_geojson(&unpacked(&self.upload.bytes), keys).map_err(Refusal::Outlines)?;
        let kind = boundaries::kind_of(&self.mapping.headings, found.areas());
        let mut plan = Plan::default();
        let rows = known::rows(c, setting.scope, &value::BOUNDARY)?;
        boundaries::compare(kind, found.areas(), &rows, (setting, origin), ids, &mut plan);
        if kind == "quarter" {
            for (kind, table) in [("site", &value::SITE), ("operator", &value::OPERATOR)] {
                let rows = known::rows(c, setting.scope, table)?;
                boundaries::quarters(&found, kind, &rows, &mut plan);
            }
        }
        Ok(plan)
    }

    /// Writes the plan, its undoing, the figures, the journal; then refreshes what is derived.
    fn write(
        &self,
        tx: &mut Tx<'_>,
        may: &May<ImportNetwork>,
        run: ImportRunId,
    ) -> Result<Outcome, ImportError> {
        let scope = may.scope();
        // Counted first: on PostgreSQL it makes other writers of the basin wait, so that the plan stays true.
        let version = crate::version::changed(tx, scope)?;
        let mut ids = known::fresh_ids(tx);
        let plan = self.plan(tx, scope, &mut ids)?;
        writing::write(tx, run.0, &plan.ops, &mut ids)?;
        let counts = json!({
            "tallies": plan.tallies,
            "facts": plan.facts,
            "anomalies": plan.anomaly_counts().into_iter().map(|(kind, n)| (kind.code(), n)).collect::<BTreeMap<_, _>>(),
        });
        let first: Vec<serde_json::Value> =
            plan.anomalies.iter().take(ANOMALIES_KEPT).map(Anomaly::to_json).collect();
        let now = tx.now();
        tx.exec(APPLIED, &[&scope, &run, &counts, &serde_json::Value::Array(first), &now])?;
        let data = json!({ "file": self.upload.file_name, "counts": counts["tallies"] });
        let subject = Subject { kind: "import_run", id: run.0 };
        tx.journal(Some(scope.id()), may.actor(), "import.applied", subject, &data)?;
        if !plan.ops.is_empty() {
            refresh_derived(tx, scope, version)?;
        }
        Ok(Outcome {
            run,
            kind: self.mapping.kind,
            tallies: plan.tallies,
            facts: plan.facts,
            anomalies: plan.anomalies,
        })
    }
}

/// What is known of the schools of a basin.
fn schools(c: &mut Conn<'_>, scope: BasinScope) -> Result<schools::Known, Error> {
    Ok(schools::Known {
        boards: known::rows(c, scope, &value::BOARD)?,
        schools: known::rows(c, scope, &value::SCHOOL)?,
        sites: known::rows(c, scope, &value::SITE)?,
        teachings: known::teachings(c, scope)?,
        sources: Sources::read(c, scope)?,
        places: Places::read(c, scope)?,
    })
}

/// Brings what is derived from records up to date after an import or its undoing: words of the search, reach.
pub(crate) fn refresh_derived(tx: &mut Tx<'_>, scope: BasinScope, version: i64) -> Result<(), Error> {
    crate::store::search::refresh_all(tx, scope, version)?;
    crate::actions::reach::refresh_all_reach(tx, scope)?;
    Ok(())
}

/// SHA-256 of the file, in hexadecimal.
fn fingerprint(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A file out of its gzip, at most as large as a spreadsheet may be; itself when it is in none.
fn unpacked(bytes: &[u8]) -> std::borrow::Cow<'_, [u8]> {
    if !bytes.starts_with(b"\x1f\x8b") {
        return bytes.into();
    }
    let mut unpacked = Vec::new();
    let most = navette_documents::Limits::default().decompressed;
    let read = flate2::read::MultiGzDecoder::new(bytes).take(most).read_to_end(&mut unpacked);
    if read.is_ok() { unpacked.into() } else { bytes.into() }
}

/// The file as it is kept: compressed when that is worth it; the reader of spreadsheets opens both.
fn packed(bytes: &[u8]) -> Vec<u8> {
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
