//! The keys of documents that share one at their source: each gets its own, with what tells it apart.

use super::facts::{self, Facts, facts_in};
use super::plan::{Deal, Known, title_key};
use super::table::Told;
use super::{Incoming, Remark};
use navette_documents::keep::fingerprint;
use std::collections::{BTreeSet, HashMap};

/// The keys that several documents of an upload share, with what tells those apart.
pub(super) struct Keys(HashMap<String, BTreeSet<String>>);

impl Keys {
    pub(super) fn new(told: &[Told], deal: &Deal) -> Self {
        let mut keys: HashMap<String, BTreeSet<String>> = HashMap::new();
        for incoming in told.iter().filter(|_| deal.apart).filter_map(|(_, told)| told.as_ref().ok()) {
            keys.entry(incoming.key.clone()).or_default().insert(mark(&facts_in(
                incoming,
                &[],
                &mut Vec::new(),
            )));
        }
        Self(keys)
    }

    /// Gives a document the key under which its offer is known here, or will be: that of its source, with what tells it
    /// apart from others that share it.
    pub(super) fn settle(&self, incoming: &mut Incoming, by_key: &HashMap<&str, &Known>) {
        let Some(marks) = self.0.get(&incoming.key) else { return };
        let mark = mark(&facts_in(incoming, &[], &mut Vec::new()));
        let apart = format!("{}#{mark}", incoming.key);
        let shared = marks.len() > 1;
        if shared {
            incoming.remarks.push(Remark::SharedKey(marks.len()));
        }
        let told = by_key.get(incoming.key.as_str()).and_then(|known| known.told.as_ref());
        // What came alone under the key of the source stays under it, among others as well.
        let is_that = told.is_some_and(|(_, told)| self::mark(told) == mark);
        if by_key.contains_key(apart.as_str()) || (shared && !is_that) {
            incoming.key = apart;
        }
    }
}

/// What tells an offer from another that has its key: its title, its kind and its dates, as a short sign.
fn mark(facts: &Facts) -> String {
    let said = |fact: &str| facts.get(fact).map(String::as_str).unwrap_or_default();
    let text = [&title_key(facts), said("kind"), said(facts::DATES), said("period_note")].join("\n");
    fingerprint(text.as_bytes()).chars().take(12).collect()
}

#[cfg(test)]
mod tests {
    use super::super::operators::Operators;
    use super::super::plan::tests::{known, operator, told};
    use super::super::{Fate, Refused, plan};
    use super::*;

    #[test]
    fn documents_that_share_a_key_are_told_apart_by_title_and_dates() {
        let deal = Deal { apart: true, operator: Some(operator()), ..Deal::default() };
        let named = |key: &str, title: &str| told(key, title, None);
        let planned = |told: Vec<Told>, here: &[Known]| plan(told, here, &Operators::default(), &deal);
        let three =
            || vec![named("a", "Tisser"), named("a", "Filer"), named("a", "Tisser"), named("b", "Nouer")];
        let first = planned(three(), &[]);
        assert_eq!((first.counts.new, first.counts.refused), (3, 1));
        assert_eq!(first.records[2].fate, Fate::Refused(Refused::Twice("1".to_owned())), "a second copy");
        let keys: Vec<&str> = first.records.iter().map(|one| one.key.as_str()).collect();
        assert!(keys[0].starts_with("a#") && keys[1].starts_with("a#") && keys[0] != keys[1], "{keys:?}");
        assert_eq!(keys[3], "b", "a key of one's own stays as it is");
        let shared = first.records.iter().filter(|one| one.remarks.contains(&Remark::SharedKey(2))).count();
        assert_eq!(shared, 3);
        // Again, in another order or one alone: the same offers.
        let here = [known("Tisser", Some(keys[0])), known("Filer", Some(keys[1]))];
        let again = planned(three().into_iter().rev().collect(), &here).counts;
        assert_eq!((again.same, again.changed, again.new, again.refused), (2, 0, 1, 1));
        assert_eq!(planned(vec![named("a", "Filer")], &here).counts.same, 1);
        // One that came alone stays under its key when others come to share it; alone it may change.
        let here = [known("Tisser", Some("a"))];
        let more = planned(three(), &here);
        assert_eq!((more.counts.same, more.counts.new), (1, 2));
        assert_eq!((more.records[0].key.as_str(), more.counts.changed), ("a", 0));
        assert_eq!(planned(vec![named("a", "Tisser encore")], &here).counts.changed, 1);
    }
}
