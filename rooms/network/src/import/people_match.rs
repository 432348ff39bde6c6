//! Comparing people with those known.

use super::anomaly::Kind;
use super::fields::Field;
use super::known::{Ids, Sources, source_row};
use super::organisations::{Match, Organisation, Organisations};
use super::people::Told;
use super::plan::{Change, Differences, Op, Plan, Policy, Rows};
use super::value::{PERSON, PERSON_ROLE, RECORD_SOURCE, Val};
use super::{Origin, Setting};
use crate::actions::edit::person_key;
use crate::code::{Function, OrganisationKind, Purpose};
use navette_belgium::text::words;
use navette_database::Uuid;
use std::collections::{HashMap, HashSet};

/// The words of a name in alphabetical order: equal when given and family names are swapped.
fn unordered(key: &str) -> String {
    let mut parts: Vec<&str> = words(key).collect();
    parts.sort_unstable();
    parts.join(" ")
}

/// What is known besides organisations.
pub(crate) struct Known<'a> {
    pub people: &'a Rows,
    pub roles: &'a Rows,
    pub sources: &'a Sources,
}

/// Compares with the people known.
pub(crate) fn compare(
    told: &[Told],
    known: &Known<'_>,
    organisations: &mut Organisations,
    (setting, origin): (&Setting, &Origin),
    ids: Ids<'_>,
    plan: &mut Plan,
) {
    let mut work = Work {
        known,
        setting,
        origin,
        now: HashMap::new(),
        order: Vec::new(),
        by_email: HashMap::new(),
        by_name: HashMap::new(),
        roles: super::organisations::known_roles(known.roles),
        told_roles: HashMap::new(),
        keys: HashSet::new(),
    };
    let mut people: Vec<_> = known.people.by_id.iter().collect();
    people.sort_by_key(|(id, _)| **id);
    for (id, row) in people {
        work.index(*id, row);
    }
    for (person, organisation, _) in &work.roles {
        work.told_roles.entry(*person).or_default().insert(*organisation);
    }
    for person in told {
        work.one(person, organisations, ids, plan);
    }
    work.finish(plan);
}

struct Work<'a> {
    known: &'a Known<'a>,
    setting: &'a Setting,
    origin: &'a Origin,
    /// People touched: their row as it will be, the line, what changes.
    now: HashMap<Uuid, (Vec<Val>, u32, Differences)>,
    order: Vec<Uuid>,
    by_email: HashMap<String, Vec<Uuid>>,
    by_name: HashMap<String, Vec<Uuid>>,
    roles: HashSet<(Uuid, Uuid, String)>,
    told_roles: HashMap<Uuid, HashSet<Uuid>>,
    keys: HashSet<String>,
}

impl Work<'_> {
    fn index(&mut self, id: Uuid, row: &[Val]) {
        if let Some(email) = row[PERSON.at("email")].as_text() {
            self.by_email.entry(email.to_owned()).or_default().push(id);
        }
        let key = row[PERSON.at("name_key")].as_text().unwrap_or_default();
        self.by_name.entry(unordered(key)).or_default().push(id);
    }

    fn row(&self, id: Uuid) -> Option<&Vec<Val>> {
        self.now.get(&id).map(|(row, ..)| row).or_else(|| self.known.people.by_id.get(&id))
    }

    fn text(&self, id: Uuid, column: &str) -> Option<&str> {
        self.row(id)?[PERSON.at(column)].as_text()
    }

    fn one(&mut self, told: &Told, organisations: &mut Organisations, ids: Ids<'_>, plan: &mut Plan) {
        let key = person_key(told.given.as_deref(), &told.family);
        let ours = self.known.sources.find("person", &self.origin.source, &source_key(told, &key));
        if ours.is_some_and(|id| self.row(id).is_none()) {
            plan.note(told.line, Kind::ErasedBefore, Field::FamilyName.code(), "");
            plan.count("person").refused += 1;
            return;
        }
        let organisation = self.organisation(told, organisations, plan);
        let found = self.find(told, &key, organisation.as_ref());
        let id = match found {
            Some(id) => {
                self.update(id, told, plan);
                id
            }
            None => {
                self.tell_likely_twin(told, &key, plan);
                self.insert(told, &key, organisation.as_ref(), ids)
            }
        };
        if let Some(organisation) = &organisation {
            self.role(id, told, organisation, ids, plan);
        }
        self.source(id, told, &key, ids, plan);
    }

    fn organisation(
        &self,
        told: &Told,
        organisations: &mut Organisations,
        plan: &mut Plan,
    ) -> Option<Organisation> {
        let numbers = (told.school.as_deref(), told.site.as_deref());
        let said = told.organisation.clone().or_else(|| told.school.clone()).unwrap_or_default();
        match organisations.find(
            numbers,
            told.number.as_deref(),
            told.organisation.as_deref(),
            told.email.as_deref(),
        ) {
            Match::Surely(found) => Some(found),
            Match::Likely(found) => {
                plan.note_two(
                    told.line,
                    Kind::OrganisationByLikeness,
                    Field::Organisation.code(),
                    said,
                    found.name.clone(),
                );
                Some(found)
            }
            Match::Several(count) => {
                plan.note_two(
                    told.line,
                    Kind::SeveralFit,
                    Field::Organisation.code(),
                    said,
                    count.to_string(),
                );
                None
            }
            Match::Nothing => {
                if !said.is_empty() {
                    plan.note(told.line, Kind::UnknownOrganisation, Field::Organisation.code(), said);
                }
                None
            }
        }
    }

    /// The person known: the same address and words of the name, or the same name at the same organisation or number.
    fn find(&self, told: &Told, key: &str, organisation: Option<&Organisation>) -> Option<Uuid> {
        let same_name = self.by_name.get(&unordered(key))?;
        let same_email = |id: &Uuid| told.email.is_some() && self.text(*id, "email") == told.email.as_deref();
        let other_email = |id: &Uuid| {
            let there = self.text(*id, "email");
            there.is_some() && told.email.is_some() && there != told.email.as_deref()
        };
        let same_phone = |id: &Uuid| {
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            told.phone.as_deref().map(digits).is_some_and(|d| self.text(*id, "phone").map(digits) == Some(d))
        };
        let there = |id: &Uuid| {
            organisation.is_some_and(|o| self.told_roles.get(id).is_some_and(|known| known.contains(&o.id)))
        };
        let nowhere = |id: &Uuid| organisation.is_none() && !self.told_roles.contains_key(id);
        let ours = |id: &Uuid| {
            let key = source_key(told, key);
            self.known.sources.find("person", &self.origin.source, &key) == Some(*id)
        };
        same_name
            .iter()
            .find(|id| ours(id) || same_email(id))
            .or_else(|| {
                same_name.iter().find(|id| !other_email(id) && (same_phone(id) || there(id) || nowhere(id)))
            })
            .copied()
    }

    /// Tells of someone with the same address or the same name, who stays apart.
    fn tell_likely_twin(&self, told: &Told, key: &str, plan: &mut Plan) {
        let by_email =
            told.email.as_ref().and_then(|email| self.by_email.get(email)).and_then(|list| list.first());
        let by_name = || self.by_name.get(&unordered(key)).and_then(|list| list.first());
        if let Some(twin) = by_email.or_else(by_name) {
            let name = |id: Uuid| {
                let (given, family) = (self.text(id, "given_name"), self.text(id, "family_name"));
                [given, family].into_iter().flatten().collect::<Vec<_>>().join(" ")
            };
            let said = [told.given.as_deref(), Some(told.family.as_str())]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" ");
            plan.note_two(told.line, Kind::PossibleDuplicate, Field::FamilyName.code(), said, name(*twin));
        }
    }

    fn update(&mut self, id: Uuid, told: &Told, plan: &mut Plan) {
        if let Some((row, line, differences)) = self.now.get_mut(&id) {
            plan.note_two(told.line, Kind::DuplicateLine, "", told.family.clone(), line.to_string());
            plan.count("person").unchanged += 1;
            // The later line fills what the earlier one left empty.
            for (column, value) in filling(told) {
                let place = PERSON.at(column);
                let typed = self.known.people.typed.get(&id).is_some_and(|fields| fields.contains(column));
                if row[place].is_null() && !value.is_null() && !typed {
                    if self.known.people.by_id.contains_key(&id) {
                        differences.columns.push((place, Val::Null, value.clone()));
                    }
                    row[place] = value;
                }
            }
            return;
        }
        let differences = self.known.people.differences(&PERSON, id, &filling(told), Policy::Fill);
        let Some(mut row) = self.known.people.by_id.get(&id).cloned() else { return };
        for (place, _, after) in &differences.columns {
            row[*place] = after.clone();
        }
        self.now.insert(id, (row, told.line, differences));
        self.order.push(id);
    }

    fn insert(&mut self, told: &Told, key: &str, organisation: Option<&Organisation>, ids: Ids<'_>) -> Uuid {
        let id = ids();
        let of_operator = organisation.is_some_and(|o| o.kind == OrganisationKind::Operator);
        let purpose = if of_operator { Purpose::OperatorContact } else { Purpose::SchoolContact };
        let purpose = self.setting.purpose.as_deref().and_then(Purpose::from_code).unwrap_or(purpose);
        let mut row = vec![
            ("id", Val::from(id)),
            ("basin_id", self.setting.scope.id().0.into()),
            ("family_name", told.family.as_str().into()),
            ("name_key", key.into()),
            ("purpose", purpose.code().into()),
            ("source", self.origin.source.as_str().into()),
            ("retain_until", self.setting.retain_until.into()),
            ("created_at", self.setting.now.into()),
        ];
        row.push(("given_name", Val::maybe(told.given.clone())));
        row.extend(filling(told).into_iter().filter(|(name, _)| *name != "given_name"));
        let row = PERSON.row(row);
        self.index(id, &row);
        self.now.insert(id, (row, told.line, Differences::default()));
        self.order.push(id);
        id
    }

    fn role(
        &mut self,
        person: Uuid,
        told: &Told,
        organisation: &Organisation,
        ids: Ids<'_>,
        plan: &mut Plan,
    ) {
        // "Contact" says less than any function known there already.
        let vague = told.function == Function::Contact.code();
        let there = self.told_roles.get(&person).is_some_and(|known| known.contains(&organisation.id));
        if (vague && there) || !self.roles.insert((person, organisation.id, told.function.clone())) {
            return;
        }
        self.told_roles.entry(person).or_default().insert(organisation.id);
        plan.count("role").new += 1;
        let row = PERSON_ROLE.row([
            ("id", ids().into()),
            ("basin_id", self.setting.scope.id().0.into()),
            ("person_id", person.into()),
            ("organisation_kind", organisation.kind.code().into()),
            ("organisation_id", organisation.id.into()),
            ("function", told.function.as_str().into()),
            ("since", Val::maybe(told.since)),
        ]);
        plan.ops.push(Op { table: &PERSON_ROLE, change: Change::Insert(row) });
    }

    fn source(&mut self, person: Uuid, told: &Told, key: &str, ids: Ids<'_>, plan: &mut Plan) {
        let key = source_key(told, key);
        if self.known.sources.find("person", &self.origin.source, &key).is_some()
            || !self.keys.insert(key.clone())
        {
            return;
        }
        let row =
            source_row(ids(), self.setting.scope, "person", person, self.origin, &key, self.setting.today);
        plan.ops.push(Op { table: &RECORD_SOURCE, change: Change::Insert(row) });
    }

    fn finish(mut self, plan: &mut Plan) {
        for id in std::mem::take(&mut self.order) {
            let Some((row, line, differences)) = self.now.remove(&id) else { continue };
            let text = |column: &str| row[PERSON.at(column)].as_text();
            let label =
                [text("given_name"), text("family_name")].into_iter().flatten().collect::<Vec<_>>().join(" ");
            if self.known.people.by_id.contains_key(&id) {
                plan.update("person", &PERSON, id, differences, (&label, line), vec![]);
            } else {
                plan.insert("person", &PERSON, row, &label, line);
            }
        }
    }
}

/// What a sheet can fill in of a person.
fn filling(told: &Told) -> Vec<(&'static str, Val)> {
    vec![
        ("given_name", Val::maybe(told.given.clone())),
        ("email", Val::maybe(told.email.clone())),
        ("phone", Val::maybe(told.phone.clone())),
        ("language", Val::maybe(told.language)),
        ("note", Val::maybe(told.note.clone())),
    ]
}

/// The key under which a sheet knows a person: the name and the best that tells two of the same name apart.
fn source_key(told: &Told, key: &str) -> String {
    let apart = told
        .email
        .as_deref()
        .or(told.school.as_deref())
        .or(told.organisation.as_deref())
        .or(told.phone.as_deref());
    format!("{key} | {}", apart.unwrap_or_default())
}
