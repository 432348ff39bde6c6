//! Comparing operators with those known, under the different spellings of several sources.
//!
//! A record is the same as one known when the source knows it by the same key; when it has the same enterprise number
//! and a like name or place; or when names are alike and it stands at the same place. Anything less comes in as new and
//! is told as a possible duplicate, to be compared by a person.

use super::anomaly::Kind;
use super::clean;
use super::fields::Field;
use super::known::{Ids, Sources, source_row};
use super::likeness::NameParts;
use super::operators::Told;
use super::places::Places;
use super::plan::{Change, Differences, Op, Plan, Policy, Rows};
use super::value::{OPERATOR, RECORD_SOURCE, Val};
use super::{Origin, Setting};
use crate::code::Category;
use navette_belgium::text::name_key;
use navette_belgium::{Basin, Commune, PostalCode};
use navette_database::Uuid;
use navette_geography::{Position, distance};
use std::collections::{HashMap, HashSet};

/// What is known besides the operators.
pub(crate) struct Around<'a> {
    pub sources: &'a Sources,
    pub places: &'a Places,
    /// The postal codes where the basin has schools, for basins other than Brussels.
    pub postal_codes: HashSet<String>,
}

impl Around<'_> {
    /// Whether the operator is of this basin, as far as its commune, code or place tell; what tells nothing is.
    fn is_here(&self, told: &Told, basin: Option<Basin>) -> bool {
        let in_brussels = basin == Some(Basin::Brussels);
        if let Some(commune) = &told.commune {
            let of_brussels = Commune::from_nis(commune).is_some();
            if in_brussels || of_brussels {
                return in_brussels == of_brussels;
            }
        }
        if let Some(code) = told.address[1].as_deref().and_then(|code| code.parse::<PostalCode>().ok()) {
            return match in_brussels {
                true => code.communes().next().is_some(),
                false => self.postal_codes.is_empty() || self.postal_codes.contains(code.as_str()),
            };
        }
        match told.position {
            Some(at) if in_brussels && self.places.knows_communes() => self.places.commune_at(at).is_some(),
            // The box around the Region, when its outlines are not known.
            Some(at) if in_brussels => {
                (4.243..=4.483).contains(&at.lon()) && (50.763..=50.914).contains(&at.lat())
            }
            _ => true,
        }
    }

    /// The commune as stored: told, else by the place, else by a code that only one commune has.
    fn commune(&self, told: &Told) -> Option<String> {
        let by_code = || {
            let code: PostalCode = told.address[1].as_deref()?.parse().ok()?;
            let mut communes = code.communes();
            communes.next().filter(|_| communes.next().is_none()).map(|commune| commune.nis().to_owned())
        };
        let by_place = || told.position.and_then(|at| self.places.commune_at(at)).map(str::to_owned);
        told.commune.clone().or_else(by_place).or_else(by_code)
    }
}

/// One operator while comparing: its row, under which names and where.
struct Candidate {
    id: Uuid,
    names: Vec<NameParts>,
    position: Option<Position>,
    code: Option<String>,
    host: Option<String>,
    /// The line of this file that is this operator already.
    line: Option<u32>,
}

/// Compares with the operators known.
pub(crate) fn compare(
    told: &[Told],
    rows: &Rows,
    around: &Around<'_>,
    (setting, origin): (&Setting, &Origin),
    ids: Ids<'_>,
    plan: &mut Plan,
) {
    let mut work = Work::new(rows, around, setting, origin);
    for operator in told {
        if around.is_here(operator, setting.basin) {
            work.one(operator, ids, plan);
        } else {
            plan.count("operator").elsewhere += 1;
        }
    }
    work.finish(plan);
}

struct Work<'a> {
    rows: &'a Rows,
    around: &'a Around<'a>,
    setting: &'a Setting,
    origin: &'a Origin,
    now: HashMap<Uuid, Vec<Val>>,
    touched: Vec<(Uuid, u32, Differences)>,
    candidates: Vec<Candidate>,
    of_id: HashMap<Uuid, usize>,
    by_name: HashMap<String, Vec<usize>>,
    by_cell: HashMap<(i32, i32), Vec<usize>>,
    by_host: HashMap<String, Vec<usize>>,
    by_number: HashMap<String, usize>,
    keys: HashMap<String, Uuid>,
}

/// Cells of about 330 metres.
fn cell(at: Position) -> (i32, i32) {
    ((at.lat() / 0.003).floor() as i32, (at.lon() / 0.0045).floor() as i32)
}

/// Hosts that many organisations share.
const SHARED_HOSTS: &[&str] = &[
    "facebook.com",
    "instagram.com",
    "gmail.com",
    "hotmail.com",
    "skynet.be",
    "bruxelles.be",
    "brussels.be",
    "wordpress.com",
];

/// How sure it is that two are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sure {
    Maybe,
    Yes,
}

impl<'a> Work<'a> {
    fn new(rows: &'a Rows, around: &'a Around<'a>, setting: &'a Setting, origin: &'a Origin) -> Self {
        let mut work = Self {
            rows,
            around,
            setting,
            origin,
            now: rows.by_id.clone(),
            touched: Vec::new(),
            candidates: Vec::new(),
            of_id: HashMap::new(),
            by_name: HashMap::new(),
            by_cell: HashMap::new(),
            by_host: HashMap::new(),
            by_number: HashMap::new(),
            keys: HashMap::new(),
        };
        let mut ids: Vec<Uuid> = rows.by_id.keys().copied().collect();
        ids.sort();
        for id in ids {
            work.add(id, &[], None);
        }
        work
    }

    fn text(&self, id: Uuid, column: &str) -> Option<String> {
        self.now.get(&id)?[OPERATOR.at(column)].as_text().map(str::to_owned)
    }

    /// Makes an operator one that later lines can be compared with.
    fn add(&mut self, id: Uuid, other_names: &[String], line: Option<u32>) {
        let number = |column: &str| self.now.get(&id).and_then(|row| row[OPERATOR.at(column)].as_number());
        let position =
            number("longitude").zip(number("latitude")).and_then(|(lon, lat)| Position::new(lon, lat));
        let name = self.text(id, "name").unwrap_or_default();
        let names: Vec<NameParts> = std::iter::once(&name)
            .chain(other_names)
            .map(|name| NameParts::of(name))
            .filter(|n| !n.key.is_empty())
            .collect();
        let host = self.text(id, "website").as_deref().and_then(clean::host).map(str::to_owned);
        let at = self.candidates.len();
        for name in &names {
            self.by_name.entry(name.key.clone()).or_default().push(at);
        }
        if let Some(place) = position {
            self.by_cell.entry(cell(place)).or_default().push(at);
        }
        if let Some(host) = host.as_ref().filter(|host| !SHARED_HOSTS.contains(&host.as_str())) {
            self.by_host.entry(host.clone()).or_default().push(at);
        }
        if let Some(number) = self.text(id, "enterprise_number") {
            self.by_number.insert(number, at);
        }
        let code = self.text(id, "postal_code");
        self.of_id.insert(id, at);
        self.candidates.push(Candidate { id, names, position, code, host, line });
    }

    fn one(&mut self, told: &Told, ids: Ids<'_>, plan: &mut Plan) {
        let names: Vec<NameParts> =
            std::iter::once(&told.name).chain(&told.other_names).map(|name| NameParts::of(name)).collect();
        let source = &self.origin.source;
        let by_key = self
            .keys
            .get(&told.key)
            .copied()
            .or_else(|| self.around.sources.find("operator", source, &told.key));
        let found = match by_key.and_then(|id| self.of_id.get(&id).copied()) {
            Some(at) => Some((at, Sure::Yes)),
            None => self.like(told, &names),
        };
        let mut put = true;
        let id = match found {
            Some((at, Sure::Yes)) => {
                let candidate = &mut self.candidates[at];
                put = false;
                if candidate.line.is_some() {
                    plan.note(told.line, Kind::DuplicateLine, "", told.name.clone());
                    plan.count("operator").unchanged += 1;
                    let id = candidate.id;
                    self.attach(id, told, ids, plan);
                    return;
                }
                candidate.line = Some(told.line);
                candidate.names.extend(names);
                candidate.id
            }
            Some((at, Sure::Maybe)) => {
                let other = self.text(self.candidates[at].id, "name").unwrap_or_default();
                plan.note_two(
                    told.line,
                    Kind::PossibleDuplicate,
                    Field::Name.code(),
                    told.name.clone(),
                    other,
                );
                ids()
            }
            None => ids(),
        };
        let wanted = self.wanted(told, id);
        if put {
            let mut row = wanted;
            row.push(("id", id.into()));
            row.push(("basin_id", self.setting.scope.id().0.into()));
            row.push(("created_at", self.setting.now.into()));
            row.push(("status", "open".into()));
            self.now.insert(id, OPERATOR.row(row));
            self.add(id, &told.other_names, Some(told.line));
            self.touched.push((id, told.line, Differences::default()));
        } else {
            let only_source = self
                .around
                .sources
                .of
                .get(&id)
                .is_some_and(|sources| sources.len() == 1 && sources.contains(&self.origin.source));
            let policy = if only_source { Policy::File } else { Policy::Fill };
            let wanted: Vec<_> = wanted.into_iter().filter(|(_, value)| !value.is_null()).collect();
            let mut differences = self.rows.differences(&OPERATOR, id, &wanted, policy);
            self.whole_places_only(id, &mut differences);
            for (place, _, after) in &differences.columns {
                if let Some(row) = self.now.get_mut(&id) {
                    row[*place] = after.clone();
                }
            }
            self.touched.push((id, told.line, differences));
        }
        self.attach(id, told, ids, plan);
    }

    /// A latitude without its longitude is no place; a known place is not mixed with another's address.
    fn whole_places_only(&self, id: Uuid, differences: &mut Differences) {
        let (lat, lon) = (OPERATOR.at("latitude"), OPERATOR.at("longitude"));
        let has = |place: usize| differences.columns.iter().any(|(column, ..)| *column == place);
        let known = self.rows.by_id.get(&id).is_some_and(|row| !row[lat].is_null());
        if has(lat) != has(lon) && !known {
            differences.columns.retain(|(column, ..)| *column != lat && *column != lon);
        }
    }

    fn wanted(&self, told: &Told, id: Uuid) -> Vec<(&'static str, Val)> {
        let [street, code, locality] = told.address.clone();
        let number = told.number.clone().filter(|number| {
            let taken = self.by_number.get(number).map(|at| self.candidates[*at].id);
            taken.is_none_or(|taken| taken == id)
        });
        let category = told.category.unwrap_or(Category::Other);
        let kind = if told.is_place { "place" } else { "legal" };
        let mut wanted = vec![
            ("name", Val::from(told.name.as_str())),
            ("name_key", name_key(&told.name).into()),
            ("kind", kind.into()),
            ("enterprise_number", Val::maybe(number)),
            ("category", category.code().into()),
            ("recognitions", Val::maybe(told.recognitions.clone())),
            ("description", Val::maybe(told.description.clone())),
            ("address", Val::maybe(street)),
            ("postal_code", Val::maybe(code)),
            ("locality", Val::maybe(locality)),
            ("commune", Val::maybe(self.around.commune(told))),
            ("email", Val::maybe(told.email.clone())),
            ("phone", Val::maybe(told.phone.clone())),
            ("website", Val::maybe(told.website.clone())),
        ];
        if let Some(at) = told.position {
            wanted.push(("latitude", at.lat().into()));
            wanted.push(("longitude", at.lon().into()));
            wanted.push(("quarter", Val::maybe(self.around.places.quarter_at(at))));
        }
        wanted
    }

    /// Keeps under which key this source knows the operator.
    fn attach(&mut self, id: Uuid, told: &Told, ids: Ids<'_>, plan: &mut Plan) {
        let known = self.around.sources.find("operator", &self.origin.source, &told.key).is_some();
        if known || self.keys.insert(told.key.clone(), id).is_some() {
            return;
        }
        let row =
            source_row(ids(), self.setting.scope, "operator", id, self.origin, &told.key, self.setting.today);
        plan.ops.push(Op { table: &RECORD_SOURCE, change: Change::Insert(row) });
    }

    /// The operator most like what the line tells.
    fn like(&self, told: &Told, names: &[NameParts]) -> Option<(usize, Sure)> {
        let mut near: HashSet<usize> = HashSet::new();
        for name in names {
            near.extend(self.by_name.get(&name.key).into_iter().flatten());
        }
        if let Some(at) = told.position {
            let (row, column) = cell(at);
            for beside in (-1..=1).flat_map(|r| (-1..=1).map(move |c| (row + r, column + c))) {
                near.extend(self.by_cell.get(&beside).into_iter().flatten());
            }
        }
        let host = told.website.as_deref().and_then(clean::host);
        near.extend(host.and_then(|host| self.by_host.get(host)).into_iter().flatten());
        let number = told.number.as_ref().and_then(|number| self.by_number.get(number)).copied();
        near.extend(number);
        let mut best: Option<(Sure, f64, usize)> = None;
        for at in near {
            let candidate = &self.candidates[at];
            let Some((sure, score)) = judge(told, names, candidate, number == Some(at)) else { continue };
            // Two lines of one file are two records, unless they are the same in all.
            if candidate.line.is_some()
                && !(sure == Sure::Yes && score >= 0.99 && same_spot(told.position, candidate.position))
            {
                continue;
            }
            let better = best
                .is_none_or(|(s, b, a)| (sure, score, std::cmp::Reverse(at)) > (s, b, std::cmp::Reverse(a)));
            if better {
                best = Some((sure, score, at));
            }
        }
        best.map(|(sure, _, at)| (at, sure))
    }

    fn finish(self, plan: &mut Plan) {
        for (id, line, differences) in self.touched {
            let Some(row) = self.now.get(&id) else { continue };
            let label = row[OPERATOR.at("name")].as_text().unwrap_or_default().to_owned();
            if self.rows.by_id.contains_key(&id) {
                plan.update("operator", &OPERATOR, id, differences, (&label, line), vec![]);
            } else {
                plan.insert("operator", &OPERATOR, row.clone(), &label, line);
            }
        }
    }
}

fn same_spot(a: Option<Position>, b: Option<Position>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => distance(a, b) <= 60.0,
        _ => true,
    }
}

/// Whether a line and a known operator are one: surely, maybe, or not.
fn judge(told: &Told, names: &[NameParts], known: &Candidate, same_number: bool) -> Option<(Sure, f64)> {
    let pairs = names.iter().flat_map(|a| known.names.iter().map(move |b| (a, b)));
    let (likeness, clash) = pairs
        .map(|(a, b)| (a.likeness(b), a.differs_in_sort(b)))
        .fold((0.0, false), |best, pair| if pair.0 > best.0 { pair } else { best });
    let metres = told.position.zip(known.position).map(|(a, b)| distance(a, b));
    let same_code = told.address[1].is_some() && told.address[1] == known.code;
    let other_code = told.address[1].is_some() && known.code.is_some() && !same_code;
    let same_host = match (told.website.as_deref().and_then(clean::host), known.host.as_deref()) {
        (Some(a), Some(b)) => a == b && !SHARED_HOSTS.contains(&a),
        _ => false,
    };
    if same_number && (likeness >= 0.6 || metres.is_some_and(|metres| metres < 150.0) || metres.is_none()) {
        return Some((Sure::Yes, 1.0));
    }
    let sure = !clash
        && match metres {
            Some(metres) => {
                likeness >= 0.93 && metres <= 300.0
                    || likeness >= 0.8 && metres <= 120.0
                    || likeness >= 0.8 && same_host && metres <= 1_000.0
            }
            // One of them has no place: its name must be the same and nothing may speak against it.
            None => (likeness >= 0.95 && !other_code) || (likeness >= 0.8 && same_host),
        };
    let maybe = match metres {
        Some(metres) => {
            likeness >= 0.8 && metres <= 400.0 || likeness >= 0.5 && (metres <= 60.0 || same_host)
        }
        None => likeness >= 0.8 && !other_code,
    };
    (sure || maybe).then_some((if sure { Sure::Yes } else { Sure::Maybe }, likeness))
}
