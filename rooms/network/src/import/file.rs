//! A file as it is mapped: compared with what a basin knows, and written there.

use super::anomaly::Anomaly;
use super::fields::{Field, FileKind};
use super::known::{self, Ids, Sources};
use super::organisations::Organisations;
use super::outcome::{ImportError, ImportRunId, Outcome, Refusal, Upload};
use super::plan::Plan;
use super::recognise::{Lines, Mapping, lines};
use super::register::{self, Place};
use super::run::{APPLIED, BASIN, POSTAL_CODES};
use super::setting::{Answers, Origin};
use super::{
    Setting, apply as writing, boundaries, classes, operators, operators_match, people, people_match,
    places::Places, schools, value,
};
use crate::permissions::ImportNetwork;
use navette_belgium::Basin;
use navette_database::{BasinScope, Conn, Error, Subject, Tx, Uuid};
use navette_documents::keep::unpacked;
use navette_documents::{Limits, Workbook};
use navette_geography::{Boundaries, Keys};
use navette_web::May;
use serde_json::json;
use std::collections::{BTreeMap, HashMap};

/// Anomalies kept with an import; all are counted.
const ANOMALIES_KEPT: usize = 5_000;

/// A file with its mapping, and its pairs read once for every basin.
pub(crate) struct File<'a> {
    book: &'a Workbook,
    upload: &'a Upload,
    pub(crate) mapping: Mapping,
    answers: Answers,
    register: std::cell::OnceCell<RegisterFile>,
}

/// The setting of an import and where its records come from.
type Circumstances<'s> = (&'s Setting, &'s Origin);
/// A plan, or why there is none.
type Planned = Result<Plan, ImportError>;

/// A register read: the pairs, the zone of each, and what was odd.
struct RegisterFile {
    places: Vec<Place>,
    basins: Vec<Option<Basin>>,
    plan: Plan,
}

impl<'a> File<'a> {
    pub(crate) fn new(book: &'a Workbook, upload: &'a Upload, mapping: Mapping, answers: Answers) -> Self {
        Self { book, upload, mapping, answers, register: std::cell::OnceCell::new() }
    }

    /// The lines of the file, and a plan that tells those set aside.
    fn opened(&self) -> (Lines<'a>, Plan) {
        let lines = lines(self.book, &self.mapping);
        let plan = Plan { anomalies: lines.set_aside.clone(), ..Plan::default() };
        (lines, plan)
    }

    /// Compares with what is known in the basin.
    pub(crate) fn plan(
        &self,
        c: &mut Conn<'_>,
        scope: BasinScope,
        ids: Ids<'_>,
    ) -> Result<Plan, ImportError> {
        let missing = self.mapping.missing();
        if !missing.is_empty() {
            return Err(Refusal::Missing(missing).into());
        }
        let (code, name): (String, String) = c.one(BASIN, &[&scope])?.ok_or(Error::Missing)?;
        let basin = code.parse().or_else(|_| name.parse()).ok();
        let setting = Setting::new(scope, basin, (c.now(), c.today()), &self.answers, &self.upload.file_name);
        let origin = Origin::of(&self.mapping, &self.answers, &self.upload.file_name);
        let mut plan = match self.mapping.kind {
            FileKind::Register => self.register(c, (&setting, &origin), ids)?,
            FileKind::Ise => self.classes(c, (&setting, &origin), ids)?,
            FileKind::Operators => self.operators(c, (&setting, &origin), ids)?,
            FileKind::Contacts => self.contacts(c, (&setting, &origin), ids)?,
            FileKind::Boundaries => self.boundaries(c, (&setting, &origin), ids)?,
        };
        plan.anomalies.sort_by_key(|anomaly| anomaly.line);
        Ok(plan)
    }

    fn register(&self, c: &mut Conn<'_>, (setting, origin): Circumstances<'_>, ids: Ids<'_>) -> Planned {
        let file = self.register.get_or_init(|| {
            let (lines, mut plan) = self.opened();
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
            operators_match::compare(&partners, &rows, &around, (setting, origin), ids, &mut plan);
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
    ) -> Result<operators_match::Around<'s>, Error> {
        let codes: Vec<(String,)> = c.all(POSTAL_CODES, &[&setting.scope])?;
        Ok(operators_match::Around {
            sources,
            places,
            postal_codes: codes.into_iter().map(|row| row.0).collect(),
        })
    }

    fn classes(&self, c: &mut Conn<'_>, (setting, origin): Circumstances<'_>, ids: Ids<'_>) -> Planned {
        let (lines, mut plan) = self.opened();
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

    fn operators(&self, c: &mut Conn<'_>, (setting, origin): Circumstances<'_>, ids: Ids<'_>) -> Planned {
        let (lines, mut plan) = self.opened();
        let told = operators::told(&lines, setting, &mut plan);
        if told.is_empty() {
            return Err(Refusal::NoRecords.into());
        }
        let rows = known::rows(c, setting.scope, &value::OPERATOR)?;
        let (sources, places) = (Sources::read(c, setting.scope)?, Places::read(c, setting.scope)?);
        let around = self.around(c, setting, &sources, &places)?;
        operators_match::compare(&told, &rows, &around, (setting, origin), ids, &mut plan);
        Ok(plan)
    }

    fn contacts(&self, c: &mut Conn<'_>, (setting, origin): Circumstances<'_>, ids: Ids<'_>) -> Planned {
        let (lines, mut plan) = self.opened();
        let told = people::told(&lines, &mut plan);
        if told.is_empty() {
            return Err(Refusal::NoRecords.into());
        }
        let known = schools(c, setting.scope)?;
        let operators = known::rows(c, setting.scope, &value::OPERATOR)?;
        let mut organisations = Organisations::new(&known, &operators);
        let people = known::rows(c, setting.scope, &value::PERSON)?;
        let roles = known::rows(c, setting.scope, &value::PERSON_ROLE)?;
        let known = people_match::Known { people: &people, roles: &roles, sources: &known.sources };
        people_match::compare(&told, &known, &mut organisations, (setting, origin), ids, &mut plan);
        Ok(plan)
    }

    fn boundaries(&self, c: &mut Conn<'_>, (setting, origin): Circumstances<'_>, ids: Ids<'_>) -> Planned {
        let has = |name: &str| self.mapping.table.has_heading(name);
        let keys = if has("mdrc") { Keys::QUARTERS } else { Keys::COMMUNES };
        let bytes = unpacked(&self.upload.bytes, &Limits::default())?;
        let found = Boundaries::from_geojson(&bytes, keys).map_err(Refusal::Outlines)?;
        let kind = boundaries::kind_of(&self.mapping.table.headings, found.areas());
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
    pub(crate) fn write(
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
