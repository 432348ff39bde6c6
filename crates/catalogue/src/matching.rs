//! Which documents hold what was read, and how well they fit.
//!
//! The score is BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009), where the
//! frequency of a word is the sum of the weights of the fields it stands in, and all alternatives of a typed word
//! count as one word: a rare synonym is not worth more than the word itself.

use crate::bits::Bits;
use crate::index::Index;
use crate::postings::{Posting, Postings, slot, weight};
use crate::reading::{Alternative, Group};
use std::hash::Hash;

/// How soon more of the same word stops counting, in weights of fields; and how much long documents are held back.
pub(crate) const SATURATION: f32 = 3.0;
pub(crate) const LENGTH: f32 = 0.4;

/// Documents that fit, with a score per slot; no score when nothing was typed.
pub(crate) struct Matched {
    pub(crate) set: Bits,
    pub(crate) scores: Vec<f32>,
    pub(crate) relaxed: bool,
}

impl Matched {
    pub(crate) fn score(&self, slot: u32) -> f32 {
        self.scores.get(slot as usize).copied().unwrap_or(0.0)
    }
}

/// How rare a word is: what finding it is worth.
pub(crate) fn rarity(documents: usize, holding: usize) -> f32 {
    let (documents, holding) = (documents as f32, holding as f32);
    (1.0 + (documents - holding + 0.5) / (holding + 0.5)).ln()
}

/// What a word of this weight is worth in a document of this length, before its rarity.
pub(crate) fn worth(weight: f32, length: u32, average: f32) -> f32 {
    let relative = length as f32 / average;
    weight * (SATURATION + 1.0) / (weight + SATURATION * (1.0 - LENGTH + LENGTH * relative))
}

/// The mean length of documents; never zero.
pub(crate) fn average(length: u64, documents: usize) -> f32 {
    (length as f32 / documents.max(1) as f32).max(1.0)
}

impl<K: Copy + Eq + Hash + Ord> Index<K> {
    pub(crate) fn matching(&self, groups: &[Group], base: Bits) -> Matched {
        if groups.is_empty() {
            return Matched { set: base, scores: Vec::new(), relaxed: false };
        }
        let weights: Vec<(Vec<f32>, Bits)> = groups.iter().map(|group| self.weights(group)).collect();
        let mut set = base.clone();
        for (_, holding) in &weights {
            set.and(holding);
        }
        let relaxed = set.is_empty();
        if relaxed {
            set = most_of(&weights, &base);
        }
        let average = average(self.length, self.len());
        let mut scores = vec![0.0; self.slots.len()];
        for (weights, holding) in &weights {
            let rarity = rarity(self.len(), holding.count());
            for slot in set.iter() {
                let (weight, place) = (weights[slot as usize], slot as usize);
                if weight > 0.0 {
                    scores[place] += rarity * worth(weight, self.slots[place].length, average);
                }
            }
        }
        Matched { set, scores, relaxed }
    }

    /// What a group weighs in each document: its best alternative there.
    fn weights(&self, group: &Group) -> (Vec<f32>, Bits) {
        let (mut weights, mut holding) = (vec![0.0f32; self.slots.len()], Bits::default());
        for alternative in &group.alternatives {
            for_each(&self.postings, alternative, |posting| {
                let place = &mut weights[slot(posting) as usize];
                *place = place.max(alternative.quality * weight(posting) as f32);
                holding.set(slot(posting));
            });
        }
        (weights, holding)
    }
}

/// Goes through the documents that hold all terms of an alternative, with the least weight among them.
fn for_each(postings: &Postings, alternative: &Alternative, mut give: impl FnMut(Posting)) {
    let mut lists: Vec<&[Posting]> = alternative.terms.iter().map(|term| postings.list(*term)).collect();
    lists.sort_by_key(|list| list.len());
    let Some((shortest, others)) = lists.split_first() else { return };
    for posting in *shortest {
        let wanted = slot(*posting);
        let mut least = weight(*posting);
        let all = others.iter().all(|list| {
            let place = list.partition_point(|other| slot(*other) < wanted);
            let held = list.get(place).filter(|other| slot(**other) == wanted);
            least = held.map_or(0, |other| least.min(weight(*other)));
            held.is_some()
        });
        if all {
            give((wanted << 8) | least);
        }
    }
}

/// The documents that hold the most of the groups, at least one.
fn most_of(weights: &[(Vec<f32>, Bits)], base: &Bits) -> Bits {
    let held = |slot: u32| weights.iter().filter(|(_, holding)| holding.has(slot)).count();
    let most = base.iter().map(held).max().unwrap_or(0);
    let mut set = base.clone();
    set.retain(|slot| most > 0 && held(slot) == most);
    set
}
