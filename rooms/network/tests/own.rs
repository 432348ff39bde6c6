//! One's own sheet: what contacts of an operator or a school see and correct, and what we decide.

mod basin;

use navette_database::{BasinScope, Error, Uuid};
use navette_network::actions::ActionError;
use navette_network::actions::own::{Corrected, MOST_OPEN, correct_own, decide_correction, tell_own};
use navette_network::code::Kind;
use navette_network::id::{OperatorId, Record, SchoolId, SiteId};
use navette_network::memory::Memory;
use navette_network::permissions::OwnSheet;
use navette_network::store::correction::{CorrectionState, list, open_of};
use navette_network::store::own::by_address;
use navette_network::{TRANSLATIONS, router, store};
use navette_testing::{TestBase, TestSite, both, sqlite};
use navette_web::sockets::Sockets;
use navette_web::{May, Role, Who};

/// Two operators, and a school of two sites, in the basin of the site under test.
struct Things {
    operator: Uuid,
    other: Uuid,
    school: Uuid,
    site: Uuid,
    second: Uuid,
}

fn site(base: &TestBase) -> TestSite {
    let mut sockets = Sockets::default();
    let memory = Memory::new();
    navette_network::hang(&mut sockets, &memory);
    let rooms = router(&memory).merge(navette_web::home::router());
    TestSite::new(base, rooms, TRANSLATIONS, sockets)
}

fn things(base: &TestBase, basin: navette_database::BasinId) -> Things {
    base.write_now(|tx| {
        let now = tx.now();
        let ids: [Uuid; 5] = std::array::from_fn(|_| tx.new_id());
        let [operator, other, school, site, second] = ids;
        for (id, name) in [(operator, "Atelier de la trame"), (other, "Zinneke des fils")] {
            tx.exec(
                "INSERT INTO operator (id, basin_id, kind, name, name_key, category, phone, note, created_at)
                 VALUES (?1, ?2, 'legal', ?3, ?4, 'museum', '+3225550101', 'Tient à ses dates', ?5)",
                &[&id, &basin, &name, &navette_belgium::text::name_key(name), &now],
            )?;
        }
        tx.exec(
            "INSERT INTO school (id, basin_id, name, name_key, email, created_at)
             VALUES (?1, ?2, 'Groupe scolaire du Rouet', 'groupe scolaire du rouet', 'direction@rouet.example', ?3)",
            &[&school, &basin, &now],
        )?;
        for (id, name) in [(site, "École du Canevas"), (second, "École de la Bobine")] {
            tx.exec(
                "INSERT INTO site (id, basin_id, school_id, name, name_key, commune, compulsory, special, cycle, created_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, '21012', TRUE, FALSE, 'basic', ?6)",
                &[&id, &basin, &school, &name, &navette_belgium::text::name_key(name), &now],
            )?;
        }
        Ok::<_, Error>(Things { operator, other, school, site, second })
    })
    .unwrap()
}

/// Somebody with an account, bound to a sheet.
fn may(base: &TestBase, basin: navette_database::BasinId, role: Role, subject: Uuid) -> May<OwnSheet> {
    let account = base
        .write_now(|tx| {
            let (id, now) = (navette_database::AccountId(tx.new_id()), tx.now());
            let email = format!("{}@essai.example", id.0.simple());
            tx.exec(
                "INSERT INTO account (id, name, email, language, created_at) VALUES (?1, 'Ida Lacombe', ?2, 'fr', ?3)",
                &[&id, &email, &now],
            )?;
            Ok::<_, Error>(id)
        })
        .unwrap();
    let who = Who {
        account: Some(account),
        name: "Ida Lacombe".into(),
        role,
        basin: Some(basin),
        basin_name: String::new(),
        subject: Some(subject),
        language: "fr".into(),
        theme: "auto".into(),
        roles: 1,
    };
    May::check(&who).expect("the right over one's own sheet")
}

fn named(record: Uuid, field: &str) -> String {
    format!("{}-{field}", record.simple())
}

#[test]
fn a_harmless_correction_is_written_and_the_others_wait_until_we_accept_them() {
    both(|base| {
        let house = site(base);
        let basin = house.basin();
        let things = things(base, basin);
        let scope = BasinScope::granted(basin);
        let may = may(base, basin, Role::Operator, things.operator);
        let record = Record::from(OperatorId(things.operator));
        let correct =
            |field: &str, value: &str| base.write_now(|tx| correct_own(tx, &may, record, field, value));
        assert_eq!(correct("website", "atelier.example").unwrap(), Corrected::Written);
        assert_eq!(correct("website", "atelier.example").unwrap(), Corrected::Nothing);
        assert_eq!(correct("email", "Contact@Atelier.example").unwrap(), Corrected::Proposed);
        assert_eq!(
            correct("email", "contact@atelier.example").unwrap(),
            Corrected::Nothing,
            "it waits already"
        );
        assert_eq!(correct("email", "info@atelier.example").unwrap(), Corrected::Proposed);
        assert!(matches!(correct("name", "  "), Err(ActionError::Field { field: "name", .. })));
        assert!(
            matches!(correct("experience", "expert"), Err(ActionError::UnknownField)),
            "that is ours to say"
        );

        let open = base.read_now(|c| open_of(c, scope, things.operator)).unwrap();
        assert_eq!(open.len(), 1, "the second proposal took the place of the first");
        assert_eq!(open[0].value.as_deref(), Some("info@atelier.example"));
        let before =
            base.read_now(|c| store::operator::find(c, scope, OperatorId(things.operator))).unwrap().unwrap();
        assert_eq!((before.email, before.website.is_some()), (None, true));

        let ours = May::for_command(basin);
        base.write_now(|tx| decide_correction(tx, &ours, open[0].id, true)).unwrap();
        let after =
            base.read_now(|c| store::operator::find(c, scope, OperatorId(things.operator))).unwrap().unwrap();
        assert_eq!(after.email.as_deref(), Some("info@atelier.example"));
        let again = base.write_now(|tx| decide_correction(tx, &ours, open[0].id, false));
        assert!(matches!(again, Err(ActionError::NothingToUndo)), "it was decided");
        let accepted = base.read_now(|c| list(c, scope, CorrectionState::Accepted, 9)).unwrap();
        assert_eq!(accepted.len(), 1);
        let verbs: Vec<String> = base
            .read_now(|c| navette_database::journal::history(c, scope, record.subject(), 20))
            .unwrap()
            .into_iter()
            .map(|line| line.verb)
            .collect();
        for verb in ["operator.correction_proposed", "operator.edited", "operator.correction_accepted"] {
            assert!(verbs.iter().any(|one| one == verb), "{verb} is in the journal: {verbs:?}");
        }
    });
}

#[test]
fn nobody_corrects_what_is_not_theirs() {
    both(|base| {
        let house = site(base);
        let basin = house.basin();
        let (ours, elsewhere) = (things(base, basin), things(base, house.other_basin()));
        let operator = may(base, basin, Role::Operator, ours.operator);
        let school = may(base, basin, Role::School, ours.school);
        let one_site = may(base, basin, Role::School, ours.site);
        let try_it = |may: &May<OwnSheet>, kind: Kind, id: Uuid, field: &str| {
            base.write_now(|tx| correct_own(tx, may, Record::new(kind, id), field, "Autre nom"))
        };
        let not_found = |done: Result<Corrected, ActionError>| matches!(done, Err(ActionError::NotFound));
        assert!(not_found(try_it(&operator, Kind::Operator, ours.other, "name")));
        assert!(not_found(try_it(&operator, Kind::School, ours.school, "name")));
        assert!(not_found(try_it(&operator, Kind::Operator, elsewhere.operator, "name")));
        assert!(not_found(try_it(&school, Kind::Operator, ours.operator, "name")));
        assert!(not_found(try_it(&school, Kind::Site, elsewhere.site, "name")));
        assert!(not_found(try_it(&one_site, Kind::Site, ours.second, "name")), "bound to the other site");
        assert_eq!(try_it(&school, Kind::Site, ours.second, "name").unwrap(), Corrected::Proposed);
        assert_eq!(try_it(&one_site, Kind::Site, ours.site, "name").unwrap(), Corrected::Proposed);
        // Bound to a sheet of another basin: there is nothing here for them.
        let astray = may(base, basin, Role::Operator, elsewhere.operator);
        assert!(not_found(try_it(&astray, Kind::Operator, elsewhere.operator, "name")));
    });
}

#[test]
fn corrections_cannot_fill_the_disk() {
    both(|base| {
        let house = site(base);
        let things = things(base, house.basin());
        let may = may(base, house.basin(), Role::School, things.school);
        let record = Record::from(SchoolId(things.school));
        let tell = |words: &str| base.write_now(|tx| tell_own(tx, &may, record, words));
        assert!(matches!(tell(&"é".repeat(2001)), Err(ActionError::Field { field: "words", .. })));
        assert_eq!(tell("   ").unwrap(), Corrected::Nothing);
        for number in 0..MOST_OPEN {
            assert_eq!(tell(&format!("Il y a {number} classes")).unwrap(), Corrected::Proposed);
        }
        assert!(matches!(tell("encore"), Err(ActionError::NotAllowed)));
    });
}

#[test]
fn whoever_is_known_by_their_address_is_known_for_what_they_are_today() {
    both(|base| {
        let house = site(base);
        let (ours, elsewhere) = (things(base, house.basin()), things(base, house.other_basin()));
        let person = |basin,
                      email: &str,
                      kind: &str,
                      at: Uuid,
                      function: &str,
                      until: Option<jiff::civil::Date>| {
            base.write_now(|tx| {
                let (id, role, now) = (tx.new_id(), tx.new_id(), tx.now());
                tx.exec(
                    "INSERT INTO person (id, basin_id, given_name, family_name, name_key, email, purpose, source, retain_until, created_at)
                     VALUES (?1, ?2, 'Fatou', 'Trame', 'trame fatou', ?3, 'school_contact', 'rencontre', ?4, ?5)",
                    &[&id, &basin, &email, &jiff::civil::date(2030, 1, 1), &now],
                )?;
                tx.exec(
                    "INSERT INTO person_role (id, basin_id, person_id, organisation_kind, organisation_id, function, until)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                    &[&role, &basin, &id, &kind, &at, &function, &until],
                )?;
                Ok::<_, Error>(())
            })
            .unwrap();
        };
        let here = house.basin();
        person(here, "fatou@exemple.test", "operator", ours.operator, "mediator", None);
        person(here, "tete@exemple.test", "school", ours.school, "head", None);
        person(here, "bureau@exemple.test", "school", ours.school, "office", None);
        person(
            here,
            "parti@exemple.test",
            "site",
            ours.site,
            "teacher",
            Some(jiff::civil::date(2020, 6, 30)),
        );
        person(house.other_basin(), "tete@exemple.test", "site", elsewhere.site, "teacher", None);
        let known = |email: &str| {
            let all = base.read_now(|c| by_address(c, email)).unwrap();
            all.into_iter().map(|one| (one.kind, one.subject_id, one.basin_id)).collect::<Vec<_>>()
        };
        assert_eq!(known("fatou@exemple.test"), [("operator".to_owned(), ours.operator, here)]);
        assert_eq!(known("tete@exemple.test").len(), 2, "in both basins");
        assert!(known("bureau@exemple.test").is_empty(), "the office does not speak for the school");
        assert!(known("parti@exemple.test").is_empty(), "they left");
        assert!(known("qui@ailleurs.example").is_empty());
        let of_school = known("direction@rouet.example");
        assert!(of_school.contains(&("school".to_owned(), ours.school, here)), "{of_school:?}");
    });
}

#[test]
fn an_operator_sees_its_own_sheet_and_corrects_it() {
    let base = sqlite();
    let house = site(&base);
    let things = things(&base, house.basin());
    let visitor = house.as_own(Role::Operator, things.operator);
    let page = visitor.get("/ma-fiche");
    assert_eq!((page.status.as_u16(), page.first("h1").as_str()), (200, "Atelier de la trame"));
    assert_eq!(page.attributes(".actions a.primary", "href"), ["/ma-fiche/corriger"]);
    assert!(!page.text().contains("Tient à ses dates"), "our note is not shown");
    assert!(!page.text().contains("Zinneke"), "nothing of another's");

    let (phone, email) = (named(things.operator, "phone"), named(things.operator, "email"));
    let bad = visitor.post("/ma-fiche/corriger", &[(&phone, "02 555 01 99"), (&email, "atelier@")]);
    assert_eq!(bad.status, 422);
    assert_eq!(bad.attributes(&format!("[id='{phone}']"), "value"), ["02 555 01 99"], "what was typed stays");
    assert!(visitor.get("/ma-fiche").text().contains("555"), "nothing was written");
    assert!(!visitor.get("/ma-fiche").text().contains("01 99"));

    let domains = named(things.other, "phone");
    let good = visitor.post(
        "/ma-fiche/corriger",
        &[
            (&phone, "02 555 01 99"),
            (&email, "atelier@trame.example"),
            (&domains, "02 000 00 00"),
            ("several", "1"),
            ("domains", "music"),
            ("communes", "21012"),
            ("words", "Jeanne est partie"),
        ],
    );
    assert_eq!(good.location(), "/ma-fiche");
    let page = visitor.get("/ma-fiche");
    assert!(page.text().contains("01 99") && page.text().contains("Molenbeek"));
    assert_eq!(page.count("#proposees li"), 2, "the e-mail and the words wait");

    let team = house.as_role(Role::Coordination);
    assert!(team.get("/").text().contains("Relire 2 corrections proposées"));
    let list = team.get("/reseau/corrections");
    assert_eq!(list.count("tbody tr"), 2);
    let actions = list.attributes("tbody form", "action");
    let accept = actions.iter().find(|action| action.ends_with("accepter")).expect("a button");
    assert_eq!(team.post(accept, &[]).location(), "/reseau/corrections");
    let csv = team.get("/reseau/corrections/export.csv").text();
    assert!(csv.contains("Atelier de la trame"), "{csv}");
    assert!(visitor.get("/").text().contains("Atelier de la trame"), "the home page names it");
}

#[test]
fn a_school_sees_its_places_and_not_those_of_others() {
    let base = sqlite();
    let house = site(&base);
    let things = things(&base, house.basin());
    let whole = house.as_own(Role::School, things.school).get("/ma-fiche");
    assert_eq!(whole.count("figure svg"), 2, "an étoffe for each place");
    assert!(whole.texts("h2").iter().any(|title| title == "École de la Bobine"));
    let one = house.as_own(Role::School, things.site);
    let page = one.get("/ma-fiche");
    assert!(page.text().contains("École du Canevas") && !page.text().contains("École de la Bobine"));
    let field = named(things.second, "name");
    one.post("/ma-fiche/corriger", &[(&field, "Nom volé")]);
    let scope = BasinScope::granted(house.basin());
    assert!(base.read_now(|c| open_of(c, scope, things.second)).unwrap().is_empty());
    let second = base.read_now(|c| store::site::find(c, scope, SiteId(things.second))).unwrap().unwrap();
    assert_eq!(second.name, "École de la Bobine");
}

#[test]
fn each_role_finds_its_own_door_and_no_other() {
    let base = sqlite();
    let house = site(&base);
    let things = things(&base, house.basin());
    for role in [Role::Coordination, Role::Finance, Role::Partner, Role::Jury, Role::Reader, Role::Admin] {
        assert_eq!(house.as_role(role).get("/ma-fiche").status, 403, "{role:?}");
    }
    assert_eq!(house.as_nobody().get("/ma-fiche").status, 303);
    assert_eq!(house.as_role(Role::Operator).get("/ma-fiche").status, 404, "bound to nothing");
    // A school's key in an operator's hand opens nothing, nor the other way round.
    assert_eq!(house.as_own(Role::Operator, things.school).get("/ma-fiche").status, 404);
    assert_eq!(house.as_own(Role::School, things.operator).get("/ma-fiche").status, 404);
    for role in [Role::Partner, Role::Reader, Role::Operator, Role::School] {
        assert_eq!(house.as_own(role, things.operator).get("/reseau/corrections").status, 403, "{role:?}");
    }
    for language in ["nl", "en"] {
        let page = house.as_who(Role::Coordination, Some(house.basin()), language).get("/reseau/corrections");
        assert_eq!(page.status, 200);
    }
}

#[test]
fn saving_too_often_is_refused() {
    let base = sqlite();
    let house = site(&base);
    let things = things(&base, house.basin());
    let visitor = house.as_own(Role::Operator, things.operator);
    let mut last = 0;
    for time in 0..45 {
        last = visitor.post("/ma-fiche/corriger", &[("remark", &time.to_string())]).status.as_u16();
    }
    assert_eq!(last, 429);
}
