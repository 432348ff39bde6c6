//! Purses that may pay: those of the house stand, a basin corrects, closes and adds; offers and the API follow.

mod basin;

use basin::{operator, site, written};
use navette_network::id::OperatorId;
use navette_testing::{TestSite, both};
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

/// An offer that is published and holds these purses, with its own season; gives its address.
fn published(site: &TestSite, operator: OperatorId, title: &str, purses: &[&str]) -> String {
    let here = written(site, operator, title);
    let visitor = site.as_role(Role::Coordination);
    let mut price = vec![("stage", "price"), ("price_model", "class"), ("price_cents", "60")];
    price.extend(purses.iter().map(|purse| ("purse", *purse)));
    assert_eq!(visitor.post(&format!("{here}/modifier"), &price).status, 303);
    assert_eq!(visitor.post(&format!("{here}/etat"), &[("step", "publish")]).status, 303);
    here
}

#[test]
fn the_catalogue_tells_those_that_pay_and_the_coordinator_sees_the_others_marked() {
    both(|base| {
        let site = site(base);
        let id = operator(base, site.basin(), "Atelier du fil", "");
        let visitor = site.as_role(Role::Coordination);
        for name in ["Été culturel", "Bourse de la trame"] {
            assert_eq!(visitor.post(PATH, &[("name", name)]).status, 303);
        }
        let held = ["Été culturel", "Bourse de la trame", "article_27"];
        let here = published(&site, id, "Tisser une histoire", &held);
        let nobody = site.as_nobody();
        let public = here.replace("/offres/", "/catalogue/");
        let api = here.replace("/offres/", "/api/v1/catalogue/");
        let told = || {
            let text = nobody.get(&public).text();
            let one: Value = serde_json::from_slice(&nobody.get(&api).body).expect("JSON");
            let all: Value = serde_json::from_slice(&nobody.get("/api/v1/catalogue").body).expect("JSON");
            assert_eq!(all["items"][0]["purses"], one["purses"]);
            let in_page = |name: &str| text.contains(name);
            (
                in_page("Été culturel"),
                in_page("Bourse de la trame"),
                in_page("Article 27"),
                one["purses"].clone(),
            )
        };
        let found = |typed: &str| nobody.get(&format!("/catalogue?q={typed}")).count(".card h2 a");
        assert_eq!(
            told(),
            (true, true, true, serde_json::json!(["Bourse de la trame", "article_27", "Été culturel"]))
        );
        assert_eq!((found("trame"), found("article+27")), (1, 1), "it is found by the names of its purses");

        // Today is 7 September 2026: one is over, one will be before the season that begins then.
        for (code, day) in [("Bourse de la trame", "2026-09-07"), ("article_27", "2027-07-31")] {
            let closed = [("code", code), ("name", code), ("closed_on", day)];
            assert_eq!(visitor.post(EDIT, &closed).status, 303);
        }
        assert_eq!(told(), (true, false, true, serde_json::json!(["article_27", "Été culturel"])));
        assert_eq!((found("trame"), found("article+27")), (0, 1));
        let cell = [("field", "season"), ("value", "2027-2028")];
        assert_eq!(visitor.post(&format!("{here}/champ"), &cell).status, 200);
        assert_eq!(told(), (true, false, false, serde_json::json!(["Été culturel"])));
        assert_eq!(found("article+27"), 0);
        for page in ["/catalogue/livret", "/catalogue/offres.jsonld", "/catalogue/flux.atom"] {
            assert!(!nobody.get(page).text().contains("trame"), "{page}");
        }

        let sheet = visitor.get(&here).text();
        assert!(sheet.contains("Bourse de la trame (ne paie plus depuis le 7"), "{sheet}");
        assert!(sheet.contains("Article 27 (ne paie plus dès le 31"), "{sheet}");
        let form = visitor.get(&format!("{here}/modifier?stage=price")).text();
        assert!(form.contains("Bourse de la trame (ne paie plus depuis le 7"), "{form}");

        // Another name is found at once.
        assert_eq!(found("printemps"), 0);
        let renamed = [("code", "Été culturel"), ("name", "Printemps culturel")];
        assert_eq!(visitor.post(EDIT, &renamed).status, 303);
        assert_eq!(found("printemps"), 1);
        assert_eq!(told().3, serde_json::json!(["Printemps culturel"]));
    });
}

#[test]
fn what_is_exported_comes_back_as_it_is() {
    both(|base| {
        let site = site(base);
        let id = operator(base, site.basin(), "Atelier du fil", "");
        let visitor = site.as_role(Role::Coordination);
        for name in ["Lire & écrire, ensemble", "Fonds / Prêt"] {
            assert_eq!(visitor.post(PATH, &[("name", name)]).status, 303);
        }
        published(&site, id, "Tisser une histoire", &["Fonds / Prêt", "commune", "Lire & écrire, ensemble"]);
        let closed = [("code", "Fonds / Prêt"), ("name", "Fonds / Prêt"), ("closed_on", "2026-09-01")];
        assert_eq!(visitor.post(EDIT, &closed).status, 303);
        for extension in ["csv", "xlsx", "ods"] {
            let file = visitor.get(&format!("/offres/export.{extension}")).body;
            let name = format!("offres.{extension}");
            let sent = visitor.upload("/offres/imports", &[], ("file", &name, &file));
            assert_eq!(sent.status, 303, "{}", sent.first(".summary"));
            let key = sent.location().rsplit('/').next().expect("a key").to_owned();
            let import: Value =
                serde_json::from_slice(&visitor.get(&format!("/api/v1/offer-imports/{key}")).body)
                    .expect("JSON");
            assert_eq!(
                (
                    &import["import"]["counts"]["same"],
                    &import["import"]["counts"]["changed"],
                    &import["import"]["counts"]["new"]
                ),
                (&1.into(), &0.into(), &0.into()),
                "{extension}: {import}"
            );
            assert_eq!(import["oddities"], serde_json::json!([]), "{extension}");
        }
    });
}

#[test]
fn an_import_knows_the_purses_of_the_basin_and_refuses_others_with_what_there_is() {
    both(|base| {
        let site = site(base);
        operator(base, site.basin(), "Atelier du fil", "");
        let visitor = site.as_role(Role::Coordination);
        assert_eq!(visitor.post(PATH, &[("name", "Été culturel")]).status, 303);
        assert_eq!(visitor.post(EDIT, &[("code", "peca"), ("closed_on", "2026-09-01")]).status, 303);
        let list = "Titre;Opérateur;Aides\n\
            Tisser;Atelier du fil;ETE CULTUREL, Article 27\n\
            Filer;Atelier du fil;Bourse inconnue · commune · peca\n";
        let sent = visitor.upload("/offres/imports", &[], ("file", "offres.csv", list.as_bytes()));
        let here = sent.location().to_owned();
        let odd = visitor.get(&here).first("#odd");
        assert!(odd.contains("Bourse inconnue") && odd.contains("Existent"), "{odd}");
        assert!(odd.contains("Été culturel") && odd.contains("La Culture a de la Classe"), "{odd}");
        assert!(odd.contains("aide qui ne paie plus"), "{odd}");
        let there_are = odd.split("Existent").nth(1).expect("what there is");
        assert!(!there_are.split('.').next().expect("a sentence").contains("moyens PECA"), "{odd}");
        let reading = visitor.get(&format!("{here}/lecture.csv")).text();
        assert!(reading.contains("Existent"), "{reading}");
        assert_eq!(visitor.post(&format!("{here}/appliquer"), &[]).status, 303);
        let offers: Value =
            serde_json::from_slice(&visitor.get("/api/v1/offers?sort=title").body).expect("JSON");
        let purses: Vec<&Value> =
            offers["items"].as_array().expect("offers").iter().map(|one| &one["purses"]).collect();
        assert_eq!(
            purses,
            [&serde_json::json!(["commune"]), &serde_json::json!(["article_27", "Été culturel"])]
        );
        let again = visitor.upload("/offres/imports", &[], ("file", "offres.csv", list.as_bytes()));
        assert_eq!(visitor.get(again.location()).count("#new, #changed"), 0);
    });
}

#[test]
fn a_name_that_an_import_would_take_for_another_is_refused() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let visitor = site.as_role(Role::Coordination);
    for name in ["Aide de la commune", "fonds ; prêt", "Steun van de gemeente", "ARTICLE 27"] {
        let refused = visitor.post(PATH, &[("name", name)]);
        assert_eq!(refused.status, 422, "{name}");
        assert!(!refused.first("#name-error").is_empty(), "{name}");
    }
    assert_eq!(visitor.post(PATH, &[("name", "COCOF")]).status, 303);
}
