//! Contacts of the network come in by their address, and their role ends with their function.

use axum::http::StatusCode;
use jiff::SignedDuration;
use jiff::civil::Date;
use navette_accounts::{Doors, nightly};
use navette_app::wiring::{self, Memory};
use navette_database::{Error, Uuid};
use navette_testing::{TestBase, TestSite, both};
use std::sync::Arc;

const EMAIL: &str = "ida@essai.example";

fn house(base: &TestBase) -> TestSite {
    let memory = Memory::new();
    let rooms = wiring::closed_router(&memory).merge(wiring::public_router(&memory));
    let mut translations = vec![navette_accounts::TRANSLATIONS];
    translations.extend_from_slice(navette_network::TRANSLATIONS);
    translations.extend_from_slice(navette_offers::TRANSLATIONS);
    TestSite::with_doors(base, rooms, &translations, wiring::sockets(&memory), Some(Arc::new(Doors)))
}

/// An operator, and someone who works there; the key of what she is there.
fn world(base: &TestBase, site: &TestSite) -> (Uuid, Uuid, Uuid) {
    base.write_now(|tx| {
        let (basin, now, today) = (site.basin(), tx.now(), tx.today());
        let [operator, person, function] = std::array::from_fn(|_| tx.new_id());
        tx.exec(
            "INSERT INTO operator (id, basin_id, kind, name, name_key, category, created_at)
             VALUES (?1, ?2, 'legal', 'Atelier du fil', 'atelier du fil', 'museum', ?3)",
            &[&operator, &basin, &now],
        )?;
        tx.exec(
            "INSERT INTO person (id, basin_id, given_name, family_name, name_key, email, purpose, source, retain_until, created_at)
             VALUES (?1, ?2, 'Ida', 'Lacombe', 'lacombe ida', ?3, 'mission', 'essai', ?4, ?5)",
            &[&person, &basin, &EMAIL, &today, &now],
        )?;
        works(tx, site, function, person, operator)?;
        Ok::<_, Error>((operator, person, function))
    })
    .expect("a world")
}

fn works(
    tx: &mut navette_database::Tx<'_>,
    site: &TestSite,
    function: Uuid,
    person: Uuid,
    operator: Uuid,
) -> Result<(), Error> {
    tx.exec(
        "INSERT INTO person_role (id, basin_id, person_id, organisation_kind, organisation_id, function)
         VALUES (?1, ?2, ?3, 'operator', ?4, 'contact')",
        &[&function, &site.basin(), &person, &operator],
    )?;
    Ok(())
}

/// Asks for a link and comes in by it: the session's token; nothing when nothing is opened by it.
fn come_in(base: &TestBase, site: &TestSite) -> Option<String> {
    let nobody = site.as_nobody();
    // The last mail is the one of this moment.
    base.clock().advance(SignedDuration::from_mins(1));
    nobody.post("/entrer", &[("email", EMAIL)]);
    let mails = base.read_now(|c| navette_jobs::mail::list(c, None, None, 1, 0)).expect("mails");
    let token = mails.first()?.body.split("/entrer/").nth(1)?.split_whitespace().next()?.to_owned();
    let entered = nobody.post(&format!("/entrer/{token}"), &[]);
    (entered.status == StatusCode::SEE_OTHER).then(|| entered.cookie("navette"))
}

fn ends(base: &TestBase, function: Uuid) {
    let yesterday: Date =
        base.read_now(|c| Ok::<_, Error>(c.today())).expect("today").yesterday().expect("a day");
    base.write_now(|tx| tx.exec("UPDATE person_role SET until = ?2 WHERE id = ?1", &[&function, &yesterday]))
        .expect("written");
}

fn night(base: &TestBase) {
    let handlers = [nightly(Arc::new(wiring::sockets(&Memory::new())))];
    base.write_now(|tx| {
        let (id, now) = (tx.new_id(), tx.now());
        navette_jobs::enqueue(tx, handlers[0].kind(), id, now)
    })
    .expect("queued");
    assert_eq!(navette_jobs::run_due(base, &handlers).expect("run"), 1);
}

#[test]
fn a_role_ends_with_the_function_and_comes_back_with_a_new_one() {
    both(|base| {
        let site = house(base);
        let (operator, person, function) = world(base, &site);
        let session = come_in(base, &site).expect("she comes in");
        assert_eq!(site.with_token(&session).get("/mes-offres").status, StatusCode::OK);
        night(base);
        assert_eq!(
            site.with_token(&session).get("/mes-offres").status,
            StatusCode::OK,
            "she still works there"
        );
        ends(base, function);
        night(base);
        assert_eq!(
            site.with_token(&session).get("/mes-offres").status,
            StatusCode::SEE_OTHER,
            "her session is over"
        );
        assert_eq!(come_in(base, &site), None, "the link opens nothing");
        let line = "SELECT count(*) AS lines FROM journal WHERE verb = 'account.role_ended'";
        assert_eq!(base.read_now(|c| c.value::<i64>(line, &[])).expect("the journal"), 1);
        base.write_now(|tx| {
            let again = tx.new_id();
            works(tx, &site, again, person, operator)
        })
        .expect("she works there again");
        let session = come_in(base, &site).expect("she comes in again");
        assert_eq!(site.with_token(&session).get("/mes-offres").status, StatusCode::OK);
    });
}

#[test]
fn asking_for_a_link_ends_it_before_the_night_and_a_role_that_was_given_stays() {
    both(|base| {
        let site = house(base);
        let (_, _, function) = world(base, &site);
        let session = come_in(base, &site).expect("she comes in");
        base.write_now(|tx| {
            let given = navette_accounts::Invitation {
                name: "Ida Lacombe".into(),
                email: EMAIL.into(),
                language: "fr".into(),
                role: navette_web::Role::Reader,
                basin: Some(site.basin()),
                subject: None,
            };
            navette_accounts::add_role(tx, navette_database::Actor::System, &given).map(|_| ())
        })
        .expect("a role that somebody gave");
        ends(base, function);
        let fresh = come_in(base, &site).expect("she comes in as what she was made");
        assert_eq!(site.with_token(&session).get("/mes-offres").status, StatusCode::SEE_OTHER);
        assert_eq!(site.with_token(&fresh).get("/mes-offres").status, StatusCode::FORBIDDEN);
        assert_eq!(site.with_token(&fresh).get("/offres").status, StatusCode::OK);
    });
}
