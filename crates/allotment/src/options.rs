//! How much the engine works, and who watches it.

use crate::answer::Aim;
use std::time::Duration;

/// How much the engine works. Two runs with the same options give the same answer, whatever the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// The seed of the lot.
    pub seed: u64,
    /// How many threads add up prices; the answer does not depend on it.
    pub threads: usize,
    /// How much work is done: 1 is a quick look, 2 the usual, 6 a long search.
    pub effort: u32,
    /// The gap, in millionths, at which an aim is left for the next.
    pub target_ppm: u64,
    /// Whether to tell what each aim costs the next one; that takes about four times the work.
    pub trade_offs: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { seed: 1, threads: 2, effort: 2, target_ppm: 100, trade_offs: false }
    }
}

/// How long to search, so that an answer is told within so long: an eighth, and three seconds at most, go to the aims that were not
/// looked at yet, the reasons of refusals and the checks.
pub fn time_to_search(within: Duration) -> Duration {
    within - (within / 8).min(Duration::from_secs(3))
}

/// Where the search stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// At which aim.
    pub aim: Aim,
    /// What the best allocation gives.
    pub value: i64,
    /// What none can pass.
    pub bound: i64,
    /// The distance, in millionths of the bound.
    pub gap_ppm: u64,
}

/// Whether to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Go on.
    GoOn,
    /// The time is up.
    OutOfTime,
    /// Someone wants it to end.
    Stop,
}

/// Who watches a search, and may end it. The engine has no clock: whoever watches has.
pub trait Observer {
    /// Hears where the search stands.
    fn hear(&mut self, progress: Progress);
    /// Says whether to go on; asked often.
    fn verdict(&mut self) -> Verdict;
}

/// Watches nothing and ends nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nobody;

impl Observer for Nobody {
    fn hear(&mut self, _: Progress) {}

    fn verdict(&mut self) -> Verdict {
        Verdict::GoOn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_eighth_of_the_time_is_left_to_tell_the_answer_and_never_more_than_three_seconds() {
        let searched = |milliseconds| time_to_search(Duration::from_millis(milliseconds)).as_millis();
        assert_eq!(searched(0), 0);
        assert_eq!(searched(10_000), 8_750);
        assert_eq!(searched(600_000), 597_000);
    }
}
