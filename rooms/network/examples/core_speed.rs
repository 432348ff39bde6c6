//! How fast the core of the room is, on a fresh SQLite base: `cargo run --release --example core_speed -p navette-network`.

use navette_belgium::text::name_key;
use navette_database::{BasinId, BasinScope, Clock, Db, Error, Location, Tx, Uuid};
use navette_network::code::Kind;
use navette_network::duplicates::{OperatorRecord, operators, people};
use navette_network::lists::site::{SiteFilter, SiteSort};
use navette_network::memory::Memory;
use navette_network::permissions::ReadNetwork;
use navette_network::store;
use navette_web::May;
use std::time::Instant;

/// A generator that repeats (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % most as u64) as usize
    }

    /// A fictional word of two to four syllables.
    fn word(&mut self) -> String {
        const SYLLABLES: &[&str] = &[
            "ba", "cor", "da", "el", "fi", "gou", "ha", "i", "jo", "ka", "lin", "mo", "na", "ou", "pré",
            "ro", "sa", "tis", "u", "vel", "za", "chan", "vre", "tte", "rin", "mé", "len", "gri", "bou",
            "dra",
        ];
        (0..2 + self.below(3)).map(|_| SYLLABLES[self.below(SYLLABLES.len())]).collect()
    }
}

fn fill(tx: &mut Tx<'_>, sites: usize, persons: usize) -> Result<BasinScope, Error> {
    let (mut chance, now) = (Chance(7), tx.now());
    let id = tx.new_id();
    tx.exec(
        "INSERT INTO basin (id, code, name, created_at) VALUES (?1, ?2, 'B', ?3)",
        &[&id, &id.to_string(), &now],
    )?;
    let scope = BasinScope::granted(BasinId(id));
    let version = navette_network::version::changed(tx, scope)?;
    let streets: Vec<String> = (0..900).map(|_| chance.word()).collect();
    let given: Vec<String> = (0..600).map(|_| chance.word()).collect();
    let family: Vec<String> = (0..4_000).map(|_| chance.word()).collect();
    for number in 0..sites {
        let (school, site) = (tx.new_id(), tx.new_id());
        let name = format!("École {} {}", chance.word(), chance.word());
        let commune = (21001 + chance.below(19)).to_string();
        let fase = number.to_string();
        tx.exec(
            "INSERT INTO school (id, basin_id, fase, name, name_key, network, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            &[&school, &scope, &fase, &name, &name_key(&name), &["communal", "wbe", "free-confessional"][number % 3], &now],
        )?;
        tx.exec(
            "INSERT INTO site (id, basin_id, school_id, fase, name, name_key, address, commune, compulsory, special, cycle, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'basic', ?11)",
            &[
                &site, &scope, &school, &fase, &name, &name_key(&name),
                &format!("Rue {} {}", streets[chance.below(900)], chance.below(200)), &commune, &true, &false, &now,
            ],
        )?;
        let (key, class) = (tx.new_id(), (1 + chance.below(20)).to_string());
        tx.exec(
            "INSERT INTO ise_class (id, basin_id, site_id, year, formula, class, source) VALUES (?1, ?2, ?3, 2025, 'FO', ?4, 's')",
            &[&key, &scope, &site, &class],
        )?;
    }
    for number in 0..persons {
        let (id, g, f) = (tx.new_id(), &given[chance.below(600)], &family[chance.below(4_000)]);
        tx.exec(
            "INSERT INTO person (id, basin_id, given_name, family_name, name_key, email, purpose, source, retain_until, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'school_contact', 's', ?7, ?8)",
            &[&id, &scope, g, f, &name_key(&format!("{f} {g}")), &format!("p{number}@exemple.test"), &jiff::civil::date(2030, 1, 1), &now],
        )?;
    }
    store::search::refresh_all(tx, scope, version)?;
    Ok(scope)
}

fn tell(what: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    println!("{what:<58} median {:>9.1} µs   p99 {:>9.1} µs", at(0.5), at(0.99));
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed().as_secs_f64() * 1e6)
}

fn main() -> Result<(), Error> {
    let folder = std::env::temp_dir().join(format!("navette-core-speed-{}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|e| Error::Other(e.to_string()))?;
    let db = Db::open_hasty(Location::Sqlite(folder.join("b.sqlite")), Clock::System)?;
    let ((small, large), filled) = timed(|| {
        db.write_now(|tx| Ok::<_, Error>((fill(tx, 900, 1_500)?, fill(tx, 6_000, 10_000)?))).expect("filled")
    });
    println!("filled in {:.1} s", filled / 1e6);
    let memory = Memory::new();
    let today = db.clock().today();
    let page = |filter: &SiteFilter, sort| {
        timed(|| {
            db.read_now(|c| {
                Ok::<_, Error>(memory.sites(c, small)?.page(filter, sort, false, today, 0, 50).total)
            })
            .expect("a page")
        })
    };
    println!(
        "first page of 900 sites, loading them: {:.0} µs",
        page(&SiteFilter::default(), SiteSort::Name).1
    );
    tell(
        "page of 50 of 900 sites with facets",
        (0..2_000).map(|_| page(&SiteFilter::default(), SiteSort::Name).1).collect(),
    );
    let filter = SiteFilter {
        text: "ecole ba".into(),
        communes: vec!["21012".into(), "21001".into()],
        ..SiteFilter::default()
    };
    tell(
        "the same, by text and two communes, by class",
        (0..2_000).map(|_| page(&filter, SiteSort::IseBasic).1).collect(),
    );
    let may: May<ReadNetwork> = May::for_command(large.id());
    let find = |query: &str| {
        timed(|| db.read_now(|c| memory.find(c, &may, query, 12, Kind::ALL)).expect("found").len())
    };
    println!("first search of 22,000 records, loading them: {:.0} µs", find("x").1);
    let mut chance = Chance(99);
    let (mut times, mut found) = (Vec::new(), 0);
    let rows = db.read_now(|c| store::person::rows(c, large))?;
    let sites = db.read_now(|c| store::site::rows(c, large))?;
    for turn in 0..1_500 {
        let name = if turn % 2 == 0 {
            rows[chance.below(rows.len())].full_name()
        } else {
            sites[chance.below(sites.len())].name.clone()
        };
        // As typed: cut anywhere, and in one of three a letter mistaken.
        let mut typed: Vec<char> = name.chars().collect();
        typed.truncate(1 + chance.below(typed.len()));
        if turn % 3 == 0 && typed.len() > 5 {
            let place = 1 + chance.below(typed.len() - 1);
            typed[place] = 'x';
        }
        let (count, time) = find(&typed.into_iter().collect::<String>());
        found += usize::from(count > 0);
        times.push(time);
    }
    println!("{found} of 1500 searches found something");
    tell("search of 10,000 people, 6,000 sites, 6,000 schools", times);
    let list = |sort| {
        timed(|| {
            let filter = store::person::PersonFilter { text: "ba".into(), ..Default::default() };
            db.read_now(|c| store::person::list(c, large, &filter, sort, 50, 0)).expect("a list").1
        })
    };
    tell(
        "page of 50 of 10,000 people by text",
        (0..100).map(|_| list(store::person::PersonSort::Name).1).collect(),
    );
    let site = db.read_now(|c| store::site::keys(c, small))?[0];
    let read: May<ReadNetwork> = May::for_command(small.id());
    let sheet = || {
        timed(|| db.read_now(|c| navette_network::sheet::site(c, &read, site)).expect("a sheet").is_some())
    };
    tell("sheet of a site", (0..500).map(|_| sheet().1).collect());
    let records = db.read_now(|c| store::duplicate::person_records(c, large))?;
    let (pairs, time) = timed(|| people(&records).len());
    println!("duplicates among {} people: {pairs} pairs in {:.0} ms", records.len(), time / 1e3);
    let made = |n: usize| OperatorRecord {
        id: Uuid::from_u128(n as u128),
        name: format!("Centre {} {}", chance_word(n), chance_word(n / 3)),
        ..Default::default()
    };
    let all: Vec<OperatorRecord> = (0..2_000).map(made).collect();
    let (pairs, time) = timed(|| operators(&all).len());
    println!("duplicates among {} operators: {pairs} pairs in {:.0} ms", all.len(), time / 1e3);
    let (sites, time) = timed(|| {
        db.write_now(|tx| navette_network::actions::reach::refresh_all_reach(tx, large)).expect("reach")
    });
    println!("reach of 6,000 sites: {sites} changed in {:.0} ms", time / 1e3);
    std::fs::remove_dir_all(&folder).map_err(|e| Error::Other(e.to_string()))
}

fn chance_word(seed: usize) -> String {
    Chance(seed as u64).word()
}
