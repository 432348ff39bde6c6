//! The offers that fit a need, in order.

use super::asked::Asked;
use super::criteria::{Detail, criteria};
use super::market::Market;
use super::offered::{Dates, Offered};
use super::{BEYOND_YEARS, Bits, Weights};
use crate::code::Criterion;
use crate::id::OfferId;

/// The most offers that are shown for a need.
pub const MOST: usize = 10;
/// Below this score, of 100, an offer is not worth a look.
const LEAST: f32 = 25.0;

/// What speaks for an offer or against it.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// About what.
    pub criterion: Criterion,
    /// From -1 (against) to 1 (for); none when it is not known.
    pub value: Option<f32>,
    /// The end of the sentence's key.
    pub code: &'static str,
    /// A figure of the sentence.
    pub detail: Detail,
    /// How much of the score it made, in points of 100; negative when against.
    pub points: f32,
}

/// An offer that fits a need.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// Which.
    pub offer: OfferId,
    /// How well, from 0 to 100.
    pub score: i64,
    /// Whether the school has it in mind.
    pub wished: bool,
    /// What was said of it, what weighs most first.
    pub said: Vec<Said>,
    /// The words of the need that it holds.
    pub words: Vec<String>,
}

/// Why an offer was not looked at further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aside {
    /// It was proposed for this need already.
    Proposed,
    /// It is for other years.
    Levels,
    /// It has no place or date left.
    Full,
    /// The class would have to travel, and cannot.
    Travel,
    /// It is about something else.
    Theme,
    /// Too much speaks against it.
    Score,
}

impl Aside {
    /// All of them, in order.
    pub const ALL: [Self; 6] =
        [Self::Proposed, Self::Levels, Self::Full, Self::Travel, Self::Theme, Self::Score];

    /// The end of the sentence's key.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Levels => "levels",
            Self::Full => "full",
            Self::Travel => "travel",
            Self::Theme => "theme",
            Self::Score => "score",
        }
    }
}

/// The offers for a need, and what became of the others.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// The offers, best first, at most [`MOST`].
    pub fits: Vec<Fit>,
    /// How many more would have fitted.
    pub more: usize,
    /// How many were set aside, and why.
    pub aside: [usize; Aside::ALL.len()],
}

impl Market {
    /// The offers for a need, best first, with their reasons.
    pub fn find(&self, asked: &Asked) -> Found {
        let mut shares = Vec::new();
        let mut found = Found::default();
        let mut scored = self.scored(asked, &mut shares, &mut found.aside);
        found.more = scored.len().saturating_sub(MOST);
        best_first(&mut scored);
        found.fits = scored
            .into_iter()
            .map(|(score, place)| self.explained(asked, &self.offers[place], shares[place], score))
            .collect();
        found
    }

    /// The keys of the offers for a need, best first, without reasons: for many needs at once. `shares` is room to work in.
    pub fn best(&self, asked: &Asked, shares: &mut Vec<f32>) -> Vec<(OfferId, i64)> {
        let mut aside = [0; Aside::ALL.len()];
        let mut scored = self.scored(asked, shares, &mut aside);
        best_first(&mut scored);
        scored.into_iter().map(|(score, place)| (self.offers[place].id, rounded(score))).collect()
    }

    /// How well one offer fits a need, with its reasons; none when it is set aside.
    pub fn fit(&self, asked: &Asked, offer: OfferId) -> Option<Fit> {
        let offer = self.offer(offer)?;
        let mut shares = Vec::new();
        self.shared_words(asked, &mut shares);
        let place = self.offers.iter().position(|one| one.id == offer.id)?;
        let score = judged(&self.weights, asked, offer, shares[place]).ok()?;
        Some(self.explained(asked, offer, shares[place], score))
    }

    /// How well one offer fits a need, whatever speaks against it.
    pub fn told(&self, asked: &Asked, offer: OfferId) -> Option<Fit> {
        let offer = self.offer(offer)?;
        let mut shares = Vec::new();
        self.shared_words(asked, &mut shares);
        let place = self.offers.iter().position(|one| one.id == offer.id)?;
        let score = score(&self.weights, asked, offer, shares[place]);
        Some(self.explained(asked, offer, shares[place], score.max(0.0)))
    }

    fn scored(
        &self,
        asked: &Asked,
        shares: &mut Vec<f32>,
        aside: &mut [usize; Aside::ALL.len()],
    ) -> Vec<(f32, usize)> {
        self.shared_words(asked, shares);
        let mut scored = Vec::new();
        for (place, offer) in self.offers.iter().enumerate() {
            match judged(&self.weights, asked, offer, shares[place]) {
                Ok(score) => scored.push((score, place)),
                Err(why) => aside[why as usize] += 1,
            }
        }
        scored
    }

    fn explained(&self, asked: &Asked, offer: &Offered, words: f32, score: f32) -> Fit {
        let mut said = Vec::new();
        criteria(asked, offer, words, |criterion, verdict| {
            if criterion == Criterion::Words && words == 0.0 {
                return;
            }
            let weight = f32::from(self.weights.of(criterion));
            let points = weight * verdict.value.unwrap_or(0.0);
            let (value, code, detail) = (verdict.value, verdict.code, verdict.detail);
            said.push(Said { criterion, value, code, detail, points });
        });
        let whole: f32 = said.iter().map(|one| f32::from(self.weights.of(one.criterion))).sum();
        for one in &mut said {
            one.points = if whole > 0.0 { 100.0 * one.points / whole } else { 0.0 };
        }
        said.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()).then(a.criterion.cmp(&b.criterion)));
        Fit {
            offer: offer.id,
            score: rounded(score),
            wished: asked.wished == Some(offer.id),
            said,
            words: self.common_words(asked, offer),
        }
    }
}

fn best_first(scored: &mut Vec<(f32, usize)>) {
    let order = |a: &(f32, usize), b: &(f32, usize)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
    if scored.len() > MOST {
        scored.select_nth_unstable_by(MOST - 1, order);
        scored.truncate(MOST);
    }
    scored.sort_by(order);
}

/// A score as it is shown. What the school has in mind stands above all others inside, not on screen.
fn rounded(score: f32) -> i64 {
    (score.round() as i64).clamp(0, 100)
}

/// The score of an offer, or why it is set aside.
fn judged(weights: &Weights, asked: &Asked, offer: &Offered, words: f32) -> Result<f32, Aside> {
    if asked.proposed.contains(&offer.id) {
        return Err(Aside::Proposed);
    }
    if offer.is_full || offer.dates == Dates::Days(Vec::new()) {
        return Err(Aside::Full);
    }
    let wished = asked.wished == Some(offer.id);
    let years = |levels: u32| levels & ((1 << BEYOND_YEARS) - 1);
    let wanted = if asked.levels == 0 { asked.place.levels } else { asked.levels };
    let told = years(wanted) != 0 && years(offer.levels) != 0;
    if !wished && told && wanted & offer.levels == 0 {
        return Err(Aside::Levels);
    }
    if !wished && asked.can_travel == Some(false) && offer.outside && !offer.inside {
        return Err(Aside::Travel);
    }
    let about = asked.domains & offer.domains;
    let way =
        asked.types & offer.offer_type | asked.components & offer.components | asked.modes & offer.modes;
    // Whoever asks for theatre is not helped by a workshop of something else.
    let elsewhere = asked.domains != 0 && offer.domains != 0 && about == 0;
    let theme = if elsewhere { 0 } else { about | way };
    if !wished && (asked.has_theme() || !asked.terms.is_empty()) && theme == 0 && words == 0.0 {
        return Err(Aside::Theme);
    }
    let score = score(weights, asked, offer, words);
    if wished {
        return Ok(score.max(0.0) + 1_000.0);
    }
    if score < LEAST { Err(Aside::Score) } else { Ok(score) }
}

/// The weighted mean of what the criteria say, from -100 to 100.
fn score(weights: &Weights, asked: &Asked, offer: &Offered, words: f32) -> f32 {
    let (mut sum, mut whole) = (0.0, 0.0);
    criteria(asked, offer, words, |criterion, verdict| {
        let weight = f32::from(weights.of(criterion));
        whole += weight;
        sum += weight * verdict.value.unwrap_or(0.0);
    });
    if whole > 0.0 { 100.0 * sum / whole } else { 0.0 }
}

#[cfg(test)]
pub(super) fn bare_score(market: &Market, asked: &Asked, offer: &Offered) -> f32 {
    score(&market.weights, asked, offer, 0.0)
}

/// The bits of a list are enough for its values; checked here because the lists may grow.
const _: () = {
    assert!(<crate::code::OfferType as Bits>::LIST.len() <= 32);
    assert!(<navette_network::code::Domain as Bits>::LIST.len() <= 32);
};
