//! A request to an answer.

use crate::answer::Answer;
use crate::bits::Bits;
use crate::day;
use crate::index::{Index, Slot, UNKNOWN};
use crate::plan::{Facet, Number};
use crate::reading::Reader;
use crate::request::{Filter, Near, Request};
use navette_geography::{Bounds, Position, distance};
use navette_words::Synonyms;
use std::hash::Hash;

impl<K: Copy + Eq + Hash + Ord> Index<K> {
    /// Answers a request.
    pub fn search(&self, request: &Request<'_>, synonyms: &Synonyms) -> Answer<K> {
        let mut base = self.present.clone();
        for (facet, values) in &request.only {
            base.and(&self.facets.any(*facet, values));
        }
        let reader = Reader { postings: &self.postings, synonyms, base: &base };
        let (groups, words) = reader.read(request.typed, request.typing);
        let matched = self.matching(&groups, base);

        // What counts for everything; then the filters that a facet of their own leaves out, and the days.
        let mut common = matched.set.clone();
        let mut any: Vec<(Facet, Bits)> = Vec::new();
        for filter in &request.filters {
            match filter {
                Filter::Any(facet, values) if !values.is_empty() => {
                    any.push((*facet, self.facets.any(*facet, values)))
                }
                Filter::Any(..) => {}
                Filter::All(facet, values) => self.facets.keep_all(*facet, values, &mut common),
                Filter::Between(number, from, to, unknown) => {
                    self.keep_between(*number, *from, *to, *unknown, &mut common);
                }
            }
        }
        if let Some(Near { from, within: Some(within) }) = request.near {
            let near = Bounds::near(from, within);
            common.retain(|slot| self.slots[slot as usize].is_within(from, within, near));
        }
        let any_day = without(&common, &any, None);
        let in_days = |mut set: Bits| {
            if let Some((from, to)) = request.days {
                let (from, to) = (day::number(from), day::number(to));
                set.retain(|slot| self.slots[slot as usize].overlaps(from, to));
            }
            set
        };
        let set = in_days(any_day.clone());
        let count = |facet: Facet, set: &Bits, days: bool| {
            if !any.iter().any(|(filtered, _)| *filtered == facet) {
                return (facet, self.facets.count(facet, set));
            }
            let others = without(&common, &any, Some(facet));
            (facet, self.facets.count(facet, &if days { in_days(others) } else { others }))
        };
        let counts = request.count.iter().map(|facet| count(*facet, &set, true));
        let counts = counts.chain(request.count_any_day.iter().map(|facet| count(*facet, &any_day, false)));
        let counts = counts.collect();
        let (hits, places) = self.in_order(request, &set, &matched);
        Answer { total: set.count(), hits, counts, places, words, relaxed: matched.relaxed }
    }

    fn keep_between(
        &self,
        number: Number,
        from: Option<i64>,
        to: Option<i64>,
        unknown: bool,
        kept: &mut Bits,
    ) {
        let values = self.numbers.get(usize::from(number.0)).map_or(&[][..], Vec::as_slice);
        kept.retain(|slot| match values.get(slot as usize).copied().unwrap_or(UNKNOWN) {
            UNKNOWN => unknown,
            value => from.is_none_or(|from| from <= value) && to.is_none_or(|to| value <= to),
        });
    }
}

/// What is common and passes the filters, but for those of one facet.
fn without(common: &Bits, any: &[(Facet, Bits)], facet: Option<Facet>) -> Bits {
    let mut set = common.clone();
    for (_, passing) in any.iter().filter(|(filtered, _)| Some(*filtered) != facet) {
        set.and(passing);
    }
    set
}

impl<K> Slot<K> {
    fn overlaps(&self, from: i32, to: i32) -> bool {
        self.days.iter().any(|(first, last)| *first <= to && from <= *last)
    }

    fn is_within(&self, from: Position, within: f64, near: Bounds) -> bool {
        // Most are told apart by the box, without a distance.
        let outside = self.comes_within.is_none() && self.at.is_some_and(|at| !near.contains(at));
        !outside && self.metres(from).is_some_and(|metres| metres <= within)
    }

    /// How far it is: nothing to travel where it comes.
    pub(crate) fn metres(&self, from: Position) -> Option<f64> {
        let far = self.at.map(|at| distance(from, at));
        match self.comes_within {
            Some(within) if far.is_none_or(|far| far <= f64::from(within)) => Some(0.0),
            _ => far.filter(|_| !self.only_comes),
        }
    }
}
