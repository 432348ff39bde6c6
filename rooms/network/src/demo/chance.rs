//! Chance from a seed: the same seed gives the same basin, on every machine.

use jiff::Timestamp;
use navette_database::Uuid;

/// A stream of numbers (SplitMix64: Steele, Lea, Flood 2014), one per subject, so that a change to one part of the
/// generator leaves the others as they were.
pub struct Chance(u64);

impl Chance {
    /// The stream of a subject.
    pub fn new(seed: u64, subject: &str) -> Self {
        // FNV-1a, to keep the subjects' streams apart.
        let mixed = subject.bytes().fold(0xcbf2_9ce4_8422_2325_u64 ^ seed, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        let mut chance = Self(mixed);
        chance.draw();
        chance
    }

    /// The next number of the stream.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0, less than `n`; 0 when `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        // The bias of the remainder is nothing for lists of a few thousand.
        if n == 0 { 0 } else { (self.draw() % n as u64) as usize }
    }

    /// A number from `low` to `high`, both possible.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.below((high - low + 1).max(1) as usize) as i64
    }

    /// Yes, so many times in a hundred.
    pub fn percent(&mut self, n: usize) -> bool {
        self.below(100) < n
    }

    /// A number from 0 to 1.
    pub fn unit(&mut self) -> f64 {
        (self.draw() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number around 0, spread by about 1 (a sum of twelve).
    pub fn bell(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    /// One of a list that is not empty.
    pub fn pick<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.below(list.len())]
    }

    /// The place in a list of weights, one of which is above 0.
    pub fn weighted(&mut self, weights: &[usize]) -> usize {
        let mut left = self.below(weights.iter().sum());
        for (place, weight) in weights.iter().enumerate() {
            if left < *weight {
                return place;
            }
            left -= weight;
        }
        0
    }

    /// Puts a list in any order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }

    /// Some places of a list of so many, each once, in any order.
    pub fn sample(&mut self, of: usize, some: usize) -> Vec<usize> {
        let mut all: Vec<usize> = (0..of).collect();
        self.shuffle(&mut all);
        all.truncate(some);
        all
    }

    /// A key (UUIDv7) of this moment.
    pub fn key(&mut self, at: Timestamp) -> Uuid {
        let millis = u64::try_from(at.as_millisecond()).unwrap_or(0);
        let high = millis << 16 | 0x7000 | (self.draw() & 0x0FFF);
        let low = 0x8000_0000_0000_0000 | (self.draw() >> 2);
        Uuid::from_u64_pair(high, low)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_repeat_and_differ_by_subject_and_seed() {
        let first = |seed, subject| Chance::new(seed, subject).draw();
        assert_eq!(first(1, "people"), first(1, "people"));
        assert_ne!(first(1, "people"), first(2, "people"));
        assert_ne!(first(1, "people"), first(1, "sites"));
    }

    #[test]
    fn keys_are_version_seven() {
        let key = Chance::new(1, "keys").key(Timestamp::from_second(1_800_000_000).unwrap());
        assert_eq!(key.get_version_num(), 7);
    }

    #[test]
    fn samples_hold_each_place_once() {
        let mut some = Chance::new(3, "x").sample(20, 20);
        some.sort_unstable();
        assert_eq!(some, (0..20).collect::<Vec<_>>());
        assert_eq!(Chance::new(3, "x").sample(3, 9).len(), 3);
    }
}
