//! Offers found, narrowed, counted and sorted: over an index in memory, as people type, and by everything one may choose.

mod document;
#[cfg(test)]
mod tests;

use crate::code::OfferState;
use crate::id::OfferId;
use crate::lists::{Asked, Counts, OfferFacet, OfferFilter, OfferLine, OfferSort};
use crate::purse::Purse;
use document::{
    AGENDA, BY_OPERATOR, BY_TITLE, CENTS, CHANGED, COMPLETE, NEXT_DAY, PLACED, PLAN, SEEN_BY, document, facet,
};
use jiff::civil::Date;
use navette_belgium::SchoolYear;
use navette_catalogue::{Answer, Document, Facet, Filter, How, Index, Near, Readings, Request, Sort};
use navette_geography::Position;
use navette_words::{Synonyms, seed_lines};
use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};
use std::sync::Arc;

/// What was found: keys in order, each with how far it is when that was asked, and what each choice would leave.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// The offers of the page, in order.
    pub keys: Vec<(OfferId, Option<f64>)>,
    /// How many there are in all.
    pub total: usize,
    /// How many each value would leave.
    pub counts: Counts,
    /// How many each month would leave, as `2026-12`, in order.
    pub months: Vec<(Arc<str>, usize)>,
    /// Words that nobody uses, with the words they were taken for.
    pub corrected: Vec<(String, String)>,
    /// Whether no offer holds every word: those that hold the most of them were found.
    pub relaxed: bool,
    /// Whether any of the words says something by itself: `de la` narrows nothing.
    pub said: bool,
}

/// The offers of a basin, as they are found.
#[derive(Debug)]
pub struct Catalogue {
    index: Index<OfferId>,
    synonyms: Synonyms,
    /// By what the basin's own rings are known to be those in use.
    rings: u64,
    /// The purses of the basin, and the day on which they pay or not.
    purses: (Vec<Purse>, Date),
}

impl Default for Catalogue {
    fn default() -> Self {
        Self {
            index: Index::new(&PLAN),
            synonyms: Synonyms::seed(),
            rings: sign(&[]),
            purses: Default::default(),
        }
    }
}

/// A sign of rings of synonyms, the same for the same rings.
fn sign(rings: &[String]) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(rings)
}

/// Up to how many are put one by one: beyond, putting the orders right at the end is quicker.
const FEW: usize = 64;

/// Offers made ready to be put.
#[derive(Debug)]
pub struct Lot(Vec<(OfferId, Document<'static>)>);

impl Lot {
    /// Makes lines ready, as they stand in a season; purses that pay on a day are words an offer is found by.
    pub fn new(lines: Vec<OfferLine>, season: SchoolYear, purses: &(Vec<Purse>, Date)) -> Self {
        Self(lines.into_iter().map(|line| (line.offer.id, document(line, season, purses))).collect())
    }
}

impl Catalogue {
    /// Forgets every offer, and keeps the synonyms.
    pub fn clear(&mut self) {
        self.index = Index::new(&PLAN);
    }

    /// How many offers there are.
    pub fn len(&self) -> usize {
        self.index.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.index.is_empty()
    }

    /// About how many bytes it holds.
    pub fn bytes(&self) -> usize {
        self.index.bytes()
    }

    /// Whether an offer is there.
    pub fn contains(&self, id: OfferId) -> bool {
        self.index.contains(&id)
    }

    /// Puts lines as they stand in a season, in place of what was there.
    pub fn put(&mut self, lines: Vec<OfferLine>, season: SchoolYear) {
        if lines.len() > FEW {
            self.put_lot(Lot::new(lines, season, &self.purses), &mut Readings::default());
        } else {
            for line in lines {
                self.index.put(line.offer.id, &document(line, season, &self.purses));
            }
        }
    }

    /// Puts a lot of many; what words were read as is remembered from one to the next.
    pub fn put_lot(&mut self, lot: Lot, readings: &mut Readings) {
        self.index.put_lot(readings, lot.0);
    }

    /// Takes offers out.
    pub fn remove(&mut self, ids: impl IntoIterator<Item = OfferId>) {
        for id in ids {
            self.index.remove(&id);
        }
    }

    /// The keys of all, in no order.
    pub fn keys(&self) -> impl Iterator<Item = OfferId> + '_ {
        self.index.keys()
    }

    /// Takes the basin's own rings of synonyms, beside those of the house.
    pub fn set_rings(&mut self, rings: &[String]) {
        let sign = sign(rings);
        if sign != self.rings {
            let house: Vec<&str> = seed_lines().collect();
            let all = house.into_iter().chain(rings.iter().map(String::as_str));
            (self.synonyms, self.rings) = (Synonyms::from_lines(all).0, sign);
        }
    }

    /// Takes the purses of the basin as they stand on a day; offers that hold one that changed have to be put again.
    pub fn set_purses(&mut self, purses: Vec<Purse>, today: Date) {
        self.purses = (purses, today);
    }

    /// The purses of the basin, and the day they were taken as they stand on.
    pub fn purses(&self) -> &(Vec<Purse>, Date) {
        &self.purses
    }

    /// How many offers stand in a state.
    pub fn in_state(&self, state: OfferState) -> usize {
        let filters = vec![Filter::Any(facet(OfferFacet::State), vec![state.code()])];
        let request = Request { filters, sort: Sort::Key(BY_TITLE), ..Request::default() };
        self.index.search(&request, &self.synonyms).total
    }

    /// Finds what a page asks for; for the public only what it may see. Words that mean nothing by themselves (`le`,
    /// `de`) narrow nothing.
    pub fn find(&self, asked: &Asked<'_>) -> Found {
        let filter = asked.filter;
        let request = Request {
            typed: &filter.text,
            only: if filter.public_only { vec![(SEEN_BY, vec!["all"])] } else { Vec::new() },
            filters: filters(filter),
            days: filter.days,
            near: filter.near.and_then(|from| {
                Some(Near { from: Position::new(from.east, from.north)?, within: filter.within })
            }),
            sort: match asked.sort {
                OfferSort::Title => Sort::Key(BY_TITLE),
                OfferSort::Operator => Sort::Key(BY_OPERATOR),
                OfferSort::Complete => Sort::Number(COMPLETE),
                OfferSort::Changed => Sort::Number(CHANGED),
                OfferSort::Price => Sort::Number(CENTS),
                OfferSort::Date => Sort::Number(NEXT_DAY),
                OfferSort::Distance => Sort::Distance,
                OfferSort::Relevance => Sort::Relevance,
            },
            descending: asked.descending,
            skip: asked.skip,
            take: asked.most,
            count: asked.count.iter().map(|one| facet(*one)).collect(),
            count_any_day: if asked.months { vec![AGENDA] } else { Vec::new() },
            ..Request::default()
        };
        let answer = self.index.search(&request, &self.synonyms);
        let counted = |facet: Facet| -> Vec<(Arc<str>, usize)> {
            let counted = answer.counted(facet).iter();
            counted.map(|one| (Arc::clone(&one.value), one.count as usize)).collect()
        };
        let mut counts = Counts::default();
        for one in asked.count {
            counts.set(*one, counted(facet(*one)));
        }
        let mut months = counted(AGENDA);
        months.sort_unstable();
        Found {
            keys: answer.hits.iter().map(|hit| (hit.key, hit.metres)).collect(),
            total: answer.total,
            counts,
            months,
            corrected: corrected(&answer),
            relaxed: answer.relaxed,
            said: answer.words.iter().any(|word| word.how != How::Ignored),
        }
    }
}

fn filters(filter: &OfferFilter) -> Vec<Filter<'_>> {
    let chosen = filter
        .chosen
        .iter()
        .map(|(one, values)| Filter::Any(facet(*one), values.iter().map(String::as_str).collect()));
    let placed = filter.placed.then(|| Filter::Any(PLACED, vec!["yes"]));
    chosen.chain(placed).collect()
}

fn corrected(answer: &Answer<OfferId>) -> Vec<(String, String)> {
    let corrected = answer.words.iter().filter_map(|word| match &word.how {
        How::Corrected(others) => Some((word.typed.clone(), others.first()?.clone())),
        _ => None,
    });
    corrected.collect()
}
