//! How far apart two words are, in typing errors.

/// Counts the typing errors between two texts when there are at most `max`, and gives nothing otherwise.
///
/// An error is a character added, missing, replaced, or swapped with its neighbour (Damerau–Levenshtein in its
/// restricted form, optimal string alignment: no character is touched twice). Meant for keys of
/// [`name_key`](super::name_key). Up to 64 ASCII characters it uses the bit-parallel method of Hyyrö,
/// "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003.
pub fn distance_at_most(a: &str, b: &str, max: usize) -> Option<usize> {
    if a.is_ascii() && b.is_ascii() {
        let (a, b) = trim_common(a.as_bytes(), b.as_bytes());
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        if long.len() - short.len() > max {
            return None;
        }
        return match short.len() {
            0 => Some(long.len()),
            1..=64 => bit_parallel(short, long, max),
            _ => banded(short, long, max),
        };
    }
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let (a, b) = trim_common(&a, &b);
    banded(a, b, max)
}

/// Cuts the start and the end that two sequences share: they add no error.
fn trim_common<'a, T: PartialEq>(mut a: &'a [T], mut b: &'a [T]) -> (&'a [T], &'a [T]) {
    while let ([x, more_a @ ..], [y, more_b @ ..]) = (a, b)
        && x == y
    {
        (a, b) = (more_a, more_b);
    }
    while let ([more_a @ .., x], [more_b @ .., y]) = (a, b)
        && x == y
    {
        (a, b) = (more_a, more_b);
    }
    (a, b)
}

/// One column of the table per step, its 64 differences held in two words.
fn bit_parallel(pattern: &[u8], text: &[u8], max: usize) -> Option<usize> {
    let mut places = [0u64; 128];
    for (i, &byte) in pattern.iter().enumerate() {
        places[usize::from(byte & 127)] |= 1 << i;
    }
    let last = 1u64 << (pattern.len() - 1);
    let (mut up, mut down, mut diagonal, mut before) = (u64::MAX, 0u64, 0u64, 0u64);
    let mut score = pattern.len();
    for (done, &byte) in text.iter().enumerate() {
        let here = places[usize::from(byte & 127)];
        let swapped = ((!diagonal & here) << 1) & before;
        diagonal = ((here & up).wrapping_add(up) ^ up) | here | down | swapped;
        let mut right = down | !(diagonal | up);
        let mut left = diagonal & up;
        if right & last != 0 {
            score += 1;
        } else if left & last != 0 {
            score -= 1;
        }
        if score > max + (text.len() - done - 1) {
            return None;
        }
        right = (right << 1) | 1;
        left <<= 1;
        up = left | !(diagonal | right);
        down = right & diagonal;
        before = here;
    }
    (score <= max).then_some(score)
}

/// The classic table, three rows at a time, computed only within `max` of the diagonal.
fn banded<T: PartialEq>(a: &[T], b: &[T], max: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > max {
        return None;
    }
    let far = max.saturating_add(1);
    let mut two_before = vec![far; b.len() + 1];
    let mut before: Vec<usize> = (0..=b.len()).map(|j| j.min(far)).collect();
    let mut row = vec![far; b.len() + 1];
    for i in 1..=a.len() {
        let from = i.saturating_sub(max).max(1);
        let to = i.saturating_add(max).min(b.len());
        row.fill(far);
        row[0] = i.min(far);
        for j in from..=to {
            let same = a[i - 1] == b[j - 1];
            let mut best = (before[j - 1] + usize::from(!same)).min(before[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(two_before[j - 2] + 1);
            }
            row[j] = best.min(far);
        }
        (two_before, before, row) = (before, row, two_before);
    }
    let errors = before[b.len()];
    (errors <= max).then_some(errors)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn typing_errors_are_counted() {
        assert_eq!(distance_at_most("molenbeek", "molenbeek", 0), Some(0));
        assert_eq!(distance_at_most("molenbeek", "molembeek", 1), Some(1));
        assert_eq!(distance_at_most("molenbeek", "moelnbeek", 1), Some(1));
        assert_eq!(distance_at_most("ixelles", "ixeles", 2), Some(1));
        assert_eq!(distance_at_most("ca", "abc", 3), Some(3));
        assert_eq!(distance_at_most("forest", "jette", 2), None);
        assert_eq!(distance_at_most("", "abc", 3), Some(3));
        assert_eq!(distance_at_most("é", "e", 1), Some(1));
    }

    /// The definition, in full, to compare with.
    fn plain(a: &[char], b: &[char]) -> usize {
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let replaced = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                    let mut best = replaced.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        best = best.min(table[i - 2][j - 2] + 1);
                    }
                    best
                };
            }
        }
        table[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn agrees_with_the_definition(a in "[abcé]{0,12}|[a-c]{60,80}|\\PC{0,8}", b in "[abcé]{0,12}|[a-c]{55,75}|\\PC{0,8}", max in 0usize..70) {
            let (x, y): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            let expected = Some(plain(&x, &y)).filter(|errors| *errors <= max);
            prop_assert_eq!(distance_at_most(&a, &b, max), expected);
            prop_assert_eq!(distance_at_most(&b, &a, max), expected);
        }
    }
}
