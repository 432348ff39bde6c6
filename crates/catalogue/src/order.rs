//! The order of what was found, and the page of it.

use crate::answer::Hit;
use crate::bits::Bits;
use crate::day;
use crate::index::{Index, UNKNOWN};
use crate::matching::Matched;
use crate::plan::{Number, Order};
use crate::request::{Request, Sort};
use navette_geography::Position;
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
        if let Sort::Key(order) = request.sort {
            return self.by_key(request, order, set, matched);
        }
        let mut placed: Vec<Placed> = set
            .iter()
            .map(|slot| Placed { rank: self.rank(request, slot), score: matched.score(slot), slot })
            .collect();
        let wanted = request.skip.saturating_add(request.take).max(request.places);
        let by_standing = request.sort == Sort::Relevance;
        let compare = |a: &Placed, b: &Placed| self.compare(a, b, by_standing);
        if wanted < placed.len() {
            placed.select_nth_unstable_by(wanted, compare);
            placed.truncate(wanted);
        }
        placed.sort_unstable_by(compare);
        let slots = placed.iter().map(|placed| placed.slot);
        let places = slots.clone().take(request.places).filter_map(|slot| self.place(slot)).collect();
        let hits = slots.skip(request.skip).take(request.take).map(|slot| self.hit(request, matched, slot));
        (hits.collect(), places)
    }

    /// The same by a text: its order is known already.
    fn by_key(
        &self,
        request: &Request<'_>,
        order: Order,
        set: &Bits,
        matched: &Matched,
    ) -> (Vec<Hit<K>>, Vec<(K, Position)>) {
        let wanted = request.skip.saturating_add(request.take).max(request.places);
        let sorted = self.orders.sorted(order);
        let slots: Vec<u32> = if request.descending {
            sorted.iter().rev().copied().filter(|slot| set.has(*slot)).take(wanted).collect()
        } else {
            sorted.iter().copied().filter(|slot| set.has(*slot)).take(wanted).collect()
        };
        let places = slots.iter().take(request.places).filter_map(|slot| self.place(*slot)).collect();
        let page = slots.iter().skip(request.skip).take(request.take);
        (page.map(|slot| self.hit(request, matched, *slot)).collect(), places)
    }

    fn place(&self, slot: u32) -> Option<(K, Position)> {
        let document = &self.slots[slot as usize];
        Some((document.key, document.at?))
    }

    fn hit(&self, request: &Request<'_>, matched: &Matched, slot: u32) -> Hit<K> {
        Hit {
            key: self.slots[slot as usize].key,
            score: matched.score(slot),
            metres: self.metres(request, slot),
            day: self.next_day(request, slot).and_then(day::date),
        }
    }

    fn compare(&self, a: &Placed, b: &Placed, by_standing: bool) -> Ordering {
        let (one, other) = (&self.slots[a.slot as usize], &self.slots[b.slot as usize]);
        let standing = || if by_standing { other.standing.cmp(&one.standing) } else { Ordering::Equal };
        a.rank
            .cmp(&b.rank)
            .then_with(|| b.score.total_cmp(&a.score))
            .then_with(standing)
            .then_with(|| self.orders.rank(a.slot).cmp(&self.orders.rank(b.slot)))
            .then_with(|| one.key.cmp(&other.key))
    }

    /// The least comes first; the unknown is the greatest.
    fn rank(&self, request: &Request<'_>, slot: u32) -> i64 {
        let number = |Number(which): Number| {
            let values = self.numbers.get(usize::from(which)).map_or(&[][..], Vec::as_slice);
            values.get(slot as usize).copied().filter(|value| *value != UNKNOWN)
        };
        let rank = match request.sort {
            // Texts are in order already: see `by_key`.
            Sort::Relevance | Sort::Key(_) => return 0,
            // Millimetres keep apart what stands apart.
            Sort::Distance => self.metres(request, slot).map(|metres| (metres * 1000.0) as i64),
            Sort::Day => self.next_day(request, slot).map(i64::from),
            Sort::Number(which) => number(which),
        };
        rank.map_or(i64::MAX, |rank| if request.descending { -rank } else { rank })
    }

    fn metres(&self, request: &Request<'_>, slot: u32) -> Option<f64> {
        self.slots[slot as usize].metres(request.near?.from)
    }

    fn next_day(&self, request: &Request<'_>, slot: u32) -> Option<i32> {
        let start = request.today.or(request.days.map(|(from, _)| from)).map_or(i32::MIN, day::number);
        let days = self.slots[slot as usize].days.iter();
        days.filter(|(_, last)| *last >= start).map(|(first, _)| (*first).max(start)).min()
    }
}
