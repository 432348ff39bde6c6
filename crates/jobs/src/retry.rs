//! When to try again, and when the next night is: pure rules.

use jiff::{SignedDuration, Timestamp, civil::Time};
use navette_database::brussels;

/// How long to wait before trying again, after this many attempts that failed (1 for the first).
///
/// Half a minute, then four times as long each time, at most six hours.
pub fn delay(attempts: u32) -> SignedDuration {
    const MOST: i64 = 6 * 3600;
    let seconds = 30_i64.saturating_mul(4_i64.saturating_pow(attempts.saturating_sub(1)));
    SignedDuration::from_secs(seconds.min(MOST))
}

/// The first moment after `now` when the clocks of Brussels show `time`.
///
/// In the night when an hour is skipped, a time that does not exist is taken an hour later.
pub fn next_night(now: Timestamp, time: Time) -> Timestamp {
    let here = now.to_zoned_datetime(brussels());
    let mut day = here.date();
    for _ in 0..3 {
        if let Ok(at) = day.to_datetime(time).to_zoned_datetime(brussels())
            && at.timestamp() > now
        {
            return at.timestamp();
        }
        day = day.tomorrow().unwrap_or(day);
    }
    now + SignedDuration::from_hours(24)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::time;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a moment")
    }

    #[test]
    fn waits_longer_each_time_and_never_more_than_six_hours() {
        let seconds: Vec<i64> = (1..=8).map(|n| delay(n).as_secs()).collect();
        assert_eq!(seconds, [30, 120, 480, 1920, 7680, 21600, 21600, 21600]);
        assert_eq!(delay(0).as_secs(), 30);
        assert_eq!(delay(u32::MAX).as_secs(), 21600);
    }

    #[test]
    fn finds_the_next_night_in_brussels() {
        let three = time(3, 0, 0, 0);
        assert_eq!(next_night(at("2026-09-07T07:00:00Z"), three), at("2026-09-08T01:00:00Z"));
        assert_eq!(next_night(at("2026-09-07T00:30:00Z"), three), at("2026-09-07T01:00:00Z"));
        // At the very moment, the next one is tomorrow's.
        assert_eq!(next_night(at("2026-09-07T01:00:00Z"), three), at("2026-09-08T01:00:00Z"));
    }

    #[test]
    fn lives_through_the_change_of_hour() {
        let half_past_two = time(2, 30, 0, 0);
        // On 28 March 2027 the clocks go from 2 to 3.
        assert_eq!(next_night(at("2027-03-27T12:00:00Z"), half_past_two), at("2027-03-28T01:30:00Z"));
        // On 25 October 2026 half past two comes twice: the first is taken, and then the next day's.
        assert_eq!(next_night(at("2026-10-24T12:00:00Z"), half_past_two), at("2026-10-25T00:30:00Z"));
        assert_eq!(next_night(at("2026-10-25T00:30:00Z"), half_past_two), at("2026-10-26T01:30:00Z"));
    }
}
