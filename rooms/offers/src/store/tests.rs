//! Store functions of needs, proposals, agreements and claims, each on both engines and out of another basin's reach.

use super::{agreement, claim, need, offer, proposal, session};
use crate::claim::{ClaimKind, ClaimRefusal, ClaimState};
use crate::code::{Agreement, NeedList, NeedSource, NeedState, Refusal, UnmetReason, WordKind, WordSide};
use crate::id::{ClaimId, NeedId, OfferId, SessionId};
use crate::need::Need;
use crate::need::fit::tests::a_need;
use jiff::SignedDuration;
use jiff::civil::{Date, date};
use navette_database::{AccountId, BasinId, BasinScope, Conn, Error, Tx, Uuid};
use navette_network::id::{OperatorId, SiteId};
use navette_testing::{TestBase, both};
use serde_json::json;

struct World {
    here: BasinScope,
    elsewhere: BasinScope,
    account: AccountId,
    operator: OperatorId,
    site: SiteId,
    /// On request with three slots, and dated with one session for one class.
    offers: [OfferId; 2],
    session: SessionId,
    day: Date,
}

fn world(base: &TestBase) -> World {
    write(base, |tx| {
        let now = tx.now();
        let [here, elsewhere] = std::array::from_fn(|_| BasinId(tx.new_id()));
        for (id, code) in [(here, "ici"), (elsewhere, "ailleurs")] {
            tx.exec(
                "INSERT INTO basin (id, code, name, created_at) VALUES (?1, ?2, ?2, ?3)",
                &[&id, &code, &now],
            )?;
        }
        let account = AccountId(tx.new_id());
        tx.exec(
            "INSERT INTO account (id, name, email, language, created_at) VALUES (?1, 'Lou', 'lou@essai.example', 'fr', ?2)",
            &[&account, &now],
        )?;
        let [operator, school, site, first, second, session] = std::array::from_fn(|_| tx.new_id());
        tx.exec(
            "INSERT INTO operator (id, basin_id, kind, name, name_key, category, created_at)
             VALUES (?1, ?2, 'legal', 'Atelier du fil', 'atelier du fil', 'museum', ?3)",
            &[&operator, &here, &now],
        )?;
        tx.exec(
            "INSERT INTO school (id, basin_id, name, name_key, email, phone, created_at)
             VALUES (?1, ?2, 'École du Rouet', 'ecole du rouet', 'rouet@ecole.test', '+3225550101', ?3)",
            &[&school, &here, &now],
        )?;
        tx.exec(
            "INSERT INTO site (id, basin_id, school_id, name, name_key, commune, compulsory, special, created_at)
             VALUES (?1, ?2, ?3, 'École du Canevas', 'ecole du canevas', '21012', TRUE, FALSE, ?4)",
            &[&site, &here, &school, &now],
        )?;
        let day = date(2027, 1, 11);
        for (id, kind, slots) in [(first, "on_request", Some(3_i64)), (second, "dated", None)] {
            tx.exec(
                "INSERT INTO offer (id, basin_id, operator_id, kind, state, state_since, title, title_key, slots, source,
                                    completeness, created_at, changed_at)
                 VALUES (?1, ?2, ?3, ?4, 'published', ?5, ?4, ?4, ?6, 'typed', 50, ?7, ?7)",
                &[&id, &here, &operator, &kind, &day, &slots, &now],
            )?;
        }
        tx.exec(
            "INSERT INTO offer_session (id, basin_id, offer_id, day, capacity) VALUES (?1, ?2, ?3, ?4, 1)",
            &[&session, &here, &second, &day],
        )?;
        Ok(World {
            here: BasinScope::granted(here),
            elsewhere: BasinScope::granted(elsewhere),
            account,
            operator: OperatorId(operator),
            site: SiteId(site),
            offers: [OfferId(first), OfferId(second)],
            session: SessionId(session),
            day,
        })
    })
}

fn write<T>(base: &TestBase, work: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>) -> T {
    base.write_now(work).expect("written")
}

fn read<T>(base: &TestBase, work: impl FnOnce(&mut Conn<'_>) -> Result<T, Error>) -> T {
    base.read_now(work).expect("read")
}

/// Adds a need of the site with these words.
fn add(base: &TestBase, world: &World, words: &str) -> Need {
    write(base, |tx| {
        let now = tx.now();
        let need = Need {
            id: NeedId(tx.new_id()),
            site_id: Some(world.site),
            source_key: Some(words.to_owned()),
            created_by: Some(world.account),
            created_at: now,
            last_word_at: now,
            state_since: now,
            ..a_need(words)
        };
        need::add(tx, world.here, &need)?;
        Ok(need)
    })
}

#[test]
fn a_need_is_found_by_its_key_its_site_and_its_source() {
    both(|base| {
        let world = world(base);
        let (one, two) = (add(base, &world, "Un conte"), add(base, &world, "Un concert"));
        read(base, |c| {
            assert_eq!(need::find(c, world.here, one.id)?, Some(one.clone()), "as it was written");
            assert_eq!(need::find(c, world.elsewhere, one.id)?, None);
            assert_eq!(need::rows(c, world.here)?.len(), 2);
            assert!(need::rows(c, world.elsewhere)?.is_empty());
            assert_eq!(need::of_site(c, world.here, world.site)?.len(), 2);
            assert!(need::of_site(c, world.elsewhere, world.site)?.is_empty());
            let by_source = |c: &mut Conn<'_>, scope, source| need::by_source(c, scope, source, "Un concert");
            assert_eq!(by_source(c, world.here, NeedSource::Phone)?, Some(two.id));
            assert_eq!(by_source(c, world.here, NeedSource::Mail)?, None);
            assert_eq!(by_source(c, world.elsewhere, NeedSource::Phone)?, None);
            Ok(())
        });
    });
}

#[test]
fn what_is_known_of_a_need_changes_and_its_words_and_state_stay() {
    both(|base| {
        let world = world(base);
        let before = add(base, &world, "Un conte");
        let after = Need {
            understood: Some("Conte".into()),
            pupils: Some(22),
            budget_cents: Some(12_050),
            free_only: true,
            can_travel: Some(false),
            period_from: Some(date(2027, 1, 11)),
            asker_name: Some("Lou".into()),
            asker_until: Some(date(2027, 6, 30)),
            wished_offer_id: Some(world.offers[0]),
            words: "Autre chose".into(),
            state: NeedState::Matched,
            ..before.clone()
        };
        write(base, |tx| need::edit(tx, world.elsewhere, &after));
        assert_eq!(
            read(base, |c| need::find(c, world.here, before.id)),
            Some(before.clone()),
            "not from elsewhere"
        );
        write(base, |tx| need::edit(tx, world.here, &after));
        let kept = Need { words: before.words.clone(), state: before.state, ..after };
        assert_eq!(read(base, |c| need::find(c, world.here, before.id)), Some(kept));
        assert_eq!(write(base, |tx| need::blank_askers(tx, date(2027, 6, 30))), 0, "until that day included");
        assert_eq!(write(base, |tx| need::blank_askers(tx, date(2027, 7, 1))), 1);
        let blank = read(base, |c| need::find(c, world.here, before.id)).expect("a need");
        assert_eq!((blank.asker_name, blank.asker_until), (None, None));
    });
}

#[test]
fn where_needs_stand_is_counted_by_state_and_reason() {
    both(|base| {
        let world = world(base);
        let ids = ["Un conte", "Un concert", "Un cirque"].map(|words| add(base, &world, words).id);
        let dear = (NeedState::Unmet, Some(UnmetReason::Money));
        write(base, |tx| {
            need::set_state(tx, world.here, ids[0], dear.0, dear.1, Some("trop cher"))?;
            need::set_state(tx, world.here, ids[1], dear.0, dear.1, None)?;
            need::set_state(tx, world.elsewhere, ids[2], NeedState::Withdrawn, None, None)
        });
        read(base, |c| {
            let counts = need::by_state(c, world.here, "2026-2027")?;
            assert_eq!(counts, [(NeedState::Received, None, 1), (dear.0, dear.1, 2)]);
            assert!(need::by_state(c, world.here, "2025-2026")?.is_empty());
            assert!(need::by_state(c, world.elsewhere, "2026-2027")?.is_empty());
            let one = need::find(c, world.here, ids[0])?.expect("a need");
            assert_eq!(one.reason_note.as_deref(), Some("trop cher"));
            let mut served = proposal::served(c, world.here)?;
            served.sort_by_key(|(_, state, _)| state.code());
            let expected = [(world.site, NeedState::Received, 1), (world.site, NeedState::Unmet, 2)];
            assert_eq!(served, expected);
            Ok(())
        });
    });
}

#[test]
fn lists_words_and_groups_of_needs_are_kept() {
    both(|base| {
        let world = world(base);
        let (one, two) = (add(base, &world, "Un conte").id, add(base, &world, "Un concert").id);
        let levels = |levels: &[&str]| levels.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
        write(base, |tx| {
            need::set_list(tx, one, NeedList::Level, &levels(&["P1", "P2"]))?;
            need::set_list(tx, one, NeedList::Level, &levels(&["P2", "P3"]))?;
            need::set_list(tx, two, NeedList::Domain, &levels(&["music"]))
        });
        base.clock().advance(SignedDuration::from_hours(30));
        let group = write(base, |tx| {
            let said = (WordSide::Operator, WordKind::Call);
            need::add_word(tx, world.here, one, said, "On rappelle", Some(world.account))?;
            let group = need::add_group(tx, world.here, "Contes")?;
            need::set_group(tx, world.here, one, Some(group))?;
            need::set_group(tx, world.elsewhere, two, Some(group))?;
            assert!(!need::name_group(tx, world.elsewhere, group, "Autres")?);
            assert!(need::name_group(tx, world.here, group, "Contes d'hiver")?);
            Ok(group)
        });
        read(base, |c| {
            assert_eq!(need::choices(c, world.here, one)?.of(NeedList::Level), levels(&["P2", "P3"]));
            assert!(need::choices(c, world.elsewhere, one)?.is_empty());
            assert_eq!(need::all_choices(c, world.here)?.len(), 2);
            assert!(need::all_choices(c, world.elsewhere)?.is_empty());
            let words = need::words(c, world.here, one)?;
            assert_eq!(
                (words.len(), words[0].text.as_str(), words[0].side),
                (1, "On rappelle", WordSide::Operator)
            );
            assert_eq!(words[0].account_name.as_deref(), Some("Lou"));
            assert!(need::words(c, world.elsewhere, one)?.is_empty());
            let found = need::find(c, world.here, one)?.expect("a need");
            assert_eq!((found.last_word_at, found.last_word_side), (words[0].at, WordSide::Operator));
            assert_eq!(need::groups(c, world.here)?, [(group, "Contes d'hiver".to_owned())]);
            assert!(need::groups(c, world.elsewhere)?.is_empty());
            assert_eq!(need::of_group(c, world.here, group)?.len(), 1, "another basin puts nothing in it");
            Ok(())
        });
    });
}

#[test]
fn proposals_are_kept_with_their_answers_and_places_are_counted() {
    both(|base| {
        let world = world(base);
        let (here, elsewhere) = (world.here, world.elsewhere);
        let need = add(base, &world, "Un conte");
        let reasons = json!({ "said": [{ "code": "level-same" }] });
        let ids = write(base, |tx| {
            let mut add =
                |offer| proposal::add(tx, here, (need.id, offer), (70, &reasons), Some(world.account));
            Ok([add(world.offers[0])?, add(world.offers[1])?])
        });
        read(base, |c| {
            let one = proposal::find(c, here, ids[0])?.expect("a proposal");
            assert_eq!((one.score, &one.reasons, one.answer), (70, &reasons, None));
            assert_eq!(
                (one.offer_title.as_str(), one.operator_name.as_str()),
                ("on_request", "Atelier du fil")
            );
            assert_eq!(proposal::find(c, elsewhere, ids[0])?, None);
            assert_eq!(proposal::of_need(c, here, need.id)?.len(), 2);
            assert_eq!(proposal::of_offer(c, here, world.offers[1])?.len(), 1);
            assert!(proposal::of_need(c, elsewhere, need.id)?.is_empty());
            assert_eq!(proposal::pairs(c, here)?[&need.id].len(), 2);
            assert!(proposal::pairs(c, elsewhere)?.is_empty() && proposal::met(c, here)?.is_empty());
            assert_eq!(proposal::slots_left(c, here, "2026-2027")?[&world.offers[0]], 3);
            let open = proposal::open_sessions(c, here, world.day)?;
            assert_eq!(open[&world.offers[1]], [(world.session, world.day)]);
            assert!(proposal::open_sessions(c, here, world.day.tomorrow().expect("a day"))?.is_empty());
            Ok(())
        });
        write(base, |tx| {
            proposal::answer(tx, elsewhere, ids[1], Agreement::Yes, None, None)?;
            proposal::answer(tx, here, ids[0], Agreement::Yes, None, None)?;
            proposal::answer(tx, here, ids[1], Agreement::No, Some(Refusal::Other), Some("déjà vu"))?;
            proposal::take(tx, here, (world.offers[0], None), need.id, "2026-2027", 2)?;
            proposal::take(tx, here, (world.offers[1], Some(world.session)), need.id, "2026-2027", 1)
        });
        read(base, |c| {
            let no = proposal::find(c, here, ids[1])?.expect("a proposal");
            assert_eq!((no.answer, no.refusal), (Some(Agreement::No), Some(Refusal::Other)));
            assert_eq!(no.answer_note.as_deref(), Some("déjà vu"));
            assert_eq!(proposal::met(c, here)?[&world.site], [world.operator]);
            assert_eq!(proposal::refusals(c, here, "2026-2027")?, [(Some(Refusal::Other), 1)]);
            assert_eq!(proposal::slots_left(c, here, "2026-2027")?[&world.offers[0]], 1);
            assert_eq!(proposal::slots_left(c, here, "2027-2028")?[&world.offers[0]], 3, "each season anew");
            assert!(proposal::open_sessions(c, here, world.day)?.is_empty(), "full");
            Ok(())
        });
        assert_eq!(write(base, |tx| proposal::release(tx, elsewhere, need.id)), 0);
        assert_eq!(write(base, |tx| proposal::release(tx, here, need.id)), 2);
        assert_eq!(read(base, |c| proposal::slots_left(c, here, "2026-2027"))[&world.offers[0]], 3);
        assert_eq!(read(base, |c| proposal::open_sessions(c, here, world.day)).len(), 1);
    });
}

#[test]
fn the_agreement_of_a_head_is_asked_and_answered_and_heads_come_before_the_school() {
    both(|base| {
        let world = world(base);
        let need = add(base, &world, "Un conte").id;
        write(base, |tx| {
            let (now, [head, role]) = (tx.now(), std::array::from_fn(|_| tx.new_id()));
            tx.exec(
                "INSERT INTO person (id, basin_id, given_name, family_name, name_key, email, purpose, source, retain_until, created_at)
                 VALUES (?1, ?2, 'Fatou', 'Trame', 'trame fatou', 'fatou@ecole.test', 'school_contact', 'essai', ?3, ?4)",
                &[&head, &world.here, &world.day, &now],
            )?;
            tx.exec(
                "INSERT INTO person_role (id, basin_id, person_id, organisation_kind, organisation_id, function)
                 VALUES (?1, ?2, ?3, 'site', ?4, 'head')",
                &[&role, &world.here, &head, &world.site],
            )?;
            agreement::ask(tx, world.here, need, "rouet@ecole.test")?;
            agreement::ask(tx, world.here, need, "fatou@ecole.test")
        });
        read(base, |c| {
            let asked = agreement::of(c, world.here, need)?.expect("asked");
            assert_eq!((asked.asked_of.as_deref(), asked.answer), (Some("fatou@ecole.test"), None));
            assert_eq!(agreement::of(c, world.elsewhere, need)?, None);
            let heads = agreement::heads(c, world.here, world.site)?;
            let heads: Vec<(&str, &str)> =
                heads.iter().map(|one| (one.name.as_str(), one.email.as_str())).collect();
            assert_eq!(heads, [("Fatou Trame", "fatou@ecole.test"), ("École du Rouet", "rouet@ecole.test")]);
            assert!(agreement::heads(c, world.elsewhere, world.site)?.is_empty());
            Ok(())
        });
        write(base, |tx| agreement::answer(tx, world.here, need, Agreement::No, Some("pas cette année")));
        let asked = read(base, |c| agreement::of(c, world.here, need)).expect("asked");
        assert_eq!(
            (asked.answer, asked.asked_of.as_deref()),
            (Some(Agreement::No), Some("fatou@ecole.test"))
        );
        assert!(asked.answered_at.is_some());
    });
}

#[test]
fn a_claim_waits_is_looked_at_decided_once_and_forgotten() {
    both(|base| {
        let world = world(base);
        let sheet = read(base, |c| claim::sheet(c, ClaimKind::Site, world.site.0)).expect("a sheet");
        assert_eq!((sheet.name.as_str(), sheet.commune.as_deref()), ("École du Canevas", Some("21012")));
        assert_eq!(read(base, |c| claim::sheet(c, ClaimKind::Operator, world.site.0)), None);
        let found = read(base, |c| claim::claimable(c, ClaimKind::Operator, "fil du", 10));
        assert_eq!(found.iter().map(|one| one.id).collect::<Vec<Uuid>>(), [world.operator.0]);
        let asked = claim::Asked {
            is_new: false,
            sheet: &sheet,
            name: "Ida",
            email: "ida@essai.example",
            function: Some("direction"),
            words: None,
            language: "nl",
        };
        let ids: [ClaimId; 2] = write(base, |tx| Ok([claim::add(tx, &asked)?, claim::add(tx, &asked)?]));
        read(base, |c| {
            let one = claim::find(c, world.here, ids[0])?.expect("a claim");
            assert_eq!((one.state, one.language.as_str()), (ClaimState::Asked, "nl"));
            assert_eq!(one.subject_name.as_deref(), Some("École du Canevas"));
            assert_eq!(one.subject_phone.as_deref(), Some("+3225550101"), "that of the school");
            assert_eq!(claim::find(c, world.elsewhere, ids[0])?, None);
            assert_eq!((claim::count_open(c, world.here)?, claim::count_open(c, world.elsewhere)?), (2, 0));
            assert_eq!(claim::count_of(c, world.here, "ida@essai.example")?, 2);
            assert_eq!(claim::count_of(c, world.here, "nour@essai.example")?, 0);
            assert!(claim::open_of(c, world.here, "ida@essai.example", sheet.id)?.is_some());
            assert!(claim::open_of(c, world.here, "ida@essai.example", world.operator.0)?.is_none());
            Ok(())
        });
        write(base, |tx| {
            assert!(!claim::check(tx, world.elsewhere, ids[0])?);
            assert!(claim::check(tx, world.here, ids[0])? && !claim::check(tx, world.here, ids[0])?);
            let no = (ClaimState::Refused, Some(ClaimRefusal::ALL[0]));
            assert!(!claim::decide(tx, world.elsewhere, ids[0], no.0, no.1, None)?);
            assert!(claim::decide(tx, world.here, ids[0], no.0, no.1, Some(world.account))?);
            assert!(!claim::decide(tx, world.here, ids[0], ClaimState::Granted, None, None)?, "once");
            Ok(())
        });
        let list = read(base, |c| claim::list(c, world.here, 10));
        assert_eq!(
            list.iter().map(|one| one.id).collect::<Vec<_>>(),
            [ids[1], ids[0]],
            "those that wait first"
        );
        assert_eq!(list[1].refusal, Some(ClaimRefusal::ALL[0]));
        base.clock().advance(SignedDuration::from_hours(1));
        assert_eq!(
            write(base, |tx| {
                let now = tx.now();
                claim::forget(tx, now)
            }),
            1,
            "what waits is not forgotten"
        );
        assert_eq!(read(base, |c| claim::list(c, world.here, 10)).len(), 1);
    });
}

#[test]
fn what_is_read_by_keys_does_not_go_through_the_basin() {
    let base = navette_testing::sqlite();
    for sql in [
        offer::AFTER,
        offer::SOME,
        offer::CHOICES_OF,
        offer::CHOICES_BETWEEN,
        session::COMING,
        session::COMING_OF,
        offer::KEYS,
    ] {
        let params = sql
            .split('?')
            .skip(1)
            .filter_map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next()?.parse::<usize>().ok());
        let none = None::<String>;
        let params = vec![&none as &dyn navette_database::ToValue; params.max().unwrap_or(0)];
        let plan: Vec<(i64, i64, i64, String)> =
            base.read_now(|c| c.all(&format!("EXPLAIN QUERY PLAN {sql}"), &params)).expect("its plan");
        let steps: Vec<&str> = plan.iter().map(|(.., step)| step.as_str()).collect();
        assert!(steps.iter().any(|step| step.contains("offer_key (basin_id=?")), "{steps:?}: {sql}");
        assert!(
            !steps.iter().any(|step| step.contains("offer_list") || step.starts_with("SCAN")),
            "{steps:?}"
        );
    }
}
