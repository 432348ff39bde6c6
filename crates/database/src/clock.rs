//! Time and chance, as an argument.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use uuid::Uuid;

/// Where "now" and chance come from: the system, or a test.
#[derive(Debug)]
pub enum Clock {
    /// The machine's own.
    System,
    /// A clock that stands until it is moved, and a chance that repeats.
    Fixed {
        /// Milliseconds since 1970.
        millisecond: AtomicI64,
        /// How often chance was asked.
        drawn: AtomicU64,
    },
}

impl Clock {
    /// A clock standing at this moment, for tests and for data made from a seed.
    pub fn fixed(at: Timestamp) -> Self {
        Self::Fixed { millisecond: AtomicI64::new(at.as_millisecond()), drawn: AtomicU64::new(0) }
    }

    /// The present moment, to the millisecond.
    #[allow(clippy::disallowed_methods, reason = "the one place where the system clock is read")]
    pub fn now(&self) -> Timestamp {
        let millisecond = match self {
            Self::System => Timestamp::now().as_millisecond(),
            Self::Fixed { millisecond, .. } => millisecond.load(Ordering::SeqCst),
        };
        Timestamp::from_millisecond(millisecond).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// The day it is in Brussels.
    pub fn today(&self) -> Date {
        brussels_day(self.now())
    }

    /// Moves a fixed clock; the system's cannot be moved and stays.
    pub fn advance(&self, by: jiff::SignedDuration) {
        if let Self::Fixed { millisecond, .. } = self {
            millisecond.fetch_add(i64::try_from(by.as_millis()).unwrap_or(0), Ordering::SeqCst);
        }
    }

    /// Bytes nobody can guess (from a test's clock: bytes that repeat).
    ///
    /// # Panics
    /// When the operating system gives no randomness: nothing safe can be done then.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match self {
            Self::System => getrandom::fill(&mut bytes).expect("the system gives randomness"),
            Self::Fixed { drawn, .. } => {
                let mut state = drawn.fetch_add(1, Ordering::SeqCst).wrapping_add(1);
                for chunk in bytes.chunks_mut(8) {
                    state = splitmix(state);
                    chunk.copy_from_slice(&state.to_le_bytes()[..chunk.len()]);
                }
            }
        }
        bytes
    }

    /// A fresh key, in order of time.
    pub fn new_id(&self) -> Uuid {
        let millis = u64::try_from(self.now().as_millisecond()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &self.random::<10>()).into_uuid()
    }
}

/// The day a moment falls on in Brussels.
pub fn brussels_day(at: Timestamp) -> Date {
    at.to_zoned_datetime(brussels()).date()
}

/// The time zone of everything shown to people.
pub fn brussels() -> TimeZone {
    static ZONE: std::sync::OnceLock<TimeZone> = std::sync::OnceLock::new();
    ZONE.get_or_init(|| TimeZone::get("Europe/Brussels").unwrap_or(TimeZone::UTC)).clone()
}

/// One step of SplitMix64 (Steele, Lea, Flood 2014).
fn splitmix(state: u64) -> u64 {
    let mut z = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
