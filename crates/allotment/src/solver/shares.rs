//! Work shared out to threads, whose results come in the order of the work: what is made of them does not depend on how many there are.

use std::ops::Range;

/// The results of so many things, in at most so many shares, each done by a thread of its own; this thread does the last.
pub(crate) fn in_shares<T: Send>(
    threads: usize,
    count: usize,
    one: &(dyn Fn(Range<usize>) -> T + Sync),
) -> Vec<T> {
    let share = count.div_ceil(threads.max(1)).max(1);
    let range = |at: usize| (at * share).min(count)..((at + 1) * share).min(count);
    let last = count.div_ceil(share).max(1) - 1;
    std::thread::scope(|scope| {
        let handles: Vec<_> = (0..last).map(|at| scope.spawn(move || one(range(at)))).collect();
        let own = one(range(last));
        let others = handles.into_iter().map(|handle| match handle.join() {
            Ok(result) => result,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        others.chain([own]).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_work_whatever_the_threads() {
        for count in [0, 1, 2, 3, 7, 100] {
            for threads in [1, 2, 3, 200] {
                let all: Vec<usize> = in_shares(threads, count, &|range| range.collect::<Vec<_>>()).concat();
                assert_eq!(all, (0..count).collect::<Vec<_>>(), "{count} in {threads}");
            }
        }
    }
}
