//! The program as people meet it: started, signed in to, asked over and over.

use crate::load::{Load, get, load, post};
use crate::{Line, cpu, skeleton};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A service, stopped when it is dropped.
pub(crate) struct Service(pub(crate) Child);

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The program, beside this one.
fn program() -> std::path::PathBuf {
    let here = std::env::current_exe().expect("this program's place");
    let beside = here.with_file_name("navette");
    assert!(beside.exists(), "build it first: cargo build --release -p navette");
    beside
}

pub(crate) fn start(data: &Path) -> (Service, String, f64) {
    let asked = Instant::now();
    let (service, address) =
        listening(Command::new(program()).args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(data));
    assert!(get(&address, "/sante", "").contains(" 200 "), "it serves");
    (service, address, asked.elapsed().as_secs_f64())
}

/// Starts what says in its first line where it listens.
fn listening(command: &mut Command) -> (Service, String) {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program starts");
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().expect("its output")).read_line(&mut line).expect("its first line");
    let address = line.trim().rsplit("://").next().unwrap_or_default().replace("localhost", "127.0.0.1");
    (Service(child), address)
}

/// How many requests a second a bare skeleton of the stack answers here, as a part of what it did where the promises
/// were made.
pub fn pace(data: &Path, cookie: &str) -> f64 {
    let here = std::env::current_exe().expect("this program's place");
    let (_skeleton, address) = listening(Command::new(here).arg("skeleton").arg(data));
    let bare = load(&address, "/", cookie, 8, Duration::from_secs(6));
    println!("a bare skeleton of this stack answers {:.0} requests/s here\n", bare.per_second);
    bare.per_second / skeleton::THERE
}

/// Makes the demonstration basin; gives its links.
pub(crate) fn demonstration(data: &Path) -> serde_json::Value {
    let made = Command::new(program())
        .args(["demo", "--json", "--data"])
        .arg(data)
        .output()
        .expect("a demonstration");
    serde_json::from_slice(&made.stdout).expect("its links")
}

/// Comes in as the coordination: the session's token.
pub(crate) fn come_in(address: &str, links: &serde_json::Value) -> String {
    let link = links["links"]["coordination"].as_str().expect("a link").to_owned();
    let path = &link[link.find("/entrer/").expect("its path")..];
    let answer = post(address, path, "");
    let cookie = answer.split("navette=").nth(1).expect("a cookie");
    cookie.split(';').next().unwrap_or_default().to_owned()
}

/// Everything that is measured from outside.
pub fn lines() -> Vec<Line> {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("demo");
    let asked = Instant::now();
    let links = demonstration(&data);
    let demo = asked.elapsed().as_secs_f64();
    let (service, address, ready) = start(&data);
    let cookie = come_in(&address, &links);

    let list = get(&address, "/reseau/implantations", &cookie);
    let site = list
        .split("href=\"/reseau/implantations/")
        .filter_map(|rest| rest.get(..36))
        .find(|id| id.matches('-').count() == 4)
        .expect("a site in the list")
        .to_owned();
    let short = Duration::from_secs(3);
    let mut lines = vec![
        Line::at_most("demonstration basin made", demo, 10.0, "s"),
        Line::at_most("start until the first answer", ready, 0.1, "s"),
    ];
    for (what, path) in [
        ("home", "/".to_owned()),
        ("list of sites", "/reseau/implantations".to_owned()),
        ("sheet of a site", format!("/reseau/implantations/{site}")),
        ("map", "/reseau/carte".to_owned()),
    ] {
        let found: Load = load(&address, &path, &cookie, 1, short);
        lines.push(Line::at_most(format!("{what}, one at a time, 99th percentile"), found.p99, 10.0, "ms"));
        lines.push(Line::at_most(
            format!("{what}, its weight before compression"),
            found.bytes as f64 / 1024.0,
            100.0,
            "KB",
        ));
    }
    let search: Vec<Load> = ["mol", "bibliotheque", "ecole des fils", "tiserand"]
        .iter()
        .map(|words| {
            load(
                &address,
                &format!("/recherche?fragment=1&q={}", words.replace(' ', "+")),
                &cookie,
                1,
                Duration::from_secs(1),
            )
        })
        .collect();
    let worst = |pick: fn(&Load) -> f64| search.iter().map(pick).fold(0.0, f64::max);
    lines.push(Line::at_most(
        "search box on the demonstration, median of the slowest words",
        worst(|l| l.median),
        5.0,
        "ms",
    ));
    lines.push(Line::at_most(
        "search box, 99th percentile of the slowest words",
        worst(|l| l.p99),
        20.0,
        "ms",
    ));
    let pace = pace(&data, &cookie);
    let table = load(&address, "/reseau/implantations", &cookie, 8, Duration::from_secs(6));
    let light = load(&address, "/a-propos", "", 8, Duration::from_secs(6));
    for (what, found, promised) in
        [("table of 50 rows with a session", table, 5000.0), ("lightest public page", light, 8000.0)]
    {
        lines.push(Line::at_least(what, found.per_second, promised * pace, "requests/s"));
    }
    let (resident, _) = cpu::megabytes(&service.0.id().to_string());
    lines.push(Line::at_most("resident after the demonstration was browsed", resident, 64.0, "MB"));
    lines.push(Line::at_most(
        "our scripts altogether",
        navette_web::assets::script_bytes() as f64 / 1024.0,
        30.0,
        "KB",
    ));
    lines
}
