//! Plain assignment, where the optimum is known or can be counted: loads, lower limits, the best minimum.

mod support;

use navette_allotment::answer::{Aim, Answer};
use navette_allotment::check::check;
use navette_allotment::generate::plain::{Limits, assignment, dense, one_budget, or_library};
use navette_allotment::problem::{GroupFairness, Problem};
use navette_allotment::{Nobody, Options, solve};
use support::chance::Chance;
use support::engine::run;

/// An answer whose certificate holds.
fn proven(problem: &Problem) -> Answer {
    let (answer, certificate) = run(problem, 1, 2).expect("an answer");
    assert_eq!(check(problem, &answer, &certificate), Ok(()));
    answer
}

fn reached(answer: &Answer, aim: Aim) -> (i64, i64) {
    answer.aims.iter().find(|reached| reached.aim == aim).map(|r| (r.value, r.bound)).unwrap()
}

/// How far points are from their bound in a quick look, in millionths, with the answer's certificate checked.
fn gap_of_points(problem: &Problem) -> u64 {
    let (answer, certificate) = run(problem, 1, 2).expect("an answer");
    assert_eq!(check(problem, &answer, &certificate), Ok(()));
    answer.aims.iter().find(|reached| reached.aim == Aim::Points).map_or(u64::MAX, |points| points.gap_ppm)
}

#[test]
fn one_budget_without_a_floor_is_shared_out_almost_at_its_best_in_a_quick_look() {
    let problem = one_budget(2_200, 264, 1);
    let gap = gap_of_points(&problem);
    assert!(gap < 1_000, "{gap} millionths");
}

#[test]
fn whoever_looks_for_the_floor_does_not_lose_the_points_on_the_way() {
    let mut problem = one_budget(2_200, 264, 1);
    problem.rules.dues[0].places = 1;
    let gap = gap_of_points(&problem);
    assert!(gap < 10_000, "{gap} millionths");
}

#[test]
fn the_instances_of_the_or_library_are_solved_to_their_known_optima() {
    let shared = std::env::var("NAVETTE_DATA_SHARED")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data").to_owned());
    let files = [("gap1", [336, 327, 339, 341, 326]), ("gap12", [1451, 1449, 1433, 1447, 1446])];
    for (name, optima) in files {
        let path = std::path::Path::new(&shared).join(format!("interop/or-library-gap/{name}.txt"));
        let Ok(text) = std::fs::read_to_string(&path) else {
            eprintln!("SKIPPED: {name} is not there: set NAVETTE_DATA_SHARED");
            continue;
        };
        for (number, (problem, optimum)) in or_library(&text).unwrap().iter().zip(optima).enumerate() {
            assert_eq!(reached(&proven(problem), Aim::Points), (optimum, optimum), "{name}, {number}");
        }
    }
}

/// The most jobs that can be done, and the most profit of so many, by trying every assignment.
fn everything(
    jobs: usize,
    agents: usize,
    of: &dyn Fn(usize, usize) -> (i64, u32),
    room: &[u32],
) -> (i64, i64) {
    let mut best = (0, 0);
    for code in 0..(agents + 1).pow(jobs as u32) {
        let mut left = room.to_vec();
        let (mut rest, mut done, mut profit, mut fits) = (code, 0, 0, true);
        for job in 0..jobs {
            let agent = rest % (agents + 1);
            rest /= agents + 1;
            if agent == agents {
                continue;
            }
            let (worth, load) = of(job, agent);
            fits &= load <= left[agent];
            left[agent] = left[agent].saturating_sub(load);
            (done, profit) = (done + 1, profit + worth);
        }
        if fits {
            best = best.max((done, profit));
        }
    }
    best
}

#[test]
fn small_assignments_with_loads_are_solved_as_trying_everything_solves_them() {
    let (mut all_done, mut overloaded) = (0, 0);
    for seed in 0..120 {
        let mut chance = Chance::of(seed);
        let (jobs, agents) = (6, 3);
        let table: Vec<(i64, u32)> =
            (0..jobs * agents).map(|_| (chance.below(30) as i64, 3 + chance.below(9) as u32)).collect();
        let room: Vec<u32> = (0..agents).map(|_| 7 + chance.below(10) as u32).collect();
        let of = |job: usize, agent: usize| table[job * agents + agent];
        let limits: Vec<Limits> =
            room.iter().map(|&load| Limits { at_least: 0, at_most: jobs as u32, load: Some(load) }).collect();
        let problem = assignment(jobs, 1, &limits, GroupFairness::None, |job, agent| Some(of(job, agent)));
        let answer = proven(&problem);
        let (done, profit) = everything(jobs, agents, &of, &room);
        assert_eq!(reached(&answer, Aim::Floor), (done, done), "seed {seed}");
        // Where not all can be done, the bound of the profit may stay open.
        let (value, bound) = reached(&answer, Aim::Points);
        assert!(
            bound >= profit && value <= profit,
            "seed {seed}: {value} {bound}, where {profit} is the most"
        );
        if done == jobs as i64 {
            assert_eq!((value, bound), (profit, profit), "seed {seed}");
            all_done += 1;
        } else {
            overloaded += 1;
        }
    }
    assert!(all_done > 20 && overloaded > 20, "{all_done} {overloaded}");
}

#[test]
fn dense_scores_have_the_best_minimum_then_the_best_total_proven() {
    for fairness in [GroupFairness::LeastPoints, GroupFairness::LeastPointsUpToCeiling] {
        for at_least in [0, 2] {
            let limits = [Limits { at_least, at_most: 4, load: None }; 36];
            let answer = proven(&dense(24, 3, &limits, fairness, 3));
            for aim in [Aim::Floor, Aim::LeastPoints, Aim::Points] {
                let (value, bound) = reached(&answer, aim);
                assert_eq!(value, bound, "{fairness:?}, {at_least} to 4, {aim:?}");
            }
        }
    }
}

#[test]
fn what_an_aim_costs_the_next_grows_as_less_of_it_is_asked() {
    let limits = [Limits { at_least: 0, at_most: 2, load: None }; 8];
    let problem = dense(5, 3, &limits, GroupFairness::LeastPoints, 2);
    let options = Options { target_ppm: 0, trade_offs: true, ..Options::default() };
    let answer = solve(&problem, &options, &mut Nobody).unwrap().answer;
    assert_eq!(answer.trade_offs.len(), 12);
    let points = reached(&answer, Aim::Points).0;
    let of_least: Vec<_> =
        answer.trade_offs.iter().filter(|t| t.aim == Aim::LeastPoints && t.then == Aim::Points).collect();
    assert!(of_least.is_sorted_by(|a, b| a.asked_permille > b.asked_permille && a.value <= b.value));
    assert!(of_least.iter().all(|t| t.value >= points && t.bound >= t.value));
    assert!(of_least[3].value > points, "fairness is free: {of_least:?}");
}
