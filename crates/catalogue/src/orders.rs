//! Documents in the order of a text, kept sorted: a page of a list needs no sorting.

use crate::bits::Bits;
use crate::plan::Order;
use std::borrow::Cow;
use std::cmp::Ordering;

/// The orders of an index; each breaks its ties by the first, then by the key.
#[derive(Debug, Clone)]
pub(crate) struct Orders {
    lists: Vec<List>,
    /// The place of each slot in the first order.
    ranks: Vec<u32>,
}

#[derive(Debug, Clone, Default)]
struct List {
    /// The text of each slot.
    texts: Vec<Box<str>>,
    /// The slots, sorted.
    sorted: Vec<u32>,
}

impl Orders {
    pub(crate) fn new(count: u8) -> Self {
        Self { lists: vec![List::default(); usize::from(count)], ranks: Vec::new() }
    }

    /// The slots in an order.
    pub(crate) fn sorted(&self, order: Order) -> &[u32] {
        self.lists.get(usize::from(order.0)).map_or(&[], |list| &list.sorted)
    }

    /// The place of a slot in the first order; the same for all when there is none.
    pub(crate) fn rank(&self, slot: u32) -> u32 {
        self.ranks.get(slot as usize).copied().unwrap_or(0)
    }

    /// Keeps the texts of a slot; it is put in its place by [`Orders::put_in`] or [`Orders::put_in_all`].
    pub(crate) fn set(&mut self, slot: u32, keys: &[(Order, Cow<'_, str>)]) {
        for (number, list) in (0u8..).zip(&mut self.lists) {
            let text = keys.iter().find(|(order, _)| order.0 == number).map_or("", |(_, text)| text);
            let place = slot as usize;
            if list.texts.len() <= place {
                list.texts.resize(place + 1, Box::default());
            }
            list.texts[place] = text.into();
        }
    }

    /// Puts a slot in its place, whose texts are set.
    pub(crate) fn put_in<K: Ord>(&mut self, slot: u32, key: impl Fn(u32) -> K) {
        for number in 0..self.lists.len() {
            let place = self.place(number, slot, &key);
            self.lists[number].sorted.insert(place, slot);
            if number == 0 {
                self.number_from(place);
            }
        }
    }

    /// Takes a slot out of its place; its texts still are what they were.
    pub(crate) fn take_out(&mut self, slot: u32) {
        for number in (0..self.lists.len()).rev() {
            let at = match number {
                0 => Some(self.rank(slot) as usize),
                _ => self.lists[number].sorted.iter().position(|one| *one == slot),
            };
            if let Some(place) = at {
                self.lists[number].sorted.remove(place);
            }
            if number == 0 {
                self.number_from(at.unwrap_or(0));
            }
        }
    }

    /// Puts many slots in their places, whose texts are set; what is no longer present goes.
    pub(crate) fn put_in_all<K: Ord>(&mut self, mut lot: Vec<u32>, present: &Bits, key: impl Fn(u32) -> K) {
        let mut coming = Bits::default();
        lot.iter().for_each(|slot| coming.set(*slot));
        lot.sort_unstable();
        lot.dedup();
        lot.retain(|slot| present.has(*slot));
        for number in 0..self.lists.len() {
            lot.sort_unstable_by(|a, b| self.compare(number, *a, *b, &key));
            let known = std::mem::take(&mut self.lists[number].sorted);
            let mut sorted = Vec::with_capacity(known.len() + lot.len());
            let mut new = lot.iter().copied().peekable();
            for slot in known.into_iter().filter(|slot| present.has(*slot) && !coming.has(*slot)) {
                let before = |one: &u32| self.compare(number, *one, slot, &key) == Ordering::Less;
                while let Some(one) = new.next_if(before) {
                    sorted.push(one);
                }
                sorted.push(slot);
            }
            sorted.extend(new);
            self.lists[number].sorted = sorted;
            if number == 0 {
                self.number_from(0);
            }
        }
    }

    fn place<K: Ord>(&self, number: usize, slot: u32, key: &impl Fn(u32) -> K) -> usize {
        self.lists[number]
            .sorted
            .partition_point(|one| self.compare(number, *one, slot, key) == Ordering::Less)
    }

    fn compare<K: Ord>(&self, number: usize, a: u32, b: u32, key: &impl Fn(u32) -> K) -> Ordering {
        let by = |list: &List| list.texts[a as usize].cmp(&list.texts[b as usize]);
        let own = by(&self.lists[number]);
        let own = if number > 0 { own.then_with(|| by(&self.lists[0])) } else { own };
        own.then_with(|| key(a).cmp(&key(b)))
    }

    /// Numbers the slots of the first order anew from a place on.
    fn number_from(&mut self, place: usize) {
        let Some(first) = self.lists.first() else { return };
        self.ranks.resize(first.texts.len(), 0);
        for (rank, slot) in (0u32..).zip(&first.sorted).skip(place) {
            self.ranks[*slot as usize] = rank;
        }
    }

    pub(crate) fn bytes(&self) -> usize {
        let list = |list: &List| {
            let texts: usize = list.texts.iter().map(|text| text.len() + size_of::<Box<str>>()).sum();
            texts + list.sorted.capacity() * 4
        };
        self.lists.iter().map(list).sum::<usize>() + self.ranks.capacity() * 4
    }
}
