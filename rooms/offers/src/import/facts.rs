//! What an offer says, as texts that can be compared: what came in last time, what stands here, what comes in now.

use super::{Incoming, Remark, Slot};
use crate::code::OfferList;
use crate::field::{FIELDS, Field, FieldError, LISTS, Parsed, find, parse};
use crate::offer::{Choices, Offer};
use crate::purse::Purse;
use jiff::civil::Date;
use navette_network::field::FieldError as SharedError;
use std::collections::BTreeMap;

/// Values by fact: the name of a field, the code of a list, or `dates`. What nobody said is not there.
pub type Facts = BTreeMap<String, String>;

/// The fact that holds the dates.
pub const DATES: &str = "dates";
/// Between two values of a list, or two dates.
const BETWEEN: &str = "; ";

/// What an offer says that stands here; its dates are those not cancelled, as [`Slot`] writes them.
pub fn facts_of(offer: &Offer, choices: &Choices, dates: &[String]) -> Facts {
    let mut facts: Facts = FIELDS
        .iter()
        .filter_map(|field| offer.value(field.name).map(|value| (field.name.to_owned(), value)))
        .collect();
    for list in LISTS {
        put(&mut facts, list.code(), choices.of(*list));
    }
    put(&mut facts, DATES, dates);
    facts
}

fn put(facts: &mut Facts, fact: &str, values: &[String]) {
    if !values.is_empty() {
        let mut values = values.to_vec();
        values.sort();
        values.dedup();
        facts.insert(fact.to_owned(), values.join(BETWEEN));
    }
}

/// The values of a list, or the dates, of a fact.
pub fn several(fact: Option<&str>) -> Vec<String> {
    fact.map(|fact| fact.split(BETWEEN).map(str::to_owned).collect()).unwrap_or_default()
}

/// The dates of a fact.
pub fn slots(fact: Option<&str>) -> Vec<Slot> {
    several(fact).iter().filter_map(|text| Slot::read(text)).collect()
}

impl Slot {
    /// A date as it writes itself.
    pub fn read(text: &str) -> Option<Self> {
        let (day, hours) = text.split_once(' ').unwrap_or((text, ""));
        let (starts, ends) = hours.split_once('–').unwrap_or((hours, ""));
        let time = |text: &str| text.parse().ok();
        Some(Self { day: day.parse().ok()?, starts: time(starts), ends: time(ends) })
    }
}

/// What comes in, as it would stand here: each field read by its own rule. What a rule does not take is told.
pub(super) fn facts_in(incoming: &Incoming, purses: &[Purse], remarks: &mut Vec<Remark>) -> Facts {
    let mut facts = Facts::new();
    for mapped in &incoming.fields {
        let Some(field) = find(mapped.field) else { continue };
        match normal(field, &mapped.value) {
            Ok(Some(value)) => {
                facts.insert(field.name.to_owned(), value);
            }
            Ok(None) => {}
            Err(why) => {
                remarks.push(Remark::NotTaken { field: field.name, value: mapped.value.clone(), why });
            }
        }
    }
    for mapped in &incoming.lists {
        let is_value = |value: &String| match mapped.list {
            OfferList::Purse => purses.iter().any(|purse| purse.code == *value),
            list => crate::actions::edit::is_value(list, value),
        };
        let (good, bad): (Vec<String>, Vec<String>) = mapped.values.iter().cloned().partition(is_value);
        put(&mut facts, mapped.list.code(), &good);
        for value in bad {
            let why = match mapped.list {
                OfferList::Level => FieldError::NotLevels(value.clone()),
                _ => SharedError::Unknown.into(),
            };
            remarks.push(Remark::NotTaken { field: mapped.list.code(), value, why });
        }
    }
    let dates: Vec<String> = incoming.slots.iter().map(Slot::to_string).collect();
    put(&mut facts, DATES, &dates);
    settle(&mut facts, remarks);
    facts
}

/// Leaves out the purses that pay no more, but for those the offer holds already.
pub(super) fn leave_over(
    facts: &mut Facts,
    here: Option<&Facts>,
    (purses, today): (&[Purse], Date),
    remarks: &mut Vec<Remark>,
) {
    let list = OfferList::Purse.code();
    let held = several(here.and_then(|here| here.get(list)).map(String::as_str));
    let told = several(facts.remove(list).as_deref());
    let is_over = |value: &String| purses.iter().any(|one| one.code == *value && !one.is_open(today));
    let (over, good): (Vec<String>, Vec<String>) =
        told.into_iter().partition(|value| is_over(value) && !held.contains(value));
    put(facts, list, &good);
    remarks.extend(over.into_iter().map(Remark::PurseOver));
}

/// Leaves out what does not go with what stands beside it.
fn settle(facts: &mut Facts, remarks: &mut Vec<Remark>) {
    if !in_order(facts) {
        for field in ["group_min", "group_max"] {
            let value = facts.remove(field).unwrap_or_default();
            remarks.push(Remark::NotTaken { field, value, why: FieldError::Order });
        }
    }
    if facts.get("kind").is_some_and(|kind| kind != "on_request")
        && let Some(value) = facts.remove("slots")
    {
        remarks.push(Remark::NotTaken { field: "slots", value, why: FieldError::NoSlots });
    }
}

/// Whether the smallest group is not larger than the largest.
fn in_order(facts: &Facts) -> bool {
    let number = |field: &str| facts.get(field).and_then(|text| text.parse::<i64>().ok());
    number("group_min").zip(number("group_max")).is_none_or(|(least, most)| least <= most)
}

/// A value as it is kept, read by the field's own rule.
fn normal(field: &Field, typed: &str) -> Result<Option<String>, FieldError> {
    Ok(match parse(field.kind, typed)? {
        Parsed::Nothing => None,
        Parsed::Text(text) if field.name == "title" && text.chars().count() > 200 => {
            return Err(SharedError::TooLong(200).into());
        }
        Parsed::Text(text) => Some(text),
        Parsed::Number(number) => Some(number.to_string()),
        Parsed::Position(north, east) => Some(format!("{north}, {east}")),
    })
}

/// What changes of one fact.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Change {
    /// The name of a field, the code of a list, or `dates`.
    pub fact: String,
    /// As it stands.
    pub before: Option<String>,
    /// As it will.
    pub after: Option<String>,
}

/// What follows from a source that told one thing last time (nothing: it never did) and tells another now: what changes
/// here, and what does not because someone typed it (a fact, and what the source says).
///
/// A fact that stands as it last came follows its source; one that stands otherwise was typed, or emptied, by someone.
/// What a source no longer tells stays as it is.
pub fn merge(told: Option<&Facts>, ours: &Facts, theirs: &Facts) -> (Vec<Change>, Vec<(String, String)>) {
    let (mut changes, mut kept) = (Vec::new(), Vec::new());
    for (fact, now) in theirs {
        let (here, last) = (ours.get(fact), told.and_then(|told| told.get(fact)));
        if here == Some(now) {
            continue;
        }
        if here == last {
            changes.push(Change { fact: fact.clone(), before: here.cloned(), after: Some(now.clone()) });
        } else {
            kept.push((fact.clone(), now.clone()));
        }
    }
    let mut then = ours.clone();
    then.extend(changes.iter().filter_map(|change| Some((change.fact.clone(), change.after.clone()?))));
    if !in_order(&then) {
        let order = |fact: &str| matches!(fact, "group_min" | "group_max");
        kept.extend(
            changes
                .iter()
                .filter(|one| order(&one.fact))
                .filter_map(|one| Some((one.fact.clone(), one.after.clone()?))),
        );
        changes.retain(|one| !order(&one.fact));
    }
    (changes, kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn facts(list: &[(&str, &str)]) -> Facts {
        list.iter().map(|(fact, value)| ((*fact).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn what_was_typed_stays_and_what_came_in_follows() {
        let told = facts(&[("title", "Tisser"), ("address", "Rue Neuve 1"), ("stop", "Gare")]);
        let ours = facts(&[("title", "Tisser ensemble"), ("address", "Rue Neuve 1"), ("summary", "À nous")]);
        let theirs = facts(&[
            ("title", "Tisser 2"),
            ("address", "Rue Haute 2"),
            ("stop", "Gare"),
            ("summary", "À eux"),
            ("locality", "Jette"),
        ]);
        let (changes, kept) = merge(Some(&told), &ours, &theirs);
        let changed: Vec<(&str, Option<&str>)> =
            changes.iter().map(|one| (one.fact.as_str(), one.before.as_deref())).collect();
        assert_eq!(changed, [("address", Some("Rue Neuve 1")), ("locality", None)]);
        let kept: Vec<&str> = kept.iter().map(|one| one.0.as_str()).collect();
        assert_eq!(kept, ["stop", "summary", "title"], "one was emptied, two were typed");
    }

    #[test]
    fn a_group_is_never_left_the_wrong_way_round() {
        let ours = facts(&[("group_max", "20")]);
        let (changes, kept) = merge(None, &ours, &facts(&[("group_min", "25")]));
        assert_eq!((changes.len(), kept.len()), (0, 1));
    }

    #[test]
    fn a_date_is_read_as_it_writes_itself() {
        for text in ["2027-01-14", "2027-01-14 09:30", "2027-01-14 09:30–10:00"] {
            assert_eq!(Slot::read(text).map(|slot| slot.to_string()).as_deref(), Some(text));
        }
        assert_eq!(Slot::read("demain"), None);
    }

    fn any_facts() -> impl Strategy<Value = Facts> {
        prop::collection::btree_map("[a-d]|group_min|group_max", "[0-3]", 0..6)
    }

    proptest! {
        /// The same again changes nothing: what was followed stands as told, what was typed is still typed.
        #[test]
        fn the_same_again_changes_nothing(told in prop::option::of(any_facts()), ours in any_facts(), theirs in any_facts()) {
            prop_assume!(in_order(&ours) && in_order(&theirs));
            let (changes, _) = merge(told.as_ref(), &ours, &theirs);
            let mut then = ours.clone();
            for change in &changes {
                prop_assert_eq!(&change.before, &ours.get(&change.fact).cloned());
                then.insert(change.fact.clone(), change.after.clone().unwrap());
            }
            prop_assert!(in_order(&then));
            prop_assert_eq!(merge(Some(&theirs), &then, &theirs).0, Vec::new());
        }
    }
}
