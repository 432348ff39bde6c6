//! The README, read naively: every allocation of a tiny problem is tried, and every aim computed from its definition.

use navette_allotment::answer::Aim;
use navette_allotment::problem::*;
use std::collections::{BTreeMap, BTreeSet};

/// An allocation that obeys every rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allocation {
    /// For each group, its sessions.
    pub sessions: Vec<Vec<usize>>,
    /// Who pays the place of a group in a session.
    pub paid: BTreeMap<(usize, usize), usize>,
    /// Who pays the opening of a session.
    pub opened: BTreeMap<usize, usize>,
}

/// A problem and what fits.
pub struct Naive<'p> {
    pub problem: &'p Problem,
    /// Every plan of each group, as sets of sessions, alone.
    pub plans: Vec<Vec<Vec<usize>>>,
}

fn holds(list: &[Id], name: &Id) -> bool {
    list.contains(name)
}

fn all(list: &[Id], names: &[Id]) -> bool {
    list.is_empty() || names.iter().all(|name| holds(list, name))
}

impl<'p> Naive<'p> {
    pub fn of(problem: &'p Problem) -> Self {
        let mut naive = Naive { problem, plans: Vec::new() };
        naive.plans = (0..problem.groups.len()).map(|group| naive.plans_of(group)).collect();
        // A pair has the plans that both can have.
        for [a, b] in &problem.rules.together {
            let [a, b] = [a, b].map(|id| naive.group(id));
            let both: Vec<_> =
                naive.plans[a].iter().filter(|p| naive.plans[b].contains(p)).cloned().collect();
            (naive.plans[a], naive.plans[b]) = (both.clone(), both);
        }
        naive
    }

    pub fn group(&self, id: &Id) -> usize {
        self.problem.groups.iter().position(|group| group.id == *id).unwrap()
    }

    pub fn session(&self, id: &Id) -> usize {
        self.problem.sessions.iter().position(|session| session.id == *id).unwrap()
    }

    pub fn offer(&self, session: usize) -> &Offer {
        let id = &self.problem.sessions[session].offer;
        self.problem.offers.iter().find(|offer| offer.id == *id).unwrap()
    }

    pub fn due(&self, session: usize) -> Option<usize> {
        let setting = &self.offer(session).setting;
        self.problem.rules.dues.iter().position(|due| due.setting == *setting)
    }

    pub fn had(&self, group: usize, due: usize) -> u32 {
        let id = &self.problem.rules.dues[due].id;
        self.problem.groups[group].had.iter().filter(|had| had.due == *id).map(|had| had.places).sum()
    }

    pub fn candidate(&self, group: usize, session: usize) -> Option<&Candidate> {
        let id = &self.problem.sessions[session].id;
        self.problem.groups[group].candidates.iter().find(|candidate| candidate.session == *id)
    }

    pub fn load(&self, group: usize, session: usize) -> u32 {
        let own = self.candidate(group, session).and_then(|candidate| candidate.load);
        own.unwrap_or(self.problem.groups[group].pupils)
    }

    pub fn cents(&self, group: usize, session: usize) -> u64 {
        let price = self.offer(session).price;
        let way = self.candidate(group, session).map_or(0, |candidate| candidate.travel_cents);
        price.pupil * u64::from(self.problem.groups[group].pupils) + price.group + way
    }

    /// Whether a purse may pay the place of a group, or (without a group) the opening.
    pub fn may_pay(&self, purse: usize, group: Option<usize>, session: usize) -> bool {
        let (purse, offer) = (&self.problem.purses[purse], self.offer(session));
        let of_group = group.is_none_or(|group| {
            let group = &self.problem.groups[group];
            all(&purse.levels, &group.levels)
                && (purse.networks.is_empty() || group.network.iter().any(|n| holds(&purse.networks, n)))
        });
        holds(&offer.purses, &purse.id)
            && (purse.settings.is_empty() || holds(&purse.settings, &offer.setting))
            && of_group
    }

    pub fn fits(&self, group: usize, session: usize) -> bool {
        let (who, what, offer) =
            (&self.problem.groups[group], &self.problem.sessions[session], self.offer(session));
        let Some(candidate) = self.candidate(group, session) else { return false };
        let Some(due) = self.due(session) else { return false };
        let limit = who.travel_limit.or(self.problem.rules.travel_limit);
        let forbidden = Choice { group: who.id.clone(), session: what.id.clone() };
        let purses = 0..self.problem.purses.len();
        self.had(group, due) < self.problem.rules.dues[due].places
            && all(&offer.levels, &who.levels)
            && offer.language.as_ref().is_none_or(|l| who.languages.is_empty() || holds(&who.languages, l))
            && what.moments.iter().all(|moment| !who.busy.contains(moment))
            && limit.is_none_or(|limit| candidate.metres <= limit)
            && !self.problem.rules.forbidden.contains(&forbidden)
            && what.pupils.is_none_or(|pupils| self.load(group, session) <= pupils)
            && (self.cents(group, session) == 0
                || purses.clone().any(|p| self.may_pay(p, Some(group), session)))
            && (offer.price.session == 0 || purses.clone().any(|p| self.may_pay(p, None, session)))
    }

    fn plans_of(&self, group: usize) -> Vec<Vec<usize>> {
        let fitting: Vec<usize> =
            (0..self.problem.sessions.len()).filter(|session| self.fits(group, *session)).collect();
        let subsets = (0..1_u32 << fitting.len()).map(|bits| {
            (0..fitting.len()).filter(|n| bits >> n & 1 == 1).map(|n| fitting[n]).collect::<Vec<usize>>()
        });
        subsets.filter(|plan| self.is_plan(group, plan)).collect()
    }

    fn is_plan(&self, group: usize, plan: &[usize]) -> bool {
        let few = self.problem.rules.dues.iter().enumerate().all(|(n, due)| {
            let given = plan.iter().filter(|session| self.due(**session) == Some(n)).count() as u32;
            given == 0 || given + self.had(group, n) <= due.places
        });
        let apart = plan.iter().enumerate().all(|(n, a)| {
            plan[..n].iter().all(|b| {
                let [one, other] = [a, b].map(|s| &self.problem.sessions[*s]);
                one.offer != other.offer && !one.moments.iter().any(|m| other.moments.contains(m))
            })
        });
        let locked = self.problem.rules.locked.iter().filter(|c| c.group == self.problem.groups[group].id);
        few && apart && locked.into_iter().all(|choice| plan.contains(&self.session(&choice.session)))
    }

    /// Places of dues of a group with a plan.
    pub fn places(&self, group: usize, plan: &[usize]) -> u32 {
        let dues = self.problem.rules.dues.iter().enumerate();
        let of = |(n, due): (usize, &Due)| {
            let given = plan.iter().filter(|session| self.due(**session) == Some(n)).count() as u32;
            due.places.min(self.had(group, n) + given)
        };
        dues.map(of).sum()
    }

    pub fn points(&self, group: usize, plan: &[usize]) -> i64 {
        let (who, points) = (&self.problem.groups[group], &self.problem.rules.points);
        let mut sum = 0;
        let (mut disciplines, mut components) = (BTreeSet::new(), BTreeSet::new());
        for session in plan {
            let candidate = self.candidate(group, *session).unwrap();
            let wish = candidate.wish.and_then(|rank| points.wishes.get(rank as usize - 1));
            sum += candidate.fit + wish.copied().unwrap_or(0);
            let offer = self.offer(*session);
            disciplines.extend(offer.discipline.iter().filter(|d| !holds(&who.met_disciplines, d)));
            components.extend(offer.components.iter().filter(|c| !holds(&who.met_components, c)));
        }
        sum + points.discipline * disciplines.len() as i64 + points.component * components.len() as i64
    }

    pub fn own_ceiling(&self, group: usize) -> u32 {
        self.plans[group].iter().map(|plan| self.places(group, plan)).max().unwrap_or(0)
    }

    pub fn own_best(&self, group: usize) -> i64 {
        self.plans[group].iter().map(|plan| self.points(group, plan)).max().unwrap_or(0)
    }

    pub fn members(&self, stratum: &Id) -> Vec<usize> {
        let groups = self.problem.groups.iter().enumerate();
        groups.filter(|(_, group)| holds(&group.strata, stratum)).map(|(n, _)| n).collect()
    }

    /// What a stratum's groups have, and what they could, each on its own.
    pub fn stratum(&self, allocation: &Allocation, stratum: &Id) -> (i64, i64) {
        let mut sums = (0, 0);
        for group in self.members(stratum) {
            let need = i64::from(self.problem.groups[group].need);
            sums.0 += need * i64::from(self.places(group, &allocation.sessions[group]));
            sums.1 += need * i64::from(self.own_ceiling(group));
        }
        sums
    }

    pub fn judged(&self) -> Vec<&'p Id> {
        let kinds = &self.problem.rules.fairness.kinds;
        self.problem.strata.iter().filter(|s| holds(kinds, &s.kind)).map(|s| &s.id).collect()
    }

    /// The value of an aim, `settled` by earlier rounds left out.
    pub fn value(&self, a: &Allocation, aim: Aim, settled: &BTreeMap<Id, i64>) -> i64 {
        let groups = 0..self.problem.groups.len();
        let all_due: u32 = self.problem.rules.dues.iter().map(|due| due.places).sum();
        let need = |group: usize| i64::from(self.problem.groups[group].need);
        let points = |group: usize| self.points(group, &a.sessions[group]);
        match aim {
            Aim::Floor => groups.filter(|g| self.places(*g, &a.sessions[*g]) == all_due).map(need).sum(),
            Aim::Strata { .. } => {
                let open = self.judged().into_iter().filter(|stratum| !settled.contains_key(*stratum));
                let shares = open.map(|stratum| self.stratum(a, stratum)).filter(|(_, ceiling)| *ceiling > 0);
                shares.map(|(value, ceiling)| 1_000_000 * value / ceiling).min().unwrap_or(1_000_000)
            }
            Aim::MoreThan { numerator, denominator } => groups
                .filter(|g| {
                    let (places, ceiling) = (self.places(*g, &a.sessions[*g]), self.own_ceiling(*g));
                    ceiling > 0 && places * denominator > numerator * ceiling
                })
                .map(need)
                .sum(),
            Aim::LeastPoints => match self.problem.rules.fairness.groups {
                GroupFairness::LeastPointsUpToCeiling => {
                    let short = groups.clone().filter(|g| points(*g) < self.own_best(*g));
                    let best = groups.map(|g| self.own_best(g)).max().unwrap_or(0);
                    short.map(points).min().unwrap_or(best)
                }
                _ => groups.map(points).min().unwrap_or(0),
            },
            Aim::Points => groups.map(points).sum(),
            Aim::Burden => self.burden(a),
        }
    }

    pub fn burden(&self, a: &Allocation) -> i64 {
        let weights = self.problem.rules.burden;
        let mut sum = 0;
        let mut open = BTreeSet::new();
        for (group, plan) in a.sessions.iter().enumerate() {
            for session in plan {
                open.insert(*session);
                let metres = self.candidate(group, *session).unwrap().metres;
                sum += u64::from(weights.cent) * self.cents(group, *session)
                    + u64::from(weights.metre) * u64::from(metres);
            }
        }
        let opening = |session: usize| u64::from(weights.cent) * self.offer(session).price.session;
        (sum + open.into_iter().map(opening).sum::<u64>()) as i64
    }

    /// Every allocation that obeys the hard rules, each with one way to pay; none if there are too many choices to try.
    pub fn everything(&self, most: u64) -> Option<Vec<Allocation>> {
        let choices = self.plans.iter().try_fold(1_u64, |n, plans| n.checked_mul(plans.len() as u64))?;
        if choices > most {
            return None;
        }
        let mut found = Vec::new();
        let mut sessions = vec![Vec::new(); self.problem.groups.len()];
        self.extend(0, &mut sessions, &mut found);
        Some(found)
    }

    fn extend(&self, group: usize, sessions: &mut Vec<Vec<usize>>, found: &mut Vec<Allocation>) {
        if group == sessions.len() {
            if self.obeys(sessions)
                && let Some((paid, opened)) = self.pay(sessions)
            {
                found.push(Allocation { sessions: sessions.clone(), paid, opened });
            }
            return;
        }
        for plan in &self.plans[group] {
            sessions[group].clone_from(plan);
            if self.room(&sessions[..=group]) {
                self.extend(group + 1, sessions, found);
            }
        }
        sessions[group].clear();
    }

    fn in_session<'s>(
        &self,
        sessions: &'s [Vec<usize>],
        session: usize,
    ) -> impl Iterator<Item = usize> + use<'s> {
        sessions.iter().enumerate().filter(move |(_, plan)| plan.contains(&session)).map(|(group, _)| group)
    }

    /// Whether there is room for the groups so far.
    fn room(&self, sessions: &[Vec<usize>]) -> bool {
        self.problem.sessions.iter().enumerate().all(|(n, session)| {
            let count = self.in_session(sessions, n).count() as u32;
            let load: u32 = self.in_session(sessions, n).map(|group| self.load(group, n)).sum();
            count <= session.places && session.pupils.is_none_or(|pupils| load <= pupils)
        })
    }

    fn obeys(&self, sessions: &[Vec<usize>]) -> bool {
        let minima = self.problem.sessions.iter().enumerate().all(|(n, session)| {
            let count = self.in_session(sessions, n).count() as u32;
            count >= session.minimum || (count == 0 && !session.must_open)
        });
        let operators = self.problem.operators.iter().all(|operator| {
            let of = |session: &&usize| self.offer(**session).operator.as_ref() == Some(&operator.id);
            let given = sessions.iter().flatten().filter(of).count() as u32;
            operator.places.is_none_or(|places| given <= places)
        });
        let together = self
            .problem
            .rules
            .together
            .iter()
            .all(|[a, b]| sessions[self.group(a)] == sessions[self.group(b)]);
        minima
            && operators
            && together
            && self.problem.rules.quotas.iter().all(|q| self.quota_kept(q, sessions))
    }

    /// What the groups of a quota get, and all groups.
    pub fn counted(&self, quota: &Quota, sessions: &[Vec<usize>]) -> (i64, i64) {
        let mut sums = (0, 0);
        for (n, group) in self.problem.groups.iter().enumerate() {
            let measure = match quota.measure {
                Measure::Places => sessions[n].len() as i64,
                Measure::Groups => i64::from(!sessions[n].is_empty()),
                Measure::Pupils => i64::from(group.pupils) * sessions[n].len() as i64,
                Measure::Cents => sessions[n].iter().map(|session| self.cents(n, *session) as i64).sum(),
            };
            sums.1 += measure;
            if group.strata.iter().any(|stratum| holds(&quota.strata, stratum)) {
                sums.0 += measure;
            }
        }
        sums
    }

    pub fn quota_kept(&self, quota: &Quota, sessions: &[Vec<usize>]) -> bool {
        let (value, total) = self.counted(quota, sessions);
        let (found, asked) = match quota.amount {
            Amount::Of(amount) => (value, amount as i64),
            Amount::Permille(permille) => (1000 * value, total * i64::from(permille)),
        };
        if quota.sense == Sense::AtLeast { found >= asked } else { found <= asked }
    }

    /// What is to be paid: for the place of a group, or for an opening.
    pub fn bills(&self, sessions: &[Vec<usize>]) -> Vec<(Option<usize>, usize, u64)> {
        let mut bills = Vec::new();
        for (group, plan) in sessions.iter().enumerate() {
            bills.extend(plan.iter().map(|session| (Some(group), *session, self.cents(group, *session))));
        }
        let open: BTreeSet<usize> = sessions.iter().flatten().copied().collect();
        bills.extend(open.into_iter().map(|session| (None, session, self.offer(session).price.session)));
        bills.retain(|(_, _, cents)| *cents > 0);
        bills
    }

    /// One way to pay everything within the purses.
    #[allow(clippy::type_complexity, reason = "who pays places, who pays openings")]
    pub fn pay(
        &self,
        sessions: &[Vec<usize>],
    ) -> Option<(BTreeMap<(usize, usize), usize>, BTreeMap<usize, usize>)> {
        let bills = self.bills(sessions);
        let mut left: Vec<u64> = self.problem.purses.iter().map(|purse| purse.cents).collect();
        let mut by = Vec::new();
        self.pay_from(&bills, &mut left, &mut by).then(|| {
            let (mut paid, mut opened) = (BTreeMap::new(), BTreeMap::new());
            for ((group, session, _), purse) in bills.iter().zip(by) {
                match group {
                    Some(group) => paid.insert((*group, *session), purse),
                    None => opened.insert(*session, purse),
                };
            }
            (paid, opened)
        })
    }

    fn pay_from(&self, bills: &[(Option<usize>, usize, u64)], left: &mut [u64], by: &mut Vec<usize>) -> bool {
        let Some((group, session, cents)) = bills.get(by.len()) else { return true };
        for purse in 0..left.len() {
            if left[purse] >= *cents && self.may_pay(purse, *group, *session) {
                left[purse] -= cents;
                by.push(purse);
                if self.pay_from(bills, left, by) {
                    return true;
                }
                by.pop();
                left[purse] += cents;
            }
        }
        false
    }

    /// Whether an allocation keeps what an earlier stage kept.
    pub fn keeps(&self, a: &Allocation, aim: Aim, kept: i64, settled: &[Id]) -> bool {
        match aim {
            Aim::Strata { .. } => settled.iter().all(|stratum| {
                let (value, ceiling) = self.stratum(a, stratum);
                1_000_000 * value >= kept * ceiling
            }),
            Aim::Burden => self.burden(a) <= kept,
            Aim::LeastPoints => (0..self.problem.groups.len()).all(|group| {
                let least = match self.problem.rules.fairness.groups {
                    GroupFairness::LeastPointsUpToCeiling => kept.min(self.own_best(group)),
                    _ => kept,
                };
                self.points(group, &a.sessions[group]) >= least
            }),
            _ => self.value(a, aim, &BTreeMap::new()) >= kept,
        }
    }
}
