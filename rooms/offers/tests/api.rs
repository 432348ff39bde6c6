//! The API of offers as programs meet it.

mod basin;

use basin::{operator, site, written};
use navette_testing::{Answer, Visitor};
use navette_web::Role;
use serde_json::{Value, json};

fn send(visitor: &Visitor<'_>, method: &str, path: &str, body: &Value) -> Answer {
    let method = axum::http::Method::from_bytes(method.as_bytes()).expect("a method");
    visitor.ask(method, path, "application/json", body.to_string().into_bytes(), &[])
}

fn read(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap_or_else(|_| panic!("no JSON: {}", answer.text()))
}

#[test]
fn an_offer_is_added_changed_published_and_read_by_anyone() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.basin(), "Atelier du fil", "");
    let visitor = site.as_role(Role::Coordination);
    let new = json!({"operator_id": id.to_string(), "title": "Tisser", "kind": "on_request", "source": "essai", "source_key": "7"});
    let made = send(&visitor, "POST", "/api/v1/offers", &new);
    assert_eq!(made.status, 201, "{}", made.text());
    let here = made.location().to_owned();
    assert_eq!(send(&visitor, "POST", "/api/v1/offers", &new).status, 422, "nothing comes in twice");
    let change = json!({
        "offer_type": "workshop", "setting": "inside", "radius_km": 10, "price_model": "class", "price_cents": 6050,
        "summary": "Avec une conteuse, la classe invente une histoire et la tisse en images.",
        "levels": ["P1", "DASPA"], "domains": ["literature"], "booking_email": "ecoles@exemple.test",
    });
    let changed = send(&visitor, "PATCH", &here, &change);
    assert_eq!(changed.status, 204, "{}", changed.text());
    let bad = send(&visitor, "PATCH", &here, &json!({"levels": ["P9"], "title": "Autre", "nothing": 1}));
    assert_eq!(bad.status, 422);
    assert!(read(&bad)["errors"]["levels"].as_str().expect("a sentence").contains("P9"), "{}", bad.text());
    let offer = read(&visitor.get(&here));
    assert_eq!((offer["title"].as_str(), offer["class_cents"].as_i64()), (Some("Tisser"), Some(6050)));
    assert!(!site.as_nobody().get("/api/v1/catalogue").text().contains("Tisser"), "a draft is not public");
    assert_eq!(send(&visitor, "POST", &format!("{here}/steps"), &json!({"step": "confirm"})).status, 422);
    assert_eq!(send(&visitor, "POST", &format!("{here}/steps"), &json!({"step": "publish"})).status, 204);
    let list = read(&site.as_nobody().get("/api/v1/catalogue?level=P1,P2&domain=literature"));
    assert_eq!((list["total"].as_i64(), list["items"][0]["title"].as_str()), (Some(1), Some("Tisser")));
    let reader = site.as_role(Role::Reader);
    assert_eq!(reader.get("/api/v1/offers?state=published").status, 200);
    assert_eq!(send(&reader, "PATCH", &here, &json!({"title": "x"})).status, 403);
    assert_eq!(send(&visitor, "PATCH", &here, &json!([1])).status, 422);
}

#[test]
fn what_is_not_public_is_not_in_the_public_api() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.basin(), "Atelier du fil", "");
    let here = written(&site, id, "Encore un brouillon");
    let nobody = site.as_nobody();
    assert_eq!(nobody.get(&here.replace("/offres/", "/api/v1/catalogue/")).status, 404);
    assert_eq!(read(&nobody.get("/api/v1/catalogue?state=draft"))["total"], 0);
    assert_eq!(nobody.get("/api/v1/offers").status, 401);
}
