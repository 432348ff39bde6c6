//! Which points are drawn as one: a grid first, then neighbours whose discs would touch.

use std::collections::HashMap;

/// Points closer than about this many view-box units are grouped at zoom 0.
const CELL: f64 = 26.0;

/// Side of the grid's cells at a zoom; from zoom 6 on only points within a tenth of a unit are one.
fn cell(zoom: u8) -> f64 {
    if zoom >= 6 { 0.1 } else { CELL / f64::from(1_u32 << zoom) }
}

/// Radius of the disc that stands for a number of points.
pub(super) fn radius(count: usize) -> f64 {
    (6.0 + 1.3 * (count as f64).sqrt()).min(20.0)
}

/// Some points drawn as one, by their ranks, and where.
pub(super) struct Crowd {
    pub members: Vec<usize>,
    pub x: f64,
    pub y: f64,
}

/// The most marks on one map: beyond it neither the eye nor the weight of the page gains anything.
pub(super) const MOST: usize = 300;

/// Groups the places at a zoom, more coarsely where there would be more than [`MOST`] marks.
pub(super) fn crowds(places: &[(usize, f64, f64)], zoom: u8) -> Vec<Crowd> {
    let mut side = cell(zoom);
    let mut found = gathered(places, side);
    while found.len() > MOST && side < 10_000.0 {
        side *= 1.25;
        found = gathered(places, side);
    }
    found
}

/// Groups the places by cells of a side; the answer follows the order of the first member, so the same input draws the same picture.
fn gathered(places: &[(usize, f64, f64)], side: f64) -> Vec<Crowd> {
    let key = |x: f64, y: f64| ((x / side).floor() as i64, (y / side).floor() as i64);
    let mut cells: HashMap<(i64, i64), usize> = HashMap::with_capacity(places.len());
    let mut crowds: Vec<Crowd> = Vec::new();
    for &(rank, x, y) in places {
        let at = *cells.entry(key(x, y)).or_insert_with(|| {
            crowds.push(Crowd { members: Vec::new(), x: 0.0, y: 0.0 });
            crowds.len() - 1
        });
        let crowd = &mut crowds[at];
        let count = crowd.members.len() as f64;
        crowd.x = (crowd.x * count + x) / (count + 1.0);
        crowd.y = (crowd.y * count + y) / (count + 1.0);
        crowd.members.push(rank);
    }
    merge_touching(&mut crowds, &cells, side, key);
    crowds.retain(|crowd| !crowd.members.is_empty());
    crowds.sort_by_key(|crowd| crowd.members[0]);
    crowds
}

/// Cells cut crowds at arbitrary lines: two neighbours closer than half a cell become one.
fn merge_touching(
    crowds: &mut [Crowd],
    cells: &HashMap<(i64, i64), usize>,
    side: f64,
    key: impl Fn(f64, f64) -> (i64, i64),
) {
    for i in 0..crowds.len() {
        if crowds[i].members.is_empty() {
            continue;
        }
        let (cx, cy) = key(crowds[i].x, crowds[i].y);
        for (dx, dy) in [(-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1)] {
            let Some(&j) = cells.get(&(cx + dx, cy + dy)) else {
                continue;
            };
            if j == i || crowds[j].members.is_empty() {
                continue;
            }
            if (crowds[i].x - crowds[j].x).hypot(crowds[i].y - crowds[j].y) < side * 0.6 {
                let other = std::mem::take(&mut crowds[j].members);
                let (a, b) = (crowds[i].members.len() as f64, other.len() as f64);
                crowds[i].x = (crowds[i].x * a + crowds[j].x * b) / (a + b);
                crowds[i].y = (crowds[i].y * a + crowds[j].y * b) / (a + b);
                crowds[i].members.extend(other);
                crowds[i].members.sort_unstable();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn there_are_never_too_many_marks() {
        let spread: Vec<_> =
            (0..2_000).map(|i| (i, (i % 50) as f64 * 13.0, (i / 50) as f64 * 13.0)).collect();
        for zoom in [0, 3, 9] {
            let marks = crowds(&spread, zoom);
            assert!(marks.len() <= MOST && marks.len() > MOST / 3, "{}", marks.len());
        }
    }

    #[test]
    fn coinciding_points_are_one_at_any_zoom() {
        let places = [(0, 100.0, 100.0), (1, 100.0, 100.0), (2, 110.0, 100.0)];
        let counts = |zoom| crowds(&places, zoom).iter().map(|c| c.members.len()).collect::<Vec<_>>();
        assert_eq!(counts(0), [3]);
        assert_eq!(counts(5), [2, 1]);
        assert_eq!(counts(255), [2, 1]);
    }

    proptest! {
        #[test]
        fn every_point_is_in_one_group(raw in proptest::collection::vec((0.0..500.0, 0.0..500.0), 0..200), zoom in 0_u8..9) {
            let places: Vec<_> = raw.iter().enumerate().map(|(i, &(x, y))| (i, x, y)).collect();
            let mut members: Vec<usize> = crowds(&places, zoom).into_iter().flat_map(|c| c.members).collect();
            members.sort_unstable();
            prop_assert_eq!(members, (0..raw.len()).collect::<Vec<_>>());
        }
    }
}
