//! The offers of a basin, ready to be compared with many needs.

use super::Weights;
use super::asked::Asked;
use super::offered::Offered;
use crate::id::OfferId;
use std::collections::HashMap;

/// The offers that can be proposed, with the words that find them and what each criterion weighs.
#[derive(Debug, Clone, Default)]
pub struct Market {
    pub(super) offers: Vec<Offered>,
    pub(super) weights: Weights,
    places: HashMap<OfferId, u32>,
    /// For each word how much it tells, and the offers that hold it.
    words: HashMap<String, (f32, Vec<u32>)>,
}

impl Market {
    /// The offers that can be proposed.
    pub fn new(offers: Vec<Offered>, weights: Weights) -> Self {
        let mut words: HashMap<String, (f32, Vec<u32>)> = HashMap::new();
        let mut places = HashMap::with_capacity(offers.len());
        for (place, offer) in (0_u32..).zip(&offers) {
            places.insert(offer.id, place);
            for term in &offer.terms {
                words.entry(term.clone()).or_default().1.push(place);
            }
        }
        let all = offers.len() as f32;
        for (weight, at) in words.values_mut() {
            // A word that every offer holds tells nothing; a rare one tells much.
            *weight = (1.0 + all / at.len() as f32).ln();
        }
        Self { offers, weights, places, words }
    }

    /// How many offers there are.
    pub fn len(&self) -> usize {
        self.offers.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.offers.is_empty()
    }

    /// The offer of a key.
    pub fn offer(&self, id: OfferId) -> Option<&Offered> {
        self.offers.get(*self.places.get(&id)? as usize)
    }

    /// For each offer how much of the need's words it holds, from 0 to 1; words that no offer holds are left out.
    pub(super) fn shared_words(&self, asked: &Asked, shares: &mut Vec<f32>) {
        shares.clear();
        shares.resize(self.offers.len(), 0.0);
        let mut whole = 0.0;
        for term in &asked.terms {
            if let Some((weight, at)) = self.words.get(term) {
                whole += weight;
                for place in at {
                    shares[*place as usize] += weight;
                }
            }
        }
        if whole > 0.0 {
            // A third of the words is as good as all of them: nobody writes a need as an offer is written.
            for share in shares.iter_mut().filter(|share| **share > 0.0) {
                *share = (3.0 * *share / whole).min(1.0);
            }
        }
    }

    /// The words of a need that an offer holds, those that tell most first.
    pub(super) fn common_words(&self, asked: &Asked, offer: &Offered) -> Vec<String> {
        let mut common: Vec<(&String, f32)> = asked
            .terms
            .iter()
            .zip(&asked.spoken)
            .filter(|(term, _)| offer.terms.contains(term))
            .map(|(term, word)| (word, self.words.get(term).map_or(0.0, |word| word.0)))
            .collect();
        common.sort_by(|a, b| b.1.total_cmp(&a.1));
        common.into_iter().map(|(word, _)| word.clone()).collect()
    }
}
