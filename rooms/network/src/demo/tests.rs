use super::territory::LANDS;
use super::world::{Shape, World};
use super::*;
use crate::code::{Domain, Reach};
use crate::duplicates::{OperatorRecord, PersonRecord, operators, people};
use jiff::civil::date;
use navette_belgium::{AnyIse, FaseNumber, Level, SchoolNetwork, Teaching};
use navette_database::{Row, Uuid};
use navette_testing::both;
use std::collections::{BTreeMap, HashMap, HashSet};

const TODAY: Date = date(2026, 9, 7);
const BASIN: BasinId = BasinId(Uuid::from_u64_pair(0x0192_0000_0000_7000, 0x8000_0000_0000_0001));

fn imagined(seed: u64) -> World {
    World::imagine(BASIN, seed, TODAY)
}

fn add_basin(tx: &mut Tx<'_>, basin: BasinId, code: &str) -> Result<(), Error> {
    let now = tx.now();
    tx.exec(
        "INSERT INTO basin (id, code, name, created_at) VALUES (?1, ?2, ?3, ?4)",
        &[&basin, &code, &BASIN_NAME, &now],
    )?;
    Ok(())
}

/// Every table that the demonstration fills, with the order of its rows.
const TABLES: [(&str, &str); 20] = [
    ("school_board", "id"),
    ("school", "id"),
    ("site", "id"),
    ("site_teaching", "site_id, teaching"),
    ("level_offering", "id"),
    ("ise_class", "id"),
    ("operator", "id"),
    ("operator_domain", "operator_id, domain"),
    ("operator_commune", "operator_id, commune"),
    ("person", "id"),
    ("person_role", "id"),
    ("interaction", "id"),
    ("interaction_party", "interaction_id, kind, subject_id"),
    ("site_fact", "id"),
    ("tag", "id"),
    ("tagging", "tag_id, kind, subject_id"),
    ("record_source", "id"),
    ("typed_field", "subject_id, field"),
    ("search_entry", "kind, subject_id"),
    ("network_version", "basin_id"),
];

fn rows(base: &navette_database::Db) -> BTreeMap<&'static str, Vec<String>> {
    let cells = |row: &Row<'_>| -> Result<String, Error> {
        (0..row.width())
            .map(|n| Ok(format!("{:?}", row.cell(n)?)))
            .collect::<Result<Vec<_>, Error>>()
            .map(|all| all.join("|"))
    };
    let mut all = BTreeMap::new();
    for (table, order) in TABLES {
        let mut found = Vec::new();
        let read: Result<(), Error> = base.read_now(|c| {
            c.each(&format!("SELECT * FROM {table} ORDER BY {order}"), &[], |row| {
                found.push(cells(row)?);
                Ok(())
            })
        });
        read.unwrap();
        all.insert(table, found);
    }
    all
}

fn count(base: &navette_database::Db, sql: &str) -> i64 {
    let found: Result<i64, Error> = base.read_now(|c| c.value(sql, &[]));
    found.unwrap()
}

#[test]
fn it_is_written_on_both_engines_quickly_and_again_beside_itself() {
    both(|base| {
        let start = std::time::Instant::now();
        let summary = base
            .write_now(|tx| {
                add_basin(tx, BASIN, "demonstration")?;
                generate(tx, BASIN, 2026, TODAY)
            })
            .unwrap();
        eprintln!("{:?}: {:.2} s\n{summary}", base.engine(), start.elapsed().as_secs_f64());
        let all = rows(base);
        let sizes: Vec<String> = all.iter().map(|(table, rows)| format!("{table} {}", rows.len())).collect();
        eprintln!("{}", sizes.join(", "));
        assert!(all.iter().all(|(table, rows)| !rows.is_empty() || panic!("{table} is empty")));
        assert_eq!(all["site"].len(), summary.sites + summary.other_sites);
        assert_eq!(
            all["record_source"].len(),
            all["search_entry"].len(),
            "every record is found by the search"
        );

        let refused = base.write_now(|tx| generate(tx, BASIN, 2026, TODAY)).unwrap_err();
        assert!(refused.duplicate().is_some(), "the same basin twice: {refused}");
        let other = BasinId(Uuid::from_u64_pair(0x0192_0000_0000_7000, 0x8000_0000_0000_0002));
        base.write_now(|tx| {
            add_basin(tx, other, "other")?;
            generate(tx, other, 2026, TODAY)
        })
        .unwrap();
    });
}

#[test]
fn the_stages_of_reach_are_those_of_a_young_team() {
    both(|base| {
        base.write_now(|tx| {
            add_basin(tx, BASIN, "demonstration")?;
            generate(tx, BASIN, 2026, TODAY)
        })
        .unwrap();
        let scope = BasinScope::granted(BASIN);
        let stages: HashMap<Reach, i64> =
            base.read_now(|c| crate::store::site::by_reach(c, scope)).unwrap().into_iter().collect();
        eprintln!("{stages:?}");
        let share = |stage| stages.get(&stage).copied().unwrap_or(0) * 100 / 599;
        assert!((30..=55).contains(&share(Reach::Unknown)));
        assert!((10..=30).contains(&share(Reach::Identified)));
        for stage in [Reach::Contacted, Reach::Engaged, Reach::Reached, Reach::Dormant] {
            assert!((3..=20).contains(&share(stage)), "{stage}: {}", share(stage));
        }
        assert!((3..=25).contains(&stages[&Reach::Autonomous]));
        let touched = count(base, "SELECT count(*) FROM operator WHERE last_contact_on IS NOT NULL");
        assert!((120..=270).contains(&touched), "{touched} operators met");
        // Somebody who reads the waiting steps finds some of each.
        let step = |condition: &str| {
            let sql = "SELECT count(*) FROM interaction WHERE next_step IS NOT NULL AND next_step_done_on IS NULL AND ";
            count(base, &format!("{sql}{condition}"))
        };
        assert!(step("next_step_due < '2026-09-07'") >= 10);
        assert!(step("next_step_due BETWEEN '2026-09-07' AND '2026-09-13'") >= 10);
        assert!(step("next_step_due IS NULL") >= 5);
        assert_eq!(count(base, "SELECT count(*) FROM interaction WHERE day >= '2026-09-07'"), 0);
        let account = AccountId(Uuid::from_u64_pair(0x0192_0000_0000_7000, 0x8000_0000_0000_0003));
        base.write_now(|tx| {
            let now = tx.now();
            tx.exec(
                "INSERT INTO account (id, name, email, language, created_at) VALUES (?1, 'A', 'a@demo.example', 'fr', ?2)",
                &[&account, &now],
            )?;
            sign(tx, scope, &[account])
        })
        .unwrap();
        assert_eq!(count(base, "SELECT count(*) FROM interaction WHERE author_id IS NULL"), 0);
        assert_eq!(count(base, "SELECT count(*) FROM journal WHERE verb = 'demonstration.signed'"), 1);
    });
}

#[test]
fn the_same_seed_gives_the_same_rows_and_another_gives_others() {
    let made = |seed| {
        let base = navette_testing::sqlite();
        base.write_now(|tx| {
            add_basin(tx, BASIN, "demonstration")?;
            generate(tx, BASIN, seed, TODAY)
        })
        .unwrap();
        rows(&base)
    };
    let (first, again, other) = (made(1), made(1), made(2));
    assert!(first == again, "the same seed gave other rows");
    for table in ["site", "operator", "person", "interaction"] {
        let mine: HashSet<&String> = first[table].iter().collect();
        assert!(!other[table].iter().any(|row| mine.contains(row)), "{table}: a row of another seed");
    }
}

#[test]
fn each_commune_has_its_sites_networks_and_classes() {
    for seed in [1, 2026, 77_777] {
        let world = imagined(seed);
        let compulsory = || world.sites.iter().filter(|site| site.compulsory);
        assert_eq!(compulsory().count(), 599);
        let class: HashMap<_, f64> = world
            .ise
            .iter()
            .filter(|ise| ise.year == 2025)
            .map(|ise| ((ise.site_id, ise.formula), ise.class.parse().unwrap()))
            .collect();
        for land in &LANDS {
            let of = |secondary: bool| {
                compulsory().filter(move |site| {
                    site.commune == land.commune.nis()
                        && (site.cycle == crate::code::Cycle::Secondary) == secondary
                })
            };
            for (secondary, formula, (sites, mean)) in
                [(false, "FO", land.basic), (true, "SO", land.secondary)]
            {
                assert_eq!(of(secondary).count(), sites, "{:?} {formula}", land.commune);
                let known: Vec<f64> =
                    of(secondary).filter_map(|site| class.get(&(site.id, formula)).copied()).collect();
                if let count @ 1.. = known.len() {
                    let found = known.iter().sum::<f64>() / count as f64;
                    assert!((found - mean).abs() <= 0.5, "{:?} {formula}: {found} for {mean}", land.commune);
                }
            }
        }
        assert_eq!(class.keys().filter(|key| key.1 == "FO").count(), 378);
        assert_eq!(class.keys().filter(|key| key.1 == "SO").count(), 149);
        let primary: Vec<f64> = compulsory()
            .filter(|site| matches!(site.shape, Shape::NurseryAndPrimary | Shape::PrimaryOnly))
            .filter_map(|site| class.get(&(site.id, "FO")).copied())
            .collect();
        let low = primary.iter().filter(|class| **class <= 5.0).count() as f64 / primary.len() as f64;
        eprintln!("seed {seed}: {:.0} % of {} primary sites in classes 1 to 5", low * 100.0, primary.len());
        assert!((0.36..=0.48).contains(&low), "{low} of primary sites in classes 1 to 5");
        let free = compulsory().filter(|site| world.schools[site.school].network.starts_with("free")).count();
        assert_eq!(free, 190 + 14 + 85 + 7);
    }
}

#[test]
fn pupils_and_classes_add_up_and_the_unknown_is_not_zero() {
    for seed in [1, 2026, 77_777] {
        let world = imagined(seed);
        let summary = Summary::of(&world);
        eprintln!("seed {seed}: {} classes, {} pupils", summary.classes, summary.pupils);
        assert!((9_500..=10_500).contains(&summary.classes), "{} classes", summary.classes);
        assert!((205_000..=207_000).contains(&summary.pupils), "{} pupils", summary.pupils);
        assert!((30..=80).contains(&summary.sites_without_pupils));
        assert!(world.offerings.iter().all(|line| line.classes != Some(0) && line.pupils != Some(0)));
        assert!(world.offerings.iter().all(|line| line.pupils.is_none() || line.classes.is_some()));
        assert!(
            world.offerings.iter().filter(|line| line.classes.is_some()).any(|line| line.pupils.is_none())
        );
        for line in &world.offerings {
            if let (Some(classes), Some(pupils)) = (line.classes, line.pupils) {
                assert!(pupils <= classes * 30, "{classes} classes for {pupils} pupils in {}", line.level);
            }
        }
        assert_eq!((summary.operators, summary.people), (300, 1_500));
        assert!((1_200..=2_600).contains(&summary.interactions), "{}", summary.interactions);
        assert!((10..60).contains(&summary.other_sites));
    }
}

#[test]
fn what_is_stored_reads_back() {
    let world = imagined(2026);
    assert!(world.offerings.iter().all(|line| line.level.parse::<Level>().is_ok()));
    assert!(world.teachings.iter().all(|(_, teaching)| teaching.parse::<Teaching>().is_ok()));
    assert!(world.schools.iter().all(|school| school.network.parse::<SchoolNetwork>().is_ok()));
    assert!(world.sites.iter().all(|site| site.fase.parse::<FaseNumber>().is_ok()));
    assert!(world.ise.iter().all(|ise| AnyIse::parse(ise.formula.parse().unwrap(), &ise.class).is_ok()));
    assert!(
        world.ise.iter().any(|ise| ise.class == "3a") && world.ise.iter().any(|ise| ise.class == "19 et 20")
    );
    assert!(
        world.operators.iter().flat_map(|o| &o.domains).all(|domain| Domain::from_code(domain).is_some())
    );
    for line in words::with_schools().iter().map(|line| &line[line.find('|').unwrap() + 1..]) {
        let kind = line.split('|').next().unwrap();
        assert!(crate::code::InteractionKind::from_code(kind).is_some(), "{kind}");
    }
    assert!(world.interactions.iter().all(|i| !i.summary.contains(['{', '}', '\''])));
    let summaries: HashSet<&str> = world.interactions.iter().map(|i| i.summary.as_str()).collect();
    assert!(summaries.len() > 300, "{} different summaries", summaries.len());
}

#[test]
fn people_have_an_end_and_some_no_address() {
    let world = imagined(2026);
    let month = TODAY.checked_add(jiff::Span::new().months(1)).unwrap();
    let soon = world.people.iter().filter(|p| p.retain_until > TODAY && p.retain_until <= month).count();
    assert!((15..=60).contains(&soon), "{soon} expire within a month");
    assert!(world.people.iter().filter(|p| p.email.is_none()).count() > 80);
    assert!(world.roles.iter().filter(|r| r.until.is_some_and(|until| until < TODAY)).count() > 20);
    assert!(
        world.roles.iter().all(|r| r.since.is_none_or(|since| r.until.is_none_or(|until| until >= since)))
    );
    for person in &world.people {
        let fictional = |email: &String| {
            email.ends_with(".example") && email.is_ascii() && *email == email.to_lowercase()
        };
        assert!(person.email.as_ref().is_none_or(fictional), "{:?}", person.email);
        assert!(person.phone.as_ref().is_none_or(|phone| phone.starts_with("02 000 ")));
    }
}

#[test]
fn it_can_be_made_on_any_day() {
    for (day, seed) in
        [date(2026, 7, 31), date(2026, 8, 1), date(2027, 2, 28), date(2028, 2, 29), date(2026, 11, 23)]
            .into_iter()
            .zip(0..)
    {
        let world = World::imagine(BASIN, seed, day);
        assert!(world.interactions.iter().all(|i| i.day < day && i.day >= world.beginning), "{day}");
        assert!(world.interactions.iter().all(|i| i.next_step_done_on.is_none_or(|done| done <= day)));
        assert!(world.interactions.iter().all(|i| i.next_step_due.is_none_or(|due| due >= i.day)));
        assert!(world.facts.iter().all(|fact| fact.day < day));
        assert!(world.people.iter().all(|p| p.created_at < days::at(day, 0, 0)));
    }
    // Far from our time it is thin, but it is there.
    for day in [date(1, 1, 1), date(9999, 12, 31)] {
        assert_eq!(World::imagine(BASIN, 3, day).operators.len(), 300);
    }
}

#[test]
fn the_twins_are_found_and_few_others() {
    let world = imagined(2026);
    let records: Vec<OperatorRecord> = world
        .operators
        .iter()
        .map(|o| OperatorRecord {
            id: o.id.0,
            name: o.name.clone(),
            address: o.address.clone(),
            postal_code: o.spot.as_ref().map(|spot| spot.postal_code.to_owned()),
            email: o.email.clone(),
            phone: o.phone.clone(),
            website: o.website.clone(),
            latitude: o.spot.as_ref().map(|spot| spot.latitude),
            longitude: o.spot.as_ref().map(|spot| spot.longitude),
            ..OperatorRecord::default()
        })
        .collect();
    let found: HashSet<(Uuid, Uuid)> = operators(&records).into_iter().map(|pair| (pair.a, pair.b)).collect();
    let twin = |(a, b): (Uuid, Uuid)| found.contains(&(a.min(b), a.max(b)));
    let caught = world.operator_twins.iter().filter(|(a, b)| twin((a.0, b.0))).count();
    eprintln!("{caught} of {} operators, {} pairs in all", world.operator_twins.len(), found.len());
    assert_eq!(world.operator_twins.len(), 12);
    assert!(caught >= 11 && found.len() < 40, "{caught} of {}", found.len());

    let mut houses: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
    for role in &world.roles {
        houses.entry(role.person_id.0).or_default().push(role.organisation_id);
    }
    let records: Vec<PersonRecord> = world
        .people
        .iter()
        .map(|p| PersonRecord {
            id: p.id.0,
            given_name: p.given_name.clone(),
            family_name: p.family_name.clone(),
            email: p.email.clone(),
            phone: p.phone.clone(),
            organisations: houses.get(&p.id.0).cloned().unwrap_or_default(),
        })
        .collect();
    let found: HashSet<(Uuid, Uuid)> = people(&records).into_iter().map(|pair| (pair.a, pair.b)).collect();
    let caught =
        world.person_twins.iter().filter(|(a, b)| found.contains(&(a.0.min(b.0), a.0.max(b.0)))).count();
    eprintln!("{caught} of {} people, {} pairs in all", world.person_twins.len(), found.len());
    assert_eq!(world.person_twins.len(), 15);
    assert!(caught >= 14 && found.len() < 60, "{caught} of {}", found.len());
}

/// The real data, to be sure that nothing here is real; skipped where they are not.
fn shared(path: &str) -> Option<Vec<u8>> {
    std::fs::read(navette_testing::shared(path)?).ok()
}

#[test]
fn no_school_and_no_street_has_a_real_name() {
    use navette_belgium::text::name_key;
    let world = imagined(2026);
    if let Some(file) = shared("schools/implantations-bruxelles_2023-10.csv") {
        let file = String::from_utf8_lossy(&file).into_owned();
        let real: HashSet<String> = file.lines().flat_map(|line| line.split(',').map(name_key)).collect();
        for name in world.schools.iter().map(|s| &s.name).chain(world.boards.iter().map(|b| &b.name)) {
            assert!(!real.contains(&name_key(name)), "{name} exists");
        }
    }
    if let Some(file) = shared("geo/rues-bruxelles_best.csv") {
        let file = String::from_utf8_lossy(&file).into_owned();
        let real: HashSet<String> =
            file.lines().filter_map(|line| line.split(',').nth(1).map(name_key)).collect();
        for address in world.sites.iter().map(|site| &site.address) {
            let street = address.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
            assert!(!real.contains(&name_key(street)), "{street} exists");
        }
    }
}

#[test]
fn sites_stand_in_their_commune_mostly() {
    use navette_geography::{Boundaries, Keys, Position};
    let Some(file) = shared("geo/communes-bruxelles.geojson") else { return };
    let communes = Boundaries::from_geojson(&file, Keys::COMMUNES).unwrap();
    let world = imagined(2026);
    for land in &LANDS {
        let area = communes.area(land.commune.nis()).unwrap();
        let here: Vec<_> = world.sites.iter().filter(|site| site.commune == land.commune.nis()).collect();
        let inside = |site: &&&world::Site| {
            Position::new(site.spot.longitude, site.spot.latitude).is_some_and(|place| area.contains(place))
        };
        let (inside, all) = (here.iter().filter(inside).count(), here.len());
        eprintln!("{}: {inside} of {all} inside", land.commune.french());
        assert!(inside * 100 >= all * 70, "{}: {inside} of {all}", land.commune.french());
    }
}
