//! The plans of a party, and the one that is worth most. All of them are looked at, save those that cannot be it.

use super::fitting::Own;
use super::reading::{Party, Reading};

/// What plans are worth: the sum of their options, something for their number, and something for what is new.
pub(super) struct Worth<'w> {
    /// Of each option.
    pub(super) options: &'w [i128],
    /// Of so many options; as long as the room of the party, and one more.
    pub(super) number: &'w [i128],
    /// Of each member's points for disciplines and components not met before.
    pub(super) novelty: &'w [i128],
    /// Plans in which a member has fewer points than this are none. Empty if every plan counts.
    pub(super) least: &'w [i64],
}

/// What a case asks of the plans of a party, by option.
#[derive(Default, Clone)]
pub(super) struct Asked {
    pub(super) with: Vec<usize>,
    pub(super) without: Vec<usize>,
}

/// The greatest worth of a plan; none if there is no plan.
pub(super) fn greatest(read: &Reading, party: &Party, worth: &Worth, asked: &Asked) -> Option<i128> {
    let most: u32 = party.room.iter().sum();
    let mut search = Search {
        read,
        party,
        worth,
        most: most as usize,
        order: Vec::with_capacity(party.options.len()),
        points_after: Vec::new(),
        chosen: Vec::with_capacity(most as usize),
        count: vec![0; party.room.len()],
        points: vec![0; party.members.len()],
        best: None,
    };
    let mut sum = 0;
    for option in party.locked.iter().chain(&asked.with) {
        if search.chosen.contains(option) {
            continue;
        }
        if asked.without.contains(option) || !search.allows(*option) {
            return None;
        }
        sum += search.push(*option);
    }
    let able = |n: &usize| {
        !asked.without.contains(n)
            && !search.chosen.contains(n)
            && party.room[party.options[*n].due] > search.count[party.options[*n].due]
    };
    let mut order: Vec<(usize, i128)> =
        (0..party.options.len()).filter(able).map(|n| (n, search.at_most(n))).collect();
    order.sort_unstable_by_key(|(n, at_most)| (std::cmp::Reverse(*at_most), *n));
    search.order = order;
    search.points_after = search.points_after();
    search.visit(0, sum);
    search.best
}

struct Search<'s> {
    read: &'s Reading<'s>,
    party: &'s Party,
    worth: &'s Worth<'s>,
    most: usize,
    /// Options that may still be taken, each with what it adds at most, the greatest first.
    order: Vec<(usize, i128)>,
    /// For each place in that order and each member, the most points that one option from there on adds.
    points_after: Vec<Vec<i64>>,
    chosen: Vec<usize>,
    count: Vec<u32>,
    points: Vec<i64>,
    best: Option<i128>,
}

impl Search<'_> {
    /// Whether an option goes with those chosen.
    fn allows(&self, option: usize) -> bool {
        let new = &self.party.options[option];
        let sessions = &self.read.problem.sessions;
        self.count[new.due] < self.party.room[new.due]
            && self.chosen.iter().all(|chosen| {
                let chosen = self.party.options[*chosen].session;
                self.read.offer_of[chosen] != self.read.offer_of[new.session]
                    && !sessions[chosen].moments.iter().any(|m| sessions[new.session].moments.contains(m))
            })
    }

    /// Takes an option; gives what it adds.
    fn push(&mut self, option: usize) -> i128 {
        let mut added = self.worth.options[option];
        for (member, own) in self.party.options[option].own.iter().enumerate() {
            let new = self.new_points(member, own);
            self.points[member] = self.points[member].saturating_add(own.points).saturating_add(new);
            added += self.worth.novelty[member] * i128::from(new);
        }
        self.count[self.party.options[option].due] += 1;
        self.chosen.push(option);
        added
    }

    fn pop(&mut self, points: &[i64]) {
        if let Some(option) = self.chosen.pop() {
            self.count[self.party.options[option].due] -= 1;
            self.points.copy_from_slice(points);
        }
    }

    /// Points for what neither the group nor the chosen options have.
    fn new_points(&self, member: usize, own: &Own) -> i64 {
        let earlier = || self.chosen.iter().map(|chosen| &self.party.options[*chosen].own[member]);
        let points = &self.read.problem.rules.points;
        let discipline = own.discipline.is_some() && !earlier().any(|e| e.discipline == own.discipline);
        let lists = &self.read.component_lists;
        let components = lists[own.components as usize]
            .iter()
            .filter(|new| !earlier().any(|e| lists[e.components as usize].contains(new)))
            .count();
        points
            .discipline
            .saturating_mul(i64::from(discipline))
            .saturating_add(points.component.saturating_mul(components as i64))
    }

    /// The most points for what is new that a member can have of an option.
    fn new_at_most(&self, own: &Own) -> i64 {
        let points = &self.read.problem.rules.points;
        let components = self.read.component_lists[own.components as usize].len() as i64;
        points
            .discipline
            .max(0)
            .saturating_mul(i64::from(own.discipline.is_some()))
            .saturating_add(points.component.max(0).saturating_mul(components))
    }

    /// The most that an option can add.
    fn at_most(&self, option: usize) -> i128 {
        let own = self.party.options[option].own.iter();
        let new = own
            .zip(self.worth.novelty)
            .filter(|(_, weight)| **weight != 0)
            .map(|(own, weight)| weight * i128::from(self.new_at_most(own)));
        self.worth.options[option] + new.sum::<i128>()
    }

    fn points_after(&self) -> Vec<Vec<i64>> {
        if self.worth.least.is_empty() {
            return Vec::new();
        }
        let mut after = vec![vec![0; self.party.members.len()]; self.order.len() + 1];
        for (place, (option, _)) in self.order.iter().enumerate().rev() {
            for (member, own) in self.party.options[*option].own.iter().enumerate() {
                let most = own.points.saturating_add(self.new_at_most(own));
                after[place][member] = after[place + 1][member].max(most);
            }
        }
        after
    }

    /// Looks at the plan chosen so far, and at all that take more, from a place in the order on.
    fn visit(&mut self, from: usize, sum: i128) {
        let number = self.chosen.len();
        let enough = self.points.iter().zip(self.worth.least).all(|(points, least)| points >= least);
        if enough {
            let worth = sum + self.worth.number[number];
            self.best = Some(self.best.map_or(worth, |best| best.max(worth)));
        }
        if number == self.most {
            return;
        }
        let for_number = self.worth.number[number + 1..=self.most].iter().max().copied().unwrap_or(0);
        let before = self.points.clone();
        for place in from..self.order.len() {
            let left = (self.most - number).min(self.order.len() - place);
            let next = &self.order[place..place + left];
            // The next one is taken; those after it only if they add something.
            let at_most = sum
                + for_number
                + next[0].1
                + next[1..].iter().map(|(_, at_most)| (*at_most).max(0)).sum::<i128>();
            if self.best.is_some_and(|best| at_most <= best) {
                return;
            }
            if !self.worth.least.is_empty() {
                let reach = |(member, least): (usize, &i64)| {
                    let most = self.points_after[place][member].max(0).saturating_mul(left as i64);
                    before[member].saturating_add(most) >= *least
                };
                if !self.worth.least.iter().enumerate().all(reach) {
                    return;
                }
            }
            let (option, _) = self.order[place];
            if self.allows(option) {
                let added = self.push(option);
                self.visit(place + 1, sum + added);
                self.pop(&before);
            }
        }
    }
}

/// The most places of a plan, beyond those had.
pub(super) fn most_places(read: &Reading, party: &Party) -> Option<u32> {
    let most: u32 = party.room.iter().sum();
    let number: Vec<i128> = (0..=i128::from(most)).collect();
    let worth = Worth {
        options: &vec![0; party.options.len()],
        number: &number,
        novelty: &vec![0; party.members.len()],
        least: &[],
    };
    greatest(read, party, &worth, &Asked::default()).map(|places| places as u32)
}

/// The most points that a member can have.
pub(super) fn most_points(read: &Reading, party: &Party, member: usize) -> Option<i64> {
    let most: u32 = party.room.iter().sum();
    let options: Vec<i128> = party.options.iter().map(|o| i128::from(o.own[member].points)).collect();
    let novelty: Vec<i128> = (0..party.members.len()).map(|m| i128::from(m == member)).collect();
    let number = vec![0; most as usize + 1];
    let worth = Worth { options: &options, number: &number, novelty: &novelty, least: &[] };
    greatest(read, party, &worth, &Asked::default()).and_then(|points| i64::try_from(points).ok())
}
