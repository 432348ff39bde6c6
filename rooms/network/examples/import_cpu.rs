//! Measures imports: CPU seconds, peak memory, figures. Run it in release:
//!
//! ```text
//! cargo run --release -p navette-network --example import_cpu -- register FILE    the whole Federation, then again
//! cargo run --release -p navette-network --example import_cpu -- contacts         10,000 people into 600 schools
//! ```
//!
//! Both write to a fresh SQLite base that survives a power cut (synchronous=FULL), as in real use.

use navette_database::{BasinId, Clock, Db, Error, Location};
use navette_network::import::{Answers, Outcome, Upload, import_everywhere, import_now, undo};
use navette_network::permissions::ImportNetwork;
use navette_web::May;
use std::fmt::Write as _;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = navette_testing::sqlite();
    let location = Location::Sqlite(folder.folder.path().join("measured.sqlite"));
    let db = Db::open(location, Clock::System).expect("a fresh base");
    match (arguments.next().as_deref(), arguments.next()) {
        (Some("register"), Some(file)) => register(&db, &file),
        (Some("contacts"), _) => contacts(&db),
        _ => eprintln!("import_cpu register FILE | import_cpu contacts"),
    }
    println!("peak memory {} MB", memory());
}

fn register(db: &Db, file: &str) {
    let bytes = std::fs::read(file).expect("the file of the register");
    let upload = Upload { file_name: file.to_owned(), bytes, kind: None };
    for time in ["first", "again"] {
        let before = cpu();
        let done = db.write_now(|tx| import_everywhere(tx, &upload, &Answers::default())).expect("imported");
        let (new, changed) = done.iter().fold((0, 0), |(new, changed), (.., outcome)| {
            (new + outcome.main().new, changed + outcome.written())
        });
        println!(
            "register {time}: {:.2} s of CPU, {new} sites new, {changed} records written",
            cpu() - before
        );
    }
}

fn contacts(db: &Db) {
    let basin = db
        .write_now(|tx| {
            let id = BasinId(tx.new_id());
            tx.exec(
                "INSERT INTO basin (id, code, name, created_at) VALUES (?1, 'bruxelles', 'Bruxelles', ?2)",
                &[&id, &tx.now()],
            )?;
            Ok::<_, Error>(id)
        })
        .expect("a basin");
    let mut schools = String::from("FASE;Implantation;École;Adresse;CP\n");
    for n in 1..=600 {
        let _ =
            writeln!(schools, "{n};{n};École fictive {} {};Rue inventée {n};1090", word(n * 7), word(n * 13));
    }
    run(db, basin, "ecoles.csv", schools);
    let mut sheet = String::from("Prénom;Nom;Fonction;École;Courriel;Téléphone\n");
    for n in 0..10_000_u32 {
        // One in twenty comes twice, with a typing error or the names swapped.
        let who = if n % 20 == 19 { n - 7 } else { n };
        let (mut given, mut family) = (word(who * 31 + 5), word(who * 17 + 3));
        if n % 40 == 19 {
            family.push('t');
        } else if n % 20 == 19 {
            std::mem::swap(&mut given, &mut family);
        }
        let school = who % 600 + 1;
        let _ = writeln!(
            sheet,
            "{given};{family};enseignante;École fictive {} {};{}.{}@exemple.test;02 555 {:02} {:02}",
            word(school * 7),
            word(school * 13),
            word(who * 31 + 5).to_lowercase(),
            who,
            who / 100,
            who % 100
        );
    }
    let bytes = sheet.len() / 1024;
    let first = run(db, basin, "contacts.csv", sheet.clone());
    println!("  {bytes} KB, {} anomalies", first.anomalies.len());
    run(db, basin, "contacts.csv", sheet);
    let before = cpu();
    let undone =
        db.write_now(|tx| undo(tx, &May::<ImportNetwork>::for_command(basin), first.run)).expect("undone");
    println!(
        "undo: {:.2} s of CPU, {} rows taken back, {} kept",
        cpu() - before,
        undone.taken_back,
        undone.kept.len()
    );
}

fn run(db: &Db, basin: BasinId, name: &str, file: String) -> Outcome {
    let upload = Upload { file_name: name.to_owned(), bytes: file.into_bytes(), kind: None };
    let before = cpu();
    let may = May::<ImportNetwork>::for_command(basin);
    let done = db.write_now(|tx| import_now(tx, &may, &upload, &Answers::default())).expect("imported");
    println!("{name}: {:.2} s of CPU, {:?}", cpu() - before, done.main());
    done
}

/// A word made of syllables: pronounceable, and nobody's name.
fn word(seed: u32) -> String {
    const SYLLABLES: [&str; 16] = [
        "ba", "ko", "ri", "mu", "ten", "sol", "va", "dre", "pli", "no", "gar", "fe", "lim", "tu", "zé",
        "chou",
    ];
    let mut state = seed.wrapping_mul(2_654_435_761) ^ 0x9E37_79B9;
    let mut made = String::new();
    for _ in 0..3 {
        made.push_str(SYLLABLES[(state >> 11) as usize % SYLLABLES.len()]);
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
    }
    made[..1].to_uppercase() + &made[1..]
}

/// Seconds of CPU this process has used, its own and the system's for it.
fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks = |n: usize| after.split_whitespace().nth(n).and_then(|t| t.parse::<f64>().ok()).unwrap_or(0.0);
    (ticks(11) + ticks(12)) / 100.0
}

/// The most memory this process ever held, in MB.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()).and_then(|kb| kb.parse::<u64>().ok()).unwrap_or(0)
        / 1024
}
