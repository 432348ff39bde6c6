//! The order of what was found, and the page of it.

use crate::answer::Hit;
use crate::bits::Bits;
use crate::day;
use crate::index::{Index, UNKNOWN};
use crate::matching::Matched;
use crate::plan::Number;
use crate::request::{Request, Sort};
use navette_geography::{Position, distance};
use std::cmp::Ordering;
use std::hash::Hash;

/// Where a document stands in the order: its rank, least first, then what breaks ties.
struct Placed {
    rank: i64,
    score: f32,
    slot: u32,
}

impl<K: Copy + Eq + Hash + Ord> Index<K> {
    /// The hits of the page, and positions of the first for the map.
    pub(crate) fn in_order(
        &self,
        request: &Request<'_>,
        set: &Bits,
        matched: &Matched,
    ) -> (Vec<Hit<K>>, Vec<(K, Position)>) {
        let mut placed: Vec<Placed> = set
            .iter()
            .map(|slot| Placed { rank: self.rank(request, slot), score: matched.score(slot), slot })
            .collect();
        let wanted = request.skip.saturating_add(request.take).max(request.places);
        if wanted < placed.len() {
            placed.select_nth_unstable_by(wanted, |a, b| self.compare(a, b));
            placed.truncate(wanted);
        }
        placed.sort_unstable_by(|a, b| self.compare(a, b));
        let places = placed.iter().take(request.places).filter_map(|placed| {
            let document = &self.slots[placed.slot as usize];
            Some((document.key, document.at?))
        });
        let places = places.collect();
        let hits = placed.iter().skip(request.skip).take(request.take).map(|placed| Hit {
            key: self.slots[placed.slot as usize].key,
            score: placed.score,
            metres: self.metres(request, placed.slot),
            day: self.next_day(request, placed.slot).and_then(day::date),
        });
        (hits.collect(), places)
    }

    fn compare(&self, a: &Placed, b: &Placed) -> Ordering {
        let (one, other) = (&self.slots[a.slot as usize], &self.slots[b.slot as usize]);
        a.rank
            .cmp(&b.rank)
            .then_with(|| b.score.total_cmp(&a.score))
            .then_with(|| other.standing.cmp(&one.standing))
            .then_with(|| one.key.cmp(&other.key))
    }

    /// The least comes first; the unknown is the greatest.
    fn rank(&self, request: &Request<'_>, slot: u32) -> i64 {
        let number = |Number(which): Number| {
            let values = self.numbers.get(usize::from(which)).map_or(&[][..], Vec::as_slice);
            values.get(slot as usize).copied().filter(|value| *value != UNKNOWN)
        };
        let rank = match request.sort {
            Sort::Relevance => Some(0),
            // Millimetres keep apart what stands apart.
            Sort::Distance => self.metres(request, slot).map(|metres| (metres * 1000.0) as i64),
            Sort::Day => self.next_day(request, slot).map(i64::from),
            Sort::Number(which) => number(which),
            Sort::NumberDown(which) => number(which).map(|value| -value),
        };
        rank.unwrap_or(i64::MAX)
    }

    fn metres(&self, request: &Request<'_>, slot: u32) -> Option<f64> {
        Some(distance(request.near?.from, self.slots[slot as usize].at?))
    }

    fn next_day(&self, request: &Request<'_>, slot: u32) -> Option<i32> {
        let start = request.today.or(request.days.map(|(from, _)| from)).map_or(i32::MIN, day::number);
        let days = self.slots[slot as usize].days.iter();
        days.filter(|(_, last)| *last >= start).map(|(first, _)| (*first).max(start)).min()
    }
}
