//! Tiny problems: a few groups and sessions, any rule now and then.

use super::chance::Chance;
use navette_allotment::problem::*;

fn id(prefix: &str, number: u64) -> Id {
    format!("{prefix}{number}").into()
}

fn some(prefix: &str, of: u64, chance: &mut Chance) -> Vec<Id> {
    (0..of).filter(|_| chance.once_in(2)).map(|n| id(prefix, n)).collect()
}

/// A problem with at most so many groups and sessions.
pub fn tiny(seed: u64, groups: u64, sessions: u64) -> Problem {
    let mut chance = Chance::of(seed);
    let chance = &mut chance;
    let (groups, sessions) = (1 + chance.below(groups), 1 + chance.below(sessions));
    let rich = chance.once_in(2);
    let costly = chance.once_in(2);
    let purses = if costly { 1 + chance.below(2) } else { 0 };
    let fairness = match chance.below(6) {
        0 => GroupFairness::LeastPoints,
        1 => GroupFairness::LeastPointsUpToCeiling,
        2 => GroupFairness::None,
        _ => GroupFairness::Places,
    };
    let mut rules = Rules {
        travel_limit: chance.once_in(3).then_some(3),
        fairness: Fairness {
            kinds: [vec![], vec!["k0".into()], vec!["k0".into(), "k1".into()]][chance.below(3) as usize]
                .clone(),
            rounds: 1 + chance.below(3) as u32,
            groups: fairness,
        },
        points: Points {
            wishes: vec![5, 3],
            discipline: if rich { chance.below(4) as i64 } else { 0 },
            component: if rich { chance.below(3) as i64 } else { 0 },
            yield_ppm: if chance.once_in(4) { 200_000 } else { 0 },
        },
        burden: Burden { cent: chance.below(3) as u32, metre: chance.below(2) as u32 },
        ..Rules::default()
    };
    match chance.below(4) {
        0 => rules.dues = vec![Due { id: "one".into(), setting: "inside".into(), places: 1 }],
        1 => rules.dues[0].places = 2,
        _ => {}
    }
    let mut problem = Problem {
        format: PROBLEM_FORMAT.to_owned(),
        title: String::new(),
        strata: (0..4).map(|n| Stratum { id: id("r", n), kind: id("k", n / 2) }).collect(),
        groups: Vec::new(),
        operators: (0..2)
            .map(|n| Operator {
                id: id("o", n),
                places: chance.once_in(3).then(|| 1 + chance.below(3) as u32),
            })
            .collect(),
        offers: (0..1 + chance.below(4)).map(|n| offer(n, rich, purses, chance)).collect(),
        sessions: Vec::new(),
        purses: (0..purses)
            .map(|n| Purse {
                id: id("p", n),
                cents: chance.below(30),
                settings: if chance.once_in(4) { vec!["inside".into()] } else { vec![] },
                levels: if chance.once_in(5) { vec!["L0".into()] } else { vec![] },
                networks: if chance.once_in(5) { vec!["n0".into()] } else { vec![] },
            })
            .collect(),
        rules,
    };
    let offers = problem.offers.len() as u64;
    problem.sessions = (0..sessions).map(|n| session(n, offers, chance)).collect();
    problem.groups = (0..groups).map(|n| group(n, sessions, rich, chance)).collect();
    if problem.rules.dues.len() == 1 {
        problem.groups.iter_mut().for_each(|group| group.had.clear());
    }
    if chance.once_in(3) {
        quotas(&mut problem, chance);
    }
    if groups >= 2 && chance.once_in(5) {
        problem.rules.together = vec![[id("g", 0), id("g", 1)]];
    }
    for list in 0..2 {
        if chance.once_in(6) {
            let choice =
                Choice { group: id("g", chance.below(groups)), session: id("s", chance.below(sessions)) };
            [&mut problem.rules.locked, &mut problem.rules.forbidden][list].push(choice);
        }
    }
    problem
}

fn offer(n: u64, rich: bool, purses: u64, chance: &mut Chance) -> Offer {
    let mut price = Price::default();
    if purses > 0 && chance.once_in(2) {
        price = Price {
            pupil: chance.below(3),
            group: chance.below(8),
            session: if chance.once_in(2) { chance.below(10) } else { 0 },
        };
    }
    Offer {
        id: id("a", n),
        operator: chance.once_in(2).then(|| id("o", chance.below(2))),
        setting: ["inside", "outside"][chance.below(2) as usize].into(),
        discipline: (rich && chance.once_in(2)).then(|| id("d", chance.below(2))),
        components: if rich { some("c", 2, chance) } else { vec![] },
        levels: if chance.once_in(4) { some("L", 2, chance) } else { vec![] },
        language: chance.once_in(6).then(|| "fr".into()),
        price,
        purses: some("p", purses, chance),
    }
}

fn session(n: u64, offers: u64, chance: &mut Chance) -> Session {
    let places = 1 + chance.below(3) as u32;
    Session {
        id: id("s", n),
        offer: id("a", chance.below(offers)),
        places,
        pupils: chance.once_in(3).then(|| 2 + chance.below(6) as u32),
        minimum: 1 + chance.below(u64::from(places)) as u32,
        must_open: chance.once_in(25),
        moments: if chance.once_in(2) { vec![chance.below(3) as u32] } else { vec![] },
    }
}

fn group(n: u64, sessions: u64, rich: bool, chance: &mut Chance) -> Group {
    let candidates = (0..sessions).filter(|_| !chance.once_in(4)).collect::<Vec<_>>();
    Group {
        id: id("g", n),
        pupils: 1 + chance.below(4) as u32,
        need: 1 + chance.below(3) as u32,
        levels: if chance.once_in(2) { vec![id("L", chance.below(2))] } else { vec![] },
        languages: [vec![], vec!["fr".into()], vec!["nl".into()]][chance.below(3) as usize].clone(),
        network: chance.once_in(2).then(|| id("n", chance.below(2))),
        strata: some("r", 4, chance),
        had: if chance.once_in(6) { vec![Had { due: "outside".into(), places: 1 }] } else { vec![] },
        met_disciplines: if rich { some("d", 1, chance) } else { vec![] },
        met_components: if rich { some("c", 1, chance) } else { vec![] },
        busy: if chance.once_in(4) { vec![chance.below(3) as u32] } else { vec![] },
        travel_limit: chance.once_in(6).then_some(5),
        candidates: candidates
            .into_iter()
            .map(|session| Candidate {
                session: id("s", session),
                fit: chance.below(6) as i64,
                wish: chance.once_in(3).then(|| 1 + chance.below(3) as u32),
                metres: chance.below(5) as u32,
                travel_cents: 0,
                load: chance.once_in(6).then(|| chance.below(5) as u32),
            })
            .collect(),
    }
}

fn quotas(problem: &mut Problem, chance: &mut Chance) {
    let measures = [Measure::Places, Measure::Groups, Measure::Pupils, Measure::Cents];
    for n in 0..1 + chance.below(2) {
        problem.rules.quotas.push(Quota {
            id: id("q", n),
            strata: vec![id("r", chance.below(4)), id("r", chance.below(4))],
            measure: measures[chance.below(4) as usize],
            sense: if chance.once_in(2) { Sense::AtLeast } else { Sense::AtMost },
            amount: match chance.below(4) {
                0 => Amount::Of(chance.below(3)),
                _ => Amount::Permille(100 * chance.below(11) as u32),
            },
        });
    }
}
