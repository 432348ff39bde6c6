//! What a need has several of.

use crate::code::NeedList;
use navette_belgium::Level;
use navette_network::code::Domain;
use std::collections::BTreeMap;

/// The values of each list, each once and in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NeedChoices(BTreeMap<NeedList, Vec<String>>);

impl NeedChoices {
    /// Adds a value.
    pub fn add(&mut self, list: NeedList, value: impl Into<String>) {
        let (value, values) = (value.into(), self.0.entry(list).or_default());
        if let Err(place) = values.binary_search(&value) {
            values.insert(place, value);
        }
    }

    /// The values of a list.
    pub fn of(&self, list: NeedList) -> &[String] {
        self.0.get(&list).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether a list has a value.
    pub fn has(&self, list: NeedList, value: &str) -> bool {
        self.of(list).iter().any(|one| one == value)
    }

    /// Every value with its list.
    pub fn all(&self) -> impl Iterator<Item = (NeedList, &str)> {
        self.0.iter().flat_map(|(list, values)| values.iter().map(|value| (*list, value.as_str())))
    }

    /// Whether nothing was chosen.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(Vec::is_empty)
    }

    /// The same, with each list that holds nothing taken from what was read: what someone told wins.
    #[must_use]
    pub fn or(&self, read: &Self) -> Self {
        let mut all = self.clone();
        for (list, values) in &read.0 {
            if all.of(*list).is_empty() {
                all.0.insert(*list, values.clone());
            }
        }
        all
    }

    /// The levels, in the order of schooling.
    pub fn levels(&self) -> Vec<Level> {
        let mut levels: Vec<Level> =
            self.of(NeedList::Level).iter().filter_map(|one| one.parse().ok()).collect();
        levels.sort_unstable();
        levels
    }

    /// The domains.
    pub fn domains(&self) -> Vec<Domain> {
        self.of(NeedList::Domain).iter().filter_map(|one| Domain::from_code(one)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_kept_once_and_in_order() {
        let mut choices = NeedChoices::default();
        for level in ["P1", "M3", "P1", "DASPA"] {
            choices.add(NeedList::Level, level);
        }
        choices.add(NeedList::Domain, "music");
        assert_eq!(choices.levels(), [Level::M3, Level::P1, Level::Daspa]);
        assert_eq!(choices.domains(), [Domain::Music]);
        assert!(choices.has(NeedList::Level, "P1") && !choices.has(NeedList::Domain, "P1"));
        assert_eq!(choices.all().count(), 4);
        assert!(!choices.is_empty() && NeedChoices::default().is_empty());
    }
}
