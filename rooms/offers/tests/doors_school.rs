//! The schools' door, as each one meets it: a need on a phone, the head's agreement by one link, answers, what operators see.

use navette_database::{AccountId, BasinId, BasinScope, Error, Uuid};
use navette_network::id::SiteId;
use navette_offers::code::NeedState;
use navette_offers::memory::Memory;
use navette_offers::need::Need;
use navette_offers::store::need::{of_site, words};
use navette_testing::{Answer, TestBase, TestSite, Visitor, both, sqlite};
use navette_web::Role;
use navette_web::sockets::Sockets;

struct Things {
    operator: Uuid,
    other: Uuid,
    offer: Uuid,
    school: Uuid,
    site: Uuid,
    second: Uuid,
    /// A site of another school.
    far: Uuid,
}

fn house(base: &TestBase) -> TestSite {
    let (memory, network) = (Memory::new(), navette_network::memory::Memory::new());
    let mut sockets = Sockets::default();
    navette_network::hang(&mut sockets, &network);
    navette_offers::hang(&mut sockets, &memory);
    let rooms = navette_offers::router(&memory, &network)
        .merge(navette_offers::public_router(&memory))
        .merge(navette_web::home::router());
    let mut translations = vec![navette_accounts::TRANSLATIONS];
    translations.extend_from_slice(navette_network::TRANSLATIONS);
    translations.extend_from_slice(navette_offers::TRANSLATIONS);
    TestSite::new(base, rooms, &translations, sockets)
}

fn things(base: &TestBase, basin: BasinId) -> Things {
    base.write_now(|tx| {
        let (now, today) = (tx.now(), tx.today());
        let ids: [Uuid; 10] = std::array::from_fn(|_| tx.new_id());
        let [operator, other, offer, school, site, second, elsewhere, far, head, role] = ids;
        for (id, name) in [(operator, "Atelier de la trame"), (other, "Zinneke des fils")] {
            tx.exec(
                "INSERT INTO operator (id, basin_id, kind, name, name_key, category, created_at)
                 VALUES (?1, ?2, 'legal', ?3, ?4, 'museum', ?5)",
                &[&id, &basin, &name, &navette_belgium::text::name_key(name), &now],
            )?;
        }
        tx.exec(
            "INSERT INTO offer (id, basin_id, operator_id, kind, state, state_since, title, title_key, source, completeness,
                                created_at, changed_at)
             VALUES (?1, ?2, ?3, 'on_request', 'published', ?4, 'Le fil du conte', 'le fil du conte', 'typed', 50, ?5, ?5)",
            &[&offer, &basin, &operator, &today, &now],
        )?;
        for (id, name) in [(school, "Groupe scolaire du Rouet"), (elsewhere, "École du Fuseau")] {
            tx.exec(
                "INSERT INTO school (id, basin_id, name, name_key, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
                &[&id, &basin, &name, &navette_belgium::text::name_key(name), &now],
            )?;
        }
        for (id, school, name) in [
            (site, school, "École du Canevas"),
            (second, school, "École de la Bobine"),
            (far, elsewhere, "École du Fuseau"),
        ] {
            tx.exec(
                "INSERT INTO site (id, basin_id, school_id, name, name_key, commune, compulsory, special, cycle, created_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, '21012', TRUE, FALSE, 'basic', ?6)",
                &[&id, &basin, &school, &name, &navette_belgium::text::name_key(name), &now],
            )?;
        }
        tx.exec(
            "INSERT INTO person (id, basin_id, given_name, family_name, name_key, email, purpose, source, retain_until, created_at)
             VALUES (?1, ?2, 'Fatou', 'Trame', 'trame fatou', 'direction@rouet.example', 'school_contact', 'rencontre', ?3, ?4)",
            &[&head, &basin, &jiff::civil::date(2030, 1, 1), &now],
        )?;
        tx.exec(
            "INSERT INTO person_role (id, basin_id, person_id, organisation_kind, organisation_id, function)
             VALUES (?1, ?2, ?3, 'school', ?4, 'head')",
            &[&role, &basin, &head, &school],
        )?;
        Ok::<_, Error>(Things { operator, other, offer, school, site, second, far })
    })
    .unwrap()
}

/// The text of the last mail to this address.
fn mail_to(base: &TestBase, to: &str) -> Option<String> {
    let mails = base.read_now(|c| navette_jobs::mail::list(c, None, None, 50, 0)).unwrap();
    mails.into_iter().find(|mail| mail.recipient == to).map(|mail| mail.body)
}

/// Where the link of the last mail to the head leads.
fn agreement_link(base: &TestBase) -> String {
    let mail = mail_to(base, "direction@rouet.example").expect("a mail to the head");
    let at = mail.find("/accord/").expect("a link");
    mail[at..].split_whitespace().next().unwrap().to_owned()
}

fn needs(base: &TestBase, basin: BasinId, site: Uuid) -> Vec<Need> {
    base.read_now(|c| of_site(c, BasinScope::granted(basin), SiteId(site))).unwrap()
}

const WORDS: &str = "Un atelier de chant pour mes deux classes d'accueil";

/// States a need, as a teacher does; gives its address.
fn state_need(visitor: &Visitor<'_>, site: Uuid) -> String {
    let site = site.to_string();
    let answer =
        visitor.post("/mes-demandes/nouvelle", &[("words", WORDS), ("site", &site), ("travel", "no")]);
    assert_eq!(answer.status, 303, "{}", answer.first(".summary"));
    answer.location().to_owned()
}

/// Proposes the offer for a need, as one of us does; gives the proposal's key.
fn propose(base: &TestBase, basin: BasinId, need: &Need, offer: Uuid) -> Uuid {
    base.write_now(|tx| {
        let (id, now) = (tx.new_id(), tx.now());
        tx.exec(
            "INSERT INTO proposal (id, basin_id, need_id, offer_id, proposed_at, score, reasons) VALUES (?1, ?2, ?3, ?4, ?5, 80, ?6)",
            &[&id, &basin, &need.id, &offer, &now, &serde_json::json!([])],
        )?;
        tx.exec("UPDATE need SET state = 'proposed' WHERE id = ?1", &[&need.id])?;
        Ok::<_, Error>(id)
    })
    .unwrap()
}

#[test]
fn a_teacher_states_a_need_and_the_head_agrees_by_one_link_once() {
    both(|base| {
        let house = house(base);
        let (basin, things) = (house.basin(), things(base, house.basin()));
        let teacher = house.as_own(Role::School, things.school);
        let here = state_need(&teacher, things.site);
        let need = needs(base, basin, things.site).remove(0);
        assert_eq!(
            (need.words.as_str(), need.state, need.can_travel),
            (WORDS, NeedState::Received, Some(false))
        );
        let page = teacher.get(&here);
        assert!(
            page.text().contains("chant") && page.text().contains("Trame"),
            "it says whom the mail has gone to"
        );

        let link = agreement_link(base);
        let nobody = house.as_nobody();
        for _ in 0..2 {
            // Looking changes nothing: scanners open links too.
            let looked = nobody.get(&link);
            assert!(looked.text().contains("chant"), "{}", looked.text());
            assert_eq!(needs(base, basin, things.site)[0].state, NeedState::Received);
        }
        assert_eq!(nobody.post(&link, &[("answer", "")]).status, 422);
        let agreed = nobody.post(&link, &[("answer", "yes"), ("note", "En matinée")]);
        assert_eq!(agreed.status, 200, "{}", agreed.text());
        assert_eq!(needs(base, basin, things.site)[0].state, NeedState::AgreedByHead);
        assert_eq!(nobody.get(&link).status, 422, "it works once");
        assert_eq!(nobody.post(&link, &[("answer", "no")]).status, 422);
        assert_eq!(needs(base, basin, things.site)[0].state, NeedState::AgreedByHead);
        assert!(teacher.get(&here).text().contains("En matinée"));
        let kept: String = base.read_now(|c| c.value("SELECT token_hash FROM answer_link", &[])).unwrap();
        assert!(!link.contains(&kept), "only the hash of the token is kept");
    });
}

#[test]
fn the_link_of_the_head_ends_and_a_no_puts_the_need_aside() {
    both(|base| {
        let house = house(base);
        let (basin, things) = (house.basin(), things(base, house.basin()));
        let teacher = house.as_own(Role::School, things.site);
        let here = state_need(&teacher, things.site);
        let late = agreement_link(base);
        base.clock().advance(jiff::SignedDuration::from_hours(24 * 22));
        assert_eq!(house.as_nobody().get(&late).status, 422, "it has ended");
        teacher.post(&format!("{here}/accord"), &[]);
        let link = agreement_link(base);
        assert_ne!(link, late);
        let mails = || base.read_now(|c| navette_jobs::mail::list(c, None, None, 50, 0)).unwrap().len();
        let before = mails();
        teacher.post(&format!("{here}/accord"), &[]);
        assert_eq!(mails(), before, "nobody is pestered");
        house.as_nobody().post(&link, &[("answer", "no")]);
        assert_eq!(needs(base, basin, things.site)[0].state, NeedState::Withdrawn);
        assert_eq!(house.as_nobody().get("/accord/0123").status, 422);
    });
}

#[test]
fn the_head_is_asked_only_at_an_address_that_we_know_and_agrees_by_asking() {
    let base = sqlite();
    let house = house(&base);
    let (basin, things) = (house.basin(), things(&base, house.basin()));
    // Nobody is known at the other school: we ask ourselves.
    let teacher = house.as_own(Role::School, things.far);
    let here = state_need(&teacher, things.far);
    assert!(mail_to(&base, "direction@rouet.example").is_none());
    assert_eq!(teacher.post(&format!("{here}/accord"), &[]).location(), here);
    assert_eq!(needs(&base, basin, things.far)[0].state, NeedState::Received);
    // Whoever is the head agrees by asking.
    let head = house.as_own(Role::School, things.school);
    let account: AccountId = head.account.unwrap();
    base.write_now(|tx| {
        tx.exec("UPDATE account SET email = 'direction@rouet.example' WHERE id = ?1", &[&account])
    })
    .unwrap();
    state_need(&head, things.second);
    assert_eq!(needs(&base, basin, things.second)[0].state, NeedState::AgreedByHead);
    assert!(mail_to(&base, "direction@rouet.example").is_none(), "no mail to herself");
}

#[test]
fn a_need_that_cannot_be_read_comes_back_as_it_was_typed() {
    let base = sqlite();
    let house = house(&base);
    let things = things(&base, house.basin());
    let teacher = house.as_own(Role::School, things.school);
    let send = |fields: &[(&str, &str)]| -> Answer { teacher.post("/mes-demandes/nouvelle", fields) };
    let site = things.site.to_string();
    let empty = send(&[("words", " "), ("site", &site), ("class_words", "P3 A")]);
    assert_eq!((empty.status.as_u16(), empty.count("#words-error")), (422, 1));
    assert_eq!(empty.attributes("#class_words", "value"), ["P3 A"]);
    assert_eq!(send(&[("words", WORDS)]).status, 422, "which of the two sites?");
    let far = things.far.to_string();
    assert_eq!(
        send(&[("words", WORDS), ("site", &far)]).status,
        422,
        "another school's site is none of theirs"
    );
    assert_eq!(send(&[("words", WORDS), ("site", &site), ("pupils", "beaucoup")]).status, 422);
    assert_eq!(send(&[("words", &"é".repeat(3_001)), ("site", &site)]).status, 422);
    assert!(needs(&base, house.basin(), things.site).is_empty());
    let offer = things.offer.to_string();
    let page = teacher.get(&format!("/mes-demandes/nouvelle?offre={offer}"));
    assert!(page.first(".lede").contains("Le fil du conte"));
    let wished = send(&[("words", WORDS), ("site", &site), ("offre", &offer)]);
    assert_eq!(wished.status, 303);
    assert!(needs(&base, house.basin(), things.site)[0].wished_offer_id.is_some());
    let mut last = 0;
    for time in 0..14 {
        last = send(&[("words", &format!("{WORDS} ({time})")), ("site", &site)]).status.as_u16();
    }
    assert_eq!(last, 429, "nobody fills the base");
    let hostile = "<script>alert(1)</script>";
    base.clock().advance(jiff::SignedDuration::from_hours(2));
    let here = send(&[("words", hostile), ("site", &site)]).location().to_owned();
    assert!(!teacher.get(&here).text().contains("<script>alert"), "text stays text");
}

#[test]
fn a_school_answers_what_is_proposed_and_the_operator_learns_who_it_is_only_then() {
    both(|base| {
        let house = house(base);
        let (basin, things) = (house.basin(), things(base, house.basin()));
        let teacher = house.as_own(Role::School, things.site);
        let here = state_need(&teacher, things.site);
        let need = needs(base, basin, things.site).remove(0);
        let operator = house.as_own(Role::Operator, things.operator);
        let looked = operator.get("/ecoles-cherchent?tout=1").text();
        assert!(looked.contains("Molenbeek"), "the commune is told");
        for secret in ["Canevas", "Rouet", "mes deux classes", "rouet.example"] {
            assert!(!looked.contains(secret), "{secret} is not");
        }
        assert!(!operator.get("/demandes-recues").text().contains("Canevas"));

        let proposal = propose(base, basin, &need, things.offer).to_string();
        assert!(teacher.get("/").text().contains("Répondre à ce qu’on vous propose"));
        let page = teacher.get(&here);
        assert!(page.texts("h2").iter().any(|title| title == "Le fil du conte"));
        let answer = format!("{here}/reponse");
        assert_eq!(
            teacher.post(&answer, &[("proposal", &proposal), ("answer", "no")]).status,
            422,
            "why not?"
        );
        assert_eq!(teacher.post(&answer, &[("proposal", &proposal), ("answer", "yes")]).location(), here);
        assert_eq!(needs(base, basin, things.site)[0].state, NeedState::Matched);

        let received = operator.get("/demandes-recues");
        assert!(received.text().contains("École du Canevas"), "now they have to speak with each other");
        assert!(operator.get("/").text().contains("Prendre contact avec École du Canevas"));
        let action = format!("/demandes-recues/{}", need.id);
        assert_eq!(operator.post(&action, &[("text", "Jeudi 12 à 9 h")]).location(), "/demandes-recues");
        let said = base.read_now(|c| words(c, BasinScope::granted(basin), need.id)).unwrap();
        assert!(said.iter().any(|word| word.text == "Jeudi 12 à 9 h"));
        assert!(teacher.get(&here).text().contains("Jeudi 12"));
        let other = house.as_own(Role::Operator, things.other);
        assert_eq!(other.post(&action, &[]).status, 404);
        assert!(!other.get("/demandes-recues").text().contains("Canevas"));
    });
}

#[test]
fn a_school_reaches_nothing_of_another() {
    let base = sqlite();
    let house = house(&base);
    let things = things(&base, house.basin());
    let elsewhere = self::things(&base, house.other_basin());
    let here = state_need(&house.as_own(Role::School, things.site), things.site);
    let need = needs(&base, house.basin(), things.site).remove(0);
    let proposal = propose(&base, house.basin(), &need, things.offer).to_string();
    for stranger in [
        house.as_own(Role::School, things.far),
        house.as_own(Role::School, things.second),
        house.as_own(Role::School, elsewhere.site),
        house.as_role(Role::School),
    ] {
        assert_eq!(stranger.get(&here).status, 404);
        for (what, fields) in [
            ("accord", &[][..]),
            ("retirer", &[][..]),
            ("mot", &[("text", "Bonjour")][..]),
            ("reponse", &[("proposal", proposal.as_str()), ("answer", "yes")][..]),
        ] {
            assert_eq!(stranger.post(&format!("{here}/{what}"), fields).status, 404, "{what}");
        }
    }
    assert!(!house.as_own(Role::School, things.far).get("/mes-demandes").text().contains("chant"));
    assert_eq!(house.as_own(Role::School, things.school).get(&here).status, 200, "the whole school sees it");
    for role in [Role::Operator, Role::Coordination, Role::Partner, Role::Reader, Role::Jury, Role::Admin] {
        assert_eq!(house.as_own(role, things.site).get("/mes-demandes").status, 403, "{role:?}");
    }
    for role in [Role::School, Role::Coordination, Role::Reader] {
        assert_eq!(house.as_own(role, things.operator).get("/ecoles-cherchent").status, 403, "{role:?}");
        assert_eq!(house.as_own(role, things.operator).get("/demandes-recues").status, 403, "{role:?}");
    }
    // A proposal of another need, slipped into one's own form.
    let own = house.as_own(Role::School, things.far);
    let mine = state_need(&own, things.far);
    assert_eq!(
        own.post(&format!("{mine}/reponse"), &[("proposal", &proposal), ("answer", "yes")]).status,
        404
    );
}

#[test]
fn a_word_is_added_and_a_need_withdrawn() {
    let base = sqlite();
    let house = house(&base);
    let things = things(&base, house.basin());
    let teacher = house.as_own(Role::School, things.site);
    let here = state_need(&teacher, things.site);
    assert_eq!(teacher.post(&format!("{here}/mot"), &[("text", "")]).status, 422);
    assert_eq!(teacher.post(&format!("{here}/mot"), &[("text", &"x".repeat(2_001))]).status, 422);
    teacher.post(&format!("{here}/mot"), &[("text", "Plutôt en mai")]);
    assert!(teacher.get(&here).text().contains("Plutôt en mai"));
    teacher.post(&format!("{here}/retirer"), &[("note", "Classe partie")]);
    assert_eq!(needs(&base, house.basin(), things.site)[0].state, NeedState::Withdrawn);
    assert!(teacher.get("/mes-demandes").first("ul.list .badge").contains("retirée"));
}
