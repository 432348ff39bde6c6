//! What is measured inside: imports, search, exports.

use crate::{Line, cpu};
use navette_database::{BasinId, BasinScope, Clock, Db, Error, Location};
use navette_documents::{Cell, Column, Format, Options, Table, out};
use navette_network::code::Kind;
use navette_network::import::{Answers, Upload, import_everywhere, import_now};
use navette_network::memory::Memory;
use navette_network::permissions::{ImportNetwork, ReadNetwork};
use navette_web::May;
use std::fmt::Write as _;
use std::path::Path;

/// Everything that is measured inside.
pub fn lines() -> Vec<Line> {
    let mut lines = contacts();
    lines.extend(register());
    lines.extend(exports());
    lines
}

pub(crate) fn fresh(folder: &Path) -> Db {
    Db::open(Location::Sqlite(folder.join("measured.sqlite")), Clock::System).expect("a fresh base")
}

pub(crate) fn add_basin(db: &Db, code: &str) -> BasinId {
    db.write_now(|tx| {
        let (id, now) = (BasinId(tx.new_id()), tx.now());
        tx.exec(
            "INSERT INTO basin (id, code, name, created_at) VALUES (?1, ?2, ?2, ?3)",
            &[&id, &code, &now],
        )?;
        Ok::<_, Error>(id)
    })
    .expect("a basin")
}

/// A word made of syllables: pronounceable, and nobody's name.
pub fn word(seed: u32) -> String {
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

/// 10,000 contacts, one in twenty of them twice with an error, and the report of what looks double.
fn contacts() -> Vec<Line> {
    let folder = tempfile::tempdir().expect("a folder");
    let db = fresh(folder.path());
    let basin = add_basin(&db, "bruxelles");
    let mut sheet = String::from("Prénom;Nom;Fonction;École;Courriel;Téléphone\n");
    for n in 0..10_000_u32 {
        let who = if n % 20 == 19 { n - 7 } else { n };
        let (mut given, mut family) = (word(who * 31 + 5), word(who * 17 + 3));
        if n % 40 == 19 {
            family.push('t');
        } else if n % 20 == 19 {
            std::mem::swap(&mut given, &mut family);
        }
        let (school, mail) = (who % 600, word(who * 31 + 5).to_lowercase());
        let _ = writeln!(
            sheet,
            "{given};{family};enseignante;École {};{mail}.{who}@exemple.test;02 555 {:02} {:02}",
            word(school),
            who / 100 % 100,
            who % 100
        );
    }
    let upload = Upload { file_name: "contacts.csv".into(), bytes: sheet.into_bytes(), kind: None };
    let before = cpu::seconds("self");
    let may = May::<ImportNetwork>::for_command(basin);
    db.write_now(|tx| import_now(tx, &may, &upload, &Answers::default())).expect("imported");
    let scope = BasinScope::granted(basin);
    let pairs = db.read_now(|c| navette_network::store::duplicate::find_people(c, scope)).expect("a report");
    let used = cpu::seconds("self") - before;
    let (_, high) = cpu::megabytes("self");
    // Some are the same person beyond doubt (names swapped, same address): the import itself made one of them.
    let known = db.read_now(|c| navette_network::store::person::rows(c, scope)).expect("people").len();
    let found = pairs.len() + 10_000_usize.saturating_sub(known);
    assert!(found >= 450, "of 500 doubles, {found} were found");
    let mut lines = vec![
        Line::at_most("10,000 contacts imported, duplicates report included", used, 1.5, "s of CPU"),
        Line::at_most("memory at its highest meanwhile", high, 150.0, "MB"),
    ];
    lines.extend(search(&db, basin));
    lines
}

/// Words as typed among 10,000 contacts and 6,000 sites: whole, begun, misspelt, swapped.
fn search(db: &Db, basin: BasinId) -> Vec<Line> {
    let mut list = String::from("FASE;Implantation;École;Adresse;CP\n");
    for n in 0..6_000_u32 {
        let _ = writeln!(
            list,
            "{n};{n};École {} {};Rue {} {n};1090",
            word(n),
            word(n * 3 + 1),
            word(n * 7 + 2),
            n = n + 1
        );
    }
    let upload = Upload { file_name: "ecoles.csv".into(), bytes: list.into_bytes(), kind: None };
    let may = May::<ImportNetwork>::for_command(basin);
    db.write_now(|tx| import_now(tx, &may, &upload, &Answers::default())).expect("imported");
    let (memory, may) = (Memory::new(), May::<ReadNetwork>::for_command(basin));
    let mut times: Vec<f64> = Vec::new();
    for n in 0..1_000_u32 {
        let (one, two) = (word(n * 31 * 7 + 5), word(n * 17 * 7 + 3));
        let typed = match n % 4 {
            0 => format!("{one} {two}"),
            1 => one.chars().take(3).collect(),
            2 => one
                .chars()
                .enumerate()
                .flat_map(|(n, c)| [(n == 2).then_some('x'), Some(c)])
                .flatten()
                .collect(),
            _ => format!("{two} {}", one.to_lowercase()),
        };
        let asked = std::time::Instant::now();
        let found = db.read_now(|c| memory.find(c, &may, &typed, 8, Kind::ALL)).expect("found");
        std::hint::black_box(found);
        times.push(asked.elapsed().as_secs_f64() * 1000.0);
    }
    // The first one fills the memory; it counts among the slowest, as it would for a person.
    times.sort_by(f64::total_cmp);
    vec![
        Line::at_most("search among 10,000 contacts and 6,000 sites, median", times[500], 5.0, "ms"),
        Line::at_most("the same, 99th percentile", times[990], 20.0, "ms"),
    ]
}

/// The register of the whole Federation, from the folder of open data when it is there.
fn register() -> Vec<Line> {
    let shared = std::env::var("NAVETTE_DATA_SHARED")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data").to_owned());
    let path = Path::new(&shared).join("schools/signaletique-fase_FWB_2023-10.csv.gz");
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("SKIPPED: the register is not there: set NAVETTE_DATA_SHARED");
        return Vec::new();
    };
    let folder = tempfile::tempdir().expect("a folder");
    let db = fresh(folder.path());
    let upload = Upload { file_name: "signaletique.csv.gz".into(), bytes, kind: None };
    let before = cpu::seconds("self");
    db.write_now(|tx| import_everywhere(tx, &upload, &Answers::default())).expect("imported");
    vec![Line::at_most(
        "register of the Federation, 8,346 rows",
        cpu::seconds("self") - before,
        3.0,
        "s of CPU",
    )]
}

/// Tables of 10,000 rows and 15 columns, in each format.
fn exports() -> Vec<Line> {
    let columns = || -> Vec<Column> {
        (0..15)
            .map(|n| Column::new(KEYS[n], KEYS[n], if n == 3 { out::Kind::Count } else { out::Kind::Text }))
            .collect()
    };
    let rows = || {
        (0..10_000_u32).map(|n| {
            (0..15_u32)
                .map(|column| match column {
                    3 => Cell::Count(i64::from(n)),
                    c => Cell::from(word(n * 15 + c)),
                })
                .collect::<Vec<_>>()
        })
    };
    [(Format::Csv, 0.1), (Format::Ods, 0.5), (Format::Xlsx, 0.5)]
        .into_iter()
        .map(|(format, promised)| {
            let table = Table { title: "Mesure".to_owned(), columns: columns(), rows: rows() };
            let before = cpu::seconds("self");
            let mut bytes = Vec::new();
            out::write(table, format, &Options::default(), &mut bytes).expect("written");
            let used = cpu::seconds("self") - before;
            Line::at_most(format!("10,000 rows to {}", format.extension()), used, promised, "s of CPU")
        })
        .collect()
}

const KEYS: [&str; 15] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o"];
