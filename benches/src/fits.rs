//! What fits: every open need of a basin compared with every offer.

use crate::{Line, inside};
use navette_database::{BasinId, BasinScope, Error, Tx, Uuid};
use navette_offers::memory::Memory;
use std::time::Instant;

const SITES: usize = 600;
const OFFERS: usize = 2_000;
const NEEDS: usize = 3_000;
const LEVELS: [&str; 16] =
    ["M1", "M2", "M3", "P1", "P2", "P3", "P4", "P5", "P6", "S1", "S2", "S3", "S4", "S5", "S6", "S7"];
const DOMAINS: [&str; 8] =
    ["theatre", "dance", "circus", "music", "visual", "film", "heritage", "literature"];

/// The lines about what fits.
pub fn lines() -> Vec<Line> {
    let folder = tempfile::tempdir().expect("a folder");
    let db = inside::fresh(folder.path());
    let basin = inside::add_basin(&db, "bruxelles");
    db.write_now(|tx| fill(tx, basin)).expect("offers and needs");
    let memory = Memory::new();
    let scope = BasinScope::granted(basin);
    let started = Instant::now();
    let (needs, market) = db
        .read_now(|c| Ok::<_, Error>((memory.needs(c, scope)?, memory.market(c, scope)?)))
        .expect("needs and offers");
    let loaded = started.elapsed().as_secs_f64();
    let (mut shares, mut found) = (Vec::new(), 0);
    let started = Instant::now();
    for line in needs.lines.all() {
        found += market.best(&needs.asked(line), &mut shares).len();
    }
    let spent = started.elapsed().as_secs_f64();
    assert!(found > NEEDS, "most needs find something");
    vec![
        Line::at_most(format!("what fits for {NEEDS} needs among {OFFERS} offers"), spent, 2.0, "s"),
        Line::at_most("loading both before that, once", loaded, 2.0, "s"),
    ]
}

/// Sites all over Brussels, offers of every domain and level, needs that ask for one of each.
fn fill(tx: &mut Tx<'_>, basin: BasinId) -> Result<(), Error> {
    let (now, today) = (tx.now(), tx.today());
    let (school, operator) = (tx.new_id(), tx.new_id());
    tx.exec(
        "INSERT INTO school (id, basin_id, name, name_key, created_at) VALUES (?1, ?2, 'École', 'ecole', ?3)",
        &[&school, &basin, &now],
    )?;
    tx.exec(
        "INSERT INTO operator (id, basin_id, kind, name, name_key, category, created_at)
         VALUES (?1, ?2, 'legal', 'Atelier', 'atelier', 'museum', ?3)",
        &[&operator, &basin, &now],
    )?;
    let place = |n: usize| (50.78 + (n * 37 % 200) as f64 / 1_000.0, 4.28 + (n * 53 % 200) as f64 / 1_000.0);
    let mut sites: Vec<Uuid> = Vec::with_capacity(SITES);
    for n in 0..SITES {
        let (id, (north, east)) = (tx.new_id(), place(n));
        tx.exec(
            "INSERT INTO site (id, basin_id, school_id, name, name_key, latitude, longitude, compulsory, special, created_at)
             VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6, TRUE, FALSE, ?7)",
            &[&id, &basin, &school, &format!("ecole {n}"), &north, &east, &now],
        )?;
        sites.push(id);
    }
    for n in 0..OFFERS {
        let (id, (north, east)) = (tx.new_id(), place(n * 7));
        let words: Vec<String> = (0..12).map(|k| inside::word((n * 5 + k * 31) as u32 % 900)).collect();
        let setting = ["inside", "outside", "both"][n % 3];
        tx.exec(
            "INSERT INTO offer (id, basin_id, operator_id, kind, state, state_since, title, title_key, summary, setting,
                                latitude, longitude, price_model, price_cents, source, completeness, created_at, changed_at)
             VALUES (?1, ?2, ?3, 'place', 'published', ?4, ?5, 'offre', ?6, ?7, ?8, ?9, 'class', ?10, 'essai', 80, ?11, ?11)",
            &[
                &id, &basin, &operator, &today, &format!("Offre {n}"), &words.join(" "), &setting, &north, &east,
                &((n as i64 % 30) * 1_000), &now,
            ],
        )?;
        let mut values = vec![("domain", DOMAINS[n % 8])];
        values.extend((0..4).map(|k| ("level", LEVELS[(n + k) % 16])));
        for (list, value) in values {
            tx.exec(
                "INSERT INTO offer_choice (offer_id, list, value) VALUES (?1, ?2, ?3)",
                &[&id, &list, &value],
            )?;
        }
    }
    for n in 0..NEEDS {
        let id = tx.new_id();
        let words: Vec<String> = (0..20).map(|k| inside::word((n * 11 + k * 17) as u32 % 900)).collect();
        tx.exec(
            "INSERT INTO need (id, basin_id, site_id, season, state_since, words, source, received_on, last_word_at,
                               last_word_side, created_at)
             VALUES (?1, ?2, ?3, '2026-2027', ?4, ?5, 'phone', ?6, ?4, 'school', ?4)",
            &[&id, &basin, &sites[n % SITES], &now, &words.join(" "), &today],
        )?;
        for (list, value) in [("domain", DOMAINS[n * 3 % 8]), ("level", LEVELS[n * 5 % 16])] {
            tx.exec(
                "INSERT INTO need_choice (need_id, list, value) VALUES (?1, ?2, ?3)",
                &[&id, &list, &value],
            )?;
        }
    }
    Ok(())
}
