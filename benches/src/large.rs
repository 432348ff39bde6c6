//! The public catalogue of fifty thousand offers as anyone meets it, and how soon one process finds what another changed.

use crate::load::{Load, get, load, post_as};
use crate::served::{come_in, demonstration, pace, start};
use crate::{Line, cpu};
use navette_database::{Clock, Db, Error, Location, Tx, Uuid};
use std::path::Path;
use std::time::{Duration, Instant};

/// How many offers: those of the demonstration, each many times.
const OFFERS: usize = 50_000;

/// Everything about it.
pub fn lines() -> Vec<Line> {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("demo");
    let links = demonstration(&data);
    let offer = fill(&data);
    let (service, address, _) = start(&data);
    let begun = Instant::now();
    assert!(get(&address, "/catalogue", "").contains(" 200 "), "a page is there at once");
    let first = begun.elapsed().as_secs_f64();
    let (_other, other, _) = start(&data);
    for address in [&address, &other] {
        whole(address);
    }
    let read = cpu::seconds(&service.0.id().to_string());
    eprintln!("  both catalogues were whole after {:.1} s", begun.elapsed().as_secs_f64());
    let mut lines = vec![
        Line::at_most("first page of the catalogue of a process that has just started", first, 0.25, "s"),
        Line::at_most("50,000 offers read from the base at the start", read, 8.0, "s of CPU"),
    ];
    let cookie = come_in(&address, &links);
    lines.extend(one_at_a_time(&address, &cookie));
    let promised = 3000.0 * pace(&data, &cookie);
    let many = load(&address, "/catalogue", "", 8, Duration::from_secs(6));
    let anew = load(&address, "/catalogue", &cookie, 8, Duration::from_secs(6));
    let rate = |what, load: &Load| Line::at_least(what, load.per_second, promised, "requests/s");
    lines.push(rate("its first page, eight at a time, as anyone gets it", &many));
    lines.push(rate("the same, drawn anew for each, with a session", &anew));
    lines.push(Line::at_most(
        "its first page, its weight before compression",
        many.bytes as f64 / 1024.0,
        100.0,
        "KB",
    ));
    lines.push(Line::at_most(
        "a change made by one process, until another finds it, the slowest of 20",
        seen(&address, &other, &cookie, offer),
        1.0,
        "s",
    ));
    let (resident, _) = cpu::megabytes(&service.0.id().to_string());
    eprintln!("  {resident:.1} MB resident with {OFFERS} offers");
    lines
}

/// Waits until a process has read every offer.
fn whole(address: &str) {
    let begun = Instant::now();
    while !get(address, "/api/v1/catalogue?per_page=1", "").contains(" 200 ") {
        assert!(begun.elapsed() < Duration::from_secs(120), "it is never there");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Words, filters, dates and places as people combine them, with a session: whoever has one gets a page drawn anew.
fn one_at_a_time(address: &str, cookie: &str) -> Vec<Line> {
    let asked: Vec<Load> = [
        "",
        "q=musee",
        "q=atelier+percusion&level=P3",
        "q=theatre+maternelle&domain=theatre&price=free",
        "type=workshop&domain=music&level=P1",
        "level=P5&setting=inside&sort=price",
        "du=2027-01-01&au=2027-02-28&domain=dance",
        "pres=50.85,4.35&rayon=3&level=M3",
        "q=conte&pres=50.85,4.35&sort=distance",
        "commune=21004&page=9",
    ]
    .iter()
    .map(|question| load(address, &format!("/catalogue?{question}"), cookie, 1, Duration::from_secs(1)))
    .collect();
    let worst = |pick: fn(&Load) -> f64| asked.iter().map(pick).fold(0.0, f64::max);
    let what = "page of a catalogue of 50,000 offers, words and filters, one at a time";
    vec![
        Line::at_most(format!("{what}, median of the slowest"), worst(|one| one.median), 10.0, "ms"),
        Line::at_most(format!("{what}, 99th percentile of the slowest"), worst(|one| one.p99), 15.0, "ms"),
    ]
}

/// Gives an offer a word nobody uses through one process until the other finds it: the slowest, in seconds.
fn seen(one: &str, other: &str, cookie: &str, offer: Uuid) -> f64 {
    let mut slowest = 0.0_f64;
    for turn in 0..20 {
        let word = format!("zzq{turn}");
        let form = format!("field=summary&value=Une+histoire+de+{word}");
        let changed = post_as(one, &format!("/offres/{offer}/champ"), &form, cookie);
        assert!(changed.contains(" 200 ") || changed.contains(" 303 "), "it was changed: {changed:.80}");
        let begun = Instant::now();
        while !get(other, &format!("/catalogue?q={word}"), "").contains(&offer.to_string()) {
            assert!(begun.elapsed() < Duration::from_secs(30), "it is never found");
        }
        slowest = slowest.max(begun.elapsed().as_secs_f64());
    }
    slowest
}

/// Adds copies of the offers until there are enough; gives one that anyone may see.
fn fill(data: &Path) -> Uuid {
    let db = Db::open(Location::Sqlite(data.join("navette.sqlite")), Clock::System).expect("its base");
    db.write_now(|tx| {
        let all: Vec<(Uuid,)> = tx.all("SELECT id FROM offer ORDER BY id", &[])?;
        for (copy, (from,)) in all.iter().cycle().take(OFFERS.saturating_sub(all.len())).enumerate() {
            add_copy(tx, *from, copy)?;
        }
        let shown: (Uuid,) = tx
            .one(
                "SELECT id FROM offer WHERE state = 'published' AND visibility = 'public' ORDER BY id LIMIT 1",
                &[],
            )?
            .ok_or(Error::Missing)?;
        Ok::<_, Error>(shown.0)
    })
    .expect("copies")
}

fn add_copy(tx: &mut Tx<'_>, from: Uuid, copy: usize) -> Result<(), Error> {
    let (id, mark) = (tx.new_id(), crate::inside::word(copy as u32).to_lowercase());
    tx.exec(
        "INSERT INTO offer (id, title, title_key, basin_id, operator_id, kind, state, state_since, summary, description,
                            offer_type, setting, place_name, address, postal_code, locality, commune, latitude, longitude,
                            radius_km, group_min, group_max, meetings, meeting_minutes, period_note, price_model, price_cents,
                            travel_cents, teacher, room_needs, booking_email, booking_phone, booking_url, resources_note,
                            season, slots, visibility, source, checked_on, rejection, completeness, created_at, changed_at)
         SELECT ?1, title || ' ' || ?3, title_key || ' ' || ?3, basin_id, operator_id, kind, state, state_since, summary,
                description, offer_type, setting, place_name, address, postal_code, locality, commune, latitude, longitude,
                radius_km, group_min, group_max, meetings, meeting_minutes, period_note, price_model, price_cents,
                travel_cents, teacher, room_needs, booking_email, booking_phone, booking_url, resources_note, season, slots,
                visibility, source, checked_on, rejection, completeness, created_at, changed_at
         FROM offer WHERE id = ?2",
        &[&id, &from, &mark],
    )?;
    tx.exec(
        "INSERT INTO offer_choice (offer_id, list, value) SELECT ?1, list, value FROM offer_choice WHERE offer_id = ?2",
        &[&id, &from],
    )?;
    for (session,) in
        tx.all::<(Uuid,)>("SELECT id FROM offer_session WHERE offer_id = ?1 ORDER BY id", &[&from])?
    {
        let new = tx.new_id();
        tx.exec(
            "INSERT INTO offer_session (id, basin_id, offer_id, day, starts, ends, capacity)
             SELECT ?1, basin_id, ?2, day, starts, ends, capacity FROM offer_session WHERE id = ?3",
            &[&new, &id, &session],
        )?;
    }
    Ok(())
}
