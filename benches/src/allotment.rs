//! The engine of fair allocation: values beside proven bounds, time and memory beside what is promised, and HiGHS on the
//! same model. Basins run in a process of their own, so that their memory is their own.

use crate::{Line, cpu};
use navette_allotment::answer::{Aim, Answer};
use navette_allotment::certificate::Certificate;
use navette_allotment::check::check;
use navette_allotment::generate::generate;
use navette_allotment::generate::plain::{Limits, dense, one_budget, or_library};
use navette_allotment::problem::{GroupFairness, Problem};
use navette_allotment::{
    Change, Observer, Options, ProblemError, Progress, Solved, Verdict, solve, time_to_search, what_if,
};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// Everything that is measured of the engine.
pub fn lines() -> Vec<Line> {
    let mut lines = or_library_lines();
    lines.extend(dense_lines());
    lines.extend(basin_lines());
    lines.extend(growth_lines());
    lines
}

/// Ends a search when its time is up.
struct Until {
    begun: Instant,
    seconds: f64,
}

impl Observer for Until {
    fn hear(&mut self, _: Progress) {}

    fn verdict(&mut self) -> Verdict {
        if self.begun.elapsed().as_secs_f64() < self.seconds { Verdict::GoOn } else { Verdict::OutOfTime }
    }
}

/// The engine on two threads, for so many seconds at most.
fn timed(
    problem: &Problem,
    seconds: f64,
    options: Options,
) -> Result<(Answer, Certificate, f64), ProblemError> {
    let begun = Instant::now();
    // As the command does.
    let seconds = time_to_search(Duration::from_secs_f64(seconds)).as_secs_f64();
    let Solved { answer, certificate } = solve(problem, &options, &mut Until { begun, seconds })?;
    Ok((answer, certificate, begun.elapsed().as_secs_f64()))
}

/// The same, with its certificate checked.
fn run(problem: &Problem, seconds: f64) -> Result<(Answer, f64), ProblemError> {
    let options = Options { effort: 6, target_ppm: 0, ..Options::default() };
    let (answer, certificate, used) = timed(problem, seconds, options)?;
    check(problem, &answer, &certificate).expect("a certificate that proves it");
    Ok((answer, used))
}

/// The widest gap of an answer, in millionths of its bound.
fn widest(answer: &Answer) -> f64 {
    answer.aims.iter().map(|reached| reached.gap_ppm).max().unwrap_or(0) as f64
}

/// The optima of the OR-Library's files, which HiGHS confirms.
const OPTIMA: [(&str, [i64; 5]); 2] =
    [("gap1", [336, 327, 339, 341, 326]), ("gap12", [1451, 1449, 1433, 1447, 1446])];

fn or_library_lines() -> Vec<Line> {
    let shared = std::env::var("NAVETTE_DATA_SHARED")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data").to_owned());
    OPTIMA
        .iter()
        .filter_map(|(name, optima)| {
            let path = Path::new(&shared).join(format!("interop/or-library-gap/{name}.txt"));
            let Ok(text) = std::fs::read_to_string(&path) else {
                eprintln!("SKIPPED: {name} is not there: set NAVETTE_DATA_SHARED");
                return None;
            };
            let problems = or_library(&text).expect("a file of the OR-Library");
            let mut reached = 0;
            let mut used = 0.0;
            for (problem, optimum) in problems.iter().zip(optima) {
                let (answer, seconds) = run(problem, 20.0).expect("an answer");
                used += seconds;
                let points = answer.aims.iter().find(|r| r.aim == Aim::Points).expect("points");
                reached += u32::from((points.value, points.bound) == (*optimum, *optimum));
            }
            Some(vec![
                Line::at_least(format!("{name}: optima reached and proven"), reached.into(), 5.0, "of 5"),
                Line::at_most(format!("{name}: all five"), used, 20.0, "s"),
            ])
        })
        .flatten()
        .collect()
}

/// 120 items that want 3, 180 providers of at most 4, or of 2 to 4.
fn dense_lines() -> Vec<Line> {
    let ways = [
        ("best minimum, then total", GroupFairness::LeastPoints),
        ("each up to its ceiling, then total", GroupFairness::LeastPointsUpToCeiling),
    ];
    let mut lines = Vec::new();
    for (words, fairness) in ways {
        for at_least in [0, 2] {
            let limits = [Limits { at_least, at_most: 4, load: None }; 180];
            let problem = dense(120, 3, &limits, fairness, 1);
            let what = format!("120 × 180, {at_least} to 4, {words}");
            let (answer, seconds) = match run(&problem, 30.0) {
                Err(refused @ ProblemError::NotFollowed(_)) => {
                    eprintln!("SKIPPED: {what}: {refused}");
                    continue;
                }
                found => found.expect("an answer"),
            };
            lines.push(Line::at_most(format!("{what}: gap"), widest(&answer), 1.0, "millionths"));
            lines.push(Line::at_most(what, seconds, 10.0, "s"));
        }
    }
    lines
}

/// The name of the instance with one budget: 5,000 groups, 600 providers, thirty that fit each.
const BUDGET: &str = "budget";

/// One run in this process, told as JSON: `allotment-run SIZE EFFORT SECONDS FOLDER`.
pub fn one(words: &[String]) {
    let [size, effort, seconds, folder] = words else { panic!("SIZE EFFORT SECONDS FOLDER") };
    let problem = match size.as_str() {
        BUDGET => one_budget(5_000, 600, 1),
        size => generate(size.parse().expect("a size"), 1),
    };
    let options = Options { effort: effort.parse().expect("an effort"), ..Options::default() };
    let (answer, certificate, used) =
        timed(&problem, seconds.parse().expect("seconds"), options).expect("an answer");
    let (_, megabytes) = cpu::megabytes("self");
    let begun = Instant::now();
    check(&problem, &answer, &certificate).expect("a certificate that proves it");
    let checked = begun.elapsed().as_secs_f64();
    let solved = Solved { answer, certificate };
    let after = what_if_seconds(&problem, &solved);
    let answer = &solved.answer;
    let write = |name: &str, text: String| {
        std::fs::write(Path::new(folder).join(name), text).expect("written");
    };
    write("problem.json", serde_json::to_string(&problem).expect("JSON"));
    write("answer.json", serde_json::to_string(answer).expect("JSON"));
    let aims: Vec<Value> = answer
        .aims
        .iter()
        .map(|r| json!({"aim": r.aim, "value": r.value, "bound": r.bound, "gap_ppm": r.gap_ppm}))
        .collect();
    println!(
        "{}",
        json!({"seconds": used, "megabytes": megabytes, "checked": checked, "what_if": after, "aims": aims})
    );
}

/// Seconds for a new answer when the first purse holds a fifth less.
fn what_if_seconds(problem: &Problem, before: &Solved) -> f64 {
    let purse = &problem.purses[0];
    let change = Change::Budget { purse: purse.id.clone(), cents: purse.cents * 4 / 5 };
    let begun = Instant::now();
    let mut until = Until { begun, seconds: 60.0 };
    let options = Options { effort: 1, ..Options::default() };
    let after = what_if(problem, before, &[change], &options, &mut until).expect("an answer");
    let used = begun.elapsed().as_secs_f64();
    check(&after.problem, &after.solved.answer, &after.solved.certificate).expect("a valid one");
    used
}

fn child(size: &str, effort: u32, seconds: f64, folder: &Path) -> Option<Value> {
    let program = std::env::current_exe().ok()?;
    let out = Command::new(program)
        .args(["allotment-run", size, &effort.to_string(), &seconds.to_string()])
        .arg(folder)
        .stderr(std::process::Stdio::inherit())
        .output()
        .ok()?;
    let said: Option<Value> = serde_json::from_slice(&out.stdout).ok();
    if let Some(said) = &said {
        eprintln!("{size}, {seconds} s: {said}");
    }
    said
}

fn number(value: &Value, key: &str) -> f64 {
    value[key].as_f64().unwrap_or(f64::INFINITY)
}

fn gap_of(value: &Value) -> f64 {
    let gaps = value["aims"].as_array().into_iter().flatten();
    gaps.filter_map(|aim| aim["gap_ppm"].as_f64()).fold(0.0, f64::max)
}

fn basin_lines() -> Vec<Line> {
    let folder = tempfile::tempdir().expect("a folder");
    let mut lines = Vec::new();
    let promises = [
        ("one budget, 5 s", BUDGET, 2, 5.0, 10.0, 300.0),
        ("basin, 10 s", "medium", 1, 10.0, 1_000.0, 300.0),
        ("basin, 60 s", "medium", 2, 60.0, 100.0, 300.0),
        ("Federation, 60 s", "large", 1, 60.0, 5_000.0, 1_500.0),
    ];
    for (words, size, effort, seconds, gap, megabytes) in promises {
        let Some(said) = child(size, effort, seconds, folder.path()) else {
            lines.push(Line::at_most(format!("{words}: no answer"), f64::INFINITY, seconds, "s"));
            continue;
        };
        lines.push(Line::at_most(format!("{words}: widest gap"), gap_of(&said), gap, "millionths"));
        lines.push(Line::at_most(format!("{words}: time"), number(&said, "seconds"), seconds, "s"));
        lines.push(Line::at_most(format!("{words}: memory"), number(&said, "megabytes"), megabytes, "MB"));
        if size == "medium" {
            lines.push(Line::at_most(format!("{words}: checked"), number(&said, "checked"), 1.0, "s"));
            lines.push(Line::at_most(
                format!("{words}: what if, one change"),
                number(&said, "what_if"),
                2.0,
                "s",
            ));
        }
    }
    lines.extend(highs_lines());
    lines
}

/// HiGHS on the same models, as long as the engine took; the gap is that between value and bound of each.
fn highs_lines() -> Vec<Line> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/highs.py");
    let python = std::env::var("NAVETTE_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let folder = tempfile::tempdir().expect("a folder");
    let mut lines = Vec::new();
    let all = &["floor", "points"][..];
    for (size, effort, seconds, aims) in
        [("small", 1, 10.0, all), (BUDGET, 2, 10.0, &all[1..]), ("medium", 2, 60.0, all)]
    {
        if child(size, effort, seconds, folder.path()).is_none() {
            continue;
        }
        for aim in aims {
            let out = Command::new(&python)
                .arg(script)
                .args([folder.path().join("problem.json"), folder.path().join("answer.json")])
                .args([*aim, &seconds.to_string()])
                .output();
            let text = out.map(|out| String::from_utf8_lossy(&out.stdout).into_owned()).unwrap_or_default();
            let Some(said) = text.lines().last().and_then(|line| serde_json::from_str::<Value>(line).ok())
            else {
                eprintln!("SKIPPED: HiGHS is not there (pip install highspy, NAVETTE_PYTHON)");
                return lines;
            };
            eprintln!("HiGHS: {said}");
            let gap = |value: f64, bound: f64| 1e6 * (bound - value).abs() / bound.abs().max(1.0);
            // Without a value or without a bound the gap is the whole.
            let found = said["value"].as_f64().zip(said["bound"].as_f64());
            let theirs = found.map_or(1e6, |(value, bound)| gap(value, bound));
            let ours = gap(number(&said, "our_value"), number(&said, "our_bound"));
            let what = format!("{size}, {aim}: our gap, beside that of HiGHS in {seconds} s");
            lines.push(Line::at_most(what, ours, theirs.max(1.0), "millionths"));
        }
    }
    lines
}

/// How time grows: the slope of log(time) on log(groups), from 1,000 to 45,000.
fn growth_lines() -> Vec<Line> {
    let folder = tempfile::tempdir().expect("a folder");
    let points: Vec<(f64, f64)> = [1_000, 3_000, 10_000, 20_000, 45_000]
        .into_iter()
        .filter_map(|groups| {
            let said = child(&groups.to_string(), 1, 600.0, folder.path())?;
            Some((f64::from(groups).ln(), number(&said, "seconds").ln()))
        })
        .collect();
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|p| p.0), mean(|p| p.1));
    let slope = points.iter().map(|p| (p.0 - x) * (p.1 - y)).sum::<f64>()
        / points.iter().map(|p| (p.0 - x).powi(2)).sum::<f64>();
    vec![Line::at_most("growth of time from 1,000 to 45,000 groups: exponent", slope, 1.3, "")]
}

/// The sizes that are published, for the table of the README: `allotment-table`.
pub fn table() {
    let folder = tempfile::tempdir().expect("a folder");
    println!("| size | seed | aim | value | bound | gap, millionths |");
    println!("|---|---:|---|---:|---:|---:|");
    for size in ["small", "medium", "large"] {
        let Some(said) = child(size, 6, 60.0, folder.path()) else { continue };
        for aim in said["aims"].as_array().into_iter().flatten() {
            let name = aim["aim"].to_string().replace(['"', '{', '}'], "").replace("name:", "");
            println!("| {size} | 1 | {name} | {} | {} | {} |", aim["value"], aim["bound"], aim["gap_ppm"]);
        }
    }
}
