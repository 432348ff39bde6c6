//! Which documents hold a word, and how much it weighs in each.

use navette_words::{Form, Vocabulary};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// A document and a weight in one number: 24 bits for the slot, 8 for the weight.
pub(crate) type Posting = u32;

/// The most slots there can be.
pub(crate) const MOST_SLOTS: u32 = 1 << 24;

/// A document and the weight of a word in it, which stops at 255.
pub(crate) fn posting(slot: u32, weight: u32) -> Posting {
    (slot << 8) | weight.min(255)
}

pub(crate) fn slot(posting: Posting) -> u32 {
    posting >> 8
}

pub(crate) fn weight(posting: Posting) -> u32 {
    posting & 255
}

/// Documents of terms that wait to be put together: lists that grow in few steps leave few holes in memory.
#[derive(Debug, Default)]
pub(crate) struct Waiting(Vec<u64>);

impl Waiting {
    /// How many wait at most.
    const MOST: usize = 200_000;

    /// A term, and a document that holds it.
    pub(crate) fn push(&mut self, term: u32, posting: Posting) {
        self.0.push(u64::from(term) << 32 | u64::from(posting));
    }

    /// Whether no more should wait.
    pub(crate) fn is_full(&self) -> bool {
        self.0.len() >= Self::MOST
    }
}

/// Words, the terms they stand for, and the documents of each term in the order of their slots.
#[derive(Debug, Clone, Default)]
pub(crate) struct Postings {
    pub(crate) words: Vocabulary,
    /// In how many documents each word stands: one that stands in none any more is as good as absent.
    uses: Vec<u32>,
    /// Of each word its term; nearly all have one. Two come of words that only accents tell apart.
    terms_of_words: Vec<u32>,
    more_terms: FxHashMap<u32, Vec<u32>>,
    terms: FxHashMap<Arc<str>, u32>,
    names: Vec<Arc<str>>,
    lists: Vec<Vec<Posting>>,
}

impl Postings {
    /// The numbers of a word and of its term, added when they are new.
    pub(crate) fn learn(&mut self, form: &Form) -> (u32, u32) {
        let term = match self.terms.get(form.term.as_str()) {
            Some(term) => *term,
            None => {
                let term = u32::try_from(self.lists.len()).unwrap_or(u32::MAX);
                self.lists.push(Vec::new());
                let name: Arc<str> = form.term.as_str().into();
                self.names.push(Arc::clone(&name));
                self.terms.insert(name, term);
                term
            }
        };
        let word = self.words.add(&form.folded);
        match self.terms_of_words.get(word as usize) {
            None => {
                self.terms_of_words.push(term);
                self.uses.push(0);
            }
            Some(known) if *known == term => {}
            Some(_) => {
                let more = self.more_terms.entry(word).or_default();
                if !more.contains(&term) {
                    more.push(term);
                }
            }
        }
        (word, term)
    }

    /// Counts that a word stands in one more document.
    pub(crate) fn use_word(&mut self, word: u32) {
        if let Some(uses) = self.uses.get_mut(word as usize) {
            *uses += 1;
        }
    }

    /// Takes a document out of those of a word's terms.
    pub(crate) fn forget_word(&mut self, word: u32, slot: u32) {
        if let Some(uses) = self.uses.get_mut(word as usize) {
            *uses = uses.saturating_sub(1);
        }
        let terms: Vec<u32> = self.terms_of_word(word).collect();
        terms.into_iter().for_each(|term| self.remove(term, slot));
    }

    /// Whether a document holds the word.
    pub(crate) fn is_used(&self, word: u32) -> bool {
        self.uses.get(word as usize).is_some_and(|uses| *uses > 0)
    }

    /// The number of a term.
    pub(crate) fn term(&self, term: &str) -> Option<u32> {
        self.terms.get(term).copied()
    }

    /// The text of a term.
    pub(crate) fn name(&self, term: u32) -> &str {
        self.names.get(term as usize).map_or("", |name| name)
    }

    /// The terms a word stands for.
    pub(crate) fn terms_of_word(&self, word: u32) -> impl Iterator<Item = u32> + '_ {
        let more = self.more_terms.get(&word).map_or(&[][..], Vec::as_slice);
        self.terms_of_words.get(word as usize).copied().into_iter().chain(more.iter().copied())
    }

    /// The documents of a term.
    pub(crate) fn list(&self, term: u32) -> &[Posting] {
        self.lists.get(term as usize).map_or(&[], Vec::as_slice)
    }

    /// Puts documents among those of terms, which do not hold them yet.
    pub(crate) fn put_all(&mut self, waiting: &mut Waiting) {
        let (term, posting) = (|one: u64| (one >> 32) as u32, |one: u64| one as u32);
        waiting.0.sort_unstable();
        for of_term in waiting.0.chunk_by(|one, other| term(*one) == term(*other)) {
            let Some(list) = self.lists.get_mut(term(of_term[0]) as usize) else { continue };
            if list.capacity() - list.len() < of_term.len() {
                // Doubling would leave a third of the memory unused.
                list.reserve_exact(of_term.len() + if of_term.len() == 1 { list.len() / 8 } else { 0 });
            }
            let postings = of_term.iter().map(|one| posting(*one));
            if list.last().is_none_or(|last| *last < posting(of_term[0])) {
                list.extend(postings);
                continue;
            }
            for one in postings {
                let place = list.partition_point(|other| *other < one);
                list.insert(place, one);
            }
        }
        waiting.0.clear();
    }

    /// Takes a document out of those of a term.
    fn remove(&mut self, term: u32, gone: u32) {
        let Some(list) = self.lists.get_mut(term as usize) else { return };
        let place = list.partition_point(|posting| slot(*posting) < gone);
        if list.get(place).is_some_and(|posting| slot(*posting) == gone) {
            list.remove(place);
        }
    }

    /// About how many bytes it holds.
    pub(crate) fn bytes(&self) -> usize {
        let lists: usize = self.lists.iter().map(|list| list.capacity() * 4 + 24 + 8).sum();
        let terms: usize = self.terms.keys().map(|term| term.len() + 16 + 16 + 24 * 8 / 7).sum();
        lists + terms + self.words.bytes() + self.terms_of_words.capacity() * 8 + self.more_terms.len() * 64
    }
}

/// The words of a document, sorted, in as few bytes as differences of seven bits at a time allow.
pub(crate) fn pack(sorted: &[u32]) -> Box<[u8]> {
    let mut bytes = Vec::with_capacity(sorted.len() * 2);
    let mut before = 0;
    for word in sorted {
        let mut gap = word - before;
        before = *word;
        while gap >= 128 {
            bytes.push((gap & 127) as u8 | 128);
            gap >>= 7;
        }
        bytes.push(gap as u8);
    }
    bytes.into()
}

/// The words that [`pack`] packed.
pub(crate) fn unpack(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    let (mut word, mut gap, mut shift) = (0u32, 0u32, 0);
    bytes.iter().filter_map(move |byte| {
        gap |= u32::from(byte & 127) << shift;
        shift += 7;
        (*byte < 128).then(|| {
            word += gap;
            (gap, shift) = (0, 0);
            word
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_that_accents_tell_apart_keep_both_terms() {
        let mut postings = Postings::default();
        let one = postings.learn(&Form { folded: "cote".into(), term: "cot".into() });
        let other = postings.learn(&Form { folded: "cote".into(), term: "cote".into() });
        assert_eq!(postings.learn(&Form { folded: "cote".into(), term: "cot".into() }), one);
        assert_eq!(postings.terms_of_word(0).collect::<Vec<_>>(), [one.1, other.1]);
    }

    #[test]
    fn documents_stay_in_the_order_of_their_slots() {
        let mut postings = Postings::default();
        let (_, term) = postings.learn(&Form::of("danse"));
        for slots in [&[4, 1][..], &[9, 12], &[0]] {
            let mut waiting = Waiting::default();
            slots.iter().for_each(|slot| waiting.push(term, posting(*slot, 300)));
            postings.put_all(&mut waiting);
        }
        postings.remove(term, 4);
        postings.remove(term, 7);
        let held: Vec<(u32, u32)> =
            postings.list(term).iter().map(|posting| (slot(*posting), weight(*posting))).collect();
        assert_eq!(held, [(0, 255), (1, 255), (9, 255), (12, 255)]);
    }

    proptest! {
        #[test]
        fn terms_packed_come_back(terms in proptest::collection::btree_set(any::<u32>(), 0..50)) {
            let terms: Vec<u32> = terms.into_iter().collect();
            prop_assert_eq!(unpack(&pack(&terms)).collect::<Vec<_>>(), terms);
        }
    }
}
