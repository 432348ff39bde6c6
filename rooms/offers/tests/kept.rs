//! What people send is kept within bounds and forgotten in time: files of imports and lists, needs and words of schools.

mod basin;

use basin::{operator, scope, site};
use jiff::SignedDuration;
use navette_database::{Error, Tx, Uuid};
use navette_offers::actions::kept::{APPLIED_DAYS, MOST_WAITING, WAITING_DAYS, forget_files};
use navette_offers::actions::need::{MOST_OPEN, MOST_SAID};
use navette_testing::{TestBase, TestSite, both};
use navette_web::Role;

const LIST: &str = "Titre;Opérateur\nTisser;Atelier du fil\n";
const NEEDS: &str = "École;Souhait\nÉcole du Préau;Un atelier de tissage\n";

/// Writes this SQL as many times, with a key of its own and the basin each time.
fn many(base: &TestBase, site: &TestSite, times: i64, sql: &str, more: Option<Uuid>) {
    let basin = scope(site);
    base.write_now(|tx| {
        for _ in 0..times {
            let (id, now) = (tx.new_id(), tx.now());
            match &more {
                Some(more) => tx.exec(sql, &[&id, &basin, &now, more])?,
                None => tx.exec(sql, &[&id, &basin, &now])?,
            };
        }
        Ok::<_, Error>(())
    })
    .expect("rows");
}

fn forget(base: &TestBase, days: i64) -> u64 {
    base.clock().advance(SignedDuration::from_hours(24 * days + 1));
    base.write_now(|tx: &mut Tx<'_>| forget_files(tx)).expect("forgotten")
}

#[test]
fn only_so_many_files_wait_and_another_basin_has_its_own_room() {
    both(|base| {
        let site = site(base);
        let visitor = site.as_role(Role::Coordination);
        for (path, table, rest) in [
            ("/offres/imports", "offer_import", "'{}', 'mapped', '{}', '[]'"),
            ("/demandes/listes", "need_import", "'{}', 'mapped'"),
        ] {
            let columns = if table == "offer_import" {
                "format, file_name, content_hash, content, mapping, state, counts, anomalies"
            } else {
                "file_name, content_hash, content, mapping, state"
            };
            let content = match base.engine() {
                navette_database::Engine::Sqlite => "x'00'",
                navette_database::Engine::Postgres => "'\\x00'",
            };
            let format = if table == "offer_import" { "'table', " } else { "" };
            let sql = format!(
                "INSERT INTO {table} (id, basin_id, created_at, {columns})
                 VALUES (?1, ?2, ?3, {format}'x', 'x', {content}, {rest})"
            );
            many(base, &site, MOST_WAITING, &sql, None);
            let file = if table == "offer_import" { LIST } else { NEEDS };
            let refused = visitor.upload(path, &[], ("file", "une de plus.csv", file.as_bytes()));
            assert_eq!(refused.status, 422, "{path}");
            assert!(
                refused.first("#file-error").contains("attendent déjà"),
                "{}",
                refused.first("#file-error")
            );
            let elsewhere = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
            assert_eq!(elsewhere.upload(path, &[], ("file", "a.csv", file.as_bytes())).status, 303, "{path}");
        }
        let refused = visitor.upload("/offres/imports", &[], ("file", "vide.png", b"\x89PNG\r\n\x1a\n"));
        assert!(
            !refused.first("#file-error").contains("attendent déjà"),
            "what is no file of ours is told first"
        );
        assert!(forget(base, WAITING_DAYS) >= 2 * u64::try_from(MOST_WAITING).expect("a number"));
        let visitor = site.as_role(Role::Coordination);
        assert_eq!(visitor.upload("/offres/imports", &[], ("file", "a.csv", LIST.as_bytes())).status, 303);
    });
}

#[test]
fn the_file_of_what_was_applied_is_forgotten_and_what_it_did_is_not() {
    both(|base| {
        let site = site(base);
        operator(base, site.basin(), "Atelier du fil", "");
        let visitor = site.as_role(Role::Coordination);
        let bring = |path: &str, file: &str| {
            let here = visitor.upload(path, &[], ("file", "a.csv", file.as_bytes())).location().to_owned();
            assert_eq!(visitor.post(&format!("{here}/appliquer"), &[]).status, 303, "{path}");
            here
        };
        let (offers, needs) = (bring("/offres/imports", LIST), bring("/demandes/listes", NEEDS));
        assert_eq!(forget(base, WAITING_DAYS), 0, "they do not wait");
        assert_eq!(forget(base, APPLIED_DAYS), 2);
        assert_eq!(forget(base, 1), 0, "once");
        let visitor = site.as_role(Role::Coordination);
        let page = visitor.get(&offers);
        assert_eq!((page.status.as_u16(), page.count("#new details")), (200, 1));
        let key = offers.rsplit('/').next().expect("a key");
        assert_eq!(visitor.get(&format!("/api/v1/offer-imports/{key}")).status, 200);
        let reading = visitor.get(&format!("{offers}/lecture.csv"));
        assert_eq!(reading.status, 422);
        assert!(reading.text().contains("n’est plus gardé"), "{}", reading.text());
        assert!(visitor.get(&needs).text().contains("n’est plus gardé"));
        assert_eq!(visitor.post(&format!("{offers}/annuler"), &[]).status, 303, "it can still be taken back");
        assert_eq!(visitor.get("/offres").count("tbody th a"), 0);
        assert_eq!(visitor.post(&format!("{needs}/annuler"), &[]).status, 303);
    });
}

#[test]
fn a_school_states_and_says_no_more_than_can_be_looked_at() {
    both(|base| {
        let site = site(base);
        let basin = scope(&site);
        let place = base
            .write_now(|tx| {
                let (now, [school, place]) = (tx.now(), std::array::from_fn(|_| tx.new_id()));
                tx.exec(
                    "INSERT INTO school (id, basin_id, name, name_key, created_at) VALUES (?1, ?2, 'Le Préau', 'le preau', ?3)",
                    &[&school, &basin, &now],
                )?;
                tx.exec(
                    "INSERT INTO site (id, basin_id, school_id, name, name_key, compulsory, special, created_at)
                     VALUES (?1, ?2, ?3, 'École du Préau', 'ecole du preau', TRUE, FALSE, ?4)",
                    &[&place, &basin, &school, &now],
                )?;
                Ok::<Uuid, Error>(place)
            })
            .expect("a school");
        let visitor = site.as_own(Role::School, place);
        let states = |words: &str| visitor.post("/mes-demandes/nouvelle", &[("words", words)]);
        let here = states("Un atelier").location().to_owned();
        let sql = "INSERT INTO need (id, basin_id, created_at, site_id, season, state_since, words, source, received_on,
                                     last_word_at, last_word_side)
                   VALUES (?1, ?2, ?3, ?4, '2026-2027', ?3, 'Encore un', 'form', '2026-09-01', ?3, 'school')";
        many(base, &site, MOST_OPEN - 1, sql, Some(place));
        let refused = states("Un de trop");
        assert_eq!(refused.status, 422);
        assert!(
            refused.first("#words-error").contains("Il y en a déjà 150"),
            "{}",
            refused.first("#words-error")
        );
        let team = site.as_role(Role::Coordination);
        let key = place.to_string();
        let ours = team.post(
            "/demandes/nouvelle",
            &[("school", "École du Préau"), ("site", &key), ("words", "Appel"), ("source", "phone")],
        );
        assert_eq!(ours.status, 303, "we note what we hear: {}", ours.first(".summary"));

        let need: Uuid = here.rsplit('/').next().and_then(|key| key.parse().ok()).expect("a key");
        let word = "INSERT INTO need_word (id, basin_id, at, need_id, side, kind, text)
                    VALUES (?1, ?2, ?3, ?4, 'school', 'note', 'Encore')";
        assert_eq!(visitor.post(&format!("{here}/mot"), &[("text", "Bonjour")]).status, 303);
        many(base, &site, MOST_SAID, word, Some(need));
        let refused = visitor.post(&format!("{here}/mot"), &[("text", "Un mot de trop")]);
        assert_eq!(refused.status, 422);
        assert!(
            refused.first("#text-error").contains("Il y en a déjà 200"),
            "{}",
            refused.first("#text-error")
        );
        let said = "SELECT count(*) FROM need_word WHERE text = 'Un mot de trop'";
        assert_eq!(base.read_now(|c| c.value::<i64>(said, &[])).expect("words"), 0);
        let noted = team.post(&format!("/demandes/{need}/mots"), &[("text", "On rappelle")]);
        assert_eq!(noted.status, 303, "our own words are ours");
    });
}
