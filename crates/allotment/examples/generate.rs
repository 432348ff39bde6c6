//! Writes an instance: `cargo run -p navette-allotment --example generate -- medium 1 > basin.json`.

use navette_allotment::generate::{NotASize, Size, generate};
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let size: Result<Size, NotASize> = words.next().unwrap_or_default().parse();
    let seed = words.next().unwrap_or_else(|| "1".to_owned()).parse::<u64>();
    let (size, seed) = match (size, seed) {
        (Ok(size), Ok(seed)) => (size, seed),
        (size, _) => {
            let why = size.err().map_or_else(|| "a seed is a whole number".to_owned(), |e| e.to_string());
            eprintln!("generate SIZE [SEED]: {why}");
            return ExitCode::from(2);
        }
    };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let written = serde_json::to_writer(&mut out, &generate(size, seed)).map_err(std::io::Error::from);
    match written.and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
