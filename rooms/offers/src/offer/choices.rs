//! What an offer has several of.

use crate::code::{Component, OfferList};
use navette_belgium::Level;
use navette_network::code::Domain;
use std::collections::BTreeMap;

/// The values of each list, each once and in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices(BTreeMap<OfferList, Vec<String>>);

impl Choices {
    /// Adds a value.
    pub fn add(&mut self, list: OfferList, value: impl Into<String>) {
        let (value, values) = (value.into(), self.0.entry(list).or_default());
        if let Err(place) = values.binary_search(&value) {
            values.insert(place, value);
        }
    }

    /// Sets the values of a list, in place of those before.
    pub fn set<T: Into<String>>(&mut self, list: OfferList, values: impl IntoIterator<Item = T>) {
        self.0.remove(&list);
        for value in values {
            self.add(list, value);
        }
    }

    /// The values of a list.
    pub fn of(&self, list: OfferList) -> &[String] {
        self.0.get(&list).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether a list has a value.
    pub fn has(&self, list: OfferList, value: &str) -> bool {
        self.of(list).iter().any(|one| one == value)
    }

    /// Every value with its list.
    pub fn all(&self) -> impl Iterator<Item = (OfferList, &str)> {
        self.0.iter().flat_map(|(list, values)| values.iter().map(|value| (*list, value.as_str())))
    }

    /// The levels, in the order of schooling; what an import brought and nobody knows is left out.
    pub fn levels(&self) -> Vec<Level> {
        let mut levels: Vec<Level> =
            self.of(OfferList::Level).iter().filter_map(|one| one.parse().ok()).collect();
        levels.sort_unstable();
        levels
    }

    /// The domains.
    pub fn domains(&self) -> Vec<Domain> {
        self.of(OfferList::Domain).iter().filter_map(|one| Domain::from_code(one)).collect()
    }

    /// The components, in their order.
    pub fn components(&self) -> Vec<Component> {
        Component::ALL.iter().copied().filter(|one| self.has(OfferList::Component, one.code())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_kept_once_and_in_order() {
        let mut choices = Choices::default();
        choices.set(OfferList::Level, ["P1", "M3", "P1", "DASPA"]);
        assert_eq!(choices.of(OfferList::Level), ["DASPA", "M3", "P1"]);
        assert_eq!(choices.levels(), [Level::M3, Level::P1, Level::Daspa]);
        assert!(choices.has(OfferList::Level, "P1") && !choices.has(OfferList::Domain, "P1"));
        assert_eq!(choices.all().count(), 3);
        choices.set(OfferList::Level, Vec::<String>::new());
        assert_eq!(choices, Choices::default());
    }
}
