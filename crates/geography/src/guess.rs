//! Which kind of coordinates two columns of numbers are.

/// What a pair of numbers looks like, for a file about Belgium.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Guess {
    /// Degrees WGS 84, longitude then latitude.
    Degrees,
    /// Degrees WGS 84, latitude then longitude.
    DegreesSwapped,
    /// Metres in Lambert 72 (EPSG:31370), eastwards then northwards.
    Lambert72,
    /// Metres in Lambert 72, northwards then eastwards.
    Lambert72Swapped,
    /// Metres in Lambert 2008 (EPSG:3812), eastwards then northwards.
    Lambert2008,
}

/// Areas of use in Belgium as published by EPSG, rounded outwards; degrees, then metres.
const DEGREES: [[f64; 2]; 2] = [[2.4, 6.5], [49.4, 51.6]];
const LAMBERT72: [[f64; 2]; 2] = [[14_000.0, 298_000.0], [20_000.0, 246_000.0]];
const LAMBERT2008: [[f64; 2]; 2] = [[514_000.0, 798_000.0], [520_000.0, 746_000.0]];
/// The Brussels Region with five kilometres around, in Lambert 72: there x and y cannot be mistaken.
const BRUSSELS72: [[f64; 2]; 2] = [[136_000.0, 163_000.0], [156_500.0, 184_000.0]];

fn inside(area: [[f64; 2]; 2], x: f64, y: f64) -> bool {
    (area[0][0]..=area[0][1]).contains(&x) && (area[1][0]..=area[1][1]).contains(&y)
}

/// What this pair looks like; `None` when it is no Belgian coordinate at all.
///
/// Lambert 72 pairs are told swapped only around Brussels: elsewhere both readings fall in Belgium.
pub fn guess(x: f64, y: f64) -> Option<Guess> {
    if inside(DEGREES, x, y) {
        Some(Guess::Degrees)
    } else if inside(DEGREES, y, x) {
        Some(Guess::DegreesSwapped)
    } else if inside(BRUSSELS72, y, x) && !inside(BRUSSELS72, x, y) {
        Some(Guess::Lambert72Swapped)
    } else if inside(LAMBERT72, x, y) {
        Some(Guess::Lambert72)
    } else if inside(LAMBERT2008, x, y) {
        Some(Guess::Lambert2008)
    } else {
        None
    }
}

/// What two whole columns look like: the kind that at least nine recognised pairs in ten share.
pub fn guess_column(pairs: impl IntoIterator<Item = (f64, f64)>) -> Option<Guess> {
    let mut counts = std::collections::BTreeMap::<Guess, usize>::new();
    for found in pairs.into_iter().filter_map(|(x, y)| guess(x, y)) {
        *counts.entry(found).or_default() += 1;
    }
    let total: usize = counts.values().sum();
    let (kind, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (count * 10 >= total * 9).then_some(kind)
}

/// Whether the pair reads as Lambert 72 metres, in this order or swapped.
pub fn looks_like_lambert72(x: f64, y: f64) -> bool {
    matches!(guess(x, y), Some(Guess::Lambert72 | Guess::Lambert72Swapped))
}

/// Whether the pair reads as coordinates whose two numbers changed places (latitude first, northing first).
pub fn looks_like_swapped(x: f64, y: f64) -> bool {
    matches!(guess(x, y), Some(Guess::DegreesSwapped | Guess::Lambert72Swapped))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_told_apart() {
        assert_eq!(guess(4.35, 50.85), Some(Guess::Degrees));
        assert_eq!(guess(50.85, 4.35), Some(Guess::DegreesSwapped));
        assert_eq!(guess(148_900.0, 170_800.0), Some(Guess::Lambert72));
        assert_eq!(guess(170_800.0, 148_900.0), Some(Guess::Lambert72Swapped));
        assert_eq!(guess(648_900.0, 670_800.0), Some(Guess::Lambert2008));
        // Liège: both readings are in Belgium, so the order of the columns is believed.
        assert_eq!(guess(235_166.0, 148_974.0), Some(Guess::Lambert72));
        for (x, y) in [(0.0, 0.0), (f64::NAN, 50.0), (f64::INFINITY, 4.0), (2.35, 48.85)] {
            assert_eq!(guess(x, y), None);
        }
        assert!(looks_like_lambert72(148_900.0, 170_800.0) && !looks_like_lambert72(4.35, 50.85));
        assert!(looks_like_swapped(50.85, 4.35) && !looks_like_swapped(4.35, 50.85));
    }

    #[test]
    fn a_column_is_what_nearly_all_its_pairs_are() {
        let mut pairs = vec![(50.85, 4.35); 19];
        pairs.extend([(0.0, 0.0), (f64::NAN, f64::NAN), (4.35, 50.85)]);
        assert_eq!(guess_column(pairs), Some(Guess::DegreesSwapped));
        assert_eq!(guess_column([(50.85, 4.35), (4.35, 50.85)]), None);
        assert_eq!(guess_column([]), None);
    }
}
