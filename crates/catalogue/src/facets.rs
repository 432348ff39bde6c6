//! The values of documents, a set of slots each.

use crate::answer::Counted;
use crate::bits::Bits;
use crate::plan::Facet;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// The values of each facet.
#[derive(Debug, Clone)]
pub(crate) struct Facets(Vec<Values>);

#[derive(Debug, Clone, Default)]
struct Values {
    numbers: FxHashMap<Arc<str>, usize>,
    sets: Vec<(Arc<str>, Bits)>,
}

impl Facets {
    pub(crate) fn new(count: u8) -> Self {
        Self(vec![Values::default(); usize::from(count)])
    }

    pub(crate) fn put(&mut self, facet: Facet, value: &str, slot: u32) {
        let Some(values) = self.0.get_mut(usize::from(facet.0)) else { return };
        let number = match values.numbers.get(value) {
            Some(number) => *number,
            None => {
                let value: Arc<str> = value.into();
                values.sets.push((Arc::clone(&value), Bits::default()));
                values.numbers.insert(value, values.sets.len() - 1);
                values.sets.len() - 1
            }
        };
        values.sets[number].1.set(slot);
    }

    pub(crate) fn remove(&mut self, slot: u32) {
        for (_, set) in self.0.iter_mut().flat_map(|values| &mut values.sets) {
            set.clear(slot);
        }
    }

    fn set(&self, facet: Facet, value: &str) -> Option<&Bits> {
        let values = self.0.get(usize::from(facet.0))?;
        values.numbers.get(value).map(|number| &values.sets[*number].1)
    }

    /// The slots that have one of the values.
    pub(crate) fn any(&self, facet: Facet, wanted: &[&str]) -> Bits {
        let mut found = Bits::default();
        for set in wanted.iter().filter_map(|value| self.set(facet, value)) {
            found.or(set);
        }
        found
    }

    /// Keeps of a set what has all the values.
    pub(crate) fn keep_all(&self, facet: Facet, wanted: &[&str], kept: &mut Bits) {
        for value in wanted {
            match self.set(facet, value) {
                Some(set) => kept.and(set),
                None => *kept = Bits::default(),
            }
        }
    }

    /// How many of a set have each value, most first, then in the order of the codes.
    pub(crate) fn count(&self, facet: Facet, among: &Bits) -> Vec<Counted> {
        let Some(values) = self.0.get(usize::from(facet.0)) else { return Vec::new() };
        let counted = values
            .sets
            .iter()
            .map(|(value, set)| Counted { value: Arc::clone(value), count: set.count_and(among) });
        let mut counted: Vec<Counted> = counted.filter(|counted| counted.count > 0).collect();
        counted.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
        counted
    }

    pub(crate) fn bytes(&self) -> usize {
        self.0
            .iter()
            .flat_map(|values| &values.sets)
            .map(|(value, set)| value.len() + 120 + set.bytes())
            .sum()
    }
}
