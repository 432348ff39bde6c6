//! The doors, as each one meets them: asking for access, deciding on it, an operator's own offers.

use navette_database::{BasinId, BasinScope, Error, Uuid};
use navette_offers::actions::claim::{MOST_OF_ONE, MOST_OPEN, Typed, ask, forget_old};
use navette_offers::claim::{ClaimKind, ClaimState};
use navette_offers::memory::Memory;
use navette_offers::store::claim::{claimable, count_open, list, sheet};
use navette_testing::{Answer, TestBase, TestSite, Visitor, both, sqlite};
use navette_web::Role;
use navette_web::sockets::Sockets;

struct Things {
    operator: Uuid,
    other: Uuid,
    artist: Uuid,
    site: Uuid,
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
        let now = tx.now();
        let ids: [Uuid; 5] = std::array::from_fn(|_| tx.new_id());
        let [operator, other, artist, school, site] = ids;
        for (id, kind, name) in [
            (operator, "legal", "Atelier de la trame"),
            (other, "legal", "Zinneke des fils"),
            (artist, "natural", "Nour Delalaine"),
        ] {
            tx.exec(
                "INSERT INTO operator (id, basin_id, kind, name, name_key, category, phone, created_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, 'museum', '+3225550101', ?6)",
                &[&id, &basin, &kind, &name, &navette_belgium::text::name_key(name), &now],
            )?;
        }
        tx.exec(
            "INSERT INTO school (id, basin_id, name, name_key, created_at) VALUES (?1, ?2, 'École du Rouet', 'ecole du rouet', ?3)",
            &[&school, &basin, &now],
        )?;
        tx.exec(
            "INSERT INTO site (id, basin_id, school_id, name, name_key, commune, compulsory, special, cycle, created_at)
             VALUES (?1, ?2, ?3, 'École du Canevas', 'ecole du canevas', '21012', TRUE, FALSE, 'basic', ?4)",
            &[&site, &basin, &school, &now],
        )?;
        Ok::<_, Error>(Things { operator, other, artist, site })
    })
    .unwrap()
}

const IDA: Typed<'static> = Typed {
    name: "Ida Lacombe",
    email: "Ida@Trame.example",
    function: "médiatrice",
    words: "Je m'occupe des écoles",
    language: "nl",
};

/// The text of the last mail to this address.
fn mail_to(base: &TestBase, to: &str) -> Option<String> {
    let mails = base.read_now(|c| navette_jobs::mail::list(c, None, None, 50, 0)).unwrap();
    mails.into_iter().find(|mail| mail.recipient == to).map(|mail| mail.body)
}

#[test]
fn sheets_are_found_by_words_and_natural_persons_only_by_their_whole_name() {
    both(|base| {
        let things = things(base, house(base).basin());
        let find = |kind, words: &str| {
            let all = base.read_now(|c| claimable(c, kind, words, 10)).unwrap();
            all.into_iter().map(|one| one.id).collect::<Vec<_>>()
        };
        assert_eq!(find(ClaimKind::Operator, "trame ate"), [things.operator]);
        assert_eq!(find(ClaimKind::Operator, "TRAME"), [things.operator]);
        assert_eq!(find(ClaimKind::Operator, "lalaine nour"), Vec::<Uuid>::new());
        assert_eq!(find(ClaimKind::Operator, "Nour"), Vec::<Uuid>::new(), "a list of artists is not copied");
        assert_eq!(find(ClaimKind::Operator, "Nour Delalaine"), [things.artist]);
        assert_eq!(find(ClaimKind::Site, "canevas"), [things.site]);
        assert!(find(ClaimKind::Operator, "%%%").len() <= 10);
        assert!(base.read_now(|c| sheet(c, ClaimKind::Site, things.operator)).unwrap().is_none());
    });
}

#[test]
fn a_claim_is_written_once_and_strangers_do_not_fill_the_base() {
    both(|base| {
        let house = house(base);
        let basin = house.basin();
        let things = things(base, basin);
        let scope = BasinScope::granted(basin);
        let sheet_of = |id| base.read_now(|c| sheet(c, ClaimKind::Operator, id)).unwrap().unwrap();
        let (operator, other) = (sheet_of(things.operator), sheet_of(things.other));
        for _ in 0..3 {
            base.write_now(|tx| ask(tx, &operator, IDA)).unwrap();
        }
        let open = || base.read_now(|c| count_open(c, scope)).unwrap();
        assert_eq!(open(), 1, "asking again adds nothing");
        base.write_now(|tx| ask(tx, &other, IDA)).unwrap();
        assert_eq!(open(), 2);
        for bad in [
            Typed { email: "ida@", ..IDA },
            Typed { email: "", ..IDA },
            Typed { name: " ", ..IDA },
            Typed { words: &"é".repeat(1_001), ..IDA },
            Typed { function: &"x".repeat(101), ..IDA },
        ] {
            assert!(base.write_now(|tx| ask(tx, &operator, bad)).is_err(), "{bad:?}");
        }
        for number in 0..MOST_OPEN + 20 {
            let email = format!("qui{number}@ailleurs.example");
            base.write_now(|tx| ask(tx, &operator, Typed { email: &email, ..IDA })).unwrap();
        }
        assert_eq!(open(), MOST_OPEN);
        const { assert!(MOST_OF_ONE < MOST_OPEN) };
        // What was decided long ago is forgotten; what waits stays.
        base.write_now(|tx| {
            let now = tx.now();
            tx.exec(
                "UPDATE claim SET state = 'granted', decided_at = ?1 WHERE email = 'ida@trame.example'",
                &[&now],
            )
        })
        .unwrap();
        base.clock().advance(jiff::SignedDuration::from_hours(24 * 181));
        assert_eq!(base.write_now(forget_old).unwrap(), 2);
        assert_eq!(open(), MOST_OPEN - 2);
    });
}

#[test]
fn who_is_not_known_asks_is_checked_and_let_in() {
    both(|base| {
        let house = house(base);
        let things = things(base, house.basin());
        let nobody = house.as_nobody();
        let found = nobody.get("/acces?kind=operator&q=trame");
        let hrefs = found.attributes("ul.list a", "href");
        assert_eq!(hrefs, [format!("/acces/operateurs/{}", things.operator)]);
        let form = hrefs[0].as_str();
        assert!(nobody.get(form).first("h1").contains("Atelier de la trame"));
        let empty = nobody.post(form, &[("name", "Ida"), ("email", "ida@"), ("words", "Bonjour")]);
        assert_eq!(empty.status, 422);
        assert_eq!(empty.attributes("#name", "value"), ["Ida"], "what was typed stays");
        let sent =
            nobody.post(form, &[("name", "Ida Lacombe"), ("email", "ida@trame.example"), ("website", "")]);
        assert_eq!(sent.status, 200, "{}", sent.text());
        assert!(mail_to(base, "ida@trame.example").is_none(), "nothing is written before we looked");

        let team = house.as_role(Role::Coordination);
        assert!(team.get("/").text().contains("Répondre à 1 demande d’accès"));
        let page = team.get("/acces/a-decider");
        let actions = page.attributes("section.card form", "action");
        let to = |end: &str| actions.iter().find(|action| action.ends_with(end)).unwrap().clone();
        assert_eq!(team.post(&to("verifier"), &[]).location(), "/acces/a-decider");
        assert_eq!(
            team.post(&to("refuser"), &[("reason", "")]).location(),
            "/acces/a-decider",
            "a reason is needed"
        );
        assert_eq!(team.post(&to("accorder"), &[]).location(), "/acces/a-decider");
        let mail = mail_to(base, "ida@trame.example").expect("a mail of the answer");
        assert!(mail.contains("/entrer") && mail.contains("Atelier de la trame"), "{mail}");
        let roles = base
            .read_now(|c| {
                let account = navette_accounts::store::account_by_email(c, "ida@trame.example")?.unwrap();
                navette_accounts::store::memberships(c, account.id)
            })
            .unwrap();
        assert_eq!(
            (roles.len(), roles[0].role, roles[0].subject_id),
            (1, Role::Operator, Some(things.operator))
        );
        team.post(&to("refuser"), &[("reason", "not_known")]);
        let scope = BasinScope::granted(house.basin());
        let all = base.read_now(|c| list(c, scope, 9)).unwrap();
        assert_eq!(all[0].state, ClaimState::Granted, "what was decided stays");
        assert!(team.get("/acces/a-decider/export.csv").text().contains("Ida Lacombe"));
    });
}

#[test]
fn a_refusal_says_why_and_how_to_go_on() {
    let base = sqlite();
    let house = house(&base);
    let things = things(&base, house.basin());
    let form = format!("/acces/implantations/{}", things.site);
    house.as_nobody().post(&form, &[("name", "Ida"), ("email", "ida@ecole.example")]);
    let team = house.as_role(Role::Finance);
    let actions = team.get("/acces/a-decider").attributes("section.card form", "action");
    let refuse = actions.iter().find(|action| action.ends_with("refuser")).unwrap();
    team.post(refuse, &[("reason", "not_agreed")]);
    let mail = mail_to(&base, "ida@ecole.example").unwrap();
    assert!(mail.contains("direction") && mail.contains("/acces"), "{mail}");
}

#[test]
fn an_operator_without_a_sheet_asks_and_gets_one() {
    both(|base| {
        let house = house(base);
        things(base, house.basin());
        let none = house.as_nobody().get("/acces?kind=operator&q=Fanfare+des+bobines");
        let form =
            none.attributes("main a.button", "href").into_iter().find(|to| to.starts_with("/acces/nouveau"));
        let form = form.expect("a way for those who are not in the list");
        assert_eq!(
            house.as_nobody().get(&form).attributes("#organisation", "value"),
            ["Fanfare des bobines"]
        );
        let mut typed = vec![("organisation", ""), ("name", "Ida Lacombe"), ("email", "ida@bobines.example")];
        assert_eq!(house.as_nobody().post("/acces/nouveau", &typed).status, 422, "its name is needed");
        typed[0].1 = "Fanfare des bobines";
        assert_eq!(house.as_nobody().post("/acces/nouveau", &typed).status, 200);
        assert_eq!(house.as_nobody().post("/acces/nouveau", &typed).status, 200, "twice is once");
        let team = house.as_role(Role::Coordination);
        let page = team.get("/acces/a-decider");
        assert!(page.text().contains("pas encore de fiche"), "{}", page.first("main"));
        let actions = page.attributes("section.card form", "action");
        let grant: Vec<&String> = actions.iter().filter(|to| to.ends_with("accorder")).collect();
        assert_eq!(grant.len(), 1);
        assert_eq!(team.post(grant[0], &[]).status, 303);
        let found: Option<(Uuid,)> = base
            .read_now(|c| c.one("SELECT id FROM operator WHERE name = 'Fanfare des bobines'", &[]))
            .unwrap();
        let operator = found.expect("its sheet is made").0;
        let own = house.as_own(Role::Operator, operator);
        assert_eq!(own.get("/mes-offres").status, 200);
        assert!(mail_to(base, "ida@bobines.example").unwrap().contains("/entrer"));
    });
}

#[test]
fn programs_are_thanked_and_too_many_tries_are_refused() {
    let base = sqlite();
    let house = house(&base);
    let things = things(&base, house.basin());
    let scope = BasinScope::granted(house.basin());
    let form = format!("/acces/operateurs/{}", things.operator);
    let trapped = [("name", "Robot"), ("email", "robot@ailleurs.example"), ("website", "http://x.example")];
    assert_eq!(house.as_nobody().post(&form, &trapped).status, 200);
    assert_eq!(base.read_now(|c| count_open(c, scope)).unwrap(), 0);
    let mut last = 0;
    for number in 0..12 {
        let email = format!("qui{number}@ailleurs.example");
        last = house.as_nobody().post(&form, &[("name", "Qui"), ("email", &email)]).status.as_u16();
    }
    assert_eq!(last, 429);
    assert!(base.read_now(|c| count_open(c, scope)).unwrap() <= 8);
    // What a stranger types is shown as text.
    let hostile = "<script>alert(1)</script>";
    base.clock().advance(jiff::SignedDuration::from_hours(2));
    house.as_nobody().post(&form, &[("name", hostile), ("email", "h@ailleurs.example"), ("words", hostile)]);
    let page = house.as_role(Role::Coordination).get("/acces/a-decider").text();
    assert!(!page.contains("<script>alert"), "text stays text");
}

#[test]
fn only_those_who_lead_decide_and_only_in_their_basin() {
    let base = sqlite();
    let house = house(&base);
    let things = things(&base, house.basin());
    let form = format!("/acces/operateurs/{}", things.operator);
    house.as_nobody().post(&form, &[("name", "Ida"), ("email", "ida@trame.example")]);
    let scope = BasinScope::granted(house.basin());
    let claim = base.read_now(|c| list(c, scope, 9)).unwrap()[0].id;
    for role in [Role::Partner, Role::Operator, Role::School, Role::Jury, Role::Reader, Role::Admin] {
        let visitor = house.as_own(role, things.operator);
        assert_eq!(visitor.get("/acces/a-decider").status, 403, "{role:?}");
        assert_eq!(visitor.post(&format!("/acces/a-decider/{claim}/accorder"), &[]).status, 403, "{role:?}");
    }
    let elsewhere = house.as_who(Role::Coordination, Some(house.other_basin()), "fr");
    for what in ["accorder", "verifier"] {
        assert_eq!(elsewhere.post(&format!("/acces/a-decider/{claim}/{what}"), &[]).status, 404);
    }
    let refused = elsewhere.post(&format!("/acces/a-decider/{claim}/refuser"), &[("reason", "not_known")]);
    assert_eq!(refused.status, 404);
    assert!(!elsewhere.get("/acces/a-decider").text().contains("Ida"));
}

/// Writes an offer to its end through the form, as its operator; gives its address.
fn write_offer(visitor: &Visitor<'_>) -> String {
    let begun = visitor.post("/mes-offres/nouvelle", &[("title", "Le fil du conte"), ("kind", "on_request")]);
    assert_eq!(begun.status, 303, "{}", begun.first(".summary"));
    let here = begun.location().trim_end_matches("/modifier").to_owned();
    let stage = |fields: &[(&str, &str)]| -> Answer {
        let answer = visitor.post(&format!("{here}/modifier"), fields);
        assert_eq!(answer.status, 303, "{:?}", answer.texts(".summary li"));
        answer
    };
    let what = stage(&[
        ("stage", "what"),
        ("then", "next"),
        ("title", "Le fil du conte"),
        (
            "summary",
            "Une conteuse, un métier à tisser et vingt enfants : une matinée pour fabriquer une histoire ensemble.",
        ),
        ("offer_type", "workshop"),
        ("domain", "literature"),
        ("component", "practise"),
    ]);
    assert!(what.location().contains("stage=whom"), "{}", what.location());
    stage(&[("stage", "whom"), ("level", "P1"), ("level", "P2")]);
    stage(&[("stage", "where"), ("setting", "inside"), ("radius_km", "10")]);
    stage(&[("stage", "price"), ("price_model", "free")]);
    stage(&[("stage", "booking"), ("booking_email", "ecoles@trame.example")]);
    here
}

#[test]
fn an_operator_writes_an_offer_sends_it_and_we_publish_it() {
    let base = sqlite();
    let house = house(&base);
    let things = things(&base, house.basin());
    let visitor = house.as_own(Role::Operator, things.operator);
    assert!(visitor.get("/mes-offres").first(".empty h2").contains("Aucune offre"));
    let refused = visitor.post("/mes-offres/nouvelle", &[("title", " "), ("kind", "on_request")]);
    assert_eq!(refused.status, 422);
    let here = write_offer(&visitor);
    let page = visitor.get(&here);
    assert_eq!(
        page.attributes(".actions button.primary", "value"),
        ["submit"],
        "{}",
        page.first(".lede + p")
    );
    // Publishing is ours.
    assert_eq!(visitor.post(&format!("{here}/etat"), &[("step", "publish")]).location(), here);
    assert!(visitor.get("/mes-offres").first("ul.list .badge").contains("rouillon"));
    visitor.post(&format!("{here}/etat"), &[("step", "submit")]);
    let ours = here.replace("/mes-offres", "/offres");
    let team = house.as_role(Role::Coordination);
    team.post(&format!("{ours}/etat"), &[("step", "publish")]);
    let told = base.read_now(|c| navette_jobs::mail::list(c, None, None, 50, 0)).unwrap();
    let told = told.iter().find(|mail| mail.subject.starts_with("Publiée")).expect("the operator is told");
    assert!(told.body.contains("/catalogue/"), "{}", told.body);
    assert!(visitor.get(&here).text().contains("Les écoles la voient"));
    assert!(visitor.get("/").text().contains("Les écoles voient 1 de vos offres"));
    let copied = visitor.post(&format!("{here}/copie"), &[]);
    assert!(copied.location().ends_with("/modifier"));
    visitor.post(&format!("{here}/etat"), &[("step", "retire")]);
    assert!(visitor.get(&here).text().contains("plus proposée"));
}

#[test]
fn an_operator_reaches_nothing_of_another() {
    let base = sqlite();
    let house = house(&base);
    let things = things(&base, house.basin());
    let here = write_offer(&house.as_own(Role::Operator, things.operator));
    let ours = here.replace("/mes-offres", "/offres");
    let elsewhere = self::things(&base, house.other_basin());
    for stranger in [
        house.as_own(Role::Operator, things.other),
        house.as_own(Role::Operator, elsewhere.operator),
        house.as_role(Role::Operator),
    ] {
        for page in [here.clone(), format!("{here}/modifier")] {
            assert_eq!(stranger.get(&page).status, 404, "{page}");
        }
        for (what, fields) in [
            ("modifier", &[("stage", "what"), ("title", "Volé")][..]),
            ("etat", &[("step", "retire")][..]),
            ("copie", &[][..]),
            ("seances", &[("day", "2026-10-01")][..]),
        ] {
            assert_eq!(stranger.post(&format!("{here}/{what}"), fields).status, 404, "{what}");
        }
        assert_eq!(stranger.get(&ours).status, 403, "the coordinator's pages stay closed");
    }
    assert!(
        !house.as_own(Role::Operator, things.other).get("/mes-offres").text().contains("Le fil du conte")
    );
    for role in [Role::School, Role::Coordination, Role::Partner, Role::Reader, Role::Jury, Role::Admin] {
        assert_eq!(house.as_own(role, things.operator).get("/mes-offres").status, 403, "{role:?}");
    }
}

#[test]
fn the_doors_speak_three_languages() {
    let base = sqlite();
    let house = house(&base);
    things(&base, house.basin());
    for (language, word) in
        [("fr", "Demandes d’accès"), ("nl", "Vragen om toegang"), ("en", "Requests for access")]
    {
        let team = house.as_who(Role::Coordination, Some(house.basin()), language);
        assert_eq!(team.get("/acces/a-decider").first("h1"), word);
        assert_eq!(team.get("/acces?kind=site&q=canevas").status, 200);
    }
}
