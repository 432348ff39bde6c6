//! A request to an answer.

use crate::answer::Answer;
use crate::bits::Bits;
use crate::day;
use crate::index::{Index, Slot, UNKNOWN};
use crate::plan::{Facet, Number};
use crate::reading::Reader;
use crate::request::{Filter, Near, Request};
use jiff::civil::Date;
use navette_geography::{Bounds, distance};
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
        let all_days = without(&common, &any, None);
        let among = |facet| {
            let mut set = without(&common, &any, facet);
            if let Some((from, to)) = request.days {
                let (from, to) = (day::number(from), day::number(to));
                set.retain(|slot| self.slots[slot as usize].overlaps(from, to));
            }
            set
        };
        let set = among(None);
        let counts = request.count.iter().map(|facet| {
            let own = any.iter().any(|(filtered, _)| filtered == facet);
            (
                *facet,
                if own {
                    self.facets.count(*facet, &among(Some(*facet)))
                } else {
                    self.facets.count(*facet, &set)
                },
            )
        });
        let counts = counts.collect();
        let day_counts = self.count_days(&request.day_counts, &all_days);
        let (hits, places) = self.in_order(request, &set, &matched);
        Answer { total: set.count(), hits, counts, day_counts, places, words, relaxed: matched.relaxed }
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

    fn count_days(&self, spans: &[(Date, Date)], among: &Bits) -> Vec<u32> {
        let mut counts = vec![0; spans.len()];
        if spans.is_empty() {
            return counts;
        }
        let spans: Vec<(i32, i32)> =
            spans.iter().map(|(from, to)| (day::number(*from), day::number(*to))).collect();
        for slot in among.iter() {
            let document = &self.slots[slot as usize];
            for (count, (from, to)) in counts.iter_mut().zip(&spans) {
                *count += u32::from(document.overlaps(*from, *to));
            }
        }
        counts
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

    fn is_within(&self, from: navette_geography::Position, within: f64, near: Bounds) -> bool {
        let comes = self.comes_within.unwrap_or(0);
        match self.at {
            _ if comes == u32::MAX => true,
            Some(at) if comes > 0 => distance(from, at) <= within.max(f64::from(comes)),
            Some(at) => near.contains(at) && distance(from, at) <= within,
            None => false,
        }
    }
}
