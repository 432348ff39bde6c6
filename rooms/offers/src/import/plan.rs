//! What an import would do: a pure function from what comes in and what stands here.

use super::facts::{Change, Facts, facts_in, leave_over, merge};
use super::keys::Keys;
use super::operators::Operators;
use super::table::Told;
use super::{Incoming, Mapped, Organiser, Refused, Remark, facts};
use crate::id::OfferId;
use crate::purse::Purse;
use jiff::civil::Date;
use navette_belgium::text::name_key;
use navette_network::id::OperatorId;
use std::collections::{BTreeMap, HashMap};

/// An offer that stands here.
#[derive(Debug, Clone)]
pub struct Known {
    /// The offer.
    pub id: OfferId,
    /// Who offers it.
    pub operator: OperatorId,
    /// What it says.
    pub facts: Facts,
    /// The key under which this source told it, and what it told last time.
    pub told: Option<(String, Facts)>,
}

/// What was agreed for an import.
#[derive(Debug, Clone, Default)]
pub struct Deal {
    /// Who offers what nobody is said to offer.
    pub operator: Option<OperatorId>,
    /// Whether organisers that are not known become operators.
    pub make: bool,
    /// Whether an offer of the same operator with the same title is the same offer: so in lists, not in agendas.
    pub by_title: bool,
    /// Whether documents of one upload that share a key are several offers when their title or dates are not the same.
    pub apart: bool,
    /// The purses of the basin.
    pub purses: Vec<Purse>,
    /// The day: a purse that pays no more is not told anew.
    pub today: Date,
}

/// Who will offer a new offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Someone known.
    Known(OperatorId),
    /// Someone to be added.
    New(Organiser),
}

/// What becomes of what came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is added.
    New(Who),
    /// An offer here changes.
    Changed(OfferId),
    /// An offer here says the same already.
    Same(OfferId),
    /// It does not come in.
    Refused(Refused),
}

impl Fate {
    /// A stable word for it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::New(_) => "new",
            Self::Changed(_) => "changed",
            Self::Same(_) => "same",
            Self::Refused(_) => "refused",
        }
    }
}

/// One line or document: what it says, where that goes, what becomes of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its line, its file or its place in the list.
    pub place: String,
    /// Its title, when it could be read.
    pub title: String,
    /// Its key at the source.
    pub key: String,
    /// What becomes of it.
    pub fate: Fate,
    /// Where each value was found, the fact it is for, and the value as it was found.
    pub mapped: Vec<(String, &'static str, String)>,
    /// What it says, as it would stand here.
    pub facts: Facts,
    /// What changes here; of a new offer, everything.
    pub changes: Vec<Change>,
    /// What was odd.
    pub remarks: Vec<Remark>,
}

/// How many of each fate.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Counts {
    /// Lines or documents read.
    pub read: usize,
    /// Offers added.
    pub new: usize,
    /// Offers changed.
    pub changed: usize,
    /// Offers that said the same already.
    pub same: usize,
    /// Lines or documents that did not come in.
    pub refused: usize,
    /// Offers that came from this source before and are not in the file; they stay as they are.
    pub absent: usize,
    /// Operators added.
    pub operators: usize,
}

/// Everything that an import would do.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Each line or document, in order.
    pub records: Vec<Record>,
    /// Organisers that are not known here, each with how many offers.
    pub unknown: BTreeMap<String, usize>,
    /// How many of each.
    pub counts: Counts,
}

/// Compares what comes in with what stands here.
pub fn plan(told: Vec<Told>, known: &[Known], operators: &Operators, deal: &Deal) -> Plan {
    let by_key: HashMap<&str, &Known> =
        known.iter().filter_map(|one| Some((one.told.as_ref()?.0.as_str(), one))).collect();
    let by_title: HashMap<(OperatorId, String), &Known> = known
        .iter()
        .filter(|one| deal.by_title && one.told.is_none())
        .map(|one| ((one.operator, title_key(&one.facts)), one))
        .collect();
    let mut all = Plan::default();
    let mut seen: HashMap<String, String> = HashMap::new();
    let keys = Keys::new(&told, deal);
    for (place, told) in told {
        let record = match told {
            Err(why) => Record {
                place,
                title: String::new(),
                key: String::new(),
                fate: Fate::Refused(why),
                mapped: Vec::new(),
                facts: Facts::new(),
                changes: Vec::new(),
                remarks: Vec::new(),
            },
            Ok(mut incoming) => {
                keys.settle(&mut incoming, &by_key);
                let mut record = record(place, &incoming, deal);
                let who = who(&incoming, operators, deal, &mut all.unknown);
                let here = by_key.get(incoming.key.as_str()).copied().or_else(|| match &who {
                    Ok(Who::Known(operator)) => by_title.get(&(*operator, title_key(&record.facts))).copied(),
                    _ => None,
                });
                let here_now = here.map(|here| &here.facts);
                let purses = (deal.purses.as_slice(), deal.today);
                leave_over(&mut record.facts, here_now, purses, &mut record.remarks);
                if let Some(first) = seen.get(&incoming.key) {
                    record.fate = Fate::Refused(Refused::Twice(first.clone()));
                } else if !record.facts.contains_key("title") {
                    record.fate = Fate::Refused(Refused::NoTitle);
                } else {
                    decide(&mut record, here, who);
                }
                if !matches!(record.fate, Fate::Refused(_)) {
                    seen.insert(incoming.key, record.place.clone());
                }
                record
            }
        };
        all.records.push(record);
    }
    let seen = |one: &&Known| one.told.as_ref().is_some_and(|(key, _)| !seen.contains_key(key));
    all.counts = count(&all.records);
    all.counts.absent = known.iter().filter(seen).count();
    all
}

pub(super) fn title_key(facts: &Facts) -> String {
    facts.get("title").map(|title| name_key(title)).unwrap_or_default()
}

/// What an offer says and where each value was found; what becomes of it is decided after.
fn record(place: String, incoming: &Incoming, deal: &Deal) -> Record {
    let mut remarks = incoming.remarks.clone();
    for remark in &mut remarks {
        if let Remark::NoSuchPurse { among, .. } = remark {
            let open = deal.purses.iter().filter(|purse| purse.is_open(deal.today));
            *among = open.map(|purse| purse.code.clone()).collect();
        }
    }
    let facts = facts_in(incoming, &deal.purses, &mut remarks);
    let fields = incoming.fields.iter();
    let mut mapped: Vec<(String, &'static str, String)> =
        fields.map(|Mapped { from, field, value }| (from.to_string(), *field, value.clone())).collect();
    let lists = incoming.lists.iter();
    mapped.extend(lists.map(|one| (one.from.to_string(), one.list.code(), one.values.join(", "))));
    if !incoming.slots.is_empty() {
        let dates: Vec<String> = incoming.slots.iter().map(ToString::to_string).collect();
        mapped.push((incoming.slots_from.to_string(), facts::DATES, dates.join(", ")));
    }
    let title = incoming.said("title").unwrap_or_default().to_owned();
    let fate = Fate::Refused(Refused::NoTitle);
    Record { place, title, key: incoming.key.clone(), fate, mapped, facts, changes: Vec::new(), remarks }
}

/// Who offers it.
fn who(
    incoming: &Incoming,
    operators: &Operators,
    deal: &Deal,
    unknown: &mut BTreeMap<String, usize>,
) -> Result<Who, Refused> {
    let Some(organiser) = &incoming.organiser else {
        return deal.operator.map(Who::Known).ok_or(Refused::NoOperator);
    };
    if let Some(id) = operators.find(organiser)? {
        return Ok(Who::Known(id));
    }
    if organiser.name.is_empty() {
        return deal.operator.map(Who::Known).ok_or(Refused::NoOperator);
    }
    *unknown.entry(organiser.name.clone()).or_default() += 1;
    if deal.make {
        Ok(Who::New(organiser.clone()))
    } else {
        Err(Refused::UnknownOperator(organiser.name.clone()))
    }
}

fn decide(record: &mut Record, here: Option<&Known>, who: Result<Who, Refused>) {
    let Some(here) = here else {
        record.changes = merge(None, &Facts::new(), &record.facts).0;
        record.fate = who.map_or_else(Fate::Refused, Fate::New);
        return;
    };
    let told = here.told.as_ref().map(|(_, facts)| facts);
    let (changes, kept) = merge(told, &here.facts, &record.facts);
    record.remarks.extend(kept.into_iter().map(|(fact, value)| Remark::KeptTyped { fact, value }));
    record.fate = if changes.is_empty() { Fate::Same(here.id) } else { Fate::Changed(here.id) };
    record.changes = changes;
}

fn count(records: &[Record]) -> Counts {
    let mut counts = Counts { read: records.len(), ..Counts::default() };
    let mut made: Vec<String> = Vec::new();
    for record in records {
        match &record.fate {
            Fate::New(who) => {
                counts.new += 1;
                if let Who::New(organiser) = who {
                    made.push(name_key(&organiser.name));
                }
            }
            Fate::Changed(_) => counts.changed += 1,
            Fate::Same(_) => counts.same += 1,
            Fate::Refused(_) => counts.refused += 1,
        }
    }
    made.sort();
    made.dedup();
    counts.operators = made.len();
    counts
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use navette_database::Uuid;

    pub(in crate::import) fn told(key: &str, title: &str, organiser: Option<&str>) -> Told {
        let organiser = organiser.map(|name| Organiser { name: name.to_owned(), ..Organiser::default() });
        let fields = vec![Mapped::new("titre", "title", title), Mapped::new("", "kind", "place")];
        let incoming = Incoming {
            key: key.to_owned(),
            organiser,
            fields,
            lists: Vec::new(),
            slots: Vec::new(),
            slots_from: "".into(),
            remarks: Vec::new(),
        };
        ("1".to_owned(), Ok(incoming))
    }

    pub(in crate::import) fn operator() -> OperatorId {
        OperatorId(Uuid::from_u128(1))
    }

    pub(in crate::import) fn known(title: &str, told: Option<&str>) -> Known {
        let facts: Facts =
            [("title", title), ("kind", "place")].map(|(a, b)| (a.to_owned(), b.to_owned())).into();
        let told = told.map(|key| (key.to_owned(), facts.clone()));
        Known { id: OfferId(Uuid::from_u128(9)), operator: operator(), facts, told }
    }

    fn fates(told: Vec<Told>, here: &[Known], deal: &Deal) -> Vec<Fate> {
        let mut operators = Operators::default();
        operators.add(operator(), "Atelier du fil", None);
        plan(told, here, &operators, deal).records.into_iter().map(|record| record.fate).collect()
    }

    #[test]
    fn a_key_comes_in_once_and_its_offer_is_found_again() {
        let list =
            || vec![told("a", "Tisser", Some("Atelier du fil")), told("a", "Tisser", Some("Atelier du fil"))];
        let deal = Deal::default();
        let twice = Fate::Refused(Refused::Twice("1".to_owned()));
        assert_eq!(fates(list(), &[], &deal), [Fate::New(Who::Known(operator())), twice.clone()]);
        let here = [known("Tisser", Some("a"))];
        assert_eq!(fates(list(), &here, &deal), [Fate::Same(here[0].id), twice.clone()]);
        let here = [known("Filer", Some("a"))];
        assert_eq!(fates(list(), &here, &deal), [Fate::Changed(here[0].id), twice]);
    }

    #[test]
    fn in_a_list_the_same_title_of_the_same_operator_is_the_same_offer() {
        let list = || vec![told("b", "Tisser", Some("Atelier du fil"))];
        let here = [known("Tisser", None)];
        let deal = Deal { by_title: true, ..Deal::default() };
        assert_eq!(fates(list(), &here, &deal), [Fate::Same(here[0].id)]);
        assert_eq!(fates(list(), &here, &Deal::default()), [Fate::New(Who::Known(operator()))]);
    }

    #[test]
    fn who_is_not_known_is_asked_for() {
        let list = || vec![told("a", "Tisser", None), told("b", "Filer", Some("Inconnue asbl"))];
        let refused = fates(list(), &[], &Deal::default());
        assert_eq!(refused[0], Fate::Refused(Refused::NoOperator));
        assert_eq!(refused[1], Fate::Refused(Refused::UnknownOperator("Inconnue asbl".into())));
        let deal = Deal { operator: Some(operator()), make: true, ..Deal::default() };
        let taken = fates(list(), &[], &deal);
        assert_eq!(taken[0], Fate::New(Who::Known(operator())));
        assert!(matches!(&taken[1], Fate::New(Who::New(organiser)) if organiser.name == "Inconnue asbl"));
    }

    #[test]
    fn what_is_not_in_the_file_is_counted_and_stays() {
        let operators = Operators::default();
        let plan = plan(
            Vec::new(),
            &[known("Tisser", Some("a")), known("Filer", None)],
            &operators,
            &Deal::default(),
        );
        assert_eq!(plan.counts, Counts { absent: 1, ..Counts::default() });
    }
}
