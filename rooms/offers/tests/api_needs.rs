//! Needs, what is proposed for them, and synonyms, as programs meet them.

mod basin;

use basin::{operator, site, written};
use navette_testing::{Answer, Visitor, both};
use navette_web::Role;
use serde_json::{Value, json};

fn send(visitor: &Visitor<'_>, method: &str, path: &str, body: &Value) -> Answer {
    let method = axum::http::Method::from_bytes(method.as_bytes()).expect("a method");
    visitor.ask(method, path, "application/json", body.to_string().into_bytes(), &[])
}

fn read(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap_or_else(|_| panic!("no JSON: {}", answer.text()))
}

/// A need of a school that nobody knows; its address.
fn need(visitor: &Visitor<'_>, words: &str) -> String {
    let new = json!({ "words": words, "site_words": "École du Fil", "source": "phone" });
    let made = send(visitor, "POST", "/api/v1/needs", &new);
    assert_eq!(made.status, 201, "{}", made.text());
    made.location().to_owned()
}

#[test]
fn the_details_of_a_need_are_written_and_read_back() {
    both(|base| {
        let site = site(base);
        let visitor = site.as_role(Role::Coordination);
        let here = need(&visitor, "Un atelier de tissage pour nos P2");
        let change = json!({
            "understood": "Tissage", "class_words": "P2 A", "pupils": 22, "classes": 1, "period_from": "2027-01-11",
            "period_until": "2027-03-31", "period_words": "après le congé", "constraints": "sans car", "budget_cents": 12_050,
            "free_only": true, "can_travel": false, "asker_name": "Lou Lafibre", "asker_email": "Lou@essai.example",
            "choices": { "domain": ["visual"], "level": ["P2", "DASPA"], "mode": [] },
        });
        let changed = send(&visitor, "PATCH", &here, &change);
        assert_eq!(changed.status, 204, "{}", changed.text());
        let whole = read(&visitor.get(&here));
        for (name, value) in change.as_object().expect("fields") {
            let expected = match name.as_str() {
                "asker_email" => json!("lou@essai.example"),
                "choices" => json!({ "domain": ["visual"], "level": ["DASPA", "P2"] }),
                _ => value.clone(),
            };
            assert_eq!(whole[name], expected, "{name}");
        }
        assert!(whole["asker_until"].is_string(), "who asked is kept for a time");
        // What is not sent stays, null empties, and a list that is sent takes the place of the one before.
        let less = json!({ "pupils": null, "can_travel": null, "choices": { "level": ["P3"] } });
        assert_eq!(send(&visitor, "PATCH", &here, &less).status, 204);
        let whole = read(&visitor.get(&here));
        assert_eq!((&whole["pupils"], &whole["can_travel"]), (&Value::Null, &Value::Null));
        assert_eq!(whole["choices"], json!({ "domain": ["visual"], "level": ["P3"] }));
        assert_eq!(
            (&whole["classes"], &whole["words"]),
            (&json!(1), &json!("Un atelier de tissage pour nos P2"))
        );
        assert_eq!(read(&visitor.get("/api/v1/needs?domain=visual,music&among=all"))["total"], 1);
    });
}

#[test]
fn everything_that_is_not_good_is_told_and_nothing_is_changed() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let visitor = site.as_role(Role::Coordination);
    let here = need(&visitor, "Un concert");
    let bad = json!({
        "understood": "Musique", "words": "autre chose", "pupils": "beaucoup", "period_from": "hier", "free_only": "oui",
        "site": "rien", "colour": "red", "choices": { "domain": ["cuisine"], "level": ["P9"], "taste": ["sweet"] },
    });
    let refused = send(&visitor, "PATCH", &here, &bad);
    assert_eq!(refused.status, 422);
    assert_eq!(refused.headers["content-type"], "application/problem+json");
    let errors = read(&refused)["errors"].as_object().expect("errors").keys().cloned().collect::<Vec<_>>();
    let expected = [
        "choices.domain",
        "choices.level",
        "choices.taste",
        "colour",
        "free_only",
        "period_from",
        "pupils",
        "site",
        "words",
    ];
    assert_eq!(errors, expected);
    assert_eq!(read(&visitor.get(&here))["understood"], Value::Null);
    // Rules of the action speak by the names of the API.
    let refused = send(&visitor, "PATCH", &here, &json!({ "budget_cents": -1 }));
    assert!(read(&refused)["errors"]["budget_cents"].is_string(), "{}", refused.text());
    let refused = send(&visitor, "PATCH", &here, &json!({ "site_words": null }));
    assert!(read(&refused)["errors"]["site_words"].is_string(), "{}", refused.text());
    assert_eq!(send(&visitor, "POST", "/api/v1/needs", &json!({ "site_words": "École" })).status, 422);
    let unknown =
        json!({ "words": "x", "site_words": "École", "source": "pigeon", "received_on": "2026-11-01" });
    assert!(read(&send(&visitor, "POST", "/api/v1/needs", &unknown))["errors"]["source"].is_string());
}

#[test]
fn an_offer_is_proposed_and_the_answer_written_down() {
    both(|base| {
        let site = site(base);
        let visitor = site.as_role(Role::Coordination);
        let atelier = operator(base, site.basin(), "Atelier du fil", "");
        let offer = written(&site, atelier, "Tisser une histoire").replace("/offres/", "");
        let steps = format!("/api/v1/offers/{offer}/steps");
        assert_eq!(send(&visitor, "POST", &steps, &json!({ "step": "publish" })).status, 204);
        let here = need(&visitor, "Un atelier de tissage");
        let (proposals, steps) = (format!("{here}/proposals"), format!("{here}/steps"));
        let wanted = json!({ "offers": [offer] });
        let early = send(&visitor, "POST", &proposals, &wanted);
        assert_eq!((early.status.as_u16(), read(&early)["type"].as_str()), (422, Some("step")));
        assert_eq!(
            read(&send(&visitor, "POST", &steps, &json!({ "step": "agree" })))["state"],
            "agreed_by_head"
        );
        let nothing = send(&visitor, "POST", &proposals, &json!({ "offers": [] }));
        assert!(read(&nothing)["errors"]["offers"].is_string(), "{}", nothing.text());
        assert_eq!(send(&visitor, "POST", &proposals, &json!({ "offers": ["x"] })).status, 422);
        assert_eq!(send(&visitor, "POST", &proposals, &wanted).status, 204);
        assert_eq!(send(&visitor, "POST", &proposals, &wanted).status, 422, "nothing is proposed twice");
        let list = read(&visitor.get(&proposals));
        let one = &list[0];
        assert_eq!((one["offer"].as_str(), &one["answer"]), (Some(offer.as_str()), &Value::Null));
        assert!(one["reasons"]["said"].is_array(), "{one}");
        let answer = format!("/api/v1/proposals/{}/answer", one["id"].as_str().expect("a key"));
        assert_eq!(send(&visitor, "POST", &answer, &json!({ "answer": "peut-être" })).status, 422);
        assert_eq!(
            send(&visitor, "POST", &answer, &json!({ "answer": "no" })).status,
            422,
            "a reason is needed"
        );
        let no = json!({ "answer": "no", "refusal": "date" });
        assert_eq!(read(&send(&visitor, "POST", &answer, &no))["state"], "matching");
        assert_eq!(send(&visitor, "POST", &answer, &no).status, 422, "it was answered");
        let one = read(&visitor.get(&proposals))[0].clone();
        assert_eq!((&one["answer"], &one["refusal"]), (&json!("no"), &json!("date")));
        // What passed is told, and more can be.
        let note = json!({ "text": "Ils rappellent lundi", "side": "school", "kind": "call" });
        assert_eq!(send(&visitor, "POST", &format!("{here}/words"), &note).status, 204);
        let words = read(&visitor.get(&format!("{here}/words")));
        let mut kinds: Vec<&str> =
            words.as_array().expect("words").iter().filter_map(|word| word["kind"].as_str()).collect();
        kinds.sort_unstable();
        assert_eq!(kinds, ["answer", "call", "proposal"]);
    });
}

#[test]
fn needs_are_for_those_who_may_and_for_their_basin() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let visitor = site.as_role(Role::Coordination);
    let here = need(&visitor, "Un concert");
    let elsewhere = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
    let proposals = format!("{here}/proposals");
    for path in [here.clone(), format!("{here}/words"), proposals.clone()] {
        assert_eq!(site.as_nobody().get(&path).status, 401, "{path}");
        assert_eq!(site.as_role(Role::Reader).get(&path).status, 403, "{path}");
        assert_eq!(elsewhere.get(&path).status, 404, "{path}");
    }
    assert_eq!(send(&elsewhere, "PATCH", &here, &json!({ "pupils": 3 })).status, 404);
    assert_eq!(send(&elsewhere, "POST", &proposals, &json!({ "offers": [] })).status, 404);
    assert_eq!(send(&site.as_role(Role::Reader), "PATCH", &here, &json!({ "pupils": 3 })).status, 403);
}

#[test]
fn rings_of_synonyms_are_added_changed_and_taken_away() {
    both(|base| {
        let site = site(base);
        let visitor = site.as_role(Role::Coordination);
        let house = read(&visitor.get("/api/v1/synonyms")).as_array().expect("rings").len();
        let made = send(&visitor, "POST", "/api/v1/synonyms", &json!({ "words": "navette,  va-et-vient" }));
        assert_eq!(made.status, 201, "{}", made.text());
        let here = made.location().to_owned();
        assert_eq!(send(&visitor, "PATCH", &here, &json!({ "words": "navette, aller-retour" })).status, 204);
        let rings = read(&visitor.get("/api/v1/synonyms"));
        assert_eq!(rings[0]["words"], "navette, aller-retour");
        assert!(rings[1]["id"].is_null(), "those of the house come after");
        let alone = send(&visitor, "PATCH", &here, &json!({ "words": "navette" }));
        assert!(read(&alone)["errors"]["words"].is_string(), "{}", alone.text());
        let reader = site.as_role(Role::Reader);
        assert_eq!(reader.get("/api/v1/synonyms").status, 200);
        assert_eq!(send(&reader, "DELETE", &here, &Value::Null).status, 403);
        let elsewhere = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
        assert_eq!(send(&elsewhere, "DELETE", &here, &Value::Null).status, 404);
        assert_eq!(send(&visitor, "DELETE", &here, &Value::Null).status, 204);
        assert_eq!(read(&visitor.get("/api/v1/synonyms")).as_array().expect("rings").len(), house);
    });
}
