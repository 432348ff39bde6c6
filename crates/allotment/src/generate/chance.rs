//! Chance from a seed: whole numbers only, so that every machine draws the same.

/// A stream of draws (SplitMix64, Steele, Lea and Flood 2014). Each part of an instance has its own, named, so that a
/// change in one part leaves the others as they were.
pub(super) struct Chance(u64);

impl Chance {
    /// The stream of a part: the name is folded into the seed by FNV-1a.
    pub(super) fn of(seed: u64, part: &str) -> Self {
        let folded = part.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ folded)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number under `n` (0 if `n` is 0). The bias of the multiplication is under n / 2^64.
    pub(super) fn below(&mut self, n: u32) -> u32 {
        ((u128::from(self.next()) * u128::from(n)) >> 64) as u32
    }

    /// A number of `from..=to`.
    pub(super) fn between(&mut self, from: i32, to: i32) -> i32 {
        from + self.below((to - from + 1).max(1) as u32) as i32
    }

    /// True so many times in a thousand.
    pub(super) fn in_thousand(&mut self, times: u32) -> bool {
        self.below(1000) < times
    }

    /// A bell around `mean`: the sum of twelve even draws has a variance of one (Irwin–Hall).
    pub(super) fn bell(&mut self, mean: i32, spread: i32) -> i32 {
        let sum: i64 = (0..12).map(|_| i64::from(self.below(1 << 16))).sum();
        let centred = sum - 6 * i64::from((1 << 16) - 1);
        mean + ((centred * i64::from(spread)) >> 16) as i32
    }

    /// An index, each as likely as its weight. At least one weight must be positive.
    pub(super) fn weighted(&mut self, weights: &[u32]) -> usize {
        let mut left = self.below(weights.iter().sum());
        for (index, weight) in weights.iter().enumerate() {
            if left < *weight {
                return index;
            }
            left -= weight;
        }
        weights.len() - 1
    }

    /// One of the list.
    pub(super) fn one_of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len() as u32) as usize]
    }

    /// Puts a list in an order of chance (Fisher–Yates).
    pub(super) fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last as u32 + 1) as usize);
        }
    }
}

/// Shares a total in proportion to weights, by largest remainders: the parts sum to the total exactly.
pub(super) fn share(total: u32, weights: &[u32]) -> Vec<u32> {
    let sum = weights.iter().map(|w| u64::from(*w)).sum::<u64>().max(1);
    let exact = |weight: &u32| u64::from(total) * u64::from(*weight);
    let mut parts: Vec<u32> = weights.iter().map(|w| (exact(w) / sum) as u32).collect();
    let mut order: Vec<usize> = (0..weights.len()).filter(|i| weights[*i] > 0).collect();
    order.sort_by_key(|i| (std::cmp::Reverse(exact(&weights[*i]) % sum), *i));
    let left = total.saturating_sub(parts.iter().sum()) as usize;
    for index in order.into_iter().take(left) {
        parts[index] += 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_depends_on_its_seed_and_its_name_only() {
        let draw = |seed, part| Chance::of(seed, part).below(1 << 30);
        assert_eq!(draw(1, "sites"), draw(1, "sites"));
        assert_ne!(draw(1, "sites"), draw(2, "sites"));
        assert_ne!(draw(1, "sites"), draw(1, "offers"));
    }

    #[test]
    fn shares_sum_to_the_total() {
        assert_eq!(share(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(share(7, &[0, 5, 2]), [0, 5, 2]);
        assert_eq!(share(1000, &[431, 168]).iter().sum::<u32>(), 1000);
    }

    #[test]
    fn a_bell_has_its_mean_and_its_spread() {
        let mut chance = Chance::of(7, "bell");
        let drawn: Vec<i32> = (0..4000).map(|_| chance.bell(500, 100)).collect();
        let mean = drawn.iter().sum::<i32>() / 4000;
        let variance = drawn.iter().map(|d| (d - mean).pow(2)).sum::<i32>() / 4000;
        assert!((495..=505).contains(&mean), "{mean}");
        assert!((9_000..=11_000).contains(&variance), "{variance}");
    }
}
