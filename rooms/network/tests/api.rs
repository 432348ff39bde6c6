//! The API as programs meet it: scopes, lists, records, refusals.

use navette_network::memory::Memory;
use navette_network::{TRANSLATIONS, api, api_router};
use navette_testing::{Answer, TestBase, TestSite, Visitor};
use navette_web::Role;
use navette_web::sockets::Sockets;
use serde_json::{Value, json};

fn site(base: &TestBase) -> TestSite {
    TestSite::new(base, api_router(&Memory::new()), TRANSLATIONS, Sockets::default())
}

fn send(visitor: &Visitor<'_>, method: &str, path: &str, body: &Value) -> Answer {
    let method = axum::http::Method::from_bytes(method.as_bytes()).unwrap();
    visitor.ask(method, path, "application/json", body.to_string().into_bytes(), &[])
}

fn read(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap_or_else(|_| panic!("no JSON: {}", answer.text()))
}

/// A school with a site, and their keys.
fn school(base: &TestBase, site: &TestSite) -> (String, String) {
    base.write_now(|tx| {
        let (school, place, now) = (tx.new_id(), tx.new_id(), tx.now());
        let basin = site.basin();
        tx.exec(
            "INSERT INTO school (id, basin_id, fase, name, name_key, created_at) VALUES (?1, ?2, '101', 'École du Fil', 'ecole du fil', ?3)",
            &[&school, &basin, &now],
        )?;
        tx.exec(
            "INSERT INTO site (id, basin_id, school_id, fase, name, name_key, commune, compulsory, special, created_at)
             VALUES (?1, ?2, ?3, '1001', 'École du Fil', 'ecole du fil', '21012', TRUE, FALSE, ?4)",
            &[&place, &basin, &school, &now],
        )?;
        Ok::<_, navette_database::Error>((school.to_string(), place.to_string()))
    })
    .unwrap()
}

#[test]
fn sites_are_listed_read_and_changed() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let (_, id) = school(&base, &site);
    let visitor = site.as_role(Role::Coordination);
    let list = read(&visitor.get("/api/v1/sites?commune=21012&q=fil"));
    assert_eq!((list["total"].as_i64(), list["items"][0]["id"].as_str()), (Some(1), Some(id.as_str())));
    assert_eq!(list["items"][0]["latitude"], Value::Null, "unknown is null");
    assert_eq!(read(&visitor.get("/api/v1/sites?reach=reached"))["total"], 0);
    let refused = visitor.get("/api/v1/sites?reach=nowhere");
    assert_eq!(refused.status, 422);
    assert_eq!(refused.headers["content-type"], "application/problem+json");
    assert!(read(&refused)["errors"]["reach"].is_string());

    let place = format!("/api/v1/sites/{id}");
    let body = json!({ "postal_code": "1080", "address": "Rue de la Trame 1", "note": null });
    assert_eq!(send(&visitor, "PATCH", &place, &body).status, 204);
    let one = read(&visitor.get(&place));
    assert_eq!((one["postal_code"].as_str(), one["fase"].as_str()), (Some("1080"), Some("1001")));

    // Every field that is not good is told, and nothing is changed.
    let body = json!({ "name": "Autre nom", "postal_code": "abc", "status": "gone", "colour": "red", "quarter": [] });
    let refused = send(&visitor, "PATCH", &place, &body);
    assert_eq!(refused.status, 422);
    let errors = read(&refused)["errors"].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(errors, ["colour", "postal_code", "quarter", "status"]);
    assert_eq!(read(&visitor.get(&place))["name"], "École du Fil");
    assert_eq!(send(&visitor, "PATCH", &place, &json!([1])).status, 422);
    assert_eq!(visitor.get("/api/v1/sites/rien").status, 404);
}

#[test]
fn schools_operators_people_and_interactions_too() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let (school, place) = school(&base, &site);
    let visitor = site.as_role(Role::Coordination);
    assert_eq!(read(&visitor.get("/api/v1/schools?q=101"))["total"], 1);
    let address = format!("/api/v1/schools/{school}");
    assert_eq!(send(&visitor, "PATCH", &address, &json!({ "email": "fil@essai.example" })).status, 204);
    assert_eq!(read(&visitor.get(&address))["email"], "fil@essai.example");

    let made =
        send(&visitor, "POST", "/api/v1/operators", &json!({ "name": "Le Fuseau", "category": "museum" }));
    assert_eq!(made.status, 201, "{}", made.text());
    let operator = made.location().to_owned();
    assert_eq!(read(&visitor.get(&operator))["category"], "museum");
    assert_eq!(send(&visitor, "PATCH", &operator, &json!({ "experience": "expert" })).status, 204);
    assert_eq!(read(&visitor.get("/api/v1/operators?category=museum"))["items"][0]["experience"], "expert");
    let refused = send(&visitor, "POST", "/api/v1/operators", &json!({ "category": "zoo" }));
    let errors = read(&refused)["errors"].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(errors, ["category", "name"]);

    let person = json!({
        "given_name": "Lou", "family_name": "Lafibre", "purpose": "school_contact", "source": "essai",
        "function": "head", "organisation_kind": "site", "organisation_id": place,
    });
    let made = send(&visitor, "POST", "/api/v1/people", &person);
    assert_eq!(made.status, 201, "{}", made.text());
    let address = made.location().to_owned();
    assert!(read(&visitor.get(&address))["retain_until"].is_string());
    assert_eq!(send(&visitor, "PATCH", &address, &json!({ "email": "lou@essai.example" })).status, 204);
    let list = read(&visitor.get("/api/v1/people?q=lafibre"));
    assert_eq!((list["items"][0]["function"].as_str(), list["total"].as_i64()), (Some("head"), Some(1)));

    let note =
        json!({ "kind": "call", "summary": "On se rappelle.", "parties": [{ "kind": "site", "id": place }] });
    let made = send(&visitor, "POST", "/api/v1/interactions", &note);
    assert_eq!(made.status, 201, "{}", made.text());
    assert_eq!(read(&visitor.get(made.location()))["parties"][0]["name"], "École du Fil");
    let with = read(&visitor.get(&format!("/api/v1/interactions?with=site:{place}")));
    assert_eq!(with["items"].as_array().unwrap().len(), 1);
    let refused = send(&visitor, "POST", "/api/v1/interactions", &json!({ "kind": "call" }));
    let errors = read(&refused)["errors"].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(errors, ["parties", "summary"]);
    assert_eq!(read(&visitor.get(&format!("/api/v1/sites/{place}")))["reach"], "contacted");
}

#[test]
fn each_sees_and_changes_what_their_role_may() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let (_, id) = school(&base, &site);
    let place = format!("/api/v1/sites/{id}");
    let reader = site.as_role(Role::Reader);
    assert_eq!(reader.get("/api/v1/sites").status, 200);
    assert_eq!(reader.get("/api/v1/people").status, 403);
    assert_eq!(reader.get("/api/v1/interactions").status, 403);
    assert_eq!(send(&reader, "PATCH", &place, &json!({ "name": "x" })).status, 403);
    let partner = site.as_role(Role::Partner);
    assert_eq!(partner.get("/api/v1/people").status, 200);
    assert_eq!(send(&partner, "PATCH", &place, &json!({ "name": "x" })).status, 403);
    assert_eq!(site.as_nobody().get("/api/v1/sites").status, 401);
    let elsewhere = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
    assert_eq!(elsewhere.get(&place).status, 404);
    assert_eq!(send(&elsewhere, "PATCH", &place, &json!({ "name": "x" })).status, 404);
    assert_eq!(read(&elsewhere.get("/api/v1/sites"))["total"], 0);
}

#[test]
fn the_description_says_what_the_tables_of_fields_say() {
    let document = serde_json::to_value(api::description()).unwrap();
    for (shape, kind) in [
        ("SiteChange", navette_network::code::Kind::Site),
        ("SchoolChange", navette_network::code::Kind::School),
        ("OperatorChange", navette_network::code::Kind::Operator),
        ("PersonChange", navette_network::code::Kind::Person),
    ] {
        let mut told: Vec<&str> = document["components"]["schemas"][shape]["properties"]
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        let mut known: Vec<&str> =
            navette_network::field::fields(kind).iter().map(|field| field.name).collect();
        told.sort_unstable();
        known.sort_unstable();
        assert_eq!(told, known, "{shape}");
    }
}
