//! Purses that may pay: those of the house stand, a basin corrects, closes and adds; offers and the API follow.

mod basin;

use basin::{operator, site, written};
use navette_testing::both;
use navette_web::Role;
use serde_json::Value;

const PATH: &str = "/offres/aides";
const EDIT: &str = "/offres/aides/modifier";

#[test]
fn a_purse_is_added_told_by_an_offer_renamed_and_closed() {
    both(|base| {
        let site = site(base);
        let id = operator(base, site.basin(), "Atelier du fil", "");
        let here = written(&site, id, "Tisser une histoire");
        let visitor = site.as_role(Role::Coordination);
        let house = visitor.get(PATH).count("main section.card dl");
        let new = [("name", "Bourse du fil"), ("pays", "le car"), ("source", "https://exemple.test/bourse")];
        assert_eq!(visitor.post(PATH, &new).status, 303);
        let list = visitor.get(PATH);
        assert_eq!(list.count("main section.card dl"), house + 1);
        assert!(list.attributes("dd a", "href").contains(&"https://exemple.test/bourse".to_owned()));

        let form = format!("{here}/modifier");
        let price = |purse: &str| {
            visitor.post(
                &form,
                &[("stage", "price"), ("price_model", "class"), ("price_cents", "60"), ("purse", purse)],
            )
        };
        assert!(
            visitor
                .get(&format!("{form}?stage=price"))
                .attributes("input[name=purse]", "value")
                .contains(&"Bourse du fil".to_owned())
        );
        assert_eq!(price("Bourse du fil").status, 303);
        assert_eq!(price("Bourse inconnue").status, 422);
        // Another name follows into the offers.
        let renamed =
            [("code", "Bourse du fil"), ("name", "Bourse de la trame"), ("checked_on", "2026-01-05")];
        assert_eq!(visitor.post(EDIT, &renamed).status, 303);
        let key = here.rsplit('/').next().expect("a key");
        let read = |path: &str| -> Value { serde_json::from_slice(&visitor.get(path).body).expect("JSON") };
        assert_eq!(
            read(&format!("/api/v1/offers/{key}"))["purses"],
            serde_json::json!(["Bourse de la trame"])
        );
        // Closed, it stays where it is told and is proposed no more.
        let closed =
            [("code", "Bourse de la trame"), ("name", "Bourse de la trame"), ("closed_on", "2026-01-06")];
        assert_eq!(visitor.post(EDIT, &closed).status, 303);
        assert_eq!(price("Bourse de la trame").status, 303, "it stays");
        assert_eq!(price("").status, 303);
        assert_eq!(price("Bourse de la trame").status, 422, "it is not told anew");
        let purses = read("/api/v1/purses");
        let last = purses.as_array().expect("purses").last().expect("a purse").clone();
        assert_eq!((&last["name"], &last["closed_on"]), (&"Bourse de la trame".into(), &"2026-01-06".into()));
        let verbs: Vec<(String,)> = base
            .read_now(|c| c.all("SELECT verb FROM journal WHERE subject_kind = 'purse' ORDER BY verb", &[]))
            .expect("the journal");
        let verbs: Vec<&str> = verbs.iter().map(|(verb,)| verb.as_str()).collect();
        assert_eq!(verbs, ["purse.added", "purse.closed", "purse.edited"]);
    });
}

#[test]
fn one_of_the_house_is_corrected_and_keeps_its_name() {
    both(|base| {
        let site = site(base);
        let visitor = site.as_role(Role::Coordination);
        let form = visitor.get(&format!("{EDIT}?code=peca"));
        assert_eq!((form.status.as_u16(), form.count("#name")), (200, 0));
        let told = [
            ("code", "peca"),
            ("name", "Autre nom"),
            ("source", "Décret, article 4"),
            ("checked_on", "2026-01-05"),
        ];
        assert_eq!(visitor.post(EDIT, &told).status, 303);
        let file = visitor.get("/offres/aides/export.csv").text();
        assert!(file.contains("Décret, article 4") && !file.contains("Autre nom"), "{file}");
    });
}

#[test]
fn what_is_not_good_is_refused_beside_its_field() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let visitor = site.as_role(Role::Coordination);
    for (field, told) in [
        ("name", [("name", ""), ("checked_on", "")]),
        ("name", [("name", "PECA"), ("checked_on", "")]),
        ("checked_on", [("name", "Bourse"), ("checked_on", "hier")]),
        ("checked_on", [("name", "Bourse"), ("checked_on", "2999-01-01")]),
    ] {
        let refused = visitor.post(PATH, &told);
        assert_eq!(refused.status, 422, "{told:?}");
        assert!(!refused.first(&format!("#{field}-error")).is_empty(), "{told:?}");
    }
    assert_eq!(visitor.post(EDIT, &[("code", "rien")]).status, 404);
}

#[test]
fn it_is_for_those_who_may_and_for_their_basin() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let visitor = site.as_role(Role::Coordination);
    assert_eq!(visitor.post(PATH, &[("name", "Bourse du fil")]).status, 303);
    for (role, reads, writes) in [
        (Role::Finance, 200, 303),
        (Role::Partner, 200, 403),
        (Role::Reader, 200, 403),
        (Role::Operator, 403, 403),
    ] {
        let one = site.as_role(role);
        assert_eq!(one.get(PATH).status, reads, "{role}");
        assert_eq!(one.post(EDIT, &[("code", "peca")]).status, writes, "{role}");
        assert_eq!(one.get("/api/v1/purses").status, reads, "{role}");
    }
    let elsewhere = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
    assert!(!elsewhere.get(PATH).text().contains("Bourse du fil"));
    assert_eq!(elsewhere.post(EDIT, &[("code", "Bourse du fil"), ("name", "x")]).status, 404);
}
