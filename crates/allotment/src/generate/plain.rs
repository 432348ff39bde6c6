//! Plain assignment as a problem: items want providers, each has a score for each, providers have limits.

use super::chance::Chance;
use crate::problem::{
    Burden, Candidate, Due, Fairness, Group, GroupFairness, Offer, PROBLEM_FORMAT, Points, Price, Problem,
    Purse, Rules, Session,
};

/// The limits of a provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The fewest items it must have; with 0 it may have none.
    pub at_least: u32,
    /// The most items.
    pub at_most: u32,
    /// The most load, all its items together.
    pub load: Option<u32>,
}

/// A plain assignment: each item wants so many providers; `score` gives the score and the load of an item (first) with a
/// provider, or none if they do not fit. Points are scores, nothing costs anything.
pub fn assignment(
    items: usize,
    wanted: u32,
    providers: &[Limits],
    fairness: GroupFairness,
    score: impl Fn(usize, usize) -> Option<(i64, u32)>,
) -> Problem {
    let candidate = |item: usize, provider: usize| {
        score(item, provider).map(|(fit, load)| Candidate {
            session: format!("p{}", provider + 1).into(),
            fit,
            wish: None,
            metres: 0,
            travel_cents: 0,
            load: Some(load),
        })
    };
    let group = |item: usize| Group {
        id: format!("i{}", item + 1).into(),
        pupils: 1,
        need: 1,
        levels: Vec::new(),
        languages: Vec::new(),
        network: None,
        strata: Vec::new(),
        had: Vec::new(),
        met_disciplines: Vec::new(),
        met_components: Vec::new(),
        busy: Vec::new(),
        travel_limit: None,
        candidates: (0..providers.len()).filter_map(|provider| candidate(item, provider)).collect(),
    };
    let offer = |provider: usize| Offer {
        id: format!("p{}", provider + 1).into(),
        operator: None,
        setting: "inside".into(),
        discipline: None,
        components: Vec::new(),
        levels: Vec::new(),
        language: None,
        price: Price::default(),
        purses: Vec::new(),
    };
    let session = |(provider, limits): (usize, &Limits)| Session {
        id: format!("p{}", provider + 1).into(),
        offer: format!("p{}", provider + 1).into(),
        places: limits.at_most,
        pupils: limits.load,
        minimum: limits.at_least.max(1),
        must_open: limits.at_least > 0,
        moments: Vec::new(),
    };
    Problem {
        format: PROBLEM_FORMAT.to_owned(),
        title: format!("{items} items, {} providers", providers.len()),
        strata: Vec::new(),
        groups: (0..items).map(group).collect(),
        operators: Vec::new(),
        offers: (0..providers.len()).map(offer).collect(),
        sessions: providers.iter().enumerate().map(session).collect(),
        purses: Vec::new(),
        rules: Rules {
            dues: vec![Due { id: "wanted".into(), setting: "inside".into(), places: wanted }],
            fairness: Fairness { kinds: Vec::new(), rounds: 0, groups: fairness },
            points: Points { wishes: Vec::new(), discipline: 0, component: 0, yield_ppm: 0 },
            burden: Burden { cent: 0, metre: 0 },
            ..Rules::default()
        },
    }
}

/// Dense scores of 0 to 1,000 from a seed, each item and each provider with its own leaning, as in real scores.
pub fn dense(items: usize, wanted: u32, providers: &[Limits], fairness: GroupFairness, seed: u64) -> Problem {
    let mut chance = Chance::of(seed, "dense");
    let leaning: Vec<i32> = (0..items + providers.len()).map(|_| chance.between(0, 250)).collect();
    let scores: Vec<i64> = (0..items * providers.len())
        .map(|n| {
            let (item, provider) = (n / providers.len(), n % providers.len());
            i64::from(leaning[item] + leaning[items + provider] + chance.between(0, 500))
        })
        .collect();
    assignment(items, wanted, providers, fairness, |item, provider| {
        Some((scores[item * providers.len() + provider], 1))
    })
}

/// Groups that want one place each, thirty providers of three to eight places that fit each of them, scores of 1 to 100, and one purse that
/// holds six tenths of what all places cost. The due is two places of one offer, of which nobody may have two: everybody is as far from
/// it, so that nothing stands before the points.
pub fn one_budget(groups: usize, providers: usize, seed: u64) -> Problem {
    let mut chance = Chance::of(seed, "one budget");
    let limits: Vec<Limits> = (0..providers)
        .map(|_| Limits { at_least: 0, at_most: chance.between(3, 8) as u32, load: None })
        .collect();
    let cents: Vec<u64> = (0..providers).map(|_| 100 * chance.between(40, 300) as u64).collect();
    let mut fits = vec![None; groups * providers];
    for of_group in fits.chunks_mut(providers) {
        let mut all: Vec<usize> = (0..providers).collect();
        chance.shuffle(&mut all);
        for &provider in all.iter().take(30) {
            of_group[provider] = Some((i64::from(chance.between(1, 100)), 1));
        }
    }
    let fit = |group: usize, provider: usize| fits[group * providers + provider];
    let mut problem = assignment(groups, 2, &limits, GroupFairness::None, fit);
    for group in &mut problem.groups {
        for candidate in &mut group.candidates {
            let provider: usize = candidate.session[1..].parse().map_or(0, |number: usize| number - 1);
            candidate.travel_cents = cents[provider] * chance.between(80, 120) as u64 / 100;
        }
    }
    problem.offers.truncate(1);
    problem.offers[0].purses = vec!["budget".into()];
    let offer = problem.offers[0].id.clone();
    problem.sessions.iter_mut().for_each(|session| session.offer = offer.clone());
    let all: u64 = limits.iter().zip(&cents).map(|(limits, cents)| u64::from(limits.at_most) * cents).sum();
    problem.purses = vec![Purse {
        id: "budget".into(),
        cents: all * 6 / 10,
        settings: Vec::new(),
        levels: Vec::new(),
        networks: Vec::new(),
    }];
    problem.title = format!("{groups} groups, {providers} providers, one budget");
    problem
}

/// The generalised assignment problems of a file of the OR-Library (maximum form): for each, agents, jobs, profits, loads,
/// capacities, as whole numbers between blanks. None if it is not such a file.
pub fn or_library(text: &str) -> Option<Vec<Problem>> {
    let mut numbers = text.split_whitespace().map(str::parse::<u32>);
    let mut next = || numbers.next()?.ok();
    let count = next()?;
    (0..count)
        .map(|_| {
            let (agents, jobs) = (next()? as usize, next()? as usize);
            let mut table = |size: usize| (0..size).map(|_| next()).collect::<Option<Vec<u32>>>();
            let (profits, loads) = (table(agents * jobs)?, table(agents * jobs)?);
            let capacities = table(agents)?;
            let limits = |load: u32| Limits { at_least: 0, at_most: jobs as u32, load: Some(load) };
            let providers: Vec<Limits> = capacities.into_iter().map(limits).collect();
            Some(assignment(jobs, 1, &providers, GroupFairness::None, |job, agent| {
                let at = agent * jobs + job;
                Some((i64::from(profits[at]), loads[at]))
            }))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_the_or_library_becomes_problems() {
        let made = or_library("1\n2 3\n 5 6 7 8 9 10\n 1 2 3 4 5 6\n 4 9\n").unwrap();
        assert_eq!((made.len(), made[0].groups.len(), made[0].sessions.len()), (1, 3, 2));
        let second = &made[0].groups[1].candidates;
        assert_eq!((second[0].fit, second[0].load, second[1].fit, second[1].load), (6, Some(2), 9, Some(5)));
        assert_eq!(made[0].sessions[1].pupils, Some(9));
        assert!(or_library("1\n2 3\n 5 6").is_none());
        assert!(or_library("a").is_none());
    }

    #[test]
    fn lower_limits_must_be_met() {
        let limits = [Limits { at_least: 2, at_most: 4, load: None }; 3];
        let made = dense(2, 3, &limits, GroupFairness::LeastPoints, 1);
        assert!(made.sessions.iter().all(|session| session.must_open && session.minimum == 2));
        assert!(made.groups.iter().all(|group| group.candidates.len() == 3));
    }
}
