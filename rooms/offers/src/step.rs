//! Lives as tables of steps: which may follow which, and who may take it.

/// A step that may be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowed<State, Step, Side: 'static> {
    /// From where.
    pub from: State,
    /// Which.
    pub step: Step,
    /// To where.
    pub to: State,
    /// By whom.
    pub by: &'static [Side],
}

/// A line of the table.
pub const fn allowed<State: Copy, Step: Copy, Side>(
    from: State,
    step: Step,
    to: State,
    by: &'static [Side],
) -> Allowed<State, Step, Side> {
    Allowed { from, step, to, by }
}

/// The steps that a side may take from a state, in the order of the table.
pub fn steps<State: PartialEq + Copy, Step: Copy, Side: PartialEq>(
    table: &'static [Allowed<State, Step, Side>],
    from: State,
    side: Side,
) -> impl Iterator<Item = Step> {
    table.iter().filter(move |one| one.from == from && one.by.contains(&side)).map(|one| one.step)
}

/// Where a step leads, if this side may take it from there.
pub fn next<State: PartialEq + Copy, Step: PartialEq, Side: PartialEq>(
    table: &[Allowed<State, Step, Side>],
    from: State,
    step: Step,
    side: Side,
) -> Option<State> {
    table.iter().find(|one| one.from == from && one.step == step && one.by.contains(&side)).map(|one| one.to)
}

/// The fewest steps that lead from a state back to another, all of them a side's to take and of those that take back.
pub fn way_back<State: PartialEq + Copy, Step: Copy, Side: PartialEq>(
    table: &[Allowed<State, Step, Side>],
    (from, to): (State, State),
    side: &Side,
    takes_back: impl Fn(Step) -> bool,
) -> Option<Vec<Step>> {
    let mut ways: Vec<(State, Vec<Step>)> = vec![(from, Vec::new())];
    let mut place = 0;
    while let Some((state, way)) = ways.get(place).cloned() {
        if state == to {
            return Some(way).filter(|way| !way.is_empty());
        }
        let on =
            table.iter().filter(|one| one.from == state && one.by.contains(side) && takes_back(one.step));
        for one in on {
            if ways.iter().all(|(seen, _)| *seen != one.to) {
                ways.push((one.to, way.iter().copied().chain([one.step]).collect()));
            }
        }
        place += 1;
    }
    None
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::collections::HashSet;
    use std::fmt::Debug;
    use std::hash::Hash;

    /// A step leads to one place and somebody may take it; every state is reached from the first, and `us` may leave it.
    pub(crate) fn is_sound<State, Step, Side>(
        table: &'static [Allowed<State, Step, Side>],
        first: State,
        all: &[State],
        us: Side,
    ) where
        State: Copy + Eq + Hash + Debug,
        Step: Copy + Eq + Hash,
        Side: Copy + PartialEq,
    {
        let pairs: HashSet<_> = table.iter().map(|one| (one.from, one.step)).collect();
        assert_eq!(pairs.len(), table.len(), "a step leads to one place");
        assert!(table.iter().all(|one| !one.by.is_empty()));
        let mut reached = HashSet::from([first]);
        for _ in all {
            let more: Vec<_> =
                table.iter().filter(|one| reached.contains(&one.from)).map(|one| one.to).collect();
            reached.extend(more);
        }
        assert_eq!(reached.len(), all.len());
        for state in all {
            assert!(steps(table, *state, us).next().is_some(), "{state:?} is a dead end");
        }
    }
}
