//! Comparing the pairs of a file with the boards, schools and sites known in a basin.

use super::anomaly::Kind;
use super::known::{Ids, Sources, source_row};
use super::places::{Places, stored_commune};
use super::plan::{Change, Fate, FieldChange, Op, Plan, Policy, Record, Rows, shown};
use super::register::{Board, Place};
use super::value::{BOARD, RECORD_SOURCE, SCHOOL, SITE, SITE_TEACHING, Table, Val};
use super::{Origin, Setting};
use navette_belgium::text::name_key;
use navette_belgium::{Commune, FaseNumber, Teaching};
use navette_database::Uuid;
use std::collections::{BTreeSet, HashMap, HashSet};

/// What is known of a basin's schools.
pub(crate) struct Known {
    pub boards: Rows,
    pub schools: Rows,
    pub sites: Rows,
    pub teachings: HashMap<Uuid, Vec<String>>,
    pub sources: Sources,
    pub places: Places,
}

/// A site by the FASE numbers of its school and of itself.
pub(crate) type Pair = (String, Option<String>);

/// Compares the pairs of one basin with what is known there, and gives the key of every site, new ones included.
///
/// `official`: the register itself, whose word counts and whose silence may mean closed; otherwise a list, which only
/// fills what is empty.
pub(crate) fn compare(
    here: &[&Place],
    known: &Known,
    setting: &Setting,
    origin: &Origin,
    official: bool,
    ids: Ids<'_>,
    plan: &mut Plan,
) -> HashMap<Pair, Uuid> {
    let mut work = Compare {
        known,
        setting,
        origin,
        official,
        boards: by_fase(&known.boards, &BOARD),
        schools: by_fase(&known.schools, &SCHOOL),
        sites: sites_by_pair(known),
        ids,
        plan,
        seen: HashSet::new(),
        done: HashMap::new(),
    };
    for place in here {
        work.place(place);
    }
    if setting.complete.unwrap_or(official) {
        work.absent();
    }
    work.sites
}

fn by_fase(rows: &Rows, table: &'static Table) -> HashMap<String, Uuid> {
    let fase = table.at("fase");
    rows.by_id.iter().filter_map(|(id, row)| Some((row[fase].as_text()?.to_owned(), *id))).collect()
}

/// The sites known, by their pair of FASE numbers.
pub(crate) fn sites_by_pair(known: &Known) -> HashMap<Pair, Uuid> {
    let (school, fase, school_fase) = (SITE.at("school_id"), SITE.at("fase"), SCHOOL.at("fase"));
    let pair = |(id, row): (&Uuid, &Vec<Val>)| {
        let school = known.schools.by_id.get(&row[school].as_id()?)?;
        Some(((school[school_fase].as_text()?.to_owned(), row[fase].as_text().map(str::to_owned)), *id))
    };
    known.sites.by_id.iter().filter_map(pair).collect()
}

struct Compare<'a> {
    known: &'a Known,
    setting: &'a Setting,
    origin: &'a Origin,
    official: bool,
    boards: HashMap<String, Uuid>,
    schools: HashMap<String, Uuid>,
    sites: HashMap<Pair, Uuid>,
    ids: Ids<'a>,
    plan: &'a mut Plan,
    seen: HashSet<Uuid>,
    done: HashMap<(&'static str, FaseNumber), Uuid>,
}

/// What a record is called in the diff, and where it stands in the file.
type At<'a> = (&'a str, u32);

impl Compare<'_> {
    fn place(&mut self, place: &Place) {
        let board = place.board.as_ref().map(|board| self.board(board, place));
        let school = self.school(place, board);
        self.site(place, school);
    }

    fn board(&mut self, board: &Board, place: &Place) -> Uuid {
        if let Some(id) = self.done.get(&("board", board.fase)) {
            return *id;
        }
        let fase = board.fase.to_string();
        let [street, code, locality] = board.address.clone();
        let mut wanted = vec![
            ("fase", Val::from(fase.as_str())),
            ("name", board.name.as_str().into()),
            ("name_key", name_key(&board.name).into()),
            ("address", Val::maybe(street)),
            ("postal_code", Val::maybe(code)),
            ("locality", Val::maybe(locality)),
            ("network", Val::maybe(place.network.map(|network| network.as_str()))),
        ];
        wanted.push(("enterprise_number", Val::maybe(board.number.clone())));
        let known = self.boards.get(&fase).copied();
        let id =
            self.put("board", &BOARD, &self.known.boards, known, wanted, (&board.name, place.line), vec![]);
        self.done.insert(("board", board.fase), id);
        self.source("board", id, fase);
        id
    }

    fn school(&mut self, place: &Place, board: Option<Uuid>) -> Uuid {
        if let Some(id) = self.done.get(&("school", place.school)) {
            return *id;
        }
        let fase = place.school.to_string();
        let own = &place.school_address;
        // A list has one address only; of a school with one line it is the school's too.
        let [street, code, locality] = if self.official { own.clone() } else { [None, None, None] };
        let mut wanted = vec![
            ("fase", Val::from(fase.as_str())),
            ("name", place.name.as_str().into()),
            ("name_key", name_key(&place.name).into()),
            ("enterprise_number", Val::maybe(place.number.clone())),
            ("network", Val::maybe(place.network.map(|network| network.as_str()))),
            ("address", Val::maybe(street)),
            ("postal_code", Val::maybe(code)),
            ("locality", Val::maybe(locality)),
            ("commune", Val::maybe(place.school_commune.as_deref().map(stored_commune))),
        ];
        if let Some(board) = board {
            wanted.push(("board_id", board.into()));
        }
        let known = self.schools.get(&fase).copied();
        let id = self.put(
            "school",
            &SCHOOL,
            &self.known.schools,
            known,
            wanted,
            (&place.name, place.line),
            vec![],
        );
        self.done.insert(("school", place.school), id);
        self.source("school", id, fase);
        id
    }

    fn site(&mut self, place: &Place, school: Uuid) {
        let pair = (place.school.to_string(), place.site.map(|site| site.to_string()));
        let known = self.sites.get(&pair).copied();
        let commune = self.commune(place);
        let quarter = place.position.and_then(|at| self.known.places.quarter_at(at)).map(str::to_owned);
        if place.position.is_none() && self.official {
            self.plan.note(place.line, Kind::NoCoordinates, "latitude", place.name.clone());
        }
        let [street, code, locality] = place.address.clone();
        let mut wanted = vec![
            ("fase", Val::maybe(pair.1.as_deref())),
            ("name", place.name.as_str().into()),
            ("name_key", name_key(&place.name).into()),
            ("address", Val::maybe(street)),
            ("postal_code", Val::maybe(code)),
            ("locality", Val::maybe(locality)),
            ("commune", Val::maybe(commune)),
            ("school_id", school.into()),
        ];
        if let Some(at) = place.position {
            wanted.push(("latitude", at.lat().into()));
            wanted.push(("longitude", at.lon().into()));
        }
        if let Some(quarter) = quarter {
            wanted.push(("quarter", quarter.into()));
        }
        let teaches = !place.teachings.is_empty();
        if teaches && (self.official || known.is_none()) {
            wanted.push(("compulsory", place.teachings.iter().any(|t| t.is_compulsory()).into()));
            wanted.push(("special", place.teachings.iter().any(|t| t.is_special()).into()));
            wanted.push(("cycle", cycle(&place.teachings).into()));
        } else if known.is_none() {
            // A list that does not tell the types is taken to be one of schools to reach.
            wanted.push(("compulsory", self.setting.list_is_compulsory.into()));
            wanted.push(("special", false.into()));
            wanted.push(("cycle", "other".into()));
        }
        let mut reopened = Vec::new();
        match known.and_then(|id| self.known.sites.by_id.get(&id)) {
            None => wanted.push(("status", "open".into())),
            Some(row) if row[SITE.at("status")].as_text() == Some("to_confirm_closed") => {
                let (status, since) = (SITE.at("status"), SITE.at("status_since"));
                reopened.push((status, row[status].clone(), Val::from("open")));
                reopened.push((since, row[since].clone(), Val::from(self.setting.today)));
            }
            Some(_) => {}
        }
        let teachings = if self.official || known.is_none() { self.teachings(place, known) } else { vec![] };
        let id =
            self.put("site", &SITE, &self.known.sites, known, wanted, (&place.name, place.line), teachings);
        if known.is_some() && !reopened.is_empty() {
            self.reopen(id, place, reopened);
        }
        if known.is_none() {
            for teaching in &place.teachings {
                self.teach(id, *teaching);
            }
            self.sites.insert(pair.clone(), id);
        }
        self.seen.insert(id);
        let key = format!("{}/{}", pair.0, pair.1.as_deref().unwrap_or("-"));
        self.source("site", id, key);
    }

    /// A site that was thought closed is in the file again.
    fn reopen(&mut self, id: Uuid, place: &Place, columns: Vec<(usize, Val, Val)>) {
        let change =
            FieldChange { field: "status", before: columns[0].1.clone(), after: columns[0].2.clone() };
        let record =
            self.plan.records.iter_mut().rev().find(|record| record.id == id && record.kind == "site");
        match record {
            Some(Record { fate: Fate::Changed(changes), .. }) => changes.push(change),
            _ => {
                let fate = Fate::Changed(vec![change]);
                let label = place.name.clone();
                self.plan.records.push(Record { kind: "site", id, label, line: place.line, fate });
                let tally = self.plan.count("site");
                tally.unchanged -= 1;
                tally.changed += 1;
            }
        }
        self.plan.ops.push(Op { table: &SITE, change: Change::Update { key: vec![id.into()], columns } });
    }

    /// The commune as stored, compared with the one where the coordinates lie.
    fn commune(&mut self, place: &Place) -> Option<String> {
        let by_code = || {
            let code: navette_belgium::PostalCode = place.address[1].as_deref()?.parse().ok()?;
            let mut found = code.communes();
            // A code that two communes share tells neither.
            found.next().filter(|_| found.next().is_none()).map(|commune| commune.nis().to_owned())
        };
        let stated = place.commune.as_deref().map(stored_commune).or_else(by_code);
        if self.known.places.knows_communes()
            && let (Some(at), Some(stated)) = (place.position, &stated)
            && Commune::from_nis(stated).is_some()
        {
            let lies = self.known.places.commune_at(at).unwrap_or_default();
            if lies != stated {
                let lies = Commune::from_nis(lies).map_or("", Commune::french);
                let stated = place.commune.clone().unwrap_or_default();
                self.plan.note_two(place.line, Kind::CoordinatesElsewhere, "commune", stated, lies);
            }
        }
        stated
    }

    /// What is taught there, compared; what is gone goes, what is new comes.
    fn teachings(&mut self, place: &Place, known: Option<Uuid>) -> Vec<FieldChange> {
        let Some(id) = known else { return vec![] };
        let before: BTreeSet<&str> = self
            .known
            .teachings
            .get(&id)
            .map(|list| list.iter().map(String::as_str).collect())
            .unwrap_or_default();
        let after: BTreeSet<&str> = place.teachings.iter().map(Teaching::as_str).collect();
        if before == after {
            return vec![];
        }
        for gone in before.difference(&after) {
            let row = vec![id.into(), (*gone).into()];
            self.plan.ops.push(Op { table: &SITE_TEACHING, change: Change::Delete(row) });
        }
        for new in after.difference(&before) {
            let row = vec![id.into(), (*new).into()];
            self.plan.ops.push(Op { table: &SITE_TEACHING, change: Change::Insert(row) });
        }
        let joined = |set: BTreeSet<&str>| Val::text(set.into_iter().collect::<Vec<_>>().join(" "));
        vec![FieldChange { field: "teachings", before: joined(before), after: joined(after) }]
    }

    fn teach(&mut self, site: Uuid, teaching: Teaching) {
        let row = vec![site.into(), teaching.as_str().into()];
        self.plan.ops.push(Op { table: &SITE_TEACHING, change: Change::Insert(row) });
    }

    /// Puts a new row, or compares it with the one that is there; gives its key.
    #[allow(clippy::too_many_arguments, reason = "what a record is, what is there, what is wanted")]
    fn put(
        &mut self,
        kind: &'static str,
        table: &'static Table,
        rows: &Rows,
        id: Option<Uuid>,
        mut wanted: Vec<(&'static str, Val)>,
        (label, line): At<'_>,
        extra: Vec<FieldChange>,
    ) -> Uuid {
        let Some(id) = id else {
            let id = (self.ids)();
            wanted.push(("id", id.into()));
            wanted.push(("basin_id", self.setting.scope.id().0.into()));
            wanted.push(("created_at", self.setting.now.into()));
            self.plan.insert(kind, table, table.row(wanted), label, line);
            return id;
        };
        if !self.official {
            wanted.retain(|(_, value)| !value.is_null());
            self.tell_kept(table, rows, id, &wanted, line);
        }
        let policy = if self.official { Policy::File } else { Policy::Fill };
        let differences = rows.differences(table, id, &wanted, policy);
        self.plan.update(kind, table, id, differences, (label, line), extra);
        id
    }

    /// Tells where a list says otherwise than what is there and is not followed.
    fn tell_kept(&mut self, table: &Table, rows: &Rows, id: Uuid, wanted: &[(&'static str, Val)], line: u32) {
        let Some(row) = rows.by_id.get(&id) else { return };
        if table.name != "site" {
            return;
        }
        for (name, said) in wanted {
            let there = &row[table.at(name)];
            let told = ["name", "address", "postal_code", "commune"].contains(name) && !there.is_null();
            let same = |a: &Val, b: &Val| name_key(&shown(a)) == name_key(&shown(b));
            if told && !same(there, said) {
                self.plan.note_two(line, Kind::KeptRegister, name, shown(said), shown(there));
            }
        }
    }

    fn source(&mut self, kind: &'static str, subject: Uuid, key: String) {
        if self.known.sources.find(kind, &self.origin.source, &key).is_some() {
            return;
        }
        let row = source_row(
            (self.ids)(),
            self.setting.scope,
            kind,
            subject,
            self.origin,
            &key,
            self.setting.today,
        );
        self.plan.ops.push(Op { table: &RECORD_SOURCE, change: Change::Insert(row) });
    }

    /// Sites that came from this source and are not in the file: to be confirmed as closed, never taken away.
    fn absent(&mut self) {
        let (status, since, name) = (SITE.at("status"), SITE.at("status_since"), SITE.at("name"));
        let mut gone: Vec<(&Uuid, &Vec<Val>)> = self
            .known
            .sites
            .by_id
            .iter()
            .filter(|(id, _)| !self.seen.contains(id) && self.known.sources.has(**id, &self.origin.source))
            .collect();
        gone.sort_by_key(|(id, _)| **id);
        for (id, row) in gone {
            self.plan.count("site").absent += 1;
            let typed = self.known.sites.typed.get(id).is_some_and(|fields| fields.contains("status"));
            if typed || row[status].as_text() != Some("open") {
                continue;
            }
            let label = row[name].as_text().unwrap_or_default().to_owned();
            self.plan.records.push(Record { kind: "site", id: *id, label, line: 0, fate: Fate::Absent });
            let columns = vec![
                (status, row[status].clone(), "to_confirm_closed".into()),
                (since, row[since].clone(), self.setting.today.into()),
            ];
            self.plan
                .ops
                .push(Op { table: &SITE, change: Change::Update { key: vec![(*id).into()], columns } });
        }
    }
}

/// Whether a site teaches nursery and primary, secondary, both, or something else.
pub(crate) fn cycle(teachings: &BTreeSet<Teaching>) -> &'static str {
    use Teaching as T;
    let any = |list: &[T]| list.iter().any(|teaching| teachings.contains(teaching));
    let basic = any(&[T::Nursery, T::Primary, T::SpecialNursery, T::SpecialPrimary]);
    let secondary = any(&[T::Secondary, T::SecondaryCefa, T::SpecialSecondary]);
    match (basic, secondary) {
        (true, true) => "both",
        (true, false) => "basic",
        (false, true) => "secondary",
        (false, false) => "other",
    }
}
