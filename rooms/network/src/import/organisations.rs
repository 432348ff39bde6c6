//! Finding the organisation that a contact sheet names: by FASE number, by enterprise number, by name, by the host of
//! the e-mail address, by likeness.

use super::clean;
use super::likeness::NameParts;
use super::plan::Rows;
use super::schools::{Known, Pair, sites_by_pair};
use super::value::{BOARD, OPERATOR, SCHOOL, Table, Val};
use crate::code::OrganisationKind;
use navette_belgium::text::{name_key, words};
use navette_database::Uuid;
use std::collections::{HashMap, HashSet};

/// An organisation found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Organisation {
    pub kind: OrganisationKind,
    pub id: Uuid,
    pub name: String,
}

/// How it was found, or why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Match {
    /// By number or by its very name.
    Surely(Organisation),
    /// By likeness of its name, or by the host of an address.
    Likely(Organisation),
    /// So many fit.
    Several(usize),
    /// None does.
    Nothing,
}

/// The organisations of a basin, ready to be searched.
pub(crate) struct Organisations {
    all: Vec<(Organisation, NameParts)>,
    by_fase: HashMap<String, usize>,
    by_pair: HashMap<Pair, usize>,
    by_number: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
    by_host: HashMap<String, Vec<usize>>,
    by_word: HashMap<String, Vec<usize>>,
    /// Answers given, since sheets repeat names.
    given: HashMap<String, Match>,
}

/// Hosts of addresses that tell nothing of an organisation.
const MAIL_HOSTS: &[&str] = &[
    "gmail.com",
    "hotmail.com",
    "hotmail.be",
    "outlook.com",
    "outlook.be",
    "yahoo.fr",
    "yahoo.com",
    "skynet.be",
    "proximus.be",
    "telenet.be",
    "live.be",
    "icloud.com",
    "ens.irisnet.be",
];

impl Organisations {
    pub(crate) fn new(known: &Known, operators: &Rows) -> Self {
        let mut found = Self {
            all: Vec::new(),
            by_fase: HashMap::new(),
            by_pair: HashMap::new(),
            by_number: HashMap::new(),
            by_name: HashMap::new(),
            by_host: HashMap::new(),
            by_word: HashMap::new(),
            given: HashMap::new(),
        };
        found.add_all(OrganisationKind::School, &SCHOOL, &known.schools);
        found.add_all(OrganisationKind::Operator, &OPERATOR, operators);
        found.add_all(OrganisationKind::Board, &BOARD, &known.boards);
        for (pair, id) in sites_by_pair(known) {
            let at = found.all.len();
            let organisation = Organisation { kind: OrganisationKind::Site, id, name: String::new() };
            found.all.push((organisation, NameParts::of("")));
            found.by_pair.insert(pair, at);
        }
        found
    }

    fn add_all(&mut self, kind: OrganisationKind, table: &'static Table, rows: &Rows) {
        let mut ids: Vec<_> = rows.by_id.iter().collect();
        ids.sort_by_key(|(id, _)| **id);
        for (id, row) in ids {
            let text = |column: &str| {
                let place = table.columns.iter().position(|(name, _)| *name == column)?;
                row[place].as_text()
            };
            let name = text("name").unwrap_or_default().to_owned();
            let parts = NameParts::of(&name);
            let at = self.all.len();
            if let (OrganisationKind::School, Some(fase)) = (kind, text("fase")) {
                self.by_fase.insert(fase.to_owned(), at);
            }
            if let Some(number) = text("enterprise_number") {
                self.by_number.insert(number.to_owned(), at);
            }
            for address in [text("website"), text("email")].into_iter().flatten() {
                if let Some(host) = clean::host(address).filter(|host| !MAIL_HOSTS.contains(host)) {
                    let there = self.by_host.entry(host.to_owned()).or_default();
                    if there.last() != Some(&at) {
                        there.push(at);
                    }
                }
            }
            self.by_name.entry(parts.key.clone()).or_default().push(at);
            for word in &parts.telling {
                self.by_word.entry(word.clone()).or_default().push(at);
            }
            self.all.push((Organisation { kind, id: *id, name }, parts));
        }
    }

    /// The organisation of these numbers, name and address.
    pub(crate) fn find(
        &mut self,
        (school, site): (Option<&str>, Option<&str>),
        number: Option<&str>,
        name: Option<&str>,
        email: Option<&str>,
    ) -> Match {
        if let (Some(school), Some(site)) = (school, site)
            && let Some(at) = self.by_pair.get(&(school.to_owned(), Some(site.to_owned())))
        {
            return Match::Surely(self.all[*at].0.clone());
        }
        let numbered = school
            .and_then(|fase| self.by_fase.get(fase))
            .or_else(|| number.and_then(|n| self.by_number.get(n)));
        if let Some(at) = numbered {
            return Match::Surely(self.all[*at].0.clone());
        }
        if let Some(name) = name {
            let found = self.named(name);
            if found != Match::Nothing {
                return found;
            }
        }
        let host = email.and_then(clean::host).filter(|host| !MAIL_HOSTS.contains(host));
        match host.and_then(|host| self.by_host.get(host)).map(Vec::as_slice) {
            Some([only]) => Match::Likely(self.all[*only].0.clone()),
            _ => Match::Nothing,
        }
    }

    fn named(&mut self, name: &str) -> Match {
        let key = name_key(name);
        if let Some(found) = self.given.get(&key) {
            return found.clone();
        }
        let found = match self.by_name.get(&key).map(Vec::as_slice) {
            Some([only]) => Match::Surely(self.all[*only].0.clone()),
            Some(several) => Match::Several(several.len()),
            None => self.like(name),
        };
        self.given.insert(key, found.clone());
        found
    }

    /// The only organisation whose name is like this one.
    fn like(&self, name: &str) -> Match {
        let parts = NameParts::of(name);
        let mut near: HashSet<usize> = HashSet::new();
        for word in words(&parts.key).filter(|word| word.len() >= 4) {
            // A word that half of the schools have tells nothing.
            near.extend(self.by_word.get(word).filter(|list| list.len() <= 200).into_iter().flatten());
        }
        let mut best: Vec<usize> = Vec::new();
        let mut top = 0.85;
        for at in near {
            let likeness = parts.likeness(&self.all[at].1);
            if likeness > top {
                best.clear();
                top = likeness;
            }
            if likeness >= top {
                best.push(at);
            }
        }
        match best.as_slice() {
            [] => Match::Nothing,
            [only] => Match::Likely(self.all[*only].0.clone()),
            several => Match::Several(several.len()),
        }
    }
}

/// The functions already known: person, organisation, function.
pub(crate) fn known_roles(roles: &Rows) -> HashSet<(Uuid, Uuid, String)> {
    use super::value::PERSON_ROLE;
    let at = |column: &str| PERSON_ROLE.at(column);
    let key = |row: &Vec<Val>| {
        Some((
            row[at("person_id")].as_id()?,
            row[at("organisation_id")].as_id()?,
            row[at("function")].as_text()?.to_owned(),
        ))
    };
    roles.by_id.values().filter_map(key).collect()
}
