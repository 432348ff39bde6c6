//! The best plan of a unit when its arcs are worth so and so much.

use super::rows::FREE;
use super::worth::{BARRED, Pricing};
use crate::model::{MOST, Model, NONE};

/// A plan and its worth.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Best {
    pub worth: i64,
    pub arcs: [u32; MOST],
    pub len: u8,
}

impl Best {
    /// Its arcs.
    pub fn arcs(&self) -> &[u32] {
        &self.arcs[..usize::from(self.len)]
    }
}

/// The best plan of a unit when its arcs are worth `worths`; none if no plan is allowed.
pub(crate) fn best_plan(
    pricing: &Pricing,
    unit: usize,
    worths: &[i64],
    steps: &[i64; MOST + 1],
) -> Option<Best> {
    let best = best_of_all(pricing, unit, worths, steps)?;
    if pricing.layout.least == FREE {
        return Some(best);
    }
    let least = pricing.model.least_of(unit, pricing.layout.least);
    if pricing.model.points(best.arcs()) >= least {
        return Some(best);
    }
    best_with_points(pricing, unit, worths, steps, least)
}

/// The best plan, however few its points.
fn best_of_all(pricing: &Pricing, unit: usize, worths: &[i64], steps: &[i64; MOST + 1]) -> Option<Best> {
    let units = &pricing.model.units;
    if units.locked[unit] || (units.tangled[unit] && units.most[unit] > 2) {
        return search(pricing, unit, worths, steps, Asked::default());
    }
    let from = units.arcs_from[unit];
    if units.tangled[unit] && pricing.model.dues <= 2 && units.room[unit].iter().all(|&room| room <= 1) {
        let arcs = &pricing.model.arcs.due[from as usize..from as usize + worths.len()];
        let split = arcs.iter().position(|due| *due != arcs[0]).unwrap_or(arcs.len());
        return Some(best_of_two(pricing, unit, worths, steps, split));
    }
    if units.tangled[unit] {
        return search(pricing, unit, worths, steps, Asked::default());
    }
    Some(best_untangled(pricing.model, unit, worths, steps, from))
}

/// The best plan with so many points: each point is given a worth at which the best plan just has them, and the search goes by that.
fn best_with_points(
    pricing: &Pricing,
    unit: usize,
    worths: &[i64],
    steps: &[i64; MOST + 1],
    least: i64,
) -> Option<Best> {
    let model = pricing.model;
    let from = model.units.arcs_from[unit];
    let mut mixed = vec![0; worths.len()];
    let mut points_at = |times: i64| {
        for (at, (mixed, &worth)) in mixed.iter_mut().zip(worths).enumerate() {
            let points = model.arcs.points[from as usize + at];
            *mixed = if worth <= BARRED / 2 { BARRED } else { worth + times * points };
        }
        model.points(best_untangled(model, unit, &mixed, steps, from).arcs())
    };
    let (mut low, mut high) = (0_i64, 1_i64);
    while high < DEAREST_POINT && points_at(high) < least {
        (low, high) = (high, high * 8);
    }
    for _ in 0..12 {
        let middle = low + (high - low) / 2;
        if points_at(middle) < least { low = middle } else { high = middle }
    }
    search(pricing, unit, worths, steps, Asked { least, times: high })
}

/// The most that a point is given: sums stay far from the ends of 64 bits.
const DEAREST_POINT: i64 = 1 << 36;

/// Arcs that do not touch each other: the best of each due, as many as pay.
fn best_untangled(model: &Model, unit: usize, worths: &[i64], steps: &[i64; MOST + 1], from: u32) -> Best {
    // For each number of places, the best total and how many of each due make it.
    let mut total = [BARRED; MOST + 1];
    let mut chosen = [[NONE; MOST]; MOST + 1];
    total[0] = 0;
    let mut begin = 0;
    let mut reached = 0_usize;
    while begin < worths.len() {
        let due = model.arcs.due[from as usize + begin];
        let mut end = begin;
        let mut top = [(BARRED, NONE); MOST];
        let room = usize::from(model.units.room[unit][usize::from(due)]);
        while end < worths.len() && model.arcs.due[from as usize + end] == due {
            let worth = worths[end];
            if worth > top[room - 1].0 {
                let mut slot = room - 1;
                while slot > 0 && worth > top[slot - 1].0 {
                    top[slot] = top[slot - 1];
                    slot -= 1;
                }
                top[slot] = (worth, from + end as u32);
            }
            end += 1;
        }
        let (old_total, old_chosen) = (total, chosen);
        let mut sum = 0;
        for (taken, &(worth, arc)) in top.iter().take(room).enumerate() {
            if arc == NONE || worth <= BARRED / 2 {
                break;
            }
            sum += worth;
            for before in 0..=reached {
                let now = before + taken + 1;
                if now <= MOST && old_total[before] > BARRED / 2 && old_total[before] + sum > total[now] {
                    total[now] = old_total[before] + sum;
                    chosen[now] = old_chosen[before];
                    for (place, &(_, arc)) in top.iter().take(taken + 1).enumerate() {
                        chosen[now][before + place] = arc;
                    }
                }
            }
        }
        reached = (reached + room).min(MOST);
        begin = end;
    }
    let mut best = Best { worth: steps[0], arcs: [NONE; MOST], len: 0 };
    for places in 1..=MOST {
        if total[places] > BARRED / 2 && total[places] + steps[places] > best.worth {
            best = Best { worth: total[places] + steps[places], arcs: chosen[places], len: places as u8 };
        }
    }
    best
}

/// One place of each of two dues: the arcs before `split` are of the first.
pub(crate) fn best_of_two(
    pricing: &Pricing,
    unit: usize,
    worths: &[i64],
    steps: &[i64; MOST + 1],
    split: usize,
) -> Best {
    let model = pricing.model;
    let from = model.units.arcs_from[unit] as usize;
    let top = |range: std::ops::Range<usize>| {
        let mut best = (BARRED, usize::MAX);
        for i in range {
            if worths[i] > best.0 {
                best = (worths[i], i);
            }
        }
        best
    };
    let (one, two) = (top(0..split), top(split..worths.len()));
    let mut best = Best { worth: steps[0], arcs: [NONE; MOST], len: 0 };
    for (worth, at) in [one, two] {
        if worth > BARRED / 2 && worth + steps[1] > best.worth {
            let mut arcs = [NONE; MOST];
            arcs[0] = (from + at) as u32;
            best = Best { worth: worth + steps[1], arcs, len: 1 };
        }
    }
    let hope = one.0.saturating_add(two.0);
    if one.0 <= BARRED / 2 || two.0 <= BARRED / 2 || hope + steps[2] <= best.worth {
        return best;
    }
    let mut pair = |i: usize, j: usize| {
        let sum = worths[i] + worths[j] + steps[2];
        if worths[i] > BARRED / 2 && worths[j] > BARRED / 2 && sum > best.worth {
            let (a, b) = (from + i, from + j);
            if !model.clash(model.arcs.session[a] as usize, model.arcs.session[b] as usize) {
                let sum = sum - pricing.overlap(a, b);
                if sum > best.worth {
                    let mut arcs = [NONE; MOST];
                    (arcs[0], arcs[1]) = (a as u32, b as u32);
                    best = Best { worth: sum, arcs, len: 2 };
                }
            }
        }
        best.worth
    };
    let mut floor = pair(one.1, two.1);
    if floor == hope + steps[2] {
        return best;
    }
    for j in split..worths.len() {
        floor = pair(one.1, j);
    }
    for i in 0..split {
        if worths[i] + two.0 + steps[2] > floor {
            for j in split..worths.len() {
                floor = pair(i, j);
            }
        }
    }
    best
}

/// How many points a plan must have, and what a point is given while one is looked for.
#[derive(Clone, Copy)]
struct Asked {
    least: i64,
    times: i64,
}

impl Default for Asked {
    fn default() -> Self {
        Self { least: i64::MIN, times: 0 }
    }
}

/// Any unit: arcs in falling worth, with a bound on what the rest can add.
fn search(
    pricing: &Pricing,
    unit: usize,
    worths: &[i64],
    steps: &[i64; MOST + 1],
    asked: Asked,
) -> Option<Best> {
    let model = pricing.model;
    let from = model.units.arcs_from[unit];
    let points = |arc: u32| model.arcs.points[arc as usize];
    let worth = |arc: u32| worths[(arc - from) as usize];
    let mut rest: Vec<(u32, i64)> = model
        .arcs_of(unit)
        .map(|arc| arc as u32)
        .filter(|&arc| worth(arc) > BARRED / 2 && !model.arcs.locked[arc as usize])
        .map(|arc| (arc, worth(arc) + asked.times * points(arc)))
        .collect();
    rest.sort_by_key(|&(arc, worth)| (std::cmp::Reverse(worth), arc));
    let mut after = vec![(0, 0); rest.len() + 1];
    for (at, &(arc, _)) in rest.iter().enumerate().rev() {
        after[at] = (after[at + 1].0.max(points(arc)), after[at + 1].1.max(worth(arc)));
    }
    let most = usize::from(model.units.most[unit]);
    let mut hunt = Hunt { pricing, worths, steps, from, most, asked, rest, after, best: None };
    let mut room = model.units.room[unit];
    let mut plan = Vec::with_capacity(MOST);
    let mut sum = 0;
    if model.units.locked[unit] {
        for arc in model.arcs_of(unit).filter(|&arc| model.arcs.locked[arc]) {
            sum += hunt.add(&plan, arc as u32)?;
            plan.push(arc as u32);
            let due = usize::from(model.arcs.due[arc]);
            room[due] = room[due].checked_sub(1)?;
        }
    }
    hunt.grow(0, &mut plan, &mut room, sum);
    hunt.best
}

struct Hunt<'a, 'm> {
    pricing: &'a Pricing<'m>,
    worths: &'a [i64],
    steps: &'a [i64; MOST + 1],
    from: u32,
    most: usize,
    asked: Asked,
    /// Arcs that are not locked, with what each is worth and its points are given, the most first.
    rest: Vec<(u32, i64)>,
    /// The most points, and the most worth without them, of an arc from there on.
    after: Vec<(i64, i64)>,
    best: Option<Best>,
}

impl Hunt<'_, '_> {
    /// What an arc adds to a plan, if they do not clash.
    fn add(&self, plan: &[u32], arc: u32) -> Option<i64> {
        let model = self.pricing.model;
        let worth = self.worths[(arc - self.from) as usize];
        let session = |arc: u32| model.arcs.session[arc as usize] as usize;
        if worth == BARRED || plan.iter().any(|&had| model.clash(session(had), session(arc))) {
            return None;
        }
        let price = self.pricing.rows[self.pricing.layout.points];
        let alone = model.arcs.points[arc as usize];
        let given = worth + self.asked.times * alone;
        if price + self.asked.times == 0 || plan.is_empty() {
            return Some(given);
        }
        let mut with = plan.to_vec();
        with.push(arc);
        Some(given + (price + self.asked.times) * (model.points(&with) - model.points(plan) - alone))
    }

    /// The plan so far, and all that take more, from a place in the rest on; `sum` counts what points are given.
    fn grow(&mut self, from: usize, plan: &mut Vec<u32>, room: &mut [u8; MOST], sum: i64) {
        let has_least = self.asked.least != i64::MIN;
        let points = if has_least { self.pricing.model.points(plan) } else { 0 };
        if points >= self.asked.least {
            let worth = sum + self.steps[plan.len()] - self.asked.times * points;
            if self.best.is_none_or(|best| worth > best.worth) {
                let mut arcs = [NONE; MOST];
                arcs[..plan.len()].copy_from_slice(plan);
                self.best = Some(Best { worth, arcs, len: plan.len() as u8 });
            }
        }
        let left = self.most.saturating_sub(plan.len());
        let step = self.steps[plan.len()..].iter().copied().max().unwrap_or(0);
        // Whoever has more points than are asked was given too much.
        let given = if has_least { self.asked.times * self.asked.least } else { 0 };
        for at in from..self.rest.len() {
            let hope: i64 = self.rest[at..].iter().take(left).map(|&(_, worth)| worth.max(0)).sum();
            // A single arc of negative worth can still pay by the step it makes.
            let (arc, own) = self.rest[at];
            let hope = if hope > 0 { hope } else { own };
            if left == 0 || self.best.is_some_and(|best| sum + hope + step - given <= best.worth) {
                return;
            }
            if has_least {
                let (points_after, worth_after) = self.after[at];
                let alone = sum - self.asked.times * points + worth_after * left as i64 + step;
                if points + points_after * (left as i64) < self.asked.least
                    || self.best.is_some_and(|best| alone <= best.worth)
                {
                    return;
                }
            }
            let due = usize::from(self.pricing.model.arcs.due[arc as usize]);
            if room[due] == 0 {
                continue;
            }
            if let Some(added) = self.add(plan, arc) {
                plan.push(arc);
                room[due] -= 1;
                self.grow(at + 1, plan, room, sum + added);
                room[due] += 1;
                plan.pop();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::{Size, generate};
    use crate::model::Names;
    use crate::solver::rows::{Delta, Layout, Plan, count_plan};

    /// What a plan is worth, counted row by row.
    fn counted(pricing: &Pricing, unit: usize, plan: &Plan) -> i64 {
        let mut delta = Delta::new(pricing.layout.len);
        count_plan(pricing.model, &pricing.layout, unit, plan, 1, &mut delta);
        delta.values.iter().zip(pricing.rows).map(|(value, price)| value * price).sum()
    }

    #[test]
    fn the_best_plan_is_the_best_of_all_plans_counted_row_by_row() {
        let problem = generate(Size::Small, 3);
        let names = Names::new(&problem).unwrap();
        let model = Model::compile(&problem, &names, 3).unwrap();
        let layout = Layout::new(&model);
        for round in 0..3 {
            let prices: Vec<i64> =
                (0..layout.len as i64)
                    .map(|row| {
                        if row as usize == layout.points { 1000 } else { (row * 7919 + round * 104_729) % 97 }
                    })
                    .collect();
            let pricing = Pricing::new(&model, layout, &prices);
            for unit in 0..model.unit_count() {
                let terms = pricing.terms(unit);
                let worths: Vec<i64> = model.arcs_of(unit).map(|arc| pricing.arc(arc, &terms)).collect();
                let best = best_plan(&pricing, unit, &worths, &terms.steps).unwrap();
                let mut plan = Plan::EMPTY;
                best.arcs().iter().for_each(|&arc| plan.push(arc, pricing.payers(arc as usize)));
                assert_eq!(best.worth, counted(&pricing, unit, &plan), "unit {unit}");
                let locked: Vec<u32> =
                    model.arcs_of(unit).filter(|&arc| model.arcs.locked[arc]).map(|arc| arc as u32).collect();
                let arcs: Vec<u32> = model.arcs_of(unit).map(|arc| arc as u32).collect();
                for (i, &a) in arcs.iter().enumerate() {
                    for &b in &arcs[i..] {
                        let mut plan = Plan::EMPTY;
                        plan.push(a, pricing.payers(a as usize));
                        let session = |arc: u32| model.arcs.session[arc as usize] as usize;
                        if b != a {
                            let same_due = model.arcs.due[a as usize] == model.arcs.due[b as usize];
                            if same_due || model.clash(session(a), session(b)) {
                                continue;
                            }
                            plan.push(b, pricing.payers(b as usize));
                        }
                        if locked.iter().all(|&arc| plan.position(arc).is_some()) {
                            assert!(counted(&pricing, unit, &plan) <= best.worth, "unit {unit} arcs {a} {b}");
                        }
                    }
                }
            }
        }
    }
}
