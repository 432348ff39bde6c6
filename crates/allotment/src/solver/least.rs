//! The points of the least served: the largest floor under the points of every plan, found by searching over floors.

use super::best::best_plan;
use super::goal::Goal;
use super::rows::{Layout, Plan};
use super::stages::{Settled, Solver};
use super::state::State;
use super::tree::{Case, Start, grow};
use super::worth::{Pricing, Weights};
use crate::answer::Aim;
use crate::model::Model;
use crate::options::{Progress, Verdict};
use crate::problem::GroupFairness;

/// In 1/scale of a unit that is not served.
const SCALE: i64 = 10_000_000;

/// The most points of a plan of each unit on its own.
pub(crate) fn own_points(model: &Model) -> Vec<i64> {
    let layout = Layout::new(model);
    let mut rows = vec![0; layout.len];
    rows[layout.points] = 1;
    let pricing = Pricing::new(model, layout, &rows);
    (0..model.unit_count())
        .map(|unit| {
            let terms = pricing.terms(unit);
            let worths: Vec<i64> = model.arcs_of(unit).map(|arc| pricing.arc(arc, &terms)).collect();
            best_plan(&pricing, unit, &worths, &terms.steps).map_or(0, |best| best.worth)
        })
        .collect()
}

/// The points of the least served; where the own best is enough, of those who do not have it.
pub(crate) fn least_points(state: &State) -> i64 {
    let model = state.model;
    let points = state.plans.iter().map(|plan| model.points(plan.arcs()));
    if model.group_fairness == GroupFairness::LeastPointsUpToCeiling {
        let short = points.zip(&model.own_points).filter(|(points, own)| points < own);
        short.map(|(points, _)| points).min().unwrap_or(most(model))
    } else {
        points.min().unwrap_or(0)
    }
}

/// What the least served cannot pass, whatever the others do.
fn most(model: &Model) -> i64 {
    let own = model.own_points.iter().copied();
    if model.group_fairness == GroupFairness::LeastPointsUpToCeiling { own.max() } else { own.min() }
        .unwrap_or(0)
}

impl<'m> Solver<'m, '_> {
    /// The largest floor under all plans. It is part of the layout from then on: other plans are none.
    pub(super) fn least(&mut self) -> Option<()> {
        let model = self.model;
        let ceiling = most(model);
        let (mut bound, mut top) = (ceiling, ceiling);
        let mut value = least_points(self.state.as_ref()?);
        let mut cases = Vec::new();
        let mut begin = (Weights::zero(model, &self.layout), Vec::new());
        // The highest floor is often within reach; then by halves.
        let mut floor = top;
        while value < top && self.verdict == Verdict::GoOn {
            self.hear_least(value, bound);
            let (found, proof) = self.seek(floor, &mut begin);
            match (found, proof) {
                (true, _) => value = least_points(self.state.as_ref()?),
                (false, Some(proof)) => {
                    top = floor - 1;
                    if top < bound {
                        (bound, cases) = (top, proof);
                    }
                }
                // Not known either way: lower floors may be within reach.
                (false, None) => top = floor - 1,
            }
            floor = value + (top - value + 1) / 2;
        }
        self.layout.least = value;
        self.needs[self.layout.served] = model.unit_count() as i64;
        self.state = self.state.take().map(|state| state.under(self.layout));
        self.hear_least(value, bound);
        let (mut weights, mut scale) = (Weights::zero(model, &self.layout), SCALE);
        if let [Case::Prices(alone, own)] = cases.as_slice() {
            (weights, scale) = (alone.clone(), *own);
            cases.clear();
        }
        let trivial = bound >= ceiling;
        let strata = Vec::new();
        self.stages.push(Settled {
            goal: Goal::Least,
            bound,
            kept: value,
            weights,
            scale,
            usual: SCALE as f64,
            trivial,
            cases,
            strata,
        });
        Some(())
    }

    /// Looks for an allocation in which every plan has so many points: whether there is one, or a proof that there is none.
    fn seek(&mut self, floor: i64, begin: &mut (Weights, Vec<(usize, Plan)>)) -> (bool, Option<Vec<Case>>) {
        let model = self.model;
        let layout = Layout { least: floor, ..self.layout };
        let unit = vec![SCALE as f64; layout.len];
        let (weights, plans) = (&begin.0, begin.1.as_slice());
        let start = Start { weights, scale: SCALE, usual: SCALE as f64, unit: &unit, plans };
        let before = self.state.as_ref().map(|state| state.clone().under(layout));
        let (observer, verdict) = (&mut *self.observer, &mut self.verdict);
        let mut go_on = || {
            if *verdict == Verdict::GoOn {
                *verdict = observer.verdict();
            }
            *verdict == Verdict::GoOn
        };
        let effort = u64::from(self.options.effort.max(1));
        let goal = Goal::Least;
        let grown = grow(model, layout, (&goal, &self.needs), &start, before, effort, &mut go_on);
        begin.1 = grown.plans;
        let found = grown.state.filter(|state| goal.value(model, &layout, &state.rows) == 1);
        if let Some(state) = found {
            self.state = Some(state.under(self.layout));
            return (true, None);
        }
        if let Some(Case::Prices(weights, _)) =
            grown.cases.iter().find(|case| matches!(case, Case::Prices(..)))
        {
            begin.0 = weights.clone();
            // In a case where a session opens its places may have a price below 0: here it need not open.
            for (price, &must) in begin.0.places.iter_mut().zip(&model.sessions.must_open) {
                *price = if must { *price } else { (*price).max(0) };
            }
        }
        (false, (grown.bound == Some(0)).then_some(grown.cases))
    }

    fn hear_least(&mut self, value: i64, bound: i64) {
        let gap_ppm = super::stages::gap_ppm(value, bound);
        self.observer.hear(Progress { aim: Aim::LeastPoints, value, bound, gap_ppm });
    }
}
