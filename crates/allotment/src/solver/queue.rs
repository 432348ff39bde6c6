//! In what order parts are solved anew, and which of them can be at the same time.

use super::state::State;
use super::survey::Survey;

/// How many parts are looked at that touch others of their batch.
const AHEAD: usize = 6;

/// The units around which parts are to be solved, those who lose most first, and who has been in one.
pub(super) struct Queue<'a> {
    survey: &'a Survey,
    /// How many units a part has.
    size: usize,
    next: usize,
    seen: Vec<bool>,
    /// Parts that touched another of their batch.
    later: Vec<Vec<u32>>,
    /// By session: whether a part of this batch may have it.
    busy: Vec<bool>,
}

impl<'a> Queue<'a> {
    /// Nobody has been looked at.
    pub fn new(survey: &'a Survey, state: &State, size: usize) -> Self {
        let (units, sessions) = (state.model.unit_count(), state.model.session_count());
        Self {
            survey,
            size,
            next: 0,
            seen: vec![false; units],
            later: Vec::new(),
            busy: vec![false; sessions],
        }
    }

    /// At most so many parts that do not touch each other.
    pub fn batch(
        &mut self,
        state: &State,
        most: usize,
        is_first: &dyn Fn(i64, u32) -> bool,
    ) -> Vec<Vec<u32>> {
        let mut batch: Vec<Vec<u32>> = Vec::new();
        self.busy.fill(false);
        for units in std::mem::take(&mut self.later) {
            self.add(state, units, most, &mut batch);
        }
        while batch.len() < most && self.later.len() < AHEAD {
            let Some(&(loss, unit)) = self.survey.losses.get(self.next) else { break };
            self.next += 1;
            if self.seen[unit as usize] || !is_first(loss, unit) {
                continue;
            }
            let units = self.survey.around(state, unit, self.size);
            units.iter().for_each(|&unit| self.seen[unit as usize] = true);
            self.add(state, units, most, &mut batch);
        }
        batch
    }

    /// Adds a part to the batch, or keeps it for later if it touches another.
    fn add(&mut self, state: &State, units: Vec<u32>, most: usize, batch: &mut Vec<Vec<u32>>) {
        let model = state.model;
        let arcs = || units.iter().flat_map(|&unit| model.arcs_of(unit as usize));
        let sessions =
            || arcs().filter(|&arc| self.survey.keeps[arc]).map(|arc| model.arcs.session[arc] as usize);
        if batch.len() >= most || sessions().any(|session| self.busy[session]) {
            self.later.push(units);
            return;
        }
        for session in sessions().collect::<Vec<_>>() {
            self.busy[session] = true;
        }
        batch.push(units);
    }
}
