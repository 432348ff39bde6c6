//! The best groups of one session at given prices: a knapsack, by dynamic programming.

use crate::model::NONE;

/// A group that may be chosen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    pub arc: u32,
    pub worth: i64,
    pub load: u32,
    /// Chosen in any case.
    pub forced: bool,
}

/// What a session takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub places: u32,
    /// `NONE` if there is no limit.
    pub pupils: u32,
    pub minimum: u32,
    /// Whether it must take `minimum` groups or more.
    pub must: bool,
}

/// The cells that a choice among these items fills; the checker has a limit.
pub(super) fn cells(items: usize, load: u64, room: &Room) -> u64 {
    let loads = if load <= u64::from(room.pupils) { 1 } else { u64::from(room.pupils) + 1 };
    loads * (u64::from(room.places).min(items as u64) + 1)
}

/// The greatest worth and who makes it; none if the session must open and cannot.
pub(super) fn best_set(items: &[Item], room: &Room) -> Option<(i64, Vec<u32>)> {
    let forced = items.iter().filter(|item| item.forced).count() as u32;
    let must = room.must || forced > 0;
    // Whoever is worth nothing is chosen only to make up the number.
    let to_make_up = room.minimum.max(1) > forced.max(1) || (room.must && forced == 0);
    let items: Vec<Item> =
        items.iter().copied().filter(|item| item.forced || item.worth > 0 || to_make_up).collect();
    let total: u64 = items.iter().map(|item| u64::from(item.load)).sum();
    let is_loose = room.pupils == NONE || total <= u64::from(room.pupils);
    let loads = if is_loose { 1 } else { room.pupils as usize + 1 };
    let counts_matter = to_make_up || (room.places as usize) < items.len();
    let counts = if counts_matter { (room.places as usize).min(items.len()) + 1 } else { 1 };
    let size = loads * counts;
    // By number (if that matters) and load at most: what is best so far, and item by item who was taken.
    let mut best: Vec<Option<i64>> = vec![None; size];
    best[..loads].fill(Some(0));
    let mut taken = vec![false; size * items.len()];
    for (item, taken) in items.iter().zip(taken.chunks_exact_mut(size)) {
        let load = if is_loose { 0 } else { item.load as usize };
        for count in (0..counts).rev() {
            let Some(before) = (if counts_matter { count.checked_sub(1) } else { Some(0) }) else {
                if item.forced {
                    best[..loads].fill(None);
                }
                continue;
            };
            for at in (0..loads).rev() {
                let cell = count * loads + at;
                let with = at.checked_sub(load).and_then(|at| best[before * loads + at]);
                let with = with.map(|worth| worth + item.worth);
                if item.forced || with > best[cell] {
                    taken[cell] = with.is_some();
                    best[cell] = with;
                }
            }
        }
    }
    let least = if counts_matter { room.minimum.max(1) as usize } else { 0 };
    let open = (least..counts).rev().map(|count| count * loads + loads - 1).max_by_key(|&cell| best[cell]);
    let worth = open.and_then(|cell| best[cell]);
    match (worth, open) {
        (Some(worth), Some(mut cell)) if must || worth > 0 => {
            let mut chosen = Vec::new();
            for (number, item) in items.iter().enumerate().rev() {
                if taken[number * size + cell] {
                    chosen.push(item.arc);
                    cell -= if is_loose { 0 } else { item.load as usize };
                    cell -= if counts_matter { loads } else { 0 };
                }
            }
            chosen.reverse();
            Some((worth, chosen))
        }
        _ if must => None,
        _ => Some((0, Vec::new())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(arc: u32, worth: i64, load: u32, forced: bool) -> Item {
        Item { arc, worth, load, forced }
    }

    #[test]
    fn the_best_set_is_that_of_every_subset() {
        let lists = [
            [item(0, 5, 3, false), item(1, 4, 2, false), item(2, -1, 1, false), item(3, 7, 4, false)],
            [item(0, 5, 3, true), item(1, -4, 2, false), item(2, -1, 0, false), item(3, 7, 4, false)],
            [item(0, -5, 3, false), item(1, -4, 2, false), item(2, -1, 1, false), item(3, -7, 4, false)],
        ];
        for items in lists {
            for room in (0..60).map(|n| Room {
                places: n % 5,
                pupils: [NONE, 3, 6][n as usize / 5 % 3],
                minimum: 1 + n / 15 % 2,
                must: n / 30 == 1,
            }) {
                let mut best = (!room.must && !items.iter().any(|item| item.forced)).then_some(0);
                for subset in 1_u32..16 {
                    let chosen: Vec<&Item> =
                        items.iter().filter(|item| subset >> item.arc & 1 == 1).collect();
                    let load: u32 = chosen.iter().map(|item| item.load).sum();
                    let fits = chosen.len() <= room.places as usize
                        && chosen.len() >= room.minimum as usize
                        && load <= room.pupils
                        && items.iter().all(|item| !item.forced || subset >> item.arc & 1 == 1);
                    if fits {
                        best = best.max(Some(chosen.iter().map(|item| item.worth).sum()));
                    }
                }
                let found = best_set(&items, &room);
                assert_eq!(found.as_ref().map(|found| found.0), best, "{items:?} {room:?}");
                if let Some((worth, chosen)) = found {
                    let sum: i64 = chosen.iter().map(|&arc| items[arc as usize].worth).sum();
                    assert_eq!(sum, worth, "{chosen:?} {items:?} {room:?}");
                }
            }
        }
    }
}
