#![doc = include_str!("../README.md")]

mod allotment;
mod catalogue;
mod cpu;
mod fits;
mod inside;
mod large;
mod load;
mod served;
mod skeleton;

/// A line of the table: what, how much, what was promised, whether it holds.
pub struct Line {
    what: String,
    found: f64,
    unit: &'static str,
    promised: f64,
    /// Whether more is better.
    more: bool,
}

impl Line {
    /// Something of which there should be at most so much.
    pub fn at_most(what: impl Into<String>, found: f64, promised: f64, unit: &'static str) -> Self {
        Self { what: what.into(), found, unit, promised, more: false }
    }

    /// Something of which there should be at least so much.
    pub fn at_least(what: impl Into<String>, found: f64, promised: f64, unit: &'static str) -> Self {
        Self { what: what.into(), found, unit, promised, more: true }
    }

    fn holds(&self) -> bool {
        if self.more { self.found >= self.promised } else { self.found <= self.promised }
    }
}

/// The same as the program's: what is measured inside must be what it does.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.first().map(String::as_str) {
        Some("allotment-run") => return allotment::one(&words[1..]),
        Some("allotment-table") => return allotment::table(),
        Some("skeleton") => return skeleton::serve(words[1].as_ref()),
        _ => {}
    }
    let asked = words.first().cloned();
    let wanted = |part: &str| asked.as_deref().is_none_or(|asked| asked == part);
    let mut lines = Vec::new();
    if wanted("inside") {
        lines.extend(inside::lines());
    }
    if wanted("catalogue") {
        lines.extend(catalogue::lines());
    }
    if wanted("fits") {
        lines.extend(fits::lines());
    }
    // Minutes on both cores: only when named.
    if asked.as_deref() == Some("allotment") {
        lines.extend(allotment::lines());
    }
    if wanted("served") {
        lines.extend(served::lines());
    }
    if wanted("large") {
        lines.extend(large::lines());
    }
    println!("| what | measured | promised | ratio |");
    println!("|---|---:|---:|---:|");
    let mut kept = true;
    for line in &lines {
        let sign = if line.more { "≥" } else { "≤" };
        let mark = if line.holds() { "" } else { " ✗" };
        kept &= line.holds();
        println!(
            "| {} | {} {} | {sign} {} {} | {:.2}{mark} |",
            line.what,
            shown(line.found),
            line.unit,
            shown(line.promised),
            line.unit,
            line.found / line.promised
        );
    }
    println!("\n{}", machine());
    if !kept {
        eprintln!("some promises are not kept (✗)");
        std::process::exit(1);
    }
}

fn shown(number: f64) -> String {
    match number {
        n if n >= 100.0 => format!("{n:.0}"),
        n if n >= 10.0 => format!("{n:.1}"),
        n => format!("{n:.3}"),
    }
}

/// The machine, in a line.
fn machine() -> String {
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or(": ?");
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    format!(
        "Measured on {cores} cores of {}, which also ran the load.",
        model.trim_start_matches([' ', '\t', ':'])
    )
}
