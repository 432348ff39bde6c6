//! One aim after the other, each with what was reached before it as a need.

use super::ascent::Ascent;
use super::fill::fill_up;
use super::goal::{Goal, WHOLE, floor_at};
use super::master::is_small;
use super::near::Before;
use super::primal::keep_locked;
use super::rows::Layout;
use super::search::is_right;
use super::state::State;
use super::table::Table;
use super::tree::{Case, Start, grow};
use super::worth::Weights;
use crate::answer::{Aim, Ended};
use crate::model::Model;
use crate::options::{Observer, Options, Progress, Verdict};
use crate::problem::GroupFairness;
use std::rc::Rc;

/// What a stage proved and kept.
#[derive(Debug, Clone)]
pub(crate) struct Settled {
    pub goal: Goal,
    /// In terms of the goal's row: the burden is negative.
    pub bound: i64,
    pub kept: i64,
    pub weights: Weights,
    pub scale: i64,
    /// What a place was usually worth, at this scale.
    pub usual: f64,
    /// Whether the bound is the one that needs no prices.
    pub trivial: bool,
    /// Cases, if prices alone did not do.
    pub cases: Vec<Case>,
    /// Strata that the stage settles.
    pub strata: Vec<u32>,
}

impl Settled {
    /// The prices of all cases.
    pub fn prices(&self) -> impl Iterator<Item = &Weights> {
        let whole = self.cases.is_empty().then_some(&self.weights);
        whole.into_iter().chain(self.cases.iter().filter_map(|case| match case {
            Case::Prices(weights, _) => Some(weights),
            _ => None,
        }))
    }
}

/// All stages, and the allocation they end with.
pub(crate) struct Outcome<'m> {
    pub state: State<'m>,
    pub stages: Vec<Settled>,
    pub needs: Vec<i64>,
    pub ended: Ended,
}

/// The distance of a value from its bound, in millionths of the bound, rounded up.
pub(crate) fn gap_ppm(value: i64, bound: i64) -> u64 {
    let distance = (i128::from(bound) - i128::from(value)).unsigned_abs();
    let whole = i128::from(bound).unsigned_abs().max(1);
    (distance * 1_000_000).div_ceil(whole).min(u128::from(u64::MAX)) as u64
}

pub(crate) struct Solver<'m, 'o> {
    pub(super) model: &'m Model,
    pub(super) layout: Layout,
    pub(super) table: Rc<Table>,
    pub(super) options: Options,
    pub(super) observer: &'o mut dyn Observer,
    pub(super) verdict: Verdict,
    pub(super) needs: Vec<i64>,
    pub(super) state: Option<State<'m>>,
    pub(super) stages: Vec<Settled>,
    /// Prices of earlier runs, by aim, to begin with.
    pub(super) warm: Vec<(Aim, Weights, i64)>,
    /// What stood before a change.
    pub(super) before: Option<Before<'m>>,
}

impl<'m, 'o> Solver<'m, 'o> {
    /// A solver of a model.
    pub fn new(model: &'m Model, options: Options, observer: &'o mut dyn Observer) -> Self {
        let layout = Layout::new(model);
        let needs = layout.hard_needs(model);
        Self {
            model,
            layout,
            table: Rc::new(Table::new(model)),
            options,
            observer,
            verdict: Verdict::GoOn,
            needs,
            state: None,
            stages: Vec::new(),
            warm: Vec::new(),
            before: None,
        }
    }

    /// Begins with an allocation and prices of before.
    pub fn warm(&mut self, state: Option<State<'m>>, prices: Vec<(Aim, Weights, i64)>) {
        self.state = state.filter(|state| is_right(state, &self.needs));
        self.warm = prices;
    }

    /// All aims in their order; none if nothing was found that obeys the hard rules.
    pub fn run(mut self) -> Option<Outcome<'m>> {
        let levels: Vec<Goal> = (0..self.model.levels.len())
            .map(|level| Goal::Row { aim: self.model.levels[level].aim, row: self.layout.levels + level })
            .collect();
        self.stage(&levels[0])?;
        self.strata();
        for goal in &levels[1..] {
            self.stage(goal)?;
        }
        if !matches!(self.model.group_fairness, GroupFairness::Places | GroupFairness::None) {
            self.least()?;
        }
        self.stage(&Goal::Row { aim: Aim::Points, row: self.layout.points })?;
        self.stage(&Goal::Row { aim: Aim::Burden, row: self.layout.burden })?;
        let ended = match self.verdict {
            Verdict::OutOfTime => Ended::OutOfTime,
            Verdict::Stop => Ended::Stopped,
            Verdict::GoOn => {
                let state = self.state.as_ref()?;
                let closed = self
                    .stages
                    .iter()
                    .all(|stage| gap_ppm(stage.goal.reached(state), stage.bound) <= self.options.target_ppm);
                if closed { Ended::Closed } else { Ended::WorkDone }
            }
        };
        Some(Outcome { state: self.state?, stages: self.stages, needs: self.needs, ended })
    }

    fn strata(&mut self) {
        let mut open: Vec<u32> =
            (0..self.model.ceilings.len() as u32).filter(|&r| self.model.ceilings[r as usize] > 0).collect();
        for round in 1..=self.model.rounds {
            if open.is_empty() {
                return;
            }
            if self.stage(&Goal::Strata { round, open: open.clone() }).is_none() {
                return;
            }
            let Some(last) = self.stages.last_mut() else { return };
            let priced =
                |&r: &u32| last.prices().any(|weights| weights.rows[self.layout.strata + r as usize] > 0);
            let all = round == self.model.rounds || last.kept == WHOLE || last.trivial;
            last.strata = if all { open.clone() } else { open.iter().copied().filter(priced).collect() };
            for &r in &last.strata {
                self.needs[self.layout.strata + r as usize] =
                    floor_at(self.model.ceilings[r as usize], last.kept);
            }
            let settled = last.strata.clone();
            open.retain(|r| !settled.contains(r));
        }
    }

    /// One aim. What it reaches becomes a need.
    pub(super) fn stage(&mut self, goal: &Goal) -> Option<()> {
        let (model, layout) = (self.model, self.layout);
        let effort = self.options.effort.max(1) as usize;
        let mut ascent = self.ascent(goal, self.needs.clone());
        let nothing = Weights::zero(model, &layout);
        let trivial = self.trivial(goal, &mut ascent);
        let now = |state: &State| goal.value(model, &layout, &state.rows);
        let (mut bound, mut cases) = (trivial, Vec::new());
        if self.state.is_none() {
            // An aim of which nobody can have anything needs no search.
            let bare = self.bare(&ascent);
            if now(&bare) >= trivial {
                self.offer(goal, &bare);
            }
        }
        if is_small(model, &layout) && self.is_open(goal, bound) {
            self.climb_dual(&mut ascent, 60, 0.2, 0.01);
            bound = trivial.min(ascent.best_bound);
            (bound, cases) = self.cases(goal, &ascent, (bound, cases));
        }
        let follows = self.before.is_some() && !is_small(model, &layout);
        if follows && self.is_open(goal, bound) {
            self.follow_change(goal, &mut ascent);
        }
        // After a change a quick look goes no farther than the change does.
        let everywhere = !follows || effort > 1;
        let mut search = Vec::new();
        if everywhere && self.is_open(goal, bound.min(ascent.best_bound)) {
            self.climb(goal, &mut ascent, follows, bound);
            search = self.search_prices(goal, &ascent);
            for pass in 0..effort {
                self.allocate(goal, &search, pass);
                let value = self.state.as_ref().map_or(i64::MIN, now);
                self.tell(goal, value, ascent.best_bound.min(trivial));
                if self.verdict != Verdict::GoOn
                    || gap_ppm(value, ascent.best_bound.min(trivial)) <= self.options.target_ppm
                {
                    break;
                }
                if pass + 1 < effort {
                    let best = ascent.best.clone();
                    ascent.start_from(&best, 1.0);
                    self.climb_dual(&mut ascent, 100 * effort, 0.004, 0.0003);
                    search = self.search_prices(goal, &ascent);
                }
            }
        }
        if everywhere && !is_small(model, &layout) && self.is_open(goal, ascent.best_bound.min(bound)) {
            let last = search.pop();
            self.regions(goal, last.as_ref().unwrap_or(&ascent), ascent.best_bound.min(bound));
        }
        if ascent.best_bound < bound {
            (bound, cases) = (ascent.best_bound, Vec::new());
        }
        (bound, cases) = self.cases(goal, &ascent, (bound, cases));
        if self.state.is_none() {
            // The last resort.
            let bare = self.bare(&ascent);
            self.offer(goal, &bare);
        }
        let value = now(self.state.as_ref()?);
        let is_trivial = trivial <= bound;
        let (mut weights, mut scale) = (ascent.best.clone(), ascent.scale);
        if let [Case::Prices(alone, own)] = cases.as_slice() {
            (weights, scale) = (alone.clone(), *own);
            cases.clear();
        }
        self.tell(goal, value, bound);
        let mut kept = value;
        if goal.aim() == Aim::Points {
            let given = i128::from(value) * i128::from(model.yield_ppm);
            kept = value - given.div_euclid(1_000_000) as i64;
        }
        if !matches!(goal, Goal::Strata { .. }) {
            goal.ask(model, &layout, &mut self.needs, kept);
        }
        self.stages.push(Settled {
            goal: goal.clone(),
            bound,
            kept,
            weights: if is_trivial { nothing } else { weights },
            scale,
            usual: ascent.usual,
            trivial: is_trivial,
            cases,
            strata: Vec::new(),
        });
        Some(())
    }

    /// What is locked and what must open, and nothing else.
    fn bare(&self, ascent: &Ascent) -> State<'m> {
        let mut state = State::empty(self.model, self.layout);
        keep_locked(&mut state);
        fill_up(&mut state, &ascent.best, ascent.usual);
        state
    }

    /// Whether an aim is farther from this bound than was asked.
    pub(super) fn is_open(&self, goal: &Goal, bound: i64) -> bool {
        let value = |state: &State| goal.value(self.model, &self.layout, &state.rows);
        self.state.as_ref().is_none_or(|state| gap_ppm(value(state), bound) > self.options.target_ppm)
    }

    /// What cases prove of an aim that is still open, with the proof; otherwise what was known.
    fn cases(&mut self, goal: &Goal, ascent: &Ascent, known: (i64, Vec<Case>)) -> (i64, Vec<Case>) {
        if self.verdict != Verdict::GoOn || !self.is_open(goal, known.0) {
            return known;
        }
        let before = self.state.take();
        let (observer, verdict) = (&mut *self.observer, &mut self.verdict);
        let mut go_on = || {
            if *verdict == Verdict::GoOn {
                *verdict = observer.verdict();
            }
            *verdict == Verdict::GoOn
        };
        let (stage, start) = ((goal, self.needs.as_slice()), Start::of(ascent));
        let effort = u64::from(self.options.effort.max(1));
        let grown = grow(self.model, self.layout, stage, &start, before, effort, &mut go_on);
        self.state = grown.state;
        match grown.bound {
            Some(proven) if proven < known.0 => (proven, grown.cases),
            _ => known,
        }
    }

    /// Asks the observer whether to go on, until it says no.
    pub(super) fn watch(&mut self) -> impl FnMut() -> bool + use<'_, 'm, 'o> {
        let (observer, verdict) = (&mut *self.observer, &mut self.verdict);
        move || {
            if *verdict == Verdict::GoOn {
                *verdict = observer.verdict();
            }
            *verdict == Verdict::GoOn
        }
    }

    /// Keeps an allocation if it stands and is better than the one so far.
    pub(super) fn offer(&mut self, goal: &Goal, state: &State<'m>) {
        let mut needs = self.needs.clone();
        goal.unask(&self.layout, &mut needs);
        if !is_right(state, &needs) {
            return;
        }
        if self.state.as_ref().is_none_or(|best| goal.rank(state) > goal.rank(best)) {
            self.state = Some(state.clone());
        }
    }

    fn tell(&mut self, goal: &Goal, value: i64, bound: i64) {
        let sign = if goal.aim() == Aim::Burden { -1 } else { 1 };
        let progress = Progress {
            aim: goal.aim(),
            value: sign * value,
            bound: sign * bound,
            gap_ppm: gap_ppm(value, bound),
        };
        self.observer.hear(progress);
    }
}
