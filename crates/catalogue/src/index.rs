//! The index: documents put in, replaced, taken out.

use crate::bits::Bits;
use crate::day;
use crate::document::Document;
use crate::facets::Facets;
use crate::orders::Orders;
use crate::plan::Plan;
use crate::postings::{MOST_SLOTS, Postings, Waiting, pack, posting, unpack};
use crate::weighing::Readings;
use navette_geography::Position;
use rustc_hash::FxHashMap;
use std::hash::Hash;

/// What is known of a number that is not.
pub(crate) const UNKNOWN: i64 = i64::MIN;

/// Documents in memory, found by words, values, numbers, days and places; at most sixteen million of them.
///
/// Keys break ties, so that every process that holds the same documents gives the same answer.
#[derive(Debug, Clone)]
pub struct Index<K> {
    pub(crate) plan: &'static Plan,
    pub(crate) slots: Vec<Slot<K>>,
    free: Vec<u32>,
    by_key: FxHashMap<K, u32>,
    pub(crate) present: Bits,
    pub(crate) postings: Postings,
    pub(crate) facets: Facets,
    /// One list per number, a place per slot.
    pub(crate) numbers: Vec<Vec<i64>>,
    pub(crate) orders: Orders,
    /// The lengths of all documents together.
    pub(crate) length: u64,
}

/// A document, without its words.
#[derive(Debug, Clone)]
pub(crate) struct Slot<K> {
    pub(crate) key: K,
    /// The weights of its words, added.
    pub(crate) length: u32,
    words: Box<[u8]>,
    pub(crate) days: Box<[(i32, i32)]>,
    pub(crate) at: Option<Position>,
    pub(crate) comes_within: Option<u32>,
    pub(crate) only_comes: bool,
    pub(crate) standing: u8,
}

impl<K: Copy + Eq + Hash + Ord> Index<K> {
    /// An index without documents.
    pub fn new(plan: &'static Plan) -> Self {
        Self {
            plan,
            slots: Vec::new(),
            free: Vec::new(),
            by_key: FxHashMap::default(),
            present: Bits::default(),
            postings: Postings::default(),
            facets: Facets::new(plan.facets),
            numbers: vec![Vec::new(); usize::from(plan.numbers)],
            orders: Orders::new(plan.orders),
            length: 0,
        }
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.by_key.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.by_key.is_empty()
    }

    /// Whether a document is there.
    pub fn contains(&self, key: &K) -> bool {
        self.by_key.contains_key(key)
    }

    /// The keys of all documents, in no order.
    pub fn keys(&self) -> impl Iterator<Item = K> + '_ {
        self.by_key.keys().copied()
    }

    /// Puts a document, in place of what the key had.
    pub fn put(&mut self, key: K, document: &Document<'_>) {
        let mut waiting = Waiting::default();
        if let Some(slot) = self.by_key.get(&key) {
            self.orders.take_out(*slot);
        }
        let slot = self.put_read(key, document, &mut Readings::default(), &mut waiting);
        self.postings.put_all(&mut waiting);
        if let Some(slot) = slot {
            self.orders.put_in(slot, |slot| self.slots[slot as usize].key);
        }
    }

    /// Puts many documents: quicker than one by one.
    pub fn put_all<'d>(&mut self, documents: impl IntoIterator<Item = (K, Document<'d>)>) {
        self.put_lot(&mut Readings::default(), documents);
    }

    /// Puts a lot of many: what words were read as is remembered from one lot to the next.
    pub fn put_lot<'d>(
        &mut self,
        readings: &mut Readings,
        documents: impl IntoIterator<Item = (K, Document<'d>)>,
    ) {
        let documents = documents.into_iter();
        let (mut waiting, mut lot) = (Waiting::default(), Vec::with_capacity(documents.size_hint().0));
        for (key, document) in documents {
            if self.contains(&key) || waiting.is_full() {
                self.postings.put_all(&mut waiting);
            }
            lot.extend(self.put_read(key, &document, readings, &mut waiting));
        }
        self.postings.put_all(&mut waiting);
        self.orders.put_in_all(lot, &self.present, |slot| self.slots[slot as usize].key);
    }

    fn put_read(
        &mut self,
        key: K,
        document: &Document<'_>,
        readings: &mut Readings,
        waiting: &mut Waiting,
    ) -> Option<u32> {
        self.take_out(&key);
        let fresh = u32::try_from(self.slots.len()).unwrap_or(MOST_SLOTS);
        let slot = match self.free.pop() {
            Some(slot) => slot,
            None if fresh < MOST_SLOTS => fresh,
            None => return None,
        };
        let (words, weights) = readings.weigh(&mut self.postings, self.plan, document);
        let mut length = 0u32;
        for (term, weight) in weights {
            waiting.push(*term, posting(slot, *weight));
            length = length.saturating_add((*weight).min(255));
        }
        words.iter().for_each(|word| self.postings.use_word(*word));
        let words = pack(words);
        self.length += u64::from(length);
        for (facet, value) in &document.values {
            self.facets.put(*facet, value, slot);
        }
        for (number, list) in (0u8..).zip(&mut self.numbers) {
            let known = document.numbers.iter().find(|(which, _)| which.0 == number);
            let place = slot as usize;
            if list.len() <= place {
                list.resize(place + 1, UNKNOWN);
            }
            list[place] = known.map_or(UNKNOWN, |(_, value)| (*value).max(UNKNOWN + 1));
        }
        self.orders.set(slot, &document.keys);
        let kept = Slot {
            key,
            length,
            words,
            days: document.days.iter().map(|(from, to)| (day::number(*from), day::number(*to))).collect(),
            at: document.at,
            comes_within: document.comes_within,
            only_comes: document.only_comes,
            standing: document.standing,
        };
        match self.slots.get_mut(slot as usize) {
            Some(place) => *place = kept,
            None => self.slots.push(kept),
        }
        self.by_key.insert(key, slot);
        self.present.set(slot);
        Some(slot)
    }

    /// Takes a document out; whether it was there.
    pub fn remove(&mut self, key: &K) -> bool {
        if let Some(slot) = self.by_key.get(key) {
            self.orders.take_out(*slot);
        }
        self.take_out(key)
    }

    /// Takes a document out, and leaves it in the orders.
    fn take_out(&mut self, key: &K) -> bool {
        let Some(slot) = self.by_key.remove(key) else { return false };
        let gone = &mut self.slots[slot as usize];
        for word in unpack(&gone.words) {
            self.postings.forget_word(word, slot);
        }
        self.length -= u64::from(gone.length);
        (gone.words, gone.days, gone.at) = (Box::default(), Box::default(), None);
        self.facets.remove(slot);
        self.present.clear(slot);
        self.free.push(slot);
        true
    }

    /// About how many bytes the index holds.
    pub fn bytes(&self) -> usize {
        let slots: usize = self.slots.iter().map(|slot| slot.words.len() + slot.days.len() * 8 + 16).sum();
        let per_slot = size_of::<Slot<K>>() + (size_of::<K>() + 5) * 8 / 7;
        let numbers: usize = self.numbers.iter().map(|list| list.capacity() * 8).sum();
        slots
            + self.slots.len() * per_slot
            + numbers
            + self.postings.bytes()
            + self.facets.bytes()
            + self.orders.bytes()
    }
}
