//! A set of slots, one bit each.

/// A set of slots; what is beyond its end is not in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Bits(Vec<u64>);

impl Bits {
    pub(crate) fn set(&mut self, slot: u32) {
        let word = (slot / 64) as usize;
        if word >= self.0.len() {
            // A sixteenth more: doubling would leave a third of the memory unused.
            self.0.reserve_exact(word + 1 - self.0.len() + self.0.len() / 16);
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (slot % 64);
    }

    pub(crate) fn clear(&mut self, slot: u32) {
        if let Some(word) = self.0.get_mut((slot / 64) as usize) {
            *word &= !(1 << (slot % 64));
        }
    }

    pub(crate) fn has(&self, slot: u32) -> bool {
        self.0.get((slot / 64) as usize).is_some_and(|word| word & (1 << (slot % 64)) != 0)
    }

    pub(crate) fn and(&mut self, other: &Self) {
        self.0.truncate(other.0.len());
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word &= other;
        }
    }

    pub(crate) fn or(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word |= other;
        }
    }

    pub(crate) fn retain(&mut self, mut keep: impl FnMut(u32) -> bool) {
        for (base, word) in (0u32..).step_by(64).zip(&mut self.0) {
            let mut rest = *word;
            while rest != 0 {
                let bit = rest.trailing_zeros();
                rest &= rest - 1;
                if !keep(base + bit) {
                    *word &= !(1 << bit);
                }
            }
        }
    }

    pub(crate) fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    pub(crate) fn count_and(&self, other: &Self) -> u32 {
        self.0.iter().zip(&other.0).map(|(one, other)| (one & other).count_ones()).sum()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        (0u32..).step_by(64).zip(&self.0).flat_map(|(base, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                (rest != 0).then(|| {
                    let bit = rest.trailing_zeros();
                    rest &= rest - 1;
                    base + bit
                })
            })
        })
    }

    pub(crate) fn bytes(&self) -> usize {
        self.0.capacity() * 8
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn bits(slots: &BTreeSet<u32>) -> Bits {
        let mut bits = Bits::default();
        slots.iter().for_each(|slot| bits.set(*slot));
        bits
    }

    proptest! {
        #[test]
        fn behaves_as_a_set(a in proptest::collection::btree_set(0u32..300, 0..40), b in proptest::collection::btree_set(0u32..300, 0..40), gone in 0u32..300) {
            let (mut one, other) = (bits(&a), bits(&b));
            prop_assert!(a.iter().all(|slot| one.has(*slot)) && !one.has(1_000));
            prop_assert_eq!(one.count_and(&other) as usize, a.intersection(&b).count());
            let mut both = one.clone();
            both.and(&other);
            prop_assert_eq!(both.iter().collect::<Vec<_>>(), a.intersection(&b).copied().collect::<Vec<_>>());
            let mut either = one.clone();
            either.or(&other);
            prop_assert_eq!(either.iter().collect::<BTreeSet<_>>(), a.union(&b).copied().collect::<BTreeSet<_>>());
            either.retain(|slot| slot % 2 == 0);
            prop_assert!(either.iter().all(|slot| slot % 2 == 0));
            one.clear(gone);
            prop_assert_eq!(one.count(), a.iter().filter(|slot| **slot != gone).count());
            prop_assert_eq!(one.is_empty(), one.count() == 0);
        }
    }
}
