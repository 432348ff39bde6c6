//! Several services on one PostgreSQL: sessions, jobs and rate limits are shared, and nothing else is needed.

mod common;

use common::{ask, come_in, navette, serve};
use navette_database::Location;
use std::time::{Duration, Instant};

/// A command on the PostgreSQL of a test.
fn on(base: &navette_testing::TestBase, url: &str, words: &[&str]) -> std::process::Command {
    let mut command = navette(base.folder.path(), words);
    command.env("DATABASE_URL", url);
    command
}

#[test]
fn two_services_share_sessions_limits_and_jobs() {
    navette_testing::both(|base| {
        let Location::Postgres(url) = base.location() else { return };
        let command = |words: &[&str]| on(base, url, words);
        let one = serve(command(&["serve", "--listen", "127.0.0.1:0"]));
        let two = serve(command(&["serve", "--listen", "127.0.0.1:0"]));
        let add =
            command(&["user", "add", "lou@essai.example", "--name", "Lou", "--role", "admin", "--json"]);
        let cookie = come_in(add, &one.address);

        let (status, page) = ask(&two.address, "GET", "/compte", &cookie, "").unwrap();
        assert_eq!(status, 200, "a session opened at the one is good at the other");
        assert!(page.contains("lou@essai.example"));

        let tries: Vec<u16> = (0..8)
            .map(|n| {
                let service = if n % 2 == 0 { &one } else { &two };
                ask(&service.address, "POST", "/entrer", "", "email=lou%40essai.example").unwrap().0
            })
            .collect();
        assert_eq!(
            tries.iter().filter(|status| **status == 200).count(),
            6,
            "tries at both count together: {tries:?}"
        );

        // Six mails were written; each is kept once, whichever service took its job.
        let until = Instant::now() + Duration::from_secs(20);
        loop {
            let mails = base.read_now(|c| navette_jobs::mail::list(c, None, None, 50, 0)).unwrap();
            assert_eq!(mails.len(), 6);
            if mails.iter().all(|mail| mail.state == navette_jobs::MailState::Kept) {
                break;
            }
            assert!(Instant::now() < until, "the mails were not taken care of");
            std::thread::sleep(Duration::from_millis(50));
        }
        assert_eq!(ask(&one.address, "POST", "/sortir", &cookie, "").unwrap().0, 303);
        assert_eq!(ask(&two.address, "GET", "/compte", &cookie, "").unwrap().0, 303, "gone at both");
    });
}

#[test]
fn an_offer_changed_through_one_is_found_through_the_other_within_a_second() {
    navette_testing::both(|base| {
        let Location::Postgres(url) = base.location() else { return };
        let command = |words: &[&str]| on(base, url, words);
        let one = serve(command(&["serve", "--listen", "127.0.0.1:0"]));
        let two = serve(command(&["serve", "--listen", "127.0.0.1:0"]));
        let add = command(&[
            "user",
            "add",
            "lou@essai.example",
            "--name",
            "Lou",
            "--role",
            "coordination",
            "--json",
        ]);
        let cookie = come_in(add, &one.address);
        let offer = an_offer(base);
        let found = |address: &str, word: &str| {
            let page = ask(address, "GET", &format!("/catalogue?q={word}"), "", "").unwrap().1;
            page.contains(&format!("/catalogue/{offer}"))
        };
        assert!(found(&two.address, "tisser") && !found(&two.address, "marionnettes"));
        for (word, other) in [("marionnettes", "tisser"), ("percussions", "marionnettes")] {
            let form = format!("field=title&value=Atelier+de+{word}");
            let (status, answer) =
                ask(&one.address, "POST", &format!("/offres/{offer}/champ"), &cookie, &form).unwrap();
            assert!(status == 200 || status == 303, "{status}: {answer}");
            let until = Instant::now() + Duration::from_secs(1);
            while !found(&two.address, word) {
                assert!(Instant::now() < until, "{word} is not found through the other");
            }
            assert!(!found(&two.address, other), "and is no longer found by its old title");
        }
    });
}

/// An offer that anyone may see, in the only basin there is.
fn an_offer(base: &navette_testing::TestBase) -> navette_database::Uuid {
    base.write_now(|tx| {
        let (operator, offer, now, today) = (tx.new_id(), tx.new_id(), tx.now(), tx.today());
        let (basin,): (navette_database::BasinId,) = tx.one("SELECT id FROM basin", &[])?.expect("a basin");
        tx.exec(
            "INSERT INTO operator (id, basin_id, kind, name, name_key, category, created_at)
             VALUES (?1, ?2, 'legal', 'Atelier du fil', 'atelier du fil', 'museum', ?3)",
            &[&operator, &basin, &now],
        )?;
        tx.exec(
            "INSERT INTO offer (id, basin_id, operator_id, kind, state, state_since, title, title_key, source, completeness,
                                created_at, changed_at)
             VALUES (?1, ?2, ?3, 'on_request', 'published', ?4, 'Tisser', 'tisser', 'hand', 50, ?5, ?5)",
            &[&offer, &basin, &operator, &today, &now],
        )?;
        Ok::<_, navette_database::Error>(offer)
    })
    .expect("an offer")
}
