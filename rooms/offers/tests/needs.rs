//! Needs through the router, as each role: entered while someone calls, led to an answer, never lost.

use jiff::civil::date;
use navette_database::{BasinId, BasinScope, Error, Tx, Uuid};
use navette_network::id::{OperatorId, PersonId, SchoolId, SiteId};
use navette_offers::memory::Memory;
use navette_offers::{TRANSLATIONS, hang, public_router, router};
use navette_testing::{TestBase, TestSite};
use navette_web::Role;
use navette_web::sockets::Sockets;

fn house(base: &TestBase) -> TestSite {
    let (memory, network) = (Memory::new(), navette_network::memory::Memory::new());
    let mut translations = navette_network::TRANSLATIONS.to_vec();
    translations.extend_from_slice(TRANSLATIONS);
    let mut sockets = Sockets::default();
    hang(&mut sockets, &memory);
    let rooms = router(&memory, &network)
        .merge(navette_network::router(&network))
        .merge(navette_web::home::router())
        .merge(public_router(&memory));
    TestSite::new(base, rooms, &translations, sockets)
}

/// A school, an operator with one published offer, and someone the register knows.
struct World {
    site: SiteId,
    offer: Uuid,
}

fn world(base: &TestBase, basin: BasinId) -> World {
    base.db.write_now(|tx| make(tx, BasinScope::granted(basin))).expect("a world")
}

fn make(tx: &mut Tx<'_>, scope: BasinScope) -> Result<World, Error> {
    let now = tx.now();
    let (school, site) = (SchoolId(tx.new_id()), SiteId(tx.new_id()));
    let (operator, person, offer) = (OperatorId(tx.new_id()), PersonId(tx.new_id()), tx.new_id());
    let version = navette_network::version::changed(tx, scope)?;
    tx.exec(
        "INSERT INTO school (id, basin_id, fase, name, name_key, email, created_at)
         VALUES (?1, ?2, '1234', 'Groupe scolaire du Rouet', 'groupe scolaire du rouet', 'rouet@ecole.test', ?3)",
        &[&school, &scope, &now],
    )?;
    for (id, name, key) in [
        (site, "École du Canevas", "ecole du canevas"),
        (SiteId(tx.new_id()), "École du Lin", "ecole du lin"),
    ] {
        tx.exec(
            "INSERT INTO site (id, basin_id, school_id, name, name_key, postal_code, commune, latitude, longitude, compulsory,
                               special, cycle, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, '1080', '21012', 50.855, 4.33, ?6, ?7, 'basic', ?8)",
            &[&id, &scope, &school, &name, &key, &true, &false, &now],
        )?;
    }
    tx.exec(
        "INSERT INTO person (id, basin_id, given_name, family_name, name_key, email, purpose, source, retain_until, created_at)
         VALUES (?1, ?2, 'Fatou', 'Trame', 'trame fatou', 'fatou@ecole.test', 'school_contact', 'appel', ?3, ?4)",
        &[&person, &scope, &date(2030, 1, 1), &now],
    )?;
    tx.exec(
        "INSERT INTO person_role (id, basin_id, person_id, organisation_kind, organisation_id, function, since)
         VALUES (?1, ?2, ?3, 'site', ?4, 'peca_delegate', NULL)",
        &[&tx.new_id(), &scope, &person, &site],
    )?;
    tx.exec(
        "INSERT INTO operator (id, basin_id, kind, name, name_key, category, email, created_at)
         VALUES (?1, ?2, 'legal', 'Atelier du Fil', 'atelier du fil', 'cultural_centre', 'fil@exemple.test', ?3)",
        &[&operator, &scope, &now],
    )?;
    navette_network::store::search::refresh_all(tx, scope, version)?;
    navette_offers::version::changed(tx, scope)?;
    tx.exec(
        "INSERT INTO offer (id, basin_id, operator_id, kind, state, state_since, title, title_key, setting, latitude,
                            longitude, price_model, slots, source, completeness, created_at, changed_at)
         VALUES (?1, ?2, ?3, 'on_request', 'published', ?4, 'Tambours et percussions', 'tambours et percussions', 'both',
                 50.85, 4.34, 'free', 1, 'typed', 80, ?5, ?5)",
        &[&offer, &scope, &operator, &date(2026, 9, 1), &now],
    )?;
    for (list, value) in [("domain", "music"), ("level", "P3"), ("level", "P4")] {
        tx.exec(
            "INSERT INTO offer_choice (offer_id, list, value) VALUES (?1, ?2, ?3)",
            &[&offer, &list, &value],
        )?;
    }
    Ok(World { site, offer })
}

const WORDS: &str = "On cherche un atelier de percussions pour nos deux classes de P3, avant mars";

/// Notes a need by telephone; gives its address.
fn enter(site: &TestSite, world: &World, more: &[(&str, &str)]) -> String {
    let key = world.site.to_string();
    let mut fields = vec![("school", "École du Canevas"), ("site", key.as_str()), ("words", WORDS)];
    fields.extend_from_slice(more);
    let answer = site.as_role(Role::Coordination).post("/demandes/nouvelle", &fields);
    assert_eq!(answer.status, 303, "{:?}", answer.texts(".summary li"));
    answer.location().to_owned()
}

#[test]
fn a_call_is_noted_with_a_school_and_words() {
    let base = navette_testing::sqlite();
    let site = house(&base);
    let world = world(&base, site.basin());
    let visitor = site.as_role(Role::Coordination);
    let found = visitor.get_fragment("/demandes/ecoles?q=can&fragment=1");
    assert_eq!(found.attributes("[data-value]", "data-value"), [world.site.to_string()]);
    let there = visitor.get_fragment("/demandes/ecoles?q=1080&fragment=1");
    assert_eq!(there.count("[data-value]"), 2, "a postal code finds the schools there");
    assert_eq!(visitor.get_fragment("/demandes/ecoles?q=1080%20lin&fragment=1").count("[data-value]"), 1);
    assert_eq!(visitor.get("/demandes/nouvelle").count("#school[autofocus]"), 1);
    let here = enter(&site, &world, &[("asker_email", "FATOU@ecole.test")]);
    let sheet = visitor.get(&here);
    assert!(sheet.first("blockquote p").contains("percussions"));
    assert_eq!(sheet.first(".lede a"), "École du Canevas");
    assert!(sheet.text().contains("Fatou Trame"), "the register knows that address");
    assert!(sheet.texts(".fits h3 a").contains(&"Tambours et percussions".to_owned()));
    let list = visitor.get("/demandes");
    assert_eq!(list.count("tbody tr"), 1);
    assert!(visitor.get("/demandes?q=percus").count("tbody tr") == 1);
    assert_eq!(visitor.get("/demandes?q=gravure").count("tbody tr"), 0);
    let board = visitor.get("/demandes/tableau");
    assert_eq!(board.count(".need"), 1);
    let file = visitor.get("/demandes/export.csv?among=all");
    assert!(file.status == 200 && file.text().contains("percussions"));
}

#[test]
fn without_script_the_school_is_found_when_the_form_is_sent() {
    let base = navette_testing::sqlite();
    let site = house(&base);
    let world = world(&base, site.basin());
    let visitor = site.as_role(Role::Coordination);
    let again = visitor.post("/demandes/nouvelle", &[("school", "école"), ("words", WORDS)]);
    assert_eq!(again.status, 422);
    assert_eq!(again.count("input[name=site][type=radio]"), 2, "both are offered");
    assert!(again.first("#words").contains("percussions"), "what was typed is kept");
    let one = visitor.post("/demandes/nouvelle", &[("school", "canevas"), ("words", WORDS)]);
    assert_eq!(one.status, 303, "the only one found is the one meant");
    let nobody = visitor.post("/demandes/nouvelle", &[("school", "inconnue"), ("words", WORDS)]);
    assert_eq!(nobody.status, 422);
    let later = [("school", "inconnue"), ("words", WORDS), ("unknown_school", "1")];
    let kept = visitor.post("/demandes/nouvelle", &later);
    assert_eq!(kept.status, 303);
    assert!(visitor.get(kept.location()).text().contains("école à identifier"));
    let empty = visitor
        .post("/demandes/nouvelle", &[("school", ""), ("site", &world.site.to_string()), ("words", " ")]);
    assert!(empty.first("#words-error").contains("quelques mots"));
}

fn step(site: &TestSite, here: &str, fields: &[(&str, &str)]) -> u16 {
    site.as_role(Role::Coordination).post(&format!("{here}/etape"), fields).status.as_u16()
}

#[test]
fn a_need_is_understood_agreed_proposed_and_answered_by_one_link() {
    let base = navette_testing::sqlite();
    let site = house(&base);
    let world = world(&base, site.basin());
    let here = enter(&site, &world, &[("asker_email", "fatou@ecole.test"), ("classes", "1")]);
    let visitor = site.as_role(Role::Coordination);
    let form = visitor.get(&format!("{here}/modifier"));
    assert!(
        form.attributes("input[name=domain][checked]", "value").contains(&"music".to_owned()),
        "read in the words"
    );
    assert_eq!(form.attributes("#level", "value"), ["P3"]);
    let key = world.site.to_string();
    let fields = [
        ("school", "École du Canevas"),
        ("site", key.as_str()),
        ("understood", "Percussions en P3"),
        ("level", "P3"),
        ("domain", "music"),
        ("classes", "1"),
        ("then", "understood"),
        ("season", "2026-2027"),
        ("asker_email", "fatou@ecole.test"),
    ];
    assert_eq!(visitor.post(&format!("{here}/modifier"), &fields).location(), here);
    assert_eq!(visitor.get(&here).first("h1"), "Percussions en P3");
    let offer = world.offer.to_string();
    let pick = [("offer", offer.as_str()), ("mail", "1")];
    let early = visitor.post(&format!("{here}/propositions"), &pick);
    assert_eq!(
        (early.status.as_u16(), early.location()),
        (303, here.as_str()),
        "the head has to agree first"
    );
    assert_eq!(visitor.get(&here).count("#propositions"), 0, "nothing was proposed");
    assert_eq!(step(&site, &here, &[("step", "agree")]), 303);
    assert_eq!(visitor.post(&format!("{here}/propositions"), &pick).status, 303);
    let mail: (String, String) = base
        .db
        .read_now(|c| c.one("SELECT recipient, body FROM mail", &[]))
        .expect("a mail")
        .expect("one mail");
    assert_eq!(mail.0, "fatou@ecole.test");
    assert!(mail.1.contains("gratuit") && mail.1.contains("Tambours"), "{}", mail.1);
    let link = mail.1.split("http://localhost:8700").nth(1).and_then(|rest| rest.split_whitespace().next());
    let link = link.expect("a link").to_owned();
    let anyone = site.as_nobody();
    let page = anyone.get(&link);
    assert_eq!(page.first("h1"), "Tambours et percussions");
    assert!(visitor.get(&here).first("#propositions").contains("Tambours"), "looking at it changed nothing");
    let no = anyone.post(&link, &[("answer", "no")]);
    assert_eq!(no.status, 422, "a refusal says why");
    assert_eq!(anyone.post(&link, &[("answer", "yes")]).status, 303);
    let answered = visitor.get(&here);
    assert!(answered.text().contains("offre trouvée"));
    assert!(answered.first("#noter").contains("Oui à"), "{}", answered.first("#noter"));
    let told: Option<(String,)> = base
        .db
        .read_now(|c| c.one("SELECT body FROM mail WHERE recipient = 'fil@exemple.test'", &[]))
        .expect("mails");
    let told = told.expect("the operator hears of the yes").0;
    for said in ["Tambours", "École du Canevas", "percussions", "fatou@ecole.test", "/demandes-recues"] {
        assert!(told.contains(said), "{said}: {told}");
    }
    assert!(anyone.get(&link).text().contains("Vous avez répondu oui"));
    assert_eq!(anyone.post(&link, &[("answer", "no"), ("refusal", "price")]).status, 422, "one answer only");
    assert_eq!(anyone.get("/reponse/0123456789").status, 422);
    // The one slot is taken: nobody else gets it.
    let other = enter(&site, &world, &[]);
    let found = visitor.get(&other);
    assert_eq!(found.count(".fits > li"), 0);
    assert!(found.text().contains("complète"));
    // It falls through after all: the slot is free again, and the need keeps counting.
    assert_eq!(step(&site, &here, &[("step", "give_up")]), 422, "a reason is needed");
    assert_eq!(step(&site, &here, &[("step", "give_up"), ("reason", "transport")]), 303);
    assert_eq!(visitor.get(&other).count(".fits > li"), 1);
    assert_eq!(visitor.get("/demandes?state=unmet&reason=transport").count("tbody tr"), 1);
}

#[test]
fn each_role_does_what_it_may() {
    let base = navette_testing::sqlite();
    let site = house(&base);
    let world = world(&base, site.basin());
    let here = enter(&site, &world, &[]);
    let pages =
        ["/demandes", "/demandes/tableau", "/demandes/groupes", "/demandes/ponderation", here.as_str()];
    for role in [Role::Coordination, Role::Finance, Role::Partner] {
        for page in pages {
            assert_eq!(site.as_role(role).get(page).status, 200, "{role:?} {page}");
        }
    }
    for role in [Role::Reader, Role::Operator, Role::School, Role::Jury, Role::Admin] {
        for page in pages {
            assert_eq!(site.as_role(role).get(page).status, 403, "{role:?} {page}");
        }
    }
    assert_eq!(site.as_nobody().get("/demandes").status, 303);
    let weights = [("level", "50")];
    assert_eq!(site.as_role(Role::Partner).post("/demandes/ponderation", &weights).status, 403);
    assert_eq!(site.as_role(Role::Coordination).post("/demandes/ponderation", &weights).status, 303);
    assert_eq!(
        site.as_role(Role::Coordination).post("/demandes/ponderation", &[("level", "500")]).status,
        422
    );
    let page = site.as_role(Role::Partner).get("/demandes/ponderation");
    assert!(page.text().contains("50"));
}

#[test]
fn another_basin_sees_nothing_of_it() {
    let base = navette_testing::sqlite();
    let site = house(&base);
    let world = world(&base, site.basin());
    let here = enter(&site, &world, &[]);
    let stranger = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
    assert_eq!(stranger.get(&here).status, 404);
    assert_eq!(stranger.get("/demandes?among=all").count("tbody tr"), 0);
    for (path, fields) in [
        ("etape", vec![("step", "withdraw")]),
        ("mots", vec![("text", "bonjour")]),
        ("modifier", vec![("school", "x")]),
        ("propositions", vec![("offer", "00000000-0000-7000-8000-000000000000")]),
        ("degrouper", vec![]),
    ] {
        assert_eq!(stranger.post(&format!("{here}/{path}"), &fields).status, 404, "{path}");
    }
    let key = world.site.to_string();
    let fields = [("school", "x"), ("site", key.as_str()), ("words", "bonjour")];
    assert_eq!(stranger.post("/demandes/nouvelle", &fields).status, 422, "a site of another basin is none");
    assert_eq!(stranger.get(&format!("/offres/{}/ecoles", world.offer)).status, 404);
}

#[test]
fn words_and_the_sheet_of_the_school_show_it() {
    let base = navette_testing::sqlite();
    let site = house(&base);
    let world = world(&base, site.basin());
    let here = enter(&site, &world, &[]);
    let visitor = site.as_role(Role::Partner);
    let note = [("text", "Rappelé, la direction confirmera"), ("kind", "call"), ("side", "school")];
    assert_eq!(visitor.post(&format!("{here}/mots"), &note).status, 303);
    assert!(visitor.get(&here).first("#noter").contains("la direction confirmera"));
    assert_eq!(visitor.post(&format!("{here}/mots"), &[("text", " ")]).status, 422);
    let school = visitor.get(&format!("/reseau/implantations/{}", world.site));
    assert!(school.first("#demandes").contains("percussions"), "{}", school.first("#demandes"));
    let home = site.as_role(Role::Coordination).get("/");
    assert!(home.text().contains("percussions"), "it waits for us");
    let offer = visitor.get(&format!("/offres/{}/ecoles", world.offer));
    assert!(offer.text().contains("École du Canevas"));
    assert!(offer.text().contains("École du Lin"), "a school that asked for nothing");
}

#[test]
fn alike_needs_are_put_together_and_taken_apart() {
    let base = navette_testing::sqlite();
    let site = house(&base);
    let world = world(&base, site.basin());
    let (one, two) = (enter(&site, &world, &[]), enter(&site, &world, &[]));
    let visitor = site.as_role(Role::Coordination);
    let page = visitor.get("/demandes/groupes");
    assert_eq!(page.count("input[name=pick]"), 2);
    let keys: Vec<&str> = [&one, &two].iter().filter_map(|here| here.rsplit('/').next()).collect();
    let nameless = [("pick", keys[0]), ("pick", keys[1])];
    assert_eq!(visitor.post("/demandes/groupes", &nameless).location(), "/demandes", "a name is needed");
    let named = [("pick", keys[0]), ("pick", keys[1]), ("label", "Percussions")];
    let group = visitor.post("/demandes/groupes", &named);
    assert_eq!(group.status, 303);
    assert_eq!(visitor.get(group.location()).count("tbody tr"), 2);
    visitor.post(&format!("{one}/degrouper"), &[]);
    assert_eq!(visitor.get(group.location()).count("tbody tr"), 1);
}

#[test]
fn every_alike_need_is_on_one_page_of_the_groups() {
    const SUBJECTS: [&str; 7] =
        ["percussions", "cirque", "danse", "peinture", "photographie", "cinéma", "architecture"];
    navette_testing::both(|base| {
        let site = house(base);
        let world = world(base, site.basin());
        let mut entered = Vec::new();
        // Twenty of the first are more than a page shows of them.
        for (subject, times) in SUBJECTS.iter().zip([20, 2, 2, 2, 2, 2, 2]) {
            let words = format!("Nous cherchons : {subject} en P3");
            let key = world.site.to_string();
            let fields = [("site", key.as_str()), ("words", words.as_str()), ("source", "phone")];
            for _ in 0..times {
                let made = site.as_role(Role::Coordination).post("/demandes/nouvelle", &fields);
                let address = made.location().split(['?', '#']).next().unwrap_or_default();
                entered.push(address.rsplit('/').next().unwrap_or_default().to_owned());
            }
        }
        let visitor = site.as_role(Role::Coordination);
        let (mut address, mut seen, mut pages) = ("/demandes/groupes".to_owned(), Vec::new(), 0);
        loop {
            let page = visitor.get(&address);
            assert_eq!(page.status, 200);
            let picks = page.attributes("input[name=pick]", "value");
            seen.extend(picks.iter().flat_map(|pick| pick.split(' ')).map(str::to_owned));
            pages += 1;
            match page.attributes(".pager a[rel=next]", "href").first() {
                Some(next) => address = next.clone(),
                None => break,
            }
        }
        assert_eq!(pages, 2);
        seen.sort_unstable();
        entered.sort_unstable();
        assert_eq!(seen, entered, "none is lost or there twice");
        // The whole of a gathering is put together, those that are not shown included.
        let page = visitor.get("/demandes/groupes");
        let picks = page.attributes("form:has(input[type=hidden][name=pick]) input[name=pick]", "value");
        let mut fields: Vec<(&str, &str)> = picks.iter().map(|pick| ("pick", pick.as_str())).collect();
        fields.push(("label", "Percussions"));
        let group = visitor.post("/demandes/groupes", &fields);
        assert_eq!(group.status, 303);
        assert_eq!(visitor.get(group.location()).count("tbody tr"), 20);
    });
}

#[test]
fn every_page_is_there_in_every_language() {
    let base = navette_testing::sqlite();
    let site = house(&base);
    let world = world(&base, site.basin());
    let here = enter(&site, &world, &[("asker_name", "Lou"), ("asker_phone", "02 123 45 67")]);
    step(&site, &here, &[("step", "agree")]);
    for language in ["fr", "nl", "en"] {
        let visitor = site.as_who(Role::Coordination, Some(site.basin()), language);
        for page in [
            "/demandes",
            "/demandes/nouvelle",
            "/demandes/tableau",
            "/demandes/groupes",
            "/demandes/ponderation",
            &here,
            &format!("{here}/modifier"),
            &format!("/offres/{}/ecoles", world.offer),
        ] {
            let answer = visitor.get(page);
            assert_eq!(answer.status, 200, "{language} {page}");
            assert!(!answer.text().contains(">needs-"), "{language} {page}: a sentence is missing");
        }
    }
}

#[test]
fn what_is_refused_on_the_sheet_is_said_beside_its_field() {
    let base = navette_testing::sqlite();
    let site = house(&base);
    let world = world(&base, site.basin());
    let here = enter(&site, &world, &[("asker_email", "fatou@ecole.test")]);
    let visitor = site.as_role(Role::Coordination);
    assert_eq!(step(&site, &here, &[("step", "agree")]), 303);
    let nothing = visitor.post(&format!("{here}/propositions"), &[("mail", "1")]);
    assert_eq!(nothing.status, 422);
    assert!(nothing.first("#offer-error").contains("au moins une offre"));
    assert_eq!(nothing.first(".lede a"), "École du Canevas", "the page is still there");
    let bare = visitor.post(&format!("{here}/etape"), &[("step", "give_up"), ("note", "on a cherché")]);
    assert_eq!(bare.status, 422);
    assert!(bare.first("#reason-error").contains("raison"));
    assert_eq!(bare.attributes("#note", "value"), ["on a cherché"], "what was typed is kept");
    let other = visitor.post(&format!("{here}/etape"), &[("step", "give_up"), ("reason", "other")]);
    assert!(other.status == 422 && !other.first("#note-error").is_empty());
    let offer = world.offer.to_string();
    assert_eq!(visitor.post(&format!("{here}/propositions"), &[("offer", &offer)]).status, 303);
    let proposal = visitor.get(&here).attributes("#propositions input[name=proposal]", "value")[0].clone();
    let no = [("proposal", proposal.as_str()), ("answer", "no")];
    let why = visitor.post(&format!("{here}/reponse"), &no);
    assert!(why.status == 422 && !why.first(&format!("#refusal-{proposal}-error")).is_empty());
    // Given up before anyone answered: the proposal leads nowhere any more.
    assert_eq!(step(&site, &here, &[("step", "give_up"), ("reason", "money")]), 303);
    assert!(visitor.get(&here).first("#propositions").contains("sans suite"));
}

#[test]
fn nothing_is_ticked_that_nobody_said() {
    let base = navette_testing::sqlite();
    let site = house(&base);
    let world = world(&base, site.basin());
    let visitor = site.as_role(Role::Coordination);
    let here = enter(&site, &world, &[("level", "P3")]);
    let form = visitor.get(&format!("{here}/modifier"));
    assert_eq!(form.count("#free_only[checked]"), 0, "nobody spoke of a price");
    assert!(form.attributes("input[name=domain][checked]", "value").contains(&"music".to_owned()));
    let key = world.site.to_string();
    let words = "Un atelier gratuit pour 22 élèves, il faut venir à l’école";
    let said = [("school", "École du Canevas"), ("site", key.as_str()), ("words", words)];
    let here = visitor.post("/demandes/nouvelle", &said).location().to_owned();
    let form = visitor.get(&format!("{here}/modifier"));
    assert_eq!(form.count("#free_only[checked]"), 1);
    assert_eq!(form.attributes("#pupils", "value"), ["22"]);
    assert_eq!(form.attributes("input[name=can_travel][checked]", "value"), ["no"]);
}

#[test]
fn the_list_opens_on_our_turn_and_its_columns_sort() {
    let base = navette_testing::sqlite();
    let site = house(&base);
    let world = world(&base, site.basin());
    let visitor = site.as_role(Role::Coordination);
    let theirs = enter(&site, &world, &[("understood", "Zèbres"), ("asker_email", "fatou@ecole.test")]);
    let ours = enter(&site, &world, &[]);
    let key = world.site.to_string();
    let told = [("school", "x"), ("site", key.as_str()), ("understood", "Zèbres"), ("then", "understood")];
    assert_eq!(visitor.post(&format!("{theirs}/modifier"), &told).status, 303);
    let first = |path: &str| visitor.get(path).attributes("tbody th a", "href")[0].clone();
    assert_eq!(first("/demandes"), ours, "the head has the other one");
    assert_eq!(first("/demandes?sort=need&dir=desc"), theirs);
    assert_eq!(first("/demandes?sort=need"), ours);
    let page = visitor.get("/demandes?sort=need&dir=desc");
    assert_eq!(page.count("th[aria-sort=descending]"), 1);
}

#[test]
fn the_head_is_asked_by_a_link_whatever_way_the_need_came() {
    let base = navette_testing::sqlite();
    let site = house(&base);
    let world = world(&base, site.basin());
    let visitor = site.as_role(Role::Coordination);
    let here = enter(&site, &world, &[("asker_email", "fatou@ecole.test")]);
    assert!(visitor.get(&here).first("#etapes").contains("Demander l’accord à Groupe scolaire du Rouet"));
    assert_eq!(visitor.post(&format!("{here}/accord"), &[]).status, 303);
    let mail: (String, String) = base
        .db
        .read_now(|c| c.one("SELECT recipient, body FROM mail", &[]))
        .expect("a mail")
        .expect("one mail");
    assert_eq!(mail.0, "rouet@ecole.test");
    assert!(mail.1.contains("Fatou Trame") && mail.1.contains("/accord/"), "{}", mail.1);
    let sheet = visitor.get(&here);
    assert!(sheet.first("#noter").contains("Accord demandé à Groupe scolaire du Rouet"));
    assert!(!sheet.text().contains("need.agreement_asked"));
    for role in [Role::Reader, Role::School, Role::Operator] {
        assert_eq!(site.as_role(role).post(&format!("{here}/accord"), &[]).status, 403);
    }
    let stranger = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
    assert_eq!(stranger.post(&format!("{here}/accord"), &[]).status, 404);
}

#[test]
fn a_mail_keeps_its_subject_and_a_shared_address_names_nobody() {
    let base = navette_testing::sqlite();
    let site = house(&base);
    let world = world(&base, site.basin());
    let visitor = site.as_role(Role::Coordination);
    let read = |text: &str| visitor.upload("/demandes/courriel", &[("text", text)], ("file", "", b""));
    let page = read(
        "De : Fatou Trame <fatou@ecole.test>\nObjet : Atelier slam\n\nNous voudrions un atelier slam en P5.",
    );
    assert!(page.first("#words").starts_with("Atelier slam"), "{}", page.first("#words"));
    assert_eq!(page.attributes("input[name=site]", "value"), [world.site.to_string()]);
    base.db
        .write_now(|tx| {
            tx.exec("UPDATE person SET email = 'secretariat@ecole.test'", &[])?;
            navette_offers::version::changed(tx, BasinScope::granted(site.basin()))
        })
        .expect("an address that several share");
    let key = world.site.to_string();
    let fields = [
        ("school", "École du Canevas"),
        ("site", key.as_str()),
        ("words", WORDS),
        ("source", "mail"),
        ("asker_name", "Lou Navet"),
        ("asker_email", "secretariat@ecole.test"),
    ];
    let here = visitor.post("/demandes/nouvelle", &fields).location().to_owned();
    let sheet = visitor.get(&here);
    assert!(sheet.text().contains("Lou Navet") && !sheet.text().contains("Fatou Trame"));
    let binary: Vec<u8> = (0..=255).cycle().take(1_000).collect();
    let refused = visitor.upload("/demandes/courriel", &[], ("file", "photo.eml", &binary));
    assert!(refused.status == 422 && refused.first("#file-error").contains("n’est pas un message"));
}

#[test]
fn an_agreement_noted_by_mistake_is_taken_back_at_once() {
    let base = navette_testing::sqlite();
    let site = house(&base);
    let world = world(&base, site.basin());
    let visitor = site.as_role(Role::Coordination);
    let here = enter(&site, &world, &[]);
    let key = world.site.to_string();
    let told = [("school", "x"), ("site", key.as_str()), ("then", "understood")];
    assert_eq!(visitor.post(&format!("{here}/modifier"), &told).status, 303);
    let undo = format!("{here}/etape/annuler?de=agreed_by_head&vers=understood");
    let agreed = visitor.post(&format!("{here}/etape"), &[("step", "agree")]);
    assert_eq!(agreed.undo().as_deref(), Some(undo.as_str()));
    assert!(visitor.get(&here).first("main").contains("direction d’accord"));
    assert_eq!(visitor.post(&undo, &[]).status, 303);
    assert!(visitor.get(&here).first(".page-head").contains("comprise"));
    assert_eq!(visitor.post(&undo, &[("back", here.as_str())]).location(), here, "once is enough");
    assert!(visitor.get(&here).first(".page-head").contains("comprise"));
    let stranger = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
    assert_eq!(stranger.post(&undo, &[]).status, 404);
    assert_eq!(site.as_role(Role::Reader).post(&undo, &[]).status, 403);
}
